//! What staff record about a case, each as a page of questions: from the answers to an event.

use madoguchi_casework::{
    Act, AskedHow, AuthorityCheck, Case, CheckResult, Decision, DecisionOutcome, ExplainedTo,
    IdentityCheck, MandateSeen, ObjectionResult, Paid, PaperSeen, ReplyResult, Step, StepCode,
    StepState, WaitingFor, Whose, Withheld, dues, fee,
};
use madoguchi_domain::Date;
use madoguchi_domain::authority::MandateScope;
use madoguchi_domain::identity::whose;
use madoguchi_domain::papers::catalogue;
use madoguchi_domain::policy::{
    DeliveryMethod, FacilityPolicy, Handling, Member, PaymentMeans, RefusalGround, Role,
    WholePolicy, WhoseIdentity,
};
use madoguchi_domain::refusal::{RefusalFacts, RefusalMissing, answer_required, judge};
use madoguchi_domain::request::RequesterKind;
use madoguchi_messages::{find_code, key, say, say_code, say_with};
use madoguchi_wizards::page::Choice;
use madoguchi_wizards::words;

use crate::form::{Control, Question, Values, choice};
use crate::staff::role_name;

/// Something that can be recorded about a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doing {
    /// A check of identity.
    Identity,
    /// A check of authority.
    Authority,
    /// The principal was asked.
    AskPrincipal,
    /// The principal has answered.
    PrincipalAnswer,
    /// Something missing was asked for.
    AskMissing,
    /// Everything is there.
    Complete,
    /// The applicant was asked something.
    Pause,
    /// The applicant has answered.
    Resume,
    /// The fee was asked for.
    AskFee,
    /// Something was paid.
    TakeFee,
    /// No fee is taken.
    DropFee,
    /// A fee was given back.
    ReturnFee,
    /// The records were searched.
    Search,
    /// A body was heard.
    Consult,
    /// It was decided.
    Decide,
    /// The decision was approved.
    Approve,
    /// The decision went back.
    SendBack,
    /// A longer time was told of.
    Extend,
    /// What was granted was done.
    CarryOut,
    /// The answer went out.
    Notify,
    /// The reason was explained.
    Explain,
    /// It was handed over.
    Deliver,
    /// Those who had received the data were told.
    TellRecipients,
    /// The applicant objects.
    Object,
    /// The objection was answered.
    AnswerObjection,
    /// The applicant takes the request back.
    Withdraw,
    /// The principal has died.
    Died,
    /// The principal is of age.
    OfAge,
    /// The agent's authority has ended.
    EndAgency,
    /// Whoever asks may not.
    TurnAway,
    /// It has lapsed.
    Lapse,
    /// Something to remember.
    Note,
    /// Nothing is left to do.
    Close,
}

/// Everything that an act is judged by.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The case.
    pub case: &'a Case,
    /// The facility's rules.
    pub policy: &'a WholePolicy,
    /// Today in Japan.
    pub today: Date,
}

impl Doing {
    /// All of them.
    pub const ALL: [Self; 33] = [
        Self::Identity,
        Self::Authority,
        Self::AskPrincipal,
        Self::PrincipalAnswer,
        Self::AskMissing,
        Self::Complete,
        Self::Pause,
        Self::Resume,
        Self::AskFee,
        Self::TakeFee,
        Self::DropFee,
        Self::ReturnFee,
        Self::Search,
        Self::Consult,
        Self::Decide,
        Self::Approve,
        Self::SendBack,
        Self::Extend,
        Self::CarryOut,
        Self::Notify,
        Self::Explain,
        Self::Deliver,
        Self::TellRecipients,
        Self::Object,
        Self::AnswerObjection,
        Self::Withdraw,
        Self::Died,
        Self::OfAge,
        Self::EndAgency,
        Self::TurnAway,
        Self::Lapse,
        Self::Note,
        Self::Close,
    ];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Authority => "authority",
            Self::AskPrincipal => "ask-principal",
            Self::PrincipalAnswer => "principal-answer",
            Self::AskMissing => "ask-missing",
            Self::Complete => "complete",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::AskFee => "ask-fee",
            Self::TakeFee => "take-fee",
            Self::DropFee => "drop-fee",
            Self::ReturnFee => "return-fee",
            Self::Search => "search",
            Self::Consult => "consult",
            Self::Decide => "decide",
            Self::Approve => "approve",
            Self::SendBack => "send-back",
            Self::Extend => "extend",
            Self::CarryOut => "carry-out",
            Self::Notify => "notify",
            Self::Explain => "explain",
            Self::Deliver => "deliver",
            Self::TellRecipients => "tell-recipients",
            Self::Object => "object",
            Self::AnswerObjection => "answer-objection",
            Self::Withdraw => "withdraw",
            Self::Died => "died",
            Self::OfAge => "of-age",
            Self::EndAgency => "end-agency",
            Self::TurnAway => "turn-away",
            Self::Lapse => "lapse",
            Self::Note => "note",
            Self::Close => "close",
        }
    }

    /// The thing of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|doing| doing.code() == code)
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> &'static str {
        say_code("act", self.code())
    }
}

/// What takes a step, the usual thing first.
#[must_use]
pub fn of_step(step: &Step) -> Vec<Doing> {
    use Doing as Do;
    let waits = |whom| step.state == StepState::Waiting(whom);
    match step.code {
        StepCode::Identity => vec![Do::Identity, Do::AskMissing],
        StepCode::Authority => vec![Do::Authority, Do::AskMissing],
        StepCode::Principal if waits(WaitingFor::Principal) => vec![Do::PrincipalAnswer],
        StepCode::Principal => vec![Do::AskPrincipal, Do::PrincipalAnswer],
        StepCode::Completeness => vec![Do::Complete, Do::AskMissing],
        StepCode::FeeAsking => vec![Do::AskFee, Do::DropFee],
        StepCode::FeePayment => vec![Do::TakeFee, Do::DropFee],
        StepCode::Search => vec![Do::Search, Do::Pause],
        StepCode::Consultation => vec![Do::Consult],
        StepCode::Decision => vec![Do::Decide, Do::Pause],
        StepCode::Approval => vec![Do::Approve, Do::SendBack],
        StepCode::Extension => vec![Do::Extend],
        StepCode::CarryingOut => vec![Do::CarryOut],
        StepCode::Notice => vec![Do::Notify],
        StepCode::Explanation => vec![Do::Explain],
        StepCode::Delivery => vec![Do::Deliver],
        StepCode::RecipientsTold => vec![Do::TellRecipients],
        StepCode::FeeReturn => vec![Do::ReturnFee],
        StepCode::ObjectionAnswer => vec![Do::AnswerObjection],
        StepCode::Ending => vec![Do::TurnAway, Do::EndAgency, Do::Lapse],
        StepCode::Closing => vec![Do::Close],
    }
}

/// What the page asks.
#[must_use]
pub fn questions(doing: Doing, scene: Scene<'_>, values: &Values) -> Vec<Question> {
    let on = find_code("act-on", doing.code()).unwrap_or(key::ACT_ON);
    let mut questions = vec![ask("on", on, Control::Day)];
    questions.extend(more(doing, scene, values));
    questions
}

fn ask(id: &'static str, label: madoguchi_messages::Msg, control: Control) -> Question {
    Question::new(id, say(label), control)
}

fn more(doing: Doing, scene: Scene<'_>, values: &Values) -> Vec<Question> {
    use Doing as Do;
    let Scene { case, policy, .. } = scene;
    match doing {
        Do::Identity => identity_questions(scene),
        Do::Authority => authority_questions(scene),
        Do::AskPrincipal => vec![how()],
        Do::PrincipalAnswer => {
            let mut questions =
                vec![how(), ask("result", key::ACT_RESULT, coded("reply", REPLIES))];
            if values.text("result") == ReplyResult::Narrowed.code() {
                questions.push(ask("scope", key::ACT_SCOPE_NARROWED, Control::Long));
            }
            questions
        }
        Do::AskMissing => vec![ask("what", key::ACT_MISSING, Control::Long)],
        Do::Pause => vec![ask("why", key::ACT_PAUSE_WHY, Control::Long)],
        Do::AskFee => {
            vec![fee_question(scene), ask("how", key::ACT_FEE_HOW, Control::Line).optional()]
        }
        Do::TakeFee => payment_questions(&policy.facility, values),
        Do::DropFee => vec![ask("reason", key::ACT_REASON, Control::Long)],
        Do::Search => {
            let found = [("yes", key::ACT_FOUND_YES), ("no", key::ACT_FOUND_NO)];
            vec![
                ask("found", key::ACT_FOUND, one(found)),
                ask("what", key::ACT_FOUND_WHAT, Control::Long),
                ask("pages", key::ACT_PAGES, Control::Number)
                    .with_hint(say(key::ACT_PAGES_HINT))
                    .optional(),
            ]
        }
        Do::Consult => {
            let rule = policy.facility.decision(case.kind());
            let consults = rule.and_then(|rule| rule.consults.as_ref());
            let members = consults.map_or(Member::ALL, |consults| &consults.members);
            let members = members
                .iter()
                .map(|member| choice(member.code(), say_code("desk-member", member.code())));
            vec![
                ask("present", key::ACT_PRESENT, Control::Any(members.collect())),
                ask("opinion", key::ACT_OPINION, Control::Long),
            ]
        }
        Do::Decide => decision_questions(scene, values),
        Do::Approve => vec![by_question(&approvers(scene))],
        Do::SendBack => {
            vec![by_question(&approvers(scene)), ask("reason", key::ACT_REASON, Control::Long)]
        }
        Do::Extend => {
            let mut questions = vec![
                ask("until", key::ACT_UNTIL, Control::Day).with_hint(extension_hint(scene)),
                ask("reason", key::ACT_EXTEND_REASON, Control::Long)
                    .with_hint(say(key::ACT_APPLICANT_READS)),
            ];
            let rule = policy.facility.deadline(case.kind());
            let form = rule.and_then(|rule| rule.extension.as_ref()?.form.as_deref());
            questions.extend(form_question(form));
            questions
        }
        Do::CarryOut => vec![ask("what", key::ACT_DONE_WHAT, Control::Long)],
        Do::Notify => {
            let mut questions =
                vec![ask("number", key::ACT_NOTICE_NUMBER, Control::Short).optional()];
            questions.extend(form_question(notice_form(scene).as_deref()));
            questions
        }
        Do::Explain => {
            let to = coded("explained-to", &["principal", "requester"]);
            vec![ask("to", key::ACT_EXPLAINED_TO, to), how()]
        }
        Do::Deliver => {
            let methods = delivery_methods(&policy.facility);
            vec![
                ask("method", key::ACT_METHOD, Control::One(methods)),
                ask("to", key::ACT_TO, Control::Short),
            ]
        }
        Do::TellRecipients => {
            let there = [("yes", key::ACT_RECIPIENTS_YES), ("no", key::ACT_RECIPIENTS_NO)];
            let mut questions = vec![ask("there", key::ACT_RECIPIENTS, one(there))];
            if values.text("there") == "yes" {
                questions.push(ask("whom", key::ACT_RECIPIENTS_WHOM, Control::Long));
            }
            questions
        }
        Do::Object => vec![ask("what", key::ACT_OBJECTION, Control::Long)],
        Do::AnswerObjection => {
            let results = coded("objection-result", &["stands", "changed"]);
            vec![
                ask("result", key::ACT_RESULT, results),
                ask("what", key::ACT_OBJECTION_ANSWER, Control::Long),
            ]
        }
        Do::Died => vec![ask("died", key::ACT_DIED_DAY, Control::Day).optional()],
        Do::TurnAway => vec![
            ask("reason", key::ACT_REASON, Control::Long).with_hint(say(key::ACT_APPLICANT_READS)),
        ],
        Do::Note => vec![ask("text", key::ACT_NOTE_WORDS, Control::Long)],
        Do::Complete
        | Do::Resume
        | Do::ReturnFee
        | Do::Withdraw
        | Do::OfAge
        | Do::EndAgency
        | Do::Lapse
        | Do::Close => Vec::new(),
    }
}

/// The event that was recorded, and its day; none while something is missing or makes no sense.
#[must_use]
pub fn act(doing: Doing, scene: Scene<'_>, values: &Values) -> Option<(Date, Act)> {
    use Doing as Do;
    let Scene { case, policy, .. } = scene;
    let on = values.day("on")?;
    let text = |id: &str| values.text(id).to_owned();
    let some = |id: &str| Some(text(id)).filter(|text| !text.is_empty());
    let how = || AskedHow::ALL.iter().copied().find(|how| how.code() == values.text("how"));
    let by = || Role::from_code(values.text("by")).ok();
    let act = match doing {
        Do::Identity => Act::IdentityChecked(IdentityCheck {
            whose: match values.text("whose") {
                "principal" => Whose::Principal,
                _ => Whose::Requester,
            },
            papers: papers(values),
            result: result(values)?,
            remarks: Vec::new(),
        }),
        Do::Authority => Act::AuthorityChecked(Box::new(authority(case, values)?)),
        Do::AskPrincipal => Act::PrincipalAsked { how: how()? },
        Do::PrincipalAnswer => {
            let found = ReplyResult::ALL.iter().find(|r| r.code() == values.text("result"));
            Act::PrincipalAnswered { how: how()?, result: *found?, scope: text("scope") }
        }
        Do::AskMissing => Act::MissingAsked { what: vec![text("what")] },
        Do::Complete => Act::Completed,
        Do::Pause => Act::Paused { why: text("why") },
        Do::Resume => Act::Resumed,
        Do::AskFee => Act::FeeAsked { yen: values.number("yen"), how: text("how") },
        Do::TakeFee => Act::FeeReceived { payments: vec![paid(values)?] },
        Do::DropFee => Act::FeeDropped { reason: text("reason") },
        Do::ReturnFee => Act::FeeReturned,
        Do::Search => Act::Searched {
            found: values.text("found") == "yes",
            what: text("what"),
            pages: values.number("pages"),
        },
        Do::Consult => {
            let rule = policy.facility.decision(case.kind())?;
            let present = values.all("present").iter();
            Act::Consulted {
                body: rule.consults.as_ref()?.body,
                present: present.filter_map(|code| Member::from_code(code).ok()).collect(),
                opinion: text("opinion"),
            }
        }
        Do::Decide => Act::Decided(decision(values)?),
        Do::Approve => Act::Approved { by: by()? },
        Do::SendBack => Act::SentBack { by: by()?, reason: text("reason") },
        Do::Extend => Act::Extended {
            until: values.day("until")?,
            reason: text("reason"),
            form: some("form").filter(|form| form != NO_FORM),
        },
        Do::CarryOut => Act::CarriedOut { what: text("what") },
        Do::Notify => Act::NoticeIssued {
            number: text("number"),
            form: some("form").filter(|form| form != NO_FORM),
        },
        Do::Explain => {
            let to = ExplainedTo::ALL.iter().find(|to| to.code() == values.text("to"));
            Act::Explained { to: *to?, how: how()?, by: None }
        }
        Do::Deliver => Act::Delivered {
            method: DeliveryMethod::from_code(values.text("method")).ok()?,
            to: text("to"),
        },
        Do::TellRecipients if values.text("there") == "yes" => {
            Act::RecipientsTold { whom: text("whom") }
        }
        Do::TellRecipients => Act::NoRecipients,
        Do::Object => Act::Objected { what: text("what") },
        Do::AnswerObjection => {
            let found = ObjectionResult::ALL.iter().find(|r| r.code() == values.text("result"));
            Act::ObjectionAnswered { result: *found?, what: text("what") }
        }
        Do::Withdraw => Act::Withdrawn,
        Do::Died => Act::PrincipalDied { died: values.day("died") },
        Do::OfAge => Act::CameOfAge,
        Do::EndAgency => Act::AgencyEnded,
        Do::TurnAway => Act::TurnedAway { reason: text("reason") },
        Do::Lapse => Act::Lapsed,
        Do::Note => Act::Noted { text: text("text") },
        Do::Close => Act::Closed,
    };
    Some((on, act))
}

/// What is filled in beforehand: today, and what follows from the case.
#[must_use]
pub fn beforehand(doing: Doing, scene: Scene<'_>) -> Values {
    let Scene { case, policy, today } = scene;
    let values = Values::default().with_day("on", today);
    match doing {
        Doing::Deliver => {
            let method = case.opening.delivery.map_or("", DeliveryMethod::code);
            values.with("to", case.opening.asked_by()).with("method", method)
        }
        Doing::AskFee => match fee(case, policy, today).due {
            Some(yen) => values.with("yen", yen.to_string()),
            None => values,
        },
        Doing::Decide => {
            let by = policy.facility.decision(case.kind()).map(|rule| rule.by.clone());
            let mut values = values;
            let by = by.unwrap_or_default().iter().map(|role| role.code().to_owned()).collect();
            values.set("by", by);
            values
        }
        Doing::Approve | Doing::SendBack => match approvers(scene).first() {
            Some(role) => values.with("by", role.code()),
            None => values,
        },
        Doing::Notify => values.with("form", notice_form(scene).unwrap_or_default()),
        _ => values,
    }
}

const REPLIES: &[&str] = &["confirmed", "narrowed", "refused", "unable"];
const RESULTS: &[&str] = &["accepted", "insufficient"];
/// No form of a name was used.
pub(crate) const NO_FORM: &str = "none";

fn coded(prefix: &str, codes: &[&'static str]) -> Control {
    Control::One(codes.iter().map(|code| choice(*code, code_word(prefix, code))).collect())
}

fn code_word(prefix: &str, code: &str) -> String {
    say_code(["act-", prefix].concat().as_str(), code).to_owned()
}

fn one<const N: usize>(choices: [(&'static str, madoguchi_messages::Msg); N]) -> Control {
    Control::One(choices.into_iter().map(|(code, words)| choice(code, say(words))).collect())
}

fn how() -> Question {
    ask("how", key::ACT_HOW, coded("how", &["meeting", "visit", "phone", "letter"]))
}

fn by_question(roles: &[Role]) -> Question {
    let roles = roles.iter().map(|role| choice(role.code(), role_name(*role)));
    ask("by", key::ACT_BY, Control::One(roles.collect()))
}

fn approvers(scene: Scene<'_>) -> Vec<Role> {
    let Scene { case, policy, .. } = scene;
    let none = Handling::default();
    let handling = policy.handling.as_ref().unwrap_or(&none);
    let outcome = case.outcome().unwrap_or(DecisionOutcome::Granted);
    let required = answer_required(&policy.facility, handling, case.kind(), outcome.answer());
    required.approved_by.into_iter().collect()
}

fn notice_form(scene: Scene<'_>) -> Option<String> {
    let Scene { case, policy, .. } = scene;
    let none = Handling::default();
    let handling = policy.handling.as_ref().unwrap_or(&none);
    answer_required(&policy.facility, handling, case.kind(), case.outcome()?.answer()).form
}

/// Whether the form that the regulation names was used.
fn form_question(form: Option<&str>) -> Option<Question> {
    let form = form?;
    let choices = vec![choice(form, form), choice(NO_FORM, say(key::ACT_FORM_NONE))];
    Some(ask("form", key::ACT_FORM, Control::One(choices)))
}

fn extension_hint(scene: Scene<'_>) -> String {
    let due = dues(scene.case, scene.policy, scene.today);
    let last = due.last_day.map(words::date).unwrap_or_default();
    say_with(key::ACT_UNTIL_HINT, &[("last", &last)])
}

fn identity_questions(scene: Scene<'_>) -> Vec<Question> {
    let Scene { case, policy, .. } = scene;
    let mut questions = Vec::new();
    if whose(&policy.facility, case.opening.requester) == WhoseIdentity::Both {
        questions.push(ask("whose", key::ACT_WHOSE, coded("whose", &["requester", "principal"])));
    }
    let papers = policy.facility.identity_papers(catalogue());
    let papers = papers.into_iter().map(|id| choice(id, words::paper(id))).collect();
    questions.push(
        ask("papers", key::ACT_PAPERS, Control::Any(papers))
            .with_hint(say(key::ACT_PAPERS_HINT))
            .optional(),
    );
    questions.push(ask("result", key::ACT_RESULT, coded("check", RESULTS)));
    questions
}

fn authority_questions(scene: Scene<'_>) -> Vec<Question> {
    let Scene { case, policy, .. } = scene;
    let rule = madoguchi_domain::authority::rule_for(&policy.facility, case.opening.requester);
    let papers = rule.paper_ids().into_iter().map(|id| choice(id, words::paper(id)));
    let papers: Vec<Choice> = papers.collect();
    let mut questions = Vec::new();
    if !papers.is_empty() {
        questions.push(
            ask("papers", key::ACT_PAPERS, Control::Any(papers))
                .with_hint(say(key::ACT_PAPERS_HINT))
                .optional(),
        );
    }
    if case.opening.requester == RequesterKind::MandatedAgent {
        questions.push(
            ask("mandate-date", key::ACT_MANDATE_DATE, Control::Day)
                .with_hint(say(key::ACT_MANDATE_DATE_HINT))
                .optional(),
        );
        let scopes = coded("mandate", &["specific", "comprehensive"]);
        questions.push(ask("mandate-scope", key::ACT_MANDATE_SCOPE, scopes));
    }
    if let Some(decider) = rule.decider {
        questions.push(by_question(&[decider]).optional());
    }
    questions.push(ask("result", key::ACT_RESULT, coded("check", RESULTS)));
    questions
}

fn papers(values: &Values) -> Vec<PaperSeen> {
    let seen = |id: &String| PaperSeen { id: id.clone(), ..PaperSeen::default() };
    values.all("papers").iter().map(seen).collect()
}

fn result(values: &Values) -> Option<CheckResult> {
    CheckResult::ALL.iter().copied().find(|result| result.code() == values.text("result"))
}

fn authority(case: &Case, values: &Values) -> Option<AuthorityCheck> {
    let mut check = AuthorityCheck::new(papers(values), result(values)?);
    check.decided_by = Role::from_code(values.text("by")).ok();
    if case.opening.requester == RequesterKind::MandatedAgent {
        check.mandate = Some(MandateSeen {
            date: values.day("mandate-date"),
            scope: MandateScope::from_code(values.text("mandate-scope")).ok(),
        });
    }
    Some(check)
}

fn fee_question(scene: Scene<'_>) -> Question {
    let question = ask("yen", key::ACT_YEN, Control::Number);
    match fee(scene.case, scene.policy, scene.today).due {
        Some(yen) => {
            let yen = words::yen(yen);
            question.with_hint(say_with(key::ACT_YEN_HINT, &[("yen", &yen)]))
        }
        None => question.with_hint(say(key::ACT_YEN_OPEN)),
    }
}

fn payment_questions(facility: &FacilityPolicy, values: &Values) -> Vec<Question> {
    let taken = facility.payment.as_ref().map_or(PaymentMeans::ALL, |rule| &rule.means);
    // What is not taken comes all the same, and must be written down.
    let others = PaymentMeans::ALL.iter().filter(|means| !taken.contains(means));
    let means = taken
        .iter()
        .chain(others)
        .map(|means| choice(means.code(), say_code("act-means", means.code())));
    let mut questions = vec![
        ask("means", key::ACT_MEANS, Control::One(means.collect())),
        ask("yen", key::ACT_YEN, Control::Number),
    ];
    if values.text("means") == PaymentMeans::PostalOrder.code() {
        questions.push(ask("issued", key::ACT_ISSUED, Control::Day).optional());
    }
    questions
}

fn paid(values: &Values) -> Option<Paid> {
    Some(Paid {
        means: PaymentMeans::from_code(values.text("means")).ok()?,
        yen: values.number("yen")?,
        issued: values.day("issued"),
    })
}

fn delivery_methods(facility: &FacilityPolicy) -> Vec<Choice> {
    let own = facility.delivery.methods.iter().chain(&facility.delivery.by_act);
    let mut methods: Vec<DeliveryMethod> = own.copied().collect();
    if methods.is_empty() {
        methods.extend(DeliveryMethod::ALL);
    }
    methods.iter().map(|m| choice(m.code(), say_code("office-delivery", m.code()))).collect()
}

fn decision_questions(scene: Scene<'_>, values: &Values) -> Vec<Question> {
    let Scene { case, policy, .. } = scene;
    let mut questions = Vec::new();
    if let Some(rule) = policy.facility.decision(case.kind()) {
        let by = rule.by.iter().map(|role| choice(role.code(), role_name(*role))).collect();
        questions.push(ask("by", key::ACT_DECIDED_BY, Control::Any(by)));
    }
    let outcomes = coded("outcome", &["granted", "partial", "refused", "non-existent"]);
    questions.push(ask("outcome", key::ACT_OUTCOME, outcomes));
    let outcome = values.text("outcome");
    if matches!(outcome, "granted" | "partial") {
        let content = ask("content", key::ACT_CONTENT, Control::Long);
        questions.push(if outcome == "granted" && case.hands_over() {
            content.optional()
        } else {
            content
        });
    }
    if outcome == "partial" {
        questions.push(ask("withheld", key::ACT_WITHHELD, Control::Long));
    }
    if matches!(outcome, "partial" | "refused") {
        questions.push(
            ask("ground", key::ACT_GROUND, Control::One(grounds(scene)))
                .with_hint(say(key::ACT_GROUND_HINT)),
        );
        let ground = RefusalGround::from_code(values.text("ground")).ok();
        if ground.is_some_and(|ground| needs_alternative(scene, ground)) {
            questions.push(ask("alternative", key::ACT_ALTERNATIVE, Control::Long));
        }
    }
    if matches!(outcome, "partial" | "refused" | "non-existent") {
        questions.push(
            ask("reason", key::ACT_REFUSAL_REASON, Control::Long)
                .with_hint(say(key::ACT_APPLICANT_READS)),
        );
    }
    questions
}

/// Grounds that hold for this kind of request, each with its article.
fn grounds(scene: Scene<'_>) -> Vec<Choice> {
    let Scene { case, policy, .. } = scene;
    let none = Handling::default();
    let handling = policy.handling.as_ref().unwrap_or(&none);
    let holds = |ground: &RefusalGround| {
        let facts = RefusalFacts {
            alternative_measure: Some(true),
            ..RefusalFacts::new(case.kind(), *ground)
        };
        let verdict = judge(&policy.facility, handling, &facts);
        if !verdict.may_refuse || *ground == RefusalGround::NonExistence {
            return None;
        }
        let articles = verdict.articles.iter().map(words::cite);
        let name = say_code("office-ground", ground.code());
        Some(Choice {
            code: ground.code().to_owned(),
            label: name.to_owned(),
            hint: words::list(articles),
        })
    };
    RefusalGround::ALL.iter().filter_map(holds).collect()
}

fn needs_alternative(scene: Scene<'_>, ground: RefusalGround) -> bool {
    let none = Handling::default();
    let handling = scene.policy.handling.as_ref().unwrap_or(&none);
    let facts = RefusalFacts::new(scene.case.kind(), ground);
    let verdict = judge(&scene.policy.facility, handling, &facts);
    verdict.missing.contains(&RefusalMissing::AlternativeMeasure)
}

fn decision(values: &Values) -> Option<Decision> {
    let text = |id: &str| values.text(id).to_owned();
    let outcome = values.text("outcome");
    let outcome = *DecisionOutcome::ALL.iter().find(|known| known.code() == outcome)?;
    let withheld = (outcome != DecisionOutcome::Granted).then(|| Withheld {
        what: text("withheld"),
        ground: match outcome {
            DecisionOutcome::NonExistent => Some(RefusalGround::NonExistence),
            _ => RefusalGround::from_code(values.text("ground")).ok(),
        },
        reason: text("reason"),
        alternative: text("alternative"),
    });
    let by = values.all("by").iter().filter_map(|role| Role::from_code(role).ok()).collect();
    Some(Decision { by, outcome, content: text("content"), withheld, claim: None })
}

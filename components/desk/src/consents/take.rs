//! A consent being taken: step by step, from whoever answers to the signature.

use madoguchi_casework::{
    Answer, Answered, Filled, ItemAnswer, SCREEN_LANGUAGE, Signed, Signer, judge_answer,
};
use madoguchi_casework::{AnswerVerdict, Person};
use madoguchi_domain::authority::rule_for;
use madoguchi_domain::consent::{NoticeFacts, check_notice};
use madoguchi_domain::policy::{
    ConsentForm, ConsentItem, FormBlank, FormPart, NoticeItem, Planned, PrincipalState, WholePolicy,
};
use madoguchi_domain::request::RequesterKind;
use madoguchi_domain::{CodeSet, Date};
use madoguchi_messages::{key, say, say_code};
use madoguchi_wizards::page::Choice;
use madoguchi_wizards::words;

use super::handling;
use crate::form::{Control, Question, Values, choice};

/// A step of taking a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TakeStep {
    /// Who answers, and whether the principal can.
    Who,
    /// What is told with it.
    Notice,
    /// The items, one by one.
    Items,
    /// What is filled in, until when, who else is there.
    More,
    /// The answers are read back.
    ReadBack,
    /// The signature.
    Sign,
}

impl TakeStep {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::Notice => "notice",
            Self::Items => "items",
            Self::More => "more",
            Self::ReadBack => "read-back",
            Self::Sign => "sign",
        }
    }
}

/// What is being taken, and from whom.
#[derive(Debug, Clone, Copy)]
pub struct Taking<'a> {
    /// The facility's rules.
    pub rules: &'a WholePolicy,
    /// The form.
    pub form: &'a ConsentForm,
    /// Whom it is about.
    pub person: &'a Person,
    /// Today in Japan.
    pub today: Date,
}

/// The steps of a form, in their order.
#[must_use]
pub fn steps(form: &ConsentForm) -> Vec<TakeStep> {
    let mut steps = vec![TakeStep::Who];
    steps.extend(form.notice.map(|_| TakeStep::Notice));
    steps.extend([TakeStep::Items, TakeStep::More, TakeStep::ReadBack, TakeStep::Sign]);
    steps
}

/// The id of the field in which an item is answered.
#[must_use]
pub fn item_id(number: u8) -> String {
    format!("item-{number}")
}

/// What an item asks.
#[must_use]
pub fn item_label(item: &ConsentItem) -> String {
    item.asks(say(key::LIST_COMMA)).into_owned()
}

/// The capacities in which somebody may sign; kinship alone is none of them.
const CAPACITIES: [RequesterKind; 7] = [
    RequesterKind::Principal,
    RequesterKind::Parent,
    RequesterKind::AdultGuardian,
    RequesterKind::Curator,
    RequesterKind::Assistant,
    RequesterKind::VoluntaryGuardian,
    RequesterKind::MandatedAgent,
];

/// The code of somebody who signs by kinship alone.
const KIN: &str = "kin";

/// Ways to sign.
pub const SIGN_HOW: [&str; 3] = ["drawn", "typed", "on-paper"];

fn ask(id: &'static str, label: madoguchi_messages::Msg, control: Control) -> Question {
    Question::new(id, say(label), control)
}

fn coded<'a>(group: &str, codes: impl IntoIterator<Item = &'a str>) -> Vec<Choice> {
    codes.into_iter().map(|code| choice(code, say_code(group, code))).collect()
}

/// Who answers: the questions that a consent and a withdrawal share.
pub(super) fn signer_questions(rules: &WholePolicy, values: &Values) -> Vec<Question> {
    let codes = CAPACITIES.iter().map(|who| who.code()).chain([KIN]);
    let who = Control::One(coded("consent-signer", codes));
    let mut questions = vec![ask("signer", key::CONSENT_SIGNER, who)];
    let code = values.text("signer");
    if code.is_empty() || code == RequesterKind::Principal.code() {
        return questions;
    }
    questions.push(ask("signer-name", key::CONSENT_SIGNER_NAME, Control::Short));
    let relation = ask("relation", key::CONSENT_RELATION, Control::Short);
    questions.push(if code == KIN { relation } else { relation.optional() });
    if let Ok(capacity) = RequesterKind::from_code(code) {
        let papers = rule_for(&rules.facility, capacity).paper_ids().into_iter();
        let papers: Vec<Choice> = papers.map(|id| choice(id, words::paper(id))).collect();
        if !papers.is_empty() {
            let hint = say(key::ACT_PAPERS_HINT);
            let papers = ask("papers", key::CONSENT_PAPERS, Control::Any(papers));
            questions.push(papers.with_hint(hint).optional());
        }
    }
    questions
}

/// Who signs, as it was answered.
pub(super) fn signer(values: &Values) -> Signer {
    let capacity = RequesterKind::from_code(values.text("signer")).ok();
    if capacity == Some(RequesterKind::Principal) {
        return Signer::principal();
    }
    Signer {
        capacity,
        name: values.text("signer-name").to_owned(),
        relation: values.text("relation").to_owned(),
        papers: match capacity {
            Some(_) => values.all("papers").to_vec(),
            None => Vec::new(),
        },
    }
}

/// The name of whoever signs.
#[must_use]
pub fn signer_name(person: &Person, values: &Values) -> String {
    match values.text("signer-name") {
        name if values.text("signer") != RequesterKind::Principal.code() => name.to_owned(),
        _ => person.name.clone(),
    }
}

/// What a step asks; the items and the signature have fields of their own.
#[must_use]
pub fn take_questions(step: TakeStep, taking: Taking<'_>, values: &Values) -> Vec<Question> {
    match step {
        TakeStep::Who => {
            let mut questions = vec![ask("on", key::CONSENT_ON, Control::Day)];
            questions.extend(signer_questions(taking.rules, values));
            let states =
                [PrincipalState::CanJudge, PrincipalState::CannotJudge, PrincipalState::AdultWard];
            let states = coded("consent-state", states.iter().map(|state| state.code()));
            questions.push(ask("state", key::CONSENT_STATE, Control::One(states)));
            if !values.text("state").is_empty() {
                let attested = ask("attested", key::CONSENT_ATTESTED, Control::Short);
                let attested = attested.with_hint(say(key::CONSENT_ATTESTED_HINT));
                let can = values.text("state") == PrincipalState::CanJudge.code();
                questions.push(if can { attested.optional() } else { attested });
            }
            questions
        }
        TakeStep::Notice => {
            let planned = coded("consent-planned", Planned::ALL.iter().map(|plan| plan.code()));
            let planned = ask("planned", key::CONSENT_PLANNED, Control::Any(planned)).optional();
            let told = notice_items(taking, values).into_iter();
            let told = told.map(|item| {
                let label = say_code("office-acquisition", item.tells.code());
                choice(item.number.to_string(), label)
            });
            let told = ask("told", key::CONSENT_TOLD, Control::Any(told.collect()));
            vec![planned, told.with_hint(say(key::CONSENT_TOLD_HINT)).optional()]
        }
        TakeStep::More => more_questions(taking, values),
        TakeStep::ReadBack => {
            let read = vec![choice("yes", say(key::CONSENT_READ_BACK_DONE))];
            vec![ask("read-back", key::CONSENT_READ_BACK, Control::Any(read))]
        }
        TakeStep::Items | TakeStep::Sign => Vec::new(),
    }
}

fn more_questions(taking: Taking<'_>, values: &Values) -> Vec<Question> {
    let yes = taking.form.items.iter().any(|item| said(values, item) == Answer::Yes);
    let blank = |blank: &FormBlank| {
        let question =
            Question::new(blank_id(*blank), say_code("form-blank", blank.code()), Control::Long);
        // To refuse, nothing has to be filled in.
        if yes { question } else { question.optional() }
    };
    let mut questions: Vec<Question> = taking.form.blanks.iter().map(blank).collect();
    if yes {
        let until = ask("until", key::CONSENT_UNTIL, Control::Day);
        questions.push(until.with_hint(say(key::CONSENT_UNTIL_HINT)).optional());
    }
    let explained = ask("explained-by", key::CONSENT_EXPLAINED_BY, Control::Short);
    questions.push(explained);
    questions.push(ask("witness", key::CONSENT_WITNESS, Control::Short).optional());
    questions.push(ask("interpreter", key::CONSENT_INTERPRETER, Control::Short).optional());
    questions
}

fn blank_id(blank: FormBlank) -> &'static str {
    match blank {
        FormBlank::Recipient => "blank-recipient",
        FormBlank::Content => "blank-content",
        FormBlank::Purpose => "blank-purpose",
        FormBlank::Relatives => "blank-relatives",
        FormBlank::Source => "blank-source",
    }
}

/// The items of the notice that goes with the form: those that one without any would lack.
fn notice_items(taking: Taking<'_>, values: &Values) -> Vec<NoticeItem> {
    let Some(kind) = taking.form.notice else { return Vec::new() };
    let facts = NoticeFacts {
        kind,
        items: Vec::new(),
        planned: planned(values).into_iter().collect(),
        unknown: CodeSet::new(),
        exemption: None,
    };
    check_notice(handling(taking.rules), &facts).missing
}

fn planned(values: &Values) -> Vec<Planned> {
    values.all("planned").iter().filter_map(|code| Planned::from_code(code).ok()).collect()
}

/// What was answered to an item: what nobody touched is a no.
fn said(values: &Values, item: &ConsentItem) -> Answer {
    let code = values.text(&item_id(item.number));
    Answer::ALL.iter().copied().find(|answer| answer.code() == code).unwrap_or(Answer::No)
}

/// The form as it was answered to the words of this digest, and the day.
#[must_use]
pub fn answered(taking: Taking<'_>, wording: &str, values: &Values) -> (Date, Answered) {
    let Taking { form, today, .. } = taking;
    let day = values.day("on").unwrap_or(today);
    let answers = form.items.iter().map(|item| {
        let answer = said(values, item);
        ItemAnswer { item: item.number, answer }
    });
    let blanks = form
        .blanks
        .iter()
        .map(|blank| Filled { blank: *blank, text: values.text(blank_id(*blank)).to_owned() });
    let told = notice_items(taking, values).into_iter().map(|item| item.number);
    let told = told.filter(|number| values.chose("told", &number.to_string()));
    let state = values.text("state");
    // The day of the consent is not counted, and a month's end stays one (Civil Code 140, 143).
    let months = form.ends_after_months.map(|months| chrono::Months::new(months.into()));
    let ends = months.and_then(|months| day.checked_add_months(months));
    let answered = Answered {
        form: form.id.clone(),
        wording: wording.to_owned(),
        language: SCREEN_LANGUAGE.to_owned(),
        answers: answers.collect(),
        blanks: blanks.filter(|filled| !filled.text.is_empty()).collect(),
        told: told.collect(),
        planned: if form.notice.is_some() { planned(values) } else { Vec::new() },
        signer: signer(values),
        state: PrincipalState::from_code(state).ok(),
        attested_by: values.text("attested").to_owned(),
        explained_by: values.text("explained-by").to_owned(),
        witness: values.text("witness").to_owned(),
        interpreter: values.text("interpreter").to_owned(),
        until: values.day("until").or(ends),
        read_back: values.chose("read-back", "yes"),
        undated: false,
        signature: signature(values),
    };
    (day, answered)
}

fn signature(values: &Values) -> Signed {
    match values.text("sign-how") {
        "drawn" => Signed::Drawn { ink: values.raw("ink").to_owned() },
        "typed" => Signed::Typed { name: values.text("typed-name").to_owned() },
        "on-paper" => Signed::OnPaper { kept: values.text("kept").to_owned() },
        _ => Signed::None,
    }
}

/// What the form is worth before it is signed: the signature that it still needs is not held against it.
#[must_use]
pub fn wanted_by_verdict(taking: Taking<'_>, values: &Values) -> AnswerVerdict {
    let (day, mut answered) = answered(taking, "", values);
    if !answered.signature.is_there() && taking.form.needs.contains(&FormPart::Signature) {
        answered.signature = Signed::OnPaper { kept: String::new() };
    }
    judge_answer(taking.rules, taking.form, &answered, day, taking.person.birth)
}

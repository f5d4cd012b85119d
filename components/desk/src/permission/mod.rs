//! May information be taken in, used or passed on so? Asked at the desk before it is done; nothing of it is
//! kept.
//!
//! Answers come as they are given: what was not answered counts as not there, silence is no consent.
//! Only what can change the answer is asked.

mod words;

use madoguchi_domain::Date;
use madoguchi_domain::consent::{
    AcquireFacts, Age, Claim, ConsentGiven, ConsentMissing, OutsideFacts, Permission,
    PrincipalFacts, ProvisionFacts, SourceFacts, may_acquire, may_collect_from, may_provide,
    may_use_outside_purpose, may_use_within_purpose,
};
use madoguchi_domain::policy::{
    AcquisitionSource, ExceptionCondition, Ground, Handling, InformationClass, JointUseItem,
    OutsideWay, PrincipalState, Recipient, UseGround, WholePolicy,
};
use madoguchi_domain::{CodeSet, UnknownCode};
use madoguchi_messages::{key, say, say_code};
use madoguchi_wizards::page::Choice;

use crate::form::{Control, Question, Values, choice};
use crate::registers::handling;

pub use words::{PermissionWords, permission_words};

/// What is about to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// Information is taken in from somebody (取得先).
    Collect,
    /// Information of a kind that is singled out is taken in (要配慮個人情報など).
    Acquire,
    /// It is used within the purpose (目的内の利用).
    Within,
    /// It is used outside the purpose (目的外利用).
    Outside,
    /// It is passed on (提供).
    Provide,
}

impl Matter {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Collect, Self::Acquire, Self::Within, Self::Outside, Self::Provide];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Collect => "collect",
            Self::Acquire => "acquire",
            Self::Within => "within",
            Self::Outside => "outside",
            Self::Provide => "provide",
        }
    }

    /// What `values` say is about to be done.
    fn of(values: &Values) -> Option<Self> {
        Self::ALL.into_iter().find(|matter| values.chose("matter", matter.code()))
    }

    /// The question that has to be answered before anything can be said.
    fn first(self) -> Question {
        match self {
            Self::Collect => {
                one("from", key::MAY_FROM, codes("may-from", AcquisitionSource::CODES))
            }
            Self::Acquire => {
                one("class", key::MAY_CLASS, codes("may-class", InformationClass::CODES))
            }
            Self::Within => {
                let reasons = Control::Any(codes("may-reason", UseGround::CODES));
                let question = Question::new("reason", say(key::MAY_REASON), reasons);
                question.with_hint(say(key::MAY_REASON_HINT)).optional()
            }
            Self::Outside => {
                let ways = OutsideWay::CODES.iter().chain(["none"].iter());
                one("way", key::MAY_WAY, codes("may-way", ways))
            }
            Self::Provide => one("to", key::MAY_TO, codes("may-to", Recipient::CODES)),
        }
    }
}

fn codes<'a>(group: &str, codes: impl IntoIterator<Item = &'a &'a str>) -> Vec<Choice> {
    codes.into_iter().map(|code| choice(*code, say_code(group, code))).collect()
}

fn one(id: &'static str, label: madoguchi_messages::Msg, choices: Vec<Choice>) -> Question {
    Question::new(id, say(label), Control::One(choices))
}

fn yes_or_no(id: &'static str, label: madoguchi_messages::Msg) -> Question {
    one(id, label, codes("may", &["yes", "no"])).optional()
}

/// What has to be known before anything can be said.
#[must_use]
pub fn first_questions(values: &Values) -> Vec<Question> {
    let matters = Matter::ALL.map(|matter| {
        let hint = match matter {
            Matter::Acquire => say(key::MAY_MATTER_ACQUIRE_HINT),
            _ => "",
        };
        let label = say_code("may-matter", matter.code());
        Choice { code: matter.code().into(), label: label.into(), hint: hint.into() }
    });
    let matters = one("matter", key::MAY_MATTER, matters.to_vec());
    [matters].into_iter().chain(Matter::of(values).map(Matter::first)).collect()
}

/// What makes the answer more exact, as far as it has been answered.
#[must_use]
pub fn more_questions(rules: &WholePolicy, values: &Values, today: Date) -> Vec<Question> {
    let known = Matter::of(values).and_then(|it| Some((it, Facts::of(it, values, today)?)));
    let Some((matter, facts)) = known else { return Vec::new() };
    let mut questions = Vec::new();
    let handling = handling(rules);
    if matches!(matter, Matter::Collect | Matter::Provide) {
        let states = codes("consent-state", PrincipalState::CODES);
        questions.push(one("state", key::MAY_STATE, states).optional());
        if values.chose("state", PrincipalState::Child.code()) {
            let born = Question::new("born", say(key::MAY_BORN), Control::Day);
            questions.push(born.with_hint(say(key::MAY_BORN_HINT)).optional());
        }
    }
    if matter == Matter::Provide {
        questions.push(yes_or_no("abroad", key::MAY_ABROAD));
    }
    let bare = facts.bare();
    let without = bare.judge(handling);
    if without.missing.contains(&ConsentMissing::JointUseNotice) {
        let told = Control::Any(codes("may-told", JointUseItem::CODES));
        let told = Question::new("told", say(key::MAY_TOLD), told);
        questions.push(told.with_hint(say(key::MAY_TOLD_HINT)).optional());
    }
    if without.missing.contains(&ConsentMissing::RelationProof) {
        questions.push(yes_or_no("relation", key::MAY_RELATION));
    }
    let grounds = bare.grounds_that_matter(handling, &without);
    if !grounds.is_empty() {
        let grounds = grounds.iter().map(|ground| ground.code());
        let grounds: Vec<&str> = grounds.chain(["none"]).collect();
        questions.push(one("ground", key::MAY_GROUND, codes("may-ground", &grounds)).optional());
    }
    let claimed = Facts { claim: facts.claim.ground.map(Claim::on).unwrap_or_default(), ..bare };
    let before = claimed.judge(handling);
    let open = ExceptionCondition::ALL.iter().filter(|condition| {
        let mut claim = claimed.claim;
        claim.conditions.insert(**condition);
        let after = Facts { claim, ..claimed }.judge(handling);
        before.unmet.contains(condition) || after.decision != before.decision
    });
    let open: Vec<&str> = open.map(|condition| condition.code()).collect();
    if !open.is_empty() {
        let conditions = Control::Any(codes("may-condition", &open));
        let conditions = Question::new("condition", say(key::MAY_CONDITION), conditions);
        questions.push(conditions.optional());
    }
    // It helps in more cases than those in which there is no other way.
    let consented = Facts { consent: ConsentGiven::Explicit, ..bare }.judge(handling);
    let helps = without.consent_needed || consented.decision != without.decision;
    if helps && !facts.what.implies_consent() {
        let consents = codes("may-consent", ConsentGiven::CODES);
        questions.push(one("consent", key::MAY_CONSENT, consents).optional());
    }
    questions
}

/// The answer, by the facility's rules and by the Act; none: too little is known yet.
#[must_use]
pub fn judge(rules: &WholePolicy, values: &Values, today: Date) -> Option<Permission> {
    let facts = Facts::of(Matter::of(values)?, values, today)?;
    Some(facts.judge(handling(rules)))
}

/// What is known of it.
#[derive(Debug, Clone, Copy)]
struct Facts {
    what: What,
    principal: PrincipalFacts,
    claim: Claim,
    consent: ConsentGiven,
    relation_proven: Option<bool>,
    told: CodeSet<JointUseItem>,
    abroad: bool,
    day: Date,
}

/// What is about to be done, from or to whom or how.
#[derive(Debug, Clone, Copy)]
enum What {
    Collect(AcquisitionSource),
    Acquire(InformationClass),
    Within(CodeSet<UseGround>),
    Outside(Option<OutsideWay>),
    Provide(Recipient),
}

impl What {
    /// Whether what was done beforehand is itself the consent.
    fn implies_consent(self) -> bool {
        let ways = [OutsideWay::PriorConsent, OutsideWay::WrittenNoticeAndConsent];
        matches!(self, Self::Outside(Some(way)) if ways.contains(&way))
    }
}

impl Facts {
    fn of(matter: Matter, values: &Values, today: Date) -> Option<Self> {
        let what = match matter {
            Matter::Collect => What::Collect(chosen(values, "from", AcquisitionSource::from_code)?),
            Matter::Acquire => What::Acquire(chosen(values, "class", InformationClass::from_code)?),
            Matter::Within => What::Within(all(values, "reason", UseGround::from_code)),
            // Nothing done beforehand is an answer; none yet is not.
            Matter::Outside if values.text("way").is_empty() => return None,
            Matter::Outside => What::Outside(chosen(values, "way", OutsideWay::from_code)),
            Matter::Provide => What::Provide(chosen(values, "to", Recipient::from_code)?),
        };
        let ground = chosen(values, "ground", Ground::from_code);
        let conditions = all(values, "condition", ExceptionCondition::from_code);
        let relation = match values.text("relation") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        Some(Self {
            what,
            principal: principal(values),
            claim: Claim { ground, conditions },
            consent: chosen(values, "consent", ConsentGiven::from_code).unwrap_or_default(),
            relation_proven: relation,
            told: all(values, "told", JointUseItem::from_code),
            abroad: values.chose("abroad", "yes"),
            day: today,
        })
    }

    /// The same with nothing to rely on.
    fn bare(self) -> Self {
        Self {
            claim: Claim::default(),
            consent: ConsentGiven::None,
            relation_proven: None,
            told: CodeSet::new(),
            ..self
        }
    }

    fn judge(self, handling: &Handling) -> Permission {
        let Self { principal, claim, consent, relation_proven, told, abroad, day, .. } = self;
        match self.what {
            What::Collect(from) => {
                let facts = SourceFacts { from, principal, claim, consent, day };
                may_collect_from(handling, &facts)
            }
            What::Acquire(class) => may_acquire(handling, &AcquireFacts { class, claim, consent }),
            What::Within(grounds) => may_use_within_purpose(handling, grounds),
            What::Outside(way) => {
                may_use_outside_purpose(handling, &OutsideFacts { way, claim, consent })
            }
            What::Provide(to) => {
                let facts = ProvisionFacts {
                    to,
                    principal,
                    claim,
                    consent,
                    relation_proven,
                    told,
                    abroad,
                    day,
                };
                may_provide(handling, &facts)
            }
        }
    }

    /// The grounds that would change the answer: all others only make the list longer.
    fn grounds_that_matter(self, handling: &Handling, without: &Permission) -> Vec<Ground> {
        let conditions = ExceptionCondition::ALL.iter().copied().collect();
        let changes = |ground: &Ground| {
            let claim = Claim { ground: Some(*ground), conditions };
            let with = Self { claim, ..self }.judge(handling);
            let says = |it: &Permission| (it.decision, it.by_regulation, it.by_law);
            says(&with) != says(without)
        };
        Ground::ALL.iter().copied().filter(changes).collect()
    }
}

/// By the birth date where there is one: it says more than that somebody is a child.
fn principal(values: &Values) -> PrincipalFacts {
    let state = chosen(values, "state", PrincipalState::from_code);
    let born = values.day("born").filter(|_| state == Some(PrincipalState::Child));
    match born {
        Some(born) => PrincipalFacts { state: None, age: Some(Age::BornOn(born)) },
        None => PrincipalFacts { state, age: None },
    }
}

fn chosen<T>(
    values: &Values,
    id: &str,
    from_code: fn(&str) -> Result<T, UnknownCode>,
) -> Option<T> {
    from_code(values.text(id)).ok()
}

fn all<T: Copy>(
    values: &Values,
    id: &str,
    from_code: fn(&str) -> Result<T, UnknownCode>,
) -> CodeSet<T>
where
    CodeSet<T>: FromIterator<T>,
{
    values.all(id).iter().filter_map(|code| from_code(code).ok()).collect()
}

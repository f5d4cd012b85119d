//! What staff record about somebody's consents besides the taking, each as a page of questions.

use std::collections::HashMap;

use madoguchi_casework::{
    AskedHow, ConsentAct, ConsentEvent, CopyHow, FollowUpTask, GoneWhy, Person, PersonRow,
    Wordings, folded,
};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{FollowUp, Role, WholePolicy};
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_wizards::page::Choice;
use madoguchi_wizards::words::{date, list};

use super::item_label;
use super::take::{signer, signer_questions};
use super::words::yes_items;
use crate::form::{Control, Problem, Question, Values, choice};
use crate::staff::{role_name, roles_named};

/// Something that can be recorded about somebody's consents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonDoing {
    /// Somebody is put on the list.
    List,
    /// What the list says of them is put right.
    Relist,
    /// A consent is taken back, by the log's name of it.
    Withdraw(String),
    /// Something that this calls for was done: by the log's name of what took it back.
    FollowUp(String, u8, FollowUp),
    /// An office has decided whether a consent is one.
    Decide(String),
    /// A copy was given.
    Copy(String),
    /// They are no longer here.
    Gone,
    /// They are back.
    Return,
    /// A remark.
    Note,
}

/// What the page is about.
#[derive(Debug, Clone, Copy)]
pub struct PersonScene<'a> {
    /// Whom it is about; none: somebody new.
    pub person: Option<&'a Person>,
    /// All words that were shown.
    pub wordings: &'a Wordings,
    /// The facility's rules.
    pub rules: &'a WholePolicy,
    /// Today in Japan.
    pub today: Date,
}

impl PersonDoing {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Relist => "relist",
            Self::Withdraw(_) => "withdraw",
            Self::FollowUp(..) => "follow-up",
            Self::Decide(_) => "decide",
            Self::Copy(_) => "copy",
            Self::Gone => "gone",
            Self::Return => "return",
            Self::Note => "note",
        }
    }

    /// The heading of its page.
    #[must_use]
    pub fn title(&self) -> &'static str {
        say_code("consent-do", self.code())
    }

    /// Under which what is being typed is kept.
    #[must_use]
    pub fn note(&self) -> String {
        match self {
            Self::Withdraw(id) | Self::Decide(id) | Self::Copy(id) => {
                format!("{}-{id}", self.code())
            }
            Self::FollowUp(id, item, duty) => format!("follow-up-{id}-{item}-{}", duty.code()),
            _ => self.code().to_owned(),
        }
    }
}

fn ask(id: &'static str, label: madoguchi_messages::Msg, control: Control) -> Question {
    Question::new(id, say(label), control)
}

fn one<'a>(group: &str, codes: impl IntoIterator<Item = &'a str>) -> Control {
    Control::One(codes.into_iter().map(|code| choice(code, say_code(group, code))).collect())
}

/// What the page asks.
#[must_use]
pub fn questions(doing: &PersonDoing, scene: PersonScene<'_>, values: &Values) -> Vec<Question> {
    let mut questions = vec![ask("on", key::CONSENT_ON, Control::Day)];
    match doing {
        PersonDoing::List | PersonDoing::Relist => {
            // Since when somebody is on the list is the day of its recording.
            questions.clear();
            questions.push(ask("name", key::CONSENT_NAME, Control::Short));
            questions.push(ask("kana", key::CONSENT_KANA, Control::Short).optional());
            let birth = ask("birth", key::CONSENT_BIRTH, Control::Day);
            questions.push(birth.with_hint(say(key::CONSENT_BIRTH_HINT)).optional());
        }
        PersonDoing::Withdraw(id) => {
            let items = Control::Any(standing(id, scene));
            questions.push(ask("items", key::CONSENT_WITHDRAWN_ITEMS, items));
            questions.extend(signer_questions(scene.rules, values));
            let how = one("act-how", AskedHow::ALL.iter().map(|how| how.code()));
            questions.push(ask("how", key::ACT_HOW, how));
            questions.push(ask("note", key::CONSENT_NOTE, Control::Long).optional());
        }
        PersonDoing::FollowUp(..) => {
            let what = ask("what", key::CONSENT_DONE_WHAT, Control::Long);
            questions.push(what.with_hint(say(key::CONSENT_DONE_HINT)).optional());
        }
        PersonDoing::Decide(_) => {
            let roles = roles_named(scene.rules).into_iter();
            let roles: Vec<Choice> = roles.map(|it| choice(it.code(), role_name(it))).collect();
            questions.push(ask("by", key::CONSENT_DECIDED_BY, Control::One(roles)));
            questions.push(ask("valid", key::CONSENT_VALID, one("consent-valid", ["yes", "no"])));
            questions.push(ask("reason", key::CONSENT_REASON, Control::Long));
        }
        PersonDoing::Copy(_) => {
            let how = one("consent-copy", CopyHow::ALL.iter().map(|how| how.code()));
            questions.push(ask("how", key::CONSENT_COPY_HOW, how));
        }
        PersonDoing::Gone => {
            let why = one("consent-gone", GoneWhy::ALL.iter().map(|why| why.code()));
            questions.push(ask("why", key::CONSENT_GONE_WHY, why));
        }
        PersonDoing::Return => {}
        PersonDoing::Note => questions.push(ask("text", key::CONSENT_NOTE, Control::Long)),
    }
    questions
}

/// The items of a consent that are given and not taken back.
fn standing(id: &str, scene: PersonScene<'_>) -> Vec<Choice> {
    let consent = scene.person.and_then(|person| Some((person, person.consent(id)?)));
    let Some((person, consent)) = consent else { return Vec::new() };
    let Some(wording) = scene.wordings.get(&consent.answered.wording) else { return Vec::new() };
    let yes = yes_items(&wording.form, consent);
    let back = |number| person.withdrawals_of(id).any(|taken| taken.items.contains(&number));
    let items = wording.form.items.iter();
    let items = items.filter(|item| yes.contains(&item.number) && !back(item.number));
    items.map(|item| choice(item.number.to_string(), item_label(item))).collect()
}

/// Those who are on the list, by name: one person twice on it has half of their answers each.
#[derive(Debug, Clone, Default)]
pub struct Namesakes(HashMap<String, Vec<Option<Date>>>);

impl Namesakes {
    /// Of everybody on the list, also of those who are no longer here.
    #[must_use]
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a PersonRow>) -> Self {
        let mut all = Self::default();
        for row in rows {
            all.0.entry(folded(&row.name)).or_default().push(row.birth);
        }
        all
    }

    /// What is asked of somebody new who may be on the list already: of the same name, and of no other birth
    /// date as far as both are known.
    #[must_use]
    pub fn question(&self, values: &Values) -> Option<Question> {
        let (name, birth) = (folded(values.text("name")), values.day("birth"));
        let alike = |known: &&Option<Date>| known.is_none() || birth.is_none() || **known == birth;
        let alike: Vec<_> = self.0.get(&name)?.iter().filter(alike).collect();
        let births = alike.iter().map(|known| match known {
            Some(day) => say_with(key::CONSENTS_BORN, &[("birth", &date(*day))]),
            None => say(key::CONSENTS_BIRTH_UNKNOWN).to_owned(),
        });
        let births = list(births);
        let other = one("consents-namesake", ["other"]);
        let question = ask("namesake", key::CONSENTS_NAMESAKE, other);
        let hint = say_with(key::CONSENTS_NAMESAKE_HINT, &[("births", &births)]);
        (!alike.is_empty()).then(|| question.with_hint(hint))
    }
}

/// What stands on the page beforehand: nothing that says anything in anybody's place.
#[must_use]
pub fn beforehand(doing: &PersonDoing, scene: PersonScene<'_>) -> Values {
    let values = Values::default();
    match (doing, scene.person) {
        (PersonDoing::List, _) => values,
        (PersonDoing::Relist, Some(person)) => {
            let values = values.with("name", &person.name).with("kana", &person.kana);
            match person.birth {
                Some(birth) => values.with_day("birth", birth),
                None => values,
            }
        }
        _ => values.with_day("on", scene.today),
    }
}

/// What is wrong with the answers together.
#[must_use]
pub fn problems(doing: &PersonDoing, scene: PersonScene<'_>, values: &Values) -> Vec<Problem> {
    let mut problems = Vec::new();
    let ahead = |id| values.day(id).is_some_and(|day| day > scene.today);
    let id = match doing {
        PersonDoing::List | PersonDoing::Relist => "birth",
        _ => "on",
    };
    if ahead(id) {
        let words = madoguchi_wizards::words::date_in_future(scene.today);
        problems.push(Problem::new(id, words));
    }
    if let (PersonDoing::Withdraw(consent), Some(person)) = (doing, scene.person) {
        let given = person.consent(consent).map(|consent| consent.day);
        if given.zip(values.day("on")).is_some_and(|(given, on)| on < given) {
            problems.push(Problem::new("on", say(key::CONSENT_ERR_BEFORE)));
        }
    }
    problems
}

/// The event that the answers come to; none: they say none.
#[must_use]
pub fn act(doing: &PersonDoing, scene: PersonScene<'_>, values: &Values) -> Option<ConsentEvent> {
    let text = |id| values.text(id).to_owned();
    let act = match doing {
        PersonDoing::List => ConsentAct::Listed {
            name: text("name"),
            kana: text("kana"),
            birth: values.day("birth"),
        },
        PersonDoing::Relist => ConsentAct::Relisted {
            name: text("name"),
            kana: text("kana"),
            birth: values.day("birth"),
        },
        PersonDoing::Withdraw(consent) => ConsentAct::Withdrawn {
            consent: consent.clone(),
            items: values.all("items").iter().filter_map(|item| item.parse().ok()).collect(),
            signer: signer(values),
            how: of(AskedHow::ALL, AskedHow::code, values.text("how"))?,
            note: text("note"),
        },
        PersonDoing::FollowUp(withdrawal, item, duty) => ConsentAct::FollowedUp {
            withdrawal: withdrawal.clone(),
            item: *item,
            duty: *duty,
            what: text("what"),
        },
        PersonDoing::Decide(consent) => ConsentAct::Decided {
            consent: consent.clone(),
            by: Role::from_code(values.text("by")).ok()?,
            valid: values.chose("valid", "yes"),
            reason: text("reason"),
        },
        PersonDoing::Copy(consent) => ConsentAct::CopyGiven {
            consent: consent.clone(),
            how: of(CopyHow::ALL, CopyHow::code, values.text("how"))?,
        },
        PersonDoing::Gone => {
            ConsentAct::Gone { why: of(GoneWhy::ALL, GoneWhy::code, values.text("why"))? }
        }
        PersonDoing::Return => ConsentAct::Returned,
        PersonDoing::Note => ConsentAct::Noted { text: text("text") },
    };
    Some(ConsentEvent { day: values.day("on").unwrap_or(scene.today), act })
}

fn of<T: Copy>(all: &[T], code: fn(T) -> &'static str, typed: &str) -> Option<T> {
    all.iter().copied().find(|value| code(*value) == typed)
}

impl From<&FollowUpTask> for PersonDoing {
    fn from(task: &FollowUpTask) -> Self {
        Self::FollowUp(task.withdrawal.clone(), task.item, task.duty)
    }
}

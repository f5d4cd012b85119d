//! Consents in words.

use madoguchi_casework::{
    Answer, Answered, Consent, ConsentAct, FollowUpTask, Person, Reply, ReplyReason, Signed,
    Signer, Wordings,
};
use madoguchi_documents::{Drawing, PenLine};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{ConsentForm, WholePolicy};
use madoguchi_ink::{Ink, Line};
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_wizards::words;

use super::{forms, item_label};
use crate::staff::role_name;

/// All uses that this facility asks consent for, by code and name, in the order of its forms.
#[must_use]
pub fn uses(rules: &WholePolicy) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let covered = forms(rules).iter().flat_map(|form| &form.items).flat_map(|item| &item.uses);
    for one in covered {
        if all.iter().all(|(id, _)| *id != one.id) {
            all.push((one.id.clone(), one.name.clone()));
        }
    }
    all
}

/// What a use is called: on the facility's forms of today, else on the words that were shown once.
#[must_use]
pub fn use_name(rules: &WholePolicy, wordings: &Wordings, id: &str) -> String {
    let shown = wordings.iter().map(|wording| &wording.form);
    let all = forms(rules).iter().chain(shown).flat_map(|form| &form.items);
    let mut all = all.flat_map(|item| &item.uses);
    all.find(|one| one.id == id).map_or_else(|| id.to_owned(), |one| one.name.clone())
}

/// Who signed, in words.
#[must_use]
pub fn signer_words(signer: &Signer) -> String {
    let capacity = signer.capacity.map_or("kin", |capacity| capacity.code());
    let capacity = say_code("consent-signer", capacity).to_owned();
    let relation = Some(signer.relation.clone()).filter(|text| !text.is_empty());
    let name = Some(signer.name.clone()).filter(|text| !text.is_empty());
    words::list([name, Some(capacity), relation].into_iter().flatten())
}

/// An answer to whether something may be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyWords {
    /// Yes or no.
    pub title: &'static str,
    /// Why, by what, until when, and what else should be known.
    pub lines: Vec<String>,
}

/// The answer in words.
#[must_use]
pub fn reply_words(person: &Person, wordings: &Wordings, reply: &Reply, on: Date) -> ReplyWords {
    let title = if reply.allowed { key::CONSENT_MAY } else { key::CONSENT_MAY_NOT };
    let mut lines = vec![say_code("consent-why", reply.why.code()).to_owned()];
    if let Some(consent) = reply.by.as_deref().and_then(|id| person.consent(id)) {
        lines.push(proof(consent, wordings));
    }
    if reply.allowed {
        lines.push(match reply.through {
            Some(day) => say_with(key::CONSENT_THROUGH, &[("date", &words::date(day))]),
            None => say(key::CONSENT_NO_END).to_owned(),
        });
    } else if let Some(day) = reply.from.filter(|from| *from <= on)
        && matches!(reply.why, ReplyReason::Withdrawn | ReplyReason::Over)
    {
        lines.push(say_with(key::CONSENT_SINCE, &[("date", &words::date(day))]));
    }
    if let Some(day) = reply.changes_on {
        let then = if reply.allowed { key::CONSENT_CHANGES_TO_NO } else { key::CONSENT_CHANGES };
        lines.push(say_with(then, &[("date", &words::date(day))]));
    }
    lines.extend(reply.missing.iter().map(|it| missing_words(it.code())));
    if let Some(decider) = reply.decider {
        lines.push(say_with(key::CONSENT_DECIDER, &[("role", role_name(decider))]));
    }
    if reply.asked_again {
        lines.push(say(key::CONSENT_ASK_AGAIN).to_owned());
    }
    let notes = reply.notes.iter().map(|note| say_code("consent-note", note.code()).to_owned());
    lines.extend(notes);
    let flags = reply.flags.iter().filter_map(|flag| {
        madoguchi_messages::find_code("consent-flag", flag.code())
            .map(|words| say(words).to_owned())
    });
    lines.extend(flags);
    let articles = words::cite_all(&reply.articles, reply.basis);
    if !articles.is_empty() {
        lines.push(say_with(key::CASE_ARTICLE, &[("article", &words::list(articles))]));
    }
    ReplyWords { title: say(title), lines }
}

/// Which form proves it: its day, name and version, and who signed.
fn proof(consent: &Consent, wordings: &Wordings) -> String {
    let wording = wordings.get(&consent.answered.wording);
    let form = wording.map_or(consent.answered.form.as_str(), |wording| &wording.form.name);
    let version = wording.map_or(0, |wording| wording.version).to_string();
    let (date, signer) = (words::date(consent.day), signer_words(&consent.answered.signer));
    let known = [("date", &*date), ("form", form), ("version", &version), ("signer", &signer)];
    say_with(key::CONSENT_PROOF, &known)
}

/// What a form lacks, in words.
#[must_use]
pub fn missing_words(code: &str) -> String {
    say_code("consent-missing", code).to_owned()
}

/// A drawn signature for paper, the same as on the screen; none: it was signed in another way.
#[must_use]
pub fn drawn(signature: &Signed) -> Option<Drawing> {
    let Signed::Drawn { ink } = signature else { return None };
    let ink = Ink::from_text(ink).ok()?;
    // A curve bends and ends between two points, or between such middles: on a quarter of a unit.
    let quarters = |units: f32| (units * 4.0).round() as i32;
    let line = |line: Line| {
        let curves = line.curves.iter().flat_map(|curve| [curve.control, curve.end]);
        let places = [line.start].into_iter().chain(curves);
        PenLine {
            width: quarters(line.width).unsigned_abs(),
            places: places.flat_map(|(x, y)| [quarters(x), quarters(y)]).collect(),
        }
    };
    Some(Drawing {
        name: say(key::CONSENT_SIGNATURE).to_owned(),
        width: u32::from(madoguchi_ink::WIDTH) * 4,
        height: u32::from(ink.height()) * 4,
        lines: ink.lines().into_iter().map(line).collect(),
    })
}

/// How a form was signed, by whom and when; empty: it was not.
#[must_use]
pub fn signed_words(consent: &Consent, person: &Person) -> String {
    let signer = &consent.answered.signer;
    let signer = if signer.is_principal() { person.name.clone() } else { signer_words(signer) };
    let date = words::date(consent.day);
    let known = [("signer", &*signer), ("date", &date)];
    match &consent.answered.signature {
        Signed::Drawn { .. } => say_with(key::CONSENT_SIGNED_DRAWN, &known),
        Signed::Typed { .. } => say_with(key::CONSENT_SIGNED_TYPED, &known),
        Signed::OnPaper { kept } => {
            let [signer, date] = known;
            say_with(key::CONSENT_SIGNED_ON_PAPER, &[signer, date, ("kept", kept)])
        }
        Signed::None => String::new(),
    }
}

/// What was answered, item by item, as a list reads it.
#[must_use]
pub fn item_rows(form: &ConsentForm, answered: &Answered) -> Vec<(String, String)> {
    let row = |item: &madoguchi_domain::policy::ConsentItem| {
        let answer = say_code("consent-answer", answered.answer(item.number).code());
        (item_label(item), answer.to_owned())
    };
    form.items.iter().map(row).collect()
}

/// Something that has to be done since something was taken back: what, and of what.
#[must_use]
pub fn due_rows(rules: &WholePolicy, wordings: &Wordings, task: &FollowUpTask) -> String {
    let uses = task.uses.iter().map(|id| use_name(rules, wordings, id));
    let what = say_code("follow-up", task.duty.code());
    say_with(key::CONSENT_DUE, &[("uses", &words::list(uses)), ("what", what)])
}

/// What an event says, as a list reads it.
#[must_use]
pub fn said_rows(act: &ConsentAct, person: &Person, wordings: &Wordings) -> Vec<(String, String)> {
    use ConsentAct as A;
    match act {
        A::Listed { name, kana, birth } | A::Relisted { name, kana, birth } => rows([
            (key::CONSENT_NAME, name.clone()),
            (key::CONSENT_KANA, kana.clone()),
            (key::CONSENT_BIRTH, birth.map(words::date).unwrap_or_default()),
        ]),
        A::Answered(answered) => answered_rows(answered, wordings),
        A::Decided { by, valid, reason, .. } => {
            let valid = if *valid { key::CONSENT_VALID_YES } else { key::CONSENT_VALID_NO };
            rows([
                (key::CONSENT_DECIDED_BY, role_name(*by).to_owned()),
                (key::CONSENT_VALID, say(valid).to_owned()),
                (key::CONSENT_REASON, reason.clone()),
            ])
        }
        A::Withdrawn { consent, items, signer, how, note } => rows([
            (key::CONSENT_ITEMS, words::list(named(items, consent, person, wordings))),
            (key::CONSENT_BY_WHOM, signer_words(signer)),
            (key::ACT_HOW, say_code("act-how", how.code()).to_owned()),
            (key::CONSENT_NOTE, note.clone()),
        ]),
        A::FollowedUp { duty, what, .. } => rows([
            (key::CONSENT_DUTY, say_code("follow-up", duty.code()).to_owned()),
            (key::CONSENT_DONE_WHAT, what.clone()),
        ]),
        A::CopyGiven { how, .. } => {
            rows([(key::CONSENT_COPY_HOW, say_code("consent-copy", how.code()).to_owned())])
        }
        A::Gone { why } => {
            rows([(key::CONSENT_GONE_WHY, say_code("consent-gone", why.code()).to_owned())])
        }
        A::Noted { text } => rows([(key::CONSENT_NOTE, text.clone())]),
        A::Returned | A::Struck { .. } | A::Unknown(_) => Vec::new(),
    }
}

/// What items of a consent ask; their numbers where its words are not known.
fn named(items: &[u8], consent: &str, person: &Person, wordings: &Wordings) -> Vec<String> {
    let wording = person.consent(consent).and_then(|it| wordings.get(&it.answered.wording));
    let all = wording.map_or(&[][..], |wording| &wording.form.items);
    let name = |number: &u8| match all.iter().find(|item| item.number == *number) {
        Some(item) => item_label(item),
        None => number.to_string(),
    };
    items.iter().map(name).collect()
}

fn answered_rows(answered: &Answered, wordings: &Wordings) -> Vec<(String, String)> {
    let wording = wordings.get(&answered.wording);
    let name = wording.map_or(answered.form.as_str(), |wording| &wording.form.name);
    let mut all = vec![(say(key::CONSENT_FORM).to_owned(), name.to_owned())];
    match wording {
        Some(wording) => all.extend(item_rows(&wording.form, answered)),
        None => all.extend(answered.answers.iter().map(|said| {
            (said.item.to_string(), say_code("consent-answer", said.answer.code()).to_owned())
        })),
    }
    all.extend(beside_rows(answered));
    all
}

/// What was written down beside the items.
#[must_use]
pub fn beside_rows(answered: &Answered) -> Vec<(String, String)> {
    let blanks = answered.blanks.iter().map(|filled| {
        (say_code("form-blank", filled.blank.code()).to_owned(), filled.text.clone())
    });
    let mut all: Vec<(String, String)> = blanks.collect();
    let state = answered.state.map(|state| say_code("consent-state", state.code()).to_owned());
    let signature = match &answered.signature {
        Signed::Drawn { .. } => say_code("consent-sign", "drawn").to_owned(),
        Signed::Typed { name } => {
            [say_code("consent-sign", "typed"), name].join(say(key::REGISTER_COLON))
        }
        Signed::OnPaper { kept } => {
            [say_code("consent-sign", "on-paper"), kept].join(say(key::REGISTER_COLON))
        }
        Signed::None => String::new(),
    };
    all.extend(rows([
        (key::CONSENT_BY_WHOM, signer_words(&answered.signer)),
        (key::CONSENT_STATE_SAID, state.unwrap_or_default()),
        (key::CONSENT_ATTESTED, answered.attested_by.clone()),
        (key::CONSENT_UNTIL, answered.until.map(words::date).unwrap_or_default()),
        (key::CONSENT_EXPLAINED_BY, answered.explained_by.clone()),
        (key::CONSENT_WITNESS, answered.witness.clone()),
        (key::CONSENT_INTERPRETER, answered.interpreter.clone()),
        (key::CONSENT_SIGNATURE, signature),
    ]));
    all
}

/// What is not empty.
fn rows(all: impl IntoIterator<Item = (madoguchi_messages::Msg, String)>) -> Vec<(String, String)> {
    let all = all.into_iter().filter(|(_, text)| !text.is_empty());
    all.map(|(label, text)| (say(label).to_owned(), text)).collect()
}

/// Whether anything on a form was granted.
#[must_use]
pub(super) fn yes_items(form: &ConsentForm, consent: &Consent) -> Vec<u8> {
    let numbers = form.items.iter().map(|item| item.number);
    numbers.filter(|number| consent.answered.answer(*number) == Answer::Yes).collect()
}

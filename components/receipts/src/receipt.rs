use std::error::Error;
use std::fmt;

use madoguchi_casework::{
    AnswerState, AnswerVerdict, Consent, Person, PersonRow, ReplyReason, Wording, Wordings,
    judge_answer,
};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{ConsentItem, WholePolicy};

/// What a record is made of: one answered form of one person, as it stands on a day.
#[derive(Debug, Clone)]
pub struct Receipt<'a> {
    pub(crate) person: &'a Person,
    pub(crate) consent: &'a Consent,
    pub(crate) wording: &'a Wording,
    pub(crate) rules: &'a WholePolicy,
    pub(crate) on: Date,
    /// What the form is worth as it was answered.
    pub(crate) verdict: AnswerVerdict,
    row: PersonRow,
}

/// Why there is no record of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReceiptError {
    /// The log has no such form: another id, or it was struck through.
    NoSuchConsent,
    /// The words that were shown are not known: nobody can say what was answered.
    NoWording,
}

impl fmt::Display for ReceiptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSuchConsent => "the log has no such consent",
            Self::NoWording => "the words that were shown are not known",
        })
    }
}

impl Error for ReceiptError {}

/// What one form says of a use, on days on which it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Why the use is allowed, or not.
    pub why: ReplyReason,
    /// The first day.
    pub from: Date,
    /// The last day; none: no end is known.
    pub through: Option<Date>,
}

impl Said {
    /// Whether the use is allowed.
    #[must_use]
    pub fn permits(self) -> bool {
        self.why == ReplyReason::Granted
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(self, day: Date) -> bool {
        self.from <= day && self.through.is_none_or(|through| day <= through)
    }
}

impl<'a> Receipt<'a> {
    /// What is known of an answered form, by the id of its event.
    ///
    /// # Errors
    /// [`ReceiptError`] says why nothing can be written of it.
    pub fn of(
        person: &'a Person,
        consent: &str,
        wordings: &'a Wordings,
        rules: &'a WholePolicy,
        on: Date,
    ) -> Result<Self, ReceiptError> {
        let consent = person.consent(consent).ok_or(ReceiptError::NoSuchConsent)?;
        let answered = &consent.answered;
        let wording = wordings.get(&answered.wording).ok_or(ReceiptError::NoWording)?;
        let verdict = judge_answer(rules, &wording.form, answered, consent.day, person.birth);
        let row = PersonRow::of(person, wordings, rules);
        Ok(Self { person, consent, wording, rules, on, verdict, row })
    }

    /// What this form says of a use, day by day: where another form answers, or none does, nothing.
    #[must_use]
    pub fn said(&self, use_id: &str) -> Vec<Said> {
        let group = self.row.uses.iter().find(|it| it.uses.iter().any(|known| known == use_id));
        let spans = group.map_or(&[][..], |group| &group.spans);
        let said = spans.iter().enumerate().filter_map(|(n, span)| {
            let is_this = self.row.consents.get(span.by?)?.id == self.consent.id;
            let next = spans.get(n + 1).and_then(|next| next.from?.pred_opt());
            (is_this && states(span.why)).then_some(Said {
                why: span.why,
                from: span.from?,
                through: next,
            })
        });
        said.collect()
    }

    /// The items with what the form says of each of their uses.
    pub(crate) fn items(&self) -> impl Iterator<Item = (&ConsentItem, &str, &str, Vec<Said>)> {
        self.wording.form.items.iter().flat_map(move |item| {
            item.uses
                .iter()
                .map(move |used| (item, used.id.as_str(), used.name.as_str(), self.said(&used.id)))
        })
    }

    /// Whoever signed, by name.
    pub(crate) fn signer(&self) -> &str {
        let name = &self.consent.answered.signer.name;
        if name.is_empty() { &self.person.name } else { name }
    }

    /// Who answers for the information: the legal person, else the facility.
    pub(crate) fn controller(&self) -> &str {
        let facility = &self.rules.facility;
        facility.operator.as_deref().unwrap_or(&facility.name)
    }

    /// Whether an office has yet to say whether it is a consent.
    pub(crate) fn is_open(&self) -> bool {
        let undecided = self.verdict.state == AnswerState::Undecided;
        undecided && self.items().all(|(.., said)| said.is_empty())
    }
}

/// Whether a reason is an answer; whatever is not complete or not decided is none yet.
fn states(why: ReplyReason) -> bool {
    use ReplyReason as Why;
    matches!(why, Why::Granted | Why::Refused | Why::Withdrawn | Why::Over)
}

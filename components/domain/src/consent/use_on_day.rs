use super::form::{FormFacts, FormState, FormVerdict, read_form};
use super::law::law;
use super::permission::{ConsentFlag, ConsentMissing};
use crate::date::{Date, first_day};
use crate::policy::{Basis, ConsentForm, ConsentItem, FacilityPolicy, Handling};
use crate::{Citation, CodeSet};

/// A use that is about to be made by a consent form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseFacts<'a> {
    /// The form as it was filled in.
    pub form: &'a FormFacts,
    /// The use, by its code on the form.
    pub use_id: &'a str,
    /// The day of the use.
    pub on: Date,
    /// The day on which the consent was taken back; none: it stands.
    pub withdrawn: Option<Date>,
}

/// May this use be made on this day?
#[derive(Debug, Clone, PartialEq)]
pub struct UseVerdict {
    /// Whether it may.
    pub allowed: bool,
    /// Number of the item that covers the use; none where the form has none.
    pub item: Option<u8>,
    /// What the form is short of.
    pub missing: CodeSet<ConsentMissing>,
    /// Why not, and what else staff should know.
    pub flags: CodeSet<ConsentFlag>,
    /// The first day on which it is allowed; none where it never is.
    pub allowed_from: Option<Date>,
    /// The last day on which it is allowed; none where no end is known.
    pub allowed_through: Option<Date>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
    /// The first day on which the same facts would be judged otherwise.
    pub changes_on: Option<Date>,
}

/// May this use be made on this day? (同意した利用か)
///
/// Consent counts from the day on the form on, that day included: it was given before the use, and
/// nobody writes the hour. From the day on which it is taken back, that day included, it does not:
/// whoever says no in the morning is not to find the picture put up in the afternoon.
#[must_use]
pub fn may_use(
    policy: &FacilityPolicy,
    handling: &Handling,
    form: &ConsentForm,
    facts: &UseFacts<'_>,
) -> UseVerdict {
    let read = read_form(policy, handling, form, facts.form);
    let item = item_for(form, facts.use_id);
    let granted = item.is_some_and(|item| read.granted.contains(&item.number));
    let mut verdict = UseVerdict {
        allowed: granted && counts_on(facts, facts.on),
        item: item.map(|item| item.number),
        missing: read.missing,
        flags: flags(&read, item, facts),
        allowed_from: None,
        allowed_through: None,
        articles: read.articles,
        basis: read.basis,
        changes_on: None,
    };
    if let Some(withdrawn) = facts.withdrawn {
        cite_withdrawal(&mut verdict, handling);
        if granted {
            verdict.allowed_through = withdrawn.pred_opt();
        }
    }
    if granted {
        verdict.allowed_from = facts.form.date.filter(|from| counts_on(facts, *from));
        let days: Vec<Date> = facts.form.date.into_iter().chain(facts.withdrawn).collect();
        let now = counts_on(facts, facts.on);
        verdict.changes_on = first_day(&days, facts.on, &|day| counts_on(facts, day) != now);
    }
    verdict
}

/// The form of a facility that has an item for a use, and that item's number.
#[must_use]
pub fn form_for<'a>(handling: &'a Handling, use_id: &str) -> Option<(&'a ConsentForm, u8)> {
    let mut forms = handling.consent.forms.iter();
    forms.find_map(|form| item_for(form, use_id).map(|item| (form, item.number)))
}

fn item_for<'a>(form: &'a ConsentForm, use_id: &str) -> Option<&'a ConsentItem> {
    form.items.iter().find(|item| item.covers(use_id))
}

/// Whether a consent counts on a day, as far as its own days tell.
fn counts_on(facts: &UseFacts<'_>, day: Date) -> bool {
    let begun = facts.form.date.is_none_or(|from| day >= from);
    begun && facts.withdrawn.is_none_or(|withdrawn| day < withdrawn)
}

fn flags(
    read: &FormVerdict,
    item: Option<&ConsentItem>,
    facts: &UseFacts<'_>,
) -> CodeSet<ConsentFlag> {
    let mut flags = read.flags;
    if facts.form.date.is_some_and(|from| facts.on < from) {
        flags.insert(ConsentFlag::BeforeConsentDate);
    }
    if facts.withdrawn.is_some_and(|withdrawn| facts.on >= withdrawn) {
        flags.insert(ConsentFlag::Withdrawn);
    }
    match item {
        Some(item) if item.label_and_explanation_differ => {
            flags.insert(ConsentFlag::LabelAndExplanationDiffer);
        }
        Some(_) => {}
        None if read.state == FormState::Complete => _ = flags.insert(ConsentFlag::NotCovered),
        None => {}
    }
    flags
}

fn cite_withdrawal(verdict: &mut UseVerdict, handling: &Handling) {
    match &handling.consent.withdrawal {
        Some(rule) => {
            verdict.articles.push(rule.article.clone());
            verdict.basis = verdict.basis.max(rule.basis);
        }
        None => {
            verdict.articles.push(law().withdrawal.article.clone());
            verdict.basis = verdict.basis.max(Basis::Law);
            if law().withdrawal.unverified {
                verdict.flags.insert(ConsentFlag::LawUnverified);
            }
        }
    }
}

//! What a facility's file has against it: slips of its text, rules the Act has passed by, and gaps.
//!
//! A finding corrects nothing: the regulation is quoted as it stands, and whoever keeps it is told
//! where, by which article, and in the message files `lint-<code>` and `lint-<code>-help` what is
//! at odds and what to do. Everything here follows from the file and from dated law
//! ([`crate::law`]); no facility is known by name.

mod agents;
mod behind_act;
mod broader;
mod citations;
mod code;
mod consent_forms;
mod delivery;
mod fees;
mod finding;
mod findings;
mod grounds;
mod identity;
mod kinds;
mod papers;
mod places;
mod stated;
mod subject;
mod window;
mod wording;

pub use code::{LintCode, Severity};
pub use finding::Finding;
pub use subject::Subject;

use crate::date::Date;
use crate::policy::WholePolicy;
use findings::Findings;

/// Everything that is found in a facility's file on a day, errors first; in the order of the file's
/// keys within one severity as far as the looks go through it in that order.
///
/// The day counts: what was right under an earlier edition of the Act is not stale before it ended.
#[must_use]
pub fn lint(file: &WholePolicy, today: Date) -> Vec<Finding> {
    let mut found = Findings::new(today);
    let facility = &file.facility;
    behind_act::age(facility, &mut found);
    window::look(facility, &mut found);
    kinds::look(facility, &mut found);
    agents::look(facility, &mut found);
    papers::look(facility, &mut found);
    identity::look(facility, &mut found);
    fees::look(facility, &mut found);
    delivery::look(facility, &mut found);
    if let Some(rules) = &file.handling {
        broader::look(rules, &mut found);
        behind_act::look(rules, &mut found);
        consent_forms::look(rules, &mut found);
    }
    if let Some(text) = file.handling.as_ref().and_then(|rules| rules.text.as_ref()) {
        citations::look(text, &mut found);
        places::look(text, &mut found);
        wording::look(text, &mut found);
    }
    found.by_severity()
}

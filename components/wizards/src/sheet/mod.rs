//! The papers of a request: the form, the power of attorney, the list of what to enclose.

mod checklist;
mod codes;
mod mandate;
mod request;

pub use madoguchi_documents::{Block, Choice, Code, Column, Drawing, PenLine, Sheet, Tick};

pub use checklist::{Enclosure, checklist, enclosures};
pub use codes::{Codes, with_codes};
pub use mandate::mandate;
pub use request::request;

use crate::ctx::Ctx;
use crate::submitted::Submitted;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_domain::request::RequesterKind;

/// Every paper that this request needs.
#[must_use]
pub fn sheets(submitted: &Submitted, policy: &FacilityPolicy) -> Vec<Sheet> {
    let ctx = submitted.ctx(policy);
    let mut sheets = vec![request(submitted, &ctx)];
    if needs_mandate(&ctx) {
        sheets.push(mandate(&ctx));
    }
    sheets.push(checklist(submitted, &ctx));
    sheets
}

/// Whether the principal signs a power of attorney: an agent by mandate.
#[must_use]
pub fn needs_mandate(ctx: &Ctx<'_>) -> bool {
    ctx.requester() == Some(RequesterKind::MandatedAgent)
}

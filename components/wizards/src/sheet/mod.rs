//! What leaves the screen, as one model: pages of blocks. The print page is drawn from it; a PDF can be.

mod checklist;
mod mandate;
mod request;

pub use checklist::{Enclosure, checklist, enclosures};
pub use mandate::mandate;
pub use request::request;

use crate::ctx::Ctx;
use crate::submitted::Submitted;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_domain::request::RequesterKind;

/// One paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Stable code: `request`, `mandate`, `checklist`.
    pub id: &'static str,
    /// Its title; for the request the facility's own name of its form.
    pub title: String,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A line at the right edge: a number, a date to fill in.
    Right(String),
    /// A sentence.
    Sentence(String),
    /// A heading with a table of labels and values under it; values keep their line breaks.
    Table {
        /// The heading; empty for none.
        heading: String,
        /// Labels and values.
        rows: Vec<(String, String)>,
    },
    /// A line to write a name on by hand, with a place for the seal where one is wanted.
    Signature {
        /// What is to be written.
        label: String,
        /// The word in the place for the seal; empty for no seal.
        seal: String,
    },
    /// Things to tick.
    Ticks(Vec<String>),
    /// A box for the office, with labelled empty lines.
    Office {
        /// The heading.
        heading: String,
        /// The lines to be filled in.
        lines: Vec<String>,
    },
    /// A label to cut out and stick on the envelope.
    Address(Vec<String>),
}

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

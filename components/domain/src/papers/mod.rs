//! The catalogue of papers: what proves identity, authority, kinship or death, as dated data.

mod catalogue;

pub use catalogue::{Catalogue, Freshness, Mask, Paper, PaperUse, Sides, Supplement, catalogue};

//! The law that stands over every facility's regulation, as dated data (`law/*.json`).
//!
//! The Act's articles have moved twice: "第25条" was disclosure in a manual of 2007, the record of a
//! provision in one of 2019, and is the supervision of contractors today. So nothing here is asked
//! by a bare number: an [`Edition`] says which numbering, a [`Matter`] says what the article deals
//! with, and [`crosswalk`] leads from one edition to the next. What is only a bill is a [`Bill`],
//! never in force until its data has the day.

mod crosswalk;
mod demand;
mod edition;
mod matter;
mod pending;
mod repealed;
mod texts;

pub use crosswalk::{Crosswalk, CrosswalkRow, crosswalk};
pub use demand::{Demand, DemandedItem, demands, demands_on};
pub use edition::{Edition, edition_on, editions};
pub use matter::{Matter, MatterItem};
pub use pending::{Bill, bills, bills_in_force};
pub use repealed::{Repealed, ShortLivedData, repealed};
pub use texts::{Guideline, KnownTexts, OrdinancesEnded, known_texts};

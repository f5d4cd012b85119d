//! What the logs of cases, registers and consents have in common: events that have a day, what a later
//! version wrote, and what was struck through.

mod event;
mod line;
mod strikes;

pub use event::{Dated, Logged};
pub(crate) use event::{of_line, read_act, read_event, recorded_on, text_of, write_event};
pub use line::{Line, Strike};
pub(crate) use strikes::lines;
pub use strikes::{Record, Stroke, Struck};

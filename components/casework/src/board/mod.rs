//! The board of all cases (受付簿).

mod find;
mod row;

pub use find::{Filter, Query, folded, search};
pub use row::{Board, Row, Standing, sort};

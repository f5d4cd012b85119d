//! Dates in Japan: eras, periods of the Civil Code, national holidays.

mod closed_days;
mod period;

pub use chrono::NaiveDate as Date;
pub use closed_days::ClosedDay;
pub use period::Period;

//! Dates in Japan: as people type them, eras, age, periods of the Civil Code, national holidays.
//!
//! ```
//! use madoguchi_domain::date::{Date, DateInput, DateLimits, Period};
//!
//! let typed = DateInput { year: "令和８年11月30日".into(), ..DateInput::default() };
//! let received = typed.read(&DateLimits::default()).expect("a date");
//! assert_eq!(Some(received), Date::from_ymd_opt(2026, 11, 30));
//!
//! // Received on the last day of a month: one month ends on the last day of the next (Civil Code 143).
//! let end = Period::Months(1).end_after(received).last_day;
//! assert_eq!(Some(end), Date::from_ymd_opt(2026, 12, 31));
//! ```

mod age;
mod closed_days;
mod date_input;
mod date_input_error;
mod date_limits;
mod era;
mod first_day;
mod fiscal_calendar;
mod holidays;
pub mod iso;
mod japan_today;
mod numerals;
mod period;
mod period_law;
mod roll;
mod written;

pub use age::{adult_from, age_on, attains};
pub use chrono::NaiveDate as Date;
pub use closed_days::{ClosedDay, SkipReason, SkippedDay};
pub use date_input::DateInput;
pub use date_input_error::{DateFault, DateInputError, DatePart};
pub use date_limits::DateLimits;
pub use era::{Era, EraDate, calendar_from};
pub(crate) use first_day::first_day;
pub use fiscal_calendar::FiscalCalendar;
pub use holidays::{HolidayAnswer, Holidays, holidays};
pub use japan_today::japan_today;
pub use period::{Period, PeriodEnd};
pub use period_law::{PeriodLaw, period_law};
pub use roll::{OpenDays, Roll};

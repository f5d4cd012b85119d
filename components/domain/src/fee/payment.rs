use crate::Citation;
use crate::date::Date;
use crate::policy::PaymentMeans;

/// One thing that was paid with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payment {
    /// What.
    pub means: PaymentMeans,
    /// Its face value in yen.
    pub yen: u32,
    /// Its day of issue, for a postal order.
    pub issued: Option<Date>,
}

codes! {
    /// Whether a payment covers the fee.
    pub enum PaymentState {
        /// It does.
        Ok = "ok",
        /// Something is missing.
        Short = "short",
        /// More than is due.
        Over = "over",
        /// A postal order is past its six months.
        Expired = "expired",
        /// Not among what the facility takes.
        NotAccepted = "not-accepted",
    }
}

/// Whether a payment covers the fee.
#[derive(Debug, Clone, PartialEq)]
pub struct PaymentVerdict {
    /// The state.
    pub state: PaymentState,
    /// Yen that are missing.
    pub short_by: u32,
    /// Yen too much.
    pub over_by: u32,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
}

use super::{FeeVerdict, postal_orders};
use crate::Citation;
use crate::date::Date;
use crate::policy::{FacilityPolicy, PaymentMeans};

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
        /// Not among what the facility takes, or no such postal order exists.
        NotAccepted = "not-accepted",
        /// No amount is known to hold it against.
        AmountOpen = "amount-open",
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

/// Whether what was paid covers the fee on the day it was received.
///
/// The facility's list of means is exclusive; where its file has none, any means will do. What is
/// not taken or no longer good does not count towards the sum: staff hold the request and ask.
#[must_use]
pub fn check_payment(
    policy: &FacilityPolicy,
    fee: &FeeVerdict,
    payments: &[Payment],
    received: Date,
) -> PaymentVerdict {
    let rule = policy.payment.as_ref();
    let taken = |p: &Payment| rule.is_none_or(|rule| rule.means.contains(&p.means)) && exists(p);
    let counts = |p: &&Payment| taken(p) && !expired(p, received);
    let paid = payments.iter().filter(counts).fold(0_u32, |sum, p| sum.saturating_add(p.yen));
    let due = fee.yen.unwrap_or(paid);
    let (short_by, over_by) = (due.saturating_sub(paid), paid.saturating_sub(due));
    let state = if !payments.iter().all(taken) {
        PaymentState::NotAccepted
    } else if payments.iter().any(|p| expired(p, received)) {
        PaymentState::Expired
    } else if fee.yen.is_none() {
        PaymentState::AmountOpen
    } else if short_by > 0 {
        PaymentState::Short
    } else if over_by > 0 {
        PaymentState::Over
    } else {
        PaymentState::Ok
    };
    let orders = payments.iter().any(|p| p.means == PaymentMeans::PostalOrder);
    let articles = rule
        .map(|rule| rule.article.clone())
        .into_iter()
        .chain(orders.then(|| postal_orders().article.clone()))
        .collect();
    PaymentVerdict { state, short_by, over_by, articles }
}

/// Whether there is such a thing: postal orders are sold with certain face values only.
fn exists(payment: &Payment) -> bool {
    payment.means != PaymentMeans::PostalOrder || postal_orders().face_values.contains(&payment.yen)
}

/// Whether it was no longer good when it came; what bears no known date is taken as good.
fn expired(payment: &Payment, received: Date) -> bool {
    payment.means == PaymentMeans::PostalOrder
        && payment.issued.is_some_and(|issued| postal_orders().good_through(issued) < received)
}

//! What a case costs, and whether it is paid (手数料).

use madoguchi_domain::Date;
use madoguchi_domain::fee::{FeeBasis, FeeFacts, FeeVerdict, PaymentState, assess, check_payment};
use madoguchi_domain::policy::{RefusedFee, WholePolicy};

use crate::case::Case;

/// What a case costs, and whether it is paid.
#[derive(Debug, Clone, PartialEq)]
pub struct FeeStanding {
    /// What the regulation says that it costs.
    pub verdict: FeeVerdict,
    /// Yen that are due; none: not known yet.
    pub due: Option<u32>,
    /// Yen that were paid with what is taken and was still good when it came.
    pub paid: u32,
    /// Whether the amount is the facility's to set, in a rule that this program does not have.
    pub set_elsewhere: bool,
    /// How it stands.
    pub state: FeeState,
    /// Yen to give back, as far as nobody has.
    pub to_return: u32,
}

codes! {
    /// How a fee stands.
    pub enum FeeState {
        /// Nothing is due.
        NothingDue = "nothing-due",
        /// It has not been asked for, or its amount is not known yet.
        Open = "open",
        /// It has been asked for.
        Asked = "asked",
        /// Less came than is due.
        Short = "short",
        /// A postal order was past its time.
        Expired = "expired",
        /// It was paid with something that is not taken.
        NotTaken = "not-taken",
        /// More came than is due.
        Over = "over",
        /// It is paid.
        Paid = "paid",
        /// It is not taken any more.
        Dropped = "dropped",
    }
}

impl FeeState {
    /// Whether nothing more is to be paid.
    #[must_use]
    pub fn is_settled(self) -> bool {
        matches!(self, Self::NothingDue | Self::Over | Self::Paid | Self::Dropped)
    }
}

/// What a case costs, and whether it is paid.
///
/// A payment is judged on the day it came. What was asked for counts where it was asked for with an
/// amount: it may hold outlays that the rules cannot know. Where nothing is due any more, neither is that.
#[must_use]
pub fn fee(case: &Case, policy: &WholePolicy, today: Date) -> FeeStanding {
    let facility = &policy.facility;
    let delivery = case.delivery.as_ref();
    let facts = FeeFacts {
        kinds: case.opening.kinds.clone(),
        a4_pages: case.search.as_ref().and_then(|search| search.what.pages).into_iter().collect(),
        method: delivery.map(|delivery| delivery.what.method).or(case.opening.delivery),
        as_of: Some(delivery.map_or(today, |delivery| delivery.day)),
        outcome: case.outcome().map(|outcome| outcome.fee()),
        ..FeeFacts::default()
    };
    let verdict = assess(facility, &facts);
    let asked = case.fee_asked.as_ref().and_then(|asked| asked.what.yen);
    let dropped = case.fee_dropped.is_some();
    let due = match (verdict.yen, asked) {
        _ if dropped => Some(0),
        (Some(0), _) => Some(0),
        (by_rule, asked) => asked.or(by_rule),
    };
    let set_elsewhere =
        verdict.yen.is_none() && verdict.shares.iter().all(|share| share.how == FeeBasis::Unknown);
    let (paid, last_fault) = paid(case, policy, &verdict);
    let came = !case.payments.is_empty();
    let state = match due {
        _ if dropped => FeeState::Dropped,
        Some(0) if paid == 0 => FeeState::NothingDue,
        Some(due) if came && paid > due => FeeState::Over,
        Some(due) if came && paid == due => FeeState::Paid,
        // They were asked again after what came was not enough.
        _ if asked_since(case) => FeeState::Asked,
        Some(_) if came => match last_fault {
            Some(PaymentState::NotAccepted) => FeeState::NotTaken,
            Some(PaymentState::Expired) => FeeState::Expired,
            _ => FeeState::Short,
        },
        _ => FeeState::Open,
    };
    let kept = case
        .opening
        .kinds
        .iter()
        .any(|kind| facility.fee(*kind).is_some_and(|rule| rule.refused == RefusedFee::Kept));
    // Whether it is kept when a request ends otherwise no text says: it is not given back unasked.
    let nothing_given = case.outcome().is_some_and(|outcome| !outcome.grants());
    let too_much = match due {
        Some(due) if !(nothing_given && kept) => paid.saturating_sub(due),
        _ => 0,
    };
    let to_return = if case.fee_returned.is_some() { 0 } else { too_much };
    FeeStanding { verdict, due, paid, set_elsewhere, state, to_return }
}

/// What was paid and counts, and what was wrong with the last payment.
fn paid(case: &Case, policy: &WholePolicy, verdict: &FeeVerdict) -> (u32, Option<PaymentState>) {
    // Against nothing, all that counts is too much.
    let nothing = FeeVerdict { yen: Some(0), ..verdict.clone() };
    let mut sum = 0_u32;
    let mut fault = None;
    for payment in &case.payments {
        let pieces: Vec<_> = payment.what.iter().map(crate::event::Paid::facts).collect();
        let checked = check_payment(&policy.facility, &nothing, &pieces, payment.day);
        sum = sum.saturating_add(checked.over_by);
        fault = Some(checked.state);
    }
    (sum, fault)
}

/// Whether the fee was asked for after the last payment.
fn asked_since(case: &Case) -> bool {
    let place = |id: &str| case.lines.iter().position(|line| line.record.id == id);
    let asked = case.fee_asked.as_ref().and_then(|asked| place(&asked.id));
    let paid = case.payments.last().and_then(|payment| place(&payment.id));
    asked.is_some() && asked > paid
}

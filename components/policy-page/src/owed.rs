//! What the Act wants published, and whether the page can say it (Act 32(1), Order 10).

use madoguchi_domain::policy::{FeeAmount, OutsideKind, WholePolicy};
use madoguchi_messages::{Msg, key};

use crate::links::Links;
use crate::parts::{Ctx, Empty};

/// One thing that the Act wants published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    /// What it is called.
    pub what: Msg,
    /// The section that tells it.
    pub section: &'static str,
    /// Whether it does.
    pub state: State,
}

/// Whether the page tells what the Act wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It does.
    Told,
    /// The regulation is silent, and the page says so.
    Silent,
    /// The amount of a fee is not set; none can be charged (Act 38(2)).
    NoFee,
    /// No authorised organisation is named; a facility that belongs to none has none to name.
    NoOrganisation,
}

/// All that the Act wants published, in its order.
#[must_use]
pub fn owed(whole: &WholePolicy) -> Vec<Owed> {
    of(&Empty::new().ctx(whole, Links::File))
}

pub(crate) fn of(ctx: &Ctx<'_>) -> Vec<Owed> {
    let told = |is_told| if is_told { State::Told } else { State::Silent };
    let operator = ctx.facts.operator.as_ref();
    let address = operator.is_some_and(|facts| facts.address.is_some());
    let representative = operator.is_some_and(|facts| facts.representative.is_some());
    let contact = ctx.policy.window.phone.is_some()
        || ctx.policy.window.address.is_some()
        || ctx.policy.window.place.is_some()
        || !ctx.policy.window.sites.is_empty();
    let outside = &ctx.facts.outside;
    let organisation =
        outside.iter().any(|window| window.kind == OutsideKind::AuthorisedOrganisation);
    let state = |what, section, state| Owed { what, section, state };
    vec![
        state(key::POLICY_ITEM_OPERATOR_NAME, "operator", State::Told),
        state(key::POLICY_ITEM_OPERATOR_ADDRESS, "operator", told(address)),
        state(key::POLICY_ITEM_REPRESENTATIVE, "operator", told(representative)),
        state(key::POLICY_ITEM_PURPOSES, "purposes", told(!ctx.facts.purposes.is_empty())),
        state(key::POLICY_ITEM_PROCEDURE, "how", State::Told),
        state(
            key::POLICY_ITEM_FEE,
            "requests",
            if fee_is_set(ctx) { State::Told } else { State::NoFee },
        ),
        state(key::POLICY_ITEM_SECURITY, "security", told(!ctx.facts.security.is_empty())),
        state(key::POLICY_ITEM_COMPLAINT_CONTACT, "complaints", told(contact)),
        state(
            key::POLICY_ITEM_AUTHORISED_ORGANISATION,
            "complaints",
            if organisation { State::Told } else { State::NoOrganisation },
        ),
    ]
}

/// Whether any fee is set, or the text says that there is none.
fn fee_is_set(ctx: &Ctx<'_>) -> bool {
    ctx.policy.fees.iter().any(|rule| {
        !matches!(rule.amount, FeeAmount::NoRule | FeeAmount::NotSet | FeeAmount::Delegated { .. })
    })
}

use std::sync::OnceLock;

use super::RequestKind;
use crate::Citation;
use crate::date::Date;
use crate::json::{from_json, shipped};

/// What the Act itself says of each kind of request. Data: `law/requests.json`.
#[derive(Debug, Clone)]
pub struct RequestLaw {
    /// The day on which it was last checked.
    pub checked: Date,
    /// Only for some kinds may a fee be charged.
    pub fee_only_for: Citation,
    /// The amount of a fee must be made public.
    pub fee_made_public: Citation,
    /// The kinds that the Act gives.
    pub kinds: Vec<RequestByAct>,
}

from_json!(RequestLaw { checked, fee_only_for, fee_made_public, kinds });

/// What the Act says of one kind of request.
#[derive(Debug, Clone)]
pub struct RequestByAct {
    /// The kind.
    pub kind: RequestKind,
    /// Where the Act gives it.
    pub granted: Citation,
    /// Where the Act wants it answered without delay (遅滞なく).
    pub answer: Citation,
    /// Whether a fee may be charged for it.
    pub fee_allowed: bool,
    /// Whether the article's number has yet to be checked against an official text.
    pub unverified: bool,
}

from_json!(RequestByAct { kind, granted, answer, fee_allowed; unverified });

/// What the Act says of requests, as the program ships it.
#[must_use]
pub fn request_law() -> &'static RequestLaw {
    static LAW: OnceLock<RequestLaw> = OnceLock::new();
    LAW.get_or_init(|| shipped(include_str!("../../law/requests.json")))
}

impl RequestKind {
    /// What the Act says of this kind; none where the Act does not give it.
    #[must_use]
    pub fn by_act(self) -> Option<&'static RequestByAct> {
        request_law().kinds.iter().find(|law| law.kind == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_names_each_kind_that_the_act_gives_and_no_other() {
        for kind in RequestKind::ALL {
            assert_eq!(kind.by_act().is_some(), kind.given_by_act(), "{}", kind.code());
        }
    }

    #[test]
    fn a_fee_is_allowed_only_for_disclosure_and_notification() {
        let charged: Vec<_> = RequestKind::ALL
            .iter()
            .filter(|kind| kind.by_act().is_some_and(|law| law.fee_allowed))
            .map(|kind| kind.code())
            .collect();
        assert_eq!(
            charged,
            ["disclosure", "purpose-notification", "third-party-record-disclosure"]
        );
    }
}

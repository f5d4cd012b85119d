use std::sync::OnceLock;

use crate::Citation;
use crate::date::Date;
use crate::json::{from_json, shipped};
use crate::policy::{Claim, ClaimRule, RefusalCondition, RefusalGround};
use crate::request::RequestKind;

/// What the Act and the guidance say of refusals, whatever a regulation says. Data: `law/refusals.json`.
#[derive(Debug)]
pub(crate) struct RefusalLaw {
    /// The day on which it was last checked.
    _checked: Date,
    /// The Act's grounds.
    grounds: Vec<GroundByAct>,
    /// Grounds that hold against any kind of request: nobody can give what is not theirs to give.
    of_any_kind: Vec<GroundOfAnyKind>,
    /// What people put forward and is never a ground.
    never: Vec<GroundOfAnyKind>,
    /// On what a request to stop may rest.
    claims: Vec<ClaimRule>,
    /// Where the Act wants the outcome told without delay.
    notices: Vec<NoticeByAct>,
    /// Where the Act wants the reason explained, as a duty of effort.
    pub(crate) reason: Citation,
    /// Whether that article's number has yet to be checked.
    pub(crate) reason_unverified: bool,
}

from_json!(RefusalLaw {
    _checked = "checked", grounds, of_any_kind, never, claims, notices, reason, reason_unverified
});

/// Grounds of the Act for kinds of request.
#[derive(Debug)]
pub(crate) struct GroundByAct {
    kinds: Vec<RequestKind>,
    grounds: Vec<RefusalGround>,
    /// The ground of the Act that this is an example of.
    pub(crate) case_of: Option<RefusalGround>,
    pub(crate) condition: Option<RefusalCondition>,
    /// Whether no regulation can promise otherwise: another law would be broken.
    pub(crate) unavoidable: bool,
    pub(crate) article: Citation,
    pub(crate) unverified: bool,
}

from_json!(GroundByAct { kinds, grounds, article; case_of, condition, unavoidable, unverified });

/// A ground that holds, or does not, for whatever is asked.
#[derive(Debug)]
pub(crate) struct GroundOfAnyKind {
    ground: RefusalGround,
    pub(crate) article: Citation,
}

from_json!(GroundOfAnyKind { ground, article });

/// Where the Act wants an outcome told.
#[derive(Debug)]
pub(crate) struct NoticeByAct {
    kinds: Vec<RequestKind>,
    pub(crate) article: Citation,
    pub(crate) unverified: bool,
}

from_json!(NoticeByAct { kinds, article; unverified });

/// The law that the program ships.
pub(crate) fn law() -> &'static RefusalLaw {
    static LAW: OnceLock<RefusalLaw> = OnceLock::new();
    LAW.get_or_init(|| shipped(include_str!("../../law/refusals.json")))
}

impl RefusalLaw {
    pub(crate) fn ground(&self, kind: RequestKind, ground: RefusalGround) -> Option<&GroundByAct> {
        self.grounds.iter().find(|by| by.kinds.contains(&kind) && by.grounds.contains(&ground))
    }

    pub(crate) fn of_any_kind(&self, ground: RefusalGround) -> Option<&GroundOfAnyKind> {
        self.of_any_kind.iter().find(|by| by.ground == ground)
    }

    pub(crate) fn never(&self, ground: RefusalGround) -> Option<&GroundOfAnyKind> {
        self.never.iter().find(|by| by.ground == ground)
    }

    pub(crate) fn claim(&self, kind: RequestKind, claim: Claim) -> Option<&ClaimRule> {
        self.claims.iter().find(|rule| rule.kinds.contains(&kind) && rule.claims.contains(&claim))
    }

    pub(crate) fn notice(&self, kind: RequestKind) -> Option<&NoticeByAct> {
        self.notices.iter().find(|notice| notice.kinds.contains(&kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_that_the_act_gives_has_grounds_and_a_notice() {
        for kind in RequestKind::ALL {
            let known = law().grounds.iter().any(|by| by.kinds.contains(kind));
            assert_eq!(known, kind.given_by_act(), "{}", kind.code());
            assert_eq!(law().notice(*kind).is_some(), kind.given_by_act(), "{}", kind.code());
        }
    }

    #[test]
    fn what_is_never_a_ground_is_none_of_the_acts() {
        for ground in RefusalGround::ALL.iter().filter(|ground| law().never(**ground).is_some()) {
            assert!(law().of_any_kind(*ground).is_none());
            for kind in RequestKind::ALL {
                assert!(law().ground(*kind, *ground).is_none(), "{}", ground.code());
            }
        }
    }

    #[test]
    fn every_claim_is_given_for_some_kind() {
        for claim in Claim::ALL {
            let given = RequestKind::ALL.iter().any(|kind| law().claim(*kind, *claim).is_some());
            assert!(given, "{}", claim.code());
        }
    }
}

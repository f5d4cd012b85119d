use std::sync::OnceLock;

use super::AuthorityReason;
use crate::Citation;
use crate::date::{Date, Period};
use crate::json::{from_json, shipped};
use crate::policy::{FacilityPolicy, RequesterRule, Role};
use crate::request::RequesterKind;

/// What the law says of agents, whatever a regulation says. Data: `law/authority.json`.
#[derive(Debug)]
pub(super) struct AuthorityLaw {
    /// The day on which it was last checked.
    _checked: Date,
    /// The age from which a minor is heard.
    pub(super) heard_from: HeardFrom,
    /// How long before the principal comes of age it is said.
    pub(super) adulthood_near: Period,
    /// Who decides where neither the rule nor the facility names anybody.
    pub(super) decider: Role,
    /// Where the guidance wants the principal asked although a mandate is shown.
    pub(super) guidance_on_mandates: Citation,
    /// Where the guidance has care records provided to the bereaved.
    pub(super) guidance_on_bereaved: Citation,
    /// The articles of reasons that are the law's own.
    grounds: Vec<Ground>,
    /// Who may ask by the Act.
    requesters: Vec<RequesterRule>,
}

from_json!(AuthorityLaw {
    _checked = "checked", heard_from, adulthood_near, decider, guidance_on_mandates,
    guidance_on_bereaved, grounds, requesters
});

/// The age from which a minor is heard (15歳以上).
#[derive(Debug)]
pub(super) struct HeardFrom {
    pub(super) years: u16,
    pub(super) article: Citation,
}

from_json!(HeardFrom { years, article });

#[derive(Debug)]
struct Ground {
    reason: AuthorityReason,
    article: Citation,
}

from_json!(Ground { reason, article });

/// The law that the program ships.
pub(super) fn law() -> &'static AuthorityLaw {
    static LAW: OnceLock<AuthorityLaw> = OnceLock::new();
    LAW.get_or_init(|| shipped(include_str!("../../law/authority.json")))
}

impl AuthorityLaw {
    /// The article of a reason that is the law's own.
    pub(super) fn ground(&self, reason: AuthorityReason) -> Option<&Citation> {
        self.grounds.iter().find(|g| g.reason == reason).map(|g| &g.article)
    }
}

/// The rule by which a capacity is judged here: the facility's own, else the Act's.
#[must_use]
pub fn rule_for(policy: &FacilityPolicy, requester: RequesterKind) -> &RequesterRule {
    let mut rules = policy.requesters.iter().chain(&law().requesters);
    let rule = rules.find(|rule| rule.who.contains(&requester));
    rule.expect("law/authority.json knows every capacity: a test counts them")
}

/// Where the guidance wants the principal asked although a mandate is shown (委任の意思の確認).
#[must_use]
pub fn guidance_on_mandates() -> &'static Citation {
    &law().guidance_on_mandates
}

/// The article of a reason that is the law's own; none of one that only a regulation gives.
#[must_use]
pub fn article_by_law(reason: AuthorityReason) -> Option<&'static Citation> {
    law().ground(reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_law_is_read_and_knows_every_capacity() {
        for requester in RequesterKind::ALL {
            let rule = law().requesters.iter().find(|r| r.who.contains(requester));
            let rule = rule.unwrap_or_else(|| panic!("{}", requester.code()));
            assert!(!rule.article.at.is_empty(), "{}", requester.code());
        }
    }

    #[test]
    fn every_paper_that_the_law_asks_for_stands_in_the_catalogue() {
        for rule in &law().requesters {
            for paper in super::super::named_papers(rule) {
                assert!(crate::papers::catalogue().get(&paper.id).is_some(), "{}", paper.id);
            }
        }
    }
}

use super::claim::{Claim, Claimed, ConsentGiven};
use super::law::law;
use super::permission::{ConsentFlag, Permission};
use crate::policy::{Handling, InformationClass};

/// Information of a kind that regulations or the Act single out, about to be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AcquireFacts {
    /// The kind.
    pub class: InformationClass,
    /// What is relied on instead of consent.
    pub claim: Claim,
    /// What consent there is.
    pub consent: ConsentGiven,
}

/// May information of this kind be taken in? (取得の禁止・要配慮個人情報の取得)
///
/// The regulation's bans, then its rule on special-care-required information, then the Act (20(2)).
#[must_use]
pub fn may_acquire(handling: &Handling, facts: &AcquireFacts) -> Permission {
    let mut permission = Permission::new();
    let rules = &handling.acquisition;
    let special = law().special_care_classes.contains(&facts.class);
    let ban = rules.banned.iter().find(|ban| ban.classes.contains(&facts.class));
    if let Some(ban) = ban {
        permission.cite(&ban.article, ban.basis);
        if ban.consent_lifts {
            permission.regulation_wants_consent(&ban.unless, &facts.claim, facts.consent);
        } else {
            match facts.claim.under(&ban.unless) {
                Claimed::Under(exception) => permission.cite(&exception.article, exception.basis),
                _ => {
                    permission.by_regulation = false;
                    permission.note(ConsentFlag::BannedDespiteConsent);
                }
            }
        }
    }
    let own_rule = rules.special_care.as_ref().filter(|_| special);
    if let Some(rule) = own_rule {
        permission.cite(&rule.article, rule.basis);
        permission.regulation_wants_consent(&rule.unless, &facts.claim, facts.consent);
    }
    if ban.is_none() && own_rule.is_none() {
        let (article, unverified) = if special {
            (&law().special_care.article, law().special_care.unverified)
        } else {
            (&law().sources.article, law().sources.unverified)
        };
        permission.silent(article, unverified);
    }
    if special {
        permission.law_wants_consent(&law().special_care, &facts.claim, facts.consent);
    }
    permission.settled()
}

use crate::Citation;
use crate::date::{Date, Period};
use crate::json::{from_json, shipped};

/// The catalogue of papers. Data: `catalogue/papers.json`.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// The day on which every entry was last checked.
    pub checked: Date,
    /// The papers, in the order in which they are offered.
    pub papers: Vec<Paper>,
}

from_json!(Catalogue { checked, papers });

/// One kind of paper. Its name and its explanations stand in the message files under `paper-<id>`.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// Stable code, kebab-case.
    pub id: String,
    /// What it is good for.
    pub uses: Vec<PaperUse>,
    /// Whether it carries a photo.
    pub photo: bool,
    /// Whether it carries the address, in print.
    pub address: bool,
    /// The sides to copy.
    pub sides: Sides,
    /// What must be made illegible on a copy.
    pub mask: Vec<Mask>,
    /// What must be made illegible where it stands on the paper, which it need not.
    pub mask_if_present: Vec<Mask>,
    /// Whether only the paper itself counts, no copy of it (住民票の写し and other certificates).
    pub original_only: bool,
    /// Whether it bears a day of expiry that must be checked.
    pub expires: bool,
    /// How old it may be by usual practice, where a facility says nothing.
    pub freshness: Option<Freshness>,
    /// First day of issue from which it proves identity; one issued before does not.
    pub issued_from: Option<Date>,
    /// Last day on which any of its kind was valid; from the next day it is abolished.
    pub valid_until: Option<Date>,
    /// Whether it stopped being issued, and when.
    pub not_issued_since: Option<Date>,
    /// Not an identity document at all, though people bring it.
    pub never_identity: bool,
    /// Weak proof: no photo, easily lent; taken with another.
    pub weak: bool,
    /// Reveals special-care-required information: others are offered first.
    pub sensitive: bool,
    /// What to offer instead, by id, once it is abolished or not taken.
    pub instead: Option<String>,
    /// Treated as another paper, by id.
    pub treat_as: Option<String>,
    /// For a paper named only by what it shows (続柄がわかるもの): the papers that show it, by id.
    pub satisfied_by: Vec<String>,
    /// When another paper must supplement it.
    pub supplement: Option<Supplement>,
    /// Where that stands.
    pub article: Citation,
    /// Whether it has been verified in an official text.
    pub unverified: bool,
}

from_json!(Paper {
    id, uses, sides, article;
    photo, address, mask, mask_if_present, original_only, expires, freshness, issued_from,
    valid_until, not_issued_since, never_identity, weak, sensitive, instead, treat_as,
    satisfied_by, supplement, unverified
});

/// Practice on age where a facility's text is silent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Freshness {
    /// The usual limit, counted from the day of issue.
    pub usual: Period,
}

from_json!(Freshness { usual });

codes! {
    /// What a paper is good for.
    pub enum PaperUse {
        /// Identity.
        Identity = "identity",
        /// An agent's authority.
        Authority = "authority",
        /// Kinship with the principal.
        Kinship = "kinship",
        /// The principal's death.
        Death = "death",
        /// A change of name or address.
        Change = "change",
    }
}

codes! {
    /// The sides of a paper to copy.
    pub enum Sides {
        /// The front only; the back must not be copied.
        FrontOnly = "front-only",
        /// The front, and the back only where an address or a name was changed on it.
        FrontAndChangedBack = "front-and-changed-back",
        /// Both sides.
        Both = "both",
        /// Every page of it, with no cover page.
        WholeDocument = "whole-document",
    }
}

codes! {
    /// What must be made illegible on a copy.
    pub enum Mask {
        /// 保険者番号・被保険者等記号・番号・QRコード
        InsuranceNumbers = "insurance-numbers",
        /// 個人番号
        MyNumber = "my-number",
        /// 個人番号 printed on the back
        MyNumberOnBack = "my-number-on-back",
        /// 基礎年金番号
        PensionNumber = "pension-number",
        /// 臓器提供意思表示欄
        OrganDonation = "organ-donation",
        /// 本籍
        RegisteredDomicile = "registered-domicile",
        /// 住民票コード
        ResidentCode = "resident-code",
        /// 免許の条件等
        LicenceConditions = "licence-conditions",
    }
}

/// When another paper must supplement a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Supplement {
    /// Issued on or after this day, it shows no address.
    pub no_address_from: Date,
    /// What supplements it, by id; any one.
    pub by: Vec<String>,
}

from_json!(Supplement { no_address_from, by });

impl Mask {
    /// Whether it stands on the back, so that a copy of the front shows nothing of it.
    #[must_use]
    pub fn on_back(self) -> bool {
        matches!(self, Self::MyNumberOnBack | Self::OrganDonation)
    }
}

/// The catalogue that the program ships.
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: std::sync::OnceLock<Catalogue> = std::sync::OnceLock::new();
    CATALOGUE.get_or_init(|| shipped(include_str!("../../catalogue/papers.json")))
}

impl Catalogue {
    /// The paper of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Paper> {
        self.papers.iter().find(|p| p.id == id)
    }

    /// The papers that are good for something, in the order in which they are offered.
    pub fn for_use(&self, what: PaperUse) -> impl Iterator<Item = &Paper> {
        self.papers.iter().filter(move |p| p.uses.contains(&what))
    }

    /// Whether a paper does for another that is asked for: it is that paper, is treated as it, or
    /// shows what was asked for.
    #[must_use]
    pub fn stands_for(&self, shown: &str, wanted: &str) -> bool {
        shown == wanted
            || self.get(shown).is_some_and(|p| p.treat_as.as_deref() == Some(wanted))
            || self.get(wanted).is_some_and(|p| p.satisfied_by.iter().any(|id| id == shown))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_id_stands_once_and_whatever_is_named_exists() {
        let ids: BTreeSet<&str> = catalogue().papers.iter().map(|p| p.id.as_str()).collect();
        assert_eq!(ids.len(), catalogue().papers.len(), "an id stands twice");
        for paper in &catalogue().papers {
            let supplement = paper.supplement.iter().flat_map(|s| &s.by);
            let named = paper.instead.iter().chain(&paper.treat_as).chain(supplement);
            for id in named.chain(&paper.satisfied_by) {
                assert!(ids.contains(id.as_str()), "{} names {id}", paper.id);
                assert_ne!(*id, paper.id, "{} names itself", paper.id);
            }
        }
    }

    #[test]
    fn every_paper_says_where_it_stands() {
        for paper in &catalogue().papers {
            assert!(!paper.article.at.trim().is_empty(), "{} has no article", paper.id);
        }
    }

    #[test]
    fn what_is_offered_instead_is_itself_still_accepted() {
        for paper in &catalogue().papers {
            let Some(instead) = paper.instead.as_deref().and_then(|id| catalogue().get(id)) else {
                continue;
            };
            assert!(instead.uses.contains(&PaperUse::Identity), "{}", paper.id);
            assert!(instead.valid_until.is_none() && !instead.never_identity, "{}", paper.id);
        }
    }

    #[test]
    fn a_paper_with_my_number_on_its_back_is_never_copied_on_both_sides_unasked() {
        for paper in catalogue().papers.iter().filter(|p| p.mask.contains(&Mask::MyNumberOnBack)) {
            assert!(
                matches!(paper.sides, Sides::FrontOnly | Sides::FrontAndChangedBack),
                "{} (My Number Act 20)",
                paper.id
            );
        }
    }

    #[test]
    fn my_number_card_and_licence_are_offered_first_and_what_reveals_health_after_the_rest() {
        let identity: Vec<&Paper> =
            catalogue().for_use(PaperUse::Identity).filter(|p| p.valid_until.is_none()).collect();
        assert_eq!(identity[0].id, "my-number-card");
        assert_eq!(identity[1].id, "driver-licence");
        let first_sensitive = identity.iter().position(|p| p.sensitive);
        assert_eq!(first_sensitive, Some(identity.len() - 1));
    }
}

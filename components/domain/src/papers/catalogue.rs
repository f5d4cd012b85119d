use serde::Deserialize;

use crate::Citation;
use crate::date::{Date, Period};

/// The catalogue of papers. Data: `catalogue/papers.json`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The day on which every entry was last checked.
    pub checked: Date,
    /// The papers, in the order in which they are offered.
    pub papers: Vec<Paper>,
}

/// One kind of paper. Its name and its explanations stand in the message files under `paper-<id>`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Stable code, kebab-case.
    pub id: String,
    /// What it is good for.
    pub uses: Vec<PaperUse>,
    /// Whether it carries a photo.
    #[serde(default)]
    pub photo: bool,
    /// Whether it carries the address, in print.
    #[serde(default)]
    pub address: bool,
    /// The sides to copy.
    pub sides: Sides,
    /// What must be made illegible on a copy.
    #[serde(default)]
    pub mask: Vec<Mask>,
    /// Whether only the paper itself counts, no copy of it (住民票の写し and other certificates).
    #[serde(default)]
    pub original_only: bool,
    /// Whether it bears a day of expiry that must be checked.
    #[serde(default)]
    pub expires: bool,
    /// How old it may be by usual practice, where a facility says nothing.
    #[serde(default)]
    pub freshness: Option<Freshness>,
    /// Last day on which any of its kind was valid; from the next day it is abolished.
    #[serde(default)]
    pub valid_until: Option<Date>,
    /// Whether it stopped being issued, and when.
    #[serde(default)]
    pub not_issued_since: Option<Date>,
    /// Not an identity document at all, though people bring it.
    #[serde(default)]
    pub never_identity: bool,
    /// Weak proof: no photo, easily lent; taken with another.
    #[serde(default)]
    pub weak: bool,
    /// Reveals special-care-required information: others are offered first.
    #[serde(default)]
    pub sensitive: bool,
    /// What to offer instead, by id, once it is abolished or not taken.
    #[serde(default)]
    pub instead: Option<String>,
    /// Treated as another paper, by id.
    #[serde(default)]
    pub treat_as: Option<String>,
    /// When another paper must supplement it.
    #[serde(default)]
    pub supplement: Option<Supplement>,
    /// Where that stands.
    pub article: Citation,
    /// Whether it has been verified in an official text.
    #[serde(default)]
    pub unverified: bool,
}

/// Practice on age where a facility's text is silent.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freshness {
    /// The usual limit, counted from the day of issue.
    pub usual: Period,
}

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
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supplement {
    /// Issued on or after this day, it shows no address.
    pub no_address_from: Date,
    /// What supplements it, by id; any one.
    pub by: Vec<String>,
}

/// The catalogue that the program ships.
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: std::sync::OnceLock<Catalogue> = std::sync::OnceLock::new();
    CATALOGUE.get_or_init(|| {
        serde_json::from_str(include_str!("../../catalogue/papers.json"))
            .unwrap_or(Catalogue { checked: Date::MIN, papers: Vec::new() })
    })
}

impl Catalogue {
    /// The paper of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Paper> {
        self.papers.iter().find(|p| p.id == id)
    }
}

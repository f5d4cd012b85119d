//! Where a rule stands.

use serde::Serialize;

use crate::json::from_json;

codes! {
    /// The text that a citation points into. Numbers move between versions of the Act ("25条" was
    /// disclosure in 2003 and is something else today), so a version is part of the name.
    #[derive(Default)]
    pub enum Source {
        /// The facility's own regulation.
        #[default]
        Regulation = "regulation",
        /// Act on the Protection of Personal Information (個人情報の保護に関する法律), numbering in force since 2022-04-01.
        Act = "act",
        /// The same Act, numbering of 2017-05-30 to 2022-03-31.
        Act2017 = "act-2017",
        /// The same Act, numbering of 2005 to 2017.
        Act2003 = "act-2003",
        /// Its enforcement order (施行令).
        Order = "order",
        /// Its enforcement rules (施行規則).
        Rules = "rules",
        /// Guidance of the Personal Information Protection Commission and the ministry for medical and care businesses.
        Guidance = "guidance",
        /// Civil Code (民法).
        CivilCode = "civil-code",
        /// Act on the calculation of age (年齢計算ニ関スル法律).
        AgeAct = "age-act",
        /// Act on voluntary guardianship contracts (任意後見契約に関する法律).
        VoluntaryGuardianshipAct = "voluntary-guardianship-act",
        /// My Number Act (番号法).
        MyNumberAct = "my-number-act",
        /// Health Insurance Act and its sisters (健康保険法等).
        HealthInsuranceAct = "health-insurance-act",
        /// National Pension Act (国民年金法).
        PensionAct = "pension-act",
        /// Any other official rule or notice.
        Other = "other",
    }
}

/// Where a rule stands: which text, and which place in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The text; the facility's own regulation when left out.
    #[serde(default, rename = "in")]
    pub source: Source,
    /// The place as it is printed there, e.g. `第28条第1項(2)b`.
    pub at: String,
}

from_json!(Citation { at; source = "in" });

impl Citation {
    /// A place in a text.
    #[must_use]
    pub fn new(source: Source, at: &str) -> Self {
        Self { source, at: at.to_owned() }
    }

    /// Whether it points into the facility's own regulation.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.source == Source::Regulation
    }
}

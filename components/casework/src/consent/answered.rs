use madoguchi_domain::Date;
use madoguchi_domain::consent::{Age, FormFacts, PrincipalFacts, Signature, SigningAgent};
use madoguchi_domain::policy::{FormBlank, Planned, PrincipalState};
use madoguchi_domain::request::RequesterKind;
use serde::{Deserialize, Serialize};

use crate::wire;

/// The language in which a facility's file, and so each of its forms, is written.
pub const SCREEN_LANGUAGE: &str = "ja";

/// A consent form as it was answered (同意書). There is no field for a number of any document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Answered {
    /// The form's code in the facility's file.
    pub form: String,
    /// The digest of the words that were shown.
    pub wording: String,
    /// Their language, by its tag.
    pub language: String,
    /// What was answered; what is not here is a no.
    #[serde(default)]
    pub answers: Vec<ItemAnswer>,
    /// What was filled in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blanks: Vec<Filled>,
    /// Numbers of the items of the notice that were told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<u8>,
    /// What is planned with the information.
    #[serde(default, with = "wire::code::list", skip_serializing_if = "Vec::is_empty")]
    pub planned: Vec<Planned>,
    /// Who signed.
    pub signer: Signer,
    /// Whether the principal can say yes or no, where somebody has said so.
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub state: Option<PrincipalState>,
    /// Who has said so: the id of a person, or a name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub attested_by: String,
    /// Who explained it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub explained_by: String,
    /// Who else was there; empty: nobody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub witness: String,
    /// Who interpreted; empty: nobody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub interpreter: String,
    /// The last day on which it holds; none: until it is taken back.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Whether the answers were read back aloud.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub read_back: bool,
    /// Whether the line for the day was left empty on a paper that is recorded later.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub undated: bool,
    /// The signature.
    #[serde(default)]
    pub signature: Signed,
}

/// What was answered to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ItemAnswer {
    /// The item's number.
    pub item: u8,
    /// What.
    pub answer: Answer,
}

codes! {
    /// What somebody says to an item.
    pub enum Answer {
        /// Yes (同意する).
        Yes = "yes",
        /// No (同意しない).
        No = "no",
        /// It was left out: an earlier answer stands (今回は聞かない).
        NotAsked = "not-asked",
    }
}

/// What was filled in on a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Filled {
    /// Where.
    #[serde(with = "wire::code")]
    pub blank: FormBlank,
    /// What.
    pub text: String,
}

/// Who signs, or takes something back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Signer {
    /// In which capacity; none: in none but kinship.
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub capacity: Option<RequesterKind>,
    /// The name; empty: the principal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What they are to the principal, in words (続柄).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// Ids of the papers that show the capacity.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<String>,
}

impl Signer {
    /// The principal.
    #[must_use]
    pub fn principal() -> Self {
        Self { capacity: Some(RequesterKind::Principal), ..Self::default() }
    }

    /// Whether the principal signs.
    #[must_use]
    pub fn is_principal(&self) -> bool {
        self.capacity == Some(RequesterKind::Principal)
    }
}

/// A signature.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "how",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
pub enum Signed {
    /// Written on the screen.
    Drawn {
        /// Its strokes.
        ink: String,
    },
    /// Typed.
    Typed {
        /// The name that was typed.
        name: String,
    },
    /// On a paper.
    OnPaper {
        /// Where that is kept.
        kept: String,
    },
    /// There is none.
    #[default]
    None,
}

impl Signed {
    /// Whether there is one: nothing written or typed is none.
    #[must_use]
    pub fn is_there(&self) -> bool {
        match self {
            Self::Drawn { ink: text } | Self::Typed { name: text } => !text.trim().is_empty(),
            Self::OnPaper { .. } => true,
            Self::None => false,
        }
    }
}

impl Answered {
    /// What was answered to an item. Where it stands there twice, whatever allows less counts.
    #[must_use]
    pub fn answer(&self, item: u8) -> Answer {
        let of = |answer: Answer| {
            self.answers.iter().any(|said| said.item == item && said.answer == answer)
        };
        match (of(Answer::No), of(Answer::NotAsked), of(Answer::Yes)) {
            (false, true, _) => Answer::NotAsked,
            (false, false, true) => Answer::Yes,
            _ => Answer::No,
        }
    }

    /// What was filled in, without what is blank all the same.
    #[must_use]
    pub fn filled(&self, blank: FormBlank) -> Option<&str> {
        let texts = self.blanks.iter().filter(|filled| filled.blank == blank);
        texts.map(|filled| filled.text.trim()).find(|text| !text.is_empty())
    }

    /// In which capacity it was signed, as the rules for whoever consents take it.
    pub(super) fn by(&self) -> RequesterKind {
        self.signer.capacity.unwrap_or(RequesterKind::Family)
    }

    /// The form as the rules take it.
    pub(super) fn facts(&self, day: Date, birth: Option<Date>) -> FormFacts {
        let agent =
            || SigningAgent { capacity: self.signer.capacity, papers: self.signer.papers.clone() };
        let signature = self.signature.is_there().then(|| match self.signer.is_principal() {
            true => Signature::Principal,
            false => Signature::Agent(agent()),
        });
        let yes = self.answers.iter().map(|said| said.item);
        let mut ticked: Vec<u8> = yes.filter(|item| self.answer(*item) == Answer::Yes).collect();
        ticked.dedup();
        FormFacts {
            ticked,
            date: (!self.undated).then_some(day),
            seen_on: day,
            signature,
            principal: self.principal(birth),
        }
    }

    pub(super) fn principal(&self, birth: Option<Date>) -> PrincipalFacts {
        PrincipalFacts { state: self.state, age: birth.map(Age::BornOn) }
    }
}

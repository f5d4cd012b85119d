//! What every page, check and verdict is computed from.

use madoguchi_domain::Date;
use madoguchi_domain::identity;
use madoguchi_domain::policy::{FacilityPolicy, RequestRule, Site, WhoseIdentity};
use madoguchi_domain::request::{Channel, Profession, Relation, RequestKind, RequesterKind};

use crate::answers::Answers;
use crate::field::Field;

/// Which wizard is walked. All three are built from the same pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wizard {
    /// The applicant's request.
    Request,
    /// The check of identity documents, by staff at the counter.
    Identity,
    /// The check of an agent's authority, by staff at the counter.
    Authority,
}

impl Wizard {
    /// Every wizard.
    pub const ALL: [Self; 3] = [Self::Request, Self::Identity, Self::Authority];

    /// The code in addresses and drafts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Identity => "identity",
            Self::Authority => "authority",
        }
    }

    /// The wizard of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|w| w.code() == code)
    }

    /// Whether staff walk it: they look at papers, the applicant only prepares them.
    #[must_use]
    pub fn by_staff(self) -> bool {
        self != Self::Request
    }
}

/// A wizard, a facility's rules, the answers so far and today's date in Japan.
#[derive(Debug, Clone, Copy)]
pub struct Ctx<'a> {
    /// The wizard.
    pub wizard: Wizard,
    /// The facility's rules.
    pub policy: &'a FacilityPolicy,
    /// The answers so far.
    pub answers: &'a Answers,
    /// Today in Japan.
    pub today: Date,
}

impl<'a> Ctx<'a> {
    /// The kind of request, once chosen.
    #[must_use]
    pub fn kind(&self) -> Option<RequestKind> {
        RequestKind::from_code(self.answers.text(Field::Kind)).ok()
    }

    /// All kinds on the form.
    #[must_use]
    pub fn kinds(&self) -> Vec<RequestKind> {
        let also = RequestKind::from_code(self.answers.text(Field::Also)).ok();
        self.kind().into_iter().chain(also).collect()
    }

    /// The facility's own rule for the kind; none where only the Act gives it.
    #[must_use]
    pub fn request_rule(&self) -> Option<&'a RequestRule> {
        let kind = self.kind()?;
        self.policy.requests.iter().find(|r| r.kind == kind)
    }

    /// The capacity in which the person asks.
    #[must_use]
    pub fn requester(&self) -> Option<RequesterKind> {
        if self.wizard == Wizard::Request && self.kind() == Some(RequestKind::BereavedDisclosure) {
            return Some(RequesterKind::BereavedFamily);
        }
        RequesterKind::from_code(self.answers.text(Field::Requester)).ok()
    }

    /// Whether the person asks for themselves; taken as true until they say otherwise.
    #[must_use]
    pub fn for_oneself(&self) -> bool {
        matches!(self.requester(), None | Some(RequesterKind::Principal))
    }

    /// The agent's registered profession, where they act by it.
    #[must_use]
    pub fn profession(&self) -> Option<Profession> {
        if self.answers.text(Field::AgentIs) != "professional" {
            return None;
        }
        Profession::from_code(self.answers.text(Field::Profession)).ok()
    }

    /// What a family member is to the principal.
    #[must_use]
    pub fn relation(&self) -> Option<Relation> {
        Relation::from_code(self.answers.text(Field::Relation)).ok()
    }

    /// The place that the request goes to, where the facility has several and one was chosen.
    #[must_use]
    pub fn site(&self) -> Option<&'a Site> {
        let chosen = self.answers.text(Field::Site);
        self.policy.window.sites.iter().find(|site| site.id == chosen)
    }

    /// Whether the principal's identity document is wanted beside the requester's.
    #[must_use]
    pub fn both_identities(&self) -> bool {
        let wanted = |who| identity::whose(self.policy, who) == WhoseIdentity::Both;
        !self.for_oneself() && self.requester().is_some_and(wanted)
    }

    /// How the papers reach the facility: the only way there is, or the one chosen.
    #[must_use]
    pub fn channel(&self) -> Option<Channel> {
        match self.policy.channels.as_slice() {
            [only] => Some(*only),
            _ => Channel::from_code(self.answers.text(Field::Channel)).ok(),
        }
    }
}

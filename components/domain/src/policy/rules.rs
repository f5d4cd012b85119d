//! Finds the rule for a kind of request, or for somebody who asks.

use super::{
    Change, Condition, DeadlineRule, DecisionRule, FacilityPolicy, FeeRule, LapseRule, RequestRule,
    RequesterRule, Requirement,
};
use crate::papers::{Catalogue, PaperUse};
use crate::request::{RequestKind, RequesterKind};

impl FacilityPolicy {
    /// Who answers before the law: the legal person, or the facility itself where the file names none.
    #[must_use]
    pub fn answers(&self) -> &str {
        self.operator.as_deref().unwrap_or(&self.name)
    }

    /// The facility's own rule for a kind of request; none where at most the Act gives it.
    #[must_use]
    pub fn request(&self, kind: RequestKind) -> Option<&RequestRule> {
        self.requests.iter().find(|rule| rule.kind == kind)
    }

    /// The rule for somebody who asks in a capacity; none: judged by the Act alone.
    #[must_use]
    pub fn requester(&self, kind: RequesterKind) -> Option<&RequesterRule> {
        self.requesters.iter().find(|rule| rule.who.contains(&kind))
    }

    /// What a kind of request costs; none where the file is silent.
    #[must_use]
    pub fn fee(&self, kind: RequestKind) -> Option<&FeeRule> {
        self.fees.iter().find(|rule| rule.kinds.contains(&kind))
    }

    /// How fast a kind of request is answered; none: by the Act, without delay.
    #[must_use]
    pub fn deadline(&self, kind: RequestKind) -> Option<&DeadlineRule> {
        self.deadlines.iter().find(|rule| rule.kinds.contains(&kind))
    }

    /// When a kind of request lapses; none where the regulation knows no such thing.
    #[must_use]
    pub fn lapse(&self, kind: RequestKind) -> Option<&LapseRule> {
        self.lapses.iter().find(|rule| rule.kinds.contains(&kind))
    }

    /// Who decides on a kind of request; none where the regulation does not say.
    #[must_use]
    pub fn decision(&self, kind: RequestKind) -> Option<&DecisionRule> {
        self.decisions.iter().find(|rule| rule.kinds.contains(&kind))
    }

    /// What has changed in this file since a version of it, oldest first: for a draft begun under that version.
    #[must_use]
    pub fn changes_since(&self, version: u32) -> &[Change] {
        let changes = &self.regulation.changes;
        &changes[changes.partition_point(|change| change.version <= version)..]
    }

    /// Ids of the papers to offer as proof of identity: the listed ones in the regulation's order;
    /// then, where the list is open (など) or there is none, the catalogue's others in its order.
    /// Whether one of them is still valid is for the judge of identity to say.
    #[must_use]
    pub fn identity_papers<'a>(&'a self, catalogue: &'a Catalogue) -> Vec<&'a str> {
        let mut ids: Vec<&str> = self.identity.listed.iter().map(|d| d.id.as_str()).collect();
        if self.identity.open_list || ids.is_empty() {
            let proves = |uses: &[PaperUse]| uses.contains(&PaperUse::Identity);
            let others = catalogue.papers.iter().filter(|p| proves(&p.uses) && !p.never_identity);
            for paper in others {
                if !ids.contains(&paper.id.as_str()) {
                    ids.push(&paper.id);
                }
            }
        }
        ids
    }
}

impl RequesterRule {
    /// Ids of all papers that this rule speaks of, in its order, each once.
    #[must_use]
    pub fn paper_ids(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        for tree in [&self.papers, &self.professional].into_iter().flatten() {
            tree.collect_papers(&mut ids);
        }
        ids
    }

    /// Whether what is to be shown depends on a condition: only then is it asked about.
    #[must_use]
    pub fn turns_on(&self, condition: Condition) -> bool {
        let mut trees = [&self.papers, &self.professional].into_iter().flatten();
        trees.any(|tree| tree.turns_on(condition))
    }
}

impl Requirement {
    fn collect_papers<'a>(&'a self, ids: &mut Vec<&'a str>) {
        match self {
            Self::All(branches) | Self::Any(branches) => {
                for branch in branches {
                    branch.collect_papers(ids);
                }
            }
            Self::Paper(paper) if !ids.contains(&paper.id.as_str()) => ids.push(&paper.id),
            Self::When(when) => when.then.collect_papers(ids),
            Self::Paper(_) | Self::Fact(_) => {}
        }
    }

    fn turns_on(&self, condition: Condition) -> bool {
        match self {
            Self::All(branches) | Self::Any(branches) => {
                branches.iter().any(|branch| branch.turns_on(condition))
            }
            Self::When(when) => when.condition == condition || when.then.turns_on(condition),
            Self::Paper(_) | Self::Fact(_) => false,
        }
    }
}

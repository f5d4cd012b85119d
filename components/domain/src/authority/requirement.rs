use super::{AuthorityFacts, MandateDate};
use crate::papers::{PaperUse, catalogue};
use crate::policy::{Condition, Fact, PaperRequirement, RequesterRule, Requirement};
use crate::request::RequesterKind;

/// The list of acts for which the court granted agency (代理行為目録).
pub(super) const AGENCY_ACT_LIST: &str = "agency-act-list";
/// A mandate on paper (委任状).
pub(super) const POWER_OF_ATTORNEY: &str = "power-of-attorney";
/// A paper that shows the kinship, whichever (関係がわかるもの).
pub(super) const RELATION_PROOF: &str = "relation-proof";

/// One thing that shows authority.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Proof<'a> {
    Paper(&'a PaperRequirement),
    Stated(Fact),
}

/// Any one of these.
pub(super) type Alternatives<'a> = Vec<Proof<'a>>;

/// Whether something is shown, as far as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shown {
    No,
    Unknown,
    Yes,
}

/// What the rules' conditions turn on, as far as it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// Whether the person asks by a registered profession.
    pub professional: bool,
    /// Whether the principal's registered seal stands on the mandate; none: not asked yet.
    pub registered_seal: Option<bool>,
}

impl Circumstances {
    /// Whether a part is asked for at all: its condition, if it has one, is known to hold.
    fn make_due(self, part: &Requirement) -> bool {
        let Requirement::When(when) = part else { return true };
        match when.condition {
            Condition::MandateBearsRegisteredSeal => self.registered_seal == Some(true),
            Condition::ActsByProfession => self.professional,
        }
    }
}

/// What a rule asks of somebody: all of these, and of each any one. A professional shows or states
/// more.
pub(super) fn asked_for(rule: &RequesterRule, here: Circumstances) -> Vec<Alternatives<'_>> {
    let more = rule.professional.as_ref().filter(|_| here.professional);
    let mut all: Vec<Alternatives<'_>> = Vec::new();
    for group in rule.papers.iter().chain(more).flat_map(|tree| all_of_any(tree, here)) {
        if !all.contains(&group) {
            all.push(group);
        }
    }
    all
}

/// The tree as all-of groups of any-of alternatives.
fn all_of_any(tree: &Requirement, here: Circumstances) -> Vec<Alternatives<'_>> {
    match tree {
        Requirement::All(parts) => parts.iter().flat_map(|part| all_of_any(part, here)).collect(),
        Requirement::Any(parts) => {
            let mut product: Vec<Alternatives<'_>> = vec![Vec::new()];
            // Where its condition does not hold, a branch is no choice.
            for part in parts.iter().filter(|part| here.make_due(part)) {
                let groups = all_of_any(part, here);
                product = product
                    .iter()
                    .flat_map(|so_far| groups.iter().map(|group| joined(so_far, group)))
                    .collect();
            }
            product
        }
        Requirement::Paper(paper) => vec![vec![Proof::Paper(paper)]],
        Requirement::Fact(fact) => vec![vec![Proof::Stated(*fact)]],
        Requirement::When(when) if here.make_due(tree) => all_of_any(&when.then, here),
        Requirement::When(_) => Vec::new(),
    }
}

fn joined<'a>(first: &[Proof<'a>], second: &[Proof<'a>]) -> Alternatives<'a> {
    let mut both = first.to_vec();
    both.extend(second.iter().filter(|proof| !first.contains(proof)));
    both
}

/// Every paper that a rule names.
pub(crate) fn named_papers(rule: &RequesterRule) -> Vec<&PaperRequirement> {
    fn walk<'a>(tree: &'a Requirement, found: &mut Vec<&'a PaperRequirement>) {
        match tree {
            Requirement::All(parts) | Requirement::Any(parts) => {
                parts.iter().for_each(|part| walk(part, found));
            }
            Requirement::Paper(paper) => found.push(paper),
            Requirement::When(when) => walk(&when.then, found),
            Requirement::Fact(_) => {}
        }
    }
    let mut found = Vec::new();
    rule.papers.iter().chain(&rule.professional).for_each(|tree| walk(tree, &mut found));
    found
}

/// Whether one thing is shown.
pub(super) fn shown(proof: Proof<'_>, facts: &AuthorityFacts) -> Shown {
    let known = |answer: Option<bool>| match answer {
        Some(true) => Shown::Yes,
        Some(false) => Shown::No,
        None => Shown::Unknown,
    };
    match proof {
        Proof::Stated(Fact::ProfessionAndRegistration) => known(facts.registration_number_given),
        Proof::Stated(Fact::PrincipalAgreed) => known(facts.principal_consented_to_this_person),
        Proof::Paper(paper) => paper_shown(paper, facts),
    }
}

fn paper_shown(wanted: &PaperRequirement, facts: &AuthorityFacts) -> Shown {
    let is_mandate = wanted.id == POWER_OF_ATTORNEY;
    if wanted.id == AGENCY_ACT_LIST && facts.agency_list_covers_request == Some(false)
        || is_mandate && wanted.principals_seal && facts.mandate_sealed == Some(false)
    {
        return Shown::No;
    }
    if shows_kinship(&wanted.id) {
        match facts.family_relation_proven {
            Some(true) => return Shown::Yes,
            Some(false) => return Shown::No,
            None => {}
        }
    }
    let Some(papers) = &facts.papers else {
        let seen = is_mandate && facts.mandate.is_some_and(|m| m.date != MandateDate::Unasked);
        return if seen { Shown::Yes } else { Shown::Unknown };
    };
    let good = papers.iter().any(|id| does_for(id, &wanted.id, facts) && fresh(wanted, id, facts));
    if good { Shown::Yes } else { Shown::No }
}

/// Whether a paper at hand does for the one that is asked for.
pub(super) fn does_for(at_hand: &str, wanted: &str, facts: &AuthorityFacts) -> bool {
    if at_hand == wanted {
        return true;
    }
    // Kinship makes a parent or a family member, never a guardian: that the registry shows.
    let kinship_counts = matches!(
        facts.requester,
        RequesterKind::Parent | RequesterKind::Family | RequesterKind::BereavedFamily
    );
    (kinship_counts || !shows_kinship(wanted)) && catalogue().stands_for(at_hand, wanted)
}

fn shows_kinship(id: &str) -> bool {
    catalogue().get(id).is_some_and(|paper| paper.uses.contains(&PaperUse::Kinship))
}

/// Whether a paper is young enough; one whose day of issue nobody has read is taken for it.
fn fresh(wanted: &PaperRequirement, at_hand: &str, facts: &AuthorityFacts) -> bool {
    let issued = facts.papers_issued.iter().find(|(id, _)| id == at_hand);
    wanted.freshness.zip(issued).is_none_or(|(limit, (_, issued))| {
        facts.request_received <= limit.end_after(*issued).last_day
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Citation;
    use crate::policy::Conditional;

    fn paper(id: &str) -> Requirement {
        Requirement::Paper(PaperRequirement {
            id: id.to_owned(),
            freshness: None,
            warn_after: None,
            principals_seal: false,
            article: None::<Citation>,
            basis: crate::policy::Basis::Text,
        })
    }

    #[test]
    fn what_hangs_on_a_condition_is_asked_for_only_where_it_is_known_to_hold() {
        let certificate = Requirement::When(Box::new(Conditional {
            condition: Condition::MandateBearsRegisteredSeal,
            then: paper("seal-registration-certificate"),
        }));
        let all = Requirement::All(vec![paper("power-of-attorney"), certificate.clone()]);
        let any = Requirement::Any(vec![paper("family-register"), certificate]);
        let with = |tree: &Requirement, registered_seal| {
            ids(&all_of_any(tree, Circumstances { registered_seal, ..Circumstances::default() }))
        };
        for not_known_to_hold in [None, Some(false)] {
            assert_eq!(with(&all, not_known_to_hold), [["power-of-attorney"]]);
            assert_eq!(with(&any, not_known_to_hold), [["family-register"]]);
        }
        let both = [["power-of-attorney"], ["seal-registration-certificate"]];
        assert_eq!(with(&all, Some(true)), both);
        let either = [["family-register", "seal-registration-certificate"]];
        assert_eq!(with(&any, Some(true)), either);
    }

    fn ids(groups: &[Alternatives<'_>]) -> Vec<Vec<String>> {
        let id = |proof: &Proof<'_>| match proof {
            Proof::Paper(paper) => paper.id.clone(),
            Proof::Stated(fact) => fact.code().to_owned(),
        };
        groups.iter().map(|group| group.iter().map(id).collect()).collect()
    }

    #[test]
    fn registry_with_its_list_or_a_mandate_asks_for_one_of_two_twice() {
        let both =
            Requirement::All(vec![paper("guardianship-registration"), paper("agency-act-list")]);
        let tree = Requirement::Any(vec![both, paper("power-of-attorney")]);
        assert_eq!(
            ids(&all_of_any(&tree, Circumstances::default())),
            [
                ["guardianship-registration", "power-of-attorney"],
                ["agency-act-list", "power-of-attorney"]
            ]
        );
    }

    #[test]
    fn a_paper_named_twice_in_one_group_is_asked_for_once() {
        let tree = Requirement::Any(vec![paper("family-register"), paper("family-register")]);
        assert_eq!(ids(&all_of_any(&tree, Circumstances::default())), [["family-register"]]);
    }
}

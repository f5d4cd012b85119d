use crate::policy::{ContractItem, Handling, OutsourcingStep, SubEntrustment};
use crate::{Citation, CodeSet};

/// What is known of a contract of outsourcing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OutsourcingFacts {
    /// What the contract says.
    pub items: CodeSet<ContractItem>,
    /// The steps that have been taken.
    pub steps: CodeSet<OutsourcingStep>,
    /// Whether the contractor wants a contractor of its own.
    pub sub_entrusted: bool,
    /// Whether that was approved beforehand.
    pub sub_entrustment_approved: bool,
}

/// May data be handed to the contractor?
#[derive(Debug, Clone, PartialEq)]
pub struct OutsourcingVerdict {
    /// Whether it may, by the regulation.
    pub may_hand_over: bool,
    /// What the contract lacks.
    pub missing_items: CodeSet<ContractItem>,
    /// The next step that must be taken; none once all are.
    pub next_step: Option<OutsourcingStep>,
    /// What the text says of a contractor's own contractors.
    pub sub_entrustment: SubEntrustment,
    /// Whether a contractor of the contractor stands in the way.
    pub sub_entrustment_bars: bool,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
}

/// May data be handed to a contractor, by the regulation? (委託・預託の可否)
///
/// Where the regulation says nothing, only the Act's duty of supervision (25) stands, which a
/// program cannot judge: nothing is missing then.
#[must_use]
pub fn judge(handling: &Handling, facts: &OutsourcingFacts) -> OutsourcingVerdict {
    let Some(rule) = &handling.outsourcing else {
        return OutsourcingVerdict {
            may_hand_over: true,
            missing_items: CodeSet::new(),
            next_step: None,
            sub_entrustment: SubEntrustment::NotSaid,
            sub_entrustment_bars: false,
            articles: Vec::new(),
        };
    };
    let lacks = rule.contract_items.iter().copied().filter(|item| !facts.items.contains(item));
    let missing_items: CodeSet<ContractItem> = lacks.collect();
    let next = rule.steps.iter().find(|step| !facts.steps.contains(&step.step));
    let bars = facts.sub_entrusted
        && match rule.sub_entrustment {
            SubEntrustment::Forbidden => true,
            SubEntrustment::PriorApproval => !facts.sub_entrustment_approved,
            SubEntrustment::SameSafeguards
            | SubEntrustment::ByContract
            | SubEntrustment::NotSaid => false,
        };
    let articles = [Some(&rule.article), next.map(|step| &step.article)];
    OutsourcingVerdict {
        may_hand_over: missing_items.is_empty() && next.is_none() && !bars,
        missing_items,
        next_step: next.map(|step| step.step),
        sub_entrustment: rule.sub_entrustment,
        sub_entrustment_bars: bars,
        articles: articles.into_iter().flatten().cloned().collect(),
    }
}

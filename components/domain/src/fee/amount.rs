use super::{FeeBasis, FeeFacts, a4_pages};
use crate::policy::{FeeAmount, FeePer};

/// What an amount comes to, as far as it is known, and how it is reckoned.
pub(super) fn of(amount: &FeeAmount, facts: &FeeFacts) -> (Option<u32>, FeeBasis) {
    match amount {
        FeeAmount::Free | FeeAmount::NoRule => (Some(0), FeeBasis::Free),
        FeeAmount::Fixed { yen, per } => {
            (Some(yen.saturating_mul(times(*per, facts))), FeeBasis::Fixed { yen: *yen })
        }
        FeeAmount::PageBlocks { pages, yen, per } => {
            let how = FeeBasis::PageBlocks { pages: *pages, yen: *yen };
            (blocks(*pages, *per, facts).map(|blocks| yen.saturating_mul(blocks)), how)
        }
        FeeAmount::ActualCost => {
            let costs = facts.actual_costs.as_ref();
            let sum = costs.map(|costs| costs.iter().fold(0_u32, |a, b| a.saturating_add(*b)));
            (sum, FeeBasis::ActualCost)
        }
        FeeAmount::Delegated { .. } | FeeAmount::NotSet => (None, FeeBasis::Unknown),
    }
}

/// All pages in A4, where they have been counted.
pub(super) fn pages_counted(facts: &FeeFacts) -> Option<u32> {
    let pages = pages_of_cases(facts);
    (!pages.is_empty()).then(|| pages.iter().fold(0, |sum: u32, pages| sum.saturating_add(*pages)))
}

/// Blocks begun (10頁を越えるごと): 10 pages are one block, 11 are two, none is none. Each case, or
/// each form, begins anew.
fn blocks(pages_in_block: u32, per: FeePer, facts: &FeeFacts) -> Option<u32> {
    let block = pages_in_block.max(1);
    let pages = pages_of_cases(facts);
    if pages.is_empty() {
        return None;
    }
    if per == FeePer::Form && facts.forms <= 1 {
        return pages_counted(facts).map(|pages| pages.div_ceil(block));
    }
    Some(pages.iter().fold(0, |sum: u32, pages| sum.saturating_add(pages.div_ceil(block))))
}

fn pages_of_cases(facts: &FeeFacts) -> Vec<u32> {
    if facts.a4_pages.is_empty() && !facts.sheets.is_empty() {
        vec![a4_pages(&facts.sheets)]
    } else {
        facts.a4_pages.clone()
    }
}

/// How often an amount falls due.
fn times(per: FeePer, facts: &FeeFacts) -> u32 {
    match per {
        FeePer::Form => facts.forms.max(1),
        FeePer::Case => {
            let counted = facts.a4_pages.len().try_into().unwrap_or(u32::MAX);
            facts.cases.max(counted).max(1)
        }
    }
}

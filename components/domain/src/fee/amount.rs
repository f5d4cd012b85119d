use super::{FeeBasis, FeeFacts, FeeShare, a4_pages};
use crate::policy::{DeliveryMethod, FeeAmount, FeePer};

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
        FeeAmount::PerFace { yen, colour } => {
            let colour = colour.unwrap_or(*yen);
            let sum = faces(facts).map(|(black, coloured)| {
                let black = yen.saturating_mul(black);
                black.saturating_add(colour.saturating_mul(coloured))
            });
            (sum, FeeBasis::PerFace)
        }
        FeeAmount::PerMinutes { minutes, yen, most } => {
            let sum = facts.minutes.map(|spent| {
                let all = yen.saturating_mul(spent.div_ceil((*minutes).max(1)));
                most.map_or(all, |most| all.min(most))
            });
            (sum, FeeBasis::PerMinutes)
        }
        FeeAmount::ActualCost => {
            let costs = facts.actual_costs.as_ref();
            let sum = costs.map(|costs| costs.iter().fold(0_u32, |a, b| a.saturating_add(*b)));
            (sum, FeeBasis::ActualCost)
        }
        FeeAmount::Postage => (facts.postage, FeeBasis::Postage),
        FeeAmount::Sum(_) => (None, FeeBasis::Sum),
        FeeAmount::Delegated { .. } | FeeAmount::NotSet => (None, FeeBasis::Unknown),
    }
}

/// The amounts that are added up, each with what it comes to; one that is no sum is its only share.
/// Where `nothing` is provided, what is for providing costs nothing.
pub(super) fn shares(
    amount: &FeeAmount,
    method: Option<DeliveryMethod>,
    facts: &FeeFacts,
    nothing: bool,
) -> Vec<FeeShare> {
    let FeeAmount::Sum(parts) = amount else {
        let (yen, how) = of(amount, facts);
        return vec![FeeShare { amount: amount.clone(), how, yen }];
    };
    let due = parts.iter().filter(|part| {
        part.methods.is_empty() || method.is_some_and(|method| part.methods.contains(&method))
    });
    let mut shares: Vec<FeeShare> =
        due.flat_map(|part| shares(&part.amount, method, facts, nothing)).collect();
    for share in shares.iter_mut().filter(|share| nothing && share.is_for_providing()) {
        share.yen = share.yen.or(Some(0));
    }
    shares
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
    if per != FeePer::Case && facts.forms <= 1 {
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

/// Printed faces in black and in colour. A face is a face whatever its size; where only pages were
/// counted, each is a face in black.
fn faces(facts: &FeeFacts) -> Option<(u32, u32)> {
    if facts.sheets.is_empty() {
        return pages_counted(facts).map(|pages| (pages, 0));
    }
    let count = |colour: bool| {
        let alike = facts.sheets.iter().filter(|sheet| sheet.colour == colour);
        alike.fold(0_u32, |sum, sheet| sum.saturating_add(sheet.faces))
    };
    Some((count(false), count(true)))
}

/// How often an amount falls due.
fn times(per: FeePer, facts: &FeeFacts) -> u32 {
    match per {
        FeePer::Form => facts.forms.max(1),
        FeePer::Case => {
            let counted = facts.a4_pages.len().try_into().unwrap_or(u32::MAX);
            facts.cases.max(counted).max(1)
        }
        FeePer::Medium => facts.media.max(1),
    }
}

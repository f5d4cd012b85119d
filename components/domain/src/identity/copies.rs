use super::judged::Judged;
use super::{DocumentFacts, DocumentQuestion, IdentityDecision, IdentityFlag, ShownSides};
use crate::papers::{Mask, Paper, Sides};
use crate::policy::AcceptedDocument;
use crate::request::Channel;

/// A certificate counts only as itself; anything else may come as a copy by post, but at the window
/// the paper itself is looked at.
pub(super) fn copy(
    paper: &Paper,
    listed: Option<&AcceptedDocument>,
    seen: &DocumentFacts,
    channel: Channel,
    judged: &mut Judged,
) {
    let copy_by_text = listed.is_some_and(|l| l.copy_by.contains(&channel));
    let itself_wanted = !copy_by_text && (paper.original_only || channel == Channel::Counter);
    match seen.original {
        Some(false) if itself_wanted => {
            judged.against(IdentityDecision::Conditional, IdentityFlag::AskOriginal);
        }
        None if paper.original_only && itself_wanted => judged.ask(DocumentQuestion::Original),
        _ => {}
    }
}

/// What must not stay legible on what the facility keeps. At the counter a card is only looked at.
pub(super) fn masks(paper: &Paper, seen: &DocumentFacts, channel: Channel, judged: &mut Judged) {
    let kept = channel == Channel::Post || seen.original == Some(false) || paper.original_only;
    if !kept {
        return;
    }
    let changed = seen.address_changed_on_back == Some(true);
    let back = match seen.sides {
        Some(sides) => sides != ShownSides::Front,
        None => changed,
    };
    if seen.sides == Some(ShownSides::Back) && paper.sides != Sides::WholeDocument {
        judged.against(IdentityDecision::NeedDocument, IdentityFlag::IdentityMissing);
    }
    if changed && !back && paper.sides == Sides::FrontAndChangedBack {
        judged.against(IdentityDecision::Conditional, IdentityFlag::BackWanted);
    }
    if seen.sides.is_none() && paper.mask.iter().any(|m| m.on_back()) {
        judged.ask(DocumentQuestion::Sides);
    }
    for mask in paper.mask.iter().filter(|m| back || !m.on_back()) {
        illegible(*mask, paper, seen, judged);
    }
    let my_number = paper.mask_if_present.contains(&Mask::MyNumber);
    match seen.my_number_printed {
        Some(true) => illegible(Mask::MyNumber, paper, seen, judged),
        None if my_number => judged.ask(DocumentQuestion::MyNumberPrinted),
        _ => {}
    }
    // Whether My Number is there has been looked at; it is in the list already, or not there.
    let looked_at = |m: &Mask| *m == Mask::MyNumber && seen.my_number_printed.is_some();
    let perhaps = paper.mask_if_present.iter().copied().filter(|m| !looked_at(m));
    judged.verdict.mask.extend(perhaps);
}

fn illegible(mask: Mask, paper: &Paper, seen: &DocumentFacts, judged: &mut Judged) {
    judged.verdict.mask.push(mask);
    if seen.masked == Some(true) {
        return;
    }
    let flag = match mask {
        Mask::MyNumberOnBack if paper.sides == Sides::FrontOnly => IdentityFlag::DestroyBack,
        Mask::MyNumberOnBack => IdentityFlag::DestroyOrMaskBack,
        other => IdentityFlag::Mask(other),
    };
    judged.against(IdentityDecision::AcceptAfterMasking, flag);
    if matches!(mask, Mask::MyNumber | Mask::MyNumberOnBack) {
        judged.note(IdentityFlag::CollectionProhibited);
    }
    judged.articles.push(paper.article.clone());
}

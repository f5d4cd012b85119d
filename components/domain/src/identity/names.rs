use super::judged::Judged;
use super::{DocumentFacts, DocumentQuestion, IdentityFlag};
use crate::papers::{Paper, PaperUse, catalogue};

/// Whether name and address are those of the request; a change is shown by another paper.
pub(super) fn names_and_address(paper: &Paper, seen: &DocumentFacts, judged: &mut Judged) {
    match seen.name_matches {
        Some(false) => judged.lacks(IdentityFlag::NameMismatch, changes(|_| true)),
        Some(true) => {}
        None => judged.ask(DocumentQuestion::NameMatches),
    }
    if seen.holder_page_address == Some(true) {
        judged.note(IdentityFlag::AddressHandwritten);
    }
    if no_address(paper, seen, judged) {
        let by = paper.supplement.as_ref().map(|s| s.by.clone());
        judged.lacks(IdentityFlag::NoAddress, by.unwrap_or_else(|| changes(|p| p.address)));
        return;
    }
    match (seen.address_matches, seen.address_changed_on_back) {
        // The front shows the old address, the back the new one.
        (_, Some(true)) | (Some(true), _) => {}
        (Some(false), _) => {
            judged.lacks(IdentityFlag::AddressMismatch, changes(|p| p.address));
        }
        (None, _) if paper.address => judged.ask(DocumentQuestion::AddressMatches),
        (None, _) => {}
    }
}

/// Whether it shows no address although its kind does, or did until a change of layout.
fn no_address(paper: &Paper, seen: &DocumentFacts, judged: &mut Judged) -> bool {
    let shown = seen.has_address == Some(true) || seen.holder_page_address == Some(true);
    if shown {
        return false;
    }
    let said_none = seen.has_address == Some(false) || seen.holder_page_address == Some(false);
    let Some(supplement) = &paper.supplement else { return paper.address && said_none };
    match seen.issued {
        Some(issued) if issued >= supplement.no_address_from => return true,
        Some(_) if !said_none => judged.ask(DocumentQuestion::HolderPageAddress),
        Some(_) => {}
        None => judged.ask(DocumentQuestion::Issued),
    }
    said_none
}

/// Papers that show a change of name or address.
fn changes(also: fn(&Paper) -> bool) -> Vec<String> {
    let papers = catalogue().for_use(PaperUse::Change).filter(|p| also(p));
    papers.map(|p| p.id.clone()).collect()
}

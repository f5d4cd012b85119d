//! The regulation's own structure: references, names, definitions, leads, headings, missing articles.

use super::findings::{Findings, item, key_of};
use super::{Finding, LintCode, Subject};
use crate::policy::{Basis, MisfitPart, RegulationText};

pub(super) fn look(text: &RegulationText, found: &mut Findings) {
    references(text, found);
    names(text, found);
    misfits(text, found);
    for (n, missing) in text.missing_articles.iter().enumerate() {
        let at = item("handling.text.missing_articles", n);
        let finding = Finding::new(LintCode::ArticleMissing, at);
        let place = missing.heading_over.as_ref().unwrap_or(&missing.article);
        let subject = Subject::Words(missing.article.at.clone());
        found.add(finding.article(place, Basis::Text).about(subject));
    }
    for (n, two) in text.contradictions.iter().enumerate() {
        let finding = Finding::new(LintCode::PlacesAtOdds, item("handling.text.contradictions", n));
        let subject = Subject::instead(&two.about, &two.other.at);
        found.add(finding.article(&two.article, two.basis).about(subject));
    }
}

fn references(text: &RegulationText, found: &mut Findings) {
    for (n, reference) in text.references.iter().enumerate() {
        if reference.to != reference.meant {
            let at = key_of("handling.text.references", n, "to");
            let finding = Finding::new(LintCode::ReferenceWrong, at);
            let subject = Subject::instead(&reference.to, &reference.meant);
            found.add(finding.article(&reference.article, reference.basis).about(subject));
        }
    }
}

/// One finding for each further name, at its own place: that is where it is put right.
fn names(text: &RegulationText, found: &mut Findings) {
    for (n, thing) in text.names.iter().enumerate() {
        for (m, used) in thing.also.iter().enumerate() {
            let at = item(&key_of("handling.text.names", n, "also"), m);
            let finding = Finding::new(LintCode::SeveralNames, at);
            let subject = Subject::instead(&used.name, &thing.name);
            found.add(finding.article(&used.article, thing.basis).about(subject));
        }
    }
}

fn misfits(text: &RegulationText, found: &mut Findings) {
    for (n, misfit) in text.misfits.iter().enumerate() {
        let code = match misfit.part {
            MisfitPart::Definition => LintCode::DefinitionMisfit,
            MisfitPart::ListLead => LintCode::ListLeadMisfit,
            MisfitPart::Heading => LintCode::HeadingMisfit,
        };
        let finding = Finding::new(code, item("handling.text.misfits", n));
        let subject = Subject::instead(&misfit.says, &misfit.stands_for);
        found.add(finding.article(&misfit.article, misfit.basis).about(subject));
    }
}

//! The list of identity documents as a whole.

use super::findings::{Findings, item};
use super::papers::is_abolished;
use super::{Finding, LintCode, Subject};
use crate::papers::{Paper, catalogue};
use crate::policy::FacilityPolicy;

pub(super) fn look(facility: &FacilityPolicy, found: &mut Findings) {
    let rule = &facility.identity;
    let of_list =
        |code| Finding::new(code, "identity.listed".to_owned()).article(&rule.article, rule.basis);
    if rule.listed.is_empty() {
        found.add(of_list(LintCode::IdentityUnnamed));
        return;
    }
    let listed = rule.listed.iter().enumerate();
    let known = listed.filter_map(|(n, document)| Some((n, catalogue().get(&document.id)?)));
    let (never, proof): (Vec<_>, Vec<_>) = known.partition(|(_, paper)| paper.never_identity);
    for (n, paper) in never {
        let finding = Finding::new(LintCode::PaperNoIdentity, item("identity.listed", n));
        let finding = finding.article(&rule.article, rule.basis);
        let finding = finding.law(&paper.article, paper.unverified);
        found.add(finding.about(Subject::Paper(paper.id.clone())));
    }
    if rule.open_list {
        return;
    }
    let is_valid = |paper: &&Paper| !is_abolished(paper, found.today);
    let valid: Vec<&Paper> = proof.into_iter().map(|(_, paper)| paper).filter(is_valid).collect();
    if valid.len() < rule.count.into() {
        found.add(of_list(LintCode::NoValidDocumentLeft));
    } else if valid.iter().all(|paper| paper.photo) {
        // The oldest seldom have a licence or a passport: nobody may be asked for what they lack.
        found.add(of_list(LintCode::IdentityPhotoOnly));
    }
}

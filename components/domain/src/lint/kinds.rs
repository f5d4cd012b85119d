//! What may be asked, how fast it is answered, and who decides.

use super::findings::{Findings, item, key_of};
use super::{Finding, LintCode, Subject};
use crate::policy::FacilityPolicy;
use crate::request::{RequestKind, request_law};

pub(super) fn look(facility: &FacilityPolicy, found: &mut Findings) {
    for law in &request_law().kinds {
        if facility.request(law.kind).is_none() {
            let finding = Finding::new(LintCode::KindNotOffered, "requests".to_owned());
            let finding = finding.law(&law.granted, law.unverified);
            found.add(finding.about(Subject::Kind(law.kind)));
        }
    }
    for (n, rule) in facility.requests.iter().enumerate() {
        let finding = |code| {
            let finding = Finding::new(code, item("requests", n));
            finding.article(&rule.article, rule.basis).about(Subject::Kind(rule.kind))
        };
        if let (None, Some(law)) = (facility.deadline(rule.kind), rule.kind.by_act()) {
            let finding = finding(LintCode::DeadlineUnstated);
            found.add(finding.law(&law.answer, law.unverified));
        }
        if facility.decision(rule.kind).is_none() {
            found.add(finding(LintCode::DeciderUnnamed));
        }
    }
    for (n, rule) in facility.deadlines.iter().enumerate() {
        if let Some(extension) = rule.extension.as_ref().filter(|rule| rule.form.is_none()) {
            let at = key_of("deadlines", n, "extension.form");
            let finding = Finding::new(LintCode::ExtensionFormUnnamed, at);
            found.add(finding.article(&extension.article, rule.basis));
        }
    }
    let scope = &facility.scope;
    if scope.covers_deceased && facility.request(RequestKind::BereavedDisclosure).is_none() {
        let at = "scope.covers_deceased".to_owned();
        let finding = Finding::new(LintCode::DeceasedWithoutWay, at);
        found.add(finding.article(&scope.article, scope.basis));
    }
}

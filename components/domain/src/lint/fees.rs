//! What requests cost.

use super::findings::{Findings, item, key_of};
use super::{Finding, LintCode, Subject};
use crate::policy::{Basis, FacilityPolicy, FeeAmount, FeeRule};
use crate::request::RequestKind;

pub(super) fn look(facility: &FacilityPolicy, found: &mut Findings) {
    for (n, rule) in facility.fees.iter().enumerate() {
        amount(n, rule, found);
        let prepaid = facility.payment.as_ref().is_some_and(|payment| payment.with_request);
        if prepaid && is_charged(rule) && rule.refused_basis != Basis::Text {
            let at = key_of("fees", n, "refused");
            let finding = Finding::new(LintCode::PrepaidRefusalUnstated, at);
            found.add(finding.article(&rule.article, rule.refused_basis));
        }
    }
    for (n, rule) in facility.requests.iter().enumerate() {
        let may_cost = rule.kind.by_act().is_some_and(|law| law.fee_allowed);
        if may_cost && facility.fee(rule.kind).is_none() {
            let finding = Finding::new(LintCode::FeeWithoutRule, item("requests", n));
            let finding = finding.article(&rule.article, rule.basis);
            found.add(finding.about(Subject::Kind(rule.kind)));
        }
    }
}

fn amount(n: usize, rule: &FeeRule, found: &mut Findings) {
    let at = || key_of("fees", n, "amount");
    let finding = |code| Finding::new(code, at()).article(&rule.article, rule.basis);
    match &rule.amount {
        FeeAmount::NotSet => found.add(finding(LintCode::FeeNotSet)),
        FeeAmount::NoRule => found.add(finding(LintCode::FeeWithoutRule)),
        FeeAmount::Delegated { to } => {
            found.add(finding(LintCode::FeeDelegated).about(Subject::Words(to.clone())));
        }
        _ => {}
    }
    if is_charged(rule) {
        // A kind that only the regulation gives is priced by it alone.
        for kind in rule.kinds.iter().filter(|kind| is_free_by_act(**kind)) {
            let at = key_of("fees", n, "kinds");
            let finding = Finding::new(LintCode::FeeNotAllowed, at);
            let finding = finding.article(&rule.article, rule.basis);
            found.add(finding.about(Subject::Kind(*kind)));
        }
    }
}

fn is_free_by_act(kind: RequestKind) -> bool {
    kind.by_act().is_some_and(|law| !law.fee_allowed)
}

fn is_charged(rule: &FeeRule) -> bool {
    !matches!(rule.amount, FeeAmount::Free | FeeAmount::NoRule)
}

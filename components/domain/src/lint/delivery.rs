//! How a disclosure reaches whoever asked for it.

use super::findings::Findings;
use super::{Finding, LintCode};
use crate::policy::{DeliveryMethod, FacilityPolicy};

/// The ways among which the Act lets the principal choose (33(2)), beside what a facility offers.
const OWED: &[DeliveryMethod] = &[DeliveryMethod::PaperCopy, DeliveryMethod::ElectronicData];

pub(super) fn look(facility: &FacilityPolicy, found: &mut Findings) {
    let delivery = &facility.delivery;
    let finding = |code| {
        let finding = Finding::new(code, "delivery.methods".to_owned());
        finding.article(&delivery.article, delivery.basis)
    };
    if delivery.methods.is_empty() {
        found.add(finding(LintCode::DeliveryUnstated));
    } else if !OWED.iter().all(|way| delivery.methods.contains(way)) {
        found.add(finding(LintCode::DeliveryNotByChoice));
    }
}

//! Agents: whom the Act admits, and whether the principal's own will is asked for.

use super::findings::{Findings, item};
use super::{Finding, LintCode, Subject};
use crate::policy::{FacilityPolicy, RequesterRule, Stance};
use crate::request::RequesterKind;

/// The agents whom the Act admits by themselves (37(3), Order 13). Curators and assistants need an
/// agency for the act, and a voluntary guardian a supervisor: a text may leave them to that.
const ADMITTED: &[RequesterKind] =
    &[RequesterKind::MandatedAgent, RequesterKind::Parent, RequesterKind::AdultGuardian];

pub(super) fn look(facility: &FacilityPolicy, found: &mut Findings) {
    for who in ADMITTED {
        let rule = facility.requesters.iter().enumerate().find(|(_, rule)| rule.who.contains(who));
        let finding = |code, at: String| Finding::new(code, at).about(Subject::Requester(*who));
        match rule {
            None => found.add(finding(LintCode::AgentNotNamed, "requesters".to_owned())),
            Some((n, rule)) => match rule.stance {
                Stance::ByLaw => found.add(finding(LintCode::AgentNotNamed, item("requesters", n))),
                Stance::Escalate | Stance::NotAdmitted => {
                    let finding = finding(LintCode::AgentShutOut, item("requesters", n));
                    found.add(finding.article(&rule.article, rule.basis));
                }
                Stance::Admitted => mandate(n, *who, rule, found),
            },
        }
    }
}

/// A mandate in hand is not enough by the guidance: the principal's will is confirmed.
fn mandate(n: usize, who: RequesterKind, rule: &RequesterRule, found: &mut Findings) {
    if who == RequesterKind::MandatedAgent && rule.mandate.is_none() {
        let finding = Finding::new(LintCode::MandateUnconfirmed, item("requesters", n));
        found.add(finding.article(&rule.article, rule.basis));
    }
}

//! Rules that the Act has passed by, and matters of the Act that the regulation leaves out.

use super::findings::{Findings, key_of};
use super::stated::stated;
use super::{Finding, LintCode, Subject};
use crate::law::{demands_on, edition_on, repealed};
use crate::policy::{FacilityPolicy, Handling, RegulationText};

/// When the regulation was last touched.
pub(super) fn age(facility: &FacilityPolicy, found: &mut Findings) {
    let Some(revised) = facility.regulation.revised else {
        found.note(LintCode::Undated, "regulation");
        return;
    };
    if let Some(edition) = edition_on(found.today).filter(|edition| revised < edition.from) {
        let at = "regulation.revised".to_owned();
        let finding = Finding::new(LintCode::OlderThanAct, at).about(Subject::Day(revised));
        found.add(finding.law(&edition.article, edition.unverified));
    }
}

/// What it rules, held against what the Act wants ruled today.
pub(super) fn look(rules: &Handling, found: &mut Findings) {
    let Some(text) = &rules.text else { return };
    short_lived_data(text, found);
    // Nothing stated at all is a file that nobody has looked through yet, not a regulation of nothing.
    if text.rules_on.is_empty() {
        return;
    }
    for demand in demands_on(found.today) {
        let ruled = text.rules_on.iter().find(|rule| rule.matter == demand.matter);
        match ruled {
            None if demand.must_be_ruled => {
                let at = "handling.text.rules_on".to_owned();
                let finding = Finding::new(LintCode::MatterNotRuled, at);
                let finding = finding.law(&demand.article, demand.unverified);
                found.add(finding.about(Subject::Matter(demand.matter)));
            }
            None => {}
            Some(rule) => {
                let (at, stated) = stated(demand.matter, rules);
                for wanted in demand.items_on(found.today) {
                    if stated.contains(&wanted.item) {
                        continue;
                    }
                    let later = demand.came_later(wanted);
                    let code = if later { LintCode::BehindAct } else { LintCode::ItemUnstated };
                    let finding = Finding::new(code, at.to_owned());
                    let finding = finding.article(&rule.article, rule.basis);
                    let finding = finding.law(&wanted.article, wanted.unverified);
                    found.add(finding.about(Subject::Item(wanted.item)));
                }
            }
        }
    }
}

fn short_lived_data(text: &RegulationText, found: &mut Findings) {
    let law = &repealed().short_lived_data;
    if law.holds_on(found.today) {
        return;
    }
    for (n, exclusion) in text.retained_data_excludes.iter().enumerate() {
        let at = key_of("handling.text.retained_data_excludes", n, "erased_within");
        let finding = Finding::new(LintCode::ShortLivedDataExcluded, at);
        found.add(finding.article(&exclusion.article, exclusion.basis).law(&law.article, false));
    }
}

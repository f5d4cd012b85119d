//! Whether whoever is asked for consent can tell what for.

use super::findings::{Findings, item, key_of};
use super::{Finding, LintCode, Subject};
use crate::consent::law::law;
use crate::policy::{ConsentForm, ConsentedUse, FormBlank, Handling};

/// What consent to a provision has to be about.
const PROVISION: [FormBlank; 3] = [FormBlank::Recipient, FormBlank::Content, FormBlank::Purpose];

pub(super) fn look(rules: &Handling, found: &mut Findings) {
    for (n, form) in rules.consent.forms.iter().enumerate() {
        blanks(n, form, found);
        items(n, form, found);
    }
}

fn blanks(n: usize, form: &ConsentForm, found: &mut Findings) {
    if !form.items.iter().any(|item| item.covers(ConsentedUse::THIRD_PARTY_PROVISION)) {
        return;
    }
    let act = &law().third_party;
    for missing in PROVISION.iter().filter(|blank| !form.blanks.contains(blank)) {
        let at = key_of("handling.consent.forms", n, "blanks");
        let finding = Finding::new(LintCode::ConsentBlankMissing, at);
        let finding = finding.article(&form.article, form.basis).law(&act.article, act.unverified);
        found.add(finding.about(Subject::Blank(*missing)));
    }
}

fn items(n: usize, form: &ConsentForm, found: &mut Findings) {
    let list = key_of("handling.consent.forms", n, "items");
    for (n, one) in form.items.iter().enumerate().filter(|(_, one)| one.explanation.is_empty()) {
        let finding = Finding::new(LintCode::ConsentItemUnexplained, item(&list, n));
        let finding = finding.article(&form.article, form.basis);
        found.add(finding.about(Subject::Words(one.asks(" / ").into_owned())));
    }
}

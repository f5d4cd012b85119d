//! Everything that a wizard shows has words: no code of the rules ever reaches a person.

mod walker;

use madoguchi_domain::authority::{
    AuthorityDecision, AuthorityFlag, AuthorityReason, MandateScope, Suggestion,
};
use madoguchi_domain::citation::Source;
use madoguchi_domain::date::{ClosedDay, Era};
use madoguchi_domain::identity::IdentityDecision;
use madoguchi_domain::papers::{Mask, Sides, catalogue};
use madoguchi_domain::policy::{Basis, DeliveryMethod, Fact, PaymentMeans, Role};
use madoguchi_domain::request::{Channel, Profession, Relation, RequestKind, RequesterKind};
use madoguchi_messages::{find, find_code};
use madoguchi_wizards::field::Field;

#[test]
fn every_code_that_a_person_can_meet_has_words() {
    let codes: &[(&str, &[&str])] = &[
        ("kind", RequestKind::CODES),
        ("kind-formal", RequestKind::CODES),
        ("requester", RequesterKind::CODES),
        ("profession", Profession::CODES),
        ("relation", Relation::CODES),
        ("channel", Channel::CODES),
        ("delivery", DeliveryMethod::CODES),
        ("payment", PaymentMeans::CODES),
        ("role", Role::CODES),
        ("source", Source::CODES),
        ("basis", Basis::CODES),
        ("closed", ClosedDay::CODES),
        ("era", Era::CODES),
        ("mandate-scope", MandateScope::CODES),
        ("fact", Fact::CODES),
        ("mask", Mask::CODES),
        ("sides", Sides::CODES),
        ("authority-decision", AuthorityDecision::CODES),
        ("authority-decision-staff", AuthorityDecision::CODES),
        ("authority-reason", AuthorityReason::CODES),
        ("authority-flag", AuthorityFlag::CODES),
        ("authority-suggest", Suggestion::CODES),
        ("identity-decision", IdentityDecision::CODES),
    ];
    let mut silent = Vec::new();
    for (prefix, codes) in codes {
        silent.extend(
            codes
                .iter()
                .filter(|code| find_code(prefix, code).is_none())
                .map(|code| format!("{prefix}-{code}")),
        );
    }
    silent.extend(
        catalogue()
            .papers
            .iter()
            .filter(|paper| find_code("paper", &paper.id).is_none())
            .map(|paper| format!("paper-{}", paper.id)),
    );
    assert!(silent.is_empty(), "no words for {silent:?}");
}

#[test]
fn every_field_has_a_label() {
    let silent: Vec<_> = Field::ALL
        .iter()
        .filter(|field| find(&format!("field-{}", field.code())).is_none())
        .map(|field| field.code())
        .collect();
    assert!(silent.is_empty(), "no words for {silent:?}");
}

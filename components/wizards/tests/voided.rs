//! What an earlier answer makes void is named before it goes.

mod walker;

use madoguchi_wizards::ctx::Wizard;
use madoguchi_wizards::field::Field;
use madoguchi_wizards::voided::{voided, without_voided};
use walker::{Walk, facility};

fn finished_agent() -> Walk {
    let mut walk = Walk::new(facility("attaka"), Wizard::Request);
    walk.walk_to_the_end(&[
        ("kind", "disclosure"),
        ("requester", "mandated-agent"),
        ("declaration", "true-agent"),
    ]);
    walk
}

#[test]
fn a_walk_that_changes_nothing_makes_nothing_void() {
    assert_eq!(voided(&finished_agent().ctx()), []);
}

#[test]
fn whoever_turns_out_to_be_the_principal_loses_only_what_was_said_of_the_agent() {
    let mut walk = finished_agent();
    walk.answer(Field::Requester, "principal");
    let gone = voided(&walk.ctx());
    for field in [Field::RequesterName, Field::MandateDate, Field::AgentIs] {
        assert!(gone.contains(&field), "{field:?} in {gone:?}");
    }
    let kept = without_voided(&walk.ctx());
    for field in [Field::Kind, Field::PrincipalName, Field::PrincipalBirth, Field::Records] {
        assert!(kept.has(field), "{field:?}");
    }
    assert!(!kept.has(Field::RequesterName));
}

#[test]
fn a_declaration_made_for_another_is_not_taken_for_ones_own() {
    let mut walk = finished_agent();
    walk.answer(Field::Requester, "principal");
    assert!(voided(&walk.ctx()).contains(&Field::Declaration));
}

#[test]
fn another_kind_of_request_keeps_the_person_and_voids_what_only_the_first_kind_asks() {
    let mut walk = finished_agent();
    walk.answer(Field::Kind, "correction");
    let gone = voided(&walk.ctx());
    assert!(gone.contains(&Field::Delivery), "{gone:?}");
    assert!(!gone.contains(&Field::PrincipalName) && !gone.contains(&Field::Records));
}

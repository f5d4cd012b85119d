//! Who decides on a request, who approves it, and how a disclosure is delivered: house by house.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

#[path = "support/whole_file.rs"]
mod whole_file;

use madoguchi_domain::policy::DeliveryMethod::{
    ElectronicData, Explanation, Inspection, Other, PaperCopy,
};
use madoguchi_domain::policy::Role::{
    ChiefDirector, Corporation, HandlingOfficer, PrivacyManager, ReviewCommittee,
};
use madoguchi_domain::policy::{DeliveryMethod, Role};
use madoguchi_domain::request::RequestKind;
use whole_file::whole;

/// The deciders and the approver.
fn decided(id: &str, kind: RequestKind) -> Option<(Vec<Role>, Option<Role>)> {
    let facility = whole(id).facility;
    facility.decision(kind).map(|rule| (rule.by.clone(), rule.approved_by))
}

#[test]
fn the_handling_officer_of_attaka_decides_and_the_manager_approves() {
    let both = Some((vec![HandlingOfficer], Some(PrivacyManager)));
    for kind in [RequestKind::Disclosure, RequestKind::BereavedDisclosure, RequestKind::Correction]
    {
        assert_eq!(decided("attaka", kind), both, "{}", kind.code());
    }
    assert_eq!(decided("attaka", RequestKind::Objection), None, "30条 names nobody");
}

#[test]
fn the_chief_director_of_saintpaulia_decides_with_the_committee_or_the_manager() {
    // The first is the one to turn to: the window brings it before the committee.
    let disclosure = Some((vec![ReviewCommittee, ChiefDirector], None));
    assert_eq!(decided("saintpaulia", RequestKind::Disclosure), disclosure);
    let correction = Some((vec![ChiefDirector, PrivacyManager], None));
    assert_eq!(decided("saintpaulia", RequestKind::Correction), correction);
    assert_eq!(decided("saintpaulia", RequestKind::CessationOfUse), None);
}

#[test]
fn the_committee_of_saintpaulia_is_heard_with_those_who_sit_in_it() {
    let saintpaulia = whole("saintpaulia").facility;
    let heard = |kind| saintpaulia.decision(kind).and_then(|rule| rule.consults.as_ref());
    let committee = heard(RequestKind::Disclosure).unwrap();
    assert_eq!(committee.body, ReviewCommittee);
    use madoguchi_domain::policy::Member::{
        CareWorker, NamedStaff, Nurse, PrivacyManager, RecordAuthor,
    };
    let members = [CareWorker, Nurse, RecordAuthor, PrivacyManager, NamedStaff];
    assert_eq!(committee.members, members);
    assert_eq!(heard(RequestKind::Correction), None, "18条3 has nobody heard");
}

#[test]
fn the_corporation_of_akatsuki_decides_on_all_its_kinds_and_two_texts_name_nobody() {
    let akatsuki = whole("akatsuki").facility;
    for rule in &akatsuki.requests {
        let by = decided("akatsuki", rule.kind);
        assert_eq!(by, Some((vec![Corporation], None)), "{}", rule.kind.code());
    }
    for id in ["cluster", "care-communications"] {
        for kind in RequestKind::ALL {
            assert_eq!(decided(id, *kind), None, "{id}: {}", kind.code());
        }
    }
}

#[test]
fn a_disclosure_is_delivered_in_the_facilitys_ways_first_and_then_in_the_acts() {
    let ways = |id: &str| -> (Vec<DeliveryMethod>, Vec<DeliveryMethod>) {
        let delivery = whole(id).facility.delivery;
        (delivery.methods, delivery.by_act)
    };
    let act = vec![ElectronicData];
    assert_eq!(ways("attaka"), (vec![PaperCopy, Other], act.clone()));
    assert_eq!(ways("akatsuki"), (vec![PaperCopy, Other], act));
    assert_eq!(ways("care-communications"), (vec![ElectronicData, PaperCopy], vec![]));
    let all = vec![PaperCopy, ElectronicData, Inspection, Explanation, Other];
    assert_eq!(ways("saintpaulia"), (all, vec![]), "whatever the applicant wishes");
    assert_eq!(ways("cluster"), (vec![], vec![PaperCopy, ElectronicData]));
}

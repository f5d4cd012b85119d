//! Identity documents as a facility's file may list them, and what is said of each document.

#[path = "support/whole_file.rs"]
mod whole_file;

use std::collections::BTreeSet;

use madoguchi_domain::CodeSet;
use madoguchi_domain::date::{Date, iso};
use madoguchi_domain::identity::{
    DocumentFacts, DocumentQuestion, IdentityDecision, IdentityFacts, IdentityFlag,
    IdentityVerdict, ShownSides, judge, offer,
};
use madoguchi_domain::papers::{Mask, PaperUse, catalogue};
use madoguchi_domain::policy::{FacilityPolicy, load_checked};
use madoguchi_domain::request::Channel;
use serde_json::{Value, json};
use whole_file::whole_file;

fn day(text: &str) -> Date {
    iso::read(text).expect("a date")
}

fn facility(id: &str) -> FacilityPolicy {
    changed(id, |_| {})
}

/// A facility that ships, or the invented one, with something in its file changed.
fn changed(id: &str, change: impl FnOnce(&mut Value)) -> FacilityPolicy {
    let folder = if id == "himawari" { "tests/data" } else { "../../public/facilities" };
    let file = format!("{}/{folder}/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let text = whole_file(file.as_ref()).expect("a file");
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    change(&mut file);
    load_checked(&file.to_string()).expect("a facility")
}

fn seen(id: &str) -> DocumentFacts {
    DocumentFacts::new(id)
}

fn by(channel: Channel, documents: Vec<DocumentFacts>) -> IdentityFacts {
    IdentityFacts { as_of: day("2026-11-22"), channel, documents }
}

fn by_post(policy: &FacilityPolicy, documents: Vec<DocumentFacts>) -> IdentityVerdict {
    judge(policy, &by(Channel::Post, documents))
}

#[test]
fn a_closed_list_turns_away_what_it_does_not_name() {
    let policy = facility("himawari");
    let verdict = by_post(&policy, vec![seen("student-id")]);
    assert_eq!(verdict.decision, IdentityDecision::Reject);
    assert!(verdict.flags.contains(&IdentityFlag::NotListed));
    // A licence on the My Number card is a My Number card, which the list names.
    let verdict = by_post(&policy, vec![seen("my-number-licence")]);
    assert_eq!(verdict.decision, IdentityDecision::Accept);
}

#[test]
fn one_with_a_photo_or_two_without() {
    let policy = facility("himawari");
    let decision = |ids: &[&str]| {
        let documents = ids.iter().map(|id| seen(id)).collect();
        judge(&policy, &by(Channel::Counter, documents)).decision
    };
    assert_eq!(decision(&["driver-licence"]), IdentityDecision::Accept);
    assert_eq!(decision(&["eligibility-certificate"]), IdentityDecision::NeedDocument);
    assert_eq!(
        decision(&["eligibility-certificate", "care-insurance-card"]),
        IdentityDecision::Accept
    );
    assert_eq!(decision(&["eligibility-certificate", "driver-licence"]), IdentityDecision::Accept);
}

#[test]
fn as_many_documents_as_the_file_wants() {
    let policy = changed("akatsuki", |file| file["identity"]["count"] = json!(2));
    let one = by_post(&policy, vec![seen("driver-licence")]);
    assert_eq!(one.decision, IdentityDecision::NeedDocument);
    assert!(one.flags.contains(&IdentityFlag::IdentityMissing));
    let two = by_post(&policy, vec![seen("driver-licence"), seen("residence-card")]);
    assert_eq!(two.decision, IdentityDecision::Accept);
}

#[test]
fn freshness_comes_from_the_facilitys_file() {
    let policy = changed("himawari", |file| {
        file["identity"].as_object_mut().unwrap().remove("count_without_photo");
    });
    let mut record = seen("residence-record");
    record.issued = Some(day("2026-10-23"));
    record.my_number_printed = Some(false);
    let verdict = by_post(&policy, vec![record.clone()]);
    assert_eq!(verdict.decision, IdentityDecision::Accept);
    assert_eq!(verdict.documents[0].valid_through, Some(day("2026-11-22")));
    assert_eq!(verdict.changes_on, Some(day("2026-11-23")));
    record.issued = Some(day("2026-10-22"));
    assert!(by_post(&policy, vec![record]).flags.contains(&IdentityFlag::TooOld));
}

#[test]
fn a_paper_that_only_this_facility_knows_counts_where_it_is_listed() {
    let listing = |listed: bool| {
        changed("himawari", |file| {
            if listed {
                file["identity"]["listed"]
                    .as_array_mut()
                    .unwrap()
                    .push(json!({ "id": "day-service-member-card" }));
            }
            file["identity"].as_object_mut().unwrap().remove("count_without_photo");
        })
    };
    let decision =
        |listed| by_post(&listing(listed), vec![seen("day-service-member-card")]).decision;
    assert_eq!(decision(true), IdentityDecision::Accept);
    assert_eq!(decision(false), IdentityDecision::Reject);
}

#[test]
fn what_nobody_has_looked_at_is_named() {
    let policy = facility("care-communications");
    let verdict = by_post(&policy, vec![seen("residence-record")]);
    use DocumentQuestion as Q;
    assert_eq!(
        verdict.documents[0].unasked,
        CodeSet::from([
            Q::Issued,
            Q::Original,
            Q::MyNumberPrinted,
            Q::NameMatches,
            Q::AddressMatches
        ])
    );
    let at_counter = judge(&policy, &by(Channel::Counter, vec![seen("driver-licence")]));
    assert_eq!(
        at_counter.documents[0].unasked,
        CodeSet::from([Q::Expires, Q::NameMatches, Q::AddressMatches]),
        "only looked at: no question about sides"
    );
}

#[test]
fn the_back_of_a_licence_is_wanted_only_when_something_was_changed_on_it() {
    let policy = facility("care-communications");
    let mut licence = seen("driver-licence");
    licence.sides = Some(ShownSides::Front);
    licence.address_changed_on_back = Some(true);
    let verdict = by_post(&policy, vec![licence.clone()]);
    assert!(verdict.flags.contains(&IdentityFlag::BackWanted));
    licence.sides = Some(ShownSides::Both);
    licence.masked = Some(true);
    let verdict = by_post(&policy, vec![licence.clone()]);
    assert_eq!(verdict.decision, IdentityDecision::Accept, "masked as asked");
    licence.sides = Some(ShownSides::Back);
    let verdict = by_post(&policy, vec![licence]);
    assert_eq!(verdict.decision, IdentityDecision::NeedDocument, "no face, no name");
}

#[test]
fn no_side_of_a_my_number_card_but_the_front_stays_with_the_facility() {
    let policy = facility("akatsuki");
    for id in ["my-number-card", "my-number-licence"] {
        let mut card = seen(id);
        card.sides = Some(ShownSides::Both);
        let verdict = by_post(&policy, vec![card.clone()]);
        assert!(verdict.flags.contains(&IdentityFlag::DestroyBack), "{id}");
        assert!(verdict.flags.contains(&IdentityFlag::CollectionProhibited), "{id}");
        assert_eq!(verdict.documents[0].mask, [Mask::MyNumberOnBack], "{id}");
        let shown = judge(&policy, &by(Channel::Counter, vec![card]));
        assert_eq!(shown.decision, IdentityDecision::Accept, "{id} only shown");
    }
}

#[test]
fn a_copy_brought_to_the_window_must_be_masked_like_one_by_post() {
    let mut card = seen("eligibility-certificate");
    card.original = Some(false);
    let verdict = judge(&facility("akatsuki"), &by(Channel::Counter, vec![card]));
    assert!(verdict.flags.contains(&IdentityFlag::Mask(Mask::InsuranceNumbers)));
    assert!(verdict.flags.contains(&IdentityFlag::AskOriginal));
}

#[test]
fn an_address_in_another_hand_or_another_place_wants_a_paper_beside_it() {
    let policy = facility("care-communications");
    let mut licence = seen("driver-licence");
    licence.address_matches = Some(false);
    let verdict = by_post(&policy, vec![licence.clone()]);
    assert_eq!(verdict.decision, IdentityDecision::NeedsSupplement);
    assert_eq!(verdict.documents[0].supplement, ["residence-record"]);
    let mut record = seen("residence-record");
    record.issued = Some(day("2026-11-01"));
    let verdict = by_post(&policy, vec![licence.clone(), record]);
    assert_eq!(verdict.decision, IdentityDecision::Accept);
    assert!(verdict.documents[0].supplement.is_empty());
    // The new address stands on its own back.
    licence.address_changed_on_back = Some(true);
    licence.sides = Some(ShownSides::Both);
    licence.masked = Some(true);
    assert_eq!(by_post(&policy, vec![licence]).decision, IdentityDecision::Accept);
}

#[test]
fn a_certificate_without_an_address_wants_one_that_has_it() {
    let mut certificate = seen("eligibility-certificate");
    certificate.has_address = Some(false);
    let verdict = judge(&facility("akatsuki"), &by(Channel::Counter, vec![certificate.clone()]));
    assert_eq!(verdict.decision, IdentityDecision::NeedsSupplement);
    assert!(verdict.flags.contains(&IdentityFlag::NoAddress));
    certificate.has_address = None;
    certificate.holder_page_address = Some(true);
    let verdict = judge(&facility("akatsuki"), &by(Channel::Counter, vec![certificate]));
    assert!(verdict.flags.contains(&IdentityFlag::AddressHandwritten));
}

#[test]
fn a_driving_history_certificate_counts_from_april_2012() {
    let mut certificate = seen("driving-history-certificate");
    certificate.issued = Some(day("2012-03-31"));
    let policy = facility("akatsuki");
    let verdict = judge(&policy, &by(Channel::Counter, vec![certificate.clone()]));
    assert_eq!(verdict.decision, IdentityDecision::Reject);
    certificate.issued = Some(day("2012-04-01"));
    let verdict = judge(&policy, &by(Channel::Counter, vec![certificate]));
    assert_eq!(verdict.decision, IdentityDecision::Accept);
}

#[test]
fn a_handbook_that_reveals_a_disability_is_taken_with_a_word_on_it() {
    let verdict =
        judge(&facility("akatsuki"), &by(Channel::Counter, vec![seen("disability-handbook")]));
    assert_eq!(verdict.decision, IdentityDecision::Accept);
    assert!(verdict.flags.contains(&IdentityFlag::Sensitive));
}

#[test]
fn every_facility_offers_the_my_number_card_and_no_abolished_one() {
    for id in ["attaka", "akatsuki", "care-communications", "cluster", "saintpaulia", "himawari"] {
        let offers = offer(&facility(id), day("2026-11-22"));
        assert_eq!(offers[0].id, "my-number-card", "{id}");
        assert!(offers[0].accepted, "{id}");
        for gone in ["health-insurance-card", "late-elderly-health-card"] {
            let offer = offers.iter().find(|o| o.id == gone).expect("shown, to be said no to");
            assert!(!offer.accepted, "{id} {gone}");
            assert_eq!(offer.why_not, Some(IdentityFlag::Abolished), "{id} {gone}");
        }
        assert!(offers.iter().all(|o| o.accepted == o.why_not.is_none()), "{id}");
    }
}

#[test]
fn a_regulation_may_still_list_what_is_abolished() {
    let offers = offer(&facility("care-communications"), day("2026-11-22"));
    let card = offers.iter().find(|o| o.id == "health-insurance-card").unwrap();
    assert!(card.listed && !card.accepted);
    let offers = offer(&facility("care-communications"), day("2025-12-01"));
    assert!(offers.iter().find(|o| o.id == "health-insurance-card").unwrap().accepted);
    let notice = offers.iter().find(|o| o.id == "eligibility-notice").unwrap();
    assert_eq!(notice.why_not, Some(IdentityFlag::NotIdentityDocument));
}

#[test]
fn what_is_offered_is_what_is_judged() {
    for id in ["attaka", "akatsuki", "care-communications", "cluster", "saintpaulia", "himawari"] {
        let policy = facility(id);
        for offer in offer(&policy, day("2026-11-22")) {
            let channel = policy.channels[0];
            let verdict = judge(&policy, &by(channel, vec![seen(&offer.id)]));
            let refused = verdict.documents[0].decision == IdentityDecision::Reject;
            assert_eq!(offer.accepted, !refused, "{id} {}", offer.id);
        }
    }
}

#[test]
fn every_paper_that_is_no_identity_document_is_refused_as_one() {
    let policy = facility("saintpaulia");
    for paper in catalogue().papers.iter().filter(|p| !p.uses.contains(&PaperUse::Identity)) {
        let asked_for = papers_named(&policy).contains(&paper.id);
        let verdict = by_post(&policy, vec![seen(&paper.id)]);
        if !asked_for {
            assert!(
                matches!(
                    verdict.decision,
                    IdentityDecision::Reject | IdentityDecision::NeedDocument
                ),
                "{}",
                paper.id
            );
        }
    }
}

fn papers_named(policy: &FacilityPolicy) -> BTreeSet<String> {
    use madoguchi_domain::authority::{Circumstances, papers_wanted};
    use madoguchi_domain::request::RequesterKind;
    let by_profession = Circumstances { professional: true, ..Circumstances::default() };
    let all = RequesterKind::ALL.iter().flat_map(|who| papers_wanted(policy, *who, by_profession));
    all.flatten().collect()
}

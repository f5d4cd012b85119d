//! Fees as a facility's file may state them, beyond the five that ship.

#[path = "support/whole_file.rs"]
mod whole_file;

use std::path::Path;

use madoguchi_domain::date::{Date, iso};
use madoguchi_domain::fee::{
    FeeBasis, FeeFacts, FeeFlag, FeeVerdict, Outcome, Payment, PaymentState, assess, check_payment,
};
use madoguchi_domain::policy::{DeliveryMethod, FacilityPolicy, PaymentMeans, load_checked};
use madoguchi_domain::request::RequestKind;
use serde_json::{Value, json};
use whole_file::whole_file;

/// A facility whose fees are these; all else is taken from one that ships.
fn facility(fees: Value) -> FacilityPolicy {
    let mut file = shipped();
    file["fees"] = fees;
    read(&file)
}

fn read(file: &Value) -> FacilityPolicy {
    load_checked(&file.to_string()).expect("a facility")
}

/// The file of one that ships.
fn shipped() -> Value {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/facilities/attaka.json");
    serde_json::from_str(&whole_file(Path::new(file)).expect("a file")).expect("JSON")
}

fn rule(kinds: &[&str], amount: Value) -> Value {
    json!({"kinds": kinds, "amount": amount, "refused": "none-due", "article": {"at": "第9条"}})
}

fn disclosure(pages: &[u32]) -> FeeFacts {
    FeeFacts { a4_pages: pages.to_vec(), ..FeeFacts::of(RequestKind::Disclosure) }
}

fn yen(policy: &FacilityPolicy, facts: &FeeFacts) -> Option<u32> {
    assess(policy, facts).yen
}

#[test]
fn pages_of_one_form_are_counted_together_where_the_text_counts_by_form() {
    let blocks = |per: &str| json!({"page-blocks": {"pages": 10, "yen": 1000, "per": per}});
    let by_form = facility(json!([rule(&["disclosure"], blocks("form"))]));
    let by_case = facility(json!([rule(&["disclosure"], blocks("case"))]));
    assert_eq!(yen(&by_form, &disclosure(&[4, 4])), Some(1000));
    assert_eq!(yen(&by_case, &disclosure(&[4, 4])), Some(2000));
    let two_forms = FeeFacts { forms: 2, ..disclosure(&[4, 4]) };
    assert_eq!(yen(&by_form, &two_forms), Some(2000));
}

#[test]
fn a_fixed_amount_falls_due_once_for_each_case_or_form() {
    let fixed = |per: &str| json!({"fixed": {"yen": 300, "per": per}});
    let by_case = facility(json!([rule(&["disclosure"], fixed("case"))]));
    let by_form = facility(json!([rule(&["disclosure"], fixed("form"))]));
    let two_cases = FeeFacts { cases: 2, ..FeeFacts::of(RequestKind::Disclosure) };
    assert_eq!(yen(&by_case, &two_cases), Some(600));
    assert_eq!(yen(&by_form, &two_cases), Some(300));
    assert_eq!(yen(&by_case, &FeeFacts::of(RequestKind::Disclosure)), Some(300));
}

#[test]
fn kinds_under_rules_of_their_own_add_up_and_an_open_one_leaves_the_sum_open() {
    let fixed = json!({"fixed": {"yen": 300, "per": "form"}});
    let both = FeeFacts {
        kinds: vec![RequestKind::Disclosure, RequestKind::PurposeNotification],
        ..FeeFacts::default()
    };
    let known = facility(json!([
        rule(&["disclosure"], fixed.clone()),
        rule(&["purpose-notification"], json!({"fixed": {"yen": 200, "per": "form"}})),
    ]));
    assert_eq!(yen(&known, &both), Some(500));
    let open = facility(json!([
        rule(&["disclosure"], fixed.clone()),
        rule(&["purpose-notification"], json!("not-set")),
    ]));
    assert_eq!(yen(&open, &both), None);
    let one = facility(json!([rule(&["disclosure", "purpose-notification"], fixed)]));
    assert_eq!(yen(&one, &both), Some(300), "one rule, one form, one fee");
}

#[test]
fn where_nothing_is_provided_a_fee_for_providing_does_not_fall_due() {
    let fixed = json!({"fixed": {"yen": 300, "per": "form"}});
    let policy = facility(json!([rule(&["disclosure"], fixed)]));
    for outcome in [Outcome::Refused, Outcome::NonExistent] {
        let facts = FeeFacts { outcome: Some(outcome), ..FeeFacts::of(RequestKind::Disclosure) };
        assert_eq!(yen(&policy, &facts), Some(0));
    }
    let partly =
        FeeFacts { outcome: Some(Outcome::Partial), ..FeeFacts::of(RequestKind::Disclosure) };
    assert_eq!(yen(&policy, &partly), Some(300));
}

#[test]
fn a_fee_that_the_act_does_not_allow_is_quoted_and_called_so() {
    let fixed = json!({"fixed": {"yen": 300, "per": "form"}});
    let policy = facility(json!([rule(&["correction"], fixed)]));
    let verdict = assess(&policy, &FeeFacts::of(RequestKind::Correction));
    assert_eq!(verdict.yen, Some(300));
    assert_eq!(verdict.flags, [FeeFlag::LawAllowsNone]);
    assert!(verdict.articles.iter().any(|c| c.at == "第38条第1項"));
}

#[test]
fn another_way_of_delivery_costs_what_it_really_costs_in_place_of_the_page_fee() {
    let policy = read(&shipped());
    let data = FeeFacts { method: Some(DeliveryMethod::ElectronicData), ..disclosure(&[30]) };
    let open = assess(&policy, &data);
    assert_eq!((open.yen, open.how), (None, FeeBasis::ActualCost));
    let costed = FeeFacts { actual_costs: Some(vec![85, 320]), ..data };
    assert_eq!(yen(&policy, &costed), Some(405));
    let own = FeeFacts { method: Some(DeliveryMethod::PaperCopy), ..disclosure(&[30]) };
    assert_eq!(yen(&policy, &own), Some(3000));
}

#[test]
fn senseless_figures_do_not_overflow() {
    let blocks = json!({"page-blocks": {"pages": 0, "yen": u32::MAX, "per": "case"}});
    let policy = facility(json!([rule(&["disclosure"], blocks)]));
    assert_eq!(yen(&policy, &disclosure(&[u32::MAX, u32::MAX])), Some(u32::MAX));
}

fn paid(policy: &FacilityPolicy, fee: &FeeVerdict, pieces: &[(PaymentMeans, u32)]) -> PaymentState {
    let pieces: Vec<Payment> = pieces
        .iter()
        .map(|(means, yen)| Payment { means: *means, yen: *yen, issued: None })
        .collect();
    check_payment(policy, fee, &pieces, iso::read("2026-11-22").expect("a date")).state
}

#[test]
fn whether_what_was_sent_covers_the_fee() {
    let text = include_str!("../../../public/facilities/care-communications.json");
    let policy = load_checked(text).expect("a facility");
    let fee = assess(&policy, &FeeFacts::of(RequestKind::Disclosure));
    let stamps = PaymentMeans::PostageStamps;
    assert_eq!(paid(&policy, &fee, &[(stamps, 1200)]), PaymentState::Ok);
    assert_eq!(paid(&policy, &fee, &[(stamps, 1199)]), PaymentState::Short);
    assert_eq!(paid(&policy, &fee, &[(stamps, 1201)]), PaymentState::Over);
    assert_eq!(paid(&policy, &fee, &[]), PaymentState::Short);
    let mixed = [(stamps, 1000), (PaymentMeans::PostalOrder, 200)];
    assert_eq!(paid(&policy, &fee, &mixed), PaymentState::Ok);
    assert_eq!(paid(&policy, &fee, &[(PaymentMeans::Cash, 1200)]), PaymentState::NotAccepted);
    let nothing_due = assess(&policy, &FeeFacts::of(RequestKind::Correction));
    assert_eq!(paid(&policy, &nothing_due, &[]), PaymentState::Ok);
    assert_eq!(paid(&policy, &nothing_due, &[(stamps, 84)]), PaymentState::Over);
}

#[test]
fn an_expired_order_does_not_count_towards_the_sum() {
    let text = include_str!("../../../public/facilities/care-communications.json");
    let policy = load_checked(text).expect("a facility");
    let fee = assess(&policy, &FeeFacts::of(RequestKind::Disclosure));
    let day = |text: &str| iso::read(text).expect("a date");
    let order = |yen: u32, issued: Date| Payment {
        means: PaymentMeans::PostalOrder,
        yen,
        issued: Some(issued),
    };
    let pieces = [order(1000, day("2026-11-01")), order(200, day("2026-05-21"))];
    let verdict = check_payment(&policy, &fee, &pieces, day("2026-11-22"));
    assert_eq!((verdict.state, verdict.short_by), (PaymentState::Expired, 200));
    let in_time = check_payment(&policy, &fee, &pieces, day("2026-11-21"));
    assert_eq!(in_time.state, PaymentState::Ok);
}

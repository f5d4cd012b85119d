//! The consent forms of the five facilities: each asks for what its regulation wants consent to.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

#[path = "support/whole_file.rs"]
mod whole_file;

use std::collections::BTreeMap;

use madoguchi_domain::consent::{
    FormFacts, NoticeFacts, NoticeState, PrincipalFacts, Signature, UseFacts, check_notice,
    form_for, may_use,
};
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::{
    AcquisitionSource, Basis, ConsentForm, ConsentItem, ConsentedUse, FollowUp, FormBlank,
    Handling, InformationClass, JointUseStance, NoticeKind, OutsideWay, PolicyProblem, WholePolicy,
};
use madoguchi_domain::{CodeSet, Date};
use whole_file::{FACILITIES, whole};

fn day(text: &str) -> Date {
    iso::read(text).unwrap()
}

/// The five that ship.
fn shipped() -> Vec<WholePolicy> {
    FACILITIES.iter().filter(|id| **id != "himawari").map(|id| whole(id)).collect()
}

fn handling(whole: &WholePolicy) -> &Handling {
    whole.handling.as_ref().unwrap()
}

fn forms(whole: &WholePolicy) -> &[ConsentForm] {
    &handling(whole).consent.forms
}

fn items(form: &ConsentForm) -> impl Iterator<Item = (&ConsentItem, &ConsentedUse)> {
    form.items.iter().flat_map(|item| item.uses.iter().map(move |covered| (item, covered)))
}

/// Whether the facility's rules want consent to a use, as far as they speak of it; none: they do not.
fn consent_wanted(rules: &Handling, use_id: &str) -> Option<bool> {
    if let Some(class) = use_id.strip_prefix("acquire-") {
        let class = InformationClass::from_code(class).unwrap();
        return Some(rules.acquisition.ban(class).is_some_and(|ban| ban.consent_lifts));
    }
    let notice = rules.acquisition.notice.as_ref();
    let wanted = match use_id {
        "third-party-provision" => rules.provision.third_party.is_some(),
        "family-provision" => rules.provision.family.as_ref()?.named_beforehand,
        "joint-use" => rules.provision.joint_use.as_ref()?.stance == JointUseStance::Consent,
        "use-outside-purpose" => {
            let ways = &rules.uses.outside.as_ref()?.ways;
            let consents = [OutsideWay::PriorConsent, OutsideWay::WrittenNoticeAndConsent];
            ways.iter().any(|way| consents.contains(way))
        }
        "direct-acquisition" => notice?.direct.as_ref()?.consent,
        "indirect-acquisition" => {
            rules.acquisition.source(AcquisitionSource::Acquaintance)?.consent
        }
        "other-acquisition" => rules.acquisition.source(AcquisitionSource::Other)?.consent,
        _ => return None,
    };
    Some(wanted)
}

#[test]
fn a_form_asks_only_for_what_the_regulation_wants_consent_to() {
    let mut asked = 0;
    for whole in &shipped() {
        for form in forms(whole) {
            for (_, covered) in items(form) {
                // Pictures and the like stand on the sheet itself and in no rule beside it.
                let Some(wanted) = consent_wanted(handling(whole), &covered.id) else { continue };
                assert!(wanted, "{} {}", whole.facility.id, covered.id);
                asked += 1;
            }
        }
    }
    assert!(asked >= 20, "{asked}");
}

#[test]
fn special_care_of_attaka_is_asked_for_class_by_class_as_the_ban_has_them() {
    let whole = whole("attaka");
    let banned = &handling(&whole).acquisition.banned;
    let form = forms(&whole).iter().find(|form| form.id == "special-care").unwrap();
    let of_form: Vec<Vec<String>> = form
        .items
        .iter()
        .map(|item| item.uses.iter().map(|covered| covered.id.clone()).collect())
        .collect();
    let of_ban: Vec<Vec<String>> = banned
        .iter()
        .map(|ban| ban.classes.iter().map(|class| format!("acquire-{}", class.code())).collect())
        .collect();
    assert_eq!(of_form, of_ban);
    assert_eq!(form.basis, Basis::Reasoned, "the article names no paper");

    let allowed = |use_id| {
        let facts = FormFacts {
            ticked: vec![1],
            date: Some(day("2026-11-22")),
            seen_on: day("2026-11-22"),
            signature: Some(Signature::Principal),
            principal: PrincipalFacts::default(),
        };
        let facts = UseFacts { form: &facts, use_id, on: day("2026-12-01"), withdrawn: None };
        may_use(&whole.facility, handling(&whole), form, &facts).allowed
    };
    assert!(allowed("acquire-religion") && allowed("acquire-creed") && !allowed("acquire-race"));
}

#[test]
fn a_form_that_goes_with_a_notice_names_one_that_takes_consent() {
    let mut with_notice = 0;
    for whole in &shipped() {
        for form in forms(whole) {
            let Some(kind) = form.notice else { continue };
            let facts = NoticeFacts {
                kind,
                items: Vec::new(),
                planned: CodeSet::new(),
                unknown: CodeSet::new(),
                exemption: None,
            };
            let verdict = check_notice(handling(whole), &facts);
            assert_eq!(verdict.state, NoticeState::Incomplete, "{}", form.id);
            assert!(verdict.consent, "{} {}", whole.facility.id, form.id);
            with_notice += 1;
        }
        // And none of its notices takes consent without a form.
        for kind in NoticeKind::ALL {
            let facts = NoticeFacts {
                kind: *kind,
                items: Vec::new(),
                planned: CodeSet::new(),
                unknown: CodeSet::new(),
                exemption: None,
            };
            if check_notice(handling(whole), &facts).consent {
                let has = forms(whole).iter().any(|form| form.notice == Some(*kind));
                assert!(has, "{} {}", whole.facility.id, kind.code());
            }
        }
    }
    assert_eq!(with_notice, 4);
}

#[test]
fn the_same_use_has_one_code_and_one_name_and_stands_on_one_form_of_a_facility() {
    let mut names = BTreeMap::new();
    for whole in &shipped() {
        for form in forms(whole) {
            for (item, covered) in items(form) {
                let name = names.entry(covered.id.clone()).or_insert_with(|| covered.name.clone());
                assert_eq!(*name, covered.name, "{}", covered.id);
                let found = form_for(handling(whole), &covered.id).unwrap();
                assert_eq!((&found.0.id, found.1), (&form.id, item.number));
            }
        }
    }
    assert!(names.len() > 20, "{names:?}");
}

/// Read by somebody of eighty, or to them: short sentences, each to its end.
#[test]
fn every_item_says_in_short_sentences_what_a_yes_means() {
    for whole in &shipped() {
        for form in forms(whole) {
            for item in &form.items {
                let at = format!("{} {} {}", whole.facility.id, form.id, item.number);
                assert!(!item.label.is_empty() && !item.label.ends_with('。'), "{at}");
                assert!(item.explanation.ends_with('。'), "{at}");
                let sentences = item.explanation.split_terminator('。');
                assert!(sentences.map(|one| one.chars().count()).max() <= Some(45), "{at}");
                assert!(!item.follow_ups.is_empty(), "{at}");
            }
        }
    }
}

#[test]
fn what_was_passed_on_is_followed_to_whoever_has_it() {
    let passed_on = ["third-party-provision", "family-provision", "joint-use"];
    for whole in &shipped() {
        for form in forms(whole) {
            for (item, covered) in items(form) {
                if passed_on.contains(&covered.id.as_str()) {
                    assert!(item.follow_ups.contains(&FollowUp::TellRecipients), "{}", form.id);
                    let to_whom = [FormBlank::Recipient, FormBlank::Relatives];
                    assert!(form.blanks.iter().any(|blank| to_whom.contains(blank)));
                }
            }
        }
    }
}

#[test]
fn a_form_is_read_again_as_it_was_written() {
    for id in FACILITIES {
        for form in forms(&whole(id)) {
            let text = serde_json::to_string(form).unwrap();
            assert_eq!(&ConsentForm::from_text("form", &text).unwrap(), form, "{id} {}", form.id);
        }
    }
}

#[test]
fn a_form_that_cannot_be_read_says_where() {
    let text = serde_json::to_string(&forms(&whole("akatsuki"))[0]).unwrap();
    for (bad, path) in [
        (text.replace("\"number\":2", "\"number\":300"), "items[1].number"),
        (text.replace("take-down", "burn"), "items[0].follow_ups[0]"),
        (text.replacen("\"label\"", "\"heading\"", 1), "items[0].heading"),
        ("[]".to_owned(), ""),
        ("[".repeat(100_000), ""),
        (String::new(), ""),
    ] {
        let error = ConsentForm::from_text("form", &bad).unwrap_err();
        assert_eq!((error.file.as_str(), error.problems[0].path.as_str()), ("form", path));
    }
    let long = text.replace("別紙1", &"あ".repeat(100_000));
    let error = ConsentForm::from_text("form", &long).unwrap_err();
    assert!(matches!(error.problems[0].problem, PolicyProblem::TooLarge { .. }));
}

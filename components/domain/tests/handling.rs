//! What the five regulations say of refusing, keeping and reporting, and what comes of it.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

use std::fs;
use std::path::Path;

use madoguchi_domain::date::iso;
use madoguchi_domain::outsourcing::{self, OutsourcingFacts};
use madoguchi_domain::policy::{
    AnswerOutcome, CycleTask, DisposalMethod, Duty, Handling, Majority, Medium, OutsourcingStep,
    PledgeWhen, RecordClass, RecordItem, RecordWay, RefusalGround, SubEntrustment, WholePolicy,
    load_whole,
};
use madoguchi_domain::refusal::{self, RefusalFacts, RefusalFlag};
use madoguchi_domain::request::RequestKind;
use madoguchi_domain::retention::{KeepFlag, RecordFacts, check_record, judge_method, keep};

const FACILITIES: [&str; 5] =
    ["akatsuki", "attaka", "care-communications", "cluster", "saintpaulia"];

fn whole(id: &str) -> WholePolicy {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = match id {
        "himawari" => folder.join("tests/data/himawari.json"),
        _ => folder.join("../../public/facilities").join(format!("{id}.json")),
    };
    load_whole(&format!("{id}.json"), &fs::read_to_string(file).unwrap())
        .unwrap_or_else(|e| panic!("{e}"))
}

fn handling(id: &str) -> Handling {
    whole(id).handling.unwrap()
}

/// The one ground that goes beyond the Act: a correction refused for its cost. Another would be a
/// slip in the data, or a finding that staff must be told of.
#[test]
fn grounds_that_the_act_does_not_know_are_told_of() {
    let mut beyond = Vec::new();
    for id in FACILITIES {
        let whole = whole(id);
        let handling = whole.handling.as_ref().unwrap();
        for rule in &handling.refusals {
            for (kind, ground) in
                rule.kinds.iter().flat_map(|kind| rule.grounds.iter().map(move |g| (*kind, *g)))
            {
                let facts = RefusalFacts::new(kind, ground);
                let verdict = refusal::judge(&whole.facility, handling, &facts);
                if verdict.flags.contains(&RefusalFlag::BeyondAct) {
                    beyond.push((id, kind, ground));
                }
            }
        }
    }
    assert_eq!(beyond, [("attaka", RequestKind::Correction, RefusalGround::Costly)]);
}

#[test]
fn where_a_reason_is_owed_differs_from_house_to_house() {
    let duty = |id: &str, kind| {
        let whole = whole(id);
        let handling = whole.handling.unwrap();
        let answer =
            refusal::answer_required(&whole.facility, &handling, kind, AnswerOutcome::Refused);
        let reason = answer.reason.map(|owing| (owing.duty, owing.article.at));
        (reason.unwrap(), answer.explained.map(|owing| owing.duty))
    };
    let at = |duty, at: &str| (duty, at.to_owned());
    let disclosure = RequestKind::Disclosure;
    assert_eq!(duty("attaka", disclosure), (at(Duty::Must, "第28条第5項"), Some(Duty::Must)));
    assert_eq!(
        duty("attaka", RequestKind::Correction),
        (at(Duty::Must, "第28条第9項"), Some(Duty::Effort))
    );
    assert_eq!(duty("saintpaulia", disclosure), (at(Duty::Must, "第18条第1項"), None));
    assert_eq!(duty("akatsuki", disclosure), (at(Duty::Effort, "第20条"), None));
    assert_eq!(duty("cluster", disclosure), (at(Duty::Effort, "第36条"), None));
}

#[test]
fn who_has_received_wrong_data_is_told_of_its_correction() {
    let whole = whole("attaka");
    let handling = whole.handling.unwrap();
    let of = |outcome| {
        let kind = RequestKind::Correction;
        refusal::answer_required(&whole.facility, &handling, kind, outcome).recipients_told
    };
    assert_eq!(of(AnswerOutcome::Granted).unwrap().duty, Duty::Effort);
    assert_eq!(of(AnswerOutcome::Refused), None);
}

#[test]
fn a_shorter_period_than_the_laws_gives_way_to_it() {
    let start = iso::read("2026-11-22").unwrap();
    let himawari = handling("himawari");
    let bundled = keep(&himawari, RecordClass::ThirdPartyProvision, RecordWay::Bundled, start);
    assert!(bundled.flags.contains(&KeepFlag::LawKeepsLonger));
    assert_eq!(bundled.keep_through, iso::read("2029-11-21"));
    let each = keep(&himawari, RecordClass::ThirdPartyProvision, RecordWay::EachTime, start);
    assert!(!each.flags.contains(&KeepFlag::LawKeepsLonger));
    assert_eq!(each.keep_through, iso::read("2031-11-22"));
}

/// The regulation of 2019 has four items; the address of the recipient came in 2022.
#[test]
fn what_the_law_has_come_to_want_in_a_record_is_told_apart() {
    use RecordItem::{ConsentObtained, DataItems, PrincipalIdentified, RecipientIdentified};
    let four = [ConsentObtained, DataItems, PrincipalIdentified, RecipientIdentified].into();
    let made = |made_on: &str| {
        let facts = RecordFacts {
            items: Some(four),
            made_on: iso::read(made_on),
            ..RecordFacts::new(RecordClass::ThirdPartyProvision)
        };
        check_record(&handling("akatsuki"), &facts)
    };
    assert_eq!(made("2026-11-22").complete, Some(true));
    assert_eq!(made("2026-11-22").law_wants, [RecordItem::RecipientAddress].into());
    assert!(made("2022-03-31").law_wants.is_empty());
    assert!(made("2022-04-01").made_each_time);
}

#[test]
fn each_medium_is_disposed_of_in_its_own_way() {
    let judge =
        |id: &str, medium, what, method| judge_method(&handling(id), medium, what, method).allowed;
    let (any, care) = (RecordClass::PersonalData, RecordClass::CareRecord);
    use DisposalMethod::{Anonymisation, Burning, Destruction, Dissolving, Erasure, Shredding};
    assert_eq!(judge("cluster", Medium::Paper, any, Shredding), Some(true));
    assert_eq!(judge("cluster", Medium::PaperInBulk, any, Shredding), Some(false));
    assert_eq!(judge("cluster", Medium::DevicePassedOn, any, Destruction), Some(false));
    assert_eq!(judge("attaka", Medium::Paper, any, Burning), Some(true));
    assert_eq!(judge("attaka", Medium::Paper, any, Dissolving), Some(false));
    assert_eq!(judge("saintpaulia", Medium::Paper, care, Dissolving), Some(true));
    assert_eq!(judge("saintpaulia", Medium::Paper, care, Anonymisation), Some(false));
    assert_eq!(judge("saintpaulia", Medium::Paper, any, Anonymisation), Some(true));
    assert_eq!(judge("akatsuki", Medium::Device, any, Erasure), None, "the text names no way");
    let bulk = judge_method(&handling("cluster"), Medium::PaperInBulk, any, Burning);
    assert!(bulk.by_contractor);
}

#[test]
fn nothing_is_handed_to_a_contractor_before_the_last_step() {
    let saintpaulia = handling("saintpaulia");
    let rule = saintpaulia.outsourcing.as_ref().unwrap();
    let mut facts = OutsourcingFacts {
        items: rule.contract_items.iter().copied().collect(),
        ..OutsourcingFacts::default()
    };
    let mut taken = Vec::new();
    while let Some(step) = outsourcing::judge(&saintpaulia, &facts).next_step {
        assert!(!outsourcing::judge(&saintpaulia, &facts).may_hand_over);
        taken.push(step);
        facts.steps.insert(step);
    }
    assert_eq!(taken, OutsourcingStep::ALL);
    assert!(outsourcing::judge(&saintpaulia, &facts).may_hand_over);
}

#[test]
fn a_contractors_own_contractor_is_barred_approved_or_left_to_the_contract() {
    let bars = |id: &str, approved| {
        let handling = handling(id);
        let facts = OutsourcingFacts {
            sub_entrusted: true,
            sub_entrustment_approved: approved,
            ..OutsourcingFacts::default()
        };
        let verdict = outsourcing::judge(&handling, &facts);
        (verdict.sub_entrustment, verdict.sub_entrustment_bars)
    };
    assert_eq!(bars("akatsuki", true), (SubEntrustment::Forbidden, true));
    assert_eq!(bars("attaka", true), (SubEntrustment::PriorApproval, false));
    assert_eq!(bars("attaka", false), (SubEntrustment::PriorApproval, true));
    assert_eq!(bars("cluster", false), (SubEntrustment::ByContract, false));
    assert_eq!(handling("akatsuki").outsourcing.unwrap().contract_items.len(), 12);
}

#[test]
fn pledges_papers_and_changes_are_those_of_the_texts() {
    let attaka = handling("attaka");
    let leaving = attaka.pledges.iter().find(|pledge| pledge.when == PledgeWhen::OnLeaving);
    assert_eq!(leaving.unwrap().form.as_deref(), Some("退職後の機密保持に関する誓約書"));
    assert_eq!(attaka.pledges.len(), 4);
    let change = handling("saintpaulia").change.unwrap();
    assert_eq!(change.majority, Some(Majority::MoreThanHalf));
    assert!(handling("care-communications").change.unwrap().without_notice);
    let plan = handling("saintpaulia");
    assert_eq!(plan.cycle(CycleTask::ProtectionPlan).unwrap().covers.len(), 4);
    assert_eq!(plan.cycle(CycleTask::OfficerTraining).unwrap().covers.len(), 6);
}

//! What the five regulations say of refusing, keeping and reporting, and what comes of it.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

#[path = "support/whole_file.rs"]
mod whole_file;

use madoguchi_domain::complaint::check_intake;
use madoguchi_domain::cycle::{self, CycleFacts, CycleFlag};
use madoguchi_domain::date::iso;
use madoguchi_domain::outsourcing::{self, OutsourcingFacts};
use madoguchi_domain::policy::{
    AnswerOutcome, ContractItem, CycleTask, DisposalMethod, Duty, Handling, Keep, Majority, Medium,
    OutsourcingStep, PaperRule, PaperWant, PledgeFrom, PledgeWhen, PublicationPlace, PublishedItem,
    RecordClass, RecordItem, RecordWay, RefusalGround, Role, SubEntrustment,
};
use madoguchi_domain::refusal::{self, RefusalFacts, RefusalFlag};
use madoguchi_domain::request::RequestKind;
use madoguchi_domain::retention::{
    KeepFlag, RecordFacts, TakeOutFacts, check_record, judge_method, judge_take_out, keep,
};
use whole_file::whole;

const FACILITIES: [&str; 5] =
    ["akatsuki", "attaka", "care-communications", "cluster", "saintpaulia"];

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

#[test]
fn what_leaves_the_house_needs_every_permission_and_is_back_once_that_is_confirmed() {
    let one = TakeOutFacts {
        permitted_by: [Role::PrivacyManager].into(),
        returned: true,
        return_confirmed: false,
    };
    let attaka = judge_take_out(&handling("attaka"), &one);
    assert_eq!(attaka.may_leave, Some(false));
    assert_eq!(attaka.permission_of, [Role::HandlingOfficer].into());
    assert!(attaka.closed && !attaka.recorded, "the text asks for no confirmation and no record");

    let saintpaulia = judge_take_out(&handling("saintpaulia"), &one);
    assert_eq!(saintpaulia.may_leave, Some(true));
    assert_eq!((saintpaulia.closed, saintpaulia.to_confirm), (false, Some(Role::PrivacyManager)));
    let confirmed = TakeOutFacts { return_confirmed: true, ..one };
    let verdict = judge_take_out(&handling("saintpaulia"), &confirmed);
    assert!(verdict.closed && verdict.recorded);

    assert_eq!(judge_take_out(&handling("akatsuki"), &one).may_leave, None);
}

/// What papers must be like, each with its article.
fn papers(id: &str) -> Vec<(PaperWant, String)> {
    let rules = handling(id).papers;
    let each = |rule: &PaperRule| {
        rule.wants.iter().map(|want| (*want, rule.article.at.clone())).collect::<Vec<_>>()
    };
    rules.iter().flat_map(each).collect()
}

#[test]
fn papers_of_attaka_are_approved_filed_by_kind_and_year_and_discarded_or_marked() {
    let at = |want, at: &str| (want, at.to_owned());
    let wanted = [
        at(PaperWant::ApprovedBeforeIssue, "第33条第2項"),
        at(PaperWant::ChangesMarked, "第33条第3項"),
        at(PaperWant::FiledByKindAndYear, "第33条第6項"),
        at(PaperWant::DiscardedAfterPeriod, "第33条第8項"),
        at(PaperWant::OldEditionMarked, "第33条第8項"),
    ];
    assert_eq!(papers("attaka"), wanted);
    let rules = handling("attaka").papers;
    let with = |want| rules.iter().find(|rule| rule.wants.contains(&want)).unwrap();
    assert_eq!(with(PaperWant::OldEditionMarked).mark.as_deref(), Some("旧版"));
    assert_eq!(with(PaperWant::ApprovedBeforeIssue).list.as_deref(), Some("帳票一覧表"));
}

#[test]
fn the_manual_of_attaka_is_changed_on_the_managers_draft_by_the_board() {
    let change = handling("attaka").change.unwrap();
    assert_eq!((change.drafted_by, change.decided_by), (Some(Role::PrivacyManager), Role::Board));
    assert_eq!((change.majority, change.without_notice), (None, false));
}

#[test]
fn everybody_who_works_at_saintpaulia_gives_an_oath_trainees_too() {
    let pledges = handling("saintpaulia").pledges;
    assert_eq!(pledges.len(), 1);
    let from = [PledgeFrom::Staff, PledgeFrom::AgencyStaff, PledgeFrom::Trainees];
    assert_eq!((pledges[0].from.as_slice(), pledges[0].when), (&from[..], PledgeWhen::InService));
    assert_eq!(pledges[0].form, None, "in writing, on a sheet without a name");
}

#[test]
fn a_care_record_of_saintpaulia_is_corrected_legibly_with_day_and_seal() {
    let at = "第12条3)".to_owned();
    let wanted =
        [PaperWant::OldWordsLegible, PaperWant::CorrectionDated, PaperWant::CorrectorNamed];
    assert_eq!(papers("saintpaulia"), wanted.map(|want| (want, at.clone())));
}

#[test]
fn each_house_publishes_its_own_matters_in_its_own_places() {
    use PublicationPlace::{InHouse, Leaflet, ToPrincipals, Website};
    use PublishedItem::{
        CollectionLimits, ComplaintContact, OperatorAddress, OperatorName, Procedure, Purposes,
        SecurityMeasures,
    };
    let published = |id: &str| -> Vec<_> {
        let rules = handling(id).publication.into_iter();
        rules.map(|rule| (rule.what, rule.places, rule.kept_current)).collect()
    };
    let contact = (vec![ComplaintContact], vec![ToPrincipals], false);
    assert_eq!(
        published("cluster"),
        [(vec![CollectionLimits], vec![Website, InHouse], true), contact.clone()]
    );
    assert_eq!(
        published("saintpaulia"),
        [(vec![Purposes], vec![InHouse, Leaflet], false), contact]
    );
    let all =
        [OperatorName, OperatorAddress, Purposes, Procedure, ComplaintContact, SecurityMeasures];
    assert_eq!(published("care-communications"), [(all.to_vec(), vec![Website], false)]);
}

#[test]
fn a_contractor_of_care_communications_has_two_kinds_of_work_and_signs_for_secrecy_first() {
    let handling = handling("care-communications");
    let work = &handling.outsourcing.as_ref().unwrap().work;
    assert_eq!(work, &["ソフトウェア開発業務", "データ修復・解析・移行"]);
    let mut facts = OutsourcingFacts::default();
    let unsigned = outsourcing::judge(&handling, &facts);
    assert_eq!(unsigned.missing_items, [ContractItem::Secrecy].into());
    assert_eq!(
        (unsigned.may_hand_over, unsigned.next_step),
        (false, Some(OutsourcingStep::Contract))
    );
    facts.items.insert(ContractItem::Secrecy);
    facts.steps.insert(OutsourcingStep::Contract);
    assert!(outsourcing::judge(&handling, &facts).may_hand_over);
}

#[test]
fn care_communications_keeps_for_the_years_of_the_law_and_no_number_is_made_up() {
    let start = iso::read("2026-11-22").unwrap();
    let handling = handling("care-communications");
    let kept = keep(&handling, RecordClass::PersonalData, RecordWay::EachTime, start);
    assert_eq!((kept.keep, kept.keep_through), (Some(Keep::Statutory), None));
    assert!(kept.flags.contains(&KeepFlag::PeriodElsewhere));
    assert_eq!(kept.articles[0].at, "安全管理措置（法定保管年数）");
}

#[test]
fn a_complaint_to_care_communications_may_go_to_the_body_outside() {
    let whole = whole("care-communications");
    let handling = whole.handling.unwrap();
    assert_eq!(handling.complaints.as_ref().unwrap().window, "個人情報相談受付窓口");
    let verdict = check_intake(&whole.facility, &handling, &[].into());
    let body = verdict.outside_body.unwrap();
    assert!(body.contains("日本情報経済社会推進協会") && body.contains("0120-700-779"), "{body}");
}

#[test]
fn akatsuki_trains_its_staff_and_says_not_how_often() {
    let facts = CycleFacts { last: iso::read("2025-12-31"), ..CycleFacts::default() };
    let verdict = cycle::due(&handling("akatsuki"), CycleTask::Training, &facts);
    assert_eq!((verdict.by, verdict.every, verdict.due), (Some(Role::Corporation), None, None));
    assert_eq!(verdict.flags, [CycleFlag::NoFixedCycle].into());
    assert_eq!(verdict.articles[0].at, "第9条五");
}

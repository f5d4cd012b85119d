//! Consent by the five regulations, a sixth invented one and the Act: what staff would ask of it.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

#[path = "support/whole_file.rs"]
mod whole_file;

use madoguchi_domain::consent::{
    AcquireFacts, Age, Claim, ConsentDecision, ConsentFlag, ConsentGiven, ConsentMissing,
    ConsentNeed, FormFacts, FormState, GiverFacts, NoticeFacts, NoticeKind, NoticeState,
    OutsideFacts, PrincipalFacts, ProvisionFacts, Signature, SourceFacts, UseFacts, UseVerdict,
    check_notice, form_for, may_acquire, may_collect_from, may_consent, may_provide, may_use,
    may_use_outside_purpose, may_use_within_purpose, read_form,
};
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::{
    AcquisitionSource, Basis, ConsentForm, FacilityPolicy, Ground, Handling, InformationClass,
    JointUseItem, NewAcquisition, NoticeExemption, OutsideWay, Planned, PrincipalState, Recipient,
    Role, UseGround,
};
use madoguchi_domain::request::RequesterKind;
use madoguchi_domain::{CodeSet, Date};
use whole_file::whole;

fn facility(id: &str) -> (FacilityPolicy, Handling) {
    let whole = whole(id);
    (whole.facility, whole.handling.unwrap())
}

fn day(text: &str) -> Date {
    iso::read(text).unwrap()
}

fn signed(ticked: &[u8], date: &str) -> FormFacts {
    FormFacts {
        ticked: ticked.to_vec(),
        date: Some(day(date)),
        seen_on: day(date),
        signature: Some(Signature::Principal),
        principal: PrincipalFacts::default(),
    }
}

fn form<'a>(handling: &'a Handling, use_id: &str) -> &'a ConsentForm {
    form_for(handling, use_id).unwrap().0
}

fn use_on(form_facts: &FormFacts, use_id: &str, on: &str, withdrawn: Option<&str>) -> UseVerdict {
    let (policy, handling) = facility("akatsuki");
    let facts = UseFacts { form: form_facts, use_id, on: day(on), withdrawn: withdrawn.map(day) };
    may_use(&policy, &handling, form(&handling, "homepage"), &facts)
}

fn born(birth: &str) -> PrincipalFacts {
    PrincipalFacts { state: None, age: Some(Age::BornOn(day(birth))) }
}

fn in_state(state: PrincipalState) -> PrincipalFacts {
    PrincipalFacts { state: Some(state), age: None }
}

fn provision(to: Recipient) -> ProvisionFacts {
    ProvisionFacts {
        to,
        principal: PrincipalFacts::default(),
        claim: Claim::default(),
        consent: ConsentGiven::None,
        relation_proven: None,
        told: CodeSet::new(),
        abroad: false,
        day: day("2026-11-22"),
    }
}

fn notice(kind: NoticeKind, items: &[u8]) -> NoticeFacts {
    NoticeFacts {
        kind,
        items: items.to_vec(),
        planned: CodeSet::new(),
        unknown: CodeSet::new(),
        exemption: None,
    }
}

#[test]
fn a_picture_may_stand_on_the_homepage_from_the_day_of_consent_to_the_eve_of_its_withdrawal() {
    let form = signed(&[5], "2026-11-22");
    let withdrawn = Some("2027-01-10");
    let allowed = |on| use_on(&form, "homepage", on, withdrawn).allowed;
    assert!(!allowed("2026-11-21") && allowed("2026-11-22"));
    assert!(allowed("2027-01-09") && !allowed("2027-01-10") && !allowed("2030-01-01"));

    let verdict = use_on(&form, "homepage", "2026-12-01", withdrawn);
    assert_eq!(verdict.allowed_from, Some(day("2026-11-22")));
    assert_eq!(verdict.allowed_through, Some(day("2027-01-09")));
    assert_eq!(verdict.changes_on, Some(day("2027-01-10")));
    let before = use_on(&form, "homepage", "2026-11-01", withdrawn);
    assert_eq!(before.changes_on, Some(day("2026-11-22")));
    assert_eq!(use_on(&form, "homepage", "2027-02-01", withdrawn).changes_on, None);
}

#[test]
fn what_was_refused_is_not_allowed_on_any_day() {
    let verdict = use_on(&signed(&[4], "2026-11-22"), "homepage", "2026-12-01", None);
    assert!(!verdict.allowed);
    assert_eq!((verdict.item, verdict.allowed_from), (Some(5), None));
    assert_eq!((verdict.allowed_through, verdict.changes_on), (None, None));
}

#[test]
fn a_withdrawal_dated_before_the_form_leaves_no_day() {
    // A slip of the pen, or of an older form: the careful answer is no.
    let form = signed(&[5], "2026-11-22");
    for on in ["2026-11-21", "2026-11-22", "2026-12-01"] {
        let verdict = use_on(&form, "homepage", on, Some("2026-11-20"));
        assert!(!verdict.allowed && verdict.allowed_from.is_none(), "{on}");
        assert!(verdict.flags.contains(&ConsentFlag::Withdrawn), "{on}");
    }
}

#[test]
fn the_photo_form_is_one_form_with_six_items_for_seven_uses() {
    let (_, handling) = facility("akatsuki");
    let form = form(&handling, "homepage");
    let numbers: Vec<_> = form.items.iter().map(|item| item.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
    assert_eq!(form.items.iter().map(|item| item.uses.len()).sum::<usize>(), 7);
    let differ: Vec<_> = form.items.iter().filter(|i| i.label_and_explanation_differ).collect();
    assert_eq!(differ.len(), 1);
    assert_eq!((differ[0].number, differ[0].basis), (3, Basis::Reading));
}

#[test]
fn a_verdict_on_the_board_tells_that_the_sheet_speaks_of_handing_out() {
    let form = signed(&[3], "2026-11-22");
    for use_id in ["notice-board", "handing-out"] {
        let verdict = use_on(&form, use_id, "2026-12-01", None);
        assert!(verdict.allowed && verdict.flags.contains(&ConsentFlag::LabelAndExplanationDiffer));
        assert_eq!(verdict.basis, Basis::Reading);
    }
    let verdict = use_on(&signed(&[1], "2026-11-22"), "chart-cover", "2026-12-01", None);
    assert!(!verdict.flags.contains(&ConsentFlag::LabelAndExplanationDiffer));
}

#[test]
fn a_child_signs_alone_from_the_birthday_on_which_the_law_leaves_it_open_no_longer() {
    let (policy, handling) = facility("akatsuki");
    let read = |birth: &str| {
        let mut facts = signed(&[1], "2026-11-22");
        facts.principal = born(birth);
        read_form(&policy, &handling, form(&handling, "homepage"), &facts)
    };
    let fifteen = read("2010-11-23");
    assert_eq!(fifteen.state, FormState::Incomplete);
    assert_eq!(fifteen.changes_on, Some(day("2026-11-23")));
    assert!(fifteen.flags.contains(&ConsentFlag::AgeDependsOnCase));
    assert!(fifteen.flags.contains(&ConsentFlag::LawUnverified));
    let sixteen = read("2010-11-22");
    assert_eq!((sixteen.state, sixteen.changes_on), (FormState::Complete, None));
    let twelve = read("2014-11-01");
    assert!(!twelve.flags.contains(&ConsentFlag::AgeDependsOnCase));
    assert!(twelve.missing.contains(&ConsentMissing::StatutoryAgentConsent));
}

#[test]
fn an_undated_form_of_a_grown_person_lacks_nothing_but_its_day() {
    let (policy, handling) = facility("akatsuki");
    let mut facts = signed(&[1], "2026-11-22");
    facts.date = None;
    facts.principal = born("1980-05-01");
    let read = read_form(&policy, &handling, form(&handling, "homepage"), &facts);
    assert_eq!(read.missing, CodeSet::from([ConsentMissing::Date]));
    facts.principal = born("2015-05-01");
    let child = read_form(&policy, &handling, form(&handling, "homepage"), &facts);
    assert!(child.missing.contains(&ConsentMissing::StatutoryAgentConsent));
}

#[test]
fn a_day_that_has_not_come_yet_is_remarked_on_and_counts_from_then() {
    let (policy, handling) = facility("akatsuki");
    let mut facts = signed(&[1], "2026-11-23");
    facts.seen_on = day("2026-11-22");
    let read = read_form(&policy, &handling, form(&handling, "homepage"), &facts);
    assert!(read.flags.contains(&ConsentFlag::DateInFuture));
    assert_eq!((read.state, read.counts_from), (FormState::Complete, Some(day("2026-11-23"))));
}

#[test]
fn a_facility_that_names_an_age_is_taken_at_its_word() {
    let (policy, handling) = facility("himawari");
    let state = |years| {
        let principal = PrincipalFacts { state: None, age: Some(Age::InYears(years)) };
        let day = day("2026-11-22");
        let by = RequesterKind::Principal;
        may_consent(&policy, &handling, &GiverFacts { principal, by, papers: None, day })
    };
    assert_eq!(state(14).state, PrincipalState::Child);
    assert!(!state(14).flags.contains(&ConsentFlag::AgeDependsOnCase));
    assert_eq!(state(15).decision, ConsentDecision::Allowed);
}

#[test]
fn nobody_consents_for_one_who_cannot_judge_by_kinship_alone() {
    for id in ["akatsuki", "attaka", "care-communications", "cluster", "saintpaulia", "himawari"] {
        let (policy, handling) = facility(id);
        let facts = GiverFacts {
            principal: in_state(PrincipalState::CannotJudge),
            by: RequesterKind::Family,
            papers: None,
            day: day("2026-11-22"),
        };
        let verdict = may_consent(&policy, &handling, &facts);
        assert_eq!(verdict.decision, ConsentDecision::Escalate, "{id}");
        assert!(verdict.decider.is_some() && verdict.counts.is_empty(), "{id}");
    }
}

#[test]
fn with_a_guardian_the_guardians_consent_is_the_consent_and_a_curators_is_not() {
    let (policy, handling) = facility("attaka");
    let by = |by| {
        let principal = in_state(PrincipalState::AdultWard);
        let day = day("2026-11-22");
        may_consent(&policy, &handling, &GiverFacts { principal, by, papers: None, day })
    };
    let guardian = by(RequesterKind::AdultGuardian);
    assert_eq!(guardian.valid(), Some(true));
    assert_eq!((guardian.articles[0].at.as_str(), guardian.basis), ("第3条(8)", Basis::Text));
    for who in RequesterKind::ALL.iter().filter(|who| **who != RequesterKind::AdultGuardian) {
        let verdict = by(*who);
        assert_eq!(verdict.valid(), Some(false), "{}", who.code());
        assert!(verdict.missing.contains(&ConsentMissing::GuardianConsent));
    }
}

#[test]
fn each_unconditional_item_of_the_notice_is_missed_and_the_others_only_where_planned() {
    let (_, handling) = facility("attaka");
    let all: Vec<u8> = (1..=8).collect();
    for without in 1..=8 {
        let items: Vec<u8> = all.iter().copied().filter(|n| *n != without).collect();
        let mut facts = notice(NoticeKind::Direct, &items);
        let conditional = [3, 4, 7].contains(&without);
        let verdict = check_notice(&handling, &facts);
        assert_eq!(verdict.state == NoticeState::Complete, conditional, "{without}");
        facts.planned = Planned::ALL.iter().copied().collect();
        let verdict = check_notice(&handling, &facts);
        let missing: Vec<u8> = verdict.missing.iter().map(|item| item.number).collect();
        assert_eq!(missing, [without]);
    }
}

#[test]
fn what_is_planned_is_asked_where_an_item_hangs_on_it() {
    let (_, handling) = facility("attaka");
    let mut facts = notice(NoticeKind::Direct, &[1, 2, 4, 5, 6, 8]);
    facts.unknown = Planned::ALL.iter().copied().collect();
    let verdict = check_notice(&handling, &facts);
    assert_eq!(verdict.state, NoticeState::Complete);
    let open = CodeSet::from([Planned::ThirdPartyProvision, Planned::JointUse]);
    assert_eq!(verdict.unasked, open);
}

#[test]
fn the_notice_on_indirect_acquisition_and_outside_the_purpose_has_five_items() {
    // The manual cites article 16, which has no such items: article 17 is meant.
    let (_, handling) = facility("attaka");
    for (kind, at) in
        [(NoticeKind::Indirect, "第18条"), (NoticeKind::OutsidePurpose, "第20条・第19条第2項")]
    {
        let whole = check_notice(&handling, &notice(kind, &[1, 2, 5]));
        assert_eq!(whole.state, NoticeState::Complete);
        assert!(whole.in_writing && whole.consent && whole.basis == Basis::Reading);
        assert_eq!(whole.article.unwrap().at, at);
        let short = check_notice(&handling, &notice(kind, &[1, 2, 6, 8]));
        assert_eq!(short.missing[0].number, 5);
    }
}

#[test]
fn nobody_is_told_twice() {
    let (_, handling) = facility("attaka");
    let mut facts = notice(NoticeKind::Direct, &[]);
    facts.exemption = Some(NoticeExemption::AlreadyTold);
    assert_eq!(check_notice(&handling, &facts).state, NoticeState::NotNeeded);
    facts.exemption = Some(NoticeExemption::Urgent);
    assert_eq!(check_notice(&handling, &facts).state, NoticeState::Incomplete, "not of this text");
    let (_, cluster) = facility("cluster");
    assert_eq!(check_notice(&cluster, &facts).state, NoticeState::NoRule);
}

#[test]
fn information_from_others_comes_with_a_notice_and_a_statement_that_it_was_lawfully_obtained() {
    let (_, handling) = facility("attaka");
    let mut facts = SourceFacts {
        from: AcquisitionSource::CareProvider,
        principal: PrincipalFacts::default(),
        claim: Claim::on(Ground::SourceHasConsent),
        consent: ConsentGiven::None,
        day: day("2026-11-22"),
    };
    let needs = CodeSet::from([ConsentNeed::WrittenNotice, ConsentNeed::LawfulnessStatement]);
    assert_eq!(may_collect_from(&handling, &facts).needs, needs);
    facts.from = AcquisitionSource::Principal;
    let verdict = may_collect_from(&handling, &facts);
    assert!(verdict.needs.is_empty() && verdict.decision == ConsentDecision::Allowed);
}

#[test]
fn posting_with_a_chance_to_refuse_is_the_regulations_way_and_not_the_acts() {
    let (_, handling) = facility("cluster");
    let facts = OutsideFacts {
        way: Some(OutsideWay::PostingWithRefusal),
        claim: Claim::default(),
        consent: ConsentGiven::None,
    };
    let verdict = may_use_outside_purpose(&handling, &facts);
    assert!(verdict.by_regulation && !verdict.by_law);
    assert_eq!(verdict.law_conflict.unwrap().at, "第18条");
    assert_eq!(verdict.articles[0].at, "第10条", "the regulation is quoted as it stands");
    assert!(verdict.missing.contains(&ConsentMissing::ExplicitConsent), "what would help");
    assert_eq!(verdict.approve_by, Some(Role::PrivacyManager));
}

#[test]
fn a_ground_that_lacks_its_condition_says_which() {
    let (_, handling) = facility("akatsuki");
    let facts = AcquireFacts {
        class: InformationClass::SpecialCare,
        claim: Claim::on(Ground::PublicTask),
        consent: ConsentGiven::None,
    };
    let verdict = may_acquire(&handling, &facts);
    let unmet: Vec<_> = verdict.unmet.iter().map(|condition| condition.code()).collect();
    assert_eq!((verdict.allowed(), unmet), (Some(false), vec!["task-hindered"]));
}

#[test]
fn use_within_the_purpose_stands_on_one_of_five_grounds_or_counts_as_outside() {
    let (_, handling) = facility("cluster");
    for ground in UseGround::ALL {
        let verdict = may_use_within_purpose(&handling, CodeSet::from([*ground]));
        let five = *ground != UseGround::PublishedPurpose;
        assert_eq!(verdict.allowed(), Some(five), "{}", ground.code());
    }
    let none = may_use_within_purpose(&handling, CodeSet::new());
    assert!(none.flags.contains(&ConsentFlag::OutsidePurpose));
    assert_eq!(none.articles[1].at, "第10条");
    let (_, silent) = facility("akatsuki");
    let verdict = may_use_within_purpose(&silent, CodeSet::new());
    assert_eq!(verdict.allowed(), Some(true), "the Act asks for no ground within the purpose");
}

#[test]
fn family_of_one_who_cannot_judge_wait_for_the_committee_even_with_the_kinship_shown() {
    let (_, handling) = facility("saintpaulia");
    let mut facts = provision(Recipient::Family);
    facts.principal = in_state(PrincipalState::CannotJudge);
    facts.relation_proven = Some(true);
    let verdict = may_provide(&handling, &facts);
    assert_eq!((verdict.allowed(), verdict.decider), (None, Some(Role::ReviewCommittee)));
    assert!(verdict.missing.is_empty());
    facts.relation_proven = Some(false);
    assert_eq!(may_provide(&handling, &facts).allowed(), Some(false), "no kin, no provision");
    facts.principal = PrincipalFacts::default();
    facts.relation_proven = Some(true);
    let able = may_provide(&handling, &facts);
    assert_eq!(able.allowed(), Some(false), "somebody able to judge is asked");
    assert_eq!(able.consent_of, Some(RequesterKind::Principal));
    assert!(able.needs.contains(&ConsentNeed::NamedByPrincipal));
}

#[test]
fn who_consents_to_provision_depends_on_the_principal_and_for_a_child_on_the_day() {
    let (_, handling) = facility("attaka");
    let consent_of = |principal| {
        let facts = ProvisionFacts { principal, ..provision(Recipient::ThirdParty) };
        let verdict = may_provide(&handling, &facts);
        (verdict.consent_of, verdict.changes_on, verdict.decision)
    };
    let no = ConsentDecision::NotAllowed;
    let ward = in_state(PrincipalState::AdultWard);
    assert_eq!(consent_of(ward), (Some(RequesterKind::AdultGuardian), None, no));
    let child = (Some(RequesterKind::Parent), Some(day("2028-03-01")), no);
    assert_eq!(consent_of(born("2012-03-01")), child);
    assert_eq!(consent_of(born("1940-03-01")), (Some(RequesterKind::Principal), None, no));
    let nobody = in_state(PrincipalState::CannotJudge);
    assert_eq!(consent_of(nobody), (None, None, ConsentDecision::Escalate));
}

/// A file may state the greatest number that there is room for: the year after it ran over, and a page
/// would have ended with what somebody had typed. Met by reading while the fuzz targets were written.
#[test]
fn an_age_that_nobody_outgrows_leaves_the_agent_to_be_asked_for_good() {
    let (policy, mut handling) = facility("himawari");
    handling.consent.minors.as_mut().unwrap().agent_needed_through = u16::MAX;
    let (by, day) = (RequesterKind::Parent, day("2026-11-22"));
    let facts = GiverFacts { principal: born("1940-05-01"), by, papers: None, day };
    let verdict = may_consent(&policy, &handling, &facts);
    assert_eq!((verdict.state, verdict.changes_on), (PrincipalState::Child, None));
}

#[test]
fn something_new_is_approved_before_it_is_collected() {
    let approval = |id: &str, what| {
        let (_, handling) = facility(id);
        handling.acquisition.approval(what).map(|rule| (rule.reported_to, rule.approved_by))
    };
    let officer_then_manager = Some((Some(Role::HandlingOfficer), Role::PrivacyManager));
    let manager_then_director = Some((Some(Role::PrivacyManager), Role::ChiefDirector));
    assert_eq!(approval("attaka", NewAcquisition::Purpose), officer_then_manager);
    assert_eq!(approval("attaka", NewAcquisition::Indirect), None);
    assert_eq!(approval("saintpaulia", NewAcquisition::Purpose), manager_then_director);
    assert_eq!(approval("saintpaulia", NewAcquisition::Indirect), manager_then_director);
    assert_eq!(approval("cluster", NewAcquisition::Purpose), None);
}

#[test]
fn joint_use_by_an_older_list_of_items_falls_short_of_the_act() {
    let (_, handling) = facility("akatsuki");
    let mut facts = provision(Recipient::JointUser);
    facts.told = handling.provision.joint_use.as_ref().unwrap().tells.iter().copied().collect();
    let verdict = may_provide(&handling, &facts);
    assert!(verdict.by_regulation && !verdict.by_law);
    assert_eq!(verdict.law_conflict.unwrap().at, "第27条第5項第3号");
    facts.told.extend([JointUseItem::Address, JointUseItem::Representative]);
    assert_eq!(may_provide(&handling, &facts).allowed(), Some(true));
}

#[test]
fn a_regulation_that_says_nothing_is_never_at_odds_with_the_act() {
    let silent = Handling::default();
    for to in Recipient::ALL {
        let mut facts = provision(*to);
        let verdict = may_provide(&silent, &facts);
        assert!(verdict.flags.contains(&ConsentFlag::RegulationSilent), "{}", to.code());
        assert!(verdict.law_conflict.is_none(), "{}", to.code());
        assert!(verdict.flags.contains(&ConsentFlag::LawUnverified), "{}", to.code());
        let asks_nobody = matches!(to, Recipient::Entrusted | Recipient::Successor);
        assert_eq!(verdict.allowed(), Some(asks_nobody), "{}", to.code());
        facts.consent = ConsentGiven::Explicit;
        assert_eq!(may_provide(&silent, &facts).allowed(), Some(true), "{}", to.code());
    }
}

#[test]
fn a_recipient_abroad_is_remarked_on() {
    let (_, handling) = facility("akatsuki");
    let facts = ProvisionFacts { abroad: true, ..provision(Recipient::Entrusted) };
    let verdict = may_provide(&handling, &facts);
    assert!(verdict.flags.contains(&ConsentFlag::Abroad));
    assert!(verdict.articles.iter().any(|article| article.at == "第28条"));
}

#[test]
fn saintpaulia_uses_for_its_published_purposes_and_on_five_grounds_besides() {
    let (_, handling) = facility("saintpaulia");
    assert_eq!(handling.uses.within.as_ref().unwrap().grounds, UseGround::ALL);
    for ground in UseGround::ALL {
        let verdict = may_use_within_purpose(&handling, CodeSet::from([*ground]));
        assert_eq!(verdict.allowed(), Some(true), "{}", ground.code());
        assert_eq!(verdict.articles[0].at, "第10条");
    }
    let none = may_use_within_purpose(&handling, CodeSet::new());
    assert!(!none.by_regulation && none.flags.contains(&ConsentFlag::OutsidePurpose));
    assert_eq!(none.articles[1].at, "第11条・第9条2)");
}

#[test]
fn akatsuki_takes_in_from_anybody_and_tells_the_purpose_but_for_its_exemptions() {
    let (_, handling) = facility("akatsuki");
    let from = |from| SourceFacts {
        from,
        principal: PrincipalFacts::default(),
        claim: Claim::default(),
        consent: ConsentGiven::None,
        day: day("2026-11-22"),
    };
    let verdict = may_collect_from(&handling, &from(AcquisitionSource::Family));
    assert_eq!((verdict.allowed(), verdict.consent_needed), (Some(true), false));
    assert_eq!(verdict.articles[0].at, "第6条第1項");

    let state = |kind, items: &[u8], exemption| {
        check_notice(&handling, &NoticeFacts { exemption, ..notice(kind, items) }).state
    };
    for kind in [NoticeKind::Direct, NoticeKind::Indirect] {
        assert_eq!(state(kind, &[], None), NoticeState::Incomplete);
        assert_eq!(state(kind, &[1], None), NoticeState::Complete);
        let evident = Some(NoticeExemption::EvidentPurpose);
        assert_eq!(state(kind, &[], evident), NoticeState::NotNeeded);
    }
    // Urgency excuses the notice in writing; having published excuses only what came another way.
    let (urgent, published) = (Some(NoticeExemption::Urgent), Some(NoticeExemption::Published));
    assert_eq!(state(NoticeKind::Direct, &[], urgent), NoticeState::NotNeeded);
    assert_eq!(state(NoticeKind::Direct, &[], published), NoticeState::Incomplete);
    assert_eq!(state(NoticeKind::Indirect, &[], published), NoticeState::NotNeeded);
}

//! From arrival to answer as each facility's regulation has it.

mod support;

use madoguchi_casework::{
    Act, AskedHow, AuthorityCheck, CheckResult, Decision, DecisionOutcome, DueState, ExplainedTo,
    FeeState, IdentityCheck, MandateSeen, ObjectionCode as Objection, ObjectionResult, Paid,
    Permit, ReplyResult, Stage, StepCode, StepDuty, StepState, WaitingFor, Whose, fee, may_by,
    upcoming,
};
use madoguchi_domain::authority::MandateScope;
use madoguchi_domain::deadline::ExtensionState;
use madoguchi_domain::policy::{Member, PaymentMeans, RefusalGround, Role};
use madoguchi_domain::request::{RequestKind, RequesterKind};
use support::*;

const NOTICE: &str = "個人情報開示等通知書";

#[test]
fn a_disclosure_at_attaka_goes_from_arrival_to_its_copies() {
    let mut desk =
        Desk::opened("attaka", RequestKind::Disclosure, RequesterKind::Principal, "2026-11-02");
    assert_eq!(desk.next("2026-11-02"), Some(StepCode::Identity));
    assert_eq!(desk.state(StepCode::Authority, "2026-11-02"), StepState::NotNeeded);
    assert!(desk.permit_on("2026-11-02", handed_over()).says(Objection::IdentityNotAccepted));
    desk.freely("2026-11-02", identity());
    assert_eq!(desk.next("2026-11-02"), Some(StepCode::Completeness));
    let complete = desk.step(StepCode::Completeness, "2026-11-02");
    assert_eq!((complete.duty, told(complete.article.as_ref())), (StepDuty::Must, "第28条第2項"));
    desk.freely("2026-11-04", Act::Completed);
    assert_eq!(desk.dues("2026-11-04").last_day, Some(day("2026-12-04")));
    assert_eq!(desk.next("2026-11-04"), Some(StepCode::Search));
    desk.searched("2026-11-06", 25);

    let decision = desk.step(StepCode::Decision, "2026-11-06");
    assert_eq!((decision.state, decision.by), (StepState::Open, vec![Role::HandlingOfficer]));
    let other = desk.permit_on("2026-11-09", granted(&[Role::PrivacyManager]));
    assert!(other.is_forbidden() && other.says(Objection::DecidedByAnother), "{other:?}");
    desk.freely("2026-11-09", granted(&[Role::HandlingOfficer]));
    assert_eq!(desk.next("2026-11-09"), Some(StepCode::Approval));
    assert!(desk.permit_on("2026-11-09", notice(None)).says(Objection::NotApproved));
    assert!(desk.permit_on("2026-11-09", handed_over()).says(Objection::NotApproved));
    let another = desk.permit_on("2026-11-10", approved(Role::President));
    assert!(another.is_forbidden() && another.says(Objection::ApprovedByAnother), "{another:?}");
    desk.freely("2026-11-10", approved(Role::PrivacyManager));

    // 25 pages are three blocks of ten (28条10).
    let standing = fee(&desk.case(), &desk.policy, day("2026-11-10"));
    assert_eq!((standing.due, standing.state), (Some(3000), FeeState::Open));
    let unpaid = desk.permit_on("2026-11-11", handed_over());
    assert!(!unpaid.is_forbidden() && unpaid.says(Objection::FeeNotPaid), "{unpaid:?}");
    desk.freely("2026-11-11", notice(None));
    assert_eq!(desk.next("2026-11-11"), Some(StepCode::FeeAsking));
    desk.freely("2026-11-11", Act::FeeAsked { yen: Some(3000), how: "通知書で".into() });
    let waiting = StepState::Waiting(WaitingFor::Applicant);
    assert_eq!(desk.state(StepCode::FeePayment, "2026-11-12"), waiting);
    assert_eq!(desk.dues("2026-11-12").state, DueState::Stopped { since: day("2026-11-11") });
    let paid = Paid { means: PaymentMeans::Cash, yen: 3000, issued: None };
    desk.freely("2026-11-13", Act::FeeReceived { payments: vec![paid] });
    assert_eq!(desk.next("2026-11-13"), Some(StepCode::Delivery));
    desk.freely("2026-11-13", handed_over());
    let answered = DueState::Answered { on: day("2026-11-13"), late_by: 0 };
    assert_eq!(desk.dues("2026-11-20").state, answered);
    assert_eq!(desk.next("2026-11-13"), Some(StepCode::Closing));
    desk.freely("2026-11-13", Act::Closed);
    assert_eq!((desk.case().stage(), desk.next("2026-11-13")), (Stage::Closed, None));
    let after = desk.permit_on("2026-11-14", granted(&[Role::HandlingOfficer]));
    assert!(after.is_forbidden() && after.says(Objection::CaseClosed), "{after:?}");
    desk.freely("2026-11-14", Act::Noted { text: "電話でお礼があった".into() });
}

#[test]
fn a_refusal_at_attaka_needs_a_ground_that_holds_a_reason_its_form_and_an_explanation() {
    let mut desk =
        Desk::opened("attaka", RequestKind::Disclosure, RequesterKind::Principal, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-04", 3);
    let by = [Role::HandlingOfficer];
    let bare = Act::Decided(Decision {
        by: by.to_vec(),
        outcome: DecisionOutcome::Refused,
        content: String::new(),
        withheld: None,
        claim: None,
    });
    let permit = desk.permit_on("2026-11-05", bare);
    assert!(permit.is_forbidden() && permit.says(Objection::GroundMissing), "{permit:?}");
    assert!(permit.says(Objection::ReasonMissing));
    let never = refused(&by, DecisionOutcome::Refused, RefusalGround::StaffJudgement);
    let permit = desk.permit_on("2026-11-05", never);
    assert!(permit.is_forbidden() && permit.says(Objection::GroundDoesNotHold), "{permit:?}");
    desk.freely(
        "2026-11-05",
        refused(&by, DecisionOutcome::Refused, RefusalGround::FamilyRelations),
    );
    assert_eq!(desk.state(StepCode::FeePayment, "2026-11-05"), StepState::NotNeeded);
    assert_eq!(desk.state(StepCode::Delivery, "2026-11-05"), StepState::NotNeeded);
    desk.freely("2026-11-06", approved(Role::PrivacyManager));
    let given = desk.permit_on("2026-11-06", handed_over());
    assert!(given.is_forbidden() && given.says(Objection::NothingGranted), "{given:?}");
    let step = desk.step(StepCode::Notice, "2026-11-06");
    assert_eq!((step.duty, told(step.article.as_ref())), (StepDuty::Must, "第28条第5項"));
    assert!(desk.permit_on("2026-11-06", notice(None)).says(Objection::OtherForm));
    desk.freely("2026-11-06", notice(Some(NOTICE)));
    let step = desk.step(StepCode::Explanation, "2026-11-06");
    assert_eq!((step.state, step.duty), (StepState::Open, StepDuty::Must));
    assert!(desk.permit_on("2026-11-06", Act::Closed).says(Objection::StepsOpen));
    let (to, how) = (ExplainedTo::Principal, AskedHow::Meeting);
    desk.freely("2026-11-07", Act::Explained { to, how, by: Some(Role::HandlingOfficer) });
    desk.freely("2026-11-07", Act::Closed);
}

#[test]
fn a_refusal_in_part_says_what_is_withheld_and_what_is_not() {
    let mut desk =
        Desk::opened("attaka", RequestKind::Disclosure, RequesterKind::Principal, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-04", 10);
    let by = [Role::HandlingOfficer];
    let part = refused(&by, DecisionOutcome::Partial, RefusalGround::HarmsRights);
    let Act::Decided(mut unsaid) = part.clone() else { panic!("decided") };
    unsaid.withheld.as_mut().unwrap().what.clear();
    let permit = desk.permit_on("2026-11-05", Act::Decided(unsaid));
    assert!(permit.is_forbidden() && permit.says(Objection::WithheldUnsaid), "{permit:?}");
    desk.freely("2026-11-05", part);
    desk.freely("2026-11-05", approved(Role::PrivacyManager));
    let untold = desk.permit_on("2026-11-06", handed_over());
    assert!(!untold.is_forbidden() && untold.says(Objection::NoNotice), "{untold:?}");
    desk.freely("2026-11-06", notice(Some(NOTICE)));
    assert_eq!(fee(&desk.case(), &desk.policy, day("2026-11-06")).due, Some(1000));
    // Part of nothing there can be: on that ground only the whole is refused.
    let nothing = refused(&by, DecisionOutcome::Partial, RefusalGround::NonExistence);
    assert!(desk.permit_on("2026-11-06", nothing).says(Objection::WholeOnly));
}

#[test]
fn an_old_or_general_or_undated_mandate_has_the_principal_asked_at_attaka() {
    let begin = || {
        let who = RequesterKind::MandatedAgent;
        let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
        desk.on("2026-11-02", identity());
        desk
    };
    let specific = Some(MandateScope::Specific);
    let of = |date: Option<&str>, scope| AuthorityCheck {
        mandate: Some(MandateSeen { date: date.map(day), scope }),
        ..mandate_of("2026-10-01")
    };
    for (check, duty) in [
        (of(Some("2026-08-02"), specific), StepDuty::Should), // exactly three months
        (of(Some("2026-08-01"), specific), StepDuty::Must),
        (of(None, specific), StepDuty::Must),
        (of(Some("2026-10-01"), Some(MandateScope::Comprehensive)), StepDuty::Must),
    ] {
        let mut desk = begin();
        desk.on("2026-11-02", Act::AuthorityChecked(Box::new(check.clone())));
        desk.on("2026-11-02", Act::Completed);
        let step = desk.step(StepCode::Principal, "2026-11-02");
        assert_eq!((step.state, step.duty), (StepState::Open, duty), "{check:?}");
        let by_regulation = told(step.article.as_ref()) == "第28条第1項(2)a・b";
        assert_eq!(by_regulation, duty == StepDuty::Must, "{step:?}");
        desk.searched("2026-11-04", 5);
        desk.on("2026-11-05", granted(&[Role::HandlingOfficer]));
        desk.on("2026-11-05", approved(Role::PrivacyManager));
        let unasked = desk.permit_on("2026-11-06", handed_over());
        assert!(unasked.says(Objection::PrincipalNotAsked));
        assert_eq!(unasked.is_forbidden(), duty == StepDuty::Must, "{unasked:?}");
    }
}

#[test]
fn what_the_principal_does_not_want_or_cannot_say_is_not_disclosed_to_an_agent() {
    for (result, code) in [
        (ReplyResult::Refused, Objection::PrincipalRefused),
        (ReplyResult::Unable, Objection::PrincipalCouldNotConfirm),
    ] {
        let who = RequesterKind::MandatedAgent;
        let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
        desk.checked("2026-11-02");
        desk.searched("2026-11-03", 5);
        desk.freely("2026-11-04", Act::PrincipalAsked { how: AskedHow::Visit });
        let waiting = StepState::Waiting(WaitingFor::Principal);
        assert_eq!(desk.state(StepCode::Principal, "2026-11-04"), waiting);
        let how = AskedHow::Visit;
        desk.freely("2026-11-05", Act::PrincipalAnswered { how, result, scope: String::new() });
        let decided = desk.permit_on("2026-11-06", granted(&[Role::HandlingOfficer]));
        assert!(decided.is_forbidden() && decided.says(code), "{decided:?}");
        assert_eq!(desk.next("2026-11-06"), Some(StepCode::Ending));
        desk.freely("2026-11-06", Act::TurnedAway { reason: "ご本人の意思による".into() });
        desk.freely("2026-11-06", Act::Closed);
    }
}

#[test]
fn an_extension_counts_only_in_time_and_saying_until_when() {
    let begin = || {
        let who = RequesterKind::Principal;
        let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
        desk.checked("2026-11-02");
        desk
    };
    let until = |text: &str| Act::Extended {
        until: day(text),
        reason: "記録が多いため".into(),
        form: None,
    };
    let mut in_time = begin();
    assert_eq!(in_time.state(StepCode::Extension, "2026-11-10"), StepState::NotNeeded);
    assert_eq!(in_time.dues("2026-11-28").state, DueState::Soon { days: 4 });
    let step = in_time.step(StepCode::Extension, "2026-11-28");
    assert_eq!((step.state, step.due), (StepState::Open, Some(day("2026-12-02"))));
    let no_later = in_time.permit_on("2026-12-02", until("2026-12-02"));
    assert!(!no_later.is_forbidden() && no_later.says(Objection::ExtensionIncomplete));
    in_time.freely("2026-12-02", until("2026-12-20"));
    let dues = in_time.dues("2026-12-10");
    assert_eq!(dues.promised, Some(day("2026-12-20")));
    assert_eq!((dues.last_day, dues.state), (dues.promised, DueState::Running { days: 10 }));
    assert_eq!(in_time.dues("2026-12-21").state, DueState::Overdue { since: day("2026-12-21") });

    let mut late = begin();
    let permit = late.permit_on("2026-12-03", until("2026-12-20"));
    assert!(!permit.is_forbidden() && permit.says(Objection::ExtensionLate), "{permit:?}");
    late.on("2026-12-03", until("2026-12-20"));
    let dues = late.dues("2026-12-03");
    assert_eq!(dues.extension.unwrap().state, ExtensionState::Late);
    assert_eq!(dues.promised, None);
    assert_eq!(dues.state, DueState::Overdue { since: day("2026-12-03") });
    // What is late is done all the same.
    late.searched("2026-12-05", 1);
    late.freely("2026-12-07", granted(&[Role::HandlingOfficer]));
    late.freely("2026-12-07", approved(Role::PrivacyManager));
    late.on("2026-12-08", handed_over());
    let answered = DueState::Answered { on: day("2026-12-08"), late_by: 6 };
    assert_eq!(late.dues("2026-12-09").state, answered);
}

#[test]
fn an_extension_goes_no_further_than_the_longest() {
    let mut desk =
        Desk::opened("mikan", RequestKind::Disclosure, RequesterKind::Principal, "2026-11-02");
    desk.checked("2026-11-02");
    let until = |text: &str| Act::Extended {
        until: day(text),
        reason: "書庫にあるため".into(),
        form: None,
    };
    let longest = desk.dues("2026-11-02").verdict.longest.unwrap();
    desk.freely("2026-11-10", until("2026-12-01"));
    let again = desk.permit_on("2026-11-30", until("2027-01-20"));
    assert!(!again.is_forbidden() && again.says(Objection::ExtensionTooLong), "{again:?}");
    desk.on("2026-11-30", until("2027-01-20"));
    assert_eq!(desk.dues("2026-11-30").last_day, Some(longest));
}

#[test]
fn a_correction_at_attaka_is_carried_out_told_and_told_on() {
    let mut desk =
        Desk::opened("attaka", RequestKind::Correction, RequesterKind::Principal, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-04", 1);
    desk.freely("2026-11-05", granted(&[Role::HandlingOfficer]));
    let early = desk.permit_on("2026-11-05", Act::CarriedOut { what: "生年月日".into() });
    assert!(early.is_forbidden() && early.says(Objection::NotApproved), "{early:?}");
    desk.freely("2026-11-06", approved(Role::PrivacyManager));
    assert_eq!(desk.next("2026-11-06"), Some(StepCode::CarryingOut));
    assert!(desk.permit_on("2026-11-06", notice(Some(NOTICE))).says(Objection::NotCarriedOut));
    assert!(desk.permit_on("2026-11-06", handed_over()).says(Objection::NotThisKind));
    desk.freely("2026-11-06", Act::CarriedOut { what: "生年月日を正した".into() });
    desk.freely("2026-11-07", notice(Some(NOTICE)));
    assert_eq!(desk.case().stage(), Stage::Answered);
    let step = desk.step(StepCode::Explanation, "2026-11-07");
    assert_eq!((step.state, step.duty), (StepState::Open, StepDuty::Should));
    let step = desk.step(StepCode::RecipientsTold, "2026-11-07");
    assert_eq!((step.state, step.duty), (StepState::Open, StepDuty::Should));
    assert_eq!(told(step.article.as_ref()), "第29条第2項");
    desk.freely("2026-11-08", Act::RecipientsTold { whom: "居宅介護支援事業所".into() });
    let closing = desk.permit_on("2026-11-08", Act::Closed);
    assert!(!closing.is_forbidden() && closing.says(Objection::NotExplained), "{closing:?}");
}

#[test]
fn a_stop_of_use_at_akatsuki_is_refused_as_costly_only_with_another_measure() {
    let mut desk = Desk::opened(
        "akatsuki",
        RequestKind::CessationOfUse,
        RequesterKind::Principal,
        "2026-11-02",
    );
    desk.checked("2026-11-02");
    let by = [Role::Corporation];
    let costly = refused(&by, DecisionOutcome::Refused, RefusalGround::Costly);
    let permit = desk.permit_on("2026-11-05", costly.clone());
    assert!(permit.is_forbidden() && permit.says(Objection::AlternativeMissing), "{permit:?}");
    let Act::Decided(mut decision) = costly else { panic!("decided") };
    decision.withheld.as_mut().unwrap().alternative = "氏名を伏せて使う".into();
    desk.freely("2026-11-05", Act::Decided(decision));
    assert_eq!(desk.state(StepCode::Approval, "2026-11-05"), StepState::NotNeeded);
    assert_eq!(desk.state(StepCode::CarryingOut, "2026-11-05"), StepState::NotNeeded);
    desk.freely("2026-11-06", notice(None));
    desk.freely("2026-11-06", Act::Closed);
}

#[test]
fn a_stop_of_provision_is_carried_out_before_it_is_told() {
    let kind = RequestKind::CessationOfThirdPartyProvision;
    let mut desk = Desk::opened("akatsuki", kind, RequesterKind::Principal, "2026-11-02");
    desk.checked("2026-11-02");
    desk.on("2026-11-05", granted(&[Role::Corporation]));
    assert_eq!(desk.next("2026-11-05"), Some(StepCode::CarryingOut));
    desk.freely("2026-11-06", Act::CarriedOut { what: "提供を止めた".into() });
    assert_eq!(desk.next("2026-11-06"), Some(StepCode::Notice));
    desk.freely("2026-11-06", notice(None));
    let state = desk.dues("2026-12-01").state;
    assert_eq!(state, DueState::Answered { on: day("2026-11-06"), late_by: 0 });
}

#[test]
fn the_committee_of_saintpaulia_is_heard_before_the_chief_director_decides() {
    let who = RequesterKind::Principal;
    let mut desk = Desk::opened("saintpaulia", RequestKind::Disclosure, who, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-03", 8);
    let by = [Role::ReviewCommittee, Role::ChiefDirector];
    let step = desk.step(StepCode::Consultation, "2026-11-03");
    assert_eq!((step.state, told(step.article.as_ref())), (StepState::Open, "第18条第1項"));
    let unheard = desk.permit_on("2026-11-05", granted(&by));
    assert!(unheard.is_forbidden() && unheard.says(Objection::NotConsulted), "{unheard:?}");
    let heard = |present: Vec<Member>| Act::Consulted {
        body: Role::ReviewCommittee,
        present,
        opinion: "開示してよい".into(),
    };
    let few = desk.permit_on("2026-11-05", heard(vec![Member::CareWorker, Member::Nurse]));
    assert!(!few.is_forbidden() && few.says(Objection::MembersMissing), "{few:?}");
    let all = [Member::CareWorker, Member::Nurse, Member::RecordAuthor, Member::PrivacyManager];
    desk.freely("2026-11-05", heard(all.to_vec()));
    let alone = desk.permit_on("2026-11-05", granted(&[Role::ChiefDirector]));
    assert!(alone.is_forbidden() && alone.says(Objection::DecidedByAnother), "{alone:?}");
    desk.freely("2026-11-05", granted(&by));
    assert_eq!(desk.dues("2026-11-05").last_day, Some(day("2026-11-12")), "10日以内");
    // No notice is owed for what is handed over.
    desk.freely("2026-11-06", handed_over());
    // The fee stands in a rule that nobody has here: it does not hold the case up.
    desk.freely("2026-11-06", Act::Closed);
}

#[test]
fn family_of_one_who_cannot_judge_goes_before_the_committee() {
    let who = RequesterKind::Family;
    let mut desk = Desk::opened("saintpaulia", RequestKind::Disclosure, who, "2026-11-02");
    desk.on("2026-11-02", identity());
    let mut check = AuthorityCheck::new(vec![paper("family-register")], CheckResult::Accepted);
    check.principal_capable = Some(false);
    let window = desk.permit_on("2026-11-02", Act::AuthorityChecked(Box::new(check.clone())));
    assert!(window.is_forbidden() && window.says(Objection::DeciderNeeded), "{window:?}");
    check.decided_by = Some(Role::ReviewCommittee);
    desk.freely("2026-11-04", Act::AuthorityChecked(Box::new(check)));
    assert_eq!(desk.state(StepCode::Principal, "2026-11-04"), StepState::NotNeeded);
}

#[test]
fn the_bereaved_are_given_records_at_saintpaulia_and_refused_on_the_will_in_life() {
    let kind = RequestKind::BereavedDisclosure;
    let who = RequesterKind::BereavedFamily;
    let mut desk = Desk::opened("saintpaulia", kind, who, "2026-11-02");
    // The death lies before the request.
    desk.freely("2026-09-01", Act::PrincipalDied { died: Some(day("2026-09-01")) });
    desk.on("2026-11-02", identity());
    let papers = vec![paper("death-proof"), paper("family-register")];
    let mut check = AuthorityCheck::new(papers, CheckResult::Accepted);
    check.relation = Some(madoguchi_domain::request::Relation::Child);
    desk.freely("2026-11-02", Act::AuthorityChecked(Box::new(check)));
    desk.freely("2026-11-02", Act::Completed);
    desk.searched("2026-11-04", 4);
    let wish = refused(&[], DecisionOutcome::Refused, RefusalGround::LifetimeWish);
    assert_eq!(desk.permit_on("2026-11-05", wish), Permit::Free);
    desk.freely("2026-11-05", granted(&[]));
    desk.freely("2026-11-06", handed_over());
    desk.freely("2026-11-06", Act::Closed);
}

#[test]
fn a_death_ends_the_agency_before_the_disclosure() {
    let who = RequesterKind::MandatedAgent;
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-03", 2);
    desk.on("2026-11-05", granted(&[Role::HandlingOfficer]));
    desk.freely("2026-11-05", approved(Role::PrivacyManager));
    desk.freely("2026-11-08", Act::PrincipalDied { died: Some(day("2026-11-07")) });
    let permit = desk.permit_on("2026-11-09", handed_over());
    assert!(permit.is_forbidden() && permit.says(Objection::AgencyEndedByDeath), "{permit:?}");
    let code = permit.objections().iter().find(|o| o.code == Objection::AgencyEndedByDeath);
    assert!(told(code.unwrap().article.as_ref()).contains("111"), "{code:?}");
    let coming = upcoming(&desk.case(), &desk.policy, day("2026-11-09"));
    assert_eq!(coming[0].on, day("2026-11-07"));
    assert_eq!(desk.next("2026-11-09"), Some(StepCode::Ending));
    desk.freely("2026-11-09", Act::AgencyEnded);
    assert_eq!(desk.next("2026-11-09"), Some(StepCode::Closing));
    let decided = desk.permit_on("2026-11-09", granted(&[Role::HandlingOfficer]));
    assert!(decided.is_forbidden() && decided.says(Objection::AlreadyEnded));
    desk.freely("2026-11-09", Act::Closed);
}

#[test]
fn a_parent_may_act_until_the_eve_of_majority() {
    let policy = policy("attaka");
    let mut minor = opening(&policy, RequestKind::Disclosure, RequesterKind::Parent, "2026-11-02");
    minor.principal.birth = Some(day("2008-11-20"));
    let mut desk = Desk::with(policy, minor);
    assert_eq!(desk.case().comes_of_age_on(), Some(day("2026-11-20")));
    desk.on("2026-11-02", identity());
    let check = AuthorityCheck::new(vec![paper("family-register")], CheckResult::Accepted);
    desk.on("2026-11-02", Act::AuthorityChecked(Box::new(check)));
    desk.on("2026-11-02", Act::Completed);
    desk.searched("2026-11-03", 2);
    desk.on("2026-11-05", granted(&[Role::HandlingOfficer]));
    desk.on("2026-11-05", approved(Role::PrivacyManager));
    assert!(!desk.permit_on("2026-11-19", handed_over()).is_forbidden());
    let permit = desk.permit_on("2026-11-20", handed_over());
    assert!(permit.is_forbidden() && permit.says(Objection::PrincipalIsAdult), "{permit:?}");
    let early = desk.permit_on("2026-11-19", Act::CameOfAge);
    assert!(early.is_forbidden() && early.says(Objection::NotYetOfAge));
    let coming = upcoming(&desk.case(), &desk.policy, day("2026-11-05"));
    assert_eq!(coming.iter().map(|coming| coming.on).collect::<Vec<_>>(), [day("2026-11-20")]);
    desk.freely("2026-11-20", Act::CameOfAge);
    assert_eq!(desk.next("2026-11-20"), Some(StepCode::Ending));
    desk.freely("2026-11-20", Act::AgencyEnded);
    desk.freely("2026-11-20", Act::Closed);
}

#[test]
fn a_withdrawn_request_is_closed_without_an_answer() {
    let who = RequesterKind::Principal;
    let mut desk = Desk::opened("cluster", RequestKind::Disclosure, who, "2026-11-02");
    desk.freely("2026-11-04", Act::Withdrawn);
    assert_eq!(desk.next("2026-11-04"), Some(StepCode::Closing));
    let given = desk.permit_on("2026-11-05", handed_over());
    assert!(given.is_forbidden() && given.says(Objection::AlreadyEnded));
    desk.freely("2026-11-05", Act::Closed);
    let open = Desk::opened("cluster", RequestKind::Disclosure, who, "2026-11-02");
    assert!(open.permit_on("2026-11-05", Act::Closed).says(Objection::NotAnswered));
}

#[test]
fn a_request_lapses_only_where_and_when_the_regulation_says() {
    let who = RequesterKind::Principal;
    let mut momiji = Desk::opened("momiji", RequestKind::Disclosure, who, "2026-07-01");
    momiji.freely("2026-07-03", Act::MissingAsked { what: vec!["residence-record".into()] });
    let early = momiji.permit_on("2026-10-03", Act::Lapsed);
    assert!(early.is_forbidden() && early.says(Objection::NotYetLapsed), "{early:?}");
    let lapse = momiji.dues("2026-10-01").lapse.unwrap().lapses_on.unwrap();
    momiji.today = lapse;
    momiji.record(lapse, Act::Lapsed);
    assert_eq!(momiji.case().stage(), Stage::Ended);
    let attaka = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-07-01");
    let never = attaka.permit_on("2027-07-01", Act::Lapsed);
    assert!(never.is_forbidden() && never.says(Objection::NoLapse), "{never:?}");
}

#[test]
fn a_fee_that_comes_with_the_request_may_be_short_over_or_expired() {
    let begin = || {
        let who = RequesterKind::Principal;
        let kind = RequestKind::Disclosure;
        let mut desk = Desk::opened("care-communications", kind, who, "2026-11-02");
        desk.on("2026-11-02", identity());
        desk.on("2026-11-02", Act::Completed);
        desk
    };
    let paid = |pieces: &[(PaymentMeans, u32, Option<&str>)]| Act::FeeReceived {
        payments: pieces
            .iter()
            .map(|(means, yen, issued)| Paid { means: *means, yen: *yen, issued: issued.map(day) })
            .collect(),
    };
    use PaymentMeans::{Cash, PostageStamps, PostalOrder};
    let state = |desk: &Desk| fee(&desk.case(), &desk.policy, day("2026-11-05")).state;

    let mut desk = begin();
    assert_eq!(desk.next("2026-11-02"), Some(StepCode::FeePayment));
    let short = paid(&[(PostageStamps, 1000, None)]);
    assert!(desk.permit_on("2026-11-02", short.clone()).says(Objection::PaymentShort));
    desk.on("2026-11-02", short);
    assert_eq!(
        (state(&desk), desk.next("2026-11-02")),
        (FeeState::Short, Some(StepCode::FeeAsking))
    );
    assert!(desk.permit_on("2026-11-02", granted(&[])).says(Objection::FeeNotPaid));
    desk.freely("2026-11-03", Act::FeeAsked { yen: Some(1200), how: "手紙で".into() });
    assert_eq!(state(&desk), FeeState::Asked);
    desk.freely("2026-11-05", paid(&[(PostalOrder, 200, Some("2026-11-04"))]));
    assert_eq!(state(&desk), FeeState::Paid);

    let mut desk = begin();
    let old =
        paid(&[(PostalOrder, 1000, Some("2026-05-01")), (PostalOrder, 200, Some("2026-05-01"))]);
    assert!(desk.permit_on("2026-11-02", old.clone()).says(Objection::PaymentExpired));
    desk.on("2026-11-02", old);
    assert_eq!(state(&desk), FeeState::Expired);
    // It was good on the day it came: that counts, however long the case goes on.
    let mut desk = begin();
    desk.freely(
        "2026-11-02",
        paid(&[(PostalOrder, 1000, Some("2026-05-02")), (PostalOrder, 200, Some("2026-05-02"))]),
    );
    assert_eq!(fee(&desk.case(), &desk.policy, day("2027-05-01")).state, FeeState::Paid);

    let mut desk = begin();
    let cash = paid(&[(Cash, 1200, None)]);
    assert!(desk.permit_on("2026-11-02", cash.clone()).says(Objection::PaymentNotTaken));
    desk.on("2026-11-02", cash);
    assert_eq!(state(&desk), FeeState::NotTaken);

    let mut desk = begin();
    let over = paid(&[(PostageStamps, 1500, None)]);
    assert!(desk.permit_on("2026-11-02", over.clone()).says(Objection::PaymentOver));
    desk.on("2026-11-02", over);
    assert_eq!(state(&desk), FeeState::Over);
    desk.searched("2026-11-03", 3);
    // Refused, the fee itself is kept; what was too much is not returned unasked by any text.
    desk.freely("2026-11-04", granted(&[]));
    assert_eq!(desk.state(StepCode::FeeReturn, "2026-11-04"), StepState::Open);
    desk.freely("2026-11-04", Act::FeeReturned);
    assert!(matches!(desk.state(StepCode::FeeReturn, "2026-11-04"), StepState::Done(_)));
}

#[test]
fn no_fee_is_asked_where_none_is_made_public() {
    let who = RequesterKind::Principal;
    let desk = Desk::opened("cluster", RequestKind::Disclosure, who, "2026-11-02");
    let permit = desk.permit_on("2026-11-03", Act::FeeAsked { yen: Some(500), how: String::new() });
    assert!(permit.is_forbidden() && permit.says(Objection::NoFeeAllowed), "{permit:?}");
    let correction = Desk::opened("attaka", RequestKind::Correction, who, "2026-11-02");
    let asked = Act::FeeAsked { yen: Some(500), how: String::new() };
    assert!(correction.permit_on("2026-11-03", asked).is_forbidden(), "Act 38");
}

#[test]
fn a_kind_on_which_the_regulation_is_silent_takes_the_acts_path() {
    let who = RequesterKind::Principal;
    let mut desk = Desk::opened("cluster", RequestKind::CessationOfUse, who, "2026-11-02");
    desk.checked("2026-11-02");
    let decision = desk.step(StepCode::Decision, "2026-11-02");
    assert_eq!((decision.by, told(decision.article.as_ref())), (vec![], "第35条第1項・第5項"));
    assert_eq!(desk.dues("2026-11-02").state, DueState::NoNumber);
    desk.freely("2026-11-03", granted(&[]));
    desk.freely("2026-11-04", Act::CarriedOut { what: "利用を止めた".into() });
    let step = desk.step(StepCode::Notice, "2026-11-04");
    assert_eq!((step.duty, told(step.article.as_ref())), (StepDuty::Must, "第35条第7項"));
}

#[test]
fn nothing_found_is_told_as_such() {
    let who = RequesterKind::Principal;
    let mut desk = Desk::opened("akatsuki", RequestKind::Disclosure, who, "2026-11-02");
    desk.checked("2026-11-02");
    let by = vec![Role::Corporation];
    let none = |reason: &str| {
        Act::Decided(Decision {
            by: by.clone(),
            outcome: DecisionOutcome::NonExistent,
            content: String::new(),
            withheld: Some(madoguchi_casework::Withheld {
                reason: reason.into(),
                ..Default::default()
            }),
            claim: None,
        })
    };
    assert!(desk.permit_on("2026-11-03", none("")).says(Objection::ReasonMissing));
    assert!(desk.permit_on("2026-11-03", none("保存期間を過ぎた")).says(Objection::NotSearched));
    desk.freely("2026-11-03", Act::Searched { found: false, what: "書庫".into(), pages: None });
    desk.freely("2026-11-04", none("保存期間を過ぎた"));
    let step = desk.step(StepCode::Notice, "2026-11-04");
    assert_eq!((step.duty, told(step.article.as_ref())), (StepDuty::Must, "第17条第3項"));
    desk.freely("2026-11-04", notice(None));
    desk.freely("2026-11-04", Act::Closed);
}

#[test]
fn waiting_for_the_applicant_is_left_out_only_where_the_text_says_so() {
    let who = RequesterKind::Principal;
    let paused = |id: &str| {
        let mut desk = Desk::opened(id, RequestKind::Correction, who, "2026-11-02");
        desk.checked("2026-11-02");
        desk.freely("2026-11-06", Act::Paused { why: "どの記録かを尋ねた".into() });
        desk
    };
    let mut himawari = paused("himawari");
    let dues = himawari.dues("2026-11-10");
    assert_eq!((dues.waited_days, dues.state), (4, DueState::Stopped { since: day("2026-11-06") }));
    assert_eq!(dues.waiting_left_out.unwrap().at, "第42条第2項");
    himawari.freely("2026-11-12", Act::Resumed);
    // Four weeks end on 30 November; six days on is a Sunday, on which that window is closed.
    assert_eq!(himawari.dues("2026-11-20").last_day, Some(day("2026-12-07")));

    let mut attaka = paused("attaka");
    assert_eq!(attaka.dues("2026-11-10").waited_days, 4);
    assert_eq!(attaka.dues("2026-11-10").waiting_left_out, None);
    assert_eq!(attaka.dues("2026-11-10").last_day, Some(day("2026-12-02")));
    assert_eq!(attaka.dues("2026-12-03").state, DueState::Overdue { since: day("2026-12-03") });
    attaka.freely("2026-12-04", Act::Resumed);
    assert!(attaka.permit_on("2026-12-04", Act::Resumed).says(Objection::NotPaused));
}

#[test]
fn papers_that_are_waited_for_keep_the_clock_from_starting_at_attaka() {
    let who = RequesterKind::Principal;
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
    // Nobody has asked for anything: it is the facility's own time that runs.
    assert_eq!(desk.dues("2026-11-02").last_day, Some(day("2026-12-02")));
    desk.freely("2026-11-03", Act::MissingAsked { what: vec!["identity".into()] });
    let dues = desk.dues("2027-01-05");
    assert_eq!((dues.started, dues.last_day), (false, None));
    assert_eq!(dues.state, DueState::Stopped { since: day("2026-11-03") });
    let waiting = StepState::Waiting(WaitingFor::Applicant);
    assert_eq!(desk.state(StepCode::Identity, "2026-12-01"), waiting);
    desk.freely("2027-01-06", Act::MissingCame { what: vec![], complete: true });
    desk.freely("2027-01-06", identity());
    desk.freely("2027-01-06", Act::Completed);
    let dues = desk.dues("2027-01-06");
    assert_eq!(dues.last_day, Some(day("2027-02-06")));
    assert_eq!(dues.warn_from_first_arrival, Some(day("2026-12-02")));
}

#[test]
fn identity_of_both_is_wanted_where_the_text_says_so() {
    let both = FACILITIES.iter().find_map(|id| {
        let policy = policy(id);
        let rule = policy.facility.requesters.iter().find(|rule| {
            rule.identity_of == madoguchi_domain::policy::WhoseIdentity::Both
                && rule.who.contains(&RequesterKind::MandatedAgent)
        });
        rule.map(|_| *id)
    });
    let id = both.expect("one of the invented facilities wants both");
    let mut desk =
        Desk::opened(id, RequestKind::Disclosure, RequesterKind::MandatedAgent, "2026-11-02");
    desk.on("2026-11-02", identity());
    assert_eq!(desk.state(StepCode::Identity, "2026-11-02"), StepState::Open);
    desk.on("2026-11-03", identity_of(Whose::Principal));
    assert_eq!(desk.state(StepCode::Identity, "2026-11-03"), StepState::Done(day("2026-11-03")));
    // A later look may undo it.
    let worse = IdentityCheck {
        whose: Whose::Principal,
        papers: vec![],
        result: CheckResult::Insufficient,
        remarks: vec![],
    };
    desk.freely("2026-11-04", Act::IdentityChecked(worse));
    assert_eq!(desk.state(StepCode::Identity, "2026-11-04"), StepState::Open);
}

#[test]
fn a_decision_that_goes_back_or_is_objected_to_with_reason_is_taken_anew() {
    let who = RequesterKind::Principal;
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-03", 2);
    let by = [Role::HandlingOfficer];
    desk.freely("2026-11-04", refused(&by, DecisionOutcome::Refused, RefusalGround::HarmsRights));
    let back = Act::SentBack { by: Role::PrivacyManager, reason: "理由が足りない".into() };
    desk.freely("2026-11-05", back);
    assert_eq!(desk.next("2026-11-05"), Some(StepCode::Decision));
    assert_eq!(desk.case().sent_back.unwrap().what.reason, "理由が足りない");
    desk.freely("2026-11-06", refused(&by, DecisionOutcome::Refused, RefusalGround::HarmsRights));
    desk.freely("2026-11-06", approved(Role::PrivacyManager));
    desk.freely("2026-11-06", notice(Some(NOTICE)));
    let (to, how) = (ExplainedTo::Principal, AskedHow::Phone);
    desk.freely("2026-11-06", Act::Explained { to, how, by: None });
    desk.freely("2026-11-06", Act::Closed);
    desk.freely("2026-11-20", Act::Objected { what: "家族の話ではない".into() });
    assert_eq!(desk.next("2026-11-20"), Some(StepCode::ObjectionAnswer));
    let (result, what) = (ObjectionResult::Changed, "もう一度決める".into());
    desk.freely("2026-11-24", Act::ObjectionAnswered { result, what });
    assert_eq!(desk.case().stage(), Stage::Accepted);
    assert_eq!(desk.next("2026-11-24"), Some(StepCode::Decision));
    desk.freely("2026-11-24", granted(&by));
}

#[test]
fn who_signs_in_without_the_office_never_decides_silently() {
    let who = RequesterKind::Principal;
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-03", 2);
    let event =
        madoguchi_casework::CaseEvent::new(day("2026-11-04"), granted(&[Role::HandlingOfficer]));
    let case = desk.case();
    let by = |offices: &[Role]| may_by(&case, &desk.policy, &event, offices, day("2026-11-04"));
    assert_eq!(by(&[Role::PrivacyManager, Role::HandlingOfficer]), Permit::Free);
    for offices in [&[Role::PrivacyManager][..], &[]] {
        let permit = by(offices);
        assert!(!permit.is_forbidden() && permit.says(Objection::NotThisRole), "{permit:?}");
    }
}

#[test]
fn days_before_the_arrival_and_in_the_future_and_long_texts_are_not_recorded() {
    let who = RequesterKind::Principal;
    let desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
    let before = desk.permit_on("2026-11-01", identity());
    assert!(before.is_forbidden() && before.says(Objection::BeforeArrival));
    let event = madoguchi_casework::CaseEvent::new(day("2026-11-04"), identity());
    let future = madoguchi_casework::may(&desk.case(), &desk.policy, &event, day("2026-11-03"));
    assert!(future.is_forbidden() && future.says(Objection::InFuture));
    let note = |length: usize| Act::Noted { text: "あ".repeat(length) };
    assert_eq!(desk.permit_on("2026-11-03", note(20_000)), Permit::Free);
    let long = desk.permit_on("2026-11-03", note(20_001));
    assert!(long.is_forbidden() && long.says(Objection::TextTooLong));
}

//! What differs from facility to facility, and what nowhere does.

mod support;

use madoguchi_casework::{
    Act, AskedHow, AuthorityCheck, Case, CaseEvent, CheckResult, DecisionOutcome, DueState,
    EndedHow, ExplainedTo, FeeState, ObjectionCode as Objection, ObjectionResult, Paid, Permit,
    ReplyResult, Row, Stage, Standing, StepCode, StepDuty, StepState, fee, next, steps,
};
use madoguchi_domain::deadline::ExtensionState;
use madoguchi_domain::policy::{PaymentMeans, RefusalGround, Role};
use madoguchi_domain::request::{Relation, RequestKind, RequesterKind};
use support::driver::{ended, to_the_end, told as acts};
use support::*;

const PRINCIPAL: RequesterKind = RequesterKind::Principal;
const SHIPPED: [&str; 5] = ["akatsuki", "attaka", "care-communications", "cluster", "saintpaulia"];

/// A case decided so, by going along the facility's own path.
fn decided(id: &str, kind: RequestKind, outcome: DecisionOutcome) -> Desk {
    let mut desk = Desk::opened(id, kind, PRINCIPAL, "2026-11-02");
    to_the_end(&mut desk, outcome);
    assert_eq!(desk.case().outcome(), Some(outcome), "{}", acts(&desk));
    desk
}

fn has(desk: &Desk, code: &str) -> bool {
    desk.records.iter().any(|record| record.event.act.code() == code)
}

#[test]
fn every_kind_that_the_act_gives_can_be_granted_and_found_not_to_be_there_everywhere() {
    for id in FACILITIES {
        for kind in RequestKind::ALL.iter().filter(|kind| kind.given_by_act()) {
            let granted = decided(id, *kind, DecisionOutcome::Granted);
            let case = granted.case();
            assert_eq!(case.hands_over(), has(&granted, "delivered"), "{}", acts(&granted));
            assert_eq!(case.acts_on_data(), has(&granted, "carried-out"), "{}", acts(&granted));
            let none = decided(id, *kind, DecisionOutcome::NonExistent);
            assert!(has(&none, "notice-issued"), "{}", acts(&none));
            assert!(!has(&none, "delivered") && !has(&none, "carried-out"), "{}", acts(&none));
            let beforehand = none.policy.facility.payment.as_ref().is_some_and(|p| p.with_request);
            assert!(beforehand || !has(&none, "fee-asked"), "{}: nothing is given", acts(&none));
        }
    }
}

#[test]
fn a_disclosure_can_be_refused_wholly_or_in_part_everywhere_and_is_told_with_reason() {
    for id in FACILITIES {
        for outcome in [DecisionOutcome::Refused, DecisionOutcome::Partial] {
            let desk = decided(id, RequestKind::Disclosure, outcome);
            assert!(has(&desk, "notice-issued"), "{}", acts(&desk));
            assert_eq!(has(&desk, "delivered"), outcome.grants(), "{}", acts(&desk));
        }
    }
    // Only one text wants a refusal explained, and a form.
    let explained =
        |id| has(&decided(id, RequestKind::Disclosure, DecisionOutcome::Refused), "explained");
    assert_eq!(SHIPPED.map(explained), [false, true, false, false, false]);
}

#[test]
fn who_decides_and_who_approves_is_the_facilitys_own() {
    let path = |id: &str, kind| {
        let desk = Desk::opened(id, kind, PRINCIPAL, "2026-11-02");
        let by = |code| desk.step(code, "2026-11-02").by;
        (by(StepCode::Decision), by(StepCode::Approval), by(StepCode::Consultation))
    };
    use RequestKind::{Correction, Disclosure, PurposeNotification};
    let (officer, manager) = (vec![Role::HandlingOfficer], vec![Role::PrivacyManager]);
    assert_eq!(path("attaka", Disclosure), (officer.clone(), manager.clone(), vec![]));
    assert_eq!(path("attaka", Correction), (officer, manager, vec![]));
    assert_eq!(path("akatsuki", Disclosure), (vec![Role::Corporation], vec![], vec![]));
    assert_eq!(path("akatsuki", PurposeNotification).0, [Role::Corporation]);
    assert_eq!(path("cluster", Disclosure), (vec![], vec![], vec![]));
    assert_eq!(path("care-communications", Disclosure), (vec![], vec![], vec![]));
    let committee = vec![Role::ReviewCommittee];
    let both = vec![Role::ReviewCommittee, Role::ChiefDirector];
    assert_eq!(path("saintpaulia", Disclosure), (both, vec![], committee));
    let two = vec![Role::ChiefDirector, Role::PrivacyManager];
    assert_eq!(path("saintpaulia", Correction), (two, vec![], vec![]));
}

#[test]
fn the_last_day_is_the_texts_own_or_there_is_none() {
    use RequestKind::{Correction, Disclosure};
    let last_day = |id: &str, kind| {
        let mut desk = Desk::opened(id, kind, PRINCIPAL, "2026-11-02");
        desk.checked("2026-11-02");
        let dues = desk.dues("2026-11-10");
        (dues.last_day.map(|day| day.to_string()), dues.state)
    };
    let of = |text: &str| Some(text.to_owned());
    assert_eq!(last_day("attaka", Disclosure).0, of("2026-12-02"));
    assert_eq!(last_day("attaka", Correction).0, of("2026-12-02"));
    assert_eq!(last_day("saintpaulia", Disclosure).0, of("2026-11-12"));
    assert_eq!(last_day("saintpaulia", Correction).0, of("2026-11-23"));
    for id in ["akatsuki", "cluster", "care-communications"] {
        for kind in [Disclosure, Correction] {
            assert_eq!(last_day(id, kind), (None, DueState::NoNumber), "{id}");
        }
    }
    // Without a number it is brought to mind, and stands on the board as pressing from then on.
    let mut desk = Desk::opened("cluster", Disclosure, PRINCIPAL, "2026-11-02");
    desk.checked("2026-11-02");
    let row = Row::of(&desk.case(), &desk.policy);
    let remind = row.remind_on.unwrap();
    assert_eq!(remind, day("2026-11-16"));
    assert_eq!(row.standing(day("2026-11-15")), (Standing::NoNumber, None));
    assert_eq!(row.standing(remind), (Standing::Soon, None));
}

#[test]
fn only_where_the_text_knows_an_extension_is_one_told_freely() {
    let extended = |id: &str| {
        let mut desk = Desk::opened(id, RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
        desk.checked("2026-11-02");
        let until = day("2026-12-10");
        let act = Act::Extended { until, reason: "記録が多いため".into(), form: None };
        desk.permit_on("2026-11-10", act)
    };
    assert_eq!(extended("attaka"), Permit::Free);
    for id in ["akatsuki", "care-communications", "cluster", "saintpaulia"] {
        let permit = extended(id);
        assert!(!permit.is_forbidden() && permit.says(Objection::NoExtension), "{id} {permit:?}");
    }
    // A correction is extended on the form that the text names, and not without it.
    let mut desk = Desk::opened("attaka", RequestKind::Correction, PRINCIPAL, "2026-11-02");
    desk.checked("2026-11-02");
    let act = |form: Option<&str>| Act::Extended {
        until: day("2026-12-20"),
        reason: "記録が多いため".into(),
        form: form.map(str::to_owned),
    };
    let bare = desk.permit_on("2026-11-20", act(None));
    assert!(bare.says(Objection::ExtensionIncomplete), "{bare:?}");
    desk.freely("2026-11-20", act(Some("個人情報開示等通知書")));
    assert_eq!(desk.dues("2026-11-20").last_day, Some(day("2026-12-20")));
    assert_eq!(desk.dues("2026-11-20").extension.unwrap().state, ExtensionState::Valid);
}

#[test]
fn what_a_disclosure_costs_is_the_facilitys_own() {
    let standing = |id: &str| {
        let mut desk = Desk::opened(id, RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
        desk.checked("2026-11-02");
        desk.on("2026-11-03", Act::Searched { found: true, what: String::new(), pages: Some(21) });
        let standing = fee(&desk.case(), &desk.policy, day("2026-11-03"));
        (standing.due, standing.set_elsewhere, standing.state)
    };
    assert_eq!(standing("attaka"), (Some(3000), false, FeeState::Open));
    assert_eq!(standing("care-communications"), (Some(1200), false, FeeState::Open));
    assert_eq!(standing("cluster"), (Some(0), false, FeeState::NothingDue));
    // Charged, by a rule or an amount that the text leaves to another day.
    assert_eq!(standing("saintpaulia"), (None, true, FeeState::Open));
    assert_eq!(standing("akatsuki"), (None, true, FeeState::Open));
}

#[test]
fn a_notified_purpose_is_told_by_its_notice_and_paid_where_it_costs() {
    let kind = RequestKind::PurposeNotification;
    for id in SHIPPED {
        let desk = decided(id, kind, DecisionOutcome::Granted);
        assert!(has(&desk, "notice-issued") && !has(&desk, "delivered"), "{}", acts(&desk));
        let costs = ["care-communications", "akatsuki"].contains(&id);
        assert_eq!(has(&desk, "fee-received"), costs, "{}", acts(&desk));
    }
}

#[test]
fn third_party_records_are_handed_over_by_the_act_where_the_text_is_silent() {
    let kind = RequestKind::ThirdPartyRecordDisclosure;
    for id in SHIPPED {
        let mut desk = Desk::opened(id, kind, PRINCIPAL, "2026-11-02");
        let article = desk.step(StepCode::Search, "2026-11-02").article;
        assert_eq!(told(article.as_ref()), "第33条第5項", "{id}");
        to_the_end(&mut desk, DecisionOutcome::Granted);
        assert!(has(&desk, "delivered"), "{}", acts(&desk));
    }
}

#[test]
fn an_objection_to_use_is_a_request_of_its_own_where_the_text_has_one() {
    let kind = RequestKind::Objection;
    for id in ["attaka", "saintpaulia"] {
        let desk = decided(id, kind, DecisionOutcome::Granted);
        assert!(has(&desk, "carried-out"), "{}", acts(&desk));
    }
    for id in ["akatsuki", "care-communications", "cluster"] {
        let policy = policy(id);
        let opening = opening(&policy, kind, PRINCIPAL, "2026-11-02");
        let day = opening.first_arrived;
        let permit = madoguchi_casework::may_open(&opening, &policy, day, day);
        assert!(!permit.is_forbidden() && permit.says(Objection::KindNotOffered), "{id}");
    }
}

#[test]
fn the_bereaved_are_answered_decided_on_or_turned_away_by_the_facilitys_text() {
    let kind = RequestKind::BereavedDisclosure;
    let who = RequesterKind::BereavedFamily;
    let run = |id: &str| {
        let mut desk = Desk::opened(id, kind, who, "2026-11-02");
        desk.freely("2026-09-01", Act::PrincipalDied { died: Some(day("2026-09-01")) });
        to_the_end(&mut desk, DecisionOutcome::Granted);
        let decider = desk.case().authority.last().and_then(|check| check.what.decided_by);
        (has(&desk, "delivered"), decider, ended(&desk))
    };
    // The dead are protected here, and the text names the bereaved.
    assert_eq!(run("saintpaulia"), (true, None, None));
    // They are protected, and who may ask the text leaves open: not for the window to say.
    let manager = Some(Role::PrivacyManager);
    assert_eq!(run("cluster"), (true, manager, None));
    assert_eq!(run("attaka"), (true, manager, None));
    // The text is about the living.
    assert_eq!(run("akatsuki"), (false, None, Some(EndedHow::TurnedAway)));
    let (given, _, _) = run("care-communications");
    assert!(given, "the text is silent, and whoever decides may");
    // A relation that the text does not name is not for the window either.
    let mut desk = Desk::opened("saintpaulia", kind, who, "2026-11-02");
    desk.on("2026-11-02", identity());
    let papers = vec![paper("death-proof"), paper("family-register")];
    let mut check = AuthorityCheck::new(papers, CheckResult::Accepted);
    check.relation = Some(Relation::Sibling);
    let permit = desk.permit_on("2026-11-02", Act::AuthorityChecked(Box::new(check)));
    assert_ne!(permit, Permit::Free, "a sister is not among them");
}

#[test]
fn death_ends_every_agency_everywhere_and_what_was_done_before_stays_recordable() {
    for id in SHIPPED {
        let who = RequesterKind::MandatedAgent;
        let mut desk = Desk::opened(id, RequestKind::CessationOfUse, who, "2026-11-02");
        desk.on("2026-11-02", identity());
        let check = Act::AuthorityChecked(Box::new(mandate_of("2026-10-01")));
        if desk.permit_on("2026-11-02", check.clone()).is_forbidden() {
            continue;
        }
        desk.on("2026-11-02", check);
        desk.on("2026-11-02", Act::Completed);
        let (how, result, scope) = (AskedHow::Phone, ReplyResult::Confirmed, String::new());
        desk.on("2026-11-03", Act::PrincipalAnswered { how, result, scope });
        let by = desk.step(StepCode::Decision, "2026-11-04").by;
        desk.on("2026-11-04", granted(&by));
        if let [role] = desk.step(StepCode::Approval, "2026-11-04").by[..] {
            desk.freely("2026-11-04", approved(role));
        }
        desk.freely("2026-11-08", Act::PrincipalDied { died: Some(day("2026-11-07")) });
        let stopped = || Act::CarriedOut { what: "利用を止めた".into() };
        let after = desk.permit_on("2026-11-07", stopped());
        assert!(after.is_forbidden() && after.says(Objection::AgencyEndedByDeath), "{id}");
        let before = desk.permit_on("2026-11-06", stopped());
        assert!(!before.is_forbidden(), "{id}: in the principal's lifetime; {before:?}");
        assert_eq!(desk.next("2026-11-08"), Some(StepCode::Ending), "{id}");
        // A later word that names an earlier day counts; one that names a later day does not.
        desk.freely("2026-11-09", Act::PrincipalDied { died: None });
        assert_eq!(desk.case().died, Some(day("2026-11-07")));
        desk.freely("2026-11-09", Act::AgencyEnded);
        desk.freely("2026-11-09", Act::Closed);
    }
}

#[test]
fn a_principal_who_dies_is_not_answered_and_the_request_ends() {
    for id in SHIPPED {
        let mut desk = Desk::opened(id, RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
        desk.checked("2026-11-02");
        desk.freely("2026-11-05", Act::PrincipalDied { died: None });
        let by = desk.step(StepCode::Decision, "2026-11-05").by;
        let permit = desk.permit_on("2026-11-06", granted(&by));
        assert!(permit.is_forbidden() && permit.says(Objection::PrincipalDied), "{id}");
        to_the_end(&mut desk, DecisionOutcome::Granted);
        assert!(ended(&desk).is_some() && !has(&desk, "delivered"), "{}", acts(&desk));
    }
}

#[test]
fn a_request_lapses_by_itself_only_where_a_text_says_so() {
    for id in FACILITIES {
        let mut desk = Desk::opened(id, RequestKind::Disclosure, PRINCIPAL, "2026-01-05");
        desk.on("2026-01-06", Act::MissingAsked { what: vec!["residence-record".into()] });
        let lapses = !desk.policy.facility.lapses.is_empty();
        let permit = desk.permit_on("2028-01-05", Act::Lapsed);
        assert_eq!(permit.says(Objection::NoLapse), !lapses, "{id}: {permit:?}");
        if permit == Permit::Free {
            // What has come does not lapse for its not being there.
            desk.on("2026-01-10", Act::MissingCame { what: vec![], complete: true });
            assert_ne!(desk.permit_on("2028-01-05", Act::Lapsed), Permit::Free, "{id}");
        }
    }
    assert!(SHIPPED.iter().all(|id| policy(id).facility.lapses.is_empty()));
}

#[test]
fn what_is_struck_through_stays_legible_and_what_stands_instead_counts() {
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
    desk.checked("2026-11-02");
    let searched = |pages| Act::Searched { found: true, what: String::new(), pages: Some(pages) };
    let wrong = desk.on("2026-11-04", searched(52));
    let due = |desk: &Desk| fee(&desk.case(), &desk.policy, day("2026-11-05")).due;
    assert_eq!(due(&desk), Some(6000));
    let instead = Some(Box::new(CaseEvent::new(day("2026-11-04"), searched(25))));
    let why = String::new();
    let bare = Act::Struck { entry: wrong.clone(), why, instead: instead.clone() };
    assert!(desk.permit_on("2026-11-05", bare).says(Objection::WordsMissing));
    let why = "数え間違い".to_owned();
    let stroke = Act::Struck { entry: wrong.clone(), why: why.clone(), instead };
    let stroke = desk.freely("2026-11-05", stroke);
    assert_eq!(due(&desk), Some(3000));
    let case = desk.case();
    let line = case.lines.iter().find(|line| line.record.id == wrong).unwrap();
    assert_eq!(line.record.event.act, searched(52), "the old text");
    assert_eq!((line.struck[0].day, line.struck[0].why.as_str()), (day("2026-11-05"), &*why));
    assert_eq!((line.struck[0].id.as_str(), line.struck[0].by.as_str()), (&*stroke, "person-1"));
    let again = Act::Struck { entry: wrong, why: why.clone(), instead: None };
    assert!(desk.permit_on("2026-11-06", again).says(Objection::AlreadyStruck));
    let none = Act::Struck { entry: "entry-99".into(), why: why.clone(), instead: None };
    assert!(desk.permit_on("2026-11-06", none).says(Objection::NoSuchEntry));
    let opening = Act::Struck { entry: "entry-0".into(), why, instead: None };
    let opening = desk.permit_on("2026-11-06", opening);
    assert!(opening.is_forbidden() && opening.says(Objection::OpeningStays));
}

#[test]
fn what_later_entries_rest_on_is_not_struck_away_silently() {
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
    let checked = desk.on("2026-11-02", identity());
    desk.on("2026-11-02", Act::Completed);
    desk.searched("2026-11-03", 3);
    let strike = |entry: &str, instead: Option<CaseEvent>| Act::Struck {
        entry: entry.into(),
        why: "別の方の分".into(),
        instead: instead.map(Box::new),
    };
    assert_eq!(desk.permit_on("2026-11-03", strike(&checked, None)), Permit::Free);
    let decision = desk.on("2026-11-04", granted(&[Role::HandlingOfficer]));
    let approval = desk.on("2026-11-04", approved(Role::PrivacyManager));
    desk.on("2026-11-05", handed_over());
    for (entry, code) in [
        (&checked, Objection::IdentityNotAccepted),
        (&decision, Objection::NotDecided),
        (&approval, Objection::NotApproved),
    ] {
        let permit = desk.permit_on("2026-11-06", strike(entry, None));
        assert!(!permit.is_forbidden() && permit.says(code), "{permit:?}");
    }
    // Put right in a way that later entries can rest on: nothing speaks against it.
    let instead = CaseEvent::new(day("2026-11-03"), approved(Role::PrivacyManager));
    let early = desk.permit_on("2026-11-06", strike(&approval, Some(instead)));
    assert!(early.is_forbidden() && early.says(Objection::NotDecided), "{early:?}");
    let instead = CaseEvent::new(day("2026-11-05"), approved(Role::PrivacyManager));
    let permit = desk.permit_on("2026-11-06", strike(&approval, Some(instead)));
    assert_eq!(permit, Permit::Free);
    // The request itself put right: an agent's authority was never looked at.
    let mut opening = desk.case().opening;
    opening.requester = RequesterKind::MandatedAgent;
    opening.requester_name = "高橋 一郎".into();
    let instead = CaseEvent::new(day("2026-11-02"), Act::Opened(Box::new(opening)));
    let permit = desk.permit_on("2026-11-06", strike("entry-0", Some(instead)));
    assert!(!permit.is_forbidden() && permit.says(Objection::AuthorityNotAccepted), "{permit:?}");
}

#[test]
fn an_answer_that_was_objected_to_stands_or_is_given_anew() {
    for id in SHIPPED {
        let mut desk = decided(id, RequestKind::Disclosure, DecisionOutcome::Refused);
        let on = desk.today;
        desk.record(on, Act::Objected { what: "理由がわからない".into() });
        let on_top =
            |desk: &Desk| next(&steps(&desk.case(), &desk.policy, on)).map(|step| step.code);
        assert_eq!(on_top(&desk), Some(StepCode::ObjectionAnswer), "{id}");
        let (result, what) = (ObjectionResult::Stands, String::new());
        desk.record(on, Act::ObjectionAnswered { result, what: what.clone() });
        assert_eq!((desk.case().stage(), on_top(&desk)), (Stage::Closed, None), "{id}");
        desk.record(on, Act::Objected { what: "やはり見たい".into() });
        let result = ObjectionResult::Changed;
        desk.record(on, Act::ObjectionAnswered { result, what });
        to_the_end(&mut desk, DecisionOutcome::Granted);
        assert!(has(&desk, "delivered"), "{}", acts(&desk));
    }
    // Whoever was turned away and was right is let in again.
    let who = RequesterKind::MandatedAgent;
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
    let check = AuthorityCheck { result: CheckResult::Insufficient, ..mandate_of("2026-10-01") };
    desk.freely("2026-11-02", Act::AuthorityChecked(Box::new(check)));
    desk.on("2026-11-03", Act::TurnedAway { reason: "委任状がない".into() });
    desk.freely("2026-11-03", Act::Closed);
    desk.freely("2026-11-05", Act::Objected { what: "委任状は出した".into() });
    let (result, what) = (ObjectionResult::Changed, String::new());
    desk.freely("2026-11-06", Act::ObjectionAnswered { result, what });
    assert_eq!(desk.case().stage(), Stage::Arrived);
    to_the_end(&mut desk, DecisionOutcome::Granted);
    assert!(has(&desk, "delivered"), "{}", acts(&desk));
}

#[test]
fn a_refused_requests_fee_is_kept_or_given_back_as_the_text_has_it() {
    let mut desk =
        Desk::opened("care-communications", RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
    to_the_end(&mut desk, DecisionOutcome::Refused);
    assert!(has(&desk, "fee-received") && !has(&desk, "fee-returned"), "{}", acts(&desk));
    // Where none is due for a refusal, what was paid beforehand goes back, also after the closing.
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
    let paid = Paid { means: PaymentMeans::Cash, yen: 1000, issued: None };
    desk.on("2026-11-02", Act::FeeReceived { payments: vec![paid] });
    to_the_end(&mut desk, DecisionOutcome::Refused);
    assert!(has(&desk, "fee-returned"), "{}", acts(&desk));
}

#[test]
fn papers_found_missing_later_on_are_waited_for_again() {
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-03", 3);
    desk.freely("2026-11-04", Act::MissingAsked { what: vec!["residence-record".into()] });
    assert_eq!(desk.next("2026-11-04"), Some(StepCode::Completeness));
    assert_eq!(desk.dues("2026-11-05").state, DueState::Stopped { since: day("2026-11-04") });
    desk.freely("2026-11-06", Act::MissingCame { what: vec![], complete: true });
    assert_eq!(desk.next("2026-11-06"), Some(StepCode::Decision));
    assert_eq!(desk.dues("2026-11-06").last_day, Some(day("2026-12-02")), "it had begun to run");
}

#[test]
fn nobody_is_answered_before_it_is_known_who_they_are() {
    for id in SHIPPED {
        let mut desk = Desk::opened(id, RequestKind::PurposeNotification, PRINCIPAL, "2026-11-02");
        let by = desk.step(StepCode::Decision, "2026-11-02").by;
        desk.on("2026-11-03", granted(&by));
        if let [role] = desk.step(StepCode::Approval, "2026-11-03").by[..] {
            desk.freely("2026-11-03", approved(role));
        }
        let wait = StepState::Waiting(madoguchi_casework::WaitingFor::EarlierStep);
        assert_eq!(desk.state(StepCode::Notice, "2026-11-03"), wait, "{id}");
        desk.on("2026-11-06", identity());
        // Not as if it had been known on the day before.
        let early = desk.permit_on("2026-11-05", notice(None));
        assert!(early.is_forbidden() && early.says(Objection::IdentityNotAccepted), "{id}");
        assert!(!desk.permit_on("2026-11-06", notice(None)).is_forbidden(), "{id}");
    }
}

#[test]
fn what_is_not_there_is_refused_on_no_other_ground() {
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
    desk.checked("2026-11-02");
    desk.on("2026-11-03", Act::Searched { found: false, what: String::new(), pages: None });
    let by = [Role::HandlingOfficer];
    let absent = |ground| refused(&by, DecisionOutcome::NonExistent, ground);
    let permit = desk.permit_on("2026-11-04", absent(RefusalGround::HarmsRights));
    assert!(permit.is_forbidden() && permit.says(Objection::GroundDoesNotHold), "{permit:?}");
    assert_eq!(desk.permit_on("2026-11-04", absent(RefusalGround::NonExistence)), Permit::Free);
}

#[test]
fn an_explanation_that_should_be_given_is_given_to_the_principal_whoever_asked() {
    let who = RequesterKind::MandatedAgent;
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-03", 2);
    let by = [Role::HandlingOfficer];
    desk.on("2026-11-04", refused(&by, DecisionOutcome::Refused, RefusalGround::HarmsRights));
    desk.on("2026-11-04", approved(Role::PrivacyManager));
    desk.on("2026-11-05", notice(Some("個人情報開示等通知書")));
    let told = |to| Act::Explained { to, how: AskedHow::Visit, by: None };
    desk.on("2026-11-06", told(ExplainedTo::Requester));
    let step = desk.step(StepCode::Explanation, "2026-11-06");
    assert_eq!((step.state, step.duty), (StepState::Open, StepDuty::Must));
    desk.on("2026-11-06", told(ExplainedTo::Principal));
    let done = StepState::Done(day("2026-11-06"));
    assert_eq!(desk.state(StepCode::Explanation, "2026-11-06"), done);
}

#[test]
fn a_log_without_an_opening_is_no_case() {
    assert_eq!(Case::fold(&[]), None);
    let desk = Desk::opened("attaka", RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
    let mut record = desk.records[0].clone();
    record.event = CaseEvent::new(day("2026-11-02"), granted(&[]));
    assert_eq!(Case::fold(&[record]), None);
}

#[test]
fn a_fee_of_which_nobody_said_how_much_is_asked_for_again_once_something_came() {
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, PRINCIPAL, "2026-11-02");
    desk.checked("2026-11-02");
    desk.on("2026-11-03", granted(&[Role::HandlingOfficer]));
    desk.on("2026-11-03", approved(Role::PrivacyManager));
    desk.on("2026-11-03", Act::FeeAsked { yen: None, how: "電話で".into() });
    let paid = Paid { means: PaymentMeans::Cash, yen: 1000, issued: None };
    desk.on("2026-11-04", Act::FeeReceived { payments: vec![paid] });
    assert_eq!(desk.state(StepCode::FeeAsking, "2026-11-04"), StepState::Open);
    desk.on("2026-11-04", Act::FeeAsked { yen: Some(1000), how: "電話で".into() });
    assert_eq!(desk.next("2026-11-04"), Some(StepCode::Delivery));
}

#[test]
fn a_refusal_is_explained_to_the_principal_also_where_the_agent_is_told_nothing_more() {
    let who = RequesterKind::MandatedAgent;
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
    desk.checked("2026-11-02");
    desk.searched("2026-11-03", 2);
    let by = [Role::HandlingOfficer];
    desk.on("2026-11-04", refused(&by, DecisionOutcome::Refused, RefusalGround::HarmsRights));
    desk.on("2026-11-04", approved(Role::PrivacyManager));
    desk.on("2026-11-05", notice(Some("個人情報開示等通知書")));
    let (how, result, scope) = (AskedHow::Visit, ReplyResult::Refused, String::new());
    desk.on("2026-11-06", Act::PrincipalAnswered { how, result, scope });
    let told = |to| Act::Explained { to, how, by: None };
    let agent = desk.permit_on("2026-11-06", told(ExplainedTo::Requester));
    assert!(agent.is_forbidden() && agent.says(Objection::PrincipalRefused), "{agent:?}");
    desk.freely("2026-11-06", told(ExplainedTo::Principal));
}

//! The keeper of the log: nothing is lost, nobody gets in, two devices come together.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../../domain/tests/support/whole_file.rs"]
mod whole_file;

use std::collections::BTreeMap;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use madoguchi_casework::{
    Act, CaseEvent, CheckResult, DeskEvent, IdentityCheck, Opening, Principal, RegisterAct,
    RegisterEvent, RegisterKind, Row, Source, Whose,
};
use madoguchi_desk::form::Values;
use madoguchi_desk::keeper::{
    Clock, Handed, Keeper, NewDesk, NewPerson, RestoreError, Saying, SignInError, UnlockError,
    next_number,
};
use madoguchi_domain::Date;
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::{Role, load_whole};
use madoguchi_domain::request::{Channel, RequestKind, RequesterKind};
use madoguchi_ledger::SubjectId;
use madoguchi_ledger::backup::{BackupError, Secret};
use madoguchi_ledger::recovery::RecoveryCode;
use madoguchi_storage::desk::{Change, DeskStore, Range, Table};

const PASSPHRASE: &str = "さくらの咲く丘のホームで";
const CODE: &str = "491735";

/// Memory never makes anybody wait.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("memory made somebody wait"),
    }
}

fn at(seconds: u64) -> Clock {
    Clock { now_ms: 1_764_000_000_000 + seconds * 1000 }
}

fn new_desk(facility: &str) -> NewDesk {
    let file = whole_file::whole_file(&whole_file::path(facility)).unwrap();
    let rules = load_whole(&format!("{facility}.json"), &file).unwrap();
    NewDesk {
        rules: Arc::new(rules),
        file,
        passphrase: PASSPHRASE.into(),
        person: NewPerson { name: "佐藤".into(), roles: vec![Role::HandlingOfficer] },
        code: CODE.into(),
    }
}

/// A desk with somebody at it, and its recovery number.
fn desk(store: &DeskStore, facility: &str) -> (Keeper, RecoveryCode) {
    let keeper = ready(Keeper::on(store.clone())).unwrap();
    let number = ready(keeper.set_up(new_desk(facility), at(0))).unwrap();
    (keeper, RecoveryCode::read(&number).unwrap())
}

fn day(text: &str) -> Date {
    iso::read(text).unwrap()
}

fn opening(facility: &str, number: &str) -> Opening {
    Opening {
        number: number.into(),
        reference: String::new(),
        facility: facility.into(),
        policy_version: 1,
        source: Source::Letter,
        channel: Channel::Post,
        first_arrived: day("2025-11-20"),
        kinds: vec![RequestKind::Disclosure],
        requester: RequesterKind::Principal,
        principal: Principal { name: "髙橋 花子".into(), ..Principal::default() },
        requester_name: String::new(),
        about: "介護記録".into(),
        delivery: None,
        answers: BTreeMap::new(),
    }
}

fn identity() -> Saying {
    let check = IdentityCheck {
        whose: Whose::Requester,
        papers: Vec::new(),
        result: CheckResult::Accepted,
        remarks: Vec::new(),
    };
    let event = CaseEvent::new(day("2025-11-21"), Act::IdentityChecked(check));
    Saying { event, despite: Vec::new() }
}

#[test]
fn what_was_recorded_is_there_when_the_lock_is_opened_again() {
    let store = DeskStore::in_memory();
    let (keeper, _) = desk(&store, "attaka");
    let subject = ready(keeper.open_case(opening("attaka", "2025-001"), at(10))).unwrap().0;
    ready(keeper.record_case(subject, vec![identity()], at(20))).unwrap();
    keeper.lock();
    assert!(!keeper.is_open() && keeper.rows().is_empty() && keeper.rules().is_none());
    assert!(ready(keeper.case(subject)).is_err());

    let again = ready(Keeper::on(store)).unwrap();
    assert!(again.is_set_up());
    ready(again.unlock(PASSPHRASE, at(30))).unwrap();
    let found = ready(again.case(subject)).unwrap();
    assert_eq!((found.case.lines.len(), found.unreadable), (2, 0));
    assert_eq!(found.case.opening.principal.name, "髙橋 花子");
    let rows = again.rows();
    assert_eq!((rows.len(), &*rows[0].1.number), (1, "2025-001"));
    assert_eq!(next_number(&rows, day("2025-11-26")), "2025-002");
    assert_eq!(next_number(&rows, day("2026-01-05")), "2026-001");
}

/// Changes a byte in the one record of a table.
fn flip(store: &DeskStore, table: Table) {
    let mut record = ready(store.range(table, &Range::All, 1)).unwrap().swap_remove(0);
    record.bytes[20] ^= 1;
    ready(store.write(&[], vec![Change::put(table, record.key, record.bytes)])).unwrap();
}

#[test]
fn a_case_whose_row_was_damaged_is_still_found() {
    let store = DeskStore::in_memory();
    let (keeper, _) = desk(&store, "attaka");
    ready(keeper.open_case(opening("attaka", "2025-001"), at(10))).unwrap();
    keeper.lock();
    flip(&store, Table::Rows);
    ready(keeper.unlock(PASSPHRASE, at(20))).unwrap();
    let rows = keeper.rows();
    assert_eq!((rows.len(), &*rows[0].1.number), (1, "2025-001"));
}

#[test]
fn a_damaged_note_of_the_end_locks_nobody_out_and_is_told() {
    let store = DeskStore::in_memory();
    let (keeper, _) = desk(&store, "attaka");
    let subject = ready(keeper.open_case(opening("attaka", "2025-001"), at(10))).unwrap().0;
    keeper.lock();
    flip(&store, Table::Ends);
    ready(keeper.unlock(PASSPHRASE, at(20))).unwrap();
    let me = keeper.with_state(|state| state.staff.keys().next().cloned()).unwrap();
    ready(keeper.sign_in(&me, CODE, at(21))).unwrap();
    assert_eq!(ready(keeper.case(subject)).unwrap().case.lines.len(), 1);
    let checked = ready(keeper.check(|_, _| ())).unwrap();
    assert_eq!((checked.len(), checked[0].trouble), (1, Some("end-lost")));
    assert!(ready(keeper.record_case(subject, vec![identity()], at(30))).is_err());
}

#[test]
fn what_was_typed_goes_with_its_recording_and_stays_where_nothing_was_recorded() {
    let store = DeskStore::in_memory();
    let (keeper, _) = desk(&store, "attaka");
    let typed = Values::default().with("text", "電話があった");
    ready(keeper.keep_note("letter", &typed));
    ready(keeper.keep_note("other", &typed));
    let from_note = keeper.from_note("letter");
    keeper.sign_out();
    assert!(ready(from_note.open_case(opening("attaka", "2025-001"), at(10))).is_err());
    assert_eq!(ready(keeper.note("letter")), Some(typed.clone()));
    let me = keeper.with_state(|state| state.staff.keys().next().cloned()).unwrap();
    ready(keeper.sign_in(&me, CODE, at(11))).unwrap();
    ready(from_note.open_case(opening("attaka", "2025-001"), at(12))).unwrap();
    assert_eq!(ready(keeper.note("letter")), None);
    assert_eq!(ready(keeper.note("other")), Some(typed));
}

#[test]
fn what_is_recorded_makes_its_own_row_anew_and_no_other() {
    let (keeper, _) = desk(&DeskStore::in_memory(), "attaka");
    let first = ready(keeper.open_case(opening("attaka", "2025-001"), at(10))).unwrap().0;
    let row = |wanted: SubjectId| {
        let rows = keeper.rows();
        rows.into_iter().find(|(subject, _)| *subject == wanted).unwrap().1
    };
    let before = row(first);
    let second = ready(keeper.open_case(opening("attaka", "2025-002"), at(20))).unwrap().0;
    let closed = CaseEvent::new(day("2025-11-22"), Act::Closed);
    let closed = Saying { event: closed, despite: Vec::new() };
    ready(keeper.record_case(second, vec![closed], at(30))).unwrap();
    assert_eq!(row(second).closed, Some(day("2025-11-22")));
    assert!(Arc::ptr_eq(&before, &row(first)), "it was not read again");
}

#[test]
fn what_another_tab_records_stands_on_the_board_once_it_was_heard_of() {
    let store = DeskStore::in_memory();
    let (here, _) = desk(&store, "attaka");
    let first = ready(here.open_case(opening("attaka", "2025-001"), at(10))).unwrap().0;
    let there = ready(Keeper::on(store)).unwrap();
    ready(there.unlock(PASSPHRASE, at(20))).unwrap();
    ready(there.sign_in(&here.me().unwrap(), CODE, at(20))).unwrap();
    let second = ready(there.open_case(opening("attaka", "2025-002"), at(30))).unwrap().0;
    ready(there.record_case(first, vec![identity()], at(40))).unwrap();
    assert_eq!((here.rows().len(), there.rows().len()), (1, 2));
    ready(here.refresh()).unwrap();
    let rows = |keeper: &Keeper| {
        let rows = keeper.rows().into_iter();
        rows.map(|(subject, row)| (subject, Row::clone(&row))).collect::<Vec<_>>()
    };
    assert_eq!(rows(&here), rows(&there));
    assert!(rows(&here).iter().any(|(subject, _)| *subject == second));
    let before = here.rows();
    ready(here.refresh()).unwrap();
    assert!(before.iter().zip(here.rows()).all(|(one, two)| Arc::ptr_eq(&one.1, &two.1)));
}

#[test]
fn a_clock_that_was_set_back_is_told_and_nothing_is_lost() {
    let (keeper, _) = desk(&DeskStore::in_memory(), "attaka");
    let (subject, told) =
        ready(keeper.open_case(opening("attaka", "2025-001"), at(86_400))).unwrap();
    assert!(!told.clock_went_back);
    let told = ready(keeper.record_case(subject, vec![identity()], at(10))).unwrap();
    assert!(told.clock_went_back);
    assert_eq!(ready(keeper.case(subject)).unwrap().case.lines.len(), 2);
}

#[test]
fn whoever_has_no_name_here_records_nothing() {
    let store = DeskStore::in_memory();
    let (keeper, _) = desk(&store, "attaka");
    keeper.sign_out();
    let refused = ready(keeper.open_case(opening("attaka", "2025-001"), at(10)));
    assert_eq!(refused, Err("closed"));
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_slows_down() {
    let store = DeskStore::in_memory();
    let (keeper, number) = desk(&store, "attaka");
    keeper.lock();
    for _ in 0..3 {
        let wrong = ready(keeper.unlock("まったく違う合い言葉です", at(0)));
        assert_eq!(wrong, Err(UnlockError::Wrong));
    }
    let wait = Err(UnlockError::Wait { seconds: 5 });
    assert_eq!(ready(keeper.unlock("まったく違う合い言葉です", at(0))), wait);
    // It holds for whoever opens the page anew, and for the right one too.
    let again = ready(Keeper::on(store)).unwrap();
    assert_eq!(ready(again.unlock(PASSPHRASE, at(1))), Err(UnlockError::Wait { seconds: 4 }));
    assert_eq!(ready(again.unlock(PASSPHRASE, at(5))), Ok(()));
    again.lock();
    assert_eq!(ready(again.recover("ABCD", at(6))), Err(UnlockError::Slip));
    assert_eq!(ready(again.recover(&number.written(), at(6))), Ok(()));
    ready(again.change_passphrase("新しい合い言葉を決めました")).unwrap();
    again.lock();
    assert_eq!(ready(again.unlock(PASSPHRASE, at(7))), Err(UnlockError::Wrong));
    assert_eq!(ready(again.unlock("新しい合い言葉を決めました", at(7))), Ok(()));
}

#[test]
fn each_person_comes_in_by_their_own_code() {
    let store = DeskStore::in_memory();
    let (keeper, _) = desk(&store, "attaka");
    let first = keeper.me().unwrap();
    let person = keeper.new_person().unwrap();
    let added = DeskEvent::StaffAdded {
        person: person.clone(),
        name: "鈴木".into(),
        roles: vec![Role::PrivacyManager],
        others: Vec::new(),
    };
    ready(keeper.record_desk(added, at(10))).unwrap();
    keeper.sign_out();
    assert_eq!(ready(keeper.sign_in(&first, "111222", at(20))), Err(SignInError::Wrong));
    assert_eq!(ready(keeper.sign_in(&person, CODE, at(20))), Err(SignInError::Wrong), "none set");
    assert_eq!(ready(keeper.set_code(&first, "222333", at(20))), Err(SignInError::Wrong));
    ready(keeper.set_code(&person, "730164", at(20))).unwrap();
    assert_eq!(keeper.my_roles(), [Role::PrivacyManager]);
    keeper.sign_out();
    ready(keeper.sign_in(&first, "４９１７３５", at(30))).unwrap();
    let left = DeskEvent::StaffLeft { person: person.clone() };
    ready(keeper.record_desk(left, at(40))).unwrap();
    keeper.sign_out();
    assert_eq!(ready(keeper.sign_in(&person, "730164", at(50))), Err(SignInError::Wrong));
    assert_eq!(keeper.with_state(|state| state.staff[&person].name.clone()), "鈴木");
}

#[test]
fn a_setting_up_that_came_to_nothing_stands_in_nobodys_way() {
    let store = DeskStore::in_memory();
    // Sealed under a key that nobody has.
    let leftover = Change::put(Table::Ends, "0011223344556677", vec![1, 2, 3]);
    ready(store.write(&[], vec![leftover])).unwrap();
    let (keeper, _) = desk(&store, "attaka");
    assert!(keeper.is_open());
}

#[test]
fn a_backup_brings_the_desk_to_another_device() {
    let (keeper, number) = desk(&DeskStore::in_memory(), "attaka");
    let subject = ready(keeper.open_case(opening("attaka", "2025-001"), at(10))).unwrap().0;
    let file = ready(keeper.backup(at(20))).unwrap();
    let there = ready(Keeper::on(DeskStore::in_memory())).unwrap();
    let wrong = Secret::Passphrase("まったく違う合い言葉です");
    let refused = ready(there.restore(&file, wrong, at(30)));
    assert_eq!(refused, Err(RestoreError::Backup(BackupError::Wrong)));
    let cut = ready(there.restore(&file[..file.len() - 1], Secret::Recovery(&number), at(30)));
    assert_eq!(cut, Err(RestoreError::Backup(BackupError::Damaged)));
    assert!(!there.is_set_up());
    ready(there.restore(&file, Secret::Recovery(&number), at(30))).unwrap();
    assert_eq!(there.rows().len(), 1);
    assert_eq!(ready(there.case(subject)).unwrap().case.opening.number, "2025-001");
    let me = there.with_state(|state| state.staff.keys().next().cloned()).unwrap();
    ready(there.sign_in(&me, CODE, at(40))).unwrap();
    there.lock();
    ready(there.unlock(PASSPHRASE, at(50))).unwrap();
    for checked in ready(there.check(|_, _| ())).unwrap() {
        assert_eq!(checked.trouble, None);
    }
}

#[test]
fn two_devices_of_one_house_come_together_without_loss_and_without_doubles() {
    let (here, number) = desk(&DeskStore::in_memory(), "attaka");
    let first = ready(here.open_case(opening("attaka", "2025-001"), at(10))).unwrap().0;
    let there = ready(Keeper::on(DeskStore::in_memory())).unwrap();
    let file = ready(here.backup(at(20))).unwrap();
    ready(there.restore(&file, Secret::Passphrase(PASSPHRASE), at(30))).unwrap();
    let me = here.me().unwrap();
    ready(there.sign_in(&me, CODE, at(40))).unwrap();
    // Both go on: one with the first request, the other with a second one.
    ready(here.record_case(first, vec![identity()], at(50))).unwrap();
    let second = ready(there.open_case(opening("attaka", "2025-002"), at(50))).unwrap().0;
    for _ in 0..2 {
        let file = ready(there.backup(at(60))).unwrap();
        ready(here.merge(&file, Secret::Recovery(&number))).unwrap();
        let file = ready(here.backup(at(60))).unwrap();
        ready(there.merge(&file, Secret::Recovery(&number))).unwrap();
    }
    for keeper in [&here, &there] {
        assert_eq!(keeper.rows().len(), 2);
        assert_eq!(ready(keeper.case(first)).unwrap().case.lines.len(), 2);
        assert_eq!(ready(keeper.case(second)).unwrap().case.lines.len(), 1);
    }
    let (other, theirs) = desk(&DeskStore::in_memory(), "akatsuki");
    let file = ready(other.backup(at(70))).unwrap();
    let refused = ready(here.merge(&file, Secret::Recovery(&theirs)));
    assert_eq!(refused, Err(RestoreError::OtherFacility));
    assert_eq!(here.rows().len(), 2);
}

#[test]
fn what_an_applicant_types_on_the_tablet_is_kept_and_only_the_desk_reads_it() {
    let store = DeskStore::in_memory();
    let (keeper, _) = desk(&store, "attaka");
    let kiosk = ready(keeper.hand_over()).unwrap();
    assert!(!keeper.is_open(), "the applicant holds a shut desk");
    let typed = |parcel: &str| Handed {
        answers: "{\"principal-name\":\"髙橋 花子\"}".into(),
        parcel: parcel.into(),
    };
    ready(kiosk.keep(&typed(""))).unwrap();
    ready(kiosk.keep(&typed("{}"))).unwrap();
    for table in Table::ALL {
        for record in ready(store.range(table, &Range::All, u32::MAX)).unwrap() {
            assert!(!String::from_utf8_lossy(&record.bytes).contains("髙橋"));
        }
    }
    // The page was closed in between.
    let again = ready(Keeper::on(store)).unwrap();
    assert_eq!(ready(again.handed_back()), None, "the lock is shut");
    ready(again.unlock(PASSPHRASE, at(10))).unwrap();
    assert_eq!(ready(again.handed_back()), Some(typed("{}")));
    ready(again.drop_handed());
    assert_eq!(ready(again.handed_back()), None);
}

fn complaint(on: &str, number: &str) -> RegisterEvent {
    let act = RegisterAct::Complained {
        who: "髙橋 花子".into(),
        what: "書類を取り違えられた".into(),
        fields: Vec::new(),
    };
    RegisterEvent { day: day(on), entry: number.into(), act }
}

#[test]
fn an_entry_of_a_register_is_kept_beside_the_cases_and_read_back() {
    let store = DeskStore::in_memory();
    let (keeper, _) = desk(&store, "attaka");
    let case = ready(keeper.open_case(opening("attaka", "2025-001"), at(10))).unwrap().0;
    let later = RegisterEvent { act: RegisterAct::Settled, ..complaint("2025-11-25", "2025-001") };
    assert_eq!(ready(keeper.open_entry(later.clone(), at(15))), Err("damaged"), "begins nothing");
    let entry = ready(keeper.open_entry(complaint("2025-11-24", "2025-001"), at(20))).unwrap().0;
    let row = &keeper.register_rows()[0].1;
    assert_eq!((row.kind, row.closed), (RegisterKind::Complaint, None));
    ready(keeper.record_entry(entry, vec![later], at(30))).unwrap();
    keeper.lock();
    assert!(keeper.register_rows().is_empty() && ready(keeper.entry(entry)).is_err());

    let again = ready(Keeper::on(store)).unwrap();
    ready(again.unlock(PASSPHRASE, at(40))).unwrap();
    let rows = again.register_rows();
    assert_eq!((rows.len(), rows[0].0, &*rows[0].1.number), (1, entry, "2025-001"));
    assert_eq!(rows[0].1.closed, Some(day("2025-11-25")));
    assert_eq!((again.rows().len(), again.rows()[0].0), (1, case), "a case is no entry");
    let found = ready(again.entry(entry)).unwrap();
    assert_eq!((found.entry.lines.len(), found.unreadable), (2, 0));
    assert_eq!(found.entry.settled, Some(day("2025-11-25")));
    assert_eq!(ready(again.entries(RegisterKind::Complaint)).unwrap(), [found.entry]);
    assert!(ready(again.entries(RegisterKind::Breach)).unwrap().is_empty());
    assert!(ready(again.entry(case)).is_err() && ready(again.case(entry)).is_err());
}

#[test]
fn the_registers_of_two_devices_come_together() {
    let (here, number) = desk(&DeskStore::in_memory(), "attaka");
    let entry = ready(here.open_entry(complaint("2025-11-24", "2025-001"), at(10))).unwrap().0;
    let there = ready(Keeper::on(DeskStore::in_memory())).unwrap();
    let file = ready(here.backup(at(20))).unwrap();
    ready(there.restore(&file, Secret::Passphrase(PASSPHRASE), at(30))).unwrap();
    assert_eq!(there.register_rows(), here.register_rows());
    let me = here.me().unwrap();
    ready(there.sign_in(&me, CODE, at(40))).unwrap();
    let settled =
        RegisterEvent { act: RegisterAct::Settled, ..complaint("2025-11-25", "2025-001") };
    ready(there.record_entry(entry, vec![settled], at(50))).unwrap();
    let file = ready(there.backup(at(60))).unwrap();
    ready(here.merge(&file, Secret::Recovery(&number))).unwrap();
    assert_eq!(here.register_rows(), there.register_rows());
    assert_eq!(here.register_rows()[0].1.closed, Some(day("2025-11-25")));
    assert!(here.rows().is_empty());
}

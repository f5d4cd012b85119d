//! What every store of the desk keeps, and the log on top of it. Each clause gets two ways into one
//! empty store, as two tabs have them.

use madoguchi_ledger::backup::{self, Secret};
use madoguchi_ledger::chain::{Trouble, Verified};
use madoguchi_ledger::merge::Refused;
use madoguchi_ledger::seal::DataKey;
use madoguchi_ledger::vault::{Effort, Vault};
use madoguchi_ledger::{PersonId, SubjectId};
use madoguchi_storage::desk::{
    Change, ChangedRows, DeskLog, DeskStore, Expected, LogError, Random, Range, Record, Table,
    WriteError,
};

/// Runs the macro given over every clause: a clause that is missing here is dead code, and clippy
/// says so.
macro_rules! for_each_desk_clause {
    ($run:ident) => {
        $run! {
            what_was_written_is_read_back_and_nothing_else
            records_come_in_the_order_of_their_keys_and_page_by_page
            a_write_that_expects_something_else_changes_nothing
            changes_are_made_all_together
            the_log_of_a_subject_comes_back_in_its_order
            nothing_of_what_was_written_lies_in_clear
            another_key_opens_nothing
            a_second_tab_that_writes_meanwhile_overwrites_nothing
            a_clock_that_was_set_back_is_told_and_nothing_is_out_of_order
            a_sound_log_verifies_and_says_how_far_it_is
            a_log_that_was_cut_off_is_found_out_and_its_sound_part_is_readable
            a_bit_that_was_flipped_is_found_out_and_the_rest_is_readable
            records_that_were_swapped_are_found_out
            an_entry_that_was_taken_out_is_found_out
            an_end_that_is_lost_is_told_and_all_is_read_and_nothing_written_behind_it
            what_the_board_shows_is_kept_with_the_event
            of_the_rows_only_what_another_tab_has_changed_is_read_again
            what_was_disposed_of_is_gone_and_the_log_still_verifies
            a_backup_brings_everything_to_another_device
            two_devices_come_together_and_both_go_on
            what_is_being_typed_is_kept_sealed_and_let_go
        }
    };
}
pub(crate) use for_each_desk_clause;

const WORDS: &str = "髙橋 花子の記録";
const NOW: u64 = 1_764_000_000_000;

/// Two ways into one store.
pub(crate) struct Tabs {
    pub(crate) one: DeskStore,
    pub(crate) two: DeskStore,
    /// A store of another device.
    pub(crate) elsewhere: DeskStore,
}

fn key() -> DataKey {
    DataKey::random(&mut Random).unwrap()
}

fn subject() -> SubjectId {
    SubjectId::random(&mut Random).unwrap()
}

async fn log(store: &DeskStore, key: &DataKey) -> DeskLog {
    DeskLog::open(store.clone(), key.clone()).await.unwrap()
}

/// Writes so many events, each in a write of its own.
async fn write(log: &DeskLog, subject: SubjectId, count: u64) {
    for n in 0..count {
        let event = format!("{{\"noted\":\"{WORDS} {n}\"}}");
        let row = move |_: &[_]| Some(format!("row {n} {WORDS}"));
        log.append(PersonId::NOBODY, subject, vec![event], NOW + n, row).await.unwrap();
    }
}

async fn texts(log: &DeskLog, subject: SubjectId) -> Vec<String> {
    let read = log.subject(subject).await.unwrap();
    let text = |entry: madoguchi_ledger::Entry| entry.body.map_or(String::new(), |body| body.text);
    read.entries.into_iter().map(text).collect()
}

async fn all(store: &DeskStore, table: Table) -> Vec<Record> {
    store.range(table, &Range::All, u32::MAX).await.unwrap()
}

/// Overwrites a record of the log as somebody with the machine in their hands could.
async fn tamper(store: &DeskStore, key: &str, subject: SubjectId, bytes: Vec<u8>) {
    let (table, subject) = (Table::Entries, subject.to_string());
    let put = Change::Put { table, key: key.to_owned(), subject, bytes };
    store.write(&[], vec![put]).await.unwrap();
}

async fn verified(log: &DeskLog) -> Verified {
    log.verify(|_, _| ()).await.unwrap()[&log.device()]
}

pub(crate) async fn what_was_written_is_read_back_and_nothing_else(tabs: Tabs) {
    let Tabs { one, two, .. } = tabs;
    assert_eq!(one.get(Table::Vault, "vault").await, Ok(None));
    one.write(&[], vec![Change::put(Table::Vault, "vault", vec![0, 255, 7])]).await.unwrap();
    assert_eq!(two.get(Table::Vault, "vault").await, Ok(Some(vec![0, 255, 7])));
    assert_eq!(two.get(Table::Rows, "vault").await, Ok(None));
    let delete = || Change::Delete { table: Table::Vault, key: "vault".into() };
    two.write(&[], vec![delete()]).await.unwrap();
    two.write(&[], vec![delete()]).await.unwrap();
    assert_eq!(one.get(Table::Vault, "vault").await, Ok(None));
    one.write(&[], Vec::new()).await.unwrap();
}

pub(crate) async fn records_come_in_the_order_of_their_keys_and_page_by_page(tabs: Tabs) {
    let store = tabs.one;
    let keys = ["a/000000000002", "a/000000000010", "a/000000000001", "b/000000000001"];
    let puts = keys.map(|key| Change::put(Table::Entries, key, key.as_bytes().to_vec()));
    store.write(&[], puts.to_vec()).await.unwrap();
    let read = async |range: Range, most| {
        let records = store.range(Table::Entries, &range, most).await.unwrap();
        records.into_iter().map(|record| record.key).collect::<Vec<_>>()
    };
    let sorted = ["a/000000000001", "a/000000000002", "a/000000000010"];
    assert_eq!(read(Range::prefix("a/"), u32::MAX).await, sorted);
    assert_eq!(read(Range::prefix("a/"), 2).await, sorted[..2]);
    let after = Range::Prefix { prefix: "a/".into(), after: sorted[1].into() };
    assert_eq!(read(after, 2).await, sorted[2..]);
    assert_eq!(read(Range::All, u32::MAX).await.len(), 4);
    store.write(&[], vec![Change::Clear { table: Table::Entries }]).await.unwrap();
    assert!(read(Range::All, u32::MAX).await.is_empty());
}

pub(crate) async fn a_write_that_expects_something_else_changes_nothing(tabs: Tabs) {
    let Tabs { one, two, .. } = tabs;
    let expect = |bytes: Option<Vec<u8>>| Expected { table: Table::Ends, key: "end".into(), bytes };
    let put = |bytes: &[u8]| vec![Change::put(Table::Ends, "end", bytes.to_vec())];
    one.write(&[expect(None)], put(b"1")).await.unwrap();
    two.write(&[expect(Some(b"1".to_vec()))], put(b"2")).await.unwrap();
    for stale in [None, Some(b"1".to_vec())] {
        let refused = one.write(&[expect(stale)], put(b"3")).await;
        assert_eq!(refused, Err(WriteError::ChangedElsewhere));
    }
    assert_eq!(one.get(Table::Ends, "end").await, Ok(Some(b"2".to_vec())));
}

pub(crate) async fn changes_are_made_all_together(tabs: Tabs) {
    let store = tabs.one;
    let expected = Expected { table: Table::Rows, key: "no".into(), bytes: Some(vec![1]) };
    let changes = Table::ALL.map(|table| Change::put(table, "x", vec![1])).to_vec();
    let refused = store.write(&[expected], changes.clone()).await;
    assert_eq!(refused, Err(WriteError::ChangedElsewhere));
    for table in Table::ALL {
        assert_eq!(store.get(table, "x").await, Ok(None));
    }
    store.write(&[], changes).await.unwrap();
    for table in Table::ALL {
        assert_eq!(store.get(table, "x").await, Ok(Some(vec![1])));
    }
}

pub(crate) async fn the_log_of_a_subject_comes_back_in_its_order(tabs: Tabs) {
    let key = key();
    let (mine, other) = (subject(), subject());
    let here = log(&tabs.one, &key).await;
    for n in 0..12 {
        write(&here, if n % 3 == 0 { other } else { mine }, 1).await;
    }
    let again = log(&tabs.two, &key).await;
    assert_eq!(texts(&again, mine).await.len(), 8);
    assert_eq!(texts(&again, mine).await, texts(&here, mine).await);
    assert_eq!(again.ends(), here.ends());
    assert!(texts(&again, subject()).await.is_empty());
}

pub(crate) async fn nothing_of_what_was_written_lies_in_clear(tabs: Tabs) {
    let here = log(&tabs.one, &key()).await;
    write(&here, subject(), 3).await;
    here.put_note("intake", WORDS).await.unwrap();
    for table in Table::ALL {
        for record in all(&tabs.two, table).await {
            let raw = String::from_utf8_lossy(&record.bytes);
            for clear in ["髙橋", "noted", "row", "turn"] {
                assert!(!raw.contains(clear) && !record.key.contains(clear), "{clear}");
            }
        }
    }
}

pub(crate) async fn another_key_opens_nothing(tabs: Tabs) {
    let here = log(&tabs.one, &key()).await;
    write(&here, subject(), 3).await;
    let refused = DeskLog::open(tabs.two, key()).await.map(|_| ());
    assert_eq!(refused, Err(LogError::Unreadable));
}

pub(crate) async fn a_second_tab_that_writes_meanwhile_overwrites_nothing(tabs: Tabs) {
    let (key, mine) = (key(), subject());
    let (one, two) = (log(&tabs.one, &key).await, log(&tabs.two, &key).await);
    assert_eq!(one.device(), two.device(), "the same machine");
    write(&one, mine, 2).await;
    let event = || vec!["{}".to_owned()];
    let refused = two.append(PersonId::NOBODY, mine, event(), NOW, |_| None).await;
    assert_eq!(refused, Err(LogError::Write(WriteError::ChangedElsewhere)));
    // It has read what came in: asked again, it is written behind it.
    let wrote = two.append(PersonId::NOBODY, mine, event(), NOW, |_| None).await.unwrap();
    assert_eq!(wrote.entries[0].head.seq, 3);
    assert_eq!(verified(&two).await.sound, 3);
}

pub(crate) async fn a_clock_that_was_set_back_is_told_and_nothing_is_out_of_order(tabs: Tabs) {
    let (key, mine) = (key(), subject());
    let here = log(&tabs.one, &key).await;
    let mut told = Vec::new();
    for (n, now) in [NOW, NOW - 86_400_000, NOW].into_iter().enumerate() {
        let event = vec![format!("{n}")];
        let wrote = here.append(PersonId::NOBODY, mine, event, now, |_| None).await.unwrap();
        told.push(wrote.clock_went_back);
    }
    assert_eq!(told, [false, true, false]);
    assert_eq!(texts(&here, mine).await, ["0", "1", "2"]);
    assert_eq!(verified(&here).await.trouble, None);
}

pub(crate) async fn a_sound_log_verifies_and_says_how_far_it_is(tabs: Tabs) {
    let here = log(&tabs.one, &key()).await;
    let events = (0..2500).map(|n| format!("{n}")).collect();
    here.append(PersonId::NOBODY, subject(), events, NOW, |_| None).await.unwrap();
    let mut told = Vec::new();
    let verified = here.verify(|seen, all| told.push((seen, all))).await.unwrap();
    assert_eq!(verified[&here.device()].sound, 2500);
    assert_eq!(verified[&here.device()].trouble, None);
    assert!(told.is_sorted() && told.iter().all(|(_, all)| *all == 2500), "{told:?}");
    assert_eq!(told.last(), Some(&(2500, 2500)));
    let steps = told.windows(2).map(|two| two[1].0 - two[0].0);
    assert!(steps.max().unwrap() <= 250, "nobody waits long for the next step: {told:?}");
}

pub(crate) async fn a_log_that_was_cut_off_is_found_out_and_its_sound_part_is_readable(tabs: Tabs) {
    let (key, mine) = (key(), subject());
    write(&log(&tabs.one, &key).await, mine, 10).await;
    for record in all(&tabs.one, Table::Entries).await.split_off(7) {
        let delete = Change::Delete { table: Table::Entries, key: record.key };
        tabs.one.write(&[], vec![delete]).await.unwrap();
    }
    let again = log(&tabs.two, &key).await;
    let found = verified(&again).await;
    assert_eq!((found.sound, found.trouble), (7, Some(Trouble::CutOff)));
    assert_eq!(texts(&again, mine).await.len(), 7);
}

pub(crate) async fn a_bit_that_was_flipped_is_found_out_and_the_rest_is_readable(tabs: Tabs) {
    let (key, mine) = (key(), subject());
    write(&log(&tabs.one, &key).await, mine, 10).await;
    let mut record = all(&tabs.one, Table::Entries).await.swap_remove(4);
    let middle = record.bytes.len() / 2;
    record.bytes[middle] ^= 4;
    tamper(&tabs.one, &record.key, mine, record.bytes).await;
    let again = log(&tabs.two, &key).await;
    let found = verified(&again).await;
    assert_eq!((found.sound, found.trouble), (4, Some(Trouble::Unreadable)));
    let read = again.subject(mine).await.unwrap();
    assert_eq!((read.entries.len(), read.unreadable), (9, vec![record.key]));
}

pub(crate) async fn records_that_were_swapped_are_found_out(tabs: Tabs) {
    let (key, mine) = (key(), subject());
    write(&log(&tabs.one, &key).await, mine, 10).await;
    let records = all(&tabs.one, Table::Entries).await;
    tamper(&tabs.one, &records[3].key, mine, records[6].bytes.clone()).await;
    tamper(&tabs.one, &records[6].key, mine, records[3].bytes.clone()).await;
    let again = log(&tabs.two, &key).await;
    let found = verified(&again).await;
    assert_eq!((found.sound, found.trouble), (3, Some(Trouble::Unreadable)));
    assert_eq!(again.subject(mine).await.unwrap().entries.len(), 8);
}

pub(crate) async fn an_entry_that_was_taken_out_is_found_out(tabs: Tabs) {
    let (key, mine) = (key(), subject());
    write(&log(&tabs.one, &key).await, mine, 10).await;
    let record = all(&tabs.one, Table::Entries).await.swap_remove(5);
    let delete = Change::Delete { table: Table::Entries, key: record.key };
    tabs.one.write(&[], vec![delete]).await.unwrap();
    let again = log(&tabs.two, &key).await;
    let found = verified(&again).await;
    assert_eq!((found.sound, found.trouble), (5, Some(Trouble::Missing)));
    assert_eq!(texts(&again, mine).await.len(), 9);
}

pub(crate) async fn an_end_that_is_lost_is_told_and_all_is_read_and_nothing_written_behind_it(
    tabs: Tabs,
) {
    let (key, mine) = (key(), subject());
    let here = log(&tabs.one, &key).await;
    write(&here, mine, 10).await;
    let end = all(&tabs.one, Table::Ends).await.swap_remove(0);
    let mut flipped = end.bytes.clone();
    flipped[20] ^= 1;
    for change in [
        Change::put(Table::Ends, &*end.key, flipped),
        Change::Delete { table: Table::Ends, key: end.key.clone() },
    ] {
        tabs.one.write(&[], vec![change]).await.unwrap();
        let again = log(&tabs.two, &key).await;
        let found = verified(&again).await;
        assert_eq!((found.sound, found.trouble), (10, Some(Trouble::EndLost)));
        assert_eq!(texts(&again, mine).await.len(), 10);
        assert_eq!(again.chains().await.unwrap()[&again.device()].len(), 10);
        let event = vec!["{}".to_owned()];
        let refused = again.append(PersonId::NOBODY, mine, event, NOW, |_| None).await;
        assert_eq!(refused, Err(LogError::Unreadable));
        let refused = again.merge(here.chains().await.unwrap()).await;
        assert_eq!(refused, Err(LogError::Unreadable));
        assert_eq!(all(&tabs.one, Table::Entries).await.len(), 10);
    }
}

pub(crate) async fn what_the_board_shows_is_kept_with_the_event(tabs: Tabs) {
    let (key, mine, other) = (key(), subject(), subject());
    let here = log(&tabs.one, &key).await;
    write(&here, mine, 3).await;
    write(&here, other, 1).await;
    let mut changed = log(&tabs.two, &key).await.changed_rows().await.unwrap();
    changed.put.sort();
    let mut put = vec![(mine, format!("row 2 {WORDS}")), (other, format!("row 0 {WORDS}"))];
    put.sort();
    assert_eq!(changed, ChangedRows { put, ..ChangedRows::default() });
}

pub(crate) async fn of_the_rows_only_what_another_tab_has_changed_is_read_again(tabs: Tabs) {
    let (key, mine, other) = (key(), subject(), subject());
    let here = log(&tabs.one, &key).await;
    write(&here, mine, 2).await;
    assert_eq!(here.changed_rows().await.unwrap(), ChangedRows::default(), "it wrote it itself");
    let there = log(&tabs.two, &key).await;
    assert_eq!(there.changed_rows().await.unwrap().put, [(mine, format!("row 1 {WORDS}"))]);
    // The same words, sealed anew: whether they are the same is not known before they are opened.
    there.put_rows(vec![(mine, format!("row 1 {WORDS}"))]).await.unwrap();
    write(&there, other, 1).await;
    let mut changed = here.changed_rows().await.unwrap();
    changed.put.sort();
    let mut put = vec![(mine, format!("row 1 {WORDS}")), (other, format!("row 0 {WORDS}"))];
    put.sort();
    assert_eq!(changed, ChangedRows { put, ..ChangedRows::default() });
    there.dispose(mine).await.unwrap();
    let gone = ChangedRows { gone: vec![mine], ..ChangedRows::default() };
    assert_eq!(here.changed_rows().await.unwrap(), gone);
    assert_eq!(here.changed_rows().await.unwrap(), ChangedRows::default(), "told once");
    let other = other.to_string();
    let broken = Change::put(Table::Rows, &*other, vec![1; 40]);
    tabs.two.write(&[], vec![broken]).await.unwrap();
    let unreadable = ChangedRows { unreadable: vec![other], ..ChangedRows::default() };
    assert_eq!(here.changed_rows().await.unwrap(), unreadable, "and the one before still stands");
}

pub(crate) async fn what_was_disposed_of_is_gone_and_the_log_still_verifies(tabs: Tabs) {
    let (key, gone, stays) = (key(), subject(), subject());
    let here = log(&tabs.one, &key).await;
    write(&here, gone, 3).await;
    write(&here, stays, 2).await;
    here.dispose(gone).await.unwrap();
    assert_eq!(here.subject(gone).await.unwrap().unreadable, Vec::<String>::new());
    assert_eq!(texts(&here, gone).await, ["", "", ""]);
    assert_eq!(texts(&here, stays).await.len(), 2);
    assert_eq!(here.changed_rows().await.unwrap().gone, [gone]);
    let rows = log(&tabs.one, &key).await.changed_rows().await.unwrap();
    let put = vec![(stays, format!("row 1 {WORDS}"))];
    assert_eq!(rows, ChangedRows { put, ..ChangedRows::default() });
    assert_eq!(verified(&here).await.trouble, None);
}

pub(crate) async fn a_backup_brings_everything_to_another_device(tabs: Tabs) {
    let (vault, key, number) =
        Vault::create("さくらの咲く丘のホームで", Effort::LEAST, &mut Random).unwrap();
    let mine = subject();
    let here = log(&tabs.one, &key).await;
    write(&here, mine, 5).await;
    let file = here.backup(&vault, "himawari", NOW).await.unwrap();
    let opened = backup::read(&file, Secret::Recovery(&number)).unwrap();
    let there = log(&tabs.elsewhere, &opened.key).await;
    let merged = there.merge(opened.chains).await.unwrap();
    assert_eq!((merged.known, merged.new.len()), (0, 1));
    assert_eq!(texts(&there, mine).await, texts(&here, mine).await);
    assert_ne!(there.device(), here.device(), "from now on it writes a chain of its own");
    let event = vec!["{}".to_owned()];
    let wrote = there.append(PersonId::NOBODY, mine, event, NOW, |_| None).await.unwrap();
    assert_eq!((wrote.entries[0].head.seq, wrote.entries[0].head.turn), (1, 6));
}

pub(crate) async fn two_devices_come_together_and_both_go_on(tabs: Tabs) {
    // Two desks that were set up each for itself: another key, another device.
    let mine = subject();
    let (here, there) = (log(&tabs.one, &key()).await, log(&tabs.elsewhere, &key()).await);
    write(&here, mine, 2).await;
    write(&there, mine, 3).await;
    for _ in 0..2 {
        here.merge(there.chains().await.unwrap()).await.unwrap();
        there.merge(here.chains().await.unwrap()).await.unwrap();
        assert_eq!(here.ends(), there.ends());
        assert_eq!(texts(&here, mine).await, texts(&there, mine).await);
        write(&here, mine, 1).await;
        write(&there, mine, 1).await;
    }
    let merged = here.merge(there.chains().await.unwrap()).await.unwrap();
    assert!(merged.refused.is_empty());
    assert_eq!(texts(&here, mine).await.len(), 9);
    for verified in here.verify(|_, _| ()).await.unwrap().values() {
        assert_eq!(verified.trouble, None);
    }
    // A copy of the other's chain that was changed is not taken.
    let mut altered = there.chains().await.unwrap();
    for entry in altered.values_mut().flatten() {
        entry.head.at_ms += 1;
    }
    let before = here.ends();
    let merged = here.merge(altered).await.unwrap();
    assert_eq!(merged.refused.len(), 2);
    assert!(merged.refused.iter().all(|(_, why)| matches!(why, Refused::Unsound(_))));
    assert_eq!(here.ends(), before);
}

pub(crate) async fn what_is_being_typed_is_kept_sealed_and_let_go(tabs: Tabs) {
    let key = key();
    let here = log(&tabs.one, &key).await;
    here.put_note("intake", WORDS).await.unwrap();
    let again = log(&tabs.two, &key).await;
    assert_eq!(again.note("intake").await.unwrap().as_deref(), Some(WORDS));
    assert_eq!(again.note("other").await.unwrap(), None);
    again.erase_note("intake").await.unwrap();
    assert_eq!(here.note("intake").await.unwrap(), None);
}

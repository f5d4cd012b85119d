//! The keys that requests are sealed to: they outlive the tablet, come together with another's, and stand
//! nowhere in clear.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../../domain/tests/support/whole_file.rs"]
mod whole_file;

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use madoguchi_casework::{DeskEvent, KeyOrigin, PrivateKeyText};
use madoguchi_codes::Picture;
use madoguchi_desk::keeper::{Clock, Keeper, NewDesk, NewPerson};
use madoguchi_desk::keys::{
    InFile, KeyPair, ending, file_part, in_groups, keeper_of_keys, paper, read_keys,
};
use madoguchi_documents::{Block, Code};
use madoguchi_domain::Date;
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::{Role, load_whole};
use madoguchi_ledger::backup::Secret;
use madoguchi_storage::desk::{DeskStore, Range, Table};

const PASSPHRASE: &str = "さくらの咲く丘のホームで";
/// A day in milliseconds.
const DAY: u64 = 86_400_000;

/// Memory never makes anybody wait.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("memory made somebody wait"),
    }
}

/// 26 November 2026, 9 o'clock in Japan, and so many days later.
fn on(days: u64) -> Clock {
    Clock { now_ms: 1_795_651_200_000 + days * DAY }
}

fn day(text: &str) -> Date {
    iso::read(text).unwrap()
}

fn desk(store: &DeskStore) -> Keeper {
    let file = whole_file::whole_file(&whole_file::path("attaka")).unwrap();
    let new = NewDesk {
        rules: Arc::new(load_whole("attaka.json", &file).unwrap()),
        file,
        passphrase: PASSPHRASE.into(),
        person: NewPerson { name: "佐藤".into(), roles: vec![Role::PrivacyManager] },
        code: "491735".into(),
    };
    let keeper = ready(Keeper::on(store.clone())).unwrap();
    ready(keeper.set_up(new, on(0))).unwrap();
    keeper
}

/// A pair that looks like one.
fn pair(letter: char) -> KeyPair {
    let letters = |count: usize| letter.to_string().repeat(count);
    KeyPair {
        public: ["age1", &letters(58)].concat(),
        private: PrivateKeyText::new(["AGE-SECRET-KEY-1", &letters(58).to_uppercase()].concat()),
    }
}

fn take(keeper: &Keeper, letter: char, how: KeyOrigin, days: u64) -> bool {
    ready(keeper.take_key(pair(letter), how, "", on(days))).unwrap()
}

fn of(keeper: &Keeper) -> Vec<(String, Option<Date>)> {
    keeper.keys().all().map(|key| (key.public.clone(), key.until)).collect()
}

#[test]
fn a_changed_key_takes_the_place_of_the_one_before_which_stays() {
    let keeper = desk(&DeskStore::in_memory());
    assert!(keeper.keys().is_empty() && keeper.keys().current().is_none());
    assert!(take(&keeper, 'q', KeyOrigin::Made, 0));
    assert!(take(&keeper, 'p', KeyOrigin::Made, 40));
    let keys = keeper.keys();
    assert_eq!(keys.current().unwrap().public, pair('p').public);
    let old = keys.of(&pair('q').public).unwrap();
    assert_eq!((old.since, old.until), (day("2026-11-26"), Some(day("2027-01-05"))));
    assert_eq!(old.private, pair('q').private);
    // One that is brought back opens old letters; new ones go on being sealed to the one made last.
    assert!(take(&keeper, 'z', KeyOrigin::BroughtBack, 50));
    assert_eq!(keeper.keys().current().unwrap().public, pair('p').public);
    assert_eq!(keeper.keys().all().count(), 3);
    // A second time it changes nothing.
    assert!(!take(&keeper, 'q', KeyOrigin::BroughtBack, 60));
    assert_eq!(of(&keeper).len(), 3);
}

#[test]
fn a_desk_without_its_own_goes_by_the_one_brought_back_until_it_makes_one() {
    let keeper = desk(&DeskStore::in_memory());
    take(&keeper, 'q', KeyOrigin::BroughtBack, 0);
    assert_eq!(keeper.keys().current().unwrap().public, pair('q').public);
    take(&keeper, 'p', KeyOrigin::Made, 1);
    let keys = keeper.keys();
    assert_eq!(keys.current().unwrap().public, pair('p').public);
    assert_eq!(keys.of(&pair('q').public).unwrap().until, Some(day("2026-11-27")));
}

#[test]
fn that_the_paper_was_put_away_is_known_of_its_key_alone() {
    let keeper = desk(&DeskStore::in_memory());
    take(&keeper, 'q', KeyOrigin::Made, 0);
    take(&keeper, 'p', KeyOrigin::Made, 1);
    let event = DeskEvent::KeyPutAway { public: pair('q').public };
    ready(keeper.record_desk(event, on(2))).unwrap();
    let keys = keeper.keys();
    assert_eq!(keys.of(&pair('q').public).unwrap().on_paper, Some(day("2026-11-28")));
    assert_eq!(keys.of(&pair('p').public).unwrap().on_paper, None);
}

#[test]
fn keys_outlive_the_tablet_and_come_with_another_tablets_log() {
    let store = DeskStore::in_memory();
    let keeper = desk(&store);
    take(&keeper, 'q', KeyOrigin::Made, 0);
    let backup = ready(keeper.backup(on(1))).unwrap();
    // A new tablet in place of the old one.
    let other = ready(Keeper::on(DeskStore::in_memory())).unwrap();
    ready(other.restore(&backup, Secret::Passphrase(PASSPHRASE), on(2))).unwrap();
    assert_eq!(other.keys(), keeper.keys());
    // Both work on side by side: each makes a key, and both come to know both.
    let me = keeper.me().unwrap();
    ready(other.sign_in(&me, "491735", on(2))).unwrap();
    take(&other, 'p', KeyOrigin::Made, 3);
    take(&keeper, 'z', KeyOrigin::Made, 4);
    let from_other = ready(other.backup(on(5))).unwrap();
    ready(keeper.merge(&from_other, Secret::Passphrase(PASSPHRASE))).unwrap();
    let from_here = ready(keeper.backup(on(6))).unwrap();
    ready(other.merge(&from_here, Secret::Passphrase(PASSPHRASE))).unwrap();
    assert_eq!(keeper.keys(), other.keys());
    for letter in ['q', 'p', 'z'] {
        assert_eq!(keeper.keys().of(&pair(letter).public).unwrap().private, pair(letter).private);
    }
    // A desk that was set up by itself has another lock: what it takes in lies under its own.
    let apart = desk(&DeskStore::in_memory());
    ready(apart.merge(&from_here, Secret::Passphrase(PASSPHRASE))).unwrap();
    assert_eq!(apart.keys().all().count(), 3);
}

#[test]
fn a_private_key_lies_nowhere_in_clear_and_is_left_out_of_an_export() {
    let store = DeskStore::in_memory();
    let keeper = desk(&store);
    take(&keeper, 'q', KeyOrigin::Made, 0);
    let (private, public) = (pair('q').private, pair('q').public);
    for table in Table::ALL {
        for record in ready(store.range(table, &Range::All, u32::MAX)).unwrap() {
            let raw = String::from_utf8_lossy(&record.bytes).into_owned();
            assert!(!raw.contains(private.text()) && !raw.contains(&public), "{table:?}");
        }
    }
    let backup = ready(keeper.backup(on(1))).unwrap();
    assert!(!String::from_utf8_lossy(&backup).contains(private.text()));
    let export = ready(keeper.export()).unwrap();
    assert!(!export.contains("AGE-SECRET") && !export.contains("qqqqqqqq"), "{export}");
    // All else is there, and the chain is as long as it was: only one body is missing.
    let entries: Vec<serde_json::Value> =
        export.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let without = entries.iter().filter(|entry| entry.get("body").is_none()).count();
    assert_eq!((entries.len(), without), (5, 1));
    assert!(export.contains("佐藤"));
    // Nor is it printed by whoever looks into the state.
    assert!(!format!("{:?}", keeper.keys()).contains("AGE-SECRET"));
    keeper.lock();
    assert!(keeper.keys().is_empty());
}

#[test]
fn the_facilitys_file_is_held_against_the_desks_keys() {
    let keeper = desk(&DeskStore::in_memory());
    take(&keeper, 'q', KeyOrigin::Made, 0);
    take(&keeper, 'p', KeyOrigin::Made, 1);
    let file = |public: &str| format!("{{ {} }}", file_part(public, day("2026-11-26")));
    let fit = |file: &str| {
        let file: serde_json::Value = serde_json::from_str(file).unwrap();
        InFile::of(file.pointer("/sealing/key").and_then(|key| key.as_str()), &keeper.keys())
    };
    assert_eq!(fit("{}"), InFile::None);
    assert_eq!(fit(&file(&pair('p').public)), InFile::Current);
    assert_eq!(fit(&file(&pair('q').public)), InFile::Older);
    assert_eq!(fit(&file(&pair('z').public)), InFile::Foreign);
    let file: serde_json::Value = serde_json::from_str(&file(&pair('p').public)).unwrap();
    assert_eq!(file["sealing"]["since"], "2026-11-26");
}

#[test]
fn the_paper_says_all_that_brings_a_key_back() {
    let keeper = desk(&DeskStore::in_memory());
    let rules = keeper.rules().unwrap();
    assert!(keeper_of_keys(&rules).is_some());
    let pair = pair('q');
    let rows = Picture::of(pair.private.text()).unwrap().rows().to_vec();
    let square = Code { name: "鍵".into(), rows };
    let sheet = paper(&rules, &pair, day("2026-11-26"), Some(square));
    let texts = sheet.texts().join("\n");
    assert!(texts.contains(&pair.public) && texts.contains("令和8年"), "{texts}");
    assert!(sheet.blocks.iter().any(|block| matches!(block, Block::Codes { .. })));
    // What is typed from the paper, whole, is the key.
    assert_eq!(read_keys(&texts), std::slice::from_ref(&pair.private));
    assert_eq!(read_keys(&in_groups(&pair.private)), std::slice::from_ref(&pair.private));
    assert_eq!(ending(&pair.private), "QQQQ");
}

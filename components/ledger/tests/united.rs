//! Backups and the logs of two devices: nothing is lost, nothing comes twice, nothing false is taken.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeMap;

use madoguchi_ledger::backup::{self, BackupError, Contents, Secret, Writer};
use madoguchi_ledger::chain::End;
use madoguchi_ledger::merge::{Chains, Merged, Refused, merge};
use madoguchi_ledger::seal::DataKey;
use madoguchi_ledger::vault::{Effort, Vault};
use madoguchi_ledger::{DeviceId, Entry};
use proptest::prelude::*;
use support::{Counted, chain, device, more};

const WORDS: &str = "さくらの咲く丘のホームで";

/// A log in memory.
#[derive(Debug, Clone, Default, PartialEq)]
struct Log(Chains);

impl Log {
    fn merged(&self, incoming: Chains) -> Merged {
        let end = |device: DeviceId| {
            let last = self.0.get(&device)?.last()?;
            let head = last.head;
            Some(End { seq: head.seq, hash: head.hash(), turn: head.turn, at_ms: head.at_ms })
        };
        merge(incoming, end, |device, seq| {
            let place = usize::try_from(seq).ok()?.checked_sub(1)?;
            let entry = self.0.get(&device)?.get(place)?;
            Some((entry.head.hash(), entry.body.is_some()))
        })
    }

    fn take(&mut self, incoming: Chains) -> Merged {
        let merged = self.merged(incoming);
        for (device, entries) in merged.new.clone() {
            self.0.entry(device).or_default().extend(entries);
        }
        for (device, seq) in &merged.disposed {
            self.0.get_mut(device).unwrap()[usize::try_from(*seq).unwrap() - 1].body = None;
        }
        merged
    }
}

fn chains(all: impl IntoIterator<Item = Vec<Entry>>) -> Chains {
    all.into_iter().filter_map(|chain| Some((chain.first()?.head.device, chain))).collect()
}

#[test]
fn a_longer_chain_is_taken_from_where_the_own_one_ends() {
    let (entries, _) = chain(1, 10);
    let mut log = Log(chains([entries[..4].to_vec()]));
    let merged = log.take(chains([entries.clone()]));
    assert_eq!((merged.known, merged.new[&device(1)].len(), merged.turn), (4, 6, 10));
    assert_eq!(log.0[&device(1)], entries);
    assert_eq!(log.take(chains([entries[..7].to_vec()])).new, Chains::new(), "an older backup");
}

#[test]
fn two_ways_of_going_on_as_the_same_device_are_told_and_not_mixed() {
    let (entries, end) = chain(1, 5);
    let (here, _) = more(1, End { at_ms: 1, ..end }, 2);
    let (mut there, _) = more(1, end.having_seen(9), 2);
    let mut log = Log(chains([[entries.clone(), here].concat()]));
    let before = log.clone();
    there.splice(0..0, entries);
    let merged = log.take(chains([there]));
    assert_eq!(merged.refused, [(device(1), Refused::Forked(6))]);
    assert_eq!(log, before);
}

#[test]
fn a_chain_that_does_not_verify_is_not_taken_and_others_are() {
    let (mut bad, _) = chain(1, 5);
    let (good, _) = chain(2, 5);
    bad[2].body.as_mut().unwrap().text.clear();
    let mut log = Log::default();
    let merged = log.take(chains([bad, good.clone()]));
    assert_eq!(merged.refused, [(device(1), Refused::Unsound(3))]);
    assert_eq!(log.0, chains([good]));
}

#[test]
fn what_was_disposed_of_on_one_device_is_disposed_of_on_the_other() {
    let (entries, _) = chain(1, 5);
    let mut disposed = entries.clone();
    disposed[1].body = None;
    let mut with_body = Log(chains([entries.clone()]));
    assert_eq!(with_body.take(chains([disposed.clone()])).disposed, [(device(1), 2)]);
    assert_eq!(with_body.0, chains([disposed.clone()]));
    let mut without = Log(chains([disposed.clone()]));
    without.take(chains([entries]));
    assert_eq!(without.0, chains([disposed]), "it does not come back");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn in_whatever_order_and_however_often_logs_are_merged_the_same_comes_together(
        parts in prop::collection::vec((1_u64..5, 0_usize..12), 1..12),
    ) {
        let whole: BTreeMap<u64, Vec<Entry>> = (1..5).map(|n| (n, chain(n, 12).0)).collect();
        let part = |(n, length): &(u64, usize)| chains([whole[n][..*length].to_vec()]);
        let (mut there, mut back) = (Log::default(), Log::default());
        for one in &parts {
            prop_assert!(there.take(part(one)).refused.is_empty());
        }
        for one in parts.iter().rev().chain(&parts) {
            back.take(part(one));
        }
        prop_assert_eq!(&there, &back);
        for (device, entries) in &there.0 {
            let longest = parts.iter().filter(|(n, _)| support::device(*n) == *device);
            prop_assert_eq!(Some(entries.len()), longest.map(|(_, length)| *length).max());
        }
    }
}

fn backup_of(all: &Chains) -> (Vec<u8>, DataKey, madoguchi_ledger::recovery::RecoveryCode) {
    let (vault, key, number) = Vault::create(WORDS, Effort::LEAST, &mut Counted(7)).unwrap();
    let ends = all.iter().filter_map(|(device, entries)| {
        let head = entries.last()?.head;
        let end = End { seq: head.seq, hash: head.hash(), turn: head.turn, at_ms: head.at_ms };
        Some((*device, end))
    });
    let contents = Contents { facility: "himawari".into(), made_at_ms: 5, ends: ends.collect() };
    let mut writer = Writer::begin(&vault, &key, &contents, &mut Counted(8)).unwrap();
    for entries in all.values() {
        writer.take(entries.iter().cloned());
    }
    (writer.finish(), key, number)
}

#[test]
fn a_backup_brings_everything_back_by_passphrase_and_by_number() {
    for length in [0, 1, 499, 500, 501, 1200] {
        let all = chains([chain(1, length).0, chain(2, 3).0]);
        let (file, _, number) = backup_of(&all);
        for secret in [Secret::Passphrase(WORDS), Secret::Recovery(&number)] {
            let opened = backup::read(&file, secret).unwrap();
            assert_eq!(opened.chains, all, "{length}");
            assert_eq!(opened.contents.facility, "himawari");
        }
    }
}

#[test]
fn a_backup_shows_nothing_of_what_is_in_it() {
    let (file, ..) = backup_of(&chains([chain(1, 30).0]));
    let text = String::from_utf8_lossy(&file);
    assert!(!text.contains("髙橋") && !text.contains("noted") && !text.contains("himawari"));
}

#[test]
fn a_wrong_passphrase_and_a_foreign_file_are_told_apart() {
    let (file, ..) = backup_of(&chains([chain(1, 3).0]));
    let read = |file: &[u8], words| backup::read(file, Secret::Passphrase(words)).err();
    assert_eq!(read(&file, "まったく別の合い言葉です"), Some(BackupError::Wrong));
    assert_eq!(read(b"", WORDS), Some(BackupError::Foreign));
    assert_eq!(read(b"%PDF-1.7\n", WORDS), Some(BackupError::Foreign));
    assert_eq!(read(b"madoguchi-backup 2\n{}", WORDS), Some(BackupError::Newer));
}

#[test]
fn a_backup_that_was_cut_off_or_put_together_anew_does_not_open() {
    let (file, ..) = backup_of(&chains([chain(1, 1200).0]));
    let read = |file: &[u8]| backup::read(file, Secret::Passphrase(WORDS)).err();
    let lines = file.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(2).unwrap().0 + 1;
    let mut starts = vec![lines];
    while let Some(length) = file.get(starts[starts.len() - 1]..starts[starts.len() - 1] + 4) {
        let length = u32::from_le_bytes(length.try_into().unwrap());
        starts.push(starts[starts.len() - 1] + 4 + length as usize);
    }
    assert_eq!(starts.len(), 5, "four chunks and the end");
    for start in &starts[..4] {
        assert_eq!(read(&file[..*start]), Some(BackupError::Damaged), "cut before a chunk");
    }
    let (a, b, c) = (starts[1]..starts[2], starts[2]..starts[3], starts[3]..starts[4]);
    let anew = |pieces: &[&std::ops::Range<usize>]| {
        let pieces = pieces.iter().flat_map(|piece| file[(**piece).clone()].to_vec());
        file[..starts[1]].iter().copied().chain(pieces).collect::<Vec<u8>>()
    };
    assert_eq!(read(&anew(&[&a, &b, &c])), None);
    assert_eq!(read(&anew(&[&b, &a, &c])), Some(BackupError::Damaged), "another order");
    assert_eq!(read(&anew(&[&a, &c])), Some(BackupError::Damaged), "one left out");
    assert_eq!(read(&anew(&[&a, &a, &b, &c])), Some(BackupError::Damaged), "one twice");
    let mut huge = file.clone();
    huge[lines..lines + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(read(&huge), Some(BackupError::Damaged), "a length that no file has");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_changed_in_a_backup_nothing_is_taken(
        place in any::<prop::sample::Index>(),
        bit in 0_u8..8,
    ) {
        let (mut file, ..) = backup_of(&chains([chain(1, 3).0]));
        let place = place.index(file.len());
        file[place] ^= 1 << bit;
        prop_assert!(backup::read(&file, Secret::Passphrase(WORDS)).is_err());
    }

    #[test]
    fn no_bytes_make_a_backup_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = backup::read(&bytes, Secret::Passphrase(WORDS));
        let ours = [b"madoguchi-backup 1\n".as_slice(), &bytes].concat();
        let _ = backup::read(&ours, Secret::Passphrase(WORDS));
    }
}

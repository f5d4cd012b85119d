//! A log that was cut off, changed or put in another order is found out, and what stands before the
//! place is still vouched for.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use madoguchi_ledger::chain::{End, Trouble, Verified, Verifier, clock_went_back};
use madoguchi_ledger::{Hash, SubjectId};
use support::{chain, device, more, verified};

fn sound_to(verified: Verified) -> (u64, Option<Trouble>) {
    (verified.sound, verified.trouble)
}

#[test]
fn a_log_as_it_was_written_verifies() {
    let (entries, end) = chain(1, 20);
    assert_eq!(
        verified(1, &entries, Some(end)),
        Verified { sound: 20, last: end.hash, trouble: None }
    );
    assert_eq!(sound_to(verified(1, &[], Some(End::EMPTY))), (0, None));
}

#[test]
fn a_log_that_was_cut_off_is_found_out() {
    let (entries, end) = chain(1, 20);
    for length in 0..20_usize {
        let cut = verified(1, &entries[..length], Some(end));
        assert_eq!(sound_to(cut), (length as u64, Some(Trouble::CutOff)), "{length}");
    }
}

#[test]
fn entries_beyond_the_noted_end_are_told_of() {
    let (entries, end) = chain(1, 5);
    let (further, _) = more(1, end, 1);
    let all = [entries, further].concat();
    assert_eq!(sound_to(verified(1, &all, Some(end))), (6, Some(Trouble::BeyondEnd)));
}

#[test]
fn a_changed_word_is_found_out_where_it_stands() {
    let (entries, end) = chain(1, 10);
    for place in 0..10_usize {
        let mut changed = entries.clone();
        changed[place].body.as_mut().unwrap().text.push('x');
        let found = verified(1, &changed, Some(end));
        assert_eq!(sound_to(found), (place as u64, Some(Trouble::BodyChanged)), "{place}");
    }
}

#[test]
fn whoever_changes_who_wrote_when_or_about_whom_breaks_the_link_to_the_next() {
    let (entries, end) = chain(1, 10);
    let changes: [fn(&mut madoguchi_ledger::Head); 4] = [
        |head| head.at_ms += 1,
        |head| head.subject = SubjectId::DESK,
        |head| head.by = madoguchi_ledger::PersonId::NOBODY,
        |head| head.turn += 1_000,
    ];
    for change in changes {
        let mut changed = entries.clone();
        change(&mut changed[4].head);
        let found = verified(1, &changed, Some(end));
        assert_eq!(sound_to(found), (5, Some(Trouble::BrokenLink)));
        // The last entry has none behind it: there the noted end tells.
        let mut changed = entries.clone();
        change(&mut changed[9].head);
        assert_eq!(verified(1, &changed, Some(end)).trouble, Some(Trouble::BrokenLink));
    }
}

#[test]
fn a_gap_and_another_order_are_found_out() {
    let (mut entries, end) = chain(1, 10);
    let mut verifier = Verifier::default();
    for (seq, entry) in (1..).zip(&entries).filter(|(seq, _)| *seq != 4) {
        verifier.take(device(1), seq, Some(entry));
    }
    assert_eq!(sound_to(verifier.finish(Some(end))), (3, Some(Trouble::Missing)));
    entries.swap(4, 5);
    assert_eq!(sound_to(verified(1, &entries, Some(end))), (4, Some(Trouble::OutOfOrder)));
}

#[test]
fn what_cannot_be_read_does_not_take_the_rest_along() {
    let (entries, end) = chain(1, 10);
    let mut verifier = Verifier::default();
    for (seq, entry) in (1..).zip(&entries) {
        verifier.take(device(1), seq, (seq != 7).then_some(entry));
    }
    assert_eq!(sound_to(verifier.finish(Some(end))), (6, Some(Trouble::Unreadable)));
}

#[test]
fn what_was_disposed_of_still_verifies() {
    let (mut entries, end) = chain(1, 10);
    entries[3].body = None;
    assert_eq!(sound_to(verified(1, &entries, Some(end))), (10, None));
}

#[test]
fn an_entry_of_another_device_does_not_fit() {
    let (entries, _) = chain(1, 3);
    let mut verifier = Verifier::default();
    verifier.take(device(2), 1, Some(&entries[0]));
    assert_eq!(verifier.finish(None).trouble, Some(Trouble::OutOfOrder));
}

#[test]
fn verifying_goes_on_behind_what_was_verified_before() {
    let (entries, end) = chain(1, 6);
    let (further, last) = more(1, end, 4);
    let mut verifier = Verifier::from(end);
    for (seq, entry) in (7..).zip(&further) {
        verifier.take(device(1), seq, Some(entry));
    }
    assert_eq!(sound_to(verifier.finish(Some(last))), (10, None));
    assert_eq!(entries[0].head.before, Hash::NONE);
}

#[test]
fn a_turn_is_behind_all_that_the_device_has_seen() {
    let (_, end) = chain(1, 3);
    let (entries, after) = more(1, end.having_seen(50), 1);
    assert_eq!((entries[0].head.turn, after.turn), (51, 51));
    assert_eq!(end.having_seen(1).turn, 3);
}

#[test]
fn a_clock_that_was_set_back_is_noticed_and_seconds_are_not() {
    assert!(clock_went_back(10_000_000, 9_000_000));
    assert!(!clock_went_back(10_000_000, 9_990_000));
    assert!(!clock_went_back(10_000_000, 11_000_000));
}

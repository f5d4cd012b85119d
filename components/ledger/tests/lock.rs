//! What is sealed opens with its key, in its place, and nowhere else.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use madoguchi_ledger::recovery::{RecoveryCode, Slip, plain};
use madoguchi_ledger::seal::{DataKey, NotOpened, Purpose};
use madoguchi_ledger::vault::{Effort, PassphraseProblem, Vault, VaultError, check_passphrase};
use madoguchi_ledger::{NoEntropy, Tries, code};
use proptest::prelude::*;
use support::{Counted, Dry};

const WORDS: &str = "さくらの咲く丘のホーム";

fn vault() -> (Vault, DataKey, RecoveryCode) {
    Vault::create(WORDS, Effort::LEAST, &mut Counted(7)).unwrap()
}

/// The same key opens what the other has sealed.
fn same(a: &DataKey, b: &DataKey) -> bool {
    let sealed = a.sealer(Purpose::Rows).seal("x", b"y", &mut Counted(1)).unwrap();
    b.sealer(Purpose::Rows).open("x", &sealed).is_ok()
}

#[test]
fn the_passphrase_and_the_recovery_number_open_the_same_key() {
    let (vault, key, number) = vault();
    let vault = Vault::from_json(&vault.to_json()).unwrap();
    assert!(same(&key, &vault.unlock(WORDS).unwrap()));
    assert!(same(&key, &vault.recover(&number).unwrap()));
    assert_eq!(vault.unlock("さくらの咲く丘のホー").unwrap_err(), VaultError::Wrong);
    let other = RecoveryCode::random(&mut Counted(8)).unwrap();
    assert_eq!(vault.recover(&other).unwrap_err(), VaultError::Wrong);
}

#[test]
fn the_vault_holds_neither_secret_nor_key_in_clear() {
    let (vault, _, number) = vault();
    let text = vault.to_json();
    assert!(!text.contains(WORDS) && !text.contains(&number.written()));
    assert!(!text.contains(&plain(&number.written())));
}

#[test]
fn a_passphrase_typed_on_another_keyboard_is_the_same() {
    let (vault, ..) =
        Vault::create("ＡｂｃＤ ガラスの靴 12", Effort::LEAST, &mut Counted(3)).unwrap();
    // Half-width letters; the marks of ガ apart, as one kind of computer writes them.
    assert!(vault.unlock("AbcD カ\u{3099}ラスの靴 12").is_ok());
    assert!(vault.unlock(" AbcD ｶﾞﾗｽの靴 12 ").is_ok());
    assert!(vault.unlock("abcd ガラスの靴 12").is_err(), "small and capital letters differ");
}

#[test]
fn a_new_passphrase_shuts_the_old_one_out_and_the_number_stays() {
    let (vault, key, number) = vault();
    let vault = vault.with_passphrase("まったく別の合い言葉です", &key, &mut Counted(9)).unwrap();
    assert_eq!(vault.unlock(WORDS).unwrap_err(), VaultError::Wrong);
    assert!(same(&key, &vault.unlock("まったく別の合い言葉です").unwrap()));
    assert!(same(&key, &vault.recover(&number).unwrap()));
    let (vault, newer) = vault.with_new_recovery(&key, &mut Counted(10)).unwrap();
    assert_eq!(vault.recover(&number).unwrap_err(), VaultError::Wrong);
    assert!(same(&key, &vault.recover(&newer).unwrap()));
}

#[test]
fn passphrases_that_are_none_are_refused() {
    assert_eq!(check_passphrase("みじかい"), Err(PassphraseProblem::TooShort));
    assert_eq!(check_passphrase("          ああ"), Err(PassphraseProblem::TooShort));
    assert_eq!(check_passphrase("aaaaaaaaaaaaaaaa"), Err(PassphraseProblem::TooSimple));
    assert_eq!(check_passphrase("121212121212"), Err(PassphraseProblem::TooSimple));
    assert_eq!(check_passphrase(WORDS), Err(PassphraseProblem::TooShort), "eleven letters");
    assert_eq!(check_passphrase("さくらの咲く丘のホームで"), Ok(()));
}

#[test]
fn a_vault_that_asks_for_an_absurd_effort_is_not_even_tried() {
    let (vault, ..) = vault();
    for (key, value) in [("memory_kib", "4000000000"), ("passes", "1000000"), ("lanes", "255")] {
        let text = vault.to_json();
        let start = text.find(&format!("\"{key}\":")).unwrap() + key.len() + 3;
        let end = start + text[start..].find([',', '}']).unwrap();
        let hostile = [&text[..start], value, &text[end..]].concat();
        let hostile = Vault::from_json(&hostile).unwrap();
        assert_eq!(hostile.unlock(WORDS).unwrap_err(), VaultError::Damaged, "{key}");
    }
}

#[test]
fn a_vault_of_a_newer_program_is_not_misread() {
    let text = vault().0.to_json().replace("\"format\":1", "\"format\":2");
    assert_eq!(Vault::from_json(&text).unwrap_err(), VaultError::Damaged);
    assert_eq!(Vault::from_json("{}").unwrap_err(), VaultError::Damaged);
}

#[test]
fn without_randomness_nothing_is_sealed() {
    assert_eq!(Vault::create(WORDS, Effort::LEAST, &mut Dry).err(), Some(NoEntropy));
    let (_, key, _) = vault();
    assert_eq!(key.sealer(Purpose::Rows).seal("a", b"b", &mut Dry), Err(NoEntropy));
}

#[test]
fn a_record_opens_in_its_own_place_for_its_own_purpose_alone() {
    let (_, key, _) = vault();
    let sealer = key.sealer(Purpose::Entries);
    let sealed = sealer.seal("1/1", "髙橋".as_bytes(), &mut Counted(4)).unwrap();
    assert_eq!(sealer.open("1/1", &sealed).as_deref(), Ok("髙橋".as_bytes()));
    assert_eq!(sealer.open("1/2", &sealed), Err(NotOpened));
    assert_eq!(key.sealer(Purpose::Rows).open("1/1", &sealed), Err(NotOpened));
    let again = sealer.seal("1/1", "髙橋".as_bytes(), &mut Counted(5)).unwrap();
    assert_ne!(sealed, again, "the same content twice does not look the same");
}

#[test]
fn a_recovery_number_is_read_however_it_was_written_down() {
    let number = RecoveryCode::random(&mut Counted(11)).unwrap();
    let written = number.written();
    assert_eq!(written.len(), 29, "six groups of four: {written}");
    let wide: String = written
        .chars()
        .map(|c| if c == '-' { '　' } else { char::from_u32(c as u32 + 0xFEE0).unwrap() })
        .collect();
    let slack = written.to_lowercase().replace('-', "").replace('0', "o").replace('1', "l");
    for typed in [written.clone(), wide, slack, format!(" {written}\n")] {
        assert_eq!(RecoveryCode::read(&typed).unwrap(), number, "{typed}");
    }
}

#[test]
fn a_slip_of_the_pen_is_told_from_a_wrong_number() {
    let written = RecoveryCode::random(&mut Counted(12)).unwrap().written();
    let mut caught = 0;
    let mut tried = 0;
    for (place, letter) in plain(&written).char_indices() {
        for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|other| *other != letter) {
            let mut slip = plain(&written);
            slip.replace_range(place..=place, &other.to_string());
            tried += 1;
            caught += u32::from(RecoveryCode::read(&slip) == Err(Slip));
        }
    }
    assert!(caught + 5 > tried, "{caught} of {tried}");
    for short in ["", "ABCD", &written[1..], &format!("{written}A")] {
        assert_eq!(RecoveryCode::read(short), Err(Slip), "{short}");
    }
}

#[test]
fn a_code_is_known_again_and_no_other() {
    let verifier = code::verifier("491735", &mut Counted(2)).unwrap();
    assert!(code::fits("491735", &verifier));
    assert!(!code::fits("491736", &verifier));
    assert!(!verifier.contains("491735"));
    for broken in ["", "$", "00$00", &verifier[1..]] {
        assert!(!code::fits("491735", broken), "{broken}");
    }
}

#[test]
fn wrong_tries_slow_down_and_a_slip_costs_nothing() {
    let mut tries = Tries::default();
    let mut waits = Vec::new();
    for _ in 0..10 {
        tries = tries.and_wrong(1_000_000);
        waits.push(tries.seconds_to_wait(1_000_000));
    }
    assert_eq!(waits, [0, 0, 0, 5, 15, 60, 300, 900, 900, 900]);
    assert_eq!(tries.seconds_to_wait(1_000_000 + 899_000), 1);
    assert_eq!(tries.seconds_to_wait(1_000_000 + 900_000), 0);
    // The clock was set back by a year.
    assert_eq!(tries.seconds_to_wait(0), 900);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_changed_in_something_sealed_it_does_not_open(
        plain in prop::collection::vec(any::<u8>(), 0..200),
        place in any::<prop::sample::Index>(),
        bit in 0_u8..8,
    ) {
        let (_, key, _) = vault();
        let sealer = key.sealer(Purpose::Entries);
        let mut sealed = sealer.seal("1/1", &plain, &mut Counted(1)).unwrap();
        prop_assert_eq!(sealer.open("1/1", &sealed).unwrap(), plain);
        let place = place.index(sealed.len());
        sealed[place] ^= 1 << bit;
        prop_assert_eq!(sealer.open("1/1", &sealed), Err(NotOpened));
        sealed.truncate(place);
        prop_assert_eq!(sealer.open("1/1", &sealed), Err(NotOpened));
    }

    #[test]
    fn no_text_makes_a_number_panic(typed in any::<String>()) {
        let _ = RecoveryCode::read(&typed);
    }
}

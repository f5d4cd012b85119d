//! Whatever happens to a sealed file: it opens to the very bytes, or it is an error.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use madoguchi_sealing::{
    MOST_BYTES, OpenError, Passphrase, PrivateKey, SealError, open, open_by_phrase, open_by_told,
    seal, seal_by_phrase,
};
use proptest::prelude::*;

const KEY: &str = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0";

fn key() -> PrivateKey {
    KEY.parse().unwrap()
}

/// Bytes without an order of their own, of any length up to three pieces of a file.
fn plain() -> impl Strategy<Value = Vec<u8>> {
    let some = prop::collection::vec(any::<u8>(), 1..60);
    (some, 0..200_000_usize).prop_map(|(some, size)| some.into_iter().cycle().take(size).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_sealed_comes_back(plain in plain()) {
        let sealed = seal(&plain, &key().public()).unwrap();
        let opened = open(&sealed, &[PrivateKey::new(), key()]).unwrap();
        prop_assert!(*opened.plain == plain);
        prop_assert_eq!(opened.by, 1);
    }

    #[test]
    fn a_changed_byte_is_an_error(
        plain in plain(),
        place in any::<prop::sample::Index>(),
        change in 1_u8..,
    ) {
        let mut sealed = seal(&plain, &key().public()).unwrap();
        let place = place.index(sealed.len());
        sealed[place] ^= change;
        prop_assert!(open(&sealed, &[key()]).is_err(), "byte {}", place);
    }

    #[test]
    fn a_file_cut_off_or_with_more_at_its_end_is_an_error(
        plain in plain(),
        place in any::<prop::sample::Index>(),
        more in prop::collection::vec(any::<u8>(), 1..40),
    ) {
        let mut sealed = seal(&plain, &key().public()).unwrap();
        let cut = place.index(sealed.len());
        prop_assert!(open(&sealed[..cut], &[key()]).is_err(), "cut at {}", cut);
        sealed.extend(more);
        prop_assert_eq!(open(&sealed, &[key()]).unwrap_err(), OpenError::Damaged);
    }

    #[test]
    fn other_peoples_files_are_told_as_such(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert_eq!(open(&bytes, &[key()]).unwrap_err(), OpenError::Foreign);
    }
}

#[test]
fn every_single_byte_of_a_small_file_counts() {
    let sealed = seal(b"Madoguchi", &key().public()).unwrap();
    for place in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert!(open(&changed, &[key()]).is_err(), "byte {place}");
        assert!(open(&sealed[..place], &[key()]).is_err(), "cut at {place}");
    }
}

#[test]
fn no_two_sealed_files_are_alike() {
    let plain = b"the same";
    let (one, two) = (seal(plain, &key().public()).unwrap(), seal(plain, &key().public()).unwrap());
    assert_ne!(one, two);
    assert!(!one.windows(plain.len()).any(|part| part == plain));
}

#[test]
fn a_phrase_opens_what_it_sealed_and_nothing_else_does() {
    let told = Passphrase::told("1234 5678");
    let mut sealed = seal_by_phrase("返事".as_bytes(), &told).unwrap();
    let typed = Passphrase::told("１２３４－５６７８");
    assert_eq!(open_by_phrase(&sealed, &typed).unwrap().as_slice(), "返事".as_bytes());
    let wrong = open_by_phrase(&sealed, &Passphrase::told("1234 5679"));
    assert_eq!(wrong.unwrap_err(), OpenError::WrongPhrase);
    assert_eq!(open(&sealed, &[key()]).unwrap_err(), OpenError::ByPhrase);
    let last = sealed.len() - 1;
    sealed[last] ^= 1;
    assert_eq!(open_by_phrase(&sealed, &typed).unwrap_err(), OpenError::Damaged);
}

#[test]
fn what_somebody_types_opens_a_told_phrase_and_one_of_another_program() {
    let told = seal_by_phrase(b"x", &Passphrase::told("ab 12")).unwrap();
    let exact = seal_by_phrase(b"y", &Passphrase::exact("Ab 12-")).unwrap();
    assert_eq!(open_by_told(&told, "ＡＢ１２").unwrap().as_slice(), b"x");
    assert_eq!(open_by_told(&exact, "Ab 12-").unwrap().as_slice(), b"y");
    assert_eq!(open_by_told(&exact, "Ab 12").unwrap_err(), OpenError::WrongPhrase);
}

#[test]
fn each_way_to_fail_is_told_apart() {
    let sealed = seal(b"x", &key().public()).unwrap();
    let phrase = Passphrase::exact("x");
    assert_eq!(open(&sealed, &[PrivateKey::new()]).unwrap_err(), OpenError::OtherKey);
    assert_eq!(open(&sealed, &[]).unwrap_err(), OpenError::OtherKey);
    assert_eq!(open_by_phrase(&sealed, &phrase).unwrap_err(), OpenError::ByKey);
    assert_eq!(open(b"%PDF-1.7", &[key()]).unwrap_err(), OpenError::Foreign);
    assert_eq!(open(b"age-encryption.org/v1\n", &[key()]).unwrap_err(), OpenError::Damaged);
    assert_eq!(open(&vec![0; MOST_BYTES + 1], &[key()]).unwrap_err(), OpenError::TooLarge);
    assert_eq!(seal_by_phrase(b"x", &Passphrase::told(" ")).unwrap_err(), SealError::NoPhrase);
    assert_eq!(seal(&vec![0; MOST_BYTES], &key().public()).unwrap_err(), SealError::TooLarge);
}

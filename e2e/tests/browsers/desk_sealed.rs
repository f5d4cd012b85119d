//! Sealed requests at the desk: a key is made, changed and brought back; letters are opened or told why not; an
//! answer is sealed by a number that is told by telephone.

use madoguchi_codes::{Parcel, Value, texts};
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Browser, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say};
use madoguchi_sealing::{Passphrase, PrivateKey, PublicKey, open_by_phrase, seal, seal_by_phrase};

use super::desk_room::{
    NAME, RAW, disclosure, go, letter, log_is_sound, record, refused, set_up, sound, unlock,
};

/// The whole way in every browser; the rest in those of tablets.
pub fn tests() -> Vec<Test> {
    let on_tablets = tests![
        what_is_not_opened_says_why_and_changes_nothing,
        letters_to_an_older_key_and_to_one_from_paper_are_opened,
        what_was_shared_is_taken_once_the_lock_is_open,
    ];
    let on_tablets = on_tablets.into_iter();
    let on_tablets = on_tablets.map(|test| test.only_in(&[Browser::Chromium, Browser::WebKit]));
    let everywhere = tests![
        a_key_is_made_put_on_paper_and_opens_a_request,
        an_answer_is_opened_by_the_number_that_was_told,
    ];
    everywhere.into_iter().chain(on_tablets).collect()
}

/// A request as it travels, to a facility.
fn request(facility: &str, number: &str) -> Vec<u8> {
    let answers = [("kind", "disclosure"), ("requester", "principal"), ("principal-name", NAME)];
    let answers = answers.map(|(field, text)| (field.to_owned(), Value::One(text.to_owned())));
    let parcel = Parcel {
        facility: facility.to_owned(),
        policy_version: "1".to_owned(),
        number: number.to_owned(),
        made_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        answers: answers.into_iter().collect(),
        on_paper_only: Vec::new(),
        unknown: Vec::new(),
    };
    texts(&parcel).expect("it fits").texts.join("\n").into_bytes()
}

fn sealed_to(public: &str, plain: &[u8]) -> Vec<u8> {
    let key: PublicKey = public.parse().expect("a key as the desk shows it");
    seal(plain, &key).expect("it is small")
}

/// Lets files fall onto the page, all at once.
const DROPPED: &str = "
    const fallen = new DataTransfer();
    for (const [name, bytes] of input) fallen.items.add(new File([Uint8Array.from(bytes)], name));
    document.getElementById('letters').dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: fallen }));";

/// Chooses files.
const PICKED: &str = "
    const chosen = new DataTransfer();
    for (const [name, bytes] of input[1]) chosen.items.add(new File([Uint8Array.from(bytes)], name));
    const field = document.getElementById(input[0]);
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));";

/// Goes to the page of the keys.
fn to_keys(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    session.click("#to-staff")?;
    page.expect_page("desk-staff")?;
    session.click("#keys")?;
    page.expect_page("desk-keys")
}

/// Makes a key, puts its paper away, and gives the public key and what stands on the paper.
fn make_key(
    session: &Session,
    page: Wizard<'_>,
    button: &str,
) -> Result<(String, String), Trouble> {
    session.click(button)?;
    page.expect_page("desk-key-new")?;
    go(session, page, "desk-key-paper")?;
    let paper: String =
        session.value("document.querySelector('[data-sheet=sealing-key]').textContent", ())?;
    let private: String =
        session.value("document.getElementById('private-key').textContent", ())?;
    page.fill(&Answers::new().with("check", "ちがう"))?;
    assert!(refused(session, page)?.contains(say(key::KEYS_ERR_PAPER_CHECK)));
    let end = private.trim().replace(' ', "");
    let end: String = end.chars().skip(end.chars().count() - 4).collect();
    page.fill(&Answers::new().with("check", end.as_str()))?;
    go(session, page, "desk-keys")?;
    let public: String = session.value("document.querySelector('.desk-key-of').dataset.key", ())?;
    assert!(paper.contains(&public) && paper.contains(private.lines().last().unwrap_or("?")));
    Ok((public, private))
}

fn to_letters(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    session.click("#to-board")?;
    page.expect_page("desk-board")?;
    session.click("#new")?;
    page.expect_page("desk-intake")?;
    session.click("#from-file")?;
    page.expect_page("desk-letters")
}

/// Waits until so many letters are opened or refused; gives how each stands, the newest first.
fn states(session: &Session, count: usize) -> Result<Vec<String>, Trouble> {
    session.run(
        "const letters = () => all('.desk-letter').map((one) => one.dataset.state);
         await until('all letters', () =>
           letters().length === input && !letters().includes('opening'));
         return letters();",
        count,
    )
}

fn a_key_is_made_put_on_paper_and_opens_a_request(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    to_keys(session, page)?;
    sound(session, setup)?;
    let (public, private) = make_key(session, page, "#make")?;
    sound(session, setup)?;
    let part: String = session.value("document.getElementById('file-part').textContent", ())?;
    assert!(part.contains(&public) && part.contains("\"since\""), "{part}");
    to_letters(session, page)?;
    let sealed = sealed_to(&public, &request("attaka", "0A1B-2C3D"));
    session.run::<()>(PICKED, ("letters", [("madoguchi-0A1B-2C3D.age", &sealed)]))?;
    assert_eq!(states(session, 1)?, ["opened"]);
    sound(session, setup)?;
    session.click(".desk-letter[data-state=opened] button")?;
    page.expect_page("desk-intake-check")?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(NAME) && shown.contains(say(key::LETTERS_FROM_FILE)), "{shown}");
    sound(session, setup)?;
    go(session, page, "desk-case")?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(say(key::LETTERS_CHANNEL)) && shown.contains("0A1B-2C3D"), "{shown}");
    // The same letter once more is known for what it is.
    to_letters(session, page)?;
    assert_eq!(states(session, 0)?, [""; 0]);
    session.run::<()>(DROPPED, [("again.age", &sealed)])?;
    assert_eq!(states(session, 1)?, ["opened"]);
    session.click(".desk-letter[data-state=opened] button")?;
    page.expect_page("desk-intake-already")?;
    log_is_sound(session, page)?;
    let raw: String = session.run(RAW, ())?;
    let secret = private.lines().last().unwrap_or_default().replace(' ', "");
    for secret in ["AGE-SECRET", secret.as_str(), public.as_str(), "0A1B-2C3D", NAME] {
        assert!(!raw.contains(secret), "{secret} lies in clear");
    }
    session.click("#lock")?;
    page.expect_page("desk-locked")?;
    let shown: String = session.value("document.documentElement.outerHTML", ())?;
    assert!(!shown.contains("AGE-SECRET") && !shown.contains(NAME));
    Ok(())
}

fn what_is_not_opened_says_why_and_changes_nothing(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    to_letters(session, page)?;
    // Without a key there is nothing to open with, and the way to one.
    session.click("#keys")?;
    page.expect_page("desk-keys")?;
    let (public, _) = make_key(session, page, "#make")?;
    to_letters(session, page)?;
    let plain = request("attaka", "0A1B-2C3D");
    let stranger = PrivateKey::new().public().to_string();
    let whole = sealed_to(&public, &plain);
    let mut changed = whole.clone();
    if let Some(last) = changed.last_mut() {
        *last ^= 1;
    }
    let phrase = Passphrase::told("1234-5678");
    let letters = [
        ("stranger.age", sealed_to(&stranger, &plain), "other-key"),
        ("answer.age", seal_by_phrase(&plain, &phrase).expect("it is small"), "by-phrase"),
        ("cut.age", whole[..whole.len() - 9].to_vec(), "damaged"),
        ("changed.age", changed, "damaged"),
        ("photo.jpg", vec![0xff, 0xd8, 0xff, 0xe0], "foreign"),
        ("empty.age", Vec::new(), "foreign"),
        ("large.age", vec![b'a'; 1_000_001], "too-large"),
        ("other.age", sealed_to(&public, &request("akatsuki", "1")), "other-facility"),
        ("words.age", sealed_to(&public, "よろしくお願いします".as_bytes()), "no-request"),
    ];
    let fallen: Vec<_> = letters.iter().map(|(name, bytes, _)| (name, bytes)).collect();
    session.run::<()>(DROPPED, fallen)?;
    let mut told = states(session, letters.len())?;
    told.reverse();
    let wanted: Vec<&str> = letters.iter().map(|(.., code)| *code).collect();
    assert_eq!(told, wanted);
    sound(session, setup)?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(say(key::REC_LETTER_OTHER_KEY)), "{shown}");
    // What was set aside is gone from the list, and nothing was recorded.
    session.click(".desk-letter[data-state=foreign] button")?;
    session.until("one letter less", "all('.desk-letter').length === input", 8)?;
    session.click("#to-board")?;
    page.expect_page("desk-board")?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(say(key::BOARD_EMPTY)), "{shown}");
    Ok(())
}

fn letters_to_an_older_key_and_to_one_from_paper_are_opened(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    // Whoever does not hold the office says why they do it.
    let (page, _) = set_up(session, &site, "attaka", &[])?;
    to_keys(session, page)?;
    session.click("#bring")?;
    page.expect_page("desk-key-bring")?;
    sound(session, setup)?;
    let lost = PrivateKey::new();
    let typed = lost.text().to_lowercase();
    let other = if &typed[30..31] == "q" { "p" } else { "q" };
    let broken = [&typed[..30], other, &typed[31..]].concat();
    page.fill(&Answers::new().with("private", broken.as_str()).with("reason", "管理者が休み"))?;
    assert!(refused(session, page)?.contains(say(key::KEYS_ERR_BRING_MISTYPED)));
    let file =
        format!("# created: 2026-11-26\n# public key: {}\n{}\n", lost.public(), *lost.text());
    page.fill(&Answers::new().with("private", file.as_str()))?;
    go(session, page, "desk-keys")?;
    session.click("#change")?;
    page.expect_page("desk-key-new")?;
    assert!(refused(session, page)?.contains(say(key::KEYS_REASON)));
    page.fill(&Answers::new().with("reason", "管理者が休み"))?;
    go(session, page, "desk-key-paper")?;
    session.click("#back")?;
    page.expect_page("desk-keys")?;
    sound(session, setup)?;
    let older: String = session.value("words(document.getElementById('older'))", ())?;
    assert!(older.contains(&lost.public().to_string()), "{older}");
    session.click("#lock")?;
    page.expect_page("desk-locked")?;
    unlock(session, page)?;
    to_letters(session, page)?;
    let sealed = sealed_to(&lost.public().to_string(), &request("attaka", "0A1B-2C3D"));
    session.run::<()>(DROPPED, [("old.age", &sealed)])?;
    assert_eq!(states(session, 1)?, ["opened"]);
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(say(key::LETTERS_BY_OLDER)), "{shown}");
    Ok(())
}

/// Lays a file where the service worker lays what is shared.
const SHARED: &str = "
    const place = await caches.open('madoguchi-shared');
    await place.put('shared/1', new Response(Uint8Array.from(input)));";

fn what_was_shared_is_taken_once_the_lock_is_open(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    to_keys(session, page)?;
    let (public, _) = make_key(session, page, "#make")?;
    session.click("#lock")?;
    page.expect_page("desk-locked")?;
    let sealed = sealed_to(&public, &request("attaka", "0A1B-2C3D"));
    session.run::<()>(SHARED, sealed)?;
    unlock(session, page)?;
    session.until("the word of it", "document.getElementById('shared')", ())?;
    sound(session, setup)?;
    session.click("#shared")?;
    page.expect_page("desk-letters")?;
    assert_eq!(states(session, 1)?, ["opened"]);
    session.click(".desk-letter[data-state=opened] button")?;
    page.expect_page("desk-intake-check")?;
    go(session, page, "desk-case")?;
    let left: u32 = session.run(
        "const place = await caches.open('madoguchi-shared');
         return (await place.keys()).length;",
        (),
    )?;
    assert_eq!(left, 0);
    Ok(())
}

fn an_answer_is_opened_by_the_number_that_was_told(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let roles = ["handling-officer", "privacy-manager"];
    let (page, _) = set_up(session, &site, "attaka", &roles)?;
    letter(session, page, &disclosure())?;
    record(session, page, "identity", &Answers::new().with("result", "accepted"))?;
    record(session, page, "complete", &Answers::new())?;
    let found = Answers::new().with("found", "yes").with("what", "介護記録 25頁");
    record(session, page, "search", &found.with("pages", "25"))?;
    record(session, page, "decide", &Answers::new().with("outcome", "granted"))?;
    session.click("#seal-answer")?;
    page.expect_page("desk-answer")?;
    sound(session, setup)?;
    let copy = "介護記録の写し".as_bytes().to_vec();
    session.run::<()>(PICKED, ("files", [("介護記録.txt", &copy)]))?;
    session.until("the file's name", "words(page()).includes('介護記録.txt')", ())?;
    session.click("#seal")?;
    page.expect_page("desk-answer-sealed")?;
    sound(session, setup)?;
    let groups: Vec<String> =
        session.value("all('.desk-phrase__group').map((one) => one.textContent)", ())?;
    assert!(groups.len() == 5 && groups.iter().all(|group| group.len() == 4), "{groups:?}");
    let files: Vec<(String, Vec<u8>)> = session.run(
        "all('#sealed button').forEach((one) => one.click());
         await until('both files', () => window.e2eDownloads.length === 2);
         return window.e2eDownloads.map(({ name, base64 }) =>
           [name, Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);",
        (),
    )?;
    // As somebody writes it down and types it in again.
    let phrase = Passphrase::told(&groups.join(" "));
    let opened: Vec<Vec<u8>> = files
        .iter()
        .map(|(_, sealed)| open_by_phrase(sealed, &phrase).expect("it opens").to_vec())
        .collect();
    assert!(opened[0].starts_with(b"%PDF"), "the notice");
    assert_eq!(opened[1], copy);
    assert!(files.iter().all(|(name, _)| name.ends_with(".age") && name.is_ascii()), "the names");
    let told = open_by_phrase(&files[1].1, &Passphrase::told("0000-0000-0000-0000-0000"));
    assert!(told.is_err());
    // The number stands on the paper for the telephone and nowhere else.
    let paper: String =
        session.value("document.querySelector('[data-sheet=answer-phrase]').textContent", ())?;
    assert!(groups.iter().all(|group| paper.contains(group.as_str())), "{paper}");
    session.click("#leave")?;
    page.expect_page("desk-case")?;
    let shown: String = session.value("document.body.textContent", ())?;
    assert!(shown.contains(say(key::ENTRY_ANSWER_SEALED)), "{shown}");
    // Four figures alone may be a year or a telephone's.
    let figures: String = shown.chars().filter(char::is_ascii_digit).collect();
    assert!(groups.windows(2).all(|two| !figures.contains(&two.concat())), "{shown}");
    log_is_sound(session, page)
}

//! A request that only the facility can open, and its sealed answer, opened by the number that was told.

use madoguchi_codes::{Gathered, Value};
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Browser, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say, say_code};
use madoguchi_sealing::{Passphrase, PrivateKey, open, seal, seal_by_phrase};
use serde_json::json;

use crate::{facilities, people};

/// The first two in every browser: what an applicant meets.
pub fn tests() -> Vec<Test> {
    let everywhere = tests![
        a_request_is_sealed_so_that_the_facilitys_key_alone_opens_it,
        an_answer_is_opened_by_the_number_that_was_told,
    ];
    let once = tests![where_there_is_no_key_or_a_wrong_one_nothing_is_sealed];
    everywhere
        .into_iter()
        .chain(once.into_iter().map(|test| test.only_in(&[Browser::Chromium])))
        .collect()
}

/// The facility's file with a key in it.
fn with_key(setup: &Setup, key: &str) -> String {
    facilities::changed(setup, "attaka", |file| {
        file["sealing"] =
            json!({ "key": key, "since": "2026-11-01", "mail": "madoguchi@example.jp" });
    })
}

/// Fills a request in to its last page.
fn finished<'a>(
    session: &'a Session,
    setup: &Setup,
    file: &str,
) -> Result<(Site, Wizard<'a>), Trouble> {
    let site = Site::of(setup)
        .with(Prelude::DownloadsKept)
        .file("facilities/attaka.json", file)
        .serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "finished")?;
    Ok((site, wizard))
}

/// The bytes of what was saved last, and its name.
fn saved(session: &Session) -> Result<(String, Vec<u8>), Trouble> {
    session.run(
        "const { name, base64 } = await until('a file', () => window.e2eDownloads.at(-1));
         return [name, Array.from(atob(base64), (letter) => letter.charCodeAt(0))];",
        (),
    )
}

fn a_request_is_sealed_so_that_the_facilitys_key_alone_opens_it(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let key = PrivateKey::new();
    let (_site, wizard) = finished(session, setup, &with_key(setup, &key.public().to_string()))?;
    assert!(!session.loaded()?.iter().any(|file| file.contains("sealer")), "only when wanted");
    session.click("#seal")?;
    session.until("the sealed file", "document.getElementById('seal-save')", ())?;
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    session.click("#seal-save")?;
    let (name, sealed) = saved(session)?;
    assert!(name.starts_with("madoguchi-") && name.ends_with(".age") && name.is_ascii(), "{name}");
    // A mail is written without a word of the request in it.
    let mail: String = session.value("document.getElementById('seal-mail').href", ())?;
    assert!(mail.starts_with("mailto:madoguchi@example.jp?"), "{mail}");
    let told: String = session.value("decodeURIComponent(input)", &mail)?;
    assert!([people::NAME, people::ADDRESS].iter().all(|one| !told.contains(one)), "{told}");

    assert!(open(&sealed, &[PrivateKey::new()]).is_err(), "for another's key it stays shut");
    let opened = open(&sealed, &[key]).expect("the facility's key opens it");
    let texts = String::from_utf8(opened.plain.to_vec()).expect("the texts of the codes");
    let mut gathered = Gathered::default();
    for text in texts.lines() {
        gathered.add(text).expect("a code of ours");
    }
    let parcel = gathered.parcel().expect("whole").expect("all of it");
    assert_eq!(parcel.facility, "attaka");
    assert_eq!(parcel.answers.get("principal-name"), Some(&Value::One(people::NAME.into())));
    wizard.expect_page("finished")
}

fn where_there_is_no_key_or_a_wrong_one_nothing_is_sealed(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let (_site, _) = finished(session, setup, &facilities::text(setup, "attaka"))?;
    assert!(!session.value::<bool>("!!document.getElementById('seal')", ())?);
    // A slip of the pen in the key: as long as a key and in its letters, and no key.
    let mut wrong = PrivateKey::new().public().to_string();
    let last = if wrong.ends_with('q') { 'p' } else { 'q' };
    wrong.pop();
    wrong.push(last);
    let (_site, _) = finished(session, setup, &with_key(setup, &wrong))?;
    session.click("#seal")?;
    session.until(
        "the word that it is no key",
        "document.getElementById('seal-outcome').textContent.includes(input)",
        say_code("err-seal", "key"),
    )?;
    assert!(!session.value::<bool>("!!document.getElementById('seal-save')", ())?);
    Ok(())
}

/// Chooses files at `#/open`.
const PICK: &str = "
    const chosen = new DataTransfer();
    for (const [name, bytes] of input) chosen.items.add(new File([Uint8Array.from(bytes)], name));
    const field = document.getElementById('sealed-files');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await until('what was chosen', () => all('.open-chosen li').length === input.length);";

/// Opens what was chosen by a number, and gives how each came out.
fn opened(session: &Session, number: &str) -> Result<Vec<String>, Trouble> {
    // Not behind what was typed before.
    session.run::<()>(
        "const field = document.getElementById('phrase');
         field.value = '';
         field.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        (),
    )?;
    session.type_into("#phrase", number)?;
    session.click("#open")?;
    session.run(
        "await until('an outcome', () => all('.open-answer').length
           && !document.getElementById('open').ariaDisabled?.includes('true'));
         return all('.open-answer').map((one) => one.dataset.outcome);",
        (),
    )
}

fn an_answer_is_opened_by_the_number_that_was_told(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    session.open(&site.url("/open"))?;
    let page = Wizard::here(session);
    page.expect_page("open")?;
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");

    let notice = b"%PDF-1.7 a notice".to_vec();
    let phrase = Passphrase::told("1234 5678 9012 3456 7890");
    let sealed = seal_by_phrase(&notice, &phrase).expect("it is small");
    let damaged = sealed[..sealed.len() - 4].to_vec();
    let to_a_key = seal(&notice, &PrivateKey::new().public()).expect("it is small");
    session.run::<()>(PICK, json!([["madoguchi-answer-1.age", sealed]]))?;
    assert_eq!(opened(session, "0000-0000-0000-0000-0000")?, ["wrong-phrase"]);
    // As somebody writes it down: with dashes, in wide digits.
    assert_eq!(opened(session, "１２３４-5678 9012-3456-7890")?, ["opened"]);
    session.click(".open-answer button")?;
    let (name, plain) = saved(session)?;
    assert!(name.ends_with(".pdf"), "{name}");
    assert_eq!(plain, notice);

    session.open(&site.url("/attaka"))?;
    session.open(&site.url("/open"))?;
    page.expect_page("open")?;
    let others = json!([
        ["cut.age", damaged],
        ["key.age", to_a_key],
        ["letter.txt", b"no age file".to_vec()],
    ]);
    session.run::<()>(PICK, others)?;
    let outcomes = opened(session, "1234-5678-9012-3456-7890")?;
    assert_eq!(outcomes, ["damaged", "by-key", "foreign"]);
    let said = page.words_of("#app")?.concat();
    assert!(said.contains(say(key::OPEN_NOT_OPENED)), "{said}");
    Ok(())
}

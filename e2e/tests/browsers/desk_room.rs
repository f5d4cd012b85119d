//! What all walks of the desk do: set it up, open it, take a request in, record something.

use madoguchi_e2e::{Answers, Keyboard, Session, Setup, Site, Trouble, Typed, Wizard, today};
use thirtyfour::Key;

pub(super) const PASSPHRASE: &str = "さくらの咲く丘のホームで";
pub(super) const CODE: &str = "491735";
pub(super) const STAFF: &str = "受付 佐藤";
pub(super) const NAME: &str = "髙橋 花子";

/// Sets a desk up for a facility, and comes into its room. Gives the recovery number.
pub(super) fn set_up<'a>(
    session: &'a Session,
    site: &Site,
    facility: &str,
    roles: &[&str],
) -> Result<(Wizard<'a>, String), Trouble> {
    set_up_looking(session, site, facility, roles, || Ok(()))
}

/// The same; each page on the way is looked at.
pub(super) fn set_up_looking<'a>(
    session: &'a Session,
    site: &Site,
    facility: &str,
    roles: &[&str],
    look: impl Fn() -> Result<(), Trouble>,
) -> Result<(Wizard<'a>, String), Trouble> {
    session.open(&site.url("/desk"))?;
    let page = Wizard::here(session);
    page.expect_page("desk-begin")?;
    look()?;
    session.click("#set-up")?;
    page.expect_page("desk-facility")?;
    page.choose("facility", facility)?;
    go(session, page, "desk-passphrase")?;
    look()?;
    page.fill(&Answers::new().with("passphrase", PASSPHRASE).with("again", PASSPHRASE))?;
    go(session, page, "desk-person")?;
    look()?;
    let person = Answers::new().with("person-name", STAFF).with("code", CODE);
    page.fill(&person.with("code-again", CODE))?;
    for role in roles {
        page.choose("person-roles", role)?;
    }
    go(session, page, "desk-recovery")?;
    look()?;
    let number = page.words_of("#recovery-number")?.concat();
    assert_eq!(number.len(), 29, "{number}");
    let end: String = number.chars().skip(25).collect();
    page.fill(&Answers::new().with("check", end.as_str()))?;
    go(session, page, "desk-board")?;
    Ok((page, number))
}

/// Sends the page's form and waits for the next page.
pub(super) fn go(session: &Session, page: Wizard<'_>, to: &str) -> Result<(), Trouble> {
    session.click("#submit")?;
    page.expect_page(to)
}

/// Sends the page's form, which is not taken.
pub(super) fn refused(session: &Session, page: Wizard<'_>) -> Result<String, Trouble> {
    session.click("#submit")?;
    session.until("the errors", "errors().length", ())?;
    Ok(page.errors()?.concat())
}

pub(super) fn sound(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    Ok(())
}

pub(super) fn unlock(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    page.fill(&Answers::new().with("passphrase", PASSPHRASE))?;
    go(session, page, "desk-who")?;
    session.run::<()>("document.querySelector('input[name=person]').click();", ())?;
    session.until("the code's field", "document.getElementById('code')", ())?;
    page.fill(&Answers::new().with("code", CODE))?;
    go(session, page, "desk-board")
}

/// Takes a request in as staff type it.
pub(super) fn letter(
    session: &Session,
    page: Wizard<'_>,
    answers: &Answers,
) -> Result<(), Trouble> {
    session.click("#new")?;
    page.expect_page("desk-intake")?;
    session.click("#from-letter")?;
    page.expect_page("desk-intake-letter")?;
    page.fill(answers)?;
    go(session, page, "desk-case")
}

pub(super) fn disclosure() -> Answers {
    Answers::new()
        .with("channel", "post")
        .with("kind", "disclosure")
        .with("requester", "principal")
        .with("principal-name", NAME)
        .with("principal-kana", "たかはし はなこ")
        .with("about", "令和8年の介護記録")
}

/// What comes next, by its name.
pub(super) fn next_is(session: &Session, step: &str) -> Result<(), Trouble> {
    session.until(
        &format!("the next step {step}"),
        "words(document.querySelector('.desk-next__name')) === input",
        step,
    )
}

/// Records something from the case's page.
pub(super) fn record(
    session: &Session,
    page: Wizard<'_>,
    doing: &str,
    answers: &Answers,
) -> Result<(), Trouble> {
    session.click(&format!("#do-{doing}"))?;
    page.expect_page("desk-act")?;
    page.fill(answers)?;
    go(session, page, "desk-case")
}

/// Lets so many milliseconds pass on the page's clock. A script may have a clock of its own.
pub(super) const LATER: &str = "
    const now = window.Date.now;
    window.Date.now = () => now() + input;";

/// Everything in the desk's database, as text, whatever it is.
pub(super) const RAW: &str = "
    const open = indexedDB.open('madoguchi-desk');
    const db = await new Promise((go) => { open.onsuccess = () => go(open.result); });
    let raw = '';
    for (const name of db.objectStoreNames) {
      const all = db.transaction(name).objectStore(name).getAll();
      const records = await new Promise((go) => { all.onsuccess = () => go(all.result); });
      for (const record of records) {
        raw += JSON.stringify(Object.keys(record)) + record.k + (record.s ?? '');
        raw += new TextDecoder().decode(record.b) + '\\n';
      }
    }
    db.close();
    return raw;";

/// So many days before today, as it is typed.
pub(super) fn days_ago(days: u64) -> Typed {
    Typed::by_era(today() - chrono::Days::new(days))
}

/// Chooses a file with these bytes.
pub(super) const CHOSEN: &str = "
    const bytes = Uint8Array.from(atob(input), (letter) => letter.charCodeAt(0));
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], 'desk.backup'));
    const field = document.getElementById('file');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));";

/// The desk verifies its own log.
pub(super) fn log_is_sound(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    session.click("#to-check")?;
    page.expect_page("desk-check")?;
    session.click("#check")?;
    session.until("a sound log", "words(page()).includes('記録に異常はありません')", ())
}

/// Goes by Tab to a button, and presses it.
pub(super) fn press(
    session: &Session,
    keys: Keyboard<'_>,
    id: &str,
    to: &str,
) -> Result<(), Trouble> {
    keys.tab_to(id, &format!("document.activeElement.id === '{id}'"))?;
    keys.press(Key::Enter)?;
    Wizard::here(session).expect_page(to)
}

/// Goes back by Tab to a button that stands before the page, and presses it.
pub(super) fn press_back(
    session: &Session,
    keys: Keyboard<'_>,
    id: &str,
    to: &str,
) -> Result<(), Trouble> {
    keys.back_to(id, &format!("document.activeElement.id === '{id}'"))?;
    keys.press(Key::Enter)?;
    Wizard::here(session).expect_page(to)
}

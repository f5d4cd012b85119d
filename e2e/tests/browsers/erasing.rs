//! A computer that others use too: one tap and a word leave nothing on it.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        one_tap_and_a_word_leave_nothing,
        whoever_says_no_keeps_everything,
        another_open_tab_is_named,
    ]
}

/// What this site has left in the browser: databases with the number of their records, and the keys
/// of both small storages.
const LEFT: &str = "
    const left = [];
    for (const { name, version } of await indexedDB.databases()) {
      const database = await new Promise((done, failed) => {
        const request = indexedDB.open(name, version);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAllKeys();
        const keys = await new Promise((done) => (all.onsuccess = () => done(all.result)));
        left.push(`${name} ${store} ${keys.length}`);
      }
      database.close();
    }
    for (const storage of [localStorage, sessionStorage]) {
      left.push(...Object.keys(storage).filter((key) => !key.startsWith('e2e-')));
    }
    return left.sort();";

/// A finished request, and the setting of somebody who needs large letters.
fn finished<'a>(session: &'a Session, site: &Site) -> Result<Wizard<'a>, Trouble> {
    let wizard = Wizard::open(session, site, "attaka", "request")?;
    session.run::<()>(
        "(await until('the settings', () => document.getElementById('mado-text-size-large'))).click();",
        (),
    )?;
    wizard.walk(&people::principal(), "finished")?;
    wizard.draft_is("saved")?;
    let left: Vec<String> = session.run(LEFT, ())?;
    assert_eq!(left, ["madoguchi drafts 1", "madoguchi-text-size"]);
    Ok(wizard)
}

fn one_tap_and_a_word_leave_nothing(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = finished(session, &site)?;
    session.click("#erase-everything")?;
    session.click("#erase button[data-kind=danger]")?;
    session.until(
        "word of it",
        "words(document.querySelector('.mado-erase__outcome')) === input",
        say(key::ERASURE_DONE),
    )?;
    wizard.expect_page("picker")?;
    let left: Vec<String> = session.run(LEFT, ())?;
    assert!(left.iter().all(|one| one == "madoguchi drafts 0"), "{left:?}");
    assert!(!session.value::<String>("document.body.textContent", ())?.contains(people::NAME));
    // Neither the browser's way back nor the address leads to what was there.
    session.back()?;
    session.until("a page", "ready() && code()", ())?;
    assert!(!session.value::<String>("document.body.textContent", ())?.contains(people::NAME));
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    assert_eq!(wizard.page()?, "kind");
    // And the next person can begin, and is kept.
    wizard.walk(&people::principal(), "your-name")?;
    wizard.draft_is("saved")
}

fn whoever_says_no_keeps_everything(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = finished(session, &site)?;
    let number = wizard.words_of("#reference-number")?;
    session.click("#erase-everything")?;
    session.click("#erase button[data-kind=secondary]")?;
    session.until("the question gone", "!document.getElementById('erase')", ())?;
    session.reload()?;
    wizard.expect_page("finished")?;
    assert_eq!(wizard.words_of("#reference-number")?, number);
    Ok(())
}

fn another_open_tab_is_named(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    finished(session, &site)?;
    let tab = session.second_tab()?;
    let other = Wizard::open(session, &site, "attaka", "request")?;
    other.expect_page("resume")?;
    session.click("#erase-everything")?;
    session.click("#erase button[data-kind=danger]")?;
    session.until("word of it", "words(document.querySelector('.mado-erase__outcome'))", ())?;
    session.close_tab(&tab)?;
    // The first tab still shows the request; nothing of it is on the device any more.
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    assert_eq!(wizard.page()?, "kind");
    Ok(())
}

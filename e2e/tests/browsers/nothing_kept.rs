//! A browser that keeps nothing: the person is told before typing, and goes on to the end.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say, say_code};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        whoever_lets_sites_keep_nothing_is_told_and_finishes_in_memory,
        a_browser_without_a_database_is_told_of_and_finishes_in_memory,
        a_store_of_a_newer_program_is_left_alone,
        a_device_that_fills_up_on_the_way_loses_nothing,
    ]
}

fn finishes_in_memory(
    session: &Session,
    setup: &Setup,
    prelude: Prelude,
    why: &str,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(prelude).serve()?;
    finishes_in_memory_on(session, &site, why)
}

fn finishes_in_memory_on(session: &Session, site: &Site, why: &str) -> Result<(), Trouble> {
    let wizard = Wizard::open(session, site, "attaka", "request")?;
    let told = wizard.words_of("#app .mado-notice")?.concat();
    for words in [say_code("err-store", why), say_code("rec-store", why)] {
        assert!(told.contains(words), "{words} before anything is typed: {told}");
    }
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.draft_is("memory")?;
    // A look elsewhere and back: nothing is lost while the tab is open.
    wizard.back("your-birth")?;
    wizard.walk(&people::principal(), "finished")?;
    assert!(wizard.words_of("[data-sheet=request]")?.concat().contains(people::NAME));
    Ok(())
}

fn whoever_lets_sites_keep_nothing_is_told_and_finishes_in_memory(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    finishes_in_memory(session, setup, Prelude::IndexedDbDenied, "denied")
}

fn a_browser_without_a_database_is_told_of_and_finishes_in_memory(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    finishes_in_memory(session, setup, Prelude::IndexedDbMissing, "not-offered")
}

/// After a visit to a newer version of the page, from another tab or another day.
fn a_store_of_a_newer_program_is_left_alone(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).file("before.html", "<!doctype html>").serve()?;
    session.open(&site.url("").replace("/#", "/before.html"))?;
    session.run::<()>(
        "const request = indexedDB.open('madoguchi', 1000);\
         request.onupgradeneeded = () => request.result.createObjectStore('newer');\
         await new Promise((done) => (request.onsuccess = done));\
         request.result.close();",
        (),
    )?;
    finishes_in_memory_on(session, &site, "newer-program")?;
    let version: u64 = session.run(
        "const request = indexedDB.open('madoguchi');\
         await new Promise((done) => (request.onsuccess = done));\
         const { version } = request.result;\
         request.result.close();\
         return version;",
        (),
    )?;
    assert_eq!(version, 1000);
    Ok(())
}

fn a_device_that_fills_up_on_the_way_loses_nothing(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DeviceFillsUp).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.draft_is("saved")?;
    session.run::<()>("window.e2eFull = true;", ())?;
    wizard.fill(&people::principal())?;
    wizard.draft_is("memory")?;
    let told = wizard.words_of("#app .mado-notice")?.concat();
    for message in [key::SAVED_NOT, key::SAVED_NOT_FILE] {
        assert!(told.contains(say(message)), "{told}");
    }
    wizard.walk(&people::principal(), "finished")?;
    let form = wizard.words_of("[data-sheet=request]")?.concat();
    assert!(form.contains(people::NAME) && form.contains(people::ADDRESS), "{form}");
    Ok(())
}

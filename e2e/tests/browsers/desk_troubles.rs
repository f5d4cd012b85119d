//! A full machine, a second tab, a clock set back, a newer program: told clearly, and nothing is lost.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Prelude, Session, Setup, Site, Trouble, Wizard, tests, today};
use madoguchi_messages::{key, say};

use super::desk_room::{
    LATER, NAME, disclosure, go, letter, log_is_sound, refused, set_up, unlock,
};

pub fn tests() -> Vec<Test> {
    tests![
        a_full_machine_is_told_and_what_was_typed_stays,
        two_tabs_write_one_log,
        a_clock_set_back_shuts_the_lock_and_is_told,
        a_newer_program_in_another_tab_is_told_and_what_was_typed_stays,
    ]
}

/// On the page of a note, with something typed.
fn typing(session: &Session, page: Wizard<'_>, text: &str) -> Result<(), Trouble> {
    session.run::<()>("document.getElementById('more-note').click();", ())?;
    page.expect_page("desk-act")?;
    page.fill(&Answers::new().with("text", text))?;
    Ok(())
}

/// How often something stands in the case's history.
fn in_history(session: &Session, text: &str) -> Result<usize, Trouble> {
    session.value("words(document.getElementById('history')).split(input).length - 1", text)
}

/// From the board to its one case.
fn to_case(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    session.click(".desk-row button")?;
    page.expect_page("desk-case")
}

fn a_full_machine_is_told_and_what_was_typed_stays(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DeviceFillsUp).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &[])?;
    letter(session, page, &disclosure())?;
    typing(session, page, "電話で日時を約束した")?;
    session.run::<()>("window.e2eFull = true;", ())?;
    let said = refused(session, page)?;
    assert!(said.contains(say(key::ERR_DESK_QUOTA_EXCEEDED)), "{said}");
    assert!(said.contains(say(key::REC_DESK_QUOTA_EXCEEDED)), "{said}");
    assert_eq!(page.shown()?["text"], "電話で日時を約束した");
    // Somebody has made room.
    session.run::<()>("window.e2eFull = false;", ())?;
    go(session, page, "desk-case")?;
    assert_eq!(in_history(session, "電話で日時を約束した")?, 1);
    log_is_sound(session, page)
}

fn two_tabs_write_one_log(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &[])?;
    letter(session, page, &disclosure())?;
    let tab = session.second_tab()?;
    session.open(&site.url("/desk"))?;
    page.expect_page("desk-locked")?;
    unlock(session, page)?;
    to_case(session, page)?;
    typing(session, page, "二つ目の画面から")?;
    go(session, page, "desk-case")?;
    session.go_to_tab(None)?;
    typing(session, page, "一つ目の画面から")?;
    session.click("#submit")?;
    session.until("what comes of it", "code() === 'desk-case' || errors().length", ())?;
    if page.page()? == "desk-act" {
        // It had not heard of the other yet.
        let said = page.errors()?.concat();
        assert!(said.contains(say(key::ERR_DESK_CHANGED_ELSEWHERE)), "{said}");
        assert_eq!(page.shown()?["text"], "一つ目の画面から");
        go(session, page, "desk-case")?;
    }
    for note in ["一つ目の画面から", "二つ目の画面から"] {
        assert_eq!(in_history(session, note)?, 1, "{note}");
    }
    log_is_sound(session, page)?;
    // The other tab has heard of it.
    session.go_to_tab(Some(&tab))?;
    session.click("#to-board")?;
    page.expect_page("desk-board")?;
    to_case(session, page)?;
    assert_eq!(in_history(session, "一つ目の画面から")?, 1);
    session.close_tab(&tab)
}

fn a_clock_set_back_shuts_the_lock_and_is_told(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    // From noon on, it is the same day two hours before.
    let site = Site::of(setup).with(Prelude::Clock(today())).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &[])?;
    letter(session, page, &disclosure())?;
    // By such a clock nobody would have touched anything for a long time to come.
    session.run::<()>(LATER, -7_200_000)?;
    session.run::<()>("window.dispatchEvent(new Event('focus'));", ())?;
    page.expect_page("desk-locked")?;
    unlock(session, page)?;
    to_case(session, page)?;
    typing(session, page, "時計が戻ったあと")?;
    go(session, page, "desk-case")?;
    let told: String = session.value("words(document.querySelector('.desk-told'))", ())?;
    assert!(told.contains(say(key::ROOM_CLOCK)), "{told}");
    assert_eq!(in_history(session, "時計が戻ったあと")?, 1);
    log_is_sound(session, page)
}

/// A program of a later version opens the store, and holds it.
const NEWER: &str = "
    const open = indexedDB.open('madoguchi-desk', 99);
    await new Promise((go, no) => { open.onsuccess = go; open.onerror = () => no(open.error); });
    window.e2eNewer = open.result;";

fn a_newer_program_in_another_tab_is_told_and_what_was_typed_stays(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &[])?;
    letter(session, page, &disclosure())?;
    typing(session, page, "まだ記録していない言葉")?;
    session.run::<()>(NEWER, ())?;
    let said = refused(session, page)?;
    assert!(said.contains(say(key::REC_DESK_CLOSED)), "{said}");
    assert_eq!(page.shown()?["text"], "まだ記録していない言葉");
    // Opened anew, this older program does not touch the newer store, and says so.
    session.reload()?;
    page.expect_page("desk-refused")?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(say(key::ERR_DESK_NEWER_PROGRAM)), "{shown}");
    assert!(!shown.contains(NAME));
    Ok(())
}

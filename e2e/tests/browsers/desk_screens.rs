//! Every page of the desk: for whoever has only keys, on a tablet upright and across, under axe's rules.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Browser, Keyboard, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say};
use thirtyfour::Key;

use super::accessibility::{fits, large_enough};
use super::desk_room::{
    CODE, NAME, PASSPHRASE, STAFF, disclosure, letter, next_is, press, press_back, record, refused,
    set_up, set_up_looking, sound,
};

/// Tablets have the browsers of two makers.
pub fn tests() -> Vec<Test> {
    let on_tablets = tests![every_page_fits_a_tablet_upright, every_page_fits_a_tablet_across];
    let on_tablets = on_tablets.into_iter();
    let on_tablets = on_tablets.map(|test| test.only_in(&[Browser::Chromium, Browser::WebKit]));
    let by_keys = tests![
        a_request_is_handled_by_keys_alone,
        the_lock_a_search_and_a_register_need_keys_alone,
    ];
    by_keys.into_iter().chain(on_tablets).collect()
}

fn every_page_fits_a_tablet_upright(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    every_page(session, setup, 820, 1180)
}

fn every_page_fits_a_tablet_across(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    every_page(session, setup, 1180, 820)
}

/// Goes through every page of the desk with a finger, and looks at each.
fn every_page(session: &Session, setup: &Setup, width: u32, height: u32) -> Result<(), Trouble> {
    session.resize(width, height)?;
    let site = Site::of(setup).serve()?;
    let page = Wizard::here(session);
    let look = || {
        let code = page.page()?;
        fits(session, &code)?;
        large_enough(session, &code)?;
        sound(session, setup)
    };
    let press = |selector: &str, to: &str| {
        session.click(selector)?;
        page.expect_page(to)?;
        look()
    };
    set_up_looking(session, &site, "attaka", &["handling-officer"], look)?;
    look()?;
    press("#new", "desk-intake")?;
    press("#from-letter", "desk-intake-letter")?;
    refused(session, page)?;
    look()?;
    press("#to-board", "desk-board")?;
    letter(session, page, &disclosure())?;
    look()?;
    press("#do-identity", "desk-act")?;
    press("#back", "desk-case")?;
    let accepted = Answers::new().with("result", "accepted").with("papers", ["my-number-card"]);
    record(session, page, "identity", &accepted)?;
    record(session, page, "complete", &Answers::new())?;
    let found = Answers::new().with("found", "yes").with("what", "介護記録");
    record(session, page, "search", &found)?;
    session.click("#do-decide")?;
    page.expect_page("desk-act")?;
    page.fill(&Answers::new().with("outcome", "refused"))?;
    refused(session, page)?;
    look()?;
    page.fill(
        &Answers::new().with("ground", "family-relations").with("reason", "内々に聞いた内容のため"),
    )?;
    press("#submit", "desk-case")?;
    session.run::<()>("all('details', page()).forEach((one) => { one.open = true; });", ())?;
    look()?;
    press("#history button", "desk-strike")?;
    press("#to-board", "desk-board")?;
    press("#month", "desk-month")?;
    press("#to-registers", "desk-registers")?;
    press("#register-cycle", "desk-register")?;
    press("#to-registers", "desk-registers")?;
    press("#register-complaint", "desk-register")?;
    press("#new", "desk-entry-form")?;
    page.fill(&Answers::new().with("who", NAME).with("what", "書類を取り違えられた"))?;
    press("#submit", "desk-entry")?;
    press("#history button", "desk-entry-strike")?;
    press("#to-check", "desk-check")?;
    session.click("#check")?;
    session.until("a sound log", "words(page()).includes('記録に異常はありません')", ())?;
    look()?;
    press("#to-backup", "desk-backup")?;
    press("#to-staff", "desk-staff")?;
    press("#switch", "desk-who")?;
    session.run::<()>("document.querySelector('input[name=person]').click();", ())?;
    session.until("the code's field", "document.getElementById('code')", ())?;
    look()?;
    page.fill(&Answers::new().with("code", CODE))?;
    press("#submit", "desk-board")?;
    press("#lock", "desk-locked")?;
    press("#forgotten", "desk-recover")
}

/// Answers the page by keys, and sends it.
fn send(session: &Session, keys: Keyboard<'_>, answers: &Answers, to: &str) -> Result<(), Trouble> {
    keys.fill(answers)?;
    press(session, keys, "submit", to)
}

fn a_request_is_handled_by_keys_alone(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    session.open(&site.url("/desk"))?;
    let page = Wizard::here(session);
    page.expect_page("desk-begin")?;
    let keys = Keyboard::of(session);
    press(session, keys, "set-up", "desk-facility")?;
    send(session, keys, &Answers::new().with("facility", "akatsuki"), "desk-passphrase")?;
    let twice = Answers::new().with("passphrase", PASSPHRASE).with("again", PASSPHRASE);
    send(session, keys, &twice, "desk-person")?;
    let person = Answers::new().with("person-name", STAFF).with("person-roles", ["corporation"]);
    let person = person.with("code", CODE).with("code-again", CODE);
    send(session, keys, &person, "desk-recovery")?;
    let number = page.words_of("#recovery-number")?.concat();
    let end: String = number.chars().skip(25).collect();
    send(session, keys, &Answers::new().with("check", end.as_str()), "desk-board")?;
    press(session, keys, "new", "desk-intake")?;
    press(session, keys, "from-letter", "desk-intake-letter")?;
    send(session, keys, &disclosure(), "desk-case")?;
    let steps = [
        ("identity", Answers::new().with("papers", ["my-number-card"]).with("result", "accepted")),
        ("complete", Answers::new()),
        ("search", Answers::new().with("found", "yes").with("what", "介護記録")),
        ("decide", Answers::new().with("outcome", "granted")),
        ("notify", Answers::new()),
    ];
    for (doing, answers) in steps {
        press(session, keys, &format!("do-{doing}"), "desk-act")?;
        send(session, keys, &answers, "desk-case")?;
    }
    next_is(session, say(key::STEP_FEE_ASKING))
}

fn the_lock_a_search_and_a_register_need_keys_alone(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["handling-officer"])?;
    letter(session, page, &disclosure())?;
    let keys = Keyboard::of(session);

    press_back(session, keys, "lock", "desk-locked")?;
    send(session, keys, &Answers::new().with("passphrase", PASSPHRASE), "desk-who")?;
    keys.tab_to("a person", "document.activeElement.name === 'person'")?;
    keys.send(" ")?;
    session.until("the code's field", "document.getElementById('code')", ())?;
    send(session, keys, &Answers::new().with("code", CODE), "desk-board")?;

    keys.tab_to("the search", "document.activeElement.id === 'search'")?;
    keys.send("はなこ")?;
    keys.tab_to("what was found", "document.activeElement.closest('#rows .desk-row')")?;
    keys.press(Key::Enter)?;
    page.expect_page("desk-case")?;

    press_back(session, keys, "to-registers", "desk-registers")?;
    press(session, keys, "register-complaint", "desk-register")?;
    press(session, keys, "new", "desk-entry-form")?;
    let complaint = Answers::new().with("who", NAME).with("what", "書類を取り違えられた");
    send(session, keys, &complaint, "desk-entry")
}

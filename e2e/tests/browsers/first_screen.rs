//! A slow line: the first question stands in the page itself and is answered before the program is there.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Prelude, Session, Setup, Site, Trouble, Wizard, tests};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        the_first_question_is_answered_and_left_before_the_program_arrives,
        a_choice_changed_while_waiting_is_the_one_that_counts,
        the_way_from_the_list_to_the_question_needs_no_program,
        the_program_says_the_same_as_the_page_before_it,
        whoever_is_further_on_is_not_asked_the_first_question_again,
        large_letters_of_an_earlier_visit_are_there_before_the_program,
        whoever_asks_for_what_the_page_has_no_screen_of_is_told_to_wait,
    ]
}

/// Whether somebody sees the words of what is found.
fn sees(session: &Session, selector: &str) -> Result<bool, Trouble> {
    session.value(
        "all(input).some((one) => one.getClientRects().length\
           && getComputedStyle(one).visibility === 'visible')",
        selector,
    )
}

/// The facility's wizard with its program still on the way.
fn waiting(session: &Session, setup: &Setup, place: &str) -> Result<Site, Trouble> {
    let site = Site::of(setup).with(Prelude::ProgramHeld).serve()?;
    session.open(&site.url(place))?;
    assert!(!session.value::<bool>("ready()", ())?, "the program is held");
    Ok(site)
}

fn release(session: &Session) -> Result<(), Trouble> {
    session.run::<()>("window.e2eRelease();", ())?;
    Wizard::here(session).ready()
}

/// After a moment: who has a quick line is not told of what is over.
fn told_to_wait(session: &Session) -> Result<(), Trouble> {
    let seen = "(one => one && getComputedStyle(one).display !== 'none' \
                && getComputedStyle(one).visibility === 'visible')\
                (document.querySelector('#prerendered .mado-loading'))";
    session.until("that the program is on its way", seen, ())
}

fn the_first_question_is_answered_and_left_before_the_program_arrives(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let _site = waiting(session, setup, "/attaka/request")?;
    assert!(sees(session, "form[data-preview=attaka]")?);
    assert!(!sees(session, "form[data-preview=cluster]")?, "only the facility asked for");
    assert!(!sees(session, "#prerendered .mado-loading")?, "nothing to wait for");
    session.click("label[for=preview-attaka-correction]")?;
    session.click("form[data-preview=attaka] button[type=submit]")?;
    assert!(session.value::<bool>("!document.querySelector('#app [data-page]')", ())?);
    release(session)?;
    let wizard = Wizard::here(session);
    wizard.expect_page("requester")?;
    wizard.back("kind")?;
    assert_eq!(wizard.shown()?["kind-correction"], true);
    wizard.walk(&people::correcting(), "finished")?;
    Ok(())
}

fn a_choice_changed_while_waiting_is_the_one_that_counts(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let _site = waiting(session, setup, "/attaka/request")?;
    session.click("label[for=preview-attaka-correction]")?;
    session.click("label[for=preview-attaka-disclosure]")?;
    session.run::<()>("document.getElementById('preview-attaka-disclosure').focus();", ())?;
    release(session)?;
    let wizard = Wizard::here(session);
    wizard.expect_page("kind")?;
    let shown = wizard.shown()?;
    assert_eq!(
        (&shown["kind-disclosure"], &shown["kind-correction"]),
        (&true.into(), &false.into())
    );
    // Nobody who was just choosing with the keyboard is thrown back to the top.
    session.until("the focus", "document.activeElement.id === 'kind-disclosure'", ())?;
    wizard.draft_is("saved")
}

fn the_way_from_the_list_to_the_question_needs_no_program(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let _site = waiting(session, setup, "/")?;
    assert!(sees(session, "[id='/'] a[href='#/attaka']")?);
    session.click("[id='/'] a[href='#/attaka']")?;
    assert!(sees(session, "[id='/attaka'] h1")?);
    session.click("[id='/attaka'] a[href='#/attaka/request']")?;
    assert!(sees(session, "form[data-preview=attaka]")?);
    session.click("label[for=preview-attaka-disclosure]")?;
    release(session)?;
    let wizard = Wizard::here(session);
    wizard.expect_page("kind")?;
    assert_eq!(wizard.shown()?["kind-disclosure"], true);
    Ok(())
}

fn whoever_is_further_on_is_not_asked_the_first_question_again(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = waiting(session, setup, "/attaka/request")?;
    release(session)?;
    let wizard = Wizard::here(session);
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.draft_is("saved")?;
    session.reload()?;
    told_to_wait(session)?;
    assert!(!sees(session, "form[data-preview=attaka]")?, "it would only confuse");
    release(session)?;
    wizard.expect_page("your-contact")?;
    drop(site);
    Ok(())
}

/// The desk; and a facility that was put beside the others later, of which the page knows nothing yet.
fn whoever_asks_for_what_the_page_has_no_screen_of_is_told_to_wait(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    for place in ["/desk", "/himawari", "/himawari/request"] {
        let _site = waiting(session, setup, place)?;
        told_to_wait(session)?;
        assert!(!sees(session, "#prerendered .mado-page")?, "other facilities only confuse");
        release(session)?;
        assert!(session.value::<bool>("!document.getElementById('prerendered')", ())?, "{place}");
    }
    Ok(())
}

/// Who needs large letters cannot read the small ones, nor find the place again when the page grows.
fn large_letters_of_an_earlier_visit_are_there_before_the_program(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let _site = waiting(session, setup, "/attaka/request")?;
    release(session)?;
    session.run::<()>(
        "(await until('the settings', () => document.getElementById('mado-text-size-larger'))).click();
         document.getElementById('mado-contrast-high').click();",
        (),
    )?;
    let looks = "[document.documentElement, document.body]
        .map((one) => [getComputedStyle(one).fontSize, getComputedStyle(one).color])";
    let chosen: [(String, String); 2] = session.value(looks, ())?;
    session.reload()?;
    session.until("the letters", "document.documentElement.dataset.textSize", ())?;
    assert!(!session.value::<bool>("ready()", ())?, "the program is held");
    assert_eq!(session.value::<[(String, String); 2]>(looks, ())?, chosen);
    release(session)?;
    Wizard::here(session).expect_page("kind")?;
    assert_eq!(session.value::<[(String, String); 2]>(looks, ())?, chosen);
    let set = "document.getElementById('mado-text-size-larger')?.checked";
    session.until("the settings that say so", set, ())
}

fn the_program_says_the_same_as_the_page_before_it(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    for (place, page) in [("/attaka", "start"), ("/attaka/request", "kind"), ("/", "picker")] {
        let _site = waiting(session, setup, place)?;
        // What changes under somebody's eyes while they read would have to be read twice.
        let legible = "words(document.querySelector(input))";
        let section = format!("#prerendered [id='{place}'] [data-page={page}]");
        let before: String = session.value(legible, section)?;
        release(session)?;
        Wizard::here(session).expect_page(page)?;
        let after: String = session.value(legible, format!("#app [data-page={page}]"))?;
        let waiting = madoguchi_messages::say(madoguchi_messages::key::LOADING);
        assert_eq!(lines(&before.replace(waiting, "")), lines(&after), "{place}");
    }
    Ok(())
}

/// The lines of a text that say something.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

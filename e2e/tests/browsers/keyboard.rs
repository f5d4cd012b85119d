//! The whole wizard without a mouse.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Keyboard, Session, Setup, Site, Trouble, Typed, Wizard, tests};
use thirtyfour::Key;

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        an_agent_reaches_the_printing_by_keys_alone,
        enter_in_a_box_goes_on_and_the_focus_follows_the_page,
        escape_takes_a_question_back,
    ]
}

const ON_NEXT: &str = "document.activeElement.id === 'next'";

fn an_agent_reaches_the_printing_by_keys_alone(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    session.open(&site.url("/care-communications"))?;
    let wizard = Wizard::here(session);
    wizard.expect_page("start")?;
    let keys = Keyboard::of(session);
    keys.tab_to(
        "the way in",
        "document.activeElement.matches(\"[href='#/care-communications/request']\")",
    )?;
    keys.press(Key::Enter)?;
    wizard.expect_page("kind")?;
    heading_has_focus(session)?;
    // Driver programs type no letters beyond Unicode's first plane.
    let answers = people::agent("care-communications", people::three_months_ago())
        .with("principal-name", "高橋よし子")
        .with("principal-birth", Typed::new("taisho", "15", "5", "1"));
    while wizard.page()? != "finished" {
        let page = wizard.page()?;
        keys.fill(&answers)?;
        keys.tab_to("the next page", ON_NEXT)?;
        assert!(visible_focus(session)?, "the focus is seen on {page}");
        keys.press(Key::Enter)?;
        session.until("the page after", "code() !== input || errors().length", &page)?;
        assert_eq!(wizard.errors()?, Vec::<String>::new(), "{page}");
        heading_has_focus(session)?;
    }
    keys.tab_to("the printing", "document.activeElement.id === 'print'")?;
    session.run::<()>("window.print = () => { window.e2ePrinted = true; };", ())?;
    keys.press(Key::Enter)?;
    session.until("the printing", "window.e2ePrinted", ())?;
    assert!(wizard.words_of("[data-sheet=request]")?.concat().contains("高橋よし子"));
    Ok(())
}

/// Whoever hears the page is told where they are now.
fn heading_has_focus(session: &Session) -> Result<(), Trouble> {
    session.until("the focus on the heading", "document.activeElement.tagName === 'H1'", ())
}

/// Whether whatever has the focus is drawn with a ring.
fn visible_focus(session: &Session) -> Result<bool, Trouble> {
    session.value(
        "(() => { const style = getComputedStyle(document.activeElement);\
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2\
            || style.boxShadow !== 'none'; })()",
        (),
    )
}

fn enter_in_a_box_goes_on_and_the_focus_follows_the_page(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-name")?;
    heading_has_focus(session)?;
    let keys = Keyboard::of(session);
    keys.tab_to("the name", "document.activeElement.id === 'principal-name'")?;
    keys.press(Key::Enter)?;
    // Nothing typed yet: the summary says so and takes the focus; its link leads to the box.
    session.until("the summary", "document.activeElement.matches('.mado-errorsummary')", ())?;
    keys.press(Key::Tab)?;
    keys.press(Key::Enter)?;
    session.until("the box", "document.activeElement.id === 'principal-name'", ())?;
    keys.send("高橋よし子")?;
    keys.press(Key::Enter)?;
    wizard.expect_page("your-birth")?;
    heading_has_focus(session)
}

fn escape_takes_a_question_back(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-name")?;
    let keys = Keyboard::of(session);
    keys.tab_to("the erasing", "document.activeElement.id === 'erase-everything'")?;
    keys.press(Key::Enter)?;
    session.until("the question with the focus", "document.activeElement.id === 'erase'", ())?;
    keys.press(Key::Escape)?;
    session.until("the question gone", "!document.getElementById('erase')", ())?;
    session.until(
        "the focus where it was",
        "document.activeElement.id === 'erase-everything'",
        (),
    )?;
    wizard.expect_page("your-name")
}

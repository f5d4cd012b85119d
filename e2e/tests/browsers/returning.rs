//! Nothing is lost: by a reload, by the browser's own buttons, by a tab closed too early.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Prelude, Session, Setup, Site, Trouble, Wizard, tests, today};
use madoguchi_messages::{key, say};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        a_reload_in_the_middle_of_each_step_shows_the_same_page_and_answers,
        the_browsers_back_and_forward_buttons_turn_pages_and_lose_nothing,
        the_wizards_own_way_back_loses_nothing,
        a_tab_closed_too_early_is_gone_on_with,
        a_page_left_while_it_looks_through_its_store_holds_up_nobody,
        a_page_left_while_it_makes_its_store_holds_up_nobody,
        two_requests_lie_side_by_side,
        a_draft_left_alone_for_a_month_is_erased,
        a_finished_request_is_kept,
        a_page_that_is_never_shown_is_drawn_to_its_end_all_the_same,
    ]
}

fn a_reload_in_the_middle_of_each_step_shows_the_same_page_and_answers(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    let answers = people::agent("attaka", people::a_day_longer_ago());
    let mut pages = Vec::new();
    loop {
        wizard.fill(&answers)?;
        wizard.draft_is("saved")?;
        let (page, shown) = (wizard.page()?, wizard.shown()?);
        session.reload()?;
        wizard.ready()?;
        assert_eq!((wizard.page()?, wizard.shown()?), (page.clone(), shown));
        pages.push(page.clone());
        if page == "finished" {
            break;
        }
        wizard.step(&answers)?;
    }
    assert!(pages.len() > 15 && pages.contains(&"can-say".to_owned()), "{pages:?}");
    Ok(())
}

fn the_browsers_back_and_forward_buttons_turn_pages_and_lose_nothing(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    session.open(&site.url("/attaka"))?;
    let wizard = Wizard::here(session);
    wizard.expect_page("start")?;
    session.click("#app a[href='#/attaka/request']")?;
    wizard.expect_page("kind")?;
    let trail = wizard.walk(&people::principal(), "your-contact")?;
    wizard.fill(&people::principal())?;
    let pages: Vec<_> = trail.iter().map(|step| step.page.clone()).collect();
    for page in pages.iter().rev() {
        session.back()?;
        wizard.expect_page(page)?;
        assert!(wizard.shown()?.values().any(|value| *value != false && *value != ""), "{page}");
    }
    session.back()?;
    wizard.expect_page("start")?;
    session.forward()?;
    wizard.expect_page("kind")?;
    assert_eq!(wizard.shown()?["kind-disclosure"], true);
    for page in pages.iter().skip(1) {
        session.forward()?;
        wizard.expect_page(page)?;
    }
    session.forward()?;
    wizard.expect_page("your-contact")?;
    assert_eq!(wizard.shown()?["principal-address"], people::ADDRESS);
    // From a page that was gone back to, the walk goes on as before.
    session.back()?;
    wizard.expect_page("your-birth")?;
    wizard.walk(&people::principal(), "finished")?;
    Ok(())
}

fn the_wizards_own_way_back_loses_nothing(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "saintpaulia", "request")?;
    let answers = people::parent();
    let trail = wizard.walk(&answers, "review")?;
    for step in trail.iter().rev() {
        wizard.back(&step.page)?;
    }
    // "Next" alone, answering nothing anew, leads to the end: everything is still there.
    let nothing = madoguchi_e2e::Answers::new();
    wizard.walk(&nothing, "review")?;
    let read_back = wizard.words_of(".mado-review")?.concat();
    assert!(read_back.contains(people::NAME) && read_back.contains(people::AGENT), "{read_back}");
    Ok(())
}

fn a_tab_closed_too_early_is_gone_on_with(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let tab = session.second_tab()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.fill(&people::principal())?;
    wizard.draft_is("saved")?;
    session.close_tab(&tab)?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    assert_eq!(wizard.page()?, "resume");
    session.click("#app .mado-drafts button")?;
    wizard.expect_page("your-contact")?;
    assert_eq!(wizard.shown()?["principal-address"], people::ADDRESS);
    wizard.walk(&people::principal(), "finished")?;
    Ok(())
}

/// The browser keeps a page that is left as it stands. WebKit keeps its transaction too, and with it
/// everybody waiting.
fn a_page_left_while_it_looks_through_its_store_holds_up_nobody(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    left_while_held(session, setup, Prelude::StoreHeld)
}

fn a_page_left_while_it_makes_its_store_holds_up_nobody(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    left_while_held(session, setup, Prelude::LayoutHeld)
}

fn left_while_held(session: &Session, setup: &Setup, held: Prelude) -> Result<(), Trouble> {
    let site = Site::of(setup).with(held).serve()?;
    session.open(&site.url("/attaka"))?;
    session.until("the store to be held", "sessionStorage.getItem('e2e-held') !== null", ())?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    assert_eq!(wizard.words_of(".mado-refused")?, Vec::<String>::new());
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.draft_is("saved")
}

fn two_requests_lie_side_by_side(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.draft_is("saved")?;
    begin_another(session, &site)?;
    session.click("#begin")?;
    wizard.expect_page("kind")?;
    wizard.walk(&people::parent(), "agent-contact")?;
    wizard.draft_is("saved")?;
    begin_another(session, &site)?;
    assert_eq!(wizard.words_of(".mado-drafts li")?.len(), 2);
    // The one last changed stands first; it goes, the other stays.
    session.click("#app .mado-drafts li button[data-kind=secondary]")?;
    session.until("one draft less", "all('.mado-drafts li').length === 1", ())?;
    session.click("#app .mado-drafts li button")?;
    wizard.expect_page("your-contact")?;
    // Another facility's drafts are not offered here.
    let other = Wizard::open(session, &site, "cluster", "request")?;
    assert_eq!(other.page()?, "kind");
    Ok(())
}

/// Comes to the wizard anew, as by a link on the facility's homepage.
fn begin_another(session: &Session, site: &Site) -> Result<(), Trouble> {
    let wizard = Wizard::open(session, site, "attaka", "request")?;
    wizard.expect_page("resume")
}

fn a_draft_left_alone_for_a_month_is_erased(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let port = site.port();
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.draft_is("saved")?;
    let mut site = site;
    for (days, page) in [(29, "resume"), (31, "kind")] {
        session.open("about:blank")?;
        drop(site);
        let later = today() + chrono::Days::new(days);
        site = Site::of(setup).on(later).serve_at(port)?;
        assert_eq!(Wizard::open(session, &site, "attaka", "request")?.page()?, page, "{days} days");
    }
    Ok(())
}

fn a_finished_request_is_kept(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let port = site.port();
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "finished")?;
    wizard.draft_is("saved")?;
    let number = wizard.words_of("#reference-number")?;
    session.open("about:blank")?;
    drop(site);
    let site = Site::of(setup).on(today() + chrono::Days::new(100)).serve_at(port)?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.expect_page("resume")?;
    let offered = wizard.words_of(".mado-drafts li")?.concat();
    assert!(offered.contains(say(key::FINISHED_HEADING)), "{offered}");
    session.click("#app .mado-drafts li button")?;
    wizard.expect_page("finished")?;
    assert_eq!(wizard.words_of("#reference-number")?, number);
    Ok(())
}

/// A page in a tab behind another, or in a frame far down on a homepage, gets no pictures from the browser.
fn a_page_that_is_never_shown_is_drawn_to_its_end_all_the_same(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    session.run::<()>("globalThis.requestAnimationFrame = () => 0;", ())?;
    let answers = people::agent("attaka", people::a_day_longer_ago());
    let trail = wizard.walk(&answers, "review")?;
    let asked: usize = trail.iter().map(|step| step.asked.len()).sum();
    let read_back = wizard.words_of("[data-page=review] .mado-summary__row")?;
    assert!(read_back.len() >= asked && asked > 15, "{asked} asked: {read_back:?}");
    assert!(!wizard.advice()?.is_empty());
    wizard.walk(&answers, "finished")?;
    assert_eq!(wizard.words_of("#reference-number")?.len(), 1);
    assert!(!wizard.words_of("[data-sheet=request] h1")?.is_empty());
    Ok(())
}

//! The page for people with low vision, with a screen reader, with large fingers, on a small phone.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Browser, Session, Setup, Site, Trouble, Wizard, tests};
use serde::Deserialize;

use crate::people;

pub fn tests() -> Vec<Test> {
    let everywhere = tests![
        no_rule_is_broken_at_any_step_of_an_agent,
        no_rule_is_broken_where_something_is_wrong,
        a_phone_of_320_pixels_shows_every_step_without_scrolling_sideways,
        large_letters_and_high_contrast_break_no_rule_at_any_step,
        whatever_is_pressed_is_44_pixels_high,
        a_tablet_shows_every_step_upright_and_across,
    ];
    // The rules look at the same document in every engine: once is enough for the other walks.
    let once = people::FACILITIES.into_iter().map(|facility| {
        let name = format!("{}::no_rule_is_broken_at_any_step_in_{facility}", module_path!());
        Test::new(&name, move |session, setup| {
            let site = Site::of(setup).serve()?;
            walk_through(session, &site, facility, &people::principal(), |_| {
                no_finding(session, setup)
            })
        })
        .only_in(&[Browser::Chromium])
    });
    everywhere.into_iter().chain(once).collect()
}

/// Fails with what the rules find on the screen.
fn no_finding(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{} on {}", list(&findings), Wizard::here(session).page()?);
    Ok(())
}

fn list(findings: &[impl std::fmt::Debug]) -> String {
    findings.iter().map(|finding| format!("\n{finding:#?}")).collect()
}

/// Looks at the start page and at every page of a walk, before and after it is answered.
fn walk_through(
    session: &Session,
    site: &Site,
    facility: &str,
    answers: &Answers,
    look: impl Fn(&str) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    session.open(&site.url(&format!("/{facility}")))?;
    let wizard = Wizard::here(session);
    wizard.expect_page("start")?;
    look("start")?;
    session.click(&format!("#app a[href='#/{facility}/request']"))?;
    wizard.expect_page("kind")?;
    look("kind")?;
    loop {
        let page = wizard.page()?;
        if wizard.fill(answers)?.is_empty() {
            look(&page)?;
        } else {
            // The answers may bring forth a verdict or another question.
            look(&format!("{page}, answered"))?;
        }
        if page == "finished" {
            return Ok(());
        }
        wizard.step(answers)?;
    }
}

fn no_rule_is_broken_at_any_step_of_an_agent(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let answers = people::agent("attaka", people::a_day_longer_ago());
    walk_through(session, &site, "attaka", &answers, |_| no_finding(session, setup))
}

/// Pages off the straight way: lists, errors, questions asked back, what staff see.
fn no_rule_is_broken_where_something_is_wrong(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::here(session);
    for (place, page) in [("/", "picker"), ("/nowhere", "failed")] {
        session.open(&site.url(place))?;
        wizard.expect_page(page)?;
        no_finding(session, setup)?;
    }
    session.open(&site.url("/attaka/request"))?;
    wizard.expect_page("kind")?;
    session.click("#next")?;
    session.until("the error summary", "errors().length", ())?;
    no_finding(session, setup)?;
    wizard.walk(&people::agent("attaka", people::three_months_ago()), "review")?;
    session.click("#erase-everything")?;
    session.until("the question", "document.getElementById('erase')", ())?;
    no_finding(session, setup)?;
    wizard.draft_is("saved")?;
    session.open(&site.url("/attaka/request"))?;
    wizard.expect_page("resume")?;
    no_finding(session, setup)?;
    for check in ["identity", "authority"] {
        let wizard = Wizard::open(session, &site, "attaka", check)?;
        no_finding(session, setup)?;
        wizard.walk(&people::at_the_counter(), "result")?;
        no_finding(session, setup)?;
    }
    Ok(())
}

fn a_phone_of_320_pixels_shows_every_step_without_scrolling_sideways(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = framed(setup, 320, 568)?;
    enter(session, &site)?;
    let answers = people::agent("care-communications", people::three_months_ago());
    walk_framed(session, "care-communications", &answers, |page| {
        fits(session, page)?;
        no_finding(session, setup)
    })
}

fn large_letters_and_high_contrast_break_no_rule_at_any_step(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = framed(setup, 320, 568)?;
    enter(session, &site)?;
    session.run::<()>(
        "await until('the settings', () => ready() && document.getElementById('mado-contrast-high'));\
         document.getElementById('mado-text-size-larger').click();\
         document.getElementById('mado-contrast-high').click();",
        (),
    )?;
    walk_framed(session, "attaka", &people::principal(), |page| {
        let set: bool = session.value(
            "document.documentElement.dataset.textSize === 'larger' &&\
             document.documentElement.dataset.contrast === 'high'",
            (),
        )?;
        assert!(set, "the settings hold on {page}");
        fits(session, page)?;
        no_finding(session, setup)
    })
}

fn a_tablet_shows_every_step_upright_and_across(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    for (width, height) in [(768, 1024), (1024, 768)] {
        let site = framed(setup, width, height)?;
        enter(session, &site)?;
        walk_framed(session, "saintpaulia", &people::parent(), |page| fits(session, page))?;
    }
    Ok(())
}

/// The page in a frame of that size: browsers let no window become as narrow as a phone.
fn framed(setup: &Setup, width: u32, height: u32) -> Result<Site, Trouble> {
    let frame = format!(
        "<!doctype html><html lang=ja><title>frame</title>\
         <iframe title=page width={width} height={height} src='index.html#/'></iframe>"
    );
    Site::of(setup).file("frame.html", frame).serve()
}

fn enter(session: &Session, site: &Site) -> Result<(), Trouble> {
    session.open(&site.url("").replace("/#", "/frame.html"))?;
    session.enter_frame()?;
    Wizard::here(session).expect_page("picker")
}

fn walk_framed(
    session: &Session,
    facility: &str,
    answers: &Answers,
    look: impl Fn(&str) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let wizard = Wizard::here(session);
    look("picker")?;
    session.click(&format!("#app a[href='#/{facility}']"))?;
    wizard.expect_page("start")?;
    look("start")?;
    session.click(&format!("#app a[href='#/{facility}/request']"))?;
    wizard.expect_page("kind")?;
    loop {
        let page = wizard.page()?;
        wizard.fill(answers)?;
        look(&page)?;
        if page == "finished" {
            return Ok(());
        }
        wizard.step(answers)?;
    }
}

/// Nothing stands out to the side.
pub(super) fn fits(session: &Session, page: &str) -> Result<(), Trouble> {
    #[derive(Deserialize)]
    struct Extent {
        room: f64,
        used: f64,
        out: Vec<String>,
    }
    let extent: Extent = session.value(
        "{ room: innerWidth, used: document.scrollingElement.scrollWidth,\
           out: all('#app *').filter((one) => one.getBoundingClientRect().right > innerWidth + 1)\
             .map((one) => `${one.tagName}.${one.className}`).slice(0, 5) }",
        (),
    )?;
    assert!(
        extent.used <= extent.room,
        "{page}: {} in {} by {:?}",
        extent.used,
        extent.room,
        extent.out
    );
    Ok(())
}

fn whatever_is_pressed_is_44_pixels_high(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let answers = people::agent("care-communications", people::three_months_ago());
    walk_through(session, &site, "care-communications", &answers, |page| {
        large_enough(session, page)
    })
}

/// A finger hits whatever is pressed.
pub(super) fn large_enough(session: &Session, page: &str) -> Result<(), Trouble> {
    // A choice is pressed on its label too, and a link within a sentence is as high as its line.
    let small: Vec<String> = session.value(
        "all('#app button, #app a.mado-button, #app .mado-back, #app .mado-links a, #app summary, \
              #app input[type=text], #app textarea, #app .mado-radio, #app .mado-checkbox')\
           .map((one) => [one, one.getBoundingClientRect()])\
           .filter(([one, box]) => box.width && (box.height < 43.9 || box.width < 43.9))\
           .map(([one, box]) => `${one.tagName}.${one.className} ${words(one)} ${box.width}x${box.height}`)",
        (),
    )?;
    assert_eq!(small, Vec::<String>::new(), "{page}");
    Ok(())
}

//! The finished request on paper.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Browser, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use serde_json::json;

use crate::people;

pub fn tests() -> Vec<Test> {
    // Only there can a test see paper.
    let on_paper = tests![every_sheet_is_an_a4_page_and_nothing_else_is_printed];
    tests![
        the_button_opens_the_browsers_printing,
        whoever_does_not_wait_for_the_codes_prints_without_them,
    ]
    .into_iter()
    .chain(on_paper.into_iter().map(|test| test.only_in(&[Browser::Chromium])))
    .collect()
}

fn the_button_opens_the_browsers_printing(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "akatsuki", "request")?;
    wizard.walk(&people::principal(), "finished")?;
    // The sheets are for paper alone.
    let on_screen: usize = session
        .value("all('[data-sheet]').filter((one) => one.getClientRects().length).length", ())?;
    assert_eq!(on_screen, 0);
    session.run::<()>("window.print = () => { window.e2ePrinted = true; };", ())?;
    session.click("#print")?;
    session.until("the printing", "window.e2ePrinted", ())
}

/// On a line that hangs nobody would ever print.
fn whoever_does_not_wait_for_the_codes_prints_without_them(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::CodesHeld).serve()?;
    let wizard = Wizard::open(session, &site, "akatsuki", "request")?;
    wizard.walk(&people::principal(), "finished")?;
    session.run::<()>(
        "window.e2ePrinted = 0; window.print = () => { window.e2ePrinted += 1; };",
        (),
    )?;
    session.click("#print")?;
    session.until(
        "the word that it waits",
        "all('.mado-finished [role=status]').some((one) => one.textContent !== '')",
        (),
    )?;
    assert_eq!(session.value::<u32>("window.e2ePrinted", ())?, 0);
    session.click("#print")?;
    session.until("the printing", "window.e2ePrinted === 1", ())
}

fn every_sheet_is_an_a4_page_and_nothing_else_is_printed(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "care-communications", "request")?;
    wizard.walk(&people::principal(), "finished")?;
    let sheets = wizard.words_of("[data-sheet]")?.len();
    assert_eq!(sheets, 2, "the request and the checklist");

    session.devtools("Emulation.setEmulatedMedia", json!({"media": "print"}))?;
    let seen: Vec<String> = session.value(
        "all('#app *').filter((one) => one.getClientRects().length && !one.closest('[data-sheet]')\
           && !one.querySelector('[data-sheet]') && words(one)).map((one) => one.outerHTML.slice(0, 120))",
        (),
    )?;
    assert_eq!(seen, Vec::<String>::new(), "only the sheets are printed");
    session.devtools("Emulation.setEmulatedMedia", json!({"media": ""}))?;

    let printed = session.devtools(
        "Page.printToPDF",
        json!({"preferCSSPageSize": true, "printBackground": false}),
    )?;
    let pdf = printed["data"].as_str().expect("a PDF");
    let (pages, size): (usize, Vec<f64>) = session.run(
        // A PDF says of each page where its edges are, in points; A4 is 595 by 842.
        "const pdf = atob(input);\
         const pages = pdf.match(/\\/Type\\s*\\/Page\\b/g)?.length ?? 0;\
         const box = /\\/MediaBox\\s*\\[([^\\]]*)\\]/.exec(pdf)?.[1].trim().split(/\\s+/).map(Number);\
         return [pages, box];",
        pdf,
    )?;
    assert_eq!(pages, sheets, "one page a sheet");
    assert!((size[2] - 595.0).abs() < 2.0 && (size[3] - 842.0).abs() < 2.0, "{size:?}");
    Ok(())
}

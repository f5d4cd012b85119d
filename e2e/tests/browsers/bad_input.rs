//! What must never end in a blank page: slips, pranks, broken files and a broken line.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Session, Setup, Site, Trouble, Typed, Wizard, tests, today};
use madoguchi_messages::{key, say, say_code, say_with};

use crate::{facilities, people};

pub fn tests() -> Vec<Test> {
    tests![
        a_date_that_does_not_exist_is_named_and_stays_in_its_boxes,
        a_birth_in_the_future_is_refused_with_todays_date,
        a_text_of_ten_thousand_letters_is_refused_and_not_cut,
        an_empty_page_names_every_answer_that_is_missing,
        a_facility_that_does_not_exist_leads_to_the_list,
        a_broken_facility_file_is_explained_to_applicant_and_host,
        an_address_cannot_reach_out_of_the_folder,
        a_line_that_breaks_is_said_and_tried_again,
        a_program_that_does_not_arrive_is_said,
        last_pages_that_do_not_arrive_are_said_and_asked_for_again,
    ]
}

const BIRTH: &str = "principal-birth";

/// Presses "next" on a page that cannot be left, and returns what is said.
fn refused(session: &Session, wizard: Wizard<'_>) -> Result<Vec<String>, Trouble> {
    let page = wizard.page()?;
    session.click("#next")?;
    session.until(
        "the error summary with the focus",
        "document.activeElement.matches('.mado-errorsummary')",
        (),
    )?;
    assert_eq!(wizard.page()?, page);
    wizard.errors()
}

fn a_date_that_does_not_exist_is_named_and_stays_in_its_boxes(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-birth")?;
    let day = say(key::DATE_PART_DAY);
    let month = say(key::DATE_PART_MONTH);
    let cases = [
        // 1940 is a leap year.
        (
            ["showa", "15", "2", "30"],
            say_with(key::DATE_FAULT_NO_SUCH_DAY, &[("part", day), ("last", "29")]),
        ),
        (["showa", "15", "13", "1"], say_with(key::DATE_FAULT_NO_SUCH_MONTH, &[("part", month)])),
        (["reiwa", "0", "5", "1"], say(key::DATE_FAULT_YEAR_ZERO).to_owned()),
        (["showa", "15", "", "1"], say_with(key::DATE_FAULT_MISSING, &[("part", month)])),
    ];
    for ([era, year, month, day], said) in cases {
        wizard.fill(&Answers::new().with(BIRTH, Typed::new(era, year, month, day)))?;
        assert_eq!(refused(session, wizard)?, [said]);
        let shown = wizard.shown()?;
        assert_eq!(shown[&format!("{BIRTH}-era-{era}")], true);
        for (part, typed) in [("year", year), ("month", month), ("day", day)] {
            assert_eq!(shown[&format!("{BIRTH}-{part}")], typed, "{part}");
        }
    }
    // The summary's link leads into the group, and the right date is taken at once.
    session.click("#app .mado-errorsummary a")?;
    session.until(
        "the focus in the group",
        "document.activeElement.closest(`[id='${input}']`)",
        BIRTH,
    )?;
    wizard.fill(&people::principal())?;
    wizard.next("your-contact")
}

fn a_birth_in_the_future_is_refused_with_todays_date(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-birth")?;
    let tomorrow = today().succ_opt().expect("there is a day after");
    wizard.fill(&Answers::new().with(BIRTH, Typed::by_era(tomorrow)))?;
    let said = refused(session, wizard)?.concat();
    assert!(said.contains(&today().format("%Y年%-m月%-d日").to_string()), "{said}");
    // Today itself is a birth date.
    wizard.fill(&Answers::new().with(BIRTH, Typed::by_era(today())))?;
    wizard.next("your-contact")
}

fn a_text_of_ten_thousand_letters_is_refused_and_not_cut(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    let long = "𠮷".repeat(10_000);
    for (answers, page, field) in [
        (people::principal(), "your-name", "principal-name"),
        (people::correcting(), "correction-wrong", "correction-wrong"),
    ] {
        wizard.walk(&answers, page)?;
        wizard.fill(&Answers::new().with(field, long.as_str()))?;
        let said = refused(session, wizard)?.concat();
        assert!(said.contains("10000"), "{said}");
        wizard.draft_is("saved")?;
        session.reload()?;
        wizard.expect_page(page)?;
        assert_eq!(wizard.shown()?[field], long.as_str());
        // A correction next: another kind on the same draft.
        wizard.fill(&answers)?;
        session.click("#next")?;
        session.until("another page", "code() !== input", page)?;
        while wizard.page()? != "kind" {
            let here = wizard.page()?;
            session.click("#app .mado-back")?;
            session.until("the page before", "code() !== input", here)?;
        }
    }
    Ok(())
}

fn an_empty_page_names_every_answer_that_is_missing(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    assert_eq!(refused(session, wizard)?.len(), 1);
    wizard.walk(&people::principal(), "your-contact")?;
    let said = refused(session, wizard)?;
    for field in ["principal-address", "principal-phone"] {
        let label = say_code("field", field);
        assert!(said.iter().any(|line| line.contains(label)), "{label} in {said:?}");
    }
    assert_eq!(said.len(), 2, "the postal code may be left out: {said:?}");
    // Each field says it too, tied to its control for those who hear the page.
    let tied: bool = session.value(
        "all('[aria-invalid=true]').length === 2 && all('[aria-invalid=true]').every((control) => \
         control.getAttribute('aria-describedby').split(' ').some((id) => \
         id.endsWith('-error') && words(document.getElementById(id))))",
        (),
    )?;
    assert!(tied);
    Ok(())
}

fn a_facility_that_does_not_exist_leads_to_the_list(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    for place in ["/nowhere", "/nowhere/request"] {
        session.open(&site.url(place))?;
        let wizard = Wizard::here(session);
        wizard.expect_page("failed")?;
        let said = wizard.words_of("#app [data-page]")?.concat();
        assert!(said.contains(say(key::ERR_FACILITY_NOT_FOUND)), "{said}");
        session.click("#app [data-page] a")?;
        wizard.expect_page("picker")?;
    }
    Ok(())
}

fn a_broken_facility_file_is_explained_to_applicant_and_host(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let text = facilities::text(setup, "attaka");
    let cut = text.chars().take(text.chars().count() / 2).collect::<String>();
    let misspelt = facilities::changed(setup, "attaka", |json| {
        let rule = &mut json["requesters"][1];
        rule["stanse"] = rule["stance"].take();
    });
    let nonsense = facilities::changed(setup, "attaka", |json| json["channels"] = "pigeon".into());
    for (broken, place) in [(cut, ""), (misspelt, "requesters"), (nonsense, "channels")] {
        let site = Site::of(setup).file("facilities/attaka.json", broken).serve()?;
        session.open(&site.url("/attaka/request"))?;
        let wizard = Wizard::here(session);
        wizard.expect_page("failed")?;
        let said = wizard.words_of("#app [data-page]")?.concat();
        for expected in [say(key::ERR_FACILITY_BROKEN), "attaka.json", place] {
            assert!(said.contains(expected), "{expected} in {said}");
        }
        // The others work on.
        session.open(&site.url("/cluster/request"))?;
        wizard.expect_page("kind")?;
    }
    Ok(())
}

fn an_address_cannot_reach_out_of_the_folder(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).file("secret.json", facilities::text(setup, "attaka")).serve()?;
    let tricks = [
        "/../secret",
        "/..%2fsecret",
        "/%2e%2e/secret",
        "/ATTAKA",
        "/attaka/steal",
        "/attaka/request/x",
        "//secret",
        "/<b>x</b>",
        "/\u{3042}",
    ];
    for trick in tricks {
        session.open(&site.url(trick))?;
        let wizard = Wizard::here(session);
        wizard.ready()?;
        // Either no such page, or no such facility; never a file from elsewhere, never a wizard.
        let page = wizard.page()?;
        assert!(["picker", "failed"].contains(&page.as_str()), "{trick}: {page}");
        let fetched: Vec<String> =
            session.value("performance.getEntriesByType('resource').map((one) => one.name)", ())?;
        assert!(
            fetched
                .iter()
                .all(|url| !url.contains("secret.json") || url.contains("facilities/secret.json")),
            "{trick}: {fetched:?}"
        );
    }
    Ok(())
}

fn a_line_that_breaks_is_said_and_tried_again(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    session.open(&site.url("/"))?;
    let wizard = Wizard::here(session);
    wizard.expect_page("picker")?;
    let port = site.port();
    drop(site);
    session.click("#app a[href='#/attaka']")?;
    wizard.expect_page("failed")?;
    let said = wizard.words_of("#app [data-page]")?.concat();
    assert!(said.contains(say(key::ERR_FACILITY_UNREACHABLE)), "{said}");
    let _again = Site::of(setup).serve_at(port)?;
    session.click("#app [data-page] button")?;
    wizard.expect_page("start")
}

/// The name of a part of the page's program in the built page.
pub fn part(setup: &Setup, begins: &str) -> String {
    let files = std::fs::read_dir(&setup.dist).expect("the page is built").flatten();
    let mut names = files.filter_map(|file| file.file_name().into_string().ok());
    let found = names.find(|name| name.starts_with(begins) && name.ends_with(".wasm"));
    found.expect("the page has that part")
}

fn a_program_that_does_not_arrive_is_said(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).file(&part(setup, "madoguchi-app_bg"), "not a program").serve()?;
    session.open(&site.url("/attaka/request"))?;
    session.until("the notice", "document.getElementById('not-started')?.hidden === false", ())?;
    // Whoever keeps the homepage finds the reason in the console.
    assert!(session.said()?.iter().any(|said| said.kind == "error"));
    Ok(())
}

/// They are a part of the program of their own. Nothing that was answered before is lost.
fn last_pages_that_do_not_arrive_are_said_and_asked_for_again(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let later = part(setup, "madoguchi-app-later");
    let site = Site::of(setup).in_folder("window").without(&later).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "review")?;
    let told = [say(key::ERR_LATE_PART), say(key::REC_LATE_PART)];
    session.until(
        "the word that they are not there",
        "input.every((said) => document.querySelector('[data-page=review]').textContent.includes(said))",
        told,
    )?;
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    let port = site.port();
    drop(site);
    let _again = Site::of(setup).in_folder("window").serve_at(port)?;
    session.click("#again")?;
    session.until("the answers", "document.querySelector('.mado-review') !== null", ())?;
    wizard.walk(&people::principal(), "finished")?;
    wizard.expect_page("finished")?;
    // Whoever keeps the homepage finds the reason in the console.
    assert!(session.said()?.iter().any(|said| said.kind == "error"));
    Ok(())
}

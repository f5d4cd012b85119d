//! What a facility makes known: as a file that needs no program, and in the app.

use std::fs;
use std::path::Path;

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Browser, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say, say_code};
use serde_json::json;

use crate::{accessibility, facilities, people};

pub fn tests() -> Vec<Test> {
    // Only there can a test switch programs off, and see paper.
    let once = tests![the_text_is_complete_with_programs_switched_off, on_paper_it_has_no_buttons];
    tests![
        the_app_shows_the_same_text_as_the_file,
        a_facility_whose_file_was_put_beside_later_has_its_page_too,
        what_it_explains_begins_beside_it,
        a_section_has_an_address_of_its_own,
        no_rule_is_broken_and_a_small_phone_shows_all_of_it,
    ]
    .into_iter()
    .chain(once.into_iter().map(|test| test.only_in(&[Browser::Chromium])))
    .collect()
}

/// The page as a file.
fn file(site: &Site, facility: &str) -> String {
    site.url("").replace("#", &format!("policy/{facility}.html"))
}

/// What a person reads of the page, line by line.
fn text(session: &Session) -> Result<Vec<String>, Trouble> {
    session.value(
        "words(document.querySelector('#policy')).split('\\n').map((line) => line.trim())\
           .filter((line) => line)",
        (),
    )
}

fn open_in_app(session: &Session, site: &Site, facility: &str) -> Result<(), Trouble> {
    session.open(&site.url(&format!("/{facility}/policy")))?;
    Wizard::here(session).expect_page("policy")?;
    session.until("the policy page", "document.querySelector('#app #policy')", ())
}

fn the_text_is_complete_with_programs_switched_off(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    for facility in people::FACILITIES {
        let rules = facilities::rules(setup, facility);
        session.devtools("Emulation.setScriptExecutionDisabled", json!({"value": true}))?;
        session.open(&file(&site, facility))?;
        // What stands there now was drawn without a program; the test's own looks at it.
        session.devtools("Emulation.setScriptExecutionDisabled", json!({"value": false}))?;
        let said = text(session)?.join("\n");
        let window = &rules.window;
        let known = [&window.phone, &window.address, &window.hours, &window.place, &window.mail];
        let mut facts: Vec<&str> = known.into_iter().flatten().map(String::as_str).collect();
        facts.extend([rules.name.as_str(), rules.answers(), rules.form.name.as_str()]);
        facts.extend(rules.offers().iter().map(|offer| say_code("kind", offer.kind.code())));
        facts.extend([key::POLICY_PURPOSES, key::POLICY_SECURITY, key::POLICY_LAW].map(say));
        for fact in facts {
            assert!(said.contains(fact), "{facility}: {fact} in {said}");
        }
        let runs: usize =
            session.value("all('script:not([type=\"application/ld+json\"])').length", ())?;
        assert_eq!(runs, 0, "{facility}: the file runs nothing");
        let data: String = session.value("document.querySelector('script').textContent", ())?;
        let data: serde_json::Value = serde_json::from_str(&data).expect("JSON-LD");
        assert_eq!(data["name"], rules.name.as_str());
    }
    Ok(())
}

fn the_app_shows_the_same_text_as_the_file(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).in_folder("kosha/privacy").serve()?;
    for facility in people::FACILITIES {
        session.open(&file(&site, facility))?;
        let in_file = text(session)?;
        open_in_app(session, &site, facility)?;
        assert_eq!(text(session)?, in_file, "{facility}");
        assert!(in_file.len() > 50, "{facility}: {in_file:?}");
    }
    let said = session.said()?;
    assert!(said.is_empty(), "{said:?}");
    Ok(())
}

fn a_facility_whose_file_was_put_beside_later_has_its_page_too(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../components/domain/tests/data/himawari.json");
    let rules = fs::read_to_string(&path).expect("the sixth facility's file");
    let site = Site::of(setup).file("facilities/himawari.json", rules).serve()?;
    session.open(&site.url("/himawari"))?;
    let wizard = Wizard::here(session);
    wizard.expect_page("start")?;
    session.click("#app a[href='#/himawari/policy']")?;
    wizard.expect_page("policy")?;
    session.until("the policy page", "document.querySelector('#app #policy')", ())?;
    let said = text(session)?.join("\n");
    for fact in ["デイサービスひまわり", "架空個人情報協会", "0999-00-0003", "第17条"]
    {
        assert!(said.contains(fact), "{fact} in {said}");
    }
    // The change that a version brought, and the day on which it did.
    assert!(
        said.contains("開示の期限を30日から14日に短くしました。") && said.contains("2026年4月1日")
    );
    Ok(())
}

fn what_it_explains_begins_beside_it(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).in_folder("kosha/privacy").serve()?;
    let wizard = Wizard::here(session);
    session.open(&file(&site, "attaka"))?;
    session.click("[data-kind=correction] a[href$='/request']")?;
    wizard.expect_page("kind")?;
    open_in_app(session, &site, "attaka")?;
    session.click("[data-kind=correction] a[href$='/request']")?;
    wizard.expect_page("kind")?;
    session.back()?;
    session.until("the policy page again", "document.querySelector('#app #policy')", ())?;
    session.click("#policy a[href$='/identity']")?;
    session.until("the check of papers", "code() && code() !== 'policy'", ())
}

fn a_section_has_an_address_of_its_own(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let at = "document.activeElement?.id === input && \
              document.activeElement.getBoundingClientRect().top < innerHeight && \
              document.activeElement.getBoundingClientRect().bottom > 0";
    session.open(&site.url("/cluster/policy/complaints"))?;
    session.until("the section of the address", at, "policy-complaints")?;
    session.click("#policy nav a[href$='/security']")?;
    session.until("the section that was pressed", at, "policy-security")?;
    session.back()?;
    session.until("the section before", at, "policy-complaints")
}

fn no_rule_is_broken_and_a_small_phone_shows_all_of_it(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    session.open(&file(&site, "care-communications"))?;
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "in the file: {findings:#?}");
    open_in_app(session, &site, "care-communications")?;
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "in the app: {findings:#?}");
    for place in ["policy/care-communications.html", "index.html#/care-communications/policy"] {
        // No browser's window gets as small as a phone; a frame does.
        let frame = format!(
            "<!doctype html><html lang=ja><title>frame</title>\
             <iframe title=page width=320 height=700 src='{place}'></iframe>"
        );
        let site = Site::of(setup).file("frame.html", frame).serve()?;
        session.open(&site.url("").replace("/#", "/frame.html"))?;
        session.enter_frame()?;
        session.until("the policy page", "document.querySelector('#policy')", ())?;
        accessibility::fits(session, place)?;
    }
    Ok(())
}

fn on_paper_it_has_no_buttons(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    session.open(&file(&site, "akatsuki"))?;
    session.devtools("Emulation.setEmulatedMedia", json!({"media": "print"}))?;
    let shown: usize = session.value(
        "all('#policy nav, .mado-policy__way').filter((one) => one.getClientRects().length).length",
        (),
    )?;
    assert_eq!(shown, 0, "nothing is to be pressed on paper");
    let headings: usize = session
        .value("all('#policy h2').filter((one) => one.getClientRects().length).length", ())?;
    assert_eq!(headings, 9);
    session.devtools("Emulation.setEmulatedMedia", json!({"media": ""}))?;
    Ok(())
}

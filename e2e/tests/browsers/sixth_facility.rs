//! A sixth facility: one file beside the five, no code, no build.

use std::fs;
use std::path::Path;

use madoguchi_domain::policy;
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Session, Setup, Site, Trouble, Typed, Wizard, oldest_within, tests, today};
use madoguchi_messages::say_code;
use serde_json::{Value, json};

use crate::bad_input::part;
use crate::{facilities, people};

pub fn tests() -> Vec<Test> {
    tests![
        a_principal_of_a_sixth_facility_reaches_the_end_under_its_own_form,
        a_sixth_facilitys_own_limit_for_mandates_holds,
        the_five_work_on_beside_it,
        what_was_not_checked_when_the_page_was_built_is_checked_before_it_is_shown,
    ]
}

const SIXTH: &str = "himawari";

fn file() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../components/domain/tests/data")
        .join(format!("{SIXTH}.json"));
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The page with the file put beside the others, and a line more in their list.
fn site(setup: &Setup) -> Result<Site, Trouble> {
    let mut index: Value = serde_json::from_str(&facilities::file(setup, "index.json"))
        .expect("the list of facilities");
    let sixth = json!({"id": SIXTH, "name": "デイサービスひまわり", "where": "架空県ひまわり市"});
    index["facilities"].as_array_mut().expect("a list").push(sixth);
    Site::of(setup)
        .file(&format!("facilities/{SIXTH}.json"), file())
        .file("facilities/index.json", index.to_string())
        .serve()
}

fn a_principal_of_a_sixth_facility_reaches_the_end_under_its_own_form(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = site(setup)?;
    let rules = policy::load(&format!("{SIXTH}.json"), &file()).expect("the sixth facility's file");
    session.open(&site.url("/"))?;
    let wizard = Wizard::here(session);
    wizard.expect_page("picker")?;
    session.click(&format!("#app a[href='#/{SIXTH}']"))?;
    wizard.expect_page("start")?;
    let start = wizard.words_of("#app [data-page]")?.concat();
    let window = &rules.window;
    for fact in [Some(&rules.name), window.phone.as_ref(), window.hours.as_ref()] {
        let fact = fact.expect("this facility states it");
        assert!(start.contains(fact.as_str()), "{fact} in {start}");
    }
    session.click(&format!("#app a[href='#/{SIXTH}/request']"))?;
    wizard.expect_page("kind")?;
    let answers =
        people::principal().with("records", ["photos"]).with("delivery", "electronic-data");
    let trail = wizard.walk(&answers, "finished")?;
    let review = trail.iter().find(|step| step.page == "review").expect("a review");
    let said: String = review.advice.iter().map(|advice| advice.text.as_str()).collect();
    assert!(said.contains("500"), "its fee: {said}");
    assert_eq!(wizard.words_of("[data-sheet=request] h1")?.concat(), rules.form.name);
    let form = wizard.words_of("[data-sheet=request]")?.concat();
    assert!(form.contains("行事の写真") && form.contains("社会福祉法人ひまわり会"), "{form}");
    Ok(())
}

fn a_sixth_facilitys_own_limit_for_mandates_holds(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = site(setup)?;
    let six = oldest_within(policy_limit(), today());
    let over = six.pred_opt().expect("there is a day before");
    for (day, decision) in [(six, "proceed"), (over, "confirm-with-principal")] {
        let wizard = Wizard::open(session, &site, SIXTH, "authority")?;
        let answers = people::agent(SIXTH, Typed::by_era(day));
        wizard.walk(&answers, "result")?;
        let said = wizard.advice()?;
        assert_eq!(said[0].title, say_code("authority-decision-staff", decision), "{said:?}");
    }
    Ok(())
}

/// The limit as the file states it.
fn policy_limit() -> madoguchi_domain::date::Period {
    let rules = policy::load(&format!("{SIXTH}.json"), &file()).expect("the sixth facility's file");
    let limits = rules.requesters.iter().filter_map(|rule| rule.mandate.as_ref()?.older_than);
    limits.into_iter().next().expect("this facility sets a limit")
}

fn the_five_work_on_beside_it(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = site(setup)?;
    session.open(&site.url("/"))?;
    let wizard = Wizard::here(session);
    wizard.expect_page("picker")?;
    assert_eq!(wizard.words_of("#app [data-page=picker] a")?.len(), 6);
    let wizard = Wizard::open(session, &site, "cluster", "request")?;
    wizard.walk(&people::principal(), "finished")?;
    Ok(())
}

/// What checks is in the program's second part. While that does not come, the five are there, and one of them
/// that was changed is not, even in a single letter; when it comes, so is that one.
fn what_was_not_checked_when_the_page_was_built_is_checked_before_it_is_shown(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let changed = facilities::file(setup, "cluster.json").replacen("株式会社c", "株式会社C", 1);
    let broken = facilities::changed(setup, "akatsuki", |json| json["fees"] = json!("none"));
    let site = || {
        Site::of(setup)
            .in_folder("window")
            .file("facilities/cluster.json", &*changed)
            .file("facilities/akatsuki.json", &*broken)
            .file(&format!("facilities/{SIXTH}.json"), file())
    };
    let without = site().without(&part(setup, "madoguchi-app-later")).serve()?;
    let wizard = Wizard::here(session);
    for known in ["attaka", "saintpaulia", "care-communications"] {
        session.open(&without.url(&format!("/{known}")))?;
        wizard.expect_page("start")?;
    }
    for unknown in ["cluster", "akatsuki", SIXTH] {
        session.open(&without.url(&format!("/{unknown}")))?;
        wizard.expect_page("failed")?;
        let said = wizard.words_of("#app [data-page]")?.concat();
        assert!(said.contains(say_code("err", "facility-unreachable")), "{unknown}: {said}");
    }
    let port = without.port();
    drop(without);
    let whole = site().serve_at(port)?;
    session.click("#app [data-page] button")?;
    wizard.expect_page("start")?;
    session.open(&whole.url("/akatsuki"))?;
    wizard.expect_page("failed")?;
    let said = wizard.words_of("#app [data-page]")?.concat();
    assert!(said.contains(say_code("err", "facility-broken")), "{said}");
    // Whoever keeps the homepage finds in the console what did not come.
    session.said().map(|_| ())
}

//! The two checks at the counter: staff look at papers and get a verdict; nothing is kept.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Session, Setup, Site, Trouble, Typed, Wizard, tests, today};
use madoguchi_messages::say_code;

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        an_agents_papers_are_judged_by_the_facilitys_own_rules,
        an_identity_document_is_judged_by_the_facilitys_own_rules,
        the_bereaved_family_is_judged_where_the_facility_has_no_request_for_them,
        a_check_leaves_nothing_behind_and_begins_anew_for_the_next_person,
    ]
}

/// The title of the verdict at the end of a check.
fn verdict(
    session: &Session,
    site: &Site,
    facility: &str,
    check: &str,
    answers: &Answers,
) -> Result<String, Trouble> {
    let wizard = Wizard::open(session, site, facility, check)?;
    wizard.walk(answers, "result")?;
    let said = wizard.advice()?;
    assert_eq!(said.len(), 1, "{said:?}");
    Ok(said[0].title.clone())
}

fn an_agents_papers_are_judged_by_the_facilitys_own_rules(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let old = people::a_day_longer_ago();
    let agent = |facility| people::agent(facility, old.clone());
    let attaka = people::agent("attaka", people::three_months_ago());
    let cases = [
        ("attaka", attaka.clone(), "proceed"),
        ("attaka", agent("attaka"), "confirm-with-principal"),
        ("attaka", agent("attaka").with("principal-can-say", "no"), "hold"),
        ("attaka", attaka.with("mandate-scope", "comprehensive"), "confirm-with-principal"),
        ("akatsuki", agent("akatsuki"), "proceed"),
        ("care-communications", agent("attaka").with("authority-papers", []), "need-document"),
        ("cluster", people::parent(), "proceed"),
        ("cluster", people::grown_child(), "reject"),
    ];
    for (facility, answers, decision) in cases {
        let title = verdict(session, &site, facility, "authority", &answers)?;
        assert_eq!(title, say_code("authority-decision-staff", decision), "{facility} {answers:?}");
    }
    Ok(())
}

fn an_identity_document_is_judged_by_the_facilitys_own_rules(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let card = |paper| people::at_the_counter().with("identity-papers", paper);
    let expired = today().pred_opt().map(Typed::by_era).expect("there is a day before");
    let ten_weeks = Typed::by_era(today() - chrono::Days::new(70));
    let four_months = Typed::by_era(today() - chrono::Days::new(124));
    let cases = [
        ("cluster", card("driver-licence"), "accept"),
        ("cluster", card("driver-licence").with("identity-expires", expired), "reject"),
        // None is valid any more since 2 December 2025.
        ("care-communications", card("health-insurance-card"), "reject"),
        (
            "care-communications",
            card("residence-record").with("identity-issued", ten_weeks),
            "accept",
        ),
        (
            "care-communications",
            card("residence-record").with("identity-issued", four_months),
            "reject",
        ),
        ("cluster", card("none"), "need-document"),
    ];
    for (facility, answers, decision) in cases {
        let title = verdict(session, &site, facility, "identity", &answers)?;
        assert_eq!(title, say_code("identity-decision", decision), "{facility} {answers:?}");
    }
    Ok(())
}

fn the_bereaved_family_is_judged_where_the_facility_has_no_request_for_them(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    for facility in people::FACILITIES {
        let offered = people::FOR_THE_BEREAVED.contains(&facility);
        let wizard = Wizard::open(session, &site, facility, "request")?;
        assert_eq!(wizard.shown()?.contains_key("kind-bereaved-disclosure"), offered, "{facility}");
        let decision = match facility {
            "saintpaulia" => "proceed",
            // Its regulation is about the living alone, in so many words.
            "akatsuki" => "reject",
            _ => "escalate",
        };
        let title = verdict(session, &site, facility, "authority", &people::bereaved())?;
        assert_eq!(title, say_code("authority-decision-staff", decision), "{facility}");
    }
    Ok(())
}

fn a_check_leaves_nothing_behind_and_begins_anew_for_the_next_person(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "authority")?;
    let first = wizard.page()?;
    wizard.walk(&people::agent("attaka", people::a_day_longer_ago()), "result")?;
    session.click("#app [data-page=result] button")?;
    wizard.expect_page(&first)?;
    assert!(wizard.shown()?.values().all(|shown| *shown != true), "no answer is left");
    wizard.walk(&people::parent(), "result")?;
    // A reload forgets the person too.
    session.reload()?;
    wizard.expect_page(&first)?;
    assert!(wizard.shown()?.values().all(|shown| *shown != true));
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    assert_eq!(wizard.page()?, "kind", "no draft lies here");
    Ok(())
}

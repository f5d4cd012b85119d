//! An early answer changed late: what it makes void is named before it goes.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::say_code;

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        what_a_change_makes_void_is_named_and_kept_by_those_who_change_their_mind,
        what_a_change_makes_void_is_gone_from_the_form_once_accepted,
        a_change_that_makes_nothing_void_asks_nothing,
    ]
}

/// Presses the review's way to change the answer to that field.
fn change(session: &Session, field: &str, page: &str) -> Result<(), Trouble> {
    session.run::<()>(
        "const row = all('.mado-summary__row').find((row) => words(row.querySelector('dt')) === input);\
         if (!row) throw new Error(`no row ${input}`);\
         row.querySelector('button').click();",
        say_code("field", field),
    )?;
    Wizard::here(session).expect_page(page)
}

/// An agent at the review who says that they are the principal after all; the question is asked.
fn turned_principal<'a>(session: &'a Session, site: &Site) -> Result<Wizard<'a>, Trouble> {
    let wizard = Wizard::open(session, site, "attaka", "request")?;
    wizard.walk(&people::agent("attaka", people::three_months_ago()), "review")?;
    change(session, "requester", "requester")?;
    let step = wizard.step(&Answers::new().with("requester", "principal"))?;
    assert_eq!(step.to.as_deref(), Some("requester"), "the page stays until it is settled");
    for field in ["requester-name", "requester-address", "mandate-date", "mandate-scope"] {
        let label = say_code("field", field);
        assert!(
            step.voided.iter().any(|line| line.starts_with(label)),
            "{label}: {:?}",
            step.voided
        );
    }
    // With its value, so that nobody has to remember what it was; in words, not in codes.
    let named = step.voided.concat();
    assert!(named.contains(people::AGENT), "{named}");
    assert!(!named.contains("mandated-agent") && !named.contains("specific"), "{named}");
    let records = format!("{}：", say_code("field", "records"));
    assert!(!named.contains(&records), "what is asked for stays: {named}");
    Ok(wizard)
}

fn what_a_change_makes_void_is_named_and_kept_by_those_who_change_their_mind(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = turned_principal(session, &site)?;
    session.click("#voided button[data-kind=secondary]")?;
    session.until("the question gone", "!document.getElementById('voided')", ())?;
    wizard.expect_page("requester")?;
    assert_eq!(wizard.shown()?["requester-mandated-agent"], true, "the answer is the old one");
    wizard.walk(&Answers::new(), "review")?;
    let read_back = wizard.words_of(".mado-review")?.concat();
    assert!(read_back.contains(people::AGENT), "{read_back}");
    wizard.draft_is("saved")?;
    session.reload()?;
    wizard.expect_page("review")?;
    wizard.walk(&people::agent("attaka", people::three_months_ago()), "finished")?;
    assert!(wizard.words_of("[data-sheet=mandate]")?.concat().contains(people::AGENT));
    Ok(())
}

fn what_a_change_makes_void_is_gone_from_the_form_once_accepted(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = turned_principal(session, &site)?;
    session.click("#voided button")?;
    wizard.expect_page("your-name")?;
    assert_eq!(wizard.shown()?["principal-name"], people::NAME, "what still applies is kept");
    wizard.walk(&people::principal(), "finished")?;
    let papers = wizard.words_of("[data-sheet]")?.concat();
    assert!(!papers.contains(people::AGENT), "{papers}");
    assert_eq!(wizard.words_of("[data-sheet=mandate]")?.len(), 0);
    Ok(())
}

fn a_change_that_makes_nothing_void_asks_nothing(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "review")?;
    change(session, "principal-address", "your-contact")?;
    let elsewhere = Answers::new().with("principal-address", "静岡県賀茂郡一丁目9番");
    let step = wizard.step(&elsewhere)?;
    assert_eq!(step.voided, Vec::<String>::new());
    wizard.walk(&Answers::new(), "review")?;
    assert!(wizard.words_of(".mado-review")?.concat().contains("静岡県賀茂郡一丁目9番"));
    Ok(())
}

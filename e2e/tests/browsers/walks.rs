//! Each facility walked by each kind of person, to a request that can be printed.

use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Session, Setup, Site, Step, Trouble, Wizard};
use madoguchi_messages::{say, say_code};

use crate::{facilities, people};

/// What must come of a walk.
struct Walk {
    /// Who walks.
    who: &'static str,
    facility: &'static str,
    answers: Answers,
    /// What the facility's rules say to this person's authority: the code of the decision. None for
    /// the principal, who has none to show.
    authority: Option<&'static str>,
    /// The papers that go into the envelope, after the request itself.
    enclosed: Vec<&'static str>,
    /// What was typed and must be legible on the form.
    on_the_form: Vec<&'static str>,
    /// Whether the principal signs a power of attorney, and gets one to fill in.
    mandate: bool,
}

pub fn tests() -> Vec<Test> {
    let walks = people::FACILITIES.into_iter().flat_map(walks);
    walks
        .map(|walk| {
            let name = format!("{}::{}::{}", module_path!(), walk.facility, walk.who);
            Test::new(&name, move |session, setup| reaches_its_end(session, setup, &walk))
        })
        .collect()
}

fn walks(facility: &'static str) -> Vec<Walk> {
    let agents_papers = if facility == people::WITH_REGISTERED_SEAL {
        vec!["power-of-attorney", "seal-registration-certificate"]
    } else {
        vec!["power-of-attorney"]
    };
    let walk = |who, answers| Walk {
        who,
        facility,
        answers,
        authority: None,
        enclosed: vec!["driver-licence"],
        on_the_form: vec![people::NAME, people::ADDRESS, "1940年5月1日"],
        mandate: false,
    };
    let agent = |who, answers, authority| Walk {
        authority: Some(authority),
        enclosed: [vec!["driver-licence"], agents_papers.clone()].concat(),
        on_the_form: vec![people::NAME, people::AGENT, "090-0000-0002"],
        mandate: true,
        ..walk(who, answers)
    };
    let over = match facility {
        people::WITH_THREE_MONTHS => "confirm-with-principal",
        _ => "proceed",
    };
    let mut walks = vec![
        walk("the_principal", people::principal()),
        agent(
            "an_agent_whose_mandate_is_three_months_old_to_the_day",
            people::agent(facility, people::three_months_ago()),
            "proceed",
        ),
        agent(
            "an_agent_whose_mandate_is_a_day_older_than_three_months",
            people::agent(facility, people::a_day_longer_ago()),
            over,
        ),
        agent(
            "an_agent_without_the_papers",
            people::agent_without_papers(facility),
            "need-document",
        ),
        agent("a_lawyer", people::lawyer(facility), "proceed"),
        Walk {
            authority: Some("proceed"),
            enclosed: vec!["driver-licence", "family-register"],
            on_the_form: vec![people::NAME, people::AGENT],
            ..walk("a_parent", people::parent())
        },
        Walk {
            on_the_form: vec![people::NAME, people::WRONG, people::RIGHT],
            ..walk("a_correction", people::correcting())
        },
    ];
    if people::FOR_THE_BEREAVED.contains(&facility) {
        // One regulation gives the family the records, the other leaves it to the manager.
        let decision = if facility == "attaka" { "escalate" } else { "proceed" };
        walks.push(Walk {
            authority: Some(decision),
            enclosed: vec!["driver-licence", "death-proof", "family-register"],
            on_the_form: vec![people::NAME, people::AGENT],
            ..walk("the_bereaved_family", people::bereaved())
        });
    }
    walks
}

fn reaches_its_end(session: &Session, setup: &Setup, walk: &Walk) -> Result<(), Trouble> {
    let rules = facilities::rules(setup, walk.facility);
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, walk.facility, "request")?;
    let trail = wizard.walk(&walk.answers, "finished")?;
    check_verdict(walk, &trail);

    let number = wizard.words_of("#reference-number")?.concat();
    let hexadecimal = number.replacen('-', "", 1);
    assert!(
        hexadecimal.len() == 8 && hexadecimal.chars().all(|c| c.is_ascii_hexdigit()),
        "a reference number: {number}"
    );
    let listed = wizard.words_of("#enclosures > li")?.join("\n");
    for paper in &walk.enclosed {
        assert!(listed.contains(say_code("paper", paper)), "{paper} in {listed}");
    }
    check_form(walk, &rules, &number, wizard)?;
    check_checklist(&rules, wizard)
}

fn check_verdict(walk: &Walk, trail: &[Step]) {
    let before_identity = trail.iter().take_while(|step| step.page != "identity-papers");
    let about_authority = before_identity.filter(|step| !step.advice.is_empty()).last();
    let Some(decision) = walk.authority else {
        assert_eq!(about_authority, None, "the principal has nothing to prove");
        return;
    };
    let said = about_authority.map(|step| step.advice[0].title.as_str());
    assert_eq!(said, Some(say_code("authority-decision", decision)));
    let pages: Vec<_> = trail.iter().map(|step| step.page.as_str()).collect();
    let principal_is_asked = decision == "confirm-with-principal";
    assert_eq!(pages.contains(&"can-say"), principal_is_asked, "{pages:?}");
    // What will cause a delay is said once more before the end.
    let review = trail.iter().find(|step| step.page == "review").expect("a review");
    let again = review.advice.iter().any(|advice| Some(advice.title.as_str()) == said);
    assert_eq!(again, decision != "proceed", "{:?}", review.advice);
}

/// The form bears the facility's own name for it, whom it is for, and what was typed.
fn check_form(
    walk: &Walk,
    rules: &FacilityPolicy,
    number: &str,
    wizard: Wizard<'_>,
) -> Result<(), Trouble> {
    let title = wizard.words_of("[data-sheet=request] h1")?.concat();
    assert_eq!(title, rules.form.name);
    let form = wizard.words_of("[data-sheet=request]")?.concat();
    let whose = rules.operator.as_ref().unwrap_or(&rules.name);
    let must = walk.on_the_form.iter().copied().chain([number, whose.as_str()]);
    for text in must.chain([say(madoguchi_messages::key::SHEET_SEAL)]) {
        assert!(form.contains(text), "{text} on the form: {form}");
    }
    let mandate = wizard.words_of("[data-sheet=mandate]")?;
    assert_eq!(mandate.len(), usize::from(walk.mandate));
    if let Some(mandate) = mandate.first() {
        assert!(mandate.contains(people::AGENT) && mandate.contains(people::NAME), "{mandate}");
    }
    Ok(())
}

/// The list to tick bears the postal address, where the regulation prints one.
fn check_checklist(rules: &FacilityPolicy, wizard: Wizard<'_>) -> Result<(), Trouble> {
    let address = wizard.words_of("[data-sheet=checklist] .mado-address")?.concat();
    match &rules.window.address {
        Some(known) => assert!(address.contains(known.as_str()), "{address}"),
        None => assert_eq!(address, "", "no address is made up"),
    }
    Ok(())
}

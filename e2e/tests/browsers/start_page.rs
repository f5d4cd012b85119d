//! A facility's start page: what one must know before beginning.

use madoguchi_domain::policy::{FeeAmount, Limit};
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say, say_code};

use crate::{facilities, people};

pub fn tests() -> Vec<Test> {
    tests![
        the_start_page_says_what_may_be_asked_what_it_costs_and_whom_to_call,
        the_page_works_in_any_folder_of_a_host,
    ]
}

fn the_start_page_says_what_may_be_asked_what_it_costs_and_whom_to_call(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    session.open(&site.url("/"))?;
    let wizard = Wizard::here(session);
    wizard.expect_page("picker")?;
    for facility in people::FACILITIES {
        let rules = facilities::rules(setup, facility);
        session.open(&site.url(&format!("/{facility}")))?;
        wizard.expect_page("start")?;
        let said = wizard.words_of("#app [data-page=start]")?.concat();
        let window = &rules.window;
        let known = [&window.phone, &window.address, &window.hours, &window.place];
        let mut facts: Vec<&str> = known.into_iter().flatten().map(String::as_str).collect();
        facts.extend([rules.name.as_str(), window.name.as_str()]);
        facts.extend(rules.offers().iter().map(|offer| say_code("kind", offer.kind.code())));
        facts.push(say(key::START_TYPED_STAYS));
        facts.push(say(key::SHARED_HOW_TO_LEAVE));
        for fact in facts {
            assert!(said.contains(fact), "{facility}: {fact} in {said}");
        }
        for fee in &rules.fees {
            if let FeeAmount::Fixed { yen, .. } | FeeAmount::PageBlocks { yen, .. } = fee.amount {
                let sum = format!("{},{:03}円", yen / 1000, yen % 1000);
                assert!(said.contains(&sum), "{facility}: {sum} in {said}");
            }
        }
        for deadline in &rules.deadlines {
            if deadline.limit == Limit::WithoutDelay {
                assert!(said.contains(say(key::DUE_WITHOUT_DELAY)), "{facility}: {said}");
            }
        }
    }
    Ok(())
}

fn the_page_works_in_any_folder_of_a_host(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).in_folder("kosha/privacy").serve()?;
    assert!(site.url("/").contains("/kosha/privacy/#/"));
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "finished")?;
    wizard.draft_is("saved")?;
    let home = site.url("").replace("/#", "/");
    let fetched: Vec<String> =
        session.value("performance.getEntriesByType('resource').map((one) => one.name)", ())?;
    // The browser itself looks for a picture of the whole host.
    for file in fetched.iter().filter(|file| !file.ends_with("/favicon.ico")) {
        assert!(file.starts_with(&home), "{file}");
    }
    session.reload()?;
    wizard.expect_page("finished")
}

//! Nothing that was typed leaves the page, not even into the address or the console.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Session, Setup, Site, Trouble, Wizard, tests};
use serde::Deserialize;

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![nothing_typed_stands_in_address_title_console_or_requests]
}

/// Where something could be read by others than the person.
#[derive(Deserialize)]
struct Traces {
    address: String,
    title: String,
    history: String,
    cookies: String,
    small_storages: Vec<String>,
    requests: Vec<String>,
}

const TRACES: &str = "{
    address: location.href,
    title: document.title,
    history: JSON.stringify(history.state),
    cookies: document.cookie,
    small_storages: [localStorage, sessionStorage].flatMap((storage) =>
      Object.entries(storage).filter(([key]) => !key.startsWith('e2e-')).flat()),
    requests: performance.getEntriesByType('resource').map((one) => one.name),
  }";

fn nothing_typed_stands_in_address_title_console_or_requests(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::agent("attaka", people::a_day_longer_ago()), "finished")?;
    wizard.draft_is("saved")?;
    let traces: Traces = session.value(&format!("({TRACES})"), ())?;
    assert_eq!(traces.address, site.url("/attaka/request"));
    assert_eq!(traces.cookies, "");
    assert_eq!(traces.small_storages, Vec::<String>::new());
    // The history knows a random name and the page's code.
    let state = traces.history.trim_matches('"');
    let (draft, page) = state.split_once(' ').expect("two codes");
    assert!(draft.len() == 32 && draft.chars().all(|c| c.is_ascii_hexdigit()), "{state}");
    assert_eq!(page, "finished");
    let origin = site.url("").replace("/#", "/");
    for request in &traces.requests {
        assert!(request.starts_with(&origin) && !request.contains('?'), "{request}");
    }
    for typed in [people::NAME, people::AGENT, people::ADDRESS, "090-0000-0002", "1940"] {
        for trace in [&traces.title, &traces.history, &traces.address] {
            assert!(!trace.contains(typed), "{typed} in {trace}");
        }
    }
    assert_eq!(session.said()?, []);
    Ok(())
}

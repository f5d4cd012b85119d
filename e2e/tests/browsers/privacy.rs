//! Nothing that was typed leaves the page, not even into the address or the console.

use std::collections::BTreeSet;
use std::fs;

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Browser, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use serde::Deserialize;
use serde_json::Value;

use crate::{desk_room, people};

pub fn tests() -> Vec<Test> {
    let mut tests = tests![nothing_typed_stands_in_address_title_console_or_requests];
    // The other browsers keep no log of the network.
    let logged = tests![a_whole_request_the_desk_and_the_editor_ask_their_own_host_alone];
    tests.extend(logged.into_iter().map(|test| test.only_in(&[Browser::Chromium])));
    tests
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

/// Every address that the browser's own log has as asked for by a page of this origin.
fn asked_by(origin: &str, log: &str) -> BTreeSet<String> {
    let log: Value = serde_json::from_str(log).expect("a whole log of the network");
    let begun = &log["constants"]["logEventTypes"]["URL_REQUEST_START_JOB"];
    assert!(begun.is_number(), "the log's word for a request has changed");
    let requests = log["events"].as_array().expect("events").iter();
    let requests = requests.filter(|event| event["type"] == *begun).map(|event| &event["params"]);
    requests
        // The browser itself has an initiator that is no origin.
        .filter(|request| {
            let (by, to) = (request["initiator"].as_str(), request["url"].as_str());
            by == Some(origin) || to.is_some_and(|to| to.starts_with(origin))
        })
        .filter_map(|request| request["url"].as_str().map(str::to_owned))
        .collect()
}

fn a_whole_request_the_desk_and_the_editor_ask_their_own_host_alone(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let folder = tempfile::tempdir().expect("a folder for the log");
    let file = folder.path().join("network.json");
    let site = Site::of(setup).kept_by_a_worker().with(Prelude::DownloadsKept).serve()?;
    let logged = Session::start_logging(session.browser, &file)?;
    let wizard = Wizard::open(&logged, &site, "akatsuki", "request")?;
    wizard.walk(&people::principal().with("principal-name", "𠮷田 髙子"), "finished")?;
    logged.click("#save-pdf")?;
    assert!(logged.download()?.text.starts_with("%PDF-1."));
    desk_room::set_up(&logged, &site, "akatsuki", &["corporation"])?;
    logged.open(&site.url("/editor"))?;
    wizard.expect_page("editor-begin")?;
    // Neither the console nor the page's policy had a word to say.
    assert_eq!(logged.said()?, []);
    drop(logged);
    let origin = site.url("").replace("/#", "");
    let log = fs::read_to_string(&file).expect("the log that the browser wrote");
    let asked = asked_by(&origin, &log);
    for wanted in
        ["madoguchi-app_bg-", "akatsuki.json", "sw.js", "biz-udpgothic.ttf", "desk-", "editor-"]
    {
        assert!(asked.iter().any(|url| url.contains(wanted)), "{wanted} in {asked:#?}");
    }
    let elsewhere: Vec<&String> =
        asked.iter().filter(|url| !url.starts_with(&format!("{origin}/"))).collect();
    // A file for saving is the page's own, made in its memory.
    let elsewhere: Vec<_> =
        elsewhere.into_iter().filter(|url| !url.starts_with(&format!("blob:{origin}/"))).collect();
    assert_eq!(elsewhere, Vec::<&String>::new());
    Ok(())
}

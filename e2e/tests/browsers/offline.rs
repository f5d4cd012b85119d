//! The page on the days without a network, and how a new version comes in.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use serde_json::json;

use crate::{facilities, people};

pub fn tests() -> Vec<Test> {
    // Workers and what they keep live in processes that a browser shares among all its pages: WebKit's, after
    // a dozen other walks, at times let them wait for a minute.
    let tests = tests![
        without_its_host_the_page_loads_anew_and_a_request_is_made_to_the_end,
        what_the_worker_keeps_is_the_pages_own_and_the_desks_only_where_there_is_one,
        a_new_version_waits_while_something_is_filled_in_and_comes_afterwards,
        a_version_that_does_not_arrive_whole_changes_nothing,
        what_could_not_be_kept_at_first_is_kept_when_the_line_is_back,
        a_facility_put_beside_the_others_is_kept_and_shows_what_changed,
        what_is_shared_lies_ready_for_the_desk_for_a_day,
        in_a_frame_nothing_is_kept,
    ];
    tests.into_iter().map(Test::in_a_new_browser).collect()
}

/// What the walks ask of the worker. `look` is tried until it holds: what a worker keeps can only be
/// asked for, it does not say when it has changed.
const WORKER: &str = "
const eventually = async (what, look) => {
  const end = performance.now() + 50000;
  for (;;) {
    // A store that is just being removed may never answer whoever has opened it; the next one does.
    const seen = await Promise.race([look(), new Promise((go) => setTimeout(go, 3000))]);
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`waited in vain for: ${what}; ${await standing()}`);
    await pause();
  }
};
const registered = () => navigator.serviceWorker.getRegistration();
// How far the worker is, for whoever reads that a walk has waited in vain.
const standing = () => {
  const late = new Promise((go) => setTimeout(go, 3000, 'no answer'));
  const told = async (asked) => JSON.stringify(await Promise.race([asked(), late]));
  return Promise.all([
    told(async () => {
      const { installing, waiting, active } = (await registered()) ?? {};
      return { installing: installing?.state, waiting: waiting?.state, active: active?.state };
    }),
    told(kept),
    told(() => caches.keys()),
    told(async () => (await fetch('sw.js', { cache: 'no-store' })).status),
    told(async () => performance.getEntriesByType('resource').map(({ name }) => name).slice(-4)),
  ]);
};
const kept = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith('madoguchi:'));
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map((request) => request.url.slice((document.baseURI.split('#')[0]).length));
};
const tell = async (worker, message) => {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((go) => (port1.onmessage = (event) => go(event.data)));
  worker.postMessage(message, [port2]);
  return answer;
};
const starter = () => document.querySelector('script[src*=\"boot-\"]').src.split('/').at(-1);
";

/// Whether this browser has workers at all, which one that keeps nothing may not have: there the page
/// goes on as if this part were not. Asked on the page that the walk begins with.
fn has_workers(session: &Session) -> Result<bool, Trouble> {
    session.value("Boolean(navigator.serviceWorker)", ())
}

fn ask<T: serde::de::DeserializeOwned>(session: &Session, body: &str) -> Result<T, Trouble> {
    session.run(&format!("{WORKER}{body}"), ())
}

/// Opens a place and waits until all is kept that the worker keeps by itself; none: this browser has no
/// workers.
fn open_and_keep<'a>(
    session: &'a Session,
    site: &Site,
    place: &str,
) -> Result<Option<Wizard<'a>>, Trouble> {
    session.open(&site.url(place))?;
    let wizard = Wizard::here(session);
    wizard.ready()?;
    if !has_workers(session)? {
        return Ok(None);
    }
    ask::<()>(
        session,
        "await eventually('a worker in charge', () => navigator.serviceWorker.controller);
         await eventually('all to be kept', async () => (await kept()).includes('.kept/later'));",
    )?;
    Ok(Some(wizard))
}

/// The first visit, on a line that breaks before all is kept: when it is back, the page asks again.
fn what_could_not_be_kept_at_first_is_kept_when_the_line_is_back(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let put = || Site::of(setup).in_folder("window").kept_by_a_worker().with(Prelude::WorkersNoted);
    let site = put().without("icon.svg").serve()?;
    session.open(&site.url("/attaka"))?;
    Wizard::here(session).expect_page("start")?;
    if !has_workers(session)? {
        return Ok(());
    }
    ask::<()>(
        session,
        "await eventually('a worker without all of its files', () =>
           e2eWorkers.some((worker) => worker?.state === 'redundant'));",
    )?;
    let port = site.port();
    drop(site);
    let _whole = put().serve_at(port)?;
    ask::<()>(
        session,
        "await eventually('a worker in charge', () => navigator.serviceWorker.controller);",
    )
}

/// Loads the page anew as somebody does. The reload of Firefox's driver asks the host and nobody else.
fn again(session: &Session) -> Result<(), Trouble> {
    session.run::<()>(
        "document.documentElement.dataset.before = ''; setTimeout(() => location.reload());",
        (),
    )?;
    session.until("the page anew", "ready() && !('before' in document.documentElement.dataset)", ())
}

fn without_its_host_the_page_loads_anew_and_a_request_is_made_to_the_end(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup)
        .in_folder("window")
        .kept_by_a_worker()
        .with(Prelude::DownloadsKept)
        .serve()?;
    if open_and_keep(session, &site, "/")?.is_none() {
        return Ok(());
    }
    let (request, start) = (site.url("/akatsuki/request"), site.url("/attaka"));
    drop(site);
    // A facility that was never opened here before.
    session.open(&request)?;
    let wizard = Wizard::here(session);
    wizard.ready()?;
    wizard.walk(&people::principal().with("principal-name", "𠮷田 髙子"), "finished")?;
    session.until(
        "the codes on the form",
        "document.querySelector('.mado-sheet__code path')",
        (),
    )?;
    session.click("#save-pdf")?;
    assert!(session.download()?.text.starts_with("%PDF-1."));
    wizard.draft_is("saved")?;
    again(session)?;
    wizard.expect_page("finished")?;
    session.open(&start)?;
    wizard.expect_page("start")
}

fn what_the_worker_keeps_is_the_pages_own_and_the_desks_only_where_there_is_one(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).kept_by_a_worker().file("other.json", "{}").serve()?;
    if open_and_keep(session, &site, "/attaka")?.is_none() {
        return Ok(());
    }
    let first: Vec<String> =
        ask(session, "await (await fetch('other.json')).text(); return await kept();")?;
    for wanted in ["", "facilities/attaka.json", "icon.svg", "manifest.webmanifest", "fonts/"] {
        assert!(first.iter().any(|name| name.starts_with(wanted)), "{wanted} in {first:?}");
    }
    for other in ["other", "desk", "madoguchi-desk", "editor", "madoguchi-editor", "policy"] {
        assert!(!first.iter().any(|name| name.starts_with(other)), "{other} in {first:?}");
    }
    session.open(&site.url("/desk"))?;
    let desk = Wizard::here(session);
    desk.expect_page("desk-begin")?;
    ask::<()>(
        session,
        "await eventually('the desk to be kept', async () => (await kept()).includes('.kept/desk'));",
    )?;
    drop(site);
    again(session)?;
    desk.expect_page("desk-begin")
}

fn a_new_version_waits_while_something_is_filled_in_and_comes_afterwards(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let version = |mark| {
        let site = Site::of(setup).in_folder("window").as_version(mark);
        site.with(Prelude::DownloadsKept)
    };
    let site = version("AAAAAAAA").serve()?;
    let Some(wizard) = open_and_keep(session, &site, "/akatsuki/request")? else { return Ok(()) };
    wizard.step(&Answers::new().with("kind", "disclosure").with("also", "no"))?;
    wizard.draft_is("saved")?;

    let port = site.port();
    drop(site);
    let site = version("BBBBBBBB").serve_at(port)?;
    ask::<()>(
        session,
        "const found = await registered();
         await found.update();
         await eventually('the new version', () => found.waiting);",
    )?;
    // Another page of the same window, on which nothing stands: that is no reason to take over.
    let tab = session.second_tab()?;
    session.open(&site.url("/"))?;
    wizard.expect_page("picker")?;
    let takes: bool =
        ask(session, "return await tell((await registered()).waiting, { what: 'take-over' });")?;
    assert!(!takes, "while a request is being filled in");
    assert_eq!(ask::<String>(session, "return starter();")?, "boot-AAAAAAAA.js");
    session.close_tab(&tab)?;

    // The page goes on with its own files, which the host has no more.
    wizard.walk(&people::principal(), "finished")?;
    session.click("#save-pdf")?;
    assert!(session.download()?.text.starts_with("%PDF-1."));
    assert!(session.loaded()?.iter().any(|file| file.ends_with("papers-AAAAAAAA.js")));
    wizard.draft_is("saved")?;

    // With nothing more to fill in the page is the new one, and of the old one nothing is left.
    session.run::<()>("location.hash = '#/akatsuki';", ())?;
    session.until(
        "the new version",
        "document.querySelector('script[src$=\"boot-BBBBBBBB.js\"]')",
        (),
    )?;
    wizard.expect_page("start")?;
    ask::<()>(
        session,
        "await eventually('the old version to be gone', async () => {
           const files = await kept();
           return files.includes('boot-BBBBBBBB.js') && !files.includes('boot-AAAAAAAA.js');
         });",
    )?;
    // What could be done without a network before can be done so still.
    drop(site);
    again(session)?;
    wizard.expect_page("start")?;
    let files: Vec<String> = ask(session, "return await kept();")?;
    assert!(files.iter().any(|file| file == "papers-BBBBBBBB.js"), "{files:?}");
    Ok(())
}

fn a_version_that_does_not_arrive_whole_changes_nothing(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let version = |mark| Site::of(setup).in_folder("window").as_version(mark);
    let site = version("AAAAAAAA").serve()?;
    let Some(wizard) = open_and_keep(session, &site, "/attaka")? else { return Ok(()) };
    let port = site.port();
    drop(site);
    // A file is missing; the worker is there and the page is still the old one.
    let old = format!("<!doctype html><script src=boot-AAAAAAAA.js></script>{port}");
    for broken in [
        version("BBBBBBBB").without("facilities/attaka.json"),
        version("CCCCCCCC").file("index.html", old),
    ] {
        let site = broken.serve_at(port)?;
        let state: String = ask(
            session,
            "const found = await registered();
             const ended = new Promise((go) => {
               found.addEventListener('updatefound', () => {
                 const next = found.installing;
                 next.addEventListener('statechange', () => go(next.state));
               }, { once: true });
             });
             await found.update();
             return await ended;",
        )?;
        assert_eq!(state, "redundant");
        drop(site);
        again(session)?;
        wizard.expect_page("start")?;
        assert_eq!(ask::<String>(session, "return starter();")?, "boot-AAAAAAAA.js");
    }
    Ok(())
}

fn a_facility_put_beside_the_others_is_kept_and_shows_what_changed(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let named = |name: &str| {
        facilities::changed(setup, "attaka", |file| {
            file["id"] = json!("sakura");
            file["name"] = json!(name);
        })
    };
    let put =
        |name: &str| Site::of(setup).kept_by_a_worker().file("facilities/sakura.json", named(name));
    let shown = |name: &str| {
        session.until(
            "the facility's name",
            "ready() && words(document.getElementById('app')).includes(input)",
            name,
        )
    };
    let site = put("さくら園").serve()?;
    if open_and_keep(session, &site, "/sakura")?.is_none() {
        return Ok(());
    }
    shown("さくら園")?;
    let is_kept = "await eventually('the file', async () =>
        (await (await caches.match('facilities/sakura.json'))?.text())?.includes('NAME'));";
    ask::<()>(session, &is_kept.replace("NAME", "さくら園"))?;
    let port = site.port();
    drop(site);
    again(session)?;
    shown("さくら園")?;

    // Changed on the host: the next visit fetches it, and the one after shows it.
    let site = put("さくらの丘").serve_at(port)?;
    again(session)?;
    ask::<()>(session, &is_kept.replace("NAME", "さくらの丘"))?;
    again(session)?;
    shown("さくらの丘")?;
    drop(site);
    again(session)?;
    shown("さくらの丘")
}

fn what_is_shared_lies_ready_for_the_desk_for_a_day(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    // As the system's share sheet sends it. The page itself may send no form: this one is no part of it.
    let sheet = "<!doctype html><title>sheet</title>\
        <form method=post action=share enctype=multipart/form-data>\
        <input type=file multiple name=sealed><input name=title value=words></form>";
    let site =
        Site::of(setup).in_folder("window").kept_by_a_worker().file("sheet.html", sheet).serve()?;
    if open_and_keep(session, &site, "/")?.is_none() {
        return Ok(());
    }
    session.open(&site.url("").replace('#', "sheet.html"))?;
    session.run::<()>(
        "const cache = await caches.open('madoguchi-shared');
         const headers = { date: 'Thu, 01 Jan 2026 00:00:00 GMT' };
         await cache.put('shared/old', new Response('old', { headers }));
         const chosen = new DataTransfer();
         chosen.items.add(new File(['age one'], 'one.age'));
         chosen.items.add(new File([new Uint8Array(1024 * 1024 + 1)], 'large.age'));
         chosen.items.add(new File(['age two'], 'two.age'));
         document.querySelector('[type=file]').files = chosen.files;
         setTimeout(() => document.forms[0].submit());",
        (),
    )?;
    session.until("the desk", "ready() && code() === 'desk-begin'", ())?;
    let address: String = session.value("location.href", ())?;
    assert_eq!(address, site.url("/desk"));
    let texts: Vec<String> = session.run(
        "const cache = await caches.open('madoguchi-shared');
         const texts = [];
         for (const request of await cache.keys()) {
           if (!new URL(request.url).pathname.startsWith('/window/shared/')) throw new Error(request.url);
           texts.push(await (await cache.match(request)).text());
         }
         return texts.sort();",
        (),
    )?;
    assert_eq!(texts, ["age one", "age two"]);
    Ok(())
}

fn in_a_frame_nothing_is_kept(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let host = "<!doctype html><title>host</title><iframe src=\"./#/attaka\"></iframe>";
    let site = Site::of(setup).kept_by_a_worker().file("host.html", host).serve()?;
    session.open(&site.url("").replace("#", "host.html"))?;
    session.enter_frame()?;
    Wizard::here(session).expect_page("start")?;
    // The page's own moment for it has come and gone: it is asked for as soon as the browser is idle.
    let registrations: usize = session.run(
        "const idle = globalThis.requestIdleCallback ?? setTimeout;
         await new Promise((go) => idle(go));
         return (await navigator.serviceWorker?.getRegistrations())?.length ?? 0;",
        (),
    )?;
    assert_eq!(registrations, 0);
    assert!(!session.loaded()?.iter().any(|file| file.contains("offline-")));
    session.go_to_tab(None)
}

//! The app inside other people's homepages, friendly and hostile ones.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Browser, Host, Keyboard, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say};
use serde_json::Value;

use crate::people;

pub fn tests() -> Vec<Test> {
    let everywhere = tests![
        a_hostile_homepage_learns_nothing_of_a_whole_request,
        the_height_follows_the_content,
        two_windows_on_one_page_speak_each_for_itself,
        a_window_is_moved_changed_and_taken_away,
        keys_lead_into_the_window_and_out_again,
        no_rule_is_broken_in_the_homepage_nor_in_the_frame,
        a_plain_frame_works_without_a_script,
        the_facilitys_own_pages_do_not_run_in_a_foreign_frame,
        a_draft_moves_into_a_window_of_its_own,
        a_policy_is_text_of_the_page_and_nothing_else,
        what_the_snippet_page_gives_works_on_a_homepage,
    ];
    // Only its own tools let a page be seen as a printer sees it.
    let once = tests![on_paper_an_address_stands_in_the_windows_place];
    let once = once.into_iter().map(|test| test.only_in(&[Browser::Chromium]));
    everywhere.into_iter().chain(once).collect()
}

/// A style sheet that knows no mercy.
const RESET: &str = "<style>
    html { font-size: 5px !important; }
    *, ::before, ::after { all: unset !important; }
    madoguchi-window, madoguchi-policy, iframe, article, a { display: none !important; height: 9px !important;
      color: red !important; font-size: 40px !important; visibility: hidden !important; }
  </style>";

/// Hears what can be heard on a page: messages to its window, and what goes over ports made here.
/// A stranger's frame says what it can to get a port of its own.
const SPY: &str = "<script>
    window.heard = []; window.told = []; window.stolen = [];
    addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
    window.Channel = MessageChannel;
    window.MessageChannel = class {
      constructor() {
        const channel = new window.Channel();
        channel.port1.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
        return channel;
      }
    };
    for (const name of ['ready', 'started', 'going-on', 'finished']) {
      addEventListener(`madoguchi:${name}`, (event) => told.push([event.target.id, name, event.detail]));
    }
  </script>
  <iframe title='stranger' srcdoc=\"<script>
    onmessage = (event) => parent.stolen.push(event.ports.length);
    say = () => { for (const data of [{ madoguchi: 'here' }, { say: 'ready' }]) parent.postMessage(data, '*'); };
  </script>\"></iframe>";

/// What a homepage can do to a frame that it holds.
const ATTACK: &str = "
    const frame = document.querySelector('#one').shadowRoot.querySelector('iframe');
    const inside = frame.contentWindow;
    const seen = [];
    for (const look of [
      () => frame.contentDocument?.body.innerText,
      () => inside.document.body.innerText,
      () => inside.location.href,
      () => inside.localStorage.length,
      () => inside.indexedDB,
      () => inside.madoguchiLoadPapers,
      () => inside.history.state,
    ]) {
      try { const got = look(); if (got !== undefined && got !== null) seen.push(String(got)); } catch {}
    }
    // A second greeting, and all that is said between windows of the app, in the right and the wrong shape.
    const answers = [];
    for (const data of [
      { madoguchi: 'hello' }, { madoguchi: 'hello', more: 1 }, { madoguchi: 'own-window' },
      { madoguchi: 'taken' }, { madoguchi: 'draft', text: '{}' }, { say: 'look', high: true, accent: '' },
      'hello', null, 7, [], { __proto__: { madoguchi: 'hello' } },
    ]) {
      const { port1, port2 } = new window.Channel();
      port1.onmessage = (event) => answers.push(event.data);
      inside.postMessage(data, '*', [port2]);
    }
    // To the homepage's own script, as if the frame had said it.
    for (const data of [{ madoguchi: 'here' }, { say: 'progress', to: 'finished' }, { say: 'height', px: 1 }]) {
      postMessage(data, '*');
    }
    document.querySelector('[title=stranger]').contentWindow.say();
    await new Promise((go) => setTimeout(go));
    return { seen, answers };
";

fn snippet(site: &Site, windows: &str) -> String {
    format!("<script type=\"module\" src=\"{}\"></script>{windows}", site.file_url("embed.js"))
}

fn window(id: &str, facility: &str, view: &str) -> String {
    format!(
        "<madoguchi-window id=\"{id}\" facility=\"{facility}\" view=\"{view}\"></madoguchi-window>"
    )
}

/// Opens a homepage, and waits until its windows have opened.
fn open(session: &Session, host: &Host, windows: usize) -> Result<(), Trouble> {
    session.open(&host.url())?;
    session.until(
        "the windows",
        "all('madoguchi-window').filter((one) => one.shadowRoot?.querySelector('[data-ready]')).length === input",
        windows,
    )
}

fn a_hostile_homepage_learns_nothing_of_a_whole_request(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    // Another window of the app, which nobody asked in: the right origin, and the wrong frame.
    let other = format!("<iframe title=other src=\"{}\"></iframe>", site.url("/cluster/request"));
    let body = [RESET, SPY, &snippet(&site, &window("one", "attaka", "request")), &other].concat();
    let host = Host::serve(&body)?;
    open(session, &host, 1)?;
    session.enter_frame_of("#one")?;
    let wizard = Wizard::here(session);
    wizard.expect_page("kind")?;
    wizard.walk(&people::agent("attaka", people::three_months_ago()), "records")?;
    session.leave_frame()?;
    let attack: Value = session.run(ATTACK, ())?;
    assert_eq!(attack["seen"], serde_json::json!([]), "nothing can be looked at");
    assert_eq!(attack["answers"], serde_json::json!([]), "nobody answers what does not fit");
    session.enter_frame_of("#one")?;
    wizard.expect_page("records")?;
    wizard.walk(&people::agent("attaka", people::three_months_ago()), "finished")?;
    let contrast: String = session.value("document.documentElement.dataset.contrast ?? ''", ())?;
    assert_eq!(contrast, "", "a second greeting gave nobody a port");
    assert_eq!(session.said()?, []);
    session.leave_frame()?;

    let told: Vec<(String, String, Value)> = session.value("told", ())?;
    let expected = ["ready", "started", "going-on", "finished"];
    assert_eq!(told.iter().map(|(_, what, _)| what.as_str()).collect::<Vec<_>>(), expected);
    assert!(told.iter().all(|(id, _, detail)| id == "one" && detail.is_null()), "{told:?}");
    assert_eq!(session.value::<Value>("stolen", ())?, serde_json::json!([]));
    let mut heard: Vec<String> = session.value("heard", ())?;
    heard.push(session.value("document.documentElement.outerHTML", ())?);
    heard.push(
        session.value("JSON.stringify([{...localStorage}, document.cookie, location.href])", ())?,
    );
    let typed = [people::NAME, people::AGENT, people::ADDRESS, "090-0000-0002"];
    let codes = ["your-name", "records", "delivery", "declaration"];
    for text in &heard {
        for secret in typed.iter().chain(&codes) {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
    let wide: f64 =
        session.value("document.querySelector('#one').getBoundingClientRect().width", ())?;
    assert!(wide > 300.0, "the reset sheet leaves the window {wide} pixels");
    Ok(())
}

/// Inside a frame: it is as high as what stands in it, to the pixel.
const FITS: &str = "Math.abs(document.documentElement.getBoundingClientRect().height - innerHeight) <= 1 \
                    && document.documentElement.scrollHeight <= innerHeight";

fn the_height_follows_the_content(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let host = Host::serve(&snippet(&site, &window("one", "attaka", "request")))?;
    open(session, &host, 1)?;
    session.enter_frame_of("#one")?;
    let wizard = Wizard::here(session);
    let answers = people::principal();
    let mut heights = Vec::new();
    for page in ["kind", "requester", "your-name", "your-contact"] {
        wizard.walk(&answers, page)?;
        wizard.expect_page(page)?;
        session.until("the height to fit", FITS, ())?;
        heights.push(session.value::<u64>("innerHeight", ())?);
    }
    assert!(heights.iter().max() > heights.iter().min(), "{heights:?}");
    // Down again, too.
    session.until_drawn()?;
    wizard.back("your-birth")?;
    session.until("the height to fit", FITS, ())?;
    session.leave_frame()?;
    // The new page's heading is on the screen, though the homepage scrolls and not the frame.
    let on_screen = "(() => { const { top } = document.querySelector('#one').getBoundingClientRect(); \
                     return top <= innerHeight && top > -400; })()";
    session.until("the heading on the screen", on_screen, ())
}

fn two_windows_on_one_page_speak_each_for_itself(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let windows =
        [window("one", "attaka", "request"), window("two", "cluster", "request")].concat();
    let host = Host::serve(&[SPY, &snippet(&site, &windows)].concat())?;
    session.open(&host.url())?;
    // The second is far below: it is not there before somebody comes near.
    session.until(
        "the first window",
        "told.some(([id, what]) => id === 'one' && what === 'ready')",
        (),
    )?;
    session.run::<()>("document.querySelector('#two').scrollIntoView();", ())?;
    session.until(
        "the second",
        "told.some(([id, what]) => id === 'two' && what === 'ready')",
        (),
    )?;
    session.enter_frame_of("#two")?;
    let wizard = Wizard::here(session);
    wizard.walk(&people::principal(), "requester")?;
    session.leave_frame()?;
    session.until("the second to go on", "told.length === 4", ())?;
    let told: Vec<(String, String, Value)> = session.value("told", ())?;
    let of = |id: &str| -> Vec<&str> {
        told.iter().filter(|(of, _, _)| of == id).map(|(_, what, _)| what.as_str()).collect()
    };
    assert_eq!(of("one"), ["ready"]);
    assert_eq!(of("two"), ["ready", "started", "going-on"]);
    session.enter_frame_of("#one")?;
    wizard.expect_page("kind")?;
    session.leave_frame()
}

fn a_window_is_moved_changed_and_taken_away(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let body =
        [SPY, &snippet(&site, &window("one", "attaka", "request")), "<div id=elsewhere></div>"];
    let host = Host::serve(&body.concat())?;
    open(session, &host, 1)?;
    session.run::<()>(
        "document.querySelector('#elsewhere').append(document.querySelector('#one'));",
        (),
    )?;
    session.until(
        "the moved window",
        "told.filter(([, what]) => what === 'ready').length === 2",
        (),
    )?;
    session.run::<()>("document.querySelector('#one').setAttribute('facility', 'cluster');", ())?;
    session.enter_frame_of("#one")?;
    session.until("the other facility", "location.hash === '#/cluster/request'", ())?;
    let wizard = Wizard::here(session);
    wizard.expect_page("kind")?;
    session.leave_frame()?;
    // A name that is no facility's leads nowhere, and a colour that nobody could read is not taken.
    session.run::<()>(
        "const one = document.querySelector('#one'); \
        one.setAttribute('facility', '../../evil'); one.setAttribute('theme', 'high #ffff00');",
        (),
    )?;
    session.enter_frame_of("#one")?;
    session.until("high contrast", "document.documentElement.dataset.contrast === 'high'", ())?;
    let style = "[location.hash, document.documentElement.style.getPropertyValue('--mado-key')]";
    let seen: Vec<String> = session.value(style, ())?;
    assert_eq!(seen, ["#/cluster/request", ""]);
    session.leave_frame()?;
    session.run::<()>("document.querySelector('#one').setAttribute('theme', '#1b5e20');", ())?;
    session.enter_frame_of("#one")?;
    let green = "document.documentElement.style.getPropertyValue('--mado-key') === '#1b5e20' \
                 && !('contrast' in document.documentElement.dataset)";
    session.until("a green window", green, ())?;
    session.leave_frame()?;
    let left: u64 = session.run(
        "const one = document.querySelector('#one'); one.remove(); \
         return one.shadowRoot.querySelectorAll('iframe').length;",
        (),
    )?;
    assert_eq!(left, 0);
    Ok(())
}

fn keys_lead_into_the_window_and_out_again(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let inner = window("one", "attaka", "request");
    let body = format!("<button id=before>a</button>{inner}<button id=after>b</button>");
    let host = Host::serve(&snippet(&site, &body))?;
    open(session, &host, 1)?;
    let keyboard = Keyboard::of(session);
    keyboard.tab_to("the button before", "document.activeElement.id === 'before'")?;
    keyboard.tab_to("the window", "document.activeElement.id === 'one'")?;
    keyboard.tab_to("the button after", "document.activeElement.id === 'after'")?;
    keyboard.back_to("the window", "document.activeElement.id === 'one'")?;
    // Moved while somebody is in it, it gives the place back.
    session.enter_frame_of("#one")?;
    // Firefox 140.10.2 gives the focus to the frame's page and to nothing on it, of any page in a frame
    // within an element of somebody's own, when its driver sends the keys.
    let inside = match session.browser {
        Browser::Firefox => "document.hasFocus()",
        _ => "document.hasFocus() && document.activeElement !== document.body",
    };
    session.until("the focus inside", inside, ())?;
    session.leave_frame()?;
    session.until_drawn()?;
    session.run::<()>("document.body.append(document.querySelector('#one'));", ())?;
    session.until(
        "the focus in the window again",
        "document.querySelector('#one').shadowRoot.querySelector('[data-ready]') \
         && document.activeElement.id === 'one'",
        (),
    )?;
    // WebKit gives the focus to the frame and to nothing in it.
    if session.browser != Browser::WebKit {
        session.enter_frame_of("#one")?;
        session.until("the focus on the heading", "document.activeElement.matches('h1')", ())?;
    }
    session.leave_frame()
}

fn findings(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let found = setup.axe.findings(session)?;
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

fn no_rule_is_broken_in_the_homepage_nor_in_the_frame(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let policy =
        "<main id=policy><h2>title</h2><p>text <a href='../#/attaka/request'>ask</a></p></main>";
    let site = Site::of(setup).file("policy/attaka.html", policy).serve()?;
    let windows = window("one", "attaka", "request");
    let text = "<madoguchi-policy facility=attaka></madoguchi-policy>";
    let body = format!("<main><h1>home</h1>{windows}{text}</main>");
    let host = Host::serve(&snippet(&site, &body))?;
    open(session, &host, 1)?;
    session.run::<()>("document.querySelector('madoguchi-policy').scrollIntoView();", ())?;
    session.until(
        "the text",
        "document.querySelector('madoguchi-policy').shadowRoot.querySelector('h2')",
        (),
    )?;
    findings(session, setup)?;
    session.enter_frame_of("#one")?;
    findings(session, setup)?;
    session.leave_frame()?;
    session.open(&site.file_url("embed/index.html"))?;
    session.until("the snippets", "document.querySelector('#window').value", ())?;
    findings(session, setup)
}

fn a_plain_frame_works_without_a_script(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let frame = format!(
        "<script>window.heard = []; addEventListener('message', ({{ data }}) => heard.push(data));</script>\
         <iframe title=window width=600 height=700 src=\"{}\"></iframe>",
        site.url("/attaka/request")
    );
    let host = Host::serve(&frame)?;
    session.open(&host.url())?;
    session.enter_frame()?;
    let wizard = Wizard::here(session);
    wizard.expect_page("kind")?;
    let said = wizard.words_of(".mado-framed")?.concat();
    assert!(said.contains(say(key::EMBED_FRAMED)) && said.contains(say(key::EMBED_OWN)), "{said}");
    wizard.walk(&people::principal(), "finished")?;
    session.leave_frame()?;
    // That there is a window, and nothing else.
    let heard: Vec<Value> = session.value("heard", ())?;
    assert_eq!(heard, [serde_json::json!({"madoguchi": "here"})]);
    Ok(())
}

fn the_facilitys_own_pages_do_not_run_in_a_foreign_frame(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    for place in ["/desk", "/editor", "/editor/check"] {
        let url = site.url(place);
        let host =
            Host::serve(&format!("<iframe title=window height=700 src=\"{url}\"></iframe>"))?;
        session.open(&host.url())?;
        session.enter_frame()?;
        session.until("a word why", "words(document.querySelector('#app h1'))", ())?;
        let said: String = session.value("words(document.body)", ())?;
        assert!(
            said.contains(say(key::EMBED_ALONE)) && said.contains(say(key::EMBED_WHY)),
            "{said}"
        );
        findings(session, setup)?;
        let loaded = session.loaded()?;
        assert!(loaded.iter().all(|file| !file.contains("/desk-") && !file.contains("/editor-")));
        session.leave_frame()?;
    }
    // Whoever opens a sealed answer is no staff: that page runs, and offers a window of its own.
    let url = site.url("/open");
    let host = Host::serve(&format!("<iframe title=window height=700 src=\"{url}\"></iframe>"))?;
    session.open(&host.url())?;
    session.enter_frame()?;
    let opener = Wizard::here(session);
    opener.expect_page("open")?;
    session.until("the way out", "document.querySelector('.mado-framed a')", ())?;
    findings(session, setup)?;
    session.leave_frame()?;
    // An applicant's page that is led there afterwards, as a homepage can do.
    let url = site.url("/attaka/request");
    let host = Host::serve(&format!("<iframe title=window height=700 src=\"{url}\"></iframe>"))?;
    session.open(&host.url())?;
    session.enter_frame()?;
    Wizard::here(session).expect_page("kind")?;
    session.leave_frame()?;
    let desk = site.url("/desk");
    session.run::<()>(
        "document.querySelector('iframe').contentWindow.location.replace(input);",
        desk,
    )?;
    session.enter_frame()?;
    session.until(
        "a word why",
        "words(document.querySelector('#app h1')) === input",
        say(key::EMBED_ALONE),
    )?;
    session.leave_frame()
}

fn a_draft_moves_into_a_window_of_its_own(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let host = Host::serve(&snippet(&site, &window("one", "attaka", "request")))?;
    open(session, &host, 1)?;
    session.enter_frame_of("#one")?;
    let wizard = Wizard::here(session);
    let answers = people::principal();
    wizard.walk(&answers, "records")?;
    wizard.draft_is("saved")?;
    session.click(".mado-framed a")?;
    let own = session.go_to_opened_tab()?;
    wizard.expect_page("records")?;
    wizard.draft_is("saved")?;
    wizard.walk(&answers, "finished")?;
    let form = wizard.words_of("[data-sheet=request]")?.concat();
    assert!(form.contains(people::NAME), "{form}");
    assert_eq!(session.said()?, []);
    session.close_tab(&own)?;

    session.enter_frame_of("#one")?;
    wizard.expect_page("start")?;
    let said = wizard.words_of(".mado-framed [role=status]")?.concat();
    assert_eq!(said, say(key::EMBED_MOVED));
    // Nothing of it has stayed behind.
    session.click("#app a[href='#/attaka/request']")?;
    wizard.expect_page("kind")?;
    session.leave_frame()
}

fn a_policy_is_text_of_the_page_and_nothing_else(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let policy = "<!doctype html><title>t</title><p>around</p><main id=policy>\
        <h1 onclick='parent.harm = 1' style='color:red'>heading</h1><script>window.harm = 1</script>\
        <img src='https://elsewhere.example/x.png' onerror='window.harm = 1'><x-strange>kept text</x-strange>\
        <p><a id=ask href='../#/attaka/request'>ask</a> <a id=bad href='javascript:window.harm=1'>bad</a> \
        <a id=in href='#end'>down</a></p><form><input value=typed></form><h2 id=end>end</h2></main>";
    let site = Site::of(setup).file("policy/attaka.html", policy).serve()?;
    let body = [
        RESET,
        &snippet(&site, "<madoguchi-policy id=text facility=attaka></madoguchi-policy>"),
        "<madoguchi-policy id=none facility=nobody></madoguchi-policy>",
    ];
    let host = Host::serve(&body.concat())?;
    session.open(&host.url())?;
    let root = "document.querySelector('#text').shadowRoot";
    session.until("the text", &format!("{root}?.querySelector('h1')"), ())?;
    let seen: Value = session.run(
        &format!(
            "const root = {root}; const one = (css) => root.querySelector(css);
             one('#in').click();
             return {{
               words: root.querySelector('article').textContent,
               elements: root.querySelectorAll('script, img, form, input, x-strange, [style], [onclick]').length,
               ask: one('#ask').href, bad: one('#bad').getAttribute('href'), at: root.activeElement?.id,
               display: getComputedStyle(one('h1')).display, colour: getComputedStyle(one('p')).color,
               size: getComputedStyle(one('p')).fontSize, visible: getComputedStyle(one('p')).visibility,
               harm: String(window.harm),
             }};"
        ),
        (),
    )?;
    let words = seen["words"].as_str().unwrap_or_default();
    assert!(words.contains("heading") && words.contains("kept text") && !words.contains("around"));
    assert!(!words.contains("harm"), "{words}");
    assert_eq!(seen["elements"], 0, "{seen}");
    assert_eq!(seen["ask"], site.url("/attaka/request"));
    assert_eq!(seen["bad"], Value::Null);
    assert_eq!(seen["at"], "end");
    assert_eq!(seen["harm"], "undefined");
    let look = ["display", "colour", "size", "visible"].map(|name| seen[name].clone());
    assert_eq!(look, ["block", "rgb(26, 26, 26)", "17px", "visible"]);
    // Where there is no such text, a link stands in its place.
    let link = "document.querySelector('#none').shadowRoot.querySelector('a').href";
    session.run::<()>("document.querySelector('#none').scrollIntoView();", ())?;
    assert_eq!(session.value::<String>(link, ())?, site.file_url("policy/nobody.html"));
    Ok(())
}

fn what_the_snippet_page_gives_works_on_a_homepage(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    // A host that lets homepages elsewhere load `embed.js`, as docs/hosting.md has it.
    let site = Site::of(setup).serve()?;
    session.open(&site.file_url("embed/index.html"))?;
    let wizard = Wizard::here(session);
    session.until("the snippets", "document.querySelector('#window').value", ())?;
    let origin: String = session.value("location.origin", ())?;
    session.type_into("#home", &format!("{origin}/"))?;
    let warned = wizard.words_of("#reading")?.concat();
    assert!(warned.contains(say(key::EMBED_BUILDER_SAME)), "{warned}");
    assert!(warned.contains(say(key::EMBED_BUILDER_SAME_DO)), "{warned}");
    session.run::<()>(
        "const set = (id, value) => { const box = document.getElementById(id); box.value = value; \
         box.dispatchEvent(new Event('input')); }; \
         set('home', 'https://www.example.jp/'); set('facility', 'cluster');",
        (),
    )?;
    assert_eq!(wizard.words_of("#reading")?.concat(), say(key::EMBED_BUILDER_APART));
    let texts: Vec<String> = session
        .value("['window', 'plain', 'text'].map((id) => document.getElementById(id).value)", ())?;
    let [window, plain, text] = texts.as_slice() else { panic!("three snippets, not {texts:?}") };
    assert!(text.contains("<madoguchi-policy facility=\"cluster\">"), "{text}");
    assert_eq!(session.said()?, []);

    open(session, &Host::serve(window)?, 1)?;
    session.enter_frame_of("madoguchi-window")?;
    wizard.expect_page("kind")?;
    session.leave_frame()?;
    let host = Host::serve(plain)?;
    session.open(&host.url())?;
    session.enter_frame()?;
    wizard.expect_page("kind")?;
    let hash: String = session.value("location.hash", ())?;
    assert_eq!(hash, "#/cluster/request");
    session.leave_frame()
}

fn on_paper_an_address_stands_in_the_windows_place(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let host = Host::serve(&snippet(&site, &window("one", "attaka", "request")))?;
    open(session, &host, 1)?;
    let look = "['iframe', '.paper'].map((css) => \
        document.querySelector('#one').shadowRoot.querySelector(css).checkVisibility())";
    assert_eq!(session.value::<Vec<bool>>(look, ())?, [true, false]);
    session.devtools("Emulation.setEmulatedMedia", serde_json::json!({"media": "print"}))?;
    assert_eq!(session.value::<Vec<bool>>(look, ())?, [false, true]);
    let words = "document.querySelector('#one').shadowRoot.querySelector('.paper').textContent";
    let words: String = session.value(words, ())?;
    assert!(words.contains(say(key::EMBED_PAPER)) && words.contains(&site.url("/attaka/request")));
    session.devtools("Emulation.setEmulatedMedia", serde_json::json!({"media": ""}))?;
    Ok(())
}

//! The facility file's editor and the linter's page, by somebody who has never seen JSON.

use std::io::Write;

use madoguchi_domain::policy;
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Browser, Download, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say, say_with};

use crate::facilities;

pub fn tests() -> Vec<Test> {
    tests![
        a_small_facility_is_written_by_forms_alone_and_goes_out_as_a_file,
        a_shipped_facility_is_broken_told_mended_and_previewed,
        what_was_taken_away_comes_back,
        a_reload_goes_on_where_one_was_and_nothing_typed_stands_in_the_address,
        a_hostile_file_is_refused_and_changes_nothing,
        the_linters_page_looks_at_a_file_and_leaves_it_alone,
        an_applicants_page_loads_nothing_of_the_editor,
        no_rule_is_broken_and_a_small_phone_shows_every_section,
        links_lead_from_the_editor_to_an_applicants_pages_and_back,
    ]
}

/// The id of the field at a place in the file: `fees[0].amount` has `at.fees.0.amount`.
fn id(place: &str) -> String {
    let dotted = place.replace('[', ".").replace(']', "");
    format!("at.{dotted}")
}

/// The editor on the screen.
struct Editor<'a> {
    session: &'a Session,
    page: Wizard<'a>,
}

impl<'a> Editor<'a> {
    fn open(session: &'a Session, site: &Site, place: &str) -> Result<Self, Trouble> {
        session.open(&site.url(place))?;
        let page = Wizard::here(session);
        page.ready()?;
        Ok(Self { session, page })
    }

    /// Begins with a shipped facility.
    fn with_shipped(session: &'a Session, site: &Site, facility: &str) -> Result<Self, Trouble> {
        let editor = Self::open(session, site, "/editor")?;
        editor.page.expect_page("editor-begin")?;
        session.until("the list of facilities", "document.getElementById('editor-shipped')", ())?;
        session.click(&format!("label[for='editor-shipped-{facility}']"))?;
        session.click("#editor-shipped-go")?;
        editor.page.expect_page("editor-home")?;
        Ok(editor)
    }

    fn section(&self, code: &str) -> Result<(), Trouble> {
        self.session.run::<()>("location.hash = `#/editor/edit/${input}`;", code)?;
        self.session.until(
            &format!("the section {code}"),
            "page()?.dataset.section === input",
            code,
        )
    }

    fn text(&self, place: &str, text: &str) -> Result<(), Trouble> {
        self.session.type_into(&format!("[id='{}']", id(place)), text)
    }

    /// Empties a field as a person does, and types anew.
    fn retype(&self, place: &str, text: &str) -> Result<(), Trouble> {
        self.session.run::<()>(
            "const field = document.getElementById(input); field.select(); field.focus();",
            id(place),
        )?;
        self.session.type_into(&format!("[id='{}']", id(place)), "\u{e003}")?;
        self.text(place, text)
    }

    fn choose(&self, place: &str, code: &str) -> Result<(), Trouble> {
        self.session.click(&format!("label[for='{}-{code}']", id(place)))
    }

    fn tick(&self, place: &str) -> Result<(), Trouble> {
        self.session.click(&format!("label[for='{}']", id(place)))
    }

    fn add(&self, place: &str) -> Result<(), Trouble> {
        self.session.click(&format!("[id='{}-add']", id(place)))
    }

    fn save(&self) -> Result<Download, Trouble> {
        self.session.run::<()>("location.hash = '#/editor/save';", ())?;
        self.page.expect_page("editor-save")?;
        self.session.click("#editor-save")?;
        self.session.download()
    }

    /// Waits until a remark about a place is on the screen, or until there is none.
    fn remark(&self, place: &str, there: bool) -> Result<(), Trouble> {
        self.session.until(
            &format!("a remark on {place}: {there}"),
            "all('[data-at]').some((one) => one.dataset.at === input[0]) === input[1]",
            (place, there),
        )
    }
}

fn open_file(session: &Session, content: &[u8]) -> Result<(), Trouble> {
    let mut file = tempfile::Builder::new().suffix(".json").tempfile().expect("a file");
    file.write_all(content).expect("room on the disk");
    let path = file.path().to_str().expect("a plain name").to_owned();
    // What was said about the file before is not what is said about this one.
    session.run::<()>("document.getElementById('editor-refused')?.removeAttribute('id');", ())?;
    session.type_into("#editor-file", &path)?;
    session.until(
        "the file read",
        "document.getElementById('editor-refused') || document.querySelector('.edit-result') \
         || words(document.getElementById('editor-file-error'))",
        (),
    )
}

fn a_small_facility_is_written_by_forms_alone_and_goes_out_as_a_file(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let editor = Editor::open(session, &site, "/editor")?;
    session.click("#editor-new")?;
    editor.page.expect_page("editor-home")?;

    editor.section("head")?;
    editor.text("id", "tanpopo")?;
    editor.text("name", "ケアホームたんぽぽ")?;
    editor.text("soft_alarm_days", "１４")?;
    session.click("#next")?;
    session.until("the next section", "page()?.dataset.section === 'regulation'", ())?;

    editor.text("regulation.title", "個人情報保護規程")?;
    editor.text("regulation.version", "1")?;
    editor.section("window")?;
    editor.text("window.name", "事務室")?;
    editor.section("channels")?;
    editor.choose("channels", "counter")?;
    editor.section("form")?;
    editor.text("form.name", "開示請求書")?;
    editor.tick("form.article-write")?;
    editor.text("form.article.at", "第8条")?;
    editor.section("scope")?;
    editor.choose("scope.covers_deceased", "no")?;
    editor.text("scope.article.at", "第2条")?;
    editor.section("requests")?;
    editor.add("requests")?;
    editor.choose("requests[0].kind", "disclosure")?;
    editor.text("requests[0].name", "開示")?;
    editor.text("requests[0].article.at", "第9条")?;
    editor.section("requesters")?;
    editor.add("requesters")?;
    editor.choose("requesters[0].who", "mandated-agent")?;
    editor.choose("requesters[0].stance", "admitted")?;
    editor.choose("requesters[0].papers", "all")?;
    editor.add("requesters[0].papers.all")?;
    editor.choose("requesters[0].papers.all[0]", "paper")?;
    session.run::<()>(
        "const list = document.getElementById(input); list.value = 'power-of-attorney'; \
         list.dispatchEvent(new Event('change', { bubbles: true }));",
        id("requesters[0].papers.all[0].paper.id"),
    )?;
    editor.text("requesters[0].article.at", "第10条")?;
    editor.section("identity")?;
    editor.text("identity.count", "1")?;
    editor.choose("identity.when_unnamed", "any-proof")?;
    editor.text("identity.article.at", "第11条")?;
    editor.section("fees")?;
    editor.add("fees")?;
    editor.choose("fees[0].kinds", "disclosure")?;
    editor.choose("fees[0].amount", "fixed")?;
    editor.text("fees[0].amount.fixed.yen", "300")?;
    editor.choose("fees[0].amount.fixed.per", "case")?;
    editor.choose("fees[0].refused", "none-due")?;
    editor.text("fees[0].article.at", "第12条")?;
    editor.section("deadlines")?;
    editor.add("deadlines")?;
    editor.choose("deadlines[0].kinds", "disclosure")?;
    editor.choose("deadlines[0].limit", "within")?;
    editor.choose("deadlines[0].limit.within", "days")?;
    editor.text("deadlines[0].limit.within.days", "30")?;
    editor.choose("deadlines[0].starts", "arrival")?;
    editor.text("deadlines[0].article.at", "第13条")?;
    editor.section("delivery")?;
    editor.choose("delivery.methods", "paper-copy")?;
    editor.text("delivery.article.at", "第9条")?;
    editor.section("records")?;
    editor.add("records")?;
    editor.text("records[0].id", "care-record")?;
    editor.text("records[0].name", "介護記録")?;

    let file = editor.save()?;
    let ready = editor.page.words_of("#app .mado-lead")?.concat();
    assert_eq!(ready, say(key::EDITOR_SAVE_READY));
    assert_eq!(file.name, "tanpopo.json");
    let rules =
        policy::load_whole(&file.name, &file.text).expect("a file that can be used").facility;
    assert_eq!((rules.name.as_str(), rules.soft_alarm_days), ("ケアホームたんぽぽ", 14));
    assert_eq!(rules.requesters.len(), 1);
    assert!(rules.requesters[0].papers.is_some());
    assert_eq!(rules.requests[0].article.at, "第9条");

    // The same file beside the others is a facility.
    let site = Site::of(setup).file("facilities/tanpopo.json", file.text).serve()?;
    session.open(&site.url("/tanpopo"))?;
    editor.page.expect_page("start")?;
    let start = editor.page.words_of("#app [data-page]")?.concat();
    assert!(start.contains("ケアホームたんぽぽ") && start.contains("300"), "{start}");
    Ok(())
}

fn a_shipped_facility_is_broken_told_mended_and_previewed(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let editor = Editor::with_shipped(session, &site, "attaka")?;
    editor.section("window")?;
    editor.retype("window.phone", "まだない")?;
    editor.remark("window.phone", true)?;
    let error = id("window.phone") + "-error";
    let said: String = session.value("words(document.getElementById(input))", &error)?;
    assert!(said.contains(say(key::POLICY_PROBLEM_PHONE_SHAPE)), "{said}");
    let described: String = session.value(
        "document.getElementById(input).getAttribute('aria-describedby')",
        id("window.phone"),
    )?;
    assert!(described.contains(&error), "{described}");

    // From another page, the problem leads back to its field.
    session.run::<()>("location.hash = '#/editor/preview';", ())?;
    editor.page.expect_page("editor-preview")?;
    editor.remark("window.phone", true)?;
    session.click("[data-at='window.phone'] button")?;
    session.until(
        "the field focused",
        "document.activeElement?.id === input",
        id("window.phone"),
    )?;

    editor.retype("window.phone", "0999-11-1111")?;
    editor.remark("window.phone", false)?;
    session.run::<()>("location.hash = '#/editor/preview';", ())?;
    session.until("the preview", "document.querySelector('.edit-preview .mado-start')", ())?;
    let preview = editor.page.words_of(".edit-preview")?.concat();
    assert!(preview.contains("0999-11-1111"), "{preview}");
    // It is a picture: nobody is led away by it.
    session.click(".edit-preview a.mado-button")?;
    editor.page.expect_page("editor-preview")?;

    let was =
        policy::load_whole("attaka.json", &facilities::text(setup, "attaka")).expect("shipped");
    let file = editor.save()?;
    let mut is = policy::load_whole("attaka.json", &file.text).expect("mended");
    assert_eq!(is.facility.window.phone.as_deref(), Some("0999-11-1111"));
    is.facility.window.phone.clone_from(&was.facility.window.phone);
    assert_eq!(is, was, "nothing else has changed");
    Ok(())
}

fn what_was_taken_away_comes_back(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let editor = Editor::with_shipped(session, &site, "attaka")?;
    let before = editor.save()?.text;
    editor.section("records")?;
    let count = "all('.edit-entry').length";
    let entries: usize = session.value(count, ())?;
    session.click(".edit-entry > summary")?;
    session.click(".edit-entry .edit-entry__buttons button:last-child")?;
    session.until("one less", &format!("{count} === input"), entries - 1)?;
    session.until("the way back focused", "document.activeElement?.id === 'restore'", ())?;
    session.click("#restore")?;
    session.until("all again", &format!("{count} === input"), entries)?;
    assert_eq!(editor.save()?.text, before);
    Ok(())
}

fn a_reload_goes_on_where_one_was_and_nothing_typed_stands_in_the_address(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let editor = Editor::open(session, &site, "/editor")?;
    session.click("#editor-new")?;
    editor.page.expect_page("editor-home")?;
    editor.section("head")?;
    editor.text("name", "ひみつの家")?;
    editor.page.draft_is("saved")?;
    session.reload()?;
    session.until("the section again", "ready() && page()?.dataset.section === 'head'", ())?;
    let name: String = session.value("document.getElementById(input).value", id("name"))?;
    assert_eq!(name, "ひみつの家");
    let traces: String = session.value(
        "decodeURIComponent(location.href) + document.title + JSON.stringify(history.state) \
         + document.cookie + JSON.stringify({ ...localStorage }) \
         + performance.getEntriesByType('resource').map((one) => one.name).join(' ')",
        (),
    )?;
    assert!(!traces.contains("ひみつ"), "{traces}");
    Ok(())
}

fn a_hostile_file_is_refused_and_changes_nothing(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let editor = Editor::with_shipped(session, &site, "cluster")?;
    let before = editor.save()?.text;
    session.run::<()>("location.hash = '#/editor';", ())?;
    editor.page.expect_page("editor-home")?;
    session.click(".edit-page > .mado-disclosure > summary")?;
    let harm =
        "{\"format\":1,\"id\":\"a\",\"name\":\"<img src=x onerror=document.title=1>\",\"harm\":1}";
    let twice = "{\"format\":1,\"id\":\"a\",\"id\":\"b\"}";
    for content in
        [b"{ cut off".as_slice(), &[0xff, 0xd8, 0xff], b"[1, 2]", harm.as_bytes(), twice.as_bytes()]
    {
        open_file(session, content)?;
        let said = editor.page.words_of("#editor-refused")?.concat();
        let told = [key::ERR_EDITOR_NOT_A_FILE, key::ERR_EDITOR_HAS_OTHER];
        assert!(told.iter().any(|words| said.contains(say(*words))), "{said}");
    }
    open_file(session, &vec![b' '; 2_000_000])?;
    let said = editor.page.words_of("#editor-file-error")?.concat();
    assert!(said.contains(say(key::ERR_EDITOR_UNREADABLE)), "{said}");
    assert_eq!(editor.save()?.text, before);
    Ok(())
}

fn the_linters_page_looks_at_a_file_and_leaves_it_alone(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let editor = Editor::open(session, &site, "/editor/check")?;
    editor.page.expect_page("editor-check")?;
    open_file(session, b"{\n  \"format\": 1,\n  \"id\": ")?;
    let said = editor.page.words_of(".edit-result")?.concat();
    assert!(said.contains(say(key::POLICY_PROBLEM_NOT_JSON)), "{said}");
    let broken = facilities::changed(setup, "attaka", |json| {
        json["window"]["phone"] = "no".into();
    });
    session.run::<()>(
        "const box = document.getElementById('editor-paste'); box.value = input; \
         box.dispatchEvent(new Event('input', { bubbles: true }));",
        broken,
    )?;
    session.click("#editor-paste-go")?;
    editor.remark("window.phone", true)?;
    let said = editor.page.words_of(".edit-result h2")?.concat();
    assert_eq!(said, say_with(key::EDITOR_CHECK_OF, &[("file", "attaka.json")]));
    // It can be put right at once, in the forms.
    session.click("#app .edit-result .mado-buttons button")?;
    editor.page.expect_page("editor-home")
}

fn no_rule_is_broken_and_a_small_phone_shows_every_section(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let look = |place: &str| -> Result<(), Trouble> {
        // The rules look at the same document in every engine.
        if session.browser == Browser::Chromium {
            let findings = setup.axe.findings(session)?;
            assert!(findings.is_empty(), "{place}: {findings:#?}");
        }
        let (needs, has): (f64, f64) =
            session.value("[document.documentElement.scrollWidth, innerWidth]", ())?;
        assert!(needs <= has, "{place} is {needs} pixels wide on {has}");
        let small: Vec<String> = session.value(
            "all('#app button, #app summary, #app select, #app input[type=text]')\
               .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)\
               .map((one) => one.outerHTML.slice(0, 120))",
            (),
        )?;
        assert!(small.is_empty(), "{place}: too low to be hit: {small:#?}");
        Ok(())
    };
    session.resize(320, 720)?;
    let editor = Editor::open(session, &site, "/editor")?;
    session.until("the list of facilities", "document.getElementById('editor-shipped')", ())?;
    look("the beginning")?;
    let editor = Editor::with_shipped(editor.session, &site, "saintpaulia")?;
    look("the sections")?;
    let sections: Vec<String> =
        session.value("all('.edit-sections a').map((one) => one.hash.split('/').pop())", ())?;
    assert!(sections.len() > 10, "{sections:?}");
    for code in &sections {
        editor.section(code)?;
        session.run::<()>("all('#app details').forEach((one) => { one.open = true; });", ())?;
        look(code)?;
    }
    for (place, page) in
        [("save", "editor-save"), ("preview", "editor-preview"), ("check", "editor-check")]
    {
        session.run::<()>("location.hash = `#/editor/${input}`;", place)?;
        editor.page.expect_page(page)?;
        look(place)?;
    }
    // Where something is missing.
    session.run::<()>("location.hash = '#/editor/edit/window';", ())?;
    session.until("the section", "page()?.dataset.section === 'window'", ())?;
    editor.retype("window.name", " ")?;
    editor.remark("window.name", true)?;
    session.click("#next")?;
    session.until("the summary", "errors().length", ())?;
    look("a section with a problem")
}

fn links_lead_from_the_editor_to_an_applicants_pages_and_back(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let editor = Editor::with_shipped(session, &site, "attaka")?;
    editor.section("head")?;
    editor.page.draft_is("saved")?;
    session.click("#app .mado-header__name a")?;
    editor.page.expect_page("picker")?;
    session.back()?;
    session.until("the editor again", "ready() && page()?.dataset.section === 'head'", ())?;
    Ok(())
}

fn an_applicants_page_loads_nothing_of_the_editor(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    session.open(&site.url("/attaka"))?;
    Wizard::here(session).expect_page("start")?;
    let loaded = session.loaded()?;
    assert!(loaded.iter().any(|file| file.ends_with(".wasm")), "{loaded:?}");
    assert!(!loaded.iter().any(|file| file.contains("editor")), "{loaded:?}");
    Ok(())
}

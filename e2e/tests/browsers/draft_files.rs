//! A draft carried to another device as a file, and files that somebody else has made.

use std::io::Write;

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Download, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say, say_code, say_with};
use serde_json::{Value, json};

use crate::{facilities, people};

pub fn tests() -> Vec<Test> {
    tests![
        a_draft_saved_as_a_file_goes_on_on_another_device,
        a_file_that_is_no_draft_is_refused_and_changes_nothing,
        a_file_with_answers_of_another_kind_does_no_harm,
        a_draft_under_older_rules_says_what_has_changed,
    ]
}

/// Saves the draft on the screen as a file.
fn save(session: &Session) -> Result<Download, Trouble> {
    session.click("#save-file")?;
    session.download()
}

/// Opens a text as a draft file, as if it had come by a memory stick.
fn open(session: &Session, content: &[u8]) -> Result<(), Trouble> {
    let mut file = tempfile::Builder::new().suffix(".json").tempfile().expect("a file");
    file.write_all(content).expect("room on the disk");
    let path = file.path().to_str().expect("a plain name").to_owned();
    session.type_into("#open-file", &path)?;
    // The file is read when a kept draft is on the screen, or when it is said why not.
    session.until(
        "the file read",
        "saved() === 'saved' || words(document.getElementById('open-file-error'))",
        (),
    )
}

fn a_draft_saved_as_a_file_goes_on_on_another_device(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    let answers = people::agent("attaka", people::three_months_ago());
    wizard.walk(&answers, "records")?;
    let file = save(session)?;
    assert_eq!(file.name, "madoguchi-attaka.json");
    // Readable by whoever opens it, without this program.
    assert!(file.text.contains(people::NAME) && file.text.lines().count() > 10, "{}", file.text);
    let said = wizard.words_of(".mado-draftfile [role=status]")?.concat();
    assert!(said.contains(&file.name), "{said}");

    let elsewhere = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &elsewhere, "attaka", "request")?;
    open(session, file.text.as_bytes())?;
    wizard.expect_page("records")?;
    wizard.walk(&answers, "finished")?;
    let form = wizard.words_of("[data-sheet=request]")?.concat();
    assert!(form.contains(people::NAME) && form.contains(people::AGENT), "{form}");
    Ok(())
}

fn a_file_that_is_no_draft_is_refused_and_changes_nothing(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-contact")?;
    wizard.draft_is("saved")?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    let draft = |change: &dyn Fn(&mut Value)| {
        let mut draft = json!({
            "format": "madoguchi-draft", "version": 1, "facility": "attaka", "policy_version": "1",
            "wizard": "request", "page": "records", "saved_on": "2026-11-22", "answers": {},
        });
        change(&mut draft);
        draft.to_string().into_bytes()
    };
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (b"{ cut off".to_vec(), "not-json"),
        (vec![0xff, 0xd8, 0xff, 0xe0], "not-json"),
        (b"[1, 2]".to_vec(), "not-a-draft"),
        (draft(&|d| d["version"] = 2.into()), "newer-version"),
        (draft(&|d| d["facility"] = "../secret".into()), "wrong-value"),
        (draft(&|d| d["page"] = "x\" onload=\"y".into()), "wrong-value"),
        (draft(&|d| d["answers"] = "kind".into()), "wrong-value"),
        (draft(&|d| d["my-number"] = "123456789012".into()), "unknown-key"),
        (vec![b' '; 2_000_000], "too-large"),
    ];
    for (content, code) in cases {
        open(session, &content)?;
        let said = wizard.words_of("#open-file-error")?.concat();
        assert!(said.contains(say_code("err-draft-file", code)), "{code}: {said}");
        assert!(said.contains(say_code("rec-draft-file", code)), "{code}: {said}");
        session.reload()?;
        wizard.expect_page("resume")?;
    }
    open(session, &draft(&|d| d["facility"] = "cluster".into()))?;
    let said = wizard.words_of("#open-file-error")?.concat();
    assert!(
        said.contains(&say_with(key::ERR_DRAFT_FILE_OTHER_FACILITY, &[("facility", "cluster")]))
    );
    // The draft that was there is the only one, and as it was.
    session.reload()?;
    wizard.expect_page("resume")?;
    assert_eq!(wizard.words_of(".mado-drafts li")?.len(), 1);
    session.click("#app .mado-drafts button")?;
    wizard.expect_page("your-contact")
}

fn a_file_with_answers_of_another_kind_does_no_harm(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "your-name")?;
    wizard.draft_is("saved")?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    let script = "<img src=x onerror=\"document.title='harm'\">";
    let file = json!({
        "format": "madoguchi-draft", "version": 1, "facility": "attaka", "policy_version": "1",
        "wizard": "request", "page": "finished", "saved_on": "2026-11-22",
        "answers": {
            "kind": "steal",
            "principal-name": script,
            "principal-birth": ["showa", "15"],
            "records": {"a": 1},
            "__proto__": "x",
        },
    });
    open(session, file.to_string().as_bytes())?;
    // What cannot be used is named, and nobody is led past a question that is open.
    wizard.expect_page("kind")?;
    let said = wizard.words_of("#app .mado-notice")?.concat();
    assert!(said.contains("records") && said.contains("__proto__"), "{said}");
    wizard.fill(&people::principal())?;
    session.click("#next")?;
    session.until("the next page", "code() !== 'kind' || voided().length", ())?;
    if wizard.page()? == "kind" {
        session.click("#voided button")?;
    }
    wizard.expect_page("requester")?;
    wizard.step(&people::principal())?;
    wizard.expect_page("your-name")?;
    assert_eq!(wizard.shown()?["principal-name"], script, "shown as what it is: a text");
    assert_ne!(session.value::<String>("document.title", ())?, "harm");
    Ok(())
}

fn a_draft_under_older_rules_says_what_has_changed(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let port = site.port();
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.walk(&people::principal(), "records")?;
    wizard.draft_is("saved")?;
    session.open("about:blank")?;
    drop(site);
    let what = "手数料を1件500円にしました。";
    let newer = facilities::changed(setup, "attaka", |json| {
        json["regulation"]["version"] = 2.into();
        json["regulation"]["changes"] = json!([{"version": 2, "date": "2026-10-01", "what": what}]);
    });
    let site = Site::of(setup).file("facilities/attaka.json", newer).serve_at(port)?;
    let wizard = Wizard::open(session, &site, "attaka", "request")?;
    wizard.expect_page("resume")?;
    session.click("#app .mado-drafts button")?;
    wizard.expect_page("records")?;
    let said = wizard.words_of("#older-version")?.concat();
    for expected in [say(key::DRAFT_OLDER), what, "2026年10月1日"] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    wizard.walk(&people::principal(), "finished")?;
    Ok(())
}

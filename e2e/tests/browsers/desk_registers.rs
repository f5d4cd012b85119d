//! The registers on the desk: an entry from its beginning to its end, what is due, paper and file.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Prelude, Session, Setup, Site, Trouble, Typed, Wizard, tests, today};
use madoguchi_messages::{key, say, say_code};

use super::desk_room::{NAME, STAFF, days_ago, go, refused, set_up, sound};

pub fn tests() -> Vec<Test> {
    tests![
        a_complaint_goes_from_its_sheet_to_its_end,
        what_is_taken_out_is_permitted_and_comes_back,
        a_breach_shows_the_days_of_its_reports,
        what_was_never_done_stands_in_the_registers_and_is_done,
        an_event_of_an_entry_is_put_right_in_sight,
        a_provision_goes_to_paper_and_to_a_file,
    ]
}

/// From anywhere in the room to a register.
fn register(session: &Session, page: Wizard<'_>, kind: &str) -> Result<(), Trouble> {
    session.click("#to-registers")?;
    page.expect_page("desk-registers")?;
    session.click(&format!("#register-{kind}"))?;
    page.expect_page("desk-register")
}

/// Begins an entry of a register.
fn begin(
    session: &Session,
    page: Wizard<'_>,
    kind: &str,
    answers: &Answers,
) -> Result<(), Trouble> {
    register(session, page, kind)?;
    session.click("#new")?;
    page.expect_page("desk-entry-form")?;
    page.fill(answers)?;
    go(session, page, "desk-entry")
}

/// Does what is due, from the entry's page.
fn record(
    session: &Session,
    page: Wizard<'_>,
    doing: &str,
    answers: &Answers,
) -> Result<(), Trouble> {
    session.click(&format!("#do-{doing}"))?;
    page.expect_page("desk-entry-form")?;
    page.fill(answers)?;
    go(session, page, "desk-entry")
}

/// What is due for the entry on the page, as codes.
fn due(session: &Session) -> Result<Vec<String>, Trouble> {
    session
        .value("[...document.querySelectorAll('#todo [data-due]')].map((e) => e.dataset.due)", ())
}

fn words(session: &Session, id: &str) -> Result<String, Trouble> {
    session.value("words(document.getElementById(input))", id)
}

fn a_complaint_goes_from_its_sheet_to_its_end(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "akatsuki", &[])?;
    session.click("#to-registers")?;
    page.expect_page("desk-registers")?;
    sound(session, setup)?;
    register(session, page, "complaint")?;
    sound(session, setup)?;
    session.click("#new")?;
    page.expect_page("desk-entry-form")?;
    sound(session, setup)?;
    // What has not happened yet is not written down.
    let tomorrow = Typed::by_era(today() + chrono::Days::new(1));
    let complaint = Answers::new().with("who", NAME).with("what", "書類を取り違えられた");
    page.fill(&complaint.with("on", tomorrow))?;
    let said = refused(session, page)?;
    assert!(!said.is_empty());
    page.fill(&Answers::new().with("on", days_ago(0)))?;
    go(session, page, "desk-entry")?;
    sound(session, setup)?;
    let content = words(session, "content")?;
    assert!(content.contains(NAME) && content.contains("書類を取り違えられた"), "{content}");
    // Whatever the rule wants is done in its order until nothing is left.
    for _ in 0..12 {
        let next = due(session)?;
        let doing = match next.iter().find(|code| *code != "complete").map(String::as_str) {
            None => break,
            Some("complaint-told") => "tell-office",
            Some("remedy") => "choose-remedy",
            Some("remedy-needs") => "do-remedy",
            Some("settlement") => "settle",
            Some(other) => panic!("{other} is due for a complaint"),
        };
        session.click(&format!("#do-{doing}"))?;
        page.expect_page("desk-entry-form")?;
        session.run::<()>(NEXT_OPEN, words(session, "history")?)?;
        go(session, page, "desk-entry")?;
    }
    let history = words(session, "history")?;
    assert!(history.contains(say(key::REGISTER_ENTRY_SETTLED)), "{history}");
    assert!(history.contains(STAFF), "{history}");
    register(session, page, "complaint")?;
    let rows = words(session, "rows")?;
    assert!(rows.contains(say(key::REGISTER_STANDING_CLOSED)), "{rows}");
    Ok(())
}

/// Chooses the first answer of a page that the history does not have yet; the first where it has all.
const NEXT_OPEN: &str = "
    const radios = [...document.querySelectorAll('main input[type=radio], form input[type=radio]')];
    const name = (radio) => words(radio.closest('label') ?? radio.labels[0]);
    const open = radios.find((radio) => !input.includes(name(radio))) ?? radios[0];
    if (open) open.click();";

fn what_is_taken_out_is_permitted_and_comes_back(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "saintpaulia", &["privacy-manager"])?;
    let out = Answers::new().with("what", "記録の写し").with("by", "佐藤");
    begin(session, page, "take-out", &out.with("on", days_ago(2)).with("back-by", days_ago(1)))?;
    sound(session, setup)?;
    assert!(due(session)?.contains(&"return".to_owned()));
    let late: bool =
        session.value("document.querySelector('[data-due=return]').dataset.late === 'true'", ())?;
    assert!(late);
    session.click("#to-registers")?;
    page.expect_page("desk-registers")?;
    let standing: String =
        session.value("document.querySelector('[data-register=take-out]').dataset.standing", ())?;
    assert_eq!(standing, "overdue");
    session.click("#register-take-out")?;
    page.expect_page("desk-register")?;
    session.click("#rows button")?;
    page.expect_page("desk-entry")?;
    record(session, page, "permit", &Answers::new().with("by", "privacy-manager"))?;
    record(session, page, "return", &Answers::new())?;
    record(session, page, "confirm-return", &Answers::new().with("by", "privacy-manager"))?;
    assert!(!due(session)?.contains(&"return-confirmation".to_owned()));
    Ok(())
}

fn a_breach_shows_the_days_of_its_reports(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    register(session, page, "breach")?;
    session.click("#new")?;
    page.expect_page("desk-entry-form")?;
    page.choose("kinds", "special-care")?;
    let sent = Answers::new().with("what", "記録を別の家族に送った").with("persons", "1");
    page.fill(&sent.with("large", "no"))?;
    go(session, page, "desk-entry")?;
    sound(session, setup)?;
    let next = due(session)?;
    for wanted in ["first-report", "final-report"] {
        assert!(next.iter().any(|code| code == wanted), "{wanted} in {next:?}");
    }
    record(session, page, "first-report", &Answers::new())?;
    let next = due(session)?;
    assert!(!next.contains(&"first-report".to_owned()), "{next:?}");
    record(session, page, "final-report", &Answers::new())?;
    let next = due(session)?;
    assert!(!next.contains(&"final-report".to_owned()), "{next:?}");
    Ok(())
}

fn what_was_never_done_stands_in_the_registers_and_is_done(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "akatsuki", &[])?;
    register(session, page, "cycle")?;
    sound(session, setup)?;
    let never = words(session, "cycles")?;
    assert!(never.contains(say(key::CYCLE_NEVER)), "{never}");
    let task: String =
        session.value("document.querySelector('#cycles [data-task]').dataset.task", ())?;
    session.click("#cycles button")?;
    page.expect_page("desk-entry-form")?;
    page.fill(&Answers::new().with("outcome", "全員が受けた"))?;
    go(session, page, "desk-entry")?;
    let content = words(session, "content")?;
    assert!(content.contains(say_code("register-task", &task)), "{content}");
    // The next time is recorded in the same entry.
    register(session, page, "cycle")?;
    session.click("#cycles button")?;
    page.expect_page("desk-entry-form")?;
    go(session, page, "desk-entry")?;
    register(session, page, "cycle")?;
    let rows: u32 = session.value("document.querySelectorAll('#rows li').length", ())?;
    assert_eq!(rows, 1);
    Ok(())
}

fn an_event_of_an_entry_is_put_right_in_sight(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    let complaint = Answers::new().with("who", NAME).with("what", "電話がつながらない");
    begin(session, page, "complaint", &complaint)?;
    session.click("#history button")?;
    page.expect_page("desk-entry-strike")?;
    sound(session, setup)?;
    let right = Answers::new().with("what", "電話で別の人の話をされた");
    page.fill(&right.with("strike-why", "聞きまちがえた"))?;
    go(session, page, "desk-entry")?;
    let struck: String = session.value("words(document.querySelector('#history s'))", ())?;
    assert!(struck.contains("電話がつながらない"), "{struck}");
    let history = words(session, "history")?;
    assert!(history.contains("聞きまちがえた"), "{history}");
    let content = words(session, "content")?;
    assert!(content.contains("電話で別の人の話をされた"), "{content}");
    assert!(!content.contains("電話がつながらない"), "{content}");
    Ok(())
}

fn a_provision_goes_to_paper_and_to_a_file(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    let provided = Answers::new().with("to", "市立病院").with("about", NAME);
    begin(session, page, "provision", &provided.with("data", "服薬の記録"))?;
    sound(session, setup)?;
    let keeping = words(session, "keeping")?;
    assert!(keeping.contains(say(key::REGISTER_DISPOSE_NO)), "{keeping}");
    let paper: String = session.value("document.body.textContent", ())?;
    assert!(paper.contains(say(key::OFFICE_RECORD_PROVISION_TITLE)), "{paper}");
    register(session, page, "provision")?;
    session.type_into("#search", "しりつ")?;
    session.until("nothing found", "document.querySelectorAll('#rows li').length === 0", ())?;
    session.click("#save-csv")?;
    session.until("the file", "window.e2eDownloads.length === 1", ())?;
    let name: String = session.value("window.e2eDownloads[0].name", ())?;
    assert_eq!(name, "madoguchi-provision.csv");
    Ok(())
}

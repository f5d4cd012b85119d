//! The desk behind its lock: a request from arrival to answer, and what nobody else can read.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Prelude, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say};

use crate::people;

use super::desk_room::{
    CHOSEN, CODE, LATER, NAME, PASSPHRASE, RAW, STAFF, disclosure, go, letter, log_is_sound,
    next_is, record, refused, set_up, set_up_looking, sound, unlock,
};

pub fn tests() -> Vec<Test> {
    tests![
        the_desk_is_set_up_shut_and_opened_again,
        wrong_passphrases_slow_down_and_the_recovery_number_opens,
        a_disclosure_goes_from_arrival_to_the_answer,
        a_refusal_needs_its_ground_and_reason_and_its_approval,
        nothing_of_it_lies_in_clear_and_after_a_while_the_page_is_empty,
        what_is_being_typed_survives_the_lock,
        an_entry_is_put_right_in_sight,
        a_backup_brings_the_desk_to_another_machine,
        an_applicant_types_on_the_tablet_and_cannot_reach_the_desk,
        what_an_applicant_typed_survives_a_closed_page,
    ]
}

fn the_desk_is_set_up_shut_and_opened_again(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let look = || sound(session, setup);
    let (page, _) = set_up_looking(session, &site, "attaka", &["handling-officer"], look)?;
    look()?;
    let shown: String = session.value("words(document.body)", ())?;
    assert!(shown.contains(STAFF), "{shown}");
    session.click("#lock")?;
    page.expect_page("desk-locked")?;
    let shown: String = session.value("document.body.textContent", ())?;
    assert!(!shown.contains("佐藤"), "{shown}");
    sound(session, setup)?;
    unlock(session, page)?;
    // A reload shuts the lock: the key is nowhere but in the page that is gone.
    session.reload()?;
    page.expect_page("desk-locked")?;
    unlock(session, page)
}

/// Waits until so many wrong passphrases have been counted.
const COUNTED: &str = "
    const open = indexedDB.open('madoguchi-desk');
    const db = await new Promise((go) => { open.onsuccess = () => go(open.result); });
    for (;;) {
      const tries = db.transaction('vault').objectStore('vault').get('tries');
      const found = await new Promise((go) => { tries.onsuccess = () => go(tries.result); });
      if (found && JSON.parse(new TextDecoder().decode(found.b)).wrong === input) break;
      await pause();
    }
    db.close();";

fn wrong_passphrases_slow_down_and_the_recovery_number_opens(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, number) = set_up(session, &site, "attaka", &[])?;
    session.click("#lock")?;
    page.expect_page("desk-locked")?;
    page.fill(&Answers::new().with("passphrase", "まったく違う合い言葉です"))?;
    for wrong in 1..=4 {
        session.click("#submit")?;
        session.run::<()>(COUNTED, wrong)?;
        let words = if wrong < 4 {
            say(key::DESK_ERR_PASSPHRASE_WRONG)
        } else {
            "秒待ってください"
        };
        session.until("what is wrong", "errors().join().includes(input)", words)?;
    }
    // Whoever has the number must wait as well.
    session.click("#forgotten")?;
    page.expect_page("desk-recover")?;
    page.fill(&Answers::new().with("number", number.as_str()))?;
    let said = refused(session, page)?;
    assert!(said.contains("秒待ってください"), "{said}");
    session.run::<()>(LATER, 3_600_000)?;
    go(session, page, "desk-recover-new")?;
    page.fill(&Answers::new().with("passphrase", PASSPHRASE).with("again", PASSPHRASE))?;
    go(session, page, "desk-who")
}

fn a_disclosure_goes_from_arrival_to_the_answer(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let roles = ["handling-officer", "privacy-manager"];
    let (page, _) = set_up(session, &site, "attaka", &roles)?;
    letter(session, page, &disclosure())?;
    sound(session, setup)?;
    next_is(session, say(key::STEP_IDENTITY))?;
    let accepted = Answers::new().with("result", "accepted");
    record(session, page, "identity", &accepted)?;
    next_is(session, say(key::STEP_COMPLETENESS))?;
    record(session, page, "complete", &Answers::new())?;
    next_is(session, say(key::STEP_SEARCH))?;
    let found = Answers::new().with("found", "yes").with("what", "介護記録 25頁");
    record(session, page, "search", &found.with("pages", "25"))?;
    next_is(session, say(key::STEP_DECISION))?;
    record(session, page, "decide", &Answers::new().with("outcome", "granted"))?;
    next_is(session, say(key::STEP_APPROVAL))?;
    record(session, page, "approve", &Answers::new())?;
    next_is(session, say(key::STEP_NOTICE))?;
    record(session, page, "notify", &Answers::new())?;
    next_is(session, say(key::STEP_FEE_ASKING))?;
    // 25 pages are three blocks of ten.
    session.click("#do-ask-fee")?;
    page.expect_page("desk-act")?;
    let shown: String = session.value("document.getElementById('yen').value", ())?;
    assert_eq!(shown, "3000");
    go(session, page, "desk-case")?;
    next_is(session, say(key::STEP_FEE_PAYMENT))?;
    let paid = Answers::new().with("means", "cash").with("yen", "3000");
    record(session, page, "take-fee", &paid)?;
    next_is(session, say(key::STEP_DELIVERY))?;
    record(session, page, "deliver", &Answers::new().with("method", "paper-copy"))?;
    next_is(session, say(key::STEP_CLOSING))?;
    record(session, page, "close", &Answers::new())?;
    sound(session, setup)?;
    let history: String = session.value("words(document.getElementById('history'))", ())?;
    for wanted in ["介護記録 25頁", STAFF, say(key::ENTRY_APPROVED), say(key::ENTRY_CLOSED)] {
        assert!(history.contains(wanted), "{wanted} in {history}");
    }
    log_is_sound(session, page)
}

fn a_refusal_needs_its_ground_and_reason_and_its_approval(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["handling-officer"])?;
    letter(session, page, &disclosure())?;
    let accepted = Answers::new().with("result", "accepted");
    record(session, page, "identity", &accepted)?;
    record(session, page, "complete", &Answers::new())?;
    let found = Answers::new().with("found", "yes").with("what", "介護記録");
    record(session, page, "search", &found)?;
    session.click("#do-decide")?;
    page.expect_page("desk-act")?;
    page.fill(&Answers::new().with("outcome", "refused"))?;
    let said = refused(session, page)?;
    for wanted in [say(key::ACT_GROUND), say(key::ACT_REFUSAL_REASON)] {
        assert!(said.contains(wanted), "{wanted} in {said}");
    }
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(say(key::ACT_APPLICANT_READS)), "{shown}");
    let ground = Answers::new().with("ground", "family-relations");
    page.fill(&ground.with("reason", "ご家族から内々に聞いた内容のため"))?;
    go(session, page, "desk-case")?;
    next_is(session, say(key::STEP_APPROVAL))?;
    // The handling officer does not approve: it is written down only with a reason.
    session.click("#do-approve")?;
    page.expect_page("desk-act")?;
    refused(session, page)?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(say(key::OBJECTION_NOT_THIS_ROLE)), "{shown}");
    sound(session, setup)?;
    page.fill(&Answers::new().with("despite", "管理者の指示を電話で受けた"))?;
    go(session, page, "desk-case")?;
    let history: String = session.value("words(document.getElementById('history'))", ())?;
    assert!(history.contains("管理者の指示を電話で受けた"), "{history}");
    next_is(session, say(key::STEP_NOTICE))
}

fn nothing_of_it_lies_in_clear_and_after_a_while_the_page_is_empty(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["handling-officer"])?;
    letter(session, page, &disclosure())?;
    let secrets = ["髙橋", "花子", "たかはし", "令和8年の介護記録", "佐藤", PASSPHRASE, CODE];
    let shown: String = session.value("document.body.textContent", ())?;
    assert!(shown.contains(NAME), "{shown}");
    let raw: String = session.run(RAW, ())?;
    assert!(raw.len() > 2_000, "there is something in it: {raw}");
    for secret in secrets {
        assert!(!raw.contains(secret), "{secret} lies in clear");
    }
    let place: String = session.value("location.href + document.title", ())?;
    assert!(!place.contains("髙橋"), "{place}");
    // Nobody touches it for ten minutes.
    session.run::<()>(LATER, 600_000)?;
    session.run::<()>("window.dispatchEvent(new Event('focus'));", ())?;
    page.expect_page("desk-locked")?;
    let shown: String = session.value("document.documentElement.outerHTML", ())?;
    for secret in secrets {
        assert!(!shown.contains(secret), "{secret} is still on the page");
    }
    assert!(shown.contains(say(key::DESK_LOCKED_BY_ITSELF)));
    Ok(())
}

fn what_is_being_typed_survives_the_lock(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["handling-officer"])?;
    session.click("#new")?;
    page.expect_page("desk-intake")?;
    session.click("#from-letter")?;
    page.expect_page("desk-intake-letter")?;
    page.fill(&disclosure())?;
    session.click("#lock")?;
    page.expect_page("desk-locked")?;
    unlock(session, page)?;
    session.click("#new")?;
    page.expect_page("desk-intake")?;
    session.click("#from-letter")?;
    page.expect_page("desk-intake-letter")?;
    let shown = page.shown()?;
    assert_eq!(shown["principal-name"], NAME);
    assert_eq!(shown["about"], "令和8年の介護記録");
    // Taken in, it is gone from there.
    go(session, page, "desk-case")?;
    session.click("#to-board")?;
    page.expect_page("desk-board")?;
    session.click("#new")?;
    page.expect_page("desk-intake")?;
    session.click("#from-letter")?;
    page.expect_page("desk-intake-letter")?;
    assert_eq!(page.shown()?["principal-name"], "");
    Ok(())
}

fn an_entry_is_put_right_in_sight(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "akatsuki", &["corporation"])?;
    letter(session, page, &disclosure())?;
    let insufficient = Answers::new().with("result", "insufficient");
    record(session, page, "identity", &insufficient)?;
    session.click("#history button")?;
    page.expect_page("desk-strike")?;
    sound(session, setup)?;
    let right = Answers::new().with("result", "accepted").with("papers", ["my-number-card"]);
    page.fill(&right.with("strike-why", "押しまちがえた"))?;
    go(session, page, "desk-case")?;
    let history: String = session.value("words(document.getElementById('history'))", ())?;
    for wanted in
        [say(key::ACT_CHECK_INSUFFICIENT), say(key::ACT_CHECK_ACCEPTED), "押しまちがえた", STAFF]
    {
        assert!(history.contains(wanted), "{wanted} in {history}");
    }
    let struck: String = session.value("words(document.querySelector('#history s'))", ())?;
    assert!(struck.contains(say(key::ACT_CHECK_INSUFFICIENT)), "{struck}");
    next_is(session, say(key::STEP_COMPLETENESS))
}

fn a_backup_brings_the_desk_to_another_machine(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
    let (page, number) = set_up(session, &site, "attaka", &["handling-officer"])?;
    letter(session, page, &disclosure())?;
    session.click("#to-backup")?;
    page.expect_page("desk-backup")?;
    sound(session, setup)?;
    session.click("#make")?;
    session.until("the backup", "window.e2eDownloads.length === 1", ())?;
    let file: String = session.value("window.e2eDownloads[0].base64", ())?;
    // Another machine: another origin, whose store is empty.
    let elsewhere = Site::of(setup).serve()?;
    session.open(&elsewhere.url("/desk"))?;
    let page = Wizard::here(session);
    page.expect_page("desk-begin")?;
    session.click("#restore")?;
    page.expect_page("desk-restore")?;
    sound(session, setup)?;
    session.run::<()>(CHOSEN, file)?;
    session.until("the file's name", "words(page()).includes('desk.backup')", ())?;
    page.fill(&Answers::new().with("by", "number").with("number", number.as_str()))?;
    go(session, page, "desk-who")?;
    session.run::<()>("document.querySelector('input[name=person]').click();", ())?;
    session.until("the code's field", "document.getElementById('code')", ())?;
    page.fill(&Answers::new().with("code", CODE))?;
    go(session, page, "desk-board")?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(NAME), "{shown}");
    Ok(())
}

/// Hands the tablet over and waits for the wizard's first page.
fn hand_over(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    session.click("#new")?;
    page.expect_page("desk-intake")?;
    session.click("#from-counter")?;
    page.expect_page("kind")
}

fn an_applicant_types_on_the_tablet_and_cannot_reach_the_desk(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["handling-officer"])?;
    letter(session, page, &disclosure().with("principal-name", "鈴木 一郎"))?;
    session.click("#to-board")?;
    page.expect_page("desk-board")?;
    hand_over(session, page)?;
    sound(session, setup)?;
    let shown: String = session.value("document.body.textContent", ())?;
    assert!(!shown.contains("鈴木") && !shown.contains("佐藤"), "{shown}");
    // Nothing leads away from it, and nobody's files are opened on it.
    let away: usize = session.value("all('#open-file, .mado-back').length", ())?;
    assert_eq!(away, 0);
    page.walk(&people::principal().with("principal-name", NAME), "finished")?;
    session.until("the handing back", "document.getElementById('hand-back')", ())?;
    let files: usize = session.value("all('#save-file, #save-pdf').length", ())?;
    assert_eq!(files, 0, "nothing of theirs is left on the facility's tablet");
    sound(session, setup)?;
    let raw: String = session.run(RAW, ())?;
    assert!(!raw.contains("髙橋"), "what the applicant typed lies sealed");
    session.click("#hand-back")?;
    page.expect_page("desk-locked")?;
    unlock(session, page)?;
    session.until("what was handed back", "document.getElementById('take')", ())?;
    session.click("#take")?;
    page.expect_page("desk-intake-check")?;
    go(session, page, "desk-case")?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(NAME), "{shown}");
    session.click("#to-board")?;
    page.expect_page("desk-board")?;
    let waiting: usize = session.value("all('#take').length", ())?;
    assert_eq!(waiting, 0);
    Ok(())
}

fn what_an_applicant_typed_survives_a_closed_page(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["handling-officer"])?;
    hand_over(session, page)?;
    let answers = people::principal().with("principal-name", NAME);
    page.walk(&answers, "your-contact")?;
    page.draft_is("saved")?;
    session.reload()?;
    page.expect_page("desk-locked")?;
    unlock(session, page)?;
    session.until("what was typed", "document.getElementById('take')", ())?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(say(key::KIOSK_UNFINISHED)), "{shown}");
    session.click("#take")?;
    page.expect_page("desk-intake-check")?;
    let shown: String = session.value("words(page())", ())?;
    assert!(shown.contains(NAME), "{shown}");
    Ok(())
}

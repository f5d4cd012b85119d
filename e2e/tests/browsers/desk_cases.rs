//! The desk behind its lock: a request from arrival to answer, and what nobody else can read.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Session, Setup, Site, Trouble, Wizard, tests};
use madoguchi_messages::{key, say};

pub fn tests() -> Vec<Test> {
    tests![
        the_desk_is_set_up_shut_and_opened_again,
        wrong_passphrases_slow_down_and_the_recovery_number_opens,
        a_disclosure_goes_from_arrival_to_the_answer,
        a_refusal_needs_its_ground_and_reason_and_its_approval,
        nothing_of_it_lies_in_clear_and_after_a_while_the_page_is_empty,
        what_is_being_typed_survives_the_lock,
    ]
}

const PASSPHRASE: &str = "さくらの咲く丘のホームで";
const CODE: &str = "491735";
const STAFF: &str = "受付 佐藤";
const NAME: &str = "髙橋 花子";

/// Sets a desk up for a facility, and comes into its room. Gives the recovery number.
fn set_up<'a>(
    session: &'a Session,
    setup: &Setup,
    site: &Site,
    facility: &str,
    roles: &[&str],
) -> Result<(Wizard<'a>, String), Trouble> {
    session.open(&site.url("/desk"))?;
    let page = Wizard::here(session);
    page.expect_page("desk-begin")?;
    sound(session, setup)?;
    session.click("#set-up")?;
    page.expect_page("desk-facility")?;
    page.choose("facility", facility)?;
    go(session, page, "desk-passphrase")?;
    sound(session, setup)?;
    page.fill(&Answers::new().with("passphrase", PASSPHRASE).with("again", PASSPHRASE))?;
    go(session, page, "desk-person")?;
    sound(session, setup)?;
    let person = Answers::new().with("person-name", STAFF).with("code", CODE);
    page.fill(&person.with("code-again", CODE))?;
    for role in roles {
        page.choose("person-roles", role)?;
    }
    go(session, page, "desk-recovery")?;
    sound(session, setup)?;
    let number = page.words_of("#recovery-number")?.concat();
    assert_eq!(number.len(), 29, "{number}");
    let end: String = number.chars().skip(25).collect();
    page.fill(&Answers::new().with("check", end.as_str()))?;
    go(session, page, "desk-board")?;
    Ok((page, number))
}

/// Sends the page's form and waits for the next page.
fn go(session: &Session, page: Wizard<'_>, to: &str) -> Result<(), Trouble> {
    session.click("#submit")?;
    page.expect_page(to)
}

/// Sends the page's form, which is not taken.
fn refused(session: &Session, page: Wizard<'_>) -> Result<String, Trouble> {
    session.click("#submit")?;
    session.until("the errors", "errors().length", ())?;
    Ok(page.errors()?.concat())
}

fn sound(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    Ok(())
}

fn unlock(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    page.fill(&Answers::new().with("passphrase", PASSPHRASE))?;
    go(session, page, "desk-who")?;
    session.run::<()>("document.querySelector('input[name=person]').click();", ())?;
    session.until("the code's field", "document.getElementById('code')", ())?;
    page.fill(&Answers::new().with("code", CODE))?;
    go(session, page, "desk-board")
}

/// Takes a request in as staff type it.
fn letter(session: &Session, page: Wizard<'_>, answers: &Answers) -> Result<(), Trouble> {
    session.click("#new")?;
    page.expect_page("desk-intake")?;
    session.click("#from-letter")?;
    page.expect_page("desk-intake-letter")?;
    page.fill(answers)?;
    go(session, page, "desk-case")
}

fn disclosure() -> Answers {
    Answers::new()
        .with("channel", "post")
        .with("kind", "disclosure")
        .with("requester", "principal")
        .with("principal-name", NAME)
        .with("principal-kana", "たかはし はなこ")
        .with("about", "令和8年の介護記録")
}

/// What comes next, by its name.
fn next_is(session: &Session, step: &str) -> Result<(), Trouble> {
    session.until(
        &format!("the next step {step}"),
        "words(document.querySelector('.desk-next__name')) === input",
        step,
    )
}

/// Records something from the case's page.
fn record(
    session: &Session,
    page: Wizard<'_>,
    doing: &str,
    answers: &Answers,
) -> Result<(), Trouble> {
    session.click(&format!("#do-{doing}"))?;
    page.expect_page("desk-act")?;
    page.fill(answers)?;
    go(session, page, "desk-case")
}

fn the_desk_is_set_up_shut_and_opened_again(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, setup, &site, "attaka", &["handling-officer"])?;
    sound(session, setup)?;
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

/// Lets so many milliseconds pass on the page's clock. A script may have a clock of its own.
const LATER: &str = "
    const now = window.Date.now;
    window.Date.now = () => now() + input;";

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
    let (page, number) = set_up(session, setup, &site, "attaka", &[])?;
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
    let (page, _) = set_up(session, setup, &site, "attaka", &roles)?;
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
    session.click("#to-check")?;
    page.expect_page("desk-check")?;
    session.click("#check")?;
    session.until("a sound log", "words(page()).includes('記録に異常はありません')", ())
}

fn a_refusal_needs_its_ground_and_reason_and_its_approval(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, setup, &site, "attaka", &["handling-officer"])?;
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

/// Everything in the desk's database, as text, whatever it is.
const RAW: &str = "
    const open = indexedDB.open('madoguchi-desk');
    const db = await new Promise((go) => { open.onsuccess = () => go(open.result); });
    let raw = '';
    for (const name of db.objectStoreNames) {
      const all = db.transaction(name).objectStore(name).getAll();
      const records = await new Promise((go) => { all.onsuccess = () => go(all.result); });
      for (const record of records) {
        raw += JSON.stringify(Object.keys(record)) + record.k + (record.s ?? '');
        raw += new TextDecoder().decode(record.b) + '\\n';
      }
    }
    db.close();
    return raw;";

fn nothing_of_it_lies_in_clear_and_after_a_while_the_page_is_empty(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, setup, &site, "attaka", &["handling-officer"])?;
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
    let (page, _) = set_up(session, setup, &site, "attaka", &["handling-officer"])?;
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

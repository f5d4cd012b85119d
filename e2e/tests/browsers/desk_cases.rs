//! The desk behind its lock: a request from arrival to answer, and what nobody else can read.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Prelude, Session, Setup, Site, Trouble, Typed, Wizard, tests, today};
use madoguchi_messages::{key, say};

use crate::people;

pub fn tests() -> Vec<Test> {
    tests![
        the_desk_is_set_up_shut_and_opened_again,
        wrong_passphrases_slow_down_and_the_recovery_number_opens,
        a_disclosure_goes_from_arrival_to_the_answer,
        a_refusal_needs_its_ground_and_reason_and_its_approval,
        nothing_of_it_lies_in_clear_and_after_a_while_the_page_is_empty,
        what_is_being_typed_survives_the_lock,
        a_correction_and_its_notice_at_saintpaulia,
        a_partial_refusal_at_akatsuki,
        a_request_for_the_dead_at_saintpaulia,
        a_cessation_of_use_at_care_communications,
        a_disclosure_at_cluster_for_an_agent,
        what_is_not_held_at_attaka,
        an_extension_in_time_counts_and_a_late_one_does_not,
        a_request_that_is_taken_back_ends,
        an_entry_is_put_right_in_sight,
        a_backup_brings_the_desk_to_another_machine,
        an_applicant_types_on_the_tablet_and_cannot_reach_the_desk,
        what_an_applicant_typed_survives_a_closed_page,
    ]
}

const PASSPHRASE: &str = "さくらの咲く丘のホームで";
const CODE: &str = "491735";
pub(super) const STAFF: &str = "受付 佐藤";
pub(super) const NAME: &str = "髙橋 花子";

/// Sets a desk up for a facility, and comes into its room. Gives the recovery number.
pub(super) fn set_up<'a>(
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
pub(super) fn go(session: &Session, page: Wizard<'_>, to: &str) -> Result<(), Trouble> {
    session.click("#submit")?;
    page.expect_page(to)
}

/// Sends the page's form, which is not taken.
pub(super) fn refused(session: &Session, page: Wizard<'_>) -> Result<String, Trouble> {
    session.click("#submit")?;
    session.until("the errors", "errors().length", ())?;
    Ok(page.errors()?.concat())
}

pub(super) fn sound(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let findings = setup.axe.findings(session)?;
    assert!(findings.is_empty(), "{findings:#?}");
    Ok(())
}

pub(super) fn unlock(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    page.fill(&Answers::new().with("passphrase", PASSPHRASE))?;
    go(session, page, "desk-who")?;
    session.run::<()>("document.querySelector('input[name=person]').click();", ())?;
    session.until("the code's field", "document.getElementById('code')", ())?;
    page.fill(&Answers::new().with("code", CODE))?;
    go(session, page, "desk-board")
}

/// Takes a request in as staff type it.
pub(super) fn letter(
    session: &Session,
    page: Wizard<'_>,
    answers: &Answers,
) -> Result<(), Trouble> {
    session.click("#new")?;
    page.expect_page("desk-intake")?;
    session.click("#from-letter")?;
    page.expect_page("desk-intake-letter")?;
    page.fill(answers)?;
    go(session, page, "desk-case")
}

pub(super) fn disclosure() -> Answers {
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
pub(super) fn record(
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

/// What is walked from arrival to answer.
struct Plan {
    facility: &'static str,
    roles: &'static [&'static str],
    kind: &'static str,
    requester: &'static str,
    outcome: &'static str,
}

/// What staff answer on any page of a case, as far as it asks for it.
fn usual(plan: &Plan) -> Answers {
    let found = if plan.outcome == "non-existent" { "no" } else { "yes" };
    Answers::new()
        .with("mandate-scope", "specific")
        .with("how", "meeting")
        .with("found", found)
        .with("what", "記録の内容")
        .with("pages", "5")
        .with("opinion", "差し支えないと考える")
        .with("outcome", plan.outcome)
        .with("content", "求められた内容のとおり")
        .with("withheld", "家族から聞いた部分")
        .with("reason", "詳しく調べた結果です")
        .with("alternative", "別の方法でお知らせします")
        .with("to", "principal")
        .with("there", "no")
}

/// Chooses the first answer wherever nothing is chosen yet, and ticks whoever may be present.
const FIRST: &str = "
    for (const group of all('.mado-choices', page())) {
      const choices = all('input', group);
      const present = choices[0]?.name === 'present';
      if (present) choices.filter((one) => !one.checked).forEach((one) => one.click());
      else if (choices[0]?.type === 'radio' && !choices.some((one) => one.checked)) choices[0].click();
    }
    await pause();";

/// Follows what comes next until nothing is left; gives the steps that were taken.
fn to_the_end(session: &Session, page: Wizard<'_>, plan: &Plan) -> Result<Vec<String>, Trouble> {
    let mut taken = Vec::new();
    loop {
        let step: String =
            session.value("document.querySelector('.desk-next__name')?.dataset.step ?? ''", ())?;
        assert!(taken.len() < 30, "{taken:?}");
        if step.is_empty() {
            return Ok(taken);
        }
        session.click("#next button")?;
        page.expect_page("desk-act")?;
        page.fill(&usual(plan))?;
        // Both persons' identities are checked where both are wanted.
        let second = taken.iter().filter(|taken: &&String| **taken == step).count() > 0;
        let whose = if second { "principal" } else { "requester" };
        page.fill(&Answers::new().with("whose", whose))?;
        session.run::<()>(FIRST, ())?;
        page.fill(&usual(plan))?;
        session.click("#submit")?;
        session.until("what comes of it", "code() === 'desk-case' || errors().length", ())?;
        if page.page()? == "desk-act" {
            let errors = page.errors()?;
            page.fill(&Answers::new().with("despite", "管理者に確かめた"))?;
            go(session, page, "desk-case")
                .map_err(|trouble| Trouble::Page(format!("{step}: {errors:?}: {trouble}")))?;
        }
        taken.push(step);
    }
}

fn asked(plan: &Plan) -> Answers {
    disclosure()
        .with("kind", plan.kind)
        .with("requester", plan.requester)
        .with("requester-name", "髙橋 一郎")
}

/// Walks a plan from arrival to answer, and holds the end against what was decided.
fn walk(session: &Session, setup: &Setup, plan: &Plan) -> Result<Vec<String>, Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, setup, &site, plan.facility, plan.roles)?;
    letter(session, page, &asked(plan))?;
    let taken = to_the_end(session, page, plan)?;
    let history: String = session.value("words(document.getElementById('history'))", ())?;
    for wanted in [say(key::ENTRY_DECIDED), say(key::ENTRY_CLOSED)] {
        assert!(history.contains(wanted), "{wanted} in {history}");
    }
    sound(session, setup)?;
    session.click("#to-check")?;
    page.expect_page("desk-check")?;
    session.click("#check")?;
    session.until("a sound log", "words(page()).includes('記録に異常はありません')", ())?;
    Ok(taken)
}

fn has(taken: &[String], steps: &[&str]) {
    for step in steps {
        assert!(taken.iter().any(|taken| taken == step), "{step} in {taken:?}");
    }
}

fn a_correction_and_its_notice_at_saintpaulia(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let plan = Plan {
        facility: "saintpaulia",
        roles: &["chief-director", "privacy-manager"],
        kind: "correction",
        requester: "principal",
        outcome: "granted",
    };
    has(&walk(session, setup, &plan)?, &["decision", "carrying-out", "notice"]);
    Ok(())
}

fn a_partial_refusal_at_akatsuki(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let plan = Plan {
        facility: "akatsuki",
        roles: &["corporation"],
        kind: "disclosure",
        requester: "principal",
        outcome: "partial",
    };
    has(&walk(session, setup, &plan)?, &["decision", "notice", "delivery"]);
    Ok(())
}

fn a_request_for_the_dead_at_saintpaulia(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let plan = Plan {
        facility: "saintpaulia",
        roles: &["chief-director", "review-committee"],
        kind: "bereaved-disclosure",
        requester: "bereaved-family",
        outcome: "granted",
    };
    has(&walk(session, setup, &plan)?, &["identity", "authority", "delivery"]);
    Ok(())
}

fn a_cessation_of_use_at_care_communications(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let plan = Plan {
        facility: "care-communications",
        roles: &["consultation-window"],
        kind: "cessation-of-use",
        requester: "principal",
        outcome: "refused",
    };
    has(&walk(session, setup, &plan)?, &["decision", "notice"]);
    Ok(())
}

fn a_disclosure_at_cluster_for_an_agent(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let plan = Plan {
        facility: "cluster",
        roles: &[],
        kind: "disclosure",
        requester: "mandated-agent",
        outcome: "granted",
    };
    has(&walk(session, setup, &plan)?, &["identity", "authority", "principal", "delivery"]);
    Ok(())
}

fn what_is_not_held_at_attaka(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let plan = Plan {
        facility: "attaka",
        roles: &["handling-officer", "privacy-manager"],
        kind: "disclosure",
        requester: "principal",
        outcome: "non-existent",
    };
    has(&walk(session, setup, &plan)?, &["decision", "approval", "notice"]);
    Ok(())
}

/// So many days before today, as it is typed.
fn days_ago(days: u64) -> Typed {
    Typed::by_era(today() - chrono::Days::new(days))
}

fn an_extension_in_time_counts_and_a_late_one_does_not(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    for (arrived, in_time) in [(25, true), (60, false)] {
        let site = Site::of(setup).serve()?;
        let (page, _) = set_up(session, setup, &site, "attaka", &["handling-officer"])?;
        letter(session, page, &disclosure().with("arrived", days_ago(arrived)))?;
        record(session, page, "identity", &Answers::new().with("result", "accepted"))?;
        record(session, page, "complete", &Answers::new().with("on", days_ago(arrived)))?;
        session.run::<()>("document.getElementById('more-extend').click();", ())?;
        page.expect_page("desk-act")?;
        let until = Typed::by_era(today() + chrono::Days::new(30));
        page.fill(&Answers::new().with("until", until).with("reason", "記録が多いため"))?;
        if in_time {
            go(session, page, "desk-case")?;
        } else {
            refused(session, page)?;
            let shown: String = session.value("words(page())", ())?;
            assert!(shown.contains(say(key::OBJECTION_EXTENSION_LATE)), "{shown}");
            page.fill(&Answers::new().with("despite", "遅れたおわびとともに知らせた"))?;
            go(session, page, "desk-case")?;
        }
        let state: String =
            session.value("document.querySelector('.desk-due').dataset.state", ())?;
        assert_eq!(state, if in_time { "running" } else { "overdue" });
    }
    Ok(())
}

fn a_request_that_is_taken_back_ends(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, setup, &site, "akatsuki", &["corporation"])?;
    letter(session, page, &disclosure())?;
    session.run::<()>("document.getElementById('more-withdraw').click();", ())?;
    page.expect_page("desk-act")?;
    go(session, page, "desk-case")?;
    next_is(session, say(key::STEP_CLOSING))?;
    record(session, page, "close", &Answers::new())?;
    // Nothing more is decided of it.
    session.run::<()>("document.getElementById('more-decide').click();", ())?;
    page.expect_page("desk-act")?;
    page.fill(&Answers::new().with("outcome", "granted"))?;
    let said = refused(session, page)?;
    assert!(said.contains(say(key::OBJECTION_CASE_CLOSED)), "{said}");
    Ok(())
}

fn an_entry_is_put_right_in_sight(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, setup, &site, "akatsuki", &["corporation"])?;
    letter(session, page, &disclosure())?;
    let insufficient = Answers::new().with("result", "insufficient");
    record(session, page, "identity", &insufficient)?;
    session.click("#history button")?;
    page.expect_page("desk-strike")?;
    sound(session, setup)?;
    let right = Answers::new().with("result", "accepted");
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
    let (page, number) = set_up(session, setup, &site, "attaka", &["handling-officer"])?;
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

/// Chooses a file with these bytes.
const CHOSEN: &str = "
    const bytes = Uint8Array.from(atob(input), (letter) => letter.charCodeAt(0));
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], 'desk.backup'));
    const field = document.getElementById('file');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));";

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
    let (page, _) = set_up(session, setup, &site, "attaka", &["handling-officer"])?;
    letter(session, page, &disclosure().with("principal-name", "鈴木 一郎"))?;
    session.click("#to-board")?;
    page.expect_page("desk-board")?;
    hand_over(session, page)?;
    sound(session, setup)?;
    let shown: String = session.value("document.body.textContent", ())?;
    assert!(!shown.contains("鈴木") && !shown.contains("佐藤"), "{shown}");
    page.walk(&people::principal().with("principal-name", NAME), "desk-kiosk-done")?;
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
    let (page, _) = set_up(session, setup, &site, "attaka", &["handling-officer"])?;
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

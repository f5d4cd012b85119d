//! Every kind of request at every facility, from arrival to answer, by that facility's own path.
//!
//! One desk per facility: what comes next is followed as its page says it, and the way that was gone is
//! held against the way that the regulation lays.

use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{Answers, Browser, Session, Setup, Site, Trouble, Typed, Wizard, tests, today};
use madoguchi_messages::{key, say};
use serde::Deserialize;
use serde_json::json;

use super::desk_room::{
    days_ago, disclosure, go, letter, log_is_sound, next_is, record, refused, set_up, sound,
};

/// Each path is laid by the same rules in every browser: the whole of them is gone in the one that most
/// people have and in the one on most tablets, the shortest and the longest in the third.
pub fn tests() -> Vec<Test> {
    // All in Chromium, and each in one of the other two: together they take a sixth of all walks' time.
    let firefox = tests![every_request_at_attaka, every_request_at_cluster].into_iter();
    let webkit = tests![
        every_request_at_saintpaulia,
        every_request_at_akatsuki,
        every_request_at_care_communications,
    ];
    let webkit = webkit.into_iter();
    firefox
        .map(|test| test.only_in(&[Browser::Chromium, Browser::Firefox]))
        .chain(webkit.map(|test| test.only_in(&[Browser::Chromium, Browser::WebKit])))
        .collect()
}

/// A facility, and what is answered on its desk wherever that is asked.
struct Facility {
    id: &'static str,
    /// The offices of whoever is at the desk.
    roles: &'static [&'static str],
    /// The fee, where one is asked for.
    yen: &'static str,
    /// What becomes of an extension.
    extension: Extension,
    /// What becomes of a request for the dead.
    bereaved: Bereaved,
}

/// What the rules make of a request for the dead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bereaved {
    /// It is answered: among the plans.
    Answered,
    /// Nobody may ask for them.
    TurnedAway,
}

/// What the rules make of a notice that it will take longer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extension {
    /// It moves the last day.
    Known,
    /// The rules know none: it moves nothing.
    Unknown,
}

/// A request, what is decided of it, and the way that it has to go.
struct Plan {
    kind: &'static str,
    requester: &'static str,
    outcome: &'static str,
    /// The steps, with spaces between.
    way: &'static str,
}

fn plan(
    kind: &'static str,
    requester: &'static str,
    outcome: &'static str,
    way: &'static str,
) -> Plan {
    Plan { kind, requester, outcome, way }
}

/// What staff answer on any page of a case, as far as it asks for it.
fn usual(facility: &Facility, plan: &Plan) -> Answers {
    let found = if plan.outcome == "non-existent" { "no" } else { "yes" };
    Answers::new()
        .with("mandate-scope", "specific")
        .with("mandate-date", days_ago(3))
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
        .with("yen", facility.yen)
}

/// Chooses the first answer wherever nothing is chosen yet, the first of the papers among them, and ticks
/// whoever may be present, and every paper that shows an authority.
const FIRST: &str = "const first = (step) => {
    for (const group of all('.mado-choices', page())) {
      const choices = all('input', group);
      const [first] = choices;
      const every = first?.name === 'present' || first?.name === 'papers' && step === 'authority';
      if (every) choices.filter((one) => !one.checked).forEach((one) => one.click());
      else if (first?.type === 'radio' || first?.name === 'papers') {
        if (!choices.some((one) => one.checked)) first.click();
      }
    }
    };";

/// Takes the step that comes next, as its page asks. One script, since there are some hundred steps.
const STEP: &str = "
    const step = document.querySelector('.desk-next__name')?.dataset.step ?? '';
    if (!step) return { step, to: code(), errors: [] };
    // The principal is asked and answers at once.
    const press = step === 'principal' ? '#do-principal-answer' : '#next button';
    document.querySelector(press).click();
    await until('the page of ' + step, () => code() === 'desk-act');
    // Both persons' identities are checked where both are wanted.
    const whose = input.taken.includes(step) ? 'principal' : 'requester';
    const answers = { ...input.answers, whose };
    await fill(answers);
    first(step);
    await pause();
    // What was chosen may have brought forth another question.
    await fill(answers);
    document.getElementById('submit').click();
    await until('what comes of ' + step, () => code() === 'desk-case' || errors().length);
    return { step, to: code(), errors: errors() };";

/// What came of a step.
#[derive(Deserialize)]
struct Taken {
    /// None is left: empty.
    step: String,
    /// The page after it.
    to: String,
    errors: Vec<String>,
}

/// Follows what comes next until nothing is left; gives the steps that were taken.
fn to_the_end(
    session: &Session,
    page: Wizard<'_>,
    answers: &Answers,
) -> Result<Vec<String>, Trouble> {
    let mut taken: Vec<String> = Vec::new();
    loop {
        let input = json!({"answers": answers, "taken": taken});
        let Taken { step, to, errors } = session.run(&[FIRST, STEP].concat(), input)?;
        assert!(taken.len() < 30, "{taken:?}");
        if step.is_empty() {
            return Ok(taken);
        }
        if to == "desk-act" {
            page.fill(&Answers::new().with("despite", "管理者に確かめた"))?;
            go(session, page, "desk-case")
                .map_err(|trouble| Trouble::Page(format!("{step}: {errors:?}: {trouble}")))?;
            taken.push(format!("{step}: {errors:?}"));
        } else {
            taken.push(step);
        }
    }
}

/// Walks a plan from arrival to answer, and holds the way against the one that the rules lay.
fn walk(
    session: &Session,
    page: Wizard<'_>,
    facility: &Facility,
    plan: &Plan,
) -> Result<(), Trouble> {
    let request = disclosure().with("kind", plan.kind).with("requester", plan.requester);
    letter(session, page, &request.with("requester-name", "髙橋 一郎"))?;
    let taken = to_the_end(session, page, &usual(facility, plan))?;
    let asked = format!("{} {} {}", plan.kind, plan.requester, plan.outcome);
    assert_eq!(taken.join(" "), plan.way, "{asked} at {}", facility.id);
    let history: String = session.value("words(document.getElementById('history'))", ())?;
    for wanted in [say(key::ENTRY_DECIDED), say(key::ENTRY_NOTICE_ISSUED), say(key::ENTRY_CLOSED)] {
        assert!(history.contains(wanted), "{wanted} in {history}");
    }
    assert_eq!(due_state(session)?, "answered");
    if matches!(plan.outcome, "refused" | "partial" | "non-existent") {
        // Whoever asked reads why.
        let notice = page.words_of("[data-sheet]")?.concat();
        assert!(notice.contains("詳しく調べた結果です"), "{notice}");
    }
    to_board(session, page)
}

fn to_board(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    session.click("#to-board")?;
    page.expect_page("desk-board")
}

fn due_state(session: &Session) -> Result<String, Trouble> {
    session.value("document.querySelector('.desk-due').dataset.state", ())
}

/// A request that has come so many days ago, and whose papers are all there since then.
fn arrived(session: &Session, page: Wizard<'_>, days: u64) -> Result<(), Trouble> {
    letter(session, page, &disclosure().with("arrived", days_ago(days)))?;
    let shown = Answers::new().with("result", "accepted").with("papers", ["my-number-card"]);
    record(session, page, "identity", &shown)?;
    record(session, page, "complete", &Answers::new().with("on", days_ago(days)))
}

/// It is told that it will take longer: in time, and when the day is over.
fn extensions(session: &Session, page: Wizard<'_>, facility: &Facility) -> Result<(), Trouble> {
    for (days, in_time) in [(9, true), (60, false)] {
        arrived(session, page, days)?;
        let before = due_state(session)?;
        session.run::<()>("document.getElementById('more-extend').click();", ())?;
        page.expect_page("desk-act")?;
        let until = Typed::by_era(today() + chrono::Days::new(40));
        page.fill(&Answers::new().with("until", until).with("reason", "記録が多いため"))?;
        let wanted = match (facility.extension, in_time) {
            (Extension::Known, true) => None,
            (Extension::Known, false) => Some(key::OBJECTION_EXTENSION_LATE),
            (Extension::Unknown, _) => Some(key::OBJECTION_NO_EXTENSION),
        };
        match wanted {
            None => go(session, page, "desk-case")?,
            Some(words) => {
                refused(session, page)?;
                let shown: String = session.value("words(page())", ())?;
                assert!(shown.contains(say(words)), "{shown}");
                page.fill(&Answers::new().with("despite", "遅れたおわびとともに知らせた"))?;
                go(session, page, "desk-case")?;
            }
        }
        let moved = facility.extension == Extension::Known && in_time;
        let after = due_state(session)?;
        assert_eq!(after, if moved { "running" } else { before.as_str() }, "{}", facility.id);
        to_board(session, page)?;
    }
    Ok(())
}

/// It is taken back, and nothing more is decided of it.
fn taken_back(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    letter(session, page, &disclosure())?;
    session.run::<()>("document.getElementById('more-withdraw').click();", ())?;
    page.expect_page("desk-act")?;
    go(session, page, "desk-case")?;
    next_is(session, say(key::STEP_CLOSING))?;
    record(session, page, "close", &Answers::new())?;
    session.run::<()>("document.getElementById('more-decide').click();", ())?;
    page.expect_page("desk-act")?;
    page.fill(&Answers::new().with("outcome", "granted"))?;
    let said = refused(session, page)?;
    assert!(said.contains(say(key::OBJECTION_CASE_CLOSED)), "{said}");
    session.click("#back")?;
    page.expect_page("desk-case")?;
    to_board(session, page)
}

/// The text is about the living: a request for the dead is turned away, with the reason.
fn bereaved_turned_away(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    let asked = disclosure().with("requester", "bereaved-family");
    letter(session, page, &asked.with("requester-name", "髙橋 一郎"))?;
    session.click("#do-identity")?;
    page.expect_page("desk-act")?;
    let shown = Answers::new().with("result", "accepted").with("papers", ["my-number-card"]);
    page.fill(&shown)?;
    go(session, page, "desk-case")?;
    session.click("#do-authority")?;
    page.expect_page("desk-act")?;
    session.run::<()>(&[FIRST, "first('authority'); await pause();"].concat(), ())?;
    let said = refused(session, page)?;
    assert!(said.contains(say(key::OBJECTION_MAY_NOT_ASK)), "{said}");
    // It is written down as what it is, and then there is nothing to do but to say so.
    page.fill(&Answers::new().with("result", "insufficient"))?;
    go(session, page, "desk-case")?;
    next_is(session, say(key::STEP_ENDING))?;
    let why = "施設の決まりは、ご存命の方の情報についてのものです";
    record(session, page, "turn-away", &Answers::new().with("reason", why))?;
    next_is(session, say(key::STEP_CLOSING))?;
    record(session, page, "close", &Answers::new())?;
    assert_eq!(due_state(session)?, "answered");
    to_board(session, page)
}

/// All that can be asked at a facility, on one desk; at the end its log is sound.
fn every_request(
    session: &Session,
    setup: &Setup,
    facility: &Facility,
    plans: &[Plan],
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, facility.id, facility.roles)?;
    for plan in plans {
        walk(session, page, facility, plan)?;
    }
    if facility.bereaved == Bereaved::TurnedAway {
        bereaved_turned_away(session, page)?;
    }
    extensions(session, page, facility)?;
    taken_back(session, page)?;
    sound(session, setup)?;
    log_is_sound(session, page)
}

fn every_request_at_attaka(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let facility = Facility {
        id: "attaka",
        roles: &["handling-officer", "privacy-manager"],
        yen: "1000",
        extension: Extension::Known,
        bereaved: Bereaved::Answered,
    };
    // Whatever is decided is approved, and a refusal is explained as well as told.
    let plans = [
        plan(
            "disclosure",
            "principal",
            "granted",
            "identity completeness search decision approval notice \
             fee-asking fee-payment delivery closing",
        ),
        plan(
            "disclosure",
            "mandated-agent",
            "partial",
            "identity authority principal completeness search decision \
             approval notice explanation fee-asking fee-payment delivery \
             closing",
        ),
        plan(
            "disclosure",
            "principal",
            "refused",
            "identity completeness search decision approval notice \
             explanation closing",
        ),
        plan(
            "disclosure",
            "principal",
            "non-existent",
            "identity completeness search decision approval notice closing",
        ),
        plan(
            "correction",
            "principal",
            "granted",
            "identity completeness search decision approval carrying-out \
             notice explanation recipients-told closing",
        ),
        plan(
            "cessation-of-use",
            "principal",
            "granted",
            "identity completeness search decision approval carrying-out \
             notice explanation closing",
        ),
        plan(
            "bereaved-disclosure",
            "bereaved-family",
            "granted",
            "identity authority completeness search decision approval \
             notice fee-asking fee-payment delivery closing",
        ),
    ];
    every_request(session, setup, &facility, &plans)
}

fn every_request_at_saintpaulia(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let facility = Facility {
        id: "saintpaulia",
        roles: &["chief-director", "privacy-manager", "review-committee"],
        yen: "500",
        extension: Extension::Unknown,
        bereaved: Bereaved::Answered,
    };
    // The committee is heard before a disclosure; what it costs is set elsewhere.
    let plans = [
        plan(
            "disclosure",
            "principal",
            "granted",
            "identity completeness search consultation decision notice \
             fee-asking fee-payment delivery closing",
        ),
        plan(
            "disclosure",
            "principal",
            "partial",
            "identity completeness search consultation decision notice \
             fee-asking fee-payment delivery closing",
        ),
        plan(
            "disclosure",
            "principal",
            "refused",
            "identity completeness search consultation decision notice \
             closing",
        ),
        plan(
            "correction",
            "principal",
            "granted",
            "identity completeness search decision carrying-out notice \
             closing",
        ),
        plan(
            "correction",
            "adult-guardian",
            "refused",
            "identity authority completeness search decision notice closing",
        ),
        plan(
            "cessation-of-use",
            "principal",
            "granted",
            "identity completeness search decision carrying-out notice \
             closing",
        ),
        plan(
            "bereaved-disclosure",
            "bereaved-family",
            "granted",
            "identity authority completeness search decision notice \
             fee-asking fee-payment delivery closing",
        ),
    ];
    every_request(session, setup, &facility, &plans)
}

fn every_request_at_akatsuki(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let facility = Facility {
        id: "akatsuki",
        roles: &["corporation"],
        yen: "500",
        extension: Extension::Unknown,
        bereaved: Bereaved::TurnedAway,
    };
    // A fee may be taken; how much is not in the regulation.
    let plans = [
        plan(
            "disclosure",
            "principal",
            "granted",
            "identity completeness search decision notice fee-asking \
             fee-payment delivery closing",
        ),
        plan(
            "disclosure",
            "principal",
            "partial",
            "identity completeness search decision notice fee-asking \
             fee-payment delivery closing",
        ),
        plan(
            "disclosure",
            "principal",
            "refused",
            "identity completeness search decision notice closing",
        ),
        plan(
            "correction",
            "principal",
            "granted",
            "identity completeness search decision carrying-out notice \
             closing",
        ),
        plan(
            "cessation-of-use",
            "principal",
            "refused",
            "identity completeness search decision notice closing",
        ),
        plan(
            "purpose-notification",
            "principal",
            "granted",
            "identity completeness decision notice fee-asking fee-payment \
             closing",
        ),
    ];
    every_request(session, setup, &facility, &plans)
}

fn every_request_at_care_communications(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let facility = Facility {
        id: "care-communications",
        roles: &["privacy-manager"],
        yen: "1200",
        extension: Extension::Unknown,
        bereaved: Bereaved::Answered,
    };
    // The fee comes with the request, and stays where it is refused. On the dead the text is silent.
    let plans = [
        plan(
            "disclosure",
            "principal",
            "granted",
            "identity completeness fee-payment search decision notice \
             delivery closing",
        ),
        plan(
            "disclosure",
            "mandated-agent",
            "partial",
            "identity authority principal completeness fee-payment search \
             decision notice delivery closing",
        ),
        plan(
            "disclosure",
            "principal",
            "refused",
            "identity completeness fee-payment search decision notice \
             closing",
        ),
        plan(
            "correction",
            "principal",
            "granted",
            "identity completeness search decision carrying-out notice \
             closing",
        ),
        plan(
            "cessation-of-use",
            "principal",
            "granted",
            "identity completeness search decision carrying-out notice \
             closing",
        ),
        plan(
            "disclosure",
            "bereaved-family",
            "granted",
            "identity authority completeness fee-payment search decision notice delivery closing",
        ),
    ];
    every_request(session, setup, &facility, &plans)
}

fn every_request_at_cluster(session: &Session, setup: &Setup) -> Result<(), Trouble> {
    let facility = Facility {
        id: "cluster",
        roles: &["privacy-manager"],
        yen: "500",
        extension: Extension::Unknown,
        bereaved: Bereaved::Answered,
    };
    // There is no rule on fees, and so none is asked for. What it does not know, the Act gives. Who may
    // ask for the dead it leaves open: whoever answers for the data says so.
    let plans = [
        plan(
            "disclosure",
            "mandated-agent",
            "granted",
            "identity authority principal completeness search decision \
             notice delivery closing",
        ),
        plan(
            "disclosure",
            "principal",
            "partial",
            "identity completeness search decision notice delivery closing",
        ),
        plan(
            "disclosure",
            "principal",
            "refused",
            "identity completeness search decision notice closing",
        ),
        plan(
            "correction",
            "principal",
            "granted",
            "identity completeness search decision carrying-out notice \
             closing",
        ),
        plan(
            "cessation-of-use",
            "principal",
            "refused",
            "identity completeness search decision notice closing",
        ),
        plan(
            "disclosure",
            "bereaved-family",
            "granted",
            "identity authority completeness search decision notice delivery closing",
        ),
    ];
    every_request(session, setup, &facility, &plans)
}

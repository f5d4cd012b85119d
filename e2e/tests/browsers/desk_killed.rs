//! What becomes of the desk's log when the browser is killed, and when somebody's hand was in it.

use std::env;
use std::fmt;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::Datelike;
use fastrand::Rng;
use madoguchi_e2e::harness::Test;
use madoguchi_e2e::{
    Answers, Browser, Prelude, Session, Setup, Site, Trouble, Wizard, tests, today,
};
use madoguchi_messages::{key, say_code, say_with};
use serde_json::{Value, json};

use super::desk_room::{disclosure, go, letter, set_up, sound, unlock};

pub fn tests() -> Vec<Test> {
    let killed = tests![what_was_acknowledged_outlives_a_killed_browser];
    let killed =
        killed.into_iter().map(|test| test.only_in(&[Browser::Chromium, Browser::Firefox]));
    killed.chain(tests![a_damaged_log_is_told_of_and_what_is_sound_is_read]).collect()
}

/// How often the browser is killed; not set: as often as fits into every run. `cargo xtask kill` sets it.
const ROUNDS: &str = "MADOGUCHI_KILL_ROUNDS";
/// The number from which all chance comes; not set: another each time. A failure says which it was.
const SEED: &str = "MADOGUCHI_KILL_SEED";

/// Of so many pieces of work in a row the first is a letter that opens a case ...
const TURN: usize = 6;
/// ... and this one is an entry of a register; the others are notes in the case.
const REGISTER: usize = 4;

/// Staff work, the browser is killed in the midst of it with all its processes, it is started again on
/// the same profile, and the log is looked at: what staff had been told was recorded is there, each
/// piece once and in its order, and the log is sound. So again and again, with one and the same log.
///
/// The work is done through the page's own forms, as staff do it. A piece counts as acknowledged when
/// the page that follows it stands there and the test has heard so. What was under way when the browser
/// was killed may be there or not, but never in part.
///
/// A process is killed here, not a machine: what the browser has handed to the system gets to the disk.
/// So this says nothing about a power cut; for that the store asks for writes that are durable
/// (`components/storage`), and whether disk and browser keep their word cannot be seen from here.
///
/// WebKitGTK is left out: its driver gives every session a place of its own and clears it away.
fn what_was_acknowledged_outlives_a_killed_browser(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let browser = session.browser;
    let asked = number(ROUNDS)?;
    let rounds = asked.unwrap_or(if browser == Browser::Firefox { 2 } else { 4 });
    let seed = match number(SEED)? {
        Some(seed) => seed,
        None => {
            SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_micros() as u64)
        }
    };
    let mut desk = Desk::set_up(browser, setup, Rng::with_seed(seed))?;
    for number in 1..=rounds {
        let round = Round { number, seed };
        desk.round(round).map_err(|trouble| Trouble::Page(format!("{round}: {trouble}")))?;
        if asked.is_some() && number % 10 == 0 {
            say_aloud(&format!("{browser}: {number} of {rounds} rounds, {desk}"));
        }
    }
    Ok(())
}

/// Which round it was, for whoever wants it again.
#[derive(Clone, Copy)]
struct Round {
    number: u64,
    seed: u64,
}

impl fmt::Display for Round {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "round {} of {SEED}={}", self.number, self.seed)
    }
}

/// A desk whose browser is killed every now and then.
struct Desk {
    browser: Browser,
    session: Option<Session>,
    /// Where the browser keeps what it keeps.
    profile: tempfile::TempDir,
    site: Site,
    chance: Rng,
    begun: Instant,
    /// Pieces of work in the log: they bear the numbers from 1 on.
    done: usize,
    /// Pieces of which the test has heard that they were recorded.
    acknowledged: usize,
    /// Pieces that were recorded, and the browser was killed before the test had heard so.
    unheard: usize,
}

impl Desk {
    fn set_up(browser: Browser, setup: &Setup, chance: Rng) -> Result<Self, Trouble> {
        let profile = tempfile::tempdir().map_err(|error| Trouble::Page(error.to_string()))?;
        let site = Site::of(setup).with(Prelude::DownloadsKept).serve()?;
        let session = Session::start_on(browser, profile.path())?;
        set_up(&session, &site, "attaka", &["privacy-manager"])?;
        Ok(Self {
            browser,
            session: Some(session),
            profile,
            site,
            chance,
            begun: Instant::now(),
            done: 0,
            acknowledged: 0,
            unheard: 0,
        })
    }

    fn round(&mut self, round: Round) -> Result<(), Trouble> {
        let Some(session) = self.session.take() else {
            return Err(Trouble::Page("there is no browser".to_owned()));
        };
        let heard = self.work(&session)?;
        session.kill();
        let session = Session::start_on(self.browser, self.profile.path())?;
        let found = log(&session, &self.site)?;
        let whole: Vec<usize> = (1..=found.len()).collect();
        assert_eq!(found, whole, "{round}: something is missing, double or out of its order");
        assert!(
            found.len() >= heard,
            "{round}: {heard} were acknowledged, {} are there",
            found.len()
        );
        self.acknowledged += heard - self.done;
        self.unheard += found.len() - heard;
        self.done = found.len();
        self.look(&session, round)?;
        let said = session.said()?;
        assert!(said.is_empty(), "{round}: the console says {said:?}");
        self.session = Some(session);
        Ok(())
    }

    /// Has the page work until a moment that nobody knows. The number of the last piece of which it was
    /// heard that it was recorded.
    fn work(&mut self, session: &Session) -> Result<usize, Trouble> {
        session.run::<()>(&format!("{WORKING}{WORK}"), input(self.done + 1))?;
        let some = self.done + self.chance.usize(1..=2 * TURN);
        while heard(session)? < some {}
        // Anywhere within the next piece or two.
        let end = Instant::now() + Duration::from_millis(self.chance.u64(0..800));
        let mut last = heard(session)?;
        while Instant::now() < end {
            thread::sleep(Duration::from_millis(self.chance.u64(0..40)));
            // As late as can be: what was heard at the very last must be there too.
            last = heard(session)?;
        }
        Ok(last)
    }

    /// Looks at what staff see: all cases on the board, and in the one that was worked on last its notes.
    fn look(&self, session: &Session, round: Round) -> Result<(), Trouble> {
        session.click("#to-board")?;
        Wizard::here(session).expect_page("desk-board")?;
        let cases = self.done.div_ceil(TURN);
        let count = say_with(key::BOARD_COUNT, &[("count", &cases.to_string())]);
        let shown: String = session.value("words(document.getElementById('rows'))", ())?;
        assert!(shown.starts_with(&count), "{round}: {count} in {shown}");
        let Some(last) = self.done.checked_sub(1) else { return Ok(()) };
        let first = last / TURN * TURN + 1;
        let opened = format!("{WORKING} await openCase(numberOf(input.from));");
        session.run::<()>(&opened, input(first))?;
        let request: String = session.value("words(page())", ())?;
        assert!(request.contains(&mark(first)), "{round}: {} in {request}", mark(first));
        let history: String = session.value("words(document.getElementById('history'))", ())?;
        let notes: Vec<usize> =
            (first + 1..=self.done).filter(|number| number % TURN != REGISTER).collect();
        assert_eq!(marks(&history), notes, "{round}: {history}");
        Ok(())
    }
}

impl fmt::Display for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { acknowledged, unheard, .. } = self;
        let seconds = self.begun.elapsed().as_secs();
        write!(f, "{acknowledged} acknowledged, none lost, {unheard} more found, {seconds} s")
    }
}

/// Opens the lock and the log, which is sound; gives the numbers of all pieces of work in it, in its
/// order.
fn log(session: &Session, site: &Site) -> Result<Vec<usize>, Trouble> {
    session.open(&site.url("/desk"))?;
    let page = Wizard::here(session);
    page.expect_page("desk-locked")?;
    unlock(session, page)?;
    check(session, page)?;
    session.until("a sound log", SOUND, ())?;
    session.click("#export")?;
    Ok(marks(&session.download()?.text))
}

/// The check has found nothing.
const SOUND: &str = "words(page()).includes('記録に異常はありません')";

/// What the page's work begins with.
fn input(from: usize) -> Value {
    json!({ "from": from, "turn": TURN, "register": REGISTER, "year": today().year() })
}

/// The page has said so far that this piece was recorded.
fn heard(session: &Session) -> Result<usize, Trouble> {
    session.run("if (window.e2eFailed) throw window.e2eFailed; return window.e2eAcknowledged;", ())
}

/// What a piece of work bears, so that it is known again.
fn mark(number: usize) -> String {
    format!("控え〔{number}〕")
}

/// The numbers of all marks in a text, in its order.
fn marks(text: &str) -> Vec<usize> {
    let ends = text.split("控え〔").skip(1).filter_map(|rest| rest.split_once('〕'));
    ends.filter_map(|(number, _)| number.parse().ok()).collect()
}

fn number(variable: &str) -> Result<Option<u64>, Trouble> {
    let Ok(text) = env::var(variable) else { return Ok(None) };
    let wrong = |_| Trouble::Page(format!("{variable} is no number: {text}"));
    text.parse().map(Some).map_err(wrong)
}

#[expect(clippy::print_stdout, reason = "whoever asked for many rounds wants to know how it goes")]
fn say_aloud(words: &str) {
    println!("{words}");
}

/// What staff do, in a page's words.
const WORKING: &str = "
    const at = (wanted) => until(`the page ${wanted}`, () => ready() && code() === wanted);
    const press = (selector) => {
      const button = document.querySelector(selector);
      if (!button) throw new Error(`there is no ${selector}\\n${describe()}`);
      button.click();
    };
    const mark = (number) => `控え〔${number}〕`;
    // Cases and complaints alike: there is one of each in a turn. It is always written, since what was
    // recorded a moment before the browser was killed may still stand in the form, with its number.
    const numberOf = (number) =>
      `${input.year}-${String(Math.floor((number - 1) / input.turn) + 1).padStart(3, '0')}`;
    async function openCase(number) {
      if (code() !== 'desk-board') press('#to-board');
      await at('desk-board');
      type('search', number);
      // What was shown before the search goes, and its buttons with it.
      await pause();
      await until(`the case ${number}`, () => {
        const buttons = all('#rows .desk-row__number button');
        const found = buttons.find((button) => words(button).includes(number));
        found?.click();
        return found;
      });
      await at('desk-case');
    }
    async function send(answers, to) {
      await fill(answers);
      press('#submit');
      await at(to);
    }
    async function receive(number) {
      if (code() !== 'desk-board') press('#to-board');
      await at('desk-board');
      press('#new');
      await at('desk-intake');
      press('#from-letter');
      await at('desk-intake-letter');
      await send({ number: numberOf(number), channel: 'post', kind: 'disclosure', requester: 'principal',
        'principal-name': '髙橋 花子', 'principal-kana': 'たかはし はなこ', about: mark(number) },
        'desk-case');
    }
    async function enter(number) {
      press('#to-registers');
      await at('desk-registers');
      press('#register-complaint');
      await at('desk-register');
      press('#new');
      await at('desk-entry-form');
      await send({ number: numberOf(number), who: '髙橋 花子', what: mark(number) }, 'desk-entry');
    }
    async function note(number) {
      if (code() !== 'desk-case') await openCase(numberOf(number));
      press('#more-note');
      await at('desk-act');
      await send({ text: mark(number) }, 'desk-case');
    }";

/// Works on and on, and says each time what has been recorded. Nobody waits for its end.
const WORK: &str = "
    window.e2eAcknowledged = input.from - 1;
    (async () => {
      for (let number = input.from; ; number += 1) {
        const place = number % input.turn;
        await (place === 1 ? receive : place === input.register ? enter : note)(number);
        window.e2eAcknowledged = number;
      }
    })().catch((why) => { window.e2eFailed = String(why?.message ?? why); });";

/// What somebody does to the records of the log, the last four of which are notes.
struct Damage {
    /// To `records`, in the order in which they were written; `last` is the last one's place.
    script: &'static str,
    /// What the check calls it.
    trouble: &'static str,
    /// The notes that can still be read.
    read: &'static [usize],
    /// How many records of the case are there and cannot be read.
    unreadable: usize,
    /// How many of the last records are no longer vouched for.
    behind: usize,
}

const DAMAGES: [Damage; 3] = [
    Damage {
        script: "const one = records[last - 1]; one.b[one.b.length >> 1] ^= 1; store.put(one);",
        trouble: "unreadable",
        read: &[1, 2, 4],
        unreadable: 1,
        behind: 2,
    },
    Damage {
        script: "store.delete(records[last].k);",
        trouble: "cut-off",
        read: &[1, 2, 3],
        unreadable: 0,
        behind: 1,
    },
    Damage {
        script: "
            const [one, other] = [records[last - 3], records[last - 1]];
            [one.b, other.b] = [other.b, one.b];
            store.put(one);
            store.put(other);",
        trouble: "unreadable",
        read: &[2, 4],
        unreadable: 2,
        behind: 4,
    },
];

/// A changed byte, a record cut off at the end, two that changed places: whoever comes in is told of it
/// without asking, and reads everything else.
fn a_damaged_log_is_told_of_and_what_is_sound_is_read(
    session: &Session,
    setup: &Setup,
) -> Result<(), Trouble> {
    let site = Site::of(setup).serve()?;
    let (page, _) = set_up(session, &site, "attaka", &["privacy-manager"])?;
    letter(session, page, &disclosure())?;
    for number in 1..=4 {
        session.run::<()>("document.getElementById('more-note').click();", ())?;
        page.expect_page("desk-act")?;
        page.fill(&Answers::new().with("text", mark(number).as_str()))?;
        go(session, page, "desk-case")?;
    }
    for Damage { script, trouble, read, unreadable, behind } in DAMAGES {
        session.click("#lock")?;
        page.expect_page("desk-locked")?;
        let count: usize = session.run(&format!("{BEFORE}{script}{AFTER}"), ())?;
        unlock(session, page)?;
        let vouched = [("sound", &*(count - behind).to_string())];
        let told = say_with(key::CHECK_TROUBLE, &vouched) + say_code("trouble", trouble);
        let shown = "words(document.querySelector('.desk-room')).includes(input)";
        session.until(&told, shown, &told)?;
        sound(session, setup)?;
        session.click("#rows .desk-row__number button")?;
        page.expect_page("desk-case")?;
        let history: String = session.value("words(document.getElementById('history'))", ())?;
        assert_eq!(marks(&history), read, "{trouble}: {history}");
        let count = [("count", &*unreadable.to_string())];
        let warned = say_with(key::CASE_HISTORY_UNREADABLE, &count);
        let shown: String = session.value("words(page())", ())?;
        assert_eq!(shown.contains(&warned), unreadable > 0, "{warned} in {shown}");
        check(session, page)?;
        let shown = "words(document.getElementById('check-outcome')).includes(input)";
        session.until(&told, shown, &told)?;
        // As it was before, nothing is wrong with it.
        session.click("#lock")?;
        page.expect_page("desk-locked")?;
        session.run::<usize>(&format!("{BEFORE}{RESTORED}{AFTER}"), ())?;
        unlock(session, page)?;
        check(session, page)?;
        session.until("a sound log", SOUND, ())?;
    }
    Ok(())
}

fn check(session: &Session, page: Wizard<'_>) -> Result<(), Trouble> {
    session.click("#to-check")?;
    page.expect_page("desk-check")?;
    session.click("#check")
}

/// All records of the log, to be changed.
const BEFORE: &str = "
    const open = indexedDB.open('madoguchi-desk');
    const db = await new Promise((go) => { open.onsuccess = () => go(open.result); });
    const change = db.transaction('entries', 'readwrite');
    const changed = new Promise((go, no) => {
      change.oncomplete = () => go();
      change.onabort = () => no(change.error);
    });
    const store = change.objectStore('entries');
    const read = () => new Promise((go) => {
      const all = store.getAll();
      all.onsuccess = () => go(all.result);
    });
    window.e2eSound ??= await read();
    const records = await read();
    const last = records.length - 1;";

const AFTER: &str = "
    await changed;
    db.close();
    return records.length;";

const RESTORED: &str = "for (const record of window.e2eSound) store.put(record);";

//! A desk with as many requests as asked for, sealed as its own page seals it; `cargo xtask bench desk`
//! lays it into a browser:
//! `cargo run --release -p madoguchi-desk --example filled_desk -- FILE CASES EVENTS FOLDER`.
//!
//! The requests have arrived over three years up to today, each has come as far as its time allows, and
//! most are closed. All is recorded by the desk's own keeper, in the order of days. FOLDER gets
//! the records of the store as `0.bin`, `1.bin` …, and `desk.backup`; what is told of them is printed as
//! JSON. A record is its table's place in `Table::ALL`, key, subject and bytes, the latter three behind
//! their lengths (four bytes, little-endian).
#![allow(clippy::print_stdout, reason = "the command that runs it reads it")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{Datelike, Days};
use madoguchi_casework::{
    Act, CaseEvent, CheckResult, Decision, DecisionOutcome, IdentityCheck, Opening, Paid,
    PaperSeen, Principal, Source, Whose,
};
use madoguchi_desk::keeper::{Clock, Keeper, NewDesk, NewPerson, Saying};
use madoguchi_domain::Date;
use madoguchi_domain::date::japan_today;
use madoguchi_domain::policy::{DeliveryMethod, Layers, PaymentMeans, Role, load_whole};
use madoguchi_domain::request::{Channel, RequestKind, RequesterKind};
use madoguchi_ledger::SubjectId;
use madoguchi_storage::desk::{DeskStore, Range, Record, Table};
use serde_json::json;

const PASSPHRASE: &str = "さくらの咲く丘のホームで";
const CODE: &str = "491735";
/// Records in a file.
const IN_A_FILE: usize = 4000;
/// Days over which the requests have arrived.
const SPAN: u64 = 3 * 365;
const DAY_MS: u64 = 86_400_000;

const FAMILIES: [(&str, &str); 24] = [
    ("佐藤", "さとう"),
    ("鈴木", "すずき"),
    ("髙橋", "たかはし"),
    ("田中", "たなか"),
    ("伊藤", "いとう"),
    ("渡邊", "わたなべ"),
    ("山本", "やまもと"),
    ("中村", "なかむら"),
    ("小林", "こばやし"),
    ("加藤", "かとう"),
    ("吉田", "よしだ"),
    ("山田", "やまだ"),
    ("佐々木", "ささき"),
    ("山口", "やまぐち"),
    ("松本", "まつもと"),
    ("井上", "いのうえ"),
    ("木村", "きむら"),
    ("林", "はやし"),
    ("斎藤", "さいとう"),
    ("清水", "しみず"),
    ("山﨑", "やまざき"),
    ("阿部", "あべ"),
    ("森", "もり"),
    ("長谷川", "はせがわ"),
];

const GIVEN: [(&str, &str); 23] = [
    ("花子", "はなこ"),
    ("一郎", "いちろう"),
    ("キヨ", "きよ"),
    ("正", "ただし"),
    ("ハル", "はる"),
    ("茂", "しげる"),
    ("和子", "かずこ"),
    ("清", "きよし"),
    ("節子", "せつこ"),
    ("勇", "いさむ"),
    ("幸子", "さちこ"),
    ("実", "みのる"),
    ("文子", "ふみこ"),
    ("弘", "ひろし"),
    ("トシ", "とし"),
    ("進", "すすむ"),
    ("久子", "ひさこ"),
    ("武", "たけし"),
    ("美代子", "みよこ"),
    ("昭", "あきら"),
    ("千代", "ちよ"),
    ("博", "ひろし"),
    ("光子", "みつこ"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("FILE CASES EVENTS FOLDER");
    let file = PathBuf::from(next()?);
    let (cases, events): (u64, usize) = (next()?.parse()?, next()?.parse()?);
    let folder = PathBuf::from(next()?);
    fs::create_dir_all(&folder)?;

    let store = DeskStore::in_memory();
    let keeper = ready(Keeper::on(store.clone()))?;
    let now_ms = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?;
    let facility = set_up(&keeper, &file, now_ms - (SPAN + 1) * DAY_MS)?;
    let recorded = record(&keeper, &facility, cases, events, now_ms)?;

    let row = keeper.rows().into_iter().next().ok_or("no case")?.1;
    let figures = json!({
        "passphrase": PASSPHRASE,
        "code": CODE,
        "cases": cases,
        "events": recorded,
        "entries-bytes": bytes(&store, Table::Entries),
        "rows-bytes": bytes(&store, Table::Rows),
        "name": row.principal_name,
        "files": write(&store, &folder)?,
        "backup-bytes": backup(&keeper, &folder, now_ms)?,
    });
    println!("{figures}");
    Ok(())
}

/// Memory never makes anybody wait.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("memory made somebody wait"),
    }
}

/// Sets the desk up with one member of staff at it; gives the facility's id.
fn set_up(keeper: &Keeper, path: &Path, now_ms: u64) -> Result<String, Box<dyn Error>> {
    let name = path.file_name().and_then(|name| name.to_str()).ok_or("FILE has a name")?;
    let text = fs::read_to_string(path)?;
    let mut layers = Layers::begin(name, &text)?;
    while let Some(template) = layers.wanted() {
        let text = fs::read_to_string(path.with_file_name(template))?;
        layers.add(&text)?;
    }
    let file = layers.merged()?;
    let rules = Arc::new(load_whole(name, &file)?);
    let facility = rules.facility.id.clone();
    let person = NewPerson { name: "受付 佐藤".into(), roles: vec![Role::HandlingOfficer] };
    let code = CODE.to_owned();
    let new = NewDesk { rules, file, passphrase: PASSPHRASE.into(), person, code };
    ready(keeper.set_up(new, Clock { now_ms }))?;
    Ok(facility)
}

/// Records everything, day by day; gives the number of events.
fn record(
    keeper: &Keeper,
    facility: &str,
    cases: u64,
    events: usize,
    now_ms: u64,
) -> Result<usize, Box<dyn Error>> {
    let mut plan = Vec::new();
    for case in 0..cases {
        let arrived = now_ms - DAY_MS * SPAN * (cases - case) / cases;
        for (event, days) in days_of(case).into_iter().take(events).enumerate() {
            let at_ms = arrived + days * DAY_MS + 1000 * u64::try_from(event)?;
            if at_ms <= now_ms {
                plan.push((at_ms, case, event));
            }
        }
    }
    plan.sort_unstable();
    let mut subjects: BTreeMap<u64, SubjectId> = BTreeMap::new();
    let me = keeper.me().ok_or("nobody is at the desk")?;
    for (now_ms, case, event) in &plan {
        let (day, clock) = (day(*now_ms), Clock { now_ms: *now_ms });
        match subjects.get(case) {
            None => {
                let opening = opening(facility, *case, day);
                subjects.insert(*case, ready(keeper.open_case(opening, clock))?.0);
            }
            Some(subject) => {
                let event = CaseEvent::new(day, act(*case, *event, &me));
                let saying = Saying { event, despite: Vec::new() };
                ready(keeper.record_case(*subject, vec![saying], clock))?;
            }
        }
    }
    Ok(plan.len())
}

fn day(now_ms: u64) -> Date {
    japan_today(i64::try_from(now_ms).unwrap_or_default())
}

/// How many days after its arrival each event of a request is recorded: one in fifty stays undecided.
fn days_of(case: u64) -> Vec<u64> {
    let slow = case % 5;
    let mut days = vec![0, 0, 1, 2, 5 + slow, 6 + slow];
    if case % 50 != 7 {
        days.extend([8, 10, 11, 14, 16, 17].map(|day| day + 2 * slow));
    }
    days
}

fn opening(facility: &str, case: u64, day: Date) -> Opening {
    let at = |list: &[(&'static str, &'static str)], place: u64| {
        let place = usize::try_from(place).unwrap_or_default() % list.len();
        list[place]
    };
    // The steps share no factor with the lengths: each name meets each other.
    let ((family, reading), (given, given_reading)) =
        (at(&FAMILIES, case * 7), at(&GIVEN, case * 5));
    let (asker, _) = at(&GIVEN, case * 3 + 1);
    let by_agent = case.is_multiple_of(3);
    let kinds = [RequestKind::Disclosure, RequestKind::Correction, RequestKind::CessationOfUse];
    let kind = kinds[usize::try_from(case % 8).unwrap_or_default().saturating_sub(5)];
    let channel = if case.is_multiple_of(2) { Channel::Post } else { Channel::Counter };
    Opening {
        number: format!("{}-{:05}", day.year(), case + 1),
        reference: format!("MG-{:06X}", case * 7919 % 0x0100_0000),
        facility: facility.to_owned(),
        policy_version: 1,
        source: Source::Letter,
        channel,
        first_arrived: day,
        kinds: vec![kind],
        requester: if by_agent { RequesterKind::MandatedAgent } else { RequesterKind::Principal },
        principal: Principal {
            name: format!("{family} {given}"),
            kana: format!("{reading} {given_reading}"),
            birth: Date::from_ymd_opt(1930, 4, 1).map(|birth| birth + Days::new(case * 37 % 7000)),
        },
        requester_name: if by_agent { format!("{family} {asker}") } else { String::new() },
        about: format!("令和{}年の介護記録と{given}さんのサービス担当者会議の記録", case % 6 + 3),
        delivery: Some(DeliveryMethod::PaperCopy),
        answers: BTreeMap::new(),
    }
}

/// What happens at a place of a request's log behind its opening.
fn act(case: u64, event: usize, me: &str) -> Act {
    match event {
        1 => Act::Assigned { to: me.to_owned() },
        2 => Act::IdentityChecked(IdentityCheck {
            whose: Whose::Requester,
            papers: vec![seen("health-insurance-certificate"), seen("resident-record-copy")],
            result: CheckResult::Accepted,
            remarks: Vec::new(),
        }),
        3 => Act::Completed,
        4 => Act::Searched {
            found: true,
            what: format!("介護記録 {}頁、会議の記録 3頁", case % 60 + 5),
            pages: Some(u32::try_from(case % 60 + 8).unwrap_or_default()),
        },
        5 if case % 50 == 7 => {
            Act::Paused { why: "どの年の記録かを電話で尋ねた".into() }
        }
        5 => Act::Noted {
            text: "担当の職員に記録の所在を確かめ、写しの作成を頼んだ".into()
        },
        6 => Act::Decided(Decision {
            by: vec![Role::PrivacyManager],
            outcome: DecisionOutcome::Granted,
            content: "求められた記録の全部".into(),
            withheld: None,
            claim: None,
        }),
        7 => Act::Approved { by: Role::PrivacyManager },
        8 => Act::NoticeIssued { number: format!("通知 {}", case + 1), form: None },
        9 => Act::FeeReceived {
            payments: vec![Paid { means: PaymentMeans::Cash, yen: 1000, issued: None }],
        },
        10 => Act::Delivered { method: DeliveryMethod::PaperCopy, to: "本人".into() },
        _ => Act::Closed,
    }
}

fn seen(id: &str) -> PaperSeen {
    PaperSeen {
        id: id.to_owned(),
        issued: None,
        expires: None,
        original: Some(true),
        sides: None,
        name_matches: Some(true),
        address_matches: Some(true),
        masked: Some(true),
    }
}

fn all(store: &DeskStore, table: Table) -> Vec<Record> {
    ready(store.range(table, &Range::All, u32::MAX)).unwrap_or_default()
}

fn bytes(store: &DeskStore, table: Table) -> usize {
    all(store, table).iter().map(|record| record.key.len() + record.bytes.len()).sum()
}

/// Writes the store's records into files; gives how many files.
fn write(store: &DeskStore, folder: &Path) -> Result<usize, Box<dyn Error>> {
    let subjects = subjects(store)?;
    let mut files = 0;
    for (place, table) in Table::ALL.into_iter().enumerate() {
        for records in all(store, table).chunks(IN_A_FILE) {
            let mut file = Vec::new();
            for Record { key, bytes } in records {
                let subject = subjects.get(key).map_or("", String::as_str);
                file.push(u8::try_from(place)?);
                for part in [key.as_bytes(), subject.as_bytes(), bytes] {
                    file.extend_from_slice(&u32::try_from(part.len())?.to_le_bytes());
                    file.extend_from_slice(part);
                }
            }
            fs::write(folder.join(format!("{files}.bin")), file)?;
            files += 1;
        }
    }
    Ok(files)
}

/// What each entry of the log is about, by its key.
fn subjects(store: &DeskStore) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let cases = all(store, Table::Rows).into_iter().map(|row| row.key);
    let mut subjects = BTreeMap::new();
    for subject in cases.chain([SubjectId::DESK.to_string()]) {
        for record in ready(store.of_subject(&subject))? {
            subjects.insert(record.key, subject.clone());
        }
    }
    Ok(subjects)
}

/// Writes the backup; gives its length.
fn backup(keeper: &Keeper, folder: &Path, now_ms: u64) -> Result<usize, Box<dyn Error>> {
    let file = ready(keeper.backup(Clock { now_ms }))?;
    fs::write(folder.join("desk.backup"), &file)?;
    Ok(file.len())
}

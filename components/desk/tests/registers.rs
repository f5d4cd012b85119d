//! Whatever a register can come to has its words, and every page of it can be filled in.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../../casework/tests/support/mod.rs"]
mod support;

use madoguchi_casework::{
    Entry, RegisterDueCode, RegisterEvent, RegisterKind, RegisterLack, RegisterRecorded,
    register_due, register_missing,
};
use madoguchi_desk::form::{Control, Question, Values, problems};
use madoguchi_desk::registers::{
    RegisterDoing, RegisterRow, RegisterScene, RegisterStanding, act, beforehand, csv, follows,
    found, kinds, lack_words, next_number, of_due, paper, questions, said_rows, title, written,
};
use madoguchi_domain::breach::BreachKind;
use madoguchi_domain::policy::{
    BreachRecipient, ComplaintField, ContractItem, CycleTask, DisposalMethod, Medium,
    OutsourcingStep, PledgeFrom, PledgeWhen, RecordClass, RecordExemption, RecordItem, RecordWay,
    Remedy, RemedyNeed, WholePolicy,
};
use madoguchi_ledger::SubjectId;
use madoguchi_messages::find_code;
use support::{FACILITIES, day, policy};

const TODAY: &str = "2027-01-20";

#[test]
fn every_code_of_the_registers_has_its_words() {
    let lists: [(&str, Vec<&str>); 21] = [
        ("register-kind", RegisterKind::CODES.to_vec()),
        ("register-do", RegisterDoing::ALL.iter().map(|doing| doing.code()).collect()),
        ("register-due", RegisterDueCode::CODES.to_vec()),
        ("register-standing", RegisterStanding::ALL.iter().map(|it| it.code()).collect()),
        ("register-way", RecordWay::CODES.to_vec()),
        ("register-exemption", RecordExemption::CODES.to_vec()),
        ("register-pledge-from", PledgeFrom::CODES.to_vec()),
        ("register-pledge-when", PledgeWhen::CODES.to_vec()),
        ("register-task", CycleTask::CODES.to_vec()),
        ("register-contract", ContractItem::CODES.to_vec()),
        ("register-step", OutsourcingStep::CODES.to_vec()),
        ("register-breach", BreachKind::CODES.to_vec()),
        ("register-recipient", BreachRecipient::CODES.to_vec()),
        ("office-complaint-field", ComplaintField::CODES.to_vec()),
        ("office-complaint-remedy", Remedy::CODES.to_vec()),
        ("office-complaint-need", RemedyNeed::CODES.to_vec()),
        ("office-disposal-class", RecordClass::CODES.to_vec()),
        ("office-disposal-medium", Medium::CODES.to_vec()),
        ("office-disposal-method", DisposalMethod::CODES.to_vec()),
        // That it went to many is said where it is not said to whom.
        (
            "office-record-item",
            RecordItem::CODES.iter().copied().filter(|code| *code != "many-recipients").collect(),
        ),
        ("register-entry", vec!["struck", "unknown"]),
    ];
    for (prefix, codes) in lists {
        for code in codes {
            assert!(find_code(prefix, code).is_some(), "{prefix}-{code} has no words");
        }
    }
}

/// The first answer that a question takes.
fn answered(question: &Question, values: &mut Values) {
    if !values.all(question.id).is_empty() || !question.required {
        return;
    }
    let answer = match &question.control {
        Control::One(choices) | Control::Any(choices) => choices[0].code.clone(),
        Control::Number => "12".to_owned(),
        Control::Day => {
            *values = values.clone().with_day(question.id, day("2027-01-15"));
            return;
        }
        _ => "記録の内容".to_owned(),
    };
    values.set(question.id, vec![answer]);
}

/// A page filled in with the first answer that each of its questions takes.
fn filled(doing: RegisterDoing, scene: RegisterScene<'_>) -> Values {
    let mut values = beforehand(doing, scene);
    for _ in 0..6 {
        for question in questions(doing, scene, &values) {
            answered(&question, &mut values);
        }
    }
    let wrong = problems(&questions(doing, scene, &values), &values);
    assert!(wrong.is_empty(), "{}: {wrong:?}", doing.code());
    values
}

fn entry(events: &[RegisterEvent]) -> Entry {
    let of = |(n, event): (usize, &RegisterEvent)| RegisterRecorded {
        id: format!("event-{n}"),
        at_ms: 1_799_000_000_000 + n as u64,
        by: "person-1".into(),
        event: event.clone(),
    };
    let records: Vec<RegisterRecorded> = events.iter().enumerate().map(of).collect();
    let mut all = Entry::fold(&records);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// The event that begins an entry, by the first answers.
fn begun(kind: RegisterKind, policy: &WholePolicy) -> RegisterEvent {
    let scene = RegisterScene { entry: None, policy, today: day(TODAY) };
    let doing = RegisterDoing::Begin(kind);
    act(doing, scene, &filled(doing, scene)).unwrap()
}

#[test]
fn what_the_act_wants_is_everywhere_and_the_rest_where_the_rules_speak_of_it() {
    use RegisterKind as Kind;
    for facility in FACILITIES {
        let policy = policy(facility);
        let there = kinds(&policy);
        for kind in [Kind::Provision, Kind::Receipt, Kind::Complaint, Kind::Breach, Kind::Disposal]
        {
            assert!(there.contains(&kind), "{facility}: {}", kind.code());
        }
        let rules = policy.handling.clone().unwrap_or_default();
        assert_eq!(there.contains(&Kind::Contract), rules.outsourcing.is_some(), "{facility}");
        assert_eq!(there.contains(&Kind::Pledge), !rules.pledges.is_empty(), "{facility}");
        assert_eq!(there.contains(&Kind::Cycle), !rules.cycles.is_empty(), "{facility}");
    }
}

#[test]
fn every_page_filled_in_with_its_first_answers_is_an_event_that_comes_back() {
    for facility in FACILITIES {
        let policy = policy(facility);
        for kind in kinds(&policy) {
            let first = begun(kind, &policy);
            let mut events = vec![first.clone()];
            for doing in follows(kind) {
                let so_far = entry(&events);
                let scene =
                    RegisterScene { entry: Some(&so_far), policy: &policy, today: day(TODAY) };
                let mut values = filled(doing, scene);
                values.set("number", vec![first.entry.clone()]);
                let event = act(doing, scene, &values).unwrap_or_else(|| {
                    panic!("{facility}: {} {values:?}", doing.code());
                });
                assert!(find_code("register-entry", event.act.code()).is_some());
                events.push(event);
            }
            let whole = entry(&events);
            for event in &events {
                let scene =
                    RegisterScene { entry: Some(&whole), policy: &policy, today: day(TODAY) };
                let (page, values) = written(event).unwrap();
                let again = act(page, scene, &values).unwrap();
                assert_eq!(&again, event, "{facility}: {}", page.code());
                let wrong = problems(&questions(page, scene, &values), &values);
                assert!(wrong.is_empty(), "{facility}: {} {wrong:?}", page.code());
            }
            assert!(find_code("register-entry", first.act.code()).is_some());
            assert!(!title(&whole).is_empty() && !said_rows(&first.act).is_empty());
        }
    }
}

#[test]
fn what_is_asked_is_what_the_rules_want_and_nothing_is_missing_once_it_is_ticked() {
    for facility in FACILITIES {
        let policy = policy(facility);
        for kind in kinds(&policy) {
            let scene = RegisterScene { entry: None, policy: &policy, today: day(TODAY) };
            let doing = RegisterDoing::Begin(kind);
            let mut values = filled(doing, scene);
            for question in questions(doing, scene, &values) {
                if let (Control::Any(choices), "items" | "fields") =
                    (&question.control, question.id)
                {
                    let all = choices.iter().map(|choice| choice.code.clone()).collect();
                    values.set(question.id, all);
                }
                if question.id == "purpose" {
                    values.set("purpose", vec!["訪問".into()]);
                }
            }
            let entry = entry(&[act(doing, scene, &values).unwrap()]);
            let lacks = register_missing(&entry, &policy);
            let lacks: Vec<_> = lacks
                .into_iter()
                .map(|lack| lack.what)
                .filter(|lack| !matches!(lack, RegisterLack::Permission(_) | RegisterLack::Step(_)))
                .collect();
            assert!(lacks.is_empty(), "{facility}: {} {lacks:?}", kind.code());
        }
    }
}

#[test]
fn no_page_asks_for_a_number_of_a_document_or_for_the_reason_of_a_request() {
    let policy = policy("attaka");
    for kind in kinds(&policy) {
        let scene = RegisterScene { entry: None, policy: &policy, today: day(TODAY) };
        let doing = RegisterDoing::Begin(kind);
        for question in questions(doing, scene, &filled(doing, scene)) {
            let told = [question.label.as_str(), &question.hint].concat();
            for word in ["証番号", "記号", "マイナンバー", "個人番号", "請求の理由"]
            {
                assert!(!told.contains(word), "{}: {told}", kind.code());
            }
        }
    }
}

#[test]
fn whatever_is_due_and_can_be_done_is_done_on_a_page_of_its_register() {
    for kind in RegisterKind::ALL {
        for due in RegisterDueCode::ALL {
            let Some(doing) = of_due(*due, *kind) else { continue };
            assert!(RegisterDoing::ALL.contains(&doing));
        }
    }
    for facility in FACILITIES {
        let policy = policy(facility);
        for kind in kinds(&policy) {
            let entry = entry(&[begun(kind, &policy)]);
            for due in register_due(&entry, &policy, day(TODAY)).next {
                if let Some(doing) = of_due(due.code, kind) {
                    assert!(follows(kind).contains(&doing), "{facility}: {}", due.code.code());
                }
            }
            for lack in register_missing(&entry, &policy) {
                assert!(!lack_words(lack.what).is_empty(), "{facility}: {lack:?}");
            }
        }
    }
}

#[test]
fn each_register_with_a_paper_writes_it_for_its_entry() {
    for facility in FACILITIES {
        let policy = policy(facility);
        for kind in kinds(&policy) {
            let entry = entry(&[begun(kind, &policy)]);
            let sheet = paper(&entry, &policy);
            let has_one = !matches!(
                kind,
                RegisterKind::Contract | RegisterKind::Cycle | RegisterKind::Breach
            );
            assert_eq!(sheet.is_some(), has_one, "{facility}: {}", kind.code());
        }
    }
}

fn row(number: &str, kind: RegisterKind, title: &str) -> (SubjectId, RegisterRow) {
    let row = RegisterRow {
        kind,
        number: number.into(),
        title: title.into(),
        about: "髙橋 花子".into(),
        task: String::new(),
        opened: Some(day("2026-11-02")),
        due: None,
        open: 0,
        keep_through: Some(day("2029-11-02")),
        closed: None,
    };
    (SubjectId::DESK, row)
}

#[test]
fn each_register_counts_its_own_entries_of_a_year() {
    let rows = [
        row("2026-001", RegisterKind::Provision, "市立病院"),
        row("2026-007", RegisterKind::Provision, "市立病院"),
        row("2026-012", RegisterKind::Receipt, "市立病院"),
        row("第3号", RegisterKind::Provision, "市立病院"),
    ];
    let next = |kind, on| next_number(&rows, kind, day(on));
    assert_eq!(next(RegisterKind::Provision, "2026-12-01"), "2026-008");
    assert_eq!(next(RegisterKind::Receipt, "2026-12-01"), "2026-013");
    assert_eq!(next(RegisterKind::Provision, "2027-01-01"), "2027-001");
}

#[test]
fn an_entry_is_found_however_it_is_written() {
    let rows = [
        row("2026-001", RegisterKind::Provision, "市立病院"),
        row("2026-002", RegisterKind::Provision, "ケアプラン センター"),
    ];
    let numbers = |query: &str| -> Vec<String> {
        found(&rows, query).into_iter().map(|(_, row)| row.number.clone()).collect()
    };
    assert_eq!(numbers("けあぷらんせんたー"), ["2026-002"]);
    assert_eq!(numbers("２０２６－００１"), ["2026-001"]);
    assert_eq!(numbers("髙橋花子 病院"), ["2026-001"]);
    assert_eq!(numbers("2026/11/2").len(), 2);
    assert!(numbers("弁護士").is_empty());
    assert_eq!(numbers("").len(), 2);
}

#[test]
fn how_an_entry_stands_follows_its_last_day() {
    let (_, mut row) = row("2026-001", RegisterKind::Breach, "誤送信");
    let standing = |row: &RegisterRow| row.standing(day("2026-11-20"));
    assert_eq!(standing(&row), RegisterStanding::Running);
    row.open = 1;
    assert_eq!(standing(&row), RegisterStanding::Open);
    row.due = Some(day("2026-12-20"));
    assert_eq!(standing(&row), RegisterStanding::Open);
    row.due = Some(day("2026-11-20"));
    assert_eq!(standing(&row), RegisterStanding::Soon);
    row.due = Some(day("2026-11-19"));
    assert_eq!(standing(&row), RegisterStanding::Overdue);
    row.closed = Some(day("2026-11-20"));
    assert_eq!(standing(&row), RegisterStanding::Closed);
}

#[test]
fn a_register_goes_to_a_spreadsheet_and_no_cell_is_run() {
    let policy = policy("attaka");
    let scene = RegisterScene { entry: None, policy: &policy, today: day(TODAY) };
    let doing = RegisterDoing::Begin(RegisterKind::Provision);
    let values = filled(doing, scene).with("to", "=1+1").with("number", "2027-001");
    let entry = entry(&[act(doing, scene, &values).unwrap()]);
    let file = csv(&[entry], &policy, day(TODAY)).unwrap();
    let file = String::from_utf8(file).unwrap();
    let lines: Vec<&str> = file.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 2, "{file}");
    assert!(lines[1].contains("2027-01-20") && lines[1].contains("2030-01-20"), "{file}");
    assert!(!lines[1].contains(",=1") && lines[1].contains("'=1+1"), "it would be run: {file}");
}

#[test]
fn a_row_stands_in_the_store_as_it_was() {
    let (_, row) = row("2026-001", RegisterKind::Cycle, "監査");
    let text = serde_json::to_string(&row).unwrap();
    assert_eq!(serde_json::from_str::<RegisterRow>(&text).unwrap(), row);
}

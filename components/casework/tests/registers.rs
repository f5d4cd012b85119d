//! The registers beside the cases, by each facility's text.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use madoguchi_casework::{
    Entry, RegisterAct as Act, RegisterDueCode as Due, RegisterEvent, RegisterKind, RegisterLack,
    RegisterRecorded, cycle_standings, register_disposal, register_due, register_missing,
};
use madoguchi_domain::breach::BreachKind;
use madoguchi_domain::policy::{
    BreachRecipient, ComplaintField, CycleTask, DisposalBlock, DisposalMethod, Medium, PledgeFrom,
    PledgeWhen, RecordClass, RecordExemption, RecordItem, RecordWay, Remedy, RemedyNeed, Role,
    WholePolicy,
};
use madoguchi_domain::{Code, CodeSet};
use proptest::prelude::*;
use serde_json::json;
use support::{FACILITIES, day, policy};

fn written(all: &[(&str, &str, Act)]) -> Vec<RegisterRecorded> {
    let of = |(n, (on, entry, act)): (usize, &(&str, &str, Act))| RegisterRecorded {
        id: format!("event-{n}"),
        at_ms: 1_793_000_000_000 + n as u64,
        by: "person-1".into(),
        event: RegisterEvent { day: day(on), entry: (*entry).into(), act: act.clone() },
    };
    all.iter().enumerate().map(of).collect()
}

fn only(all: &[(&str, &str, Act)]) -> Entry {
    let mut entries = Entry::fold(&written(all));
    assert_eq!(entries.len(), 1, "{entries:?}");
    entries.remove(0)
}

fn next(entry: &Entry, policy: &WholePolicy, today: &str) -> Vec<Due> {
    register_due(entry, policy, day(today)).next.iter().map(|due| due.code).collect()
}

fn provided(items: &[RecordItem]) -> Act {
    Act::Provided {
        to: "市立病院".into(),
        about: "高橋 花子".into(),
        what: "服薬の記録".into(),
        way: RecordWay::EachTime,
        exemption: None,
        items: items.to_vec(),
    }
}

#[test]
fn a_provision_is_recorded_whole_and_kept_for_three_years() {
    use RecordItem::{ConsentObtained, DataItems, PrincipalIdentified, RecipientIdentified};
    for id in ["akatsuki", "attaka", "cluster", "saintpaulia", "care-communications"] {
        let policy = policy(id);
        let some = ("2026-11-02", "P-1", provided(&[ConsentObtained, DataItems]));
        let entry = only(std::slice::from_ref(&some));
        assert_eq!(next(&entry, &policy, "2026-11-02"), [Due::Complete], "{id}");
        let lacks: Vec<_> = register_missing(&entry, &policy)
            .into_iter()
            .filter(|lack| !lack.by_law)
            .map(|lack| lack.what)
            .collect();
        let record = RegisterLack::Record;
        assert_eq!(lacks, [record(RecipientIdentified), record(PrincipalIdentified)], "{id}");
        let items = RecordItem::ALL.to_vec();
        let entry = only(&[some, ("2026-11-03", "P-1", Act::ItemsAdded { items })]);
        assert!(next(&entry, &policy, "2026-11-03").is_empty(), "{id}");
        let dues = register_due(&entry, &policy, day("2026-11-03"));
        assert_eq!(dues.keep.keep_through, Some(day("2029-11-02")), "{id}");
        assert_eq!(dues.may_dispose_from, Some(day("2029-11-03")));
        let on = |on: &str, found: &[DisposalBlock]| {
            let found: CodeSet<DisposalBlock> = found.iter().copied().collect();
            register_disposal(&entry, &policy, day(on), found).allowed
        };
        assert!(!on("2029-11-02", &[]) && on("2029-11-03", &[]), "{id}");
        assert!(!on("2030-01-01", &[DisposalBlock::PendingRequest]), "{id}");
    }
}

#[test]
fn a_record_of_a_series_is_kept_from_the_last_of_it() {
    let policy = policy("akatsuki");
    let mut first = provided(RecordItem::ALL);
    let Act::Provided { way, .. } = &mut first else { panic!("provided") };
    *way = RecordWay::Bundled;
    let entry = only(&[
        ("2026-04-01", "P-1", first),
        ("2026-11-20", "P-1", Act::Again),
        ("2026-10-01", "P-1", Act::Again),
    ]);
    assert_eq!(entry.last, day("2026-11-20"));
    // Reckoned with the day itself (起算して).
    let through = register_due(&entry, &policy, day("2026-11-20")).keep.keep_through;
    assert_eq!(through, Some(day("2029-11-19")));
}

#[test]
fn what_the_law_frees_from_a_record_lacks_nothing() {
    let mut act = provided(&[]);
    let Act::Provided { exemption, .. } = &mut act else { panic!("provided") };
    *exemption = Some(RecordExemption::ByLaw);
    let entry = only(&[("2026-11-02", "P-1", act)]);
    assert!(register_missing(&entry, &policy("akatsuki")).is_empty());
    assert!(
        !register_missing(&only(&[("2026-11-02", "P-1", provided(&[]))]), &policy("akatsuki"))
            .is_empty()
    );
}

#[test]
fn a_receipt_from_a_private_person_needs_no_word_of_consent() {
    let received = |from_business: Option<bool>| Act::Received {
        from: "娘".into(),
        about: "高橋 花子".into(),
        what: String::new(),
        way: RecordWay::EachTime,
        exemption: None,
        items: vec![
            RecordItem::ProviderIdentified,
            RecordItem::AcquisitionHistory,
            RecordItem::PrincipalIdentified,
            RecordItem::DataItems,
        ],
        from_business,
    };
    let lacks = |from_business| {
        let entry = only(&[("2026-11-02", "R-1", received(from_business))]);
        register_missing(&entry, &policy("attaka"))
    };
    assert!(lacks(Some(false)).is_empty());
    let consent = lacks(Some(true));
    assert_eq!(consent[0].what, RegisterLack::Record(RecordItem::ConsentObtained));
}

#[test]
fn what_leaves_the_house_is_permitted_comes_back_and_is_confirmed() {
    let out = Act::TakenOut {
        what: "記録の写し".into(),
        by: "佐藤".into(),
        purpose: "訪問".into(),
        items: RecordItem::ALL.to_vec(),
        back_by: Some(day("2026-11-04")),
    };
    let house = policy("saintpaulia");
    let mut all = vec![("2026-11-02", "T-1", out.clone())];
    assert_eq!(next(&only(&all), &house, "2026-11-02"), [Due::Permission, Due::Return]);
    let permission = register_due(&only(&all), &house, day("2026-11-02")).next;
    assert_eq!(permission[0].offices, [Role::PrivacyManager]);
    all.push(("2026-11-02", "T-1", Act::Permitted { by: Role::PrivacyManager }));
    let late = register_due(&only(&all), &house, day("2026-11-05")).next;
    assert_eq!((late.len(), late[0].code, late[0].late), (1, Due::Return, true));
    all.push(("2026-11-05", "T-1", Act::Returned));
    let due = register_due(&only(&all), &house, day("2026-11-05"));
    assert_eq!(due.next[0].code, Due::ReturnConfirmation);
    assert_eq!(due.may_dispose_from, None, "its record is not complete yet");
    let by = due.next[0].offices[0];
    all.push(("2026-11-06", "T-1", Act::ReturnConfirmed { by }));
    let due = register_due(&only(&all), &house, day("2026-11-06"));
    assert!(due.next.is_empty(), "{due:?}");
    assert_eq!(due.keep.keep_through, Some(day("2029-11-06")));
    // Elsewhere two offices permit it, and nobody confirms.
    let other = policy("attaka");
    let first = register_due(&only(&all[..1]), &other, day("2026-11-02")).next;
    assert_eq!(first[0].offices, [Role::PrivacyManager, Role::HandlingOfficer]);
}

#[test]
fn a_complaint_is_written_down_told_remedied_and_settled() {
    let house = policy("attaka");
    let fields = vec![ComplaintField::Content, ComplaintField::Nature];
    let mut all = vec![(
        "2026-11-02",
        "C-1",
        Act::Complained {
            who: "高橋 花子".into(), what: "電話を聞かれた".into(), fields
        },
    )];
    let codes = next(&only(&all), &house, "2026-11-02");
    assert_eq!(codes, [Due::Complete, Due::ComplaintTold, Due::Remedy]);
    let told = register_due(&only(&all), &house, day("2026-11-02")).next[1].offices.clone();
    assert!(told.contains(&Role::PrivacyManager) && told.contains(&Role::President), "{told:?}");
    all.extend(told.into_iter().map(|to| ("2026-11-02", "C-1", Act::ComplaintTold { to })));
    all.push(("2026-11-04", "C-1", Act::RemedyChosen { remedy: Remedy::CauseRemoved }));
    let codes = next(&only(&all), &house, "2026-11-04");
    assert_eq!(codes, [Due::Complete, Due::RemedyNeeds]);
    for lack in register_missing(&only(&all), &house) {
        let RegisterLack::Remedy(need) = lack.what else { continue };
        assert!(lack.article.is_some(), "{need:?}");
        all.push(("2026-11-05", "C-1", Act::RemedyDone { need }));
    }
    assert_eq!(next(&only(&all), &house, "2026-11-05"), [Due::Complete, Due::Settlement]);
    // What was done for one remedy is not done for another.
    let mut other = all.clone();
    other.push(("2026-11-05", "C-1", Act::RemedyChosen { remedy: Remedy::UsePrevented }));
    assert!(next(&only(&other), &house, "2026-11-05").contains(&Due::RemedyNeeds));
    all.push(("2026-11-06", "C-1", Act::Settled));
    assert!(next(&only(&all), &house, "2026-11-06").is_empty());
    assert!(RemedyNeed::ALL.iter().any(|need| only(&all).done.contains(need)));
}

#[test]
fn data_goes_to_a_contractor_after_the_steps_and_the_contract_is_kept() {
    let house = policy("saintpaulia");
    let contract =
        |items| Act::Contracted { with: "清掃社".into(), what: "溶解".into(), items };
    let mut all = vec![("2026-04-01", "K-1", contract(vec![]))];
    let codes = next(&only(&all), &house, "2026-04-01");
    assert_eq!(codes, [Due::ContractItems, Due::ContractStep]);
    let outsourcing = house.handling.as_ref().unwrap().outsourcing.as_ref().unwrap();
    let items = outsourcing.contract_items.clone();
    all.push(("2026-04-02", "K-1", Act::ContractChanged { items }));
    for step in outsourcing.steps.iter().map(|rule| rule.step) {
        assert_eq!(next(&only(&all), &house, "2026-04-02"), [Due::ContractStep]);
        assert_eq!(register_missing(&only(&all), &house)[0].what, RegisterLack::Step(step));
        all.push(("2026-04-02", "K-1", Act::StepTaken { step }));
    }
    assert!(next(&only(&all), &house, "2026-04-02").is_empty());
    assert_eq!(register_due(&only(&all), &house, day("2026-04-02")).may_dispose_from, None);
    all.push(("2027-03-31", "K-1", Act::ContractEnded));
    let keep = register_due(&only(&all), &house, day("2027-03-31")).keep;
    assert_eq!(keep.keep_through, Some(day("2034-03-31")), "seven years from its end");
    // A contractor of the contractor: forbidden in one text, approved beforehand in another.
    let sub = |id: &str, approved| {
        let house = policy(id);
        let items = house.handling.as_ref().unwrap().outsourcing.as_ref().unwrap();
        let items = items.contract_items.clone();
        let all = [
            ("2026-04-01", "K-1", contract(items)),
            ("2026-04-01", "K-1", Act::SubEntrusted { approved }),
        ];
        next(&only(&all), &house, "2026-04-01").contains(&Due::SubEntrustment)
    };
    assert!(sub("akatsuki", true) && sub("akatsuki", false));
    assert!(sub("attaka", false) && !sub("attaka", true));
}

#[test]
fn a_pledge_is_given_on_its_day() {
    let house = policy("attaka");
    let (from, when) = (PledgeFrom::Staff, PledgeWhen::OnJoining);
    let asked = ("2026-04-01", "S-1", Act::PledgeAsked { who: "鈴木".into(), from, when });
    let due = register_due(&only(std::slice::from_ref(&asked)), &house, day("2026-04-02")).next;
    assert_eq!((due[0].code, due[0].by, due[0].late), (Due::Pledge, Some(day("2026-04-01")), true));
    assert_eq!(due[0].article.as_ref().unwrap().at, "第10条第1項");
    let given = only(&[asked, ("2026-04-03", "S-1", Act::PledgeGiven)]);
    assert!(next(&given, &house, "2026-04-03").is_empty());
    assert_eq!(given.given, Some(day("2026-04-03")));
}

#[test]
fn what_is_done_again_and_again_is_due_also_where_it_never_was_done() {
    let house = policy("saintpaulia");
    let audit = Act::CycleDone { task: CycleTask::Audit, what: "指摘なし".into() };
    let entry = only(&[("2024-05-10", "A-1", audit)]);
    let due = register_due(&entry, &house, day("2028-05-11")).next;
    assert_eq!(
        (due[0].code, due[0].by, due[0].late),
        (Due::CycleAgain, Some(day("2028-05-10")), true)
    );
    let standings = cycle_standings(&[entry], &house, day("2026-11-02"));
    let of = |task| standings.iter().find(|standing| standing.task == task).unwrap();
    assert_eq!(of(CycleTask::Audit).last, Some(day("2024-05-10")));
    assert_eq!(of(CycleTask::Audit).verdict.overdue_since, None);
    assert_eq!(of(CycleTask::ProtectionPlan).last, None);
    for id in FACILITIES {
        let house = policy(id);
        let cycles = house.handling.as_ref().map_or(0, |handling| handling.cycles.len());
        assert_eq!(cycle_standings(&[], &house, day("2026-11-02")).len(), cycles, "{id}");
    }
    // A month of the fiscal year: a review in March is next due in the March after.
    let house = policy("attaka");
    let review = |on: &'static str| {
        let done = Act::CycleDone { task: CycleTask::PolicyReview, what: String::new() };
        let standings = cycle_standings(&[only(&[(on, "A-1", done)])], &house, day("2026-11-02"));
        standings.iter().find(|s| s.task == CycleTask::PolicyReview).map(|s| s.verdict.due)
    };
    let never = cycle_standings(&[], &house, day("2026-11-02"));
    let never = never.iter().find(|standing| standing.task == CycleTask::PolicyReview);
    assert_eq!(never.unwrap().verdict.due, Some(day("2027-03-31")));
    assert_eq!(review("2026-03-20"), Some(Some(day("2027-03-31"))));
}

#[test]
fn a_leak_of_care_records_is_reported_twice_and_told_within_the_house() {
    let house = policy("attaka");
    let leak = |kinds: Vec<BreachKind>| Act::Breached {
        what: "ファクスの宛先を違えた".into(),
        kinds,
        persons: Some(1),
        large_outside: false,
    };
    let mut all = vec![("2026-11-02", "B-1", leak(vec![BreachKind::SpecialCare]))];
    let due = register_due(&only(&all), &house, day("2026-11-02")).next;
    let by = |code| due.iter().find(|due| due.code == code).unwrap().by.unwrap();
    assert!(by(Due::FirstReport) <= day("2026-11-07"), "{}", by(Due::FirstReport));
    assert!((day("2026-11-30")..=day("2026-12-03")).contains(&by(Due::FinalReport)));
    let late = register_due(&only(&all), &house, day("2026-12-10")).next;
    assert!(late.iter().filter(|due| due.late).count() >= 2);
    let untold: Vec<_> = due.iter().filter(|due| due.code == Due::BreachTold).collect();
    let principals = |due: &&&_| {
        let due: &madoguchi_casework::RegisterDue = due;
        due.recipients.contains(&BreachRecipient::Principals)
    };
    assert!(untold.iter().any(|due| principals(&due)), "the Act, 26(2)");
    let firsts: Vec<_> = untold.iter().map(|due| due.recipients[0]).collect();
    all.extend(firsts.into_iter().map(|to| ("2026-11-02", "B-1", Act::BreachTold { to })));
    all.push(("2026-11-04", "B-1", Act::FirstReport));
    assert_eq!(next(&only(&all), &house, "2026-11-04"), [Due::FinalReport]);
    all.push(("2026-11-25", "B-1", Act::FinalReport));
    assert!(next(&only(&all), &house, "2026-11-25").is_empty());
    // What turns out to be none of these need not be reported.
    let small = vec![
        ("2026-11-02", "B-2", leak(vec![BreachKind::SpecialCare])),
        (
            "2026-11-03",
            "B-2",
            Act::BreachAssessed { kinds: vec![], persons: Some(1), large_outside: false },
        ),
    ];
    let codes = next(&only(&small), &house, "2026-11-03");
    assert!(!codes.contains(&Due::FirstReport) && !codes.contains(&Due::FinalReport), "{codes:?}");
}

#[test]
fn a_stroke_leaves_the_text_and_an_unknown_event_is_kept() {
    let disposed = Act::Disposed {
        class: RecordClass::CareRecord,
        what: "平成20年度分".into(),
        medium: Medium::Paper,
        method: DisposalMethod::Shredding,
    };
    let strike = |event: &str, instead: Option<RegisterEvent>| Act::Struck {
        event: event.into(),
        why: "別の年度".into(),
        instead: instead.map(Box::new),
    };
    let all = [
        ("2026-11-02", "D-1", disposed.clone()),
        ("2026-11-03", "D-1", strike("event-0", None)),
        ("2026-11-04", "D-1", strike("event-1", None)),
    ];
    assert!(Entry::fold(&written(&all[..2])).is_empty());
    let entry = only(&all);
    assert_eq!((entry.kind, entry.lines.len()), (RegisterKind::Disposal, 3));
    let instead = RegisterEvent { day: day("2026-11-01"), entry: "D-1".into(), act: disposed };
    let entry = only(&[all[0].clone(), ("2026-11-03", "D-1", strike("event-0", Some(instead)))]);
    assert_eq!(entry.opened, day("2026-11-01"));
    assert_eq!(entry.lines[0].struck[0].why, "別の年度");
    assert_eq!(entry.lines[0].record.event.day, day("2026-11-02"), "the old text");

    let newer = json!({
        "id": "x", "at-ms": 1_793_000_000_000_u64, "by": "p",
        "event": { "type": "blessed", "day": "2026-11-05", "number": "D-1", "by": "the moon" },
    });
    let record: RegisterRecorded = serde_json::from_value(newer.clone()).unwrap();
    assert!(matches!(record.event.act, Act::Unknown(_)));
    assert_eq!(serde_json::to_value(&record).unwrap(), newer);
    let mut records = written(&all[..1]);
    records.push(record);
    assert_eq!(Entry::fold(&records)[0].unknown, 1);
}

/// Any event, by a few numbers.
fn any_act(which: u8, bits: u32) -> Act {
    fn pick<T: Code>(bits: u32) -> T {
        T::ALL[bits as usize % T::ALL.len()]
    }
    let some = |all: &[RecordItem]| all.iter().copied().skip(bits as usize % 3).collect();
    let words = || "言葉".to_owned();
    match which {
        0 => provided(&RecordItem::ALL[bits as usize % 5..]),
        1 => Act::Received {
            from: words(),
            about: words(),
            what: words(),
            way: pick(bits),
            exemption: bits.is_multiple_of(2).then(|| pick(bits >> 2)),
            items: some(RecordItem::ALL),
            from_business: bits.is_multiple_of(3).then_some(false),
        },
        2 => Act::Again,
        3 => Act::ItemsAdded { items: some(RecordItem::ALL) },
        4 => Act::TakenOut {
            what: words(),
            by: words(),
            purpose: words(),
            items: vec![],
            back_by: bits.is_multiple_of(2).then(|| day("2026-12-01")),
        },
        5 => Act::Permitted { by: pick(bits) },
        6 => Act::Returned,
        7 => Act::ReturnConfirmed { by: pick(bits) },
        8 => Act::Complained { who: words(), what: words(), fields: vec![pick(bits)] },
        9 => Act::ComplaintTold { to: pick(bits) },
        10 => Act::RemedyChosen { remedy: pick(bits) },
        11 => Act::RemedyDone { need: pick(bits) },
        12 => Act::Settled,
        13 => Act::Contracted { with: words(), what: words(), items: vec![pick(bits)] },
        14 => Act::ContractChanged { items: vec![pick(bits)] },
        15 => Act::StepTaken { step: pick(bits) },
        16 => Act::SubEntrusted { approved: bits.is_multiple_of(2) },
        17 => Act::HandedOver,
        18 => Act::ContractEnded,
        19 => Act::PledgeAsked { who: words(), from: pick(bits), when: pick(bits >> 3) },
        20 => Act::PledgeGiven,
        21 => Act::CycleDone { task: pick(bits), what: words() },
        22 => Act::Breached {
            what: words(),
            kinds: vec![pick(bits)],
            persons: bits.is_multiple_of(2).then_some(bits),
            large_outside: bits.is_multiple_of(3),
        },
        23 => Act::BreachTold { to: pick(bits) },
        24 => Act::FirstReport,
        25 => Act::FinalReport,
        26 => Act::Disposed {
            class: pick(bits),
            what: words(),
            medium: pick(bits),
            method: pick(bits),
        },
        27 => Act::Noted { text: words() },
        _ => Act::Struck { event: format!("event-{}", bits % 20), why: words(), instead: None },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn no_order_of_events_stops_a_register(
        facility in 0..FACILITIES.len(),
        all in prop::collection::vec((0_u8..29, any::<u32>(), -60_000_i64..60_000), 0..30),
    ) {
        let house = policy(FACILITIES[facility]);
        let numbers = ["N-1", "N-2", "N-3"];
        let mut records = written(&[]);
        for (n, (which, bits, days)) in all.into_iter().enumerate() {
            let on = match bits % 61 {
                0 => madoguchi_domain::Date::MAX,
                1 => madoguchi_domain::Date::MIN,
                _ => support::any::later(day("2026-11-02"), days),
            };
            let entry = numbers[bits as usize / 7 % 3].to_owned();
            let event = RegisterEvent { day: on, entry, act: any_act(which, bits) };
            let (id, by) = (format!("event-{n}"), String::new());
            records.push(RegisterRecorded { id, at_ms: 0, by, event });
        }
        let entries = Entry::fold(&records);
        for today in [day("2026-11-02"), madoguchi_domain::Date::MIN, madoguchi_domain::Date::MAX] {
            let _ = cycle_standings(&entries, &house, today);
            for entry in &entries {
                let due = register_due(entry, &house, today);
                prop_assert_eq!(due.may_dispose_from.is_some(), due.keep.may_dispose_from.is_some());
                let _ = register_missing(entry, &house);
                let _ = register_disposal(entry, &house, today, CodeSet::new());
            }
        }
        let usual = records.iter().filter(|record| {
            record.event.day > day("0001-01-01") && record.event.day < day("9999-12-31")
        });
        for record in usual {
            let text = serde_json::to_string(record).unwrap();
            prop_assert_eq!(&serde_json::from_str::<RegisterRecorded>(&text).unwrap(), record);
        }
    }
}

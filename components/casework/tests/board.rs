//! The board: how large its rows are, in which order they stand, and what is found on it.

mod support;

use std::time::{Duration, Instant};

use madoguchi_casework::{Act, Filter, Query, Row, Standing, search, sort};
use madoguchi_domain::request::{RequestKind, RequesterKind};
use support::*;

const FAMILY: [(&str, &str); 8] = [
    ("佐藤", "さとう"),
    ("鈴木", "すずき"),
    ("高橋", "たかはし"),
    ("田中", "たなか"),
    ("渡邊", "わたなべ"),
    ("伊藤", "いとう"),
    ("山本", "やまもと"),
    ("小林", "こばやし"),
];
const GIVEN: [(&str, &str); 5] = [
    ("花子", "はなこ"),
    ("ハル", "ハル"),
    ("正夫", "まさお"),
    ("キヨ", "ｷﾖ"),
    ("千代子", "ちよこ"),
];

/// So many rows of one facility, of many people and days.
fn rows(count: usize) -> Vec<Row> {
    let who = RequesterKind::MandatedAgent;
    let mut desk = Desk::opened("attaka", RequestKind::Disclosure, who, "2026-11-02");
    desk.on("2026-11-02", Act::Assigned { to: "person-17".into() });
    let row = Row::of(&desk.case(), &desk.policy);
    let of = |n: usize| {
        let ((family, read), (given, said)) = (FAMILY[n % 8], GIVEN[n / 8 % 5]);
        let closed = n.is_multiple_of(3).then(|| support::any::later(row.opened, (n % 300) as i64));
        Row {
            number: format!("R8-{n:05}"),
            requester_name: "浅井 二郎".into(),
            principal_name: format!("{family} {given}"),
            principal_kana: format!("{read} {said}"),
            last_day: row.last_day.map(|day| support::any::later(day, (n * 7 % 400) as i64)),
            done: closed.is_some(),
            closed,
            ..row.clone()
        }
    };
    (0..count).map(of).collect()
}

#[test]
fn a_row_takes_about_three_hundred_bytes() {
    let rows = rows(500);
    let bytes: Vec<usize> =
        rows.iter().map(|row| serde_json::to_string(row).unwrap().len()).collect();
    let (mean, most) = (bytes.iter().sum::<usize>() / bytes.len(), bytes.iter().max().unwrap());
    assert!((250..=350).contains(&mean) && *most <= 400, "{mean} bytes, {most} at most");
}

#[test]
fn the_board_begins_with_what_is_late_and_ends_with_what_was_closed_first() {
    let today = day("2027-01-15");
    let mut rows = rows(600);
    sort(&mut rows, today);
    let standing: Vec<Standing> = rows.iter().map(|row| row.standing(today).0).collect();
    let rank = |standing: &Standing| match standing {
        Standing::Overdue => 0,
        Standing::Soon => 1,
        Standing::Done => 3,
        Standing::Closed => 4,
        _ => 2,
    };
    assert!(standing.iter().map(rank).is_sorted(), "{standing:?}");
    for wanted in [Standing::Overdue, Standing::Soon, Standing::Running, Standing::Closed] {
        assert!(standing.contains(&wanted), "{}", wanted.code());
    }
    let late: Vec<_> = rows.iter().take_while(|row| row.closed.is_none()).collect();
    assert!(late.iter().map(|row| row.last_day).is_sorted());
    let closed: Vec<_> = rows.iter().filter_map(|row| row.closed).collect();
    assert!(closed.iter().rev().is_sorted());
}

#[test]
fn a_row_is_found_by_name_number_and_day_however_written() {
    let rows = rows(400);
    let found = |query: &str| search(&rows, query).len();
    assert_eq!(found(""), 400);
    assert_eq!(found("  "), 400);
    assert_eq!(found("R8-00012"), 1);
    assert_eq!(found("ｒ８ー０００１２"), 1);
    assert_eq!(found("mg-7k2p"), 400);
    for query in ["高橋 花子", "高橋花子", "たかはし はなこ", "ﾀｶﾊｼ", "タカハシ", "花子 高橋"]
    {
        assert!((10..=50).contains(&found(query)), "{query}: {}", found(query));
    }
    for kiyo in ["キヨ", "きよ", "ｷﾖ"] {
        assert_eq!(found(kiyo), found("キヨ"), "{kiyo}");
    }
    let by_day = found("2026-11-02");
    assert_eq!(by_day, 400, "all arrived on that day");
    for query in ["令和8年11月2日", "R8.11.2", "２０２６年１１月２日"] {
        assert_eq!(found(query), by_day, "{query}");
    }
    assert_eq!(found("高橋 鈴木"), 0);
    assert_eq!(found("2031-01-01"), 0);
}

#[test]
fn a_row_made_ready_once_is_found_as_any_other() {
    let rows = rows(400);
    let ready: Vec<String> = rows.iter().map(Row::looked_through).collect();
    for typed in
        ["", "高橋 花子", "花子高橋", "ﾀｶﾊｼ", "ｒ８ー０００１２", "令和8年11月2日", "高橋 鈴木"]
    {
        let query = Query::read(typed);
        let each = rows.iter().zip(&ready).filter(|(row, text)| query.finds(row, text));
        let found: Vec<&Row> = each.map(|(row, _)| row).collect();
        assert_eq!(found, search(&rows, typed), "{typed}");
    }
}

#[test]
fn a_filter_shows_closed_rows_only_where_they_are_asked_for() {
    let today = day("2026-11-20");
    let rows = rows(300);
    let shown = |filter: Filter| rows.iter().filter(|row| filter.shows(row, today)).count();
    let closed = rows.iter().filter(|row| row.closed.is_some()).count();
    assert_eq!(shown(Filter::default()), 300 - closed);
    assert_eq!(shown(Filter { closed_too: true, ..Filter::default() }), 300);
    let only = vec![Standing::Closed];
    assert_eq!(shown(Filter { standing: only, ..Filter::default() }), closed);
    let kind = Some(RequestKind::Correction);
    assert_eq!(shown(Filter { kind, closed_too: true, ..Filter::default() }), 0);
    let nobody = Some(String::new());
    assert_eq!(shown(Filter { assigned: nobody, ..Filter::default() }), 0);
    let mine = Some("person-17".to_owned());
    assert_eq!(shown(Filter { assigned: mine, ..Filter::default() }), 300 - closed);
}

/// `cargo test --release -p madoguchi-casework --test board -- --ignored --nocapture`
#[test]
#[ignore = "a measurement, of a program made for speed"]
fn ten_thousand_rows_are_sorted_and_searched_in_the_blink_of_an_eye() {
    let today = day("2027-01-15");
    let rows = rows(10_000);
    let best = |what: &str, work: &dyn Fn() -> usize| {
        let mut all: Vec<Duration> = (0..20)
            .map(|_| {
                let began = Instant::now();
                assert!(std::hint::black_box(work()) > 0);
                began.elapsed()
            })
            .collect();
        all.sort_unstable();
        println!("{what}: {:?} in the middle, {:?} at most", all[10], all[19]);
        all[10]
    };
    let sorted = || {
        let mut rows = rows.clone();
        sort(&mut rows, today);
        rows.len()
    };
    let limit = Duration::from_millis(50);
    assert!(best("sort, with a copy of all", &sorted) < limit);
    for query in ["たかはし", "高橋 ﾊﾅｺ", "R8-00012", "令和8年11月2日"] {
        assert!(best(query, &|| search(&rows, query).len()) < limit);
        let what = format!("{query}, rows made ready");
        let found = || {
            let query = Query::read(query);
            rows.iter().zip(&ready).filter(|(row, text)| query.finds(row, text)).count()
        };
        assert!(best(&what, &found) < limit / 10);
    }
}

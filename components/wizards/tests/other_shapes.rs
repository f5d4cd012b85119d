//! Facilities of quite another shape than the five: what their files say reaches whoever asks.

mod walker;

use madoguchi_domain::request::RequestKind;
use madoguchi_wizards::advice::{Advice, Tone, authority, due, fee, needed, of_principal};
use madoguchi_wizards::counter::{counter, sites};
use madoguchi_wizards::ctx::Wizard;
use madoguchi_wizards::sheet::{Block, enclosures, sheets};
use madoguchi_wizards::submitted::Submitted;
use madoguchi_wording::fee::cost;
use walker::{Script, Walk, facilities, invented};

const AGENT: Script<'static> =
    &[("kind", "disclosure"), ("requester", "mandated-agent"), ("declaration", "true-agent")];
const ONESELF: Script<'static> = &[("kind", "disclosure"), ("declaration", "true-self")];

fn walked(id: &str, own: Script<'_>, alike: Script<'_>) -> (Walk, Vec<&'static str>) {
    let mut walk = Walk::new(invented(id), Wizard::Request);
    let script: Vec<_> = own.iter().chain(alike).copied().collect();
    let seen = walk.walk_to_the_end(&script);
    (walk, seen)
}

fn text(advice: Option<Advice>) -> String {
    let advice = advice.expect("something is to be said");
    format!("{} {} {}", advice.title, advice.lines.join(" "), advice.help.join(" "))
}

fn says(text: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(text.contains(words), "{words} in: {text}");
    }
}

#[test]
fn amounts_that_are_added_up_are_told_one_by_one_with_tax_and_with_what_is_sure() {
    let start = cost(&invented("suzuran"), RequestKind::Disclosure).concat();
    says(
        &start,
        &["1回につき505円", "1面につき20円", "30分ごとに1,500円", "6,000円", "10％", "555円"],
    );
    let start = cost(&invented("mikan"), RequestKind::Disclosure).concat();
    says(&start, &["白黒10円、カラー70円", "送料", "2面", "1枚につき100円"]);

    let explained = walked("suzuran", &[("delivery", "explanation")], ONESELF).0;
    let said = text(fee(&explained.ctx()));
    says(&said, &["30分ごとに1,500円、多くても6,000円", "555円", "10％"]);
    assert!(!said.contains("コピー"), "no copy is made: {said}");

    let looked_at = walked("mikan", &[("delivery", "inspection")], ONESELF).0;
    says(&text(fee(&looked_at.ctx())), &["費用はかかりません"]);
}

#[test]
fn one_amount_with_tax_on_top_is_told_as_what_is_paid() {
    let script = &[("kind", "purpose-notification"), ("declaration", "true-self")];
    let walk = walked("suzuran", script, &[]).0;
    says(&text(fee(&walk.ctx())), &["555円です"]);
    let list = format!("{:?}", enclosures(&walk.ctx()));
    says(&list, &["定額小為替", "555"]);
}

#[test]
fn of_several_places_one_is_chosen_and_its_address_hours_and_closed_days_count() {
    let policy = invented("suzuran");
    let before = Walk::new(policy, Wizard::Request);
    let places = sites(&before.ctx());
    assert_eq!(places.len(), 3);
    assert_eq!(
        places[1].hours,
        [
            "月・水・金 10:00～12:00、14:00～16:00",
            "土 10:00～12:00",
            "お休み：日曜日、年末年始（12月29日から1月3日まで）"
        ]
    );

    let (mut walk, seen) = walked("suzuran", &[("site", "north")], ONESELF);
    assert!(seen.contains(&"site"));
    assert!(sites(&walk.ctx()).is_empty(), "once chosen, the others are out of sight");
    assert_eq!(counter(&walk.ctx()).name, "北事業所");
    // 5 December 2026 is a Saturday: north deals on it, the head office does not.
    walk.today = walker::day("2026-11-21");
    says(&text(due(&walk.ctx())), &["2026年12月5日"]);
    let made = Submitted::parse(&walk.ctx(), "x").unwrap();
    let papers = sheets(&made, &walk.policy);
    let address = papers.iter().flat_map(|paper| &paper.blocks).find_map(|block| match block {
        Block::Address(lines) => Some(lines.join(" ")),
        _ => None,
    });
    says(&address.unwrap(), &["999-0202", "北町", "北事業所"]);
    says(&format!("{:?}", papers[0].blocks), &["北事業所"]);

    let mut head_office = walked("suzuran", &[("site", "head-office")], ONESELF).0;
    head_office.today = walker::day("2026-11-21");
    says(&text(due(&head_office.ctx())), &["2026年12月7日"]);
}

#[test]
fn who_has_one_window_is_never_asked_for_a_place() {
    for policy in facilities() {
        let mut walk = Walk::new(policy, Wizard::Request);
        assert!(!walk.walk_to_the_end(ONESELF).contains(&"site"));
    }
}

#[test]
fn the_longest_extension_and_the_day_of_lapse_stand_beside_the_expected_day() {
    // 6 December 2026 is a Sunday: the limit ends on the 7th, and the thirty days run on from there.
    says(&text(due(&walked("mikan", &[], ONESELF).0.ctx())), &["おそくとも2027年1月6日"]);
    says(&text(due(&walked("momiji", &[], ONESELF).0.ctx())), &["3か月のうちに出して"]);
    says(&text(due(&walked("suzuran", &[], ONESELF).0.ctx())), &["60日のうちに受け取って"]);
}

#[test]
fn both_persons_papers_are_asked_for_where_the_file_says_so() {
    let (walk, seen) = walked("mikan", &[], AGENT);
    assert!(seen.contains(&"principal-papers") && seen.contains(&"principal-details"), "{seen:?}");
    says(&text(needed(&walk.ctx())), &["ご本人のお名前を確かめる書類"]);
    assert_eq!(of_principal(&walk.ctx()).unwrap().tone, Tone::Note, "not all of it was looked at");
    let list = format!("{:?}", enclosures(&walk.ctx()));
    says(&list, &["運転免許証", "ご本人の書類：マイナンバーカード"]);

    let without = walked("mikan", &[("principal-papers", "none")], AGENT).0;
    assert_eq!(of_principal(&without.ctx()).unwrap().tone, Tone::Warn);
    says(
        &text(authority(&without.ctx())),
        &["まだそろっていないもの", "ご本人のお名前を確かめる書類"],
    );

    let parent: Script<'_> = &[
        ("kind", "disclosure"),
        ("requester", "parent"),
        ("principal-birth", "heisei 27 4 10"),
        ("declaration", "true-agent"),
    ];
    assert!(!walked("mikan", parent, &[]).1.contains(&"principal-papers"));
}

#[test]
fn staff_who_check_identity_are_asked_who_stands_there_only_where_that_makes_a_difference() {
    let pages = |policy| -> Vec<_> {
        Walk::new(policy, Wizard::Identity).pages().iter().map(|page| page.id).collect()
    };
    assert!(pages(invented("mikan")).contains(&"requester"));
    assert!(!pages(invented("momiji")).contains(&"requester"));
}

#[test]
fn the_seal_is_asked_about_only_where_a_paper_hangs_on_it() {
    let (with, seen) = walked("momiji", &[("mandate-seal", "yes")], AGENT);
    assert!(seen.contains(&"mandate-seal"));
    says(&format!("{:?}", enclosures(&with.ctx())), &["印鑑登録証明書"]);
    let without = walked("momiji", &[("mandate-seal", "no")], AGENT).0;
    assert!(!format!("{:?}", enclosures(&without.ctx())).contains("印鑑登録証明書"));
    assert!(!walked("mikan", &[], AGENT).1.contains(&"mandate-seal"));
}

#[test]
fn where_the_principal_is_always_asked_every_agent_is_told_so() {
    for who in ["mandated-agent", "adult-guardian", "voluntary-guardian"] {
        let script = &[
            ("kind", "disclosure"),
            ("requester", who),
            ("authority-papers", "guardianship-registration"),
            ("declaration", "true-agent"),
        ];
        let (walk, seen) = walked("momiji", script, &[]);
        assert!(seen.contains(&"can-say"), "{who}: {seen:?}");
        says(&text(needed(&walk.ctx())), &["どなたが代わりに申し込むときも"]);
        says(&text(authority(&walk.ctx())), &["どなたが代わりに申し込むときも"]);
    }
}

#[test]
fn a_mandate_that_is_not_taken_is_told_without_the_promise_of_a_question() {
    let walk = walked("momiji", &[("mandate-date", "reiwa 8 10 22")], AGENT).0;
    let said = authority(&walk.ctx()).unwrap();
    assert_eq!(said.tone, Tone::Stop);
    let said = text(Some(said));
    says(&said, &["受け取れません", "新しい日付"]);
    assert!(!said.contains("いまの委任状のままなら"), "{said}");
}

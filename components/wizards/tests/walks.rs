//! Each facility walked by each kind of person, to a request that can be printed.

mod walker;

use madoguchi_domain::request::RequestKind;
use madoguchi_wizards::advice::{Tone, advice, authority};
use madoguchi_wizards::ctx::Wizard;
use madoguchi_wizards::field::Field;
use madoguchi_wizards::sheet::{Block, enclosures, sheets};
use madoguchi_wizards::submitted::Submitted;
use walker::{Script, Walk, all_invented, facilities, facility};

const PEOPLE: &[(&str, Script<'static>)] = &[
    ("principal", &[("kind", "disclosure")]),
    ("agent", &[("kind", "disclosure"), ("requester", "mandated-agent")]),
    (
        "parent",
        &[("kind", "disclosure"), ("requester", "parent"), ("principal-birth", "heisei 27 4 10")],
    ),
    (
        "lawyer",
        &[("kind", "disclosure"), ("requester", "mandated-agent"), ("agent-is", "professional")],
    ),
    ("guardian", &[("kind", "disclosure"), ("requester", "adult-guardian")]),
    ("curator", &[("kind", "disclosure"), ("requester", "curator")]),
    ("voluntary guardian", &[("kind", "disclosure"), ("requester", "voluntary-guardian")]),
    ("family", &[("kind", "disclosure"), ("requester", "family")]),
    ("correction", &[("kind", "correction")]),
    ("cessation of use", &[("kind", "cessation-of-use")]),
    ("cessation of provision", &[("kind", "cessation-of-third-party-provision")]),
    ("purpose", &[("kind", "purpose-notification")]),
    ("third-party records", &[("kind", "third-party-record-disclosure")]),
];

#[test]
fn every_person_leaves_every_facility_with_a_request_under_its_own_form() {
    for policy in facilities().into_iter().chain(all_invented()) {
        for (who, script) in PEOPLE {
            let mut walk = Walk::new(policy.clone(), Wizard::Request);
            let seen = walk.walk_to_the_end(&with_declaration(script));
            let made = Submitted::parse(&walk.ctx(), "ABCD-1234");
            let made = made.unwrap_or_else(|open| panic!("{} {who}: open {open:?}", policy.id));
            let papers = sheets(&made, &policy);
            assert_eq!(papers[0].title, policy.form.name, "{who}");
            assert!(seen.contains(&"identity-papers"), "{} {who}", policy.id);
            let printed = format!("{:?}", papers[0].blocks);
            assert!(printed.contains("髙橋 𠮷子") && printed.contains("ABCD-1234"), "{who}");
        }
    }
}

fn with_declaration<'a>(script: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let oneself = script
        .iter()
        .find(|(field, _)| *field == "requester")
        .is_none_or(|(_, who)| *who == "principal");
    let bereaved = script.iter().any(|(_, kind)| *kind == "bereaved-disclosure");
    let who = if oneself && !bereaved { "true-self" } else { "true-agent" };
    script.iter().copied().chain([("declaration", who)]).collect()
}

#[test]
fn the_bereaved_family_finds_its_own_way_where_the_facility_knows_one() {
    let mut found = 0;
    for policy in facilities() {
        if !policy.offers().iter().any(|o| o.kind == RequestKind::BereavedDisclosure) {
            continue;
        }
        found += 1;
        let mut walk = Walk::new(policy.clone(), Wizard::Request);
        let script =
            with_declaration(&[("kind", "bereaved-disclosure"), ("death-date", "reiwa 8 11 10")]);
        let seen = walk.walk_to_the_end(&script);
        assert!(!seen.contains(&"requester") && seen.contains(&"relation"), "{}", policy.id);
        assert!(Submitted::parse(&walk.ctx(), "x").is_ok());
    }
    assert!(found >= 2, "saintpaulia and attaka serve the bereaved");
}

#[test]
fn a_mandate_of_three_months_to_the_day_passes_and_a_day_more_leads_to_a_question() {
    let script = |date| {
        [
            ("kind", "disclosure"),
            ("requester", "mandated-agent"),
            ("mandate-date", date),
            ("declaration", "true-agent"),
        ]
    };
    let walked = |date| {
        let mut walk = Walk::new(facility("attaka"), Wizard::Request);
        let seen = walk.walk_to_the_end(&script(date));
        let tone = authority(&walk.ctx()).unwrap().tone;
        (seen.contains(&"can-say"), tone)
    };
    assert_eq!(walked("reiwa 8 8 22"), (false, Tone::Good));
    assert_eq!(walked("reiwa 8 8 21"), (true, Tone::Warn));
}

#[test]
fn a_missing_paper_is_named_and_does_not_stop_anybody() {
    let mut walk = Walk::new(facility("care-communications"), Wizard::Request);
    walk.walk_to_the_end(&[
        ("kind", "disclosure"),
        ("requester", "mandated-agent"),
        ("declaration", "true-agent"),
    ]);
    let said = authority(&walk.ctx()).unwrap();
    assert_eq!(said.tone, Tone::Warn);
    assert!(said.help.iter().any(|line| line.contains("印鑑登録証明書")), "{said:?}");
    assert!(Submitted::parse(&walk.ctx(), "x").is_ok());
}

#[test]
fn what_is_enclosed_is_what_the_facility_asks_for() {
    let mut walk = Walk::new(facility("care-communications"), Wizard::Request);
    walk.walk_to_the_end(&[
        ("kind", "disclosure"),
        ("requester", "mandated-agent"),
        ("authority-papers", "seal-registration-certificate"),
        ("declaration", "true-agent"),
    ]);
    let list = format!("{:?}", enclosures(&walk.ctx()));
    for wanted in ["運転免許証", "委任状", "印鑑登録証明書", "定額小為替", "1,200"]
    {
        assert!(list.contains(wanted), "{wanted} in {list}");
    }
    let made = Submitted::parse(&walk.ctx(), "x").unwrap();
    let papers = sheets(&made, &walk.policy);
    assert_eq!(
        papers.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(),
        ["request", "mandate", "checklist"]
    );
    let address = papers[2].blocks.iter().any(
        |block| matches!(block, Block::Address(lines) if lines.iter().any(|l| l.contains("103-0011"))),
    );
    assert!(address, "the checklist bears the postal address");
}

#[test]
fn an_address_is_not_made_up_where_the_regulation_prints_none() {
    let mut walk = Walk::new(facility("attaka"), Wizard::Request);
    walk.walk_to_the_end(&[("kind", "disclosure"), ("declaration", "true-self")]);
    let made = Submitted::parse(&walk.ctx(), "x").unwrap();
    let papers = sheets(&made, &walk.policy);
    assert!(papers.iter().flat_map(|p| &p.blocks).all(|b| !matches!(b, Block::Address(_))));
}

#[test]
fn nobody_is_asked_for_a_reason_or_a_number_of_a_document() {
    for field in Field::ALL {
        for forbidden in ["reason", "why", "my-number-digits", "insured", "document-number"] {
            assert!(!field.code().contains(forbidden), "{}", field.code());
        }
    }
}

#[test]
fn staff_reach_a_result_for_every_capacity_and_every_paper() {
    for policy in facilities().into_iter().chain(all_invented()) {
        for who in madoguchi_domain::request::RequesterKind::CODES {
            if *who == "principal" {
                continue;
            }
            let mut walk = Walk::new(policy.clone(), Wizard::Authority);
            let seen =
                walk.walk_to_the_end(&[("requester", who), ("principal-birth", "heisei 27 4 10")]);
            let said = advice(seen[seen.len() - 1], &walk.ctx());
            assert_eq!(said.len(), 1, "{} {who}", policy.id);
            assert!(!said[0].articles.is_empty(), "{} {who}: {said:?}", policy.id);
        }
        for paper in &madoguchi_domain::papers::catalogue().papers {
            let identity = paper.uses.contains(&madoguchi_domain::papers::PaperUse::Identity);
            if !identity && !paper.never_identity {
                continue;
            }
            let mut walk = Walk::new(policy.clone(), Wizard::Identity);
            let seen = walk.walk_to_the_end(&[
                ("identity-papers", &paper.id),
                ("identity-original", "yes"),
                ("identity-sides", "front"),
                ("identity-my-number", "no"),
            ]);
            let said = advice(seen[seen.len() - 1], &walk.ctx());
            assert_eq!(said.len(), 1, "{} {}", policy.id, paper.id);
            assert!(!said[0].title.is_empty());
        }
    }
}

#[test]
fn a_mandate_still_to_be_written_is_missing_and_one_at_hand_is_not_asked_for_twice() {
    let walked = |dated| {
        let mut walk = Walk::new(facility("attaka"), Wizard::Request);
        let seen = walk.walk_to_the_end(&[
            ("kind", "disclosure"),
            ("requester", "mandated-agent"),
            ("mandate-dated", dated),
            ("declaration", "true-agent"),
        ]);
        (seen.contains(&"authority-papers"), authority(&walk.ctx()).unwrap())
    };
    let (asked_twice, with) = walked("yes");
    assert_eq!((asked_twice, with.tone), (false, Tone::Good));
    let (_, without) = walked("not-yet");
    assert_eq!(without.tone, Tone::Warn);
    assert!(without.help.iter().any(|line| line.contains("委任状")), "{without:?}");
}

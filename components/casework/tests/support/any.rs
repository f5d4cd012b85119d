//! Events of every kind, made of a few numbers, so that a failure shrinks to few and small ones.

use std::sync::OnceLock;

use madoguchi_casework::{
    Act, AskedHow, AuthorityCheck, CaseEvent, CheckResult, Decision, DecisionOutcome, ExplainedTo,
    IdentityCheck, MandateSeen, ObjectionResult, Opening, Paid, PaperSeen, ReplyResult, Whose,
    Withheld,
};
use madoguchi_domain::Date;
use madoguchi_domain::authority::MandateScope;
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::{
    Claim, DeliveryMethod, Member, PaymentMeans, RefusalGround, Role, WholePolicy,
};
use madoguchi_domain::request::{Relation, RequestKind, RequesterKind};
use proptest::prelude::*;
use serde_json::json;

use super::{FACILITIES, day, mandate_of, opening, paper, policy};

/// How many kinds of events there are.
pub const KINDS: u8 = 39;

/// The numbers of an event: which, days after the arrival, and what else decides.
pub type Numbers = (u8, i64, u32);

pub fn numbers() -> impl Strategy<Value = Numbers> {
    (0..KINDS, -2_i64..40, any::<u32>())
}

/// The numbers of a facility, of what is asked, and of who asks.
pub type Asked = (usize, u32, u32);

pub fn request() -> impl Strategy<Value = Asked> {
    (0..FACILITIES.len(), any::<u32>(), any::<u32>())
}

/// A facility, and a request to it.
pub fn asked((facility, kind, who): Asked) -> (WholePolicy, Opening) {
    static ALL: OnceLock<Vec<WholePolicy>> = OnceLock::new();
    let all = ALL.get_or_init(|| FACILITIES.iter().map(|id| policy(id)).collect());
    let policy = all[facility].clone();
    let kind = pick(RequestKind::ALL, kind);
    let who = pick(RequesterKind::ALL, who);
    let mut opening = opening(&policy, kind, who, "2026-11-02");
    if who == RequesterKind::Parent {
        opening.principal.birth = Some(day("2008-11-20"));
    }
    (policy, opening)
}

fn pick<T: Copy>(all: &[T], number: u32) -> T {
    all[number as usize % all.len()]
}

/// A day some days after another.
pub fn later(day: Date, days: i64) -> Date {
    day.checked_add_signed(chrono::Duration::days(days)).unwrap_or(Date::MAX)
}

/// The event of some numbers in a case, of which so many entries are there.
pub fn act(policy: &WholePolicy, opening: &Opening, numbers: Numbers, entries: usize) -> Act {
    let (which, days, bits) = numbers;
    let day = later(opening.first_arrived, days);
    let how = pick(AskedHow::ALL, bits);
    let rule = policy.facility.decision(opening.kind());
    // Mostly the right office, now and then any.
    let office = |right: Option<Role>| match right {
        Some(role) if bits % 8 != 0 => role,
        _ => pick(Role::ALL, bits >> 3),
    };
    let words =
        |words: &str| if bits.is_multiple_of(11) { String::new() } else { words.to_owned() };
    match which {
        0 => Act::Opened(Box::new(opening.clone())),
        1..=3 => Act::IdentityChecked(IdentityCheck {
            whose: pick(Whose::ALL, bits),
            papers: if bits.is_multiple_of(5) { vec![] } else { vec![paper("driver-licence")] },
            result: result(bits >> 4),
            remarks: vec![],
        }),
        4..=6 => Act::AuthorityChecked(Box::new(authority(rule.map(|_| office(None)), bits, day))),
        7 => Act::PrincipalAsked { how },
        8 => {
            let (result, scope) = (pick(ReplyResult::ALL, bits >> 2), String::new());
            Act::PrincipalAnswered { how, result, scope }
        }
        9 => Act::MissingAsked { what: vec![words("residence-record")] },
        10 => Act::MissingCame { what: vec![], complete: bits.is_multiple_of(2) },
        11 => Act::Completed,
        12 => Act::Paused { why: words("どの記録か") },
        13 => Act::Resumed,
        14 => Act::FeeAsked {
            yen: (!bits.is_multiple_of(3)).then_some(bits % 4000),
            how: String::new(),
        },
        15 => Act::FeeReceived {
            payments: vec![Paid {
                means: pick(PaymentMeans::ALL, bits),
                yen: if bits.is_multiple_of(2) { 1200 } else { bits },
                issued: (bits.is_multiple_of(3)).then_some(day),
            }],
        },
        16 => Act::FeeReturned,
        17 => Act::FeeDropped { reason: words("資力がない") },
        18 => Act::Searched {
            found: !bits.is_multiple_of(4),
            what: String::new(),
            pages: Some(bits % 500),
        },
        19 => Act::Consulted {
            body: office(rule.and_then(|rule| rule.consults.as_ref()).map(|rule| rule.body)),
            present: Member::ALL.iter().copied().filter(|m| bits >> (*m as u32) & 1 == 0).collect(),
            opinion: words("よい"),
        },
        20..=22 => Act::Decided(decision(rule.map(|rule| rule.by.clone()), bits)),
        23 => Act::Approved { by: office(rule.and_then(|rule| rule.approved_by)) },
        24 => Act::SentBack {
            by: office(rule.and_then(|rule| rule.approved_by)),
            reason: words("足りない"),
        },
        25 => Act::Extended {
            until: later(day, i64::from(bits % 90)),
            reason: words("多い"),
            form: None,
        },
        26 => Act::NoticeIssued { number: String::new(), form: None },
        27 => {
            let (to, by) = (pick(ExplainedTo::ALL, bits), Some(office(None)));
            Act::Explained { to, how, by }
        }
        28 => Act::Delivered { method: pick(DeliveryMethod::ALL, bits), to: String::new() },
        29 => Act::CarriedOut { what: words("止めた") },
        30 if bits.is_multiple_of(2) => Act::NoRecipients,
        30 => Act::RecipientsTold { whom: words("居宅介護支援事業所") },
        31 => Act::Objected { what: words("違う") },
        32 => {
            let (result, what) = (pick(ObjectionResult::ALL, bits), String::new());
            Act::ObjectionAnswered { result, what }
        }
        33 => match bits % 4 {
            0 => Act::Withdrawn,
            1 => Act::AgencyEnded,
            2 => Act::Lapsed,
            _ => Act::TurnedAway { reason: words("代理の書類がない") },
        },
        34 => Act::PrincipalDied {
            died: (bits.is_multiple_of(2)).then(|| later(day, -i64::from(bits % 9))),
        },
        35 => Act::CameOfAge,
        36 if !bits.is_multiple_of(3) => Act::Noted { text: "メモ".into() },
        36 => Act::Assigned { to: words("person-2") },
        37 if !bits.is_multiple_of(3) => Act::Closed,
        37 => {
            Act::Unknown(json!({ "type": "sealed-in-wax", "day": iso::write(day), "colour": bits }))
        }
        _ => {
            let entry = format!("entry-{}", (bits >> 8) as usize % entries.max(1));
            let instead = (bits.is_multiple_of(3)).then(|| {
                let numbers = ((bits >> 5) as u8 % (KINDS - 1), days, bits.rotate_left(7));
                Box::new(CaseEvent::new(day, act(policy, opening, numbers, entries)))
            });
            Act::Struck { entry, why: words("書き間違い"), instead }
        }
    }
}

fn result(bits: u32) -> CheckResult {
    if bits.is_multiple_of(4) { CheckResult::Insufficient } else { CheckResult::Accepted }
}

fn authority(decider: Option<Role>, bits: u32, day: Date) -> AuthorityCheck {
    let date = (!bits.is_multiple_of(6)).then(|| later(day, -i64::from(bits % 200)));
    AuthorityCheck {
        result: result(bits >> 6),
        papers: [
            "power-of-attorney",
            "seal-registration-certificate",
            "family-register",
            "death-proof",
            "registration-certificate",
            "agency-act-list",
        ]
        .into_iter()
        .map(|id| PaperSeen { issued: (bits.is_multiple_of(7)).then_some(day), ..paper(id) })
        .collect(),
        decided_by: decider.filter(|_| bits.is_multiple_of(2)),
        mandate: (!bits.is_multiple_of(4))
            .then_some(MandateSeen { date, scope: Some(pick(MandateScope::ALL, bits >> 9)) }),
        relation: Some(pick(Relation::ALL, bits >> 10)),
        agency_list_covers: (bits >> 11 & 1 == 0).then_some(true),
        supervisor_appointed: (bits >> 12 & 1 == 0).then_some(true),
        principal_capable: [None, Some(true), Some(false)][(bits >> 13) as usize % 3],
        ..mandate_of("2026-10-01")
    }
}

fn decision(by: Option<Vec<Role>>, bits: u32) -> Decision {
    let outcome = pick(DecisionOutcome::ALL, bits);
    let words =
        |bit: u32, words: &str| if bits >> bit & 3 == 0 { String::new() } else { words.into() };
    Decision {
        by: if bits.is_multiple_of(9) {
            vec![pick(Role::ALL, bits)]
        } else {
            by.unwrap_or_default()
        },
        outcome,
        content: words(7, "全部"),
        withheld: (outcome != DecisionOutcome::Granted || bits.is_multiple_of(13)).then(|| {
            Withheld {
                what: words(9, "一部"),
                ground: (bits >> 11 & 3 > 0).then(|| pick(RefusalGround::ALL, bits >> 13)),
                reason: words(15, "理由"),
                alternative: words(17, "別の手当て"),
            }
        }),
        claim: (bits >> 19 & 1 == 0).then(|| pick(Claim::ALL, bits >> 20)),
    }
}

//! What holds whatever is recorded, in whatever order.

use std::collections::BTreeSet;

use madoguchi_casework::{
    Answer, AnswerState, Answered, AskedHow, ConsentAct, ConsentEvent, ConsentRecorded, CopyHow,
    Filled, GoneWhy, ItemAnswer, Person, ReplyReason, SCREEN_LANGUAGE, Signed, Signer, follow_ups,
    judge_answer,
};
use madoguchi_domain::policy::{FollowUp, FormBlank, Planned, PrincipalState, Role};
use madoguchi_domain::request::RequesterKind;
use madoguchi_domain::{Code, Date};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::any::later;
use crate::support::bedside::{Bedside, form};
use crate::support::{day, policy};

/// A house whose forms have been worded otherwise once: `outing` is new, and the homepage's words changed.
fn house() -> Bedside {
    let pictures = |explanation: &str, more: &[Value]| {
        let mut items = vec![
            json!({ "number": 1, "uses": [{ "id": "newsletter", "name": "おたより" }] }),
            json!({
                "number": 2,
                "explanation": explanation,
                "uses": [
                    { "id": "homepage", "name": "ホームページ" },
                    { "id": "leaflet", "name": "パンフレット" },
                ],
                "follow_ups": ["take-down", "tell-recipients"],
            }),
        ];
        items.extend(more.iter().cloned());
        form(&json!({
            "id": "pictures", "name": "写真の同意書", "needs": ["date", "signature"],
            "items": items, "article": { "at": "様式第6号" },
        }))
    };
    let records = form(&json!({
        "id": "records", "name": "情報の提供に関する同意書", "needs": ["date", "signature"],
        "notice": "direct", "blanks": ["recipient"],
        "items": [
            { "number": 1, "uses": [{ "id": "hospital", "name": "病院への提供" }] },
            { "number": 2, "uses": [{ "id": "homepage", "name": "ホームページ" }] },
        ],
        "article": { "at": "様式第7号" },
    }));
    let mut bedside = Bedside::of(policy("attaka"), None);
    bedside.reword(pictures("お顔がのります。", &[]));
    bedside.reword(records);
    let outing = json!({ "number": 3, "uses": [{ "id": "outing", "name": "外出" }] });
    bedside.reword(pictures("お顔とお名前がのります。", &[outing]));
    bedside
}

const USES: [&str; 6] = ["newsletter", "homepage", "leaflet", "outing", "hospital", "of-no-form"];

type Numbers = (u8, i64, u32);

fn numbers() -> impl Strategy<Value = Vec<Numbers>> {
    prop::collection::vec((0_u8..14, 0_i64..40, any::<u32>()), 0..14)
}

fn pick<T: Code>(bits: u32) -> T {
    T::ALL[bits as usize % T::ALL.len()]
}

/// An answered form, by a few bits: mostly whole and signed by the principal.
fn answered(bedside: &Bedside, bits: u32) -> Answered {
    let wordings: Vec<_> = bedside.wordings.iter().collect();
    let shown = wordings[bits as usize % wordings.len()];
    let answers = (1..=4_u8).filter_map(|item| {
        let answer = match bits >> (2 * u32::from(item)) & 3 {
            0 | 1 => Answer::Yes,
            2 => Answer::No,
            _ if bits.is_multiple_of(5) => Answer::NotAsked,
            _ => return None,
        };
        Some(ItemAnswer { item, answer })
    });
    let signer = match bits >> 12 & 7 {
        0 => Signer {
            capacity: Some(RequesterKind::AdultGuardian),
            name: "浅井 二郎".into(),
            relation: String::new(),
            papers: vec!["registration-certificate".into(); (bits >> 15 & 1) as usize],
        },
        1 => Signer { capacity: None, relation: "長女".into(), ..Signer::default() },
        _ => Signer::principal(),
    };
    Answered {
        form: shown.form.id.clone(),
        wording: if bits >> 16 & 15 == 0 { "lost".into() } else { shown.digest.clone() },
        language: SCREEN_LANGUAGE.into(),
        answers: answers.collect(),
        blanks: (bits >> 20 & 3 != 0)
            .then(|| Filled { blank: FormBlank::Recipient, text: "市立病院".into() })
            .into_iter()
            .collect(),
        told: if bits >> 22 & 3 == 0 { vec![1, 2] } else { (1..=8).collect() },
        planned: vec![pick::<Planned>(bits)],
        signer,
        state: (bits >> 24 & 7 < 2).then(|| pick::<PrincipalState>(bits >> 24)),
        until: (bits >> 27 & 7 == 0).then(|| later(day("2026-05-10"), i64::from(bits % 30))),
        undated: bits >> 30 == 0 && bits.is_multiple_of(7),
        signature: match bits >> 28 & 7 {
            0 => Signed::None,
            1 => Signed::OnPaper { kept: "棚1".into() },
            2 => Signed::Drawn { ink: "i1;0,0".into() },
            _ => Signed::Typed { name: "高橋 花子".into() },
        },
        ..Answered::default()
    }
}

fn act(bedside: &Bedside, (which, _, bits): Numbers) -> ConsentAct {
    // An id is a hash: nothing can name what has not been recorded yet.
    let one = bedside.records.get(bits as usize % (bedside.records.len() + 1));
    let one = one.map_or("of-nothing".to_owned(), |record| record.id.clone());
    match which {
        0..=4 => ConsentAct::Answered(Box::new(answered(bedside, bits))),
        5 => ConsentAct::Withdrawn {
            consent: one,
            items: (1..=3).filter(|item| bits >> item & 1 == 1).collect(),
            signer: Signer::principal(),
            how: AskedHow::Visit,
            note: String::new(),
        },
        6 => ConsentAct::Decided {
            consent: one,
            by: if bits >> 8 & 1 == 0 { Role::PrivacyManager } else { pick(bits >> 9) },
            valid: bits >> 5 & 3 != 0,
            reason: "会議で決めた".into(),
        },
        7 => ConsentAct::FollowedUp {
            withdrawal: one,
            item: (bits >> 4 & 3) as u8,
            duty: pick::<FollowUp>(bits >> 6),
            what: "外した".into(),
        },
        8 => ConsentAct::CopyGiven { consent: one, how: CopyHow::Paper },
        9 if bits.is_multiple_of(2) => ConsentAct::Gone { why: GoneWhy::Died },
        9 => ConsentAct::Returned,
        10 => ConsentAct::Noted { text: "窓ぎわの部屋".into() },
        11 => ConsentAct::Relisted { name: "高橋 花".into(), kana: String::new(), birth: None },
        12 => {
            let instead = bits.is_multiple_of(3).then(|| {
                let act = ConsentAct::Answered(Box::new(answered(bedside, bits >> 1)));
                Box::new(ConsentEvent { day: day("2026-05-15"), act })
            });
            // The beginning may be put right, which is another matter.
            let event = if one == "entry-0" { "of-nothing".to_owned() } else { one };
            ConsentAct::Struck { event, why: "書き間違い".into(), instead }
        }
        _ => {
            let tag = if bits.is_multiple_of(4) { "consent-blessed" } else { "person-blessed" };
            let value = json!({ "type": tag, "day": "2026-05-12", "by": "the moon" });
            ConsentAct::Unknown(value)
        }
    }
}

fn filled(all: &[Numbers]) -> Bedside {
    let mut bedside = house();
    for numbers in all {
        let (act, day) = (act(&bedside, *numbers), later(day("2026-05-01"), numbers.1));
        let day = if let ConsentAct::Unknown(_) = act { self::day("2026-05-12") } else { day };
        bedside.write(day, act);
    }
    bedside
}

/// Every day on which anything could change, the eve and the day after, and the ends of days.
fn days() -> impl Iterator<Item = Date> {
    let near = (-2..48).map(|days| later(day("2026-05-01"), days));
    near.chain([Date::MIN, day("2030-01-01"), Date::MAX])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(80) })]

    #[test]
    fn what_is_allowed_was_said_signed_and_not_taken_back(all in numbers()) {
        let bedside = filled(&all);
        let (person, ask) = (bedside.person(), bedside.asked());
        for use_id in USES {
            for on in days() {
                let reply = ask(use_id, on);
                prop_assert_eq!(reply.allowed, reply.why == ReplyReason::Granted);
                if !reply.allowed {
                    continue;
                }
                let consent = person.consent(reply.by.as_deref().unwrap()).unwrap();
                let answered = &consent.answered;
                let said = |answer| move |it: &&ItemAnswer| Some(it.item) == reply.item && it.answer == answer;
                prop_assert!(answered.answers.iter().any(|it| said(Answer::Yes)(&it)));
                prop_assert!(!answered.answers.iter().any(|it| said(Answer::No)(&it)));
                prop_assert!(answered.signature.is_there() && !answered.undated);
                prop_assert!(consent.day <= on && answered.until.is_none_or(|until| on <= until));
                let shown = bedside.wordings.get(&answered.wording).unwrap();
                let item = shown.form.items.iter().find(|it| Some(it.number) == reply.item).unwrap();
                prop_assert!(item.covers(use_id));
                let taken_back = person.withdrawals_of(&consent.id).any(|it| {
                    it.day <= on && it.day >= consent.day && it.items.contains(&item.number)
                });
                prop_assert!(!taken_back);
                prop_assert!(reply.from.is_none_or(|from| from <= on));
                prop_assert!(reply.through.is_none_or(|through| on <= through));
            }
        }
    }

    #[test]
    fn silence_allows_nothing(all in numbers()) {
        let mut bedside = filled(&all);
        let hush = |answered: &mut Answered| {
            answered.answers.retain(|said| said.answer != Answer::Yes);
        };
        for record in &mut bedside.records {
            match &mut record.event.act {
                ConsentAct::Answered(answered) => hush(answered),
                ConsentAct::Struck { instead: Some(instead), .. } => {
                    if let ConsentAct::Answered(answered) = &mut instead.act {
                        hush(answered);
                    }
                }
                _ => {}
            }
        }
        let ask = bedside.asked();
        for use_id in USES {
            for on in days() {
                prop_assert!(!ask(use_id, on).allowed, "{} {}", use_id, on);
            }
        }
    }

    #[test]
    fn a_row_says_what_the_answer_says(all in numbers()) {
        let bedside = filled(&all);
        let (row, ask) = (bedside.row(), bedside.asked());
        let text = serde_json::to_string(&row).unwrap();
        prop_assert_eq!(&serde_json::from_str::<madoguchi_casework::PersonRow>(&text).unwrap(), &row);
        for use_id in USES {
            for on in days() {
                let (reply, says) = (ask(use_id, on), row.says(use_id, on));
                prop_assert_eq!(row.allows(use_id, on), reply.allowed, "{} {}", use_id, on);
                if reply.why == ReplyReason::NoSuchUse {
                    continue;
                }
                let by = says.by.map(|consent| consent.id.clone());
                prop_assert_eq!(says.why, reply.why, "{} {}", use_id, on);
                prop_assert_eq!(by, reply.by);
                prop_assert_eq!(says.asked_again, reply.asked_again);
                if says.why != ReplyReason::NeverAsked {
                    // Of one form, another item may cover the use where the words have changed.
                    prop_assert!(says.from <= reply.from && says.from.is_none_or(|from| from <= on));
                }
                prop_assert!(says.through.is_none_or(|through| through >= on));
            }
        }
        let person = bedside.person();
        let tasks = follow_ups(&person, &bedside.wordings, &bedside.rules);
        prop_assert_eq!(row.open.len(), tasks.iter().filter(|task| task.done.is_none()).count());
        let last: BTreeSet<&str> = person.consents.iter().map(|it| it.answered.form.as_str()).collect();
        for form in last {
            let days = person.consents.iter().filter(|it| it.answered.form == form).map(|it| it.day);
            prop_assert_eq!(row.last_asked(form).map(|asked| asked.day), days.max());
        }
    }

    #[test]
    fn the_day_that_is_named_is_the_first_on_which_it_changes(all in numbers()) {
        let bedside = filled(&all);
        let ask = bedside.asked();
        for use_id in USES {
            let mut days: Vec<Date> = days().collect();
            days.sort_unstable();
            let replies: Vec<_> = days.iter().map(|on| (*on, ask(use_id, *on))).collect();
            for (n, (on, reply)) in replies.iter().enumerate() {
                let changed = replies[n..].iter().find(|(_, later)| later.allowed != reply.allowed);
                let changed = changed.map(|(day, _)| *day);
                prop_assert_eq!(reply.changes_on, changed, "{} {}", use_id, on);
            }
        }
    }

    #[test]
    fn what_is_taken_back_is_not_allowed_until_a_newer_yes(all in numbers(), which in any::<prop::sample::Index>()) {
        let mut bedside = filled(&all);
        let person = bedside.person();
        let known = |consent: &&madoguchi_casework::Consent| bedside.wordings.get(&consent.answered.wording).is_some();
        let consents: Vec<_> = person.consents.iter().filter(known).cloned().collect();
        prop_assume!(!consents.is_empty());
        let consent = which.get(&consents);
        let shown = bedside.wordings.get(&consent.answered.wording).unwrap().form.clone();
        let back = ConsentAct::Withdrawn {
            consent: consent.id.clone(),
            items: shown.items.iter().map(|item| item.number).collect(),
            signer: Signer::principal(),
            how: AskedHow::Phone,
            note: String::new(),
        };
        bedside.on("2026-07-01", back);
        let uses: Vec<String> = shown.items.iter().flat_map(|it| &it.uses).map(|it| it.id.clone()).collect();
        for use_id in &uses {
            for on in ["2026-07-01", "2026-07-02", "2040-01-01"] {
                prop_assert!(!bedside.allowed(use_id, on), "{} {}", use_id, on);
            }
        }
        let mut again = bedside.ticked("pictures", &[1, 2, 3]);
        again.state = Some(PrincipalState::CanJudge);
        bedside.answer("2026-07-10", again);
        for use_id in ["newsletter", "homepage", "leaflet", "outing"] {
            if uses.iter().any(|used| used == use_id) {
                prop_assert!(!bedside.allowed(use_id, "2026-07-09"));
            }
            prop_assert!(bedside.allowed(use_id, "2026-07-10"));
        }
    }

    #[test]
    fn a_form_that_leaves_all_out_changes_nothing(all in numbers(), days_later in 0_i64..60) {
        let mut bedside = filled(&all);
        let before = |bedside: &Bedside| -> Vec<bool> {
            let ask = bedside.asked();
            USES.iter().flat_map(|id| days().map(|on| ask(id, on).allowed)).collect()
        };
        let was = before(&bedside);
        let mut answered = bedside.ticked("pictures", &[]);
        let left_out = |item| ItemAnswer { item, answer: Answer::NotAsked };
        answered.answers = (1..=3).map(left_out).collect();
        bedside.write(later(day("2026-05-01"), days_later), ConsentAct::Answered(Box::new(answered)));
        prop_assert_eq!(before(&bedside), was);
    }

    #[test]
    fn a_stroke_through_a_stroke_brings_back_what_was(all in numbers(), which in any::<prop::sample::Index>()) {
        let mut bedside = filled(&all);
        let before = bedside.person();
        prop_assume!(bedside.records.len() > 1);
        let target = format!("entry-{}", 1 + which.index(bedside.records.len() - 1));
        let strike = |event: &str| ConsentAct::Struck { event: event.into(), why: "別の方の用紙".into(), instead: None };
        let stroke = bedside.on("2026-06-01", strike(&target));
        bedside.on("2026-06-01", strike(&stroke));
        let mut after = bedside.person();
        after.lines = before.lines.clone();
        prop_assert_eq!(after, before);
    }

    #[test]
    fn events_are_read_back_as_they_were_written(all in numbers()) {
        let mut bedside = filled(&all);
        let copied = bedside.records.clone();
        for record in &copied {
            let text = serde_json::to_string(record).unwrap();
            // No event of a case, of a register or of the desk has a tag that begins so.
            let code = record.event.act.code();
            prop_assert!(code.starts_with("consent-") || code.starts_with("person-"), "{}", code);
            prop_assert_eq!(&serde_json::from_str::<ConsentRecorded>(&text).unwrap(), record, "{}", text);
            // What a later version says more makes it unknown as a whole, and is kept.
            let mut value: Value = serde_json::from_str(&text).unwrap();
            value["event"]["seen-by"] = json!("a later version");
            let newer: ConsentRecorded = serde_json::from_value(value.clone()).unwrap();
            if !matches!(record.event.act, ConsentAct::Returned) {
                prop_assert!(matches!(newer.event.act, ConsentAct::Unknown(_)), "{}", text);
                prop_assert_eq!(serde_json::to_value(&newer).unwrap(), value);
            }
        }
        // Recorded by a later version, a consent allows nothing here.
        let consents = bedside.records.iter_mut().filter(|it| it.event.act.code().starts_with("consent-"));
        for record in consents {
            let mut value = serde_json::to_value(&*record).unwrap();
            value["event"]["seen-by"] = json!("a later version");
            *record = serde_json::from_value(value).unwrap();
        }
        for record in &mut bedside.records {
            if let ConsentAct::Struck { instead, .. } = &mut record.event.act {
                *instead = None;
            }
        }
        let ask = bedside.asked();
        for use_id in USES {
            prop_assert!(days().all(|on| !ask(use_id, on).allowed));
        }
    }

    #[test]
    fn refusing_asks_for_no_more_than_a_name_and_a_day(bits in any::<u32>()) {
        let bedside = house();
        for form in bedside.forms() {
            let mut refusal = answered(&bedside, bits);
            refusal.form = form.id.clone();
            refusal.answers.clear();
            refusal.undated = false;
            refusal.signer = Signer::principal();
            refusal.signature = Signed::Typed { name: "高橋 花子".into() };
            refusal.state = Some(PrincipalState::CanJudge);
            let verdict = judge_answer(&bedside.rules, form, &refusal, day("2026-05-01"), None);
            let all: Vec<u8> = form.items.iter().map(|item| item.number).collect();
            prop_assert_eq!(verdict.state, AnswerState::Complete);
            prop_assert_eq!((verdict.refused, verdict.granted), (all, vec![]));
            // Whatever a yes needs, a no never needs more.
            let mut yes = answered(&bedside, bits);
            yes.form = form.id.clone();
            let mut no = yes.clone();
            no.answers.clear();
            let judge = |it: &Answered| judge_answer(&bedside.rules, form, it, day("2026-05-01"), None);
            if judge(&yes).state == AnswerState::Complete {
                prop_assert_eq!(judge(&no).state, AnswerState::Complete);
            }
        }
    }

    #[test]
    fn nobody_is_made_of_a_log_that_lists_nobody(all in numbers()) {
        let mut bedside = filled(&all);
        bedside.records.remove(0);
        prop_assert_eq!(Person::fold(&bedside.records), None);
    }
}

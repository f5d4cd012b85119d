//! What staff would ask, and must be answered.

use madoguchi_casework::{
    Answer, Answered, AskedHow, ConsentAct, ConsentEvent, DeskEvent, DeskRecorded, DeskState,
    Filled, GoneWhy, ItemAnswer, ReplyNote, ReplyReason, Signed, Signer, changes, digest_of,
    follow_ups,
};
use madoguchi_domain::consent::{ConsentFlag, ConsentMissing};
use madoguchi_domain::policy::{ConsentForm, FollowUp, FormBlank, PrincipalState, Role};
use serde_json::json;

use crate::support::bedside::{Bedside, form};
use crate::support::{FACILITIES, day, policy};

/// The house with the photo form of six items.
fn photos() -> Bedside {
    Bedside::of(policy("akatsuki"), Some(day("1940-05-01")))
}

fn photo_form(bedside: &Bedside) -> &ConsentForm {
    bedside.forms().iter().find(|form| form.id == "photo").unwrap()
}

fn withdrawn(consent: &str, items: &[u8]) -> ConsentAct {
    ConsentAct::Withdrawn {
        consent: consent.into(),
        items: items.to_vec(),
        signer: Signer::principal(),
        how: AskedHow::Visit,
        note: String::new(),
    }
}

/// The photo form with another explanation of an item, and one item more.
fn reworded(bedside: &Bedside, item: u8) -> ConsentForm {
    let mut json = serde_json::to_value(photo_form(bedside)).unwrap();
    let items = json["items"].as_array_mut().unwrap();
    let place = items.iter().position(|it| it["number"] == item).unwrap();
    items[place]["explanation"] = json!("だれでも見られるページに、お顔の写真がのります。");
    items.push(json!({ "number": 7, "uses": [{ "id": "video", "name": "動画" }] }));
    form(&json)
}

#[test]
fn a_picture_may_stand_on_the_homepage_until_the_eve_of_the_day_on_which_it_is_taken_back() {
    let mut house = photos();
    let never = house.ask("homepage", day("2026-11-22"));
    assert_eq!((never.allowed, never.why, never.by), (false, ReplyReason::NeverAsked, None));
    assert_eq!(never.articles[0].at, "別紙1");
    let yes = house.answer("2026-11-22", house.ticked("photo", &[5]));
    let reply = house.ask("homepage", day("2026-12-01"));
    assert_eq!((reply.allowed, reply.by.as_deref(), reply.item), (true, Some(&*yes), Some(5)));
    assert_eq!((reply.from, reply.through), (Some(day("2026-11-22")), None));
    let before = house.ask("homepage", day("2026-11-21"));
    assert_eq!((before.why, before.changes_on), (ReplyReason::NotYet, Some(day("2026-11-22"))));
    assert!(before.flags.contains(&ConsentFlag::BeforeConsentDate));
    assert_eq!(house.ask("publication", day("2026-12-01")).why, ReplyReason::Refused);

    house.on("2027-01-10", withdrawn(&yes, &[5]));
    let last = house.ask("homepage", day("2027-01-09"));
    assert_eq!((last.allowed, last.through), (true, Some(day("2027-01-09"))));
    assert_eq!(last.changes_on, Some(day("2027-01-10")));
    let back = house.ask("homepage", day("2027-01-10"));
    assert_eq!((back.allowed, back.why), (false, ReplyReason::Withdrawn));
    assert!(back.flags.contains(&ConsentFlag::Withdrawn));
    assert_eq!(house.ask("video", day("2027-01-10")).why, ReplyReason::NoSuchUse);
}

#[test]
fn a_no_in_a_newer_form_beats_an_older_yes_and_what_was_left_out_does_not() {
    let mut house = photos();
    let old = house.answer("2026-04-10", house.ticked("photo", &[4, 5]));
    let mut newer = house.ticked("photo", &[1]);
    newer.answers.push(ItemAnswer { item: 4, answer: Answer::NotAsked });
    house.answer("2026-10-01", newer);
    assert_eq!(house.ask("homepage", day("2026-10-01")).why, ReplyReason::Refused);
    assert!(house.allowed("homepage", "2026-09-30"));
    let left_out = house.ask("publication", day("2026-10-01"));
    assert_eq!((left_out.allowed, left_out.by.as_deref()), (true, Some(&*old)));
    assert_eq!(left_out.notes, [ReplyNote::NewerNotAsked]);
}

#[test]
fn a_newer_form_that_nobody_signed_passes_over_to_the_older_and_is_told_of() {
    let mut house = photos();
    let unsigned = |mut answered: Answered| {
        answered.signature = Signed::None;
        answered
    };
    let alone = house.answer("2026-05-01", unsigned(house.ticked("photo", &[5])));
    let reply = house.ask("homepage", day("2026-05-01"));
    assert_eq!((reply.why, reply.by), (ReplyReason::Incomplete, Some(alone)));
    assert!(reply.missing.contains(&ConsentMissing::SignatureOrAgency));
    let older = house.answer("2026-04-10", house.ticked("photo", &[5]));
    let reply = house.ask("homepage", day("2026-05-01"));
    assert_eq!((reply.allowed, reply.by), (true, Some(older)));
    assert_eq!((reply.notes, reply.missing.len()), (vec![ReplyNote::NewerIncomplete], 0));
}

#[test]
fn a_yes_to_whom_nobody_named_is_none_and_a_no_is_one() {
    let mut house = photos();
    house.reword(form(&json!({
        "id": "records", "name": "情報の提供に関する同意書", "needs": ["date", "signature"],
        "blanks": ["recipient"],
        "items": [
            { "number": 1, "uses": [{ "id": "hospital", "name": "病院への提供" }] },
            { "number": 2, "uses": [{ "id": "office", "name": "役所への提供" }] },
        ],
        "article": { "at": "様式第7号" },
    })));
    let mut answered = house.ticked("records", &[1]);
    answered.blanks.clear();
    house.answer("2026-05-01", answered.clone());
    let open = house.ask("hospital", day("2026-05-01"));
    assert_eq!((open.why, open.blanks), (ReplyReason::Incomplete, vec![FormBlank::Recipient]));
    assert_eq!(house.ask("office", day("2026-05-01")).why, ReplyReason::Refused);
    let text = " 市立病院".into();
    answered.blanks.push(Filled { blank: FormBlank::Recipient, text });
    house.answer("2026-05-02", answered);
    let reply = house.ask("hospital", day("2026-05-02"));
    assert!(reply.allowed && reply.blanks.is_empty());
}

#[test]
fn a_daughter_for_one_who_cannot_judge_waits_for_the_office_and_counts_from_its_day() {
    let mut house = Bedside::of(policy("komorebi"), Some(day("1938-02-03")));
    let mut answered = house.ticked("pictures", &[1]);
    answered.signer = Signer { relation: "長女".into(), ..Signer::default() };
    answered.state = Some(PrincipalState::CannotJudge);
    let consent = house.answer("2026-05-01", answered);
    let open = house.ask("notice-board", day("2026-05-02"));
    assert_eq!((open.why, open.decider), (ReplyReason::Undecided, Some(Role::PrivacyManager)));
    let decided = |by, valid| ConsentAct::Decided {
        consent: consent.clone(),
        by,
        valid,
        reason: "日ごろの様子から".into(),
    };
    house.on("2026-05-03", decided(Role::HandlingOfficer, true));
    let other = house.ask("notice-board", day("2026-05-04"));
    assert_eq!(other.why, ReplyReason::Undecided, "another office's yes is none");
    house.on("2026-05-10", decided(Role::PrivacyManager, true));
    assert!(!house.allowed("notice-board", "2026-05-09"));
    let reply = house.ask("notice-board", day("2026-05-10"));
    assert!(reply.allowed && reply.notes == [ReplyNote::Decided], "{reply:?}");
    assert_eq!(house.ask("newsletter", day("2026-05-10")).why, ReplyReason::Refused);
    house.on("2026-06-01", decided(Role::PrivacyManager, false));
    let invalid = house.ask("notice-board", day("2026-06-01"));
    assert_eq!(
        (invalid.why, invalid.notes),
        (ReplyReason::Incomplete, vec![ReplyNote::NewerInvalid])
    );
    assert!(house.allowed("notice-board", "2026-05-31"));
}

#[test]
fn a_consent_for_a_time_is_over_after_its_last_day() {
    let mut house = photos();
    let mut answered = house.ticked("photo", &[6]);
    answered.until = Some(day("2027-03-31"));
    house.answer("2026-11-22", answered);
    assert!(house.allowed("study-meeting", "2027-03-31"));
    let over = house.ask("study-meeting", day("2027-04-01"));
    assert_eq!((over.why, over.from), (ReplyReason::Over, Some(day("2027-04-01"))));
}

#[test]
fn a_withdrawal_takes_back_what_was_said_on_other_forms_too_and_not_what_is_said_after_it() {
    let mut house = photos();
    let first = house.answer("2026-04-10", house.ticked("photo", &[5]));
    house.answer("2026-05-10", house.ticked("photo", &[5, 6]));
    // Staff point to the older of the two: the person wants off the homepage.
    house.on("2026-06-01", withdrawn(&first, &[5]));
    assert_eq!(house.ask("homepage", day("2026-06-01")).why, ReplyReason::Withdrawn);
    assert!(house.allowed("study-meeting", "2026-06-01"));
    // In the afternoon they are asked once more.
    house.answer("2026-06-01", house.ticked("photo", &[5]));
    assert!(house.allowed("homepage", "2026-06-01"));
    // What was recorded late still happened before.
    house.on("2026-05-20", withdrawn(&first, &[5]));
    assert!(house.allowed("homepage", "2026-06-01") && !house.allowed("homepage", "2026-05-20"));
}

#[test]
fn what_was_struck_is_legible_and_a_withdrawal_of_it_still_counts() {
    let mut house = photos();
    let older = house.answer("2026-04-10", house.ticked("photo", &[5]));
    let slip = house.answer("2026-05-10", house.ticked("photo", &[5]));
    house.on("2026-05-11", withdrawn(&slip, &[5]));
    let strike = |event: &str, instead| ConsentAct::Struck {
        event: event.into(),
        why: "別の方の用紙".into(),
        instead,
    };
    let stroke = house.on("2026-05-12", strike(&slip, None));
    let person = house.person();
    assert_eq!(person.consents.len(), 1);
    assert_eq!(person.lines[2].struck[0].why, "別の方の用紙");
    assert_eq!(house.ask("homepage", day("2026-05-12")).why, ReplyReason::Withdrawn);
    house.on("2026-05-12", strike(&stroke, None));
    assert_eq!(house.person().consents.len(), 2);
    // Put right, it keeps its id: what speaks of it goes on speaking of it.
    let right = house.ticked("photo", &[1, 5]);
    let act = ConsentAct::Answered(Box::new(right));
    let instead = Box::new(ConsentEvent { day: day("2026-04-11"), act });
    house.on("2026-05-13", strike(&older, Some(instead)));
    let chart = house.ask("chart-cover", day("2026-04-11"));
    assert_eq!((chart.allowed, chart.by), (true, Some(older)));
}

#[test]
fn whoever_answered_older_words_is_asked_again_about_what_changed_and_what_is_new() {
    let mut house = photos();
    house.answer("2026-04-10", house.ticked("photo", &[4, 5]));
    let again = |house: &Bedside, id| {
        let (reply, row) = (house.ask(id, day("2026-12-01")), house.row());
        assert_eq!(reply.asked_again, row.asked_again(id), "{id}");
        reply.asked_again
    };
    assert!(!again(&house, "homepage"));
    let old = photo_form(&house).clone();
    let new = reworded(&house, 5);
    assert_eq!(changes(&old, &new), [5, 7]);
    assert_eq!(changes(&new, &new), Vec::<u8>::new());
    house.reword(new.clone());
    assert!(again(&house, "homepage") && again(&house, "video"));
    assert!(!again(&house, "publication"), "its words are as they were");
    assert!(house.allowed("homepage", "2026-12-01"), "what was said still stands");
    house.answer("2026-12-02", house.ticked("photo", &[5]));
    assert!(!again(&house, "homepage") && !again(&house, "video"));
    // An item that only moved is not a new one.
    let mut json = serde_json::to_value(&new).unwrap();
    json["items"].as_array_mut().unwrap().rotate_left(2);
    for (n, item) in json["items"].as_array_mut().unwrap().iter_mut().enumerate() {
        item["number"] = json!(n + 1);
    }
    assert_eq!(changes(&new, &form(&json)), Vec::<u8>::new());
}

#[test]
fn what_is_taken_back_or_refused_leaves_something_to_do() {
    let mut house = photos();
    let mut json = serde_json::to_value(photo_form(&house)).unwrap();
    json["items"][4]["follow_ups"] = json!(["take-down", "erase-copies"]);
    house.reword(form(&json));
    let yes = house.answer("2026-05-01", house.ticked("photo", &[4, 5]));
    let tasks = |house: &Bedside| follow_ups(&house.person(), &house.wordings, &house.rules);
    assert!(tasks(&house).is_empty());
    let back = house.on("2026-06-01", withdrawn(&yes, &[5, 6]));
    let duties: Vec<_> = tasks(&house).iter().map(|task| (task.item, task.duty)).collect();
    assert_eq!(duties, [(5, FollowUp::TakeDown), (5, FollowUp::EraseCopies)], "6 was never given");
    let done = |withdrawal: &str, item, duty| {
        let (withdrawal, what) = (withdrawal.to_owned(), "外した".to_owned());
        ConsentAct::FollowedUp { withdrawal, item, duty, what }
    };
    house.on("2026-06-02", done(&back, 5, FollowUp::TakeDown));
    assert_eq!(house.row().open.len(), 1);
    assert_eq!(house.row().open[0].duty, FollowUp::EraseCopies);
    // A no in a newer form takes back as well: here the publication, which had been allowed.
    let no = house.answer("2026-07-01", house.ticked("photo", &[]));
    let new: Vec<_> = tasks(&house).into_iter().filter(|task| task.withdrawal == no).collect();
    assert_eq!(new.len(), 1, "{new:?}");
    assert_eq!((new[0].item, new[0].duty, &*new[0].uses[0]), (4, FollowUp::Stop, "publication"));
    house.on("2026-07-02", done(&no, 4, FollowUp::Stop));
    assert!(tasks(&house).iter().any(|task| task.done.is_some() && task.withdrawal == no));
}

#[test]
fn the_end_of_the_time_leaves_something_to_do_unless_they_have_said_yes_anew() {
    let mut house = photos();
    let answered = |house: &Bedside, until: &str| Answered {
        until: Some(day(until)),
        ..house.ticked("photo", &[4])
    };
    let first = house.answer("2026-05-01", answered(&house, "2026-05-31"));
    let tasks = |house: &Bedside| follow_ups(&house.person(), &house.wordings, &house.rules);
    let due: Vec<_> = tasks(&house).iter().map(|it| (it.since, it.item, it.duty)).collect();
    assert_eq!(due, [(day("2026-06-01"), 4, FollowUp::Stop)]);
    assert_eq!(house.row().due(day("2026-05-31")).count(), 0);
    assert_eq!(house.row().due(day("2026-06-01")).count(), 1);
    // A month before they can be asked anew, and still after.
    assert!(!house.row().ends(day("2026-05-01"), day("2026-05-30")));
    assert!(house.row().ends(day("2026-05-02"), day("2026-06-01")));
    assert!(house.row().ends(day("2026-06-02"), day("2026-07-02")));
    let anew = house.answer("2026-05-20", answered(&house, "2026-12-31"));
    let due: Vec<_> = tasks(&house).into_iter().map(|it| (it.withdrawal, it.since)).collect();
    assert_eq!(due, [(anew, day("2027-01-01"))], "not that of {first}");
    assert!(!house.row().ends(day("2026-05-21"), day("2026-06-20")));
}

#[test]
fn whoever_has_died_is_told_of_and_what_they_said_stands() {
    let mut house = photos();
    house.answer("2026-05-01", house.ticked("photo", &[5]));
    house.on("2026-08-01", ConsentAct::Gone { why: GoneWhy::Died });
    let reply = house.ask("homepage", day("2026-08-01"));
    assert!(reply.allowed && reply.notes == [ReplyNote::Died]);
    assert!(house.ask("homepage", day("2026-07-31")).notes.is_empty());
    assert_eq!(house.row().gone, Some(GoneWhy::Died));
}

#[test]
fn words_that_are_not_here_allow_nothing_and_let_nothing_older_through() {
    let mut house = photos();
    house.answer("2026-05-01", house.ticked("photo", &[5]));
    let mut lost = house.ticked("photo", &[5]);
    lost.wording = digest_of("{}", "ja");
    house.answer("2026-06-01", lost);
    let reply = house.ask("homepage", day("2026-06-01"));
    assert_eq!(
        (reply.why, reply.notes),
        (ReplyReason::Incomplete, vec![ReplyNote::WordingUnknown])
    );
    assert!(house.allowed("homepage", "2026-05-31"));
}

#[test]
fn the_desk_keeps_each_wording_once_and_takes_no_other_for_it() {
    let house = photos();
    let (old, new) = (photo_form(&house).clone(), reworded(&house, 5));
    let mut records: Vec<DeskRecorded> = Vec::new();
    let mut take = |form: &ConsentForm| {
        let event = DeskState::fold(&records).wordings.to_take(form, "ja");
        let taken = event.is_some();
        records.extend(event.map(|event| DeskRecorded {
            id: format!("entry-{}", records.len()),
            at_ms: 1_793_000_000_000,
            by: "person-1".into(),
            event,
        }));
        let last = DeskState::fold(&records).wordings.last("photo", "ja").unwrap().clone();
        (taken, last.version, last.form == *form)
    };
    assert_eq!(take(&old), (true, 1, true));
    assert_eq!(take(&old), (false, 1, true));
    assert_eq!(take(&new), (true, 2, true));
    assert_eq!(take(&old), (true, 1, true), "a facility may come back to older words");
    let text = serde_json::to_string(&records).unwrap();
    assert_eq!(serde_json::from_str::<Vec<DeskRecorded>>(&text).unwrap(), records);
    let state = DeskState::fold(&records);
    assert_eq!((state.wordings.iter().count(), state.unknown), (2, 0));
    // Words that are not those of their digest.
    let DeskEvent::WordingTaken { words, .. } = &mut records[0].event else { panic!() };
    *words = words.replace("ホームページ", "ホームページ・動画");
    let state = DeskState::fold(&records[..1]);
    assert_eq!((state.wordings.iter().count(), state.unknown), (0, 1));
}

#[test]
fn every_form_of_every_facility_is_answered_recorded_and_asked_of() {
    let mut forms = 0;
    for id in FACILITIES {
        let house = Bedside::of(policy(id), Some(day("1940-05-01")));
        for form in house.forms().to_vec() {
            forms += 1;
            let mut house = Bedside::of(policy(id), Some(day("1940-05-01")));
            let all: Vec<u8> = form.items.iter().map(|item| item.number).collect();
            let answered = house.ticked(&form.id, &all);
            house.answer("2026-05-01", answered);
            for used in form.items.iter().flat_map(|item| &item.uses) {
                assert!(house.allowed(&used.id, "2026-05-01"), "{id} {}", used.id);
            }
            house.answer("2026-06-01", house.ticked(&form.id, &[]));
            for used in form.items.iter().flat_map(|item| &item.uses) {
                assert_eq!(
                    house.ask(&used.id, day("2026-06-01")).why,
                    ReplyReason::Refused,
                    "{id}"
                );
            }
        }
    }
    assert!(forms >= 4, "{forms}");
}

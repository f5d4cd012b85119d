//! What a regulation or the Act would say of a facility's papers, held against every facility.

mod papers_of;

use madoguchi_documents::{Block, Choice, Sheet};
use madoguchi_domain::consent::{NoticeFacts, NoticeKind, NoticeState, check_notice};
use madoguchi_domain::policy::{
    AnswerOutcome, ComplaintField, Disposal, DisposalBlock, Duty, FormBlank, Medium, Planned,
    RecordClass, RecordItem, RefusalGround, Role, WholePolicy,
};
use madoguchi_domain::refusal::answer_required;
use madoguchi_domain::request::RequestKind;
use madoguchi_domain::retention::{RecordFacts, check_record};
use madoguchi_domain::{CodeSet, Date};
use madoguchi_messages::{key, say, say_code};
use madoguchi_office_papers::*;
use papers_of::{
    Contents, acquisition, all_pledges, asked, consents, day, facilities, facility, granted,
    grounds_of, issue, notices, provided, records, withheld,
};

const ORDINARY: Contents = Contents::Ordinary;

fn says(sheet: &Sheet, text: &str) -> bool {
    sheet.texts().iter().any(|one| one.contains(text))
}

/// The rows of the tables under a heading.
fn rows<'s>(sheet: &'s Sheet, under: &str) -> Vec<(&'s str, &'s str)> {
    let tables = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table { heading, rows } if heading == under => Some(rows),
        _ => None,
    });
    tables.flatten().map(|(label, value)| (label.as_str(), value.as_str())).collect()
}

fn choices<'s>(sheet: &'s Sheet, under: &str) -> Vec<&'s Choice> {
    let all = sheet.blocks.iter().filter_map(|block| match block {
        Block::Choices { heading, rows } if heading == under => Some(rows),
        _ => None,
    });
    all.flatten().collect()
}

fn signatures(sheet: &Sheet) -> Vec<&str> {
    let labels = sheet.blocks.iter().filter_map(|block| match block {
        Block::Signature { label, .. } => Some(label.as_str()),
        _ => None,
    });
    labels.collect()
}

fn role(role: Role) -> &'static str {
    say_code("office-role", role.code())
}

/// Every kind that can be asked of every facility.
fn each_kind(mut with: impl FnMut(Office<'_>, &WholePolicy, RequestKind)) {
    let facilities = facilities();
    assert!(facilities.len() >= 10, "{}", facilities.len());
    for whole in &facilities {
        let office = Office::of(whole);
        for offer in whole.facility.offers() {
            with(office, whole, offer.kind);
        }
    }
}

#[test]
fn a_refusal_without_ground_or_reason_cannot_be_made() {
    each_kind(|office, whole, kind| {
        let asked = || asked(kind, ORDINARY);
        let lacks = |withheld: Withheld| match Notice::refused(office, asked(), withheld) {
            Err(NoticeError::Missing(parts)) => parts,
            other => panic!("{} {kind:?}: {other:?}", whole.facility.id),
        };
        let nothing = lacks(Withheld::default());
        assert_eq!(nothing, [NoticePart::Ground, NoticePart::Reason]);
        for ground in grounds_of(&office, kind) {
            let blank = Withheld { reason: " \u{3000}\n".to_owned(), ..withheld(ground, ORDINARY) };
            assert_eq!(lacks(blank), [NoticePart::Reason], "{ground:?}");
        }
        let no_ground = Withheld { ground: None, ..withheld(RefusalGround::HarmsRights, ORDINARY) };
        assert_eq!(lacks(no_ground), [NoticePart::Ground]);
        let nowhere = Notice::not_held(office, asked(), String::new());
        assert_eq!(nowhere.unwrap_err(), NoticeError::Missing(vec![NoticePart::Reason]));
    });
}

#[test]
fn a_partial_notice_says_what_is_given_what_is_not_on_which_ground_and_why() {
    each_kind(|office, _, kind| {
        let none =
            Notice::partial(office, asked(kind, ORDINARY), Granted::default(), Withheld::default());
        let parts = [NoticePart::Content, NoticePart::Withheld, NoticePart::Ground];
        let parts = [&parts[..], &[NoticePart::Reason]].concat();
        assert_eq!(none.unwrap_err(), NoticeError::Missing(parts));
        for ground in grounds_of(&office, kind) {
            let given = granted(kind, ORDINARY);
            let kept = withheld(ground, ORDINARY);
            let made = Notice::partial(office, asked(kind, ORDINARY), given.clone(), kept.clone());
            let Ok(notice) = made else {
                assert_eq!(made.unwrap_err(), NoticeError::WholeOnly, "{ground:?}");
                continue;
            };
            assert_eq!(notice.outcome(), Outcome::Partial);
            let sheet = notice.sheet(&issue());
            for text in [&given.content, &kept.what, &kept.reason] {
                assert!(says(&sheet, text), "{text}");
            }
            assert!(says(&sheet, say_code("office-ground", ground.code())));
        }
    });
}

#[test]
fn nobody_is_refused_on_what_is_never_a_ground() {
    each_kind(|office, _, kind| {
        for ground in [RefusalGround::NoReasonStated, RefusalGround::StaffJudgement] {
            let made = Notice::refused(office, asked(kind, ORDINARY), withheld(ground, ORDINARY));
            let Err(NoticeError::GroundDoesNotHold(verdict)) = made else {
                panic!("{ground:?} is taken for {kind:?}");
            };
            assert!(!verdict.may_refuse);
        }
    });
}

#[test]
fn a_refusal_for_its_cost_names_the_measure_taken_instead() {
    let mut found = 0;
    each_kind(|office, _, kind| {
        let ground = RefusalGround::Costly;
        if !grounds_of(&office, kind).contains(&ground) {
            return;
        }
        found += 1;
        let without = Withheld { alternative: String::new(), ..withheld(ground, ORDINARY) };
        let made = Notice::refused(office, asked(kind, ORDINARY), without);
        let missing = NoticeError::Missing(vec![NoticePart::AlternativeMeasure]);
        assert_eq!(made.unwrap_err(), missing);
        let kept = withheld(ground, ORDINARY);
        let made = Notice::refused(office, asked(kind, ORDINARY), kept.clone());
        assert!(says(&made.expect("complete").sheet(&issue()), &kept.alternative));
    });
    assert!(found > 5, "{found}");
}

#[test]
fn a_kind_that_neither_the_facility_nor_the_act_knows_is_not_answered() {
    let mut found = 0;
    for whole in &facilities() {
        for kind in [RequestKind::Objection, RequestKind::BereavedDisclosure] {
            let made =
                Notice::granted(Office::of(whole), asked(kind, ORDINARY), granted(kind, ORDINARY));
            let offered = whole.facility.request(kind).is_some();
            assert_eq!(made.is_ok(), offered, "{} {kind:?}", whole.facility.id);
            found += usize::from(!offered);
        }
    }
    assert!(found > 3, "{found}");
}

#[test]
fn every_notice_bears_what_the_rules_for_its_answer_want() {
    let (mut forms, mut approvals, mut explained) = (0, 0, 0);
    each_kind(|office, whole, kind| {
        let Some(ground) = grounds_of(&office, kind).first().copied() else { return };
        let cases = [
            (
                AnswerOutcome::Granted,
                Notice::granted(office, asked(kind, ORDINARY), granted(kind, ORDINARY)),
            ),
            (
                AnswerOutcome::Refused,
                Notice::refused(office, asked(kind, ORDINARY), withheld(ground, ORDINARY)),
            ),
            (
                AnswerOutcome::NonExistent,
                Notice::not_held(office, asked(kind, ORDINARY), "探しました。".to_owned()),
            ),
        ];
        for (outcome, notice) in cases {
            let outcome = match ground {
                RefusalGround::NonExistence if outcome == AnswerOutcome::Refused => continue,
                _ => outcome,
            };
            let notice = notice.expect("complete");
            let sheet = notice.sheet(&issue());
            let place = format!("{} {} {}", whole.facility.id, kind.code(), outcome.code());
            let wanted = answer_required(office.facility(), office.handling(), kind, outcome);
            assert_eq!(notice.required(), Some(&wanted), "{place}");
            if let Some(form) = &wanted.form {
                assert_eq!(&sheet.title, form, "{place}");
                forms += 1;
            }
            let approves = |by: Role| signatures(&sheet).iter().any(|s| s.contains(role(by)));
            match wanted.approved_by {
                Some(by) => assert!(approves(by), "{place}"),
                None => assert_eq!(signatures(&sheet), [""; 0], "{place}"),
            }
            approvals += usize::from(wanted.approved_by.is_some());
            let duty = wanted.explained.as_ref().map(|owing| owing.duty);
            let must = says(&sheet, say(key::OFFICE_NOTICE_EXPLAINED_MUST));
            let effort = says(&sheet, say(key::OFFICE_NOTICE_EXPLAINED_EFFORT));
            assert_eq!(must, duty == Some(Duty::Must), "{place}");
            assert_eq!(effort, duty == Some(Duty::Effort), "{place}");
            explained += usize::from(duty.is_some());
        }
    });
    assert!(forms > 10 && approvals > 20 && explained > 5, "{forms} {approvals} {explained}");
}

#[test]
fn every_notice_says_to_whom_what_was_asked_and_where_to_complain() {
    for whole in &facilities() {
        let office = Office::of(whole);
        let window = &whole.facility.window;
        let complaints = office.handling().complaints.as_ref();
        let offers = whole.facility.offers();
        let sheets = notices(&office, ORDINARY);
        assert!(sheets.len() > 3 * offers.len(), "{}", whole.facility.id);
        for sheet in &sheets {
            assert!(says(sheet, "髙橋 一郎 様") && says(sheet, "ABCD-1234"), "{}", sheet.id);
            assert!(
                says(sheet, "令和8年11月2日") && says(sheet, "令和8年11月26日"),
                "{}",
                sheet.id
            );
            assert!(says(sheet, "介護記録"), "{}", sheet.id);
            let contact = rows(sheet, say(key::OFFICE_NOTICE_COMPLAINTS));
            let name = complaints.map_or(&window.name, |rule| &rule.window);
            assert!(contact[0].1.contains(name.as_str()), "{}: {contact:?}", whole.facility.id);
            for more in [&window.phone, &window.address, &window.complaints_body] {
                let is_there = |more: &String| contact.iter().any(|(_, it)| it.contains(more));
                assert!(more.iter().all(is_there), "{}: {contact:?}", whole.facility.id);
            }
        }
        for offer in offers {
            let id = format!("notice-{}-", offer.kind.code());
            let of_kind: Vec<_> = sheets.iter().filter(|s| s.id.starts_with(&id)).collect();
            assert!(of_kind.len() >= 3, "{} {id}", whole.facility.id);
            let own = offer.name.unwrap_or(say_code("kind-formal", offer.kind.code()));
            assert!(of_kind.iter().all(|sheet| says(sheet, own)), "{} {own}", whole.facility.id);
        }
    }
}

#[test]
fn a_refusal_cites_the_facilitys_own_article_by_the_title_of_its_text() {
    let whole = facility("attaka");
    let office = Office::of(&whole);
    let kind = RequestKind::Disclosure;
    let kept = withheld(RefusalGround::FamilyRelations, ORDINARY);
    let notice = Notice::refused(office, asked(kind, ORDINARY), kept).expect("complete");
    let sheet = notice.sheet(&issue());
    assert_eq!(sheet.title, "個人情報開示等通知書");
    assert!(says(&sheet, "個人情報保護マニュアル 第28条第4項a"));
    assert!(says(&sheet, "個人情報保護マニュアル 第28条第5項"));
    assert_eq!(signatures(&sheet), ["承認（個人情報保護管理者）"]);
}

#[test]
fn a_granted_correction_says_what_was_done_and_a_reason_where_the_rule_wants_one() {
    each_kind(|office, whole, kind| {
        let given = Granted { reason: String::new(), ..granted(kind, ORDINARY) };
        let empty = Granted { content: String::new(), ..given.clone() };
        let required =
            answer_required(office.facility(), office.handling(), kind, AnswerOutcome::Granted);
        let must = required.reason.as_ref().is_some_and(|owing| owing.duty == Duty::Must);
        let made = Notice::granted(office, asked(kind, ORDINARY), given);
        let wanted = must.then(|| NoticeError::Missing(vec![NoticePart::Reason]));
        assert_eq!(made.err(), wanted, "{} {kind:?}", whole.facility.id);
        if kind == RequestKind::Correction {
            let made = Notice::granted(office, asked(kind, ORDINARY), empty);
            let Err(NoticeError::Missing(parts)) = made else { panic!("{made:?}") };
            assert!(parts.contains(&NoticePart::Content));
        }
    });
}

fn extension(until: Option<Date>, reason: &str) -> Extension {
    Extension {
        original_end: day("2026-12-02"),
        until,
        reason: reason.to_owned(),
        sent: day("2026-11-26"),
    }
}

#[test]
fn an_extension_says_the_new_date_and_why_and_exists_only_where_the_text_knows_one() {
    let (mut with, mut without) = (0, 0);
    each_kind(|office, whole, kind| {
        let until = Some(day("2026-12-28"));
        let made =
            Notice::extended(office, asked(kind, ORDINARY), extension(until, "量が多いため"));
        let rule = whole.facility.deadline(kind).and_then(|rule| rule.extension.as_ref());
        let Some(rule) = rule else {
            assert_eq!(made.unwrap_err(), NoticeError::NoExtension);
            without += 1;
            return;
        };
        with += 1;
        let sheet = made.expect("complete").sheet(&issue());
        assert!(says(&sheet, "令和8年12月2日") && says(&sheet, "令和8年12月28日"), "{}", sheet.id);
        assert!(says(&sheet, "量が多いため"));
        assert!(rule.form.iter().all(|form| *form == sheet.title), "{}", sheet.title);
        let bare = Notice::extended(office, asked(kind, ORDINARY), extension(None, ""));
        let missing = vec![NoticePart::NewDate, NoticePart::Reason];
        assert_eq!(bare.unwrap_err(), NoticeError::Missing(missing));
        let same_day = extension(Some(day("2026-12-02")), "量が多いため");
        let made = Notice::extended(office, asked(kind, ORDINARY), same_day);
        assert_eq!(made.unwrap_err(), NoticeError::ExtensionNotLater);
        let sent = day("2026-12-03");
        let late = Extension { sent, ..extension(until, "量が多いため") };
        let made = Notice::extended(office, asked(kind, ORDINARY), late);
        assert_eq!(made.unwrap_err(), NoticeError::ExtensionLate);
    });
    assert!(with >= 8 && without > 20, "{with} {without}");
}

#[test]
fn an_extension_beyond_the_longest_names_the_latest_day() {
    let whole = facility("mikan");
    let too_long = extension(Some(day("2027-02-01")), "量が多いため");
    let asked = asked(RequestKind::Disclosure, ORDINARY);
    let made = Notice::extended(Office::of(&whole), asked, too_long);
    // Thirty days on from 2 December is a holiday, and the window is closed till the fourth.
    let Err(error @ NoticeError::ExtensionTooLong(latest)) = made else { panic!("{made:?}") };
    assert!(latest >= day("2027-01-01") && latest < day("2027-02-01"), "{latest}");
    assert!(error.words().1.contains("令和9年1月"), "{:?}", error.words());
}

#[test]
fn whoever_cannot_make_a_notice_is_told_why_and_what_to_do() {
    let verdict = {
        let whole = facility("mikan");
        let kept = withheld(RefusalGround::NoReasonStated, ORDINARY);
        let made =
            Notice::refused(Office::of(&whole), asked(RequestKind::Disclosure, ORDINARY), kept);
        made.unwrap_err()
    };
    let parts = [
        NoticePart::Addressee,
        NoticePart::About,
        NoticePart::Content,
        NoticePart::Withheld,
        NoticePart::Ground,
        NoticePart::Reason,
        NoticePart::AlternativeMeasure,
        NoticePart::NewDate,
    ];
    let errors = [
        NoticeError::Missing(parts.to_vec()),
        NoticeError::KindNotOffered(RequestKind::Objection),
        verdict,
        NoticeError::WholeOnly,
        NoticeError::NoExtension,
        NoticeError::ExtensionLate,
        NoticeError::ExtensionTooLong(day("2027-01-04")),
        NoticeError::ExtensionNotLater,
    ];
    for error in errors {
        let (what, remedy) = error.words();
        for words in [&what, &remedy] {
            assert!(words.ends_with(['。', '要']) || error.code() == "missing", "{words}");
            assert!(!words.contains('{') && *words != error.code(), "{words}");
        }
        assert!(parts.iter().all(|part| !what.contains(part.code())), "{what}");
    }
}

#[test]
fn a_photo_consent_has_six_items_and_the_third_covers_handing_out() {
    let whole = facility("akatsuki");
    let office = Office::of(&whole);
    let form = &office.handling().consent.forms[0];
    let sheet = consent_form(&office, form, &Answered::default());
    assert_eq!(sheet.title, "写真掲載に関する同意書");
    let items = choices(&sheet, say(key::OFFICE_CONSENT_ITEMS));
    assert_eq!(items.len(), 6);
    assert!(
        items[2].text.contains("掲示板") && items[2].text.contains("配ること"),
        "{:?}",
        items[2]
    );
    assert!(items[2].text.contains(say(key::OFFICE_CONSENT_DIFFER)));
    for item in items {
        let labels: Vec<_> = item.options.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels, ["同意する", "同意しない"]);
        assert!(item.options.iter().all(|tick| !tick.ticked));
    }
}

fn drawings(sheet: &Sheet) -> bool {
    sheet.blocks.iter().any(|block| matches!(block, Block::Drawing(_)))
}

#[test]
fn a_consent_says_all_that_each_item_covers_and_asks_for_what_the_form_needs() {
    let mut forms = 0;
    for whole in &facilities() {
        let office = Office::of(whole);
        let sheets = consents(&office, ORDINARY);
        for form in &office.handling().consent.forms {
            forms += 1;
            let blank = consent_form(&office, form, &Answered::default());
            assert_eq!(blank.title, form.name);
            let items = choices(&blank, say(key::OFFICE_CONSENT_ITEMS));
            assert_eq!(items.len(), form.items.len());
            for (drawn, item) in items.iter().zip(&form.items) {
                assert!(item.uses.iter().all(|one| drawn.text.contains(&one.name)));
            }
            use madoguchi_domain::policy::FormPart;
            let dated = matches!(blank.blocks.first(), Some(Block::Right(_)));
            assert_eq!(dated, form.needs.contains(&FormPart::Date));
            let signed = !signatures(&blank).is_empty();
            assert_eq!(signed, form.needs.contains(&FormPart::Signature));
            let answers = vec![(form.items[0].number, false)];
            let known = Answered { answers, ..Answered::default() };
            let filled = consent_form(&office, form, &known);
            let first = choices(&filled, say(key::OFFICE_CONSENT_ITEMS))[0];
            assert!(!first.options[0].ticked && first.options[1].ticked);
            assert!(says(&filled, "■\u{a0}同意しない"));
            // A copy of what was signed elsewhere has no line to sign on.
            let copy =
                Answered { signed: "山本 ハル（画面に署名）".to_owned(), ..known };
            let copy = consent_form(&office, form, &copy);
            assert!(signatures(&copy).is_empty() && says(&copy, "画面に署名"));
            assert!(!drawings(&copy), "nothing was drawn");
            for (drawn, item) in items.iter().zip(&form.items) {
                assert!(drawn.text.contains(&item.label) && drawn.text.contains(&item.explanation));
            }
        }
        // What was drawn stands on the copy.
        let with_drawing = sheets.iter().filter(|sheet| drawings(sheet)).count();
        assert_eq!(with_drawing, office.handling().consent.forms.len());
        let expected = 3 * office.handling().consent.forms.len();
        let own = |sheet: &&Sheet| !sheet.id.starts_with("acquisition");
        assert_eq!(sheets.iter().filter(own).count(), expected, "{}", whole.facility.id);
    }
    assert!(forms >= 4, "{forms}");
}

#[test]
fn what_differs_from_one_consent_to_the_next_has_its_line_to_be_filled_in() {
    let whole = facility("attaka");
    let office = Office::of(&whole);
    let forms = &office.handling().consent.forms;
    let form = forms.iter().find(|form| form.id == "third-party-provision").expect("a form");
    let lines = |known: &Answered| {
        let sheet = consent_form(&office, form, known);
        let lines = rows(&sheet, say(key::OFFICE_CONSENT_BLANKS));
        lines.iter().map(|(label, value)| format!("{label}:{value}")).collect::<Vec<_>>()
    };
    let by_hand = lines(&Answered::default());
    assert_eq!(by_hand, ["だれに渡すか:", "どの情報か:", "何のためか:"]);
    let blanks = vec![(FormBlank::Content, "かかりつけの病院".to_owned())];
    let filled = lines(&Answered { blanks, ..Answered::default() });
    assert_eq!(filled[1], "どの情報か:かかりつけの病院");
    let photo = facility("akatsuki");
    let office = Office::of(&photo);
    let sheet = consent_form(&office, &office.handling().consent.forms[0], &Answered::default());
    assert!(rows(&sheet, say(key::OFFICE_CONSENT_BLANKS)).is_empty());
}

#[test]
fn a_withdrawal_names_the_form_its_items_and_who_takes_them_back() {
    let whole = facility("komorebi");
    let office = Office::of(&whole);
    let form = &office.handling().consent.forms[0];
    let known = Withdrawn { items: vec![2], ..Withdrawn::default() };
    let sheet = consent_withdrawal(&office, form, &known);
    assert!(sheet.title.contains(&form.name));
    let items = choices(&sheet, say(key::OFFICE_WITHDRAWAL_ITEMS));
    let ticked: Vec<bool> = items.iter().map(|item| item.options[0].ticked).collect();
    assert_eq!(ticked, [false, true]);
    assert_eq!(signatures(&sheet).len(), 2);
    assert!(says(&sheet, "第17条第4項"));
}

#[test]
fn a_notice_on_acquisition_tells_what_the_rules_want_and_what_is_planned() {
    let plans = [CodeSet::new(), Planned::ALL.iter().copied().collect()];
    let mut made = 0;
    for whole in &facilities() {
        let office = Office::of(whole);
        for kind in NoticeKind::ALL {
            for planned in plans {
                let known = Acquisition { planned, ..acquisition(ORDINARY) };
                let facts = NoticeFacts {
                    kind: *kind,
                    items: Vec::new(),
                    planned,
                    unknown: CodeSet::new(),
                    exemption: None,
                };
                let verdict = check_notice(office.handling(), &facts);
                let sheet = acquisition_notice(&office, *kind, &known);
                let is_ruled = verdict.state != NoticeState::NoRule;
                assert_eq!(sheet.is_some(), is_ruled, "{} {kind:?}", whole.facility.id);
                let Some(sheet) = sheet else { continue };
                made += 1;
                assert!(!sheet.title.is_empty());
                let told = rows(&sheet, say(key::OFFICE_ACQUISITION_TOLD));
                let source = usize::from(*kind == NoticeKind::Indirect);
                assert_eq!(told.len(), verdict.missing.len() + source, "{told:?}");
                for item in &verdict.missing {
                    let label = say_code("office-acquisition", item.tells.code());
                    assert!(
                        told.iter().any(|(l, v)| l.contains(label) && !v.is_empty()),
                        "{label}"
                    );
                }
                assert_eq!(!signatures(&sheet).is_empty(), verdict.consent);
            }
        }
    }
    assert!(made >= 20, "{made}");
}

#[test]
fn what_is_not_planned_is_not_told() {
    let whole = facility("attaka");
    let office = Office::of(&whole);
    let known = Acquisition { planned: CodeSet::new(), ..acquisition(ORDINARY) };
    let sheet = acquisition_notice(&office, NoticeKind::Direct, &known).expect("a rule");
    let told = rows(&sheet, say(key::OFFICE_ACQUISITION_TOLD));
    assert_eq!(told.len(), 5);
    let numbers: Vec<_> = told.iter().filter_map(|(label, _)| label.chars().next()).collect();
    assert_eq!(numbers, ['1', '2', '3', '4', '5']);
    let all = acquisition_notice(&office, NoticeKind::Direct, &acquisition(ORDINARY));
    assert_eq!(rows(&all.expect("a rule"), say(key::OFFICE_ACQUISITION_TOLD)).len(), 8);
}

#[test]
fn the_complaint_record_has_exactly_the_fields_of_the_rule() {
    for whole in &facilities() {
        let office = Office::of(whole);
        let sheet = complaint(&office, &ComplaintIntake::default());
        let rule = office.handling().complaints.as_ref();
        let own = rule.map_or(&[][..], |rule| &rule.fields);
        let wanted = match own {
            [] => &[ComplaintField::Content, ComplaintField::Wish][..],
            own => own,
        };
        let label = |field: &ComplaintField| say_code("office-complaint-field", field.code());
        let wanted: Vec<&str> = wanted.iter().map(label).collect();
        let mut drawn: Vec<&str> = rows(&sheet, say(key::OFFICE_COMPLAINT_WHAT))
            .into_iter()
            .map(|(label, _)| label)
            .collect();
        let decided = choices(&sheet, say(key::OFFICE_COMPLAINT_THIRD_PARTY));
        drawn.extend(decided.iter().map(|choice| choice.text.as_str()));
        assert_eq!(drawn, wanted, "{}", whole.facility.id);
        let Some(rule) = rule else {
            assert_eq!(sheet.title, say(key::OFFICE_COMPLAINT_TITLE));
            continue;
        };
        assert!(rule.form.iter().all(|form| *form == sheet.title));
        assert!(says(&sheet, &rule.window));
        assert!(rule.told.iter().all(|to| says(&sheet, role(*to))));
        let remedies = choices(&sheet, say(key::OFFICE_COMPLAINT_REMEDIES));
        assert_eq!(remedies.len(), rule.remedies.len());
    }
}

#[test]
fn the_complaint_sheet_of_a_full_rule_has_its_name_and_all_six_fields() {
    let whole = facility("attaka");
    let office = Office::of(&whole);
    let sheet = complaint(&office, &papers_of::intake(ORDINARY));
    assert_eq!(sheet.title, "苦情受付書");
    assert_eq!(rows(&sheet, say(key::OFFICE_COMPLAINT_WHAT)).len(), 4);
    let decided = choices(&sheet, say(key::OFFICE_COMPLAINT_THIRD_PARTY));
    assert!(decided[0].options[0].ticked && decided[1].options[1].ticked);
    assert!(says(&sheet, "個人情報保護管理者") && says(&sheet, "代表取締役"));
}

#[test]
fn the_records_of_provision_and_receipt_are_complete_by_the_regulation_and_the_act() {
    for whole in &facilities() {
        let office = Office::of(whole);
        let cases = [
            (RecordClass::ThirdPartyProvision, provision(&office, &provided(ORDINARY))),
            (RecordClass::ThirdPartyReceipt, receipt(&office, &papers_of::received(ORDINARY))),
        ];
        for (what, sheet) in cases {
            let label = |item: &RecordItem| say_code("office-record-item", item.code()).to_owned();
            let drawn = rows(&sheet, say(key::OFFICE_RECORD_ITEMS));
            assert!(drawn.iter().all(|(_, value)| !value.trim().is_empty()), "{drawn:?}");
            let is_drawn = |item: &RecordItem| drawn.iter().any(|(l, _)| *l == label(item));
            let items: CodeSet<RecordItem> =
                RecordItem::ALL.iter().copied().filter(is_drawn).collect();
            let facts = RecordFacts {
                items: Some(items),
                made_on: Some(day("2026-11-26")),
                ..RecordFacts::new(what)
            };
            let verdict = check_record(office.handling(), &facts);
            assert_eq!(verdict.complete, Some(true), "{} {what:?}", whole.facility.id);
            assert!(verdict.law_wants.is_empty(), "{} {what:?}", whole.facility.id);
        }
    }
}

#[test]
fn a_record_made_before_the_act_wanted_the_address_does_not_ask_for_it() {
    let whole = facility("akatsuki");
    let office = Office::of(&whole);
    let label = say_code("office-record-item", RecordItem::RecipientAddress.code());
    for (made_on, wanted) in [("2022-03-31", false), ("2022-04-01", true)] {
        let record = ProvisionRecord { made_on: Some(day(made_on)), ..provided(ORDINARY) };
        assert_eq!(says(&provision(&office, &record), label), wanted, "{made_on}");
    }
}

#[test]
fn a_record_of_provision_says_until_when_it_is_kept() {
    let record = provided(ORDINARY);
    let through = |id: &str| {
        let whole = facility(id);
        let sheet = provision(&Office::of(&whole), &record);
        let kept = rows(&sheet, say(key::OFFICE_KEEP));
        kept.iter()
            .find(|(label, _)| *label == say(key::OFFICE_KEEP_THROUGH))
            .map(|it| it.1.to_owned())
    };
    assert_eq!(through("akatsuki").as_deref(), Some("令和11年11月26日"));
    // By a regulation that keeps it for five years.
    assert_eq!(through("himawari").as_deref(), Some("令和13年11月26日"));
    // By the Act alone.
    assert_eq!(through("mikan").as_deref(), Some("令和11年11月26日"));
}

#[test]
fn a_taking_out_has_a_column_for_each_office_that_permits_it_and_exists_only_by_rule() {
    let (mut with, mut without) = (0, 0);
    for whole in &facilities() {
        let office = Office::of(whole);
        let Some(sheet) = take_out(&office, &[]) else {
            assert!(office.handling().take_out.is_none(), "{}", whole.facility.id);
            without += 1;
            continue;
        };
        with += 1;
        let Some(Block::Columns { columns, rows, .. }) =
            sheet.blocks.iter().find(|block| matches!(block, Block::Columns { .. }))
        else {
            panic!("no register");
        };
        assert!(rows.iter().all(|row| row.len() == columns.len()));
        let rule = office.handling().take_out.as_ref().expect("a rule");
        let has = |by: &Role| columns.iter().any(|column| column.name.contains(role(*by)));
        assert!(rule.permitted_by.iter().chain(&rule.return_confirmed_by).all(has));
    }
    assert!(with >= 4 && without >= 4, "{with} {without}");
}

#[test]
fn a_disposal_offers_the_methods_of_each_medium_and_asks_what_stands_in_the_way() {
    for whole in &facilities() {
        let office = Office::of(whole);
        let sheet = disposal(&office, &DisposalRecord::default());
        let rules: Vec<_> =
            office.handling().disposal.iter().flat_map(|rule: &Disposal| &rule.methods).collect();
        let offered = choices(&sheet, say(key::OFFICE_DISPOSAL_METHOD));
        let wanted: usize = rules.iter().map(|rule| rule.media.len()).sum();
        assert_eq!(offered.len(), wanted, "{}", whole.facility.id);
        for medium in Medium::ALL {
            let name = say_code("office-disposal-medium", medium.code());
            for rule in rules.iter().filter(|rule| rule.media.contains(medium)) {
                let labels: Vec<&str> = rule
                    .methods
                    .iter()
                    .map(|method| say_code("office-disposal-method", method.code()))
                    .collect();
                assert!(offered.iter().any(|choice| choice.text.starts_with(name)
                    && choice.text.contains(&rule.article.at)
                    && choice.options.iter().map(|tick| tick.label.as_str()).eq(labels.clone())));
            }
        }
        let asked = choices(&sheet, say(key::OFFICE_DISPOSAL_CHECKS));
        let own = office.handling().disposal.iter().flat_map(|rule| &rule.blocks);
        let always = [
            DisposalBlock::RetentionRuns,
            DisposalBlock::PeriodUnknown,
            DisposalBlock::PendingRequest,
        ];
        let wanted: CodeSet<DisposalBlock> =
            always.into_iter().chain(own.map(|rule| rule.block)).collect();
        assert_eq!(asked.len(), wanted.len(), "{}", whole.facility.id);
        for block in wanted.iter() {
            let words = say_code("office-disposal-block", block.code());
            assert!(asked.iter().any(|choice| choice.text == words), "{words}");
        }
    }
}

#[test]
fn a_pledge_bears_the_regulations_own_name_and_says_who_pledges() {
    let mut made = 0;
    for whole in &facilities() {
        let office = Office::of(whole);
        let all = all_pledges(&office, ORDINARY);
        let rules = &office.handling().pledges;
        assert_eq!(all.len(), rules.iter().map(|rule| rule.from.len()).sum::<usize>());
        for ((rule, from), sheet) in pledges(&office).zip(&all) {
            made += 1;
            let ours = say(key::OFFICE_PLEDGE_TITLE);
            assert_eq!(sheet.title, rule.form.as_deref().unwrap_or(ours));
            let code = format!("{}-{}", from.code(), rule.when.code());
            assert!(says(sheet, say_code("office-pledge-who", &code)), "{code}");
            let numbered = |text: &&String| text.starts_with(|c: char| c.is_ascii_digit());
            let promises = sheet.texts().iter().filter(numbered).count();
            assert!(promises >= 4, "{code}: {promises}");
            assert_eq!(signatures(sheet).len(), 1);
        }
    }
    assert!(made >= 10, "{made}");
    let whole = facility("attaka");
    let titles: Vec<_> =
        all_pledges(&Office::of(&whole), ORDINARY).into_iter().map(|sheet| sheet.title).collect();
    assert_eq!(
        titles,
        [
            "個人情報保護に関する誓約書",
            "個人情報の関する誓約書",
            "退職後の機密保持に関する誓約書",
            "個人情報に関する誓約書",
            "個人情報に関する誓約書"
        ]
    );
}

#[test]
fn where_the_file_is_silent_the_papers_of_the_act_remain_and_no_others() {
    let whole = facility("momiji");
    assert!(whole.handling.is_none());
    let office = Office::of(&whole);
    let ids: Vec<_> = by_hand(&office).into_iter().map(|sheet| sheet.id).collect();
    assert_eq!(
        ids,
        ["complaint", "third-party-provision", "third-party-receipt", "disposal", "publication"]
    );
    assert!(consents(&office, ORDINARY).is_empty() && all_pledges(&office, ORDINARY).is_empty());
    assert!(!notices(&office, ORDINARY).is_empty());
}

#[test]
fn each_place_where_something_must_hang_has_a_row_with_the_version_and_room_for_the_day() {
    let whole = facility("cluster");
    let sheet = publication(&Office::of(&whole));
    let table = sheet.blocks.iter().find_map(|block| match block {
        Block::Columns { rows, .. } => Some(rows),
        _ => None,
    });
    let rows: Vec<_> = table.unwrap().iter().filter(|row| !row[1].is_empty()).collect();
    let places: Vec<_> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(places, ["ホームページ", "施設の中の見やすい場所", "利用者などご本人への知らせ"]);
    assert!(rows.iter().all(|row| row[2] == "1" && row[3..].iter().all(String::is_empty)));
    assert!(says(&sheet, "第7条") && says(&sheet, "新しいもの"), "kept up to date by article 7");

    let silent = facility("momiji");
    let sheet = publication(&Office::of(&silent));
    assert!(says(&sheet, "第32条第1項") && says(&sheet, "安全管理措置"));
    assert!(!says(&sheet, "新しいもの"), "no rule of its own on that");
}

#[test]
fn no_paper_shows_a_code_or_a_gap_in_its_words() {
    let code = |text: &str| {
        let word = |w: &str| w.len() > 3 && w.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .find(|w| word(w))
            .map(str::to_owned)
    };
    for whole in &facilities() {
        let office = Office::of(whole);
        let id = &whole.facility.id;
        let mut all = notices(&office, ORDINARY);
        all.extend(consents(&office, ORDINARY));
        all.extend(records(&office, ORDINARY));
        all.extend(all_pledges(&office, ORDINARY));
        all.extend(by_hand(&office));
        for sheet in &all {
            assert!(!sheet.title.is_empty(), "{id}: {}", sheet.id);
            // The facility's own name and mail are not ours to spell.
            for text in sheet.texts().iter().filter(|text| !text.contains(['@'])) {
                let ours = text.replace(&whole.facility.name, "").replace(id.as_str(), "");
                let title = &whole.facility.regulation.title;
                let ours = ours.replace(title.as_str(), "");
                assert!(!ours.contains(['{', '}']), "{id} {}: {text}", sheet.id);
                assert_eq!(code(&ours), None, "{id} {}: {text}", sheet.id);
            }
        }
    }
}

#[test]
fn an_empty_record_can_be_written_on_and_holds_nothing_of_anybody() {
    for whole in &facilities() {
        for sheet in by_hand(&Office::of(whole)) {
            assert!(!says(&sheet, "髙橋"), "{}", sheet.id);
            let ticked = sheet.texts().iter().any(|text| text.starts_with('■'));
            assert!(!ticked, "{}", sheet.id);
            let empty = |block: &Block| match block {
                Block::Table { rows, .. } => rows.iter().any(|(_, value)| value.trim().is_empty()),
                Block::Signature { .. } | Block::Office { .. } => true,
                Block::Columns { rows, .. } => rows.iter().flatten().all(String::is_empty),
                _ => false,
            };
            assert!(sheet.blocks.iter().any(empty), "{}", sheet.id);
        }
    }
}

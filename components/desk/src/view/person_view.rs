//! Somebody's consents: may this be done, what was answered, what is to be done.

use std::sync::Arc;

use leptos::prelude::*;
use madoguchi_casework::{
    Answer, AnswerState, Consent, ConsentAct, ConsentEvent, FollowUpTask, Person, Signed, Wordings,
    ask, follow_ups, judge_answer,
};
use madoguchi_domain::Date;
use madoguchi_domain::policy::WholePolicy;
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{Msg, key, say, say_code, say_with};
use madoguchi_office_papers::{Answered as OnPaper, Office, consent_form};
use madoguchi_receipts::{self as receipts, Receipt};
use madoguchi_ui::{self as ui, ButtonKind, Reading, el, live_by};
use madoguchi_wizards::view::{browser_today, offer_bytes, papers, parts};
use madoguchi_wizards::words;

use super::case_view::card;
use super::consents_view::{day_field, use_field};
use super::inside::{Place, Room, read};
use super::{history, page};
use crate::consents::{
    PersonDoing, beside_rows, drawn, due_rows, forms, item_label, reply_words, said_rows,
    signed_words, signer_words, uses,
};
use crate::form::Values;
use crate::keeper::FoundPerson;

/// Somebody, the rules, and the words that were shown: what the parts of the page share.
struct About {
    room: Room,
    subject: SubjectId,
    person: Arc<Person>,
    wordings: Arc<Wordings>,
    rules: Arc<WholePolicy>,
    today: Date,
}

/// The page.
pub(super) fn person(room: Room, subject: SubjectId) -> AnyView {
    reading(room, subject, shown)
}

/// One answered form, by the log's name of it: its paper, its files, and what may be recorded about it.
pub(super) fn consent(room: Room, subject: SubjectId, id: &str) -> AnyView {
    let id = id.to_owned();
    reading(room, subject, move |about, _| {
        let Some(consent) = about.person.consent(&id) else { return super::trouble("damaged") };
        let back = room.way_back(&about.person.name, Place::Person(subject));
        let views = vec![
            answers(about, consent),
            signature(consent),
            whole(about, consent),
            on_paper(about, consent),
            exports(about, consent),
        ];
        vec![back, page("desk-consent", &title(about, consent), views)].into_any()
    })
}

/// Somebody is read from the log before they are shown.
fn reading(
    room: Room,
    subject: SubjectId,
    show: impl Fn(&About, usize) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        keeper.person(subject).await
    };
    read(from, say(key::CONSENTS_TITLE), move |found: FoundPerson| {
        let keeper = room.desk.keeper();
        let known = keeper.and_then(|keeper| Some((keeper.wordings(), keeper.rules()?)));
        let Some((wordings, rules)) = known else { return super::trouble("rules") };
        let about = About {
            room,
            subject,
            person: Arc::new(found.person),
            wordings: Arc::new(wordings),
            rules,
            today: browser_today(),
        };
        show(&about, found.unreadable)
    })
}

fn shown(about: &About, unreadable: usize) -> AnyView {
    let room = about.room;
    let back = room.way_back(say(key::CONSENTS_BACK), Place::Consents);
    let mut views = Vec::new();
    for (count, words) in
        [(unreadable, key::CASE_HISTORY_UNREADABLE), (about.person.unknown, key::CASE_UNKNOWN)]
    {
        if count > 0 {
            let words = say_with(words, &[("count", &count.to_string())]);
            views.push(parts::warning(&words, false, []));
        }
    }
    views.extend(todo(about));
    views.push(question(about));
    views.push(take(about));
    views.push(given(about));
    views.push(history(about));
    views.push(more(about));
    vec![back, page("desk-principal", &about.person.name, views)].into_any()
}

/// What has to be done since something was taken back, with the buttons that tick it off.
fn todo(about: &About) -> Option<AnyView> {
    let tasks = follow_ups(&about.person, &about.wordings, &about.rules);
    let due = |task: &FollowUpTask| task.done.is_none() && task.since <= about.today;
    let open: Vec<FollowUpTask> = tasks.into_iter().filter(due).collect();
    if open.is_empty() {
        return None;
    }
    let (room, subject) = (about.room, about.subject);
    let items = open.iter().map(|task| {
        let what = due_rows(&about.rules, &about.wordings, task);
        let since = say_with(key::CONSENT_DUE_SINCE, &[("date", &words::date(task.since))]);
        let doing = PersonDoing::from(task);
        let go = move || room.go(Place::PersonAct(subject, doing.clone()));
        let done = say(key::CONSENT_DUE_DONE);
        el("li", "desk-entry")
            .attr("data-due", task.duty.code())
            .child(el("p", "desk-entry__title").text(what.clone()))
            .child(parts::hint(since))
            .view(parts::button_about(&what, done, ButtonKind::Secondary, go))
    });
    let list = el("ul", "desk-history").children(items).into_any();
    Some(card(key::CONSENT_TODO, "todo", vec![list]))
}

/// May this be done?
fn question(about: &About) -> AnyView {
    let uses = uses(&about.rules);
    let values = RwSignal::new(Values::default().with_day("on", about.today));
    let (person, wordings) = (Arc::clone(&about.person), Arc::clone(&about.wordings));
    let rules = Arc::clone(&about.rules);
    let key = move || {
        let values = values.get();
        let day = values.day("on").map(madoguchi_domain::date::iso::write);
        format!("{} {}", values.text("use"), day.unwrap_or_default())
    };
    let answer = live_by(key, move |_| {
        let values = values.get_untracked();
        let day = values.day("on").filter(|_| !values.text("use").is_empty())?;
        let reply = ask(&person, &wordings, &rules, values.text("use"), day);
        let words = reply_words(&person, &wordings, &reply, day);
        let allowed = if reply.allowed { "yes" } else { "no" };
        let said = super::reply(allowed, words.title, words.lines);
        Some(said.attr("data-why", reply.why.code()).into_any())
    });
    let answer = el("div", "").attr("id", "answer").attr("role", "status").view(answer).into_any();
    let fields = vec![use_field(&uses, values), day_field(values), answer];
    card(key::CONSENT_ASK, "ask", fields)
}

/// The forms on which a consent can be taken.
fn take(about: &About) -> AnyView {
    let (room, subject) = (about.room, about.subject);
    let buttons = forms(&about.rules).iter().map(|form| {
        let label = say_with(key::CONSENT_TAKE_FORM, &[("form", &form.name)]);
        let (button_id, form) = (["take-", &form.id].concat(), form.id.clone());
        let go = move || room.go(Place::TakeConsent(subject, form.clone()));
        parts::button(&button_id, &label, ButtonKind::Secondary, go)
    });
    card(key::CONSENT_TAKE, "take", vec![parts::buttons(buttons).into_any()])
}

/// What was answered, the newest first.
fn given(about: &About) -> AnyView {
    let heading = parts::subheading("", say(key::CONSENT_GIVEN));
    let section = el("section", "").attr("id", "given").child(heading);
    if about.person.consents.is_empty() {
        return section.child(parts::paragraph(say(key::CONSENT_GIVEN_NONE))).into_any();
    }
    let all = about.person.consents.iter().rev().enumerate();
    let all = all.map(|(place, consent)| one(about, consent, place));
    section.views(all.collect::<Vec<_>>()).into_any()
}

/// The day and the form.
fn title(about: &About, consent: &Consent) -> String {
    let wording = about.wordings.get(&consent.answered.wording);
    let name = wording.map_or(consent.answered.form.as_str(), |wording| &wording.form.name);
    [words::date(consent.day), "　".to_owned(), name.to_owned()].concat()
}

/// An answered form among the others; the newest is the first.
fn one(about: &About, consent: &Consent, place: usize) -> AnyView {
    let (room, subject) = (about.room, about.subject);
    // Of one form there may be several.
    let id = |code: &str| match place {
        0 => [code, "-", &consent.answered.form].concat(),
        place => format!("{code}-{}-{place}", consent.answered.form),
    };
    let open = Place::Consent(subject, consent.id.clone());
    let papers =
        parts::button(&id("open"), say(key::CONSENT_OPEN), ButtonKind::Secondary, move || {
            room.go(open.clone());
        });
    let mut buttons = Vec::new();
    if is_open(about, consent) {
        buttons.push(doing(about, &id("decide"), PersonDoing::Decide(consent.id.clone())));
    }
    if stands(about, consent) {
        buttons.push(doing(about, &id("withdraw"), PersonDoing::Withdraw(consent.id.clone())));
    }
    buttons.push(papers);
    el("section", "mado-card")
        .attr("data-form", consent.answered.form.clone())
        .child(el("h3", "mado-subheading").text(title(about, consent)))
        .view(answers(about, consent))
        .view(signature(consent))
        .child(parts::buttons(buttons))
        .into_any()
}

fn doing(about: &About, id: &str, doing: PersonDoing) -> AnyView {
    let (room, subject) = (about.room, about.subject);
    let label = doing.title();
    let go = move || room.go(Place::PersonAct(subject, doing.clone()));
    parts::button(id, label, ButtonKind::Secondary, go)
}

/// Whether something on a form is given and not taken back.
fn stands(about: &About, consent: &Consent) -> bool {
    let wording = about.wordings.get(&consent.answered.wording);
    let mut items = wording.iter().flat_map(|wording| &wording.form.items);
    let back = |number: u8| {
        about.person.withdrawals_of(&consent.id).any(|taken| taken.items.contains(&number))
    };
    items.any(|item| consent.answered.answer(item.number) == Answer::Yes && !back(item.number))
}

/// What a form is worth as it was answered; none where its words are not known here.
fn worth(about: &About, consent: &Consent) -> Option<AnswerState> {
    let wording = about.wordings.get(&consent.answered.wording)?;
    let (form, birth) = (&wording.form, about.person.birth);
    Some(judge_answer(&about.rules, form, &consent.answered, consent.day, birth).state)
}

/// Whether an office has to say yet whether it is a consent.
fn is_open(about: &About, consent: &Consent) -> bool {
    consent.decisions.is_empty() && worth(about, consent) == Some(AnswerState::Undecided)
}

/// What was answered, item by item, by whom, and what it is short of.
fn answers(about: &About, consent: &Consent) -> AnyView {
    let mut views = Vec::new();
    if let Some(wording) = about.wordings.get(&consent.answered.wording) {
        let items = wording.form.items.iter().map(|item| {
            let answer = consent.answered.answer(item.number);
            let mut taken = about.person.withdrawals_of(&consent.id);
            let back = taken.find(|taken| taken.items.contains(&item.number));
            let back = back.filter(|_| answer == Answer::Yes).map(|taken| {
                let date = [("date", &*words::date(taken.day))];
                parts::hint(say_with(key::CONSENT_WITHDRAWN_ON, &date))
            });
            let words = say_code("consent-answer", answer.code());
            el("li", "desk-answer")
                .attr("data-answer", answer.code())
                .child(el("span", "desk-answer__what").text(item_label(item)))
                .child(el("strong", "desk-answer__said").text(words))
                .children(back)
        });
        views.push(el("ul", "desk-answers").children(items).into_any());
        let version = say_with(key::CONSENT_VERSION, &[("version", &wording.version.to_string())]);
        views.push(parts::hint(version).into_any());
    }
    let signer = [say(key::CONSENT_BY_WHOM), &signer_words(&consent.answered.signer)];
    views.push(parts::hint(signer.join(say(key::REGISTER_COLON))).into_any());
    let short = worth(about, consent).filter(|state| *state != AnswerState::Complete);
    if let Some(state) = short.filter(|_| consent.decisions.is_empty()) {
        views.push(parts::warning(say_code("consent-state", state.code()), false, []));
    }
    views.into_any()
}

/// The signature, where it was drawn.
fn signature(consent: &Consent) -> AnyView {
    let Signed::Drawn { ink } = &consent.answered.signature else { return ().into_any() };
    let drawing = ui::InkDrawing(ui::InkDrawingProps {
        ink: Reading::from(ink.clone()),
        label: say(key::CONSENT_SIGNATURE).to_owned(),
    });
    el("div", "desk-ink").view(drawing).into_any()
}

/// All that was written down with it, and what may be recorded about it.
fn whole(about: &About, consent: &Consent) -> AnyView {
    let row = |(label, value)| ui::SummaryRow { label, value, ..ui::SummaryRow::default() };
    let rows = beside_rows(&consent.answered).into_iter().map(row).collect();
    let list = ui::SummaryList(ui::SummaryListProps { rows, on_change: None });
    let mut buttons = Vec::new();
    if is_open(about, consent) {
        buttons.push(doing(about, "decide", PersonDoing::Decide(consent.id.clone())));
    }
    if stands(about, consent) {
        buttons.push(doing(about, "withdraw", PersonDoing::Withdraw(consent.id.clone())));
    }
    buttons.push(doing(about, "copy", PersonDoing::Copy(consent.id.clone())));
    vec![list, parts::buttons(buttons).into_any()].into_any()
}

/// The form as it was answered, to print or to save.
fn on_paper(about: &About, consent: &Consent) -> AnyView {
    let Some(wording) = about.wordings.get(&consent.answered.wording) else {
        return ().into_any();
    };
    let answers =
        wording.form.items.iter().filter_map(|item| match consent.answered.answer(item.number) {
            Answer::Yes => Some((item.number, true)),
            Answer::No => Some((item.number, false)),
            Answer::NotAsked => None,
        });
    let blanks = consent.answered.blanks.iter();
    let known = OnPaper {
        principal: about.person.name.clone(),
        date: Some(consent.day),
        answers: answers.collect(),
        blanks: blanks.map(|filled| (filled.blank, filled.text.clone())).collect(),
        signed: signed_words(consent, &about.person),
        drawn: drawn(&consent.answered.signature),
    };
    let sheet = consent_form(&Office::of(&about.rules), &wording.form, &known);
    let name = ["consent-", &consent.answered.form].concat();
    let lead = parts::paragraph(say(key::CONSENT_PAPER_LEAD)).into_any();
    card(key::CONSENT_PAPER, "paper", vec![lead, papers(&name, vec![sheet])])
}

/// The consent as a file for other programs: the person may take it along.
fn exports(about: &About, consent: &Consent) -> AnyView {
    type Writer = fn(&Receipt<'_>) -> String;
    const FILES: [(&str, Msg, &str, Writer); 2] = [
        ("fhir", key::CONSENT_EXPORT_FHIR, "application/fhir+json", receipts::fhir),
        ("record", key::CONSENT_EXPORT_RECEIPT, "application/ld+json", receipts::record),
    ];
    let told = RwSignal::new(String::new());
    let buttons = FILES.map(|(code, label, kind, write)| {
        let (person, wordings) = (Arc::clone(&about.person), Arc::clone(&about.wordings));
        let (rules, today, id) = (Arc::clone(&about.rules), about.today, consent.id.clone());
        let form = consent.answered.form.clone();
        let go = move || {
            let receipt = Receipt::of(&person, &id, &wordings, &rules, today);
            let file = receipt.map(|receipt| write(&receipt)).ok();
            let name = format!("madoguchi-{code}-{form}.json");
            let done = file.and_then(|file| offer_bytes(&name, kind, file.as_bytes()).ok());
            told.set(match done {
                Some(()) => say_with(key::REGISTER_CSV_SAVED, &[("file", &name)]),
                None => [say(key::ERR_REGISTER_CSV), say(key::REC_REGISTER_CSV)].concat(),
            });
        };
        parts::button(code, say(label), ButtonKind::Secondary, go)
    });
    let told = el("p", "").attr("role", "status").live_text(move || told.get());
    let hint = parts::hint(say(key::CONSENT_EXPORT_HINT));
    let views = vec![hint.into_any(), parts::buttons(buttons).into_any(), told.into_any()];
    card(key::CONSENT_EXPORT, "export", views)
}

/// All that was recorded, what was struck through among it.
fn history(about: &About) -> AnyView {
    let (room, subject) = (about.room, about.subject);
    let said = |event: &ConsentEvent| {
        let what = match &event.act {
            ConsentAct::Unknown(_) => say(key::CONSENT_ENTRY_UNKNOWN),
            act => say_code("consent-entry", act.code()),
        };
        (what.to_owned(), said_rows(&event.act, &about.person, &about.wordings))
    };
    let items = about.person.lines.iter().map(|line| {
        let item = history::line(room, line, None, said);
        let act = &line.record.event.act;
        // Without its beginning there is nobody.
        let stays = matches!(act, ConsentAct::Listed { .. } | ConsentAct::Unknown(_));
        if stays || line.counts().is_none() {
            return item;
        }
        let id = line.record.id.clone();
        let go = move || room.go(Place::PersonStrike(subject, id.clone()));
        let what = say_code("consent-entry", act.code());
        item.view(parts::button_about(what, say(key::CASE_STRIKE), ButtonKind::Link, go))
    });
    history::history(items.collect())
}

/// What else may have happened.
fn more(about: &About) -> AnyView {
    let (room, subject) = (about.room, about.subject);
    let gone = match about.person.gone {
        None => PersonDoing::Gone,
        Some(_) => PersonDoing::Return,
    };
    let buttons = [PersonDoing::Relist, gone, PersonDoing::Note].into_iter().map(|doing| {
        let id = ["more-", doing.code()].concat();
        let label = doing.title();
        let go = move || room.go(Place::PersonAct(subject, doing.clone()));
        el("li", "").view(parts::button(&id, label, ButtonKind::Link, go))
    });
    let list = el("ul", "desk-more").children(buttons).into_any();
    ui::Disclosure(ui::DisclosureProps {
        summary: say(key::CASE_MORE).to_owned(),
        open: false,
        children: Box::new(move || list),
    })
}

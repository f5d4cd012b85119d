//! One request.

use chrono::Datelike;
use leptos::prelude::*;
use madoguchi_casework::{
    Act, Case, CaseEvent, DueState, Dues, Line, Source, Step, StepDuty, StepState, dues, next,
    steps,
};
use madoguchi_domain::Date;
use madoguchi_domain::policy::WholePolicy;
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, ButtonKind, El, el, svg};
use madoguchi_wizards::view::{browser_today, papers, parts};
use madoguchi_wizards::words;

use super::board_view::in_days;
use super::inside::{Place, Room, read};
use super::{history, page};
use crate::acts::{Doing, of_step};
use crate::entry_words::entry_rows;
use crate::keeper::Found;
use crate::notices::of_decision;
use crate::staff::role_name;
use crate::timeline::{Mark, MarkKind, placed};
use crate::written::written;

/// The page.
pub(super) fn case(room: Room, subject: SubjectId) -> AnyView {
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        keeper.case(subject).await
    };
    let back = room.way_back(say(key::CASE_BACK), Place::Board);
    let view = read(from, say(key::CASE_REQUEST), move |found: Found| shown(room, subject, found));
    vec![back, view].into_any()
}

fn shown(room: Room, subject: SubjectId, found: Found) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let Found { case, unreadable } = found;
    let today = browser_today();
    let steps = steps(&case, &rules, today);
    let due = dues(&case, &rules, today);
    let title = say_with(
        key::CASE_TITLE,
        &[("number", &case.opening.number), ("kind", words::kind(&rules.facility, case.kind()))],
    );
    let mut views = Vec::new();
    if unreadable > 0 {
        let count = [("count", &*unreadable.to_string())];
        let words = say_with(key::CASE_HISTORY_UNREADABLE, &count);
        views.push(parts::warning(&words, false, []));
    }
    if case.unknown > 0 {
        let words = say_with(key::CASE_UNKNOWN, &[("count", &case.unknown.to_string())]);
        views.push(parts::warning(&words, false, []));
    }
    views.push(what_next(room, subject, &steps));
    views.push(due_card(&due, today));
    views.extend(notice(&case, &rules, today));
    views.extend(sealed_answer(room, subject, &case));
    views.push(timeline(&case, &due, today));
    views.push(all_steps(&steps));
    views.push(the_request(&case, &rules));
    views.push(history(room, subject, &case));
    views.push(more(room, subject));
    page("desk-case", &title, views)
}

/// What comes next, with the buttons that do it.
fn what_next(room: Room, subject: SubjectId, steps: &[Step]) -> AnyView {
    let Some(step) = next(steps) else {
        let none = parts::paragraph(say(key::CASE_NEXT_NONE)).into_any();
        return card(key::CASE_NEXT, "next", vec![none]);
    };
    let name = el("p", "desk-next__name")
        .attr("data-step", step.code.code())
        .text(say_code("step", step.code.code()));
    let mut views = vec![name.into_any()];
    views.extend(about(step).into_iter().map(IntoAny::into_any));
    let buttons = of_step(step).into_iter().enumerate().map(|(place, doing)| {
        let kind = if place == 0 { ButtonKind::Primary } else { ButtonKind::Secondary };
        act_button(room, subject, doing, kind)
    });
    views.push(parts::buttons(buttons).into_any());
    card(key::CASE_NEXT, "next", views)
}

fn act_button(room: Room, subject: SubjectId, doing: Doing, kind: ButtonKind) -> AnyView {
    let id = ["do-", doing.code()].concat();
    parts::button(&id, doing.title(), kind, move || room.go(Place::Act(subject, doing)))
}

/// Who does a step, how strictly, by which article and by when.
fn about(step: &Step) -> Vec<El> {
    let mut lines = Vec::new();
    if let StepState::Waiting(whom) = step.state {
        lines.push(say_code("case-waiting", whom.code()).to_owned());
    }
    let duty = match step.duty {
        StepDuty::Must => key::CASE_MUST,
        StepDuty::Should => key::CASE_SHOULD,
    };
    lines.push(say(duty).to_owned());
    if !step.by.is_empty() {
        let roles = words::list(step.by.iter().map(|role| role_name(*role).to_owned()));
        lines.push(say_with(key::CASE_BY, &[("roles", &roles)]));
    }
    if let Some(article) = &step.article {
        lines.push(say_with(key::CASE_ARTICLE, &[("article", &words::cite(article))]));
    }
    lines.into_iter().map(parts::hint).collect()
}

/// When the answer is due, and how that came about.
fn due_card(due: &Dues, today: Date) -> AnyView {
    let mut lines = Vec::new();
    let dated = |message, day| say_with(message, &[("date", &words::date(day))]);
    match due.state {
        DueState::Answered { late_by: 0, .. } => {
            lines.push(say(key::CASE_STATE_ANSWERED).to_owned())
        }
        DueState::Answered { late_by, .. } => {
            lines.push(say_with(key::CASE_STATE_LATE, &[("days", &late_by.to_string())]));
        }
        _ => match due.last_day {
            Some(day) if due.started => {
                let days = in_days((day - today).num_days());
                lines.push([dated(key::CASE_DUE_LAST, day), "　".to_owned(), days].concat());
            }
            Some(day) => lines.push(dated(key::CASE_DUE_PROVISIONAL, day)),
            None => match due.warn_from_first_arrival {
                Some(day) => lines.push(dated(key::CASE_DUE_PROVISIONAL, day)),
                None => lines.push(say(key::CASE_DUE_NO_NUMBER).to_owned()),
            },
        },
    }
    if due.started
        && let Some(day) = due.warn_from_first_arrival
    {
        lines.push(dated(key::CASE_DUE_STRICTER, day));
    }
    if let Some(day) = due.promised {
        lines.push(dated(key::CASE_DUE_PROMISED, day));
    }
    if let Some(day) = due.remind_on.filter(|_| due.last_day.is_none()) {
        lines.push(dated(key::CASE_DUE_REMIND, day));
    }
    if due.waited_days > 0 {
        let message = match due.waiting_left_out {
            Some(_) => key::CASE_DUE_WAITED_LEFT_OUT,
            None => key::CASE_DUE_WAITED,
        };
        lines.push(say_with(message, &[("days", &due.waited_days.to_string())]));
    }
    if let Some(day) = due.lapse.as_ref().and_then(|lapse| lapse.lapses_on) {
        lines.push(dated(key::CASE_LAPSE, day));
    }
    let articles = due.verdict.articles.iter().map(words::cite);
    let article = say_with(key::CASE_ARTICLE, &[("article", &words::list(articles))]);
    let mut views: Vec<AnyView> =
        lines.into_iter().map(|line| parts::paragraph(line).into_any()).collect();
    views.push(parts::hint(article).into_any());
    let inner = card(key::CASE_DUE_TITLE, "due", views);
    el("div", "desk-due").attr("data-state", due.state.code()).view(inner).into_any()
}

/// The notice of what was decided, to print or to save.
fn notice(case: &Case, rules: &WholePolicy, today: Date) -> Option<AnyView> {
    let views = match of_decision(case, rules, today)? {
        Ok(sheet) => {
            let name = ["notice-", &case.opening.number].concat();
            vec![
                parts::paragraph(say(key::CASE_NOTICE_LEAD)).into_any(),
                papers(&name, vec![sheet]),
            ]
        }
        Err(error) => {
            let (happened, to_do) = error.words();
            vec![parts::warning(&happened, false, [parts::paragraph(to_do)])]
        }
    };
    Some(card(key::CASE_NOTICE, "notice", views))
}

/// The way to a sealed answer, once there is one to give.
fn sealed_answer(room: Room, subject: SubjectId, case: &Case) -> Option<AnyView> {
    case.decision.as_ref()?;
    let go = move || room.go(Place::Answer(subject));
    let make = parts::button("seal-answer", say(key::ANSWER_MAKE), ButtonKind::Secondary, go);
    let lead = parts::paragraph(say(key::ANSWER_CARD_LEAD)).into_any();
    Some(card(key::ANSWER_CARD, "sealed-answer", vec![lead, parts::buttons([make]).into_any()]))
}

/// A framed part with a heading.
pub(super) fn card(
    title: madoguchi_messages::Msg,
    id: &'static str,
    views: Vec<AnyView>,
) -> AnyView {
    let card = ui::Card(ui::CardProps {
        title: say(title).to_owned(),
        children: Box::new(move || views.into_any()),
    });
    el("div", "").attr("id", id).view(card).into_any()
}

/// The case on a line of time.
fn timeline(case: &Case, due: &Dues, today: Date) -> AnyView {
    let happened = case.lines.iter().filter_map(Line::counts).filter(|event| {
        !matches!(event.act, Act::Noted { .. } | Act::Assigned { .. } | Act::Struck { .. })
    });
    let mut marks: Vec<Mark> = happened
        .map(|event| Mark {
            day: event.day,
            label: say_code("entry", event.act.code()).to_owned(),
            kind: MarkKind::Happened,
        })
        .collect();
    let add = |marks: &mut Vec<Mark>, day, label, kind| {
        marks.push(Mark { day, label: say(label).to_owned(), kind });
    };
    add(&mut marks, today, key::CASE_TIMELINE_TODAY, MarkKind::Today);
    if let Some(day) = due.last_day {
        add(&mut marks, day, key::CASE_TIMELINE_DUE, MarkKind::Due);
    }
    let placed = placed(marks);
    let rows = placed.iter().map(|placed| placed.row).max().unwrap_or(0) + 1;
    let height = 64 + rows * 64;
    let line = svg("line", "desk-time__line")
        .attr("x1", "160")
        .attr("x2", "1160")
        .attr("y1", "20")
        .attr("y2", "20");
    let marks = placed.into_iter().map(|placed| {
        // Half of the longest word has room beside the ends of the line.
        let x = 160 + placed.at;
        let y = 62 + placed.row * 64;
        let dot = svg("circle", "desk-time__dot")
            .attr("cx", x.to_string())
            .attr("cy", "20")
            .attr("r", "9");
        let word = |dy: u32, text: String| {
            svg("text", "desk-time__word")
                .attr("x", x.to_string())
                .attr("y", (y + dy).to_string())
                .attr("text-anchor", "middle")
                .text(text)
        };
        svg("g", "desk-time__mark")
            .attr("data-kind", placed.mark.kind.code())
            .child(dot)
            .child(word(0, placed.mark.label))
            .child(word(27, short_date(placed.mark.day)))
    });
    let picture = svg("svg", "desk-time")
        .attr("viewBox", format!("0 0 1320 {height}"))
        .attr("role", "img")
        .attr("aria-label", say(key::CASE_TIMELINE))
        .child(line)
        .children(marks);
    // On a narrow screen it is moved sideways, by the keyboard too.
    let list = el("div", "desk-time__frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", say(key::CASE_TIMELINE))
        .child(picture)
        .into_any();
    ui::Disclosure(ui::DisclosureProps {
        summary: say(key::CASE_TIMELINE).to_owned(),
        open: false,
        children: Box::new(move || list),
    })
}

/// A day without its year.
fn short_date(day: Date) -> String {
    [day.month().to_string(), "/".to_owned(), day.day().to_string()].concat()
}

/// Every step, with how it stands.
fn all_steps(steps: &[Step]) -> AnyView {
    let items = steps.iter().filter(|step| step.state != StepState::NotNeeded).map(|step| {
        let (code, state) = match step.state {
            StepState::Done(day) => {
                ("done", say_with(key::CASE_DONE_ON, &[("date", &words::date(day))]))
            }
            StepState::Open => ("open", say(key::CASE_OPEN).to_owned()),
            StepState::Waiting(whom) => {
                ("waiting", say_code("case-waiting", whom.code()).to_owned())
            }
            StepState::NotNeeded => ("", String::new()),
        };
        el("li", "desk-step")
            .attr("data-state", code)
            .child(el("span", "desk-step__name").text(say_code("step", step.code.code())))
            .child(el("span", "desk-step__state").text(state))
    });
    let list = el("ol", "desk-steps").children(items);
    el("section", "").child(parts::subheading("", say(key::CASE_STEPS))).child(list).into_any()
}

fn the_request(case: &Case, rules: &WholePolicy) -> AnyView {
    let opening = &case.opening;
    let mut rows = Vec::new();
    let mut add = |label, value: String| {
        if !value.is_empty() {
            rows.push(ui::SummaryRow {
                label: say(label).to_owned(),
                value,
                ..ui::SummaryRow::default()
            });
        }
    };
    add(
        key::BOARD_KIND,
        words::list(
            opening.kinds.iter().map(|kind| words::kind(&rules.facility, *kind).to_owned()),
        ),
    );
    add(key::INTAKE_ARRIVED, words::date(opening.first_arrived));
    let channel = match opening.source {
        Source::File => say(key::LETTERS_CHANNEL),
        _ => say_code("desk-channel", opening.channel.code()),
    };
    add(key::INTAKE_CHANNEL, channel.to_owned());
    add(key::INTAKE_REFERENCE, opening.reference.clone());
    add(key::INTAKE_PRINCIPAL_NAME, opening.principal.name.clone());
    add(key::INTAKE_PRINCIPAL_KANA, opening.principal.kana.clone());
    add(key::INTAKE_PRINCIPAL_BIRTH, opening.principal.birth.map(words::date).unwrap_or_default());
    add(key::INTAKE_REQUESTER, say_code("desk-requester", opening.requester.code()).to_owned());
    add(key::INTAKE_REQUESTER_NAME, opening.requester_name.clone());
    add(key::INTAKE_ABOUT, opening.about.clone());
    let delivery = opening.delivery.map(|m| say_code("office-delivery", m.code()).to_owned());
    add(key::INTAKE_DELIVERY, delivery.unwrap_or_default());
    let list = ui::SummaryList(ui::SummaryListProps { rows, on_change: None });
    el("section", "").child(parts::subheading("", say(key::CASE_REQUEST))).view(list).into_any()
}

/// All that was recorded, what was struck through among it.
fn history(room: Room, subject: SubjectId, case: &Case) -> AnyView {
    let said = |event: &CaseEvent| {
        (say_code("entry", event.act.code()).to_owned(), entry_rows(&event.act))
    };
    let items = case.lines.iter().map(|line| {
        let despite = line.record.despite.first();
        let despite = despite.map(|despite| {
            say_with(key::CASE_HISTORY_DESPITE, &[("reason", despite.reason.as_str())])
        });
        let item = history::line(room, line, despite, said);
        // What was struck through once is put right by striking again: what counts is shown.
        let can = line.counts().and_then(written).is_some();
        if !can {
            return item;
        }
        let id = line.record.id.clone();
        let go = move || room.go(Place::Strike(subject, id.clone()));
        let what = say_code("entry", line.record.event.act.code());
        item.view(parts::button_about(what, say(key::CASE_STRIKE), ButtonKind::Link, go))
    });
    history::history(items.collect())
}

/// What else may have happened.
fn more(room: Room, subject: SubjectId) -> AnyView {
    let buttons = Doing::ALL.into_iter().map(|doing| {
        let id = ["more-", doing.code()].concat();
        let go = move || room.go(Place::Act(subject, doing));
        el("li", "").view(parts::button(&id, doing.title(), ButtonKind::Link, go))
    });
    let list = el("ul", "desk-more").children(buttons).into_any();
    ui::Disclosure(ui::DisclosureProps {
        summary: say(key::CASE_MORE).to_owned(),
        open: false,
        children: Box::new(move || list),
    })
}

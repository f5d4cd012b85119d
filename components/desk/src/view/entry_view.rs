//! An entry of a register.

use leptos::prelude::*;
use madoguchi_casework::{
    Entry, RegisterAct, RegisterDues, RegisterEvent, RegisterKind, register_disposal, register_due,
    register_missing,
};
use madoguchi_domain::policy::{DisposalBlock, WholePolicy};
use madoguchi_domain::{CodeSet, Date};
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, ButtonKind, el};
use madoguchi_wizards::view::{browser_today, papers, parts};
use madoguchi_wizards::words;

use super::board_view::in_days;
use super::case_view::card;
use super::inside::{Place, Room, read};
use super::{history, page};
use crate::keeper::FoundEntry;
use crate::registers::{
    RegisterDoing, follows, lack_words, of_due, paper, said_rows, title, written,
};
use crate::staff::role_name;

/// The page.
pub(super) fn entry(room: Room, subject: SubjectId) -> AnyView {
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        keeper.entry(subject).await
    };
    read(from, say(key::REGISTERS_TITLE), move |found: FoundEntry| shown(room, subject, found))
}

fn shown(room: Room, subject: SubjectId, found: FoundEntry) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let FoundEntry { entry, unreadable } = found;
    let today = browser_today();
    let dues = register_due(&entry, &rules, today);
    let kind = entry.kind;
    let back = room.way_back(say(key::REGISTER_BACK), Place::Register(kind));
    let mut views = Vec::new();
    if unreadable > 0 {
        let count = [("count", &*unreadable.to_string())];
        let words = say_with(key::CASE_HISTORY_UNREADABLE, &count);
        views.push(parts::warning(&words, false, []));
    }
    if entry.unknown > 0 {
        let words = say_with(key::CASE_UNKNOWN, &[("count", &entry.unknown.to_string())]);
        views.push(parts::warning(&words, false, []));
    }
    views.push(todo(room, subject, &entry, &dues, today));
    views.push(missing(&entry, &rules));
    views.push(keeping(&entry, &rules, &dues, today));
    views.push(content(&entry));
    views.extend(on_paper(&entry, &rules));
    views.push(history(room, subject, &entry));
    views.push(more(room, subject, kind));
    let title = say_with(
        key::REGISTER_ENTRY_TITLE,
        &[("number", &entry.number), ("title", &title(&entry))],
    );
    vec![back, page("desk-entry", &title, views)].into_any()
}

/// What is to be done, by when and by whom, with the buttons that do it.
fn todo(
    room: Room,
    subject: SubjectId,
    entry: &Entry,
    dues: &RegisterDues,
    today: Date,
) -> AnyView {
    if dues.next.is_empty() {
        let none = parts::paragraph(say(key::REGISTER_TODO_NONE)).into_any();
        return card(key::REGISTER_TODO, "todo", vec![none]);
    }
    let items = dues.next.iter().map(|due| {
        let mut lines = Vec::new();
        if let Some(day) = due.by {
            let by = say_with(key::REGISTER_TODO_BY, &[("date", &words::date(day))]);
            lines.push([by, "　".to_owned(), in_days((day - today).num_days())].concat());
        }
        let offices = due.offices.iter().map(|role| role_name(*role).to_owned());
        let told = due.recipients.iter();
        let told = told.map(|to| say_code("register-recipient", to.code()).to_owned());
        let whom = words::list(offices.chain(told));
        if !whom.is_empty() {
            lines.push(whom);
        }
        if let Some(article) = &due.article {
            lines.push(say_with(key::CASE_ARTICLE, &[("article", &words::cite(article))]));
        }
        el("li", "desk-entry")
            .attr("data-due", due.code.code())
            .flag("data-late", due.late)
            .child(el("p", "desk-entry__title").text(say_code("register-due", due.code.code())))
            .children(lines.into_iter().map(parts::hint))
    });
    let list = el("ul", "desk-history").children(items).into_any();
    let mut doings: Vec<RegisterDoing> = Vec::new();
    for doing in dues.next.iter().filter_map(|due| of_due(due.code, entry.kind)) {
        if !doings.contains(&doing) {
            doings.push(doing);
        }
    }
    let buttons = doings.into_iter().enumerate().map(|(place, doing)| {
        let kind = if place == 0 { ButtonKind::Primary } else { ButtonKind::Secondary };
        let id = ["do-", doing.code()].concat();
        let go = move || room.go(Place::EntryAct(subject, doing));
        parts::button(&id, doing.title(), kind, go)
    });
    let buttons = parts::buttons(buttons).into_any();
    card(key::REGISTER_TODO, "todo", vec![list, buttons])
}

/// What the entry lacks, and where that stands.
fn missing(entry: &Entry, rules: &WholePolicy) -> AnyView {
    let missing = register_missing(entry, rules);
    if missing.is_empty() {
        let none = parts::paragraph(say(key::REGISTER_MISSING_NONE)).into_any();
        return card(key::REGISTER_MISSING, "missing", vec![none]);
    }
    let line = |lack: madoguchi_casework::RegisterMissing| {
        let mut text = lack_words(lack.what).to_owned();
        let law = lack.by_law.then(|| say(key::REGISTER_MISSING_LAW).to_owned());
        let more: Vec<String> =
            law.into_iter().chain(lack.article.as_ref().map(words::cite)).collect();
        if !more.is_empty() {
            let more = [("text", text.as_str()), ("more", &words::list(more))];
            text = say_with(key::OFFICE_BRACKETED, &more);
        }
        text
    };
    let list = parts::list("", missing.into_iter().map(line)).into_any();
    card(key::REGISTER_MISSING, "missing", vec![list])
}

/// How long it is kept, and whether it may be disposed of now.
fn keeping(entry: &Entry, rules: &WholePolicy, dues: &RegisterDues, today: Date) -> AnyView {
    let last = match dues.keep.keep_through {
        Some(day) => say_with(key::REGISTER_KEEP_LAST, &[("date", &words::date(day))]),
        None => say(key::REGISTER_KEEP_OPEN).to_owned(),
    };
    let open = entry.kind == RegisterKind::Complaint && entry.settled.is_none();
    let found: CodeSet<DisposalBlock> =
        open.then_some(DisposalBlock::OpenComplaint).into_iter().collect();
    let allowed = register_disposal(entry, rules, today, found).allowed;
    let may = if allowed { key::REGISTER_DISPOSE_YES } else { key::REGISTER_DISPOSE_NO };
    let mut views = vec![parts::paragraph(last).into_any(), parts::paragraph(say(may)).into_any()];
    let articles = words::cite_all(&dues.keep.articles, dues.keep.basis);
    if !articles.is_empty() {
        let articles = [("article", &*words::list(articles))];
        views.push(parts::hint(say_with(key::CASE_ARTICLE, &articles)).into_any());
    }
    card(key::REGISTER_KEEPING, "keeping", views)
}

/// What was written when it was begun, as it counts now.
fn content(entry: &Entry) -> AnyView {
    let row = |(label, value)| ui::SummaryRow { label, value, ..ui::SummaryRow::default() };
    let day = (say(key::REGISTER_OPENED).to_owned(), words::date(entry.opened));
    let rows = [day].into_iter().chain(said_rows(&entry.opening)).map(row).collect();
    let list = ui::SummaryList(ui::SummaryListProps { rows, on_change: None });
    let heading = parts::subheading("", say(key::REGISTER_CONTENT));
    el("section", "").attr("id", "content").child(heading).view(list).into_any()
}

/// Its paper, to print or to save.
fn on_paper(entry: &Entry, rules: &WholePolicy) -> Option<AnyView> {
    let sheet = paper(entry, rules)?;
    let name = [entry.kind.code(), "-", &entry.number].concat();
    let lead = parts::paragraph(say(key::REGISTER_PAPER_LEAD)).into_any();
    Some(card(key::REGISTER_PAPER, "paper", vec![lead, papers(&name, vec![sheet])]))
}

/// All that was recorded, what was struck through among it.
fn history(room: Room, subject: SubjectId, entry: &Entry) -> AnyView {
    let said = |event: &RegisterEvent| {
        let what = match &event.act {
            RegisterAct::Unknown(_) => say(key::REGISTER_ENTRY_UNKNOWN),
            act => say_code("register-entry", act.code()),
        };
        (what.to_owned(), said_rows(&event.act))
    };
    let items = entry.lines.iter().map(|line| {
        let item = history::line(room, line, None, said);
        // What was struck through once is put right by striking again: what counts is shown.
        if line.counts().and_then(written).is_none() {
            return item;
        }
        let id = line.record.id.clone();
        let go = move || room.go(Place::EntryStrike(subject, id.clone()));
        let what = say_code("register-entry", line.record.event.act.code());
        item.view(parts::button_about(what, say(key::CASE_STRIKE), ButtonKind::Link, go))
    });
    history::history(items.collect())
}

/// What else may have happened.
fn more(room: Room, subject: SubjectId, kind: RegisterKind) -> AnyView {
    let buttons = follows(kind).into_iter().map(|doing| {
        let id = ["more-", doing.code()].concat();
        let go = move || room.go(Place::EntryAct(subject, doing));
        el("li", "").view(parts::button(&id, doing.title(), ButtonKind::Link, go))
    });
    let list = el("ul", "desk-more").children(buttons).into_any();
    ui::Disclosure(ui::DisclosureProps {
        summary: say(key::CASE_MORE).to_owned(),
        open: false,
        children: Box::new(move || list),
    })
}

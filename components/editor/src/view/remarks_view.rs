//! What is said about a file.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, ButtonKind, el, live};
use madoguchi_wizards::view::parts;

use super::session::Session;
use crate::findings::{Level, Remark};
use crate::section::Section;
use crate::words;

/// What is said about a section, beside its fields, and how much is said about others.
pub(crate) fn beside(session: Session, section: Section) -> AnyView {
    live(move || {
        let remarks = session.remarks.get();
        let (here, elsewhere): (Vec<Remark>, Vec<Remark>) =
            remarks.into_iter().partition(|remark| section.holds(&remark.at));
        let elsewhere = elsewhere.iter().filter(|r| r.level < Level::Hint).count();
        let elsewhere = (elsewhere > 0).then(|| {
            let n = elsewhere.to_string();
            parts::hint(say_with(key::EDITOR_FINDINGS_ELSEWHERE, &[("n", &n)])).into_any()
        });
        let here = by_level(&here, Some(session));
        Some([here].into_iter().chain(elsewhere).collect::<Vec<_>>().into_any())
    })
}

/// Remarks under the heading of their level, each with the way to its field where there is one.
pub(crate) fn by_level(remarks: &[Remark], session: Option<Session>) -> AnyView {
    let levels = Level::ALL.into_iter().filter_map(|level| {
        let of_level: Vec<&Remark> = remarks.iter().filter(|r| r.level == level).collect();
        if of_level.is_empty() {
            return None;
        }
        let severity = match level {
            Level::Error | Level::Contrary => ui::Severity::Stop,
            Level::Empty | Level::Hint => ui::Severity::Info,
            Level::Warning => ui::Severity::Warning,
        };
        let items = of_level.into_iter().map(|remark| item(remark, session));
        let body = el("ul", "edit-remarks").views(items).into_any();
        Some(ui::Notice(ui::NoticeProps {
            severity,
            prefix: say_code("editor-level", level.code()).to_owned(),
            title: String::new(),
            live: false,
            children: Box::new(move || body),
        }))
    });
    el("div", "edit-levels").views(levels).into_any()
}

/// Remarks as a plain list.
pub(crate) fn listed(remarks: &[Remark]) -> AnyView {
    el("ul", "edit-remarks").views(remarks.iter().map(|remark| item(remark, None))).into_any()
}

/// A remark in one line, with its place.
pub(crate) fn with_place(remark: &Remark) -> String {
    [&*place(remark), "： ", &remark.text].concat()
}

fn place(remark: &Remark) -> String {
    match remark.at.steps().is_empty() {
        true => say(key::EDITOR_WHOLE_FILE).to_owned(),
        false => words::place(&remark.at).join(" › "),
    }
}

fn item(remark: &Remark, session: Option<Session>) -> AnyView {
    let place = place(remark);
    let head = match session.filter(|_| !remark.at.steps().is_empty()) {
        Some(session) => {
            let at = remark.at.clone();
            let go = parts::button("", &place, ButtonKind::Link, move || session.go_to(&at));
            el("p", "edit-remarks__place").view(go)
        }
        None => el("p", "edit-remarks__place").text(place),
    };
    let lines = std::iter::once(&remark.text).chain(&remark.more);
    let articles = remark.articles.join(say(key::LIST_COMMA));
    let articles = (!articles.is_empty()).then(|| {
        let text = [say(key::EDITOR_ARTICLE), "： ", &articles].concat();
        el("p", "mado-hint").text(text)
    });
    el("li", "edit-remarks__item")
        .attr("data-at", remark.at.written())
        .child(head)
        .children(lines.map(|line| el("p", "").text(line.clone())))
        .children(articles)
        .into_any()
}

//! All answers read back, each with a way to change it.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{self as ui, el, live, rest_of_page};

use super::parts;
use super::session::Session;
use crate::page::PageId;
use crate::pages::{DECLARATION, FINISHED, REVIEW};
use crate::read_back::{self, Row, Section};

/// The page of checking.
pub(crate) fn review(session: Session) -> AnyView {
    let change = Callback::new(move |code: String| {
        if let Some(page) = session.pages_untracked().iter().find(|page| page.id == code) {
            session.go(page.id);
        }
    });
    let draw = move |(section, rows): (Section, Vec<ui::SummaryRow>)| {
        let heading = parts::subheading("mado-review__heading", section.heading()).into_any();
        let on_change = Some(change);
        [heading, ui::SummaryList(ui::SummaryListProps { rows, on_change })]
    };
    live(move || {
        let mut sections = sections(session).into_iter();
        let first = sections.next().into_iter().flat_map(draw);
        let rest = rest_of_page(move || sections.flat_map(draw).collect::<Vec<_>>().into_any());
        Some(el("div", "mado-review").views(first).view(rest).into_any())
    })
}

/// The answers of all pages under the form's headings.
fn sections(session: Session) -> Vec<(Section, Vec<ui::SummaryRow>)> {
    session.read(|ctx| {
        let all = session.pages_untracked();
        let pages = all.iter().filter(|p| ![REVIEW, DECLARATION, FINISHED].contains(&p.id));
        read_back::by_section(pages, |page| {
            let rows = read_back::rows(page, ctx).into_iter();
            rows.map(|row| row_of(page.id, row)).collect::<Vec<_>>()
        })
    })
}

fn row_of(page: PageId, row: Row) -> ui::SummaryRow {
    let empty = row.value.is_empty();
    ui::SummaryRow {
        code: page.to_owned(),
        change: say(key::REVIEW_CHANGE).to_owned(),
        change_context: say_with(key::REVIEW_CHANGE_OF, &[("label", &row.label)]),
        label: row.label,
        value: if empty { say(key::ANSWER_EMPTY).to_owned() } else { row.value },
    }
}

/// The pages still open, as links: shown when the review was to be left too early.
pub(crate) fn open_pages(session: Session) -> AnyView {
    live(move || {
        let open = session.obstacles.with(|o| o.open_pages.clone());
        if open.is_empty() {
            return None;
        }
        let pages = session.pages_untracked();
        let links = pages.iter().filter(|page| open.contains(&page.id)).map(|page| {
            let id = page.id;
            let go = move || session.go(id);
            el("li", "").view(parts::button("", &page.title, ui::ButtonKind::Link, go))
        });
        let title = parts::subheading("mado-errorsummary__title", say(key::REVIEW_MISSING));
        let summary = el("div", "mado-errorsummary")
            .attr("tabindex", "-1")
            .attr("role", "alert")
            .child(title)
            .child(el("ul", "").children(links));
        Some(summary.into_any())
    })
}

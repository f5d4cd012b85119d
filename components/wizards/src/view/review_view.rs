//! All answers read back, each with a way to change it.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui as ui;

use super::session::Session;
use crate::page::PageId;
use crate::pages::{DECLARATION, FINISHED, REVIEW, pages};
use crate::read_back::{self, Row, Section};

/// The page of checking.
pub(crate) fn review(session: Session) -> AnyView {
    let change = Callback::new(move |code: String| {
        let page = session.pages_untracked().into_iter().find(|page| page.id == code);
        if let Some(page) = page {
            session.go(page.id);
        }
    });
    let sections = move || {
        let mut sections: Vec<(&str, Vec<ui::SummaryRow>)> = Vec::new();
        session.read(|ctx| {
            for page in pages(ctx) {
                if [REVIEW, DECLARATION, FINISHED].contains(&page.id) {
                    continue;
                }
                let heading = Section::of(page.id).heading();
                let rows = read_back::rows(&page, ctx).into_iter().map(|row| row_of(page.id, row));
                match sections.iter_mut().find(|(h, _)| *h == heading) {
                    Some((_, all)) => all.extend(rows),
                    None => sections.push((heading, rows.collect())),
                }
            }
        });
        sections
            .into_iter()
            .map(|(heading, rows)| {
                view! {
                    <h2 class="mado-review__heading">{heading}</h2>
                    <ui::SummaryList rows=rows on_change=change/>
                }
            })
            .collect_view()
    };
    view! { <div class="mado-review">{sections}</div> }.into_any()
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
    let links = move || {
        let open = session.open_pages.get();
        if open.is_empty() {
            return None;
        }
        let titles: Vec<(PageId, String)> = session
            .pages_untracked()
            .into_iter()
            .filter(|page| open.contains(&page.id))
            .map(|page| (page.id, page.title))
            .collect();
        let links = titles
            .into_iter()
            .map(|(id, title)| {
                let go = Callback::new(move |()| session.go(id));
                view! { <li><ui::Button label=title kind=ui::ButtonKind::Link on_click=go/></li> }
            })
            .collect_view();
        Some(view! {
            <div class="mado-errorsummary" tabindex="-1" role="alert">
                <h2 class="mado-errorsummary__title">{say(key::REVIEW_MISSING)}</h2>
                <ul>{links}</ul>
            </div>
        })
    };
    view! { {links} }.into_any()
}

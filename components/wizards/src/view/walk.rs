//! A wizard being walked: the page, its questions, what the rules say, and the buttons.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{self as ui, ButtonKind, el, live};

use super::session::Session;
use super::{advice_view, finished_view, notices, page_view, parts, pictures, review_view};
use crate::advice::advice;
use crate::page::Page;
use crate::pages::{DECLARATION, FINISHED, RESULT, REVIEW, pages};

/// The wizard, from the page that the session is on.
pub(crate) fn walk(session: Session) -> AnyView {
    let first = AtomicBool::new(true);
    let page = live(move || {
        let id = session.page.get();
        let take_focus = !first.swap(false, Ordering::Relaxed);
        let page = session.pages_untracked().into_iter().find(|page| page.id == id)?;
        Some(one_page(session, page, take_focus))
    });
    vec![notices::above(session), page].into_any()
}

fn one_page(session: Session, page: Page, take_focus: bool) -> AnyView {
    let id = page.id;
    let questions = match id {
        REVIEW => vec![review_view::review(session)],
        FINISHED => vec![finished_view::finished(session)],
        RESULT => Vec::new(),
        _ => page_view::questions(session, &page),
    };
    let pictures =
        (id == "identity-papers" || id == "identity-details").then(|| pictures::of_chosen(session));
    let asked = questions.into_iter().chain(pictures);
    let advices = advice_view::all(move || session.read(|ctx| advice(id, ctx)));
    // A verdict belongs under what it judges; the last page begins with it.
    let content: Vec<AnyView> = match id {
        RESULT | FINISHED => std::iter::once(advices).chain(asked).collect(),
        _ => asked.chain([advices]).collect(),
    };
    let page = el("div", "mado-page")
        .attr("data-page", id)
        .view(errors(session))
        .view(review_view::open_pages(session))
        .view(parts::heading(page.title, take_focus))
        .children(page.lead.into_iter().map(parts::lead))
        .views(content)
        .view(notices::voided(session))
        .views(next(session, id).map(|button| parts::buttons([button]).into_any()))
        .into_any();
    let form = ui::Form(ui::FormProps {
        on_submit: Callback::new(move |()| session.next()),
        children: Box::new(move || page),
    });
    vec![top(session), form, notices::below(session)].into_any()
}

fn errors(session: Session) -> AnyView {
    let items = Signal::derive(move || {
        session.problems.with(|problems| {
            problems
                .iter()
                .map(|p| ui::ErrorItem { field: p.field.code().to_owned(), text: p.text.clone() })
                .collect::<Vec<_>>()
        })
    });
    let title = say(key::PROBLEM_HEADING).to_owned();
    ui::ErrorSummary(ui::ErrorSummaryProps { title, items })
}

/// The way back, and how far one is.
fn top(session: Session) -> AnyView {
    let at = Memo::new(move |_| {
        let id = session.page.get();
        session.read(|ctx| {
            let pages = pages(ctx);
            let at = pages.iter().position(|page| page.id == id).unwrap_or(0);
            (at as u32 + 1, pages.len() as u32)
        })
    });
    let steps = live(move || {
        let (current, total) = at.get();
        let numbers = [("n", &*current.to_string()), ("all", &*total.to_string())];
        let text = say_with(key::STEP_OF, &numbers);
        Some(ui::StepIndicator(ui::StepIndicatorProps { text, current, total }))
    });
    let first = session.page.with_untracked(|page| *page == session.first_page());
    let back = match first {
        true => parts::way_back(say(key::GO_START), super::href(&session.policy().id, None), None),
        false => {
            let back = Callback::new(move |()| session.back());
            parts::way_back(say(key::GO_BACK), String::new(), Some(back))
        }
    };
    el("div", "mado-top").view(back).view(steps).into_any()
}

/// The button that leads on; none on the last page of a request.
fn next(session: Session, page: &str) -> Option<AnyView> {
    match page {
        FINISHED => None,
        RESULT => {
            let label = say(key::FINISH_STAFF_AGAIN);
            Some(parts::button("", label, ButtonKind::Primary, move || session.start_again()))
        }
        DECLARATION => Some(parts::submit("next", say(key::FINISH_MAKE))),
        _ => Some(parts::submit("next", say(key::GO_NEXT))),
    }
}

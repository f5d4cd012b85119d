//! A wizard being walked: the page, its questions, what the rules say, and the buttons.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{self as ui, ButtonKind, el, live_by, rest_of_page};

use super::hand_over::hand_over;
use super::session::Session;
use super::{advice_view, notices, page_view, parts, pictures, review_view};
use crate::check::Problem;
use crate::page::{Page, PageId};
use crate::pages::{DECLARATION, FINISHED, RESULT, REVIEW};

/// The wizard, from the page that the session is on.
pub(crate) fn walk(session: Session) -> AnyView {
    ui::on_window("popstate", move |_| session.follow_history());
    // The checks at the counter keep nothing, and a machine that was handed over hands nothing on.
    if session.ending.is_none() && !session.wizard.by_staff() {
        hand_over(session);
    }
    let first = AtomicBool::new(true);
    let id = move || session.page.get().to_owned();
    let page = live_by(id, move |id| {
        let take_focus = !first.swap(false, Ordering::Relaxed);
        if take_focus {
            ui::page_comes();
        }
        let page = session.pages_untracked().iter().find(|page| page.id == id)?.clone();
        Some(one_page(session, page, take_focus))
    });
    vec![notices::above(session), page].into_any()
}

fn one_page(session: Session, page: Page, take_focus: bool) -> AnyView {
    let id = page.id;
    let advices = advice_view::all(session, id);
    // A verdict belongs under what it judges; the last page begins with it.
    let content = match id {
        RESULT => vec![advices],
        FINISHED => vec![advices, rest_of_page(move || session.late.page(session, id))],
        REVIEW => vec![session.late.page(session, id), rest_of_page(move || advices)],
        _ => {
            let with_picture = id == "identity-papers" || id == "identity-details";
            let rest = match with_picture {
                true => {
                    rest_of_page(move || vec![pictures::of_chosen(session), advices].into_any())
                }
                false => advices,
            };
            page_view::questions(session, &page).into_iter().chain([rest]).collect()
        }
    };
    // What the first page says of the machine is not true of one that was handed over.
    let handed = session.ending.is_some() && id == session.first_page();
    let lead = if handed { vec![say(key::TYPED_HANDED).to_owned()] } else { page.lead };
    let page = el("div", "mado-page")
        .attr("data-page", id)
        .view(errors(session))
        .view(review_view::open_pages(session))
        .view(parts::heading(page.title, take_focus))
        .children(lead.into_iter().map(parts::lead))
        .views(content)
        .view(notices::voided(session))
        .views(next(session, id).map(|button| parts::buttons([button]).into_any()))
        .into_any();
    let form = ui::Form(ui::FormProps {
        on_submit: Callback::new(move |()| session.next()),
        children: Box::new(move || page),
    });
    vec![top(session, id), form, notices::below(session)].into_any()
}

fn errors(session: Session) -> AnyView {
    let item = |problem: &Problem| ui::ErrorItem::new(problem.field.code(), &problem.text);
    let items = move || session.obstacles.with(|o| o.problems.iter().map(item).collect::<Vec<_>>());
    let title = say(key::PROBLEM_HEADING).to_owned();
    ui::ErrorSummary(ui::ErrorSummaryProps { title, items: items.into() })
}

/// The way back, and how far one is.
fn top(session: Session, id: PageId) -> AnyView {
    let at = move || {
        let pages = session.pages();
        let at = pages.iter().position(|page| page.id == id).unwrap_or(0);
        (at as u32 + 1, pages.len() as u32)
    };
    let text = move || {
        let (n, all) = at();
        say_with(key::STEP_OF, &[("n", &n.to_string()), ("all", &all.to_string())])
    };
    let steps = live_by(text, move |text| {
        let (text, (current, total)) = (text.to_owned(), at());
        Some(ui::StepIndicator(ui::StepIndicatorProps { text, current, total }))
    });
    let first = id == session.first_page();
    let back = match first {
        // A machine that was handed over stays on this walk.
        true if session.ending.is_some() => ().into_any(),
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

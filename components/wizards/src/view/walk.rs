//! A wizard being walked: the page, its questions, what the rules say, and the buttons.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui as ui;

use super::session::Session;
use super::{advice_view, finished_view, notices, page_view, pictures, review_view};
use crate::advice::advice;
use crate::page::Page;
use crate::pages::{DECLARATION, FINISHED, RESULT, REVIEW, pages};

/// The wizard, from the page that the session is on.
pub(crate) fn walk(session: Session) -> AnyView {
    // The page is drawn anew when it changes, or when an answer changes what it asks; not at each
    // letter, so that the control one types in stays where it is.
    let page = Memo::new(move |_| {
        let id = session.page.get();
        session.read(|ctx| pages(ctx).into_iter().find(|page| page.id == id))
    });
    let first = StoredValue::new(true);
    view! {
        {notices::above(session)}
        {move || {
            let take_focus = !first.get_value();
            first.set_value(false);
            page.get().map(|page| one_page(session, page, take_focus))
        }}
    }
    .into_any()
}

fn one_page(session: Session, page: Page, take_focus: bool) -> AnyView {
    let id = page.id;
    let submit = Callback::new(move |()| session.next());
    let lead = page
        .lead
        .iter()
        .map(|sentence| view! { <p class="mado-lead">{sentence.clone()}</p> })
        .collect_view();
    let inner = match id {
        REVIEW => review_view::review(session),
        FINISHED => finished_view::finished(session),
        RESULT => ().into_any(),
        _ => page_view::questions(session, &page),
    };
    let advices = advice_view::all(move || session.read(|ctx| advice(id, ctx)));
    // A verdict belongs under what it judges; the last page begins with it.
    let (before, after) =
        if matches!(id, RESULT | FINISHED) { (Some(advices), None) } else { (None, Some(advices)) };
    let pictures =
        (id == "identity-papers" || id == "identity-details").then(|| pictures::of_chosen(session));
    view! {
        {steps(session)}
        <ui::Form on_submit=submit>
            <div class="mado-page" data-page=id>
                {errors(session)}
                {review_view::open_pages(session)}
                <ui::PageHeading text=page.title.clone() take_focus=take_focus/>
                {lead}
                {before}
                {inner}
                {pictures}
                {after}
                {notices::voided(session)}
                {buttons(session, id)}
            </div>
        </ui::Form>
        {notices::below(session)}
    }
    .into_any()
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
    view! { <ui::ErrorSummary title=say(key::PROBLEM_HEADING) items=items/> }.into_any()
}

fn steps(session: Session) -> AnyView {
    let at = Memo::new(move |_| {
        let id = session.page.get();
        session.read(|ctx| {
            let pages = pages(ctx);
            let at = pages.iter().position(|page| page.id == id).unwrap_or(0);
            (at as u32 + 1, pages.len() as u32)
        })
    });
    let text = Signal::derive(move || {
        let (n, all) = at.get();
        say_with(key::STEP_OF, &[("n", &n.to_string()), ("all", &all.to_string())])
    });
    let current = Signal::derive(move || at.get().0);
    let total = Signal::derive(move || at.get().1);
    let back = Callback::new(move |()| session.back());
    let start = move || session.page.with(|page| *page == session.first_page());
    let home = super::href(&session.policy().id, None);
    view! {
        <div class="mado-top">
            {move || if start() {
                view! { <ui::BackLink label=say(key::GO_START) href=home.clone()/> }.into_any()
            } else {
                view! { <ui::BackLink label=say(key::GO_BACK) on_click=back/> }.into_any()
            }}
            <ui::StepIndicator text=text current=current total=total/>
        </div>
    }
    .into_any()
}

fn buttons(session: Session, page: &'static str) -> AnyView {
    match page {
        FINISHED => ().into_any(),
        RESULT => {
            let again = Callback::new(move |()| session.start_again());
            view! {
                <ui::ButtonRow>
                    <ui::Button label=say(key::FINISH_STAFF_AGAIN).to_owned() on_click=again/>
                </ui::ButtonRow>
            }
            .into_any()
        }
        DECLARATION => view! {
            <ui::ButtonRow>
                <ui::Button label=say(key::FINISH_MAKE).to_owned() submit=true id="next"/>
            </ui::ButtonRow>
        }
        .into_any(),
        _ => view! {
            <ui::ButtonRow>
                <ui::Button label=say(key::GO_NEXT).to_owned() submit=true id="next"/>
            </ui::ButtonRow>
        }
        .into_any(),
    }
}

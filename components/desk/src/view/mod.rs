//! The desk on the screen.

mod act_view;
mod answer_view;
mod backup_view;
mod begin;
mod board_view;
mod camera;
mod case_view;
mod check_view;
mod consents_view;
mod entry_form_view;
mod entry_view;
mod form_view;
mod gate;
mod history;
mod inside;
mod intake_view;
mod item_picture;
mod keys_view;
mod kiosk_view;
mod letters_view;
mod lock_view;
mod month_view;
mod permission_view;
mod person_act_view;
mod person_view;
mod picture;
mod recovery_view;
mod registers_view;
mod request_view;
mod restore_view;
mod scan_desk;
mod scan_view;
mod sealer;
mod set_up;
mod shared;
mod staff_view;
mod strike_view;
mod take_view;
mod who_view;

use leptos::prelude::*;
use madoguchi_messages::say_code;
use madoguchi_ui::{El, Severity, el};
use madoguchi_wizards::view::parts;

pub use gate::desk;

/// A page under its heading.
fn page(code: &'static str, title: &str, views: Vec<AnyView>) -> AnyView {
    el("div", "mado-page")
        .attr("data-page", code)
        .view(parts::heading(title, true))
        .views(views)
        .into_any()
}

/// An answer to whether something may be done: the decision, and what else is to be known of it.
fn reply(allowed: &'static str, title: &str, lines: Vec<String>) -> El {
    let lines = lines.into_iter().map(|line| el("p", "desk-reply__line").text(line));
    el("div", "desk-reply")
        .attr("data-allowed", allowed)
        .child(el("p", "desk-reply__title").text(title))
        .children(lines)
}

/// What went wrong, and what to do, in one text.
fn said(code: &'static str) -> String {
    [say_code("err-desk", code), say_code("rec-desk", code)].concat()
}

/// What went wrong in the desk's own room, and what to do. It is read out when it appears.
fn trouble(code: &str) -> AnyView {
    let body = vec![parts::paragraph(say_code("rec-desk", code)).into_any()];
    parts::notice(Severity::Warning, "warn", say_code("err-desk", code), true, body)
}

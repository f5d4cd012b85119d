//! The recovery number, shown once.

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{ButtonKind, el};
use madoguchi_wizards::view::parts;

use super::form_view::FormPage;
use super::gate::{Desk, Stage};
use super::set_up::{STEPS, progress};
use crate::form::{Control, Problem, Question};

/// The page. It is left only by whoever can say how the number ends: one who has not written it down
/// would find out when it is too late.
pub(super) fn recovery(desk: Desk, number: String, is_first: bool) -> AnyView {
    let shown = el("p", "desk-recovery").attr("id", "recovery-number").text(number.clone());
    let print =
        parts::button("print", say(key::DESK_RECOVERY_PRINT), ButtonKind::Secondary, || {
            let _ = window().print();
        });
    let end: String =
        plain(&number).chars().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
    let question = Question::new("check", say(key::DESK_RECOVERY_CHECK), Control::Short)
        .with_hint(say(key::DESK_RECOVERY_CHECK_HINT));
    let mut form = FormPage::new(
        "desk-recovery",
        say(key::DESK_RECOVERY_TITLE),
        move |_| vec![question.clone()],
        move |values, form| {
            if plain(values.text("check")).ends_with(&end) {
                desk.go(Stage::Inside);
            } else {
                form.refuse(vec![Problem::new("check", say(key::DESK_ERR_RECOVERY_CHECK))]);
            }
        },
    );
    if is_first {
        form = form.before(progress(STEPS));
    }
    form.before(parts::lead(say(key::DESK_RECOVERY_LEAD)).into_any())
        .before(parts::paragraph(say(key::DESK_RECOVERY_NUMBER)).into_any())
        .before(shown.into_any())
        .before(parts::paragraph(say(key::DESK_RECOVERY_KEEP)).into_any())
        .before(parts::buttons([print]).into_any())
        .submit(say(key::DESK_RECOVERY_DONE))
        .view()
}

/// Letters and digits as the number is made of them, however they were typed.
fn plain(typed: &str) -> String {
    madoguchi_ledger::recovery::plain(typed)
}

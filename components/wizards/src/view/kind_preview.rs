//! The wizard's first question as plain HTML: it can be answered before any program has loaded.

use leptos::prelude::*;
use madoguchi_domain::Date;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_messages::{key, say};
use madoguchi_ui::{self as ui, el};

use super::page_view::ui_choices;
use super::parts;
use crate::answers::Answers;
use crate::ctx::{Ctx, Wizard};
use crate::field::Field;
use crate::page::Control;
use crate::pages::pages;

/// The name of the radio buttons of a facility's preview: each facility has its own, since all of
/// them stand in one page.
#[must_use]
pub fn preview_name(facility: &str) -> String {
    format!("preview-{facility}")
}

/// The first question; nothing where a facility takes no request. What is chosen here is taken over
/// when the program has loaded, and pressing "next" is remembered.
#[must_use]
pub fn kind_preview(policy: &FacilityPolicy, today: Date) -> Option<AnyView> {
    let answers = Answers::default();
    let ctx = Ctx { wizard: Wizard::Request, policy, answers: &answers, today };
    let page = pages(&ctx).into_iter().next()?;
    let question = page.questions.into_iter().find(|q| q.field == Field::Kind)?;
    let Control::One(choices) = &question.control else { return None };
    let answers = ui::RadioGroup(ui::RadioGroupProps {
        id: preview_name(&policy.id),
        legend: question.label,
        choices: ui_choices(choices),
        value: ui::Reading::default(),
        on_input: Callback::new(|_| ()),
        hint: String::new(),
        error: ui::Reading::default(),
        mark: String::new(),
        required: true,
        heading: false,
        inline: false,
    });
    let wait = el("p", "mado-wait").attr("role", "status").text(say(key::LOADING));
    let asked = el("div", "mado-page")
        .attr("data-page", page.id)
        .view(parts::heading(page.title, false))
        .children(page.lead.into_iter().map(parts::lead))
        .view(answers)
        .child(parts::buttons([parts::submit("", say(key::GO_NEXT))]))
        .child(wait);
    let form = el("form", "mado-form")
        .attr("data-preview", policy.id.clone())
        .flag("novalidate", true)
        .child(asked);
    let back = parts::way_back(say(key::GO_START), super::href(&policy.id, None), None);
    Some(vec![el("div", "mado-top").view(back).into_any(), form.into_any()].into_any())
}

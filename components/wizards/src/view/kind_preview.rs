//! The wizard's first question as plain HTML: it can be answered before any program has loaded.

use std::sync::Arc;

use leptos::prelude::*;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_messages::{key, say};
use madoguchi_ui as ui;

use super::page_view::ui_choices;
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

/// The first question. What is chosen here is taken over when the program has loaded, and pressing
/// "next" is remembered.
#[component]
pub fn KindPreview(
    /// The facility's rules.
    policy: Arc<FacilityPolicy>,
    /// Today in Japan.
    today: madoguchi_domain::Date,
) -> AnyView {
    let answers = Answers::default();
    let ctx = Ctx { wizard: Wizard::Request, policy: &policy, answers: &answers, today };
    let Some(page) = pages(&ctx).into_iter().next() else { return ().into_any() };
    let Some(question) = page.questions.into_iter().find(|q| q.field == Field::Kind) else {
        return ().into_any();
    };
    let Control::One(choices) = &question.control else { return ().into_any() };
    let lead = page
        .lead
        .iter()
        .map(|sentence| view! { <p class="mado-lead">{sentence.clone()}</p> })
        .collect_view();
    let name = preview_name(&policy.id);
    view! {
        <div class="mado-top">
            <ui::BackLink label=say(key::GO_START) href=super::href(&policy.id, None)/>
        </div>
        <form class="mado-form" data-preview=policy.id.clone() novalidate="">
            <div class="mado-page" data-page="kind">
                <ui::PageHeading text=page.title.clone()/>
                {lead}
                <ui::RadioGroup id=name legend=question.label required=true
                    choices=ui_choices(choices) value=String::new() on_input=Callback::new(|_: String| ())/>
                <ui::ButtonRow>
                    <ui::Button label=say(key::GO_NEXT).to_owned() submit=true/>
                </ui::ButtonRow>
                <p class="mado-wait" role="status">{say(key::LOADING)}</p>
            </div>
        </form>
    }
    .into_any()
}

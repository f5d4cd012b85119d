//! What an answer makes void: named before it goes.

use crate::answers::Answers;
use crate::ctx::Ctx;
use crate::field::Field;
use crate::page::Control;
use crate::pages::pages;

/// The answered fields for which there is no place any more: their page is gone, or what was chosen
/// is no longer offered. In the order of reading back.
#[must_use]
pub fn voided(ctx: &Ctx<'_>) -> Vec<Field> {
    let pages = pages(ctx);
    let question = |field: Field| {
        pages.iter().flat_map(|p| &p.questions).find(|question| question.field == field)
    };
    ctx.answers
        .fields()
        .filter(|field| match question(*field) {
            None => true,
            Some(question) => !still_offered(&question.control, ctx.answers.values(*field)),
        })
        .collect()
}

fn still_offered(control: &Control, values: &[String]) -> bool {
    match control {
        Control::One(choices) | Control::Any(choices) => values
            .iter()
            .all(|v| v.is_empty() || v == "none" || choices.iter().any(|c| c.code == *v)),
        Control::Line(_) | Control::Text | Control::Date(_) => true,
    }
}

/// The answers without what is void. Taking one away can make another void, so it goes on until
/// nothing is.
#[must_use]
pub fn without_voided(ctx: &Ctx<'_>) -> Answers {
    let mut answers = ctx.answers.clone();
    loop {
        let gone = voided(&Ctx { answers: &answers, ..*ctx });
        if gone.is_empty() {
            return answers;
        }
        gone.into_iter().for_each(|field| answers.forget(field));
    }
}

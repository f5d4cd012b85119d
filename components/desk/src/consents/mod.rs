//! Consents at the desk (同意): what staff are asked when one is taken, taken back or asked of, and what that
//! comes to. Nothing here knows the web.

mod doing;
mod take;
mod words;

use madoguchi_domain::policy::{ConsentForm, WholePolicy};

use crate::registers::handling;

pub use doing::{Namesakes, PersonDoing, PersonScene, act, beforehand, problems, questions};
pub use take::{
    SIGN_HOW, TakeStep, Taking, answered, item_id, item_label, signer_name, steps, take_questions,
    wanted_by_verdict,
};
pub use words::{
    ReplyWords, beside_rows, drawn, due_rows, item_rows, missing_words, reply_words, said_rows,
    signed_words, signer_words, use_name, uses,
};

/// The forms on which this facility takes consents.
#[must_use]
pub fn forms(rules: &WholePolicy) -> &[ConsentForm] {
    &handling(rules).consent.forms
}

/// A form of this facility by its code.
#[must_use]
pub fn form<'a>(rules: &'a WholePolicy, id: &str) -> Option<&'a ConsentForm> {
    forms(rules).iter().find(|form| form.id == id)
}

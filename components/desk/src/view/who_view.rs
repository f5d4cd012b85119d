//! Who is at the desk.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_with};
use madoguchi_wizards::view::parts;

use super::form_view::FormPage;
use super::gate::{Desk, Why};
use super::set_up::{code_questions, new_code};
use crate::form::{Control, Problem, Question, Values, choice};
use crate::keeper::SignInError;

/// The page. Whoever is on the list without a code sets one.
pub(super) fn who(desk: Desk) -> AnyView {
    let staff = desk.with_state(|state| {
        let here = state.at_work();
        here.map(|(id, staff)| (id.to_owned(), staff.name.clone(), staff.verifier.is_some()))
            .collect::<Vec<_>>()
    });
    let ask = move |values: &Values| {
        let names = staff.iter().map(|(id, name, _)| choice(id.clone(), name.clone())).collect();
        let mut questions =
            vec![Question::new("person", say(key::DESK_WHO_PERSON), Control::One(names))];
        match staff.iter().find(|(id, ..)| id == values.text("person")) {
            None => {}
            Some((.., true)) => {
                let label = say(key::DESK_WHO_CODE);
                questions.push(Question::new("code", label, Control::SecretDigits));
            }
            Some((_, name, false)) => {
                let mut set = code_questions();
                let lead = say_with(key::DESK_WHO_FIRST_LEAD, &[("name", name)]);
                if let Some(first) = set.first_mut() {
                    first.hint = [lead.as_str(), " ", first.hint.as_str()].concat();
                }
                questions.extend(set);
            }
        }
        questions
    };
    FormPage::new("desk-who", say(key::DESK_WHO_TITLE), ask, move |values, form| {
        let person = values.text("person").to_owned();
        let is_new = desk.with_state(|state| {
            state.staff.get(&person).is_none_or(|staff| staff.verifier.is_none())
        });
        let new = match is_new.then(|| new_code(&values)) {
            Some(Err(problem)) => return form.refuse(vec![problem]),
            Some(Ok(code)) => Some(code),
            None => None,
        };
        spawn_local(async move {
            let done = match &new {
                Some(code) => desk.set_code(&person, code).await,
                None => desk.sign_in(&person, values.raw("code")).await,
            };
            if let Err(error) = done {
                form.refuse(vec![Problem::new("code", in_words(&error))]);
            }
        });
    })
    .before(parts::lead(say(key::DESK_WHO_LEAD)).into_any())
    .submit(say(key::DESK_WHO_ENTER))
    .back(say(key::DESK_WHO_LOCK), move || desk.lock(Why::ByHand))
    .view()
}

fn in_words(error: &SignInError) -> String {
    match error {
        SignInError::Wrong => say(key::DESK_ERR_CODE_WRONG).to_owned(),
        SignInError::Wait { seconds } => {
            say_with(key::DESK_ERR_WAIT, &[("seconds", &seconds.to_string())])
        }
        SignInError::Refused(code) => super::said(code),
    }
}

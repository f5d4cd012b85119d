//! Setting the desk up: facility, passphrase, the first member of staff, the recovery number.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_app::load;
use madoguchi_domain::policy::{FacilityIndex, WholePolicy};
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{self as ui, Place, live_by};
use madoguchi_wizards::view::parts;

use super::form_view::FormPage;
use super::gate::{Desk, Stage};
use super::{page, trouble};
use crate::form::{Control, Problem, Question, Values, choice};
use crate::keeper::{NewDesk, NewPerson};
use crate::secrets::{check_code, check_passphrase};
use crate::staff::role_choices;

/// How many pages it takes, the recovery number's among them.
pub(super) const STEPS: u32 = 4;

/// Where one is on the way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Facility,
    Passphrase,
    Person,
}

/// What has been collected so far; nothing of it is kept before the last page.
#[derive(Default)]
struct Collected {
    rules: Option<(Arc<WholePolicy>, String)>,
    passphrase: String,
}

#[derive(Clone, Copy)]
struct SetUp {
    desk: Desk,
    step: RwSignal<Step>,
    collected: StoredValue<Collected>,
}

/// The pages.
pub(super) fn set_up(desk: Desk) -> AnyView {
    let this = SetUp {
        desk,
        step: RwSignal::new(Step::Facility),
        collected: StoredValue::new(Collected::default()),
    };
    let place = move || format!("{}", this.step.get() as u8);
    live_by(place, move |_| {
        Some(match this.step.get_untracked() {
            Step::Facility => this.facility(),
            Step::Passphrase => this.passphrase(),
            Step::Person => this.person(),
        })
    })
}

/// How far one is.
pub(super) fn progress(current: u32) -> AnyView {
    let (now, all) = (current.to_string(), STEPS.to_string());
    let text = say_with(key::DESK_STEP, &[("now", &now), ("all", &all)]);
    ui::StepIndicator(ui::StepIndicatorProps { text, current, total: STEPS })
}

impl SetUp {
    fn facility(self) -> AnyView {
        let place = Place::new();
        spawn_local(async move {
            match load::index().await {
                Ok(index) => place.show(move || self.facilities(&index)),
                Err(_) => place.show(move || {
                    let again = parts::button(
                        "again",
                        say(key::TRY_AGAIN),
                        ui::ButtonKind::Primary,
                        move || self.desk.go(Stage::SetUp),
                    );
                    let views = vec![trouble("rules"), parts::buttons([again]).into_any()];
                    page("desk-facility", say(key::DESK_FACILITY_TITLE), views)
                }),
            }
        });
        place.view(madoguchi_app::loading)
    }

    fn facilities(self, index: &FacilityIndex) -> AnyView {
        let entries = index.facilities.iter();
        let choices = entries.map(|entry| choice(entry.id.clone(), entry.name.clone())).collect();
        let question = Question::new("facility", say(key::DESK_FACILITY), Control::One(choices));
        let ask = move |_: &Values| vec![question.clone()];
        FormPage::new("desk-facility", say(key::DESK_FACILITY_TITLE), ask, move |values, form| {
            spawn_local(async move {
                match load::whole(values.text("facility")).await {
                    Ok(rules) => {
                        self.collected.update_value(|all| all.rules = Some(rules));
                        self.step.set(Step::Passphrase);
                    }
                    Err(_) => {
                        let words = [say(key::ERR_DESK_RULES), say(key::REC_DESK_RULES)].concat();
                        form.refuse(vec![Problem::new("facility", words)]);
                    }
                }
            });
        })
        .before(progress(1))
        .back(say(key::DESK_BACK_TO_BEGIN), move || self.desk.go(Stage::Begin))
        .view()
    }

    fn passphrase(self) -> AnyView {
        FormPage::new(
            "desk-passphrase",
            say(key::DESK_PASSPHRASE_TITLE),
            |_| passphrase_questions(say(key::DESK_PASSPHRASE)),
            move |values, form| match new_passphrase(&values) {
                Ok(passphrase) => {
                    self.collected.update_value(|all| all.passphrase = passphrase);
                    self.step.set(Step::Person);
                }
                Err(problem) => form.refuse(vec![problem]),
            },
        )
        .before(progress(2))
        .before(parts::lead(say(key::DESK_PASSPHRASE_LEAD)).into_any())
        .back(say(key::GO_BACK), move || self.step.set(Step::Facility))
        .view()
    }

    fn person(self) -> AnyView {
        let Some((rules, _)) = self.collected.with_value(|all| all.rules.clone()) else {
            return ().into_any();
        };
        let roles = role_choices(&rules);
        let ask = move |_: &Values| {
            let mut questions = person_questions(roles.clone());
            questions.extend(code_questions());
            questions
        };
        FormPage::new("desk-person", say(key::DESK_PERSON_FIRST_TITLE), ask, move |values, form| {
            let code = match new_code(&values) {
                Ok(code) => code,
                Err(problem) => return form.refuse(vec![problem]),
            };
            let person = NewPerson::of(&values);
            let (rules, passphrase) =
                self.collected.with_value(|all| (all.rules.clone(), all.passphrase.clone()));
            let Some((rules, file)) = rules else { return self.desk.go(Stage::SetUp) };
            let new = NewDesk { rules, file, passphrase, person, code };
            spawn_local(async move {
                if let Err(code) = self.desk.make(new).await {
                    form.refuse(vec![Problem::new("person-name", super::said(code))]);
                }
            });
        })
        .before(progress(3))
        .before(parts::lead(say(key::DESK_PERSON_FIRST_LEAD)).into_any())
        .back(say(key::GO_BACK), move || self.step.set(Step::Passphrase))
        .view()
    }
}

/// The questions for a new passphrase.
pub(super) fn passphrase_questions(label: &str) -> Vec<Question> {
    vec![
        Question::new("passphrase", label, Control::Secret)
            .with_hint(say(key::DESK_PASSPHRASE_HINT)),
        Question::new("again", say(key::DESK_PASSPHRASE_AGAIN), Control::Secret),
    ]
}

/// The new passphrase, or what is wrong with it.
pub(super) fn new_passphrase(values: &Values) -> Result<String, Problem> {
    let passphrase = values.raw("passphrase");
    check_passphrase(passphrase).map_err(|words| Problem::new("passphrase", words))?;
    if passphrase != values.raw("again") {
        return Err(Problem::new("again", say(key::DESK_ERR_PASSPHRASE_DIFFERS)));
    }
    Ok(passphrase.to_owned())
}

/// The questions about a member of staff.
pub(super) fn person_questions(roles: Vec<madoguchi_wizards::page::Choice>) -> Vec<Question> {
    vec![
        Question::new("person-name", say(key::DESK_PERSON_NAME), Control::Short),
        Question::new("person-roles", say(key::DESK_PERSON_ROLES), Control::Any(roles))
            .with_hint(say(key::DESK_PERSON_ROLES_HINT))
            .optional(),
    ]
}

/// The questions for a new code.
pub(super) fn code_questions() -> Vec<Question> {
    vec![
        Question::new("code", say(key::DESK_PERSON_CODE), Control::SecretDigits)
            .with_hint(say(key::DESK_PERSON_CODE_HINT)),
        Question::new("code-again", say(key::DESK_PERSON_CODE_AGAIN), Control::SecretDigits),
    ]
}

/// The new code, or what is wrong with it.
pub(super) fn new_code(values: &Values) -> Result<String, Problem> {
    let code = check_code(values.raw("code")).map_err(|words| Problem::new("code", words))?;
    if check_code(values.raw("code-again")).ok().as_ref() != Some(&code) {
        return Err(Problem::new("code-again", say(key::DESK_ERR_CODE_DIFFERS)));
    }
    Ok(code)
}

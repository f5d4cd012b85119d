//! A page of questions for staff.

use std::sync::Arc;

use leptos::prelude::*;
use madoguchi_domain::date::DateLimits;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{self as ui, ButtonKind, Reading, live_by};
use madoguchi_wizards::page::Choice;
use madoguchi_wizards::view::parts;
use madoguchi_wizards::words;

use super::page;
use crate::form::{Control, Problem, Question, Values, problems};

pub(super) type Ask = Arc<dyn Fn(&Values) -> Vec<Question> + Send + Sync>;
type Act = Arc<dyn Fn(Values, FormState) + Send + Sync>;

/// The state of a form on the page.
#[derive(Clone, Copy, Default)]
pub(super) struct FormState {
    /// What has been answered.
    pub(super) values: RwSignal<Values>,
    /// What is wrong with it.
    pub(super) problems: RwSignal<Vec<Problem>>,
    /// Whether it is being worked on: a second tap does nothing.
    pub(super) busy: RwSignal<bool>,
}

impl FormState {
    /// The form is not taken: what is wrong is said, and what was typed stays.
    pub(super) fn refuse(self, problems: Vec<Problem>) {
        let _ = self.busy.try_set(false);
        let _ = self.problems.try_set(problems);
        ui::focus_error_summary();
    }
}

/// A page of questions.
pub(super) struct FormPage {
    code: &'static str,
    title: String,
    before: Vec<AnyView>,
    ask: Ask,
    values: Values,
    submit: String,
    act: Act,
    back: Option<(String, Callback<()>)>,
    after: Vec<AnyView>,
    watch: Option<Callback<Values>>,
}

impl FormPage {
    /// A page under a heading with its questions, and what is done with the answers once nothing is
    /// missing. `act` may take its time; it calls [`FormState::refuse`] where it does not take them.
    pub(super) fn new(
        code: &'static str,
        title: &str,
        ask: impl Fn(&Values) -> Vec<Question> + Send + Sync + 'static,
        act: impl Fn(Values, FormState) + Send + Sync + 'static,
    ) -> Self {
        Self {
            code,
            title: title.to_owned(),
            before: Vec::new(),
            ask: Arc::new(ask),
            values: Values::default(),
            submit: say(key::GO_NEXT).to_owned(),
            act: Arc::new(act),
            back: None,
            after: Vec::new(),
            watch: None,
        }
    }

    /// What stands between the heading and the questions.
    pub(super) fn before(mut self, view: AnyView) -> Self {
        self.before.push(view);
        self
    }

    /// What stands below the buttons.
    pub(super) fn after(mut self, view: AnyView) -> Self {
        self.after.push(view);
        self
    }

    /// Answers that are filled in beforehand.
    pub(super) fn values(mut self, values: Values) -> Self {
        self.values = values;
        self
    }

    /// The words on the button.
    pub(super) fn submit(mut self, label: &str) -> Self {
        label.clone_into(&mut self.submit);
        self
    }

    /// A way back without anything being done.
    pub(super) fn back(mut self, label: &str, act: impl Fn() + Send + Sync + 'static) -> Self {
        self.back = Some((label.to_owned(), Callback::new(move |()| act())));
        self
    }

    /// Called with the answers at each change, to keep them.
    pub(super) fn watch(mut self, act: impl Fn(Values) + Send + Sync + 'static) -> Self {
        self.watch = Some(Callback::new(act));
        self
    }

    /// The page.
    pub(super) fn view(self) -> AnyView {
        let (code, title) = (self.code, self.title.clone());
        page(code, &title, self.inner())
    }

    /// The questions as a part of a page, under a heading of the second level where they have one.
    pub(super) fn part(self) -> AnyView {
        let (code, title) = (self.code, self.title.clone());
        let title = (!title.is_empty()).then(|| parts::subheading("", title).into_any());
        let views = title.into_iter().chain(self.inner());
        ui::el("section", "").attr("data-part", code).views(views).into_any()
    }

    fn inner(self) -> Vec<AnyView> {
        let state = FormState { values: RwSignal::new(self.values), ..FormState::default() };
        let Self { before, ask, submit, act, back, after, watch, .. } = self;
        if let Some(watch) = watch {
            let is_first = StoredValue::new(true);
            Effect::new(move |_| {
                let values = state.values.get();
                if !is_first.get_value() {
                    watch.run(values);
                }
                is_first.set_value(false);
            });
        }
        let summary = ui::ErrorSummary(ui::ErrorSummaryProps {
            title: say(key::PROBLEM_HEADING).to_owned(),
            items: Reading::from(move || {
                let item = |problem: &Problem| ui::ErrorItem::new(problem.id, &problem.text);
                state.problems.with(|problems| problems.iter().map(item).collect())
            }),
        });
        let mut buttons = vec![button(submit, state)];
        if let Some((label, back)) = back {
            let press = move || back.run(());
            buttons.push(parts::button("back", &label, ButtonKind::Secondary, press));
        }
        let children = vec![fields(Arc::clone(&ask), state), parts::buttons(buttons).into_any()];
        let on_submit = Callback::new(move |()| {
            if state.busy.get_untracked() {
                return;
            }
            let values = state.values.get_untracked();
            let wrong = problems(&ask(&values), &values);
            if !wrong.is_empty() {
                return state.refuse(wrong);
            }
            state.problems.set(Vec::new());
            state.busy.set(true);
            act(values, state);
        });
        let form =
            ui::Form(ui::FormProps { on_submit, children: Box::new(move || children.into_any()) });
        [summary].into_iter().chain(before).chain([form]).chain(after).collect()
    }
}

fn button(label: String, state: FormState) -> AnyView {
    ui::Button(ui::ButtonProps {
        label,
        kind: ButtonKind::Primary,
        submit: true,
        on_click: None,
        href: String::new(),
        context: String::new(),
        id: "submit".to_owned(),
        busy: state.busy.into(),
    })
}

/// The questions, each in a place of its own: an answer may bring up others, and whoever is
/// answering keeps the focus.
pub(super) fn fields(ask: Ask, state: FormState) -> AnyView {
    let asked = Memo::new(move |_| state.values.with(|values| Asked(ask(values))));
    let ids = move || {
        let ids =
            asked.with(|asked| asked.0.iter().map(|question| question.id).collect::<Vec<_>>());
        ids.join(" ")
    };
    live_by(ids, move |ids| {
        let views = ids.split(' ').filter(|id| !id.is_empty()).map(|id| {
            let id = id.to_owned();
            // A question whose words or choices change is drawn anew.
            let its = id.clone();
            let place = move || {
                asked.with(|asked| {
                    let question = asked.0.iter().find(|question| question.id == its);
                    question.map_or_else(String::new, |question| format!("{question:?}"))
                })
            };
            live_by(place, move |_| {
                let all = asked.get_untracked().0;
                all.into_iter().find(|question| question.id == id).map(|q| field(q, state))
            })
        });
        Some(views.collect::<Vec<_>>().into_any())
    })
}

#[derive(Clone, PartialEq)]
struct Asked(Vec<Question>);

fn field(question: Question, state: FormState) -> AnyView {
    let Question { id, label, hint, control, required } = question;
    let mark = match (&control, required) {
        (_, true) => "",
        (Control::One(_) | Control::Any(_), false) => say(key::ANSWER_OPTIONAL_CHOICE),
        (_, false) => say(key::ANSWER_OPTIONAL),
    };
    let mark = mark.to_owned();
    let error = Reading::from(move || {
        state.problems.with(|problems| {
            let problem = problems.iter().find(|problem| problem.id == id);
            problem.map_or_else(String::new, |problem| problem.text.clone())
        })
    });
    let value = Reading::from(move || state.values.with(|values| values.raw(id).to_owned()));
    let set = move |texts: Vec<String>| state.values.update(|values| values.set(id, texts));
    let on_input = Callback::new(move |text: String| set(vec![text]));
    let heading = false;
    let name = id.to_owned();
    let line = |width, input_mode: &str| ui::TextFieldProps {
        id: name.clone(),
        label: label.clone(),
        value: value.clone(),
        on_input,
        hint: hint.clone(),
        error: error.clone(),
        mark: mark.clone(),
        required,
        heading,
        input_mode: input_mode.to_owned(),
        autocomplete: "off".to_owned(),
        width,
    };
    let secret = |width, input_mode: &str| ui::SecretFieldProps {
        id: name.clone(),
        label: label.clone(),
        show: say(key::DESK_SECRET_SHOW).to_owned(),
        hide: say(key::DESK_SECRET_HIDE).to_owned(),
        value: value.clone(),
        on_input,
        hint: hint.clone(),
        error: error.clone(),
        input_mode: input_mode.to_owned(),
        width,
    };
    match control {
        Control::Line => ui::TextField(line(ui::FieldWidth::Full, "")),
        Control::Short => ui::TextField(line(ui::FieldWidth::Medium, "")),
        Control::Number => ui::TextField(line(ui::FieldWidth::Short, "numeric")),
        Control::Secret => ui::SecretField(secret(ui::FieldWidth::Full, "")),
        Control::SecretDigits => ui::SecretField(secret(ui::FieldWidth::Short, "numeric")),
        Control::Long => ui::TextArea(ui::TextAreaProps {
            id: name,
            label,
            value,
            on_input,
            hint,
            error,
            mark,
            required,
            heading,
            rows: 4,
        }),
        Control::One(choices) => ui::RadioGroup(ui::RadioGroupProps {
            id: name,
            legend: label,
            choices: ui_choices(choices),
            value,
            on_input,
            hint,
            error,
            mark,
            required,
            heading,
            inline: false,
        }),
        Control::Any(choices) => ui::CheckboxGroup(ui::CheckboxGroupProps {
            id: name,
            legend: label,
            choices: ui_choices(choices),
            value: Reading::from(move || state.values.with(|values| values.all(id).to_vec())),
            on_input: Callback::new(set),
            hint,
            error,
            mark,
            required,
            heading,
        }),
        Control::Day => ui::DateField(ui::DateFieldProps {
            hint,
            error,
            mark,
            required,
            ..day_props(id, label, state.values)
        }),
    }
}

/// A day that is typed into these answers, and said back.
pub(super) fn day_props(
    id: &'static str,
    legend: String,
    values: RwSignal<Values>,
) -> ui::DateFieldProps {
    ui::DateFieldProps {
        id: id.to_owned(),
        legend,
        labels: parts::date_labels(),
        eras: ["reiwa", "heisei", "showa", "taisho", "western"]
            .map(|code| ui::Choice::new(code, say_code("era", code)))
            .to_vec(),
        value: Reading::from(move || {
            let part =
                |n: usize| values.with(|values| values.all(id).get(n).cloned().unwrap_or_default());
            ui::DateText { era: part(0), year: part(1), month: part(2), day: part(3) }
        }),
        on_input: Callback::new(move |day: ui::DateText| {
            values.update(|values| values.set(id, vec![day.era, day.year, day.month, day.day]));
        }),
        echo: Reading::from(move || {
            let day = values.with(|values| values.typed_day(id));
            let day = day.and_then(|typed| typed.read(&DateLimits::default()).ok());
            day.map(words::date).unwrap_or_default()
        }),
        hint: String::new(),
        error: Reading::default(),
        wrong: Reading::default(),
        mark: String::new(),
        required: false,
        heading: false,
    }
}

fn ui_choices(choices: Vec<Choice>) -> Vec<ui::Choice> {
    let one = |choice: Choice| ui::Choice::new(choice.code, choice.label).with_hint(choice.hint);
    choices.into_iter().map(one).collect()
}

//! One key of the file as a field.

use leptos::prelude::*;
use madoguchi_domain::date::{Date, DateInput, DateLimits, EraDate, iso};
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{self as ui, Choice, Reading, el};
use madoguchi_wizards::view::parts;
use madoguchi_wizards::words::date;

use super::session::Session;
use super::{choice_view, group_view, list_view, select_field};
use crate::schema::{Codes, Field, Shape};
use crate::tree::{Node, Path};
use crate::words;

/// More answers than these are easier to find in a list that opens.
const MANY: usize = 9;

/// A place on a page, and what is asked for there.
#[derive(Debug, Clone)]
pub(crate) struct Spot {
    /// Where it stands in the file.
    pub(crate) path: Path,
    /// What may stand there.
    pub(crate) shape: &'static Shape,
    /// What it is called.
    pub(crate) label: String,
    /// A help; empty: none.
    pub(crate) hint: String,
    /// What one item of it is called, if it is a list.
    pub(crate) item: String,
    /// Whether it must be there.
    pub(crate) required: bool,
    /// The code that holds where none is written; empty: none.
    pub(crate) default: &'static str,
}

impl Spot {
    /// A key of a group.
    pub(crate) fn of(group: &str, field: &'static Field, path: Path) -> Self {
        Self {
            path,
            shape: &field.shape,
            label: words::label(group, &field.key),
            hint: words::hint(group, &field.key).to_owned(),
            item: words::item(group, &field.key),
            required: field.required,
            default: field.default.as_ref().and_then(Node::as_text).unwrap_or_default(),
        }
    }

    /// What is wrong here, followed.
    pub(crate) fn error(&self, session: Session) -> Reading<String> {
        let path = self.path.clone();
        (move || session.error_at(&path)).into()
    }

    /// What is asked for there, in one frame under its label.
    pub(crate) fn framed(self, session: Session, inner: AnyView) -> AnyView {
        let error = self.error(session);
        ui::FieldGroup(ui::FieldGroupProps {
            id: self.path.id(),
            legend: self.label,
            hint: self.hint,
            error,
            mark: String::new(),
            required: self.required,
            heading: false,
            children: Box::new(move || inner),
        })
    }

    /// The word beside the label.
    pub(crate) fn mark(&self) -> String {
        if self.required { say(key::EDITOR_REQUIRED) } else { "" }.to_owned()
    }
}

/// The field of a place.
pub(crate) fn field(session: Session, spot: Spot) -> AnyView {
    match spot.shape {
        Shape::Text { code } => text(session, spot, *code),
        Shape::Date => day(session, spot),
        Shape::Whole { .. } => number(session, spot),
        Shape::Truth if spot.required => yes_or_no(session, spot),
        Shape::Truth => tick(session, spot),
        Shape::Fixed(_) => ().into_any(),
        Shape::Code(codes) => one_of(session, spot, codes),
        Shape::List(item) => match &**item {
            Shape::Code(codes) => some_of(session, spot, codes),
            item => list_view::list(session, spot, item),
        },
        Shape::Group(name) => group_view::part(session, spot, name),
        Shape::Choice(name) => choice_view::choice(session, spot, name),
        Shape::Unknown => el("p", "mado-hint")
            .attr("id", spot.path.id())
            .text([&*spot.label, "： ", say(key::EDITOR_NOT_EDITABLE)].concat())
            .into_any(),
    }
}

fn text(session: Session, spot: Spot, code: bool) -> AnyView {
    let (shown, path) = (spot.path.clone(), spot.path.clone());
    let value = move || session.read(&shown, |node| written(node).to_owned());
    let write = move |text: String| session.change(|file| file.write(&path, Node::text(text)));
    line(session, spot, value.into(), Callback::new(write), code, "")
}

fn number(session: Session, spot: Spot) -> AnyView {
    let (shown, path) = (spot.path.clone(), spot.path.clone());
    let value = move || {
        session.read(&shown, |node| match node {
            Some(Node::Whole(number)) => number.to_string(),
            node => written(node).to_owned(),
        })
    };
    let write = move |text: String| session.change(|file| file.write_number(&path, &text));
    line(session, spot, value.into(), Callback::new(write), true, "numeric")
}

fn line(
    session: Session,
    spot: Spot,
    value: Reading<String>,
    on_input: Callback<String>,
    short: bool,
    input_mode: &str,
) -> AnyView {
    let (error, mark) = (spot.error(session), spot.mark());
    ui::TextField(ui::TextFieldProps {
        id: spot.path.id(),
        label: spot.label,
        value,
        on_input,
        hint: spot.hint,
        error,
        mark,
        required: spot.required,
        heading: false,
        input_mode: input_mode.to_owned(),
        // What the person at this machine is called is of no use in a facility's file.
        autocomplete: "off".to_owned(),
        width: if short { ui::FieldWidth::Short } else { ui::FieldWidth::Full },
    })
}

/// A date stays as it was typed as long as it is none, and so does what the boxes show of one.
fn day(session: Session, spot: Spot) -> AnyView {
    let typed = RwSignal::new(ui::DateText::default());
    let node = |typed: &ui::DateText| match read_date(typed) {
        Some(date) => Node::text(iso::write(date)),
        None if typed.is_empty() => Node::Null,
        None => Node::text([&*typed.year, "-", &*typed.month, "-", &*typed.day].concat()),
    };
    let path = spot.path.clone();
    let shown = move || {
        let typed = typed.get();
        session.read(&path, |found| match (found, node(&typed)) {
            (None, Node::Null) => typed,
            (Some(found), same) if *found == same => typed,
            (found, _) => boxes(found),
        })
    };
    let path = spot.path.clone();
    let write = move |date: ui::DateText| {
        typed.set(date.clone());
        session.change(|file| file.write(&path, node(&date)));
    };
    let path = spot.path.clone();
    let echo = move || {
        let day = session.read(&path, |node| node.and_then(Node::as_text).and_then(iso::read));
        day.map(date).unwrap_or_default()
    };
    let era = |code: &&str| Choice::new(*code, say_code("era", code));
    let (error, mark) = (spot.error(session), spot.mark());
    ui::DateField(ui::DateFieldProps {
        id: spot.path.id(),
        legend: spot.label,
        labels: parts::date_labels(),
        eras: ["reiwa", "heisei", DateInput::WESTERN].iter().map(era).collect(),
        value: shown.into(),
        on_input: Callback::new(write),
        echo: echo.into(),
        hint: spot.hint,
        error,
        wrong: Reading::default(),
        mark,
        required: spot.required,
        heading: false,
    })
}

fn read_date(typed: &ui::DateText) -> Option<Date> {
    let ui::DateText { era, year, month, day } = typed.clone();
    DateInput { era, year, month, day }.read(&DateLimits::default()).ok()
}

/// What the boxes show of a date in the file: in its era, as a regulation prints it.
fn boxes(node: Option<&Node>) -> ui::DateText {
    let written = written(node);
    let Some(day) = iso::read(written) else {
        // What was typed and is no date: the three boxes again.
        let mut parts = written.splitn(3, '-').map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        return ui::DateText {
            era: DateInput::WESTERN.to_owned(),
            year: part(),
            month: part(),
            day: part(),
        };
    };
    let mut parts = iso::write(day);
    let rest = parts.split_off(4);
    let mut rest = rest.split('-').skip(1).map(|part| part.trim_start_matches('0').to_owned());
    let (era, year) = match EraDate::of(day) {
        Some(era) if ["reiwa", "heisei"].contains(&era.era.code()) => {
            (era.era.code().to_owned(), era.year.to_string())
        }
        _ => (DateInput::WESTERN.to_owned(), parts),
    };
    let (month, day) = (rest.next().unwrap_or_default(), rest.next().unwrap_or_default());
    ui::DateText { era, year, month, day }
}

fn yes_or_no(session: Session, spot: Spot) -> AnyView {
    let path = spot.path.clone();
    let value = move || {
        session.read(&path, |node| match node {
            Some(Node::Bool(true)) => "yes",
            Some(Node::Bool(false)) => "no",
            _ => "",
        })
    };
    let path = spot.path.clone();
    let write =
        move |code: String| session.change(|file| file.write(&path, Node::Bool(code == "yes")));
    let answers = [("yes", key::ANSWER_YES), ("no", key::ANSWER_NO)];
    let answers = answers.map(|(code, words)| Choice::new(code, say(words))).to_vec();
    let value = move || value().to_owned();
    radios(session, spot, answers, value.into(), Callback::new(write))
}

/// One box to tick. Left out means no, so a cleared box takes the key away.
fn tick(session: Session, spot: Spot) -> AnyView {
    let path = spot.path.clone();
    let write = move |yes: bool| {
        let value = if yes { Node::Bool(true) } else { Node::Null };
        session.change(|file| file.write(&path, value));
    };
    let path = spot.path.clone();
    let ticked = move || session.read(&path, |node| node == Some(&Node::Bool(true)));
    check_box(&spot.path.id(), &spot.label, &spot.hint, ticked, write)
}

/// A box to tick that stands by itself.
pub(crate) fn check_box(
    id: &str,
    label: &str,
    hint: &str,
    ticked: impl Fn() -> bool + Send + Sync + 'static,
    on_change: impl Fn(bool) + Send + Sync + 'static,
) -> AnyView {
    use wasm_bindgen::JsCast;
    let hint_id = if hint.is_empty() { String::new() } else { ui::hint_id(id) };
    let control = el("input", "mado-checkbox__input")
        .attr("type", "checkbox")
        .attr("id", id.to_owned())
        .attr("autocomplete", "off")
        .attr("aria-describedby", hint_id.clone())
        .live(move |control| {
            control.unchecked_ref::<web_sys::HtmlInputElement>().set_checked(ticked());
        })
        .on("change", move |event| on_change(event_target_checked(event)));
    let hint = (!hint.is_empty())
        .then(|| el("p", "mado-checkbox__hint").attr("id", hint_id).text(hint).into_any());
    let row = el("div", "mado-checkbox")
        .child(control)
        .child(el("label", "mado-checkbox__label").attr("for", id.to_owned()).text(label))
        .views(hint);
    el("div", "edit-tick").child(row).into_any()
}

fn one_of(session: Session, spot: Spot, codes: &'static Codes) -> AnyView {
    let path = spot.path.clone();
    let default = spot.default;
    let value = move || {
        session.read(&path, |node| match written(node) {
            "" => default.to_owned(),
            code => code.to_owned(),
        })
    };
    let path = spot.path.clone();
    let write = move |code: String| {
        let value = if code == default { Node::Null } else { Node::text(code) };
        session.change(|file| file.write(&path, value));
    };
    let mut answers = choices(&codes.name, codes.codes.iter().map(String::as_str));
    if !spot.required && default.is_empty() {
        answers.push(Choice::new("", say(key::EDITOR_LEAVE_OUT)));
    }
    if answers.len() > MANY {
        let error = spot.error(session);
        return select_field::select(spot, answers, value.into(), Callback::new(write), error);
    }
    radios(session, spot, answers, value.into(), Callback::new(write))
}

/// Codes with their words.
pub(crate) fn choices<'a>(name: &str, codes: impl Iterator<Item = &'a str>) -> Vec<Choice> {
    codes
        .map(|code| {
            Choice::new(code, words::code(name, code)).with_hint(words::code_hint(name, code))
        })
        .collect()
}

/// One answer out of several that stand there.
pub(crate) fn radios(
    session: Session,
    spot: Spot,
    choices: Vec<Choice>,
    value: Reading<String>,
    on_input: Callback<String>,
) -> AnyView {
    let (error, mark) = (spot.error(session), spot.mark());
    let short = choices.iter().all(|choice| choice.label.chars().count() < 5);
    ui::RadioGroup(ui::RadioGroupProps {
        id: spot.path.id(),
        legend: spot.label,
        choices,
        value,
        on_input,
        hint: spot.hint,
        error,
        mark,
        required: spot.required,
        heading: false,
        inline: short,
    })
}

/// Any number of codes. In some lists the first counts: below the answers stands their order.
fn some_of(session: Session, spot: Spot, codes: &'static Codes) -> AnyView {
    let path = spot.path.clone();
    let value = move || session.document.with(|file| file.codes(&path));
    let path = spot.path.clone();
    let write = move |chosen: Vec<String>| session.change(|file| file.write_codes(&path, &chosen));
    let path = spot.path.clone();
    let order = move || {
        let chosen = session.document.with(|file| file.codes(&path));
        if chosen.len() < 2 {
            return String::new();
        }
        let names = chosen.iter().map(|code| words::code(&codes.name, code)).collect::<Vec<_>>();
        let list = names.join(say(key::LIST_COMMA));
        madoguchi_messages::say_with(key::EDITOR_ORDER, &[("list", &list)])
    };
    let (error, mark) = (spot.error(session), spot.mark());
    let group = ui::CheckboxGroup(ui::CheckboxGroupProps {
        id: spot.path.id(),
        legend: spot.label,
        choices: choices(&codes.name, codes.codes.iter().map(String::as_str)),
        value: value.into(),
        on_input: Callback::new(write),
        hint: spot.hint,
        error,
        mark,
        required: spot.required,
        heading: false,
    });
    let order = el("p", "mado-hint edit-order").live_text(order);
    el("div", "edit-some").view(group).child(order).into_any()
}

/// A text as it stands in the file.
fn written(node: Option<&Node>) -> &str {
    node.and_then(Node::as_text).unwrap_or_default()
}

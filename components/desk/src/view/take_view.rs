//! A consent is taken: step by step, on the screen that is turned to whoever answers.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{AnswerState, ConsentAct, ConsentEvent, Person, Signed};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{ConsentForm, ConsentItem, FormPart, WholePolicy};
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_office_papers::{Acquisition, Office, acquisition_notice};
use madoguchi_ui::{self as ui, ButtonKind, Reading, el, live, live_by};
use madoguchi_wizards::view::{browser_today, papers, parts};
use madoguchi_wizards::words;

use super::form_view::{FormPage, FormState};
use super::gate::clock;
use super::inside::{Place, Room, read};
use super::item_picture::item_picture;
use super::{page, said};
use crate::consents::{
    SIGN_HOW, TakeStep, Taking, answered, form as form_of, item_id, item_label, item_rows,
    missing_words, signer_name, steps, take_questions, wanted_by_verdict,
};
use crate::form::{Problem, Values};
use crate::keeper::FoundPerson;
use crate::staff::role_name;

/// The consent that is being taken.
#[derive(Clone)]
struct Bedside {
    room: Room,
    subject: SubjectId,
    person: Arc<Person>,
    rules: Arc<WholePolicy>,
    form: Arc<ConsentForm>,
    /// The digest of the words that are shown.
    wording: Arc<str>,
    /// Under which what is being answered is kept.
    note: Arc<str>,
    today: Date,
    values: RwSignal<Values>,
    step: RwSignal<TakeStep>,
}

impl Bedside {
    fn taking(&self) -> Taking<'_> {
        Taking { rules: &self.rules, form: &self.form, person: &self.person, today: self.today }
    }

    /// Keeps what was answered: the lock may shut in the midst of it.
    fn keep(&self, values: Values) {
        self.values.set(values.clone());
        let note = Arc::clone(&self.note);
        if let Some(keeper) = self.room.desk.keeper() {
            spawn_local(async move { keeper.keep_note(&note, &values).await });
        }
    }

    fn go(&self, step: TakeStep) {
        self.step.set(step);
    }

    fn next(&self, from: TakeStep) {
        let steps = steps(&self.form);
        if let Some(next) = steps.iter().skip_while(|step| **step != from).nth(1) {
            self.go(*next);
        }
    }

    fn back(&self, from: TakeStep) {
        let steps = steps(&self.form);
        match steps.iter().take_while(|step| **step != from).last() {
            Some(before) => self.go(*before),
            None => self.room.go(Place::Person(self.subject)),
        }
    }
}

/// What a consent is taken with, once it has been read.
#[derive(Clone)]
struct Ready {
    person: Arc<Person>,
    rules: Arc<WholePolicy>,
    form: Arc<ConsentForm>,
    wording: Arc<str>,
    note: Arc<str>,
    values: Values,
}

/// The page: the words are kept before they are shown, so that every answer can name them.
pub(super) fn take(room: Room, subject: SubjectId, form: String) -> AnyView {
    let today = browser_today();
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        let rules = keeper.rules().ok_or("rules")?;
        let form = form_of(&rules, &form).ok_or("rules")?.clone();
        let FoundPerson { person, .. } = keeper.person(subject).await?;
        let wording = keeper.take_wording(&form, clock()).await?;
        let note = format!("consent-{subject}-{}", form.id);
        let kept = keeper.note(&note).await;
        let me = keeper.me().unwrap_or_default();
        let me = keeper.with_state(|state| state.staff.get(&me).map(|staff| staff.name.clone()));
        let values = kept.unwrap_or_else(|| {
            Values::default().with_day("on", today).with("explained-by", me.unwrap_or_default())
        });
        Ok(Ready {
            person: Arc::new(person),
            rules,
            form: Arc::new(form),
            wording: wording.into(),
            note: note.into(),
            values,
        })
    };
    read(from, say(key::CONSENT_TAKE), move |ready: Ready| {
        let step = RwSignal::new(TakeStep::Who);
        let Ready { person, rules, form, wording, note, values } = ready;
        let values = RwSignal::new(values);
        let bedside =
            Bedside { room, subject, person, rules, form, wording, note, today, values, step };
        live_by(move || step.get().code().to_owned(), move |_| Some(bedside.view()))
    })
}

impl Bedside {
    fn view(&self) -> AnyView {
        let step = self.step.get_untracked();
        let steps = steps(&self.form);
        let place = steps.iter().position(|one| *one == step).unwrap_or_default();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (n, all) = ((place + 1).to_string(), steps.len().to_string());
        let at = ui::StepIndicator(ui::StepIndicatorProps {
            text: say_with(key::STEP_OF, &[("n", &n), ("all", &all)]),
            current: count(place + 1),
            total: count(steps.len()),
        });
        let form = say_with(key::CONSENT_TAKE_TITLE, &[("form", &self.form.name)]);
        let about = say_with(key::CONSENT_TAKE_FOR, &[("name", &self.person.name)]);
        let whose = parts::hint(words::list([form, about])).into_any();
        let page = match step {
            TakeStep::Items => self.items(),
            TakeStep::Sign => self.sign(),
            step => self.questions(step),
        };
        vec![at, whose, page].into_any()
    }

    /// A step of questions.
    fn questions(&self, step: TakeStep) -> AnyView {
        let (asked, acting, going, watching) =
            (self.clone(), self.clone(), self.clone(), self.clone());
        let ask = move |values: &Values| take_questions(step, asked.taking(), values);
        let act = move |values: Values, form: FormState| {
            let ahead = values.day("on").is_some_and(|day| day > acting.today);
            if step == TakeStep::Who && ahead {
                let words = words::date_in_future(acting.today);
                return form.refuse(vec![Problem::new("on", words)]);
            }
            acting.keep(values);
            acting.next(step);
        };
        let back = if step == TakeStep::Who { key::CONSENT_STOP } else { key::CONSENT_BACK };
        let mut form =
            FormPage::new(PAGE[step as usize], say_code("consent-step", step.code()), ask, act)
                .values(self.values.get_untracked())
                .watch(move |values| watching.keep(values))
                .back(say(back), move || going.back(step));
        match step {
            TakeStep::Notice => form = form.after(self.notice_paper()),
            TakeStep::ReadBack => {
                form = form.before(parts::lead(say(key::CONSENT_READ_BACK_LEAD)).into_any());
                form = form.before(self.answers()).before(self.verdict());
            }
            _ => {}
        }
        form.view()
    }

    /// The notice that goes with the form, on paper.
    fn notice_paper(&self) -> AnyView {
        let Some(kind) = self.form.notice else { return ().into_any() };
        let (rules, name) = (Arc::clone(&self.rules), self.person.name.clone());
        let (values, day) = (self.values, self.today);
        let paper = live(move || {
            let taking = values.get();
            let planned = taking.all("planned").iter();
            let planned =
                planned.filter_map(|code| madoguchi_domain::policy::Planned::from_code(code).ok());
            let known = Acquisition {
                principal: name.clone(),
                date: Some(taking.day("on").unwrap_or(day)),
                planned: planned.collect(),
                ..Acquisition::default()
            };
            let sheet = acquisition_notice(&Office::of(&rules), kind, &known)?;
            Some(papers("notice", vec![sheet]))
        });
        ui::Disclosure(ui::DisclosureProps {
            summary: say(key::CONSENT_NOTICE_PAPER).to_owned(),
            open: false,
            children: Box::new(move || paper),
        })
    }

    /// The items, one by one: nothing is chosen beforehand, and a no is as near as a yes.
    fn items(&self) -> AnyView {
        let mut views = vec![parts::lead(say(key::CONSENT_ITEMS_LEAD)).into_any()];
        views.extend(self.form.items.iter().map(|item| self.item(item)));
        let (next, back) = (self.clone(), self.clone());
        let next = parts::button("submit", say(key::GO_NEXT), ButtonKind::Primary, move || {
            next.keep(next.values.get_untracked());
            next.next(TakeStep::Items);
        });
        let back =
            parts::button("back", say(key::CONSENT_BACK), ButtonKind::Secondary, move || {
                back.back(TakeStep::Items);
            });
        views.push(parts::buttons([next, back]).into_any());
        page(PAGE[TakeStep::Items as usize], say_code("consent-step", "items"), views)
    }

    fn item(&self, item: &ConsentItem) -> AnyView {
        let id = item_id(item.number);
        let answers = ["yes", "no", "not-asked"];
        let choices = answers.map(|code| ui::Choice::new(code, say_code("consent-answer", code)));
        let label = say_with(
            key::CONSENT_ITEM,
            &[("number", &item.number.to_string()), ("label", &item_label(item))],
        );
        let (values, bedside, its) = (self.values, self.clone(), id.clone());
        let value = {
            let id = id.clone();
            Reading::from(move || values.with(|values| values.text(&id).to_owned()))
        };
        let mut explained = vec![item.explanation.clone()];
        if item.uses.len() > 1 {
            let uses = words::list(item.uses.iter().map(|one| one.name.clone()));
            explained.push(say_with(key::CONSENT_ITEM_COVERS, &[("uses", &uses)]));
        }
        let answer = ui::RadioGroup(ui::RadioGroupProps {
            id: id.clone(),
            legend: label,
            choices: choices.to_vec(),
            value,
            on_input: Callback::new(move |code| {
                let mut values = bedside.values.get_untracked();
                values.set(&its, vec![code]);
                bedside.keep(values);
            }),
            hint: explained.concat(),
            error: Reading::default(),
            mark: String::new(),
            required: false,
            heading: false,
            inline: true,
        });
        let picture = item.picture.map(item_picture);
        el("section", "desk-item")
            .attr("data-item", item.number.to_string())
            .views(picture)
            .child(el("div", "desk-item__words").view(answer))
            .into_any()
    }

    /// What was answered, to be read back.
    fn answers(&self) -> AnyView {
        let values = self.values.get_untracked();
        let (day, said) = answered(self.taking(), &self.wording, &values);
        let mut rows = item_rows(&self.form, &said);
        let blanks = said.blanks.iter();
        rows.extend(blanks.map(|filled| {
            (say_code("form-blank", filled.blank.code()).to_owned(), filled.text.clone())
        }));
        let until = said.until.map_or_else(|| say(key::CONSENT_NO_END).to_owned(), words::date);
        rows.push((say(key::CONSENT_ON).to_owned(), words::date(day)));
        rows.push((say(key::CONSENT_BY_WHOM).to_owned(), signer_name(&self.person, &values)));
        rows.push((say(key::CONSENT_UNTIL).to_owned(), until));
        let row = |(label, value)| ui::SummaryRow { label, value, ..ui::SummaryRow::default() };
        let rows = rows.into_iter().map(row).collect();
        ui::SummaryList(ui::SummaryListProps { rows, on_change: None })
    }

    /// What it comes to once it is signed, before anybody signs.
    fn verdict(&self) -> AnyView {
        let verdict = wanted_by_verdict(self.taking(), &self.values.get_untracked());
        let title = say_code("consent-state", verdict.state.code());
        let mut lines: Vec<String> =
            verdict.missing.iter().map(|missing| missing_words(missing.code())).collect();
        let blanks = verdict.blanks.iter();
        lines.extend(blanks.map(|blank| say_code("form-blank", blank.code()).to_owned()));
        if let Some(decider) = verdict.decider {
            lines.push(say_with(key::CONSENT_DECIDER, &[("role", role_name(decider))]));
        }
        let lines = lines.into_iter().map(parts::paragraph);
        match verdict.state {
            AnswerState::Complete => parts::paragraph(title).into_any(),
            _ => parts::warning(title, false, lines),
        }
    }

    /// The signature: on the screen, typed, or on paper.
    fn sign(&self) -> AnyView {
        let problems: RwSignal<Vec<Problem>> = RwSignal::new(Vec::new());
        let busy = RwSignal::new(false);
        let values = self.values;
        let error = move |id: &'static str| {
            Reading::from(move || {
                problems.with(|problems| {
                    let problem = problems.iter().find(|problem| problem.id == id);
                    problem.map_or_else(String::new, |problem| problem.text.clone())
                })
            })
        };
        let set = {
            let bedside = self.clone();
            move |id: &str, text: String| {
                let mut values = bedside.values.get_untracked();
                values.set(id, vec![text]);
                bedside.keep(values);
            }
        };
        let read = move |id: &'static str| {
            Reading::from(move || values.with(|values| values.raw(id).to_owned()))
        };
        let choices = SIGN_HOW.map(|code| ui::Choice::new(code, say_code("consent-sign", code)));
        let choose = set.clone();
        let how = ui::RadioGroup(ui::RadioGroupProps {
            id: "sign-how".to_owned(),
            legend: say(key::CONSENT_SIGN_HOW).to_owned(),
            choices: choices.to_vec(),
            value: read("sign-how"),
            on_input: Callback::new(move |code| choose("sign-how", code)),
            hint: String::new(),
            error: error("sign-how"),
            mark: String::new(),
            required: true,
            heading: false,
            inline: false,
        });
        let field = live_by(
            move || values.with(|values| values.text("sign-how").to_owned()),
            move |how| {
                let set = set.clone();
                match how {
                    "drawn" => Some(pad(read("ink"), error("ink"), move |ink| set("ink", ink))),
                    "typed" => Some(line(
                        "typed-name",
                        (key::CONSENT_TYPED_NAME, say(key::CONSENT_TYPED_HINT)),
                        (read("typed-name"), error("typed-name")),
                        move |text| set("typed-name", text),
                    )),
                    "on-paper" => Some(line(
                        "kept",
                        (key::CONSENT_KEPT, ""),
                        (read("kept"), error("kept")),
                        move |text| set("kept", text),
                    )),
                    _ => None,
                }
            },
        );
        let summary = ui::ErrorSummary(ui::ErrorSummaryProps {
            title: say(key::PROBLEM_HEADING).to_owned(),
            items: Reading::from(move || {
                let item = |problem: &Problem| ui::ErrorItem::new(problem.id, &problem.text);
                problems.with(|problems| problems.iter().map(item).collect())
            }),
        });
        let (record, back) = (self.clone(), self.clone());
        let finish = ui::Button(ui::ButtonProps {
            label: say(key::CONSENT_FINISH).to_owned(),
            kind: ButtonKind::Primary,
            submit: false,
            on_click: Some(Callback::new(move |()| record.record(problems, busy))),
            href: String::new(),
            context: String::new(),
            id: "submit".to_owned(),
            busy: busy.into(),
        });
        let back =
            parts::button("back", say(key::CONSENT_BACK), ButtonKind::Secondary, move || {
                back.back(TakeStep::Sign);
            });
        let lead = parts::lead(say(key::CONSENT_SIGN_LEAD)).into_any();
        let buttons = parts::buttons([finish, back]).into_any();
        let title = say_code("consent-step", "sign");
        page(PAGE[TakeStep::Sign as usize], title, vec![summary, lead, how, field, buttons])
    }

    /// Records the form as it was answered.
    fn record(&self, problems: RwSignal<Vec<Problem>>, busy: RwSignal<bool>) {
        if busy.get_untracked() {
            return;
        }
        let refuse = move |found: Vec<Problem>| {
            let _ = busy.try_set(false);
            let _ = problems.try_set(found);
            ui::focus_error_summary();
        };
        let Some(keeper) = self.room.desk.keeper() else { return };
        let values = self.values.get_untracked();
        let (day, said_so) = answered(self.taking(), &self.wording, &values);
        if let Some(problem) = unsigned(&self.form, &said_so.signature) {
            return refuse(vec![problem]);
        }
        problems.set(Vec::new());
        busy.set(true);
        let act = ConsentAct::Answered(Box::new(said_so));
        let event = ConsentEvent { day, act };
        let (room, subject) = (self.room, self.subject);
        let keeper = keeper.from_note(&self.note);
        spawn_local(async move {
            match keeper.record_consents(subject, vec![event], clock()).await {
                Ok(recording) => {
                    let told = say(key::CONSENT_TAKEN).to_owned();
                    room.recorded(Place::Person(subject), told, recording);
                }
                Err(code) => refuse(vec![Problem::new("sign-how", said(code))]),
            }
        });
    }
}

/// The codes of the steps' pages.
const PAGE: [&str; 6] = [
    "desk-consent-who",
    "desk-consent-notice",
    "desk-consent-items",
    "desk-consent-more",
    "desk-consent-read-back",
    "desk-consent-sign",
];

/// What is wrong with a signature, where the form needs one.
fn unsigned(form: &ConsentForm, signature: &Signed) -> Option<Problem> {
    if signature.is_there() {
        return None;
    }
    match signature {
        Signed::Drawn { .. } => Some(Problem::new("ink", say(key::CONSENT_ERR_SIGN))),
        Signed::Typed { .. } => Some(Problem::new("typed-name", say(key::CONSENT_ERR_TYPED))),
        _ if form.needs.contains(&FormPart::Signature) => {
            Some(Problem::new("sign-how", say(key::CONSENT_ERR_SIGN_HOW)))
        }
        _ => None,
    }
}

fn pad(
    value: Reading<String>,
    error: Reading<String>,
    on_change: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    ui::SignaturePad(ui::SignaturePadProps {
        id: "ink".to_owned(),
        label: say(key::CONSENT_PAD).to_owned(),
        value,
        on_change: Callback::new(on_change),
        empty_text: say(key::CONSENT_PAD_EMPTY).to_owned(),
        signed_text: say(key::CONSENT_PAD_SIGNED).to_owned(),
        undo_label: say(key::CONSENT_PAD_UNDO).to_owned(),
        clear_label: say(key::CONSENT_PAD_CLEAR).to_owned(),
        hint: say(key::CONSENT_PAD_HINT).to_owned(),
        error,
        mark: String::new(),
        required: true,
    })
}

fn line(
    id: &'static str,
    (label, hint): (madoguchi_messages::Msg, &str),
    (value, error): (Reading<String>, Reading<String>),
    on_input: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    ui::TextField(ui::TextFieldProps {
        id: id.to_owned(),
        label: say(label).to_owned(),
        value,
        on_input: Callback::new(on_input),
        hint: hint.to_owned(),
        error,
        mark: String::new(),
        required: true,
        heading: false,
        input_mode: String::new(),
        autocomplete: "off".to_owned(),
        width: ui::FieldWidth::Medium,
    })
}

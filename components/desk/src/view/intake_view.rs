//! A new request: from its paper, or as staff type it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{ObjectionCode, Opening, Permit, Principal, Source, may_open};
use madoguchi_domain::policy::{DeliveryMethod, WholePolicy};
use madoguchi_domain::request::{Channel, RequestKind, RequesterKind};
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, ButtonKind, live_by};
use madoguchi_wizards::view::{browser_today, parts};
use madoguchi_wizards::words;

use super::act_view::objection_words;
use super::form_view::{FormPage, FormState};
use super::gate::clock;
use super::inside::{Place, Room, read};
use super::scan_desk::scan_desk;
use super::{page, said};
use crate::form::{Control, Problem, Question, Values, choice};
use crate::keeper::next_number;
use crate::received::{Received, Taken};

/// Where what is being typed is kept.
const NOTE: &str = "intake";

/// Where one is on the way to a new request.
#[derive(Clone)]
enum Step {
    From,
    Scan,
    Read(Arc<Received>, Source),
    Letter(Values),
}

/// The pages.
pub(super) fn intake(room: Room) -> AnyView {
    pages(room, Step::From)
}

/// What an applicant has typed on this tablet, to be taken in.
pub(super) fn handed(room: Room) -> AnyView {
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        let rules = keeper.rules().ok_or("rules")?;
        let handed = keeper.handed_back().await.ok_or("damaged")?;
        Received::handed(&handed, &rules.facility, browser_today()).ok_or("damaged")
    };
    read(from, say(key::INTAKE_CHECK_TITLE), move |received| {
        pages(room, Step::Read(Arc::new(received), Source::Counter))
    })
}

/// A word on the board when an applicant has typed something that nobody has taken in.
pub(super) fn waiting(room: Room) -> AnyView {
    let later = ui::Place::new();
    spawn_local(async move {
        let Some(keeper) = room.desk.keeper() else { return };
        let Some(handed) = keeper.handed_back().await else { return };
        later.show(move || {
            let take =
                parts::button("take", say(key::KIOSK_TAKE), ButtonKind::Primary, move || {
                    room.go(Place::Handed);
                });
            let drop =
                parts::button("drop", say(key::KIOSK_DROP), ButtonKind::Secondary, move || {
                    let Some(keeper) = room.desk.keeper() else { return };
                    spawn_local(async move {
                        keeper.drop_handed().await;
                        room.go(Place::Board);
                    });
                });
            let lead = parts::paragraph(say(key::KIOSK_WAITING_LEAD));
            let unfinished =
                handed.parcel.is_empty().then(|| parts::paragraph(say(key::KIOSK_UNFINISHED)));
            let body = [lead].into_iter().chain(unfinished).chain([parts::buttons([take, drop])]);
            parts::warning(say(key::KIOSK_WAITING_TITLE), true, body)
        });
    });
    later.view(|| ().into_any())
}

/// A sealed request that was opened, to be taken in.
pub(super) fn letter(room: Room, number: u32) -> AnyView {
    match room.letters.with_untracked(|letters| letters.opened(number)) {
        Some(received) => pages(room, Step::Read(received, Source::File)),
        None => super::letters_view::letters(room),
    }
}

fn pages(room: Room, first: Step) -> AnyView {
    let step = RwSignal::new(first);
    let round = RwSignal::new(0_u32);
    let go = move |to: Step| {
        round.update(|round| *round += 1);
        step.set(to);
    };
    let key = move || {
        let code = step.with(|step| match step {
            Step::From => "from",
            Step::Scan => "scan",
            Step::Read(..) => "read",
            Step::Letter(_) => "letter",
        });
        format!("{code} {}", round.get())
    };
    let back = room.way_back(say(key::INTAKE_BACK), Place::Board);
    let view = live_by(key, move |_| {
        let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
            return Some(page(
                "desk-trouble",
                say(key::INTAKE_TITLE),
                vec![super::trouble("rules")],
            ));
        };
        Some(match step.get_untracked() {
            Step::From => from(room, go),
            Step::Scan => {
                let taken = Callback::new(move |received| go(Step::Read(received, Source::Code)));
                scan_desk(Some(taken), true)
            }
            Step::Read(received, source) => of_paper(room, rules, received, source),
            Step::Letter(values) => of_letter(room, rules, values),
        })
    });
    vec![back, view].into_any()
}

/// From where it comes.
fn from(room: Room, go: impl Fn(Step) + Copy + Send + Sync + 'static) -> AnyView {
    let way = |id, label, hint, kind, act: Box<dyn Fn() + Send + Sync>| {
        let button = parts::button(id, say(label), kind, act);
        [parts::buttons([button]).into_any(), parts::hint(say(hint)).into_any()]
    };
    let scan = way(
        "from-scan",
        key::INTAKE_SCAN,
        key::INTAKE_SCAN_HINT,
        ButtonKind::Primary,
        Box::new(move || go(Step::Scan)),
    );
    let counter = way(
        "from-counter",
        key::INTAKE_COUNTER,
        key::INTAKE_COUNTER_HINT,
        ButtonKind::Secondary,
        Box::new(move || {
            spawn_local(async move {
                if let Err(code) = room.desk.hand_over().await {
                    room.go_saying(Place::Intake, said(code));
                }
            });
        }),
    );
    let letter = way(
        "from-letter",
        key::INTAKE_LETTER,
        key::INTAKE_LETTER_HINT,
        ButtonKind::Secondary,
        Box::new(move || {
            spawn_local(async move {
                let kept = match room.desk.keeper() {
                    Some(keeper) => keeper.note(NOTE).await,
                    None => None,
                };
                go(Step::Letter(kept.unwrap_or_else(blank)));
            });
        }),
    );
    let sealed = way(
        "from-file",
        key::LETTERS_INTAKE,
        key::LETTERS_INTAKE_HINT,
        ButtonKind::Secondary,
        Box::new(move || room.go(Place::Letters)),
    );
    page(
        "desk-intake",
        say(key::INTAKE_TITLE),
        scan.into_iter().chain(sealed).chain(counter).chain(letter).collect(),
    )
}

fn blank() -> Values {
    Values::default().with_day("arrived", browser_today()).with("channel", Channel::Post.code())
}

fn number(room: Room) -> String {
    let rows = room.desk.keeper().map(|keeper| keeper.rows()).unwrap_or_default();
    next_number(&rows, browser_today())
}

/// A request that was read from its paper.
fn of_paper(
    room: Room,
    rules: Arc<WholePolicy>,
    received: Arc<Received>,
    source: Source,
) -> AnyView {
    let title = say(key::INTAKE_CHECK_TITLE);
    if received.facility != rules.facility.id {
        let other = parts::warning(say(key::INTAKE_OTHER_FACILITY), true, []);
        return page("desk-intake-other", title, vec![other]);
    }
    let rows = room.desk.keeper().map(|keeper| keeper.rows()).unwrap_or_default();
    let same = rows
        .iter()
        .find(|(_, row)| !received.number.is_empty() && row.reference == received.number);
    if let Some((subject, _)) = same.cloned() {
        let open =
            parts::button("open-it", say(key::INTAKE_OPEN_IT), ButtonKind::Primary, move || {
                room.go(Place::Case(subject));
            });
        let told = parts::warning(say(key::INTAKE_ALREADY), true, []);
        return page("desk-intake-already", title, vec![told, parts::buttons([open]).into_any()]);
    }
    let mut summary = Vec::new();
    for (section, rows) in received.sections(&rules.facility) {
        let rows = rows.into_iter().map(|row| ui::SummaryRow {
            label: row.label,
            value: row.value,
            ..ui::SummaryRow::default()
        });
        summary.push(parts::subheading("mado-review__heading", section.heading()).into_any());
        let rows = rows.collect();
        summary.push(ui::SummaryList(ui::SummaryListProps { rows, on_change: None }));
    }
    let ask = |_: &Values| vec![arrived(), number_question()];
    let values =
        Values::default().with("number", number(room)).with_day("arrived", browser_today());
    let mut form = FormPage::new("desk-intake-check", title, ask, move |values, form| {
        let taken = values.day("arrived").map(|arrived| Taken {
            arrived,
            number: values.text("number").to_owned(),
            source,
        });
        let opening = taken.and_then(|taken| received.opening(&rules.facility, taken));
        match opening {
            Some(opening) => record(room, &rules, opening, form),
            None => form.refuse(vec![Problem::new("arrived", said("damaged"))]),
        }
    });
    if source == Source::File {
        form = form.before(parts::lead(say(key::LETTERS_FROM_FILE)).into_any());
    }
    for view in summary {
        form = form.before(view);
    }
    form.values(values).submit(say(key::INTAKE_RECORD)).view()
}

fn arrived() -> Question {
    Question::new("arrived", say(key::INTAKE_ARRIVED), Control::Day)
        .with_hint(say(key::INTAKE_ARRIVED_HINT))
}

fn number_question() -> Question {
    Question::new("number", say(key::INTAKE_NUMBER), Control::Short)
        .with_hint(say(key::INTAKE_NUMBER_HINT))
}

/// A request that staff type.
fn of_letter(room: Room, rules: Arc<WholePolicy>, values: Values) -> AnyView {
    let asked = Arc::clone(&rules);
    let ask = move |values: &Values| letter_questions(&asked, values);
    let values =
        if values.text("number").is_empty() { values.with("number", number(room)) } else { values };
    FormPage::new("desk-intake-letter", say(key::INTAKE_CHECK_TITLE), ask, move |values, form| {
        match letter_opening(&rules, &values) {
            Some(opening) => record(room, &rules, opening, form),
            None => form.refuse(vec![Problem::new("kind", said("damaged"))]),
        }
    })
    .values(values)
    .watch(move |values| {
        if let Some(keeper) = room.desk.keeper() {
            spawn_local(async move { keeper.keep_note(NOTE, &values).await });
        }
    })
    .submit(say(key::INTAKE_RECORD))
    .view()
}

fn letter_questions(rules: &WholePolicy, values: &Values) -> Vec<Question> {
    let facility = &rules.facility;
    let offered = |kind: &&RequestKind| facility.request(**kind).is_some() || kind.given_by_act();
    let kinds = RequestKind::ALL.iter().filter(offered);
    let kinds = kinds.map(|kind| choice(kind.code(), words::kind(facility, *kind))).collect();
    let requesters = RequesterKind::ALL
        .iter()
        .map(|who| choice(who.code(), say_code("desk-requester", who.code())))
        .collect();
    let channels = Channel::ALL
        .iter()
        .map(|channel| choice(channel.code(), say_code("desk-channel", channel.code())))
        .collect();
    let question = |id, label, control| Question::new(id, say(label), control);
    let mut questions = vec![
        arrived(),
        question("channel", key::INTAKE_CHANNEL, Control::One(channels)),
        number_question(),
        question("kind", key::INTAKE_KIND, Control::One(kinds)),
        question("requester", key::INTAKE_REQUESTER, Control::One(requesters)),
        question("principal-name", key::INTAKE_PRINCIPAL_NAME, Control::Short),
        question("principal-kana", key::INTAKE_PRINCIPAL_KANA, Control::Short).optional(),
        question("principal-birth", key::INTAKE_PRINCIPAL_BIRTH, Control::Day).optional(),
    ];
    let who = values.text("requester");
    if !who.is_empty() && who != RequesterKind::Principal.code() {
        questions.push(question("requester-name", key::INTAKE_REQUESTER_NAME, Control::Short));
    }
    questions.push(
        question("about", key::INTAKE_ABOUT, Control::Long)
            .with_hint(say(key::INTAKE_ABOUT_HINT))
            .optional(),
    );
    let methods = DeliveryMethod::ALL.iter();
    let methods =
        methods.map(|method| choice(method.code(), say_code("office-delivery", method.code())));
    questions.push(
        question("delivery", key::INTAKE_DELIVERY, Control::One(methods.collect())).optional(),
    );
    questions
}

fn letter_opening(rules: &WholePolicy, values: &Values) -> Option<Opening> {
    let text = |id: &str| values.text(id).to_owned();
    let requester = RequesterKind::from_code(values.text("requester")).ok()?;
    Some(Opening {
        number: text("number"),
        reference: String::new(),
        facility: rules.facility.id.clone(),
        policy_version: rules.facility.regulation.version,
        source: Source::Letter,
        channel: Channel::from_code(values.text("channel")).ok()?,
        first_arrived: values.day("arrived")?,
        kinds: vec![RequestKind::from_code(values.text("kind")).ok()?],
        requester,
        principal: Principal {
            name: text("principal-name"),
            kana: text("principal-kana"),
            birth: values.day("principal-birth"),
        },
        requester_name: match requester {
            RequesterKind::Principal => String::new(),
            _ => text("requester-name"),
        },
        about: text("about"),
        delivery: DeliveryMethod::from_code(values.text("delivery")).ok(),
        answers: std::collections::BTreeMap::new(),
    })
}

/// Records the request, unless something forbids it.
fn record(room: Room, rules: &WholePolicy, opening: Opening, form: FormState) {
    let Some(keeper) = room.desk.keeper() else { return };
    if keeper.rows().iter().any(|(_, row)| row.number == opening.number) {
        return form.refuse(vec![Problem::new("number", say(key::INTAKE_ERR_NUMBER_TAKEN))]);
    }
    let permit = may_open(&opening, rules, opening.first_arrived, browser_today());
    if let Permit::Forbidden(objections) = permit {
        let problem = |objection: &madoguchi_casework::Objection| {
            let field = match objection.code {
                ObjectionCode::InFuture | ObjectionCode::BeforeArrival => "arrived",
                _ => "kind",
            };
            Problem::new(field, objection_words(objection))
        };
        return form.refuse(objections.iter().map(problem).collect());
    }
    let (number, source) = (opening.number.clone(), opening.source);
    let reference = opening.reference.clone();
    let keeper = match opening.source {
        Source::Counter => keeper.from_handed(),
        Source::Letter => keeper.from_note(NOTE),
        Source::Code | Source::File => keeper,
    };
    spawn_local(async move {
        match keeper.open_case(opening, clock()).await {
            Ok((subject, recording)) => {
                if source == Source::File {
                    super::letters_view::taken(room, &reference).await;
                }
                let told = say_with(key::INTAKE_RECORDED, &[("number", &number)]);
                room.recorded(Place::Case(subject), told, recording);
            }
            Err(code) => form.refuse(vec![Problem::new("number", said(code))]),
        }
    });
}

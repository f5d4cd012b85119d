//! The keys that requests are sealed to: made, shown, printed, changed, brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{DeskEvent, KeyOrigin, SealingKey};
use madoguchi_codes::Picture;
use madoguchi_documents::Code;
use madoguchi_domain::policy::WholePolicy;
use madoguchi_messages::{Msg, key, say, say_with};
use madoguchi_ui::{self as ui, ButtonKind, Severity, el};
use madoguchi_wizards::view::{parts, printed_only};
use madoguchi_wizards::words;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::camera::pause;
use super::form_view::{FormPage, FormState};
use super::gate::clock;
use super::inside::{Place, Room};
use super::sealer;
use super::staff_view::new_rules;
use super::{page, said};
use crate::form::{Control, Problem, Question, Values};
use crate::keys::{
    InFile, KeyPair, ending, file_part, in_groups, keeper_of_keys, paper, read_keys,
};
use crate::staff::role_name;

/// The page.
pub(super) fn keys(room: Room) -> AnyView {
    let Some(keeper) = room.desk.keeper() else { return ().into_any() };
    let keys = keeper.keys();
    let rules = keeper.rules();
    let named = rules.as_deref().and_then(named);
    let mut views = vec![parts::lead(say(key::KEYS_LEAD)).into_any()];
    let bring = || {
        parts::button("bring", say(key::KEYS_BRING_BACK), ButtonKind::Secondary, move || {
            room.go(Place::BringKey);
        })
    };
    let Some(current) = keys.current() else {
        if named.is_some() {
            views.push(in_file(InFile::Foreign));
        }
        views.push(parts::paragraph(say(key::KEYS_HOW)).into_any());
        views.push(parts::paragraph(say(key::KEYS_NONE)).into_any());
        let make = parts::button("make", say(key::KEYS_MAKE), ButtonKind::Primary, move || {
            room.go(Place::NewKey);
        });
        views.push(parts::buttons([make, bring()]).into_any());
        return page("desk-keys", say(key::KEYS_TITLE), views);
    };
    views.push(in_file(InFile::of(named, &keys)));
    views.push(parts::subheading("", say(key::KEYS_NOW)).into_any());
    views.push(one(room, current));
    views.push(to_the_file(room, current));
    let older: Vec<AnyView> = keys
        .all()
        .rev()
        .filter(|key| key.public != current.public)
        .map(|key| el("li", "").view(one(room, key)).into_any())
        .collect();
    if !older.is_empty() {
        views.push(parts::subheading("", say(key::KEYS_OLDER)).into_any());
        views.push(parts::paragraph(say(key::KEYS_OLDER_LEAD)).into_any());
        views.push(el("ul", "desk-people").attr("id", "older").views(older).into_any());
    }
    let change = parts::button("change", say(key::KEYS_CHANGE), ButtonKind::Secondary, move || {
        room.go(Place::NewKey);
    });
    views.push(parts::buttons([change, bring()]).into_any());
    views.push(parts::hint(say(key::KEYS_NO_DELETING)).into_any());
    views.push(parts::paragraph(say(key::KEYS_HOW)).into_any());
    page("desk-keys", say(key::KEYS_TITLE), views)
}

/// How the facility's file and these keys fit. A key that nobody here knows stops whoever reads it.
fn in_file(fit: InFile) -> AnyView {
    let (severity, icon, title, advice) = match fit {
        InFile::None => {
            (Severity::Warning, "warn", key::KEYS_IN_FILE_NONE, key::KEYS_IN_FILE_NONE_DO)
        }
        InFile::Current => {
            (Severity::Success, "good", key::KEYS_IN_FILE_CURRENT, key::KEYS_IN_FILE_CURRENT_DO)
        }
        InFile::Older => {
            (Severity::Warning, "warn", key::KEYS_IN_FILE_OLDER, key::KEYS_IN_FILE_OLDER_DO)
        }
        InFile::Foreign => {
            (Severity::Stop, "stop", key::KEYS_IN_FILE_FOREIGN, key::KEYS_IN_FILE_FOREIGN_DO)
        }
    };
    let body = vec![parts::paragraph(say(advice)).into_any()];
    let notice = parts::notice(severity, icon, say(title), false, body);
    el("div", "").attr("id", "in-file").attr("data-fit", fit.code()).view(notice).into_any()
}

/// The public key that the facility's file names.
fn named(rules: &WholePolicy) -> Option<&str> {
    rules.facility.sealing.as_ref().map(|sealing| &*sealing.key)
}

/// A word on the board where the facility's file names a key that nobody here has.
pub(super) fn foreign(room: Room) -> Option<AnyView> {
    let keeper = room.desk.keeper()?;
    let (keys, rules) = (keeper.keys(), keeper.rules()?);
    let named = named(&rules)?;
    // A house that never made a key at this desk may open its letters elsewhere.
    let is_foreign = !keys.is_empty() && keys.of(named).is_none();
    is_foreign.then(|| in_file(InFile::Foreign))
}

/// A key, with what is known of it.
fn one(room: Room, one: &SealingKey) -> AnyView {
    let by = room.desk.with_state(|state| state.staff.get(&one.by).map(|who| who.name.clone()));
    let dated = |message, day| say_with(message, &[("date", &words::date(day))]);
    let came = match one.how {
        KeyOrigin::Made => key::KEYS_MADE,
        KeyOrigin::BroughtBack => key::KEYS_BROUGHT_BACK,
    };
    let came =
        say_with(came, &[("date", &words::date(one.since)), ("name", &by.unwrap_or_default())]);
    let mut views = vec![
        parts::hint(say(key::KEYS_PUBLIC)).into_any(),
        el("p", "desk-key").text(&one.public).into_any(),
        copy_button(key::KEYS_COPY, &words::date(one.since), one.public.clone()),
        parts::hint(came).into_any(),
    ];
    if let Some(until) = one.until {
        views.push(parts::hint(dated(key::KEYS_UNTIL, until)).into_any());
    }
    views.push(match one.on_paper {
        Some(day) => parts::hint(dated(key::KEYS_ON_PAPER, day)).into_any(),
        None => parts::warning(say(key::KEYS_NOT_ON_PAPER), false, []),
    });
    let public = one.public.clone();
    let kind = match one.on_paper {
        Some(_) => ButtonKind::Secondary,
        None => ButtonKind::Primary,
    };
    let since = words::date(one.since);
    let print = parts::button_about(&since, say(key::KEYS_PAPER), kind, move || {
        room.go(Place::KeyPaper(public.clone()));
    });
    views.push(parts::buttons([print]).into_any());
    el("div", "desk-key-of").attr("data-key", one.public.clone()).views(views).into_any()
}

/// What the facility's web person puts into its file, and how it is checked.
fn to_the_file(room: Room, current: &SealingKey) -> AnyView {
    let line = file_part(&current.public, current.since);
    el("section", "")
        .attr("id", "to-the-file")
        .child(parts::subheading("", say(key::KEYS_FILE)))
        .child(parts::paragraph(say(key::KEYS_FILE_LEAD)))
        .child(el("p", "desk-key").attr("id", "file-part").text(&line))
        .view(copy_button(key::KEYS_FILE_COPY, "", line))
        .child(parts::hint(say(key::KEYS_FILE_THEN)))
        .child(parts::buttons([new_rules(room, say(key::KEYS_FILE_CHECK), Place::Keys)]))
        .into_any()
}

/// Copies a text; where the browser does not let it, it can be chosen as a whole.
fn copy_button(label: Msg, about: &str, text: String) -> AnyView {
    let told = RwSignal::new(String::new());
    let copy = move || {
        let text = text.clone();
        spawn_local(async move {
            let words = match copied(&text).await {
                Ok(_) => key::KEYS_COPIED,
                Err(_) => key::KEYS_NOT_COPIED,
            };
            let _ = told.try_set(say(words).to_owned());
        });
    };
    let button = parts::button_about(about, say(label), ButtonKind::Secondary, copy);
    el("div", "")
        .child(parts::buttons([button]))
        .child(el("p", "mado-hint").attr("role", "status").live_text(told))
        .into_any()
}

async fn copied(text: &str) -> Result<JsValue, JsValue> {
    // A page that came over an unsafe line has none.
    let board = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())?;
    let write: js_sys::Function =
        wasm_bindgen::JsCast::dyn_into(js_sys::Reflect::get(&board, &"writeText".into())?)?;
    let promise: js_sys::Promise =
        wasm_bindgen::JsCast::dyn_into(write.call1(&board, &text.into())?)?;
    JsFuture::from(promise).await
}

/// Why somebody does it who does not hold the office; none is asked of whoever does.
fn reason(room: Room) -> Option<Question> {
    let keeper = room.desk.keeper()?;
    let office = keeper_of_keys(keeper.rules()?.as_ref())?;
    if keeper.my_roles().contains(&office) {
        return None;
    }
    let hint = say_with(key::KEYS_REASON_HINT, &[("role", role_name(office))]);
    Some(Question::new("reason", say(key::KEYS_REASON), Control::Line).with_hint(hint))
}

/// A new key is made.
pub(super) fn new_key(room: Room) -> AnyView {
    let is_first = room.desk.keeper().is_none_or(|keeper| keeper.keys().is_empty());
    let (title, lines) = match is_first {
        true => (key::KEYS_NEW_TITLE, vec![key::KEYS_NEW_LEAD, key::KEYS_NEW_THEN]),
        false => (
            key::KEYS_CHANGE_TITLE,
            vec![key::KEYS_CHANGE_LEAD, key::KEYS_CHANGE_OLD, key::KEYS_CHANGE_WHEN],
        ),
    };
    let asked = reason(room);
    let ask = move |_: &Values| asked.iter().cloned().collect();
    let mut form = FormPage::new("desk-key-new", say(title), ask, move |values, form| {
        let Some(keeper) = room.desk.keeper() else { return };
        spawn_local(async move {
            let made = async {
                let pair = sealer::new_pair().await?;
                let public = pair.public.clone();
                let reason = values.text("reason");
                keeper.take_key(pair, KeyOrigin::Made, reason, clock()).await?;
                Ok::<_, &'static str>(public)
            };
            match made.await {
                Ok(public) => {
                    room.go_saying(Place::KeyPaper(public), say(key::KEYS_TAKEN).to_owned());
                }
                Err(code) => refuse(form, "submit", code),
            }
        });
    });
    for line in lines {
        form = form.before(parts::paragraph(say(line)).into_any());
    }
    let label = if is_first { key::KEYS_MAKE } else { key::KEYS_CHANGE };
    form.submit(say(label)).back(say(key::GO_BACK), move || room.go(Place::Keys)).view()
}

fn refuse(form: FormState, field: &'static str, code: &'static str) {
    form.refuse(vec![Problem::new(field, said(code))]);
}

/// The paper of a key.
pub(super) fn key_paper(room: Room, public: &str) -> AnyView {
    let Some(keeper) = room.desk.keeper() else { return ().into_any() };
    let Some(rules) = keeper.rules() else { return super::trouble("rules") };
    let Some(one) = keeper.keys().of(public).cloned() else { return super::trouble("damaged") };
    let pair = KeyPair { public: one.public.clone(), private: one.private.clone() };
    let square = Picture::of(pair.private.text()).ok().map(|picture| Code {
        name: say(key::KEYS_PAPER_SQUARE_NAME).to_owned(),
        rows: picture.rows().to_vec(),
    });
    let sheet = paper(&rules, &pair, one.since, square);
    let groups = in_groups(&pair.private);
    let shown = ui::Disclosure(ui::DisclosureProps {
        summary: say(key::KEYS_PAPER_SHOW).to_owned(),
        open: false,
        children: Box::new(move || {
            el("p", "desk-key").attr("id", "private-key").text(groups).into_any()
        }),
    });
    let question = Question::new("check", say(key::KEYS_PAPER_CHECK), Control::Short)
        .with_hint(say(key::KEYS_PAPER_CHECK_HINT));
    let end = ending(&pair.private);
    FormPage::new(
        "desk-key-paper",
        say(key::KEYS_PAPER_PAGE),
        move |_: &Values| vec![question.clone()],
        move |values, form| {
            if madoguchi_ledger::recovery::plain(values.text("check"))
                != madoguchi_ledger::recovery::plain(&end)
            {
                let words = say(key::KEYS_ERR_PAPER_CHECK);
                return form.refuse(vec![Problem::new("check", words)]);
            }
            let event = DeskEvent::KeyPutAway { public: one.public.clone() };
            let Some(keeper) = room.desk.keeper() else { return };
            spawn_local(async move {
                match keeper.record_desk(event, clock()).await {
                    Ok(()) => room.go_saying(Place::Keys, say(key::KEYS_PUT_AWAY).to_owned()),
                    Err(code) => refuse(form, "check", code),
                }
            });
        },
    )
    .before(parts::lead(say(key::KEYS_PAPER_PAGE_LEAD)).into_any())
    .before(parts::warning(say(key::KEYS_PAPER_PAGE_WARN), false, []))
    .before(printed_only(vec![sheet]))
    .before(shown)
    .submit(say(key::KEYS_PAPER_DONE))
    .back(say(key::GO_BACK), move || room.go(Place::Keys))
    .view()
}

/// A key is brought back from its paper, or from the file of another program.
pub(super) fn bring_key(room: Room) -> AnyView {
    let question = Question::new("private", say(key::KEYS_BRING_FIELD), Control::Long)
        .with_hint(say(key::KEYS_BRING_HINT));
    let asked = reason(room);
    let ask = move |_: &Values| [question.clone()].into_iter().chain(asked.clone()).collect();
    FormPage::new("desk-key-bring", say(key::KEYS_BRING_TITLE), ask, move |values, form| {
        let Some(keeper) = room.desk.keeper() else { return };
        let typed = read_keys(values.raw("private"));
        if typed.is_empty() {
            return form.refuse(vec![Problem::new("private", say(key::KEYS_ERR_BRING))]);
        }
        spawn_local(async move {
            pause().await;
            // All or none: each must be one before any is taken.
            let mut pairs = Vec::new();
            for private in typed {
                match sealer::pair_of(private).await {
                    Ok(Some(pair)) => pairs.push(pair),
                    Ok(None) => {
                        let words = say(key::KEYS_ERR_BRING_MISTYPED);
                        return form.refuse(vec![Problem::new("private", words)]);
                    }
                    Err(code) => return refuse(form, "private", code),
                }
            }
            let mut is_new = false;
            for pair in pairs {
                let reason = values.text("reason");
                match keeper.take_key(pair, KeyOrigin::BroughtBack, reason, clock()).await {
                    Ok(new) => is_new |= new,
                    Err(code) => return refuse(form, "private", code),
                }
            }
            let told = if is_new { key::KEYS_BROUGHT } else { key::KEYS_KNOWN };
            room.go_saying(Place::Keys, say(told).to_owned());
        });
    })
    .before(parts::lead(say(key::KEYS_BRING_LEAD)).into_any())
    .submit(say(key::KEYS_BRING_BACK))
    .back(say(key::GO_BACK), move || room.go(Place::Keys))
    .view()
}

//! The request as a file that only the facility opens: sealed on the device when somebody asks for it.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array, encode_uri_component};
use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_domain::policy::Sealing;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, ButtonKind, El, Place, el, live_if};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::beside::SEAL;
use super::draft_file_view::offer_blob;
use super::parts;
use crate::words;

/// What a sealed file is called on the web: bytes that nobody but their reader knows.
const MIME: &str = "application/octet-stream";

/// The section that seals a request (as it goes into codes) to the key of the facility's file.
pub(crate) fn seal_view(facility: &str, to: &Sealing, parcel: &str, number: &str) -> El {
    let name = ["madoguchi-", &number.replace('-', ""), ".age"].concat();
    let (busy, told, done) = (RwSignal::new(false), RwSignal::new(String::new()), Place::new());
    let (parcel, key, mail) = (parcel.to_owned(), to.key.clone(), to.mail.clone());
    let seal = move |()| {
        let (parcel, key) = (JsValue::from_str(&parcel), JsValue::from_str(&key));
        let (name, mail) = (name.clone(), mail.clone());
        busy.set(true);
        told.set(String::new());
        spawn_local(async move {
            let sealed = SEAL.work(&[parcel, key]).await;
            let words = match sealed.and_then(|file| file.dyn_into::<Uint8Array>()) {
                Ok(file) => {
                    let words = say_with(key::FINISH_SEAL_DONE, &[("file", &name)]);
                    let file = StoredValue::new(file);
                    done.show(move || sealed_view(&name, file, mail.as_deref(), told));
                    words
                }
                Err(why) => failed(match why.as_string().as_deref() {
                    Some("key") => "key",
                    Some("request") => "request",
                    _ => "program",
                }),
            };
            let _ = told.try_set(words);
            let _ = busy.try_set(false);
        });
    };
    let button = ui::Button(ui::ButtonProps {
        label: say(key::FINISH_SEAL_GO).to_owned(),
        kind: ButtonKind::Secondary,
        on_click: Some(Callback::new(seal)),
        submit: false,
        href: String::new(),
        context: String::new(),
        id: "seal".to_owned(),
        busy: busy.into(),
    });
    let since = words::date(to.since);
    let working =
        live_if(move || busy.get(), || parts::paragraph(say(key::FINISH_SEAL_WORKING)).into_any());
    el("div", "")
        .child(parts::subheading("", say(key::FINISH_SEAL_TITLE)))
        .child(parts::paragraph(say_with(key::FINISH_SEAL_LEAD, &[("facility", facility)])))
        .child(parts::hint(say_with(key::FINISH_SEAL_KEY, &[("since", &since)])))
        .child(parts::hint(say(key::FINISH_SEAL_PAPERS)))
        .child(parts::buttons([button]))
        .child(el("div", "").attr("role", "status").view(working))
        .child(el("p", "").attr("id", "seal-outcome").attr("role", "status").live_text(told))
        .view(done.view(|| ().into_any()))
}

/// What can be done with the sealed file.
fn sealed_view(
    name: &str,
    file: StoredValue<Uint8Array>,
    mail: Option<&str>,
    told: RwSignal<String>,
) -> AnyView {
    let to_save = name.to_owned();
    let save = move || {
        let saved = file.with_value(|file| offer_blob(&to_save, MIME, file));
        told.set(match saved {
            Ok(()) => say_with(key::FINISH_SEAL_SAVED, &[("file", &to_save)]),
            Err(_) => failed("save"),
        });
    };
    let save = parts::button("seal-save", say(key::FINISH_SEAL_SAVE), ButtonKind::Primary, save);
    let mut buttons = vec![save];
    let shared = file.with_value(|file| shareable(name, file));
    if let Ok(shared) = shared {
        let shared = StoredValue::new(shared);
        let share = move || {
            let asked = shared.with_value(|shared| navigator("share", shared));
            spawn_local(async move {
                // Whoever closes the sheet again has changed their mind: nothing to be told.
                let sent = match asked.and_then(|promise| promise.dyn_into::<Promise>()) {
                    Ok(promise) => JsFuture::from(promise).await,
                    Err(why) => Err(why),
                };
                if let Err(why) = sent
                    && !is_abort(&why)
                {
                    let _ = told.try_set(failed("share"));
                }
            });
        };
        let label = say(key::FINISH_SEAL_SHARE);
        buttons.push(parts::button("seal-share", label, ButtonKind::Secondary, share));
    }
    let send = match mail {
        Some(mail) => {
            let part = |text| String::from(encode_uri_component(text));
            let subject = part(say(key::FINISH_SEAL_MAIL_SUBJECT));
            let body = part(say(key::FINISH_SEAL_MAIL_BODY));
            let href = ["mailto:", mail, "?subject=", &subject, "&body=", &body].concat();
            let link = el("a", "").attr("id", "seal-mail").attr("href", href);
            let link = link.text(say(key::FINISH_SEAL_MAIL));
            el("div", "")
                .child(parts::paragraph(say(key::FINISH_SEAL_MAIL_LEAD)))
                .child(el("p", "").child(link).text("　").text(mail))
        }
        None => parts::paragraph(say(key::FINISH_SEAL_HAND)),
    };
    parts::together([parts::buttons(buttons), send])
}

fn failed(code: &str) -> String {
    [say_code("err-seal", code), say_code("rec-seal", code)].concat()
}

/// What the system's share sheet is given; an error where it takes no such file.
fn shareable(name: &str, file: &Uint8Array) -> Result<JsValue, JsValue> {
    let options = web_sys::FilePropertyBag::new();
    options.set_type(MIME);
    let file =
        web_sys::File::new_with_u8_array_sequence_and_options(&Array::of1(file), name, &options)?;
    let shared = Object::new();
    Reflect::set(&shared, &"files".into(), &Array::of1(&file))?;
    let can = navigator("canShare", &shared)?;
    if can.is_truthy() { Ok(shared.into()) } else { Err(can) }
}

/// Calls a function of the browser's that not every one has.
fn navigator(name: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let navigator = Reflect::get(&window(), &"navigator".into())?;
    let function: Function = Reflect::get(&navigator, &name.into())?.dyn_into()?;
    function.call1(&navigator, argument)
}

fn is_abort(why: &JsValue) -> bool {
    Reflect::get(why, &"name".into()).is_ok_and(|name| name == "AbortError")
}

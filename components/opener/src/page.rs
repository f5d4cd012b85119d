//! The page.

use std::sync::Arc;
use std::time::Duration;

use js_sys::{Promise, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, El, el, live, live_if};
use madoguchi_wizards::view::{Beside, file_bytes, offer_bytes, parts};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::answer::Kind;

/// Opens a file by what was told.
const OPEN: Beside = Beside { load: "madoguchiLoadSealing", work: "madoguchiOpenByTold" };

/// The largest file that is read at all: what the program opens, and no more.
const MOST_BYTES: f64 = 64.0 * 1024.0 * 1024.0;

/// A file as it was chosen.
#[derive(Clone)]
struct Sealed {
    name: String,
    /// The how manieth it is that was chosen: which is read first is the browser's affair.
    number: usize,
    /// Its bytes, or the code of why they could not be read.
    bytes: Result<Arc<Vec<u8>>, &'static str>,
}

/// What became of a file.
#[derive(Clone)]
struct Answer {
    name: String,
    /// What was in it, or the code of why it was not opened.
    plain: Result<Arc<Vec<u8>>, String>,
}

#[derive(Clone, Copy)]
struct Page {
    files: RwSignal<Vec<Sealed>>,
    /// How many have been chosen.
    taken: StoredValue<usize>,
    phrase: RwSignal<String>,
    file_trouble: RwSignal<String>,
    phrase_trouble: RwSignal<String>,
    busy: RwSignal<bool>,
    answers: RwSignal<Vec<Answer>>,
    /// What was said about saving.
    told: RwSignal<String>,
}

/// The whole page.
#[must_use]
pub fn opener() -> AnyView {
    let page = Page {
        files: RwSignal::default(),
        taken: StoredValue::default(),
        phrase: RwSignal::default(),
        file_trouble: RwSignal::default(),
        phrase_trouble: RwSignal::default(),
        busy: RwSignal::default(),
        answers: RwSignal::default(),
        told: RwSignal::default(),
    };
    set_timeout(madoguchi_app::take_over, Duration::ZERO);
    madoguchi_app::frame(page.draw(), ().into_any())
}

impl Page {
    fn draw(self) -> AnyView {
        el("div", "mado-page")
            .attr("data-page", "open")
            .view(parts::heading(say(key::OPEN_TITLE), false))
            .child(parts::lead(say(key::OPEN_LEAD)))
            .view(self.form())
            .child(parts::hint(say(key::OPEN_ASK)))
            .child(el("div", "").attr("role", "status").view(live_if(
                move || self.busy.get(),
                || parts::paragraph(say(key::OPEN_WORKING)).into_any(),
            )))
            .view(live(move || self.outcome()))
            .child(el("p", "").attr("role", "status").live_text(self.told))
            .into_any()
    }

    fn form(self) -> AnyView {
        let file = ui::FilesField(ui::FilesFieldProps {
            id: "sealed-files".to_owned(),
            label: say(key::OPEN_FILE).to_owned(),
            accept: ".age".to_owned(),
            drop_label: say(key::OPEN_FILE_DROP).to_owned(),
            on_file: Callback::new(move |file| self.take(file)),
            hint: say(key::OPEN_FILE_HINT).to_owned(),
            error: self.file_trouble.into(),
        });
        let chosen = live(move || {
            let names = self.files.get().into_iter().map(|file| file.name);
            Some(parts::list("open-chosen", names).into_any())
        });
        let chosen = el("div", "")
            .attr("role", "status")
            .child(parts::paragraph("").live_text(move || {
                let none = self.files.with(Vec::is_empty);
                say(if none { key::OPEN_FILE_NONE } else { key::OPEN_FILE_CHOSEN }).to_owned()
            }))
            .view(chosen)
            .into_any();
        let phrase = ui::TextField(ui::TextFieldProps {
            id: "phrase".to_owned(),
            label: say(key::OPEN_PHRASE).to_owned(),
            value: self.phrase.into(),
            on_input: Callback::new(move |text| self.phrase.set(text)),
            hint: say(key::OPEN_PHRASE_HINT).to_owned(),
            error: self.phrase_trouble.into(),
            mark: String::new(),
            required: true,
            heading: false,
            input_mode: String::new(),
            autocomplete: "off".to_owned(),
            width: ui::FieldWidth::Full,
        });
        let go = ui::Button(ui::ButtonProps {
            label: say(key::OPEN_GO).to_owned(),
            kind: ui::ButtonKind::Primary,
            on_click: None,
            submit: true,
            href: String::new(),
            context: String::new(),
            id: "open".to_owned(),
            busy: self.busy.into(),
        });
        let fields = vec![file, chosen, phrase, parts::buttons([go]).into_any()].into_any();
        ui::Form(ui::FormProps {
            on_submit: Callback::new(move |()| self.go()),
            children: Box::new(move || fields),
        })
    }

    /// Takes a file, behind those that were chosen before; one of the same name goes.
    fn take(self, file: web_sys::File) {
        self.taken.update_value(|taken| *taken += 1);
        let number = self.taken.get_value();
        self.file_trouble.set(String::new());
        self.answers.set(Vec::new());
        spawn_local(async move {
            let bytes = file_bytes(&file, MOST_BYTES).await.map(Arc::new);
            let sealed = Sealed { name: file.name(), number, bytes };
            let _ = self.files.try_update(|files| {
                let is_newer = |file: &Sealed| file.name == sealed.name && file.number > number;
                if !files.iter().any(is_newer) {
                    files.retain(|file| file.name != sealed.name);
                    files.push(sealed);
                    files.sort_by_key(|file| file.number);
                }
            });
        });
    }

    fn go(self) {
        if self.busy.get_untracked() {
            return;
        }
        let (files, phrase) = (self.files.get_untracked(), self.phrase.get_untracked());
        let said = |missing: bool, words| (if missing { say(words) } else { "" }).to_owned();
        self.file_trouble.set(said(files.is_empty(), key::OPEN_MISSING_FILE));
        self.phrase_trouble.set(said(phrase.trim().is_empty(), key::OPEN_MISSING_PHRASE));
        if files.is_empty() {
            return ui::focus_field("sealed-files");
        }
        if phrase.trim().is_empty() {
            return ui::focus_field("phrase");
        }
        self.told.set(String::new());
        self.answers.set(Vec::new());
        self.busy.set(true);
        spawn_local(async move {
            let mut answers = Vec::new();
            for file in files {
                // The page says that it is working before the phrase is stretched.
                pause().await;
                let plain = match file.bytes {
                    Ok(bytes) => opened(&bytes, &phrase).await,
                    Err(code) => Err(code.to_owned()),
                };
                answers.push(Answer { name: file.name, plain });
            }
            let wrong = answers.iter().any(is_wrong);
            let trouble = if wrong { say_code("err-open", WRONG_PHRASE) } else { "" };
            let _ = self.phrase_trouble.try_set(trouble.to_owned());
            let _ = self.answers.try_set(answers);
            let _ = self.busy.try_set(false);
            // What came is drawn by then.
            let place = if wrong { "phrase" } else { "outcome" };
            request_animation_frame(move || ui::focus_field(place));
        });
    }

    /// What became of the files.
    fn outcome(self) -> Option<AnyView> {
        let answers = self.answers.get();
        if answers.is_empty() {
            return None;
        }
        let opened = answers.iter().all(|answer| answer.plain.is_ok());
        let title = say(if opened { key::OPEN_DONE } else { key::OPEN_NOT_OPENED });
        let answers: Vec<_> = answers.into_iter().map(|answer| self.answer(answer)).collect();
        let heading = parts::subheading("", title).attr("id", "outcome").attr("tabindex", "-1");
        Some(parts::together([heading, el("ul", "open-answers").children(answers)]))
    }

    fn answer(self, answer: Answer) -> El {
        let Answer { name, plain } = answer;
        match plain {
            Ok(plain) => self.opened(&name, plain),
            Err(code) => el("li", "open-answer")
                .attr("data-outcome", code.clone())
                .child(el("p", "open-answer__name").text(name))
                .child(el("p", "").child(el("strong", "").text(say_code("err-open", &code))))
                .child(parts::paragraph(say_code("rec-open", &code))),
        }
    }

    fn opened(self, sealed: &str, plain: Arc<Vec<u8>>) -> El {
        let kind = Kind::of(&plain);
        let name = kind.name(sealed);
        let mut buttons = Vec::new();
        if kind != Kind::Other
            && let Ok(url) = address_of(&plain, kind)
        {
            let look = el("a", "mado-button")
                .attr("data-kind", "primary")
                .attr("href", url.clone())
                .attr("target", "_blank")
                .text(say(key::OPEN_LOOK))
                .child(el("span", "mado-hidden").text(say(key::OPEN_LOOK_WHERE)));
            buttons.push(look.into_any());
            on_cleanup(move || {
                let _ = web_sys::Url::revoke_object_url(&url);
            });
        }
        let (file, told) = (name.clone(), self.told);
        let save = move || {
            told.set(match offer_bytes(&file, kind.mime(), &plain) {
                Ok(()) => say_with(key::OPEN_SAVED, &[("file", &file)]),
                Err(_) => say(key::OPEN_NOT_SAVED).to_owned(),
            });
        };
        let save = parts::button_about(&name, say(key::OPEN_SAVE), ui::ButtonKind::Secondary, save);
        buttons.push(save);
        el("li", "open-answer")
            .attr("data-outcome", "opened")
            .child(el("p", "open-answer__name").text(name))
            .child(parts::hint(say_with(key::OPEN_HOLDS, &[("file", sealed)])))
            .child(parts::buttons(buttons))
    }
}

/// The code of the one mistake that is the person's own to put right.
const WRONG_PHRASE: &str = "wrong-phrase";

fn is_wrong(answer: &Answer) -> bool {
    matches!(&answer.plain, Err(code) if code == WRONG_PHRASE)
}

async fn opened(sealed: &[u8], phrase: &str) -> Result<Arc<Vec<u8>>, String> {
    let bytes = Uint8Array::from(sealed);
    match OPEN.work(&[bytes.into(), phrase.into()]).await {
        Ok(plain) => {
            let plain: Uint8Array = plain.dyn_into().map_err(|_| "program".to_owned())?;
            Ok(Arc::new(plain.to_vec()))
        }
        // What the program says is a code; what else goes wrong is that it did not come.
        Err(why) => Err(why.as_string().unwrap_or_else(|| "program".to_owned())),
    }
}

/// An address at which this page alone shows the bytes.
fn address_of(bytes: &[u8], kind: Kind) -> Result<String, JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind.mime());
    let content = js_sys::Array::of1(&Uint8Array::from(bytes));
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&content, &options)?;
    web_sys::Url::create_object_url_with_blob(&blob)
}

/// Until the browser has drawn.
async fn pause() {
    let promise = Promise::new(&mut |go, _| {
        request_animation_frame(move || {
            // A window without timers never goes on; there is none.
            set_timeout(move || drop(go.call0(&JsValue::NULL)), Duration::ZERO);
        });
    });
    let _ = JsFuture::from(promise).await;
}

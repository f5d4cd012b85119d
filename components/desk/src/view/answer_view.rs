//! An answer is sealed by a number that is told by telephone.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{Act, Case, CaseEvent};
use madoguchi_documents::{Block, Sheet};
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_storage::desk::Random;
use madoguchi_ui::{self as ui, ButtonKind, el, live, live_by};
use madoguchi_wizards::view::{
    browser_today, file_bytes, offer_bytes, parts, pdf_of, printed_only,
};

use super::camera::pause;
use super::gate::clock;
use super::inside::{Place, Room, read};
use super::{page, said, sealer};
use crate::keeper::{Found, Saying};
use crate::notices::of_decision;
use crate::phrase::{new_phrase, read_aloud};

/// The largest file that goes into an answer, in bytes: beyond it hardly any mail takes it.
const LARGEST: f64 = 20_000_000.0;

/// A sealed file's kind, for the browser.
const MIME: &str = "application/octet-stream";

/// A file of the answer.
#[derive(Clone)]
struct Part {
    name: String,
    bytes: Arc<Vec<u8>>,
}

/// An answer that was sealed. It is here while its page is.
#[derive(Clone)]
struct Sealed {
    phrase: String,
    /// What each holds, and the file.
    files: Vec<(String, Part)>,
}

#[derive(Clone, Copy)]
struct Sealing {
    room: Room,
    subject: SubjectId,
    case: StoredValue<Arc<Case>>,
    notice: StoredValue<Option<Sheet>>,
    with_notice: RwSignal<bool>,
    files: RwSignal<Vec<Part>>,
    trouble: RwSignal<String>,
    busy: RwSignal<bool>,
    done: RwSignal<Option<Sealed>>,
}

/// The page.
pub(super) fn answer(room: Room, subject: SubjectId) -> AnyView {
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        keeper.case(subject).await
    };
    let back = room.way_back(say(key::ANSWER_BACK), Place::Case(subject));
    let view = read(from, say(key::ANSWER_TITLE), move |found: Found| begun(room, subject, found));
    vec![back, view].into_any()
}

fn begun(room: Room, subject: SubjectId, found: Found) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let notice = of_decision(&found.case, &rules, browser_today()).and_then(Result::ok);
    let this = Sealing {
        room,
        subject,
        with_notice: RwSignal::new(notice.is_some()),
        case: StoredValue::new(Arc::new(found.case)),
        notice: StoredValue::new(notice),
        files: RwSignal::new(Vec::new()),
        trouble: RwSignal::new(String::new()),
        busy: RwSignal::new(false),
        done: RwSignal::new(None),
    };
    let step = move || this.done.with(|done| done.is_some().to_string());
    live_by(step, move |_| {
        Some(match this.done.get_untracked() {
            None => this.choosing(),
            Some(sealed) => this.sealed(&sealed),
        })
    })
}

impl Sealing {
    /// What goes into it.
    fn choosing(self) -> AnyView {
        let mut views = vec![parts::lead(say(key::ANSWER_LEAD)).into_any()];
        if self.notice.with_value(Option::is_some) {
            let (on, set) = (self.with_notice, self.with_notice);
            views.push(ui::CheckboxGroup(ui::CheckboxGroupProps {
                id: "what".to_owned(),
                legend: say(key::ANSWER_WHAT).to_owned(),
                choices: vec![ui::Choice::new("notice", say(key::ANSWER_NOTICE))],
                value: ui::Reading::from(move || match on.get() {
                    true => vec!["notice".to_owned()],
                    false => Vec::new(),
                }),
                on_input: Callback::new(move |chosen: Vec<String>| set.set(!chosen.is_empty())),
                hint: String::new(),
                error: ui::Reading::default(),
                mark: String::new(),
                required: false,
                heading: false,
            }));
        }
        views.push(ui::FilesField(ui::FilesFieldProps {
            id: "files".to_owned(),
            label: say(key::ANSWER_FIELD).to_owned(),
            accept: String::new(),
            drop_label: say(key::ANSWER_DROP).to_owned(),
            on_file: Callback::new(move |file| spawn_local(self.add(file))),
            hint: say(key::ANSWER_FIELD_HINT).to_owned(),
            error: self.trouble.into(),
        }));
        let chosen = live(move || {
            let items = self.files.get().into_iter().enumerate().map(|(place, part)| {
                let remove = move || {
                    self.files.update(|files| {
                        if place < files.len() {
                            files.remove(place);
                        }
                    });
                };
                let label = say(key::ANSWER_REMOVE);
                let remove = parts::button_about(&part.name, label, ButtonKind::Link, remove);
                el("li", "").child(el("p", "desk-letter__name").text(part.name)).view(remove)
            });
            Some(el("ul", "desk-people").children(items).into_any())
        });
        views.push(el("div", "").attr("aria-live", "polite").view(chosen).into_any());
        let seal = ui::Button(ui::ButtonProps {
            label: say(key::ANSWER_SEAL).to_owned(),
            kind: ButtonKind::Primary,
            submit: false,
            on_click: Some(Callback::new(move |()| self.seal())),
            href: String::new(),
            context: String::new(),
            id: "seal".to_owned(),
            busy: self.busy.into(),
        });
        let working = move || match self.busy.get() {
            true => say(key::ANSWER_WORKING).to_owned(),
            false => String::new(),
        };
        views.push(parts::buttons([seal]).into_any());
        views.push(el("p", "").attr("role", "status").live_text(working).into_any());
        page("desk-answer", say(key::ANSWER_TITLE), views)
    }

    async fn add(self, file: web_sys::File) {
        let _ = self.trouble.try_set(String::new());
        match file_bytes(&file, LARGEST).await {
            Ok(bytes) => {
                let part = Part { name: file.name(), bytes: Arc::new(bytes) };
                let _ = self.files.try_update(|files| files.push(part));
            }
            Err(code) => {
                let _ = self.trouble.try_set(say_code("answer-err", code).to_owned());
            }
        }
    }

    fn seal(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.trouble.set(String::new());
        if self.files.with_untracked(Vec::is_empty) && !self.with_notice.get_untracked() {
            self.trouble.set(say(key::ANSWER_ERR_NOTHING).to_owned());
            return ui::focus_field("files");
        }
        self.busy.set(true);
        spawn_local(async move {
            match self.made().await {
                Ok(sealed) => {
                    let _ = self.done.try_set(Some(sealed));
                }
                Err(words) => {
                    let _ = self.trouble.try_set(words);
                }
            }
            let _ = self.busy.try_set(false);
        });
    }

    /// Seals it, and records that it was sealed. What cannot be recorded is not given out.
    async fn made(self) -> Result<Sealed, String> {
        // The button says that it is working before the number is stretched.
        pause().await;
        let mut parts = Vec::new();
        if self.with_notice.get_untracked()
            && let Some(sheet) = self.notice.get_value()
        {
            let bytes = pdf_of(&[sheet]).await;
            let bytes = bytes.map_err(|_| say(key::ANSWER_ERR_NOTICE).to_owned())?;
            let name = say(key::ANSWER_NOTICE).to_owned();
            parts.push(Part { name, bytes: Arc::new(bytes) });
        }
        parts.extend(self.files.get_untracked());
        let phrase = new_phrase(&mut Random).map_err(|_| said("no-entropy"))?;
        let number = self.case.with_value(|case| plain(&case.opening.number));
        let mut files = Vec::new();
        for (place, part) in (1..).zip(parts) {
            let sealed = sealer::sealed(&part.bytes, &phrase).await.map_err(said)?;
            let name = format!("madoguchi-answer-{number}{place}.age");
            files.push((part.name, Part { name, bytes: Arc::new(sealed) }));
        }
        let keeper = self.room.desk.keeper().ok_or_else(|| said("closed"))?;
        let count = u32::try_from(files.len()).unwrap_or(u32::MAX);
        let event = CaseEvent::new(browser_today(), Act::AnswerSealed { files: count });
        let saying = Saying { event, despite: Vec::new() };
        keeper.record_case(self.subject, vec![saying], clock()).await.map_err(said)?;
        Ok(Sealed { phrase, files })
    }

    /// The files, and the number that opens them.
    fn sealed(self, sealed: &Sealed) -> AnyView {
        let told = RwSignal::new(String::new());
        let files = sealed.files.iter().cloned().map(|(holds, file)| {
            let name = file.name.clone();
            let save = move || {
                let words = match offer_bytes(&file.name, MIME, &file.bytes) {
                    Ok(()) => say_with(key::ANSWER_SAVED, &[("file", &file.name)]),
                    Err(_) => say(key::ANSWER_NOT_SAVED).to_owned(),
                };
                told.set(words);
            };
            let save = parts::button_about(&name, say(key::ANSWER_SAVE), ButtonKind::Primary, save);
            el("li", "desk-letter")
                .attr("data-state", "opened")
                .child(el("p", "desk-letter__name").text(name))
                .child(parts::hint(say_with(key::ANSWER_OF, &[("file", &holds)])))
                .child(parts::buttons([save]))
        });
        let files = el("ul", "desk-letters").attr("id", "sealed").children(files);
        let groups = read_aloud(&sealed.phrase).into_iter().map(|(group, spoken)| {
            el("li", "")
                .child(el("span", "desk-phrase__group").text(group))
                .child(el("span", "").text(spoken))
        });
        let phrase = el("ol", "desk-phrase").attr("id", "phrase").children(groups);
        let leave = move || {
            let told = say(key::ANSWER_RECORDED).to_owned();
            self.room.go_saying(Place::Case(self.subject), told);
        };
        let leave = parts::button("leave", say(key::ANSWER_LEAVE), ButtonKind::Secondary, leave);
        let views = vec![
            parts::warning(say(key::ANSWER_DONE_ONCE), false, []),
            parts::subheading("", say(key::ANSWER_FILES)).into_any(),
            parts::paragraph(say(key::ANSWER_FILES_LEAD)).into_any(),
            files.into_any(),
            el("p", "").attr("role", "status").live_text(told).into_any(),
            parts::subheading("", say(key::ANSWER_PHRASE)).into_any(),
            parts::paragraph(say(key::ANSWER_PHRASE_LEAD)).into_any(),
            phrase.into_any(),
            parts::list("", how_to_call()).into_any(),
            parts::paragraph(say(key::ANSWER_OPEN_AT)).into_any(),
            el("p", "desk-key").text(open_at()).into_any(),
            printed_only(vec![self.paper(&sealed.phrase)]),
            parts::buttons([leave]).into_any(),
        ];
        page("desk-answer-sealed", say(key::ANSWER_DONE_TITLE), views)
    }

    /// The paper for whoever telephones.
    fn paper(self, phrase: &str) -> Sheet {
        let number = self.case.with_value(|case| case.opening.number.clone());
        let mut rows = vec![
            (say(key::ANSWER_PAPER_NUMBER).to_owned(), number),
            (say(key::ANSWER_OPEN_AT).to_owned(), open_at()),
        ];
        rows.extend((1..).zip(read_aloud(phrase)).map(|(place, (group, spoken))| {
            let label = say_with(key::ANSWER_PAPER_GROUP, &[("number", &place.to_string())]);
            (label, [group, "\n".to_owned(), spoken].concat())
        }));
        let ticks = how_to_call().into_iter().collect();
        Sheet {
            id: "answer-phrase".to_owned(),
            title: say(key::ANSWER_PAPER_TITLE).to_owned(),
            blocks: vec![
                Block::Sentence(say(key::ANSWER_PHRASE_LEAD).to_owned()),
                Block::Table { heading: String::new(), rows },
                Block::Ticks(ticks),
            ],
        }
    }
}

fn how_to_call() -> [String; 5] {
    let lines = [
        key::ANSWER_CALL_1,
        key::ANSWER_CALL_2,
        key::ANSWER_CALL_3,
        key::ANSWER_CALL_4,
        key::ANSWER_CALL_5,
    ];
    lines.map(|line| say(line).to_owned())
}

/// The address of the page on which the applicant opens it.
fn open_at() -> String {
    let here = window().location().href().unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    [page, "#/open"].concat()
}

/// A number as far as it can stand in a file's name, with a hyphen behind it.
fn plain(number: &str) -> String {
    let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    let plain: String = number.chars().filter(is_plain).take(24).collect();
    if plain.is_empty() { plain } else { [plain, "-".to_owned()].concat() }
}

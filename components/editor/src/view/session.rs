//! What the editor's screens share: the file, what is said about it, and where one is.

use std::time::Duration;

use leptos::prelude::*;
use madoguchi_domain::Date;
use madoguchi_storage::Draft;
use madoguchi_ui::focus_field;
use madoguchi_wizards::view::{SaverHandle, Storage, browser_today};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};

use super::keeping;
use crate::document::{Document, Removed};
use crate::findings::{Level, Remark, remarks};
use crate::route::Route;
use crate::section::{Section, section_of, sections};
use crate::tree::{Node, Path};

/// How long one may pause in typing before the file is read again: a pause for thought, not for a key.
const PAUSE: Duration = Duration::from_millis(300);

/// The editor at work.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    /// Where one is.
    pub(crate) route: RwSignal<Route>,
    /// Whether there is a file.
    pub(crate) begun: RwSignal<bool>,
    /// The file.
    pub(crate) document: RwSignal<Document>,
    /// What is said about it.
    pub(crate) remarks: RwSignal<Vec<Remark>>,
    /// What was last taken away.
    pub(crate) removed: RwSignal<Option<Removed>>,
    /// The sections that somebody has tried to leave: there, empty places are told at the field too.
    pub(crate) tried: RwSignal<Vec<String>>,
    /// The file on this device.
    pub(crate) saver: SaverHandle,
    /// Today in Japan.
    pub(crate) today: Date,
    sections: StoredValue<Vec<Section>>,
    target: StoredValue<Option<Path>>,
    waiting: StoredValue<Option<TimeoutHandle>>,
}

impl Session {
    pub(crate) fn new(route: RwSignal<Route>, storage: Storage, kept: Option<Draft>) -> Self {
        let document = kept.as_ref().and_then(|draft| Document::from_kept(&draft.answers));
        let saver = keeping::saver(storage, kept);
        let session = Self {
            route,
            begun: RwSignal::new(document.is_some()),
            document: RwSignal::new(document.unwrap_or_else(Document::empty)),
            remarks: RwSignal::new(Vec::new()),
            removed: RwSignal::new(None),
            tried: RwSignal::new(Vec::new()),
            saver,
            today: browser_today(),
            sections: StoredValue::new(sections()),
            target: StoredValue::new(None),
            waiting: StoredValue::new(None),
        };
        session.look();
        keeping::ask_before_leaving(session);
        session
    }

    /// Begins with a file. In one that was opened, everything has been written by somebody already.
    pub(crate) fn begin(self, document: Document) {
        let new = document == Document::empty();
        let all = || self.sections.with_value(|all| all.iter().map(|s| s.code.clone()).collect());
        self.tried.set(if new { Vec::new() } else { all() });
        self.removed.set(None);
        self.document.set(document);
        self.begun.set(true);
        self.look();
        self.keep();
        self.go(&Route::Home);
    }

    /// Changes the file; it is kept at once and looked at in the next pause.
    pub(crate) fn change(self, change: impl FnOnce(&mut Document)) {
        self.document.update(change);
        self.keep();
        let before = self.waiting.try_update_value(Option::take).flatten();
        if let Some(before) = before {
            before.clear();
        }
        let look = set_timeout_with_handle(move || self.look(), PAUSE);
        self.waiting.set_value(look.ok());
    }

    /// Takes an item or a part away; it can be brought back.
    pub(crate) fn remove(self, path: &Path) {
        let mut removed = None;
        self.change(|document| removed = document.remove(path));
        if removed.is_some() {
            self.removed.set(removed);
        }
    }

    /// Brings back what was last taken away.
    pub(crate) fn restore(self) {
        if let Some(removed) = self.removed.try_update(Option::take).flatten() {
            let path = removed.path.clone();
            self.change(|document| document.restore(removed));
            focus_later(&path);
        }
    }

    /// Opens a part that may be left out; what was just taken away from there comes back.
    pub(crate) fn open_part(self, path: &Path) {
        let same = self.removed.with_untracked(|r| r.as_ref().is_some_and(|r| r.path == *path));
        if same {
            self.restore();
        } else {
            self.change(|document| document.begin(path));
        }
    }

    /// Reads the file as a facility's page would, and asks the linter.
    pub(crate) fn look(self) {
        let Some(found) = self.document.try_with_untracked(|file| remarks(file, self.today)) else {
            return;
        };
        if self.remarks.with_untracked(|before| *before != found) {
            self.remarks.set(found);
        }
    }

    fn keep(self) {
        let (kept, id) = self.document.with_untracked(|file| (file.kept(), file.id().to_owned()));
        self.saver.change(move |draft| {
            draft.answers = kept;
            draft.facility = id;
        });
    }

    /// What stands at a place, followed.
    pub(crate) fn read<T>(self, path: &Path, read: impl FnOnce(Option<&Node>) -> T) -> T {
        self.document.with(|file| read(file.at(path)))
    }

    /// Reads the sections.
    pub(crate) fn with_sections<T>(self, read: impl FnOnce(&[Section]) -> T) -> T {
        self.sections.with_value(|all| read(all))
    }

    /// What is wrong with exactly this place, once it is time to say so; empty: nothing.
    pub(crate) fn error_at(self, path: &Path) -> String {
        let section = self.with_sections(|all| section_of(all, path).map(|s| s.code.clone()));
        let tried = self.tried.with(|tried| section.is_some_and(|code| tried.contains(&code)));
        self.remarks.with(|remarks| {
            let wrong = |remark: &&Remark| {
                remark.at == *path
                    && (remark.level == Level::Error || (tried && remark.level == Level::Empty))
            };
            let said = remarks.iter().filter(wrong).map(|remark| {
                [std::slice::from_ref(&remark.text), &remark.more].concat().join(" ")
            });
            said.collect::<Vec<_>>().join(" ")
        })
    }

    /// Goes to an address of the editor.
    pub(crate) fn go(self, route: &Route) {
        // The page hears of it as of any link.
        let _ = window().location().set_hash(&route.href());
    }

    /// Goes to the field of a place, in its section.
    pub(crate) fn go_to(self, path: &Path) {
        let Some(code) = self.with_sections(|all| section_of(all, path).map(|s| s.code.clone()))
        else {
            return self.go(&Route::Home);
        };
        self.tried.update(|tried| {
            if !tried.contains(&code) {
                tried.push(code.clone());
            }
        });
        let route = Route::Edit(code);
        if self.route.get_untracked() == route {
            focus_later(path);
        } else {
            self.target.set_value(Some(path.clone()));
            self.go(&route);
        }
    }

    /// Focuses the field that led to this page, if one did.
    pub(crate) fn go_to_target(self) {
        if let Some(path) = self.target.try_update_value(Option::take).flatten() {
            focus_later(&path);
        }
    }
}

/// Focuses a field once the page has been drawn, or the nearest one around it that is there.
pub(crate) fn focus_later(path: &Path) {
    let path = path.clone();
    // Behind what the change itself draws and focuses.
    request_animation_frame(move || {
        let mut here = path;
        while let Some((outer, _)) = here.parent() {
            if let Some(found) = document().get_element_by_id(&here.id()) {
                unfold(&found);
                found.scroll_into_view();
                // Of an entry the first field, whatever is chosen further down in it.
                let first = found.dyn_ref::<HtmlDetailsElement>().and_then(|entry| {
                    entry.query_selector("input, select, textarea").ok().flatten()
                });
                return match first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
                    Some(first) => drop(first.focus()),
                    None => focus_field(&here.id()),
                };
            }
            here = outer;
        }
    });
}

/// Opens everything folded around an element: what is folded cannot take the focus.
fn unfold(element: &Element) {
    let mut around = element.parent_element();
    if let Some(own) = element.dyn_ref::<HtmlDetailsElement>() {
        own.set_open(true);
    }
    while let Some(outer) = around {
        if let Some(details) = outer.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        around = outer.parent_element();
    }
}

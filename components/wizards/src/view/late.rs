//! What nobody needs before they have answered a good part: the last pages with the papers, and the
//! opening of a draft's file. It is a part of the program of its own, which comes while somebody answers;
//! the first page is there the sooner.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say};
use madoguchi_storage::{DraftId, DraftStore};
use madoguchi_ui::{ButtonKind, Place, el};
use web_sys::File;

use super::draft_file_view::opened;
use super::parts;
use super::session::Session;
use super::{finished_view, review_view};
use crate::page::PageId;
use crate::pages::FINISHED;

/// What the part that comes later can do.
#[derive(Debug, Clone, Copy)]
pub struct LatePart {
    last_page: fn(Session, PageId) -> AnyView,
    /// Puts a draft's file into the store, as a draft of the named facility: its id, or what is wrong
    /// with the file, in words.
    pub(crate) open_file: fn(DraftStore, File, String) -> Opening,
}

/// A file being opened.
pub(crate) type Opening = Pin<Box<dyn Future<Output = Result<DraftId, String>>>>;

impl LatePart {
    /// The part itself. Whoever names this has it in his own part of the program.
    #[must_use]
    pub fn here() -> Self {
        Self {
            last_page: |session, id| match id {
                FINISHED => finished_view::finished(session),
                _ => review_view::review(session),
            },
            open_file: |store, file, facility| Box::pin(opened(store, file, facility)),
        }
    }
}

/// The part on its way; none if it does not come.
pub type Fetching = Pin<Box<dyn Future<Output = Option<LatePart>>>>;

/// The part, there or yet to come. It lives as long as the page.
#[derive(Debug, Clone, Copy)]
pub struct Late {
    fetch: fn() -> Fetching,
    there: StoredValue<Option<LatePart>>,
}

impl Late {
    /// A part that `fetch` brings.
    #[must_use]
    pub fn new(fetch: fn() -> Fetching) -> Self {
        Self { fetch, there: StoredValue::new(None) }
    }

    /// A part that is there from the beginning.
    #[must_use]
    pub fn here() -> Self {
        let fetch: fn() -> Fetching = || Box::pin(async { Some(LatePart::here()) });
        Self { fetch, there: StoredValue::new(Some(LatePart::here())) }
    }

    /// The part, once it is there; none if it does not come. Asked again, it is fetched again.
    pub(crate) async fn part(self) -> Option<LatePart> {
        if let Some(part) = self.there.try_get_value().flatten() {
            return Some(part);
        }
        let part = (self.fetch)().await?;
        let _ = self.there.try_set_value(Some(part));
        Some(part)
    }

    /// Fetches it before it is asked for. If it does not come now, it is asked for again where it is needed.
    pub(crate) fn prefetch(self) {
        spawn_local(async move {
            self.part().await;
        });
    }

    /// One of the last pages.
    pub(crate) fn page(self, session: Session, id: PageId) -> AnyView {
        if let Some(part) = self.there.get_value() {
            return (part.last_page)(session, id);
        }
        let place = Place::new();
        self.show(session, id, place);
        place.view(|| el("p", "mado-loading").text(say(key::LOADING)).into_any())
    }

    fn show(self, session: Session, id: PageId, place: Place) {
        spawn_local(async move {
            match self.part().await {
                Some(part) => place.show(move || (part.last_page)(session, id)),
                None => place.show(move || {
                    not_there(move || {
                        place.clear();
                        self.show(session, id, place);
                    })
                }),
            }
        });
    }
}

/// The page cannot be shown yet; what was typed is kept.
fn not_there(again: impl Fn() + Send + Sync + 'static) -> AnyView {
    let again = parts::button("again", say(key::TRY_AGAIN), ButtonKind::Primary, again);
    let body = [parts::paragraph(say(key::REC_LATE_PART)), parts::buttons([again])];
    parts::warning(say(key::ERR_LATE_PART), true, body)
}

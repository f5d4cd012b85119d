//! The rules of the facility that the page is about.

use std::pin::Pin;
use std::sync::Arc;

use madoguchi_domain::policy::{FacilityIndex, FacilityPolicy, load_checked};
use madoguchi_wizards::view::Fetching;

use crate::checked::is_checked;
use crate::load::{self, LoadError};

/// A facility's rules, or why there are none.
pub type Rules = Result<Arc<FacilityPolicy>, LoadError>;

/// Checks the text of a facility's file, of that id, as [`load::judged`] does.
pub type Judge = fn(String, String) -> Judging;

/// Rules on their way.
pub type Judging = Pin<Box<dyn Future<Output = Rules>>>;

/// What the program's second part does: it comes while somebody answers, or when it is asked.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// Brings the last pages, and the opening of a draft's file.
    pub part: fn() -> Fetching,
    /// Checks a facility's file.
    pub judge: Judge,
}

/// The facilities to pick from; none where there is no list.
pub(crate) async fn list() -> FacilityIndex {
    let text = load::text(load::INDEX).await.ok();
    let index = text.and_then(|text| FacilityIndex::load_checked(&text));
    index.unwrap_or(FacilityIndex { facilities: Vec::new() })
}

/// The rules of a facility. Nobody waits for the checking of a file that was checked when the page was built.
pub(crate) async fn of(id: &str, judge: Judge) -> Rules {
    let text = load::text(&load::file(id)).await?;
    if is_checked(&text)
        && let Some(policy) = load_checked(&text)
    {
        return Ok(Arc::new(policy));
    }
    judge(id.to_owned(), text).await
}

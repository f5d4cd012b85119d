//! Facility files and their list, fetched from beside the page.

use std::sync::Arc;

use leptos::prelude::window;
use madoguchi_domain::policy::{FacilityIndex, FacilityPolicy, Layers, PolicyError, WholePolicy};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Where the list of facilities lies.
pub(crate) const INDEX: &str = "facilities/index.json";

/// Why a facility's file could not be used.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum LoadError {
    /// There is no such file.
    NotFound,
    /// It did not arrive: no network, or the host is in trouble.
    Unreachable,
    /// It arrived and breaks the format.
    Broken(PolicyError),
}

/// The rules of a facility.
///
/// # Errors
/// [`LoadError`] says why there are none.
pub async fn facility(id: &str) -> Result<Arc<FacilityPolicy>, LoadError> {
    judged(id, &text(&file(id)).await?).await
}

/// The rules in the text of a facility's file.
///
/// # Errors
/// [`LoadError`] says why there are none.
pub async fn judged(id: &str, text: &str) -> Result<Arc<FacilityPolicy>, LoadError> {
    let layers = Layers::begin(&name(id), text).map_err(LoadError::Broken)?;
    gathered(layers).await?.facility().map(Arc::new).map_err(LoadError::Broken)
}

/// The rules of a facility, those for its own handling of information among them, and the file that
/// says the same without a template.
///
/// # Errors
/// [`LoadError`] says why there are none.
pub async fn whole(id: &str) -> Result<(Arc<WholePolicy>, String), LoadError> {
    let text = text(&file(id)).await?;
    let layers = Layers::begin_whole(&name(id), &text).map_err(LoadError::Broken)?;
    let layers = gathered(layers).await?;
    let rules = layers.whole().map(Arc::new).map_err(LoadError::Broken)?;
    Ok((rules, layers.merged().map_err(LoadError::Broken)?))
}

/// The name of a facility's file.
fn name(id: &str) -> String {
    [id, ".json"].concat()
}

/// Where it lies.
pub(crate) fn file(id: &str) -> String {
    ["facilities/", id, ".json"].concat()
}

/// A facility's file with all that it wants.
async fn gathered(mut layers: Layers) -> Result<Layers, LoadError> {
    // Files that ship are merged already; one put beside them may stand on a template.
    while let Some(wanted) = layers.wanted() {
        match text(&["facilities/", &wanted].concat()).await {
            Ok(text) => layers.add(&text).map_err(LoadError::Broken)?,
            // The rules say which one is missing, and in which file it is wanted.
            Err(LoadError::NotFound) => break,
            Err(lost) => return Err(lost),
        }
    }
    Ok(layers)
}

/// The list of facilities.
///
/// # Errors
/// [`LoadError`] says why there is none.
pub async fn index() -> Result<FacilityIndex, LoadError> {
    let text = text(INDEX).await?;
    FacilityIndex::load("index.json", &text).map_err(LoadError::Broken)
}

/// The text of a file beside the page.
///
/// # Errors
/// [`LoadError`] says why there is none.
pub async fn text(url: &str) -> Result<String, LoadError> {
    let lost = |_| LoadError::Unreachable;
    let response = JsFuture::from(window().fetch_with_str(url)).await.map_err(lost)?;
    let response: web_sys::Response = response.dyn_into().map_err(lost)?;
    match response.status() {
        404 | 403 | 410 => return Err(LoadError::NotFound),
        _ if !response.ok() => return Err(LoadError::Unreachable),
        _ => {}
    }
    let text = JsFuture::from(response.text().map_err(lost)?).await.map_err(lost)?;
    text.as_string().ok_or(LoadError::Unreachable)
}

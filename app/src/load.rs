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
    layers(id, text).await?.facility().map(Arc::new).map_err(LoadError::Broken)
}

/// The rules of a facility, those for its own handling of information among them, and the file that
/// says the same without a template.
///
/// # Errors
/// [`LoadError`] says why there are none.
pub async fn whole(id: &str) -> Result<(Arc<WholePolicy>, String), LoadError> {
    let mut layers = layers(id, &text(&file(id)).await?).await?;
    if let Some(apart) = layers.apart() {
        let rules = text(&["facilities/", &apart].concat()).await?;
        layers.add_apart(&rules).map_err(LoadError::Broken)?;
    }
    let rules = layers.whole().map(Arc::new).map_err(LoadError::Broken)?;
    Ok((rules, layers.merged().map_err(LoadError::Broken)?))
}

/// Where a facility's file lies.
pub(crate) fn file(id: &str) -> String {
    ["facilities/", id, ".json"].concat()
}

/// The facility's file, with that text, and all templates that it stands on.
async fn layers(id: &str, own: &str) -> Result<Layers, LoadError> {
    let mut layers = Layers::begin(&format!("{id}.json"), own).map_err(LoadError::Broken)?;
    // Files that ship are merged already; one put beside them may stand on a template.
    while let Some(template) = layers.wanted() {
        match text(&format!("facilities/{template}")).await {
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

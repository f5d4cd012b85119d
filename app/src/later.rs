//! The second part of the program. `cargo xtask build` makes a file of its own of what only this needs.

use madoguchi_wizards::view::{Fetching, LatePart};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

#[wasm_split(later, fallible)]
fn part() -> Result<LatePart, SplitLoaderError> {
    Ok(LatePart::here())
}

/// Fetches it, unless it is there.
pub(crate) fn fetch() -> Fetching {
    Box::pin(async { part().await.ok() })
}

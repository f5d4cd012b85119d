//! The second part of the program. `cargo xtask build` makes a file of its own of what only this needs.

use madoguchi_app::load::{LoadError, judged};
use madoguchi_app::{Judging, Later};
use madoguchi_wizards::view::LatePart;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What it does; it is fetched when it is asked for the first time.
pub(crate) const LATER: Later = Later {
    part: || Box::pin(async { part().await.ok() }),
    judge: |id, text| {
        Box::pin(async {
            match judging(id, text).await {
                Ok(judging) => judging.await,
                Err(_) => Err(LoadError::Unreachable),
            }
        })
    },
};

#[wasm_split(later, fallible)]
fn part() -> Result<LatePart, SplitLoaderError> {
    Ok(LatePart::here())
}

#[wasm_split(later, fallible)]
fn judging(id: String, text: String) -> Result<Judging, SplitLoaderError> {
    Ok(Box::pin(async move { judged(&id, &text).await }))
}

//! The page: routes and start-up, nothing else.

mod app;
mod broken_file;
pub mod checked;
mod early;
mod facility_page;
pub mod load;
mod policy_view;
#[cfg(not(target_family = "wasm"))]
mod prerender;
mod route;
mod rules;

pub use app::{app, frame, loading, refused};
pub use early::take_over;
#[cfg(not(target_family = "wasm"))]
pub use prerender::prerender;
pub use rules::{Judge, Judging, Later, Rules};
// Its feature is what is wanted: views that can be written as HTML.
#[cfg(not(target_family = "wasm"))]
use tachys as _;

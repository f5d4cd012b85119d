//! The page: routes and start-up, nothing else.

mod app;
mod early;
mod facility_page;
mod load;
mod prerender;
mod route;

pub use app::App;
pub use prerender::prerender;

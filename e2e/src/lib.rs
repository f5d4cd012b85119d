//! The wizard walked in real browsers.
//!
//! [`Setup`] says where the built page and the drivers are, [`Site`] serves the page on an origin of
//! its own, [`Session`] drives a browser, [`Wizard`] walks the page by what stands in the
//! document (`data-page`, field codes as ids), and [`harness`] runs every test in every browser.
//! A walk is data ([`Answers`]): it survives a changed order of pages.

mod answers;
mod axe;
mod browser;
mod days;
mod driver;
pub mod harness;
mod host;
mod keyboard;
mod pool;
mod prelude;
mod script;
mod session;
mod setup;
mod site;
mod trouble;
mod wizard;

pub use answers::{Answer, Answers};
pub use axe::Axe;
pub use browser::Browser;
pub use days::{Typed, oldest_within, today};
pub use host::Host;
pub use keyboard::Keyboard;
pub use prelude::Prelude;
pub use script::{Download, Said};
pub use session::Session;
pub use setup::Setup;
pub use site::{Site, SiteBuilder};
pub use trouble::Trouble;
pub use wizard::{Advice, Step, Wizard};

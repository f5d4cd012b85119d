//! The wizards on the screen. One renderer draws every page from its data.

mod advice_view;
mod beside;
mod draft_file_view;
mod erase_view;
mod finished_view;
mod hand_over;
mod kind_preview;
mod notices;
mod obstacles;
mod page_view;
pub mod parts;
mod pdf_view;
mod picker;
mod pictures;
mod print_view;
mod resume_view;
mod review_view;
mod saver;
mod seal_view;
mod session;
mod sheet_view;
mod start;
mod walk;
mod wizard_view;

pub use advice_view::advice_notice;
pub use beside::{Beside, POLICY};
pub use draft_file_view::{file_bytes, offer_bytes, offer_file};
pub use erase_view::erase_everything;
pub use kind_preview::{kind_preview, preview_name};
pub use pdf_view::pdf_of;
pub use picker::picker;
pub use print_view::{papers, printed_only};
pub use saver::{IDLE_DAYS, SaveState, Saver, SaverHandle, now_ms};
pub use session::browser_today;
pub use start::{href, start_page};
pub use wizard_view::{Early, Ending, Storage, WizardView};

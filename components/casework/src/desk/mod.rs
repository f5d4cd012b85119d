//! The desk itself: who works there, and how it is set (職員名簿・設定).

mod event;
mod key;
mod state;

pub use event::{DeskEvent, DeskRecorded, Settings};
pub use key::{KeyOrigin, PrivateKeyText, SealingKey, SealingKeys};
pub use state::{DeskState, Staff};

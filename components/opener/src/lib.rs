//! The page where somebody opens a sealed answer (`#/open`): a file, and the number told by telephone. Neither
//! leaves the device, and nothing of either is kept.

mod answer;
mod page;

pub use page::opener;

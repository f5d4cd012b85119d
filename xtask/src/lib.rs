//! Developer commands, and the parts of them that the browser tests need too.
//!
//! The commands themselves are the binary: `cargo xtask help` lists them.

pub mod headers;
pub mod process_tree;
pub mod screen;
pub mod static_server;

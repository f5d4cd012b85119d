//! Developer commands, and the one part of them that the browser tests need too.
//!
//! The commands themselves are the binary: `cargo xtask help` lists them.

pub mod static_server;

//! A facility's file as a tree that may be incomplete: what the forms show and change.

mod edit;
mod node;
mod path;
mod write;

pub use node::Node;
pub use path::{Path, Step};
pub use write::{compact, pretty};

//! The page: routes and start-up, nothing else.
fn main() {}

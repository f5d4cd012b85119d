//! The wizard walked in real browsers.

//! A signature as strokes: taken down, kept as text, and drawn the same on screen and paper.
//!
//! Lengths are counted in units of which the pad is [`WIDTH`] wide, whatever its size on the screen:
//! a pad that is turned or made smaller changes nothing in what was drawn, and the sides keep their
//! ratio on paper. Pressure is kept from 0 to 255, time in milliseconds since the first point.
//!
//! - [`Ink`] takes points down stroke by stroke, gives the last stroke back ([`Ink::undo`]), and
//!   knows whether anybody has signed: a tap or a dot is no signature ([`Ink::is_signed`]).
//! - [`Ink::to_text`] and [`Ink::from_text`]: a text of some kilobytes, the same for the same ink,
//!   of which nothing hostile is taken.
//! - [`Ink::lines`]: smooth curves, for a screen ([`Line::svg_path`]) and for paper alike.
//!
//! ```
//! use madoguchi_ink::{Ink, Point};
//!
//! let mut ink = Ink::new(4_000);
//! ink.begin(Point { x: 1_000, y: 2_000, pressure: 128, at_ms: 0 });
//! ink.extend(Point { x: 3_000, y: 2_500, pressure: 140, at_ms: 40 });
//! ink.end();
//! assert!(ink.is_signed());
//! assert_eq!(Ink::from_text(&ink.to_text()), Ok(ink));
//! ```

mod draw;
mod error;
mod ink;
mod simplify;
mod stroke;
mod text;

pub use draw::{Curve, Line, PEN, Place};
pub use error::InkError;
pub use ink::Ink;
pub use stroke::{Point, Stroke};
pub use text::MAX_TEXT;

/// How many units the pad is wide.
pub const WIDTH: u16 = 10_000;

/// The tallest pad, in the same units: twice as tall as wide.
pub const MAX_HEIGHT: u16 = 20_000;

/// The most points of one ink: beyond that the pad takes no more. A long name has some hundred.
pub const MAX_POINTS: usize = 4_096;

/// The longest that anybody signs, in milliseconds: an hour. Later points count as of then.
pub const MAX_MS: u32 = 3_600_000;

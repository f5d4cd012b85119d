//! The drawing: smooth lines by quadratic curves from middle to middle of the pieces, which never
//! leave the frame of the points, as thick as the pen was pressed.

use std::fmt::Write as _;

use crate::{Ink, Point, Stroke};

/// The thickest that the pen draws, in units.
pub const PEN: f32 = 84.0;

/// The thinnest, in units.
const THIN: f32 = 36.0;

/// Into how many the thickness is divided: the steps are too fine to be seen, and a line is in some
/// few pieces.
const LEVELS: u8 = 16;

/// The cosine of the turn from which on a point is a corner that is not rounded off: 60 degrees.
const CORNER: f32 = 0.5;

/// A place on the pad: from the left and from the top, in units.
pub type Place = (f32, f32);

/// A line of one thickness with round ends and round joints.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// How thick it is, in units.
    pub width: f32,
    /// Where it begins.
    pub start: Place,
    /// How it runs on; never empty.
    pub curves: Vec<Curve>,
}

/// A quadratic Bézier curve from where the one before ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve {
    /// What it bends towards.
    pub control: Place,
    /// Where it ends.
    pub end: Place,
}

impl Ink {
    /// Everything that is to be drawn, in units: stroke after stroke.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        self.strokes().iter().flat_map(Stroke::lines).collect()
    }
}

impl Stroke {
    /// What is to be drawn of it: as many lines as its thickness changes.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let points = self.points();
        let mut lines: Vec<Line> = Vec::new();
        let [first, ..] = points else { return lines };
        let mut at = place(*first);
        let mut put = |pressure: u8, control: Place, end: Place| {
            let width = width(pressure);
            let curve = Curve { control, end };
            match lines.last_mut().filter(|line| line.width == width) {
                Some(line) => line.curves.push(curve),
                None => lines.push(Line { width, start: at, curves: vec![curve] }),
            }
            at = end;
        };
        if points.len() == 1 {
            // A dot has a length, or some would not draw it.
            let (x, y) = place(*first);
            put(first.pressure, (x, y), (x + 0.5, y));
        }
        for (n, point) in points.iter().enumerate().skip(1) {
            let (before, here) = (points[n - 1], *point);
            let straight = |from: Place, to: Place| middle(from, to);
            if n == 1 || is_corner(points, n - 1) {
                // From the point itself to the middle of the piece.
                let to = middle(place(before), place(here));
                put(before.pressure, straight(place(before), to), to);
            }
            match points.get(n + 1) {
                Some(next) if !is_corner(points, n) => {
                    put(here.pressure, place(here), middle(place(here), place(*next)));
                }
                _ => {
                    let from = middle(place(before), place(here));
                    put(here.pressure, straight(from, place(here)), place(here));
                }
            }
        }
        lines
    }
}

impl Line {
    /// It as the path data of an SVG, in units, to be drawn with `fill="none"`,
    /// `stroke-linecap="round"`, `stroke-linejoin="round"` and its width.
    #[must_use]
    pub fn svg_path(&self) -> String {
        let mut path = String::new();
        // Writing to a text does not fail.
        _ = write!(path, "M{} {}", self.start.0, self.start.1);
        for Curve { control, end } in &self.curves {
            _ = write!(path, "Q{} {} {} {}", control.0, control.1, end.0, end.1);
        }
        path
    }

    /// It as a row of places, each curve in so many pieces (one at least): for whoever draws none.
    #[must_use]
    pub fn places(&self, pieces: u8) -> Vec<Place> {
        let pieces = pieces.max(1);
        let mut places = vec![self.start];
        let mut from = self.start;
        for Curve { control, end } in &self.curves {
            for n in 1..=pieces {
                let along = f32::from(n) / f32::from(pieces);
                let (a, b) = (between(from, *control, along), between(*control, *end, along));
                places.push(between(a, b, along));
            }
            from = *end;
        }
        places
    }
}

fn place(point: Point) -> Place {
    (f32::from(point.x), f32::from(point.y))
}

fn middle(one: Place, other: Place) -> Place {
    between(one, other, 0.5)
}

fn between(from: Place, to: Place, along: f32) -> Place {
    (from.0 + (to.0 - from.0) * along, from.1 + (to.1 - from.1) * along)
}

fn width(pressure: u8) -> f32 {
    let level = pressure / (u8::MAX / LEVELS + 1);
    THIN + (PEN - THIN) * f32::from(level) / f32::from(LEVELS - 1)
}

/// Whether the stroke turns sharply at one of its points.
fn is_corner(points: &[Point], n: usize) -> bool {
    let (Some(before), Some(after)) = (n.checked_sub(1), points.get(n + 1)) else { return false };
    let (a, b, c) = (place(points[before]), place(points[n]), place(*after));
    let (into, out) = ((b.0 - a.0, b.1 - a.1), (c.0 - b.0, c.1 - b.1));
    let lengths = into.0.hypot(into.1) * out.0.hypot(out.1);
    into.0 * out.0 + into.1 * out.1 < CORNER * lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stroke(places: &[(u16, u16, u8)]) -> Stroke {
        let point = |(x, y, pressure): &(u16, u16, u8)| Point {
            x: *x,
            y: *y,
            pressure: *pressure,
            at_ms: 0,
        };
        let mut points = places.iter().map(point);
        let mut stroke = Stroke::new(points.next().unwrap());
        points.for_each(|point| stroke.push(point));
        stroke
    }

    #[test]
    fn a_line_begins_and_ends_where_the_pen_did_and_passes_through_a_corner() {
        let corner = stroke(&[(0, 0, 128), (100, 0, 128), (100, 100, 128)]);
        let lines = corner.lines();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].start, (0.0, 0.0));
        let ends: Vec<Place> = lines[0].curves.iter().map(|curve| curve.end).collect();
        assert_eq!(ends, [(50.0, 0.0), (100.0, 0.0), (100.0, 50.0), (100.0, 100.0)]);
    }

    #[test]
    fn a_gentle_turn_is_rounded() {
        let turn = stroke(&[(0, 0, 128), (100, 0, 128), (200, 50, 128)]);
        let curves = &turn.lines()[0].curves;
        assert_eq!(curves[1], Curve { control: (100.0, 0.0), end: (150.0, 25.0) });
        assert_eq!(turn.lines()[0].svg_path(), "M0 0Q25 0 50 0Q100 0 150 25Q175 37.5 200 50");
    }

    #[test]
    fn pressed_harder_it_is_thicker_in_a_line_of_its_own_that_joins_the_one_before() {
        let lines = stroke(&[(0, 0, 0), (100, 0, 0), (200, 0, 255), (300, 0, 255)]).lines();
        assert_eq!(lines.len(), 2);
        assert_eq!((lines[0].width, lines[1].width), (THIN, PEN));
        assert_eq!(lines[0].curves.last().unwrap().end, lines[1].start);
    }

    #[test]
    fn a_dot_is_drawn() {
        let lines = stroke(&[(50, 60, 128)]).lines();
        assert_eq!(lines[0].svg_path(), "M50 60Q50 60 50.5 60");
    }
}

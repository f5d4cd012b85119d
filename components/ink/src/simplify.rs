//! Leaves out points that a stroke does not need for its shape.

use crate::Point;

/// How far the line between the kept points may pass a point that is left out, in units: less than
/// a pixel of a pad that fills a tablet.
const TOLERANCE: f32 = 5.0;

/// How far apart two kept points are at most where there was one between them, in units. Curves run
/// from middle to middle of the pieces, so that long ones would round off what is no round.
const LONGEST: f32 = 200.0;

/// The points that are needed: the first and the last, and of those between them as few as leave
/// the line where it was (Douglas and Peucker).
pub(crate) fn simplified(points: &[Point]) -> Vec<Point> {
    let mut kept = vec![false; points.len()];
    let mut open = Vec::new();
    if let Some(last) = points.len().checked_sub(1) {
        kept[0] = true;
        kept[last] = true;
        open.push((0, last));
    }
    while let Some((from, to)) = open.pop() {
        let (a, b) = (points[from], points[to]);
        let between = (from + 1..to).map(|n| (n, distance(points[n], a, b)));
        let furthest = between.max_by(|one, other| one.1.total_cmp(&other.1));
        let Some((middle, away)) = furthest else { continue };
        let split = if away > TOLERANCE {
            middle
        } else if length(a, b) > LONGEST {
            usize::midpoint(from, to)
        } else {
            continue;
        };
        kept[split] = true;
        open.push((from, split));
        open.push((split, to));
    }
    points.iter().zip(kept).filter(|(_, kept)| *kept).map(|(point, _)| *point).collect()
}

/// How far a point is from the piece of line between two others.
fn distance(point: Point, a: Point, b: Point) -> f32 {
    let (px, py) = offset(point, a);
    let (bx, by) = offset(b, a);
    let square = bx * bx + by * by;
    let along = if square > 0.0 { ((px * bx + py * by) / square).clamp(0.0, 1.0) } else { 0.0 };
    (px - along * bx).hypot(py - along * by)
}

fn length(a: Point, b: Point) -> f32 {
    let (x, y) = offset(b, a);
    x.hypot(y)
}

fn offset(point: Point, from: Point) -> (f32, f32) {
    (f32::from(point.x) - f32::from(from.x), f32::from(point.y) - f32::from(from.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(places: &[(u16, u16)]) -> Vec<Point> {
        let point = |(x, y): &(u16, u16)| Point { x: *x, y: *y, pressure: 128, at_ms: 0 };
        places.iter().map(point).collect()
    }

    #[test]
    fn what_lies_on_the_line_is_left_out_and_a_corner_stays() {
        let corner = points(&[(0, 0), (50, 1), (100, 0), (100, 60), (101, 120)]);
        let kept = simplified(&corner);
        assert_eq!(kept, points(&[(0, 0), (100, 0), (101, 120)]));
        assert_eq!(simplified(&kept), kept);
    }

    #[test]
    fn a_long_straight_line_keeps_points_between() {
        let line: Vec<_> = (0..=40).map(|n| (n * 50, 500)).collect();
        let kept = simplified(&points(&line));
        assert!(kept.windows(2).all(|pair| length(pair[0], pair[1]) <= LONGEST), "{kept:?}");
        assert!(kept.len() < line.len());
    }

    #[test]
    fn one_point_and_none_are_left_as_they_are() {
        assert_eq!(simplified(&points(&[(7, 7)])), points(&[(7, 7)]));
        assert_eq!(simplified(&[]), []);
    }
}

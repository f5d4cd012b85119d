//! What holds of every ink, whatever is drawn and whatever is read.

use madoguchi_ink::{Ink, InkError, Line, MAX_POINTS, MAX_TEXT, PEN, Place, Point, WIDTH};
use proptest::collection::vec;
use proptest::prelude::*;

const HEIGHT: u16 = 4_000;

/// A point as a pad would hand it over, and some that none should.
fn point() -> impl Strategy<Value = Point> {
    let x = prop_oneof![0..=WIDTH, any::<u16>()];
    let y = prop_oneof![0..=HEIGHT, any::<u16>()];
    let at_ms = prop_oneof![0_u32..60_000, any::<u32>()];
    (x, y, any::<u8>(), at_ms).prop_map(|(x, y, pressure, at_ms)| Point { x, y, pressure, at_ms })
}

fn drawn(strokes: &[Vec<Point>]) -> Ink {
    let mut ink = Ink::new(HEIGHT);
    for stroke in strokes {
        draw(&mut ink, stroke);
    }
    ink
}

fn draw(ink: &mut Ink, stroke: &[Point]) {
    if let [first, rest @ ..] = stroke {
        ink.begin(*first);
        for point in rest {
            ink.extend(*point);
        }
        ink.end();
    }
}

fn strokes() -> impl Strategy<Value = Vec<Vec<Point>>> {
    vec(vec(point(), 1..40), 0..12)
}

/// A hand that rests: all points within one hundredth of the pad's width.
fn tap() -> impl Strategy<Value = Vec<Point>> {
    let jitter = vec((0_u16..100, 0_u16..100, any::<u8>(), 0_u32..9_000), 1..60);
    (0..WIDTH - 100, 0..HEIGHT - 100, jitter).prop_map(|(x, y, points)| {
        let near = |(dx, dy, pressure, at_ms)| Point { x: x + dx, y: y + dy, pressure, at_ms };
        points.into_iter().map(near).collect()
    })
}

fn signs() -> impl Strategy<Value = String> {
    let sign = "[A-Za-z0-9_.-]{0,200}";
    prop_oneof![
        any::<String>(),
        sign.prop_map(|rest| format!("ink1g9D.{rest}")),
        sign.prop_map(|rest| format!("ink1{rest}")),
    ]
}

fn inside(place: Place, frame: &[Point]) -> bool {
    let low = |of: fn(&Point) -> u16| frame.iter().map(of).min().map_or(0.0, f32::from);
    let high = |of: fn(&Point) -> u16| frame.iter().map(of).max().map_or(0.0, f32::from);
    let (x, y) = place;
    // A dot is half a unit long.
    (low(|p| p.x)..=high(|p| p.x) + 0.5).contains(&x) && (low(|p| p.y)..=high(|p| p.y)).contains(&y)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again_as_the_same_ink_and_text(strokes in strokes()) {
        let ink = drawn(&strokes);
        let text = ink.to_text();
        prop_assert!(text.len() <= MAX_TEXT);
        let read = Ink::from_text(&text);
        prop_assert_eq!(read.as_ref(), Ok(&ink));
        prop_assert_eq!(read.map(|read| read.to_text()), Ok(text));
    }

    #[test]
    fn whatever_is_read_is_within_bounds_and_written_so_again(text in signs()) {
        if let Ok(ink) = Ink::from_text(&text) {
            let points: Vec<&Point> = ink.strokes().iter().flat_map(|s| s.points()).collect();
            prop_assert!(points.len() <= MAX_POINTS);
            prop_assert!(points.iter().all(|point| point.x <= WIDTH && point.y <= ink.height()));
            prop_assert!(points.is_sorted_by_key(|point| point.at_ms));
            prop_assert_eq!(ink.to_text(), text);
        }
    }

    #[test]
    fn a_text_with_one_sign_changed_is_another_ink_or_none(
        strokes in strokes(), at in any::<prop::sample::Index>(), sign in "[A-Za-z0-9_.-]",
    ) {
        let ink = drawn(&strokes);
        let text = ink.to_text();
        let at = at.index(text.len());
        let changed = format!("{}{sign}{}", &text[..at], &text[at + 1..]);
        match Ink::from_text(&changed) {
            Ok(other) => prop_assert_eq!(other == ink, changed == text),
            Err(_) => prop_assert_ne!(changed, text),
        }
    }

    #[test]
    fn taps_are_no_signature_however_many(taps in vec(tap(), 0..20)) {
        prop_assert!(!drawn(&taps).is_signed());
    }

    #[test]
    fn what_is_drawn_never_leaves_the_frame_of_its_points_but_by_the_pens_width(
        strokes in strokes(),
    ) {
        for stroke in drawn(&strokes).strokes() {
            let lines = stroke.lines();
            prop_assert!(!lines.is_empty());
            for line in &lines {
                prop_assert!(line.width > 0.0 && line.width <= PEN);
                // A curve lies between its ends and its control: it stays where they are.
                let curves = line.curves.iter().flat_map(|curve| [curve.control, curve.end]);
                for place in curves.chain([line.start]) {
                    prop_assert!(inside(place, stroke.points()), "{place:?} {stroke:?}");
                }
                for place in line.places(7) {
                    prop_assert!(inside(place, stroke.points()), "{place:?}");
                }
            }
            let joined = |pair: &[Line]| pair[0].curves.last().map(|c| c.end) == Some(pair[1].start);
            prop_assert!(lines.windows(2).all(joined));
            let (first, last) = (stroke.points()[0], stroke.points()[stroke.points().len() - 1]);
            prop_assert_eq!(lines[0].start, (f32::from(first.x), f32::from(first.y)));
            if stroke.points().len() > 1 {
                let end = lines.last().and_then(|line| line.curves.last()).map(|curve| curve.end);
                prop_assert_eq!(end, Some((f32::from(last.x), f32::from(last.y))));
            }
        }
    }

    #[test]
    fn each_undo_takes_back_the_last_stroke_and_clear_takes_all(strokes in strokes()) {
        let mut ink = Ink::new(HEIGHT);
        let mut before = vec![ink.clone()];
        for stroke in &strokes {
            draw(&mut ink, stroke);
            before.push(ink.clone());
        }
        let mut cleared = ink.clone();
        cleared.clear();
        prop_assert!(cleared.is_blank() && cleared == before[0]);
        for earlier in before.iter().rev().skip(1) {
            prop_assert!(ink.undo());
            prop_assert_eq!(&ink, earlier);
        }
        prop_assert!(ink.is_blank() && !ink.undo());
    }
}

#[test]
fn a_pen_that_is_not_down_draws_nothing() {
    let mut ink = Ink::new(HEIGHT);
    let here = Point { x: 10, y: 10, pressure: 128, at_ms: 0 };
    assert!(!ink.extend(here));
    assert!(ink.begin(here));
    ink.end();
    assert!(!ink.extend(Point { x: 900, ..here }));
    assert_eq!(ink.strokes().len(), 1);
}

/// A child with a crayon, or a program: the pad holds no more than it can write.
#[test]
fn an_ink_takes_no_more_points_than_it_holds_and_its_text_is_within_the_bound() {
    let mut ink = Ink::new(HEIGHT);
    let mut taken = 0;
    for n in 0..2 * MAX_POINTS {
        // From corner to corner, late and hard and soft in turn: the longest differences there are.
        let far = n % 2 == 0;
        let point = Point {
            x: if far { WIDTH } else { 0 },
            y: if far { HEIGHT } else { 0 },
            pressure: if far { 255 } else { 0 },
            at_ms: u32::try_from(n).unwrap_or(u32::MAX) * 800,
        };
        let took = if n == 0 { ink.begin(point) } else { ink.extend(point) };
        taken += usize::from(took);
    }
    assert!(!ink.begin(Point { x: 1, y: 1, pressure: 1, at_ms: 0 }));
    let held: usize = ink.strokes().iter().map(|stroke| stroke.points().len()).sum();
    assert_eq!((taken, held), (MAX_POINTS, MAX_POINTS));
    let text = ink.to_text();
    assert!(text.len() <= MAX_TEXT, "{}", text.len());
    assert_eq!(Ink::from_text(&text).map(|ink| ink.to_text()), Ok(text));
}

#[test]
fn a_name_of_short_strokes_is_a_signature_and_one_short_stroke_is_none() {
    let mut ink = Ink::new(HEIGHT);
    for n in 0..4 {
        let start = Point { x: 1_000 + n * 400, y: 2_000, pressure: 128, at_ms: 0 };
        draw(&mut ink, &[start, Point { x: start.x + 180, ..start }]);
        assert_eq!(ink.is_signed(), n == 3, "{n}");
    }
}

#[test]
fn a_long_text_is_not_even_looked_at() {
    assert_eq!(Ink::from_text(&"ink1".repeat(1 << 20)), Err(InkError::TooLong));
}

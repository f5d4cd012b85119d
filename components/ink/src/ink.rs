use crate::simplify::simplified;
use crate::{MAX_HEIGHT, MAX_MS, MAX_POINTS, Point, Stroke, WIDTH};

/// A hand that trembles moves a finger that rests by less than this, in units.
const TREMBLE: u16 = 100;

/// How far all strokes together reach at least, where somebody has signed, in units.
const SIGNED: u32 = 600;

/// Points nearer than this to the one before, in units, tell nothing new.
const NEAR: u16 = 12;

/// A signature, or what there is of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ink {
    height: u16,
    strokes: Vec<Stroke>,
    /// Whether the pen is down: points go to the last stroke.
    down: bool,
}

impl Ink {
    /// Nothing drawn yet, on a pad of this height in units: from 1 to [`MAX_HEIGHT`].
    #[must_use]
    pub fn new(height: u16) -> Self {
        Self { height: height.clamp(1, MAX_HEIGHT), strokes: Vec::new(), down: false }
    }

    pub(crate) fn of(height: u16, strokes: Vec<Stroke>) -> Self {
        Self { height, strokes, down: false }
    }

    /// The pad's height, in units.
    #[must_use]
    pub fn height(&self) -> u16 {
        self.height
    }

    /// The last stroke alone, on a pad of the same height; blank where there is none.
    #[must_use]
    pub fn last_stroke(&self) -> Self {
        Self::of(self.height, self.strokes.last().cloned().into_iter().collect())
    }

    /// What was drawn, stroke by stroke.
    #[must_use]
    pub fn strokes(&self) -> &[Stroke] {
        &self.strokes
    }

    /// Puts the pen down. A stroke that is still being drawn ends first. False: there are as many
    /// points as an ink holds, and nothing is drawn.
    pub fn begin(&mut self, point: Point) -> bool {
        self.end();
        if self.points() >= MAX_POINTS {
            return false;
        }
        self.strokes.push(Stroke::new(self.within(point)));
        self.down = true;
        true
    }

    /// Draws on to a point. False: the pen is not down, the point is hardly another than the one
    /// before, or there are as many as an ink holds.
    pub fn extend(&mut self, point: Point) -> bool {
        let point = self.within(point);
        let room = self.points() < MAX_POINTS;
        let Some(stroke) = self.strokes.last_mut().filter(|_| self.down && room) else {
            return false;
        };
        let near = |one: u16, other: u16| one.abs_diff(other) < NEAR;
        if stroke.points().last().is_some_and(|last| near(last.x, point.x) && near(last.y, point.y))
        {
            return false;
        }
        stroke.push(point);
        true
    }

    /// Lifts the pen; what the stroke needs not for its shape is left out of it.
    pub fn end(&mut self) {
        if let Some(stroke) = self.strokes.last_mut().filter(|_| self.down) {
            stroke.set_points(simplified(stroke.points()));
        }
        self.down = false;
    }

    /// Takes the last stroke away. False: there is none.
    pub fn undo(&mut self) -> bool {
        self.down = false;
        self.strokes.pop().is_some()
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.down = false;
        self.strokes.clear();
    }

    /// Whether nothing was drawn at all, not even a dot.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.strokes.is_empty()
    }

    /// Whether somebody has signed. A tap, a dot or a finger that rests is no signature, and neither
    /// are several of them.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        let reach = self.strokes.iter().map(Stroke::reach).filter(|reach| *reach >= TREMBLE);
        reach.map(u32::from).sum::<u32>() >= SIGNED
    }

    pub(crate) fn points(&self) -> usize {
        self.strokes.iter().map(|stroke| stroke.points().len()).sum()
    }

    /// The point as the pad can hold it: on the pad, and not before the one ahead of it.
    fn within(&self, point: Point) -> Point {
        let last = self.strokes.last().and_then(|stroke| stroke.points().last());
        let after = last.map_or(0, |last| last.at_ms);
        Point {
            x: point.x.min(WIDTH),
            y: point.y.min(self.height),
            pressure: point.pressure,
            at_ms: point.at_ms.clamp(after, MAX_MS),
        }
    }
}

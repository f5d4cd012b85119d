/// Where the pen was, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// From the left, in units.
    pub x: u16,
    /// From the top, in units.
    pub y: u16,
    /// How hard it was pressed; 128 where the device does not tell.
    pub pressure: u8,
    /// Milliseconds since the first point of the ink.
    pub at_ms: u32,
}

/// What was drawn without lifting the pen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroke {
    points: Vec<Point>,
}

impl Stroke {
    /// A stroke of one point at least.
    pub(crate) fn new(first: Point) -> Self {
        Self { points: vec![first] }
    }

    /// Its points, in the order in which they were drawn; never none.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    pub(crate) fn push(&mut self, point: Point) {
        self.points.push(point);
    }

    pub(crate) fn set_points(&mut self, points: Vec<Point>) {
        self.points = points;
    }

    /// How far it reaches, in units: the longer side of the smallest frame around it.
    #[must_use]
    pub fn reach(&self) -> u16 {
        let side = |of: fn(&Point) -> u16| {
            let (mut low, mut high) = (u16::MAX, 0);
            for point in &self.points {
                low = low.min(of(point));
                high = high.max(of(point));
            }
            high.saturating_sub(low)
        };
        side(|point| point.x).max(side(|point| point.y))
    }
}

//! The middle of several measurements, and how far they lie apart.

/// The middle, the least and the most of some measurements.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Median {
    /// The middle one; of an even number the mean of the two in the middle.
    pub(crate) middle: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Median {
    /// `None` of nothing.
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let (least, most) = (*values.first()?, *values.last()?);
        let (below, above) = (values[(values.len() - 1) / 2], values[values.len() / 2]);
        Some(Self { middle: f64::midpoint(below, above), least, most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_run_does_not_move_the_middle() {
        let median = Median::of([30.0, 900.0, 10.0]).unwrap();
        assert_eq!(median, Median { middle: 30.0, least: 10.0, most: 900.0 });
        assert_eq!(Median::of([40.0, 10.0, 30.0, 20.0]).unwrap().middle, 25.0);
        assert_eq!(Median::of([]), None);
    }
}

//! Reckoning that is checked by reckoning again.

use std::hint::black_box;

/// How often it is tried until two in a row agree.
const TRIES: usize = 8;

/// What comes out of reckoning twice in a row.
///
/// WebKit, on a busy machine, twice in some hundred thousand times reckoned wrong and right again at once: it
/// exchanges a program's code for a faster one while it runs. What such a slip touches and is kept, nobody can
/// read or vouch for ever again: so keys, hashes and sealed chunks are kept only when they came out twice.
pub(crate) fn twice<T>(reckon: impl Fn() -> T, same: impl Fn(&T, &T) -> bool) -> T {
    // To the compiler it is another one each time: else it would leave the second out.
    let mut before = black_box(&reckon)();
    for _ in 0..TRIES {
        let now = black_box(&reckon)();
        if same(&before, &now) {
            return now;
        }
        before = now;
    }
    unreachable!("a machine that reckons right comes to the same twice")
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_slip_is_found_out_wherever_it_falls() {
        for slip in 0..4 {
            let times = Cell::new(0);
            let reckon = || {
                times.set(times.get() + 1);
                if times.get() - 1 == slip { 13 } else { 12 }
            };
            assert_eq!(twice(reckon, i32::eq), 12, "a slip in number {slip}");
        }
    }
}

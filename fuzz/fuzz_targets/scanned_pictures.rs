//! Pictures that anybody may hold before the camera: texts or none, and no panic.

#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use madoguchi_codes::{Picture, find};

#[derive(Debug, Arbitrary)]
struct Seen<'a> {
    width: u8,
    dots: &'a [u8],
    /// What stands in a code that is drawn and then spoilt.
    text: &'a str,
    /// Dots of it that are changed: where, and to what.
    spoilt: Vec<(u16, u8)>,
}

fuzz_target!(|seen: Seen<'_>| {
    let width = u32::from(seen.width).max(1);
    let height = seen.dots.len() as u32 / width;
    let whole = (width * height) as usize;
    let _ = find::texts(&seen.dots[..whole], width, height);
    let _ = find::texts(seen.dots, width, height);

    let Ok(picture) = Picture::of(seen.text) else { return };
    let side = (picture.rows().len() + 8) * 3;
    if side > 300 {
        return;
    }
    let mut dots = vec![255; side * side];
    for (y, row) in picture.rows().iter().enumerate() {
        for (x, _) in row.bytes().enumerate().filter(|(_, dot)| *dot == b'1') {
            for (down, across) in (0..9).map(|n| (n / 3, n % 3)) {
                dots[((y + 4) * 3 + down) * side + (x + 4) * 3 + across] = 0;
            }
        }
    }
    for (place, shade) in &seen.spoilt {
        let count = dots.len();
        dots[usize::from(*place) % count] = *shade;
    }
    let _ = find::texts(&dots, side as u32, side as u32);
});

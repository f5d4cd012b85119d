//! Codes in a picture: a camera's, or a photograph.

use std::collections::HashSet;

use rxing::common::HybridBinarizer;
use rxing::multi::MultipleBarcodeReader as _;
use rxing::qrcode::cpp_port::QrReader;
use rxing::{BarcodeFormat, BinaryBitmap, DecodeHints, Luma8Source};

/// The texts of all QR codes in a picture: `grey` holds one byte a pixel, row by row from the top.
/// Empty where there is none, or where the bytes are not as many as the picture has pixels.
#[must_use]
pub fn texts(grey: &[u8], width: u32, height: u32) -> Vec<String> {
    // The reader looks at what surrounds a pixel; a picture of a few has no code anyway.
    let is_picture = width.min(height) >= 21;
    if !is_picture || grey.len() as u64 != u64::from(width) * u64::from(height) {
        return Vec::new();
    }
    let Ok(source) = Luma8Source::new_with_slice(grey, width, height) else { return Vec::new() };
    let mut picture = BinaryBitmap::new(HybridBinarizer::new(source));
    let hints = DecodeHints {
        TryHarder: Some(true),
        PossibleFormats: Some(HashSet::from([BarcodeFormat::QR_CODE])),
        ..DecodeHints::default()
    };
    let found = QrReader.decode_multiple_with_hints(&mut picture, &hints).unwrap_or_default();
    found.iter().map(|code| code.getText().to_owned()).collect()
}

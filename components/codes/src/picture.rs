//! A code's text as squares.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::TooLong;

/// A QR code: a square of small squares, dark or light, without the empty edge of four that belongs
/// around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    rows: Vec<String>,
}

impl Picture {
    /// Draws a text at level M: about a seventh of it may be lost to a fold or a stain.
    ///
    /// # Errors
    /// [`TooLong`] if the text fits into no code.
    pub fn of(text: &str) -> Result<Self, TooLong> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|_| TooLong)?;
        let size = code.size();
        let square = |x, y| if code.get_module(x, y) { '1' } else { '0' };
        Ok(Self { rows: (0..size).map(|y| (0..size).map(|x| square(x, y)).collect()).collect() })
    }

    /// Row by row from the top: `1` for a dark square, `0` for a light one. As many rows as squares
    /// in a row.
    #[must_use]
    pub fn rows(&self) -> &[String] {
        &self.rows
    }
}

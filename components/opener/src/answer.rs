//! One file: what it was called, what is in it.

/// What is in an opened file, as far as it is shown. Anything else is only saved: shown from here, a page of a
/// stranger's would be taken for ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Pdf,
    Png,
    Jpeg,
    Other,
}

impl Kind {
    /// By its first bytes; a name says nothing.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Self::Pdf,
            [0x89, b'P', b'N', b'G', ..] => Self::Png,
            [0xff, 0xd8, 0xff, ..] => Self::Jpeg,
            _ => Self::Other,
        }
    }

    /// Its name on the web.
    pub(crate) fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Other => "application/octet-stream",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => ".pdf",
            Self::Png => ".png",
            Self::Jpeg => ".jpg",
            Self::Other => "",
        }
    }

    /// What an opened file is saved as: the sealed one's name without its ending, and the ending of what is in it.
    pub(crate) fn name(self, sealed: &str) -> String {
        let name = sealed.strip_suffix(".age").unwrap_or(sealed);
        match name.to_ascii_lowercase().ends_with(self.ending()) {
            true => name.to_owned(),
            false => [name, self.ending()].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_file_is_seen_by_its_first_bytes() {
        assert_eq!(Kind::of(b"%PDF-1.7\n"), Kind::Pdf);
        assert_eq!(Kind::of(b"\x89PNG\r\n\x1a\n"), Kind::Png);
        assert_eq!(Kind::of(b"\xff\xd8\xff\xe0"), Kind::Jpeg);
        for other in [&b"<html><script>"[..], b"<svg ", b"", b"%PD"] {
            assert_eq!(Kind::of(other), Kind::Other);
        }
    }

    #[test]
    fn an_opened_file_gets_the_ending_of_what_is_in_it() {
        assert_eq!(Kind::Pdf.name("madoguchi-answer-1.age"), "madoguchi-answer-1.pdf");
        assert_eq!(Kind::Pdf.name("answer.PDF.age"), "answer.PDF");
        assert_eq!(Kind::Other.name("notes.txt.age"), "notes.txt");
        assert_eq!(Kind::Png.name("answer"), "answer.png");
    }
}

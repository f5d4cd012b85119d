use std::fmt;

use madoguchi_domain::Date;
use madoguchi_domain::refusal::RefusalVerdict;
use madoguchi_domain::request::RequestKind;
use madoguchi_messages::{find_code, say_code, say_with};

use crate::words::{date, list};

/// A part that a notice cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticePart {
    /// To whom it goes.
    Addressee,
    /// Which information was asked about.
    About,
    /// What is told or was done.
    Content,
    /// What of it is withheld.
    Withheld,
    /// The ground (根拠).
    Ground,
    /// The reason in words (理由).
    Reason,
    /// The measure taken instead (代わるべき措置).
    AlternativeMeasure,
    /// The new date of an extension.
    NewDate,
}

impl NoticePart {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Addressee => "addressee",
            Self::About => "about",
            Self::Content => "content",
            Self::Withheld => "withheld",
            Self::Ground => "ground",
            Self::Reason => "reason",
            Self::AlternativeMeasure => "alternative-measure",
            Self::NewDate => "new-date",
        }
    }
}

/// Why a notice cannot be made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NoticeError {
    /// Parts are missing; which, in the order in which they stand on the notice.
    Missing(Vec<NoticePart>),
    /// Neither the facility nor the Act knows this kind of request.
    KindNotOffered(RequestKind),
    /// The request may not be refused on this ground; why, and by which text.
    GroundDoesNotHold(Box<RefusalVerdict>),
    /// On this ground only the whole can be refused.
    WholeOnly,
    /// The regulation knows no extension for this kind of request.
    NoExtension,
    /// The original period is over.
    ExtensionLate,
    /// The promised day is later than the regulation allows; the latest that it does.
    ExtensionTooLong(Date),
    /// The promised day lies within the original period.
    ExtensionNotLater,
}

impl NoticeError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing",
            Self::KindNotOffered(_) => "kind-not-offered",
            Self::GroundDoesNotHold(_) => "ground-does-not-hold",
            Self::WholeOnly => "whole-only",
            Self::NoExtension => "no-extension",
            Self::ExtensionLate => "extension-late",
            Self::ExtensionTooLong(_) => "extension-too-long",
            Self::ExtensionNotLater => "extension-not-later",
        }
    }

    /// What happened, and what to do, in words for staff.
    #[must_use]
    pub fn words(&self) -> (String, String) {
        let parts = match self {
            Self::Missing(parts) => {
                list(parts.iter().map(|part| say_code("office-part", part.code()).to_owned()))
            }
            _ => String::new(),
        };
        let latest = match self {
            Self::ExtensionTooLong(latest) => date(*latest),
            _ => String::new(),
        };
        let values = [("parts", parts.as_str()), ("date", latest.as_str())];
        let words = |prefix| match find_code(prefix, self.code()) {
            Some(message) => say_with(message, &values),
            None => self.code().to_owned(),
        };
        (words("err-notice"), words("rec-notice"))
    }
}

/// For a developer; staff read [`NoticeError::words`].
impl fmt::Display for NoticeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no notice: {}", self.code())?;
        if let Self::Missing(parts) = self {
            let parts: Vec<&str> = parts.iter().map(|part| part.code()).collect();
            write!(f, " ({})", parts.join(", "))?;
        }
        Ok(())
    }
}

impl std::error::Error for NoticeError {}

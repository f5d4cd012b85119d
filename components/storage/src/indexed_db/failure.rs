//! What the browser's exceptions mean to us.

use indexed_db_futures::error::{DomException, Error, OpenDbError, UnexpectedDataError};

use crate::{EraseError, OpenRefusal, PutError, ReadError};

/// Why the database did not do as asked.
#[derive(Debug)]
pub(crate) enum Failure {
    Closed,
    QuotaExceeded,
    Unreadable,
    Other(String),
}

impl Failure {
    /// By the name of a `DOMException`.
    pub(crate) fn named(name: String) -> Self {
        match name.as_str() {
            "QuotaExceededError" => Self::QuotaExceeded,
            // What `transaction()` says on a connection that is closing, and what becomes of
            // requests under way when the browser closes it.
            "InvalidStateError" | "AbortError" => Self::Closed,
            _ => Self::Other(name),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(exception) => Self::named(name_of(exception)),
            Error::MissingData(UnexpectedDataError::TransactionAborted) => Self::Closed,
            Error::Serialisation(_) => Self::Unreadable,
            _ => Self::Other("Unknown".into()),
        }
    }
}

impl From<Failure> for PutError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Closed => Self::Closed,
            Failure::QuotaExceeded => Self::QuotaExceeded,
            Failure::Unreadable => Self::Refused("Unreadable".into()),
            Failure::Other(name) => Self::Refused(name),
        }
    }
}

impl From<Failure> for ReadError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Closed => Self::Closed,
            Failure::QuotaExceeded => Self::Refused("QuotaExceededError".into()),
            Failure::Unreadable => Self::Unreadable,
            Failure::Other(name) => Self::Refused(name),
        }
    }
}

impl From<Failure> for EraseError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Closed => Self::Closed,
            Failure::QuotaExceeded => Self::Refused("QuotaExceededError".into()),
            Failure::Unreadable => Self::Refused("Unreadable".into()),
            Failure::Other(name) => Self::Refused(name),
        }
    }
}

/// Why an attempt to open failed.
pub(crate) fn refusal(error: OpenDbError) -> OpenRefusal {
    match error {
        OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory => OpenRefusal::NotOffered,
        // Our version is never zero: `open()` itself threw, as it does in a sandboxed frame.
        OpenDbError::VersionZero => OpenRefusal::Denied,
        OpenDbError::Base(Error::DomException(exception)) => named_refusal(name_of(exception)),
        OpenDbError::Base(_) => OpenRefusal::Refused("Unknown".into()),
    }
}

fn named_refusal(name: String) -> OpenRefusal {
    match name.as_str() {
        "VersionError" => OpenRefusal::NewerProgram,
        // The second is what Firefox says in a private window that keeps nothing.
        "SecurityError" | "InvalidStateError" => OpenRefusal::Denied,
        "QuotaExceededError" => OpenRefusal::QuotaExceeded,
        _ => OpenRefusal::Refused(name),
    }
}

fn name_of(exception: DomException) -> String {
    web_sys::DomException::from(exception).name()
}

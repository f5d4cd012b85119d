use crate::Citation;
use crate::date::Date;
use crate::policy::MustState;

/// An extension notice as it went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtensionFacts {
    /// The last day of the original period.
    pub original_end: Date,
    /// The day the notice was sent; none: not yet.
    pub sent: Option<Date>,
    /// Until when an answer is promised.
    pub promised_until: Option<Date>,
    /// The form used, by its name, where it is known.
    pub form: Option<Option<String>>,
    /// Today, for what is overdue.
    pub today: Option<Date>,
}

codes! {
    /// Whether an extension holds.
    pub enum ExtensionState {
        /// It does.
        Valid = "valid",
        /// The notice lacks something.
        Incomplete = "incomplete",
        /// It went out after the original period.
        Late = "late",
        /// The text knows no extension.
        NotProvided = "not-provided",
    }
}

/// Whether an extension holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ExtensionVerdict {
    /// The state.
    pub state: ExtensionState,
    /// What the notice must state.
    pub must_state: Vec<MustState>,
    /// What it lacks.
    pub missing: Vec<MustState>,
    /// The form it should have been written on.
    pub missing_form: Option<String>,
    /// The new last day.
    pub new_due: Option<Date>,
    /// The day from which the answer is late.
    pub overdue_since: Option<Date>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
}

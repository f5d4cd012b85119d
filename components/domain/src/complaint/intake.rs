use crate::policy::{ComplaintField, FacilityPolicy, Handling, Role};
use crate::{Citation, CodeSet};

/// Whether a complaint is written down as it must be, and who is told.
#[derive(Debug, Clone, PartialEq)]
pub struct IntakeVerdict {
    /// Whether the sheet holds what it must.
    pub complete: bool,
    /// What it lacks.
    pub missing: CodeSet<ComplaintField>,
    /// The sheet, by its name; none where the text names none.
    pub form: Option<String>,
    /// The office that handles it.
    pub handled_by: Option<Role>,
    /// The offices that are told.
    pub told: Vec<Role>,
    /// The outside body that the applicant may turn to, as the facility's file prints it.
    pub outside_body: Option<String>,
    /// What else to say.
    pub flags: CodeSet<ComplaintFlag>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
}

codes! {
    /// What else to say about a complaint.
    pub enum ComplaintFlag {
        /// The regulation does not say how complaints are taken; by the Act, it strives to settle them (40).
        NoRule = "no-rule",
        /// The text sets no fields for the record.
        NoFields = "no-fields",
        /// The window must be made known to those whom the data is about.
        MakeWindowKnown = "make-window-known",
    }
}

/// Whether the record of a complaint holds what the regulation wants, and who is told (苦情受付).
#[must_use]
pub fn check_intake(
    facility: &FacilityPolicy,
    handling: &Handling,
    fields: &CodeSet<ComplaintField>,
) -> IntakeVerdict {
    let outside_body = facility.window.complaints_body.clone();
    let Some(rule) = &handling.complaints else {
        return IntakeVerdict {
            complete: true,
            missing: CodeSet::new(),
            form: None,
            handled_by: None,
            told: Vec::new(),
            outside_body,
            flags: [ComplaintFlag::NoRule].into(),
            articles: Vec::new(),
        };
    };
    let lacks = rule.fields.iter().copied().filter(|field| !fields.contains(field));
    let missing: CodeSet<ComplaintField> = lacks.collect();
    let mut flags = CodeSet::new();
    if rule.fields.is_empty() {
        flags.insert(ComplaintFlag::NoFields);
    }
    if rule.made_known {
        flags.insert(ComplaintFlag::MakeWindowKnown);
    }
    IntakeVerdict {
        complete: missing.is_empty(),
        missing,
        form: rule.form.clone(),
        handled_by: rule.handled_by,
        told: rule.told.clone(),
        outside_body,
        flags,
        articles: vec![rule.article.clone()],
    }
}

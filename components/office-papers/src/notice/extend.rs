//! An extension of the time for answering (期限の延長).

use madoguchi_domain::deadline::{ExtensionFacts, ExtensionState, judge_extension};

use super::decide::{of_request, offered, whole};
use super::{Asked, Extended, Extension, Notice, NoticeError, NoticePart, Outcome};
use crate::office::Office;

impl<'a> Notice<'a> {
    /// The answer will come later than by the original date. The Act knows no extension: there is such a
    /// notice only where the regulation does.
    ///
    /// # Errors
    /// [`NoticeError::Missing`] where it has no new date or no reason; [`NoticeError::NoExtension`],
    /// [`NoticeError::ExtensionLate`], [`NoticeError::ExtensionTooLong`],
    /// [`NoticeError::ExtensionNotLater`], [`NoticeError::KindNotOffered`].
    pub fn extended(
        office: Office<'a>,
        asked: Asked,
        extension: Extension,
    ) -> Result<Self, NoticeError> {
        offered(&office, asked.kind)?;
        let rule = office.facility().deadline(asked.kind).and_then(|rule| rule.extension.as_ref());
        let rule = rule.ok_or(NoticeError::NoExtension)?;
        let mut missing = of_request(&asked);
        if extension.until.is_none() {
            missing.push(NoticePart::NewDate);
        }
        if extension.reason.trim().is_empty() {
            missing.push(NoticePart::Reason);
        }
        whole(missing)?;
        let Some(until) = extension.until else {
            return Err(NoticeError::Missing(vec![NoticePart::NewDate]));
        };
        if until <= extension.original_end {
            return Err(NoticeError::ExtensionNotLater);
        }
        let facts = ExtensionFacts {
            original_end: extension.original_end,
            sent: Some(extension.sent),
            promised_until: Some(until),
            // It is drawn under that very name.
            form: Some(rule.form.clone()),
            today: None,
        };
        let verdict = judge_extension(office.facility(), asked.kind, &facts);
        match (verdict.state, verdict.longest) {
            (ExtensionState::Late, _) => return Err(NoticeError::ExtensionLate),
            (ExtensionState::TooLong, Some(longest)) => {
                return Err(NoticeError::ExtensionTooLong(longest));
            }
            (ExtensionState::NotProvided, _) => return Err(NoticeError::NoExtension),
            _ => {}
        }
        let extended = Extended {
            original_end: extension.original_end,
            until,
            reason: extension.reason,
            form: rule.form.clone(),
            articles: verdict.articles,
        };
        Ok(Self {
            office,
            asked,
            outcome: Outcome::Extended,
            granted: None,
            refusal: None,
            extension: Some(extended),
            required: None,
        })
    }
}

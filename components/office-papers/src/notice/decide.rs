//! From what was decided to a notice, or to what it lacks.

use madoguchi_domain::policy::{AnswerOutcome, Duty, RefusalExtent, RefusalGround};
use madoguchi_domain::refusal::{RefusalFacts, RefusalMissing, answer_required, judge};
use madoguchi_domain::request::RequestKind;

use super::{Asked, Granted, Notice, NoticeError, NoticePart, Outcome, Refusal, Withheld};
use crate::office::Office;

impl<'a> Notice<'a> {
    /// The request is granted, wholly.
    ///
    /// # Errors
    /// [`NoticeError::Missing`] where the notice does not say what was done or told, or gives no reason
    /// although the regulation wants one; [`NoticeError::KindNotOffered`].
    pub fn granted(
        office: Office<'a>,
        asked: Asked,
        granted: Granted,
    ) -> Result<Self, NoticeError> {
        offered(&office, asked.kind)?;
        let outcome = AnswerOutcome::Granted;
        let required = answer_required(office.facility(), office.handling(), asked.kind, outcome);
        let wants_reason = required.reason.as_ref().is_some_and(|owing| owing.duty == Duty::Must);
        let mut missing = of_request(&asked);
        if granted.content.trim().is_empty() && must_tell_content(asked.kind) {
            missing.push(NoticePart::Content);
        }
        if granted.reason.trim().is_empty() && wants_reason {
            missing.push(NoticePart::Reason);
        }
        whole(missing)?;
        Ok(Self {
            office,
            asked,
            outcome: Outcome::Granted,
            granted: Some(granted),
            refusal: None,
            extension: None,
            required: Some(required),
        })
    }

    /// The request is granted in part and refused in part.
    ///
    /// # Errors
    /// [`NoticeError::Missing`] where it does not say what is granted, what is withheld, on which ground
    /// and why; [`NoticeError::GroundDoesNotHold`], [`NoticeError::WholeOnly`],
    /// [`NoticeError::KindNotOffered`].
    pub fn partial(
        office: Office<'a>,
        asked: Asked,
        granted: Granted,
        withheld: Withheld,
    ) -> Result<Self, NoticeError> {
        Self::refusing(office, asked, Some(granted), withheld)
    }

    /// The request is refused, wholly.
    ///
    /// # Errors
    /// [`NoticeError::Missing`] where it has no ground or no reason;
    /// [`NoticeError::GroundDoesNotHold`], [`NoticeError::KindNotOffered`].
    pub fn refused(
        office: Office<'a>,
        asked: Asked,
        withheld: Withheld,
    ) -> Result<Self, NoticeError> {
        Self::refusing(office, asked, None, withheld)
    }

    /// There is no such information (不存在). The reason says what was looked for, and where.
    ///
    /// # Errors
    /// As [`Notice::refused`].
    pub fn not_held(office: Office<'a>, asked: Asked, reason: String) -> Result<Self, NoticeError> {
        let ground = Some(RefusalGround::NonExistence);
        Self::refusing(office, asked, None, Withheld { ground, reason, ..Withheld::default() })
    }

    fn refusing(
        office: Office<'a>,
        asked: Asked,
        granted: Option<Granted>,
        withheld: Withheld,
    ) -> Result<Self, NoticeError> {
        offered(&office, asked.kind)?;
        let mut missing = of_request(&asked);
        if let Some(granted) = &granted {
            if granted.content.trim().is_empty() {
                missing.push(NoticePart::Content);
            }
            if withheld.what.trim().is_empty() {
                missing.push(NoticePart::Withheld);
            }
        }
        if withheld.ground.is_none() {
            missing.push(NoticePart::Ground);
        }
        if withheld.reason.trim().is_empty() {
            missing.push(NoticePart::Reason);
        }
        let verdict = withheld.ground.map(|ground| {
            let facts = RefusalFacts {
                alternative_measure: Some(!withheld.alternative.trim().is_empty()),
                ..RefusalFacts::new(asked.kind, ground)
            };
            (ground, judge(office.facility(), office.handling(), &facts))
        });
        if let Some((_, verdict)) = &verdict
            && verdict.missing.contains(&RefusalMissing::AlternativeMeasure)
        {
            missing.push(NoticePart::AlternativeMeasure);
        }
        whole(missing)?;
        let Some((ground, verdict)) = verdict else {
            return Err(NoticeError::Missing(vec![NoticePart::Ground]));
        };
        if !verdict.may_refuse {
            return Err(NoticeError::GroundDoesNotHold(Box::new(verdict)));
        }
        let outcome = match (&granted, ground) {
            (Some(_), RefusalGround::NonExistence) => return Err(NoticeError::WholeOnly),
            (Some(_), _) if verdict.extent == Some(RefusalExtent::Whole) => {
                return Err(NoticeError::WholeOnly);
            }
            (Some(_), _) => Outcome::Partial,
            (None, RefusalGround::NonExistence) => Outcome::NonExistent,
            (None, _) => Outcome::Refused,
        };
        Ok(Self {
            office,
            asked,
            outcome,
            granted,
            required: Some(verdict.answer.clone()),
            refusal: Some(Refusal { ground, withheld, verdict }),
            extension: None,
        })
    }
}

pub(super) fn offered(office: &Office<'_>, kind: RequestKind) -> Result<(), NoticeError> {
    let known = office.facility().request(kind).is_some() || kind.given_by_act();
    if known { Ok(()) } else { Err(NoticeError::KindNotOffered(kind)) }
}

pub(super) fn of_request(asked: &Asked) -> Vec<NoticePart> {
    let parts = [(&asked.to, NoticePart::Addressee), (&asked.about, NoticePart::About)];
    parts.into_iter().filter(|(text, _)| text.trim().is_empty()).map(|(_, part)| part).collect()
}

pub(super) fn whole(missing: Vec<NoticePart>) -> Result<(), NoticeError> {
    if missing.is_empty() { Ok(()) } else { Err(NoticeError::Missing(missing)) }
}

/// Of these kinds the answer is what was told or done; of a disclosure it lies in what is handed over.
fn must_tell_content(kind: RequestKind) -> bool {
    use RequestKind as Kind;
    !matches!(kind, Kind::Disclosure | Kind::ThirdPartyRecordDisclosure | Kind::BereavedDisclosure)
}

use madoguchi_domain::consent::{
    ConsentDecision, ConsentMissing, FormFacts, FormState, FormVerdict, GiverFacts, GiverVerdict,
    NoticeFacts, NoticeState, NoticeVerdict, PrincipalFacts, Signature, check_notice, may_consent,
    read_form,
};
use madoguchi_domain::policy::{ConsentForm, FormBlank, Role, WholePolicy};
use madoguchi_domain::request::RequesterKind;
use madoguchi_domain::{CodeSet, Date};

use super::{Answer, Answered};
use crate::case::handling;

/// What a form is worth as it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerVerdict {
    /// Whether it is complete.
    pub state: AnswerState,
    /// What is missing.
    pub missing: CodeSet<ConsentMissing>,
    /// What has to be filled in, for a yes to be one.
    pub blanks: Vec<FormBlank>,
    /// What was told; none where no notice goes with the form.
    pub notice: Option<NoticeVerdict>,
    /// Whose consent it takes, and what that of whoever signs is worth, its papers apart.
    pub giver: GiverVerdict,
    /// Who decides, where that is not for the desk to say.
    pub decider: Option<Role>,
    /// Numbers of the items that are granted; none while the form is not complete.
    pub granted: Vec<u8>,
    /// Numbers of the items that are refused; none while nobody has signed who may. To refuse, nothing has to
    /// be told or filled in.
    pub refused: Vec<u8>,
    /// Numbers of the items that were left out this time.
    pub not_asked: Vec<u8>,
    /// What the form says, as the rules read it.
    pub form: FormVerdict,
}

codes! {
    /// Whether a form is complete.
    pub enum AnswerState {
        /// Complete: each item is granted, refused or left out.
        Complete = "complete",
        /// An office has to say whether whoever signed could.
        Undecided = "undecided",
        /// Something is missing.
        Incomplete = "incomplete",
    }
}

/// What is a form worth as it was answered on a day, and what is missing? (同意書の確認)
///
/// The same judges as for any consent: the day and the signature by [`read_form`], whose consent it takes by
/// [`may_consent`], what has to be told by [`check_notice`]. Whoever signs by kinship alone is judged as
/// family.
#[must_use]
pub fn judge_answer(
    rules: &WholePolicy,
    form: &ConsentForm,
    answered: &Answered,
    day: Date,
    birth: Option<Date>,
) -> AnswerVerdict {
    judge(rules, form, answered, day, birth, &answered.facts(day, birth))
}

/// The same, where an office has said that whoever signed could: as if the principal had.
pub(super) fn judge_decided(
    rules: &WholePolicy,
    form: &ConsentForm,
    answered: &Answered,
    day: Date,
    birth: Option<Date>,
) -> AnswerVerdict {
    judge(rules, form, answered, day, birth, &decided(answered.facts(day, birth)))
}

/// A form of which an office has said that whoever signed could.
pub(super) fn decided(facts: FormFacts) -> FormFacts {
    let signature = facts.signature.map(|_| Signature::Principal);
    FormFacts { signature, principal: PrincipalFacts::default(), ..facts }
}

fn judge(
    rules: &WholePolicy,
    form: &ConsentForm,
    answered: &Answered,
    day: Date,
    birth: Option<Date>,
    facts: &FormFacts,
) -> AnswerVerdict {
    let (policy, handling) = (&rules.facility, handling(rules));
    let read = read_form(policy, handling, form, facts);
    // A form on a screen that asks for no signature is the principal's own.
    let by = if facts.signature.is_some() { answered.by() } else { RequesterKind::Principal };
    let principal = answered.principal(birth);
    let giver = may_consent(policy, handling, &GiverFacts { principal, by, papers: None, day });
    let notice = form.notice.map(|kind| {
        let facts = NoticeFacts {
            kind,
            items: answered.told.clone(),
            planned: answered.planned.iter().copied().collect(),
            unknown: CodeSet::new(),
            exemption: None,
        };
        check_notice(handling, &facts)
    });
    let empty = form.blanks.iter().copied().filter(|blank| answered.filled(*blank).is_none());
    let mut verdict = AnswerVerdict {
        state: AnswerState::Complete,
        missing: read.missing,
        blanks: empty.collect(),
        decider: giver.decider.or(read.decider),
        giver,
        notice,
        granted: read.granted.clone(),
        refused: read.refused.clone(),
        not_asked: Vec::new(),
        form: read,
    };
    let numbers = form.items.iter().map(|item| item.number);
    verdict.not_asked = numbers.filter(|n| answered.answer(*n) == Answer::NotAsked).collect();
    verdict.refused.retain(|number| !verdict.not_asked.contains(number));
    if verdict.form.state == FormState::Incomplete {
        let open = verdict.giver.decision == ConsentDecision::Escalate;
        let else_whole = || {
            let facts = decided(facts.clone());
            read_form(policy, handling, form, &facts).state == FormState::Complete
        };
        let undecided = open && else_whole();
        verdict.state = if undecided { AnswerState::Undecided } else { AnswerState::Incomplete };
    }
    let consents = !facts.ticked.is_empty();
    let untold = verdict.notice.as_ref().is_some_and(|told| told.state == NoticeState::Incomplete);
    if consents && untold {
        verdict.missing.insert(ConsentMissing::WrittenNotice);
    }
    if consents && (untold || !verdict.blanks.is_empty()) {
        verdict.granted.clear();
        if verdict.state == AnswerState::Complete {
            verdict.state = AnswerState::Incomplete;
        }
    }
    verdict
}

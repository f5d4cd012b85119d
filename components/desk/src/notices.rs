//! The notices of a case as papers: what is told is what was decided, and nothing else.

use madoguchi_casework::{Case, Decision, DecisionOutcome, fee};
use madoguchi_documents::Sheet;
use madoguchi_domain::Date;
use madoguchi_domain::policy::WholePolicy;
use madoguchi_office_papers::{
    Asked, Extension, FeeDue, Granted, Handing, Issue, Notice, NoticeError, Office, Withheld,
};

/// The notice of what was decided; none: nothing has been decided.
///
/// # Errors
/// [`NoticeError`]: the decision lacks what its notice must have.
#[must_use]
pub fn of_decision(
    case: &Case,
    policy: &WholePolicy,
    today: Date,
) -> Option<Result<Sheet, NoticeError>> {
    let decision = &case.decision.as_ref()?.what;
    let office = Office::of(policy);
    let granted = || granted(case, policy, decision, today);
    let notice = match decision.outcome {
        DecisionOutcome::Granted => Notice::granted(office, asked(case), granted()),
        DecisionOutcome::Partial => {
            Notice::partial(office, asked(case), granted(), withheld(decision))
        }
        DecisionOutcome::Refused => Notice::refused(office, asked(case), withheld(decision)),
        DecisionOutcome::NonExistent => {
            let reason = decision.withheld.as_ref().map(|withheld| withheld.reason.clone());
            Notice::not_held(office, asked(case), reason.unwrap_or_default())
        }
    };
    let issue = case.notice.as_ref();
    let issue = Issue {
        number: issue.map(|notice| notice.what.number.clone()).unwrap_or_default(),
        date: issue.map(|notice| notice.day),
    };
    Some(notice.map(|notice| notice.sheet(&issue)))
}

/// The notice of a longer time, as it is about to go out.
///
/// # Errors
/// [`NoticeError`]: it lacks what it must have, or the regulation knows no longer time.
pub fn of_extension(
    case: &Case,
    policy: &WholePolicy,
    original_end: Date,
    until: Date,
    reason: &str,
    sent: Date,
) -> Result<Sheet, NoticeError> {
    let extension = Extension { original_end, until: Some(until), reason: reason.to_owned(), sent };
    let notice = Notice::extended(Office::of(policy), asked(case), extension)?;
    Ok(notice.sheet(&Issue { number: String::new(), date: Some(sent) }))
}

fn asked(case: &Case) -> Asked {
    let opening = &case.opening;
    let about = match opening.about.trim() {
        // What the search was about says it too.
        "" => case.search.as_ref().map(|search| search.what.what.clone()).unwrap_or_default(),
        about => about.to_owned(),
    };
    Asked {
        number: opening.number.clone(),
        received: opening.first_arrived,
        kind: case.kind(),
        to: opening.asked_by().to_owned(),
        principal: match case.asks_for_self() {
            true => String::new(),
            false => opening.principal.name.clone(),
        },
        about,
    }
}

fn granted(case: &Case, policy: &WholePolicy, decision: &Decision, today: Date) -> Granted {
    let method =
        case.opening.delivery.or_else(|| policy.facility.delivery.methods.first().copied());
    let asked_for = case.fee_asked.as_ref().and_then(|asked| asked.what.yen);
    let handing = method.filter(|_| case.hands_over()).map(|method| Handing {
        method,
        detail: String::new(),
        when_and_where: String::new(),
        fee: match fee(case, policy, today).due.or(asked_for) {
            Some(0) => FeeDue::Nothing,
            Some(yen) => FeeDue::Yen(yen),
            None => FeeDue::ByHand,
        },
    });
    Granted { content: decision.content.clone(), reason: String::new(), handing }
}

fn withheld(decision: &Decision) -> Withheld {
    let withheld = decision.withheld.clone().unwrap_or_default();
    Withheld {
        what: match decision.outcome {
            DecisionOutcome::Partial => withheld.what,
            _ => String::new(),
        },
        ground: withheld.ground,
        reason: withheld.reason,
        alternative: withheld.alternative,
    }
}

//! A recorded event as the page on which it was recorded: to put it right, staff see what they wrote.

use madoguchi_casework::{Act, CaseEvent, Paid, PaperSeen};
use madoguchi_domain::policy::Role;

use crate::acts::{Doing, NO_FORM};
use crate::form::Values;

/// The page of an event, filled in as it was; none: it was recorded on no such page.
#[must_use]
pub fn written(event: &CaseEvent) -> Option<(Doing, Values)> {
    use Doing as Do;
    let values = Values::default().with_day("on", event.day);
    let page = match &event.act {
        Act::IdentityChecked(check) => (
            Do::Identity,
            papers(values, &check.papers)
                .with("whose", check.whose.code())
                .with("result", check.result.code()),
        ),
        Act::AuthorityChecked(check) => {
            let mut values = papers(values, &check.papers).with("result", check.result.code());
            values = by(values, check.decided_by);
            if let Some(mandate) = &check.mandate {
                if let Some(date) = mandate.date {
                    values = values.with_day("mandate-date", date);
                }
                if let Some(scope) = mandate.scope {
                    values = values.with("mandate-scope", scope.code());
                }
            }
            (Do::Authority, values)
        }
        Act::PrincipalAsked { how } => (Do::AskPrincipal, values.with("how", how.code())),
        Act::PrincipalAnswered { how, result, scope } => (
            Do::PrincipalAnswer,
            values.with("how", how.code()).with("result", result.code()).with("scope", scope),
        ),
        Act::MissingAsked { what } => (Do::AskMissing, values.with("what", what.join("\n"))),
        Act::Completed => (Do::Complete, values),
        Act::Paused { why } => (Do::Pause, values.with("why", why)),
        Act::Resumed => (Do::Resume, values),
        Act::FeeAsked { yen, how } => {
            let yen = yen.map(|yen| yen.to_string()).unwrap_or_default();
            (Do::AskFee, values.with("yen", yen).with("how", how))
        }
        Act::FeeReceived { payments } => match payments.as_slice() {
            [Paid { means, yen, issued }] => {
                let values = values.with("means", means.code()).with("yen", yen.to_string());
                let values = match issued {
                    Some(day) => values.with_day("issued", *day),
                    None => values,
                };
                (Do::TakeFee, values)
            }
            _ => return None,
        },
        Act::FeeReturned => (Do::ReturnFee, values),
        Act::FeeDropped { reason } => (Do::DropFee, values.with("reason", reason)),
        Act::Searched { found, what, pages } => {
            let found = if *found { "yes" } else { "no" };
            let pages = pages.map(|pages| pages.to_string()).unwrap_or_default();
            (Do::Search, values.with("found", found).with("what", what).with("pages", pages))
        }
        Act::Consulted { present, opinion, .. } => {
            let mut values = values.with("opinion", opinion);
            values.set("present", present.iter().map(|m| m.code().to_owned()).collect());
            (Do::Consult, values)
        }
        Act::Decided(decision) => {
            let withheld = decision.withheld.clone().unwrap_or_default();
            let mut values = values
                .with("outcome", decision.outcome.code())
                .with("content", &decision.content)
                .with("withheld", withheld.what)
                .with("ground", withheld.ground.map_or("", |ground| ground.code()))
                .with("reason", withheld.reason)
                .with("alternative", withheld.alternative);
            values.set("by", decision.by.iter().map(|role| role.code().to_owned()).collect());
            (Do::Decide, values)
        }
        Act::Approved { by: role } => (Do::Approve, by(values, Some(*role))),
        Act::SentBack { by: role, reason } => {
            (Do::SendBack, by(values, Some(*role)).with("reason", reason))
        }
        Act::Extended { until, reason, form } => (
            Do::Extend,
            with_form(values.with_day("until", *until).with("reason", reason), form.as_ref()),
        ),
        Act::NoticeIssued { number, form } => {
            (Do::Notify, with_form(values.with("number", number), form.as_ref()))
        }
        Act::Explained { to, how, .. } => {
            (Do::Explain, values.with("to", to.code()).with("how", how.code()))
        }
        Act::Delivered { method, to } => {
            (Do::Deliver, values.with("method", method.code()).with("to", to))
        }
        Act::CarriedOut { what } => (Do::CarryOut, values.with("what", what)),
        Act::RecipientsTold { whom } => {
            (Do::TellRecipients, values.with("there", "yes").with("whom", whom))
        }
        Act::NoRecipients => (Do::TellRecipients, values.with("there", "no")),
        Act::Objected { what } => (Do::Object, values.with("what", what)),
        Act::ObjectionAnswered { result, what } => {
            (Do::AnswerObjection, values.with("result", result.code()).with("what", what))
        }
        Act::Withdrawn => (Do::Withdraw, values),
        Act::PrincipalDied { died } => {
            let values = match died {
                Some(day) => values.with_day("died", *day),
                None => values,
            };
            (Do::Died, values)
        }
        Act::CameOfAge => (Do::OfAge, values),
        Act::AgencyEnded => (Do::EndAgency, values),
        Act::Lapsed => (Do::Lapse, values),
        Act::TurnedAway { reason } => (Do::TurnAway, values.with("reason", reason)),
        Act::Closed => (Do::Close, values),
        Act::Noted { text } => (Do::Note, values.with("text", text)),
        Act::Opened(_)
        | Act::MissingCame { .. }
        | Act::AnswerSealed { .. }
        | Act::Assigned { .. }
        | Act::Struck { .. }
        | Act::Unknown(_) => return None,
    };
    Some(page)
}

fn papers(mut values: Values, papers: &[PaperSeen]) -> Values {
    values.set("papers", papers.iter().map(|paper| paper.id.clone()).collect());
    values
}

fn by(values: Values, role: Option<Role>) -> Values {
    values.with("by", role.map_or("", |role| role.code()))
}

fn with_form(values: Values, form: Option<&String>) -> Values {
    values.with("form", form.map_or(NO_FORM, String::as_str))
}

//! A clerk who always does the obvious: whatever is on top is answered with the event that it waits for.

use madoguchi_casework::{
    Act, AskedHow, AuthorityCheck, Case, CheckResult, Decision, DecisionOutcome, EndedHow,
    ExplainedTo, MandateSeen, ObjectionCode, ObjectionResult, Paid, ReplyResult, Stage, Step,
    StepCode, StepState, Whose, Withheld, barred, fee, next,
};
use madoguchi_domain::Date;
use madoguchi_domain::authority::{self, MandateScope};
use madoguchi_domain::policy::{DeliveryMethod, Member, PaymentMeans, RefusalGround, Role};
use madoguchi_domain::refusal::answer_required;
use madoguchi_domain::request::{Relation, RequesterKind};

use super::{Desk, identity_of, paper};

/// More steps than any path has; whoever needs more goes round in circles.
pub const ENOUGH: usize = 60;

/// Follows what is on top until nothing is, a day for each entry; how many entries it took.
pub fn to_the_end(desk: &mut Desk, outcome: DecisionOutcome) -> usize {
    for taken in 0..ENOUGH {
        let today = desk.today;
        let steps = madoguchi_casework::steps(&desk.case(), &desk.policy, today);
        let Some(step) = next(&steps).cloned() else {
            assert_eq!(desk.case().stage(), Stage::Closed, "{}", told(desk));
            return taken;
        };
        let act = answer(desk, &step, outcome, today);
        let before = desk.records.len();
        desk.record(today, act);
        assert!(desk.records.len() > before);
        kept(desk);
        // Something waits for a day only now and then.
        if taken % 3 == 2 {
            desk.today = today.succ_opt().unwrap();
        }
    }
    panic!("no end after {ENOUGH} entries: {}", told(desk));
}

/// What was recorded, for a message.
pub fn told(desk: &Desk) -> String {
    let acts: Vec<_> = desk.records.iter().map(|record| record.event.act.code()).collect();
    let case = desk.case();
    format!(
        "{} {} by {}: {}",
        case.opening.facility,
        case.kind().code(),
        case.opening.requester.code(),
        acts.join(", ")
    )
}

/// What must hold of every case of which nothing was recorded that is forbidden.
pub fn kept(desk: &Desk) {
    let case = desk.case();
    let facility = &desk.policy.facility;
    let handling = desk.policy.handling.clone().unwrap_or_default();
    let given: Vec<Date> = [
        case.delivery.as_ref().map(|noted| noted.day),
        case.carried_out.as_ref().map(|noted| noted.day),
        case.notice.as_ref().map(|noted| noted.day),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(first) = given.iter().min() {
        let decision = case.decision.as_ref().unwrap_or_else(|| panic!("{}", told(desk)));
        assert!(decision.day <= *first, "{}", told(desk));
        let outcome = decision.what.outcome.answer();
        let required = answer_required(facility, &handling, case.kind(), outcome);
        if let Some(role) = required.approved_by {
            let approval = case.approval.as_ref();
            assert_eq!(approval.map(|noted| noted.what), Some(role), "{}", told(desk));
            assert!(approval.is_some_and(|noted| noted.day <= *first), "{}", told(desk));
        }
    }
    if let Some(delivery) = &case.delivery {
        assert!(case.grants() && case.hands_over(), "{}", told(desk));
        let on = delivery.day;
        let who = case.opening.requester;
        // A check, or a death, that is recorded after the handing over does not undo it.
        let then = before(desk, &delivery.id);
        assert!(then.identity_accepted(facility).is_some_and(|day| day <= on), "{}", told(desk));
        if who != RequesterKind::Principal {
            assert!(then.authority_accepted().is_some_and(|day| day <= on), "{}", told(desk));
        }
        if who != RequesterKind::BereavedFamily {
            assert!(then.died.is_none(), "{}", told(desk));
        }
        assert!(barred(&then, &desk.policy, on).is_empty(), "{}", told(desk));
    }
    if let Some(decision) = &case.decision
        && decision.what.outcome != DecisionOutcome::Granted
    {
        let withheld = decision.what.withheld.as_ref().unwrap_or_else(|| panic!("{}", told(desk)));
        assert!(!withheld.reason.trim().is_empty(), "{}", told(desk));
        let absent = decision.what.outcome == DecisionOutcome::NonExistent;
        assert!(absent || withheld.ground.is_some(), "{}", told(desk));
    }
}

/// The case as it stood before an entry.
pub fn before(desk: &Desk, id: &str) -> Case {
    let place = desk.records.iter().position(|record| record.id == id).unwrap();
    Case::fold(&desk.records[..place]).unwrap()
}

/// The obvious event for a step.
pub fn answer(desk: &Desk, step: &Step, outcome: DecisionOutcome, today: Date) -> Act {
    let case = desk.case();
    let how = AskedHow::Meeting;
    match step.code {
        StepCode::Identity if step.state != StepState::Open => came(),
        StepCode::Identity => {
            let accepted = |whose: Whose| {
                let last = case.identity.iter().rev().find(|check| check.what.whose == whose);
                last.is_some_and(|check| check.what.result == CheckResult::Accepted)
            };
            let whose =
                if accepted(Whose::Requester) { Whose::Principal } else { Whose::Requester };
            identity_of(whose)
        }
        StepCode::Authority | StepCode::Completeness if step.state != StepState::Open => came(),
        StepCode::Authority => authority_check(desk, today),
        StepCode::Principal if step.state == StepState::Open => Act::PrincipalAsked { how },
        StepCode::Principal => {
            let (result, scope) = (ReplyResult::Confirmed, String::new());
            Act::PrincipalAnswered { how, result, scope }
        }
        StepCode::Completeness => Act::Completed,
        StepCode::FeeAsking => {
            let due = fee(&case, &desk.policy, today).due;
            Act::FeeAsked { yen: Some(due.unwrap_or(700)), how: "窓口で".into() }
        }
        StepCode::FeePayment => paid(desk, today),
        StepCode::Search => {
            let found = outcome != DecisionOutcome::NonExistent;
            Act::Searched { found, what: "記録".into(), pages: found.then_some(12) }
        }
        StepCode::Consultation => {
            let (body, present) = (step.by[0], Member::ALL.to_vec());
            Act::Consulted { body, present, opinion: "よい".into() }
        }
        StepCode::Decision => decided(desk, step, outcome, today),
        StepCode::Approval => Act::Approved { by: step.by[0] },
        StepCode::Extension => {
            let until = step.due.unwrap().checked_add_days(chrono::Days::new(3)).unwrap();
            Act::Extended { until, reason: "記録が多いため".into(), form: None }
        }
        StepCode::CarryingOut => Act::CarriedOut { what: "そのとおりにした".into() },
        StepCode::Notice => {
            let outcome = case.outcome().unwrap().answer();
            let handling = desk.policy.handling.clone().unwrap_or_default();
            let kind = case.kind();
            let form = answer_required(&desk.policy.facility, &handling, kind, outcome).form;
            Act::NoticeIssued { number: String::new(), form }
        }
        StepCode::Explanation => Act::Explained { to: ExplainedTo::Principal, how, by: None },
        StepCode::Delivery => {
            let methods = &desk.policy.facility.delivery.methods;
            let method = methods.first().copied().unwrap_or(DeliveryMethod::PaperCopy);
            let method = case.opening.delivery.unwrap_or(method);
            Act::Delivered { method, to: case.opening.asked_by().into() }
        }
        StepCode::RecipientsTold => Act::NoRecipients,
        StepCode::FeeReturn => Act::FeeReturned,
        StepCode::ObjectionAnswer => {
            let (result, what) = (ObjectionResult::Stands, "変わらない".into());
            Act::ObjectionAnswered { result, what }
        }
        StepCode::Ending => ending(desk, today),
        StepCode::Closing => Act::Closed,
    }
}

fn came() -> Act {
    Act::MissingCame { what: Vec::new(), complete: true }
}

/// All that could be brought; not enough where even that may not be accepted.
fn authority_check(desk: &Desk, today: Date) -> Act {
    let case = desk.case();
    let facts = case.authority_facts(case.opening.first_arrived);
    let verdict = authority::judge(&desk.policy.facility, &facts);
    let mut papers: Vec<_> = verdict.required_papers.iter().map(|id| paper(id)).collect();
    papers.extend(["family-register", "death-proof"].map(paper));
    let full = |capable: Option<bool>, by: Option<Role>| {
        let mandated = [RequesterKind::MandatedAgent, RequesterKind::VoluntaryGuardian];
        AuthorityCheck {
            mandate: mandated.contains(&case.opening.requester).then_some(MandateSeen {
                date: Some(case.opening.first_arrived),
                scope: Some(MandateScope::Specific),
            }),
            registered_seal: Some(true),
            relation: Some(Relation::Child),
            agency_list_covers: Some(true),
            supervisor_appointed: Some(true),
            principal_capable: capable,
            decided_by: by,
            ..AuthorityCheck::new(papers.clone(), CheckResult::Accepted)
        }
    };
    for capable in [None, Some(true), Some(false)] {
        let deciders = std::iter::once(None).chain(Role::ALL.iter().copied().map(Some));
        for by in deciders {
            let act = Act::AuthorityChecked(Box::new(full(capable, by)));
            if !desk.permit(today, &act).is_forbidden() {
                return act;
            }
        }
    }
    let refused = AuthorityCheck { result: CheckResult::Insufficient, ..full(None, None) };
    Act::AuthorityChecked(Box::new(refused))
}

fn paid(desk: &Desk, today: Date) -> Act {
    let standing = fee(&desk.case(), &desk.policy, today);
    let yen = standing.due.unwrap_or(700).saturating_sub(standing.paid);
    let means = desk.policy.facility.payment.as_ref().and_then(|rule| rule.means.first().copied());
    let means = means.unwrap_or(PaymentMeans::Cash);
    let issued = (means == PaymentMeans::PostalOrder).then_some(today);
    Act::FeeReceived { payments: vec![Paid { means, yen, issued }] }
}

fn decided(desk: &Desk, step: &Step, outcome: DecisionOutcome, today: Date) -> Act {
    let of = |outcome: DecisionOutcome, ground: Option<RefusalGround>| {
        let withheld = (outcome != DecisionOutcome::Granted).then(|| Withheld {
            what: if outcome == DecisionOutcome::Partial { "一部".into() } else { String::new() },
            ground,
            reason: "そのように定められているため".into(),
            alternative: "別のやり方で守る".into(),
        });
        let (by, content) = (step.by.clone(), "求められた記録".into());
        Act::Decided(Decision { by, outcome, content, withheld, claim: None })
    };
    let grounds = RefusalGround::ALL.iter().copied().map(Some);
    let mut tries: Vec<_> = match outcome {
        DecisionOutcome::Partial | DecisionOutcome::Refused => {
            grounds.map(|ground| of(outcome, ground)).collect()
        }
        _ => vec![of(outcome, None)],
    };
    // Where even a person who may not ask cannot be granted it, it is refused, or granted where no
    // ground is known on which to refuse.
    let refusals =
        RefusalGround::ALL.iter().map(|ground| of(DecisionOutcome::Refused, Some(*ground)));
    tries.extend(refusals);
    tries.push(of(DecisionOutcome::Granted, None));
    let allowed = tries.into_iter().find(|act| !desk.permit(today, act).is_forbidden());
    allowed.unwrap_or_else(|| panic!("nothing can be decided: {}", told(desk)))
}

fn ending(desk: &Desk, today: Date) -> Act {
    let reason = "お答えできないため".to_owned();
    let tries = [Act::AgencyEnded, Act::Lapsed, Act::TurnedAway { reason }];
    let allowed = tries.into_iter().find(|act| !desk.permit(today, act).is_forbidden());
    allowed.unwrap_or_else(|| panic!("it cannot end: {}", told(desk)))
}

/// How an ended case ended.
pub fn ended(desk: &Desk) -> Option<EndedHow> {
    desk.case().ended.map(|ended| ended.what)
}

/// Whether a permit speaks of a code.
pub fn says(desk: &Desk, today: Date, act: &Act, code: ObjectionCode) -> bool {
    desk.permit(today, act).says(code)
}

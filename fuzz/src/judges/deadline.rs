//! When is the answer due, is it put off, and when does a request lapse?

use arbitrary::{Result, Unstructured};
use madoguchi_domain::deadline::{
    self, DeadlineFacts, ExtensionFacts, ExtensionState, LapseFacts, judge_extension,
};
use madoguchi_domain::policy::FacilityPolicy;

use crate::draw;

pub(super) fn due(facility: &FacilityPolicy, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = DeadlineFacts {
        first_arrived: draw::day(u)?,
        papers_complete: draw::maybe(u, draw::day)?,
        closed_days: draw::maybe(u, draw::codes)?,
        today: draw::maybe(u, draw::day)?,
    };
    let verdict = deadline::due(facility, draw::code(u)?, &facts);
    assert!(verdict.clock_start >= facts.first_arrived, "it runs before it came: {verdict:#?}");
    if let Some(end) = &verdict.end {
        assert!(!verdict.articles.is_empty(), "a last day by no article: {verdict:#?}");
        assert!(end.nominal_end >= verdict.clock_start);
        assert!(end.internal_target <= end.nominal_end && end.nominal_end <= end.art142_end);
        assert!(verdict.longest.is_none_or(|day| day >= end.art142_end));
        assert!(verdict.warn_from_first_arrival.is_none_or(|day| day < end.nominal_end));
    } else {
        assert!(verdict.overdue_since.is_none(), "late without a last day: {verdict:#?}");
    }
    if let Some(since) = verdict.overdue_since {
        assert!(facts.today.is_some_and(|today| since <= today), "late in days to come");
    }
    Ok(())
}

pub(super) fn extension(facility: &FacilityPolicy, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = ExtensionFacts {
        original_end: draw::day(u)?,
        sent: draw::maybe(u, draw::day)?,
        promised_until: draw::maybe(u, draw::day)?,
        form: u.arbitrary()?,
        today: draw::maybe(u, draw::day)?,
    };
    let verdict = judge_extension(facility, draw::code(u)?, &facts);
    if verdict.state != ExtensionState::NotProvided {
        assert!(!verdict.articles.is_empty(), "no article: {verdict:#?}");
    }
    let lacking = !verdict.missing.is_empty() || verdict.missing_form.is_some();
    match verdict.state {
        ExtensionState::Valid => assert!(!lacking && facts.sent.is_some(), "{verdict:#?}"),
        ExtensionState::Incomplete => assert!(lacking, "{verdict:#?}"),
        ExtensionState::TooLong => assert!(verdict.new_due == verdict.longest, "{verdict:#?}"),
        _ => assert!(verdict.new_due.is_none(), "put off by no notice: {verdict:#?}"),
    }
    assert!(verdict.missing.iter().all(|item| verdict.must_state.contains(item)));
    Ok(())
}

pub(super) fn lapse(facility: &FacilityPolicy, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = LapseFacts {
        arrived: draw::day(u)?,
        asked_to_complete: draw::maybe(u, draw::day)?,
        answer_ready: draw::maybe(u, draw::day)?,
        closed_days: draw::maybe(u, draw::codes)?,
    };
    if let Some(lapse) = deadline::lapse(facility, draw::code(u)?, &facts) {
        assert!(!lapse.articles.is_empty());
        assert_eq!(lapse.event.is_some(), lapse.last_day.is_some(), "{lapse:#?}");
        if let (Some(event), Some(last)) = (lapse.event, lapse.last_day) {
            assert!(event <= last && lapse.lapses_on.is_none_or(|day| day > last), "{lapse:#?}");
        }
    }
    Ok(())
}

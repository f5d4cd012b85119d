//! What will change a case, or has.

use madoguchi_domain::authority::{AuthorityReason, article_by_law};
use madoguchi_domain::policy::WholePolicy;
use madoguchi_domain::request::RequesterKind;
use madoguchi_domain::{Citation, Date};

use crate::case::Case;
use crate::dues::dues;

/// Something that changes a case on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Upcoming {
    /// What.
    pub code: UpcomingCode,
    /// The first day on which it does.
    pub on: Date,
    /// Where that stands.
    pub article: Option<Citation>,
}

codes! {
    /// What changes a case.
    pub enum UpcomingCode {
        /// The principal has died: agency ended, and the bereaved have a request of their own.
        Death = "death",
        /// The principal comes of age: a parent's authority ends.
        Majority = "majority",
        /// The request lapses.
        Lapse = "lapse",
    }
}

/// What will change a case that is not finished, or has changed it, the earliest first.
#[must_use]
pub fn upcoming(case: &Case, policy: &WholePolicy, today: Date) -> Vec<Upcoming> {
    if case.closed.is_some() || case.ended.is_some() || case.answered_on().is_some() {
        return Vec::new();
    }
    let by_law = |reason| article_by_law(reason).cloned();
    let mut all = Vec::new();
    if let Some(on) = case.died {
        let article = by_law(AuthorityReason::AgencyEndedByDeath);
        all.push(Upcoming { code: UpcomingCode::Death, on, article });
    }
    if case.opening.requester == RequesterKind::Parent
        && let Some(on) = case.came_of_age.or(case.comes_of_age_on())
    {
        let article = by_law(AuthorityReason::PrincipalIsAdult);
        all.push(Upcoming { code: UpcomingCode::Majority, on, article });
    }
    if let Some(lapse) = dues(case, policy, today).lapse
        && let Some(on) = lapse.lapses_on
    {
        let article = lapse.articles.first().cloned();
        all.push(Upcoming { code: UpcomingCode::Lapse, on, article });
    }
    all.sort_by_key(|coming| coming.on);
    all
}

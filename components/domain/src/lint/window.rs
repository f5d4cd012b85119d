//! Where requests go, on which form, and when somebody is there.

use super::findings::Findings;
use super::{Finding, LintCode, Subject};
use crate::policy::FacilityPolicy;

pub(super) fn look(facility: &FacilityPolicy, found: &mut Findings) {
    let window = &facility.window;
    let of_window = |code, key: &str| {
        let finding = Finding::new(code, key.to_owned());
        match &window.article {
            Some(article) => finding.article(article, window.basis),
            None => finding,
        }
    };
    if window.address.is_none() {
        let name = Subject::Words(window.name.clone());
        found.add(of_window(LintCode::WindowWithoutAddress, "window.address").about(name));
    }
    // Days alone do not tell when to call: hours have figures.
    let tells = |hours: &str| hours.chars().any(char::is_numeric);
    if !window.hours.as_deref().is_some_and(tells) {
        let finding = of_window(LintCode::HoursUnstated, "window.hours");
        found.add(match &window.hours {
            Some(hours) => finding.about(Subject::Words(hours.clone())),
            None => finding,
        });
    }
    let own = facility.channels_article.as_ref().is_some_and(|article| article.is_own());
    if !own {
        found.note(LintCode::ChannelsUnstated, "channels");
    }
    if facility.form.article.is_none() {
        let finding = Finding::new(LintCode::FormUnnamed, "form.name".to_owned());
        found.add(finding.about(Subject::Words(facility.form.name.clone())));
    }
}

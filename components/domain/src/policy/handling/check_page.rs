//! What the facts for the policy page must be.

use super::PolicyPage;
use crate::json::Way;
use crate::policy::problems::Problems;
use crate::policy::{FoundProblem, Inconsistency, text_shape};

/// Everything that is wrong with them.
pub(super) fn check(page: &PolicyPage) -> Vec<FoundProblem> {
    let mut problems = Problems::default();
    let top = Way::under_top("handling");
    let way = top.key("policy_page");
    if let Some(operator) = &page.operator {
        let way = way.key("operator");
        texts(
            &mut problems,
            way,
            [("address", &operator.address), ("representative", &operator.representative)],
        );
        postal_code(&mut problems, way, operator.postal_code.as_ref());
    }
    let purposes = way.key("purposes");
    for (n, purpose) in page.purposes.iter().enumerate() {
        let way = purposes.item(n);
        texts(&mut problems, way, [("whose", &purpose.whose)]);
        problems.text(way.key("what"), &purpose.what);
    }
    let security = way.key("security");
    for (n, measure) in page.security.iter().enumerate() {
        problems.text(security.item(n).key("what"), &measure.what);
    }
    let outside = way.key("outside");
    for (n, window) in page.outside.iter().enumerate() {
        let way = outside.item(n);
        problems.text(way.key("name"), &window.name);
        texts(&mut problems, way, [("section", &window.section), ("address", &window.address)]);
        postal_code(&mut problems, way, window.postal_code.as_ref());
        if let Some(phone) = window.phone.as_ref().filter(|phone| !text_shape::is_phone(phone)) {
            problems.note(way.key("phone"), Inconsistency::PhoneShape, phone);
        }
    }
    problems.found()
}

fn texts<const N: usize>(
    problems: &mut Problems,
    way: Way<'_>,
    texts: [(&str, &Option<String>); N],
) {
    for (key, text) in texts {
        if let Some(text) = text {
            problems.text(way.key(key), text);
        }
    }
}

fn postal_code(problems: &mut Problems, way: Way<'_>, code: Option<&String>) {
    if let Some(code) = code.filter(|code| !text_shape::is_postal_code(code)) {
        problems.note(way.key("postal_code"), Inconsistency::PostalCodeShape, code);
    }
}

//! The answer in words.

use madoguchi_domain::consent::Permission;
use madoguchi_messages::{find_code, key, say, say_code, say_with};
use madoguchi_wizards::words;

use crate::consents::missing_words;
use crate::staff::role_name;

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PermissionWords {
    /// The decision.
    pub title: &'static str,
    /// Whose consent and approval it takes, what is missing, what goes with it, by which articles.
    pub lines: Vec<String>,
}

/// The answer in words.
#[must_use]
pub fn permission_words(permission: &Permission) -> PermissionWords {
    let title = say_code("may-decision", permission.decision.code());
    let mut lines = Vec::new();
    if let Some(article) = &permission.law_conflict {
        let article = words::cite(article);
        lines.push(say_with(key::MAY_LAW_CONFLICT, &[("article", &article)]));
    }
    lines.extend(permission.missing.iter().map(|it| missing_words(it.code())));
    lines.extend(permission.unmet.iter().map(|it| say_code("may-unmet", it.code()).to_owned()));
    match permission.consent_of {
        Some(who) => {
            let who = say_code("desk-requester", who.code());
            lines.push(say_with(key::MAY_CONSENT_OF, &[("who", who)]));
        }
        None if !permission.consent_needed && permission.allowed() == Some(true) => {
            lines.push(say(key::MAY_NO_CONSENT_NEEDED).to_owned());
        }
        None => {}
    }
    let offices = [
        (key::MAY_REPORTED_TO, permission.reported_to),
        (key::MAY_APPROVE_BY, permission.approve_by),
        (key::CONSENT_DECIDER, permission.decider),
    ];
    for (label, office) in offices {
        lines.extend(office.map(|role| say_with(label, &[("role", role_name(role))])));
    }
    lines.extend(permission.needs.iter().map(|it| say_code("may-need", it.code()).to_owned()));
    let flags = permission.flags.iter().filter_map(|flag| find_code("may-flag", flag.code()));
    lines.extend(flags.map(|words| say(words).to_owned()));
    if let Some(day) = permission.changes_on {
        lines.push(say_with(key::MAY_CHANGES_ON, &[("date", &words::date(day))]));
    }
    let articles = words::cite_all(&permission.articles, permission.basis);
    if !articles.is_empty() {
        lines.push(say_with(key::CASE_ARTICLE, &[("article", &words::list(articles))]));
    }
    PermissionWords { title, lines }
}

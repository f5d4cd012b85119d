//! Addresses: `#/`, `#/<facility>`, `#/<facility>/request`, `/identity`, `/authority`, `/policy`.

use madoguchi_wizards::ctx::Wizard;

/// What an address asks for. The step of a wizard is not in it: it is nobody's business who reads
/// the address over somebody's shoulder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Route {
    /// The list of facilities.
    Picker,
    /// A facility's start page.
    Facility(String),
    /// One of a facility's wizards.
    Wizard(String, Wizard),
    /// A facility's policy page, and the section to read; empty: from its beginning.
    Policy(String, String),
    /// Anything else.
    Unknown,
}

impl Route {
    /// Reads the part of an address from `#` on. A facility's id is a file name, so only lower-case
    /// letters, digits and hyphens are let through.
    pub(crate) fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let route = match (parts.next(), parts.next()) {
            (None, _) => Self::Picker,
            (Some(id), None) if is_id(id) => Self::Facility(id.to_owned()),
            (Some(id), Some(POLICY)) if is_id(id) => {
                let section = parts.next().filter(|section| is_id(section)).unwrap_or_default();
                Self::Policy(id.to_owned(), section.to_owned())
            }
            (Some(id), Some(wizard)) if is_id(id) => match Wizard::from_code(wizard) {
                Some(wizard) => Self::Wizard(id.to_owned(), wizard),
                None => Self::Unknown,
            },
            _ => Self::Unknown,
        };
        if parts.next().is_some() { Self::Unknown } else { route }
    }

    /// The facility.
    pub(crate) fn facility(&self) -> Option<&str> {
        match self {
            Self::Facility(id) | Self::Wizard(id, _) | Self::Policy(id, _) => Some(id),
            Self::Picker | Self::Unknown => None,
        }
    }
}

/// What the address of a policy page ends with.
pub(crate) const POLICY: &str = "policy";

/// Screens of other programs, which the starter calls: no facility is reached there.
const OTHERS: [&str; 2] = ["editor", "open"];

fn is_id(id: &str) -> bool {
    let ok = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    id.len() <= 64 && !OTHERS.contains(&id) && id.chars().all(ok)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_where_they_say() {
        assert_eq!(Route::parse(""), Route::Picker);
        assert_eq!(Route::parse("#/"), Route::Picker);
        assert_eq!(Route::parse("#/himawari"), Route::Facility("himawari".into()));
        assert_eq!(
            Route::parse("#/himawari/request"),
            Route::Wizard("himawari".into(), Wizard::Request)
        );
    }

    #[test]
    fn a_policy_page_is_read_from_its_beginning_or_from_a_section() {
        let policy = |section: &str| Route::Policy("himawari".into(), section.into());
        assert_eq!(Route::parse("#/himawari/policy"), policy(""));
        assert_eq!(Route::parse("#/himawari/policy/complaints"), policy("complaints"));
        assert_eq!(Route::parse("#/himawari/policy/a/b"), Route::Unknown);
    }

    #[test]
    fn other_programs_are_no_facilities() {
        for hash in ["#/editor", "#/editor/check", "#/editor/edit/fees", "#/open", "#/open/request"]
        {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
        assert_eq!(Route::parse("#/editors"), Route::Facility("editors".into()));
    }

    #[test]
    fn an_address_cannot_reach_out_of_the_folder_of_facilities() {
        for hash in ["#/../secret", "#/a/b/c", "#/%2e%2e", "#/A", "#/a/steal", "#/ひ", "#/a.b"] {
            assert_eq!(Route::parse(hash), Route::Unknown, "{hash}");
        }
    }
}

//! Addresses of the editor: `#/editor`, `#/editor/check`, `#/editor/edit/<section>`. None holds
//! anything that somebody typed.

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// How to begin, or the list of sections.
    Home,
    /// A section of the file.
    Edit(String),
    /// The applicant's start page, as it would look.
    Preview,
    /// The finished file.
    Save,
    /// The linter's page.
    Check,
}

impl Route {
    /// Reads the part of an address from `#` on; what is not known leads to the beginning.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix("#/editor").unwrap_or_default();
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next(), parts.next()) {
            (Some("edit"), Some(section), None) => Self::Edit(section.to_owned()),
            (Some("preview"), None, None) => Self::Preview,
            (Some("save"), None, None) => Self::Save,
            (Some("check"), None, None) => Self::Check,
            _ => Self::Home,
        }
    }

    /// The address.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Home => "#/editor".to_owned(),
            Self::Edit(section) => ["#/editor/edit/", section].concat(),
            Self::Preview => "#/editor/preview".to_owned(),
            Self::Save => "#/editor/save".to_owned(),
            Self::Check => "#/editor/check".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_where_they_say() {
        for route in
            [Route::Home, Route::Edit("fees".into()), Route::Preview, Route::Save, Route::Check]
        {
            assert_eq!(Route::parse(&route.href()), route);
        }
        for unknown in ["", "#/", "#/editor/", "#/editor/edit", "#/editor/check/x", "#/attaka"] {
            assert_eq!(Route::parse(unknown), Route::Home, "{unknown}");
        }
    }
}

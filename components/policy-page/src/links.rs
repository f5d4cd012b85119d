/// How the page's links lead on from where it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// In a file of its own, `policy/<id>.html` beside the app: all links are relative to that.
    File,
    /// Inside the app, at `#/<id>/policy`.
    App,
}

impl Links {
    /// A facility's start page, or one of its wizards by its code.
    #[must_use]
    pub fn window(self, facility: &str, wizard: &str) -> String {
        let app = match self {
            Self::File => "../",
            Self::App => "",
        };
        let wizard_path = if wizard.is_empty() { "" } else { "/" };
        [app, "#/", facility, wizard_path, wizard].concat()
    }

    /// A section of this page.
    #[must_use]
    pub fn section(self, facility: &str, section: &str) -> String {
        match self {
            Self::File => ["#policy-", section].concat(),
            // In the app what follows `#` is the address of a screen.
            Self::App => ["#/", facility, "/policy/", section].concat(),
        }
    }
}

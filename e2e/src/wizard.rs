//! The wizard as somebody walks it: known by its contract (`data-page`, field codes as ids) alone.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Answers, Session, Site, Trouble, Typed};

/// The wizard on the screen.
#[derive(Debug, Clone, Copy)]
pub struct Wizard<'a> {
    session: &'a Session,
}

/// A piece of advice on a page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Advice {
    /// `good`, `note`, `warn` or `stop`.
    pub tone: String,
    /// Its heading.
    pub title: String,
    /// All of it.
    pub text: String,
}

/// A page that was answered and left, or not left.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Step {
    /// Its code.
    pub page: String,
    /// The fields that it asked for.
    pub asked: Vec<String>,
    /// The fields that were answered.
    pub filled: Vec<String>,
    /// What the rules said to these answers.
    pub advice: Vec<Advice>,
    /// The page on the screen after "next"; none where there is no such button.
    pub to: Option<String>,
    /// What kept the page from being left.
    pub errors: Vec<String>,
    /// The answers that going on would have made void.
    pub voided: Vec<String>,
}

impl<'a> Wizard<'a> {
    /// Opens a facility's wizard by its address, and waits until the program has taken over.
    ///
    /// # Errors
    /// What the browser says, or that the program does not come.
    pub fn open(
        session: &'a Session,
        site: &Site,
        facility: &str,
        wizard: &str,
    ) -> Result<Self, Trouble> {
        session.open(&site.url(&format!("/{facility}/{wizard}")))?;
        let wizard = Self { session };
        wizard.ready()?;
        Ok(wizard)
    }

    /// The wizard that is on the screen already.
    #[must_use]
    pub fn here(session: &'a Session) -> Self {
        Self { session }
    }

    /// Waits until the program has taken over and a page stands there.
    ///
    /// # Errors
    /// That it never does.
    pub fn ready(self) -> Result<(), Trouble> {
        self.session.until("the program", "ready() && code()", ())
    }

    /// The code of the page.
    ///
    /// # Errors
    /// What the browser says.
    pub fn page(self) -> Result<String, Trouble> {
        self.session.value("code() ?? ''", ())
    }

    /// Waits for a page.
    ///
    /// # Errors
    /// That it never comes.
    pub fn expect_page(self, code: &str) -> Result<(), Trouble> {
        self.session.until(
            &format!("the page {code}"),
            "ready() && code() === input && settled()",
            code,
        )
    }

    /// Answers the page without leaving it.
    ///
    /// # Errors
    /// [`Trouble::Page`] if a choice is not offered.
    pub fn fill(self, answers: &Answers) -> Result<Vec<String>, Trouble> {
        self.session.run("return await fill(input);", answers)
    }

    /// Answers the page and presses "next".
    ///
    /// # Errors
    /// [`Trouble::Page`] if a choice is not offered or nothing comes of it.
    pub fn step(self, answers: &Answers) -> Result<Step, Trouble> {
        self.session.run("return await step(input);", answers)
    }

    /// Answers page after page up to the page of that code.
    ///
    /// # Errors
    /// [`Trouble::Page`] names the page on which the walk ends before, and why.
    pub fn walk(self, answers: &Answers, to: &str) -> Result<Vec<Step>, Trouble> {
        let input = json!({"answers": answers, "goal": to});
        let trail: Vec<Step> =
            self.session.run("return await walk(input.answers, input.goal);", input)?;
        match trail.last() {
            Some(last) if last.to.as_deref() != Some(to) => Err(Trouble::Page(format!(
                "the walk to {to} ended on the page {}, which asks for {:?}: {:?} {:?}",
                last.page, last.asked, last.errors, last.voided
            ))),
            _ => Ok(trail),
        }
    }

    /// Picks a choice by a click.
    ///
    /// # Errors
    /// What the browser says.
    pub fn choose(self, field: &str, code: &str) -> Result<(), Trouble> {
        self.session.click(&format!("label[for='{field}-{code}']"))
    }

    /// Types into a box, key by key.
    ///
    /// # Errors
    /// What the browser says.
    pub fn type_in(self, field: &str, text: &str) -> Result<(), Trouble> {
        self.session.type_into(&format!("[id='{field}']"), text)
    }

    /// Types a date, key by key.
    ///
    /// # Errors
    /// What the browser says.
    pub fn date(self, field: &str, typed: &Typed) -> Result<(), Trouble> {
        if !typed.era.is_empty() {
            self.choose(&format!("{field}-era"), &typed.era)?;
        }
        for (part, text) in [("year", &typed.year), ("month", &typed.month), ("day", &typed.day)] {
            self.type_in(&format!("{field}-{part}"), text)?;
        }
        Ok(())
    }

    /// How a date was understood, as it is said back below its boxes.
    ///
    /// # Errors
    /// What the browser says.
    pub fn echo(self, field: &str) -> Result<String, Trouble> {
        self.session
            .value("words(document.querySelector(`[id='${input}'] .mado-date__echo`))", field)
    }

    /// Presses "next" and waits for the page of that code.
    ///
    /// # Errors
    /// That it never comes.
    pub fn next(self, to: &str) -> Result<(), Trouble> {
        self.session.click("#next")?;
        self.expect_page(to)
    }

    /// Presses the wizard's own way back and waits for the page of that code.
    ///
    /// # Errors
    /// That it never comes.
    pub fn back(self, to: &str) -> Result<(), Trouble> {
        self.session.click("#app .mado-back")?;
        self.expect_page(to)
    }

    /// Waits until the draft is where `state` says: `saved`, `memory`, `conflict`.
    ///
    /// # Errors
    /// That it never is.
    pub fn draft_is(self, state: &str) -> Result<(), Trouble> {
        self.session.until(&format!("the draft to be {state}"), "saved() === input", state)
    }

    /// What stands in the controls of the page, by id.
    ///
    /// # Errors
    /// What the browser says.
    pub fn shown(self) -> Result<BTreeMap<String, Value>, Trouble> {
        self.session.value("shown()", ())
    }

    /// The texts of the error summary.
    ///
    /// # Errors
    /// What the browser says.
    pub fn errors(self) -> Result<Vec<String>, Trouble> {
        self.session.value("errors()", ())
    }

    /// What the rules say on this page.
    ///
    /// # Errors
    /// What the browser says.
    pub fn advice(self) -> Result<Vec<Advice>, Trouble> {
        self.session.value("advice()", ())
    }

    /// The words of everything that a selector finds, also of what only paper shows.
    ///
    /// # Errors
    /// What the browser says.
    pub fn words_of(self, selector: &str) -> Result<Vec<String>, Trouble> {
        self.session.value("all(input).map((found) => found.textContent.trim())", selector)
    }
}

//! Scripts on the page, and what the page says.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

use crate::session::within;
use crate::{Session, Trouble};

/// What every script can use.
const LIBRARY: &str = include_str!("page.js");

/// One thing that the console said.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Said {
    /// `log`, `warn`, `error` and so on; an uncaught error and a breach of the policy are errors.
    pub kind: String,
    /// The words.
    pub what: String,
}

/// A file that the page offered, where the site is served with [`Prelude::DownloadsKept`].
///
/// [`Prelude::DownloadsKept`]: crate::Prelude::DownloadsKept
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Download {
    /// The name under which it is kept.
    pub name: String,
    /// What is in it; bytes that are no text are lost.
    pub text: String,
}

impl Session {
    /// Waits for a file that the page offers, and takes the latest.
    ///
    /// # Errors
    /// [`Trouble::Page`] if none ever comes.
    pub fn download(&self) -> Result<Download, Trouble> {
        self.run("return await until('a file', () => window.e2eDownloads.at(-1));", ())
    }

    /// Runs a script on the page: the body of an async function that sees `input` and what stands in
    /// `page.js`.
    ///
    /// # Errors
    /// [`Trouble::Page`] with the script's own words, [`Trouble::PageGone`] if the page was left
    /// meanwhile, or what the browser says.
    pub fn run<T: DeserializeOwned>(
        &self,
        body: &str,
        input: impl Serialize,
    ) -> Result<T, Trouble> {
        #[derive(Deserialize)]
        struct Outcome {
            value: Option<Value>,
            trouble: Option<String>,
        }
        let script = format!(
            "const [input, done] = arguments;\n{LIBRARY}\n(async () => {{ {body} }})().then(\
             (value) => done({{ value: value ?? null }}),\
             (why) => done({{ trouble: String(why?.message ?? why) }}));"
        );
        let input =
            serde_json::to_value(input).map_err(|error| Trouble::Page(error.to_string()))?;
        let outcome = match within(body, self.driver().execute_async(script, vec![input])) {
            Err(Trouble::Command(error)) if tells_of_a_page_gone(&error) => {
                return Err(Trouble::PageGone);
            }
            outcome => outcome?,
        };
        // Every script answers with an outcome, so none means that its page went before it could.
        let Some(outcome) = outcome.convert::<Option<Outcome>>()? else {
            return Err(Trouble::PageGone);
        };
        if let Some(trouble) = outcome.trouble {
            return Err(Trouble::Page(trouble));
        }
        let value = outcome.value.unwrap_or(Value::Null);
        serde_json::from_value(value.clone())
            .map_err(|error| Trouble::Page(format!("{error} in the script's answer {value}")))
    }

    /// Waits until a condition holds: an expression over `input` and what stands in `page.js`.
    ///
    /// # Errors
    /// [`Trouble::Page`] if it never does.
    pub fn until(&self, what: &str, condition: &str, input: impl Serialize) -> Result<(), Trouble> {
        let body = format!("await until({}, () => ({condition}));", json!(what));
        self.across_pages(&body, input)
    }

    /// Waits until what was changed has been drawn: what a page does at its next picture is done.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn until_drawn(&self) -> Result<(), Trouble> {
        // A hidden page is never drawn.
        self.across_pages(
            "const drawn = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));\
             if (!document.hidden) { await drawn(); await drawn(); }",
            (),
        )
    }

    /// Runs a script that changes nothing, and anew on the next page where its own has gone.
    fn across_pages(&self, body: &str, input: impl Serialize) -> Result<(), Trouble> {
        let input =
            serde_json::to_value(input).map_err(|error| Trouble::Page(error.to_string()))?;
        loop {
            match self.run(body, &input) {
                Err(Trouble::PageGone) => {}
                done => return done,
            }
        }
    }

    /// The value of an expression over `input` and what stands in `page.js`.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn value<T: DeserializeOwned>(
        &self,
        expression: &str,
        input: impl Serialize,
    ) -> Result<T, Trouble> {
        self.run(&format!("return ({expression});"), input)
    }

    /// The addresses of the files that this page has loaded.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn loaded(&self) -> Result<Vec<String>, Trouble> {
        self.value("performance.getEntriesByType('resource').map((one) => one.name)", ())
    }

    /// What the console said in this tab since it was last asked.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn said(&self) -> Result<Vec<Said>, Trouble> {
        self.run(
            "if (!location.protocol.startsWith('http')) return [];\
             const said = JSON.parse(sessionStorage.getItem('e2e-said') || '[]');\
             sessionStorage.removeItem('e2e-said'); return said;",
            (),
        )
    }

    /// What is on the screen, in words, for whoever reads a failed test.
    pub(crate) fn describe(&self) -> String {
        let seen: Result<String, Trouble> = self.value("describe()", ());
        let url = within("address", self.driver().current_url());
        let url = url.map_or_else(|error| error.to_string(), |url| url.to_string());
        format!("{url}\n{}", seen.unwrap_or_else(|error| error.to_string()))
    }
}

/// Whether a script ended because its page was left: Firefox says so, most of the time, and WebKit that
/// it finds the page's frame no more.
fn tells_of_a_page_gone(error: &WebDriverError) -> bool {
    match error.as_inner() {
        WebDriverErrorInner::JavascriptError(told) => told.value.message.contains("unloaded"),
        WebDriverErrorInner::NoSuchFrame(_) => true,
        _ => false,
    }
}

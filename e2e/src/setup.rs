//! What the suite is told by its environment.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::{Axe, Browser, Trouble};

const DIST: &str = "MADOGUCHI_DIST";
const AXE: &str = "MADOGUCHI_AXE";
const BROWSERS: &str = "MADOGUCHI_BROWSERS";

/// Where the built page, axe-core and the drivers are. `cargo xtask test` says it all.
#[derive(Debug)]
pub struct Setup {
    /// The folder that `cargo xtask build` wrote (`MADOGUCHI_DIST`).
    pub dist: PathBuf,
    /// The accessibility rules (`MADOGUCHI_AXE`: the file `axe.min.js`).
    pub axe: Axe,
    /// The browsers to test in (`MADOGUCHI_BROWSERS`: names with commas between; not set: all).
    pub browsers: Vec<Browser>,
}

impl Setup {
    /// Reads the environment.
    ///
    /// # Errors
    /// [`Trouble::Setup`] for the first thing missing: nothing is ever skipped in silence.
    pub fn read() -> Result<Self, Trouble> {
        let browsers = match env::var(BROWSERS) {
            Ok(names) => browsers(&names)?,
            Err(_) => Browser::ALL.to_vec(),
        };
        let dist = path(DIST, "the folder that `cargo xtask build` writes")?;
        if !dist.join("index.html").is_file() {
            let why = format!(
                "{} holds no built page; run `cargo xtask build`, or test all by `cargo xtask test`",
                dist.display()
            );
            return Err(Trouble::Setup { variable: DIST, why });
        }
        let file = path(AXE, "the file axe.min.js of the npm package axe-core")?;
        let source = fs::read_to_string(&file).map_err(|error| Trouble::Setup {
            variable: AXE,
            why: format!("{}: {error}", file.display()),
        })?;
        Ok(Self { dist, axe: Axe::new(source), browsers })
    }
}

fn path(variable: &'static str, what: &str) -> Result<PathBuf, Trouble> {
    env::var_os(variable).map(PathBuf::from).ok_or_else(|| Trouble::Setup {
        variable,
        why: format!("is not set; it names {what}. `cargo xtask test` sets it"),
    })
}

fn browsers(names: &str) -> Result<Vec<Browser>, Trouble> {
    let named = names.split(',').map(str::trim).filter(|name| !name.is_empty());
    let found = named
        .map(|name| {
            Browser::from_name(name).ok_or_else(|| Trouble::Setup {
                variable: BROWSERS,
                why: format!(
                    "there is no {name}; there are {}",
                    Browser::ALL.map(Browser::name).join(", ")
                ),
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    if found.is_empty() {
        let why = "names no browser; leave it out to test in all".to_owned();
        return Err(Trouble::Setup { variable: BROWSERS, why });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_named_and_a_slip_is_no_empty_test_run() {
        assert_eq!(browsers("webkit, chromium").unwrap(), [Browser::WebKit, Browser::Chromium]);
        assert!(browsers("chrome").unwrap_err().to_string().contains("chromium"));
        assert!(browsers(" ,").is_err());
    }
}

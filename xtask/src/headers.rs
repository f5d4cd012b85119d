//! `_headers`: what a host says along with each file, in the form of Netlify and Cloudflare Pages.

use std::collections::BTreeMap;
use std::fmt;

/// The headers of a site, by the paths that they are for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headers {
    rules: Vec<(String, Vec<(String, String)>)>,
}

impl Headers {
    /// Reads the file: a path on a line of its own, below it its headers, indented.
    ///
    /// # Errors
    /// The first line that is neither.
    pub fn parse(text: &str) -> Result<Self, NotAHeader> {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines() {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            let refused = || NotAHeader(line.to_owned());
            if line.starts_with([' ', '\t']) {
                let (name, value) = content.split_once(':').ok_or_else(refused)?;
                let header = (name.trim().to_owned(), value.trim().to_owned());
                rules.last_mut().ok_or_else(refused)?.1.push(header);
            } else if content.starts_with('/') {
                rules.push((content.to_owned(), Vec::new()));
            } else {
                return Err(refused());
            }
        }
        Ok(Self { rules })
    }

    /// The headers for a path, which begins with `/`. What several rules say of one header stands
    /// together, as these hosts put it.
    #[must_use]
    pub fn of(&self, path: &str) -> BTreeMap<&str, String> {
        let mut found: BTreeMap<&str, String> = BTreeMap::new();
        for (_, headers) in self.rules.iter().filter(|(pattern, _)| covers(pattern, path)) {
            for (name, value) in headers {
                found
                    .entry(name)
                    .and_modify(|before| *before = format!("{before}, {value}"))
                    .or_insert_with(|| value.clone());
            }
        }
        found
    }
}

/// Whether a pattern, of which one `*` may stand for anything, is a path's.
fn covers(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path
            .strip_prefix(before)
            .is_some_and(|rest| rest.len() >= after.len() && rest.ends_with(after)),
    }
}

/// A line that is neither a path nor a header below one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAHeader(pub String);

impl fmt::Display for NotAHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "neither a path nor a header below one: {}", self.0)
    }
}

impl std::error::Error for NotAHeader {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_the_headers_of_all_its_rules() {
        let text = "# for all\n/*\n  A: one: two\n\tB: x\n/f/*\n  B: y\n/*.js\n  C: z\n";
        let headers = Headers::parse(text).unwrap();
        assert_eq!(headers.of("/"), BTreeMap::from([("A", "one: two".into()), ("B", "x".into())]));
        assert_eq!(headers.of("/f/a.json")["B"], "x, y");
        assert_eq!(headers.of("/sub/a.js")["C"], "z");
        assert!(!headers.of("/a.jsx").contains_key("C"));
        assert!(!headers.of("/g/f/a").contains_key("C"));
    }

    #[test]
    fn a_line_that_is_neither_is_named() {
        for wrong in ["  A: b", "/x\n  no colon", "x"] {
            let line = wrong.lines().last().unwrap().to_owned();
            assert_eq!(Headers::parse(wrong), Err(NotAHeader(line)));
        }
    }
}

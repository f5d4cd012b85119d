//! The accessibility rules, applied to what is on the screen.

use std::fmt;

use serde::Deserialize;

use crate::session::within;
use crate::{Session, Trouble};

/// The rules of WCAG 2.0 to 2.2, levels A and AA; and one of our own, which they lack: nothing stands
/// outside its box, over what is beside it.
const RULES: &str = r#"
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
    const result = await axe.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
    });
    if (!result.passes.length) throw new Error("axe looked at nothing");
    const broken = result.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => ({ rule: id, place: node.html.slice(0, 200), why: node.failureSummary })));
    const spills = [...document.querySelectorAll("body *")].filter((box) => {
      const style = getComputedStyle(box);
      const lays = !/^(inline|contents|none)$/.test(style.display) && style.visibility === "visible";
      const shows = style.overflowX === "visible" && style.overflowY === "visible";
      if (!lays || !shows || !box.clientWidth || !box.clientHeight) return false;
      // Their text moves within them.
      if (box.matches("input, textarea, select, svg *")) return false;
      // Letters may be a little higher than their line, and of a bracket at its end half is white.
      const white = parseFloat(style.fontSize) / 2;
      return box.scrollWidth > box.clientWidth + 4 + white || box.scrollHeight > box.clientHeight + 4;
    });
    return broken.concat(spills.map((box) =>
      ({ rule: "spills", place: box.outerHTML.slice(0, 200), why: `it holds ${[box.scrollWidth, box.scrollHeight]}, and has ${[box.clientWidth, box.clientHeight]}` })));
"#;

/// axe-core.
#[derive(Clone)]
pub struct Axe {
    source: String,
}

impl fmt::Debug for Axe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "axe-core ({} bytes)", self.source.len())
    }
}

/// One rule broken in one place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Finding {
    /// The rule's name.
    pub rule: String,
    /// The element.
    pub place: String,
    /// What is wrong.
    pub why: String,
}

impl Axe {
    pub(crate) fn new(source: String) -> Self {
        Self { source }
    }

    /// What the rules find on the screen as it is now.
    ///
    /// # Errors
    /// What the browser says.
    pub fn findings(&self, session: &Session) -> Result<Vec<Finding>, Trouble> {
        let there: bool = session.value("typeof window.axe === 'object'", ())?;
        if !there {
            within("axe-core", session.driver().execute(self.source.as_str(), Vec::new()))?;
        }
        session.run(RULES, ())
    }
}

use std::sync::OnceLock;

use super::LintCode;
use crate::Citation;
use crate::json::{from_json, shipped};

/// The provision on which a finding rests wherever it is made. Data: `law/grounds.json`.
pub(super) struct Ground {
    finding: LintCode,
    pub(super) article: Citation,
    pub(super) unverified: bool,
}

from_json!(Ground { finding, article; unverified });

struct Grounds {
    _checked: crate::date::Date,
    grounds: Vec<Ground>,
}

from_json!(Grounds { _checked = "checked", grounds });

/// The provision of a code; none where it depends on the case, or the finding is a mere slip.
pub(super) fn ground(code: LintCode) -> Option<&'static Ground> {
    static GROUNDS: OnceLock<Grounds> = OnceLock::new();
    let all = GROUNDS.get_or_init(|| shipped(include_str!("../../law/grounds.json")));
    all.grounds.iter().find(|ground| ground.finding == code)
}

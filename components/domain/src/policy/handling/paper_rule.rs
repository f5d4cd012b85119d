use serde::Serialize;

use crate::Citation;
use crate::json::from_json;

/// How papers and records are kept in order and put right (文書管理, 記録の訂正).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaperRule {
    /// What is asked for.
    pub wants: Vec<PaperWant>,
    /// The words that must stand on the paper, where the text sets them (旧版).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// The list that says the rest, by its title (帳票一覧表).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// The article.
    pub article: Citation,
}

from_json!(PaperRule { wants, article; mark, list });

codes! {
    /// What is asked for in keeping papers and putting records right.
    pub enum PaperWant {
        /// A correction leaves the old words legible (二重線).
        OldWordsLegible = "old-words-legible",
        /// A correction bears its date.
        CorrectionDated = "correction-dated",
        /// A correction bears the mark of whoever made it (訂正者印).
        CorrectorNamed = "corrector-named",
        /// Papers are filed by kind and year (種類・年度ごと).
        FiledByKindAndYear = "filed-by-kind-and-year",
        /// A change bears its date and, where possible, version and reason (改正年月日・版数・来歴).
        ChangesMarked = "changes-marked",
        /// A paper is approved before it is issued (発行前の承認).
        ApprovedBeforeIssue = "approved-before-issue",
        /// What is past its period is thrown away (保管期間を過ぎた文書の廃棄).
        DiscardedAfterPeriod = "discarded-after-period",
        /// An old edition that is kept is marked as such and kept apart (旧版).
        OldEditionMarked = "old-edition-marked",
    }
}

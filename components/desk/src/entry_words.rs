//! What a recorded event says, in words.

use madoguchi_casework::{Act, Paid, PaperSeen, Withheld};
use madoguchi_messages::{Msg, key, say, say_code};
use madoguchi_wizards::words;

use crate::staff::role_name;

/// What an event says, line by line: what was asked, and what was answered. The day and what happened
/// stand above it.
#[must_use]
pub fn entry_rows(act: &Act) -> Vec<(String, String)> {
    let mut rows = Rows(Vec::new());
    match act {
        Act::IdentityChecked(check) => {
            rows.code(key::ACT_WHOSE, "act-whose", check.whose.code());
            rows.papers(&check.papers);
            rows.code(key::ACT_RESULT, "act-check", check.result.code());
        }
        Act::AuthorityChecked(check) => {
            rows.papers(&check.papers);
            if let Some(mandate) = &check.mandate {
                rows.text(key::ACT_MANDATE_DATE, mandate.date.map(words::date).unwrap_or_default());
                if let Some(scope) = mandate.scope {
                    rows.code(key::ACT_MANDATE_SCOPE, "act-mandate", scope.code());
                }
            }
            if let Some(role) = check.decided_by {
                rows.text(key::ACT_BY, role_name(role));
            }
            rows.code(key::ACT_RESULT, "act-check", check.result.code());
        }
        Act::PrincipalAsked { how } => rows.code(key::ACT_HOW, "act-how", how.code()),
        Act::PrincipalAnswered { how, result, scope } => {
            rows.code(key::ACT_HOW, "act-how", how.code());
            rows.code(key::ACT_RESULT, "act-reply", result.code());
            rows.text(key::ACT_SCOPE_NARROWED, scope);
        }
        Act::MissingAsked { what } | Act::MissingCame { what, .. } => {
            rows.text(key::ACT_MISSING, words::list(what.iter().cloned()));
        }
        Act::Paused { why } => rows.text(key::ACT_PAUSE_WHY, why),
        Act::FeeAsked { yen, how } => {
            rows.text(key::ACT_YEN, yen.map(words::yen).unwrap_or_default());
            rows.text(key::ACT_FEE_HOW, how);
        }
        Act::FeeReceived { payments } => payments.iter().for_each(|paid| rows.paid(paid)),
        Act::FeeDropped { reason } | Act::TurnedAway { reason } => {
            rows.text(key::ACT_REASON, reason);
        }
        Act::Searched { found, what, pages } => {
            let word = if *found { key::ACT_FOUND_YES } else { key::ACT_FOUND_NO };
            rows.text(key::ACT_FOUND, say(word));
            rows.text(key::ACT_FOUND_WHAT, what);
            rows.text(key::ACT_PAGES, pages.map(|pages| pages.to_string()).unwrap_or_default());
        }
        Act::Consulted { body, present, opinion } => {
            rows.text(key::ACT_BY, role_name(*body));
            let there = present.iter().map(|member| say_code("desk-member", member.code()));
            rows.text(key::ACT_PRESENT, words::list(there.map(str::to_owned)));
            rows.text(key::ACT_OPINION, opinion);
        }
        Act::Decided(decision) => {
            let by = decision.by.iter().map(|role| role_name(*role).to_owned());
            rows.text(key::ACT_DECIDED_BY, words::list(by));
            rows.code(key::ACT_OUTCOME, "act-outcome", decision.outcome.code());
            rows.text(key::ACT_CONTENT, &decision.content);
            if let Some(withheld) = &decision.withheld {
                rows.withheld(withheld);
            }
        }
        Act::Approved { by } => rows.text(key::ACT_BY, role_name(*by)),
        Act::SentBack { by, reason } => {
            rows.text(key::ACT_BY, role_name(*by));
            rows.text(key::ACT_REASON, reason);
        }
        Act::Extended { until, reason, form } => {
            rows.text(key::ACT_UNTIL, words::date(*until));
            rows.text(key::ACT_EXTEND_REASON, reason);
            rows.text(key::ACT_FORM, form.as_deref().unwrap_or_default());
        }
        Act::NoticeIssued { number, form } => {
            rows.text(key::ACT_NOTICE_NUMBER, number);
            rows.text(key::ACT_FORM, form.as_deref().unwrap_or_default());
        }
        Act::Explained { to, how, .. } => {
            rows.code(key::ACT_EXPLAINED_TO, "act-explained-to", to.code());
            rows.code(key::ACT_HOW, "act-how", how.code());
        }
        Act::Delivered { method, to } => {
            rows.code(key::ACT_METHOD, "office-delivery", method.code());
            rows.text(key::ACT_TO, to);
        }
        Act::AnswerSealed { files } => rows.text(key::ANSWER_ROW_FILES, files.to_string()),
        Act::CarriedOut { what } => rows.text(key::ACT_DONE_WHAT, what),
        Act::RecipientsTold { whom } => rows.text(key::ACT_RECIPIENTS_WHOM, whom),
        Act::Objected { what } => rows.text(key::ACT_OBJECTION, what),
        Act::ObjectionAnswered { result, what } => {
            rows.code(key::ACT_RESULT, "act-objection-result", result.code());
            rows.text(key::ACT_OBJECTION_ANSWER, what);
        }
        Act::PrincipalDied { died } => {
            rows.text(key::ACT_DIED_DAY, died.map(words::date).unwrap_or_default());
        }
        Act::Noted { text } => rows.text(key::ACT_NOTE_WORDS, text),
        Act::Opened(_)
        | Act::Completed
        | Act::Resumed
        | Act::FeeReturned
        | Act::NoRecipients
        | Act::Withdrawn
        | Act::CameOfAge
        | Act::AgencyEnded
        | Act::Lapsed
        | Act::Closed
        | Act::Assigned { .. }
        | Act::Struck { .. }
        | Act::Unknown(_) => {}
    }
    rows.0
}

struct Rows(Vec<(String, String)>);

impl Rows {
    fn text(&mut self, label: Msg, value: impl AsRef<str>) {
        if !value.as_ref().is_empty() {
            self.0.push((say(label).to_owned(), value.as_ref().to_owned()));
        }
    }

    fn code(&mut self, label: Msg, prefix: &str, code: &str) {
        self.text(label, say_code(prefix, code));
    }

    fn papers(&mut self, papers: &[PaperSeen]) {
        let names = papers.iter().map(|paper| words::paper(&paper.id));
        self.text(key::ACT_PAPERS, words::list(names));
    }

    fn paid(&mut self, paid: &Paid) {
        self.code(key::ACT_MEANS, "act-means", paid.means.code());
        self.text(key::ACT_YEN, words::yen(paid.yen));
        self.text(key::ACT_ISSUED, paid.issued.map(words::date).unwrap_or_default());
    }

    fn withheld(&mut self, withheld: &Withheld) {
        self.text(key::ACT_WITHHELD, &withheld.what);
        if let Some(ground) = withheld.ground {
            self.code(key::ACT_GROUND, "office-ground", ground.code());
        }
        self.text(key::ACT_REFUSAL_REASON, &withheld.reason);
        self.text(key::ACT_ALTERNATIVE, &withheld.alternative);
    }
}

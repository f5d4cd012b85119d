use crate::policy::{Handling, RecordClass, RecordWay, Role};
use crate::{Citation, CodeSet};

/// What is known of something that is to leave the house, or has left it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TakeOutFacts {
    /// The offices that have permitted it.
    pub permitted_by: CodeSet<Role>,
    /// Whether it has come back.
    pub returned: bool,
    /// Whether the office that must has confirmed the return.
    pub return_confirmed: bool,
}

/// May it leave the house, and is it back?
#[derive(Debug, Clone, PartialEq)]
pub struct TakeOutVerdict {
    /// Whether it may; none where the regulation says nothing.
    pub may_leave: Option<bool>,
    /// The offices whose permission is missing.
    pub permission_of: CodeSet<Role>,
    /// Whether it is back and that was confirmed, where the text asks for that.
    pub closed: bool,
    /// The office that must still confirm the return.
    pub to_confirm: Option<Role>,
    /// Whether a record of it is kept.
    pub recorded: bool,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
}

/// May something leave the house, and has the taking out come to its end? (持ち出し)
///
/// The retention of its record runs from that end, since only then is the record complete.
#[must_use]
pub fn judge_take_out(handling: &Handling, facts: &TakeOutFacts) -> TakeOutVerdict {
    let record = handling.retention_of(RecordClass::TakeOut, RecordWay::EachTime);
    let rule = handling.take_out.as_ref();
    let wanted = rule.map_or(&[][..], |rule| &rule.permitted_by);
    let lacks = wanted.iter().copied().filter(|role| !facts.permitted_by.contains(role));
    let permission_of: CodeSet<Role> = lacks.collect();
    let confirms = rule.and_then(|rule| rule.return_confirmed_by);
    let to_confirm = confirms.filter(|_| facts.returned && !facts.return_confirmed);
    let articles = [rule.map(|rule| &rule.article), record.map(|record| &record.article)];
    TakeOutVerdict {
        may_leave: rule.map(|_| permission_of.is_empty()),
        permission_of,
        closed: facts.returned && to_confirm.is_none(),
        to_confirm,
        recorded: record.is_some(),
        articles: articles.into_iter().flatten().cloned().collect(),
    }
}

use madoguchi_domain::Date;
use madoguchi_domain::policy::{ConsentForm, ConsentItem, FollowUp, WholePolicy};

use super::standing::{Bench, Judged};
use super::{Answer, FollowedUp, Person, ReplyReason, Withdrawal, Wordings};
use crate::case::Noted;

/// Something that has to be done since a consent was taken back, refused after it had been given, or over.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowUpTask {
    /// The id of the event by which it ended: the withdrawal, the newer form with its no, or the form whose
    /// time is over.
    pub withdrawal: String,
    /// The first day without consent; it may be to come.
    pub since: Date,
    /// The form's code.
    pub form: String,
    /// The item's number.
    pub item: u8,
    /// The uses that it covers, by code.
    pub uses: Vec<String>,
    /// What has to be done.
    pub duty: FollowUp,
    /// What was done; none: it is open.
    pub done: Option<Noted<FollowedUp>>,
}

/// What has to be done since something was taken back, done or not, in the order in which it came (撤回後の対応).
///
/// A no in a newer form takes back as well as a withdrawal does, and so does the end of the time for which
/// somebody said yes, unless they have said yes anew by then.
#[must_use]
pub fn follow_ups(person: &Person, wordings: &Wordings, rules: &WholePolicy) -> Vec<FollowUpTask> {
    of_bench(person, wordings, &Bench::of(person, wordings, rules))
}

pub(super) fn of_bench(
    person: &Person,
    wordings: &Wordings,
    bench: &Bench<'_>,
) -> Vec<FollowUpTask> {
    let mut all = Vec::new();
    for withdrawal in &person.withdrawals {
        let words = withdrawal.wording.as_deref().and_then(|digest| wordings.get(digest));
        let Some(form) = words.map(|wording| &wording.form) else { continue };
        let items = form.items.iter().filter(|item| taken_back(person, withdrawal, item));
        for item in items {
            push(&mut all, person, (&withdrawal.id, withdrawal.day), form, item);
        }
    }
    for judged in bench.judged() {
        let Some(read) = &judged.read else { continue };
        let refused = read.refused(judged.consent);
        let items = read.form.items.iter().filter(|item| refused.contains(&item.number));
        for item in items.filter(|item| stood_before(bench, judged, item)) {
            push(&mut all, person, (&judged.consent.id, judged.consent.day), read.form, item);
        }
    }
    for judged in bench.judged() {
        let until = judged.consent.answered.until.and_then(|until| until.succ_opt());
        let (Some(read), Some(since)) = (&judged.read, until) else { continue };
        let items = read.form.items.iter().filter(|item| over(bench, judged, item, since));
        for item in items {
            push(&mut all, person, (&judged.consent.id, since), read.form, item);
        }
    }
    all.sort_by_key(|task| task.since);
    all
}

/// Whether the time for which an item was given is over from a day on.
fn over(bench: &Bench<'_>, judged: &Judged<'_>, item: &ConsentItem, since: Date) -> bool {
    item.uses.iter().any(|covered| {
        let standing = bench.on(&covered.id, since);
        let by = standing.by.is_some_and(|by| by.place == judged.consent.place);
        by && standing.why == ReplyReason::Over
    })
}

/// Whether an item is taken back that had been given, and not taken back before.
fn taken_back(person: &Person, withdrawal: &Withdrawal, item: &ConsentItem) -> bool {
    let names = |it: &Withdrawal| it.items.contains(&item.number);
    let consent = person.consent(&withdrawal.consent);
    let given = consent.is_none_or(|it| it.answered.answer(item.number) == Answer::Yes);
    let mut others = person.withdrawals_of(&withdrawal.consent);
    let before = others.any(|other| names(other) && other.moment() < withdrawal.moment());
    names(withdrawal) && given && !before
}

/// Whether a use of an item had been allowed until the form was answered that refuses it.
fn stood_before(bench: &Bench<'_>, judged: &Judged<'_>, item: &ConsentItem) -> bool {
    let Some(before) = judged.consent.moment().before() else { return false };
    item.uses.iter().any(|covered| bench.at(&covered.id, before).allowed())
}

fn push(
    all: &mut Vec<FollowUpTask>,
    person: &Person,
    (withdrawal, since): (&str, Date),
    form: &ConsentForm,
    item: &ConsentItem,
) {
    for duty in item.after_withdrawal() {
        let is_this = |done: &&Noted<FollowedUp>| {
            let done = &done.what;
            done.withdrawal == withdrawal && done.item == item.number && done.duty == *duty
        };
        all.push(FollowUpTask {
            withdrawal: withdrawal.to_owned(),
            since,
            form: form.id.clone(),
            item: item.number,
            uses: item.uses.iter().map(|covered| covered.id.clone()).collect(),
            duty: *duty,
            done: person.followed_up.iter().rev().find(is_this).cloned(),
        });
    }
}

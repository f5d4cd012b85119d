use madoguchi_domain::consent::{ConsentFlag, ConsentMissing, form_for};
use madoguchi_domain::policy::{Basis, FormBlank, Role, WholePolicy};
use madoguchi_domain::{Citation, CodeSet, Date};

use super::standing::{Bench, Standing, Stretch};
use super::{GoneWhy, Person, ReplyNote, ReplyReason, Wordings};
use crate::case::handling;

/// Whether something may be done on a day, and what proves it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// Whether it may.
    pub allowed: bool,
    /// The id of the answered form that says so, or on which it hangs; none: there is none.
    pub by: Option<String>,
    /// Number of that form's item.
    pub item: Option<u8>,
    /// The first day on which it stands so; none: it never stood otherwise before.
    pub from: Option<Date>,
    /// The last day on which it stands so, as far as is known; none: no end is known.
    pub through: Option<Date>,
    /// Why.
    pub why: ReplyReason,
    /// What else staff should know, by the rules.
    pub flags: CodeSet<ConsentFlag>,
    /// What else staff should know, by the log.
    pub notes: Vec<ReplyNote>,
    /// What is missing, where the form is not complete.
    pub missing: CodeSet<ConsentMissing>,
    /// What has to be filled in, where that is missing.
    pub blanks: Vec<FormBlank>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
    /// Who decides, where that is open.
    pub decider: Option<Role>,
    /// The first day after it on which the answer would be the other one.
    pub changes_on: Option<Date>,
    /// Whether they have to be asked again: the words have changed since they answered.
    pub asked_again: bool,
}

/// May this use be made of somebody's information on a day? (同意の確認)
///
/// By the words that they had before them, the newest answer first. A form that left it out, that is not
/// complete or not decided yet passes over to an older one, and is told of; a no in a newer form beats an
/// older yes. Where nobody can say what was answered last (words or an entry that this version does not
/// know), the answer is no. That somebody has died is told of and changes nothing.
#[must_use]
pub fn ask(
    person: &Person,
    wordings: &Wordings,
    rules: &WholePolicy,
    use_id: &str,
    on: Date,
) -> Reply {
    let bench = Bench::of(person, wordings, rules);
    let mut stretches = if bench.knows(use_id) { bench.stretches(use_id) } else { Vec::new() };
    // The last that has begun; the first of them always has.
    let after = stretches.partition_point(|it| it.from.is_none_or(|from| from <= on));
    let later = stretches.split_off(after);
    let Some(Stretch { from, .. }) = stretches.pop() else {
        return Reply::of(person, Standing::unknown(), on);
    };
    let standing = bench.on(use_id, on);
    let allowed = standing.allowed();
    let mut reply = Reply::of(person, standing, on);
    reply.from = from;
    reply.through = later.first().and_then(|it| it.from?.pred_opt());
    reply.changes_on =
        later.iter().find(|it| it.standing.allowed() != allowed).and_then(|it| it.from);
    reply.asked_again = bench.ask_again(use_id);
    if let (true, Some((form, _))) = (reply.articles.is_empty(), form_for(handling(rules), use_id))
    {
        reply.articles.push(form.article.clone());
        reply.basis = form.basis;
    }
    reply
}

impl Reply {
    fn of(person: &Person, standing: Standing<'_>, on: Date) -> Self {
        let mut notes = standing.notes.clone();
        notes.extend(person.gone.iter().filter(|gone| gone.day <= on).map(
            |gone| match gone.what {
                GoneWhy::Left => ReplyNote::Left,
                GoneWhy::Died => ReplyNote::Died,
            },
        ));
        let mut reply = Self {
            allowed: standing.allowed(),
            by: standing.by.map(|consent| consent.id.clone()),
            item: standing.item,
            from: None,
            through: None,
            why: standing.why,
            flags: CodeSet::new(),
            notes,
            missing: CodeSet::new(),
            blanks: Vec::new(),
            articles: Vec::new(),
            basis: Basis::Text,
            decider: None,
            changes_on: None,
            asked_again: false,
        };
        if let Some(verdict) = standing.verdict {
            (reply.flags, reply.basis) = (verdict.flags, verdict.basis);
            reply.articles = verdict.articles;
        } else if let Some(verdict) = standing.hangs_on {
            (reply.flags, reply.basis) = (verdict.form.flags, verdict.form.basis);
            reply.articles.clone_from(&verdict.form.articles);
            let of_giver = verdict.giver.articles.iter();
            let new = of_giver.filter(|article| !verdict.form.articles.contains(article));
            reply.articles.extend(new.cloned());
            reply.missing = verdict.missing;
            reply.blanks.clone_from(&verdict.blanks);
            reply.decider = verdict.decider;
        }
        match standing.why {
            ReplyReason::NotYet => _ = reply.flags.insert(ConsentFlag::BeforeConsentDate),
            ReplyReason::NoSuchUse => _ = reply.flags.insert(ConsentFlag::NotCovered),
            _ => {}
        }
        reply
    }
}

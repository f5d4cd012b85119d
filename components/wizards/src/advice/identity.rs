//! What the rules say to the papers that show who somebody is.

use madoguchi_domain::identity::{
    self, IdentityDecision, IdentityFacts, IdentityFlag, IdentityVerdict,
};
use madoguchi_domain::request::Channel;
use madoguchi_messages::{key, say, say_code, say_with};

use super::{Advice, Tone, reckoned, so_far};
use crate::ctx::Ctx;
use crate::page::text_of;
use crate::reading;
use crate::words;

/// The verdict on the chosen identity document.
#[must_use]
pub fn identity(ctx: &Ctx<'_>) -> Option<Advice> {
    let facts = reading::identity(ctx)?;
    let verdict = identity::judge(ctx.policy, &facts);
    let mut advice = judged(ctx, &verdict, facts.channel);
    advice.unfold = freshness(ctx, &facts);
    if facts.documents.is_empty() && !ctx.wizard.by_staff() {
        advice.help.push(say(key::ADVICE_NONE_OF_THESE).to_owned());
    }
    advice.articles = words::cite_all(&verdict.articles, verdict.basis);
    Some(advice)
}

/// The verdict on the principal's document, where both persons' are wanted.
#[must_use]
pub fn of_principal(ctx: &Ctx<'_>) -> Option<Advice> {
    let people = reading::people(ctx)?;
    let verdict = people.principal.as_ref()?;
    let mut advice = judged(ctx, verdict, ctx.channel().unwrap_or(Channel::Counter));
    let title = [("what", advice.title.as_str())];
    advice.title = say_with(key::SHEET_OF_PRINCIPAL, &title);
    advice.articles = words::cite_all(&people.articles, verdict.basis);
    Some(advice)
}

fn judged(ctx: &Ctx<'_>, verdict: &IdentityVerdict, channel: Channel) -> Advice {
    let code = verdict.decision.code();
    let mut advice = Advice::new(tone(verdict.decision), say_code("identity-decision", code));
    if advice.tone <= Tone::Note && verdict.documents.iter().any(|d| !d.unasked.is_empty()) {
        so_far(&mut advice);
    }
    for flag in &verdict.flags {
        let (code, names) = flag_words(flag);
        if code.is_empty() {
            continue;
        }
        advice.lines.push(say_code("identity-flag", code).to_owned());
        advice.help.extend(text_of("identity-flag", code, "-help").map(str::to_owned));
        advice.help.extend(names);
    }
    for document in &verdict.documents {
        if let Some(day) =
            document.valid_through.filter(|_| verdict.decision != IdentityDecision::Reject)
        {
            advice.lines.push(say_with(key::ADVICE_VALID_THROUGH, &[("date", &words::date(day))]));
        }
        // At the counter the paper is only looked at; what is sent is a copy, and shows too much.
        let copied = channel == Channel::Post || !ctx.wizard.by_staff();
        if copied && !document.mask.is_empty() {
            let list =
                words::list(document.mask.iter().map(|m| say_code("mask", m.code()).to_owned()));
            advice.help.push(say_with(key::ADVICE_MASK, &[("list", &list)]));
        }
        if let Some(paper) = &document.instead {
            advice.help.push(say_with(key::ADVICE_INSTEAD, &[("paper", &words::paper(paper))]));
        }
        if !document.supplement.is_empty() {
            let list = words::one_of(&document.supplement);
            advice.help.push(say_with(key::ADVICE_SUPPLEMENT, &[("list", &list)]));
        }
    }
    if let Some(day) = verdict.changes_on {
        advice.lines.push(say_with(key::ADVICE_CHANGES_ON, &[("date", &words::date(day))]));
    }
    advice
}

/// How the last fresh day of a document was reckoned, where the facility sets a limit.
fn freshness(ctx: &Ctx<'_>, facts: &IdentityFacts) -> Option<(String, Vec<String>)> {
    let document = facts.documents.first()?;
    let listed = ctx.policy.identity.listed.iter().find(|l| l.id == document.id)?;
    Some(reckoned::freshness("issued-from", document.issued?, listed.freshness?))
}

/// What this facility takes and what it does not, so that nobody copies a paper in vain.
#[must_use]
pub fn accepted(ctx: &Ctx<'_>) -> Option<Advice> {
    let offers = identity::offer(ctx.policy, ctx.today);
    let refused: Vec<String> = offers
        .iter()
        .filter(|offer| !offer.accepted)
        .map(|offer| {
            let why = offer
                .why_not
                .as_ref()
                .map(|flag| say_code("identity-flag", flag_words(flag).0).to_owned());
            match why {
                Some(why) => format!("{}　{why}", words::paper(&offer.id)),
                None => words::paper(&offer.id),
            }
        })
        .collect();
    if refused.is_empty() {
        return None;
    }
    let mut advice = Advice::new(Tone::Note, say(key::ADVICE_NOT_ACCEPTED));
    advice.lines = refused;
    Some(advice)
}

fn tone(decision: IdentityDecision) -> Tone {
    match decision {
        IdentityDecision::Accept => Tone::Good,
        IdentityDecision::AcceptAfterMasking => Tone::Note,
        IdentityDecision::Conditional
        | IdentityDecision::NeedsSupplement
        | IdentityDecision::NeedDocument => Tone::Warn,
        IdentityDecision::Reject => Tone::Stop,
    }
}

/// The message of a flag, and what it names. Masks and substitutes are said once for the document.
fn flag_words(flag: &IdentityFlag) -> (&'static str, Option<String>) {
    match flag {
        IdentityFlag::Mask(_) | IdentityFlag::Suggest(_) => ("", None),
        IdentityFlag::TreatAs(paper) => (flag.code(), Some(words::paper(paper))),
        _ => (flag.code(), None),
    }
}

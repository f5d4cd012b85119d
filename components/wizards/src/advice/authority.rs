//! What the rules say to who asks, and by which right.

use madoguchi_domain::authority::{
    self, AuthorityDecision, AuthorityFacts, AuthorityFlag, AuthorityReason, AuthorityVerdict,
    Person,
};
use madoguchi_domain::request::RequesterKind;
use madoguchi_messages::{key, say, say_code, say_with};

use super::{Advice, Tone, reckoned, so_far};
use crate::ctx::Ctx;
use crate::page::text_of;
use crate::reading;
use crate::words;

/// The verdict on who asks; nothing for the principal, whose right needs no proof.
#[must_use]
pub fn authority(ctx: &Ctx<'_>) -> Option<Advice> {
    judged(ctx, reading::authority(ctx)?)
}

/// The same while papers are being ticked: what is not ticked is missing at once.
#[must_use]
pub fn while_ticking(ctx: &Ctx<'_>) -> Option<Advice> {
    let mut facts = reading::authority(ctx)?;
    facts.papers = Some(reading::papers_ticked(ctx));
    judged(ctx, facts)
}

fn judged(ctx: &Ctx<'_>, facts: AuthorityFacts) -> Option<Advice> {
    if facts.requester == RequesterKind::Principal {
        return None;
    }
    let verdict = authority::judge(ctx.policy, &facts);
    let code = verdict.decision.code();
    let words =
        if ctx.wizard.by_staff() { "authority-decision-staff" } else { "authority-decision" };
    let title = text_of(words, code, "").unwrap_or_else(|| say_code("authority-decision", code));
    let mut advice = Advice::new(tone(verdict.decision), title);
    if verdict.decision == AuthorityDecision::Proceed && !verdict.unasked.is_empty() {
        so_far(&mut advice);
    }
    let refused = verdict.reasons.contains(&AuthorityReason::MandateRefused);
    for reason in &verdict.reasons {
        advice.lines.push(reason_line(*reason, &verdict));
        // Where the mandate is not taken, asking the principal would not help.
        if refused && is_doubt(*reason) {
            continue;
        }
        advice.help.extend(text_of("authority-reason", reason.code(), "-help").map(str::to_owned));
    }
    for flag in &verdict.flags {
        advice.lines.push(flag_line(*flag, &verdict));
    }
    if let Some(age) = verdict.mandate_age.filter(|age| !age.exceeded) {
        let end = words::date(age.period_end);
        advice.lines.push(say_with(key::ADVICE_MANDATE_AGE, &[("end", &end)]));
    }
    let limit =
        ctx.policy.requester(facts.requester).and_then(|rule| rule.mandate.as_ref()?.older_than);
    if let (Some(age), Some(limit)) = (verdict.mandate_age, limit) {
        advice.unfold = Some(reckoned::freshness("mandate-from", age.given, limit));
    }
    if let Some(role) = verdict.decider {
        let role = say_code("role", role.code());
        advice.lines.push(say_with(key::ADVICE_DECIDER, &[("role", role)]));
    }
    advice.help.extend(missing(&verdict));
    if let Some(way) = verdict.suggest {
        advice.help.push(say_code("authority-suggest", way.code()).to_owned());
    }
    if let Some(day) = verdict.changes_on {
        let date = words::date(day);
        advice.lines.push(say_with(key::ADVICE_CHANGES_ON, &[("date", &date)]));
    }
    if !ctx.wizard.by_staff() && advice.tone >= Tone::Warn {
        advice.help.push(say(key::ADVICE_NOT_LOCKED).to_owned());
    }
    advice.articles = words::cite_all(&verdict.articles, verdict.basis);
    Some(advice)
}

/// The papers that this facility wants from somebody in this capacity.
#[must_use]
pub fn needed(ctx: &Ctx<'_>) -> Option<Advice> {
    let facts = reading::authority(ctx)?;
    if facts.requester == RequesterKind::Principal {
        return None;
    }
    let verdict = authority::judge(ctx.policy, &facts);
    let groups = authority::papers_wanted(ctx.policy, facts.requester, reading::circumstances(ctx));
    let mut advice = Advice::new(Tone::Note, say(key::ADVICE_NEEDED));
    advice.lines.extend(groups.iter().map(|group| words::one_of(group)));
    if verdict.principal_identity_required {
        advice.lines.push(say(key::ADVICE_PRINCIPAL_IDENTITY).to_owned());
    }
    if !verdict.not_required.is_empty() {
        let list = words::list(verdict.not_required.iter().map(|id| words::paper(id)));
        advice.lines.push(say_with(key::ADVICE_NOT_NEEDED, &[("list", &list)]));
    }
    if verdict.reasons.contains(&AuthorityReason::AlwaysConfirm) {
        advice.lines.push(reason_line(AuthorityReason::AlwaysConfirm, &verdict));
    }
    advice.lines.extend(verdict.flags.iter().map(|flag| flag_line(*flag, &verdict)));
    advice.articles = words::cite_all(&verdict.articles, verdict.basis);
    if advice.lines.is_empty() {
        return authority(ctx).filter(|a| a.tone > Tone::Good);
    }
    Some(advice)
}

fn tone(decision: AuthorityDecision) -> Tone {
    match decision {
        AuthorityDecision::Proceed => Tone::Good,
        AuthorityDecision::ConfirmWithPrincipal
        | AuthorityDecision::NeedDocument
        | AuthorityDecision::Escalate => Tone::Warn,
        AuthorityDecision::ReturnForCorrection
        | AuthorityDecision::Hold
        | AuthorityDecision::Reject => Tone::Stop,
    }
}

/// A doubt about the mandate that the principal's answer settles, unless the mandate is refused for it.
fn is_doubt(reason: AuthorityReason) -> bool {
    matches!(
        reason,
        AuthorityReason::MandateTooOld
            | AuthorityReason::MandateUndated
            | AuthorityReason::ComprehensiveMandate
    )
}

fn reason_line(reason: AuthorityReason, verdict: &AuthorityVerdict) -> String {
    let end = verdict.mandate_age.map(|age| words::date(age.period_end)).unwrap_or_default();
    match madoguchi_messages::find_code("authority-reason", reason.code()) {
        Some(text) => say_with(text, &[("end", &end)]),
        None => reason.code().to_owned(),
    }
}

fn flag_line(flag: AuthorityFlag, verdict: &AuthorityVerdict) -> String {
    match (flag, verdict.adult_from) {
        (AuthorityFlag::AdultFrom, Some(day)) => {
            say_with(key::ADVICE_ADULT_FROM, &[("date", &words::date(day))])
        }
        _ => say_code("authority-flag", flag.code()).to_owned(),
    }
}

fn missing(verdict: &AuthorityVerdict) -> Vec<String> {
    let mut lines = Vec::new();
    for missing in &verdict.missing {
        if let Some(person) = missing.identity_of {
            lines.push(
                say(match person {
                    Person::Agent => key::ADVICE_AGENT_IDENTITY,
                    Person::Principal => key::ADVICE_PRINCIPAL_IDENTITY,
                })
                .to_owned(),
            );
            continue;
        }
        let mut names: Vec<String> = missing.papers.iter().map(|id| words::paper(id)).collect();
        names.extend(missing.fact.map(|fact| say_code("fact", fact.code()).to_owned()));
        lines.push(words::alternatives(names));
    }
    if lines.is_empty() {
        return lines;
    }
    vec![format!("{}： {}", say(key::ADVICE_MISSING), lines.join("、"))]
}

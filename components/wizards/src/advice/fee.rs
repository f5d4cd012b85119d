//! What it costs, and how it is paid.

use madoguchi_domain::fee::{self, FeeBasis, FeeFlag};
use madoguchi_domain::policy::{FeeAmount, FeePer, PaymentMeans};
use madoguchi_messages::{key, say, say_code, say_with};

use super::{Advice, Tone};
use crate::ctx::Ctx;
use crate::field::Field;
use crate::reading;
use crate::words;

/// What it costs; nothing before it is known what is asked.
#[must_use]
pub fn fee(ctx: &Ctx<'_>) -> Option<Advice> {
    let verdict = reading::fee(ctx)?;
    let mut advice = Advice::new(Tone::Note, say_code("page", "fee"));
    if verdict.how == FeeBasis::Unknown {
        advice.tone = Tone::Warn;
    }
    advice.lines.extend(words::fee::amount(&verdict));
    for flag in &verdict.flags {
        // The lines on the amount have told of tax.
        if *flag != FeeFlag::TaxAdded {
            advice.lines.push(words::fee::flag(flag));
        }
    }
    if verdict.how != FeeBasis::Free {
        advice.lines.extend(per_line(ctx, &verdict.how).map(str::to_owned));
        let sure = (verdict.how == FeeBasis::Sum).then_some(verdict.at_least);
        advice.lines.extend(payment_lines(ctx, verdict.yen.or(sure)));
    }
    advice.articles = words::cite_all(&verdict.articles, verdict.basis);
    Some(advice)
}

/// Once for what a fee is due; at actual cost that is no question.
fn per_line(ctx: &Ctx<'_>, how: &FeeBasis) -> Option<&'static str> {
    let rule = ctx.policy.fee(ctx.kind()?)?;
    match rule.amount {
        _ if matches!(how, FeeBasis::ActualCost) => None,
        FeeAmount::Fixed { per, .. } | FeeAmount::PageBlocks { per, .. } => Some(say(match per {
            FeePer::Case => key::FEE_CASE_PER,
            FeePer::Form => key::FEE_FORM_PER,
            FeePer::Medium => return None,
        })),
        _ => None,
    }
}

fn payment_lines(ctx: &Ctx<'_>, yen: Option<u32>) -> Vec<String> {
    let Some(rule) = ctx.policy.payment.as_ref() else {
        return vec![say(key::FEE_LATER).to_owned()];
    };
    if !rule.with_request {
        return vec![say(key::FEE_LATER).to_owned()];
    }
    let mut lines = vec![say(key::FEE_WITH_REQUEST).to_owned()];
    let orders = ctx.answers.text(Field::Payment) == PaymentMeans::PostalOrder.code();
    let pieces = yen.filter(|_| orders).map(fee::postal_orders_for).unwrap_or_default();
    if let (Some(yen), false) = (yen, pieces.is_empty()) {
        let pieces = pieces.into_iter().map(words::yen);
        let list = words::list(pieces.map(|p| say_with(key::YEN, &[("yen", &p)])));
        let orders = [("list", list), ("yen", words::yen(yen))];
        lines.push(say_with(key::FEE_ORDERS, &refs(&orders)));
        lines.push(say(key::FEE_ORDERS_VALID).to_owned());
    }
    lines
}

fn refs<'a>(pairs: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    pairs.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

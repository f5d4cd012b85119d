//! What it costs, and how it is paid.

use madoguchi_domain::fee::{self, FeeBasis, FeeFlag, FeeVerdict};
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
    advice.lines.extend(amount_lines(&verdict));
    for flag in &verdict.flags {
        advice.lines.push(flag_line(flag));
    }
    if verdict.how != FeeBasis::Free {
        advice.lines.extend(per_line(ctx, &verdict.how).map(str::to_owned));
        advice.lines.extend(payment_lines(ctx, verdict.yen));
    }
    advice.articles = words::cite_all(&verdict.articles, verdict.basis);
    Some(advice)
}

/// The amount in a sentence or two.
pub(crate) fn amount_lines(verdict: &FeeVerdict) -> Vec<String> {
    match &verdict.how {
        FeeBasis::Free => vec![say(key::FEE_FREE).to_owned()],
        FeeBasis::Fixed { yen } => {
            let yen = words::yen(verdict.yen.unwrap_or(*yen));
            vec![say_with(key::FEE_FIXED, &[("yen", &yen)])]
        }
        FeeBasis::PageBlocks { pages, yen } => {
            let block = [("pages", pages.to_string()), ("yen", words::yen(*yen))];
            let (a, b) = (pages * 2, pages * 2 + 1);
            let example = [
                ("a", a.to_string()),
                ("x", words::yen(yen * 2)),
                ("b", b.to_string()),
                ("y", words::yen(yen * 3)),
            ];
            vec![
                say_with(key::FEE_BLOCKS, &refs(&block)),
                say_with(key::FEE_BLOCKS_EXAMPLE, &refs(&example)),
            ]
        }
        FeeBasis::ActualCost => vec![say(key::FEE_ACTUAL).to_owned()],
        FeeBasis::Unknown => vec![say(key::FEE_UNKNOWN).to_owned()],
    }
}

/// Once for what a fee is due; at actual cost that is no question.
fn per_line(ctx: &Ctx<'_>, how: &FeeBasis) -> Option<&'static str> {
    let rule = ctx.policy.fee(ctx.kind()?)?;
    match rule.amount {
        _ if matches!(how, FeeBasis::ActualCost) => None,
        FeeAmount::Fixed { per, .. } | FeeAmount::PageBlocks { per, .. } => Some(say(match per {
            FeePer::Case => key::FEE_CASE_PER,
            FeePer::Form => key::FEE_FORM_PER,
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
    if let Some(yen) = yen.filter(|_| orders) {
        let pieces = fee::postal_orders_for(yen).into_iter().map(words::yen);
        let list = words::list(pieces.map(|p| say_with(key::YEN, &[("yen", &p)])));
        let orders = [("list", list), ("yen", words::yen(yen))];
        lines.push(say_with(key::FEE_ORDERS, &refs(&orders)));
        lines.push(say(key::FEE_ORDERS_VALID).to_owned());
    }
    lines
}

fn flag_line(flag: &FeeFlag) -> String {
    let code = flag.code();
    match (flag, madoguchi_messages::find_code("fee-flag", code)) {
        (FeeFlag::DelegatedTo(to), Some(text)) => say_with(text, &[("to", to)]),
        _ => say_code("fee-flag", code).to_owned(),
    }
}

fn refs<'a>(pairs: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    pairs.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

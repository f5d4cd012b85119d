//! What a request costs, in words.

use madoguchi_domain::fee::{self, FeeBasis, FeeFacts, FeeFlag, FeeVerdict};
use madoguchi_domain::policy::{FacilityPolicy, FeeAmount, FeePart, FeePer};
use madoguchi_domain::request::RequestKind;
use madoguchi_messages::{key, say, say_code, say_with};

use crate as words;

/// The amount in a sentence or two.
#[must_use]
pub fn amount(verdict: &FeeVerdict) -> Vec<String> {
    let mut lines = match &verdict.how {
        FeeBasis::Free => vec![say(key::FEE_FREE).to_owned()],
        FeeBasis::Fixed { yen } => {
            let sum = words::yen(verdict.yen.unwrap_or(*yen));
            vec![say_with(key::FEE_FIXED, &[("yen", &sum)])]
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
        FeeBasis::PerFace | FeeBasis::PerMinutes | FeeBasis::Postage | FeeBasis::Sum => {
            together(verdict)
        }
    };
    // One amount is said with its tax already.
    if let (Some(tax), false) = (verdict.tax, matches!(verdict.how, FeeBasis::Fixed { .. })) {
        lines.push(say_with(key::FEE_TAX, &[("percent", &tax.percent.to_string())]));
        if let Some(yen) = verdict.yen {
            lines.push(say_with(key::FEE_TOTAL, &[("yen", &words::yen(yen))]));
        }
    }
    if verdict.yen.is_none() && verdict.at_least > 0 {
        lines.push(say_with(key::FEE_AT_LEAST, &[("yen", &words::yen(verdict.at_least))]));
    }
    lines
}

/// Amounts that are added up.
fn together(verdict: &FeeVerdict) -> Vec<String> {
    let parts: Vec<String> =
        verdict.shares.iter().filter_map(|share| part(&share.amount)).collect();
    if parts.is_empty() {
        return vec![say(key::FEE_FREE).to_owned()];
    }
    let text = if parts.len() == 1 { key::FEE_PART_ALONE } else { key::FEE_PARTS };
    let mut lines = vec![say_with(text, &[("parts", &words::list(parts))])];
    if verdict.shares.iter().any(|share| share.how == FeeBasis::PerFace) {
        lines.push(say(key::FEE_BOTH_SIDES).to_owned());
    }
    lines
}

/// What a kind costs, before anything else of a request is known: by the facility's own way of
/// delivery, then what other ways add.
#[must_use]
pub fn cost(policy: &FacilityPolicy, kind: RequestKind) -> Vec<String> {
    let facts = FeeFacts { forms: 1, ..FeeFacts::of(kind) };
    let mut lines = amount(&fee::assess(policy, &facts));
    lines.extend(for_other_ways(policy, kind));
    lines
}

/// The same, and why no sum can be named where none can.
#[must_use]
pub fn cost_told(policy: &FacilityPolicy, kind: RequestKind) -> Vec<String> {
    let verdict = fee::assess(policy, &FeeFacts { forms: 1, ..FeeFacts::of(kind) });
    let why_free = verdict.flags.iter().find(|told| {
        matches!(
            told,
            FeeFlag::NoRule | FeeFlag::NonePublishedNoneChargeable | FeeFlag::LawAllowsNone
        )
    });
    // The reason says itself that there is nothing to pay.
    if let (FeeBasis::Free, Some(why)) = (&verdict.how, why_free) {
        return vec![flag(why)];
    }
    let mut lines = amount(&verdict);
    // The lines on the amount have told of tax.
    let flags = verdict.flags.iter().filter(|told| **told != FeeFlag::TaxAdded);
    lines.extend(flags.map(flag));
    lines.extend(for_other_ways(policy, kind));
    lines
}

/// What is to be said of a fee besides its amount.
#[must_use]
pub fn flag(flag: &FeeFlag) -> String {
    let code = flag.code();
    match (flag, madoguchi_messages::find_code("fee-flag", code)) {
        (FeeFlag::DelegatedTo(to), Some(text)) => say_with(text, &[("to", to)]),
        _ => say_code("fee-flag", code).to_owned(),
    }
}

/// What is added for other ways of delivery than the facility's own.
fn for_other_ways(policy: &FacilityPolicy, kind: RequestKind) -> Vec<String> {
    let Some(FeeAmount::Sum(parts)) = policy.fee(kind).map(|rule| &rule.amount) else {
        return Vec::new();
    };
    let own = policy.delivery.methods.first();
    let other = |sum: &&FeePart| {
        !sum.methods.is_empty() && own.is_none_or(|own| !sum.methods.contains(own))
    };
    let line = |sum: &FeePart| {
        let ways = sum.methods.iter().map(|way| say_code("delivery", way.code()).to_owned());
        let ways = words::list(ways);
        Some(say_with(key::FEE_PART_FOR, &[("methods", &ways), ("part", &part(&sum.amount)?)]))
    };
    parts.iter().filter(other).filter_map(line).collect()
}

/// One of several amounts, in words; none where it is nothing.
fn part(amount: &FeeAmount) -> Option<String> {
    let (text, yen) = match amount {
        FeeAmount::Free | FeeAmount::NoRule => return None,
        FeeAmount::Fixed { yen, per: FeePer::Case } => (key::FEE_PART_FIXED_CASE, yen),
        FeeAmount::Fixed { yen, per: FeePer::Form } => (key::FEE_PART_FIXED_FORM, yen),
        FeeAmount::Fixed { yen, per: FeePer::Medium } => (key::FEE_PART_FIXED_MEDIUM, yen),
        FeeAmount::PageBlocks { yen, .. } => (key::FEE_PART_BLOCKS, yen),
        FeeAmount::PerFace { yen, colour: None } => (key::FEE_PART_FACE, yen),
        FeeAmount::PerFace { yen, .. } => (key::FEE_PART_FACE_COLOUR, yen),
        FeeAmount::PerMinutes { yen, most: None, .. } => (key::FEE_PART_MINUTES, yen),
        FeeAmount::PerMinutes { yen, .. } => (key::FEE_PART_MINUTES_MOST, yen),
        FeeAmount::ActualCost => (key::FEE_PART_ACTUAL, &0),
        FeeAmount::Postage => (key::FEE_PART_POSTAGE, &0),
        FeeAmount::Sum(parts) => {
            return Some(words::list(parts.iter().filter_map(|sum| part(&sum.amount))));
        }
        FeeAmount::Delegated { .. } | FeeAmount::NotSet => (key::FEE_PART_OPEN, &0),
    };
    let (pages, colour, minutes, most) = match amount {
        FeeAmount::PageBlocks { pages, .. } => (*pages, 0, 0, 0),
        FeeAmount::PerFace { colour, .. } => (0, colour.unwrap_or_default(), 0, 0),
        FeeAmount::PerMinutes { minutes, most, .. } => (0, 0, *minutes, most.unwrap_or_default()),
        _ => (0, 0, 0, 0),
    };
    let values = [
        ("yen", words::yen(*yen)),
        ("pages", pages.to_string()),
        ("colour", words::yen(colour)),
        ("minutes", minutes.to_string()),
        ("most", words::yen(most)),
    ];
    Some(say_with(text, &refs(&values)))
}

fn refs<'a>(pairs: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    pairs.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

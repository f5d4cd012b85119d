use super::{FeeBasis, FeeFlag, FeeShare, FeeTax, FeeVerdict, Sheet, amount, consumption_tax, tax};
use crate::Citation;
use crate::date::Date;
use crate::policy::{
    Basis, DeliveryMethod, FacilityPolicy, FeeAmount, FeeRule, RefusedFee, Rounding, Tax,
};
use crate::request::{RequestKind, request_law};

/// What is known about a request when its fee is asked for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FeeFacts {
    /// The kinds on one form.
    pub kinds: Vec<RequestKind>,
    /// Forms submitted (回); one when left at zero.
    pub forms: u32,
    /// Cases (件); as many as there are entries in `a4_pages`, and at least one, when left at zero.
    pub cases: u32,
    /// Pages in A4 of each case (件): one entry a case. Empty: not counted yet, an amount by pages stays open.
    pub a4_pages: Vec<u32>,
    /// Sheets as they are, from which pages in A4 are counted; used for a single case without `a4_pages`.
    pub sheets: Vec<Sheet>,
    /// How it is delivered; none: the facility's own way.
    pub method: Option<DeliveryMethod>,
    /// Data media that are handed over; one when left at zero.
    pub media: u32,
    /// Minutes that an explanation took or will take.
    pub minutes: Option<u32>,
    /// What posting the answer costs, in yen; nothing where it is fetched.
    pub postage: Option<u32>,
    /// The day on which it is provided, for the rate of tax; none: not known yet.
    pub as_of: Option<Date>,
    /// Outlays in yen, for an amount at actual cost.
    pub actual_costs: Option<Vec<u32>>,
    /// What came of the request, once known.
    pub outcome: Option<Outcome>,
}

impl FeeFacts {
    /// A request of one kind on one form, of which nothing else is known yet.
    #[must_use]
    pub fn of(kind: RequestKind) -> Self {
        Self { kinds: vec![kind], ..Self::default() }
    }
}

codes! {
    /// What came of a request.
    pub enum Outcome {
        /// All of it disclosed.
        Disclosed = "disclosed",
        /// A part disclosed.
        Partial = "partial",
        /// None of it disclosed.
        Refused = "refused",
        /// There is no such data.
        NonExistent = "non-existent",
    }
}

/// What a request costs.
///
/// Kinds under one rule cost once together (1回のご請求ごと, one form); kinds under several rules add
/// up, and no sum is given as long as one of them is open.
#[must_use]
pub fn assess(policy: &FacilityPolicy, facts: &FeeFacts) -> FeeVerdict {
    let mut verdict = FeeVerdict {
        yen: Some(0),
        at_least: 0,
        shares: Vec::new(),
        tax: None,
        a4_pages: amount::pages_counted(facts),
        how: FeeBasis::Free,
        flags: Vec::new(),
        articles: Vec::new(),
        basis: Basis::Text,
        changes_on: None,
    };
    let mut rules: Vec<&FeeRule> = Vec::new();
    for kind in &facts.kinds {
        match policy.fees.iter().find(|rule| rule.kinds.contains(kind)) {
            Some(rule) => {
                by_law_beside(*kind, rule, &mut verdict);
                if !rules.iter().any(|seen| std::ptr::eq(*seen, rule)) {
                    rules.push(rule);
                }
            }
            None => without_rule(policy, *kind, &mut verdict),
        }
    }
    for rule in rules {
        by_rule(policy, rule, facts, &mut verdict);
    }
    verdict
}

/// A kind that the facility's file has a fee for.
fn by_rule(policy: &FacilityPolicy, rule: &FeeRule, facts: &FeeFacts, verdict: &mut FeeVerdict) {
    let amount = applicable(policy, rule, facts.method);
    let nothing_provided = matches!(facts.outcome, Some(Outcome::Refused | Outcome::NonExistent));
    let kept = rule.refused == RefusedFee::Kept;
    let method = facts.method.or(policy.delivery.methods.first().copied());
    let mut shares = amount::shares(amount, method, facts, nothing_provided && kept);
    for share in &mut shares {
        if nothing_provided && !kept {
            share.yen = none_due(&share.amount);
        }
        match &share.amount {
            FeeAmount::NoRule => {
                verdict.note(FeeFlag::NoRule);
                verdict.note(FeeFlag::NonePublishedNoneChargeable);
            }
            FeeAmount::Delegated { to } => verdict.note(FeeFlag::DelegatedTo(to.clone())),
            FeeAmount::NotSet => verdict.note(FeeFlag::AllowedNotSet),
            _ => {}
        }
    }
    let charged = shares.iter().any(FeeShare::is_charged);
    if charged && kept {
        verdict.note(FeeFlag::KeptWhenRefused);
    }
    let taxed = known(shares.iter().filter(|share| share.is_taxed()));
    let mut sum = known(&shares);
    if let Tax::Added(rounding) = rule.tax
        && charged
    {
        sum = sum.saturating_add(add_tax(taxed, rounding, facts.as_of, verdict));
    }
    let open = shares.iter().any(|share| share.yen.is_none());
    verdict.at_least = verdict.at_least.saturating_add(sum);
    verdict.yen = if open { None } else { verdict.yen.map(|yen| yen.saturating_add(sum)) };
    if verdict.how == FeeBasis::Free {
        verdict.how = match amount {
            FeeAmount::Sum(_) => FeeBasis::Sum,
            _ => shares.first().map_or(FeeBasis::Free, |share| share.how.clone()),
        };
    }
    verdict.shares.extend(shares);
    add(&mut verdict.articles, &rule.article);
    weaken(&mut verdict.basis, rule.basis);
    if nothing_provided || kept {
        weaken(&mut verdict.basis, rule.refused_basis);
    }
}

/// What is known of these amounts.
fn known<'a>(shares: impl IntoIterator<Item = &'a FeeShare>) -> u32 {
    shares.into_iter().filter_map(|share| share.yen).fold(0, u32::saturating_add)
}

/// Tax on top, at the rate of the day; where that is not known, at the latest.
fn add_tax(taxed: u32, rounding: Rounding, day: Option<Date>, verdict: &mut FeeVerdict) -> u32 {
    let law = consumption_tax();
    let percent = law.percent_on(day);
    let yen = tax::of(taxed, percent, rounding);
    let before = verdict.tax.map_or(0, |tax| tax.yen);
    verdict.tax = Some(FeeTax { percent, yen: before.saturating_add(yen) });
    verdict.changes_on = day.and_then(|day| law.changes_after(day));
    verdict.note(FeeFlag::TaxAdded);
    add(&mut verdict.articles, &law.article);
    yen
}

/// Where nothing is provided, an amount that is not known yet (pages, outlays) is none; one that
/// stands in another text stays unknown.
fn none_due(amount: &FeeAmount) -> Option<u32> {
    (!matches!(amount, FeeAmount::Delegated { .. } | FeeAmount::NotSet)).then_some(0)
}

/// The amount for the way in which it is delivered: the facility's own way is the first in its file.
fn applicable<'a>(
    policy: &FacilityPolicy,
    rule: &'a FeeRule,
    method: Option<DeliveryMethod>,
) -> &'a FeeAmount {
    let own = policy.delivery.methods.first().copied();
    match (&rule.other_method, method) {
        (Some(other), Some(method)) if own.is_some_and(|own| own != method) => other,
        _ => &rule.amount,
    }
}

/// What the Act says beside a rule of the facility: its amount is quoted as it stands, but a fee
/// for a kind that the Act knows and leaves free is told as such.
fn by_law_beside(kind: RequestKind, rule: &FeeRule, verdict: &mut FeeVerdict) {
    let costs_nothing = matches!(rule.amount, FeeAmount::Free | FeeAmount::NoRule);
    if !costs_nothing && kind.by_act().is_some_and(|law| !law.fee_allowed) {
        verdict.note(FeeFlag::LawAllowsNone);
        add(&mut verdict.articles, &request_law().fee_only_for);
    }
}

/// A kind for which the facility's file has no fee: nothing is due, and the law says why.
fn without_rule(policy: &FacilityPolicy, kind: RequestKind, verdict: &mut FeeVerdict) {
    let law = request_law();
    let offered = policy.requests.iter().any(|rule| rule.kind == kind);
    if !offered {
        verdict.note(FeeFlag::KindNotInPolicy);
    }
    match kind.by_act() {
        Some(by_act) => {
            if !offered {
                verdict.note(FeeFlag::LawRequiresIt);
                add(&mut verdict.articles, &by_act.granted);
            }
            if by_act.fee_allowed {
                if offered {
                    verdict.note(FeeFlag::NoRule);
                }
                verdict.note(FeeFlag::NonePublishedNoneChargeable);
                add(&mut verdict.articles, &law.fee_made_public);
            } else {
                verdict.note(FeeFlag::LawAllowsNone);
            }
            add(&mut verdict.articles, &law.fee_only_for);
            weaken(&mut verdict.basis, Basis::Law);
        }
        // A kind that only the regulation gives, without a word on its price.
        None => {
            verdict.note(FeeFlag::NoRule);
            weaken(&mut verdict.basis, Basis::Reasoned);
        }
    }
}

fn add(articles: &mut Vec<Citation>, article: &Citation) {
    if !articles.contains(article) {
        articles.push(article.clone());
    }
}

/// A verdict is as firm as its least firm part.
fn weaken(basis: &mut Basis, other: Basis) {
    let firmness = |basis: Basis| match basis {
        Basis::Text => 0,
        Basis::Law => 1,
        Basis::Reading => 2,
        Basis::Reasoned => 3,
    };
    if firmness(other) > firmness(*basis) {
        *basis = other;
    }
}

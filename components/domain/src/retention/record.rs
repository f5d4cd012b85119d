use super::law::law;
use crate::date::Date;
use crate::policy::{Handling, RecordClass, RecordExemption, RecordItem, RecordWay, RetentionRule};
use crate::{Citation, CodeSet};

/// What is known of a record of a provision, a receipt or a taking out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordFacts {
    /// The kind of record.
    pub what: RecordClass,
    /// How it is made.
    pub way: RecordWay,
    /// On what the provision or receipt rests, where that may free it from a record.
    pub exemption: Option<RecordExemption>,
    /// What the record holds; none: not looked at yet.
    pub items: Option<CodeSet<RecordItem>>,
    /// Whether the other side handles personal information as a business (個人情報取扱事業者); none: taken as so.
    pub from_business: Option<bool>,
    /// The day it was made; none: today's rules.
    pub made_on: Option<Date>,
}

impl RecordFacts {
    /// Nothing known but the kind.
    #[must_use]
    pub fn new(what: RecordClass) -> Self {
        Self {
            what,
            way: RecordWay::EachTime,
            exemption: None,
            items: None,
            from_business: None,
            made_on: None,
        }
    }
}

/// Whether a record is needed, and whether it holds what it must.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordVerdict {
    /// Whether it is needed; none where no text speaks of such a record.
    pub required: Option<bool>,
    /// Whether it holds what the regulation, or else the law, wants; none while nobody has looked.
    pub complete: Option<bool>,
    /// What it lacks.
    pub missing: CodeSet<RecordItem>,
    /// What the law has come to want besides, which the regulation does not know and it lacks.
    pub law_wants: CodeSet<RecordItem>,
    /// Whether it must be made each time and promptly.
    pub made_each_time: bool,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
}

/// Whether a record is needed and complete (記録義務・記録事項).
#[must_use]
pub fn check_record(handling: &Handling, facts: &RecordFacts) -> RecordVerdict {
    let own = handling.retention_of(facts.what, facts.way);
    let by_law = law().record(facts.what, facts.way).map(|by| &by.rule);
    let mut verdict = RecordVerdict {
        required: None,
        complete: None,
        missing: CodeSet::new(),
        law_wants: CodeSet::new(),
        made_each_time: false,
        articles: Vec::new(),
    };
    let Some(rule) = own.or(by_law) else { return verdict };
    let exempt = facts.exemption.is_some_and(|exemption| rule.exempt.contains(&exemption));
    verdict.required = Some(!exempt);
    let article = if exempt { &rule.exempt_article } else { &rule.items_article };
    verdict.articles.push(article.as_ref().unwrap_or(&rule.article).clone());
    if exempt {
        return verdict;
    }
    verdict.made_each_time = rule.made_each_time;
    if let Some(items) = &facts.items {
        verdict.missing = lacking(rule, items, facts.from_business != Some(false));
        verdict.complete = Some(verdict.missing.is_empty());
        verdict.law_wants(facts, items);
    }
    verdict
}

impl RecordVerdict {
    fn law_wants(&mut self, facts: &RecordFacts, items: &CodeSet<RecordItem>) {
        let since = &law().items_since;
        let applies = facts.what == RecordClass::ThirdPartyProvision
            && facts.way == RecordWay::EachTime
            && facts.made_on.is_none_or(|day| day >= since.from);
        if applies && !items.contains(&RecordItem::ManyRecipients) {
            let lacks = since.items.iter().copied().filter(|item| !items.contains(item));
            self.law_wants = lacks.collect();
        }
        if !self.law_wants.is_empty() {
            self.articles.push(since.article.clone());
        }
    }
}

fn lacking(
    rule: &RetentionRule,
    items: &CodeSet<RecordItem>,
    from_business: bool,
) -> CodeSet<RecordItem> {
    let has = |item: RecordItem| {
        let stands_for_it =
            item == RecordItem::RecipientIdentified && items.contains(&RecordItem::ManyRecipients);
        items.contains(&item) || stands_for_it
    };
    let needed = |item: &RecordItem| from_business || !rule.items_from_business.contains(item);
    rule.items.iter().copied().filter(needed).filter(|item| !has(*item)).collect()
}

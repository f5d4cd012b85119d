//! A request that is complete: only this can be printed.

use madoguchi_domain::Date;
use madoguchi_domain::policy::FacilityPolicy;
use serde::Serialize;

use crate::answers::Answers;
use crate::check::check;
use crate::ctx::{Ctx, Wizard};
use crate::field::Field;
use crate::page::PageId;
use crate::pages::{DECLARATION, FINISHED, REVIEW, pages};
use crate::voided::without_voided;

/// A complete and declared request (開示等の請求): every page that applies has been answered, nothing
/// is left over from a way not taken. There is no other way to make one than [`parse`](Self::parse).
#[derive(Debug, Clone, PartialEq)]
pub struct Submitted {
    number: String,
    made_on: Date,
    answers: Answers,
}

impl Submitted {
    /// Checks every page.
    ///
    /// # Errors
    /// The pages on which something is missing or wrong, in their order.
    pub fn parse(ctx: &Ctx<'_>, number: &str) -> Result<Self, Vec<PageId>> {
        let answers = without_voided(ctx);
        let ctx = Ctx { answers: &answers, ..*ctx };
        let open: Vec<PageId> = pages(&ctx)
            .iter()
            .filter(|page| page.id != REVIEW && page.id != FINISHED)
            .filter(|page| !check(page, &ctx).is_empty())
            .map(|page| page.id)
            .collect();
        if !open.is_empty() {
            return Err(open);
        }
        Ok(Self { number: number.to_owned(), made_on: ctx.today, answers })
    }

    /// The pages still open before the declaration, in their order.
    #[must_use]
    pub fn open_before_declaration(ctx: &Ctx<'_>) -> Vec<PageId> {
        match Self::parse(ctx, "") {
            Ok(_) => Vec::new(),
            Err(open) => open.into_iter().filter(|page| *page != DECLARATION).collect(),
        }
    }

    /// The reference number (控えの番号): says nothing about the person.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The day it was made, in Japan.
    #[must_use]
    pub fn made_on(&self) -> Date {
        self.made_on
    }

    /// Its answers under the facility's rules.
    #[must_use]
    pub fn ctx<'a>(&'a self, policy: &'a FacilityPolicy) -> Ctx<'a> {
        Ctx { wizard: Wizard::Request, policy, answers: &self.answers, today: self.made_on }
    }

    /// As it travels in codes, as JSON: facility, version of its rules, number, day, answers.
    #[must_use]
    pub fn to_parcel(&self, policy: &FacilityPolicy) -> String {
        #[derive(Serialize)]
        struct Parcel<'a> {
            answers: &'a Answers,
            facility: &'a str,
            made_on: String,
            number: &'a str,
            policy_version: String,
        }
        let parcel = Parcel {
            answers: &self.answers,
            facility: &policy.id,
            made_on: madoguchi_domain::date::iso::write(self.made_on),
            number: &self.number,
            policy_version: policy.regulation.version.to_string(),
        };
        // Names as keys and plain texts: writing them cannot fail.
        serde_json::to_string(&parcel).unwrap_or_default()
    }

    /// Whether the person asks for themselves.
    #[must_use]
    pub fn has_agent(&self) -> bool {
        self.answers.has(Field::RequesterName)
    }
}

/// The reference number of a draft: the first eight of its random hexadecimal digits.
#[must_use]
pub fn reference_number(draft_id: &str) -> String {
    let digits: String = draft_id.chars().take(8).collect::<String>().to_ascii_uppercase();
    match digits.split_at_checked(4) {
        Some((a, b)) => format!("{a}-{b}"),
        None => digits,
    }
}

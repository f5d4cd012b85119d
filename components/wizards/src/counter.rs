//! Where a request is brought or sent to: the facility's window, or the place that was chosen.

use madoguchi_domain::policy::{Site, Window};
use madoguchi_messages::{key, say_code, say_with};

use crate::ctx::Ctx;
use crate::words;

/// A place that takes requests, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Where in the house it is.
    pub place: Option<&'a str>,
    /// Postal code.
    pub postal_code: Option<&'a str>,
    /// Postal address; none where the regulation prints none.
    pub address: Option<&'a str>,
    /// Telephone.
    pub phone: Option<&'a str>,
    /// When it is open, line by line.
    pub hours: Vec<String>,
}

/// The place that was chosen, else the window.
#[must_use]
pub fn counter<'a>(ctx: &Ctx<'a>) -> Counter<'a> {
    ctx.site().map_or_else(|| of_window(&ctx.policy.window), of_site)
}

/// All places to choose from; none once one is chosen, or where the window is the only one.
#[must_use]
pub fn sites<'a>(ctx: &Ctx<'a>) -> Vec<Counter<'a>> {
    if ctx.site().is_some() {
        return Vec::new();
    }
    ctx.policy.window.sites.iter().map(of_site).collect()
}

impl Counter<'_> {
    /// Postal code and address in one line; none where there is no address.
    #[must_use]
    pub fn address_line(&self) -> Option<String> {
        let address = self.address?;
        Some(match self.postal_code {
            Some(postal) => ["〒", postal, " ", address].concat(),
            None => address.to_owned(),
        })
    }
}

fn of_window(window: &Window) -> Counter<'_> {
    Counter {
        name: &window.name,
        place: window.place.as_deref(),
        postal_code: window.postal_code.as_deref(),
        address: window.address.as_deref(),
        phone: window.phone.as_deref(),
        hours: window.hours.iter().cloned().collect(),
    }
}

fn of_site(site: &Site) -> Counter<'_> {
    let mut hours = words::hours(&site.open);
    if !site.closed_days.is_empty() {
        let days = site.closed_days.iter().map(|day| say_code("closed", day.code()).to_owned());
        hours.push(say_with(key::HOURS_CLOSED, &[("days", &words::list(days))]));
    }
    Counter {
        name: &site.name,
        place: None,
        postal_code: site.postal_code.as_deref(),
        address: site.address.as_deref(),
        phone: site.phone.as_deref(),
        hours,
    }
}

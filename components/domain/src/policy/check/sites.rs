//! The places that take requests, and when they are open.

use super::Check;
use crate::json::Way;
use crate::policy::{Inconsistency, OpenHours, Site, text_shape};

impl Check<'_> {
    pub(super) fn site(&mut self, way: Way<'_>, site: &Site) {
        self.problems.kebab(way.key("id"), &site.id);
        self.problems.text(way.key("name"), &site.name);
        if let Some(address) = &site.address {
            self.problems.text(way.key("address"), address);
        }
        let (postal, phone) = (site.postal_code.as_ref(), site.phone.as_ref());
        let shape = Inconsistency::PostalCodeShape;
        self.shaped(way.key("postal_code"), postal, text_shape::is_postal_code, shape);
        self.shaped(way.key("phone"), phone, text_shape::is_phone, Inconsistency::PhoneShape);
        self.problems.distinct(way.key("closed_days"), &site.closed_days);
        for (n, hours) in site.open.iter().enumerate() {
            self.hours(way.key("open").item(n), hours);
        }
        // Two rules for one day would leave it open which hours are meant.
        let days: Vec<_> = site.open.iter().flat_map(|hours| hours.days.iter().copied()).collect();
        self.problems.distinct(way.key("open"), &days);
    }

    fn hours(&mut self, way: Way<'_>, hours: &OpenHours) {
        self.problems.not_empty(way.key("days"), hours.days.len());
        self.problems.not_empty(way.key("spans"), hours.spans.len());
        let mut before = "";
        for (n, span) in hours.spans.iter().enumerate() {
            let spans = way.key("spans");
            for (key, time) in [("from", &span.from), ("to", &span.to)] {
                let code = Inconsistency::TimeShape;
                self.shaped(spans.item(n).key(key), Some(time), text_shape::is_time, code);
            }
            if *span.from < *before || span.to <= span.from {
                self.problems.note(spans.item(n), Inconsistency::SpanOrder, "");
            }
            before = &span.to;
        }
    }
}

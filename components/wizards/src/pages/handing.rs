//! How the request goes there, how the answer comes back, what it costs, and the declaration.

use madoguchi_domain::fee::FeeBasis;
use madoguchi_domain::policy::DeliveryMethod;
use madoguchi_domain::request::{Channel, RequestKind};

use super::DECLARATION;
use super::matter::other_words;
use crate::ctx::Ctx;
use crate::field::Field;
use crate::page::{Choice, Control, Page, Question};
use crate::reading;
use crate::words;

pub(super) fn pages(ctx: &Ctx<'_>) -> Vec<Page> {
    let mut pages = Vec::new();
    if !ctx.policy.window.sites.is_empty() {
        pages.push(site_page(ctx));
    }
    if ctx.policy.channels.len() > 1 {
        let offered = ctx.policy.channels.iter().map(|c| Choice::of("channel", c.code()));
        pages.push(
            Page::new("channel")
                .ask(Question::new(Field::Channel, Control::One(offered.collect()))),
        );
    }
    if ctx.kind().is_some_and(is_delivered) {
        pages.push(delivery_page(ctx));
        if ctx.answers.text(Field::Delivery) == DeliveryMethod::Other.code() {
            pages.push(Page::new("delivery-other").ask(other_words(Field::DeliveryOther)));
        }
    }
    pages.extend(fee_page(ctx));
    pages
}

/// Which of several places the request goes to.
fn site_page(ctx: &Ctx<'_>) -> Page {
    let choices = ctx.policy.window.sites.iter().map(|site| Choice {
        code: site.id.clone(),
        label: site.name.clone(),
        hint: site
            .address
            .iter()
            .cloned()
            .chain(words::hours(&site.open))
            .collect::<Vec<_>>()
            .join(" "),
    });
    Page::new("site").ask(Question::new(Field::Site, Control::One(choices.collect())))
}

/// By which way the papers came, for staff.
pub(super) fn channel_page() -> Page {
    let ways = Channel::ALL.iter().map(|c| Choice::of("channel", c.code())).collect();
    Page::in_words("channel", "channel-staff")
        .ask(Question::new(Field::Channel, Control::One(ways)).in_words("channel-staff"))
}

fn is_delivered(kind: RequestKind) -> bool {
    matches!(
        kind,
        RequestKind::Disclosure
            | RequestKind::ThirdPartyRecordDisclosure
            | RequestKind::BereavedDisclosure
    )
}

fn delivery_page(ctx: &Ctx<'_>) -> Page {
    let delivery = &ctx.policy.delivery;
    let mut choices: Vec<Choice> =
        delivery.methods.iter().map(|m| Choice::of("delivery", m.code())).collect();
    for method in &delivery.by_act {
        if !delivery.methods.contains(method) {
            let mut choice = Choice::of("delivery", method.code());
            let by_law = madoguchi_messages::say(madoguchi_messages::key::OFFERED_BY_LAW);
            choice.hint = format!("{} {by_law}", choice.hint);
            choices.push(choice);
        }
    }
    Page::new("delivery").ask(Question::new(Field::Delivery, Control::One(choices)))
}

/// A page of its own only where the fee comes with the request; else the page of checking says it.
fn fee_page(ctx: &Ctx<'_>) -> Option<Page> {
    let payment = ctx.policy.payment.as_ref().filter(|p| p.with_request)?;
    let fee = reading::fee(ctx)?;
    if fee.how == FeeBasis::Free || fee.yen == Some(0) {
        return None;
    }
    let means = payment.means.iter().map(|m| Choice::of("payment", m.code())).collect();
    Some(Page::new("fee").ask(Question::new(Field::Payment, Control::One(means))))
}

/// The declaration is made by ticking each sentence that applies; nothing is ticked beforehand.
pub(super) fn declaration(ctx: &Ctx<'_>) -> Page {
    let who = if ctx.for_oneself() { "true-self" } else { "true-agent" };
    let choices = vec![Choice::of("declaration", who)];
    Page::new(DECLARATION).ask(Question::new(Field::Declaration, Control::Any(choices)))
}

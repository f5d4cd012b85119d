//! What is wanted, who asks, and for whom.

use madoguchi_domain::policy::{FeeAmount, FeePer};
use madoguchi_domain::request::{Profession, Relation, RequestKind, RequesterKind};
use madoguchi_messages::{key, say};

use crate::ctx::{Ctx, Wizard};
use crate::field::Field;
use crate::page::{Choice, Control, DateKind, Line, Page, Question};

pub(super) fn pages(ctx: &Ctx<'_>) -> Vec<Page> {
    let mut pages = vec![kind_page(ctx)];
    pages.extend(also_page(ctx));
    if ctx.kind() != Some(RequestKind::BereavedDisclosure) {
        pages.push(requester_page(ctx));
    }
    if ctx.for_oneself() {
        pages.push(name(Page::new("your-name"), Field::PrincipalName, Field::PrincipalKana));
        pages.push(birth("your-birth"));
        pages.push(contact(
            Page::new("your-contact"),
            [Field::PrincipalPostal, Field::PrincipalAddress, Field::PrincipalPhone],
        ));
    } else {
        pages.push(name(Page::new("their-name"), Field::PrincipalName, Field::PrincipalKana));
        pages.push(birth("their-birth"));
        if ctx.requester() == Some(RequesterKind::BereavedFamily) {
            pages
                .push(Page::new("death-date").ask(
                    Question::new(Field::DeathDate, Control::Date(DateKind::Past)).optional(),
                ));
        }
        pages.push(
            Page::new("their-address").ask(
                Question::new(Field::PrincipalAddress, Control::Line(Line::Address)).optional(),
            ),
        );
        pages.push(name(Page::new("agent-name"), Field::RequesterName, Field::RequesterKana));
        pages.push(contact(
            Page::new("agent-contact"),
            [Field::RequesterPostal, Field::RequesterAddress, Field::RequesterPhone],
        ));
    }
    pages
}

fn kind_page(ctx: &Ctx<'_>) -> Page {
    let choices = ctx.policy.offers().into_iter().map(|offer| {
        let mut choice = Choice::of("kind", offer.kind.code());
        if offer.by_act {
            choice.hint = format!("{} {}", choice.hint, say(key::OFFERED_BY_LAW));
        }
        choice
    });
    // Said before anything is typed, since many come here by a link and never see the start page.
    Page::new("kind")
        .lead(say(key::START_TYPED_STAYS))
        .lead(say(key::SHARED_HOW_TO_LEAVE))
        .ask(Question::new(Field::Kind, Control::One(choices.collect())))
}

/// Where the fee is for a form and not for a kind, two wishes on one form cost no more than one.
fn also_page(ctx: &Ctx<'_>) -> Option<Page> {
    let kind = ctx.kind()?;
    let fee = ctx.policy.fees.iter().find(|f| f.kinds.contains(&kind))?;
    if !matches!(fee.amount, FeeAmount::Fixed { per: FeePer::Form, .. }) {
        return None;
    }
    let mut choices: Vec<Choice> =
        fee.kinds.iter().filter(|k| **k != kind).map(|k| Choice::of("also", k.code())).collect();
    if choices.is_empty() {
        return None;
    }
    choices.push(Choice::of("also", "no"));
    Some(Page::new("also").ask(Question::new(Field::Also, Control::One(choices))))
}

pub(super) fn requester_page(ctx: &Ctx<'_>) -> Page {
    let choices = RequesterKind::ALL.iter().filter(|r| match ctx.wizard {
        // Their own kind of request leads there; as a capacity it would only puzzle.
        Wizard::Request => **r != RequesterKind::BereavedFamily,
        Wizard::Authority => **r != RequesterKind::Principal,
        Wizard::Identity => true,
    });
    let choices = choices.map(|r| Choice::of("requester", r.code())).collect();
    Page::in_words("requester", if ctx.wizard.by_staff() { "requester-staff" } else { "requester" })
        .ask(Question::new(Field::Requester, Control::One(choices)))
}

fn name(page: Page, name: Field, kana: Field) -> Page {
    page.ask(Question::new(name, Control::Line(Line::Name)))
        .ask(Question::new(kana, Control::Line(Line::Kana)).optional())
}

pub(super) fn birth(id: &'static str) -> Page {
    Page::new(id).ask(Question::new(Field::PrincipalBirth, Control::Date(DateKind::Past)))
}

fn contact(page: Page, [postal, address, phone]: [Field; 3]) -> Page {
    page.ask(Question::new(postal, Control::Line(Line::PostalCode)).optional())
        .ask(Question::new(address, Control::Line(Line::Address)))
        .ask(Question::new(phone, Control::Line(Line::Phone)))
}

/// What a family member is to the principal.
pub(super) fn relation_page(bereaved: bool) -> Page {
    let choices = Relation::ALL.iter().map(|r| Choice::of("relation", r.code())).collect();
    Page::in_words("relation", if bereaved { "relation-bereaved" } else { "relation" })
        .ask(Question::new(Field::Relation, Control::One(choices)))
}

/// Who a mandated agent is, and by which profession.
pub(super) fn agent_pages(ctx: &Ctx<'_>) -> Vec<Page> {
    let choices = ["family", "professional", "other"].map(|c| Choice::of("agent-is", c)).to_vec();
    let mut pages =
        vec![Page::new("agent-is").ask(Question::new(Field::AgentIs, Control::One(choices)))];
    if ctx.answers.text(Field::AgentIs) == "professional" {
        let choices = Profession::ALL.iter().map(|p| Choice::of("profession", p.code())).collect();
        pages.push(
            Page::new("profession")
                .ask(Question::new(Field::Profession, Control::One(choices)))
                .ask(
                    Question::new(Field::RegistrationNumber, Control::Line(Line::Plain)).optional(),
                ),
        );
    }
    pages
}

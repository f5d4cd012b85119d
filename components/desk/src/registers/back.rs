//! A recorded event as the page on which it was recorded: to put it right, staff see what they wrote.

use madoguchi_casework::{RegisterAct, RegisterEvent, RegisterKind};
use madoguchi_domain::policy::{RecordExemption, RecordItem, RecordWay};
use madoguchi_domain::{Code, Date};

use super::RegisterDoing;
use crate::form::Values;

/// The page of an event, filled in as it was; none: it was recorded on no such page.
///
/// What was done again and again is on the page of the first time: what it is stands there.
#[must_use]
pub fn written(event: &RegisterEvent) -> Option<(RegisterDoing, Values)> {
    use RegisterAct as A;
    use RegisterDoing as Do;
    let values = Values::default().with_day("on", event.day).with("number", event.entry.clone());
    Some(match &event.act {
        A::Provided { to, about, what, way, exemption, items } => {
            let values = values.with("to", to);
            let values = record(values, (about, what), *way, *exemption, items);
            (Do::Begin(RegisterKind::Provision), values)
        }
        A::Received { from, about, what, way, exemption, items, from_business } => {
            let values =
                values.with("from", from).with("business", yes(*from_business == Some(true)));
            let values = record(values, (about, what), *way, *exemption, items);
            (Do::Begin(RegisterKind::Receipt), values)
        }
        A::Again => (Do::Again, values),
        A::ItemsAdded { items } => (Do::AddItems, codes(values, "items", items)),
        A::TakenOut { what, by, purpose, items, back_by } => {
            let values = values.with("what", what).with("by", by).with("purpose", purpose);
            let values = day(codes(values, "items", items), "back-by", *back_by);
            (Do::Begin(RegisterKind::TakeOut), values)
        }
        A::Permitted { by } => (Do::Permit, values.with("by", by.code())),
        A::Returned => (Do::Return, values),
        A::ReturnConfirmed { by } => (Do::ConfirmReturn, values.with("by", by.code())),
        A::Complained { who, what, fields } => {
            let values = values.with("who", who).with("what", what);
            (Do::Begin(RegisterKind::Complaint), codes(values, "fields", fields))
        }
        A::ComplaintTold { to } => (Do::TellOffice, values.with("to", to.code())),
        A::RemedyChosen { remedy } => (Do::ChooseRemedy, values.with("remedy", remedy.code())),
        A::RemedyDone { need } => (Do::DoRemedy, values.with("need", need.code())),
        A::Settled => (Do::Settle, values),
        A::Contracted { with, what, items } => {
            let values = values.with("with", with).with("what", what);
            (Do::Begin(RegisterKind::Contract), codes(values, "items", items))
        }
        A::ContractChanged { items } => (Do::ChangeContract, codes(values, "items", items)),
        A::StepTaken { step } => (Do::TakeStep, values.with("step", step.code())),
        A::SubEntrusted { approved } => (Do::SubEntrust, values.with("approved", yes(*approved))),
        A::HandedOver => (Do::HandOver, values),
        A::ContractEnded => (Do::EndContract, values),
        A::PledgeAsked { who, from, when } => {
            let values = values.with("who", who).with("from", from.code());
            (Do::Begin(RegisterKind::Pledge), values.with("when", when.code()))
        }
        A::PledgeGiven => (Do::GivePledge, values),
        A::CycleDone { task, what } => {
            let values = values.with("task", task.code()).with("outcome", what);
            (Do::Begin(RegisterKind::Cycle), values)
        }
        A::Breached { what, kinds, persons, large_outside } => {
            let values = codes(values.with("what", what), "kinds", kinds);
            (Do::Begin(RegisterKind::Breach), counted(values, *persons, *large_outside))
        }
        A::BreachAssessed { kinds, persons, large_outside } => {
            let values = codes(values, "kinds", kinds);
            (Do::AssessBreach, counted(values, *persons, *large_outside))
        }
        A::BreachTold { to } => (Do::TellBreach, values.with("to", to.code())),
        A::FirstReport => (Do::FirstReport, values),
        A::FinalReport => (Do::FinalReport, values),
        A::Disposed { class, what, medium, method } => {
            let values = values.with("class", class.code()).with("what", what);
            let values = values.with("medium", medium.code()).with("method", method.code());
            (Do::Begin(RegisterKind::Disposal), values)
        }
        A::Noted { text } => (Do::Note, values.with("text", text)),
        A::Struck { .. } | A::Unknown(_) => return None,
    })
}

fn record(
    values: Values,
    (about, what): (&str, &str),
    way: RecordWay,
    exemption: Option<RecordExemption>,
    items: &[RecordItem],
) -> Values {
    let exemption = exemption.map_or("", |exemption| exemption.code());
    let values = values.with("about", about).with("data", what).with("way", way.code());
    codes(values.with("exemption", exemption), "items", items)
}

fn counted(values: Values, persons: Option<u32>, large: bool) -> Values {
    let persons = persons.map(|persons| persons.to_string()).unwrap_or_default();
    values.with("persons", persons).with("large", yes(large))
}

fn codes<T: Code>(mut values: Values, id: &str, of: &[T]) -> Values {
    values.set(id, of.iter().map(|value| T::CODES[value.number()].to_owned()).collect());
    values
}

fn day(values: Values, id: &str, day: Option<Date>) -> Values {
    match day {
        Some(day) => values.with_day(id, day),
        None => values,
    }
}

fn yes(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}

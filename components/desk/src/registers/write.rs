//! From the answers to an event.

use madoguchi_casework::{RegisterAct, RegisterEvent, RegisterKind};
use madoguchi_domain::breach::BreachKind;
use madoguchi_domain::policy::{
    BreachRecipient, ComplaintField, ContractItem, CycleTask, DisposalMethod, Medium,
    OutsourcingStep, PledgeFrom, PledgeWhen, RecordClass, RecordExemption, RecordItem, RecordWay,
    Remedy, RemedyNeed, Role,
};

use super::ask::is_written;
use super::{RegisterDoing, RegisterScene, task_of};
use crate::form::Values;

/// The event that was recorded; none while something is missing or makes no sense.
#[must_use]
pub fn act(
    doing: RegisterDoing,
    scene: RegisterScene<'_>,
    values: &Values,
) -> Option<RegisterEvent> {
    let number = match scene.entry {
        Some(entry) => entry.number.clone(),
        None => Some(text(values, "number")).filter(|number| !number.is_empty())?,
    };
    let act = said(doing, scene, values)?;
    Some(RegisterEvent { day: values.day("on")?, entry: number, act })
}

fn text(values: &Values, id: &str) -> String {
    values.text(id).to_owned()
}

/// Whether a question was answered with yes.
pub(super) fn yes(values: &Values, id: &str) -> bool {
    values.text(id) == "yes"
}

/// How a record is made.
pub(super) fn record_way(values: &Values) -> RecordWay {
    RecordWay::from_code(values.text("way")).unwrap_or_default()
}

fn said(doing: RegisterDoing, scene: RegisterScene<'_>, values: &Values) -> Option<RegisterAct> {
    use RegisterAct as A;
    use RegisterDoing as Do;
    let role = |id: &str| Role::from_code(values.text(id)).ok();
    Some(match doing {
        Do::Begin(kind) => opening(kind, values)?,
        Do::Again => A::Again,
        Do::AddItems => {
            let items = codes(values, "items", |code| RecordItem::from_code(code).ok());
            A::ItemsAdded { items }
        }
        Do::Permit => A::Permitted { by: role("by")? },
        Do::Return => A::Returned,
        Do::ConfirmReturn => A::ReturnConfirmed { by: role("by")? },
        Do::TellOffice => A::ComplaintTold { to: role("to")? },
        Do::ChooseRemedy => {
            A::RemedyChosen { remedy: Remedy::from_code(values.text("remedy")).ok()? }
        }
        Do::DoRemedy => A::RemedyDone { need: RemedyNeed::from_code(values.text("need")).ok()? },
        Do::Settle => A::Settled,
        Do::TakeStep => {
            A::StepTaken { step: OutsourcingStep::from_code(values.text("step")).ok()? }
        }
        Do::ChangeContract => A::ContractChanged { items: contract(values) },
        Do::SubEntrust => A::SubEntrusted { approved: yes(values, "approved") },
        Do::HandOver => A::HandedOver,
        Do::EndContract => A::ContractEnded,
        Do::GivePledge => A::PledgeGiven,
        Do::CycleAgain => {
            A::CycleDone { task: task_of(scene.entry?)?, what: text(values, "outcome") }
        }
        Do::AssessBreach => A::BreachAssessed {
            kinds: kinds(values),
            persons: values.number("persons"),
            large_outside: yes(values, "large"),
        },
        Do::TellBreach => A::BreachTold { to: BreachRecipient::from_code(values.text("to")).ok()? },
        Do::FirstReport => A::FirstReport,
        Do::FinalReport => A::FinalReport,
        Do::Note => A::Noted { text: text(values, "text") },
    })
}

fn opening(kind: RegisterKind, values: &Values) -> Option<RegisterAct> {
    use RegisterAct as A;
    let exemption = RecordExemption::from_code(values.text("exemption")).ok();
    Some(match kind {
        RegisterKind::Provision => A::Provided {
            to: text(values, "to"),
            about: text(values, "about"),
            what: text(values, "data"),
            way: record_way(values),
            exemption,
            items: items(
                values,
                &[
                    ("to", RecordItem::RecipientIdentified),
                    ("about", RecordItem::PrincipalIdentified),
                    ("data", RecordItem::DataItems),
                ],
            ),
        },
        RegisterKind::Receipt => A::Received {
            from: text(values, "from"),
            about: text(values, "about"),
            what: text(values, "data"),
            way: record_way(values),
            exemption,
            items: items(
                values,
                &[
                    ("from", RecordItem::ProviderIdentified),
                    ("about", RecordItem::PrincipalIdentified),
                    ("data", RecordItem::DataItems),
                ],
            ),
            from_business: Some(yes(values, "business")),
        },
        RegisterKind::TakeOut => A::TakenOut {
            what: text(values, "what"),
            by: text(values, "by"),
            purpose: text(values, "purpose"),
            items: items(values, &[("purpose", RecordItem::Purpose)]),
            back_by: values.day("back-by"),
        },
        RegisterKind::Complaint => {
            let chosen = codes(values, "fields", |code| ComplaintField::from_code(code).ok());
            let has = |field: &ComplaintField| {
                *field == ComplaintField::Content || chosen.contains(field)
            };
            A::Complained {
                who: text(values, "who"),
                what: text(values, "what"),
                fields: ComplaintField::ALL.iter().copied().filter(has).collect(),
            }
        }
        RegisterKind::Contract => A::Contracted {
            with: text(values, "with"),
            what: text(values, "what"),
            items: contract(values),
        },
        RegisterKind::Pledge => A::PledgeAsked {
            who: text(values, "who"),
            from: PledgeFrom::from_code(values.text("from")).ok()?,
            when: PledgeWhen::from_code(values.text("when")).ok()?,
        },
        RegisterKind::Cycle => A::CycleDone {
            task: CycleTask::from_code(values.text("task")).ok()?,
            what: text(values, "outcome"),
        },
        RegisterKind::Breach => A::Breached {
            what: text(values, "what"),
            kinds: kinds(values),
            persons: values.number("persons"),
            large_outside: yes(values, "large"),
        },
        RegisterKind::Disposal => A::Disposed {
            class: RecordClass::from_code(values.text("class")).ok()?,
            what: text(values, "what"),
            medium: Medium::from_code(values.text("medium")).ok()?,
            method: DisposalMethod::from_code(values.text("method")).ok()?,
        },
    })
}

fn codes<T>(values: &Values, id: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    values.all(id).iter().filter_map(|code| read(code)).collect()
}

/// What a record holds: what stands in a field of the page, and what was ticked.
fn items(values: &Values, fields: &[(&str, RecordItem)]) -> Vec<RecordItem> {
    let chosen = codes(values, "items", |code| RecordItem::from_code(code).ok());
    let stands =
        |item: RecordItem| fields.iter().any(|(id, of)| *of == item && !values.text(id).is_empty());
    let has = |item: &RecordItem| stands(*item) || !is_written(*item) && chosen.contains(item);
    RecordItem::ALL.iter().copied().filter(has).collect()
}

fn contract(values: &Values) -> Vec<ContractItem> {
    codes(values, "items", |code| ContractItem::from_code(code).ok())
}

fn kinds(values: &Values) -> Vec<BreachKind> {
    codes(values, "kinds", |code| BreachKind::from_code(code).ok())
}

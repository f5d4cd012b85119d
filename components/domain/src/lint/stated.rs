//! Which of the things that the Act wants within a matter the facility's rules state.

use crate::CodeSet;
use crate::law::{Matter, MatterItem};
use crate::policy::{
    AnswerOutcome, BreachRecipient, Handling, PublishedItem, RecordClass, RecordItem, RecordWay,
};
use crate::request::RequestKind;

/// The key under which they stand, and what is stated there.
pub(super) fn stated(matter: Matter, rules: &Handling) -> (&'static str, CodeSet<MatterItem>) {
    match matter {
        Matter::Publication => ("handling.publication", published(rules)),
        Matter::Breach => ("handling.breach", told_of_a_breach(rules)),
        Matter::ProvisionRecord => {
            ("handling.retention", recorded(rules, RecordClass::ThirdPartyProvision))
        }
        Matter::ReceiptCheck => {
            ("handling.retention", recorded(rules, RecordClass::ThirdPartyReceipt))
        }
        Matter::Disclosure => ("handling.answers", told_of_a_disclosure(rules)),
        Matter::Correction => ("handling.answers", told_result(rules, RequestKind::Correction)),
        Matter::Cessation => ("handling.answers", told_result(rules, RequestKind::CessationOfUse)),
        _ => ("handling.text.rules_on", CodeSet::new()),
    }
}

fn published(rules: &Handling) -> CodeSet<MatterItem> {
    let all = rules.publication.iter().flat_map(|rule| &rule.what);
    all.filter_map(|item| match item {
        PublishedItem::OperatorName => Some(MatterItem::OperatorName),
        PublishedItem::OperatorAddress => Some(MatterItem::OperatorAddress),
        PublishedItem::Purposes => Some(MatterItem::Purposes),
        PublishedItem::Procedure => Some(MatterItem::RequestProcedure),
        PublishedItem::ComplaintContact => Some(MatterItem::ComplaintContact),
        PublishedItem::SecurityMeasures => Some(MatterItem::SecurityMeasures),
        PublishedItem::CollectionLimits => None,
    })
    .collect()
}

fn told_of_a_breach(rules: &Handling) -> CodeSet<MatterItem> {
    let all = rules.breach.iter().flat_map(|rule| &rule.to);
    all.filter_map(|to| match to {
        BreachRecipient::Commission => Some(MatterItem::ReportToCommission),
        BreachRecipient::Principals => Some(MatterItem::NoticeToPrincipal),
        _ => None,
    })
    .collect()
}

fn recorded(rules: &Handling, what: RecordClass) -> CodeSet<MatterItem> {
    let rule = rules.retention_of(what, RecordWay::EachTime);
    let all = rule.into_iter().flat_map(|rule| &rule.items);
    all.filter_map(|item| match item {
        RecordItem::ConsentObtained => Some(MatterItem::ConsentHeld),
        RecordItem::RecipientIdentified => Some(MatterItem::RecipientName),
        RecordItem::RecipientAddress => Some(MatterItem::RecipientAddress),
        RecordItem::PrincipalIdentified => Some(MatterItem::PrincipalConcerned),
        RecordItem::DataItems => Some(MatterItem::DataProvided),
        RecordItem::ProviderIdentified => Some(MatterItem::SourceIdentified),
        RecordItem::AcquisitionHistory => Some(MatterItem::HowAcquired),
        _ => None,
    })
    .collect()
}

fn told_of_a_disclosure(rules: &Handling) -> CodeSet<MatterItem> {
    let told = |outcome| rules.answer(RequestKind::Disclosure, outcome).is_some();
    let refused = told(AnswerOutcome::Refused).then_some(MatterItem::RefusalTold);
    let absent = told(AnswerOutcome::NonExistent).then_some(MatterItem::AbsenceTold);
    refused.into_iter().chain(absent).collect()
}

/// The result of a request is told where both outcomes are.
fn told_result(rules: &Handling, kind: RequestKind) -> CodeSet<MatterItem> {
    let both = [AnswerOutcome::Granted, AnswerOutcome::Refused];
    let told = both.iter().all(|outcome| rules.answer(kind, *outcome).is_some());
    told.then_some(MatterItem::ResultTold).into_iter().collect()
}

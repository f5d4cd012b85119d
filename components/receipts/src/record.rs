use madoguchi_casework::ReplyReason;
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::FormBlank;
use serde_json::{Value, json};

use crate::{Receipt, Said};

/// The schema that a record conforms to, by its address: the profile of the Data Privacy Vocabulary for consent
/// records by ISO/IEC TS 27560.
pub const RECORD_SCHEMA: &str = "https://w3id.org/dpv/schema/dpv-27560#record";

/// An answered form as a consent record by the fields of ISO/IEC TS 27560:2023, as JSON-LD with the terms of the
/// W3C Data Privacy Vocabulary (version 2). The context stands in it: nothing has to be fetched. Nothing in it
/// has an address, since nothing outside it is meant; the record is known by its identifier.
///
/// Header: identifier and schema. Then the person, who answers for the information and under which law; the
/// notice, with the digest of its words; and for each use of each item a process with its purpose and the
/// events of its consent: given, refused, withdrawn or expired, each with its day and how long it holds.
#[must_use]
pub fn record(receipt: &Receipt<'_>) -> String {
    let Receipt { person, consent, wording, rules, on, .. } = receipt;
    let processes = receipt.items().map(|(item, use_id, name, said)| {
        let mut process = json!({
            "@type": "dpv:Process",
            "dct:identifier": use_id,
            "dpv:hasPurpose": { "@type": "dpv:Purpose", "dct:title": name },
            "dpv:hasPersonalData": { "@type": "dpv:PersonalData", "dct:title": about(receipt, item.number) },
            "dpv:hasLegalBasis": { "@id": "dpv:Consent" },
        });
        if let Some(recipient) = consent.answered.filled(FormBlank::Recipient) {
            process["dpv:hasRecipient"] =
                json!({ "@type": "dpv:Recipient", "dct:title": recipient });
        }
        let events: Vec<Value> = said.into_iter().map(event).collect();
        if !events.is_empty() {
            process["dpv:hasConsentStatus"] = Value::Array(events);
        }
        process
    });
    let processes: Vec<Value> = processes.collect();
    json!({
        "@context": context(),
        "@type": "dpv:ConsentRecord",
        "dct:identifier": consent.id,
        "dct:conformsTo": { "@id": RECORD_SCHEMA },
        "dct:created": date(&iso::write(*on)),
        "dpv:hasDataSubject": { "@type": "dpv:DataSubject", "dct:title": person.name },
        "dpv:hasDataController": {
            "@type": "dpv:DataController",
            "dct:title": receipt.controller(),
        },
        "dpv:hasJurisdiction": { "@id": "loc:JP" },
        "dpv:hasNotice": {
            "@type": "dpv:ConsentNotice",
            "dct:title": wording.form.name,
            "dct:identifier": wording.digest,
            "dct:language": wording.language,
            "dct:hasVersion": wording.version.to_string(),
            "dct:conformsTo": {
                "@type": "dct:Standard",
                "dct:title": rules.facility.regulation.title,
            },
        },
        "dpv:isIndicatedBy": {
            "@type": if consent.answered.signer.is_principal() {
                "dpv:DataSubject"
            } else {
                "dpv:Representative"
            },
            "dct:title": receipt.signer(),
        },
        "dpv:isIndicatedAtTime": date(&iso::write(consent.day)),
        "dpv:hasProcess": processes,
    })
    .to_string()
}

/// What of the person it is about: what was filled in, else what the item asks.
fn about(receipt: &Receipt<'_>, item: u8) -> String {
    if let Some(content) = receipt.consent.answered.filled(FormBlank::Content) {
        return content.to_owned();
    }
    let item = receipt.wording.form.items.iter().find(|it| it.number == item);
    item.map(|item| item.asks("、").into_owned()).unwrap_or_default()
}

/// One thing that happened to the consent to a use.
fn event(said: Said) -> Value {
    let what = match said.why {
        ReplyReason::Granted => "dpv:ConsentGiven",
        ReplyReason::Withdrawn => "dpv:ConsentWithdrawn",
        ReplyReason::Over => "dpv:ConsentExpired",
        _ => "dpv:ConsentRefused",
    };
    let mut event = json!({
        "@type": what,
        "dpv:isIndicatedAtTime": date(&iso::write(said.from)),
    });
    if said.permits() {
        event["dpv:hasDuration"] = match said.through {
            Some(through) => json!({
                "@type": "dpv:UntilTimeDuration",
                "dct:valid": date(&iso::write(through)),
            }),
            // Until it is taken back.
            None => json!({ "@type": "dpv:UntilEventDuration" }),
        };
    }
    event
}

fn date(day: &str) -> Value {
    json!({ "@type": "xsd:date", "@value": day })
}

fn context() -> Value {
    json!({
        "dpv": "https://w3id.org/dpv#",
        "loc": "https://w3id.org/dpv/loc#",
        "dct": "http://purl.org/dc/terms/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

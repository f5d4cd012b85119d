use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use madoguchi_casework::ReplyReason;
use madoguchi_domain::date::iso;
use serde_json::{Map, Value, json};

use crate::{Receipt, Said};

const CONSENT_SCOPE: &str = "http://terminology.hl7.org/CodeSystem/consentscope";
const LOINC: &str = "http://loinc.org";
/// LOINC: Consent Document, of the value set of FHIR for a consent's category.
const CONSENT_DOCUMENT: &str = "59284-0";

/// An answered form as a `Consent` of HL7 FHIR R4 (4.0.1), as JSON.
///
/// The base rule denies; under it, each use of each item that was answered stands by itself, permitted or
/// denied, with the days on which it is. It is active as long as something that it allows is allowed, or, where
/// all was refused, as long as that stands; one that an office has yet to decide is proposed, one that is not
/// complete a draft. The words that were shown go with it, as they were.
#[must_use]
pub fn fhir(receipt: &Receipt<'_>) -> String {
    let Receipt { person, consent, wording, rules, .. } = receipt;
    let form = &wording.form;
    let day = iso::write(consent.day);
    let mut resource = json!({
        "resourceType": "Consent",
        "language": wording.language,
        "identifier": [{ "value": consent.id }],
        "status": status(receipt),
        "scope": { "coding": [{ "system": CONSENT_SCOPE, "code": "patient-privacy" }] },
        "category": [{
            "coding": [{ "system": LOINC, "code": CONSENT_DOCUMENT }],
            "text": form.name,
        }],
        "patient": { "display": person.name },
        "dateTime": day,
        "performer": [{ "display": receipt.signer() }],
        "organization": [{ "display": receipt.controller() }],
        "sourceAttachment": {
            "contentType": "application/json",
            "language": wording.language,
            "data": STANDARD.encode(&wording.words),
            "title": form.name,
            "creation": day,
        },
        "policyRule": { "text": policy(rules.facility.regulation.title.as_str(), &form.article.at) },
        "provision": { "type": "deny", "period": { "start": day } },
    });
    if consent.answered.read_back {
        resource["verification"] = json!([{
            "verified": true,
            "verifiedWith": { "display": receipt.signer() },
            "verificationDate": day,
        }]);
    }
    let provisions: Vec<Value> = receipt
        .items()
        .flat_map(|(item, _, name, said)| {
            let of = move |said: Said| provision(item.number, name, said);
            said.into_iter().map(of).collect::<Vec<_>>()
        })
        .collect();
    if !provisions.is_empty() {
        resource["provision"]["provision"] = Value::Array(provisions);
    }
    resource.to_string()
}

fn policy(title: &str, article: &str) -> String {
    [title, article].join(" ")
}

fn provision(item: u8, name: &str, said: Said) -> Value {
    let mut period = Map::new();
    period.insert("start".to_owned(), json!(iso::write(said.from)));
    if let Some(through) = said.through {
        period.insert("end".to_owned(), json!(iso::write(through)));
    }
    json!({
        "id": format!("item-{item}"),
        "type": if said.permits() { "permit" } else { "deny" },
        "period": period,
        "code": [{ "text": name }],
    })
}

/// The status by the value set of FHIR R4.
fn status(receipt: &Receipt<'_>) -> &'static str {
    let said: Vec<Said> = receipt.items().flat_map(|(.., said)| said).collect();
    if said.is_empty() {
        return if receipt.is_open() { "proposed" } else { "draft" };
    }
    // A whole refusal holds as well as a consent does; what is left of one once all that it allowed was taken
    // back, does not.
    let granted = said.iter().any(|said| said.permits());
    let counts = |said: &Said| match said.why {
        ReplyReason::Granted => true,
        ReplyReason::Refused => !granted,
        _ => false,
    };
    let holds = said.iter().any(|said| counts(said) && said.holds_on(receipt.on));
    if holds { "active" } else { "inactive" }
}

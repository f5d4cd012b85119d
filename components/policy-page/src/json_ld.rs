use madoguchi_domain::policy::{Site, WholePolicy, Window};
use madoguchi_messages::{key, say};
use serde_json::{Map, Value, json};

/// The facility and how it is reached, for programs that read pages (schema.org as JSON-LD): nothing
/// that does not stand on the page as well.
#[must_use]
pub fn json_ld(whole: &WholePolicy) -> String {
    let policy = &whole.facility;
    let facts = whole.handling.as_ref().and_then(|handling| handling.policy_page.as_ref());
    let operator = facts.and_then(|facts| facts.operator.as_ref());
    let mut organisation = Map::new();
    organisation.insert("@context".to_owned(), json!("https://schema.org"));
    organisation.insert("@type".to_owned(), json!("Organization"));
    organisation.insert("name".to_owned(), json!(policy.name));
    if let Some(legal) = &policy.operator {
        organisation.insert("legalName".to_owned(), json!(legal));
    }
    if let Some(address) = operator.and_then(|facts| facts.address.as_deref()) {
        let code = operator.and_then(|facts| facts.postal_code.as_deref());
        organisation.insert("address".to_owned(), postal(code, address));
    }
    let mut points = of_window(&policy.window);
    points.extend(policy.window.sites.iter().map(of_site));
    organisation.insert("contactPoint".to_owned(), Value::Array(points));
    // Nothing in it may end the element that it stands in.
    Value::Object(organisation).to_string().replace('<', "\\u003c")
}

fn of_window(window: &Window) -> Vec<Value> {
    let mut point = point(&window.name);
    let mut points = Vec::new();
    if let Some(phone) = &window.phone {
        point.insert("telephone".to_owned(), json!(phone));
    }
    match (&window.mail, &window.mail_for) {
        (Some(mail), None) => {
            point.insert("email".to_owned(), json!(mail));
        }
        // Mail for one thing only is another way to reach the house.
        (Some(mail), Some(what)) => points.push(json!({
            "@type": "ContactPoint", "name": window.name, "contactType": what, "email": mail,
        })),
        (None, _) => {}
    }
    points.insert(0, Value::Object(point));
    points
}

fn of_site(site: &Site) -> Value {
    let mut point = point(&site.name);
    if let Some(phone) = &site.phone {
        point.insert("telephone".to_owned(), json!(phone));
    }
    Value::Object(point)
}

fn point(name: &str) -> Map<String, Value> {
    let mut point = Map::new();
    point.insert("@type".to_owned(), json!("ContactPoint"));
    point.insert("name".to_owned(), json!(name));
    point.insert("contactType".to_owned(), json!(say(key::POLICY_COMPLAINTS)));
    point
}

fn postal(code: Option<&str>, address: &str) -> Value {
    let mut postal = json!({ "@type": "PostalAddress", "streetAddress": address });
    if let Some(code) = code {
        postal["postalCode"] = json!(code);
    }
    postal
}

//! The JSON Schema of a file that says only a part: one that extends a template, and a template.

use serde_json::{Map, Value, json};

use super::schema_parts::json_schema;
use crate::request::RequesterKind;

/// The JSON Schema of a part of a facility's file, for editors:
/// `public/facilities/schema/facility-part.schema.json`.
///
/// Every key may be left out, or be `null` to take away what the template says; so it is in the
/// objects inside. Lists are replaced as a whole, so that what stands in one must be whole;
/// `requesters` alone may name single rules.
#[must_use]
pub fn json_schema_of_part() -> Value {
    let whole = json_schema();
    let none = Map::new();
    let defs = whole.get("$defs").and_then(Value::as_object).unwrap_or(&none);
    let mut all = defs.clone();
    for (name, def) in defs.iter().filter(|(_, def)| is_struct(def)) {
        all.insert(part_name(name), part_of_struct(def, defs));
    }
    let mut part = part_of_struct(&whole, defs);
    // Single rules by whom they are for, instead of the list.
    if let Some(mut rule) = defs.get("RequesterRule").cloned() {
        if let Some(Value::Array(required)) = rule.get_mut("required") {
            required.retain(|key| key != "who");
        }
        all.insert("RequesterRuleByKey".to_owned(), rule);
        let rule =
            json!({ "anyOf": [{ "$ref": "#/$defs/RequesterRuleByKey" }, { "type": "null" }] });
        let rules = RequesterKind::CODES.iter().map(|who| ((*who).to_owned(), rule.clone()));
        let by_key = json!({
            "type": "object", "additionalProperties": false,
            "properties": rules.collect::<Map<_, _>>()
        });
        if let Some(Value::Array(choices)) = part["properties"]["requesters"].get_mut("anyOf") {
            choices.push(by_key);
        }
    }
    part["title"] = "FacilityPolicyPart".into();
    part["properties"]["extends"] = json!({
        "description": "The template below this file, by its id: `templates/<id>.json`.",
        "type": ["string", "null"], "maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
    });
    part["$defs"] = Value::Object(all);
    part
}

/// No type of ours begins so; some end in `Part`.
fn part_name(name: &str) -> String {
    ["PartOf", name].concat()
}

fn is_struct(schema: &Value) -> bool {
    schema.get("properties").is_some() && schema.get("type") == Some(&"object".into())
}

fn part_of_struct(schema: &Value, defs: &Map<String, Value>) -> Value {
    let mut part = schema.clone();
    if let Value::Object(keywords) = &mut part {
        keywords.remove("required");
    }
    if let Some(Value::Object(properties)) = part.get_mut("properties") {
        for property in properties.values_mut() {
            *property = part_or_null(property, defs);
        }
    }
    part
}

/// A value that may be given in part, or be `null`.
fn part_or_null(schema: &Value, defs: &Map<String, Value>) -> Value {
    let mut inner = schema.clone();
    let description = inner.as_object_mut().and_then(|keywords| keywords.remove("description"));
    let mut choices = match inner.get("anyOf") {
        Some(Value::Array(choices)) => choices.clone(),
        _ => vec![inner],
    };
    for choice in &mut choices {
        let name =
            choice.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix("#/$defs/"));
        if let Some(name) = name.filter(|name| defs.get(*name).is_some_and(is_struct)) {
            *choice = json!({ "$ref": format!("#/$defs/{}", part_name(name)) });
        }
    }
    let null = json!({ "type": "null" });
    if !choices.contains(&null) {
        choices.push(null);
    }
    let mut part = json!({ "anyOf": choices });
    if let Some(description) = description {
        part["description"] = description;
    }
    part
}

//! The offices that a facility's rules speak of.

use madoguchi_domain::policy::{Role, WholePolicy};
use madoguchi_messages::say_code;
use madoguchi_wizards::page::Choice;

use crate::form::choice;

/// Every office that the facility's rules name, in the order of the list of offices: whoever is put on
/// the list of staff can hold any of them, in a small house one person several.
#[must_use]
pub fn roles_named(rules: &WholePolicy) -> Vec<Role> {
    // Whatever part of the file names an office, it is written by its code: what the file says is what
    // is looked through, so that a part added later is not forgotten.
    let file = serde_json::to_value(rules).unwrap_or_default();
    let mut named = Vec::new();
    collect(&file, &mut named);
    Role::ALL.iter().copied().filter(|role| named.contains(&role.code())).collect()
}

fn collect<'a>(value: &'a serde_json::Value, named: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::String(text) => named.push(text),
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, named)),
        serde_json::Value::Object(map) => {
            // Ids are the facility's own words.
            map.iter().filter(|(key, _)| *key != "id").for_each(|(_, value)| collect(value, named));
        }
        _ => {}
    }
}

/// What an office is called.
#[must_use]
pub fn role_name(role: Role) -> &'static str {
    say_code("desk-role", role.code())
}

/// These offices to choose from.
#[must_use]
pub fn role_choices(rules: &WholePolicy) -> Vec<Choice> {
    roles_named(rules).into_iter().map(|role| choice(role.code(), role_name(role))).collect()
}

//! Places in a facility's file, and the articles that stand there.

use serde_json::{Map, Value};

/// An article and where it stands.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Keys and positions from the top of the file.
    pub(crate) path: Vec<String>,
    /// As the text prints it; of another text, after that text's code.
    pub(crate) article: String,
    /// Whether a rule of the facility's own text rests on it.
    pub(crate) is_rule: bool,
}

/// Every place that a path as `handling.answers[correction].reason` means: `[0]` is a position in a
/// list, `[correction]` are all its entries that have that code.
pub(crate) fn places(file: &Value, path: &str) -> Vec<Vec<String>> {
    let mut found = vec![Vec::new()];
    for step in path.replace('[', ".[").split('.') {
        let next = |place: &Vec<String>| -> Vec<Vec<String>> {
            let steps = match (at(file, place), step.strip_prefix('[')) {
                (Some(Value::Array(entries)), Some(index)) => {
                    chosen(entries, index.trim_end_matches(']'))
                }
                (Some(Value::Object(object)), None) if object.contains_key(step) => {
                    vec![step.to_owned()]
                }
                _ => Vec::new(),
            };
            steps.into_iter().map(|step| [place.as_slice(), &[step]].concat()).collect()
        };
        found = found.iter().flat_map(next).collect();
    }
    found
}

/// The positions in a list that an index means.
fn chosen(entries: &[Value], index: &str) -> Vec<String> {
    let is = |value: &Value| value.as_str() == Some(index);
    let has = |entry: &Value| {
        entry.as_object().is_some_and(|entry| {
            entry.values().any(|v| is(v) || v.as_array().is_some_and(|list| list.iter().any(is)))
        })
    };
    let by_number = |position: usize| index.parse() == Ok(position);
    let entries = entries.iter().enumerate();
    let wanted = entries.filter(|(position, entry)| by_number(*position) || has(entry));
    wanted.map(|(position, _)| position.to_string()).collect()
}

fn at<'a>(file: &'a Value, place: &[String]) -> Option<&'a Value> {
    place.iter().try_fold(file, |value, step| match value {
        Value::Object(object) => object.get(step),
        Value::Array(entries) => entries.get(step.parse::<usize>().ok()?),
        _ => None,
    })
}

/// The articles at and inside some places.
pub(crate) fn articles(file: &Value, places: &[Vec<String>]) -> Vec<Place> {
    let mut found = Vec::new();
    for place in places {
        if let Some(value) = at(file, place) {
            collect(value, &mut place.clone(), &mut found);
        }
    }
    found
}

fn collect(value: &Value, path: &mut Vec<String>, found: &mut Vec<Place>) {
    let mut inside = |step: String, value: &Value| {
        path.push(step);
        collect(value, path, found);
        path.pop();
    };
    match value {
        Value::Object(object) => match cited(object) {
            Some((source, article)) => {
                let key = path.last().map_or("", String::as_str);
                let is_rule = source.is_none() && (key == "article" || key.ends_with("_article"));
                let article =
                    source.map_or_else(|| article.to_owned(), |s| format!("{s} {article}"));
                found.push(Place { path: path.clone(), article, is_rule });
            }
            None => object.iter().for_each(|(key, value)| inside(key.clone(), value)),
        },
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(i, value)| inside(i.to_string(), value));
        }
        _ => {}
    }
}

/// The text, where it is not the regulation, and the place in it.
fn cited(object: &Map<String, Value>) -> Option<(Option<&str>, &str)> {
    let source = object.get("in").and_then(Value::as_str).filter(|code| *code != "regulation");
    Some((source, object.get("at")?.as_str()?))
}

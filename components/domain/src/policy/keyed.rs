//! Rules for people, named by whom they are for: a file over a template replaces single ones.
//!
//! A list is replaced as a whole, and most of this one is the law's, word for word, in every file. So
//! a file may give `requesters` as an object, by the code of somebody in `who`: a rule stands in the
//! place of the template's for that person, `null` takes it away, all others stay.

use crate::json::Json;

const LIST: &str = "requesters";
const WHO: &str = "who";

/// Makes the object into the list that it means over the template's.
pub(super) fn into_list(over: &mut Json, under: &Json) {
    let Some(Json::List(below)) = get(under, LIST) else { return };
    let Json::Object(keys) = over else { return };
    let Some((_, value @ Json::Object(_))) = keys.iter_mut().find(|(key, _)| key == LIST) else {
        return;
    };
    let Json::Object(rules) = std::mem::replace(value, Json::Null) else { return };
    let mut list = below.clone();
    for (who, mut rule) in rules {
        let place = list.iter().position(|rule| is_for(rule, &who));
        if let Json::Object(keys) = &mut rule
            && !keys.iter().any(|(key, _)| key == WHO)
        {
            let same = place.and_then(|n| get(&list[n], WHO)).cloned();
            let only = || Json::List(vec![Json::Text(who)]);
            keys.insert(0, (WHO.to_owned(), same.unwrap_or_else(only)));
        }
        match (rule, place) {
            (Json::Null, Some(n)) => {
                list.remove(n);
            }
            (Json::Null, None) => {}
            (rule, Some(n)) => list[n] = rule,
            (rule, None) => list.push(rule),
        }
    }
    *value = Json::List(list);
}

/// Where a place in the merged list (`requesters[2].papers`) is in a file that names its rules:
/// `requesters.parent.papers`. None where it has a list, or no such rule.
pub(super) fn way_in(file: &Json, merged: &Json, path: &str) -> Option<String> {
    let (number, rest) = path.strip_prefix(LIST)?.strip_prefix('[')?.split_once(']')?;
    let Some(Json::Object(rules)) = get(file, LIST) else { return None };
    let Some(Json::List(list)) = get(merged, LIST) else { return None };
    let rule = list.get(number.parse::<usize>().ok()?)?;
    let (who, _) = rules.iter().find(|(who, _)| is_for(rule, who))?;
    Some([LIST, ".", who, rest].concat())
}

fn is_for(rule: &Json, who: &str) -> bool {
    let Some(Json::List(all)) = get(rule, WHO) else { return false };
    all.iter().any(|one| matches!(one, Json::Text(one) if one == who))
}

fn get<'a>(json: &'a Json, key: &str) -> Option<&'a Json> {
    let Json::Object(keys) = json else { return None };
    keys.iter().find(|(known, _)| known == key).map(|(_, value)| value)
}

use super::{Json, Way};

/// A file put over its template, by RFC 7396: objects are merged key by key, `null` takes a key
/// away, and anything else, a list as a whole, replaces what stood there.
///
/// The crates for it work on serde_json's own tree, which keeps one of two equal keys without a
/// word, and not their order: what is merged here can still be refused for them.
pub(crate) fn merge(over: Json, under: Json) -> Json {
    let Json::Object(patch) = over else { return over };
    let mut merged = match under {
        Json::Object(entries) => entries,
        _ => Vec::new(),
    };
    for (key, value) in patch {
        let place = merged.iter().position(|(known, _)| *known == key);
        match (value, place) {
            (Json::Null, None) => {}
            (Json::Null, Some(n)) => {
                merged.remove(n);
            }
            (value, Some(n)) => {
                let below = std::mem::replace(&mut merged[n].1, Json::Null);
                merged[n].1 = merge(value, below);
            }
            (value, None) => merged.push((key, merge(value, Json::Null))),
        }
    }
    Json::Object(merged)
}

/// The first key that stands twice in one object, and the way to that object: once a file is merged
/// with another, nobody could see it any more.
pub(crate) fn key_twice(json: &Json, way: Way<'_>) -> Option<(String, String)> {
    match json {
        Json::Object(entries) => entries.iter().enumerate().find_map(|(n, (key, value))| {
            if entries[..n].iter().any(|(earlier, _)| earlier == key) {
                return Some((way.written(), key.clone()));
            }
            key_twice(value, way.key(key))
        }),
        Json::List(items) => {
            items.iter().enumerate().find_map(|(n, item)| key_twice(item, way.item(n)))
        }
        _ => None,
    }
}

/// How many steps of a written way (`fees[0].amount`) lead to something in a file.
pub(crate) fn steps_there(json: &Json, path: &str) -> usize {
    let mut here = json;
    let steps = path.split(['.', '[']).filter(|step| !step.is_empty());
    let inside = steps.map_while(|step| {
        here = match here {
            Json::Object(entries) => &entries.iter().find(|(key, _)| key == step)?.1,
            Json::List(items) => items.get(step.strip_suffix(']')?.parse::<usize>().ok()?)?,
            _ => return None,
        };
        Some(())
    });
    inside.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Json {
        Json::parse(text).unwrap()
    }

    /// The examples of RFC 7396, appendix A, as far as both sides are objects there.
    #[test]
    fn a_file_is_merged_as_the_standard_says() {
        for (under, over, merged) in [
            (r#"{"a":"b"}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
            (r#"{"a":"b"}"#, r#"{"b":"c"}"#, r#"{"a":"b","b":"c"}"#),
            (r#"{"a":"b"}"#, r#"{"a":null}"#, r#"{}"#),
            (r#"{"a":"b","b":"c"}"#, r#"{"a":null}"#, r#"{"b":"c"}"#),
            (r#"{"a":["b"]}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
            (r#"{"a":"c"}"#, r#"{"a":["b"]}"#, r#"{"a":["b"]}"#),
            (r#"{"a":{"b":"c"}}"#, r#"{"a":{"b":"d","c":null}}"#, r#"{"a":{"b":"d"}}"#),
            (r#"{"a":[{"b":"c"}]}"#, r#"{"a":[1]}"#, r#"{"a":[1]}"#),
            (r#"{"e":null}"#, r#"{"a":1}"#, r#"{"e":null,"a":1}"#),
            (r#"{"a":"foo"}"#, r#"{"a":{"bb":{"ccc":null}}}"#, r#"{"a":{"bb":{}}}"#),
        ] {
            let answer = merge(read(over), read(under)).to_text();
            assert_eq!(answer, merged, "{over} over {under}");
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_found_wherever_it_is() {
        let found = key_twice(&read(r#"{"a":[{"b":1},{"c":{"d":1,"d":2}}]}"#), Way::TOP);
        assert_eq!(found, Some(("a[1].c".to_owned(), "d".to_owned())));
        assert_eq!(key_twice(&read(r#"{"a":{"a":1}}"#), Way::TOP), None);
    }

    #[test]
    fn a_way_leads_as_far_as_its_steps_are_there() {
        let file = read(r#"{"fees":[{"amount":{"fixed":{"yen":1}}}]}"#);
        assert_eq!(steps_there(&file, "fees[0].amount.fixed.yen"), 5);
        assert_eq!(steps_there(&file, "fees[1].amount"), 1);
        assert_eq!(steps_there(&file, "window"), 0);
        assert_eq!(steps_there(&file, ""), 0);
    }
}

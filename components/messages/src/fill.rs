/// The text with each `{name}` replaced by its value; a name without a value stays visible, so that
/// a mistake is seen rather than read over. Values are not searched for names again.
pub(crate) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(n, _)| *n == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_take_the_place_of_their_names() {
        let text = "{era}{y}年{m}月";
        assert_eq!(fill(text, &[("m", "3"), ("era", "令和"), ("y", "8")]), "令和8年3月");
    }

    #[test]
    fn a_name_without_a_value_stays_visible() {
        assert_eq!(fill("あと{yen}円", &[("page", "1")]), "あと{yen}円");
    }

    #[test]
    fn what_a_person_typed_is_never_taken_for_a_name() {
        let typed = [("label", "{yen}"), ("yen", "1,000")];
        assert_eq!(fill("{label}と{yen}円", &typed), "{yen}と1,000円");
    }

    #[test]
    fn a_lone_brace_does_no_harm() {
        assert_eq!(fill("a{b", &[]), "a{b");
        assert_eq!(fill("{", &[]), "{");
    }
}

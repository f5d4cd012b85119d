//! A facility's file, whatever stands in it: it is read or refused with a place, what was read is
//! written and read again the same, and no rule of it makes the linter or a judge panic.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use madoguchi_domain::date::iso;
use madoguchi_domain::lint::lint;
use madoguchi_domain::policy::{Layers, PolicyError, WholePolicy, load, load_whole};
use madoguchi_fuzz::facilities::template;
use madoguchi_fuzz::{json_mutator, judges};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let name = file_name(text);
    let requests = load(&name, text);
    let whole = load_whole(&name, text);
    told(requests.as_ref().err());
    told(whole.as_ref().err());
    if let Ok(whole) = &whole {
        assert_eq!(requests.as_ref(), Ok(&whole.facility), "the whole file reads otherwise");
        read_again(&name, whole);
    }
    if let Ok(whole) = over(&name, text, template()).or(whole) {
        read_again(&name, &whole);
        for day in
            ["2005-04-01", "2026-11-22", "2199-12-31"].iter().filter_map(|day| iso::read(day))
        {
            let found = lint(&whole, day);
            assert!(found.is_sorted_by_key(|finding| finding.severity));
        }
        judged(&whole, bytes);
    }
    // The same text below another file.
    let _ = over("upper.json", r#"{ "extends": "lower", "id": "upper", "name": "n" }"#, text)
        .map(|whole| read_again("upper.json", &whole));
});

// Half of the changes keep the file JSON; the others are any.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let by_value = seed % 8 < 6;
    let text = std::str::from_utf8(&data[..size]).ok().filter(|_| by_value);
    match text.and_then(|text| json_mutator::changed(text, seed)) {
        Some(changed) if changed.len() <= max_size.min(data.len()) => {
            data[..changed.len()].copy_from_slice(changed.as_bytes());
            changed.len()
        }
        _ => fuzzer_mutate(data, size, max_size),
    }
});

/// The name under which the file's own id is right.
fn file_name(text: &str) -> String {
    let json: Option<serde_json::Value> = serde_json::from_str(text).ok();
    let id = json.as_ref().and_then(|json| json["id"].as_str()).unwrap_or("sakura");
    format!("{id}.json")
}

/// A refusal names what is wrong, in a line for each problem.
fn told(error: Option<&PolicyError>) {
    if let Some(error) = error {
        assert!(!error.problems.is_empty() && !error.to_string().is_empty());
    }
}

/// A file over a template, as the page gathers them; also as a host merges them.
fn over(name: &str, text: &str, template: &str) -> Result<WholePolicy, PolicyError> {
    let mut layers = Layers::begin(name, text)?;
    while layers.wanted().is_some() {
        layers.add(template)?;
    }
    let whole = layers.whole()?;
    assert_eq!(layers.facility().as_ref(), Ok(&whole.facility));
    let merged = layers.merged()?;
    assert_eq!(load_whole(name, &merged).as_ref(), Ok(&whole), "merged, it says something else");
    Ok(whole)
}

/// What was read, written and read again, is the same.
fn read_again(name: &str, whole: &WholePolicy) {
    let written = serde_json::to_string(whole).expect("a file can be written");
    assert_eq!(load_whole(name, &written).as_ref(), Ok(whole), "{written}");
}

/// Every judge by these rules, with the same few facts each time and with some of the file's bytes.
fn judged(whole: &WholePolicy, bytes: &[u8]) {
    for start in 1..=2_u32 {
        let facts: Vec<u8> = (0..160_u32)
            .map(|n| (n.wrapping_add(start).wrapping_mul(0x9e37_79b1) >> 13) as u8)
            .collect();
        let _ = judges::judge_all(whole, &facts);
    }
    let _ = judges::judge_all(whole, &bytes[bytes.len() / 2..]);
}

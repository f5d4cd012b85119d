//! What must stand on the page, held against the facilities' files as JSON, which the page's own code
//! does not read.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use lol_html::{RewriteStrSettings, element, rewrite_str};
use madoguchi_domain::policy::{Layers, WholePolicy, load_whole};
use madoguchi_messages::{find_code, key, say, say_code, say_with};
use madoguchi_policy_page::{Child, Links, Node, State, document, json_ld, owed, page};
use serde_json::Value;

/// The five facilities that ship, and the invented ones.
fn files() -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["../../public/facilities", "../domain/tests/data"];
    let files = folders.iter().flat_map(|folder| fs::read_dir(here.join(folder)).unwrap());
    let mut files: Vec<PathBuf> = files
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .filter(|path| !path.ends_with("index.json"))
        .collect();
    files.sort();
    assert!(files.len() >= 10, "{files:?}");
    files
}

/// A facility's rules, and its file as JSON with its template merged in.
fn read(path: &Path) -> (WholePolicy, Value) {
    let name = path.file_name().unwrap().to_str().unwrap();
    let mut layers = Layers::begin(name, &fs::read_to_string(path).unwrap()).unwrap();
    while let Some(template) = layers.wanted() {
        layers.add(&fs::read_to_string(path.with_file_name(template)).unwrap()).unwrap();
    }
    let json = serde_json::from_str(&layers.merged().unwrap()).unwrap();
    (layers.whole().unwrap(), json)
}

fn words(page: &[Node]) -> String {
    page.iter().map(Node::plain).collect::<Vec<_>>().join("\n")
}

fn every(nodes: &[Node], look: &mut dyn FnMut(&Node)) {
    for node in nodes {
        look(node);
        for child in &node.children {
            if let Child::Node(inner) = child {
                every(std::slice::from_ref(inner), look);
            }
        }
    }
}

/// Every text below a value of the file, under that key.
fn under<'a>(json: &'a Value, wanted: &str, found: &mut Vec<&'a str>) {
    match json {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value.as_str() {
                    Some(text) if key == wanted => found.push(text),
                    _ => under(value, wanted, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| under(item, wanted, found)),
        _ => {}
    }
}

/// Act 32(1), Order 10: name, address, representative, purposes, procedure and fee, security
/// measures, complaint contact, authorised organisation.
#[test]
fn what_the_act_wants_published_stands_on_the_page_or_is_named_as_missing() {
    for path in files() {
        let (whole, json) = read(&path);
        let said = words(&page(&whole, Links::File));
        let id = &whole.facility.id;
        let has = |text: &str| assert!(said.contains(text), "{id}: {text} is not in {said}");
        let silent = |what| say_with(key::POLICY_NOT_STATED, &[("what", say(what))]);
        has(json["operator"].as_str().unwrap_or_else(|| json["name"].as_str().unwrap()));
        let facts = &json["handling"]["policy_page"];
        for (at, what) in [
            ("address", key::POLICY_ITEM_OPERATOR_ADDRESS),
            ("representative", key::POLICY_ITEM_REPRESENTATIVE),
        ] {
            let stated = facts["operator"][at].as_str();
            has(stated.unwrap_or(&silent(what)));
            assert_ne!(stated.is_some(), said.contains(&silent(what)), "{id}: {at}");
        }
        for (list, what) in
            [("purposes", key::POLICY_ITEM_PURPOSES), ("security", key::POLICY_ITEM_SECURITY)]
        {
            let mut stated = Vec::new();
            under(&facts[list], "what", &mut stated);
            stated.iter().for_each(|text| has(text));
            assert_eq!(stated.is_empty(), said.contains(&silent(what)), "{id}: {list}");
        }
        // The procedure: form, papers, ways; and each kind that can be asked for, also by the Act.
        has(json["form"]["name"].as_str().unwrap());
        for kind in madoguchi_domain::request::RequestKind::ALL {
            let offered = whole.facility.offers().iter().any(|offer| offer.kind == *kind);
            let heading = say_code("kind", kind.code());
            assert_eq!(said.lines().any(|line| line == heading), offered, "{id}: {heading}");
        }
        for number in ["/window/phone", "/window/address", "/window/place", "/window/mail"] {
            json.pointer(number).and_then(Value::as_str).into_iter().for_each(has);
        }
        for window in facts["outside"].as_array().into_iter().flatten() {
            has(window["name"].as_str().unwrap());
            window["phone"].as_str().into_iter().for_each(has);
        }
        if json["window"]["phone"].is_null() && json["window"]["sites"].is_null() {
            has(say(key::POLICY_WINDOW_PHONE_ASK));
        }
        // The list at the end says the same thing by thing.
        let missing = owed(&whole).iter().filter(|owed| owed.state == State::Silent).count();
        assert_eq!(said.matches(say(key::POLICY_LAW_ASK)).count(), missing, "{id}");
        let owed = owed(&whole);
        assert_eq!(owed.len(), 9);
        owed.iter().for_each(|owed| has(say(owed.what)));
    }
}

#[test]
fn fees_are_those_of_the_text() {
    let said = |id: &str| {
        let path = files().into_iter().find(|path| path.ends_with(format!("{id}.json"))).unwrap();
        words(&page(&read(&path).0, Links::File))
    };
    assert!(said("care-communications").contains("1,200円"));
    assert!(said("attaka").contains("1,000円") && said("attaka").contains("3か月"));
    assert!(said("saintpaulia").contains("介護に関する個人情報開示の規程"));
    assert!(said("care-communications").contains("0120-700-779"));
    assert!(said("himawari").contains("第17条"), "the article that a version changed");
}

#[test]
fn every_article_on_the_page_is_one_of_the_file_or_of_the_law() {
    for path in files() {
        let (whole, json) = read(&path);
        let mut known = Vec::new();
        under(&json, "at", &mut known);
        let law = whole.facility.offers();
        known.extend(law.iter().map(|offer| offer.article.at.as_str()));
        let mut cited = 0;
        every(&page(&whole, Links::File), &mut |node| {
            if node.tag == "small" {
                cited += 1;
                let text = node.plain();
                assert!(known.iter().any(|at| text.contains(at)), "{}: {text}", path.display());
            }
        });
        assert!(cited >= 4, "{}: {cited}", path.display());
    }
}

#[test]
fn every_link_is_relative_and_leads_somewhere() {
    for path in files() {
        let (whole, _) = read(&path);
        let id = &whole.facility.id;
        for (links, app) in [(Links::File, format!("../#/{id}")), (Links::App, format!("#/{id}"))] {
            let (mut ids, mut hrefs) = (BTreeSet::new(), Vec::new());
            every(&page(&whole, links), &mut |node| {
                for (name, value) in &node.attributes {
                    match *name {
                        "id" => assert!(ids.insert(value.clone()), "{id}: {value} stands twice"),
                        "href" => hrefs.push(value.clone()),
                        _ => {}
                    }
                }
            });
            let ways = ["", "/request", "/identity", "/authority"].map(|to| format!("{app}{to}"));
            let section = |href: &str| match links {
                Links::File => href.strip_prefix('#').map(str::to_owned),
                Links::App => href
                    .strip_prefix(&format!("{app}/policy/"))
                    .map(|section| format!("policy-{section}")),
            };
            for href in &hrefs {
                let phone = href.strip_prefix("tel:");
                let calls = phone.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
                let leads = section(href).is_some_and(|section| ids.contains(&section));
                assert!(calls || leads || ways.contains(href), "{id}: {href}");
            }
            let begins = hrefs.iter().filter(|href| **href == ways[1]).count();
            assert_eq!(begins, whole.facility.offers().len(), "each kind has its way to begin");
            assert!(hrefs.contains(&ways[2]) && hrefs.contains(&ways[3]), "{id}");
        }
    }
}

/// Whatever a facility's file says is text: no reader of HTML sees an element in it.
#[test]
fn nothing_that_a_file_says_is_read_as_html() {
    const HOSTILE: &str = "</script></style></main><script>x()</script><b onclick='x()'>&lt;\"";
    let path = files().into_iter().find(|path| path.ends_with("himawari.json")).unwrap();
    let mut json: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let plain = load_whole("himawari.json", &json.to_string()).unwrap();
    poison(&mut json, HOSTILE);
    let hostile = load_whole("himawari.json", &json.to_string()).unwrap();
    let counted = |whole: &WholePolicy| {
        let html = document(whole, "p{margin:0}");
        let mut tags = std::collections::BTreeMap::new();
        let counting = element!("*", |tag| {
            *tags.entry(tag.tag_name()).or_insert(0) += 1;
            let wrong = tag.attributes().iter().any(|a| a.name().starts_with("on"));
            assert!(!wrong, "{}", tag.tag_name());
            Ok(())
        });
        rewrite_str(&html, RewriteStrSettings::new().append_element_content_handler(counting))
            .unwrap();
        tags
    };
    let tags = counted(&plain);
    assert_eq!(counted(&hostile), tags, "the same elements, whatever the texts");
    assert_eq!((tags["script"], tags["main"], tags.get("b")), (1, 1, None));
}

/// Puts a text before the end of every text that people read.
fn poison(json: &mut Value, hostile: &str) {
    const READ: [&str; 9] =
        ["name", "operator", "what", "whose", "title", "representative", "window", "at", "section"];
    match json {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Value::String(text) if READ.contains(&key.as_str()) && !text.is_ascii() => {
                        text.push_str(hostile);
                    }
                    other => poison(other, hostile),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| poison(item, hostile)),
        _ => {}
    }
}

#[test]
fn what_programs_are_told_stands_on_the_page_too() {
    for path in files() {
        let (whole, _) = read(&path);
        let said = words(&page(&whole, Links::File));
        let data: Value = serde_json::from_str(&json_ld(&whole)).unwrap();
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["@type"], "Organization");
        let mut told = Vec::new();
        for key in [
            "name",
            "legalName",
            "telephone",
            "email",
            "streetAddress",
            "postalCode",
            "contactType",
        ] {
            under(&data, key, &mut told);
        }
        assert!(told.len() >= 3, "{data}");
        for text in told {
            assert!(said.contains(text), "{}: {text} is not in {said}", path.display());
        }
        assert!(!data["contactPoint"].as_array().unwrap().is_empty());
        assert!(!json_ld(&whole).contains('<'));
    }
}

#[test]
fn changes_are_told_from_the_newest_with_day_and_article() {
    let path = files().into_iter().find(|path| path.ends_with("himawari.json")).unwrap();
    let (whole, json) = read(&path);
    let said = words(&page(&whole, Links::File));
    let changes = json["regulation"]["changes"].as_array().unwrap();
    let places: Vec<usize> =
        changes.iter().map(|c| said.find(c["what"].as_str().unwrap()).unwrap()).collect();
    assert!(places.len() > 1 && places.windows(2).all(|two| two[0] > two[1]), "{places:?}");
    assert!(said.contains("2026年4月1日"));
}

#[test]
fn every_code_that_the_page_says_has_words() {
    use madoguchi_domain::policy::{Ground, OutsideKind, OutsideWay, Recipient, SecurityKind};
    use madoguchi_domain::request::RequesterKind;
    fn all<'a>(prefix: &str, codes: impl IntoIterator<Item = &'a str>) {
        for code in codes {
            assert!(find_code(prefix, code).is_some(), "{prefix}-{code}");
        }
    }
    all("policy-ground", Ground::ALL.iter().map(|code| code.code()));
    all("policy-outside", OutsideWay::ALL.iter().map(|code| code.code()));
    all("policy-outside-kind", OutsideKind::ALL.iter().map(|code| code.code()));
    all("policy-recipient", Recipient::ALL.iter().map(|code| code.code()));
    all("policy-security", SecurityKind::ALL.iter().map(|code| code.code()));
    all("policy-who", RequesterKind::ALL.iter().map(|code| code.code()));
}

//! Facility files: the five that ship and an invented sixth load, say what their regulations say,
//! and a bad one is refused with file, place, what was found and what is allowed.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

#[path = "support/whole_file.rs"]
mod whole_file;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use madoguchi_domain::date::Period;
use madoguchi_domain::papers::catalogue;
use madoguchi_domain::policy::{
    Condition, FacilityIndex, FacilityPolicy, FeeAmount, FeePer, Layers, Limit, MAX_BYTES,
    Rounding, Site, Stance, Tax, WholePolicy, load, load_whole,
};
use madoguchi_domain::request::{RequestKind, RequesterKind};
use whole_file::whole_file;

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the facilities that ship, by name.
fn shipped() -> Vec<(String, String)> {
    files(&crate_folder().join("../../public/facilities"), "json")
        .into_iter()
        .filter(|(name, _)| name != "index.json")
        .collect()
}

fn files(folder: &Path, extension: &str) -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .collect();
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    paths.iter().map(|path| (name(path), whole_file(path).unwrap())).collect()
}

fn facility(id: &str) -> FacilityPolicy {
    let name = format!("{id}.json");
    let (_, text) = shipped().into_iter().find(|(file, _)| *file == name).expect("it ships");
    load(&name, &text).unwrap_or_else(|e| panic!("{e}"))
}

fn himawari() -> String {
    fs::read_to_string(crate_folder().join("tests/data/himawari.json")).unwrap()
}

#[test]
fn every_facility_that_ships_loads_and_stands_in_the_list_under_its_own_name() {
    let index = fs::read_to_string(crate_folder().join("../../public/facilities/index.json"));
    let index =
        FacilityIndex::load("index.json", &index.unwrap()).unwrap_or_else(|e| panic!("{e}"));
    let mut listed = BTreeSet::new();
    for entry in &index.facilities {
        assert_eq!(facility(&entry.id).name, entry.name);
        listed.insert(format!("{}.json", entry.id));
    }
    assert_eq!(listed, shipped().into_iter().map(|(name, _)| name).collect());
    assert_eq!(listed.len(), 5);
}

#[test]
fn a_sixth_facility_needs_a_file_and_no_code() {
    let policy = load("himawari.json", &himawari()).unwrap_or_else(|e| panic!("{e}"));
    let fee = policy.fee(RequestKind::Disclosure).unwrap();
    assert_eq!(fee.amount, FeeAmount::Fixed { yen: 500, per: FeePer::Case });
    let deadline = policy.deadline(RequestKind::Disclosure).unwrap();
    assert_eq!(deadline.limit, Limit::Within(Period::Days(14)));
    let agent = policy.requester(RequesterKind::MandatedAgent).unwrap();
    assert_eq!(agent.mandate.as_ref().unwrap().older_than, Some(Period::Months(6)));
    assert_eq!(policy.identity.count_without_photo, Some(2));
}

/// The invented facilities: himawari, and three further procedures of quite different shape.
fn invented() -> Vec<(String, String)> {
    files(&crate_folder().join("tests/data"), "json")
}

fn invented_one(id: &str) -> FacilityPolicy {
    let (name, text) = invented()
        .into_iter()
        .find(|(name, _)| *name == format!("{id}.json"))
        .expect("it is there");
    load(&name, &text).unwrap_or_else(|e| panic!("{e}"))
}

/// How they are judged stands in `golden-more/further-facilities.json`.
#[test]
fn three_further_procedures_of_other_shapes_need_files_and_no_code() {
    let mikan = invented_one("mikan");
    assert_eq!(mikan.identity.count_without_photo, Some(2));
    let extension = mikan.deadline(RequestKind::Disclosure).unwrap().extension.as_ref().unwrap();
    assert_eq!(extension.by, Some(Period::Days(30)));

    let suzuran = invented_one("suzuran");
    let fee = suzuran.fee(RequestKind::Disclosure).unwrap();
    assert!(matches!(&fee.amount, FeeAmount::Sum(parts) if parts.len() == 4));
    assert_eq!(fee.tax, Tax::Added(Rounding::Down));
    let spans = |site: &Site| site.open.iter().map(|hours| hours.spans.len()).collect::<Vec<_>>();
    let sites: Vec<_> = suzuran.window.sites.iter().map(spans).collect();
    assert_eq!(sites, [vec![2], vec![2, 1], vec![]]);

    let momiji = invented_one("momiji");
    let agents = momiji.requesters.iter().filter(|rule| rule.always_confirm);
    assert_eq!(agents.flat_map(|rule| &rule.who).count(), 7);
    assert_eq!(momiji.lapse(RequestKind::Correction).unwrap().after, Period::Months(3));
    let seal = Condition::MandateBearsRegisteredSeal;
    let turns_on = |who| momiji.requester(who).unwrap().turns_on(seal);
    assert!(turns_on(RequesterKind::MandatedAgent) && !turns_on(RequesterKind::Parent));
}

#[test]
fn what_was_read_is_written_as_it_was_read() {
    for (name, text) in shipped().into_iter().chain(invented()) {
        let policy: WholePolicy = load_whole(&name, &text).unwrap_or_else(|e| panic!("{e}"));
        let written = serde_json::to_string(&policy).unwrap();
        assert_eq!(load_whole(&name, &written).as_ref(), Ok(&policy), "{name}");
    }
}

/// Three texts say nothing of most agents: what is the law's for all of them stands once.
#[test]
fn what_facilities_share_stands_in_a_template_and_that_is_shorter() {
    let folder = crate_folder().join("../../public/facilities");
    let template = fs::read_to_string(folder.join("templates/silent-on-agents.json")).unwrap();
    let (mut own, mut whole, mut over) = (template.len(), 0, Vec::new());
    for (name, merged) in shipped() {
        let text = fs::read_to_string(folder.join(&name)).unwrap();
        let mut layers = Layers::begin(&name, &text).unwrap();
        if layers.wanted().as_deref() != Some("templates/silent-on-agents.json") {
            continue;
        }
        layers.add(&template).unwrap();
        assert_eq!(layers.facility(), load(&name, &merged), "{name}");
        own += without_blanks(&text);
        whole += without_blanks(&merged);
        over.push(name);
    }
    assert_eq!(over, ["attaka.json", "cluster.json", "saintpaulia.json"]);
    assert!(own < whole, "{own} bytes with the template, {whole} without");
}

/// The length of a file, whoever laid it out.
fn without_blanks(json: &str) -> usize {
    serde_json::from_str::<serde_json::Value>(json).unwrap().to_string().len()
}

#[test]
fn every_facility_says_where_it_stands_on_everybody_who_might_ask() {
    for (name, text) in shipped() {
        let policy = load(&name, &text).unwrap();
        for who in RequesterKind::ALL {
            assert!(policy.requester(*who).is_some(), "{name}: {}", who.code());
        }
        assert_eq!(policy.requester(RequesterKind::Principal).unwrap().stance, Stance::Admitted);
    }
}

#[test]
fn what_only_the_act_gives_is_offered_after_the_facilitys_own_kinds() {
    let attaka = facility("attaka");
    let offers: Vec<_> =
        attaka.offers().iter().map(|o| (o.kind.code(), o.name, o.by_act)).collect();
    assert_eq!(
        offers,
        [
            ("disclosure", Some("開示"), false),
            ("correction", Some("訂正又は削除"), false),
            ("cessation-of-use", Some("利用停止・消去"), false),
            ("objection", Some("利用又は第三者提供の拒否"), false),
            ("bereaved-disclosure", Some("亡くなった方の情報の開示"), false),
            ("purpose-notification", None, true),
            ("third-party-record-disclosure", None, true),
            ("cessation-of-third-party-provision", None, true),
        ]
    );
    for (name, text) in shipped() {
        let policy = load(&name, &text).unwrap();
        let mut kinds: Vec<_> = policy.offers().iter().map(|offer| offer.kind).collect();
        assert!(
            RequestKind::ALL.iter().filter(|k| k.given_by_act()).all(|k| kinds.contains(k)),
            "{name}: the Act gives these whatever a regulation says"
        );
        let all = kinds.len();
        kinds.sort();
        kinds.dedup();
        assert_eq!(all, kinds.len(), "{name}: one kind is offered once");
    }
}

#[test]
fn none_of_the_five_regulations_knows_the_disclosure_of_third_party_records() {
    // Act 33(5) gives it all the same: it must be offered as the Act's.
    for (name, text) in shipped() {
        let policy = load(&name, &text).unwrap();
        let kind = RequestKind::ThirdPartyRecordDisclosure;
        let offer = *policy.offers().iter().find(|o| o.kind == kind).unwrap();
        assert!(offer.by_act, "{name}");
        assert_eq!(offer.article.at, "第33条第5項");
    }
}

#[test]
fn the_numbers_are_those_of_the_regulations() {
    let within = |id: &str, kind| facility(id).deadline(kind).unwrap().limit;
    assert_eq!(within("attaka", RequestKind::Disclosure), Limit::Within(Period::Months(1)));
    assert_eq!(within("attaka", RequestKind::Correction), Limit::Within(Period::Months(1)));
    assert_eq!(within("saintpaulia", RequestKind::Disclosure), Limit::Within(Period::Days(10)));
    assert_eq!(within("saintpaulia", RequestKind::Correction), Limit::Within(Period::Weeks(3)));
    for id in ["cluster", "akatsuki", "care-communications"] {
        assert_eq!(within(id, RequestKind::Disclosure), Limit::WithoutDelay, "{id}");
    }
    let amount = |id: &str| facility(id).fee(RequestKind::Disclosure).unwrap().amount.clone();
    assert_eq!(amount("cluster"), FeeAmount::NoRule);
    assert_eq!(amount("attaka"), FeeAmount::PageBlocks { pages: 10, yen: 1000, per: FeePer::Case });
    assert_eq!(
        amount("saintpaulia"),
        FeeAmount::Delegated { to: "介護に関する個人情報開示の規程".to_owned() }
    );
    assert_eq!(amount("akatsuki"), FeeAmount::NotSet);
    assert_eq!(amount("care-communications"), FeeAmount::Fixed { yen: 1200, per: FeePer::Form });
}

#[test]
fn a_draft_is_told_what_changed_since_the_version_it_was_begun_under() {
    let policy = load("himawari.json", &himawari()).unwrap();
    let versions =
        |since| policy.changes_since(since).iter().map(|change| change.version).collect::<Vec<_>>();
    assert_eq!(versions(1), [2, 3]);
    assert_eq!(versions(2), [3]);
    assert_eq!(versions(3), [0_u32; 0]);
}

#[test]
fn an_open_list_of_documents_offers_the_listed_ones_first() {
    let policy = facility("care-communications");
    let offered = policy.identity_papers(catalogue());
    assert_eq!(offered[0], "driver-licence");
    assert!(offered.contains(&"my-number-card"), "covered by など");
    assert!(!offered.contains(&"notification-card"), "no identity document");
    assert_eq!(offered.len(), offered.iter().collect::<BTreeSet<_>>().len());

    let closed = load("himawari.json", &himawari()).unwrap();
    assert_eq!(closed.identity_papers(catalogue()).len(), closed.identity.listed.len());
}

#[test]
fn an_agent_of_care_communications_needs_mandate_and_seal_certificate() {
    let policy = facility("care-communications");
    let papers = policy.requester(RequesterKind::MandatedAgent).unwrap().paper_ids();
    assert_eq!(papers, ["power-of-attorney", "seal-registration-certificate"]);
}

/// Each file of `bad-facilities` says on its first lines what is to be answered, then which places
/// of the sixth facility's file are changed. `…` stands for anything to the end of the line.
#[test]
fn a_bad_file_is_refused_with_its_place_what_was_found_and_what_is_allowed() {
    let cases = files(&crate_folder().join("tests/bad-facilities"), "txt");
    assert!(!cases.is_empty());
    let mut failures = Vec::new();
    for (case, content) in &cases {
        let (expected, text) = bad_file(case, content);
        let answer = match load_whole("himawari.json", &text) {
            Ok(_) => "accepted".to_owned(),
            Err(error) => error.to_string(),
        };
        let answer: Vec<&str> = answer.lines().collect();
        let agree = expected.len() == answer.len()
            && expected.iter().zip(&answer).all(|(want, got)| match want.strip_suffix('…') {
                Some(start) => got.starts_with(start),
                None => want == got,
            });
        if !agree {
            failures.push(format!("{case}\n  expected {expected:#?}\n  got {answer:#?}"));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

fn bad_file<'a>(case: &str, content: &'a str) -> (Vec<&'a str>, String) {
    let mut parts = content.split("---\n");
    let expected = parts.next().unwrap().lines().collect();
    let mut text = himawari();
    for edit in parts {
        let (old, new) = edit.split_once("\n+++\n").unwrap_or_else(|| panic!("{case}: no +++"));
        assert_eq!(text.matches(old).count(), 1, "{case}: must change one place: {old}");
        text = text.replace(old, new.strip_suffix('\n').unwrap());
    }
    (expected, text)
}

#[test]
fn hostile_input_is_refused_and_nothing_panics() {
    let nested = |open: &str, close: &str| {
        let deep = open.repeat(9_000) + r#"{"fact":"principal-agreed"}"# + &close.repeat(9_000);
        himawari().replacen(r#"{ "fact": "profession-and-registration" }"#, &deep, 1)
    };
    let text = himawari();
    for (what, text, code) in [
        ("nothing", String::new(), "not-json"),
        ("white space", " \n\t".to_owned(), "not-json"),
        ("a page of HTML", "<!doctype html><title>404</title>".to_owned(), "not-json"),
        ("nul", "\0".to_owned(), "not-json"),
        ("another type", "[]".to_owned(), "wrong-type"),
        // Each key and item is looked at once at most: the page would stand still otherwise.
        ("keys without end", format!("{{{}\"\":1}}", r#""":1,"#.repeat(50_000)), "unknown-key"),
        (
            "items without end",
            text.replace(r#""sun""#, &[r#""""#; 60_000].join(",")),
            "unknown-value",
        ),
        ("null", "null".to_owned(), "wrong-type"),
        ("two files in one", format!("{text}{text}"), "not-json"),
        ("deep nesting", "[".repeat(100_000), "too-deep"),
        ("deep nesting that closes", "[".repeat(9_000) + &"]".repeat(9_000), "too-deep"),
        ("deep nesting of papers", nested(r#"{"all":["#, "]}"), "too-deep"),
        ("megabytes", " ".repeat(3 << 20) + &text, "too-large"),
        ("one byte too many", " ".repeat(MAX_BYTES + 1 - text.len()) + &text, "too-large"),
        ("a raw control character", text.replace("本館", "本\u{7}館"), "not-json"),
        ("a number beyond measure", text.replace("500", &"9".repeat(400)), "wrong-type"),
        ("half a pair", text.replace("本館", "\\ud800"), "not-json"),
    ] {
        let error = load("himawari.json", &text).expect_err(what);
        assert_eq!(error.problems[0].problem.code(), code, "{what}: {error}");
    }
}

#[test]
fn what_is_shown_of_a_hostile_value_is_short() {
    let text = himawari().replace("0999-00-0000", &"長".repeat(10_000));
    let error = load("himawari.json", &text).unwrap_err();
    assert!(error.to_string().chars().count() < 200, "{error}");
    let text = himawari().replace("\"format\"", &format!("\"{}\"", "長".repeat(10_000)));
    let error = load("himawari.json", &text).unwrap_err();
    assert!(error.to_string().chars().count() < 500, "{error}");
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    // Windows editors write one; the person who keeps the homepage cannot see it.
    assert!(load("himawari.json", &format!("\u{feff}{}", himawari())).is_ok());
}

#[test]
fn a_file_is_known_by_its_name_wherever_it_lies() {
    for name in ["himawari.json", "facilities/himawari.json", "C:\\www\\himawari.json", "himawari"]
    {
        assert!(load(name, &himawari()).is_ok(), "{name}");
    }
    assert!(load("himawari.json.bak", &himawari()).is_err());
}

proptest::proptest! {
    /// A file cut or overwritten anywhere is read or refused, and never ends the page.
    #[test]
    fn a_damaged_file_never_panics(at in 0_usize..7000, with in ".{0,6}", keep in proptest::bool::ANY) {
        let text = himawari();
        let at = (0..=at.min(text.len())).rev().find(|n| text.is_char_boundary(*n)).unwrap_or(0);
        let rest: String = if keep { text[at..].chars().skip(1).collect() } else { String::new() };
        let damaged = format!("{}{with}{rest}", &text[..at]);
        if let Err(error) = load("himawari.json", &damaged) {
            proptest::prop_assert!(!error.problems.is_empty());
            proptest::prop_assert!(error.to_string().starts_with("himawari.json"));
        }
    }
}

//! Templates: what facilities share stands in one file, and each says only where it differs.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

use std::fs;
use std::path::Path;

use madoguchi_domain::policy::{
    FacilityPolicy, Layers, MOST_TEMPLATES, PolicyError, Stance, load, load_whole,
};
use madoguchi_domain::request::RequesterKind;
use serde_json::{Value, json};

/// A template to stand on: the whole invented facility.
fn template() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/himawari.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// A facility that says where it differs.
fn sakura() -> Value {
    json!({
        "extends": "day-service",
        "id": "sakura",
        "name": "デイサービスさくら",
        "operator": null,
        "window": { "phone": "0999-09-0009", "hours": null },
        "channels": ["post"],
    })
}

fn gathered(file: &str, templates: &[(&str, String)]) -> Result<Layers, PolicyError> {
    let mut layers = Layers::begin("sakura.json", file)?;
    while let Some(wanted) = layers.wanted() {
        let Some((_, text)) = templates.iter().find(|(file, _)| *file == wanted) else { break };
        layers.add(text)?;
    }
    Ok(layers)
}

fn over(file: &Value, templates: &[(&str, String)]) -> Result<FacilityPolicy, PolicyError> {
    gathered(&file.to_string(), templates)?.facility()
}

fn refusal(file: &Value, templates: &[(&str, String)]) -> String {
    over(file, templates).unwrap_err().to_string()
}

const DAY_SERVICE: &str = "templates/day-service.json";

#[test]
fn a_file_over_its_template_says_what_the_whole_file_would() {
    let mut whole = template();
    whole["id"] = "sakura".into();
    whole["name"] = "デイサービスさくら".into();
    whole.as_object_mut().unwrap().remove("operator");
    whole["window"]["phone"] = "0999-09-0009".into();
    whole["window"].as_object_mut().unwrap().remove("hours");
    whole["channels"] = json!(["post"]);
    let whole = load("sakura.json", &whole.to_string()).unwrap();
    let templates = [(DAY_SERVICE, template().to_string())];
    assert_eq!(over(&sakura(), &templates).as_ref(), Ok(&whole));

    let layers = gathered(&sakura().to_string(), &templates).unwrap();
    let merged = layers.merged().unwrap();
    assert!(!merged.contains("extends"));
    assert_eq!(load("sakura.json", &merged), Ok(whole), "a host gets one file that says the same");
}

#[test]
fn a_template_may_stand_on_another() {
    let upper = json!({ "extends": "any", "soft_alarm_days": 3, "channels": ["counter"] });
    let templates =
        [(DAY_SERVICE, upper.to_string()), ("templates/any.json", template().to_string())];
    let policy = over(&sakura(), &templates).unwrap();
    assert_eq!(policy.soft_alarm_days, 3);
    assert_eq!(policy.channels.len(), 1, "the file's own list replaces both");
    assert_eq!(policy.name, "デイサービスさくら");
}

#[test]
fn a_template_that_is_not_there_is_named_with_the_file_that_wants_it() {
    assert_eq!(refusal(&sakura(), &[]), "sakura.json: extends: template-missing: day-service");
    let upper = json!({ "extends": "any" }).to_string();
    assert_eq!(
        refusal(&sakura(), &[(DAY_SERVICE, upper)]),
        "templates/day-service.json: extends: template-missing: any"
    );
    let alone = load("sakura.json", &sakura().to_string()).unwrap_err();
    assert_eq!(alone.to_string(), "sakura.json: extends: template-missing: day-service");
}

#[test]
fn templates_that_go_round_or_too_deep_are_refused() {
    let round = json!({ "extends": "day-service" }).to_string();
    assert_eq!(
        refusal(&sakura(), &[(DAY_SERVICE, round)]),
        "templates/day-service.json: extends: template-cycle: day-service"
    );
    let deep: Vec<(String, String)> = (0..=MOST_TEMPLATES)
        .map(|n| {
            (
                format!("templates/t{n}.json"),
                json!({ "extends": format!("t{}", n + 1) }).to_string(),
            )
        })
        .collect();
    let deep: Vec<(&str, String)> = deep.iter().map(|(f, t)| (f.as_str(), t.clone())).collect();
    assert_eq!(
        refusal(&json!({ "extends": "t0" }), &deep),
        "templates/t3.json: extends: too-many-templates (4)"
    );
}

#[test]
fn a_template_is_named_by_an_id_and_never_by_a_path() {
    for (id, answer) in [
        (json!("../secrets"), "sakura.json: extends: id-shape: ../secrets"),
        (json!("a/b"), "sakura.json: extends: id-shape: a/b"),
        (json!(""), "sakura.json: extends: id-shape"),
        (json!(1), "sakura.json: extends: wrong-type (text)"),
    ] {
        let mut file = sakura();
        file["extends"] = id;
        assert_eq!(refusal(&file, &[]), answer);
    }
}

/// Whoever looks for a mistake looks into the file that is named.
#[test]
fn a_mistake_is_told_under_the_file_in_which_it_stands() {
    let mut below = template();
    below["fees"][0]["amount"]["fixed"]["yen"] = 0.into();
    let told = refusal(&sakura(), &[(DAY_SERVICE, below.to_string())]);
    assert_eq!(told, "templates/day-service.json: fees[0].amount.fixed.yen: zero");

    let mut own = sakura();
    own["window"]["phone"] = "12".into();
    let told = refusal(&own, &[(DAY_SERVICE, template().to_string())]);
    assert_eq!(told, "sakura.json: window.phone: phone-shape: 12");

    own["window"]["fone"] = "0999-09-0009".into();
    let told = refusal(&own, &[(DAY_SERVICE, template().to_string())]);
    assert!(told.starts_with("sakura.json: window.fone: unknown-key: fone"), "{told}");
}

#[test]
fn a_key_that_stands_twice_is_refused_in_the_file_and_in_its_template() {
    let twice = r#"{ "extends": "day-service", "window": { "phone": "1", "phone": "2" } }"#;
    let told = gathered(twice, &[]).err().unwrap().to_string();
    assert_eq!(told, "sakura.json: window: duplicate-key: phone");
    let below = template().to_string().replacen('{', r#"{"soft_alarm_days":1,"#, 1);
    assert_eq!(
        refusal(&sakura(), &[(DAY_SERVICE, below)]),
        "templates/day-service.json: duplicate-key: soft_alarm_days"
    );
}

#[test]
fn single_rules_for_people_stand_in_the_place_of_the_templates() {
    let mut file = sakura();
    file["requesters"] = json!({
        "mandated-agent": { "stance": "admitted", "article": { "at": "第9条" } },
        "curator": { "stance": "not-admitted", "article": { "at": "第10条" } },
        "family": null,
    });
    let templates = [(DAY_SERVICE, template().to_string())];
    let policy = over(&file, &templates).unwrap();
    let below = load("himawari.json", &template().to_string()).unwrap();
    assert_eq!(policy.requesters.len(), below.requesters.len() - 1);
    let agent = policy.requester(RequesterKind::MandatedAgent).unwrap();
    assert!(agent.papers.is_none() && agent.mandate.is_none(), "a rule is replaced as a whole");
    let assistant = policy.requester(RequesterKind::Assistant).unwrap();
    assert_eq!(assistant.stance, Stance::NotAdmitted, "the rule is for the same people");
    assert_eq!(policy.requester(RequesterKind::Family), None);
    assert_eq!(policy.requester(RequesterKind::Parent), below.requester(RequesterKind::Parent));

    file["requesters"]["mandated-agent"]["papers"] = json!({ "paper": { "id": "letter" } });
    let told = refusal(&file, &templates);
    let start = "sakura.json: requesters.mandated-agent.papers.paper.id: unknown-value: letter";
    assert!(told.starts_with(start), "{told}");
    let mut below = template();
    below["requesters"][2]["papers"] = json!({ "paper": { "id": "letter" } });
    file["requesters"]["mandated-agent"]["papers"] = Value::Null;
    let told = refusal(&file, &[(DAY_SERVICE, below.to_string())]);
    let start = "templates/day-service.json: requesters[2].papers.paper.id: unknown-value";
    assert!(told.starts_with(start), "{told}");
}

#[test]
fn rules_for_handling_may_stand_in_a_file_of_their_own() {
    let text = template().to_string();
    let whole = load_whole("himawari.json", &text).unwrap();
    let (requests, handling) = Layers::begin("himawari.json", &text).unwrap().parted().unwrap();
    let handling = handling.expect("the invented facility rules on its own handling");
    assert_eq!(load("himawari.json", &requests).as_ref(), Ok(&whole.facility));
    assert!(!requests.contains("consent") && handling.contains("consent"));

    let who_asks = Layers::begin("himawari.json", &requests).unwrap();
    assert_eq!(who_asks.wanted(), None, "who makes a request waits for nothing more");
    let mut layers = Layers::begin_whole("himawari.json", &requests).unwrap();
    let error = layers.whole().unwrap_err().to_string();
    assert!(error.contains("himawari.json: handling: wrong-type"), "{error}");
    assert_eq!(layers.wanted().as_deref(), Some("handling/himawari.json"));
    layers.add(&handling).unwrap();
    assert_eq!(layers.wanted(), None);
    assert_eq!(layers.whole().as_ref(), Ok(&whole));
    assert_eq!(load_whole("himawari.json", &layers.merged().unwrap()), Ok(whole));

    let mut layers = Layers::begin_whole("himawari.json", &requests).unwrap();
    let error = layers.add("{ cut").unwrap_err().to_string();
    assert!(error.contains("handling/himawari.json:1:3: not-json"), "{error}");

    let mut silent = template();
    silent.as_object_mut().unwrap().remove("handling");
    let layers = Layers::begin_whole("himawari.json", &silent.to_string()).unwrap();
    assert_eq!((layers.wanted(), layers.parted().unwrap().1), (None, None));
}

//! `manifest.webmanifest`: what makes the page an app of its own on a home screen.

use std::fs;
use std::path::Path;

use madoguchi_messages::{key, say};
use serde_json::{Value, json};

use super::icons::Icon;
use crate::failure::Failure;

/// The blue of the icon, which `app/index.html` says too: a tablet colours its own bar with it.
const THEME: &str = "#0017c1";

/// Writes the manifest into `staged`.
pub(super) fn write(staged: &Path) -> Result<(), Failure> {
    let file = staged.join("manifest.webmanifest");
    fs::write(&file, manifest().to_string()).map_err(|error| Failure::file(&file, &error))
}

/// Every address in it is relative: the page may lie in any folder.
fn manifest() -> Value {
    let drawn = Icon::ALL.iter().filter_map(|icon| {
        let sizes = format!("{0}x{0}", icon.side);
        let purpose = icon.purpose?;
        Some(json!({"src": icon.name, "sizes": sizes, "type": "image/png", "purpose": purpose}))
    });
    let vector = json!({"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"});
    let icons: Vec<Value> = [vector].into_iter().chain(drawn).collect();
    json!({
        "name": say(key::APP_NAME),
        "short_name": say(key::MANIFEST_SHORT_NAME),
        "description": say(key::MANIFEST_DESCRIPTION),
        "lang": "ja",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": THEME,
        "background_color": "#ffffff",
        "icons": icons,
        // A sealed request that came by mail: the desk takes it (worker.js).
        "share_target": {
            "action": "share",
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {"files": [{
                "name": "sealed",
                "accept": [".age", "application/octet-stream"],
            }]},
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_holds_in_any_folder_and_has_what_a_home_screen_asks_for() {
        let manifest = manifest();
        for address in ["/start_url", "/scope", "/share_target/action", "/icons/0/src"] {
            let address = manifest.pointer(address).and_then(Value::as_str).unwrap();
            assert!(!address.starts_with('/') && !address.contains(':'), "{address}");
        }
        assert_eq!(manifest["lang"], "ja");
        let short = manifest["short_name"].as_str().unwrap();
        assert!((1..=6).contains(&short.chars().count()), "{short}");
        let icons = manifest["icons"].as_array().unwrap();
        let has = |sizes: &str, purpose: &str| {
            icons.iter().any(|icon| icon["sizes"] == sizes && icon["purpose"] == purpose)
        };
        assert!(has("192x192", "any") && has("512x512", "any") && has("512x512", "maskable"));
    }

    #[test]
    fn the_page_names_the_manifest_and_the_same_blue() {
        let page = include_str!("../../../app/index.html");
        assert!(page.contains(&format!("<meta name=\"theme-color\" content=\"{THEME}\">")));
        assert!(page.contains("<link rel=\"manifest\" href=\"manifest.webmanifest\">"));
        assert!(include_str!("../../../public/icon.svg").contains(THEME));
    }
}

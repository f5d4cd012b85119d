//! `dist/_headers`: the host's headers, with what belongs to one build filled in.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::policy::{policy, styles_of};
use super::{folder, worker};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// The name, in `public/` with gaps and in `dist/` without.
const NAME: &str = "_headers";

/// How long a file may be kept whose name changes with its content.
const UNCHANGING: &str = "public, max-age=31536000, immutable";

/// Fills the gaps of `public/_headers` for the files of `staged`, and writes it there.
pub(super) fn write(workspace: &Workspace, staged: &Path) -> Result<(), Failure> {
    let source = workspace.root.join("public").join(NAME);
    let template = fs::read_to_string(&source).map_err(|error| Failure::file(&source, &error))?;
    let (mut styles, mut unchanging) = (BTreeSet::new(), Vec::new());
    for file in folder::files(staged)? {
        let Some(name) = file.strip_prefix(staged).ok().and_then(Path::to_str) else { continue };
        if worker::is_named_by_content(name) {
            unchanging.push(name.to_owned());
        }
        if file.extension().is_some_and(|ending| ending == "html") {
            let html = fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?;
            styles.extend(styles_of(&html).map_err(|why| {
                Failure::new(format!("{name} is not readable: {why}"), "mend what writes it")
            })?);
        }
    }
    let styles: Vec<&str> = styles.iter().map(String::as_str).collect();
    let text = filled(&template, &policy(&styles), &unchanging);
    // What no host understands is found here, not by an applicant.
    xtask::headers::Headers::parse(&text).map_err(|why| {
        Failure::new(format!("{}: {why}", source.display()), "mend that line of public/_headers")
    })?;
    let target = staged.join(NAME);
    fs::write(&target, text).map_err(|error| Failure::file(&target, &error))
}

fn filled(template: &str, policy: &str, unchanging: &[String]) -> String {
    let rules: String =
        unchanging.iter().map(|name| format!("/{name}\n  Cache-Control: {UNCHANGING}\n")).collect();
    template.replace("{policy}", policy).replace("{unchanging}\n", &rules)
}

#[cfg(test)]
mod tests {
    use xtask::headers::Headers;

    use super::*;

    const TEMPLATE: &str = include_str!("../../../public/_headers");
    const DOCS: &str = include_str!("../../../docs/hosting.md");

    fn of_this_build() -> Headers {
        let names = ["boot-YJLG6OAO.js".to_owned()];
        Headers::parse(&filled(TEMPLATE, &policy(&["p{margin:0}"]), &names)).unwrap()
    }

    #[test]
    fn each_file_has_its_headers() {
        let headers = of_this_build();
        let page = headers.of("/");
        let policy = &page["Content-Security-Policy"];
        assert!(
            policy.contains("'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='"),
            "{policy}"
        );
        assert!(policy.ends_with("trusted-types madoguchi; frame-ancestors *"), "{policy}");
        assert!(page["Permissions-Policy"].contains("camera=(self)"));
        assert!(!page.contains_key("Access-Control-Allow-Origin"));
        assert!(!page.contains_key("Cache-Control"));
        assert_eq!(headers.of("/boot-YJLG6OAO.js")["Cache-Control"], UNCHANGING);
        for read_elsewhere in ["/embed.js", "/facilities/himawari.json", "/policy/himawari.html"] {
            assert_eq!(headers.of(read_elsewhere)["Access-Control-Allow-Origin"], "*");
        }
        assert!(!headers.of("/sw.js").contains_key("Access-Control-Allow-Origin"));
    }

    /// The camera is this page's alone, everything else is nobody's.
    #[test]
    fn of_what_a_device_can_do_the_camera_alone_is_let_through() {
        let headers = of_this_build();
        let page = headers.of("/");
        let allowed: Vec<&str> = page["Permissions-Policy"]
            .split(", ")
            .filter(|feature| !feature.ends_with("=()"))
            .collect();
        assert_eq!(allowed, ["camera=(self)"]);
    }

    /// The examples for nginx and Apache say what `_headers` says, to the letter.
    #[test]
    fn the_documented_examples_say_the_same() {
        let nginx =
            DOCS.split("```nginx").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        let apache =
            DOCS.split("```apache").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        for (name, value) in of_this_build().of("/") {
            let value = match name {
                "Content-Security-Policy" => "POLICY",
                _ => &value,
            };
            assert!(nginx.contains(&format!("add_header {name} \"{value}\" always;")), "{name}");
            assert!(apache.contains(&format!("Header always set {name} \"{value}\"")), "{name}");
        }
        assert!(nginx.contains(&format!("\"{UNCHANGING}\"")));
        assert!(apache.contains(&format!("\"{UNCHANGING}\"")));
    }
}

//! The policy page of each facility as a file: read without a program, by people and search engines.

use std::fs;
use std::path::Path;
use std::process::Command;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::folder;
use super::policy::{breaches, style_hash};
use crate::failure::Failure;
use crate::step::Step;
use crate::workspace::{Workspace, cargo};

/// Where the pages lie, beside the app's page.
const FOLDER: &str = "policy";

/// The style that the app loads under a name of its own; as a file the page has it inside.
const STYLE: &str = "policy-page";

/// Writes `policy/<id>.html` for each facility in the list into the staged page.
pub(crate) fn write(workspace: &Workspace, staged: &Path) -> Result<(), Failure> {
    let style = style(staged)?;
    let to = staged.join(FOLDER);
    let mut command = Command::new(cargo());
    command
        .current_dir(&workspace.root)
        .args(["run", "--package", "madoguchi-policy-page", "--bin", "policy-files", "--"])
        .arg("public")
        .arg(&style)
        .arg(&to);
    Step {
        what: "policy-files",
        why: "what a facility must make known is read without any program",
        about: "a minute the first time, then seconds",
    }
    .run(&mut command, "mend the facility's file that it names above")?;
    let style = fs::read_to_string(&style).map_err(|error| Failure::file(&style, &error))?;
    for page in folder::files(&to)? {
        let html = fs::read_to_string(&page).map_err(|error| Failure::file(&page, &error))?;
        let remedy = "mend components/policy-page, which draws the page";
        let finished =
            finished(&html, style.trim()).map_err(|happened| Failure::new(happened, remedy))?;
        fs::write(&page, finished).map_err(|error| Failure::file(&page, &error))?;
    }
    Ok(())
}

/// The style sheet as it was made small for the app, named by its content.
fn style(staged: &Path) -> Result<std::path::PathBuf, Failure> {
    let is_style = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(STYLE) && name.ends_with(".css")
    };
    folder::files(staged)?.into_iter().find(|path| is_style(path)).ok_or_else(|| {
        Failure::new(
            format!("no style sheet {STYLE}-*.css was staged"),
            "app/index.html copies it from components/policy-page/style",
        )
    })
}

/// The page with its content security policy: it runs nothing, and takes nothing from anywhere but
/// its own host's pictures. What it says to programs (JSON-LD) is data, which no policy touches.
fn finished(html: &str, style: &str) -> Result<String, String> {
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src '{}'; img-src 'self'; base-uri 'none'; form-action 'none'\">",
        style_hash(style)
    );
    let mut heads = 0;
    let handler = element!("meta[charset]", |tag| {
        heads += 1;
        tag.after(&policy, ContentType::Html);
        Ok(())
    });
    let finished =
        rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(handler))
            .map_err(|error| format!("a policy page is not readable: {error}"))?;
    if heads != 1 {
        return Err(format!("a policy page has {heads} of: <meta charset>; it should have one"));
    }
    let found = breaches(&finished, style);
    if !found.is_empty() {
        return Err(format!("a policy page holds what its policy blocks: {}", found.join(", ")));
    }
    Ok(finished)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html><head><meta charset=\"utf-8\"><style>p{margin:0}</style>\
        <script type=\"application/ld+json\">{\"a\":1}</script></head><body><p>a</p></body></html>";

    #[test]
    fn the_page_says_first_that_it_runs_nothing() {
        let html = finished(PAGE, "p{margin:0}").unwrap();
        assert!(
            html.contains("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\"")
        );
        assert!(html.contains(
            "default-src 'none'; style-src 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='"
        ));
        assert!(!html.contains("script-src"));
        assert!(html.contains("{\"a\":1}"));
    }

    #[test]
    fn a_page_that_would_run_something_is_refused() {
        for hostile in
            ["<script>x()</script>", "<script type=module>x()</script>", "<p onclick='x()'>"]
        {
            let page = PAGE.replace("<p>", hostile);
            assert!(finished(&page, "p{margin:0}").is_err(), "{hostile}");
        }
        assert!(finished(PAGE, "p{margin:1px}").is_err(), "another style than the policy's");
    }
}

//! From Trunk's page to the one people get.

use std::fs;
use std::path::Path;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, comments, element, rewrite_str};

use super::boot::Page;
use super::policy::{breaches, policy};
use super::program::Program;
use super::{Profile, boot, embed, split, styles};
use crate::failure::Failure;
use crate::tools::Toolbox;

/// The place of the first screen in app/index.html.
const PLACE: &str = "#prerendered";

/// The place of the page itself, which also has the numbers of the files that were checked.
const APP: &str = "#app";

/// What stands in the page besides its program.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Within<'a> {
    /// The first screen, as HTML.
    pub(crate) fragment: &'a str,
    /// The numbers of the facilities' files that were checked, see `app/src/checked.rs`.
    pub(crate) checked: &'a str,
}

/// Puts policy, starter and first screen into `staged/index.html`.
pub(crate) fn finish(
    staged: &Path,
    within: Within<'_>,
    tools: &Toolbox,
    profile: Profile,
    program: Program,
) -> Result<(), Failure> {
    let page = staged.join("index.html");
    let from_trunk = fs::read_to_string(&page).map_err(|error| Failure::file(&page, &error))?;
    let started = boot::bundle(staged, tools, profile, program)?;
    let styles = styles::take(staged, &from_trunk)?;
    embed::finish(staged, &styles, tools)?;
    let html = finished(&from_trunk, &started, &styles, within).map_err(|happened| {
        Failure::new(
            happened,
            "mend app/index.html, or xtask/src/site/finish.rs if Trunk has changed",
        )
    })?;
    let found = breaches(&html, &styles);
    if !found.is_empty() {
        return Err(Failure::new(
            format!("the page holds what its own policy blocks: {}", found.join(", ")),
            "move scripts into files and styles into the style sheets, and address all files relatively",
        ));
    }
    fs::write(&page, html).map_err(|error| Failure::file(&page, &error))
}

/// The page with Trunk's inline starter replaced by the file `boot`, its style sheets by what is in
/// them, and the first screen in place.
fn finished(html: &str, page: &Page, styles: &str, within: Within<'_>) -> Result<String, String> {
    let (mut starters, mut heads, mut places, mut programs, mut apps) = (0, 0, 0, 0, 0);
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\
         <style>{styles}</style>\
         <script type=\"module\" async src=\"./{}\"></script>",
        policy(&[styles]),
        page.starter
    );
    let result = rewrite_str(
        html,
        RewriteStrSettings::new()
            // Before every other file, since the policy holds only for what follows it.
            .append_element_content_handler(element!("meta[charset]", |tag| {
                heads += 1;
                tag.after(&policy, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("script:not([src])", |tag| {
                starters += 1;
                tag.remove();
                Ok(())
            }))
            // The glue is part of the starter by now, and the styles stand in the page.
            .append_element_content_handler(element!(
                "link[rel=modulepreload], link[rel=stylesheet]",
                |tag| {
                    tag.remove();
                    Ok(())
                }
            ))
            // What only some people need is not every visitor's load.
            .append_element_content_handler(element!("link[rel=preload]", |tag| {
                let file = tag.get_attribute("href").unwrap_or_default();
                if file.contains(split::PAGE) {
                    programs += 1;
                    tag.set_attribute("href", &format!("./{}", page.wasm))?;
                } else if boot::LATER
                    .iter()
                    .any(|later| file.contains(&format!("madoguchi-{}", later.name)))
                {
                    tag.remove();
                }
                Ok(())
            }))
            .append_element_content_handler(element!(PLACE, |tag| {
                places += 1;
                tag.set_inner_content(within.fragment.trim(), ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!(APP, |tag| {
                apps += 1;
                tag.set_attribute("data-checked", within.checked.trim())?;
                Ok(())
            }))
            // Comments are for those who read the source.
            .append_element_content_handler(comments!("html", |comment| {
                comment.remove();
                Ok(())
            })),
    )
    .map_err(|error| format!("Trunk's index.html is not readable: {error}"))?;
    let found = [
        ("inline starter", starters),
        ("<meta charset>", heads),
        (PLACE, places),
        (APP, apps),
        ("preloaded program", programs),
    ];
    for (what, count) in found {
        if count != 1 {
            return Err(format!("Trunk's index.html has {count} of: {what}; it should have one"));
        }
    }
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Trunk 0.21.14 leaves it, in short.
    const PAGE: &str = "<!doctype html><html lang=ja><head><meta charset=utf-8><title>t</title>\
        <link href=./madoguchi-1.css rel=stylesheet>\
        <link crossorigin=anonymous href=./madoguchi-app-1.js rel=modulepreload>\
        <link as=fetch crossorigin=anonymous href=./madoguchi-app-1_bg.wasm rel=preload>\
        <link as=fetch crossorigin=anonymous href=./madoguchi-editor_bg.wasm rel=preload>\
        <link as=fetch crossorigin=anonymous href=./madoguchi-papers_bg.wasm rel=preload></head>\
        <body><script type=module>import a from'./madoguchi-app-1.js';await a();</script>\
        <div id=prerendered><!--prerendered--></div><div id=app></div></body></html>";

    const STYLES: &str = "p{margin:0}";

    fn finished(html: &str, styles: &str, fragment: &str) -> Result<String, String> {
        let page = Page { starter: "boot-0.js".into(), wasm: "madoguchi-app_bg-2.wasm".into() };
        super::finished(html, &page, styles, Within { fragment, checked: "1 23\n" })
    }

    #[test]
    fn the_policy_comes_first_and_nothing_it_forbids_is_left() {
        let html = finished(PAGE, STYLES, "<ul><li>one</ul>\n").unwrap();
        assert!(html.contains("<meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\""));
        assert!(html.contains("script-src 'self' 'wasm-unsafe-eval';"));
        assert!(html.contains("<style>p{margin:0}</style>") && !html.contains("madoguchi-1.css"));
        assert!(!html.contains("await a()"));
        assert!(!html.contains("madoguchi-app-1.js"), "{html}");
        assert!(html.contains("href=\"./madoguchi-app_bg-2.wasm\""), "{html}");
        assert!(!html.contains("madoguchi-app-1_bg"), "{html}");
        assert!(!html.contains("madoguchi-editor"), "{html}");
        assert!(!html.contains("madoguchi-papers"), "{html}");
        assert!(html.contains("<script type=\"module\" async src=\"./boot-0.js\"></script>"));
        assert!(html.contains("<div id=app data-checked=\"1 23\"></div>"), "{html}");
        assert!(html.contains("<div id=prerendered><ul><li>one</ul></div>"), "{html}");
        assert_eq!(breaches(&html, STYLES), Vec::<String>::new());
    }

    #[test]
    fn a_page_of_another_shape_is_refused_with_its_reason() {
        let twice = PAGE.replace("<div id=app>", "<script>1</script><div id=app>");
        assert!(finished(&twice, "", "").unwrap_err().contains("2 of: inline starter"));
        let nowhere = PAGE.replace("id=prerendered", "id=elsewhere");
        assert!(finished(&nowhere, "", "").unwrap_err().contains("0 of: #prerendered"));
    }

    #[test]
    fn a_first_screen_with_a_style_of_its_own_is_a_breach() {
        let html = finished(PAGE, STYLES, "<p style=\"margin:0\">a</p>").unwrap();
        assert_eq!(breaches(&html, STYLES).len(), 1);
    }
}

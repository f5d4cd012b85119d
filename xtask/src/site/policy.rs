//! What the page may load, and the check that it asks for nothing else.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use sha2::{Digest as _, Sha256};

/// The Content-Security-Policy: everything from the page's own folder, nothing from elsewhere.
///
/// As a header it has one part more, who may frame the page: a `<meta>` cannot say that.
///
/// Personal data is typed here. No script inside the HTML, no third party, no form that is sent. Of
/// styles inside the HTML only `styles`, to the letter, by their SHA-256: a file of their own would
/// keep the first question of a phone on a slow line waiting for half a second. No text becomes a
/// script or HTML (Trusted Types), but for the worker's address, which the page's own rule lets through.
pub(crate) fn policy(styles: &[&str]) -> String {
    let hashes: String = styles.iter().map(|style| format!(" '{}'", style_hash(style))).collect();
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
         connect-src 'self'; style-src 'self'{hashes}; img-src 'self' data:; \
         font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
         form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; \
         trusted-types madoguchi"
    )
}

/// What a policy names a style inside the HTML by.
pub(crate) fn style_hash(styles: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(styles)))
}

/// The styles inside a page, each as it stands there.
///
/// # Errors
/// Why the page is not readable.
pub(crate) fn styles_of(html: &str) -> Result<Vec<String>, String> {
    let mut found = vec![String::new()];
    rewrite_str(
        html,
        RewriteStrSettings::new().append_element_content_handler(text!("style", |text| {
            if let Some(last) = found.last_mut() {
                last.push_str(text.as_str());
            }
            if text.last_in_text_node() {
                found.push(String::new());
            }
            Ok(())
        })),
    )
    .map_err(|error| error.to_string())?;
    found.retain(|style| !style.is_empty());
    Ok(found)
}

/// What in the finished page the policy would block, or would bind it to one host and folder.
pub(crate) fn breaches(html: &str, styles: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_page = String::new();
    let looked = rewrite_str(
        html,
        RewriteStrSettings::new()
            .append_element_content_handler(text!("style", |text| {
                in_page.push_str(text.as_str());
                Ok(())
            }))
            .append_element_content_handler(element!("*", |tag| {
                let name = tag.tag_name();
                let has_source = tag.get_attribute("src").is_some();
                // A block of data is not run, and no policy asks for it.
                let is_data = tag.get_attribute("type").as_deref() == Some("application/ld+json");
                if name == "script" && !has_source && !is_data {
                    found.push(format!("<{name}> inside the HTML"));
                }
                for attribute in tag.attributes() {
                    let (key, value) = (attribute.name(), attribute.value());
                    if key == "style" || key.starts_with("on") {
                        found.push(format!("<{name} {key}=\"{value}\">"));
                    }
                    let loads =
                        matches!((name.as_str(), key.as_str()), ("link", "href") | (_, "src"));
                    let own = !value.starts_with('/') && !value.contains("://");
                    if loads && !own && !value.starts_with("data:") {
                        found.push(format!("<{name} {key}=\"{value}\"> is not relative"));
                    }
                }
                Ok(())
            })),
    );
    // Another character, also one that a host would recode, is another hash.
    if in_page != styles || styles.contains(['\r', '<']) {
        found.push("<style> inside the HTML that is not that of the style sheets".to_owned());
    }
    if let Err(error) = looked {
        found.push(format!("the page is not readable: {error}"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_policy_would_block_is_named() {
        let found = breaches(
            "<p style='color:red' onclick='x()'>a</p><script>1</script>\
             <script src='https://elsewhere.example/x.js'></script><link rel=icon href=/icon.svg>\
             <style>a{}</style>",
            "b{}",
        );
        assert_eq!(found.len(), 6, "{found:#?}");
    }

    #[test]
    fn own_files_and_links_for_people_are_fine() {
        let html = "<script type=module src=./boot.js></script><link rel=stylesheet href=./a.css>\
                    <a href='https://www.ppc.go.jp/'>law</a><img src='data:image/svg+xml,x'>";
        assert_eq!(breaches(html, ""), Vec::<String>::new());
        let styled = format!("<style>p{{margin:0}}</style>{html}");
        assert_eq!(breaches(&styled, "p{margin:0}"), Vec::<String>::new());
    }

    /// Worked out by another program: `printf 'p{margin:0}' | openssl dgst -sha256 -binary | base64`.
    #[test]
    fn styles_are_let_through_by_their_hash() {
        let hash = "QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA=";
        let styles = "style-src 'self' 'sha256-";
        assert!(policy(&["p{margin:0}"]).contains(&format!("{styles}{hash}';")));
        assert!(policy(&[]).contains("style-src 'self';"));
        assert!(policy(&["a{}", "p{margin:0}"]).contains(&format!("' 'sha256-{hash}';")));
    }

    #[test]
    fn the_styles_of_a_page_are_found_each_by_itself() {
        let html = "<style>a{}</style><p>b{}</p><style>c{}</style><style></style>";
        assert_eq!(styles_of(html).unwrap(), ["a{}", "c{}"]);
    }
}

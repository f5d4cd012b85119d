//! The style sheets, which go into the page itself.

use std::fs;
use std::path::Path;

use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::failure::Failure;

/// What stands in the style sheets of Trunk's page, in their order; the files are removed.
pub(crate) fn take(staged: &Path, html: &str) -> Result<String, Failure> {
    let mut styles = String::new();
    for name in names(html) {
        let file = staged.join(&name);
        let text = fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?;
        styles.push_str(text.trim());
        fs::remove_file(&file).map_err(|error| Failure::file(&file, &error))?;
    }
    Ok(styles)
}

fn names(html: &str) -> Vec<String> {
    let mut names = Vec::new();
    // A page that cannot be read is reported by whoever finishes it.
    let _ = rewrite_str(
        html,
        RewriteStrSettings::new().append_element_content_handler(element!(
            "link[rel=stylesheet][href]",
            |tag| {
                let href = tag.get_attribute("href").unwrap_or_default();
                names.push(href.trim_start_matches("./").to_owned());
                Ok(())
            }
        )),
    );
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_styles_keep_their_order_and_leave_no_file() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a-1.css"), "a{}\n").unwrap();
        fs::write(folder.path().join("b-1.css"), "b{}\n").unwrap();
        let html = "<link rel=stylesheet href=./b-1.css><link rel=stylesheet href=\"./a-1.css\">\
                    <link rel=icon href=icon.svg>";
        assert_eq!(take(folder.path(), html).unwrap(), "b{}a{}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(take(folder.path(), html).is_err(), "a style sheet that is not there");
    }
}

use madoguchi_domain::policy::WholePolicy;
use madoguchi_messages::{key, say, say_with};

use crate::json_ld::json_ld;
use crate::links::Links;
use crate::node::Node;
use crate::page::page;

/// What dresses the page; in the app the same as a file.
pub const STYLE: &str = include_str!("../style/policy-page.css");

/// The page as a whole file, `policy/<id>.html`: it needs no program, and every link in it is relative.
/// The part that others show is its `<main id="policy">`.
///
/// The content security policy is put in by whoever builds, since it holds the hash of the style.
#[must_use]
pub fn document(whole: &WholePolicy, style: &str) -> String {
    let policy = &whole.facility;
    let title = [say(key::POLICY_TITLE), "｜", &policy.name].concat();
    let about = say_with(key::POLICY_ABOUT, &[("name", &policy.name)]);
    let meta = |name: &str, content: &str| {
        Node::new("meta", "").attr("name", name).attr("content", content).html()
    };
    let link =
        |rel: &str, href: &str| Node::new("link", "").attr("rel", rel).attr("href", href).html();
    let main = Node::new("main", "mado-policy")
        .attr("id", "policy")
        .attr("data-facility", &*policy.id)
        .children(page(whole, Links::File));
    [
        "<!doctype html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\">",
        &meta("viewport", "width=device-width, initial-scale=1"),
        &meta("format-detection", "telephone=no"),
        &meta("referrer", "no-referrer"),
        &Node::new("title", "").text(title).html(),
        &meta("description", &about),
        &link("canonical", &["./", &policy.id, ".html"].concat()),
        &link("icon", "../icon.svg"),
        "<style>",
        style,
        "</style>",
        "<script type=\"application/ld+json\">",
        &json_ld(whole),
        "</script>",
        "</head><body class=\"mado-policy-page\">",
        &main.html(),
        "</body></html>\n",
    ]
    .concat()
}

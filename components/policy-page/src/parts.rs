//! Pieces that several sections are made of.

use madoguchi_domain::Citation;
use madoguchi_domain::policy::{Basis, FacilityPolicy, Handling, PolicyPage, WholePolicy};
use madoguchi_messages::{Msg, find_code, key, say, say_with};
use madoguchi_wording as words;

use crate::links::Links;
use crate::node::Node;

/// What the page is drawn from, and how its links lead.
#[derive(Clone, Copy)]
pub(crate) struct Ctx<'a> {
    pub(crate) policy: &'a FacilityPolicy,
    pub(crate) handling: &'a Handling,
    pub(crate) facts: &'a PolicyPage,
    pub(crate) links: Links,
}

/// Rules that are not in a file are read as empty ones.
pub(crate) struct Empty {
    handling: Handling,
    facts: PolicyPage,
}

impl Empty {
    pub(crate) fn new() -> Self {
        Self { handling: Handling::default(), facts: PolicyPage::default() }
    }

    pub(crate) fn ctx<'a>(&'a self, whole: &'a WholePolicy, links: Links) -> Ctx<'a> {
        let handling = whole.handling.as_ref().unwrap_or(&self.handling);
        let facts = handling.policy_page.as_ref().unwrap_or(&self.facts);
        Ctx { policy: &whole.facility, handling, facts, links }
    }
}

/// A section with its heading, which the table of contents leads to.
pub(crate) fn section(id: &str, title: Msg) -> Node {
    let id = ["policy-", id].concat();
    // A reader of the screen is told of the section by its heading.
    let heading = Node::new("h2", "mado-policy__heading")
        .attr("id", &*id)
        .attr("tabindex", "-1")
        .text(say(title));
    Node::new("section", "mado-policy__section").attr("aria-labelledby", id).child(heading)
}

pub(crate) fn heading3(text: impl Into<String>) -> Node {
    Node::new("h3", "mado-policy__subheading").text(text)
}

pub(crate) fn paragraph(text: impl Into<String>) -> Node {
    Node::new("p", "").text(text)
}

pub(crate) fn span(text: impl Into<String>) -> Node {
    Node::new("span", "").text(text)
}

/// Pairs of a term and what is said of it.
pub(crate) fn terms(rows: impl IntoIterator<Item = (String, Node)>) -> Node {
    let row = |(term, said): (String, Node)| {
        Node::new("div", "mado-policy__row")
            .child(Node::new("dt", "").text(term))
            .child(Node::new("dd", "").child(said))
    };
    Node::new("dl", "mado-policy__terms").children(rows.into_iter().map(row))
}

pub(crate) fn list(items: impl IntoIterator<Item = Node>) -> Node {
    let items = items.into_iter().map(|item| Node::new("li", "").child(item));
    Node::new("ul", "mado-policy__list").children(items)
}

/// A sentence and the article in which it stands.
pub(crate) fn cited(text: impl Into<String>, article: &Citation, basis: Basis) -> Node {
    span(text).child(cite(std::slice::from_ref(article), basis))
}

/// The same as a paragraph of its own.
pub(crate) fn cited_line(text: impl Into<String>, article: &Citation, basis: Basis) -> Node {
    Node::new("p", "").child(cited(text, article, basis))
}

/// Articles in small letters, each once, with a word on what the reading rests on; the last section
/// but one says what that word means.
pub(crate) fn cite(articles: &[Citation], basis: Basis) -> Node {
    let list = articles_told(articles, basis);
    Node::new("small", "mado-policy__article")
        .text(say_with(key::POLICY_ARTICLE, &[("list", &list)]))
}

/// The same where there is an article, of a text that says so itself.
pub(crate) fn cite_text(article: Option<&Citation>) -> Option<Node> {
    article.map(|article| cite(std::slice::from_ref(article), Basis::Text))
}

/// The same without brackets.
pub(crate) fn articles_told(articles: &[Citation], basis: Basis) -> String {
    let told = words::cite_all(articles, Basis::Text).into_iter();
    let rests_on = find_code("policy-basis", basis.code()).map(|word| say(word).to_owned());
    words::list(told.chain(rests_on))
}

/// That the regulation does not say what the Act wants told, and that one may ask.
pub(crate) fn not_stated(what: Msg) -> Node {
    let text = say_with(key::POLICY_NOT_STATED, &[("what", say(what))]);
    Node::new("p", "mado-policy__silent").text(text)
}

/// A link to a wizard or the start page, a line of its own.
pub(crate) fn way(ctx: &Ctx<'_>, wizard: &str, text: &str) -> Node {
    line_of(way_link(ctx, wizard), text)
}

/// The same, of which a reader of the screen hears more: `label` begins with the text.
pub(crate) fn way_to(ctx: &Ctx<'_>, wizard: &str, text: &str, label: &str) -> Node {
    line_of(way_link(ctx, wizard).attr("aria-label", label), text)
}

fn way_link(ctx: &Ctx<'_>, wizard: &str) -> Node {
    Node::new("a", "mado-policy__way").attr("href", ctx.links.window(&ctx.policy.id, wizard))
}

fn line_of(link: Node, text: &str) -> Node {
    Node::new("p", "mado-policy__ways").child(link.text(text))
}

/// A telephone number that can be called.
pub(crate) fn phone(number: &str) -> Node {
    Node::new("a", "").attr("href", ["tel:", &number.replace('-', "")].concat()).text(number)
}

/// Postal code and address in one line.
pub(crate) fn address(postal_code: Option<&str>, address: &str) -> String {
    match postal_code {
        Some(code) => ["〒", code, " ", address].concat(),
        None => address.to_owned(),
    }
}

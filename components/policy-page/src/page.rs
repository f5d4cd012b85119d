use madoguchi_domain::policy::WholePolicy;
use madoguchi_messages::{key, say, say_with};

use crate::links::Links;
use crate::node::Node;
use crate::parts::{Empty, paragraph, span, way};
use crate::section;

/// What stands on the page of a facility: the elements of its `<main>`, in their order.
#[must_use]
pub fn page(whole: &WholePolicy, links: Links) -> Vec<Node> {
    let empty = Empty::new();
    let ctx = empty.ctx(whole, links);
    let name = &ctx.policy.name;
    let heading = Node::new("h1", "mado-policy__title")
        .attr("id", "policy-title")
        .attr("tabindex", "-1")
        .child(Node::new("span", "mado-policy__facility").text(name))
        .text(" ")
        .child(span(say(key::POLICY_TITLE)));
    let sections = section::all(&ctx);
    let entry = |section: &section::Section| {
        let link = Node::new("a", "")
            .attr("href", links.section(&ctx.policy.id, section.id))
            .text(say(section.title));
        Node::new("li", "").child(link)
    };
    let contents = Node::new("nav", "mado-policy__contents")
        .attr("aria-labelledby", "policy-contents")
        .child(Node::new("h2", "").attr("id", "policy-contents").text(say(key::POLICY_CONTENTS)))
        .child(Node::new("ol", "").children(sections.iter().map(entry)));
    let mut page = vec![
        heading,
        paragraph(say_with(key::POLICY_LEAD, &[("name", name)])),
        way(&ctx, "", say(key::POLICY_TO_WINDOW)),
        contents,
    ];
    page.extend(sections.into_iter().map(|section| section.node));
    page
}

use madoguchi_domain::policy::Change;
use madoguchi_messages::{key, say, say_with};
use madoguchi_wording as words;

use crate::node::Node;
use crate::parts::{Ctx, cite_text, cited_line, heading3, list, paragraph, span, terms};

/// On which text and version the page rests, and what changed between versions.
pub(super) fn draw(ctx: &Ctx<'_>, section: Node) -> Node {
    let regulation = &ctx.policy.regulation;
    let number = regulation.version.to_string();
    let mut rows = vec![(say(key::POLICY_REGULATION).to_owned(), span(regulation.title.clone()))];
    rows.extend(
        ctx.facts.adopted.map(|day| (say(key::POLICY_ADOPTED).to_owned(), span(words::date(day)))),
    );
    let revised =
        regulation.revised.map_or_else(|| say(key::POLICY_REVISED_SILENT).to_owned(), words::date);
    rows.push((say(key::POLICY_REVISED).to_owned(), span(revised)));
    let version = match regulation.changes.last().filter(|last| last.version == regulation.version)
    {
        Some(last) => say_with(
            key::POLICY_VERSION_DATED,
            &[("n", &number), ("date", &words::date(last.date))],
        ),
        None => say_with(key::POLICY_VERSION_NUMBER, &[("n", &number)]),
    };
    rows.push((say(key::POLICY_VERSION).to_owned(), span(version)));
    let section = section.child(terms(rows)).child(heading3(say(key::POLICY_CHANGES)));
    let section = if !regulation.changes.is_empty() {
        // The newest is what people come back for.
        section.child(list(regulation.changes.iter().rev().map(change)))
    } else if regulation.version > 1 {
        section.child(paragraph(say(key::POLICY_CHANGES_UNSAID)))
    } else {
        section.child(paragraph(say(key::POLICY_CHANGES_NONE)))
    };
    let without_notice = ctx.handling.change.iter().filter(|rule| rule.without_notice);
    let means = [
        key::POLICY_BASIS_READING_MEANS,
        key::POLICY_BASIS_LAW_MEANS,
        key::POLICY_BASIS_REASONED_MEANS,
    ];
    section
        .children(without_notice.map(|rule| {
            let text = say(key::POLICY_WITHOUT_NOTICE);
            cited_line(text, &rule.article, rule.basis)
        }))
        .child(heading3(say(key::POLICY_BASIS_MEANS)))
        .child(list(means.map(|text| span(say(text)))))
}

fn change(change: &Change) -> Node {
    let (n, date) = (change.version.to_string(), words::date(change.date));
    let version = say_with(key::POLICY_VERSION_DATED, &[("n", &n), ("date", &date)]);
    Node::new("span", "")
        .attr("data-version", n)
        .child(Node::new("strong", "").text(version))
        .text(" ")
        .text(&change.what)
        .children(cite_text(change.article.as_ref()))
}

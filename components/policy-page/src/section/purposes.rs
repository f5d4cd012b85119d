use madoguchi_domain::policy::{OutsidePurpose, OutsideWay, Purpose};
use madoguchi_messages::{find_code, key, say, say_with};

use crate::node::Node;
use crate::parts::{Ctx, cited, cited_line, heading3, list, not_stated};

/// What the information is used for (Act 32(1)(ii)), and what use outside of that needs.
pub(super) fn draw(ctx: &Ctx<'_>, mut section: Node) -> Node {
    let purposes = &ctx.facts.purposes;
    if purposes.is_empty() {
        section = section.child(not_stated(key::POLICY_ITEM_PURPOSES));
    }
    // Whose information it is heads those that follow one another.
    for group in purposes.chunk_by(|one, next| one.whose == next.whose) {
        let whose = group.first().and_then(|purpose| purpose.whose.as_deref());
        let heading = whose.map(|whose| say_with(key::POLICY_PURPOSES_OF, &[("whose", whose)]));
        let item = |purpose: &Purpose| cited(&purpose.what, &purpose.article, purpose.basis);
        section = section.children(heading.map(heading3)).child(list(group.iter().map(item)));
    }
    section.children(ctx.handling.uses.outside.iter().flat_map(outside))
}

fn outside(rule: &OutsidePurpose) -> Vec<Node> {
    let sentence = |text: &str| cited_line(text, &rule.article, rule.basis);
    if rule.ways.is_empty() {
        return vec![sentence(say(key::POLICY_OUTSIDE_NONE))];
    }
    let said = |way: &OutsideWay| find_code("policy-outside", way.code()).map(say);
    rule.ways.iter().filter_map(said).map(sentence).collect()
}

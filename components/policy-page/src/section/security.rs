use madoguchi_domain::policy::{SecurityKind, SecurityMeasure};
use madoguchi_messages::{key, say_code};

use crate::node::Node;
use crate::parts::{Ctx, cited, heading3, list, not_stated};

/// How the information is kept safe (Order 10(i)), kind by kind.
pub(super) fn draw(ctx: &Ctx<'_>, section: Node) -> Node {
    let all = &ctx.facts.security;
    if all.is_empty() {
        return section.child(not_stated(key::POLICY_ITEM_SECURITY));
    }
    let of_kind = |kind: SecurityKind| {
        let measures = all.iter().filter(move |measure| measure.kind == kind);
        let said =
            |measure: &SecurityMeasure| cited(&measure.what, &measure.article, measure.basis);
        let measures: Vec<Node> = measures.map(said).collect();
        let heading = heading3(say_code("policy-security", kind.code()));
        (!measures.is_empty()).then(|| [heading, list(measures)])
    };
    let kinds = SecurityKind::ALL.iter().copied().filter_map(of_kind).flatten();
    section.children(kinds)
}

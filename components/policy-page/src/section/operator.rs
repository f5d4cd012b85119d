use madoguchi_messages::{key, say};

use crate::node::Node;
use crate::parts::{Ctx, address, cited, not_stated, span, terms};

/// Whose page this is: name, address and the representative's office (Act 32(1)(i)).
pub(super) fn draw(ctx: &Ctx<'_>, section: Node) -> Node {
    let mut rows = vec![
        (say(key::POLICY_OPERATOR_FACILITY).to_owned(), span(&ctx.policy.name)),
        (say(key::POLICY_OPERATOR_NAME).to_owned(), span(ctx.policy.answers())),
    ];
    let facts = ctx.facts.operator.as_ref();
    let mut silent = Vec::new();
    match facts.and_then(|facts| Some((facts, facts.address.as_deref()?))) {
        Some((facts, at)) => {
            let line = address(facts.postal_code.as_deref(), at);
            let said = cited(line, &facts.article, facts.basis);
            rows.push((say(key::POLICY_OPERATOR_ADDRESS).to_owned(), said));
        }
        None => silent.push(key::POLICY_ITEM_OPERATOR_ADDRESS),
    }
    match facts.and_then(|facts| Some((facts, facts.representative.as_deref()?))) {
        Some((facts, office)) => {
            let said = cited(office, &facts.article, facts.basis);
            rows.push((say(key::POLICY_OPERATOR_REPRESENTATIVE).to_owned(), said));
        }
        None => silent.push(key::POLICY_ITEM_REPRESENTATIVE),
    }
    section.child(terms(rows)).children(silent.into_iter().map(not_stated))
}

use madoguchi_messages::{key, say, say_with};

use crate::node::Node;
use crate::owed::{self, State};
use crate::parts::{Ctx, paragraph, span, terms};

/// What the Act wants published, thing by thing: where it stands, or that one may ask.
pub(super) fn draw(ctx: &Ctx<'_>, section: Node) -> Node {
    let rows = owed::of(ctx).into_iter().map(|owed| {
        let said = match owed.state {
            State::Told => Node::new("a", "")
                .attr("href", ctx.links.section(&ctx.policy.id, owed.section))
                .attr("aria-label", say_with(key::POLICY_LAW_HERE_FOR, &[("what", say(owed.what))]))
                .text(say(key::POLICY_LAW_HERE)),
            State::Silent => Node::new("strong", "").text(say(key::POLICY_LAW_ASK)),
            State::NoFee => span(say(key::POLICY_LAW_NO_FEE)),
            State::NoOrganisation => span(say(key::POLICY_LAW_NO_ORGANISATION)),
        };
        (say(owed.what).to_owned(), said)
    });
    section.child(paragraph(say(key::POLICY_LAW_LEAD))).child(terms(rows))
}

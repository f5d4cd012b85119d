use madoguchi_domain::policy::Offer;
use madoguchi_domain::request::RequestKind;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_wording as words;

use crate::node::Node;
use crate::parts::{
    Ctx, articles_told, cite, cite_text, heading3, list, paragraph, span, terms, way_to,
};

/// Each kind of request, what it costs, when it is answered, and where it begins (Act 32(1)(iii)).
pub(super) fn draw(ctx: &Ctx<'_>, section: Node) -> Node {
    let section = section.child(paragraph(say(key::POLICY_REQUESTS_LEAD)));
    let kinds = ctx.policy.offers().into_iter().map(|offer| of_kind(ctx, offer));
    let section = section.children(kinds);
    let not_ours = &ctx.policy.scope.not_ours;
    if not_ours.is_empty() {
        return section;
    }
    let items = list(not_ours.iter().map(span));
    let heading = heading3(say(key::POLICY_NOT_OURS));
    section
        .child(heading)
        .child(items)
        .children(cite_text(ctx.policy.scope.not_ours_article.as_ref()))
}

fn of_kind(ctx: &Ctx<'_>, offer: Offer<'_>) -> Node {
    let code = offer.kind.code();
    let name = say_code("kind", code);
    let hint = madoguchi_messages::find_code("kind", &[code, "-hint"].concat());
    let by_act = offer.by_act.then(|| paragraph(say(key::POLICY_BY_LAW)));
    let after = ctx.policy.request(offer.kind).is_some_and(|rule| rule.after_disclosure);
    let after = after.then(|| paragraph(say(key::POLICY_AFTER_DISCLOSURE)));
    let rows = [
        (say(key::POLICY_COST).to_owned(), cost(ctx, offer.kind)),
        (say(key::POLICY_ANSWER).to_owned(), answer(ctx, offer.kind)),
        (say(key::POLICY_GROUNDED_IN).to_owned(), granted(ctx, &offer)),
    ];
    let label = say_with(key::POLICY_BEGIN_FOR, &[("kind", name)]);
    let begin = way_to(ctx, "request", say(key::POLICY_BEGIN), &label);
    Node::new("div", "mado-policy__kind")
        .attr("data-kind", code)
        .child(heading3(name))
        .children(hint.map(|hint| paragraph(say(hint))))
        .children(by_act)
        .children(after)
        .child(terms(rows))
        .child(begin)
}

fn granted(ctx: &Ctx<'_>, offer: &Offer<'_>) -> Node {
    let basis = ctx.policy.request(offer.kind).map(|rule| rule.basis).unwrap_or_default();
    span(articles_told(std::slice::from_ref(offer.article), basis))
}

/// What a kind costs, with the reason where no sum can be named.
fn cost(ctx: &Ctx<'_>, kind: RequestKind) -> Node {
    let lines = words::fee::cost_told(ctx.policy, kind);
    let said = span(lines.concat());
    match ctx.policy.fee(kind) {
        Some(rule) => said.child(cite(std::slice::from_ref(&rule.article), rule.basis)),
        None => said,
    }
}

fn answer(ctx: &Ctx<'_>, kind: RequestKind) -> Node {
    let said = span(words::limit(ctx.policy, kind));
    let Some(rule) = ctx.policy.deadline(kind) else { return said };
    let said = match &rule.extension {
        Some(extension) => said.text(match extension.by {
            Some(by) => say_with(key::POLICY_EXTENSION_BY, &[("period", &words::period(by))]),
            None => say(key::POLICY_EXTENSION).to_owned(),
        }),
        None => said,
    };
    said.child(cite(std::slice::from_ref(&rule.article), rule.basis))
}

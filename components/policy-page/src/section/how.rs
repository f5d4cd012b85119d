use madoguchi_domain::authority::{Circumstances, papers_wanted};
use madoguchi_domain::policy::{
    AcceptedDocument, FacilityPolicy, MandateDoubt, RequesterRule, Stance, WhenUnnamed,
};
use madoguchi_domain::request::RequesterKind;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_wording as words;

use crate::node::Node;
use crate::parts::{Ctx, cite, cite_text, cited_line, heading3, list, paragraph, span, way};

/// How a request is made: form, ways in, papers, ways out, payment (Act 32(1)(iii), 37, Order 12).
pub(super) fn draw(ctx: &Ctx<'_>, section: Node) -> Node {
    let policy = ctx.policy;
    section
        .child(heading3(say(key::POLICY_HOW_FORM)))
        .child(form(policy))
        .child(heading3(say(key::POLICY_HOW_CHANNELS)))
        .child(channels(policy))
        .child(heading3(say(key::POLICY_HOW_IDENTITY)))
        .children(identity(policy))
        .child(way(ctx, "identity", say(key::POLICY_HOW_IDENTITY_CHECK)))
        .child(heading3(say(key::POLICY_HOW_WHO)))
        .children(who(policy))
        .child(way(ctx, "authority", say(key::POLICY_HOW_WHO_CHECK)))
        .child(heading3(say(key::POLICY_HOW_DELIVERY)))
        .children(delivery(policy))
        .children(payment(policy))
}

fn form(policy: &FacilityPolicy) -> Node {
    let form = &policy.form;
    let text = match (&form.article, form.handed_out) {
        (_, true) => key::POLICY_HOW_FORM_HANDED_OUT,
        (Some(_), false) => key::POLICY_HOW_FORM_NAMED,
        (None, false) => key::POLICY_HOW_FORM_OURS,
    };
    let text = say_with(text, &[("form", &form.name)]);
    match &form.article {
        Some(article) => cited_line(text, article, form.basis),
        None => paragraph(text),
    }
}

fn channels(policy: &FacilityPolicy) -> Node {
    let channels = policy.channels.iter().map(|it| span(say_code("channel", it.code())));
    Node::new("div", "").child(list(channels)).children(cite_text(policy.channels_article.as_ref()))
}

fn identity(policy: &FacilityPolicy) -> Vec<Node> {
    let rule = &policy.identity;
    if rule.listed.is_empty() {
        let text = match rule.when_unnamed {
            WhenUnnamed::AnyProof => key::POLICY_HOW_IDENTITY_ANY,
            WhenUnnamed::FormServes => key::POLICY_HOW_IDENTITY_FORM,
        };
        let said = cited_line(say(text), &rule.article, rule.basis);
        let show = rule.showing_is_enough.then(|| paragraph(say(key::POLICY_HOW_IDENTITY_SHOW)));
        return std::iter::once(said).chain(show).collect();
    }
    let count = rule.count.to_string();
    let lead = say_with(key::POLICY_HOW_IDENTITY_LISTED, &[("count", &count)]);
    let mut all =
        vec![cited_line(lead, &rule.article, rule.basis), list(rule.listed.iter().map(document))];
    all.extend(rule.count_without_photo.map(|count| {
        let count = count.to_string();
        paragraph(say_with(key::POLICY_HOW_IDENTITY_WITHOUT_PHOTO, &[("count", &count)]))
    }));
    all.extend(rule.open_list.then(|| paragraph(say(key::POLICY_HOW_IDENTITY_OPEN))));
    all.extend(rule.showing_is_enough.then(|| paragraph(say(key::POLICY_HOW_IDENTITY_SHOW))));
    all
}

/// A document by its name, how old it may be, and how it is copied: whether it is still taken at
/// all stands there too.
fn document(document: &AcceptedDocument) -> Node {
    let name = Node::new("strong", "").text(words::paper(&document.id));
    let fresh = document
        .freshness
        .map(|period| say_with(key::PAPER_FRESHNESS, &[("period", &words::period(period))]));
    let hint = madoguchi_messages::find(&["paper-", &document.id, "-hint"].concat()).map(say);
    let said = fresh.unwrap_or_default() + hint.unwrap_or_default();
    Node::new("span", "").child(name).text(" ").text(said)
}

/// Everybody who may ask, with the papers that show it.
fn who(policy: &FacilityPolicy) -> Vec<Node> {
    let rules = policy.requesters.iter().filter(|rule| rule.stance != Stance::NotAdmitted);
    rules.flat_map(|rule| rule.who.iter().map(|who| of_requester(policy, rule, *who))).collect()
}

fn of_requester(policy: &FacilityPolicy, rule: &RequesterRule, who: RequesterKind) -> Node {
    let mut lines: Vec<String> = papers_wanted(policy, who, Circumstances::default())
        .iter()
        .map(|group| words::one_of(group))
        .collect();
    if let (true, Some(fact)) = (rule.professional.is_some(), professional(rule)) {
        lines.push(say_with(key::POLICY_HOW_PROFESSIONAL, &[("fact", fact)]));
    }
    let age = rule.mandate.as_ref().and_then(|test| Some((test, test.older_than?)));
    lines.extend(age.map(|(test, period)| {
        let text = match test.refuses(MandateDoubt::TooOld) {
            true => key::POLICY_HOW_MANDATE_AGE_REFUSED,
            false => key::POLICY_HOW_MANDATE_AGE,
        };
        say_with(text, &[("period", &words::period(period))])
    }));
    lines.extend(match (rule.stance, rule.decider) {
        (Stance::ByLaw, _) => Some(say(key::POLICY_HOW_WHO_BY_LAW).to_owned()),
        (Stance::Escalate, Some(role)) => {
            let role = say_code("role", role.code());
            Some(say_with(key::POLICY_HOW_WHO_DECIDED, &[("role", role)]))
        }
        (Stance::Escalate, None) => Some(say(key::POLICY_HOW_WHO_DECIDED_HOUSE).to_owned()),
        _ => None,
    });
    if lines.is_empty() {
        lines.push(say(key::POLICY_HOW_WHO_NONE).to_owned());
    }
    Node::new("div", "mado-policy__who")
        .attr("data-requester", who.code())
        .child(Node::new("h4", "").text(say_code("policy-who", who.code())))
        .child(list(lines.into_iter().map(span)))
        .child(cite(std::slice::from_ref(&rule.article), rule.basis))
}

fn professional(rule: &RequesterRule) -> Option<&'static str> {
    use madoguchi_domain::policy::Requirement::Fact;
    match rule.professional.as_ref()? {
        Fact(fact) => Some(say_code("fact", fact.code())),
        _ => None,
    }
}

fn delivery(policy: &FacilityPolicy) -> Vec<Node> {
    let rule = &policy.delivery;
    let methods = rule.methods.iter().map(|method| span(say_code("delivery", method.code())));
    let own = (!rule.methods.is_empty()).then(|| list(methods));
    let by_act = (!rule.by_act.is_empty()).then(|| {
        let ways = rule.by_act.iter().map(|way| say_code("delivery", way.code()).to_owned());
        let list = words::list(ways);
        paragraph(say_with(key::POLICY_HOW_DELIVERY_BY_ACT, &[("list", &list)]))
    });
    let article = cite(std::slice::from_ref(&rule.article), rule.basis);
    own.into_iter().chain(by_act).chain([article]).collect()
}

fn payment(policy: &FacilityPolicy) -> Vec<Node> {
    let Some(rule) = &policy.payment else { return Vec::new() };
    let when = match rule.with_request {
        true => key::POLICY_HOW_PAYMENT_WITH,
        false => key::POLICY_HOW_PAYMENT_LATER,
    };
    vec![
        heading3(say(key::POLICY_HOW_PAYMENT)),
        list(rule.means.iter().map(|one| span(say_code("payment", one.code())))),
        cited_line(say(when), &rule.article, rule.basis),
    ]
}

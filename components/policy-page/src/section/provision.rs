use madoguchi_domain::policy::{
    Exception, FamilyRule, JointUseRule, JointUseStance, NotThirdParty,
};
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_wording as words;

use crate::node::Node;
use crate::parts::{Ctx, cited, cited_line, list, paragraph};

/// To whom information is passed on (Act 27).
pub(super) fn draw(ctx: &Ctx<'_>, section: Node) -> Node {
    let rules = &ctx.handling.provision;
    let section = match &rules.third_party {
        Some(rule) => {
            let only = rule.unless.is_empty();
            let text = if only {
                key::POLICY_PROVISION_CONSENT_ONLY
            } else {
                key::POLICY_PROVISION_CONSENT
            };
            let said = cited_line(say(text), &rule.article, rule.basis);
            let unless = (!only).then(|| list(rule.unless.iter().map(exception)));
            section.child(said).children(unless)
        }
        None => section.child(paragraph(say(key::POLICY_PROVISION_LAW))),
    };
    let recipients = rules.not_third_parties.iter().map(recipient);
    let work = ctx.handling.outsourcing.iter().filter(|rule| !rule.work.is_empty()).map(|rule| {
        let text = words::list(rule.work.iter().cloned());
        let text = say_with(key::POLICY_WORK, &[("list", &text)]);
        cited_line(text, &rule.article, rule.basis)
    });
    section
        .children(recipients)
        .children(work)
        .children(rules.joint_use.iter().map(joint_use))
        .children(rules.family.iter().flat_map(family))
}

fn exception(exception: &Exception) -> Node {
    let ground = say_code("policy-ground", exception.ground.code());
    let only_if = exception.only_if.map(|only| say_code("policy-only-if", only.code()));
    let text = [ground, only_if.unwrap_or_default()].concat();
    cited(text, &exception.article, exception.basis)
}

fn recipient(rule: &NotThirdParty) -> Node {
    let text = say_code("policy-recipient", rule.to.code());
    cited_line(text, &rule.article, rule.basis)
}

fn joint_use(rule: &JointUseRule) -> Node {
    let text = match rule.stance {
        JointUseStance::Consent => key::POLICY_JOINT_CONSENT,
        JointUseStance::Notice => key::POLICY_JOINT_NOTICE,
        JointUseStance::None => key::POLICY_JOINT_NONE,
    };
    cited_line(say(text), &rule.article, rule.basis)
}

fn family(rule: &FamilyRule) -> Vec<Node> {
    let named = rule.named_beforehand.then_some(key::POLICY_FAMILY_NAMED);
    let incapable = rule.possible_when_incapable.then_some(key::POLICY_FAMILY_INCAPABLE);
    let said = named.into_iter().chain(incapable);
    said.map(|text| cited_line(say(text), &rule.article, rule.basis)).collect()
}

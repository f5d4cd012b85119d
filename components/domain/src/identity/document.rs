use super::copies::{copy, masks};
use super::judged::{Demerit, Healer, Judged};
use super::names::names_and_address;
use super::{
    DocumentFacts, DocumentQuestion, IdentityDecision, IdentityFacts, IdentityFlag, REQUEST_FORM,
};
use crate::authority::named_papers;
use crate::date::{Date, Period};
use crate::papers::{Paper, PaperUse, catalogue};
use crate::policy::{AcceptedDocument, Basis, FacilityPolicy, PaperRequirement, WhenUnnamed};

/// Judges one document of the facts.
pub(super) fn judge(
    policy: &FacilityPolicy,
    facts: &IdentityFacts,
    seen: &DocumentFacts,
) -> Judged {
    let mut judged = Judged::new(&seen.id);
    if seen.id == REQUEST_FORM {
        request_form(policy, &mut judged);
        return judged;
    }
    let Some(own) = catalogue().get(&seen.id) else {
        stranger(policy, &mut judged);
        return judged;
    };
    let paper = match own.treat_as.as_deref().and_then(|id| catalogue().get(id)) {
        Some(as_paper) => {
            judged.note(IdentityFlag::TreatAs(as_paper.id.clone()));
            judged.articles.push(own.article.clone());
            as_paper
        }
        None => own,
    };
    judged.photo = paper.photo;
    if !paper.uses.contains(&PaperUse::Identity) || paper.never_identity {
        beside(policy, facts, seen, paper, &mut judged);
        return judged;
    }
    if paper.issued_from.zip(seen.issued).is_some_and(|(from, issued)| issued < from) {
        judged.against(IdentityDecision::Reject, IdentityFlag::NotIdentityDocument);
        offer_instead(paper, &mut judged);
    }
    abolition(paper, facts.as_of, &mut judged);
    expiry(paper, seen, facts.as_of, &mut judged);
    let listed = find_listed(policy, own).or_else(|| find_listed(policy, paper));
    listing(policy, paper, listed, &mut judged);
    age(paper, listed, seen, facts.as_of, &mut judged);
    copy(paper, listed, seen, facts.channel, &mut judged);
    names_and_address(paper, seen, &mut judged);
    masks(paper, seen, facts.channel, &mut judged);
    judged
}

/// The entry of the regulation's list that a paper falls under.
pub(super) fn find_listed<'a>(
    policy: &'a FacilityPolicy,
    paper: &Paper,
) -> Option<&'a AcceptedDocument> {
    policy.identity.listed.iter().find(|l| l.id == paper.id)
}

/// The form proves nothing by itself; where the text checks identity by it, staff are told so.
fn request_form(policy: &FacilityPolicy, judged: &mut Judged) {
    if policy.identity.when_unnamed == WhenUnnamed::FormServes {
        judged.against(IdentityDecision::Conditional, IdentityFlag::PolicyNamesNone);
    } else {
        judged.against(IdentityDecision::Reject, IdentityFlag::NotIdentityDocument);
    }
}

/// A paper that the catalogue does not know counts where the regulation lists it.
fn stranger(policy: &FacilityPolicy, judged: &mut Judged) {
    let id = judged.verdict.id.clone();
    if policy.identity.listed.iter().any(|l| l.id == id) {
        return;
    }
    let open = policy.identity.listed.is_empty() || policy.identity.open_list;
    if open {
        judged.against(IdentityDecision::Conditional, IdentityFlag::NotListedButOpen);
    } else {
        judged.is_no_proof(IdentityFlag::NotListed);
    }
}

/// A paper that proves something else than identity: good where the regulation asks for it beside
/// an identity document (a seal certificate beside a mandate), no identity document otherwise.
fn beside(
    policy: &FacilityPolicy,
    facts: &IdentityFacts,
    seen: &DocumentFacts,
    paper: &Paper,
    judged: &mut Judged,
) {
    let wanted: Vec<&PaperRequirement> = policy
        .requesters
        .iter()
        .flat_map(named_papers)
        .filter(|wanted| wanted.id == paper.id)
        .collect();
    judged.articles.push(paper.article.clone());
    if paper.never_identity || wanted.is_empty() {
        judged.is_no_proof(IdentityFlag::NotIdentityDocument);
        offer_instead(paper, judged);
    }
    judged.beside = true;
    let limit = wanted.iter().find_map(|w| w.freshness);
    let usual = wanted.iter().find_map(|w| w.warn_after);
    fresh(limit, usual, seen, facts.as_of, judged);
    copy(paper, None, seen, facts.channel, judged);
    masks(paper, seen, facts.channel, judged);
}

fn abolition(paper: &Paper, as_of: Date, judged: &mut Judged) {
    let Some(last_day) = paper.valid_until else { return };
    judged.limit(last_day);
    if as_of > last_day {
        judged.against(IdentityDecision::Reject, IdentityFlag::Abolished);
        judged.articles.push(paper.article.clone());
        offer_instead(paper, judged);
    }
}

fn offer_instead(paper: &Paper, judged: &mut Judged) {
    if let Some(instead) = &paper.instead {
        judged.verdict.instead = Some(instead.clone());
        judged.note(IdentityFlag::Suggest(instead.clone()));
    }
}

/// The last day of validity is still inside.
fn expiry(paper: &Paper, seen: &DocumentFacts, as_of: Date, judged: &mut Judged) {
    match seen.expires {
        Some(last_day) => {
            judged.limit(last_day);
            if as_of > last_day {
                judged.against(IdentityDecision::Reject, IdentityFlag::Expired);
            }
        }
        None if paper.expires => judged.ask(DocumentQuestion::Expires),
        None => {}
    }
}

fn listing(
    policy: &FacilityPolicy,
    paper: &Paper,
    listed: Option<&AcceptedDocument>,
    judged: &mut Judged,
) {
    let rule = &policy.identity;
    match listed {
        Some(listed) => judged.basis = listed.basis,
        None if rule.listed.is_empty() => {}
        None if rule.open_list => {
            judged.note(IdentityFlag::NotListedButOpen);
            judged.basis = Basis::Reading;
        }
        None => judged.is_no_proof(IdentityFlag::NotListed),
    }
    if paper.sensitive {
        judged.note(IdentityFlag::Sensitive);
        judged.articles.push(paper.article.clone());
    }
    // What the regulation itself lists is enough by its text, photo or not.
    if paper.weak && listed.is_none() {
        judged.note(IdentityFlag::Weak);
        let healed_by = Healer::AnotherProof;
        judged.demerits.push(Demerit { decision: IdentityDecision::Conditional, healed_by });
    }
}

/// How old it may be: by the regulation's list, else by usual practice, which only warns.
fn age(
    paper: &Paper,
    listed: Option<&AcceptedDocument>,
    seen: &DocumentFacts,
    as_of: Date,
    judged: &mut Judged,
) {
    let limit = listed.and_then(|l| l.freshness);
    fresh(limit, paper.freshness.map(|f| f.usual), seen, as_of, judged);
}

/// No roll over closed days: this is a test of freshness, not a deadline for an act.
fn fresh(
    limit: Option<Period>,
    usual: Option<Period>,
    seen: &DocumentFacts,
    as_of: Date,
    judged: &mut Judged,
) {
    let Some(period) = limit.or(usual) else { return };
    let Some(issued) = seen.issued else {
        judged.ask(DocumentQuestion::Issued);
        return;
    };
    let last_day = period.end_after(issued).last_day;
    judged.limit(last_day);
    if as_of <= last_day {
        return;
    }
    if limit.is_some() {
        judged.against(IdentityDecision::Reject, IdentityFlag::TooOld);
    } else {
        judged.note(IdentityFlag::OlderThanUsual);
    }
}

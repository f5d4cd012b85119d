use std::collections::BTreeSet;

use super::{DocumentFacts, DocumentQuestion, DocumentVerdict, IdentityDecision, IdentityFacts};
use super::{IdentityFlag, REQUEST_FORM, ShownSides};
use crate::Citation;
use crate::authority::named_papers;
use crate::date::{Date, Period};
use crate::papers::{Mask, Paper, PaperUse, Sides, catalogue};
use crate::policy::{AcceptedDocument, Basis, FacilityPolicy, PaperRequirement, WhenUnnamed};
use crate::request::Channel;

/// One document judged by itself; what lies beside it may still help.
pub(super) struct Judged {
    /// What is said of it. Its decision is set once all documents are known.
    pub(super) verdict: DocumentVerdict,
    /// What speaks against it.
    pub(super) demerits: Vec<Demerit>,
    /// The articles that this document adds.
    pub(super) articles: Vec<Citation>,
    /// On what its being listed rests.
    pub(super) basis: Basis,
    /// Whether it carries a photo.
    pub(super) photo: bool,
    /// Whether it is asked for beside an identity document rather than as one.
    pub(super) beside: bool,
}

/// Something that speaks against a document.
pub(super) struct Demerit {
    pub(super) decision: IdentityDecision,
    pub(super) healed_by: Healer,
}

/// What lies beside a document and makes a demerit of it harmless.
pub(super) enum Healer {
    Nothing,
    /// Any one of these papers (戸籍 beside a licence in the former name).
    AnyOf(Vec<String>),
    /// Another proof of identity: two without a photo do where one would not.
    AnotherProof,
    /// It proves nothing by itself, and need not where it only stands beside another.
    BesideAnother,
}

impl Judged {
    fn new(id: &str) -> Self {
        Self {
            verdict: DocumentVerdict {
                id: id.to_owned(),
                decision: IdentityDecision::Accept,
                flags: BTreeSet::new(),
                valid_through: None,
                mask: Vec::new(),
                instead: None,
                supplement: Vec::new(),
                unasked: BTreeSet::new(),
            },
            demerits: Vec::new(),
            articles: Vec::new(),
            basis: Basis::Text,
            photo: false,
            beside: false,
        }
    }

    /// The decision by those demerits that count.
    pub(super) fn decide(&self, counts: impl Fn(&Healer) -> bool) -> IdentityDecision {
        let counted = self.demerits.iter().filter(|d| counts(&d.healed_by));
        counted.map(|d| d.decision).max().unwrap_or(IdentityDecision::Accept)
    }

    /// The decision on its own state, were it only to stand beside another.
    pub(super) fn state(&self) -> IdentityDecision {
        self.decide(|healer| matches!(healer, Healer::Nothing))
    }

    /// The decision by what no further paper heals.
    pub(super) fn as_proof(&self) -> IdentityDecision {
        self.decide(|healer| matches!(healer, Healer::Nothing | Healer::BesideAnother))
    }

    fn against(&mut self, decision: IdentityDecision, flag: IdentityFlag) {
        self.note(flag);
        self.demerits.push(Demerit { decision, healed_by: Healer::Nothing });
    }

    fn is_no_proof(&mut self, flag: IdentityFlag) {
        self.note(flag);
        let healed_by = Healer::BesideAnother;
        self.demerits.push(Demerit { decision: IdentityDecision::Reject, healed_by });
    }

    fn note(&mut self, flag: IdentityFlag) {
        self.verdict.flags.insert(flag);
    }

    fn ask(&mut self, question: DocumentQuestion) {
        self.verdict.unasked.insert(question);
    }

    fn limit(&mut self, last_day: Date) {
        let earlier = self.verdict.valid_through.map_or(last_day, |day| day.min(last_day));
        self.verdict.valid_through = Some(earlier);
    }

    fn lacks(&mut self, flag: IdentityFlag, supplement: Vec<String>) {
        self.note(flag);
        self.verdict.supplement.extend(supplement.iter().cloned());
        let healed_by = Healer::AnyOf(supplement);
        self.demerits.push(Demerit { decision: IdentityDecision::NeedsSupplement, healed_by });
    }
}

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

/// A certificate counts only as itself; anything else may come as a copy by post, but at the window
/// the paper itself is looked at.
fn copy(
    paper: &Paper,
    listed: Option<&AcceptedDocument>,
    seen: &DocumentFacts,
    channel: Channel,
    judged: &mut Judged,
) {
    let copy_by_text = listed.is_some_and(|l| l.copy_by.contains(&channel));
    let itself_wanted = !copy_by_text && (paper.original_only || channel == Channel::Counter);
    match seen.original {
        Some(false) if itself_wanted => {
            judged.against(IdentityDecision::Conditional, IdentityFlag::AskOriginal);
        }
        None if paper.original_only && itself_wanted => judged.ask(DocumentQuestion::Original),
        _ => {}
    }
}

fn names_and_address(paper: &Paper, seen: &DocumentFacts, judged: &mut Judged) {
    match seen.name_matches {
        Some(false) => judged.lacks(IdentityFlag::NameMismatch, changes(|_| true)),
        Some(true) => {}
        None => judged.ask(DocumentQuestion::NameMatches),
    }
    if seen.holder_page_address == Some(true) {
        judged.note(IdentityFlag::AddressHandwritten);
    }
    if no_address(paper, seen, judged) {
        let by = paper.supplement.as_ref().map(|s| s.by.clone());
        judged.lacks(IdentityFlag::NoAddress, by.unwrap_or_else(|| changes(|p| p.address)));
        return;
    }
    match (seen.address_matches, seen.address_changed_on_back) {
        // The front shows the old address, the back the new one.
        (_, Some(true)) | (Some(true), _) => {}
        (Some(false), _) => {
            judged.lacks(IdentityFlag::AddressMismatch, changes(|p| p.address));
        }
        (None, _) if paper.address => judged.ask(DocumentQuestion::AddressMatches),
        (None, _) => {}
    }
}

/// Whether it shows no address although its kind does, or did until a change of layout.
fn no_address(paper: &Paper, seen: &DocumentFacts, judged: &mut Judged) -> bool {
    let shown = seen.has_address == Some(true) || seen.holder_page_address == Some(true);
    if shown {
        return false;
    }
    let said_none = seen.has_address == Some(false) || seen.holder_page_address == Some(false);
    let Some(supplement) = &paper.supplement else { return paper.address && said_none };
    match seen.issued {
        Some(issued) if issued >= supplement.no_address_from => return true,
        Some(_) if !said_none => judged.ask(DocumentQuestion::HolderPageAddress),
        Some(_) => {}
        None => judged.ask(DocumentQuestion::Issued),
    }
    said_none
}

/// Papers that show a change of name or address.
fn changes(also: fn(&Paper) -> bool) -> Vec<String> {
    let papers = catalogue().for_use(PaperUse::Change).filter(|p| also(p));
    papers.map(|p| p.id.clone()).collect()
}

/// What must not stay legible on what the facility keeps. At the counter a card is only looked at.
fn masks(paper: &Paper, seen: &DocumentFacts, channel: Channel, judged: &mut Judged) {
    let kept = channel == Channel::Post || seen.original == Some(false) || paper.original_only;
    if !kept {
        return;
    }
    let changed = seen.address_changed_on_back == Some(true);
    let back = match seen.sides {
        Some(sides) => sides != ShownSides::Front,
        None => changed,
    };
    if seen.sides == Some(ShownSides::Back) && paper.sides != Sides::WholeDocument {
        judged.against(IdentityDecision::NeedDocument, IdentityFlag::IdentityMissing);
    }
    if changed && !back && paper.sides == Sides::FrontAndChangedBack {
        judged.against(IdentityDecision::Conditional, IdentityFlag::BackWanted);
    }
    if seen.sides.is_none() && paper.mask.iter().any(|m| m.on_back()) {
        judged.ask(DocumentQuestion::Sides);
    }
    for mask in paper.mask.iter().filter(|m| back || !m.on_back()) {
        illegible(*mask, paper, seen, judged);
    }
    let my_number = paper.mask_if_present.contains(&Mask::MyNumber);
    match seen.my_number_printed {
        Some(true) => illegible(Mask::MyNumber, paper, seen, judged),
        None if my_number => judged.ask(DocumentQuestion::MyNumberPrinted),
        _ => {}
    }
    // Whether My Number is there has been looked at; it is in the list already, or not there.
    let looked_at = |m: &Mask| *m == Mask::MyNumber && seen.my_number_printed.is_some();
    let perhaps = paper.mask_if_present.iter().copied().filter(|m| !looked_at(m));
    judged.verdict.mask.extend(perhaps);
}

fn illegible(mask: Mask, paper: &Paper, seen: &DocumentFacts, judged: &mut Judged) {
    judged.verdict.mask.push(mask);
    if seen.masked == Some(true) {
        return;
    }
    let flag = match mask {
        Mask::MyNumberOnBack if paper.sides == Sides::FrontOnly => IdentityFlag::DestroyBack,
        Mask::MyNumberOnBack => IdentityFlag::DestroyOrMaskBack,
        other => IdentityFlag::Mask(other),
    };
    judged.against(IdentityDecision::AcceptAfterMasking, flag);
    if matches!(mask, Mask::MyNumber | Mask::MyNumberOnBack) {
        judged.note(IdentityFlag::CollectionProhibited);
    }
    judged.articles.push(paper.article.clone());
}

//! What holds of every verdict, whatever the facts.

#[path = "support/whole_file.rs"]
mod whole_file;

use std::path::Path;

use chrono::Days;
use madoguchi_domain::authority::{
    self, AGENT_IDENTITY, AuthorityFacts, Mandate, MandateDate, MandateScope,
};
use madoguchi_domain::date::{Date, iso};
use madoguchi_domain::identity::{self, DocumentFacts, IdentityFacts, ShownSides};
use madoguchi_domain::papers::{Mask, PaperUse, catalogue};
use madoguchi_domain::policy::{FacilityPolicy, load_checked};
use madoguchi_domain::request::{Channel, Profession, Relation, RequesterKind};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use whole_file::whole_file;

/// The five that ship, and the invented ones.
const FACILITIES: [&str; 9] = [
    "../../public/facilities/akatsuki.json",
    "../../public/facilities/attaka.json",
    "../../public/facilities/care-communications.json",
    "../../public/facilities/cluster.json",
    "../../public/facilities/saintpaulia.json",
    "tests/data/himawari.json",
    "tests/data/mikan.json",
    "tests/data/suzuran.json",
    "tests/data/momiji.json",
];

/// A facility; a failing case names it instead of printing its whole file.
#[derive(Clone)]
struct Facility(FacilityPolicy);

impl std::fmt::Debug for Facility {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.id)
    }
}

fn facility() -> impl Strategy<Value = Facility> {
    let read = |file: &&str| {
        let text = whole_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a file");
        Facility(load_checked(&text).expect("a facility"))
    };
    select(FACILITIES.iter().map(read).collect::<Vec<_>>())
}

fn answer() -> impl Strategy<Value = Option<bool>> {
    prop_oneof![Just(None), Just(Some(true)), Just(Some(false))]
}

fn near(around: &'static str, before: u64, after: u64) -> impl Strategy<Value = Date> {
    let around = iso::read(around).expect("a date");
    (0..=before + after).prop_map(move |n| around - Days::new(before) + Days::new(n))
}

fn ids() -> Vec<String> {
    let ids = catalogue().papers.iter().map(|p| p.id.clone());
    ids.chain([AGENT_IDENTITY.to_owned()]).collect()
}

fn mandate() -> impl Strategy<Value = Option<Mandate>> {
    let date = prop_oneof![
        Just(MandateDate::Unasked),
        Just(MandateDate::Undated),
        near("2026-09-01", 150, 150).prop_map(MandateDate::On),
    ];
    let scope = proptest::option::of(select(MandateScope::ALL));
    proptest::option::of((date, scope).prop_map(|(date, scope)| Mandate { date, scope }))
}

fn authority_facts() -> impl Strategy<Value = AuthorityFacts> {
    let who = (select(RequesterKind::ALL), near("2026-11-22", 60, 60), any::<bool>());
    let known = (answer(), answer(), answer(), answer(), answer(), answer(), answer(), answer());
    let people = (
        proptest::option::of(near("2009-01-01", 900, 900)),
        proptest::option::of(select(Relation::ALL)),
        proptest::option::of(select(Profession::ALL)),
        mandate(),
    );
    let all = ids();
    let papers = (
        proptest::option::of(subsequence(all.clone(), 0..all.len())),
        proptest::collection::btree_map(select(all), near("2026-10-01", 200, 60), 0..6),
    );
    (who, known, people, papers).prop_map(|(who, known, people, papers)| {
        let mut facts = AuthorityFacts::new(who.0, who.1);
        facts.principal_deceased = who.2;
        facts.principal_capable = known.0;
        facts.principal_can_express_will = known.1;
        facts.principal_consented_to_this_person = known.2;
        facts.family_relation_proven = known.3;
        facts.registration_number_given = known.4;
        facts.agency_list_covers_request = known.5;
        facts.supervisor_appointed = known.6;
        facts.mandate_sealed = known.7;
        (facts.principal_birth, facts.relation, facts.profession, facts.mandate) = people;
        facts.papers = papers.0;
        facts.papers_issued = papers.1.into_iter().collect();
        facts
    })
}

fn document() -> impl Strategy<Value = DocumentFacts> {
    let dates = (
        select(ids()),
        proptest::option::of(near("2026-12-01", 400, 400)),
        proptest::option::of(near("2026-08-01", 3000, 110)),
        proptest::option::of(select(ShownSides::ALL)),
    );
    let known = (answer(), answer(), answer(), answer(), answer(), answer(), answer(), answer());
    (dates, known).prop_map(|((id, expires, issued, sides), known)| DocumentFacts {
        expires,
        issued,
        sides,
        original: known.0,
        my_number_printed: known.1,
        has_address: known.2,
        address_matches: known.3,
        address_changed_on_back: known.4,
        holder_page_address: known.5,
        name_matches: known.6,
        masked: known.7,
        ..DocumentFacts::new(&id)
    })
}

fn identity_facts() -> impl Strategy<Value = IdentityFacts> {
    let documents = proptest::collection::vec(document(), 0..4);
    (near("2026-11-22", 600, 60), select(Channel::ALL), documents)
        .prop_map(|(as_of, channel, documents)| IdentityFacts { as_of, channel, documents })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_more_paper_never_makes_authority_worse(
        policy in facility(), mut facts in authority_facts(), more in select(ids()),
    ) {
        facts.papers.get_or_insert_default();
        let before = authority::judge(&policy.0, &facts);
        let mut richer = facts.clone();
        richer.papers.get_or_insert_default().push(more.clone());
        let after = authority::judge(&policy.0, &richer);
        prop_assert!(after.decision <= before.decision, "{more}: {before:#?} {after:#?}");
    }

    #[test]
    fn an_authority_verdict_holds_until_the_day_it_names(
        policy in facility(), facts in authority_facts(), days in 1_u64..500,
    ) {
        let verdict = authority::judge(&policy.0, &facts);
        let mut later = facts.clone();
        later.request_received = facts.request_received + Days::new(days);
        if let Some(day) = verdict.changes_on {
            later.request_received = later.request_received.min(day);
        }
        let then = authority::judge(&policy.0, &later);
        let same = (then.decision, &then.reasons, &then.missing)
            == (verdict.decision, &verdict.reasons, &verdict.missing);
        let changed = verdict.changes_on.is_some_and(|day| later.request_received == day);
        prop_assert_eq!(same, !changed, "{:#?} {:#?}", verdict, then);
    }

    #[test]
    fn whatever_is_not_simply_allowed_says_why_and_by_which_article(
        policy in facility(), facts in authority_facts(),
    ) {
        use authority::AuthorityDecision as D;
        let verdict = authority::judge(&policy.0, &facts);
        prop_assert!(!verdict.articles.is_empty());
        for reason in &verdict.reasons {
            prop_assert!(verdict.article_of(*reason).is_some(), "{}", reason.code());
        }
        let explained = match verdict.decision {
            D::Proceed => verdict.reasons.is_empty() && verdict.missing.is_empty(),
            D::NeedDocument => !verdict.missing.is_empty() || !verdict.reasons.is_empty(),
            D::Escalate => verdict.decider.is_some(),
            _ => !verdict.reasons.is_empty(),
        };
        prop_assert!(explained, "{verdict:#?}");
    }

    #[test]
    fn documents_only_get_worse_as_days_pass(
        policy in facility(), facts in identity_facts(), days in 1_u64..500,
    ) {
        let today = identity::judge(&policy.0, &facts);
        let as_of = facts.as_of + Days::new(days);
        let later = identity::judge(&policy.0, &IdentityFacts { as_of, ..facts });
        prop_assert!(later.decision >= today.decision, "{today:#?} {later:#?}");
        for (before, after) in today.documents.iter().zip(&later.documents) {
            prop_assert!(after.decision >= before.decision, "{before:#?} {after:#?}");
        }
    }

    #[test]
    fn an_identity_verdict_holds_until_the_day_it_names(
        policy in facility(), facts in identity_facts(), days in 1_u64..500,
    ) {
        let verdict = identity::judge(&policy.0, &facts);
        let mut as_of = facts.as_of + Days::new(days);
        if let Some(day) = verdict.changes_on {
            as_of = as_of.min(day);
        }
        let then = identity::judge(&policy.0, &IdentityFacts { as_of, ..facts });
        let same = (then.decision, &then.flags) == (verdict.decision, &verdict.flags);
        prop_assert_eq!(same, verdict.changes_on != Some(as_of), "{:#?} {:#?}", verdict, then);
    }

    #[test]
    fn one_more_document_never_makes_identity_worse(
        policy in facility(), mut facts in identity_facts(), more in document(),
    ) {
        use identity::IdentityDecision as D;
        // Papers that only go beside an identity document are judged by themselves when alone.
        facts.documents.retain(|seen| {
            catalogue().get(&seen.id).is_some_and(|p| p.uses.contains(&PaperUse::Identity))
        });
        let before = identity::judge(&policy.0, &facts).decision;
        let mut richer = facts.clone();
        richer.documents.push(more);
        let after = identity::judge(&policy.0, &richer).decision;
        // Nothing shown is "missing"; something useless is refused, which is no better to have.
        prop_assert!(after <= before || before == D::NeedDocument, "{facts:#?}");
    }

    #[test]
    fn my_number_never_passes_unremarked_on_what_the_facility_keeps(
        policy in facility(), mut facts in identity_facts(),
    ) {
        facts.channel = Channel::Post;
        for seen in &mut facts.documents {
            seen.masked = None;
        }
        let verdict = identity::judge(&policy.0, &facts);
        for (seen, judged) in facts.documents.iter().zip(&verdict.documents) {
            let on_back = catalogue().get(&seen.id).is_some_and(|p| {
                p.mask.contains(&Mask::MyNumberOnBack)
                    || p.treat_as.as_deref() == Some("my-number-card")
            });
            if on_back && matches!(seen.sides, Some(ShownSides::Both | ShownSides::Back)) {
                let flag = identity::IdentityFlag::CollectionProhibited;
                prop_assert!(judged.flags.contains(&flag), "{judged:#?}");
                prop_assert!(judged.decision > identity::IdentityDecision::Accept);
            }
        }
    }
}

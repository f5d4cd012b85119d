//! What holds of every consent, whatever the facts.

use chrono::Days;
use madoguchi_domain::consent::{
    AcquireFacts, Age, Claim, ConsentDecision, ConsentGiven, FormFacts, FormState, GiverFacts,
    OutsideFacts, Permission, PrincipalFacts, ProvisionFacts, Signature, SigningAgent, SourceFacts,
    UseFacts, may_acquire, may_collect_from, may_consent, may_provide, may_use,
    may_use_outside_purpose, read_form,
};
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::{
    AcquisitionSource, Condition, ConsentForm, Ground, Handling, InformationClass, JointUseItem,
    OutsideWay, PrincipalState, Recipient, WholePolicy, load_whole,
};
use madoguchi_domain::request::RequesterKind;
use madoguchi_domain::{CodeSet, Date};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const FACILITIES: [(&str, &str); 6] = [
    ("akatsuki", include_str!("../../../public/facilities/akatsuki.json")),
    ("attaka", include_str!("../../../public/facilities/attaka.json")),
    ("care-communications", include_str!("../../../public/facilities/care-communications.json")),
    ("cluster", include_str!("../../../public/facilities/cluster.json")),
    ("saintpaulia", include_str!("../../../public/facilities/saintpaulia.json")),
    ("himawari", include_str!("data/himawari.json")),
];

/// A facility; a failing case names it instead of printing its whole file.
#[derive(Clone)]
struct Facility(WholePolicy);

impl std::fmt::Debug for Facility {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.facility.id)
    }
}

impl Facility {
    fn handling(&self) -> &Handling {
        self.0.handling.as_ref().expect("each has its rules")
    }

    fn forms(&self) -> &[ConsentForm] {
        &self.handling().consent.forms
    }
}

fn facility() -> impl Strategy<Value = Facility> {
    let read = |(id, text): &(&str, &str)| Facility(load_whole(id, text).expect("a facility"));
    select(FACILITIES.iter().map(read).collect::<Vec<_>>())
}

fn near(around: &'static str, days: u64) -> impl Strategy<Value = Date> {
    let around = iso::read(around).expect("a date");
    (0..=days * 2).prop_map(move |n| around - Days::new(days) + Days::new(n))
}

fn principal() -> impl Strategy<Value = PrincipalFacts> {
    let age = prop_oneof![
        (0_u16..110).prop_map(Age::InYears),
        near("2011-01-01", 2500).prop_map(Age::BornOn),
    ];
    let state = proptest::option::of(select(PrincipalState::ALL));
    (state, proptest::option::of(age)).prop_map(|(state, age)| PrincipalFacts { state, age })
}

fn papers() -> impl Strategy<Value = Vec<String>> {
    let papers =
        ["guardianship-registration", "power-of-attorney", "family-register", "relation-proof"];
    subsequence(papers.map(str::to_owned).to_vec(), 0..=papers.len())
}

fn form_facts() -> impl Strategy<Value = FormFacts> {
    let agent = (proptest::option::of(select(RequesterKind::ALL)), papers())
        .prop_map(|(capacity, papers)| Signature::Agent(SigningAgent { capacity, papers }));
    let signature = prop_oneof![Just(Signature::Principal), agent];
    (
        proptest::collection::vec(0_u8..9, 0..8),
        proptest::option::of(near("2026-11-22", 40)),
        proptest::option::of(signature),
        principal(),
    )
        .prop_map(|(ticked, date, signature, principal)| FormFacts {
            ticked,
            date,
            signature,
            principal,
        })
}

fn claim() -> impl Strategy<Value = Claim> {
    let conditions = subsequence(Condition::ALL.to_vec(), 0..=Condition::ALL.len());
    (proptest::option::of(select(Ground::ALL)), conditions).prop_map(|(ground, conditions)| Claim {
        ground,
        conditions: conditions.into_iter().collect(),
    })
}

/// Something that may need consent.
#[derive(Debug, Clone)]
enum Act {
    Acquire(AcquireFacts),
    Collect(SourceFacts),
    Outside(OutsideFacts),
    Provide(ProvisionFacts),
}

fn act() -> impl Strategy<Value = Act> {
    let consent = select(ConsentGiven::ALL);
    let day = near("2026-11-22", 40);
    let told = subsequence(JointUseItem::ALL.to_vec(), 0..=JointUseItem::ALL.len());
    let relation = proptest::option::of(any::<bool>());
    (claim(), consent, principal(), day, told, relation).prop_flat_map(
        |(claim, consent, principal, day, told, relation_proven)| {
            let told: CodeSet<_> = told.into_iter().collect();
            prop_oneof![
                select(InformationClass::ALL).prop_map(move |class| Act::Acquire(AcquireFacts {
                    class,
                    claim,
                    consent
                })),
                select(AcquisitionSource::ALL).prop_map(move |from| Act::Collect(SourceFacts {
                    from,
                    principal,
                    claim,
                    consent,
                    day
                })),
                proptest::option::of(select(OutsideWay::ALL))
                    .prop_map(move |way| Act::Outside(OutsideFacts { way, claim, consent })),
                (select(Recipient::ALL), any::<bool>()).prop_map(move |(to, abroad)| Act::Provide(
                    ProvisionFacts {
                        to,
                        principal,
                        claim,
                        consent,
                        relation_proven,
                        told,
                        abroad,
                        day
                    }
                )),
            ]
        },
    )
}

impl Act {
    fn judged(&self, handling: &Handling) -> Permission {
        match self {
            Self::Acquire(facts) => may_acquire(handling, facts),
            Self::Collect(facts) => may_collect_from(handling, facts),
            Self::Outside(facts) => may_use_outside_purpose(handling, facts),
            Self::Provide(facts) => may_provide(handling, facts),
        }
    }

    fn with_consent(mut self, given: ConsentGiven) -> Self {
        let consent = match &mut self {
            Self::Acquire(facts) => &mut facts.consent,
            Self::Collect(facts) => &mut facts.consent,
            Self::Outside(facts) => &mut facts.consent,
            Self::Provide(facts) => &mut facts.consent,
        };
        *consent = given;
        self
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_form_grants_only_what_was_ticked_on_it(facility in facility(), facts in form_facts()) {
        for form in facility.forms() {
            let read = read_form(&facility.0.facility, facility.handling(), form, &facts);
            for number in &read.granted {
                prop_assert!(facts.ticked.contains(number), "{read:#?}");
                prop_assert!(form.items.iter().any(|item| item.number == *number));
            }
            let answered = read.granted.len() + read.refused.len();
            let whole = read.state == FormState::Complete;
            prop_assert_eq!(answered, if whole { form.items.len() } else { 0 });
            prop_assert!(whole || !read.missing.is_empty(), "{:#?}", read);
        }
    }

    #[test]
    fn a_tick_taken_away_never_allows_more(
        facility in facility(), facts in form_facts(), on in near("2026-11-22", 60), n in 0_usize..8,
    ) {
        let mut fewer = facts.clone();
        if n < fewer.ticked.len() {
            let gone = fewer.ticked[n];
            fewer.ticked.retain(|ticked| *ticked != gone);
        }
        for (form, use_id) in uses(&facility) {
            let allowed = |form_facts| {
                let facts = UseFacts { form: form_facts, use_id, on, withdrawn: None };
                may_use(&facility.0.facility, facility.handling(), form, &facts).allowed
            };
            prop_assert!(!allowed(&fewer) || allowed(&facts), "{use_id}");
        }
    }

    #[test]
    fn a_withdrawal_never_allows_more_and_nothing_from_its_day_on(
        facility in facility(), facts in form_facts(), on in near("2026-11-22", 60),
        withdrawn in near("2026-11-30", 60),
    ) {
        for (form, use_id) in uses(&facility) {
            let judged = |withdrawn| {
                let facts = UseFacts { form: &facts, use_id, on, withdrawn };
                may_use(&facility.0.facility, facility.handling(), form, &facts)
            };
            let after = judged(Some(withdrawn));
            prop_assert!(!after.allowed || judged(None).allowed, "{use_id}");
            prop_assert!(!after.allowed || on < withdrawn, "{use_id}");
        }
    }

    #[test]
    fn a_verdict_on_a_use_holds_until_the_day_it_names(
        facility in facility(), facts in form_facts(), on in near("2026-11-22", 60),
        withdrawn in proptest::option::of(near("2026-11-30", 60)), days in 1_u64..200,
    ) {
        // The state of the form itself is that of its own day, not of the use.
        for (form, use_id) in uses(&facility) {
            let judged = |on| {
                let facts = UseFacts { form: &facts, use_id, on, withdrawn };
                may_use(&facility.0.facility, facility.handling(), form, &facts)
            };
            let now = judged(on);
            let later = on + Days::new(days);
            let until = now.changes_on.map_or(later, |day| day.min(later));
            let same = judged(until).allowed == now.allowed;
            prop_assert_eq!(same, now.changes_on != Some(until), "{:#?}", now);
            if let (true, Some(last)) = (now.allowed, now.allowed_through) {
                prop_assert!(judged(last).allowed);
            }
        }
    }

    #[test]
    fn kinship_without_a_capacity_grants_nothing(
        facility in facility(), mut facts in form_facts(), papers in papers(),
    ) {
        facts.signature = Some(Signature::Agent(SigningAgent { capacity: None, papers }));
        for form in facility.forms() {
            let read = read_form(&facility.0.facility, facility.handling(), form, &facts);
            prop_assert!(read.granted.is_empty() && read.state == FormState::Incomplete);
        }
    }

    #[test]
    fn a_consent_that_does_not_count_says_what_would_or_who_decides(
        facility in facility(), principal in principal(), by in select(RequesterKind::ALL),
        papers in proptest::option::of(papers()), day in near("2026-11-22", 40),
    ) {
        let facts = GiverFacts { principal, by, papers, day };
        let verdict = may_consent(&facility.0.facility, facility.handling(), &facts);
        let explained = match verdict.decision {
            ConsentDecision::Allowed => verdict.missing.is_empty() && verdict.counts.contains(&by),
            ConsentDecision::Escalate => verdict.decider.is_some(),
            ConsentDecision::NotAllowed => !verdict.missing.is_empty(),
        };
        prop_assert!(explained && !verdict.articles.is_empty(), "{verdict:#?}");
    }

    #[test]
    fn more_consent_never_allows_less(facility in facility(), act in act()) {
        let mut before: Option<Permission> = None;
        for given in ConsentGiven::ALL {
            let now = act.clone().with_consent(*given).judged(facility.handling());
            if let Some(before) = before {
                prop_assert!(now.decision <= before.decision, "{before:#?} {now:#?}");
            }
            before = Some(now);
        }
    }

    #[test]
    fn a_permission_is_allowed_only_by_regulation_and_law_and_cites_an_article(
        facility in facility(), act in act(),
    ) {
        let verdict = act.judged(facility.handling());
        prop_assert!(!verdict.articles.is_empty());
        if verdict.decision == ConsentDecision::Allowed {
            prop_assert!(verdict.by_regulation && verdict.by_law && verdict.missing.is_empty());
        }
        let conflict = verdict.by_regulation && !verdict.by_law;
        prop_assert_eq!(verdict.law_conflict.is_some(), conflict, "{:#?}", verdict);
        prop_assert!(verdict.decision != ConsentDecision::Escalate || verdict.decider.is_some());
    }
}

fn uses(facility: &Facility) -> impl Iterator<Item = (&ConsentForm, &str)> {
    let of = |form| items(form).map(move |id| (form, id));
    facility.forms().iter().flat_map(of)
}

fn items(form: &ConsentForm) -> impl Iterator<Item = &str> {
    form.items.iter().flat_map(|item| item.uses.iter().map(|covered| covered.id.as_str()))
}

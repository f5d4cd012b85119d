//! How many verdicts the rules give in a second, one kind a line; `cargo xtask bench` prints them:
//! `cargo run --release -p madoguchi-domain --example verdicts_per_second`.
//!
//! Every facility in `public/facilities` judges the same people: each capacity, with mandates young,
//! old and undated, with papers from none to all, on days before and after a long closing.
#![allow(clippy::print_stdout, reason = "a developer reads it, or the command that runs it")]

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use madoguchi_domain::authority::{
    self, AGENT_IDENTITY, AuthorityFacts, Mandate, MandateDate, MandateScope,
};
use madoguchi_domain::date::{Date, iso};
use madoguchi_domain::deadline::{self, DeadlineFacts};
use madoguchi_domain::fee::{self, FeeFacts, Outcome};
use madoguchi_domain::identity::{self, DocumentFacts, IdentityFacts, ShownSides};
use madoguchi_domain::papers::catalogue;
use madoguchi_domain::policy::{DeliveryMethod, FacilityIndex, FacilityPolicy, Layers};
use madoguchi_domain::request::{Channel, Relation, RequestKind, RequesterKind};

/// A round is long enough that the clock's grain and one interruption do not show.
const ROUND: Duration = Duration::from_millis(400);

/// Of so many rounds the middle one is told.
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let policies = policies()?;
    let days: Vec<Date> = ["2026-05-01", "2026-11-22", "2026-12-30"]
        .iter()
        .filter_map(|day| iso::read(day))
        .collect();
    let people = people(&days);
    let shown = shown(&days);
    let requests = requests();
    let arrivals = arrivals(&days);
    let rates = [
        ("authority", rate(&policies, &people, authority::judge)),
        ("identity", rate(&policies, &shown, identity::judge)),
        ("fee", rate(&policies, &requests, fee::assess)),
        (
            "deadline",
            rate(&policies, &arrivals, |policy, (kind, facts)| deadline::due(policy, *kind, facts)),
        ),
    ];
    for (of, rate) in rates {
        println!("{of} {rate}");
    }
    Ok(())
}

/// The facilities that ship.
fn policies() -> Result<Vec<FacilityPolicy>, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities");
    let index = fs::read_to_string(folder.join("index.json"))?;
    let index = FacilityIndex::load("index.json", &index)?;
    let read = |id: &str| -> Result<FacilityPolicy, Box<dyn Error>> {
        let file = format!("{id}.json");
        let mut layers = Layers::begin(&file, &fs::read_to_string(folder.join(&file))?)?;
        while let Some(template) = layers.wanted() {
            layers.add(&fs::read_to_string(folder.join(template))?)?;
        }
        Ok(layers.facility()?)
    };
    index.facilities.iter().map(|entry| read(&entry.id)).collect()
}

/// Verdicts in a second: every facility on every fact, again and again.
fn rate<F, V>(
    policies: &[FacilityPolicy],
    facts: &[F],
    judge: impl Fn(&FacilityPolicy, &F) -> V,
) -> u64 {
    let mut rates: Vec<u64> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            let mut verdicts = 0_u64;
            loop {
                for policy in policies {
                    for one in facts {
                        black_box(judge(black_box(policy), black_box(one)));
                        verdicts += 1;
                    }
                }
                let took = begun.elapsed();
                if took >= ROUND {
                    // Far below what a float holds exactly.
                    break (verdicts as f64 / took.as_secs_f64()) as u64;
                }
            }
        })
        .collect();
    rates.sort_unstable();
    rates[ROUNDS / 2]
}

/// People who ask.
fn people(days: &[Date]) -> Vec<AuthorityFacts> {
    let papers = [
        None,
        Some(Vec::new()),
        Some(vec!["power-of-attorney".to_owned()]),
        Some(
            catalogue()
                .papers
                .iter()
                .map(|p| p.id.clone())
                .chain([AGENT_IDENTITY.into()])
                .collect(),
        ),
    ];
    let dates = ["2026-02-28", "2026-10-01"].iter().filter_map(|day| iso::read(day));
    let dates: Vec<MandateDate> =
        dates.map(MandateDate::On).chain([MandateDate::Undated, MandateDate::Unasked]).collect();
    let mut people = Vec::new();
    for requester in RequesterKind::ALL {
        for day in days {
            for papers in &papers {
                for date in &dates {
                    for scope in MandateScope::ALL {
                        let mut facts = AuthorityFacts::new(*requester, *day);
                        facts.papers.clone_from(papers);
                        facts.mandate = Some(Mandate { date: *date, scope: Some(*scope) });
                        facts.principal_birth = iso::read("1940-05-01");
                        facts.principal_capable = Some(*scope == MandateScope::Specific);
                        facts.relation =
                            Relation::ALL.get(people.len() % Relation::ALL.len()).copied();
                        people.push(facts);
                    }
                }
            }
        }
    }
    people
}

/// What they show of themselves: each paper of the catalogue with each paper after it.
fn shown(days: &[Date]) -> Vec<IdentityFacts> {
    let papers = &catalogue().papers;
    let document = |index: usize| {
        let paper = papers.get(index % papers.len())?;
        Some(DocumentFacts {
            expires: iso::read("2026-11-30"),
            issued: iso::read("2026-08-15"),
            original: Some(index.is_multiple_of(2)),
            sides: ShownSides::ALL.get(index % ShownSides::ALL.len()).copied(),
            name_matches: Some(true),
            address_matches: Some(!index.is_multiple_of(3)),
            ..DocumentFacts::new(&paper.id)
        })
    };
    let mut shown = Vec::new();
    for index in 0..papers.len() {
        for day in days {
            for channel in Channel::ALL {
                for count in 1..=2 {
                    let documents = (index..index + count).filter_map(document).collect();
                    shown.push(IdentityFacts { as_of: *day, channel: *channel, documents });
                }
            }
        }
    }
    shown
}

/// What they ask for, on how many pages, and what came of it.
fn requests() -> Vec<FeeFacts> {
    let mut requests = Vec::new();
    for kind in RequestKind::ALL {
        for method in DeliveryMethod::ALL {
            for pages in [vec![], vec![9], vec![10, 31]] {
                for outcome in Outcome::ALL {
                    let method = Some(*method);
                    let (a4_pages, outcome) = (pages.clone(), Some(*outcome));
                    requests.push(FeeFacts { method, a4_pages, outcome, ..FeeFacts::of(*kind) });
                }
            }
        }
    }
    requests
}

/// When they come: every day of the month after each of `days`.
fn arrivals(days: &[Date]) -> Vec<(RequestKind, DeadlineFacts)> {
    let mut arrivals = Vec::new();
    for kind in RequestKind::ALL {
        for day in days.iter().flat_map(|day| day.iter_days().take(31)) {
            arrivals
                .push((*kind, DeadlineFacts { today: Some(day), ..DeadlineFacts::arrived(day) }));
        }
    }
    arrivals
}

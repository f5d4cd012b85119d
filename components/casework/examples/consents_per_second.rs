//! How fast the consents of a large house are asked of, natively, one figure a line; `cargo xtask bench` prints
//! them: `cargo run --release -p madoguchi-casework --example consents_per_second [CONSENTS]`.
//!
//! So many consents (100,000 unless told), two a person: an older one in which all is allowed and a newer
//! one, of which some are taken back. For each person, one use is asked of from the log; and all of them
//! from rows in memory, as a list does.
#![allow(clippy::print_stdout, reason = "a developer reads it, or the command that runs it")]

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use madoguchi_casework::{
    Answer, Answered, AskedHow, ConsentAct, ConsentEvent, ConsentRecorded, DeskEvent, Filled,
    ItemAnswer, Person, PersonRow, SCREEN_LANGUAGE, Signed, Signer, Wordings, ask,
};
use madoguchi_domain::Date;
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::{ConsentForm, FacilityIndex, FormBlank, Layers, WholePolicy};

/// Of so many rounds the middle one is told.
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let consents = std::env::args().nth(1).map_or(Ok(100_000), |many| many.parse::<usize>())?;
    let house = House::of(with_most_items()?).ok_or("no facility has a consent form")?;
    let logs: Vec<_> = (0..consents / 2).map(|n| house.log(n)).collect();
    let on = house.days[3];
    let use_id = house.form.items.last().and_then(|item| item.uses.first()).ok_or("no use")?;
    let use_id = use_id.id.as_str();

    let people: Vec<Person> = logs.iter().filter_map(|log| Person::fold(log)).collect();
    let rows: Vec<_> =
        people.iter().map(|it| PersonRow::of(it, &house.wordings, &house.rules)).collect();
    let asked =
        || people.iter().map(|it| ask(it, &house.wordings, &house.rules, use_id, on).allowed);
    let from_log: usize = asked().filter(|allowed| *allowed).count();
    let from_rows = rows.iter().filter(|row| row.allows(use_id, on)).count();
    if from_log != from_rows || from_log == 0 || from_log == people.len() {
        return Err(format!("{from_log} by the log, {from_rows} by rows").into());
    }
    let bytes: usize =
        rows.iter().filter_map(|row| Some(serde_json::to_vec(row).ok()?.len())).sum();

    let many = people.len();
    tell("consents-folded", consents, || logs.iter().filter_map(|log| Person::fold(log)).count());
    tell("consents-asked", many, || asked().filter(|allowed| *allowed).count());
    tell("consent-rows-made", many, || {
        people.iter().map(|it| PersonRow::of(it, &house.wordings, &house.rules).uses.len()).sum()
    });
    tell("consent-rows-asked", many, || rows.iter().filter(|row| row.allows(use_id, on)).count());
    eprintln!("a row takes {} bytes as JSON", bytes / many.max(1));
    Ok(())
}

/// Prints how many a second, and tells how long one round of all of them takes.
fn tell(of: &str, many: usize, mut round: impl FnMut() -> usize) {
    let mut took: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            black_box(round());
            begun.elapsed()
        })
        .collect();
    took.sort_unstable();
    let took = took[ROUNDS / 2];
    // Far below what a float holds exactly.
    println!("{of} {}", (many as f64 / took.as_secs_f64()) as u64);
    eprintln!("{of}: {many} in {} ms", took.as_millis());
}

/// The facility whose consent form has the most items.
fn with_most_items() -> Result<WholePolicy, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities");
    let index = fs::read_to_string(folder.join("index.json"))?;
    let index = FacilityIndex::load("index.json", &index)?;
    let read = |id: &str| -> Result<WholePolicy, Box<dyn Error>> {
        let file = format!("{id}.json");
        let mut layers = Layers::begin(&file, &fs::read_to_string(folder.join(&file))?)?;
        while let Some(template) = layers.wanted() {
            layers.add(&fs::read_to_string(folder.join(template))?)?;
        }
        Ok(layers.whole()?)
    };
    let all = index.facilities.iter().map(|entry| read(&entry.id));
    let all = all.collect::<Result<Vec<_>, _>>()?;
    let most =
        all.into_iter().max_by_key(|rules| longest(rules).map_or(0, |form| form.items.len()));
    most.ok_or_else(|| "no facility ships".into())
}

fn longest(rules: &WholePolicy) -> Option<&ConsentForm> {
    rules.handling.as_ref()?.consent.forms.iter().max_by_key(|form| form.items.len())
}

struct House {
    rules: WholePolicy,
    form: ConsentForm,
    wordings: Wordings,
    digest: String,
    days: Vec<Date>,
}

impl House {
    fn of(rules: WholePolicy) -> Option<Self> {
        let form = longest(&rules)?.clone();
        let days = ["2026-04-01", "2026-11-22", "2027-01-10", "2027-02-01"];
        let days: Vec<Date> = days.iter().filter_map(|day| iso::read(day)).collect();
        let mut wordings = Wordings::default();
        let DeskEvent::WordingTaken { digest, words, language, .. } =
            wordings.to_take(&form, SCREEN_LANGUAGE)?
        else {
            return None;
        };
        wordings.take(&digest, &words, &language, *days.first()?);
        Some(Self { rules, form, wordings, digest, days })
    }

    /// What was recorded of one person.
    fn log(&self, n: usize) -> Vec<ConsentRecorded> {
        let items = self.form.items.iter().map(|item| item.number);
        let newer = items.clone().filter(|item| (n >> (item % 8)) & 1 == 0 || n.is_multiple_of(3));
        let listed = ConsentAct::Listed {
            name: "高橋 花子".to_owned(),
            kana: "たかはし はなこ".to_owned(),
            birth: iso::read("1940-05-01"),
        };
        let mut log = vec![
            record(n, 0, self.days[0], listed),
            record(n, 1, self.days[0], self.answered(items.clone())),
            record(n, 2, self.days[1], self.answered(newer)),
        ];
        if n.is_multiple_of(5) {
            log.push(record(
                n,
                3,
                self.days[2],
                ConsentAct::Withdrawn {
                    consent: log[2].id.clone(),
                    items: items.collect(),
                    signer: Signer::principal(),
                    how: AskedHow::Visit,
                    note: String::new(),
                },
            ));
        }
        log
    }

    fn answered(&self, yes: impl Iterator<Item = u8>) -> ConsentAct {
        let fill = |blank: &FormBlank| Filled { blank: *blank, text: "市立病院".to_owned() };
        ConsentAct::Answered(Box::new(Answered {
            form: self.form.id.clone(),
            wording: self.digest.clone(),
            language: SCREEN_LANGUAGE.to_owned(),
            answers: yes.map(|item| ItemAnswer { item, answer: Answer::Yes }).collect(),
            blanks: self.form.blanks.iter().map(fill).collect(),
            told: (1..=20).collect(),
            signer: Signer::principal(),
            signature: Signed::Typed { name: "高橋 花子".to_owned() },
            ..Answered::default()
        }))
    }
}

fn record(n: usize, place: usize, day: Date, act: ConsentAct) -> ConsentRecorded {
    ConsentRecorded {
        // As long as the log's hashes are.
        id: format!("{n:032x}{place:032x}"),
        at_ms: 1_793_000_000_000,
        by: "person-1".to_owned(),
        event: ConsentEvent { day, act },
    }
}

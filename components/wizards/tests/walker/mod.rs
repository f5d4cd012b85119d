//! Walks a wizard without a browser: page after page, as a person would, with answers from a table.
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

#[path = "../../../domain/tests/support/whole_file.rs"]
mod whole_file;

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use madoguchi_domain::policy::{self, FacilityPolicy};
use madoguchi_wizards::answers::Answers;
use madoguchi_wizards::check::check;
use madoguchi_wizards::ctx::{Ctx, Wizard};
use madoguchi_wizards::field::Field;
use madoguchi_wizards::page::{Control, Page, Question};
use madoguchi_wizards::pages::{FINISHED, RESULT, REVIEW, pages};

use whole_file::whole_file;

/// The facilities whose files stand in the repository.
pub fn facilities() -> Vec<Arc<FacilityPolicy>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities");
    let index = std::fs::read_to_string(folder.join("index.json")).unwrap();
    let index = policy::FacilityIndex::load("index.json", &index).unwrap();
    index.facilities.iter().map(|entry| facility(&entry.id)).collect()
}

pub fn facility(id: &str) -> Arc<FacilityPolicy> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities");
    let file = format!("{id}.json");
    Arc::new(policy::load(&file, &whole_file(&folder.join(&file)).unwrap()).unwrap())
}

/// A facility invented for the tests of the rules.
pub fn invented(id: &str) -> Arc<FacilityPolicy> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/data");
    let file = format!("{id}.json");
    Arc::new(policy::load(&file, &whole_file(&folder.join(&file)).unwrap()).unwrap())
}

/// All of them.
pub fn all_invented() -> Vec<Arc<FacilityPolicy>> {
    ["himawari", "mikan", "suzuran", "momiji"].map(invented).to_vec()
}

pub fn day(text: &str) -> NaiveDate {
    madoguchi_domain::date::iso::read(text).unwrap()
}

/// Answers by field code; a date as `era y m d`, several choices parted by commas.
pub type Script<'a> = &'a [(&'a str, &'a str)];

/// What everybody answers alike, where the page asks it.
const COMMON: Script<'static> = &[
    ("also", "no"),
    ("requester", "principal"),
    ("principal-name", "髙橋 𠮷子"),
    ("principal-birth", "showa 15 5 1"),
    ("principal-address", "東京都中央区1-1"),
    ("principal-phone", "03-0000-0000"),
    ("requester-name", "髙橋 一郎"),
    ("requester-address", "東京都港区2-2"),
    ("requester-phone", "090-0000-0000"),
    ("relation", "child"),
    ("agent-is", "family"),
    ("profession", "attorney"),
    ("registration-number", "12345"),
    ("mandate-dated", "yes"),
    ("mandate-date", "reiwa 8 11 1"),
    ("mandate-scope", "specific"),
    ("mandate-seal", "no"),
    ("principal-can-say", "yes"),
    ("principal-capable", "no"),
    ("principal-agreed", "yes"),
    ("supervisor-appointed", "yes"),
    ("agency-covers", "yes"),
    ("identity-papers", "driver-licence"),
    ("principal-papers", "my-number-card"),
    ("identity-name-same", "yes"),
    ("identity-address-same", "yes"),
    ("records", "unsure"),
    ("correction-wish", "correct"),
    ("correction-wrong", "全部食べたと書かれています"),
    ("correction-right", "食べていません"),
    ("cessation-wish", "stop"),
    ("cessation-ground", "leak"),
    ("objection-to", "both"),
    ("site", "head-office"),
    ("channel", "post"),
    ("delivery", "paper-copy"),
    ("payment", "postal-order"),
];

/// A walk under way.
pub struct Walk {
    pub policy: Arc<FacilityPolicy>,
    pub wizard: Wizard,
    pub today: NaiveDate,
    pub answers: Answers,
}

impl Walk {
    pub fn new(policy: Arc<FacilityPolicy>, wizard: Wizard) -> Self {
        Self { policy, wizard, today: day("2026-11-22"), answers: Answers::default() }
    }

    pub fn ctx(&self) -> Ctx<'_> {
        Ctx { wizard: self.wizard, policy: &self.policy, answers: &self.answers, today: self.today }
    }

    pub fn pages(&self) -> Vec<Page> {
        pages(&self.ctx())
    }

    pub fn answer(&mut self, field: Field, value: &str) {
        let question = self
            .pages()
            .into_iter()
            .flat_map(|page| page.questions)
            .find(|question| question.field == field);
        let values = match question.map(|q| q.control) {
            Some(Control::Date(_)) => value.split(' ').map(str::to_owned).collect(),
            Some(Control::Any(_)) => value.split(',').map(str::to_owned).collect(),
            _ => vec![value.to_owned()],
        };
        self.answers.set(field, values);
    }

    /// Walks to the last page, answering from the script first and like everybody else then.
    pub fn walk_to_the_end(&mut self, script: Script<'_>) -> Vec<&'static str> {
        let mut seen = Vec::new();
        loop {
            let pages = self.pages();
            let page = &pages[seen.len()];
            let id = page.id;
            seen.push(id);
            if id == FINISHED || id == RESULT {
                return seen;
            }
            for question in &page.questions {
                self.answer_question(question, script);
            }
            let problems = check(page, &self.ctx());
            assert!(problems.is_empty(), "{} {id}: {problems:?}", self.policy.id);
            assert!(seen.len() < 60, "{}: no end after {seen:?}", self.policy.id);
        }
    }

    fn answer_question(&mut self, question: &Question, script: Script<'_>) {
        let code = question.field.code();
        let scripted = script.iter().chain(COMMON).find(|(field, _)| *field == code);
        match (scripted, &question.control) {
            (Some((_, value)), _) => self.answer(question.field, value),
            (None, Control::Any(choices)) if question.required => {
                self.answers.set(question.field, vec![choices[0].code.clone()]);
            }
            (None, Control::Any(_)) => self.answers.set(question.field, vec!["none".into()]),
            (None, _) => assert!(!question.required, "nobody answers {code}"),
        }
    }
}

/// The index of the review among the pages.
pub fn review_at(pages: &[Page]) -> usize {
    pages.iter().position(|page| page.id == REVIEW).unwrap()
}

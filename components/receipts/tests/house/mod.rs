//! Consents at a house for tests: what was recorded, and what a record of it must say.
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, reason = "what fails here fails a test")]

use std::path::Path;

use madoguchi_casework::{
    Answer, Answered, AskedHow, ConsentAct, ConsentEvent, ConsentRecorded, DeskEvent, ItemAnswer,
    Person, SCREEN_LANGUAGE, Signed, Signer, Wordings,
};
use madoguchi_domain::Date;
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::{PrincipalState, WholePolicy, load_whole};
use madoguchi_receipts::Receipt;

pub fn day(text: &str) -> Date {
    iso::read(text).unwrap()
}

/// One consent, and the events that a record of it must tell: purpose, state, day and last day.
pub struct Scene {
    pub name: &'static str,
    pub status: &'static str,
    pub consent: String,
    pub events: Vec<Vec<&'static str>>,
    pub person: Person,
    pub wordings: Wordings,
    pub rules: WholePolicy,
    pub on: Date,
}

impl Scene {
    pub fn receipt(&self) -> Receipt<'_> {
        let Self { person, consent, wordings, rules, on, .. } = self;
        Receipt::of(person, consent, wordings, rules, *on).unwrap()
    }
}

const CHART: &str = "個人カルテ表紙の顔写真";
const SKIN: &str = "皮膚疾患等の撮影";
const BOARD: &str = "施設内の写真掲示板等";
const HANDING_OUT: &str = "行事写真を他のご入居者に配ること";
const PUBLICATION: &str = "施設の刊行物";
const HOMEPAGE: &str = "施設のホームページ";
const MEETING: &str = "施設内外の勉強会等";
const ALL: [&str; 7] = [CHART, SKIN, BOARD, HANDING_OUT, PUBLICATION, HOMEPAGE, MEETING];

struct House {
    rules: WholePolicy,
    wordings: Wordings,
    form: String,
    digest: String,
    records: Vec<ConsentRecorded>,
}

impl House {
    fn of(id: &str, form: &str) -> Self {
        let components = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let invented = components.join(format!("domain/tests/data/{id}.json"));
        let shipped = components.join(format!("../public/facilities/{id}.json"));
        let path = if invented.exists() { invented } else { shipped };
        let text = std::fs::read_to_string(&path).unwrap();
        let rules = load_whole(&format!("{id}.json"), &text).unwrap();
        let mut wordings = Wordings::default();
        let mut forms = rules.handling.as_ref().unwrap().consent.forms.iter();
        let form = forms.find(|known| known.id == form).unwrap();
        let Some(DeskEvent::WordingTaken { form, digest, words, language }) =
            wordings.to_take(form, SCREEN_LANGUAGE)
        else {
            panic!("{id}")
        };
        assert!(wordings.take(&digest, &words, &language, day("2026-04-01")));
        let mut house = Self { rules, wordings, form, digest, records: Vec::new() };
        let (name, kana) = ("高橋 花子".into(), "たかはし はなこ".into());
        let birth = Some(day("1940-05-01"));
        house.write("2026-04-01", ConsentAct::Listed { name, kana, birth });
        house
    }

    fn write(&mut self, on: &str, act: ConsentAct) -> String {
        let id = format!("{:064x}", 1000 + self.records.len());
        let event = ConsentEvent { day: day(on), act };
        let (at_ms, by) = (1_793_000_000_000, "person-1".to_owned());
        self.records.push(ConsentRecorded { id: id.clone(), at_ms, by, event });
        id
    }

    fn ticked(&self, items: &[u8]) -> Answered {
        let yes = |item: &u8| ItemAnswer { item: *item, answer: Answer::Yes };
        Answered {
            form: self.form.clone(),
            wording: self.digest.clone(),
            language: SCREEN_LANGUAGE.into(),
            answers: items.iter().map(yes).collect(),
            told: (1..=20).collect(),
            signer: Signer::principal(),
            read_back: true,
            signature: Signed::Drawn { ink: "strokes".into() },
            ..Answered::default()
        }
    }

    fn answer(&mut self, on: &str, answered: Answered) -> String {
        self.write(on, ConsentAct::Answered(Box::new(answered)))
    }

    fn withdraw(&mut self, on: &str, consent: &str, items: &[u8]) {
        let (consent, items) = (consent.to_owned(), items.to_vec());
        let (signer, how) = (Signer::principal(), AskedHow::Visit);
        self.write(on, ConsentAct::Withdrawn { consent, items, signer, how, note: String::new() });
    }

    fn scene(
        self,
        name: &'static str,
        status: &'static str,
        consent: String,
        on: &str,
        events: Vec<Vec<&'static str>>,
    ) -> Scene {
        let person = Person::fold(&self.records).unwrap();
        let Self { rules, wordings, .. } = self;
        Scene { name, status, consent, events, person, wordings, rules, on: day(on) }
    }
}

fn refused(but: &[&str]) -> Vec<Vec<&'static str>> {
    let refused = ALL.into_iter().filter(|name| !but.contains(name));
    refused.map(|name| vec![name, "ConsentRefused", "2026-11-22"]).collect()
}

fn with(
    given: Vec<Vec<&'static str>>,
    mut refused: Vec<Vec<&'static str>>,
) -> Vec<Vec<&'static str>> {
    refused.extend(given);
    refused
}

/// Every way in which a consent may stand.
pub fn all() -> Vec<Scene> {
    let photos = || House::of("akatsuki", "photo");
    let mut all = Vec::new();

    let mut house = photos();
    let id = house.answer("2026-11-22", house.ticked(&[1, 5]));
    let given = [CHART, HOMEPAGE].map(|name| vec![name, "ConsentGiven", "2026-11-22"]).to_vec();
    let events = with(given, refused(&[CHART, HOMEPAGE]));
    all.push(house.scene("some of it", "active", id, "2026-12-01", events));

    let mut house = photos();
    let id = house.answer("2026-11-22", house.ticked(&[1, 5]));
    house.withdraw("2027-01-10", &id, &[5]);
    let given = vec![
        vec![CHART, "ConsentGiven", "2026-11-22"],
        vec![HOMEPAGE, "ConsentGiven", "2026-11-22", "2027-01-09"],
        vec![HOMEPAGE, "ConsentWithdrawn", "2027-01-10"],
    ];
    let events = with(given, refused(&[CHART, HOMEPAGE]));
    all.push(house.scene("taken back in part", "active", id, "2027-02-01", events));

    let mut house = photos();
    let id = house.answer("2026-11-22", house.ticked(&[5]));
    house.withdraw("2027-01-10", &id, &[5]);
    let given = vec![
        vec![HOMEPAGE, "ConsentGiven", "2026-11-22", "2027-01-09"],
        vec![HOMEPAGE, "ConsentWithdrawn", "2027-01-10"],
    ];
    let events = with(given, refused(&[HOMEPAGE]));
    all.push(house.scene("taken back", "inactive", id, "2027-02-01", events));

    let mut house = photos();
    let mut answered = house.ticked(&[6]);
    answered.until = Some(day("2027-03-31"));
    let id = house.answer("2026-11-22", answered);
    let given = vec![
        vec![MEETING, "ConsentGiven", "2026-11-22", "2027-03-31"],
        vec![MEETING, "ConsentExpired", "2027-04-01"],
    ];
    let events = with(given, refused(&[MEETING]));
    all.push(house.scene("over", "inactive", id, "2027-05-01", events));

    let mut house = photos();
    let id = house.answer("2026-11-22", house.ticked(&[5]));
    house.answer("2027-02-01", house.ticked(&[]));
    let given = vec![vec![HOMEPAGE, "ConsentGiven", "2026-11-22", "2027-01-31"]];
    let events = with(given, refused(&[HOMEPAGE]));
    all.push(house.scene("answered anew", "inactive", id, "2027-03-01", events));

    let mut house = photos();
    let id = house.answer("2026-11-22", house.ticked(&[]));
    all.push(house.scene("refused", "active", id, "2026-12-01", refused(&[])));

    let mut house = photos();
    let mut answered = house.ticked(&[1]);
    answered.signature = Signed::None;
    let id = house.answer("2026-11-22", answered);
    all.push(house.scene("unsigned", "draft", id, "2026-12-01", Vec::new()));

    let mut house = House::of("komorebi", "pictures");
    let mut answered = house.ticked(&[1]);
    let (name, relation) = ("高橋 一郎".into(), "長男".into());
    answered.signer = Signer { name, relation, ..Signer::default() };
    answered.state = Some(PrincipalState::CannotJudge);
    let id = house.answer("2026-11-22", answered);
    all.push(house.scene("undecided", "proposed", id, "2026-12-01", Vec::new()));
    all
}

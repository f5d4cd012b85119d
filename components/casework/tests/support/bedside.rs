//! Consents at a bedside for tests: a facility, the words on its forms, and a log that grows.

use madoguchi_casework::{
    Answer, Answered, ConsentAct, ConsentEvent, ConsentRecorded, DeskEvent, Filled, ItemAnswer,
    Person, PersonRow, Reply, SCREEN_LANGUAGE, Signed, Signer, Wordings, ask,
};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{ConsentForm, FormBlank, WholePolicy};

use super::day;

/// Somebody's consents at a facility.
pub struct Bedside {
    pub rules: WholePolicy,
    pub wordings: Wordings,
    pub records: Vec<ConsentRecorded>,
}

impl Bedside {
    /// Somebody on the list of a facility whose forms have all been shown before.
    pub fn of(rules: WholePolicy, birth: Option<Date>) -> Self {
        let mut bedside = Self { rules, wordings: Wordings::default(), records: Vec::new() };
        let forms = bedside.forms().to_vec();
        for form in forms {
            bedside.take(&form);
        }
        let (name, kana) = ("高橋 花子".into(), "たかはし はなこ".into());
        bedside.write(day("2026-04-01"), ConsentAct::Listed { name, kana, birth });
        bedside
    }

    pub fn forms(&self) -> &[ConsentForm] {
        self.rules.handling.as_ref().map_or(&[], |handling| &handling.consent.forms)
    }

    /// Records the words of a form, as a desk does; their digest.
    pub fn take(&mut self, form: &ConsentForm) -> String {
        if let Some(event) = self.wordings.to_take(form, SCREEN_LANGUAGE) {
            let DeskEvent::WordingTaken { digest, words, language, .. } = event else {
                panic!("{event:?}")
            };
            assert!(self.wordings.take(&digest, &words, &language, day("2026-04-01")));
        }
        self.wordings.last(&form.id, SCREEN_LANGUAGE).unwrap().digest.clone()
    }

    /// The facility words a form otherwise from now on.
    pub fn reword(&mut self, form: ConsentForm) {
        self.take(&form);
        let forms = &mut self.rules.handling.get_or_insert_default().consent.forms;
        forms.retain(|known| known.id != form.id);
        forms.push(form);
    }

    /// A form in its present words, told whole, filled in and signed by the principal, with these items
    /// ticked.
    pub fn ticked(&self, form: &str, items: &[u8]) -> Answered {
        let yes = |item: &u8| ItemAnswer { item: *item, answer: Answer::Yes };
        let shown = self.wordings.last(form, SCREEN_LANGUAGE).unwrap();
        let fill = |blank: &FormBlank| Filled { blank: *blank, text: "そのとおり".into() };
        Answered {
            form: form.into(),
            wording: shown.digest.clone(),
            language: SCREEN_LANGUAGE.into(),
            answers: items.iter().map(yes).collect(),
            blanks: shown.form.blanks.iter().map(fill).collect(),
            told: (1..=20).collect(),
            signer: Signer::principal(),
            signature: Signed::Typed { name: "高橋 花子".into() },
            ..Answered::default()
        }
    }

    /// Records something; its id.
    pub fn write(&mut self, day: Date, act: ConsentAct) -> String {
        let id = format!("entry-{}", self.records.len());
        let event = ConsentEvent { day, act };
        let (at_ms, by) = (1_793_000_000_000, "person-1".to_owned());
        self.records.push(ConsentRecorded { id: id.clone(), at_ms, by, event });
        id
    }

    pub fn on(&mut self, on: &str, act: ConsentAct) -> String {
        self.write(day(on), act)
    }

    pub fn answer(&mut self, on: &str, answered: Answered) -> String {
        self.on(on, ConsentAct::Answered(Box::new(answered)))
    }

    pub fn person(&self) -> Person {
        Person::fold(&self.records).unwrap_or_else(|| panic!("{:?}", self.records))
    }

    pub fn row(&self) -> PersonRow {
        PersonRow::of(&self.person(), &self.wordings, &self.rules)
    }

    pub fn ask(&self, use_id: &str, on: Date) -> Reply {
        self.asked()(use_id, on)
    }

    /// The same for many questions: the log is folded once.
    pub fn asked(&self) -> impl Fn(&str, Date) -> Reply + '_ {
        let person = self.person();
        move |use_id, on| ask(&person, &self.wordings, &self.rules, use_id, on)
    }

    pub fn allowed(&self, use_id: &str, on: &str) -> bool {
        self.ask(use_id, day(on)).allowed
    }
}

/// A form from its JSON.
pub fn form(json: &serde_json::Value) -> ConsentForm {
    ConsentForm::from_text("form", &json.to_string()).unwrap_or_else(|e| panic!("{e:?}: {json}"))
}

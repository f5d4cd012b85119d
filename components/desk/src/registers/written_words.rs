//! What an entry says, in words.

use madoguchi_casework::{Entry, RegisterAct, RegisterLack};
use madoguchi_domain::Code;
use madoguchi_domain::policy::{RecordExemption, RecordItem, RecordWay};
use madoguchi_messages::{Msg, key, say, say_code, say_with};
use madoguchi_wizards::words;

use crate::staff::role_name;

/// The most letters that a title has.
const TITLE: usize = 40;

/// What an entry is, in a few words.
#[must_use]
pub fn title(entry: &Entry) -> String {
    let text = match &entry.opening {
        RegisterAct::Provided { to, .. } => to,
        RegisterAct::Received { from, .. } => from,
        RegisterAct::Contracted { with, .. } => with,
        RegisterAct::PledgeAsked { who, .. } => who,
        RegisterAct::CycleDone { task, .. } => {
            return say_code("register-task", task.code()).to_owned();
        }
        RegisterAct::TakenOut { what, .. }
        | RegisterAct::Complained { what, .. }
        | RegisterAct::Breached { what, .. }
        | RegisterAct::Disposed { what, .. } => what,
        _ => return String::new(),
    };
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= TITLE && line.len() == text.len() {
        return line.to_owned();
    }
    let short: String = line.chars().take(TITLE).collect();
    say_with(key::REGISTER_CUT, &[("text", &short)])
}

/// What an event says, line by line. The day and what happened stand above it.
#[must_use]
pub fn said_rows(act: &RegisterAct) -> Vec<(String, String)> {
    use RegisterAct as A;
    let mut rows = Rows(Vec::new());
    match act {
        A::Provided { to, about, what, way, exemption, items } => {
            rows.text(key::REGISTER_TO, to);
            rows.record((about, what), *way, *exemption, items);
        }
        A::Received { from, about, what, way, exemption, items, from_business } => {
            rows.text(key::REGISTER_FROM, from);
            if let Some(business) = from_business {
                let [yes, no] = [key::REGISTER_BUSINESS_YES, key::REGISTER_BUSINESS_NO];
                rows.text(key::REGISTER_BUSINESS, say(if *business { yes } else { no }));
            }
            rows.record((about, what), *way, *exemption, items);
        }
        A::ItemsAdded { items } => {
            rows.list(key::REGISTER_ITEMS, "office-record-item", items);
        }
        A::TakenOut { what, by, purpose, items, back_by } => {
            rows.text(key::REGISTER_TAKEN, what);
            rows.text(key::REGISTER_TAKEN_BY, by);
            rows.text(key::REGISTER_PURPOSE, purpose);
            rows.text(key::REGISTER_BACK_BY, back_by.map(words::date).unwrap_or_default());
            rows.list(key::REGISTER_ITEMS, "office-record-item", items);
        }
        A::Permitted { by } | A::ReturnConfirmed { by } => {
            rows.text(key::ACT_BY, role_name(*by));
        }
        A::Complained { who, what, fields } => {
            rows.text(key::REGISTER_COMPLAINANT, who);
            rows.text(key::REGISTER_COMPLAINT, what);
            rows.list(key::REGISTER_FIELDS, "office-complaint-field", fields);
        }
        A::ComplaintTold { to } => rows.text(key::REGISTER_TOLD, role_name(*to)),
        A::RemedyChosen { remedy } => {
            rows.code(key::REGISTER_REMEDY, "office-complaint-remedy", *remedy);
        }
        A::RemedyDone { need } => rows.code(key::REGISTER_NEED, "office-complaint-need", *need),
        A::Contracted { with, what, items } => {
            rows.text(key::REGISTER_CONTRACTOR, with);
            rows.text(key::REGISTER_WORK, what);
            rows.list(key::REGISTER_CONTRACT, "register-contract", items);
        }
        A::ContractChanged { items } => {
            rows.list(key::REGISTER_CONTRACT, "register-contract", items);
        }
        A::StepTaken { step } => rows.code(key::REGISTER_STEP, "register-step", *step),
        A::SubEntrusted { approved } => {
            let [yes, no] = [key::REGISTER_APPROVED_YES, key::REGISTER_APPROVED_NO];
            rows.text(key::REGISTER_APPROVED, say(if *approved { yes } else { no }));
        }
        A::PledgeAsked { who, from, when } => {
            rows.text(key::REGISTER_PLEDGER, who);
            rows.code(key::REGISTER_PLEDGE_FROM, "register-pledge-from", *from);
            rows.code(key::REGISTER_PLEDGE_WHEN, "register-pledge-when", *when);
        }
        A::CycleDone { task, what } => {
            rows.code(key::REGISTER_TASK, "register-task", *task);
            rows.text(key::REGISTER_OUTCOME, what);
        }
        A::Breached { what, kinds, persons, large_outside } => {
            rows.text(key::REGISTER_BREACH, what);
            rows.assessment(kinds, *persons, *large_outside);
        }
        A::BreachAssessed { kinds, persons, large_outside } => {
            rows.assessment(kinds, *persons, *large_outside);
        }
        A::BreachTold { to } => rows.code(key::REGISTER_TOLD, "register-recipient", *to),
        A::Disposed { class, what, medium, method } => {
            rows.code(key::REGISTER_CLASS, "office-disposal-class", *class);
            rows.text(key::REGISTER_DISPOSED, what);
            rows.code(key::REGISTER_MEDIUM, "office-disposal-medium", *medium);
            rows.code(key::REGISTER_METHOD, "office-disposal-method", *method);
        }
        A::Noted { text } => rows.text(key::ACT_NOTE_WORDS, text),
        A::Again
        | A::Returned
        | A::Settled
        | A::HandedOver
        | A::ContractEnded
        | A::PledgeGiven
        | A::FirstReport
        | A::FinalReport
        | A::Struck { .. }
        | A::Unknown(_) => {}
    }
    rows.0
}

/// What an entry lacks, in words.
#[must_use]
pub fn lack_words(lack: RegisterLack) -> &'static str {
    match lack {
        RegisterLack::Record(item) => say_code("office-record-item", item.code()),
        RegisterLack::Contract(item) => say_code("register-contract", item.code()),
        RegisterLack::Step(step) => say_code("register-step", step.code()),
        RegisterLack::SubEntrustment => say(key::REGISTER_APPROVED),
        RegisterLack::Complaint(field) => say_code("office-complaint-field", field.code()),
        RegisterLack::Remedy(need) => say_code("office-complaint-need", need.code()),
        RegisterLack::Permission(role) => role_name(role),
    }
}

struct Rows(Vec<(String, String)>);

impl Rows {
    fn text(&mut self, label: Msg, value: impl AsRef<str>) {
        if !value.as_ref().is_empty() {
            self.0.push((say(label).to_owned(), value.as_ref().to_owned()));
        }
    }

    fn code<T: Code>(&mut self, label: Msg, prefix: &str, value: T) {
        self.text(label, say_code(prefix, T::CODES[value.number()]));
    }

    fn list<T: Code>(&mut self, label: Msg, prefix: &str, values: &[T]) {
        let word = |value: &T| say_code(prefix, T::CODES[value.number()]).to_owned();
        self.text(label, words::list(values.iter().map(word)));
    }

    fn record(
        &mut self,
        (about, what): (&str, &str),
        way: RecordWay,
        exemption: Option<RecordExemption>,
        items: &[RecordItem],
    ) {
        self.text(key::REGISTER_ABOUT, about);
        self.text(key::REGISTER_DATA, what);
        self.code(key::REGISTER_WAY, "register-way", way);
        if let Some(exemption) = exemption {
            self.code(key::REGISTER_EXEMPTION, "register-exemption", exemption);
        }
        self.list(key::REGISTER_ITEMS, "office-record-item", items);
    }

    fn assessment(
        &mut self,
        kinds: &[madoguchi_domain::breach::BreachKind],
        persons: Option<u32>,
        large: bool,
    ) {
        self.list(key::REGISTER_KINDS, "register-breach", kinds);
        self.text(key::REGISTER_PERSONS, persons.map(|n| n.to_string()).unwrap_or_default());
        if large {
            self.text(key::REGISTER_LARGE, say(key::REGISTER_LARGE_YES));
        }
    }
}

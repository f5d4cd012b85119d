//! What is asked: only what the facility's rules and the Act want written down.

use madoguchi_casework::{RegisterAct, RegisterKind};
use madoguchi_domain::breach::{self, BreachFacts, BreachKind};
use madoguchi_domain::policy::{
    BreachRecipient, BreachWhen, ComplaintField, ContractItem, CycleTask, DisposalMethod, Medium,
    OutsourcingStep, PledgeFrom, PledgeWhen, RecordClass, RecordExemption, RecordItem, RecordWay,
    Remedy, RemedyNeed, Role,
};
use madoguchi_domain::retention::{RecordFacts, check_record, judge_method};
use madoguchi_domain::{Code, CodeSet};
use madoguchi_messages::{Msg, find_code, key, say, say_code};
use madoguchi_wizards::page::Choice;

use super::write::{record_way, yes};
use super::{RegisterDoing, RegisterScene};
use crate::form::{Control, Question, Values, choice};
use crate::staff::{role_name, roles_named};

/// What the page asks.
#[must_use]
pub fn questions(doing: RegisterDoing, scene: RegisterScene<'_>, values: &Values) -> Vec<Question> {
    let on = find_code("register-on", doing.code()).unwrap_or(key::REGISTER_ON);
    let mut questions = vec![ask("on", on, Control::Day)];
    if matches!(doing, RegisterDoing::Begin(_)) && scene.entry.is_none() {
        questions.push(
            ask("number", key::REGISTER_NUMBER, Control::Short)
                .with_hint(say(key::INTAKE_NUMBER_HINT)),
        );
    }
    questions.extend(more(doing, scene, values));
    questions
}

fn ask(id: &'static str, label: Msg, control: Control) -> Question {
    Question::new(id, say(label), control)
}

fn more(doing: RegisterDoing, scene: RegisterScene<'_>, values: &Values) -> Vec<Question> {
    use RegisterDoing as Do;
    let rules = scene.handling();
    match doing {
        Do::Begin(kind) => opening(kind, scene, values),
        Do::AddItems => {
            let open = items_left(scene);
            vec![items(open).with_hint(say(key::REGISTER_ITEMS_HINT))]
        }
        Do::Permit => {
            let by = rules.take_out.iter().flat_map(|rule| rule.permitted_by.iter().copied());
            vec![office("by", key::ACT_BY, by.collect(), scene)]
        }
        Do::ConfirmReturn => {
            let by = rules.take_out.iter().filter_map(|rule| rule.return_confirmed_by);
            vec![office("by", key::ACT_BY, by.collect(), scene)]
        }
        Do::TellOffice => {
            let told = rules.complaints.iter().flat_map(|rule| rule.told.iter().copied());
            vec![office("to", key::REGISTER_TOLD, told.collect(), scene)]
        }
        Do::ChooseRemedy => {
            let known = rules.complaints.iter().flat_map(|rule| rule.remedies.iter().copied());
            let known: Vec<Remedy> = or_all(known.collect());
            vec![ask("remedy", key::REGISTER_REMEDY, one("office-complaint-remedy", &known))]
        }
        Do::DoRemedy => {
            let needs = rules.complaints.iter().flat_map(|rule| &rule.remedy_needs);
            let needs: Vec<RemedyNeed> = or_all(needs.map(|rule| rule.need).collect());
            vec![ask("need", key::REGISTER_NEED, one("office-complaint-need", &needs))]
        }
        Do::TakeStep => {
            let steps = rules.outsourcing.iter().flat_map(|rule| &rule.steps);
            let steps: Vec<OutsourcingStep> = or_all(steps.map(|rule| rule.step).collect());
            vec![ask("step", key::REGISTER_STEP, one("register-step", &steps))]
        }
        Do::ChangeContract => vec![contract(scene)],
        Do::SubEntrust => {
            let there = [("yes", key::REGISTER_APPROVED_YES), ("no", key::REGISTER_APPROVED_NO)];
            vec![ask("approved", key::REGISTER_APPROVED, yes_no(there))]
        }
        Do::CycleAgain => vec![outcome()],
        Do::AssessBreach => assessment(scene),
        Do::TellBreach => vec![recipients(scene)],
        Do::Note => vec![ask("text", key::ACT_NOTE_WORDS, Control::Long)],
        Do::Again
        | Do::Return
        | Do::Settle
        | Do::HandOver
        | Do::EndContract
        | Do::GivePledge
        | Do::FirstReport
        | Do::FinalReport => Vec::new(),
    }
}

fn opening(kind: RegisterKind, scene: RegisterScene<'_>, values: &Values) -> Vec<Question> {
    let rules = scene.handling();
    match kind {
        RegisterKind::Provision => {
            let wanted = wanted(RecordClass::ThirdPartyProvision, scene, values);
            let mut to = ask("to", key::REGISTER_TO, Control::Long);
            if wanted.contains(&RecordItem::RecipientAddress) {
                to = to.with_hint(say(key::REGISTER_ADDRESS_HINT));
            }
            let mut questions = vec![to];
            questions.extend(record(wanted));
            questions
        }
        RegisterKind::Receipt => {
            let wanted = wanted(RecordClass::ThirdPartyReceipt, scene, values);
            let business = [("yes", key::REGISTER_BUSINESS_YES), ("no", key::REGISTER_BUSINESS_NO)];
            let mut questions = vec![
                ask("from", key::REGISTER_FROM, Control::Long)
                    .with_hint(say(key::REGISTER_ADDRESS_HINT)),
                ask("business", key::REGISTER_BUSINESS, yes_no(business)),
            ];
            questions.extend(record(wanted));
            questions
        }
        RegisterKind::TakeOut => {
            let wanted = wanted(RecordClass::TakeOut, scene, values);
            let mut questions = vec![
                ask("what", key::REGISTER_TAKEN, Control::Long)
                    .with_hint(say(key::REGISTER_TAKEN_HINT)),
                ask("by", key::REGISTER_TAKEN_BY, Control::Short),
            ];
            // Where the text does not say what is written down, what for is asked all the same.
            if wanted.is_empty() || wanted.contains(&RecordItem::Purpose) {
                questions.push(ask("purpose", key::REGISTER_PURPOSE, Control::Line).optional());
            }
            questions.push(ask("back-by", key::REGISTER_BACK_BY, Control::Day).optional());
            questions.extend(ticked(wanted));
            questions
        }
        RegisterKind::Complaint => {
            let mut questions = vec![
                ask("who", key::REGISTER_COMPLAINANT, Control::Short),
                ask("what", key::REGISTER_COMPLAINT, Control::Long),
            ];
            let fields = rules.complaints.iter().flat_map(|rule| rule.fields.iter().copied());
            let fields: Vec<_> = fields.filter(|it| *it != ComplaintField::Content).collect();
            if !fields.is_empty() {
                let fields = any("office-complaint-field", &fields);
                questions.push(
                    ask("fields", key::REGISTER_FIELDS, fields)
                        .with_hint(say(key::REGISTER_FIELDS_HINT))
                        .optional(),
                );
            }
            questions
        }
        RegisterKind::Contract => vec![
            ask("with", key::REGISTER_CONTRACTOR, Control::Line),
            ask("what", key::REGISTER_WORK, Control::Long),
            contract(scene),
        ],
        RegisterKind::Pledge => {
            let all: Vec<PledgeFrom> =
                or_all(rules.pledges.iter().flat_map(|rule| rule.from.iter().copied()).collect());
            let mut questions = vec![
                ask("who", key::REGISTER_PLEDGER, Control::Short),
                ask("from", key::REGISTER_PLEDGE_FROM, one("register-pledge-from", &all)),
            ];
            if let Ok(from) = PledgeFrom::from_code(values.text("from")) {
                let of_them = rules.pledges.iter().filter(|rule| rule.from.contains(&from));
                let whens: Vec<PledgeWhen> = or_all(of_them.map(|rule| rule.when).collect());
                let whens = one("register-pledge-when", &whens);
                questions.push(ask("when", key::REGISTER_PLEDGE_WHEN, whens));
            }
            questions
        }
        RegisterKind::Cycle => {
            let tasks: Vec<CycleTask> = or_all(rules.cycles.iter().map(|it| it.what).collect());
            vec![ask("task", key::REGISTER_TASK, one("register-task", &tasks)), outcome()]
        }
        RegisterKind::Breach => {
            let mut questions = vec![ask("what", key::REGISTER_BREACH, Control::Long)];
            questions.extend(assessment(scene));
            questions
        }
        RegisterKind::Disposal => disposal(scene, values),
    }
}

/// Whom it is about, which data, how the record is made, and what else it holds.
fn record(wanted: CodeSet<RecordItem>) -> Vec<Question> {
    let exempt = one("register-exemption", RecordExemption::ALL);
    let mut questions = vec![
        ask("about", key::REGISTER_ABOUT, Control::Line),
        ask("data", key::REGISTER_DATA, Control::Long),
        ask("way", key::REGISTER_WAY, one("register-way", RecordWay::ALL)),
        ask("exemption", key::REGISTER_EXEMPTION, exempt)
            .with_hint(say(key::REGISTER_EXEMPTION_HINT))
            .optional(),
    ];
    questions.extend(ticked(wanted));
    questions
}

/// What a record holds besides what is written on the page.
fn ticked(wanted: CodeSet<RecordItem>) -> Option<Question> {
    let left: Vec<RecordItem> = wanted.iter().copied().filter(|item| !is_written(*item)).collect();
    (!left.is_empty()).then(|| items(left).with_hint(say(key::REGISTER_ITEMS_HINT)).optional())
}

fn items(items: Vec<RecordItem>) -> Question {
    ask("items", key::REGISTER_ITEMS, any("office-record-item", &items))
}

/// Items that stand in a field of the page.
pub(super) fn is_written(item: RecordItem) -> bool {
    matches!(
        item,
        RecordItem::RecipientIdentified
            | RecordItem::ProviderIdentified
            | RecordItem::PrincipalIdentified
            | RecordItem::DataItems
            | RecordItem::Purpose
    )
}

/// What a record must hold by the regulation and by the Act, as far as the answers go.
fn wanted(class: RecordClass, scene: RegisterScene<'_>, values: &Values) -> CodeSet<RecordItem> {
    let facts = RecordFacts {
        way: record_way(values),
        exemption: RecordExemption::from_code(values.text("exemption")).ok(),
        items: Some(CodeSet::new()),
        from_business: (!values.text("business").is_empty()).then(|| yes(values, "business")),
        made_on: values.day("on"),
        ..RecordFacts::new(class)
    };
    let verdict = check_record(scene.handling(), &facts);
    verdict.missing.iter().chain(verdict.law_wants.iter()).copied().collect()
}

/// What the record of an entry still lacks; all items where it lacks none.
fn items_left(scene: RegisterScene<'_>) -> Vec<RecordItem> {
    use madoguchi_casework::{RegisterLack, register_missing};
    let lacks = scene.entry.map(|entry| register_missing(entry, scene.policy));
    let item = |lack: madoguchi_casework::RegisterMissing| match lack.what {
        RegisterLack::Record(item) => Some(item),
        _ => None,
    };
    let left: CodeSet<RecordItem> = lacks.into_iter().flatten().filter_map(item).collect();
    or_all(left.iter().copied().collect())
}

fn contract(scene: RegisterScene<'_>) -> Question {
    let rule = scene.handling().outsourcing.as_ref();
    let known = rule.map(|rule| rule.contract_items.clone()).unwrap_or_default();
    let items: Vec<ContractItem> = or_all(known);
    ask("items", key::REGISTER_CONTRACT, any("register-contract", &items))
        .with_hint(say(key::REGISTER_CONTRACT_HINT))
        .optional()
}

fn assessment(scene: RegisterScene<'_>) -> Vec<Question> {
    let kinds = any("register-breach", BreachKind::ALL);
    let mut questions = vec![
        ask("kinds", key::REGISTER_KINDS, kinds)
            .with_hint(say(key::REGISTER_KINDS_HINT))
            .optional(),
        ask("persons", key::REGISTER_PERSONS, Control::Number)
            .with_hint(say(key::REGISTER_PERSONS_HINT))
            .optional(),
    ];
    let rules = &scene.handling().breach;
    if rules.iter().any(|rule| rule.when == BreachWhen::LargeOutside) {
        let large = [("yes", key::REGISTER_LARGE_YES), ("no", key::REGISTER_LARGE_NO)];
        questions.push(ask("large", key::REGISTER_LARGE, yes_no(large)));
    }
    questions
}

/// Those who are to be told of a breach, by the regulation and by the Act.
fn recipients(scene: RegisterScene<'_>) -> Question {
    let told = scene.entry.map(|entry| {
        let facts = BreachFacts {
            known_on: entry.opened,
            kinds: entry.breach.kinds,
            persons: entry.breach.persons,
            large_outside: entry.breach.large_outside,
            today: Some(scene.today),
        };
        breach::judge(scene.handling(), &facts).told
    });
    let told = told.into_iter().flatten().flat_map(|told| told.to);
    let told: CodeSet<BreachRecipient> = told.collect();
    let told: Vec<BreachRecipient> = or_all(told.iter().copied().collect());
    ask("to", key::REGISTER_TOLD, one("register-recipient", &told))
}

fn disposal(scene: RegisterScene<'_>, values: &Values) -> Vec<Question> {
    let mut questions = vec![
        ask("class", key::REGISTER_CLASS, one("office-disposal-class", RecordClass::ALL)),
        ask("what", key::REGISTER_DISPOSED, Control::Long),
        ask("medium", key::REGISTER_MEDIUM, one("office-disposal-medium", Medium::ALL)),
    ];
    let class = RecordClass::from_code(values.text("class")).ok();
    let medium = Medium::from_code(values.text("medium")).ok();
    if let (Some(class), Some(medium)) = (class, medium) {
        let known = judge_method(scene.handling(), medium, class, DisposalMethod::Shredding);
        let methods: Vec<DisposalMethod> = or_all(known.methods.iter().copied().collect());
        let methods = one("office-disposal-method", &methods);
        questions.push(ask("method", key::REGISTER_METHOD, methods));
    }
    questions
}

/// What came of something that is done again and again.
fn outcome() -> Question {
    ask("outcome", key::REGISTER_OUTCOME, Control::Long).optional()
}

/// One of these offices; of those that the rules name where this rule names none.
fn office(
    id: &'static str,
    label: Msg,
    mut roles: Vec<Role>,
    scene: RegisterScene<'_>,
) -> Question {
    if roles.is_empty() {
        roles = or_all(roles_named(scene.policy));
    }
    let roles = roles.iter().map(|role| choice(role.code(), role_name(*role)));
    ask(id, label, Control::One(roles.collect()))
}

/// These, each once; all where the text names none.
fn or_all<T: Code + PartialEq>(known: Vec<T>) -> Vec<T> {
    let named = |value: &T| known.is_empty() || known.contains(value);
    T::ALL.iter().copied().filter(named).collect()
}

fn choices<T: Code>(prefix: &str, values: &[T]) -> Vec<Choice> {
    let code = |value: &T| T::CODES[value.number()];
    values.iter().map(|value| choice(code(value), say_code(prefix, code(value)))).collect()
}

fn one<T: Code>(prefix: &str, values: &[T]) -> Control {
    Control::One(choices(prefix, values))
}

fn any<T: Code>(prefix: &str, values: &[T]) -> Control {
    Control::Any(choices(prefix, values))
}

fn yes_no(words: [(&'static str, Msg); 2]) -> Control {
    Control::One(words.into_iter().map(|(code, words)| choice(code, say(words))).collect())
}

/// What is filled in beforehand: today, and what follows from the entry.
#[must_use]
pub fn beforehand(doing: RegisterDoing, scene: RegisterScene<'_>) -> Values {
    let mut values = Values::default().with_day("on", scene.today);
    match (doing, scene.entry) {
        (RegisterDoing::Begin(RegisterKind::Provision | RegisterKind::Receipt), _) => {
            values.with("way", RecordWay::EachTime.code())
        }
        (RegisterDoing::ChangeContract, Some(entry)) => {
            let items = entry.contract.iter().map(|item| item.code().to_owned());
            values.set("items", items.collect());
            values
        }
        (RegisterDoing::AssessBreach, Some(entry)) => {
            let known = RegisterAct::BreachAssessed {
                kinds: entry.breach.kinds.iter().copied().collect(),
                persons: entry.breach.persons,
                large_outside: entry.breach.large_outside,
            };
            let event = madoguchi_casework::RegisterEvent {
                day: scene.today,
                entry: entry.number.clone(),
                act: known,
            };
            super::written(&event).map_or(values, |(_, written)| written)
        }
        (RegisterDoing::Permit, Some(_)) => first(values, doing, scene, "by"),
        (RegisterDoing::ConfirmReturn, Some(_)) => first(values, doing, scene, "by"),
        _ => values,
    }
}

/// The only answer that there is.
fn first(
    values: Values,
    doing: RegisterDoing,
    scene: RegisterScene<'_>,
    id: &'static str,
) -> Values {
    let asked = questions(doing, scene, &values);
    let question = asked.iter().find(|question| question.id == id);
    match question.map(|question| &question.control) {
        Some(Control::One(choices)) if choices.len() == 1 => {
            values.with(id, choices[0].code.clone())
        }
        _ => values,
    }
}

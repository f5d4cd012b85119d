//! A facility's start page: what may be asked, what is needed, what it costs, when the answer comes.
//!
//! It is drawn without effects and without the web, so that the same function also writes it into
//! the page's HTML before any program has loaded.

use leptos::prelude::*;
use madoguchi_domain::fee::{self, FeeFacts};
use madoguchi_domain::policy::{FacilityPolicy, Limit, Stance};
use madoguchi_domain::request::RequestKind;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui as ui;

use super::finished_view::window_card;
use crate::advice;
use crate::answers::Answers;
use crate::ctx::{Ctx, Wizard};
use crate::words;

/// The address of a facility's page, or of one of its wizards.
#[must_use]
pub fn href(facility: &str, wizard: Option<Wizard>) -> String {
    match wizard {
        Some(wizard) => format!("#/{facility}/{}", wizard.code()),
        None => format!("#/{facility}"),
    }
}

/// The start page.
#[component]
pub fn StartPage(
    /// The facility's rules.
    policy: std::sync::Arc<FacilityPolicy>,
    /// Today in Japan; only dated papers depend on it, and they stand further in.
    today: madoguchi_domain::Date,
) -> AnyView {
    let answers = Answers::default();
    let ctx = Ctx { wizard: Wizard::Request, policy: &policy, answers: &answers, today };
    let begin = href(&policy.id, Some(Wizard::Request));
    let cards = [
        (key::START_KINDS, what(&policy)),
        (key::START_WHO, who(&policy)),
        (key::START_NEED, need(&policy)),
        (key::START_COST, cost(&policy)),
        (key::START_WHEN, when(&policy)),
        (key::START_WINDOW, window_card(&ctx)),
        (key::START_TYPED, typed()),
        (key::START_CHECKS, checks(&policy)),
    ];
    let cards = cards.map(|(title, inner)| {
        view! { <ui::Card title=say(title)>{inner}</ui::Card> }
    });
    let name = policy.name.clone();
    view! {
        <div class="mado-page mado-start" data-page="start">
            <ui::PageHeading text=name caption=say(key::APP_NAME).to_owned()/>
            <p class="mado-lead">{say(key::START_WHAT)}</p>
            <ui::ButtonRow>
                <ui::Button label=say(key::START_REQUEST).to_owned() href=begin/>
            </ui::ButtonRow>
            <p class="mado-hint">{say(key::START_MINUTES)}</p>
            {cards.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

/// What happens to what is typed: said before anything is.
fn typed() -> AnyView {
    view! {
        <p>{say(key::START_TYPED_STAYS)}</p>
        <p>{say(key::START_TYPED_UNTIL)}</p>
        <p>{say(key::SHARED_HOW_TO_LEAVE)}</p>
    }
    .into_any()
}

fn checks(policy: &FacilityPolicy) -> AnyView {
    let items = vec![staff_link(policy, Wizard::Identity), staff_link(policy, Wizard::Authority)];
    view! { <ui::LinkList items=items/> }.into_any()
}

fn staff_link(policy: &FacilityPolicy, wizard: Wizard) -> ui::LinkItem {
    ui::LinkItem {
        href: href(&policy.id, Some(wizard)),
        title: say_code("wizard", wizard.code()).to_owned(),
        text: String::new(),
    }
}

fn what(policy: &FacilityPolicy) -> AnyView {
    let items = policy
        .offers()
        .into_iter()
        .map(|offer| {
            let by_law = offer
                .by_act
                .then(|| view! { <span class="mado-hint">{say(key::OFFERED_BY_LAW)}</span> });
            view! { <li>{say_code("kind", offer.kind.code())} " " {by_law}</li> }
        })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

fn who(policy: &FacilityPolicy) -> AnyView {
    let admitted = policy
        .requesters
        .iter()
        .filter(|rule| rule.stance != Stance::NotAdmitted)
        .flat_map(|rule| &rule.who)
        .map(|who| view! { <li>{say_code("requester", who.code())}</li> })
        .collect_view();
    view! { <ul>{admitted}</ul> }.into_any()
}

fn need(policy: &FacilityPolicy) -> AnyView {
    let form = say_with(key::START_NEED_FORM, &[("form", &policy.form.name)]);
    view! {
        <ul>
            <li>{form}</li>
            <li>{say(key::START_NEED_IDENTITY)}</li>
            <li>{say(key::START_NEED_AUTHORITY)}</li>
        </ul>
    }
    .into_any()
}

/// What each kind costs.
fn cost(policy: &FacilityPolicy) -> AnyView {
    grouped(policy, |kind| {
        let facts = FeeFacts { kinds: vec![kind], forms: 1, ..FeeFacts::default() };
        advice::amount_lines(&fee::assess(policy, &facts)).concat()
    })
}

/// How fast each kind is answered.
fn when(policy: &FacilityPolicy) -> AnyView {
    grouped(policy, |kind| limit_line(policy, kind))
}

/// Kinds of which the same is said are named together; the largest group is "all others".
fn grouped(policy: &FacilityPolicy, say_of: impl Fn(RequestKind) -> String) -> AnyView {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for offer in policy.offers() {
        let text = say_of(offer.kind);
        let name = say_code("kind", offer.kind.code());
        match groups.iter_mut().find(|(t, _)| *t == text) {
            Some((_, names)) => names.push(name),
            None => groups.push((text, vec![name])),
        }
    }
    let largest = groups.iter().map(|(_, names)| names.len()).max().unwrap_or(0);
    groups.sort_by_key(|(_, names)| names.len() == largest);
    let only = groups.len() == 1;
    let last = groups.len().saturating_sub(1);
    let rows = groups
        .into_iter()
        .enumerate()
        .map(|(n, (text, names))| {
            let names = match (only, n == last && names.len() > 2) {
                (true, _) => say(key::START_ALL_KINDS).to_owned(),
                (false, true) => say(key::START_OTHER_KINDS).to_owned(),
                (false, false) => words::list(names.into_iter().map(str::to_owned)),
            };
            view! { <div class="mado-terms__row"><dt>{names}</dt><dd>{text}</dd></div> }
        })
        .collect_view();
    view! { <dl class="mado-terms">{rows}</dl> }.into_any()
}

fn limit_line(policy: &FacilityPolicy, kind: RequestKind) -> String {
    match policy.deadline(kind) {
        Some(rule) => match rule.limit {
            Limit::Within(period) => {
                let period = words::period(period);
                let text =
                    if rule.in_principle { key::START_WITHIN_PRINCIPLE } else { key::START_WITHIN };
                say_with(text, &[("period", &period)])
            }
            Limit::WithoutDelay => say(key::DUE_WITHOUT_DELAY).to_owned(),
        },
        None => say(key::DUE_WITHOUT_DELAY).to_owned(),
    }
}

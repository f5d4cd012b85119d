//! A facility's start page: what may be asked, what is needed, what it costs, when the answer comes.
//!
//! It is drawn without effects and without the web, so that the same function also writes it into
//! the page's HTML before any program has loaded.

use leptos::prelude::*;
use madoguchi_domain::Date;
use madoguchi_domain::policy::{FacilityPolicy, Stance};
use madoguchi_domain::request::RequestKind;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, El, el};

use super::finished_view::window_card;
use super::parts;
use super::saver::IDLE_DAYS;
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

/// The start page. Nothing on it depends on today but dated papers, which stand further in.
#[must_use]
pub fn start_page(policy: &FacilityPolicy, today: Date) -> AnyView {
    let answers = Answers::default();
    let ctx = Ctx { wizard: Wizard::Request, policy, answers: &answers, today };
    let heading = ui::PageHeading(ui::PageHeadingProps {
        text: policy.name.clone(),
        caption: say(key::APP_NAME).to_owned(),
        take_focus: false,
    });
    let cards = [
        (
            key::START_KINDS,
            parts::together([what(policy), parts::paragraph(say(key::START_NO_REASON))]),
        ),
        (key::START_WHO, parts::together([who(policy), parts::hint(say(key::START_WHO_HINT))])),
        (key::START_NEED, need(policy).into_any()),
        (key::START_COST, cost(policy).into_any()),
        (key::START_WHEN, when(policy).into_any()),
        (key::START_WINDOW, window(&ctx)),
        (key::START_TYPED, typed()),
        (key::START_POLICY, policy_link(policy)),
        (key::START_CHECKS, checks(policy)),
    ];
    let not_ours = not_ours(policy).map(|list| (key::START_NOT_OURS, list));
    let cards = cards.into_iter().chain(not_ours).map(|(title, inner)| {
        let title = say(title).to_owned();
        ui::Card(ui::CardProps { title, children: Box::new(move || inner) })
    });
    el("div", "mado-page mado-start")
        .attr("data-page", "start")
        .view(heading)
        .child(parts::lead(say(key::START_WHAT)))
        .child(parts::buttons([begin(policy)]))
        .child(parts::hint(say(key::START_MINUTES)))
        .views(cards)
        .child(parts::hint(say_with(key::START_REGULATION, &[("title", &policy.regulation.title)])))
        .into_any()
}

fn begin(policy: &FacilityPolicy) -> AnyView {
    ui::Button(ui::ButtonProps {
        label: say(key::START_REQUEST).to_owned(),
        kind: ui::ButtonKind::Primary,
        on_click: None,
        submit: false,
        href: href(&policy.id, Some(Wizard::Request)),
        context: String::new(),
        id: String::new(),
        busy: ui::Reading::default(),
    })
}

/// The window, what to do for whom the screen is too hard, and who else hears complaints.
fn window(ctx: &Ctx<'_>) -> AnyView {
    let phone = ctx.policy.window.phone.is_some();
    let phone = phone.then(|| parts::paragraph(say(key::START_PHONE_INSTEAD)));
    let complaints =
        ctx.policy.window.complaints_body.as_ref().map(|body| {
            parts::paragraph([say(key::START_WINDOW_COMPLAINTS), "： ", body].concat())
        });
    parts::together(std::iter::once(window_card(ctx)).chain(phone).chain(complaints))
}

/// Information that the facility keeps for others and may not answer for.
fn not_ours(policy: &FacilityPolicy) -> Option<AnyView> {
    let list = &policy.scope.not_ours;
    (!list.is_empty()).then(|| parts::list("", list.iter().cloned()).into_any())
}

/// What happens to what is typed: said before anything is.
fn typed() -> AnyView {
    let days = IDLE_DAYS.to_string();
    let lines = [
        say(key::START_TYPED_STAYS).to_owned(),
        say(key::START_TYPED_UNTIL).to_owned(),
        say_with(key::SHARED_UNTIL, &[("days", &days)]),
        say(key::SHARED_HOW_TO_LEAVE).to_owned(),
    ];
    parts::together(lines.map(parts::paragraph))
}

/// The way to what the facility makes known.
fn policy_link(policy: &FacilityPolicy) -> AnyView {
    let items = vec![ui::LinkItem {
        href: [&href(&policy.id, None), "/policy"].concat(),
        title: say(key::START_POLICY_READ).to_owned(),
        text: say(key::START_POLICY_HINT).to_owned(),
    }];
    ui::LinkList(ui::LinkListProps { items })
}

fn checks(policy: &FacilityPolicy) -> AnyView {
    let items = [Wizard::Identity, Wizard::Authority].map(|wizard| ui::LinkItem {
        href: href(&policy.id, Some(wizard)),
        title: say_code("wizard", wizard.code()).to_owned(),
        text: String::new(),
    });
    ui::LinkList(ui::LinkListProps { items: items.to_vec() })
}

fn what(policy: &FacilityPolicy) -> El {
    let item = |kind: RequestKind, by_act: bool| {
        let name = [say_code("kind", kind.code()), " "].concat();
        let by_law = by_act.then(|| el("span", "mado-hint").text(say(key::OFFERED_BY_LAW)));
        el("li", "").text(name).children(by_law)
    };
    let offers = policy.offers().into_iter();
    el("ul", "").children(offers.map(|offer| item(offer.kind, offer.by_act)))
}

fn who(policy: &FacilityPolicy) -> El {
    let admitted = policy
        .requesters
        .iter()
        .filter(|rule| rule.stance != Stance::NotAdmitted)
        .flat_map(|rule| &rule.who);
    parts::list("", admitted.map(|who| say_code("requester", who.code()).to_owned()))
}

fn need(policy: &FacilityPolicy) -> El {
    let form = say_with(key::START_NEED_FORM, &[("form", &policy.form.name)]);
    let papers = [key::START_NEED_IDENTITY, key::START_NEED_AUTHORITY].map(|k| say(k).to_owned());
    parts::list("", std::iter::once(form).chain(papers))
}

/// What each kind costs.
fn cost(policy: &FacilityPolicy) -> El {
    grouped(policy, |policy, kind| words::fee::cost(policy, kind).concat())
}

/// How fast each kind is answered.
fn when(policy: &FacilityPolicy) -> El {
    grouped(policy, words::limit)
}

/// Kinds of which the same is said are named together; the largest group is "all others".
fn grouped(policy: &FacilityPolicy, say_of: fn(&FacilityPolicy, RequestKind) -> String) -> El {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for offer in policy.offers() {
        let text = say_of(policy, offer.kind);
        let name = say_code("kind", offer.kind.code());
        match groups.iter_mut().find(|(t, _)| *t == text) {
            Some((_, names)) => names.push(name),
            None => groups.push((text, vec![name])),
        }
    }
    let largest = groups.iter().map(|(_, names)| names.len()).max().unwrap_or(0);
    let (mut groups, most): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|(_, names)| names.len() < largest);
    groups.extend(most);
    let only = groups.len() == 1;
    let last = groups.len().saturating_sub(1);
    let rows = groups.into_iter().enumerate().map(|(n, (text, names))| {
        let names = match (only, n == last && names.len() > 2) {
            (true, _) => say(key::START_ALL_KINDS).to_owned(),
            (false, true) => say(key::START_OTHER_KINDS).to_owned(),
            (false, false) => words::list(names.into_iter().map(str::to_owned)),
        };
        el("div", "mado-terms__row").child(el("dt", "").text(names)).child(el("dd", "").text(text))
    });
    el("dl", "mado-terms").children(rows)
}

use madoguchi_domain::date::ClosedDay;
use madoguchi_domain::policy::{OutsideWindow, Site, Window};
use madoguchi_messages::{Msg, key, say, say_code, say_with};
use madoguchi_wording as words;

use crate::node::Node;
use crate::parts::{Ctx, address, cited, heading3, paragraph, phone, span, terms};

/// Where complaints and questions go, inside the house and outside (Act 40, Order 10(ii), (iii)).
pub(super) fn draw(ctx: &Ctx<'_>, section: Node) -> Node {
    let section = section.child(heading3(say(key::POLICY_COMPLAINTS_INSIDE))).child(inside(ctx));
    let window = &ctx.policy.window;
    let sites = window.sites.iter().flat_map(|site| [heading3(&site.name), of_site(site)]);
    let section = section.children(sites).child(heading3(say(key::POLICY_COMPLAINTS_OUTSIDE)));
    let outside = &ctx.facts.outside;
    if !outside.is_empty() {
        return section.children(outside.iter().map(of_outside));
    }
    section.child(match &window.complaints_body {
        Some(body) => paragraph(body),
        None => Node::new("p", "mado-policy__silent").text(say(key::POLICY_OUTSIDE_SILENT)),
    })
}

type Row = (String, Node);

fn row(term: Msg, said: Node) -> Row {
    (say(term).to_owned(), said)
}

fn inside(ctx: &Ctx<'_>) -> Node {
    let window = &ctx.policy.window;
    let name = match &ctx.handling.complaints {
        Some(rule) => cited(&rule.window, &rule.article, rule.basis),
        None => span(&window.name),
    };
    let mut rows = vec![row(key::POLICY_WINDOW_NAME, name)];
    // Requests may go to another window than complaints.
    if ctx.handling.complaints.as_ref().is_some_and(|rule| rule.window != window.name) {
        let requests = match &window.article {
            Some(article) => cited(&window.name, article, window.basis),
            None => span(&window.name),
        };
        rows.push(row(key::START_WINDOW, requests));
    }
    let officer = ctx.handling.complaints.as_ref().and_then(|rule| rule.handled_by);
    rows.extend(
        officer.map(|role| row(key::POLICY_HANDLED_BY, span(say_code("role", role.code())))),
    );
    rows.extend(of_window(window));
    terms(rows)
}

/// How the window is reached; where several places take requests, each has its own lines.
pub(super) fn of_window(window: &Window) -> Vec<Row> {
    let one_place = window.sites.is_empty();
    let mut rows = Vec::new();
    rows.extend(window.place.iter().map(|place| row(key::POLICY_WINDOW_PLACE, span(place))));
    match &window.address {
        Some(at) => {
            let line = address(window.postal_code.as_deref(), at);
            rows.push(row(key::POLICY_WINDOW_ADDRESS, span(line)));
        }
        None if one_place => {
            rows.push(row(key::POLICY_WINDOW_ADDRESS, span(say(key::POLICY_WINDOW_ADDRESS_ASK))));
        }
        None => {}
    }
    match &window.phone {
        Some(number) => rows.push(row(key::POLICY_WINDOW_PHONE, phone(number))),
        None if one_place => {
            rows.push(row(key::POLICY_WINDOW_PHONE, span(say(key::POLICY_WINDOW_PHONE_ASK))));
        }
        None => {}
    }
    rows.extend(window.hours.iter().map(|hours| row(key::POLICY_WINDOW_HOURS, span(hours))));
    rows.extend(closed(&window.closed_days));
    rows.extend(window.mail.iter().map(|mail| {
        let line = match &window.mail_for {
            Some(what) => say_with(key::POLICY_WINDOW_MAIL_FOR, &[("mail", mail), ("what", what)]),
            None => mail.clone(),
        };
        row(key::POLICY_WINDOW_MAIL, span(line))
    }));
    rows
}

/// The days on which it is closed; none where nothing is said of any.
fn closed(days: &[ClosedDay]) -> Option<Row> {
    let names = days.iter().map(|day| say_code("closed", day.code()).to_owned());
    (!days.is_empty()).then(|| row(key::POLICY_WINDOW_CLOSED, span(words::list(names))))
}

fn of_site(site: &Site) -> Node {
    let mut rows = Vec::new();
    rows.extend(
        site.address.iter().map(|at| {
            row(key::POLICY_WINDOW_ADDRESS, span(address(site.postal_code.as_deref(), at)))
        }),
    );
    rows.extend(site.phone.iter().map(|number| row(key::POLICY_WINDOW_PHONE, phone(number))));
    let hours = words::hours(&site.open);
    if !hours.is_empty() {
        rows.push(row(key::POLICY_WINDOW_HOURS, span(words::list(hours))));
    }
    rows.extend(closed(&site.closed_days));
    terms(rows)
}

fn of_outside(window: &OutsideWindow) -> Node {
    let kind = say_code("policy-outside-kind", window.kind.code()).to_owned();
    let name = [Some(&window.name), window.section.as_ref()].into_iter().flatten();
    let name = name.map(String::as_str).collect::<Vec<_>>().join(" ");
    let mut rows = vec![(kind, cited(name, &window.article, window.basis))];
    rows.extend(window.address.iter().map(|at| {
        row(key::POLICY_WINDOW_ADDRESS, span(address(window.postal_code.as_deref(), at)))
    }));
    rows.extend(window.phone.iter().map(|number| row(key::POLICY_WINDOW_PHONE, phone(number))));
    terms(rows)
}

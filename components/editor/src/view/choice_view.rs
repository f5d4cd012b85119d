//! One of several ways, each with parts of its own.

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{Choice, el, live_by};

use super::field_view::{Spot, choices, field, radios};
use super::group_view::fields;
use super::session::Session;
use crate::schema::{Shape, schema};
use crate::tree::{Node, Path};
use crate::words;

/// The ways, and below them the parts of the one that was chosen.
pub(crate) fn choice(session: Session, spot: Spot, name: &'static str) -> AnyView {
    let path = spot.path.clone();
    let mut ways = choices(name, schema().variants(name).iter().map(|way| &*way.code));
    if !spot.required {
        ways.push(Choice::new("", say(key::EDITOR_LEAVE_OUT)));
    }
    let here = path.clone();
    let chosen = move || session.document.with(|file| file.chosen(&here).to_owned());
    let here = path.clone();
    let choose = move |code: String| {
        session.change(|file| match &*code {
            "" => file.write(&here, Node::Null),
            code => file.choose(&here, code),
        });
    };
    let value = chosen.clone();
    let ways = radios(session, spot, ways, value.into(), Callback::new(choose));
    let inner = live_by(chosen, move |code| inner(session, name, code, &path));
    el("div", "edit-choice")
        .view(ways)
        .child(el("div", "edit-choice__inner").view(inner))
        .into_any()
}

/// The parts that a way opens.
fn inner(session: Session, name: &str, code: &str, path: &Path) -> Option<AnyView> {
    let way = schema().variants(name).iter().find(|way| way.code == code)?;
    let shape = way.inner.as_ref()?;
    let path = path.key(code);
    Some(match shape {
        // The way has just been named: a frame with the same name around its fields says it twice.
        Shape::Group(group) => fields(session, group, &path),
        _ => {
            let own = words::find_label(name, code);
            let spot = Spot {
                path,
                shape,
                label: own.map_or_else(|| words::code(name, code), |words| say(words).to_owned()),
                hint: words::hint(name, code).to_owned(),
                item: words::item(name, code),
                required: true,
                default: "",
            };
            field(session, spot)
        }
    })
}

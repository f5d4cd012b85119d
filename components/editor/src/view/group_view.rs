//! Keys that belong together.

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{self as ui, el, live_if};

use super::field_view::{Spot, check_box, field};
use super::session::Session;
use crate::schema::{Field, Shape, schema};
use crate::section::is_shown;
use crate::tree::{Node, Path};

/// A group with its frame; one that may be left out is opened by a tick.
pub(crate) fn part(session: Session, spot: Spot, name: &'static str) -> AnyView {
    let path = spot.path.clone();
    if spot.required {
        let inner = fields(session, name, &path);
        return framed(session, spot, inner);
    }
    let here = path.clone();
    let there = move || session.read(&here, |node| node.is_some());
    let tick = {
        let (path, there) = (path.clone(), there.clone());
        let id = [&*path.id(), "-write"].concat();
        check_box(&id, say(key::EDITOR_WRITE_THIS), "", there, move |yes| {
            if yes {
                session.open_part(&path);
            } else {
                session.remove(&path);
            }
        })
    };
    let inner = live_if(there, move || fields(session, name, &path));
    framed(session, spot, vec![tick, inner].into_any())
}

fn framed(session: Session, spot: Spot, inner: AnyView) -> AnyView {
    let inner = el("div", "edit-part__fields").view(inner).into_any();
    let group = spot.framed(session, inner);
    el("div", "edit-part").view(group).into_any()
}

/// The fields of a group. What seldom differs from its usual value is folded away.
pub(crate) fn fields(session: Session, name: &str, path: &Path) -> AnyView {
    let group = schema().group(name);
    let (seldom, plain): (Vec<&'static Field>, Vec<&'static Field>) =
        group.fields.iter().filter(|field| is_shown(field)).partition(|field| is_seldom(field));
    let draw =
        |field: &'static Field| self::field(session, Spot::of(name, field, path.key(&field.key)));
    let mut views: Vec<AnyView> = plain.into_iter().map(draw).collect();
    if !seldom.is_empty() {
        let open = seldom.iter().any(|field| {
            let here = path.key(&field.key);
            session.document.with_untracked(|file| file.at(&here).is_some())
        });
        let inner = seldom.into_iter().map(draw).collect::<Vec<_>>().into_any();
        views.push(ui::Disclosure(ui::DisclosureProps {
            summary: say(key::EDITOR_DETAILS).to_owned(),
            open,
            children: Box::new(move || inner),
        }));
    }
    el("div", "edit-fields").views(views).into_any()
}

/// A code that has a usual value: on what a rule rests, which text an article stands in.
fn is_seldom(field: &Field) -> bool {
    let usual = field.default.as_ref().is_some_and(|value| matches!(value, Node::Text(_)));
    usual && matches!(field.shape, Shape::Code(_))
}

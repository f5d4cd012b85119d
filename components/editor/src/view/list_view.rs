//! Any number of the same: entries to add, to take away and to move.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{self as ui, ButtonKind, el, live_by, live_if};
use madoguchi_wizards::view::parts;

use super::field_view::{Spot, field};
use super::group_view::fields;
use super::session::{Session, focus_later};
use crate::schema::{Shape, schema};
use crate::tree::{Node, Path};
use crate::words;

/// More entries than these are folded, or nobody finds the next one.
const FEW: usize = 2;

/// The entries of a list.
pub(crate) fn list(session: Session, spot: Spot, shape: &'static Shape) -> AnyView {
    let path = spot.path.clone();
    let count = {
        let path = path.clone();
        move || session.read(&path, |node| node.map_or(0, |list| list.items().len()))
    };
    let fresh = RwSignal::new(None::<usize>);
    let entry = {
        let (path, what) = (path.clone(), spot.item.clone());
        move |n: usize, of: usize| {
            let open = of <= FEW || path.steps().len() > 1 || fresh.get_untracked() == Some(n);
            Entry { session, list: path.clone(), n, of, shape, what: what.clone() }.draw(open)
        }
    };
    let counted = count.clone();
    let entries = live_by(
        move || count().to_string(),
        move |count| {
            let count = count.parse().unwrap_or(0);
            Some(match count {
                0 => parts::hint(say(key::EDITOR_NONE_YET)).into_any(),
                count => {
                    let entries = (0..count).map(|n| entry(n, count));
                    el("div", "edit-list__entries").views(entries).into_any()
                }
            })
        },
    );
    let add = {
        let path = path.clone();
        move || {
            fresh.set(Some(untrack(&counted)));
            let mut new = 0;
            session.change(|file| new = file.add(&path));
            focus_later(&path.item(new));
        }
    };
    let label = say_with(key::EDITOR_ADD, &[("what", &spot.item)]);
    let add = parts::button(&[&*path.id(), "-add"].concat(), &label, ButtonKind::Secondary, add);
    let inner = vec![entries, taken_away(session, path), add].into_any();
    let group = spot.framed(session, inner);
    el("div", "edit-list").view(group).into_any()
}

/// What was just taken away from this list, and the way back.
fn taken_away(session: Session, list: Path) -> AnyView {
    let gist = move || {
        session.removed.with(|removed| {
            let removed = removed.as_ref()?;
            let (parent, _) = removed.path.parent()?;
            let shape = schema().at(&removed.path)?;
            (parent == list).then(|| words::gist(schema(), shape, &removed.value))
        })
    };
    let there = gist.clone();
    let view = live_if(
        move || there().is_some(),
        move || {
            let what = untrack(&gist).unwrap_or_default();
            let undo = parts::button(
                "restore",
                say(key::EDITOR_RESTORE),
                ButtonKind::Secondary,
                move || {
                    session.restore();
                },
            );
            request_animation_frame(|| ui::focus_field("edit-removed"));
            el("div", "edit-removed")
                .attr("id", "edit-removed")
                .child(el("p", "").text(say_with(key::EDITOR_REMOVED, &[("what", &what)])))
                .view(undo)
                .into_any()
        },
    );
    el("div", "").attr("role", "status").view(view).into_any()
}

/// One entry.
#[derive(Clone)]
struct Entry {
    session: Session,
    list: Path,
    n: usize,
    of: usize,
    shape: &'static Shape,
    what: String,
}

impl Entry {
    fn path(&self) -> Path {
        self.list.item(self.n)
    }

    /// `2. …`, followed.
    fn title(&self) -> String {
        let gist = self.session.read(&self.path(), |node| {
            words::gist(schema(), self.shape, node.unwrap_or(&Node::Null))
        });
        let name = if gist.is_empty() { &self.what } else { &gist };
        [&*(self.n + 1).to_string(), ". ", name].concat()
    }

    fn draw(self, open: bool) -> AnyView {
        let path = self.path();
        let body = match self.shape {
            Shape::Group(name) => fields(self.session, name, &path),
            shape => {
                let label = [&*self.what, " ", &(self.n + 1).to_string()].concat();
                let (hint, item) = (String::new(), self.what.clone());
                let spot = Spot {
                    path: path.clone(),
                    shape,
                    label,
                    hint,
                    item,
                    required: true,
                    default: "",
                };
                field(self.session, spot)
            }
        };
        // A field inside bears the id of its place, if it is the place itself.
        let id = if matches!(self.shape, Shape::Group(_)) { path.id() } else { String::new() };
        let buttons = self.buttons();
        let title = self;
        let summary = el("summary", "edit-entry__title").live_text(move || title.title());
        el("details", "edit-entry")
            .attr("id", id)
            .flag("open", open)
            .child(summary)
            .child(el("div", "edit-entry__body").view(body).child(buttons))
            .into_any()
    }

    fn buttons(&self) -> ui::El {
        let about =
            say_with(key::EDITOR_ABOUT, &[("n", &(self.n + 1).to_string()), ("what", &self.what)]);
        let button = |label, kind, act: Box<dyn Fn() + Send + Sync>| {
            parts::button_about(&about, say(label), kind, act)
        };
        let mut buttons = Vec::new();
        if self.n > 0 {
            let entry = self.clone();
            buttons.push(button(
                key::EDITOR_UP,
                ButtonKind::Link,
                Box::new(move || entry.swap(entry.n - 1)),
            ));
        }
        if self.n + 1 < self.of {
            let entry = self.clone();
            buttons.push(button(
                key::EDITOR_DOWN,
                ButtonKind::Link,
                Box::new(move || entry.swap(entry.n + 1)),
            ));
        }
        let (session, path) = (self.session, self.path());
        buttons.push(button(
            key::EDITOR_REMOVE,
            ButtonKind::Link,
            Box::new(move || session.remove(&path)),
        ));
        el("div", "edit-entry__buttons").views(buttons)
    }

    /// Changes places with a neighbour; the focus goes along.
    fn swap(&self, to: usize) {
        self.session.change(|file| file.move_item(&self.list, self.n, to));
        focus_later(&self.list.item(to));
    }
}

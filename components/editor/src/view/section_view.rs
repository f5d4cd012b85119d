//! A section: its fields, and beside them what is said about it.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{self as ui, ButtonKind, el, live};
use madoguchi_wizards::view::parts;

use super::field_view::{Spot, field};
use super::home_view::{link, progress_words};
use super::keeping;
use super::remarks_view::{beside, with_place};
use super::session::Session;
use crate::findings::{Level, Remark};
use crate::route::Route;
use crate::schema::schema;
use crate::section::Section;
use crate::words;

/// The page of a section; an unknown one leads to the list.
pub(crate) fn section(session: Session, code: &str) -> AnyView {
    let found = session.with_sections(|all| {
        let place = all.iter().position(|section| section.code == code)?;
        let beside = |n: Option<usize>| n.and_then(|n| all.get(n)).map(|s| s.code.clone());
        let (before, after) = (beside(place.checked_sub(1)), beside(Some(place + 1)));
        Some((all[place].clone(), place + 1, all.len(), before, after))
    });
    let Some((section, number, total, before, after)) = found else {
        session.go(&Route::Home);
        return ().into_any();
    };
    let caption =
        say_with(key::EDITOR_PART, &[("n", &number.to_string()), ("total", &total.to_string())]);
    let heading = ui::PageHeading(ui::PageHeadingProps {
        text: words::section(&section),
        caption,
        take_focus: false,
    });
    let back = parts::way_back(say(key::EDITOR_TO_SECTIONS), Route::Home.href(), None);
    let stopped = RwSignal::new(false);
    let main = el("div", "edit-columns__main")
        .view(summary(session, &section, stopped))
        .view(form(session, &section, stopped, before, after));
    let beside = el("aside", "edit-columns__side")
        .attr("aria-labelledby", "editor-beside")
        .child(parts::subheading("", say(key::EDITOR_FINDINGS_HERE)).attr("id", "editor-beside"))
        .view(progress(session, section.clone()))
        .view(beside(session, section.clone()))
        .view(keeping::state(session));
    el("div", "mado-page edit-page")
        .attr("data-page", "editor-edit")
        .attr("data-section", section.code)
        .view(back)
        .view(heading)
        .child(el("div", "edit-columns").child(main).child(beside))
        .into_any()
}

/// How far it has come: the one line that is read out when it changes.
fn progress(session: Session, section: Section) -> AnyView {
    let text = move || {
        session.remarks.with(|remarks| {
            session
                .document
                .with_untracked(|file| progress_words(section.progress(file.tree(), remarks)))
        })
    };
    el("p", "edit-progress").attr("role", "status").live_text(text).into_any()
}

/// What keeps the section from being complete, once somebody wanted to leave it.
fn summary(session: Session, section: &Section, stopped: RwSignal<bool>) -> AnyView {
    let (section, watched) = (section.clone(), section.clone());
    let items = move || {
        if !stopped.get() {
            return Vec::new();
        }
        open(session, &section)
            .into_iter()
            .map(|remark| ui::ErrorItem::new(remark.at.id(), with_place(&remark)))
            .collect()
    };
    let summary = ui::ErrorSummary(ui::ErrorSummaryProps {
        title: say(key::EDITOR_PROBLEMS).to_owned(),
        items: items.into(),
    });
    let go_on = live(move || {
        let told = stopped.get() && !open(session, &watched).is_empty();
        told.then(|| parts::hint(say(key::EDITOR_PROBLEMS_GO_ON)).into_any())
    });
    vec![summary, go_on].into_any()
}

/// What is empty or wrong in a section, in the order of its fields.
fn open(session: Session, section: &Section) -> Vec<Remark> {
    session.remarks.with(|remarks| {
        let open = |remark: &&Remark| {
            matches!(remark.level, Level::Error | Level::Empty) && section.holds(&remark.at)
        };
        remarks.iter().filter(open).cloned().collect()
    })
}

fn form(
    session: Session,
    section: &Section,
    stopped: RwSignal<bool>,
    before: Option<String>,
    after: Option<String>,
) -> AnyView {
    let group: &'static str = match section.at.steps().is_empty() {
        true => &schema().root().name,
        false => match schema().at(&section.at) {
            Some(crate::schema::Shape::Group(name)) => name,
            _ => "",
        },
    };
    let fields =
        if group == schema().root().name { schema().root() } else { schema().group(group) };
    let keys = section.fields.iter().filter_map(|own| fields.field(&own.key));
    let views = keys.map(|own| field(session, Spot::of(group, own, section.at.key(&own.key))));
    let next_route = after.map_or(Route::Home, Route::Edit);
    let here = section.clone();
    let leave = move |()| {
        // What was typed a moment ago counts too.
        session.look();
        // Once told, nobody is kept: a regulation is not written down in one sitting.
        let told = stopped.get_untracked();
        if told || untrack(|| open(session, &here)).is_empty() {
            return session.go(&next_route);
        }
        session.tried.update(|tried| {
            if !tried.contains(&here.code) {
                tried.push(here.code.clone());
            }
        });
        stopped.set(true);
        ui::focus_error_summary();
    };
    let mut buttons = vec![parts::submit("next", say(key::EDITOR_NEXT))];
    if let Some(before) = before {
        buttons.push(link(&Route::Edit(before), say(key::EDITOR_PREVIOUS), ButtonKind::Secondary));
    }
    let views: Vec<AnyView> = views.chain([parts::buttons(buttons).into_any()]).collect();
    ui::Form(ui::FormProps {
        on_submit: Callback::new(leave),
        children: Box::new(move || views.into_any()),
    })
}

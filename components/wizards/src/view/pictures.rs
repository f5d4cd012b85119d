//! Which side of a paper to copy, and what to hide: drawn, so that nobody has to read it.

use leptos::prelude::*;
use madoguchi_domain::papers::{Mask, Paper, Sides, catalogue};
use madoguchi_messages::{Msg, key, say, say_code};
use madoguchi_ui::{self as ui, El, el, live_by, svg};

use super::session::Session;
use crate::reading;

/// The picture for the chosen identity document; nothing before one is chosen.
pub(crate) fn of_chosen(session: Session) -> AnyView {
    let id = move || session.read(reading::identity_paper).map_or("", |paper| &paper.id).to_owned();
    live_by(id, |id| catalogue().get(id).map(picture))
}

/// The sides of a paper, each with a mark that says copy or do not copy, and black bars over what
/// must be hidden.
fn picture(paper: &Paper) -> AnyView {
    let back_number = paper.mask.contains(&Mask::MyNumberOnBack);
    let back_copied = match paper.sides {
        Sides::FrontOnly => Some(false),
        Sides::FrontAndChangedBack => Some(!back_number),
        Sides::Both => Some(true),
        Sides::WholeDocument => None,
    };
    let hidden_in_front =
        paper.mask.iter().any(|m| !matches!(m, Mask::MyNumberOnBack | Mask::OrganDonation));
    let hidden_in_back = paper.mask.contains(&Mask::OrganDonation);
    let sides = match back_copied {
        Some(copied) => vec![
            card(key::PICTURE_FRONT, true, hidden_in_front, paper.photo),
            card(key::PICTURE_BACK, copied, copied && hidden_in_back, false),
        ],
        None => vec![document(hidden_in_front)],
    };
    let sides =
        el("div", "mado-paper").attr("data-paper", paper.id.clone()).children(sides).into_any();
    ui::Figure(ui::FigureProps {
        caption: say_code("sides", paper.sides.code()).to_owned(),
        alt: String::new(),
        children: Box::new(move || sides),
    })
}

/// One side of a card.
fn card(name: Msg, copy: bool, hidden: bool, photo: bool) -> El {
    let mut lines = vec![
        rect("mado-paper__sheet", [2, 2, 156, 96], "8"),
        path("mado-paper__line", "M14 22h80M14 36h70M14 50h76"),
    ];
    if photo {
        lines.push(rect("mado-paper__photo", [112, 26, 36, 46], "2"));
    }
    if hidden {
        lines.push(rect("mado-paper__bar", [14, 64, 80, 12], ""));
    }
    lines.push(if copy {
        path("mado-paper__yes", "M62 52l12 12 26-28")
    } else {
        path("mado-paper__no", "M20 14L140 86M140 14L20 86")
    });
    let word = [" ", say(if copy { key::PICTURE_COPY } else { key::PICTURE_NO_COPY })].concat();
    side("0 0 160 100", copy, lines, name, word)
}

/// A document of several pages.
fn document(hidden: bool) -> El {
    let mut lines = vec![
        rect("mado-paper__sheet", [44, 2, 92, 120], "3"),
        rect("mado-paper__sheet", [34, 8, 92, 120], "3"),
        path("mado-paper__line", "M46 28h68M46 42h60M46 56h66M46 92h64M46 106h50"),
    ];
    if hidden {
        lines.push(rect("mado-paper__bar", [46, 72, 60, 10], ""));
    }
    side("0 0 160 130", true, lines, key::PICTURE_WHOLE, String::new())
}

/// A drawing with its name below, and whether it is to be copied.
fn side(view_box: &'static str, copy: bool, lines: Vec<El>, name: Msg, word: String) -> El {
    let drawing = svg("svg", "").attr("viewBox", view_box).attr("focusable", "false");
    el("div", "mado-paper__side")
        .attr("data-copy", if copy { "yes" } else { "no" })
        .child(drawing.children(lines))
        .child(el("p", "").child(el("strong", "").text(say(name))).text(word))
}

fn rect(class: &'static str, [x, y, width, height]: [u32; 4], corner: &'static str) -> El {
    svg("rect", class)
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .attr("rx", corner)
}

fn path(class: &'static str, d: &'static str) -> El {
    svg("path", class).attr("d", d)
}

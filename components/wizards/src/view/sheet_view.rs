//! Papers drawn for the printer.

use leptos::prelude::*;
use madoguchi_ui::{El, el};

use super::parts;
use crate::sheet::{Block, Choice, Column, Sheet, Tick};

/// A paper on an A4 page of its own. On the screen it is hidden; on paper all else is.
pub(crate) fn sheet(sheet: Sheet) -> AnyView {
    el("section", "mado-sheet mado-printonly")
        .attr("data-sheet", sheet.id)
        .child(el("h1", "mado-sheet__title").text(sheet.title))
        .children(sheet.blocks.into_iter().map(block))
        .into_any()
}

fn block(block: Block) -> El {
    match block {
        Block::Right(text) => el("p", "mado-sheet__meta").text(text),
        Block::Sentence(text) => el("p", "mado-sheet__sentence").text(text),
        Block::Table { heading, rows } => table("mado-sheet__block", heading, rows),
        Block::Signature { label, seal } => signature(label, seal),
        Block::Ticks(items) => el("ul", "mado-sheet__ticks").children(items.into_iter().map(tick)),
        Block::Choices { heading, rows } => choices(heading, rows),
        Block::Columns { heading, columns, rows } => register(heading, columns, rows),
        Block::Office { heading, lines } => {
            let rows = lines.into_iter().map(|line| (line, String::new()));
            table("mado-sheet__block mado-sheet__office", heading, rows.collect())
        }
        Block::Address(lines) => el("p", "mado-address").text(lines.join("\n")),
    }
}

/// Labels and values under a heading; an empty value is a line to fill in.
fn table(class: &'static str, heading: String, rows: Vec<(String, String)>) -> El {
    let row = |(label, value): (String, String)| {
        let label = el("th", "").attr("scope", "row").text(label);
        el("tr", "").child(label).child(el("td", "").text(value))
    };
    let heading = (!heading.is_empty()).then(|| parts::subheading("mado-sheet__heading", heading));
    let rows = el("tbody", "").children(rows.into_iter().map(row));
    el("div", class).children(heading).child(el("table", "mado-sheet__table").child(rows))
}

/// Questions, each with its answers to tick.
fn choices(heading: String, rows: Vec<Choice>) -> El {
    let answer = |tick: Tick| el("span", "mado-sheet__answer").text(tick.written());
    let row = |Choice { text, options }: Choice| {
        let text = el("th", "").attr("scope", "row").text(text);
        el("tr", "").child(text).child(el("td", "").children(options.into_iter().map(answer)))
    };
    let heading = (!heading.is_empty()).then(|| parts::subheading("mado-sheet__heading", heading));
    let rows = el("tbody", "").children(rows.into_iter().map(row));
    let table = el("table", "mado-sheet__table").child(rows);
    el("div", "mado-sheet__block mado-sheet__choices").children(heading).child(table)
}

/// A register; a browser repeats the names of its columns on each page.
fn register(heading: String, columns: Vec<Column>, rows: Vec<Vec<String>>) -> El {
    let name = |column: Column| el("th", "").attr("scope", "col").text(column.name);
    let row = |cells: Vec<String>| {
        el("tr", "").children(cells.into_iter().map(|cell| el("td", "").text(cell)))
    };
    let heading = (!heading.is_empty()).then(|| parts::subheading("mado-sheet__heading", heading));
    let names = el("tr", "").children(columns.into_iter().map(name));
    let table = el("table", "mado-sheet__table")
        .child(el("thead", "").child(names))
        .child(el("tbody", "").children(rows.into_iter().map(row)));
    el("div", "mado-sheet__register").children(heading).child(table)
}

fn signature(label: String, seal: String) -> El {
    let seal = (!seal.is_empty()).then(|| el("span", "mado-seal").text(seal));
    el("p", "mado-sheet__signature")
        .child(el("span", "").text(label))
        .child(el("span", "mado-fill").attr("data-width", "name"))
        .children(seal)
}

fn tick(item: String) -> El {
    el("li", "").child(el("span", "mado-tick")).child(el("span", "").text(item))
}

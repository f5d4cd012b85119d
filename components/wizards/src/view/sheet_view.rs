//! Papers drawn for the printer.

use leptos::prelude::*;
use madoguchi_ui::{El, el, svg};

use super::parts;
use crate::sheet::{Block, Choice, Code, Column, Drawing, PenLine, Sheet, Tick};

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
        Block::CornerCode(corner) => el("div", "mado-sheet__corner").child(code(corner)),
        Block::Codes { heading, note, codes } => el("div", "mado-sheet__block")
            .child(parts::subheading("mado-sheet__heading", heading))
            .child(el("p", "mado-sheet__sentence").text(note))
            .child(el("div", "mado-sheet__codes").children(codes.into_iter().map(code))),
        Block::Address(lines) => el("p", "mado-address").text(lines.join("\n")),
        Block::Drawing(of) => drawing(of),
    }
}

/// Labels and values under a heading; an empty value is a line to fill in.
fn table(class: &'static str, heading: String, rows: Vec<(String, String)>) -> El {
    let row = |(label, value): (String, String)| {
        let label = el("th", "").attr("scope", "row").text(label);
        el("tr", "").child(label).child(el("td", "").text(value))
    };
    under_heading(class, heading, None, rows.into_iter().map(row))
}

/// Questions, each with its answers to tick.
fn choices(heading: String, rows: Vec<Choice>) -> El {
    let answer = |tick: Tick| el("span", "mado-sheet__answer").text(tick.written());
    let row = |Choice { text, options }: Choice| {
        let text = el("th", "").attr("scope", "row").text(text);
        el("tr", "").child(text).child(el("td", "").children(options.into_iter().map(answer)))
    };
    let class = "mado-sheet__block mado-sheet__choices";
    under_heading(class, heading, None, rows.into_iter().map(row))
}

/// A register; a browser repeats the names of its columns on each page.
fn register(heading: String, columns: Vec<Column>, rows: Vec<Vec<String>>) -> El {
    let name = |column: Column| el("th", "").attr("scope", "col").text(column.name);
    let row = |cells: Vec<String>| {
        el("tr", "").children(cells.into_iter().map(|cell| el("td", "").text(cell)))
    };
    let names = el("tr", "").children(columns.into_iter().map(name));
    under_heading("mado-sheet__register", heading, Some(names), rows.into_iter().map(row))
}

/// Rows as a table under a heading, where there is one; under names of columns, where there are some.
fn under_heading(
    class: &'static str,
    heading: String,
    names: Option<El>,
    rows: impl Iterator<Item = El>,
) -> El {
    let heading = (!heading.is_empty()).then(|| parts::subheading("mado-sheet__heading", heading));
    let names = names.map(|names| el("thead", "").child(names));
    let rows = el("tbody", "").children(rows);
    let table = el("table", "mado-sheet__table").children(names).child(rows);
    el("div", class).children(heading).child(table)
}

fn signature(label: String, seal: String) -> El {
    let seal = (!seal.is_empty()).then(|| el("span", "mado-seal").text(seal));
    el("p", "mado-sheet__signature")
        .child(el("span", "").text(label))
        .child(el("span", "mado-fill").attr("data-width", "name"))
        .children(seal)
}

/// A code with its edge and its name.
fn code(code: Code) -> El {
    use std::fmt::Write as _;
    let mut path = String::new();
    for (y, x, width) in code.dark() {
        // A String takes all that is written to it.
        let _ = write!(path, "M{x} {y}h{width}v1h-{width}z");
    }
    let edge = Code::EDGE;
    let whole = code.size() + 2 * edge;
    let wide = code.side() * whole / code.size();
    let picture = svg("svg", "mado-sheet__code")
        .attr("viewBox", format!("-{edge} -{edge} {whole} {whole}"))
        .attr("width", format!("{}.{}mm", wide / 10, wide % 10))
        .attr("role", "img")
        .attr("aria-label", code.name.clone())
        .child(svg("path", "").attr("d", path));
    el("figure", "mado-sheet__figure").child(picture).child(el("figcaption", "").text(code.name))
}

/// What was drawn by hand, in its frame.
fn drawing(of: Drawing) -> El {
    let (wide, tall) = of.size();
    let tenths = |of: u32| format!("{}.{}mm", of / 10, of % 10);
    let line = |line: PenLine| {
        let places: Vec<String> = line.places.iter().map(i32::to_string).collect();
        let (from, curves) = places.split_at(places.len().min(2));
        svg("path", "")
            .attr("d", format!("M{}Q{}", from.join(" "), curves.join(" ")))
            .attr("stroke-width", line.width.to_string())
    };
    svg("svg", "mado-sheet__drawing")
        .attr("viewBox", format!("0 0 {} {}", of.width, of.height))
        .attr("width", tenths(wide))
        .attr("height", tenths(tall))
        .attr("role", "img")
        .attr("aria-label", of.name)
        .children(of.lines.into_iter().map(line))
}

fn tick(item: String) -> El {
    el("li", "").child(el("span", "mado-tick")).child(el("span", "").text(item))
}

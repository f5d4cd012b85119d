//! Papers drawn for the printer.

use leptos::prelude::*;

use crate::sheet::{Block, Sheet};

/// Papers, each on its own A4 page. On the screen they are hidden; on paper all else is.
pub(crate) fn sheets(sheets: Vec<Sheet>) -> AnyView {
    sheets.into_iter().map(sheet).collect_view().into_any()
}

fn sheet(sheet: Sheet) -> AnyView {
    let blocks = sheet.blocks.into_iter().map(block).collect_view();
    view! {
        <section class="mado-sheet mado-printonly" data-sheet=sheet.id>
            <h1 class="mado-sheet__title">{sheet.title}</h1>
            {blocks}
        </section>
    }
    .into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Right(text) => view! { <p class="mado-sheet__meta">{text}</p> }.into_any(),
        Block::Sentence(text) => view! { <p class="mado-sheet__sentence">{text}</p> }.into_any(),
        Block::Table { heading, rows } => {
            let rows = rows
                .into_iter()
                .map(|(label, value)| {
                    view! { <tr><th scope="row">{label}</th><td>{value}</td></tr> }
                })
                .collect_view();
            let heading = (!heading.is_empty())
                .then(|| view! { <h2 class="mado-sheet__heading">{heading}</h2> });
            view! {
                <div class="mado-sheet__block">
                    {heading}
                    <table class="mado-sheet__table"><tbody>{rows}</tbody></table>
                </div>
            }
            .into_any()
        }
        Block::Signature { label, seal } => {
            let seal = (!seal.is_empty()).then(|| view! { <span class="mado-seal">{seal}</span> });
            view! {
                <p class="mado-sheet__signature">
                    <span>{label}</span>
                    <span class="mado-fill" data-width="name"></span>
                    {seal}
                </p>
            }
            .into_any()
        }
        Block::Ticks(items) => {
            let items = items
                .into_iter()
                .map(|item| view! { <li><span class="mado-tick"></span><span>{item}</span></li> })
                .collect_view();
            view! { <ul class="mado-sheet__ticks">{items}</ul> }.into_any()
        }
        Block::Office { heading, lines } => {
            let lines = lines
                .into_iter()
                .map(|line| view! { <tr><th scope="row">{line}</th><td></td></tr> })
                .collect_view();
            view! {
                <div class="mado-sheet__block mado-sheet__office">
                    <h2 class="mado-sheet__heading">{heading}</h2>
                    <table class="mado-sheet__table"><tbody>{lines}</tbody></table>
                </div>
            }
            .into_any()
        }
        Block::Address(lines) => {
            view! { <p class="mado-address">{lines.join("\n")}</p> }.into_any()
        }
    }
}

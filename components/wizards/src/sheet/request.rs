//! The request itself, under the facility's own name of its form.

use madoguchi_messages::{key, say, say_with};

use super::{Block, Sheet};
use crate::ctx::Ctx;
use crate::page::Page;
use crate::pages::{DECLARATION, pages};
use crate::read_back::{self, Section};
use crate::submitted::Submitted;

/// The form.
#[must_use]
pub fn request(submitted: &Submitted, ctx: &Ctx<'_>) -> Sheet {
    let policy = ctx.policy;
    let mut blocks = vec![
        Block::Right(format!("{} {}", say(key::SHEET_NUMBER), submitted.number())),
        Block::Right(say(key::SHEET_DATE).to_owned()),
        Block::Sentence(say_with(key::SHEET_TO, &[("name", policy.answers())])),
    ];
    blocks.extend(tables(ctx));
    let declaration = pages(ctx).into_iter().find(|page| page.id == DECLARATION);
    if let Some(row) = declaration.and_then(|page| read_back::rows(&page, ctx).pop()) {
        blocks.push(Block::Sentence(row.value));
    }
    blocks.push(Block::Signature {
        label: say(key::SHEET_SIGN_NAME).to_owned(),
        seal: say(key::SHEET_SEAL).to_owned(),
    });
    blocks.push(Block::Office {
        heading: say(key::SHEET_OFFICE).to_owned(),
        lines: [key::SHEET_OFFICE_RECEIVED, key::SHEET_OFFICE_CHECKED, key::SHEET_OFFICE_NOTE]
            .map(|line| say(line).to_owned())
            .to_vec(),
    });
    Sheet { id: "request".to_owned(), title: policy.form.name.clone(), blocks }
}

fn tables(ctx: &Ctx<'_>) -> Vec<Block> {
    let rows = |page: &Page| {
        let rows = read_back::rows(page, ctx).into_iter();
        rows.filter(|row| !row.value.is_empty() && row.code != "also")
            .map(|row| (row.label, own_word(ctx, row.code).unwrap_or(row.value)))
            .collect::<Vec<_>>()
    };
    read_back::by_section(&pages(ctx), rows)
        .into_iter()
        // Whether a document is fresh is for the enclosures, not for the form.
        .filter(|(section, rows)| *section != Section::Papers && !rows.is_empty())
        .map(|(section, rows)| Block::Table { heading: section.heading().to_owned(), rows })
        .collect()
}

/// On the form the request bears the facility's own word, not the plain one of the screen.
fn own_word(ctx: &Ctx<'_>, field: &str) -> Option<String> {
    (field == "kind").then(|| super::mandate::kind_name(ctx))
}

//! The request itself, under the facility's own name of its form.

use madoguchi_messages::{key, say, say_with};

use super::{Block, Sheet};
use crate::ctx::Ctx;
use crate::pages::{DECLARATION, pages};
use crate::read_back::{self, Section};
use crate::submitted::Submitted;

/// The form.
#[must_use]
pub fn request(submitted: &Submitted, ctx: &Ctx<'_>) -> Sheet {
    let policy = ctx.policy;
    let addressee = policy.operator.as_ref().unwrap_or(&policy.name);
    let mut blocks = vec![
        Block::Right(format!("{} {}", say(key::SHEET_NUMBER), submitted.number())),
        Block::Right(say(key::SHEET_DATE).to_owned()),
        Block::Sentence(say_with(key::SHEET_TO, &[("name", addressee)])),
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
    let mut tables: Vec<(&str, Vec<(String, String)>)> = Vec::new();
    for page in pages(ctx) {
        let section = Section::of(page.id);
        // Whether a document is fresh is for the enclosures, not for the form.
        if section == Section::Papers {
            continue;
        }
        let heading = section.heading();
        let rows = read_back::rows(&page, ctx)
            .into_iter()
            .filter(|row| !row.value.is_empty() && row.code != "also")
            .map(|row| (row.label, own_word(ctx, row.code).unwrap_or(row.value)));
        match tables.iter_mut().find(|(h, _)| *h == heading) {
            Some((_, all)) => all.extend(rows),
            None => tables.push((heading, rows.collect())),
        }
    }
    tables
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(heading, rows)| Block::Table { heading: heading.to_owned(), rows })
        .collect()
}

/// On the form the request bears the facility's own word, not the plain one of the screen.
fn own_word(ctx: &Ctx<'_>, field: &str) -> Option<String> {
    (field == "kind").then(|| super::mandate::kind_name(ctx))
}

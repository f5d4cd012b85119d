//! The power of attorney (委任状), with all that is known filled in and the rest for the principal's hand.

use madoguchi_domain::policy::{PaperRequirement, Requirement};
use madoguchi_messages::{key, say, say_with};

use super::{Block, Sheet};
use crate::ctx::Ctx;
use crate::field::Field;
use crate::words;

/// The power of attorney.
#[must_use]
pub fn mandate(ctx: &Ctx<'_>) -> Sheet {
    let text = |field: Field| ctx.answers.text(field).to_owned();
    let label = |key| say(key).to_owned();
    let what = [("to", ctx.policy.answers()), ("kind", &kind_name(ctx))];
    let mut blocks = vec![
        Block::Right(label(key::SHEET_DATE)),
        Block::Sentence(label(key::SHEET_MANDATE_I)),
        Block::Table {
            heading: label(key::SHEET_MANDATE_AGENT),
            rows: vec![
                (label(key::FIELD_REQUESTER_NAME), text(Field::RequesterName)),
                (label(key::FIELD_REQUESTER_ADDRESS), text(Field::RequesterAddress)),
                (label(key::FIELD_REQUESTER_PHONE), text(Field::RequesterPhone)),
            ],
        },
        Block::Table {
            heading: label(key::SHEET_MANDATE_WHAT),
            rows: vec![(
                label(key::SHEET_MANDATE_WHAT),
                say_with(key::SHEET_MANDATE_WHAT_TEXT, &what),
            )],
        },
        Block::Table {
            heading: label(key::SHEET_MANDATE_PRINCIPAL),
            rows: vec![
                (label(key::FIELD_PRINCIPAL_NAME), text(Field::PrincipalName)),
                (label(key::FIELD_PRINCIPAL_ADDRESS), text(Field::PrincipalAddress)),
            ],
        },
        Block::Sentence(label(key::SHEET_MANDATE_BY_HAND)),
    ];
    if wants_registered_seal(ctx) {
        blocks.push(Block::Sentence(label(key::SHEET_MANDATE_SEAL)));
    }
    blocks.push(Block::Signature {
        label: label(key::SHEET_SIGN_NAME),
        seal: label(key::SHEET_SEAL),
    });
    Sheet { id: "mandate".to_owned(), title: label(key::SHEET_MANDATE_TITLE), blocks }
}

/// The request in the facility's own words, or, where only the Act gives it, in ours.
pub(super) fn kind_name(ctx: &Ctx<'_>) -> String {
    words::list(ctx.kinds().into_iter().map(|kind| words::kind(ctx.policy, kind).to_owned()))
}

/// Whether the principal's registered seal is to stand on the mandate: this facility wants it, or it
/// was said that it will.
fn wants_registered_seal(ctx: &Ctx<'_>) -> bool {
    if ctx.answers.yes(Field::MandateSeal) == Some(true) {
        return true;
    }
    fn in_tree(requirement: &Requirement) -> bool {
        match requirement {
            Requirement::All(all) | Requirement::Any(all) => all.iter().any(in_tree),
            Requirement::Paper(PaperRequirement { principals_seal, .. }) => *principals_seal,
            Requirement::When(when) => in_tree(&when.then),
            Requirement::Fact(_) => false,
        }
    }
    let rule = ctx.requester().and_then(|who| ctx.policy.requester(who));
    rule.and_then(|r| r.papers.as_ref()).is_some_and(in_tree)
}

//! Consents (同意書), what takes them back, and notices on taking information in (取得の通知).

mod acquisition;
mod form;
mod withdrawal;

pub use acquisition::{Acquisition, acquisition_notice};
pub use form::{Answered, consent_form};
pub use withdrawal::{Withdrawn, consent_withdrawal};

use madoguchi_documents::Block;
use madoguchi_domain::policy::ConsentItem;
use madoguchi_messages::{Msg, key, say, say_with};

use crate::office::{bracketed, labelled, numbered};
use crate::words::{sentence, signature, word};

/// An item with its number, what a yes means, and what it really covers: a label may name less than
/// its explanation.
fn item_text(item: &ConsentItem) -> String {
    let number = usize::from(item.number);
    let several = item.uses.len() > 1;
    let asks = match (several, item.label.as_str()) {
        (true, "") => None,
        _ => Some(item.asks(say(key::LIST_COMMA))),
    };
    let mut lines = Vec::new();
    lines.extend(asks.map(|asks| numbered(number, &asks)));
    lines.extend(Some(item.explanation.clone()).filter(|text| !text.is_empty()));
    if several {
        let covers = say(key::OFFICE_CONSENT_COVERS);
        lines.push(if lines.is_empty() { numbered(number, covers) } else { covers.to_owned() });
    }
    if several || !item.label.is_empty() {
        let each = |name: &str| say_with(key::OFFICE_CONSENT_COVERS_EACH, &[("use", name)]);
        lines.extend(item.uses.iter().map(|one| each(&one.name)));
    }
    if item.label_and_explanation_differ {
        lines.push(word(key::OFFICE_CONSENT_DIFFER));
    }
    lines.join("\n")
}

/// What is declared, and of whom.
fn declared(declared: Msg, principal: &str) -> Block {
    sentence(match principal {
        "" => word(declared),
        name => bracketed(say(declared), Some(&labelled(say(key::OFFICE_CONSENT_PRINCIPAL), name))),
    })
}

/// What is declared, and who signs it: the principal, or somebody for them. The sentence above each
/// line stays with it, so that nobody signs a page on which nothing is declared.
fn signed(declares: Msg, principal: &str) -> Vec<Block> {
    vec![
        declared(declares, principal),
        signature(say(key::OFFICE_CONSENT_SIGN)),
        sentence(word(key::OFFICE_CONSENT_AGENT)),
        signature(say(key::OFFICE_CONSENT_SIGN_AGENT)),
    ]
}

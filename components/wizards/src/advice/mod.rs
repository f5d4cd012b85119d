//! What the rules say to the answers so far: shown as soon as it can be known, never in the way.

mod authority;
mod due;
mod fee;
mod identity;
mod reckoned;

pub use authority::{authority, needed, while_ticking};
pub use due::due;
pub use fee::fee;
pub use identity::{accepted, identity, of_principal};

use madoguchi_messages::{key, say};

use crate::ctx::{Ctx, Wizard};
use crate::page::PageId;
use crate::pages::{DECLARATION, FINISHED, RESULT, REVIEW};

/// How a piece of advice stands to what the person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Nothing stands in the way.
    Good,
    /// Good to know.
    Note,
    /// Will cause delay or a question if left as it is.
    Warn,
    /// The facility would not take it this way.
    Stop,
}

/// What the rules say to the answers so far, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// How it stands to what the person wants.
    pub tone: Tone,
    /// The heading.
    pub title: String,
    /// Sentences.
    pub lines: Vec<String>,
    /// What would help, sentence by sentence.
    pub help: Vec<String>,
    /// The articles it rests on, named for a person.
    pub articles: Vec<String>,
    /// A computation to unfold: its heading and its steps.
    pub unfold: Option<(String, Vec<String>)>,
}

impl Advice {
    pub(crate) fn new(tone: Tone, title: impl Into<String>) -> Self {
        Self {
            tone,
            title: title.into(),
            lines: Vec::new(),
            help: Vec::new(),
            articles: Vec::new(),
            unfold: None,
        }
    }
}

/// What is to be said on this page.
#[must_use]
pub fn advice(page: PageId, ctx: &Ctx<'_>) -> Vec<Advice> {
    match page {
        "requester" | "agent-is" | "profession" => needed(ctx).into_iter().collect(),
        "mandate-dated" | "mandate-date" | "mandate-scope" | "mandate-seal" | "agency-covers"
        | "supervisor" | "capable" | "agreed" | "relation" | "can-say" | "minor-birth"
        | "their-birth" => authority(ctx).into_iter().collect(),
        "authority-papers" => while_ticking(ctx).into_iter().collect(),
        "identity-papers" => {
            let mut all: Vec<Advice> = identity(ctx).into_iter().collect();
            all.extend(accepted(ctx));
            all
        }
        "principal-papers" | "principal-details" => of_principal(ctx).into_iter().collect(),
        "identity-details" => identity(ctx).into_iter().collect(),
        "delivery" | "fee" => fee(ctx).into_iter().collect(),
        REVIEW => {
            let mut all: Vec<Advice> =
                authority(ctx).into_iter().chain(identity(ctx)).chain(of_principal(ctx)).collect();
            all.retain(|a| a.tone > Tone::Note);
            all.extend(fee(ctx));
            all.extend(due(ctx));
            all
        }
        DECLARATION => Vec::new(),
        FINISHED => due(ctx).into_iter().collect(),
        RESULT => match ctx.wizard {
            Wizard::Identity => identity(ctx).into_iter().chain(of_principal(ctx)).collect(),
            _ => authority(ctx).into_iter().collect(),
        },
        _ => Vec::new(),
    }
}

/// Nothing speaks against it, but not everything has been asked: no promise is made.
pub(crate) fn so_far(advice: &mut Advice) {
    advice.tone = Tone::Note;
    advice.title = say(key::ADVICE_SO_FAR).to_owned();
}

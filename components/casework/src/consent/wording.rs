use std::collections::BTreeMap;
use std::fmt::Write;

use madoguchi_domain::Date;
use madoguchi_domain::policy::{ConsentForm, ConsentItem, WholePolicy};
use sha2::{Digest, Sha256};

use super::SCREEN_LANGUAGE;
use crate::case::handling;
use crate::desk::DeskEvent;

/// The exact words of a form, as they were shown to somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Wording {
    /// Their digest: see [`digest_of`].
    pub digest: String,
    /// The form.
    pub form: ConsentForm,
    /// The form as JSON, to the letter as it was taken.
    pub words: String,
    /// The how-manieth wording of this form in this language it is, from 1.
    pub version: u32,
    /// The day on which it was first taken.
    pub since: Date,
    /// The language, by its tag.
    pub language: String,
}

/// All words that were ever shown, by their digest.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wordings {
    all: BTreeMap<String, Wording>,
    /// What was taken last, by form and language.
    last: BTreeMap<(String, String), String>,
}

/// The digest of a form's words: SHA-256 of the language's tag, a line break and the form as JSON; 64
/// hexadecimal digits. Whoever has the words can make it again.
#[must_use]
pub fn digest_of(words: &str, language: &str) -> String {
    let mut hasher = Sha256::new();
    for piece in [language, "\n", words] {
        hasher.update(piece.as_bytes());
    }
    let mut text = String::with_capacity(64);
    for byte in hasher.finalize() {
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

impl Wordings {
    /// The words of a digest.
    #[must_use]
    pub fn get(&self, digest: &str) -> Option<&Wording> {
        self.all.get(digest)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Wording> {
        self.all.values()
    }

    /// The words of a form that were taken last in a language.
    #[must_use]
    pub fn last(&self, form: &str, language: &str) -> Option<&Wording> {
        self.get(self.last.get(&(form.to_owned(), language.to_owned()))?)
    }

    /// Takes words into the list; whether they can be read, and are those of the digest.
    ///
    /// Words that were taken before are not taken twice; a facility that comes back to them has them as its
    /// last ones.
    pub fn take(&mut self, digest: &str, words: &str, language: &str, day: Date) -> bool {
        if digest_of(words, language) != digest {
            return false;
        }
        let Ok(form) = ConsentForm::from_text(digest, words) else { return false };
        let of_form =
            |wording: &&Wording| wording.form.id == form.id && wording.language == language;
        let version = u32::try_from(self.iter().filter(of_form).count()).unwrap_or(u32::MAX);
        self.last.insert((form.id.clone(), language.to_owned()), digest.to_owned());
        self.all.entry(digest.to_owned()).or_insert_with(|| Wording {
            digest: digest.to_owned(),
            form,
            words: words.to_owned(),
            version: version.saturating_add(1),
            since: day,
            language: language.to_owned(),
        });
        true
    }

    /// What is to be recorded before a form is shown in these words: nothing where they were taken last.
    #[must_use]
    pub fn to_take(&self, form: &ConsentForm, language: &str) -> Option<DeskEvent> {
        let words = serde_json::to_string(form).ok()?;
        let digest = digest_of(&words, language);
        let last = self.last(&form.id, language);
        last.is_none_or(|last| last.digest != digest).then(|| DeskEvent::WordingTaken {
            form: form.id.clone(),
            digest,
            words,
            language: language.to_owned(),
        })
    }

    /// A form as it is shown today in a language: as the facility's file has it, and in another language than
    /// the file's as it was taken last.
    pub(super) fn today<'a>(
        &'a self,
        rules: &'a WholePolicy,
        form: &str,
        language: &str,
    ) -> Option<&'a ConsentForm> {
        if language == SCREEN_LANGUAGE {
            return handling(rules).consent.forms.iter().find(|known| known.id == form);
        }
        self.last(form, language).map(|wording| &wording.form)
    }
}

/// Numbers of the items of a form of which the words or the uses have changed, or that are new: whoever said
/// yes or no to an older one has to be asked again. An item that only has another number is the same.
#[must_use]
pub fn changes(old: &ConsentForm, new: &ConsentForm) -> Vec<u8> {
    let is_old = |item: &ConsentItem| old.items.iter().any(|older| says_the_same(older, item));
    new.items.iter().filter(|item| !is_old(item)).map(|item| item.number).collect()
}

fn says_the_same(one: &ConsentItem, other: &ConsentItem) -> bool {
    one.asks("") == other.asks("") && one.explanation == other.explanation && one.uses == other.uses
}

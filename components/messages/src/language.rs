use std::sync::atomic::{AtomicU8, Ordering};

use crate::table::Language;

/// Declares the languages; the build calls it with the folders it found, Japanese first.
macro_rules! languages {
    ($($variant:ident = $tag:literal),+ $(,)?) => {
        /// A language in which the words are there: one folder, one value.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Language { $(#[doc = concat!("The folder `", $tag, "`.")] $variant),+ }

        impl Language {
            /// Every language, Japanese first.
            pub const ALL: &'static [Language] = &[$(Language::$variant),+];

            /// The folder's name: a language tag for the page's `lang`, e.g. `ja`.
            #[must_use]
            pub fn tag(self) -> &'static str {
                match self { $(Language::$variant => $tag),+ }
            }
        }
    };
}
pub(crate) use languages;

static CURRENT: AtomicU8 = AtomicU8::new(0);

/// The language that is spoken now; Japanese until [`set_language`] says otherwise.
#[must_use]
pub fn language() -> Language {
    let n = usize::from(CURRENT.load(Ordering::Relaxed));
    Language::ALL.get(n).copied().unwrap_or(Language::Ja)
}

/// Speaks another language from now on. What is on the page already is drawn anew by the caller.
pub fn set_language(language: Language) {
    CURRENT.store(language as u8, Ordering::Relaxed);
}

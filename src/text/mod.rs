//! Languages, the catalogue of texts, and how numbers, money and months are written and read.
//!
//! Whatever a person reads comes from here. The layers below know codes and numbers; a [`Texts`] turns them into the
//! words of one [`Language`]. What a person types is parsed here too, and refused wherever it could mean two things.

mod case_text;
mod catalogue;
mod entry;
mod findings;
mod inputs;
mod kinds;
mod language;
mod money;
mod names;
mod numbers;
mod portfolio;
mod problems;
mod quantities;
mod sentence;
mod time;
pub mod verdict;
pub mod warnings;

use std::fmt;
use std::sync::OnceLock;

use catalogue::Catalogue;

pub use case_text::CaseText;
pub use catalogue::{AREAS, Arg, CatalogueFile};
pub use entry::{NumberError, shortened};
pub use findings::FindingText;
pub use kinds::Kind;
pub use language::Language;
pub use names::effect_target;
pub use sentence::{Sentence, Span};

/// What stands where there is no number to show.
pub const NO_NUMBER: &str = "–";

/// The texts and formats of one language.
pub struct Texts {
    language: Language,
    catalogue: Catalogue,
}

impl Texts {
    /// The texts of a language, built once.
    pub fn of(language: Language) -> &'static Self {
        static ENGLISH: OnceLock<Texts> = OnceLock::new();
        static DUTCH: OnceLock<Texts> = OnceLock::new();
        let cell = match language {
            Language::English => &ENGLISH,
            Language::Dutch => &DUTCH,
        };
        cell.get_or_init(|| Self {
            language,
            catalogue: Catalogue::of(language),
        })
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text with this key. Without one the key is returned and the gap is logged.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text with this key, with its variables filled in.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.sentence(key, args).into()
    }

    /// The same, which knows where its variables stand.
    pub fn sentence(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Sentence {
        self.catalogue.sentence(key, args)
    }

    /// Whether there is a text with this key.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue.has(key)
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

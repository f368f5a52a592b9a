//! The catalogue: every text of the program, in every language, embedded in the binary.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, NO_NUMBER};

/// One file of texts, the same set of keys in every language.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Its name, which is that of its files.
    pub name: &'static str,
    english: &'static str,
    dutch: &'static str,
}

impl Area {
    /// The texts in a language, as Fluent.
    pub fn source(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Dutch => self.dutch,
        }
    }
}

macro_rules! areas {
    ($($(#[$doc:meta])* $name:literal,)*) => {
        /// Every file of texts.
        pub const AREAS: &[Area] = &[$(
            $(#[$doc])*
            Area {
                name: $name,
                english: include_str!(concat!("../../assets/texts/en/", $name, ".ftl")),
                dutch: include_str!(concat!("../../assets/texts/nl/", $name, ".ftl")),
            },
        )*];
    };
}

areas! {
    "inputs",
    "problems",
    "units",
    "checks",
    "kinds",
    "files",
    "console",
    "app",
    "window",
    "customers",
    "desk",
    "recovery",
    "versions",
    "quantities",
    "sweet_spot",
    "journey",
    "options",
    "lists",
    "compare",
    "chain",
    "charts",
    "result",
    "risk",
    "evidence",
    "portfolio",
    "paper",
    "export",
    "workbook",
    "slides",
}

/// A value that a text mentions.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A text, shown as it is. Numbers that are shown come formatted, as texts.
    Text(Cow<'a, str>),
    /// A number that chooses between singular and plural.
    Number(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        // Counts of things in a case are far below 2^53, where this stops being exact.
        Self::Number(count as f64)
    }
}

impl From<f64> for Arg<'_> {
    fn from(number: f64) -> Self {
        if number.is_finite() {
            Self::Number(number)
        } else {
            Self::Text(Cow::Borrowed(NO_NUMBER))
        }
    }
}

/// The catalogue of one language.
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Reads the embedded texts of a language. Faults in them are logged; a test forbids them.
    pub(super) fn of(language: Language) -> Self {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks are for text of mixed direction; here they would show as boxes in some fonts.
        bundle.set_use_isolating(false);
        for area in AREAS {
            let source = area.source(language).to_owned();
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, faults)| {
                log::error!("texts {}/{}: {faults:?}", language.code(), area.name);
                resource
            });
            if let Err(faults) = bundle.add_resource(resource) {
                log::error!("texts {}/{}: {faults:?}", language.code(), area.name);
            }
        }
        Self { bundle }
    }

    /// Whether there is a text with this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.bundle
            .get_message(key)
            .is_some_and(|message| message.value().is_some())
    }

    /// The text with this key, filled in; the key itself, logged, where there is none.
    pub(super) fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            log::error!("no text with the key {key}");
            return key.to_owned();
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| {
                let value = match arg {
                    Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_ref())),
                    Arg::Number(number) => FluentValue::from(*number),
                };
                (Cow::Borrowed(*name), value)
            })
            .collect();
        let mut faults = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut faults);
        if !faults.is_empty() {
            log::error!("text {key}: {faults:?}");
        }
        text.into_owned()
    }
}

//! The catalogue: every text of the program, in every language, embedded in the binary.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Language, NO_NUMBER, Sentence};

/// One file of texts, the same set of keys in every language.
#[derive(Clone, Copy, Debug)]
pub struct CatalogueFile {
    /// Its name, which is that of its files.
    pub name: &'static str,
    english: &'static str,
    dutch: &'static str,
}

impl CatalogueFile {
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
        pub const AREAS: &[CatalogueFile] = &[$(
            $(#[$doc])*
            CatalogueFile {
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
    /// A text that knows its own values.
    Sentence(Sentence),
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

impl From<Sentence> for Arg<'_> {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(sentence)
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

impl Arg<'_> {
    /// Whether the variant of a text with this key is the one for the value. Both languages have the singular for exactly one.
    fn chooses(&self, key: &VariantKey<&str>) -> bool {
        match (self, key) {
            (Self::Number(number), VariantKey::NumberLiteral { value }) => {
                value.parse() == Ok(*number)
            }
            (Self::Number(number), VariantKey::Identifier { name }) => {
                *name == "one" && *number == 1.0
            }
            (Self::Text(text), VariantKey::Identifier { name }) => text == name,
            (Self::Sentence(_), _) | (Self::Text(_), VariantKey::NumberLiteral { .. }) => false,
        }
    }
}

type Pattern = ast::Pattern<&'static str>;

/// The catalogue of one language: texts by their keys, in the notation of Fluent. Of that they use variables, literals and
/// the choice by a variable.
pub(super) struct Catalogue {
    patterns: BTreeMap<&'static str, Pattern>,
}

impl Catalogue {
    /// Reads the embedded texts of a language. Faults in them are logged; a test forbids them.
    pub(super) fn of(language: Language) -> Self {
        let mut patterns = BTreeMap::new();
        for area in AREAS {
            let source = area.source(language);
            let parsed = parser::parse_runtime(source).unwrap_or_else(|(parsed, faults)| {
                log::error!("texts {}/{}: {faults:?}", language.code(), area.name);
                parsed
            });
            for entry in parsed.body {
                if let Entry::Message(message) = entry
                    && let Some(pattern) = message.value
                    && patterns.insert(message.id.name, pattern).is_some()
                {
                    let key = message.id.name;
                    log::error!("texts {}/{}: {key} again", language.code(), area.name);
                }
            }
        }
        Self { patterns }
    }

    /// Whether there is a text with this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.patterns.contains_key(key)
    }

    /// The text with this key, filled in; the key itself, logged, where there is none.
    pub(super) fn sentence(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Sentence {
        let Some(pattern) = self.patterns.get(key) else {
            log::error!("no text with the key {key}");
            return key.to_owned().into();
        };
        let mut writer = Writer {
            key,
            args,
            written: Sentence::default(),
        };
        writer.write(pattern);
        writer.written
    }
}

/// Fills in one text.
struct Writer<'a> {
    key: &'a str,
    args: &'a [(&'a str, Arg<'a>)],
    written: Sentence,
}

impl Writer<'_> {
    fn write(&mut self, pattern: &Pattern) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.written.push(value),
                PatternElement::Placeable { expression } => self.write_expression(expression),
            }
        }
    }

    fn write_expression(&mut self, expression: &Expression<&'static str>) {
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                self.written.push(&unescape_unicode_to_string(value));
            }
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                self.write_value(id.name);
            }
            Expression::Select { selector, variants } => {
                let value = match selector {
                    InlineExpression::VariableReference { id } => self.arg(id.name),
                    _ => None,
                };
                let chosen = variants
                    .iter()
                    .find(|variant| value.is_some_and(|value| value.chooses(&variant.key)))
                    .or_else(|| variants.iter().find(|variant| variant.default));
                if let Some(variant) = chosen {
                    self.write(&variant.value);
                }
            }
            Expression::Inline(_) => log::error!("text {}: {expression:?}", self.key),
        }
    }

    fn write_value(&mut self, name: &'static str) {
        let value = match self.arg(name) {
            Some(Arg::Text(text)) => text.to_string().into(),
            Some(Arg::Sentence(sentence)) => sentence.clone(),
            Some(Arg::Number(number)) => number.to_string().into(),
            None => format!("{{${name}}}").into(),
        };
        self.written.push_value(name, &value);
    }

    /// The value with this name; the last one where several have it.
    fn arg(&self, name: &str) -> Option<&Arg<'_>> {
        let found = self.args.iter().rev().find(|(own, _)| *own == name);
        if found.is_none() {
            log::error!("text {}: nothing for ${name}", self.key);
        }
        found.map(|(_, arg)| arg)
    }
}

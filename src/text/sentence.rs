//! Texts that know where the values stand that they were filled with.

use std::fmt;
use std::ops::{Deref, Range};

use serde::{Serialize, Serializer};

/// A text of the catalogue, filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    text: String,
    spans: Vec<Span>,
}

/// Programs read its text.
impl Serialize for Sentence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// Where a value stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The name that the catalogue has for the value.
    pub name: &'static str,
    /// The bytes of the sentence that show it.
    pub range: Range<usize>,
}

impl Sentence {
    /// Several sentences as one, with `separator` between them.
    pub fn joined(sentences: impl IntoIterator<Item = Self>, separator: &str) -> Self {
        let mut whole = Self::default();
        for (place, sentence) in sentences.into_iter().enumerate() {
            if place > 0 {
                whole.push(separator);
            }
            whole.push_sentence(&sentence);
        }
        whole
    }

    /// Each value with its name, in the order in which the sentence shows them. A value that is a sentence itself comes
    /// before its own values.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let spans = self.spans.iter();
        spans.map(|span| (span.name, &self.text[span.range.clone()]))
    }

    /// Where the values stand, in the same order.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn push_sentence(&mut self, sentence: &Self) {
        let start = self.text.len();
        self.push(&sentence.text);
        let spans = sentence.spans.iter().map(|span| Span {
            name: span.name,
            range: start + span.range.start..start + span.range.end,
        });
        self.spans.extend(spans);
    }

    pub(super) fn push_value(&mut self, name: &'static str, value: &Self) {
        let start = self.text.len();
        let range = start..start + value.text.len();
        self.spans.push(Span { name, range });
        self.push_sentence(value);
    }
}

impl Deref for Sentence {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Self {
        Self {
            text,
            spans: Vec::new(),
        }
    }
}

impl From<Sentence> for String {
    fn from(sentence: Sentence) -> Self {
        sentence.text
    }
}

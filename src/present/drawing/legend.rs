//! What the marks of a picture mean: small signs with their words.

use crate::present::charts::Ink;
use crate::present::palette::Color;

use super::Drawing;
use super::words::{Anchor, Face, FontWeight, Letters};

/// Size of the words, points.
const WORDS: f64 = 7.0;
/// Height of a sign, points.
pub(super) const SIGN: f64 = 10.0;
/// Between a sign and its words.
const BESIDE: f64 = 3.0;
/// Between words and the next sign.
const BETWEEN: f64 = 12.0;

/// A sign with what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// The sign; without any width where words stand alone.
    pub sign: Drawing,
    /// What it means.
    pub words: String,
}

impl LegendEntry {
    /// An entry whose sign is still to be drawn.
    pub(super) fn new(width: f64, words: String) -> Self {
        Self {
            sign: Drawing::new("", width, SIGN),
            words,
        }
    }
}

/// All entries on one line.
pub fn legend(letters: &dyn Letters, entries: Vec<LegendEntry>) -> Drawing {
    let face = Face::new(WORDS, FontWeight::Regular, Color::Words(Ink::Secondary));
    let mut drawing = Drawing::new("", 0.0, SIGN);
    let foot = SIGN / 2.0 + face.drop();
    let words: Vec<&str> = entries.iter().map(|entry| entry.words.as_str()).collect();
    drawing.summary = words.join(", ");
    let mut left = 0.0;
    for LegendEntry { sign, words } in entries {
        if sign.width > 0.0 {
            let width = sign.width + BESIDE;
            drawing.add(sign, [left, 0.0]);
            left += width;
        }
        left += drawing.words(letters, [left, foot], Anchor::Left, face, &words) + BETWEEN;
    }
    drawing.width = left;
    drawing
}

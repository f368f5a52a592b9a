//! One bar in parts: what a whole consists of.

use crate::domain::Evidence;
use crate::present::palette::Color;
use crate::text::Texts;

use super::Drawing;

/// A part of the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// What it is, with its share, as it is written beside the bar.
    pub words: String,
    /// Its share of the whole, 0..=1.
    pub share: f64,
    /// Its colour.
    pub color: Color,
    /// How it is drawn.
    pub look: PartStyle,
}

/// How a part is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartStyle {
    /// Plain.
    Plain,
    /// Hatched: assumed.
    Hatched,
}

impl Share {
    /// A whole that rests on a grade of evidence: the weaker, the paler, and hatched where it is judgement.
    pub fn of_grade(grade: Evidence) -> Self {
        Self {
            words: String::new(),
            share: 1.0,
            color: Color::Evidence(grade),
            look: match grade {
                Evidence::Judgement => PartStyle::Hatched,
                Evidence::OwnExperiment
                | Evidence::OwnTrend
                | Evidence::OwnSurvey
                | Evidence::PublishedStudy => PartStyle::Plain,
            },
        }
    }
}

/// Smaller parts cannot be seen.
const LEAST_SHARE: f64 = 0.005;
/// The bar.
pub fn share_bar(summary: &str, shares: &[Share], width: f64, height: f64) -> Drawing {
    let mut drawing = Drawing::new(summary, width, height);
    let mut left = 0.0;
    for share in shares {
        let right = left + share.share * width;
        // A thin gap parts neighbours that are alike.
        let inner = (right - 0.75).max(left);
        part(&mut drawing, share, [left, inner], height);
        left = right;
    }
    drawing
}

/// What a benefit rests on, as parts of a bar.
pub fn evidence_parts(texts: &Texts, shares: &[(Evidence, f64)]) -> Vec<Share> {
    let part = |(grade, share): &(Evidence, f64)| {
        let arguments = [
            ("grade", texts.kind(*grade).into()),
            ("share", texts.percent(*share, 0).into()),
        ];
        Share {
            words: texts.with("evidence-share", &arguments),
            share: *share,
            ..Share::of_grade(*grade)
        }
    };
    let seen = shares.iter().filter(|(_, share)| *share >= LEAST_SHARE);
    seen.map(part).collect()
}

/// A small square that says what a part means.
pub fn share_key(share: &Share, size: f64) -> Drawing {
    let mut drawing = Drawing::new("", size, size);
    part(&mut drawing, share, [0.0, size], size);
    drawing
}

fn part(drawing: &mut Drawing, share: &Share, [left, right]: [f64; 2], height: f64) {
    drawing.rectangle([left, 0.0], [right, height], share.color);
    if share.look == PartStyle::Hatched {
        drawing.unknown([left, 0.0], [right, height]);
    }
}

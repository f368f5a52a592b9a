//! The colours of the light theme and of paper, as 0xRRGGBB.
//!
//! The hues are those of Okabe and Ito, which people with any colour vision can tell apart. Colour never stands alone: a
//! sign, a word, a pattern or a place says the same.

use crate::domain::Evidence;
use crate::engine::finding::Severity;
use crate::engine::{Verdict, Zone};

use super::charts::Ink;

/// An area and the line that marks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaStyle {
    /// The area.
    pub fill: u32,
    /// Its edge, and lines that belong to it.
    pub line: u32,
}

/// A sign or a word on its own ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Behind the word.
    pub fill: u32,
    /// The word and its sign.
    pub ink: u32,
}

/// White: what lies behind everything.
const PAPER: u32 = 0xFFFFFF;
/// Words and main lines.
pub const TEXT: u32 = 0x161B23;
/// Words and lines that stand back.
pub const SECONDARY: u32 = 0x55606E;
/// Our plan, and what can be acted on.
pub const PLAN: u32 = 0x0A5CA8;
/// The world in which nothing is done.
pub const DO_NOTHING: u32 = 0x747E8A;
/// Ground that stands back from white.
pub const PAGE: u32 = 0xF3F5F8;
/// Lines between and around things.
pub const BORDER: u32 = 0xDBE0E7;
/// Lines that help to read a value off.
pub const GRID: u32 = 0xEAEDF1;
/// The zero line.
pub const AXIS: u32 = 0x8A94A1;
/// Money gained.
pub const GAIN: u32 = 0x00805C;
/// Money spent.
pub const COST: u32 = 0xBF4F00;
/// Savings outside the experience.
pub const SAVING: u32 = 0x3B8AC8;
/// A notice about money past the sweet spot.
pub const WARNING: AreaStyle = ground(0xFDF2EA, 0xD55E00);
/// Any other notice.
pub const REMARK: AreaStyle = ground(0xFDF6E3, 0xA87100);
/// Less than customers expect: cold.
pub const FALLS_SHORT: AreaStyle = ground(0xCDE1F3, 0x2F7FC1);
/// What customers expect.
pub const SWEET_SPOT: AreaStyle = ground(0x9EDCC6, 0x00805C);
/// More than customers expect: hot.
pub const OVERSHOOT: AreaStyle = ground(0xF9D3BE, 0xCF5A00);
/// The expectation was not measured.
pub const UNKNOWN: AreaStyle = ground(0xE1E5EA, 0x747E8A);
/// A word about something below what customers expect.
pub const BELOW_EXPECTATION: Chip = chip(0xDDEBF8, 0x0B558F);
/// A word about something as it should be.
pub const BALANCED: Chip = chip(0xDDF3EA, 0x00664A);
/// A word about something above what customers expect.
pub const ABOVE_EXPECTATION: Chip = chip(0xFBEBC8, 0x7A4F00);
/// A word about something past the sweet spot.
pub const PAST_SWEET_SPOT: Chip = chip(0xFDE4D6, 0x9C3D00);
/// A word about something of which less would be worth more.
pub const UNECONOMIC: Chip = chip(0xF5E1EE, 0x8A2F68);
/// A word about something that cannot be told.
pub const CANNOT_JUDGE: Chip = chip(0xE6E9EE, 0x4C5663);
/// The grades of evidence, the strongest first: the weaker, the paler.
pub const EVIDENCE: [u32; 5] = [0x0A5CA8, 0x3B8AC8, 0x86B9E2, 0xB9D6EE, 0xE1E5EA];

const fn ground(fill: u32, line: u32) -> AreaStyle {
    AreaStyle { fill, line }
}

const fn chip(fill: u32, ink: u32) -> Chip {
    Chip { fill, ink }
}

/// What a colour of a drawing stands for. Paper has the colours of this table, the window those of its theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// Lines, marks and bars.
    Line(Ink),
    /// Words: legible where the line need not be.
    Words(Ink),
    /// Areas that curves run over.
    Ground(Ink),
    /// What lies behind everything.
    Paper,
    /// The zero line.
    Axis,
    /// Lines that help to read a value off.
    Grid,
    /// Lines between things.
    Border,
    /// The edge and the hatching of what is not known.
    Unknown,
    /// The area of what is not known.
    UnknownGround,
    /// A grade of evidence.
    Evidence(Evidence),
    /// The word and the sign of a verdict, on its own ground.
    Verdict(Verdict),
    /// The word and the sign of a zone, on its own ground.
    Zone(Zone),
    /// The word and the sign of a severity, on its own ground.
    Severity(Severity),
}

/// A colour on paper.
pub fn of(color: Color) -> u32 {
    match color {
        Color::Line(own) => ink(own),
        Color::Words(own) => words(own),
        Color::Ground(own) => area(own),
        Color::Paper => PAPER,
        Color::Axis => AXIS,
        Color::Grid | Color::Border => BORDER,
        Color::Unknown => UNKNOWN.line,
        Color::UnknownGround => UNKNOWN.fill,
        Color::Evidence(grade) => evidence(grade),
        Color::Verdict(own) => verdict(own).ink,
        Color::Zone(own) => zone(own).ink,
        Color::Severity(own) => severity(own).ink,
    }
}

/// The colour of areas in a chart.
fn area(ink: Ink) -> u32 {
    match ink {
        Ink::Plan => 0xE6_F0F9,
        Ink::DoNothing | Ink::Text | Ink::Secondary | Ink::Gain | Ink::Cost | Ink::Saving => PAGE,
        Ink::FallsShort => FALLS_SHORT.fill,
        Ink::SweetSpot => SWEET_SPOT.fill,
        Ink::Overshoot => OVERSHOOT.fill,
    }
}

/// The colour of words in a chart.
fn words(own: Ink) -> u32 {
    match own {
        Ink::DoNothing => SECONDARY,
        Ink::Overshoot => PAST_SWEET_SPOT.ink,
        Ink::FallsShort => BELOW_EXPECTATION.ink,
        Ink::Text
        | Ink::Plan
        | Ink::Secondary
        | Ink::SweetSpot
        | Ink::Gain
        | Ink::Cost
        | Ink::Saving => ink(own),
    }
}

/// The colour of lines, words and marks in a chart.
pub fn ink(ink: Ink) -> u32 {
    match ink {
        Ink::Plan => PLAN,
        Ink::DoNothing => DO_NOTHING,
        Ink::Text => TEXT,
        Ink::Secondary => SECONDARY,
        Ink::FallsShort => FALLS_SHORT.line,
        Ink::SweetSpot => SWEET_SPOT.line,
        Ink::Overshoot => OVERSHOOT.line,
        Ink::Gain => GAIN,
        Ink::Cost => COST,
        Ink::Saving => SAVING,
    }
}

/// The colours of a verdict.
pub fn verdict(verdict: Verdict) -> Chip {
    match verdict {
        Verdict::Balanced => BALANCED,
        Verdict::AboveExpectation => ABOVE_EXPECTATION,
        Verdict::Overshoot => PAST_SWEET_SPOT,
        Verdict::Uneconomic => UNECONOMIC,
        Verdict::CannotJudge | Verdict::StartsAfterEnd => CANNOT_JUDGE,
    }
}

/// The colours of a zone as a word.
pub fn zone(zone: Zone) -> Chip {
    match zone {
        Zone::FallsShort => BELOW_EXPECTATION,
        Zone::SweetSpot => BALANCED,
        Zone::Overshoot => PAST_SWEET_SPOT,
        Zone::Unknown => CANNOT_JUDGE,
    }
}

/// The colours of a severity, in line with the verdicts.
pub fn severity(severity: Severity) -> Chip {
    match severity {
        Severity::Overshoot => PAST_SWEET_SPOT,
        Severity::Caution => ABOVE_EXPECTATION,
        Severity::Note => CANNOT_JUDGE,
    }
}

/// The colour of a grade of evidence. Judgement is hatched on top.
pub fn evidence(evidence: Evidence) -> u32 {
    let position = Evidence::ALL.iter().position(|grade| *grade == evidence);
    EVIDENCE[position.unwrap_or(EVIDENCE.len() - 1)]
}

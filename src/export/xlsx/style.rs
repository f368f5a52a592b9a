//! How cells look: one palette, one typeface, and a colour for what may be changed.

use std::collections::BTreeMap;

use crate::present::palette;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Ink of words.
pub(super) const INK: u32 = palette::TEXT;
/// Words that stand back.
pub(super) const QUIET: u32 = palette::SECONDARY;
/// The plan, and what can be acted on (Okabe–Ito blue).
pub(super) const PLAN: u32 = palette::PLAN;
/// The world in which nothing is done.
pub(super) const NOTHING: u32 = palette::DO_NOTHING;
/// Past what customers expect (Okabe–Ito vermilion).
pub(super) const PAST: u32 = palette::OVERSHOOT.line;
/// What is left (Okabe–Ito bluish green).
pub(super) const GAIN: u32 = palette::GAIN;
/// What is lost or spent (Okabe–Ito orange).
pub(super) const COST: u32 = palette::COST;
pub(super) const RULE: u32 = palette::BORDER;
const BAND: u32 = palette::PAGE;
const INPUT_BACKGROUND: u32 = 0xFF_F8_E1;
const INPUT_INK: u32 = 0x00_3F_8A;

/// The typeface; one that every office has.
pub(super) const TYPEFACE: &str = "Calibri";

/// How much wider digits of headlines and of totals are than those of other cells.
const LARGE: f64 = 1.55;
const BOLD: f64 = 1.1;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CellStyle {
    Title,
    Subtitle,
    Heading,
    /// A heading within a block.
    Part,
    Head,
    /// The head over figures.
    HeadRight,
    Label,
    Symbol,
    /// What stands beside a figure.
    Quiet,
    /// A note of its own.
    Aside,
    /// Words over several lines.
    Words,
    Hyperlink,
    Headline,
    HeadlineShare,
    HeadlineMonths,
    Money,
    /// Money in cents.
    Price,
    People,
    Share,
    /// A share with more decimals.
    FineShare,
    Score,
    Index,
    Factor,
    Rate,
    Months,
    Count,
    YesNo,
    /// 1 for equal, 0 for not.
    Equal,
    /// A number as it was typed.
    General,
}

/// What a cell is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Plain,
    /// It may be changed.
    Input,
    Total,
    /// Computed by the program and not by the workbook.
    Stated,
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Style {
    look: CellStyle,
    role: Role,
}

impl Style {
    pub(super) fn new(look: CellStyle, role: Role) -> Self {
        Self { look, role }
    }

    pub(super) fn of(look: CellStyle) -> Self {
        Self::new(look, Role::Plain)
    }

    /// How wide a column is, in digits, that shows a number so; it still does when the number becomes ten times as large.
    pub(super) fn width(self, value: f64) -> f64 {
        let (times, decimals, groups, sign) = match self.look {
            CellStyle::Money | CellStyle::People | CellStyle::Headline => {
                (1.0, 0, Groups::Thousands, 0)
            }
            CellStyle::Price => (1.0, 2, Groups::Thousands, 0),
            CellStyle::Share | CellStyle::HeadlineShare => (100.0, 1, Groups::None, 1),
            CellStyle::FineShare => (100.0, 4, Groups::None, 1),
            CellStyle::Score => (1.0, 2, Groups::None, 0),
            CellStyle::Index => (1.0, 4, Groups::None, 0),
            CellStyle::Factor => (1.0, 5, Groups::None, 0),
            CellStyle::Rate => (1.0, 6, Groups::None, 0),
            CellStyle::Months | CellStyle::HeadlineMonths => (1.0, 1, Groups::None, 0),
            CellStyle::Count | CellStyle::YesNo | CellStyle::Equal | CellStyle::General => {
                (1.0, 0, Groups::None, 0)
            }
            // Words run on into the next cells.
            CellStyle::Title
            | CellStyle::Subtitle
            | CellStyle::Heading
            | CellStyle::Part
            | CellStyle::Head
            | CellStyle::HeadRight
            | CellStyle::Label
            | CellStyle::Symbol
            | CellStyle::Quiet
            | CellStyle::Aside
            | CellStyle::Words
            | CellStyle::Hyperlink => return 0.0,
        };
        let digits = format!("{:.0}", 10.0 * times * value.abs()).len();
        let groups = match groups {
            Groups::Thousands => digits.saturating_sub(1) / 3,
            Groups::None => 0,
        };
        let point = usize::from(decimals > 0);
        let letters = (digits + groups + point + decimals + sign) as f64;
        let large = match self.look {
            CellStyle::Headline | CellStyle::HeadlineShare | CellStyle::HeadlineMonths => LARGE,
            _ if self.role == Role::Total => BOLD,
            _ => 1.0,
        };
        // A minus, and air at the sides.
        large * (letters + 1.0) + 1.5
    }
}

/// How digits in front of the point stand together.
enum Groups {
    None,
    Thousands,
}

/// The formats of a workbook, each made once.
pub(super) struct Formats {
    made: BTreeMap<Style, Format>,
    yes: String,
    no: String,
}

impl Formats {
    /// Formats with these words for yes and no.
    pub(super) fn new(yes: String, no: String) -> Self {
        Self {
            made: BTreeMap::new(),
            yes,
            no,
        }
    }

    pub(super) fn of(&mut self, style: Style) -> &Format {
        let Self { made, yes, no } = self;
        made.entry(style).or_insert_with(|| format(style, yes, no))
    }
}

fn format(Style { look, role }: Style, yes: &str, no: &str) -> Format {
    let base = Format::new()
        .set_font_name(TYPEFACE)
        .set_font_size(10)
        .set_font_color(Color::RGB(INK))
        .set_align(FormatAlign::VerticalCenter);
    let format = by_look(base, look, yes, no);
    match role {
        Role::Plain => format,
        Role::Input if look == CellStyle::Label => input(format).set_indent(1),
        Role::Input => input(format),
        Role::Total => format
            .set_bold()
            .set_border_top(FormatBorder::Thin)
            .set_border_top_color(Color::RGB(QUIET)),
        Role::Stated => format.set_italic().set_font_color(Color::RGB(QUIET)),
    }
}

/// What may be changed.
fn input(format: Format) -> Format {
    format
        .set_background_color(Color::RGB(INPUT_BACKGROUND))
        .set_font_color(Color::RGB(INPUT_INK))
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(RULE))
        .set_unlocked()
}

fn by_look(base: Format, look: CellStyle, yes: &str, no: &str) -> Format {
    let right = |format: Format| format.set_align(FormatAlign::Right);
    let head = |format: Format| {
        format
            .set_bold()
            .set_background_color(Color::RGB(BAND))
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(Color::RGB(QUIET))
            .set_text_wrap()
    };
    match look {
        CellStyle::Title => base.set_font_size(20).set_bold(),
        CellStyle::Subtitle => base.set_font_size(12).set_font_color(Color::RGB(QUIET)),
        CellStyle::Heading => base
            .set_font_size(13)
            .set_bold()
            .set_font_color(Color::RGB(PLAN)),
        CellStyle::Part => base.set_bold(),
        CellStyle::Head => head(base).set_indent(1),
        CellStyle::HeadRight => right(head(base)),
        CellStyle::Label => base,
        CellStyle::Symbol | CellStyle::Aside => base.set_font_color(Color::RGB(QUIET)),
        CellStyle::Quiet => base.set_font_color(Color::RGB(QUIET)).set_indent(1),
        CellStyle::Words => base
            .set_text_wrap()
            .set_align(FormatAlign::Left)
            .set_align(FormatAlign::Top),
        CellStyle::Hyperlink => base
            .set_font_color(Color::RGB(PLAN))
            .set_underline(rust_xlsxwriter::FormatUnderline::Single),
        CellStyle::Headline => headline(base, "#,##0;\u{2212}#,##0"),
        CellStyle::HeadlineShare => headline(base, "0.0%;\u{2212}0.0%"),
        CellStyle::HeadlineMonths => headline(base, "0.0"),
        CellStyle::Money | CellStyle::People => base.set_num_format("#,##0;\u{2212}#,##0"),
        CellStyle::Price => base.set_num_format("#,##0.00;\u{2212}#,##0.00"),
        CellStyle::Share => right(base.set_num_format("0.0%;\u{2212}0.0%")),
        CellStyle::FineShare => base.set_num_format("0.0000%;\u{2212}0.0000%"),
        CellStyle::Score => base.set_num_format("0.00;\u{2212}0.00"),
        CellStyle::Index => base.set_num_format("0.0000;\u{2212}0.0000"),
        CellStyle::Factor => base.set_num_format("0.00000;\u{2212}0.00000"),
        CellStyle::Rate => base.set_num_format("0.000000;\u{2212}0.000000"),
        CellStyle::Months => right(base.set_num_format("0.0;\u{2212}0.0")),
        CellStyle::Count => base.set_num_format("0"),
        CellStyle::YesNo => {
            right(base.set_num_format(format!("[=1]\"{yes}\";[=0]\"{no}\";General")))
        }
        CellStyle::Equal => right(base.set_num_format("[=1]\"\u{2713}\";[=0]\"\u{2260}\";General")),
        CellStyle::General => right(base.set_num_format("General")),
    }
}

fn headline(base: Format, numbers: &str) -> Format {
    base.set_font_size(14)
        .set_bold()
        .set_num_format(numbers)
        .set_align(FormatAlign::Right)
}

//! The one table of colours, for the light and the dark theme. What pictures and paper share comes from [`palette`].
//!
//! The hues are those of Okabe and Ito, which people with any colour vision can tell apart; lightness is set per theme so
//! that text stands at 4.5 : 1 and graphics at 3 : 1 against what lies behind them (tested below). Colour never stands
//! alone: a sign, a word, a pattern or a place says the same.

use egui::Color32;

use crate::domain::Evidence;
use crate::engine::finding::Severity;
use crate::engine::{Verdict, Zone};
use crate::present::charts::Ink;
use crate::present::palette::{self, Color};

/// The colours of one theme.
#[derive(Debug)]
pub(crate) struct Tokens {
    /// Behind everything.
    pub(crate) page: Color32,
    /// Cards, panels and bars.
    pub(crate) surface: Color32,
    /// Fields to type in.
    pub(crate) field: Color32,
    /// What the pointer is over.
    pub(crate) hover: Color32,
    /// What is selected.
    pub(crate) selected: Color32,
    /// Lines between and around things.
    pub(crate) border: Color32,
    /// Edges of what can be typed in or ticked.
    pub(crate) control_border: Color32,
    /// Text.
    pub(crate) text: Color32,
    /// Captions and remarks.
    pub(crate) secondary: Color32,
    /// What can be acted on, and our plan in pictures.
    pub(crate) accent: Color32,
    /// The same under the pointer.
    pub(crate) accent_hover: Color32,
    /// Text on the accent.
    pub(crate) on_accent: Color32,
    /// The do-nothing world in pictures.
    pub(crate) do_nothing: Color32,
    /// Lines that help to read a value off.
    pub(crate) grid: Color32,
    /// The zero line.
    pub(crate) axis: Color32,
    /// Marks on the gauge: today and the plan.
    pub(crate) mark: Color32,
    /// Money gained.
    pub(crate) gain: Color32,
    /// Money spent.
    pub(crate) cost: Color32,
    /// Savings outside the experience.
    pub(crate) saving: Color32,
    /// A mark that something is not saved.
    pub(crate) unsaved: Color32,
    /// What is wrong and stands in the way.
    pub(crate) error: Color32,
    /// A notice about money past the sweet spot.
    warning: ZoneColors,
    /// Any other notice.
    remark: ZoneColors,
    /// Over the window while a question is open.
    pub(crate) backdrop: Color32,
    falls_short: ZoneColors,
    sweet_spot: ZoneColors,
    overshoot: ZoneColors,
    unknown: ZoneColors,
    below_expectation: VerdictColors,
    balanced: VerdictColors,
    above_expectation: VerdictColors,
    past_sweet_spot: VerdictColors,
    uneconomic: VerdictColors,
    cannot_judge: VerdictColors,
    evidence: [Color32; 5],
}

/// An area and the line that marks it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ZoneColors {
    /// The area.
    pub(crate) fill: Color32,
    /// Its edge, and lines that belong to it.
    pub(crate) line: Color32,
}

/// The colours of a verdict: text and sign on their own ground.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VerdictColors {
    /// Behind the word.
    pub(crate) fill: Color32,
    /// The word and its sign.
    pub(crate) ink: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn zone(fill: u32, line: u32) -> ZoneColors {
    ZoneColors {
        fill: rgb(fill),
        line: rgb(line),
    }
}

const fn ground(ground: palette::AreaStyle) -> ZoneColors {
    zone(ground.fill, ground.line)
}

const fn chip(chip: palette::Chip) -> VerdictColors {
    verdict(chip.fill, chip.ink)
}

const fn verdict(fill: u32, ink: u32) -> VerdictColors {
    VerdictColors {
        fill: rgb(fill),
        ink: rgb(ink),
    }
}

static LIGHT: Tokens = Tokens {
    page: rgb(palette::PAGE),
    surface: rgb(0xFFFFFF),
    field: rgb(0xFFFFFF),
    hover: rgb(0xF0F3F7),
    selected: rgb(0xE6F0F9),
    border: rgb(palette::BORDER),
    control_border: rgb(0x7A8593),
    text: rgb(palette::TEXT),
    secondary: rgb(palette::SECONDARY),
    accent: rgb(palette::PLAN),
    accent_hover: rgb(0x084B8A),
    on_accent: rgb(0xFFFFFF),
    do_nothing: rgb(palette::DO_NOTHING),
    grid: rgb(palette::GRID),
    axis: rgb(palette::AXIS),
    mark: rgb(palette::TEXT),
    gain: rgb(palette::GAIN),
    cost: rgb(palette::COST),
    saving: rgb(palette::SAVING),
    unsaved: rgb(0xB97A00),
    error: rgb(0xB3261E),
    warning: ground(palette::WARNING),
    remark: ground(palette::REMARK),
    backdrop: Color32::from_black_alpha(110),
    falls_short: ground(palette::FALLS_SHORT),
    sweet_spot: ground(palette::SWEET_SPOT),
    overshoot: ground(palette::OVERSHOOT),
    unknown: ground(palette::UNKNOWN),
    below_expectation: chip(palette::BELOW_EXPECTATION),
    balanced: chip(palette::BALANCED),
    above_expectation: chip(palette::ABOVE_EXPECTATION),
    past_sweet_spot: chip(palette::PAST_SWEET_SPOT),
    uneconomic: chip(palette::UNECONOMIC),
    cannot_judge: chip(palette::CANNOT_JUDGE),
    evidence: [
        rgb(palette::EVIDENCE[0]),
        rgb(palette::EVIDENCE[1]),
        rgb(palette::EVIDENCE[2]),
        rgb(palette::EVIDENCE[3]),
        rgb(palette::EVIDENCE[4]),
    ],
};

static DARK: Tokens = Tokens {
    page: rgb(0x12151A),
    surface: rgb(0x1A1E25),
    field: rgb(0x12151A),
    hover: rgb(0x242A33),
    selected: rgb(0x1D3147),
    border: rgb(0x303743),
    control_border: rgb(0x74808F),
    text: rgb(0xE9ECF1),
    secondary: rgb(0xA6B0BD),
    accent: rgb(0x6DB3F2),
    accent_hover: rgb(0x93C8F7),
    on_accent: rgb(0x0B1929),
    do_nothing: rgb(0x8D98A6),
    grid: rgb(0x2A303A),
    axis: rgb(0x74808F),
    mark: rgb(0xF2F4F7),
    gain: rgb(0x2FBF95),
    cost: rgb(0xEF8A4A),
    saving: rgb(0x4A92CC),
    unsaved: rgb(0xE6A83A),
    error: rgb(0xFF8A80),
    warning: zone(0x34221A, 0xEF8A4A),
    remark: zone(0x2E2814, 0xE6A83A),
    backdrop: Color32::from_black_alpha(150),
    falls_short: zone(0x223F5C, 0x5FA3DD),
    sweet_spot: zone(0x1B5A47, 0x2FBF95),
    overshoot: zone(0x63331C, 0xEF8A4A),
    unknown: zone(0x343B46, 0x8D98A6),
    below_expectation: verdict(0x1B334C, 0x9CCBF5),
    balanced: verdict(0x143A2F, 0x74DDBB),
    above_expectation: verdict(0x3D3011, 0xF2C75C),
    past_sweet_spot: verdict(0x45261A, 0xFFAE80),
    uneconomic: verdict(0x3D2335, 0xEBA6D0),
    cannot_judge: verdict(0x2D343F, 0xBAC3CF),
    evidence: [
        rgb(0x6DB3F2),
        rgb(0x4A92CC),
        rgb(0x356FA0),
        rgb(0x294F71),
        rgb(0x343B46),
    ],
};

impl Tokens {
    /// The colours of the theme that `ui` is shown in.
    pub(crate) fn of(ui: &egui::Ui) -> &'static Self {
        if ui.visuals().dark_mode {
            &DARK
        } else {
            &LIGHT
        }
    }

    /// The colours of a theme.
    pub(crate) fn of_theme(theme: egui::Theme) -> &'static Self {
        match theme {
            egui::Theme::Dark => &DARK,
            egui::Theme::Light => &LIGHT,
        }
    }

    /// A colour of a drawing.
    pub(crate) fn color(&self, color: Color) -> Color32 {
        match color {
            Color::Line(ink) => self.line(ink),
            Color::Words(ink) => match ink {
                Ink::Text => self.text,
                Ink::DoNothing => self.secondary,
                Ink::Overshoot => self.past_sweet_spot.ink,
                Ink::FallsShort => self.below_expectation.ink,
                Ink::Plan
                | Ink::Secondary
                | Ink::SweetSpot
                | Ink::Gain
                | Ink::Cost
                | Ink::Saving => self.line(ink),
            },
            Color::Ground(ink) => match ink {
                Ink::Plan => self.selected,
                Ink::DoNothing
                | Ink::Text
                | Ink::Secondary
                | Ink::Gain
                | Ink::Cost
                | Ink::Saving => self.hover,
                Ink::FallsShort => self.falls_short.fill,
                Ink::SweetSpot => self.sweet_spot.fill,
                Ink::Overshoot => self.overshoot.fill,
            },
            Color::Paper => self.surface,
            Color::Axis => self.axis,
            Color::Grid => self.grid,
            Color::Border => self.border,
            Color::Unknown => self.unknown.line,
            Color::UnknownGround => self.unknown.fill,
            Color::Evidence(grade) => self.evidence(grade),
            Color::Verdict(verdict) => self.verdict(verdict).ink,
            Color::Zone(zone) => self.zone_chip(zone).ink,
            Color::Severity(severity) => self.severity(severity).ink,
        }
    }

    /// The colour of lines, marks and bars.
    fn line(&self, ink: Ink) -> Color32 {
        match ink {
            Ink::Plan => self.accent,
            Ink::DoNothing => self.do_nothing,
            Ink::Text => self.mark,
            Ink::Secondary => self.secondary,
            Ink::FallsShort => self.falls_short.line,
            Ink::SweetSpot => self.sweet_spot.line,
            Ink::Overshoot => self.overshoot.line,
            Ink::Gain => self.gain,
            Ink::Cost => self.cost,
            Ink::Saving => self.saving,
        }
    }

    /// The colours of a zone: cold, right, hot.
    pub(crate) fn zone(&self, zone: Zone) -> ZoneColors {
        match zone {
            Zone::FallsShort => self.falls_short,
            Zone::SweetSpot => self.sweet_spot,
            Zone::Overshoot => self.overshoot,
            Zone::Unknown => self.unknown,
        }
    }

    /// The colours of a verdict.
    pub(crate) fn verdict(&self, verdict: Verdict) -> VerdictColors {
        match verdict {
            Verdict::Balanced => self.balanced,
            Verdict::AboveExpectation => self.above_expectation,
            Verdict::Overshoot => self.past_sweet_spot,
            Verdict::Uneconomic => self.uneconomic,
            Verdict::CannotJudge | Verdict::StartsAfterEnd => self.cannot_judge,
        }
    }

    /// The colours of a zone as a chip.
    pub(crate) fn zone_chip(&self, zone: Zone) -> VerdictColors {
        match zone {
            Zone::FallsShort => self.below_expectation,
            Zone::SweetSpot => self.balanced,
            Zone::Overshoot => self.past_sweet_spot,
            Zone::Unknown => self.cannot_judge,
        }
    }

    /// The colours of a notice about a verdict: its ground and its edge.
    pub(crate) fn notice(&self, verdict: Verdict) -> ZoneColors {
        match verdict {
            Verdict::Overshoot => self.warning,
            Verdict::AboveExpectation
            | Verdict::Uneconomic
            | Verdict::CannotJudge
            | Verdict::StartsAfterEnd
            | Verdict::Balanced => self.remark,
        }
    }

    /// The colours of a severity, in line with the verdicts.
    pub(crate) fn severity(&self, severity: Severity) -> VerdictColors {
        match severity {
            Severity::Overshoot => self.past_sweet_spot,
            Severity::Caution => self.above_expectation,
            Severity::Note => self.cannot_judge,
        }
    }

    /// The colour of a grade of evidence: the weaker, the paler. Judgement is hatched on top.
    pub(crate) fn evidence(&self, evidence: Evidence) -> Color32 {
        let position = Evidence::ALL.iter().position(|grade| *grade == evidence);
        self.evidence[position.unwrap_or(self.evidence.len() - 1)]
    }
}

#[cfg(test)]
mod tests {
    use super::super::contrast::ratio;
    use super::*;

    const THEMES: [(&str, &Tokens); 2] = [("light", &LIGHT), ("dark", &DARK)];

    #[test]
    fn text_stands_out_at_four_and_a_half_to_one_wherever_it_is_written() {
        for (theme, t) in THEMES {
            let grounds = [t.page, t.surface, t.field, t.hover, t.selected];
            let mut pairs: Vec<_> = [t.text, t.secondary, t.accent]
                .into_iter()
                .flat_map(|ink| grounds.map(|ground| (ink, ground)))
                .collect();
            pairs.extend([
                (t.on_accent, t.accent),
                (t.on_accent, t.accent_hover),
                (t.text, t.warning.fill),
                (t.secondary, t.warning.fill),
                (t.text, t.remark.fill),
                (t.secondary, t.remark.fill),
                (t.above_expectation.ink, t.remark.fill),
                (t.error, t.surface),
                (t.error, t.page),
                (t.gain, t.surface),
                (t.cost, t.surface),
                (t.past_sweet_spot.ink, t.surface),
                (t.past_sweet_spot.ink, t.selected),
                (t.past_sweet_spot.ink, t.warning.fill),
                (t.above_expectation.ink, t.surface),
                (t.above_expectation.ink, t.selected),
                (t.sweet_spot.line, t.surface),
                (t.mark, t.surface),
            ]);
            pairs.push((t.below_expectation.ink, t.below_expectation.fill));
            pairs.extend(Verdict::ALL.map(|verdict| {
                let colors = t.verdict(verdict);
                (colors.ink, colors.fill)
            }));
            for (ink, ground) in pairs {
                let contrast = ratio(ink, ground);
                assert!(
                    contrast >= 4.5,
                    "{theme}: {ink:?} on {ground:?} has only {contrast:.2} : 1"
                );
            }
        }
    }

    #[test]
    fn graphics_stand_out_at_three_to_one_against_what_lies_behind_them() {
        for (theme, t) in THEMES {
            let zones = [
                Zone::FallsShort,
                Zone::SweetSpot,
                Zone::Overshoot,
                Zone::Unknown,
            ];
            let mut pairs = vec![
                (t.accent, t.surface),
                (t.accent, t.page),
                (t.do_nothing, t.surface),
                (t.axis, t.surface),
                (t.gain, t.surface),
                (t.cost, t.surface),
                (t.saving, t.surface),
                (t.unsaved, t.surface),
                (t.warning.line, t.warning.fill),
                (t.remark.line, t.remark.fill),
                (t.control_border, t.surface),
                (t.control_border, t.page),
                (t.control_border, t.selected),
                (t.control_border, t.hover),
            ];
            for zone in zones {
                let colors = t.zone(zone);
                pairs.push((colors.line, t.surface));
                pairs.push((colors.line, t.selected));
                pairs.push((t.mark, colors.fill));
            }
            for (mark, ground) in pairs {
                let contrast = ratio(mark, ground);
                assert!(
                    contrast >= 3.0,
                    "{theme}: {mark:?} on {ground:?} has only {contrast:.2} : 1"
                );
            }
        }
    }
}

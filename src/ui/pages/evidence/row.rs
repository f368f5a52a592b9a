//! One line of the register, and how its columns stand.

use egui::{Color32, CornerRadius, FontId, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::app::assumptions::{Footing, Line};
use crate::app::background::JobState;
use crate::app::background::sensitivity_job::Sensitivity;
use crate::domain::Evidence;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::engine::results::sensitivity::Ends;
use crate::present::why::{Asked, InCase};
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::number_text::{Digits, NumberText};
use crate::ui::widgets::{basis, label};

use super::effect_bar;

/// Height of a line: a row of words with a row of smaller ones below it.
pub(super) const HEIGHT: f32 = 46.0;
/// How many columns there are.
pub(super) const COLUMNS: usize = 6;

const GAP: f32 = space::MEDIUM;
const SQUARE: f32 = 9.0;
/// Shares of the width, in the order of the columns.
const SHARES: [f32; COLUMNS] = [0.265, 0.135, 0.15, 0.13, 0.205, 0.115];

/// Where a column stands in a line.
pub(super) fn column(line: Rect, place: usize) -> Rect {
    let room = line.width() - GAP * (COLUMNS - 1) as f32;
    let before: f32 = SHARES[..place].iter().sum();
    let left = line.left() + before * room + place as f32 * GAP;
    let size = vec2(SHARES[place] * room, line.height());
    Rect::from_min_size(pos2(left, line.top()), size)
}

/// What a line needs to be painted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    /// How the case is written.
    pub(super) text: &'a CaseText<'a>,
    /// Sensitivity to the assumptions.
    pub(super) sensitivity: &'a Sensitivity,
    /// How far that belongs to the case as it is.
    pub(super) job: JobState,
    /// The largest effect of all.
    pub(super) largest: f64,
}

impl Row<'_> {
    /// Paints a line.
    pub(super) fn paint(&self, ui: &Ui, rect: Rect, line: &Line) {
        let tokens = Tokens::of(ui);
        let texts = self.text.texts;
        let secondary = tokens.secondary;
        let two = |place: usize, first: &str, second: &str| {
            let area = column(rect, place);
            upper(ui, area, first, fonts::body(), tokens.text);
            lower(ui, area, second, secondary);
        };
        let name = column(rect, 0);
        upper(ui, name, &line.title, fonts::strong(), tokens.text);
        lower(ui, name, &line.place, secondary);
        two(1, &self.value(line), &self.range(line));
        self.paint_footing(ui, column(rect, 2), line);
        let source = if line.source.is_empty() {
            "–"
        } else {
            &line.source
        };
        two(3, source, &line.owner);
        let (strength, path) = (self.strength(), &line.assumption.path);
        if let Some(effect) = self.sensitivity.effect(path) {
            let area = column(rect, 4);
            effect_bar::paint(ui, self.text, area, effect, self.largest, strength);
        } else if !self.job.has_failed() {
            upper(ui, column(rect, 4), "…", fonts::body(), secondary);
        }
        let switching = match self.sensitivity.switching(path) {
            Some(Some(value)) => self.number(line).shown(significant(value)),
            Some(None) => texts.get("register-no-switching"),
            None if self.job.has_failed() => String::new(),
            None => "…".to_owned(),
        };
        let area = column(rect, 5);
        let ink = match self.sensitivity.switching(path) {
            Some(Some(_)) => tokens.text,
            Some(None) | None => secondary,
        };
        let ink = ink.gamma_multiply(strength);
        let galley = label::cut_galley(ui, &switching, fonts::body(), area.width());
        let place = pos2(area.right() - galley.size().x, area.top() + 4.0);
        ui.painter().galley(place, galley, ink);
    }

    /// How strong the sensitivity is painted: weaker while it belongs to the case as it was.
    fn strength(&self) -> f32 {
        match self.job {
            JobState::Stale | JobState::Impossible | JobState::BrokenOff => 0.55,
            JobState::Partial | JobState::Complete | JobState::Cancelled => 1.0,
        }
    }

    fn number(&self, line: &Line) -> NumberText<'_> {
        NumberText {
            input: line.assumption.input,
            case: *self.text,
            digits: Digits::Any,
        }
    }

    /// The number as it is shown.
    pub(super) fn value(&self, line: &Line) -> String {
        self.number(line).shown(line.assumption.value.likely)
    }

    /// Between what it lies, or that a tenth more and less was tried.
    fn range(&self, line: &Line) -> String {
        let value = &line.assumption.value;
        let number = self.number(line);
        if let (true, Some(low), Some(high)) = (value.is_uncertain(), value.low, value.high) {
            let arguments = [
                ("low", number.shown(low).into()),
                ("high", number.shown(high).into()),
            ];
            return self.text.with("register-range", &arguments);
        }
        let effect = self.sensitivity.effect(&line.assumption.path);
        let is_tried = effect.is_some_and(|e| e.ends == Ends::Tenth && e.low.value != e.high.value);
        let key = if is_tried {
            "register-tenth"
        } else {
            "register-certain"
        };
        self.text.get(key)
    }

    fn paint_footing(&self, ui: &Ui, area: Rect, line: &Line) {
        let tokens = Tokens::of(ui);
        let center = pos2(area.left() + SQUARE / 2.0, area.top() + 13.0);
        let square = Rect::from_center_size(center, Vec2::splat(SQUARE));
        paint_footing(ui, square, line.footing);
        let mut beside = area;
        beside.min.x += SQUARE + 6.0;
        let words = line.footing.words(self.text.texts);
        upper(ui, beside, &words, fonts::body(), tokens.text);
        let month = line.as_of.map(|month| self.text.texts.month(month));
        lower(ui, beside, &month.unwrap_or_default(), tokens.secondary);
    }

    /// What the figures of a line are, by column, to be asked why: the number itself, what the end of its range does that
    /// matters most, and the case in which nothing is left.
    pub(super) fn asks(&self, line: &Line) -> Vec<(usize, Asked)> {
        let path = &line.assumption.path;
        let npv = Quantity::Case(CaseFigure::Npv);
        let with = |value| Asked::in_case(npv, InCase::With(path.clone(), value));
        let number = Asked::input(path.clone());
        let mut asks = vec![(1, number)];
        let sensitivity = self.sensitivity;
        let size = |change: Option<f64>| change.map_or(0.0, f64::abs);
        if let Some(effect) = sensitivity
            .effect(path)
            .filter(|effect| effect.size() > 0.0)
        {
            let ends = [effect.low, effect.high];
            let larger = usize::from(size(ends[1].change) >= size(ends[0].change));
            asks.push((4, with(ends[larger].value)));
        }
        if let Some(Some(value)) = sensitivity.switching(path) {
            asks.push((5, with(value)));
        }
        asks
    }

    /// Everything about a line in sentences, for the pointer and for who cannot see it.
    pub(super) fn sentences(&self, line: &Line) -> Vec<String> {
        let (text, path) = (self.text, &line.assumption.path);
        let number = self.number(line);
        let unit = text.texts.unit(line.assumption.input.unit, text.currency);
        let value = text.with(
            "register-says-value",
            &[
                ("value", self.value(line).into()),
                ("unit", unit.into()),
                ("range", self.range(line).into()),
                ("footing", line.footing.words(text.texts).into()),
            ],
        );
        let mut said = vec![value];
        if !line.source.is_empty() {
            said.push(line.source.clone());
        }
        if let Some(effect) = self.sensitivity.effect(path) {
            for (key, end) in [
                ("register-says-low", effect.low),
                ("register-says-high", effect.high),
            ] {
                if let Some(change) = end.change {
                    let arguments = [
                        ("value", number.shown(end.value).into()),
                        ("amount", text.money_change(change).into()),
                    ];
                    said.push(text.with(key, &arguments));
                }
            }
        }
        match self.sensitivity.switching(path) {
            Some(Some(value)) => {
                let value = number.shown(significant(value));
                said.push(text.with("register-says-switching", &[("value", value.into())]));
            }
            Some(None) => said.push(text.get("register-says-no-switching")),
            None => {}
        }
        said
    }
}

/// A number to four digits, as more would say more than anybody knows.
fn significant(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let power = 10_f64.powi(3 - value.abs().log10().floor() as i32);
    (value * power).round() / power
}

fn upper(ui: &Ui, area: Rect, words: &str, font: FontId, ink: Color32) {
    let galley = label::cut_galley(ui, words, font, area.width());
    ui.painter().galley(area.min + vec2(0.0, 4.0), galley, ink);
}

fn lower(ui: &Ui, area: Rect, words: &str, ink: Color32) {
    let galley = label::cut_galley(ui, words, fonts::secondary(), area.width());
    let place = pos2(area.left(), area.bottom() - 6.0 - galley.size().y);
    ui.painter().galley(place, galley, ink);
}

/// What an assumption rests on as a small square: assumed is hatched as judgement is, and what was only entered is empty.
pub(super) fn paint_footing(ui: &Ui, square: Rect, footing: Footing) {
    match footing {
        Footing::Grade(grade) => basis::paint_grade(ui, square, grade),
        Footing::Assumed => basis::paint_grade(ui, square, Evidence::Judgement),
        Footing::Entered => {
            let edge = Stroke::new(space::HAIRLINE, Tokens::of(ui).control_border);
            ui.painter()
                .rect_stroke(square, CornerRadius::same(2), edge, StrokeKind::Outside);
        }
    }
}

//! The lines of the register, cell by cell.

use egui::{
    CornerRadius, CursorIcon, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    accesskit::Role, pos2,
};

use super::state::EvidenceState;
use crate::app::assumptions::{AssumptionEntry, EvidenceBasis};
use crate::app::background::JobState;
use crate::domain::Evidence;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::engine::results::sensitivity::Ends;
use crate::present::why::{InCase, WhyQuestion};
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::list::{ListCell, ListRows};
use crate::ui::widgets::number_text::{Digits, NumberText};
use crate::ui::widgets::{basis, label};

use super::effect_bar;

/// Height of a line: a row of words with a row of smaller ones below it.
pub(super) const HEIGHT: f32 = 46.0;

const SQUARE: f32 = 9.0;

/// The lines in sight.
#[derive(Clone, Copy, Debug)]
pub(super) struct RegisterRows<'a> {
    text: &'a CaseText<'a>,
    state: &'a EvidenceState,
    /// The largest effect of all.
    largest: f64,
}

impl<'a> RegisterRows<'a> {
    /// The lines that are in sight of a page.
    pub(super) fn of(text: &'a CaseText<'a>, state: &'a EvidenceState) -> Self {
        Self {
            text,
            state,
            largest: state.sensitivity.largest(),
        }
    }
}

impl ListRows for RegisterRows<'_> {
    fn count(&self) -> usize {
        self.state.count()
    }

    fn name(&self, row: usize) -> String {
        let line = self.state.line(row);
        line.map_or_else(String::new, |line| line.name.clone())
    }

    fn sentences(&self, row: usize) -> Vec<String> {
        let line = self.state.line(row);
        line.map_or_else(Vec::new, |line| self.sentences_about(line))
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>) {
        let Some(line) = self.state.line(cell.row) else {
            return;
        };
        let tokens = Tokens::of(ui);
        let two = |upper: &str, lower: &str| {
            cell.two(ui, (upper, fonts::body(), tokens.text), lower);
        };
        match cell.column {
            0 => cell.two(ui, (&line.title, fonts::strong(), tokens.text), &line.place),
            1 => two(&self.value(line), &self.range(line)),
            2 => self.footing(ui, cell, line),
            3 if line.source.is_empty() => two("–", &line.owner),
            3 => two(&line.source, &line.owner),
            4 => self.effect(ui, cell, line),
            _ => self.switching(ui, cell, line),
        }
        let asked = self.ask(line, cell.column);
        self.asked_ui(ui, line, cell, asked);
    }
}

impl RegisterRows<'_> {
    fn effect(&self, ui: &Ui, cell: &ListCell<'_>, line: &AssumptionEntry) {
        let path = &line.assumption.path;
        if let Some(effect) = self.state.sensitivity.effect(path) {
            let (area, strength) = (cell.area, self.strength());
            effect_bar::paint(ui, self.text, area, effect, self.largest, strength);
        } else if !self.state.job.has_failed() {
            let ink = Tokens::of(ui).secondary;
            cell.two(ui, ("…", fonts::body(), ink), "");
        }
    }

    fn switching(&self, ui: &Ui, cell: &ListCell<'_>, line: &AssumptionEntry) {
        let tokens = Tokens::of(ui);
        let found = self.state.sensitivity.switching(&line.assumption.path);
        let (words, ink) = match found {
            Some(Some(value)) => (self.number(line).shown(significant(value)), tokens.text),
            Some(None) => (self.text.get("register-no-switching"), tokens.secondary),
            None if self.state.job.has_failed() => (String::new(), tokens.secondary),
            None => ("…".to_owned(), tokens.secondary),
        };
        let ink = ink.gamma_multiply(self.strength());
        cell.two(ui, (&words, fonts::body(), ink), "");
    }

    /// How strong the sensitivity is painted: weaker while it belongs to the case as it was.
    fn strength(&self) -> f32 {
        match self.state.job {
            JobState::Stale | JobState::Impossible | JobState::BrokenOff => 0.55,
            JobState::Partial | JobState::Complete | JobState::Cancelled => 1.0,
        }
    }

    fn number(&self, line: &AssumptionEntry) -> NumberText<'_> {
        NumberText {
            input: line.assumption.input,
            case: *self.text,
            digits: Digits::Any,
        }
    }

    /// The number as it is shown.
    pub(super) fn value(&self, line: &AssumptionEntry) -> String {
        self.number(line).shown(line.assumption.value.likely)
    }

    /// Between what it lies, or that a tenth more and less was tried.
    fn range(&self, line: &AssumptionEntry) -> String {
        let value = &line.assumption.value;
        let number = self.number(line);
        if let (true, Some(low), Some(high)) = (value.is_uncertain(), value.low, value.high) {
            let arguments = [
                ("low", number.shown(low).into()),
                ("high", number.shown(high).into()),
            ];
            return self.text.with("register-range", &arguments);
        }
        let effect = self.state.sensitivity.effect(&line.assumption.path);
        let is_tried = effect.is_some_and(|e| e.ends == Ends::Tenth && e.low.value != e.high.value);
        let key = if is_tried {
            "register-tenth"
        } else {
            "register-certain"
        };
        self.text.get(key)
    }

    fn footing(&self, ui: &Ui, cell: &ListCell<'_>, line: &AssumptionEntry) {
        let center = pos2(cell.area.left() + SQUARE / 2.0, cell.area.top() + 13.0);
        let square = Rect::from_center_size(center, Vec2::splat(SQUARE));
        paint_footing(ui, square, line.footing);
        let words = line.footing.words(self.text.texts);
        let month = line.as_of.map(|month| self.text.texts.month(month));
        let upper = (words.as_str(), fonts::body(), Tokens::of(ui).text);
        let beside = cell.after(SQUARE + 6.0);
        beside.two(ui, upper, &month.unwrap_or_default());
    }

    /// The figure of a line in a column, to be asked why: the number itself, what the end of its range does that matters
    /// most, and the case in which nothing is left.
    fn ask(&self, line: &AssumptionEntry, column: usize) -> Option<WhyQuestion> {
        let path = &line.assumption.path;
        let npv = Quantity::Case(CaseFigure::Npv);
        let with = |value| WhyQuestion::in_case(npv, InCase::With(path.clone(), value));
        let sensitivity = &self.state.sensitivity;
        let size = |change: Option<f64>| change.map_or(0.0, f64::abs);
        match column {
            1 => Some(WhyQuestion::input(path.clone())),
            4 => {
                let effect = sensitivity
                    .effect(path)
                    .filter(|effect| effect.size() > 0.0)?;
                let ends = [effect.low, effect.high];
                let larger = usize::from(size(ends[1].change) >= size(ends[0].change));
                Some(with(ends[larger].value))
            }
            5 => sensitivity.switching(path)?.map(with),
            _ => None,
        }
    }

    /// Lets the pointer ask the figure of a cell why; the keyboard asks below the list.
    fn asked_ui(
        &self,
        ui: &Ui,
        line: &AssumptionEntry,
        cell: &ListCell<'_>,
        asked: Option<WhyQuestion>,
    ) {
        let Some(asked) = asked else {
            return;
        };
        let id = ui.scope_id().with(("asked", cell.row, cell.column));
        let response = ui.interact(cell.area, id, Sense::CLICK);
        let spoken = format!("{}: {}", self.text.get("register-ask"), line.name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        if response.clicked() {
            why::ask_for(ui.ctx(), asked);
        }
        response
            .on_hover_cursor(CursorIcon::Help)
            .on_hover_ui(|ui| {
                for sentence in self.sentences_about(line) {
                    label::body_ui(ui, &sentence);
                }
            });
    }

    /// Everything about a line in sentences, for the pointer and for screen readers.
    pub(super) fn sentences_about(&self, line: &AssumptionEntry) -> Vec<String> {
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
        if let Some(effect) = self.state.sensitivity.effect(path) {
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
        match self.state.sensitivity.switching(path) {
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

/// What an assumption rests on as a small square: assumed is hatched as judgement is, and what was only entered is empty.
pub(super) fn paint_footing(ui: &Ui, square: Rect, footing: EvidenceBasis) {
    match footing {
        EvidenceBasis::Grade(grade) => basis::paint_grade(ui, square, grade),
        EvidenceBasis::Assumed => basis::paint_grade(ui, square, Evidence::Judgement),
        EvidenceBasis::Entered => {
            let edge = Stroke::new(space::HAIRLINE, Tokens::of(ui).control_border);
            ui.painter()
                .rect_stroke(square, CornerRadius::same(2), edge, StrokeKind::Outside);
        }
    }
}

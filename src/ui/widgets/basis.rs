//! What a number rests on: the grade of its evidence, and unfolded below it the source, who answers for it, and since when.

use egui::{CornerRadius, CursorIcon, Id, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui::{accesskit::Role, pos2, vec2};

use super::button::focus_ring;
use super::captioned::captioned_ui;
use super::fields::message_ui;
use super::month_field::optional_month_field_ui;
use super::sign::Sign;
use super::text_field::optional_text_field_ui;
use super::{choice, label};
use crate::domain::{Basis, Evidence, FieldPath};
use crate::present::drawing::{Share, share_key};
use crate::text::CaseText;
use crate::ui::painter::Easel;
use crate::ui::theme::{Tokens, fonts, space};

/// How much larger a square is than on paper.
const SCALE: f32 = 1.6;

/// The grade of a number, which unfolds the rest of what it rests on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grade<'a> {
    /// How the case is written.
    pub(crate) text: &'a CaseText<'a>,
    /// The number.
    pub(crate) path: &'a FieldPath,
    /// What the number is called.
    pub(crate) name: &'a str,
    /// Its grade.
    pub(crate) evidence: Evidence,
}

fn memory(path: &FieldPath) -> Id {
    Id::unique("basis unfolded").with(path)
}

/// Whether what the number at a path rests on is unfolded.
pub(crate) fn is_unfolded(ui: &Ui, path: &FieldPath) -> bool {
    ui.data(|data| data.get_temp(memory(path))).unwrap_or(false)
}

/// Shows the grade; a click or Enter unfolds the rest, or folds it again.
pub(crate) fn grade_ui(ui: &mut Ui, grade: &Grade<'_>) {
    const HEIGHT: f32 = 20.0;
    const SQUARE: f32 = 9.0;
    const CHEVRON: f32 = 9.0;
    let tokens = Tokens::of(ui);
    let texts = grade.text.texts;
    let word = texts.kind(grade.evidence);
    let around = SQUARE + CHEVRON + 4.0 * space::TIGHT;
    let room = ui.available_width() - around;
    let galley = label::cut_galley(ui, &word, fonts::secondary(), room);
    let size = vec2(galley.size().x + around, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let mut unfolded = is_unfolded(ui, grade.path);
    if response.clicked() {
        unfolded = !unfolded;
        ui.data_mut(|data| data.insert_temp(memory(grade.path), unfolded));
    }
    let name = grade.text.with("basis-of", &[("field", grade.name.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_expanded(unfolded);
        node.set_value(word.as_str());
    });
    if response.hovered() {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(4), tokens.hover);
    }
    let middle = rect.center().y;
    let square = Rect::from_center_size(
        pos2(rect.left() + space::TIGHT + SQUARE / 2.0, middle),
        Vec2::splat(SQUARE),
    );
    paint_grade(ui, square, grade.evidence);
    let left = square.right() + space::TIGHT;
    let place = pos2(left, middle - galley.size().y / 2.0);
    let right = left + galley.size().x;
    ui.painter().galley(place, galley, tokens.secondary);
    let sign = if unfolded {
        Sign::ChevronDown
    } else {
        Sign::ChevronRight
    };
    let center = pos2(right + space::TIGHT + CHEVRON / 2.0, middle);
    sign.paint(ui.painter(), center, CHEVRON, tokens.secondary);
    focus_ring(ui, &response);
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(texts.kind_help(grade.evidence));
}

/// A grade as a small square: the weaker, the paler; judgement is hatched.
pub(crate) fn paint_grade(ui: &Ui, square: Rect, evidence: Evidence) {
    let (tokens, painter) = (Tokens::of(ui), ui.painter());
    let key = share_key(
        &Share::of_grade(evidence),
        f64::from(square.width() / SCALE),
    );
    Easel::new(square.min, SCALE).paint(painter, tokens, &key);
    let edge = Stroke::new(space::HAIRLINE, tokens.control_border);
    painter.rect_stroke(square, CornerRadius::same(2), edge, StrokeKind::Outside);
}

/// Shows everything that the number at `path` rests on. Without any of it, it rests on judgement.
pub(crate) fn basis_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    path: &FieldPath,
    name: &str,
    basis: &mut Option<Basis>,
) {
    let before = basis.clone().unwrap_or(UNNAMED);
    let mut after = before.clone();
    let left = ui.cursor().left();
    let shown = ui.horizontal(|ui| {
        ui.add_space(space::MEDIUM);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::SMALL);
            fields_ui(ui, text, path, name, &mut after);
        });
    });
    // A line at the left binds it to the number above.
    let rect = shown.response.rect;
    let line = Stroke::new(2.0, Tokens::of(ui).border);
    ui.painter().vline(left + 3.0, rect.y_range(), line);
    if after != before {
        *basis = (after != UNNAMED).then_some(after);
    }
}

/// What a number without a basis rests on.
pub(crate) const UNNAMED: Basis = Basis {
    evidence: Evidence::Judgement,
    source: None,
    owner: None,
    as_of: None,
};

/// Width of a month where everything stands in one row.
const MONTH: f32 = 112.0;

/// Shows the same in one row, for the number that a list has its cursor on.
pub(crate) fn basis_row_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    path: &FieldPath,
    name: &str,
    basis: &mut Option<Basis>,
) {
    let before = basis.clone().unwrap_or(UNNAMED);
    let mut after = before.clone();
    let parts = BasisParts::new(text, path, name);
    let room = ui.available_width() - MONTH - 3.0 * space::SMALL;
    let [grade, source, owner] = [0.32, 0.42, 0.26].map(|share| (room * share).floor());
    let mut message = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        parts.evidence_ui(ui, grade, &mut after);
        parts.source_ui(ui, source, &mut after);
        parts.owner_ui(ui, owner, &mut after);
        message = parts.as_of_ui(ui, MONTH, &mut after);
    });
    if let Some(message) = message {
        message_ui(ui, &message);
    }
    if after != before {
        *basis = (after != UNNAMED).then_some(after);
    }
}

fn fields_ui(ui: &mut Ui, text: &CaseText<'_>, path: &FieldPath, name: &str, basis: &mut Basis) {
    let whole = ui.available_width();
    let half = ((whole - space::SMALL) / 2.0).floor();
    let parts = BasisParts::new(text, path, name);
    ui.horizontal_top(|ui| {
        parts.evidence_ui(ui, half, basis);
        ui.vertical(|ui| {
            if let Some(message) = parts.as_of_ui(ui, half, basis) {
                message_ui(ui, &message);
            }
        });
    });
    parts.source_ui(ui, whole, basis);
    parts.owner_ui(ui, whole, basis);
}

/// The parts of what a number rests on, one by one.
struct BasisParts<'a> {
    text: &'a CaseText<'a>,
    /// Where the basis stands in the case.
    path: FieldPath,
    /// What the number is called.
    name: &'a str,
}

impl<'a> BasisParts<'a> {
    fn new(text: &'a CaseText<'a>, path: &FieldPath, name: &'a str) -> Self {
        Self {
            text,
            path: path.field("basis"),
            name,
        }
    }

    fn called(&self, key: &str) -> String {
        self.text.with(key, &[("field", self.name.into())])
    }

    fn evidence_ui(&self, ui: &mut Ui, width: f32, basis: &mut Basis) {
        let text = self.text;
        captioned_ui(ui, width, &text.get("basis-caption-evidence"), |ui, _| {
            let grades = Evidence::ALL.map(|grade| (grade, text.texts.kind(grade)));
            let current = Some(basis.evidence);
            let salt = ("evidence", &self.path);
            let name = self.called("basis-evidence");
            if let Some(chosen) = choice::choice_ui(ui, salt, &name, width, current, &grades) {
                basis.evidence = chosen;
            }
        });
    }

    /// Shows the month; returns what is wrong with the entry, as a sentence.
    fn as_of_ui(&self, ui: &mut Ui, width: f32, basis: &mut Basis) -> Option<String> {
        let text = self.text;
        let mut message = None;
        captioned_ui(ui, width, &text.get("basis-caption-as-of"), |ui, _| {
            let hint = text.with("basis-as-of-hint", &[("month", text.month(0).into())]);
            let path = self.path.field("as_of");
            let name = self.called("basis-as-of");
            let as_of = &mut basis.as_of;
            message = optional_month_field_ui(ui, text, path, &name, &hint, as_of, width);
        });
        message
    }

    fn source_ui(&self, ui: &mut Ui, width: f32, basis: &mut Basis) {
        let caption = self.text.get("basis-caption-source");
        captioned_ui(ui, width, &caption, |ui, _| {
            let path = self.path.field("source");
            let (name, hint) = (
                self.called("basis-source"),
                self.text.get("basis-source-hint"),
            );
            let texts = self.text.texts;
            optional_text_field_ui(ui, texts, &path, &name, &hint, &mut basis.source, width);
        });
    }

    fn owner_ui(&self, ui: &mut Ui, width: f32, basis: &mut Basis) {
        let caption = self.text.get("basis-caption-owner");
        captioned_ui(ui, width, &caption, |ui, _| {
            let path = self.path.field("owner");
            let (name, hint) = (
                self.called("basis-owner"),
                self.text.get("basis-owner-hint"),
            );
            let texts = self.text.texts;
            optional_text_field_ui(ui, texts, &path, &name, &hint, &mut basis.owner, width);
        });
    }
}

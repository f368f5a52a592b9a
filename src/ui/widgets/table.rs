//! Tables to read: figures in columns, right-aligned, that go to a spreadsheet as they stand. Figures that know what they
//! are can be asked why: with the pointer, or with the arrows and Enter once the table has the keyboard.

mod asking;

use std::borrow::Borrow;

use egui::{
    Align, Align2, CornerRadius, CursorIcon, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo,
    accesskit::Role, pos2,
};

use asking::Asking;

use crate::present::charts::Table;
use crate::text::Texts;
use crate::ui::theme::{Tokens, fonts, space};

use super::button::{Button, focus_ring};
use super::label;
use super::sign::Sign;

const ROW: f32 = space::ROW - 4.0;
const GAP: f32 = space::MEDIUM;

/// A column: its share of the width, and at which side its text stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableColumn {
    share: f32,
    align: Align,
}

impl TableColumn {
    /// A column of words.
    pub(crate) const fn words(share: f32) -> Self {
        Self {
            share,
            align: Align::Min,
        }
    }

    /// A column of figures.
    pub(crate) const fn figures(share: f32) -> Self {
        Self {
            share,
            align: Align::Max,
        }
    }
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowKind {
    Head,
    Body,
    Total,
}

/// What rows of a table do when they are clicked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rows {
    /// Nothing.
    Still,
    /// They lead somewhere.
    Lead,
}

/// Shows a table; returns the row that was clicked where rows lead somewhere.
pub(crate) fn table_ui(
    ui: &mut Ui,
    columns: &[TableColumn],
    table: &Table,
    rows: Rows,
) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let lines = 1 + table.rows.len() + usize::from(!table.totals.is_empty());
    let asking = Asking::begin(ui, table, ROW * lines as f32);
    let row = |ui: &mut Ui, cells: &[String], kind, rows, place: Option<usize>| {
        let asked = place.map(|place| (&asking, place));
        row_ui(ui, columns, cells, kind, rows, asked)
    };
    row(ui, &table.heads, RowKind::Head, Rows::Still, None);
    let mut clicked = None;
    for (place, cells) in table.rows.iter().enumerate() {
        if row(ui, cells, RowKind::Body, rows, Some(place)).clicked() {
            clicked = Some(place);
        }
    }
    if !table.totals.is_empty() {
        let place = Some(table.rows.len());
        row(ui, &table.totals, RowKind::Total, Rows::Still, place);
    }
    clicked
}

/// A button that copies a table for a spreadsheet.
pub(crate) fn copy_button_ui<T: Borrow<Table>>(
    ui: &mut Ui,
    texts: &Texts,
    table: impl FnOnce() -> T,
) {
    let name = texts.get("table-copy");
    if Button::sign_only(Sign::Copy, &name).ui(ui).clicked() {
        ui.ctx().copy_text(table().borrow().as_tabbed_text());
    }
}

fn row_ui(
    ui: &mut Ui,
    columns: &[TableColumn],
    cells: &[String],
    kind: RowKind,
    rows: Rows,
    asked: Option<(&Asking<'_>, usize)>,
) -> Response {
    let tokens = Tokens::of(ui);
    let desired = Vec2::new(ui.available_width(), ROW);
    let sense = match rows {
        Rows::Still => Sense::hover(),
        Rows::Lead => Sense::click(),
    };
    let (rect, response) = ui.allocate_exact_size(desired, sense);
    let spoken = cells.join(", ");
    let role = match rows {
        Rows::Still => Role::Row,
        Rows::Lead => Role::Button,
    };
    response.widget_info(|| WidgetInfo::labeled(role, true, &spoken));
    if rows == Rows::Lead && response.hovered() {
        let radius = CornerRadius::same(space::CONTROL_RADIUS);
        ui.painter().rect_filled(rect, radius, tokens.hover);
    }
    let (font, ink) = match kind {
        RowKind::Head => (fonts::secondary_strong(), tokens.secondary),
        RowKind::Body => (fonts::body(), tokens.text),
        RowKind::Total => (fonts::strong(), tokens.text),
    };
    let whole: f32 = columns.iter().map(|column| column.share).sum();
    let room = rect.width() - GAP * (columns.len().max(1) - 1) as f32;
    let mut left = rect.left();
    let mut cut = None;
    for (position, (column, words)) in columns.iter().zip(cells).enumerate() {
        let width = room * column.share / whole;
        let area = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
        let galley = label::cut_galley(ui, words, font.clone(), width);
        if galley.elided {
            cut = Some(words);
        }
        let place =
            Align2([column.align, Align::Center]).align_size_within_rect(galley.size(), area);
        if let Some((asking, row)) = asked {
            asking.cell_ui(ui, area, (row, position), place);
        }
        ui.painter().galley(place.min, galley, ink);
        left += width + GAP;
    }
    let above = match kind {
        RowKind::Head => None,
        // A row without a name of its own goes on with what stands above it.
        RowKind::Body if cells.first().is_some_and(String::is_empty) => None,
        RowKind::Body => Some(tokens.grid),
        RowKind::Total => Some(tokens.axis),
    };
    if let Some(color) = above {
        let line = Stroke::new(space::HAIRLINE, color);
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
    }
    focus_ring(ui, &response);
    let response = match cut {
        Some(words) => response.on_hover_text(words),
        None => response,
    };
    match rows {
        Rows::Still => response,
        Rows::Lead => response.on_hover_cursor(CursorIcon::PointingHand),
    }
}

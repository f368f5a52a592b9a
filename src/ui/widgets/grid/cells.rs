//! The cells on screen: those in sight, the header and the first column over them, and totals below.

use egui::{
    Align, Align2, Color32, CornerRadius, FontId, Pos2, Rect, Response, Sense, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo, accesskit, accesskit::Role, pos2,
};

use super::measure::{GridMeasure, GridParts, HEADER, ROW};
use super::place::CellPlace;
use super::rows::{Alignment, CellKind, GridColumn, GridRows};
use super::said;
use super::state::EditBy;
use super::work::GridFrame;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{entries, label};

/// Between the edge of a cell and its text.
const PADDING: f32 = 8.0;
/// Width of the mark that unfolds a list.
const CHEVRON: f32 = 18.0;

/// What the pointer, or assistive technology, did to a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Touch {
    /// Pressed or clicked it.
    Select(CellPlace),
    /// Went on from a cell to this place on screen.
    Drag(Pos2),
    /// Wants to change it.
    Edit(CellPlace),
}

/// A grid on screen in one frame.
pub(super) struct Canvas<'a> {
    pub(super) measure: &'a GridMeasure,
    pub(super) parts: GridParts,
    pub(super) offset: Vec2,
    pub(super) keyboard: GridFocus,
}

/// Whether the grid has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GridFocus {
    /// It does.
    Here,
    /// Something else does.
    Elsewhere,
}

/// A cell and what there is to show of it.
struct GridCell {
    place: CellPlace,
    rect: Rect,
    clip: Rect,
    text: String,
    message: Option<String>,
}

impl Canvas<'_> {
    /// Where a cell stands on screen.
    pub(super) fn rect(&self, place: CellPlace) -> Rect {
        let corner = self.parts.whole.min.to_vec2();
        let across = if place.column == 0 {
            0.0
        } else {
            self.offset.x
        };
        self.measure
            .cell(place)
            .translate(corner - egui::vec2(across, self.offset.y))
    }

    /// The part of the grid in which a cell is seen.
    pub(super) fn clip(&self, place: CellPlace) -> Rect {
        if place.column == 0 {
            self.parts.first
        } else {
            self.parts.body
        }
    }

    /// Shows the cells in sight; returns what was done to them.
    pub(super) fn cells_ui<R: GridRows>(
        &self,
        ui: &mut Ui,
        work: &mut GridFrame<'_, R>,
    ) -> Vec<Touch> {
        let mut touches = Vec::new();
        for row in self.measure.visible_rows(self.offset.y) {
            for column in 0..work.rows.columns().len() {
                let place = CellPlace::new(row, column);
                let (rect, clip) = (self.rect(place), self.clip(place));
                if rect.intersect(clip).is_positive() {
                    touches.extend(self.cell_ui(ui, work, place, rect, clip));
                }
            }
        }
        touches
    }

    fn cell_ui<R: GridRows>(
        &self,
        ui: &mut Ui,
        work: &mut GridFrame<'_, R>,
        place: CellPlace,
        rect: Rect,
        clip: Rect,
    ) -> Option<Touch> {
        let path = work.rows.path(place);
        // What a cell holds is written in the language of the window.
        let shown_by = work.text.texts.language().code();
        let bad = entries::about(ui.ctx(), &path, shown_by, || work.rows.exact(place));
        let cell = GridCell {
            place,
            rect,
            clip,
            text: bad
                .as_ref()
                .map_or_else(|| work.rows.shown(place), |bad| bad.typed.clone()),
            message: bad
                .map(|bad| bad.reason)
                .or_else(|| work.rows.problem(place)),
        };
        let sense = Sense::CLICK | Sense::DRAG;
        let response = ui.interact(rect.intersect(clip), cell_id(work.id, place), sense);
        self.paint(ui, work, &cell);
        describe(ui, work, &cell, &response);
        let is_cursor = place == work.state.selection.cursor;
        if is_cursor && work.state.edit.is_none() && self.keyboard == GridFocus::Here {
            let is_silent = work.state.message.is_none() && work.state.asked.is_none();
            if let Some(message) = cell.message.as_ref().filter(|_| is_silent) {
                said::told_ui(ui, work.id, rect, message);
            }
        } else if let Some(message) = &cell.message {
            response.clone().on_hover_text(message);
        } else if place.column == 0 && cell.text.chars().count() > 18 {
            response.clone().on_hover_text(&cell.text);
        }
        self.touch(ui, work, place, &response)
    }

    fn touch<R: GridRows>(
        &self,
        ui: &Ui,
        work: &GridFrame<'_, R>,
        place: CellPlace,
        response: &Response,
    ) -> Option<Touch> {
        let pressed = ui.input(|input| input.pointer.primary_pressed());
        let at = response.interact_pointer_pos();
        let is_choice = work.rows.columns()[place.column].kind == CellKind::Choice;
        let is_chevron = is_choice
            && place == work.state.selection.cursor
            && at.is_some_and(|at| at.x > self.rect(place).right() - CHEVRON - 6.0);
        if response.double_clicked() || (response.clicked() && is_chevron) {
            Some(Touch::Edit(place))
        } else if response.is_pointer_button_down_on() && pressed {
            (!is_chevron).then_some(Touch::Select(place))
        } else if response.clicked() {
            Some(Touch::Select(place))
        } else if response.dragged() {
            at.map(Touch::Drag)
        } else {
            None
        }
    }

    fn paint<R: GridRows>(&self, ui: &Ui, work: &GridFrame<'_, R>, cell: &GridCell) {
        let tokens = Tokens::of(ui);
        let painter = ui.painter().with_clip_rect(cell.clip);
        let selection = work.state.selection;
        let rect = cell.rect;
        if selection.contains(cell.place) {
            painter.rect_filled(rect, CornerRadius::ZERO, tokens.selected);
        }
        let line = Stroke::new(space::HAIRLINE, tokens.grid);
        painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
        painter.vline(rect.right() - 0.5, rect.y_range(), line);
        let is_cursor = cell.place == selection.cursor;
        let ring = match (&cell.message, is_cursor, self.keyboard) {
            (Some(_), true, GridFocus::Here) => Some((space::FOCUS_RING, tokens.error)),
            (Some(_), _, _) => Some((space::HAIRLINE, tokens.error)),
            (None, true, GridFocus::Here) => Some((space::FOCUS_RING, tokens.accent)),
            (None, true, GridFocus::Elsewhere) => Some((space::HAIRLINE, tokens.control_border)),
            (None, false, _) => None,
        };
        if let Some((width, color)) = ring {
            let stroke = Stroke::new(width, color);
            let corner = CornerRadius::same(2);
            painter.rect_stroke(rect.shrink(0.5), corner, stroke, StrokeKind::Inside);
        }
        let column = &work.rows.columns()[cell.place.column];
        let mut area = rect.shrink2(egui::vec2(PADDING, 0.0));
        if is_cursor && column.kind == CellKind::Choice {
            let center = pos2(rect.right() - CHEVRON / 2.0 - 2.0, rect.center().y);
            Sign::ChevronDown.paint(&painter, center, 9.0, tokens.secondary);
            area.max.x -= CHEVRON - 4.0;
        }
        if cell.message.is_some() {
            let center = pos2(rect.left() + 9.0, rect.center().y);
            Sign::Triangle.paint(&painter, center, 8.0, tokens.error);
            area.min.x += 10.0;
        }
        let ink = match (&cell.message, column.kind) {
            (Some(_), _) => tokens.error,
            (None, CellKind::Computed) => tokens.secondary,
            (None, CellKind::Typed | CellKind::Number | CellKind::Choice) => tokens.text,
        };
        put(ui, cell.clip, area, column, &cell.text, fonts::body(), ink);
    }

    /// Shows the header, which stays in sight.
    pub(super) fn header_ui<R: GridRows>(&self, ui: &mut Ui, work: &GridFrame<'_, R>) {
        let tokens = Tokens::of(ui);
        let whole = self.parts.whole;
        let band = Rect::from_min_size(whole.min, egui::vec2(whole.width(), HEADER));
        ui.painter()
            .rect_filled(band, CornerRadius::ZERO, tokens.hover);
        for (position, column) in work.rows.columns().iter().enumerate() {
            let (left, right) = self.measure.column(position);
            let (shift, clip) = if position == 0 {
                (0.0, band.with_max_x(self.parts.first.right()))
            } else {
                (self.offset.x, band.with_min_x(self.parts.first.right()))
            };
            let rect = Rect::from_x_y_ranges(
                band.left() + left - shift..=band.left() + right - shift,
                band.y_range(),
            );
            let seen = rect.intersect(clip);
            if !seen.is_positive() {
                continue;
            }
            let words = if column.unit.is_empty() {
                column.name.clone()
            } else {
                let parts = [
                    ("name", column.name.as_str().into()),
                    ("unit", column.unit.as_str().into()),
                ];
                work.text.with("grid-column-with-unit", &parts)
            };
            let response = ui.interact(seen, work.id.with(("head", position)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &words));
            let area = rect.shrink2(egui::vec2(PADDING, 0.0));
            let font = fonts::secondary_strong();
            put(ui, clip, area, column, &words, font, tokens.secondary);
            if !column.help.is_empty() {
                response.on_hover_text(&column.help);
            }
        }
        let edge = Stroke::new(space::HAIRLINE, tokens.border);
        ui.painter()
            .hline(whole.x_range(), band.bottom() - 0.5, edge);
        if self.offset.x > 0.5 {
            let right = self.parts.first.right() - 0.5;
            let down = band.top()..=self.parts.first.bottom();
            ui.painter()
                .vline(right, down, Stroke::new(1.0, tokens.axis));
        }
    }

    /// Shows what stands below the columns, which stays in sight.
    pub(super) fn totals_ui<R: GridRows>(&self, ui: &mut Ui, work: &GridFrame<'_, R>) {
        if self.measure.totals == 0.0 {
            return;
        }
        let tokens = Tokens::of(ui);
        let top = self.parts.body.bottom();
        let band = Rect::from_x_y_ranges(self.parts.whole.x_range(), top..=top + ROW);
        ui.painter()
            .rect_filled(band, CornerRadius::ZERO, tokens.hover);
        let edge = Stroke::new(space::HAIRLINE, tokens.border);
        ui.painter().hline(band.x_range(), top + 0.5, edge);
        for (position, column) in work.rows.columns().iter().enumerate() {
            let Some(total) = work.rows.total(position) else {
                continue;
            };
            let (left, right) = self.measure.column(position);
            let (shift, clip) = if position == 0 {
                (0.0, band.with_max_x(self.parts.first.right()))
            } else {
                (self.offset.x, band.with_min_x(self.parts.first.right()))
            };
            let across = band.left() + left - shift..=band.left() + right - shift;
            let rect = Rect::from_x_y_ranges(across, band.y_range());
            if !rect.intersect(clip).is_positive() {
                continue;
            }
            let area = rect.shrink2(egui::vec2(PADDING, 0.0));
            let id = work.id.with(("total", position));
            let response = ui.interact(rect.intersect(clip), id, Sense::hover());
            let words = work.text.with(
                "grid-total",
                &[
                    ("column", column.name.as_str().into()),
                    ("total", total.as_str().into()),
                ],
            );
            response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &words));
            let font = fonts::secondary_strong();
            put(ui, clip, area, column, &total, font, tokens.secondary);
        }
    }
}

/// The id of a cell.
pub(super) fn cell_id(grid: egui::Id, place: CellPlace) -> egui::Id {
    grid.with(("cell", place))
}

/// Writes a text at its side of an area, cut off where it does not fit.
fn put(
    ui: &Ui,
    clip: Rect,
    area: Rect,
    column: &GridColumn,
    words: &str,
    font: FontId,
    ink: Color32,
) {
    let align = match column.alignment {
        Alignment::Left => Align::Min,
        Alignment::Right => Align::Max,
    };
    let galley = label::cut_galley(ui, words, font, area.width());
    let place = Align2([align, Align::Center]).align_size_within_rect(galley.size(), area);
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    painter.galley(place.min, galley, ink);
}

/// Tells assistive technology what a cell is and holds.
fn describe<R: GridRows>(ui: &Ui, work: &GridFrame<'_, R>, cell: &GridCell, response: &Response) {
    let name = spoken(work, cell.place, &cell.text);
    let is_typed_in =
        work.state.edit.as_ref().is_some_and(|edit| {
            edit.place == cell.place && matches!(edit.by, EditBy::Typing { .. })
        });
    if is_typed_in {
        // The field that stands in it has the name.
        return;
    }
    let is_selected = work.state.selection.contains(cell.place);
    response.widget_info(|| WidgetInfo::selected(Role::GridCell, true, is_selected, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_row_index(cell.place.row);
        node.set_column_index(cell.place.column);
        if work.rows.columns()[cell.place.column].kind == CellKind::Computed {
            node.set_read_only();
        }
        if let Some(message) = &cell.message {
            node.set_invalid(accesskit::Invalid::True);
            node.set_description(message.as_str());
        }
    });
}

/// A cell in words: "Delivered of Checkout is quick: 7.0".
pub(super) fn spoken<R: GridRows>(
    work: &GridFrame<'_, R>,
    place: CellPlace,
    holds: &str,
) -> String {
    let column = work.rows.columns()[place.column].name.as_str();
    let row = work.rows.row_name(place.row);
    let mut parts = vec![("column", column.into()), ("row", row.into())];
    if holds.is_empty() {
        return work.text.with("grid-cell-empty", &parts);
    }
    parts.push(("value", holds.into()));
    work.text.with("grid-cell", &parts)
}

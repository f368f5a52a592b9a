//! The list that unfolds below a cell of which the text is one of a few.

use egui::{Area, Frame, Key, Order, ScrollArea, Ui};

use super::cells::Canvas;
use super::rows::GridRows;
use super::state::{CellEdit, EditBy};
use super::work::GridFrame;
use crate::ui::theme::space;
use crate::ui::widgets::choice::{LINE, MOST_LINES, line_ui};

impl Canvas<'_> {
    /// Shows the list where one is open, and takes a click on it.
    pub(super) fn list_ui<R: GridRows>(&self, ui: &Ui, work: &mut GridFrame<'_, R>) {
        let Some(CellEdit {
            place,
            by: EditBy::Choosing(marked),
            ..
        }) = work.state.edit
        else {
            return;
        };
        let choices = work.rows.choices(place.column);
        let cell = self.rect(place);
        let mut chosen = None;
        let area = Area::new(work.id.with("list"))
            .order(Order::Foreground)
            .fixed_pos(cell.left_bottom() + egui::vec2(0.0, 2.0))
            .show(ui.ctx(), |ui| {
                Frame::popup(ui.style())
                    .inner_margin(egui::Margin::same(space::TIGHT as i8))
                    .show(ui, |ui| {
                        ui.set_width(cell.width().max(180.0));
                        ui.spacing_mut().item_spacing.y = 0.0;
                        ScrollArea::vertical()
                            .max_height(MOST_LINES * LINE)
                            .show(ui, |ui| {
                                for (position, choice) in choices.iter().enumerate() {
                                    let width = ui.available_width();
                                    let is_marked = position == marked;
                                    let line = line_ui(ui, choice, width, is_marked);
                                    if line.clicked() {
                                        chosen = Some(position);
                                    }
                                    if is_marked {
                                        line.scroll_to_me(None);
                                    }
                                }
                            });
                    });
            });
        if let Some(choice) = chosen {
            work.choose(place, choice);
            work.take_keyboard(ui);
            return;
        }
        let pressed = ui.input(|input| {
            let at = input.pointer.interact_pos();
            input.pointer.any_pressed() && at.is_some_and(|at| !area.response.rect.contains(at))
        });
        let is_left = !ui.memory(|memory| memory.has_focus(work.id)) && chosen.is_none();
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        let inside = area.response.contains_pointer();
        if pressed || escaped || (is_left && !inside) {
            work.state.edit = None;
        } else if is_left {
            work.take_keyboard(ui);
        }
    }
}

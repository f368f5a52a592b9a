//! A fault on one page does not take the window with it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use egui::{Id, Ui};

use crate::text::Texts;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, label};

/// Shows a part of the window. When it breaks off, that is said in its place until the user wants to see it again.
pub(crate) fn shielded_ui(
    ui: &mut Ui,
    texts: &Texts,
    part: &'static str,
    contents: impl FnOnce(&mut Ui),
) {
    let memory = Id::unique("part that broke off").with(part);
    if ui.data(|data| data.get_temp::<bool>(memory)).is_some() {
        card::card_ui(ui, |ui| {
            label::strong_ui(ui, &texts.get("broke-off-title"));
            label::body_ui(ui, &texts.get("broke-off-next"));
            ui.add_space(space::SMALL);
            if Button::primary(&texts.get("broke-off-again"))
                .ui(ui)
                .clicked()
            {
                ui.data_mut(|data| data.remove::<bool>(memory));
            }
        });
        return;
    }
    // What a part holds on to lives for one frame, or is sound between any two statements, as the case is.
    let shown = catch_unwind(AssertUnwindSafe(|| ui.scope(contents)));
    if shown.is_err() {
        log::error!("the page {part} broke off");
        ui.data_mut(|data| data.insert_temp(memory, true));
        ui.ctx().request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::text::Language;

    #[test]
    fn a_part_that_breaks_off_says_so_and_can_be_tried_again() {
        let texts = Texts::of(Language::English);
        let is_faulty = Rc::new(Cell::new(true));
        let fault = Rc::clone(&is_faulty);
        let mut harness = Harness::new_ui(move |ui| {
            if ui.data(|data| data.get_temp::<()>(Id::unique("prepared")).is_none()) {
                crate::ui::prepare(ui.ctx());
                ui.data_mut(|data| data.insert_temp(Id::unique("prepared"), ()));
                return;
            }
            shielded_ui(ui, texts, "result", |ui| {
                ui.label("begun");
                assert!(!fault.get(), "a fault of the program");
                ui.label("whole");
            });
            ui.label("the rest");
        });
        harness.run();
        harness.get_by_label("the rest");
        harness.get_by_label(&texts.get("broke-off-title"));
        is_faulty.set(false);
        harness.get_by_label(&texts.get("broke-off-again")).click();
        harness.run();
        harness.get_by_label("whole");
    }
}

//! The title of a list, with the switch between likely values alone and whole ranges.

use egui::{Align, Id, Layout, Ui};

use super::field::Ranges;
use crate::domain::{FieldPath, Step};
use crate::text::CaseText;
use crate::ui::reveal;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card;

/// Width of the switch.
const SWITCH: f32 = 200.0;

/// Shows the title of the list with this name in the file; returns whether low and high values are shown.
pub(crate) fn title_with_ranges_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    list: &'static str,
    title: &str,
    remark: &str,
) -> Ranges {
    let memory = Id::unique("ranges").with(list);
    let mut ranges: Ranges = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    if reveal::wanted(ui.ctx()).is_some_and(|wanted| is_end_of_range(&wanted, list)) {
        ranges = Ranges::Shown;
        ui.data_mut(|data| data.insert_temp(memory, ranges));
    }
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - SWITCH);
            // On one line with the words of the switch.
            ui.add_space(space::TIGHT + space::HAIRLINE);
            card::title_ui(ui, title, remark);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let (key, other) = match ranges {
                Ranges::Hidden => ("list-show-ranges", Ranges::Shown),
                Ranges::Shown => ("list-hide-ranges", Ranges::Hidden),
            };
            if Button::quiet(&text.get(key)).ui(ui).clicked() {
                ui.data_mut(|data| data.insert_temp(memory, other));
                ui.ctx().request_discard("other columns");
            }
        });
    });
    ranges
}

/// Whether a path leads to a low or high value of the list.
fn is_end_of_range(path: &FieldPath, list: &str) -> bool {
    let is_end = matches!(path.steps().last(), Some(Step::Field("low" | "high")));
    is_end && path.item_of(list).is_some()
}

//! The groups of customers as rows of a grid.

use egui::Ui;

use crate::app::Document;
use crate::domain::{Problem, Segment, inputs};
use crate::text::CaseText;
use crate::ui::pages::list::{
    ItemColumn, Items, ListRows, Ranges, at, grid_with_basis_ui, title_with_ranges_ui,
};
use crate::ui::widgets::grid::Grid;
use crate::ui::widgets::label;

/// Shows the segments.
pub(super) fn segments_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    problems: &[Problem],
) {
    let title = text.get("customers-segments");
    let ranges = title_with_ranges_ui(ui, text, "segments", &title, "");
    label::remark_ui(ui, &text.get("customers-segments-lead"));
    let case = &mut document.case;
    let mut rows = ListRows::new(text, case, problems, Items::ALL, fields(ranges));
    let grid = Grid::new(text, "segments", title, text.get("customers-add-segment"));
    grid_with_basis_ui(ui, text, grid, &mut rows);
}

fn fields(ranges: Ranges) -> Vec<ItemColumn<Segment>> {
    let seldom = [&inputs::REFERRALS_PER_YEAR, &inputs::EXPECTATION_OFFSET];
    let name = ItemColumn::words(at!(Segment, name), "segment-name").width(150.0);
    let numbers = ItemColumn::numbers(ranges, &[], &seldom);
    [name].into_iter().chain(numbers).collect()
}

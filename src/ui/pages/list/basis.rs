//! Where an estimate comes from: evidence, source, owner and month, below the grid that shows it.

use egui::Ui;

use super::items::CaseList;
use super::rows::{EstimatePosition, ListRows};
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::basis::basis_row_ui;
use crate::ui::widgets::grid::{CellPlace, Grid};
use crate::ui::widgets::label;

/// Shows a grid, and below it where the number under its cursor comes from.
pub(crate) fn grid_with_basis_ui<L: CaseList>(
    ui: &mut Ui,
    text: &CaseText<'_>,
    grid: Grid<'_>,
    rows: &mut ListRows<'_, L>,
) where
    L::Item: 'static,
{
    let cursor = grid.ui(ui, rows);
    ui.add_space(space::TIGHT);
    ui.separator();
    basis_ui(ui, text, rows, cursor);
}

fn basis_ui<L: CaseList>(
    ui: &mut Ui,
    text: &CaseText<'_>,
    rows: &mut ListRows<'_, L>,
    cursor: Option<CellPlace>,
) where
    L::Item: 'static,
{
    let standing = cursor.and_then(|place| rows.estimate(place));
    let about = match &standing {
        Some(EstimatePosition { column, row, .. }) => text.with(
            "list-basis-of",
            &[
                ("column", column.as_str().into()),
                ("row", row.as_str().into()),
            ],
        ),
        None => text.get("list-basis-none"),
    };
    ui.horizontal(|ui| {
        let ink = Tokens::of(ui).text;
        label::cut_ui(ui, &text.get("list-basis"), fonts::secondary_strong(), ink);
        label::caption_ui(ui, &about);
    });
    if let Some(EstimatePosition { path, estimate, .. }) = standing {
        basis_row_ui(ui, text, &path, &about, &mut estimate.basis);
    }
}

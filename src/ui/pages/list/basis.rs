//! Where an estimate comes from: evidence, source, owner and month, below the grid that shows it.

use egui::Ui;

use super::items::List;
use super::rows::{ListRows, Standing};
use crate::domain::{Basis, Evidence, FieldPath};
use crate::ui::case_text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::captioned::captioned_ui;
use crate::ui::widgets::grid::{Grid, Place};
use crate::ui::widgets::month_field::optional_month_field_ui;
use crate::ui::widgets::text_field::optional_text_field_ui;
use crate::ui::widgets::{choice, label};

/// Width of the month.
const MONTH: f32 = 96.0;

/// Shows a grid, and below it where the number under its cursor comes from.
pub(crate) fn grid_with_basis_ui<L: List>(
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

fn basis_ui<L: List>(
    ui: &mut Ui,
    text: &CaseText<'_>,
    rows: &mut ListRows<'_, L>,
    cursor: Option<Place>,
) where
    L::Item: 'static,
{
    let standing = cursor.and_then(|place| rows.estimate(place));
    let about = match &standing {
        Some(Standing { column, row, .. }) => text.with(
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
    if let Some(Standing { path, estimate, .. }) = standing {
        let path = path.field("basis");
        let changed = fields_ui(ui, text, &path, estimate.basis.as_ref());
        if let Some(basis) = changed {
            estimate.basis = Some(basis);
        }
    }
}

/// Shows what a number rests on; returns it where something was changed.
fn fields_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    path: &FieldPath,
    basis: Option<&Basis>,
) -> Option<Basis> {
    let before = basis.cloned().unwrap_or(Basis {
        evidence: Evidence::Judgement,
        source: None,
        owner: None,
        as_of: None,
    });
    let mut after = before.clone();
    let room = ui.available_width() - MONTH - 3.0 * space::SMALL;
    let [grade, source, owner] = [0.32, 0.42, 0.26].map(|share| (room * share).floor());
    let caption = |field| text.texts.field(&path.field(field));
    let mut message = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        captioned_ui(ui, grade, &caption("evidence"), |ui, name| {
            let grades = Evidence::ALL.map(|grade| (grade, text.texts.kind(grade)));
            let current = Some(before.evidence);
            let salt = ("evidence", path);
            if let Some(chosen) = choice::choice_ui(ui, salt, name, grade, current, &grades) {
                after.evidence = chosen;
            }
        });
        captioned_ui(ui, source, &caption("source"), |ui, name| {
            let (path, hint) = (path.field("source"), text.get("list-source-hint"));
            optional_text_field_ui(ui, &path, name, &hint, &mut after.source, source);
        });
        captioned_ui(ui, owner, &caption("owner"), |ui, name| {
            let (path, hint) = (path.field("owner"), text.get("list-owner-hint"));
            optional_text_field_ui(ui, &path, name, &hint, &mut after.owner, owner);
        });
        captioned_ui(ui, MONTH, &caption("as_of"), |ui, name| {
            let path = path.field("as_of");
            message = optional_month_field_ui(ui, text, path, name, &mut after.as_of, MONTH);
        });
    });
    if let Some(message) = message {
        crate::ui::widgets::fields::message_ui(ui, &message);
    }
    (after != before).then_some(after)
}

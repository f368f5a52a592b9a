//! The groups of customers as rows of a grid.

use egui::Ui;

use crate::app::Document;
use crate::domain::{Problem, Segment, inputs};
use crate::ui::case_text::CaseText;
use crate::ui::pages::list::{
    Field, Items, ListRows, Ranges, at, grid_with_basis_ui, title_with_ranges_ui,
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

fn fields(ranges: Ranges) -> Vec<Field<Segment>> {
    let mut fields = vec![
        Field::words(at!(Segment, name), "segment-name").width(150.0),
        Field::number(at!(Segment, customers), &inputs::CUSTOMERS).width(86.0),
    ];
    let churn = at!(Segment, annual_churn);
    fields.extend(Field::estimate(churn, &inputs::ANNUAL_CHURN, ranges));
    let spend = at!(Segment, annual_spend);
    fields.extend(Field::estimate(spend, &inputs::ANNUAL_SPEND, ranges));
    let margin = at!(Segment, contribution_margin);
    fields.extend(Field::estimate(
        margin,
        &inputs::CONTRIBUTION_MARGIN,
        ranges,
    ));
    let new_customers = at!(Segment, new_customers_per_year);
    fields.extend([
        Field::number(new_customers, &inputs::NEW_CUSTOMERS_PER_YEAR),
        Field::number(
            at!(Segment, prospects_per_year),
            &inputs::PROSPECTS_PER_YEAR,
        ),
        Field::number(at!(Segment, conversion_rate), &inputs::CONVERSION_RATE),
        Field::number(at!(Segment, contacts_per_year), &inputs::CONTACTS_PER_YEAR),
        Field::number(at!(Segment, cost_per_contact), &inputs::COST_PER_CONTACT),
        Field::number(
            at!(Segment, referrals_per_year),
            &inputs::REFERRALS_PER_YEAR,
        ),
        Field::number(
            at!(Segment, expectation_offset),
            &inputs::EXPECTATION_OFFSET,
        ),
    ]);
    fields
}

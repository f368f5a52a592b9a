//! The groups of customers as rows of a grid.

use egui::Ui;

use crate::app::Document;
use crate::domain::{Problem, Segment, inputs};
use crate::text::CaseText;
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
    for (at, input, name) in [
        (at!(Segment, annual_churn), &inputs::ANNUAL_CHURN, None),
        (
            at!(Segment, annual_spend),
            &inputs::ANNUAL_SPEND,
            Some("segment-spend"),
        ),
        (
            at!(Segment, contribution_margin),
            &inputs::CONTRIBUTION_MARGIN,
            Some("segment-margin"),
        ),
    ] {
        let columns = Field::estimate(at, input, ranges).into_iter();
        fields.extend(columns.map(|column| match name {
            Some(name) => column.called(name),
            None => column,
        }));
    }
    for (at, input, name) in [
        (
            at!(Segment, new_customers_per_year),
            &inputs::NEW_CUSTOMERS_PER_YEAR,
            "segment-new",
        ),
        (
            at!(Segment, prospects_per_year),
            &inputs::PROSPECTS_PER_YEAR,
            "segment-prospects",
        ),
        (
            at!(Segment, conversion_rate),
            &inputs::CONVERSION_RATE,
            "segment-conversion",
        ),
        (
            at!(Segment, contacts_per_year),
            &inputs::CONTACTS_PER_YEAR,
            "segment-contacts",
        ),
        (
            at!(Segment, cost_per_contact),
            &inputs::COST_PER_CONTACT,
            "segment-contact-cost",
        ),
        (
            at!(Segment, referrals_per_year),
            &inputs::REFERRALS_PER_YEAR,
            "segment-referrals",
        ),
        (
            at!(Segment, expectation_offset),
            &inputs::EXPECTATION_OFFSET,
            "segment-offset",
        ),
    ] {
        fields.push(Field::number(at, input).called(name));
    }
    fields
}

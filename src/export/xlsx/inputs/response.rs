//! How customers respond: the numbers of the model with the kinds of drivers and the grades of evidence.

use std::collections::BTreeMap;

use crate::domain::inputs::Input;
use crate::domain::{Evidence, FieldPath, GainCurve, Kano, Plan, ResponsePlan};
use crate::export::xlsx::input_sheet::InputSheet;
use crate::export::xlsx::page::CellValue;
use crate::export::xlsx::term::{Cells, Term};

/// The kinds of drivers, as the cells that say what one is are compared with them.
pub(super) struct Kinds {
    pub(super) names: Cells,
    pub(super) losses: Cells,
    pub(super) gains: Cells,
}

/// The grades of evidence with the confidence in each.
pub(super) struct Grades {
    pub(super) names: Cells,
    pub(super) confidence: Cells,
}

/// Fields of the response in the block of the value of an experience, in its order. Kinds of drivers and grades of evidence have
/// blocks of their own; everything else is about behaviour.
const VALUE: [&str; 8] = [
    "tolerance",
    "loss_aversion",
    "delight_cap",
    "expectation_drift",
    "expectation_adaptation",
    "lag_months",
    "memory",
    "overshoot_alert",
];
const KANO: &str = "kano";
const CONFIDENCE: &str = "confidence";

/// A number of the response.
struct Row {
    path: FieldPath,
    input: &'static Input,
    value: f64,
}

impl Row {
    /// The field of the response that it stands in.
    fn field(&self) -> &'static str {
        self.input.key.split('.').nth(1).unwrap_or_default()
    }
}

/// The sheet while it is written: the numbers of the response, and the cells of those that have one.
struct InputRows<'s, 'm> {
    sheet: &'s mut InputSheet<'m>,
    all: Vec<Row>,
    cells: BTreeMap<FieldPath, CellValue>,
}

impl InputRows<'_, '_> {
    /// Writes some of the numbers, under labels that are made of their place among them.
    fn write(
        &mut self,
        is_wanted: impl Fn(&Row) -> bool,
        label: impl Fn(usize, &Row) -> String,
    ) -> Vec<CellValue> {
        let wanted = self.all.iter().filter(|row| is_wanted(row)).enumerate();
        wanted
            .map(|(place, row)| {
                let path = row.path.to_string();
                let cell = self
                    .sheet
                    .named(&label(place, row), &path, row.input, row.value);
                self.cells.insert(row.path.clone(), cell.clone());
                cell
            })
            .collect()
    }
}

/// Writes the sheet; returns the cells of the numbers and the form of the gain curve, the kinds and the grades.
pub(super) fn response(
    sheet: &mut InputSheet<'_>,
    plan: &Plan,
) -> (ResponsePlan<CellValue>, Term, Kinds, Grades) {
    let texts = sheet.texts;
    let response = &plan.response;
    let at = FieldPath::root().field("response");
    let mut all = Vec::new();
    response.with(&at, &mut |path, input, value| {
        all.push(Row { path, input, value });
        value
    });
    let cells = BTreeMap::new();
    let mut rows = InputRows { sheet, all, cells };
    let label = |_: usize, row: &Row| texts.input_label(row.input);

    rows.sheet.block("workbook-block-value");
    for field in VALUE {
        rows.write(|row| row.field() == field, label);
    }
    let curves = [GainCurve::Saturating, GainCurve::Linear, GainCurve::Convex];
    let curve = rows.sheet.one_of(
        "response.gain_curve",
        &texts.get("workbook-gain-curve"),
        &curves.map(|curve| texts.kind(curve)),
        curves
            .iter()
            .position(|curve| *curve == response.gain_curve),
    );
    rows.sheet.block("workbook-block-behaviour");
    let elsewhere = |field| VALUE.contains(&field) || [KANO, CONFIDENCE].contains(&field);
    rows.write(|row| !elsewhere(row.field()), label);
    let kinds = kinds(&mut rows);
    let grades = grades(&mut rows);
    let cells = rows.cells;
    let numbers = response.with(&at, &mut |path, _, _| cells[&path].clone());
    (numbers, curve, kinds, grades)
}

fn kinds(rows: &mut InputRows<'_, '_>) -> Kinds {
    let texts = rows.sheet.texts;
    let kinds = [Kano::Basic, Kano::Performance, Kano::Attractive];
    let mut of = |title, side| {
        rows.sheet.block(title);
        let is_wanted = |row: &Row| row.field() == KANO && row.input.field() == side;
        let cells = rows.write(is_wanted, |place, _| texts.kind(kinds[place]));
        (
            rows.sheet.labels_of_last(cells.len()),
            rows.sheet.values_of(&cells),
        )
    };
    let (names, losses) = of("workbook-block-kano-loss", "loss");
    let (_, gains) = of("workbook-block-kano-gain", "gain");
    Kinds {
        names,
        losses,
        gains,
    }
}

fn grades(rows: &mut InputRows<'_, '_>) -> Grades {
    let texts = rows.sheet.texts;
    rows.sheet.block("workbook-block-confidence");
    let is_wanted = |row: &Row| row.field() == CONFIDENCE;
    let cells = rows.write(is_wanted, |place, _| texts.kind(Evidence::ALL[place]));
    Grades {
        names: rows.sheet.labels_of_last(cells.len()),
        confidence: rows.sheet.values_of(&cells),
    }
}

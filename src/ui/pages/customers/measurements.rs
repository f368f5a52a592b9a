//! The measured scores as rows of a grid.

use egui::Ui;

use crate::app::{Document, measurements};
use crate::domain::inputs::{Input, Range, Unit};
use crate::domain::{BusinessCase, FieldPath, Measurement, Metric, Problem};
use crate::engine::checks::trend::nps_margin;
use crate::text::CaseText;
use crate::ui::pages::list::items::CaseList;
use crate::ui::pages::list::values::TextValue;
use crate::ui::pages::list::{At, ItemColumn, ListRows, Ranges, at};
use crate::ui::widgets::grid::{Filling, Grid};
use crate::ui::widgets::{card, label};

/// How many people; the file holds these counts without an entry in the table of inputs.
static PEOPLE: Input = Input::new("measurement.responses", Unit::People, Range::NOT_NEGATIVE);

/// Shows the measurements.
pub(super) fn measurements_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    problems: &[Problem],
) {
    let title = text.get("customers-measurements");
    card::title_ui(ui, &title, "");
    label::remark_ui(ui, &text.get("customers-measurements-lead"));
    let case = &mut document.case;
    let mut rows = ListRows::new(text, case, problems, Measurements, fields());
    let add = text.get("customers-add-measurement");
    Grid::new(text, "measurements", title, add).ui(ui, &mut rows);
}

fn fields() -> Vec<ItemColumn<Measurement>> {
    let other = At {
        field: "metric",
        of: |measurement: &Measurement| &measurement.metric,
        of_mut: |measurement| &mut measurement.metric,
    };
    let metric =
        ItemColumn::one_of_named("metric", "measurement-metric", names, place, choose).width(150.0);
    let mut fields = vec![
        metric,
        ItemColumn::words(other, "measurement-own-name").width(130.0),
        ItemColumn::month(at!(Measurement, month), "measurement-month").width(84.0),
    ];
    let score = ItemColumn::number("value", Ranges::Hidden).into_iter();
    fields.extend(score.map(|score| score.headed("measurement-score")));
    fields.extend([
        ItemColumn::computed("margin", "measurement-margin", margin),
        ItemColumn::count(at!(Measurement, responses), &PEOPLE).headed("measurement-responses"),
        ItemColumn::count(at!(Measurement, promoters), &PEOPLE).headed("measurement-promoters"),
        ItemColumn::count(at!(Measurement, detractors), &PEOPLE).headed("measurement-detractors"),
    ]);
    fields
}

/// The margin of error of an NPS; nothing where it is not known.
fn margin(text: &CaseText<'_>, measurement: &Measurement) -> String {
    let margin = nps_margin(measurement).filter(|_| measurement.metric == Metric::Nps);
    let words = |margin| format!("±\u{a0}{}", text.texts.number(margin, 1));
    margin.map_or_else(String::new, words)
}

// What is measured: the known metrics, and behind them any other.

const KNOWN: [Metric; 3] = [Metric::Nps, Metric::Csat, Metric::Ces];

fn names(text: &CaseText<'_>) -> Vec<String> {
    let other = Metric::Other(String::new());
    let metrics = KNOWN.iter().chain([&other]);
    metrics.map(|metric| text.texts.metric(metric)).collect()
}

fn place(measurement: &Measurement) -> usize {
    let known = KNOWN.iter();
    let place = known.into_iter().position(|m| *m == measurement.metric);
    place.unwrap_or(KNOWN.len())
}

fn choose(measurement: &mut Measurement, place: usize) {
    match (KNOWN.get(place), &measurement.metric) {
        (Some(metric), _) => measurement.metric = metric.clone(),
        (None, Metric::Other(_)) => {}
        (None, Metric::Nps | Metric::Csat | Metric::Ces) => {
            measurement.metric = Metric::Other(String::new());
        }
    }
}

/// The name of a metric of its own. Naming one makes the measurement one of that metric.
impl TextValue for Metric {
    const FILLING: Filling = Filling::Optional;

    fn words(&self) -> &str {
        match self {
            Self::Other(name) => name,
            Self::Nps | Self::Csat | Self::Ces => "",
        }
    }

    fn take(&mut self, words: String) {
        match self {
            Self::Nps | Self::Csat | Self::Ces if words.is_empty() => {}
            Self::Nps | Self::Csat | Self::Ces | Self::Other(_) => *self = Self::Other(words),
        }
    }
}

/// The measurements of a case.
struct Measurements;

impl CaseList for Measurements {
    type Item = Measurement;

    fn items<'c>(&self, case: &'c BusinessCase) -> &'c [Measurement] {
        &case.measurements
    }

    fn items_mut<'c>(&self, case: &'c mut BusinessCase) -> &'c mut [Measurement] {
        &mut case.measurements
    }

    fn path(&self, _: &BusinessCase, row: usize) -> FieldPath {
        FieldPath::root().field("measurements").item(row, "")
    }

    fn name(&self, text: &CaseText<'_>, case: &BusinessCase, row: usize) -> String {
        let Measurement { metric, month, .. } = &case.measurements[row];
        let month = text.texts.month(*month);
        let metric = text.texts.metric(metric);
        let arguments = [("metric", metric.into()), ("month", month.into())];
        text.with("measurement-row", &arguments)
    }

    fn add(&self, _: &CaseText<'_>, case: &mut BusinessCase) {
        measurements::add(case);
    }

    fn duplicate(&self, _: &CaseText<'_>, case: &mut BusinessCase, row: usize) {
        measurements::duplicate(case, row);
    }

    fn remove(&self, _: &CaseText<'_>, case: &mut BusinessCase, row: usize) -> Result<(), String> {
        measurements::remove(case, row);
        Ok(())
    }

    fn shift(&self, case: &mut BusinessCase, from: usize, to: usize) {
        measurements::shift(case, from, to);
    }
}

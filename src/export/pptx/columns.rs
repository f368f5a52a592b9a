//! Columns along an axis of values, as charts that can be edited.

use rust_xlsxwriter::{
    ChartAxisLabelPosition, ChartErrorBars, ChartErrorBarsDirection, ChartErrorBarsType,
    ChartFormat,
};

use crate::export::ExportError;
use crate::present::charts::{Axis, CurveArea, Ink, LineChart, Point};
use crate::present::drawing::apart;
use crate::present::palette;

use super::axes::Scale;
use super::chart::{NativeChart, Orientation, Plot, SHEET, WORDS, across, finish, line, made};
use super::labels::{Label, LabelPosition, wide};
use super::points::{Across, PointChart};
use super::slide::SlideFrame;

/// Columns are of two kinds at most: losses and gains.
const MOST_INKS: usize = 2;
/// Beside the columns, points.
const BESIDE: f64 = 14.0;
/// How much of its room a column fills.
const FILLED: f64 = 0.86;
/// Height of the room below the columns for a line of words, points.
const LINE: f64 = 1.7 * WORDS;
/// Between the words at two lines, points.
const BETWEEN: f64 = 10.0;

/// A column of a chart.
struct ChartColumn {
    head: Point,
    width: f64,
    ink: Ink,
}

impl ChartColumn {
    fn of(area: &CurveArea) -> Option<Self> {
        let (left, right) = (area.upper.first()?, area.upper.last()?);
        Some(Self {
            head: Point {
                x: f64::midpoint(left.x, right.x),
                y: left.y,
            },
            width: right.x - left.x,
            ink: area.ink,
        })
    }
}

/// Columns side by side, as the areas of a chart stand beside each other, in their own colours: points of an axis of values,
/// each with a bar down to nothing, `along` an axis. The lines from bottom to top have their words below the columns.
pub(super) fn columns(
    chart: &LineChart,
    along: &Axis,
    frame: SlideFrame,
) -> Result<NativeChart, ExportError> {
    let columns: Vec<ChartColumn> = chart.areas.iter().filter_map(ChartColumn::of).collect();
    let mut inks: Vec<Ink> = chart.areas.iter().map(|area| area.ink).collect();
    inks.dedup();
    inks.truncate(MOST_INKS);
    let plot = Plot::beside(frame, BESIDE);
    let below = Scale::of(along);
    let ends = below.ends.unwrap_or([along.from, along.to]);
    let top = chart.up.to * 1.04;
    // However low the chart is, a line of words has room below the columns.
    let room = (LINE / plot.height).min(0.5);
    let up = [chart.up.from.min(-top * room / (1.0 - room)), top];
    let field = LabelPosition {
        plot,
        across: ends,
        up,
    };
    let widest = columns.iter().map(|own| own.width).fold(0.0, f64::max);
    let bar = FILLED * (field.x(ends[0] + widest) - field.x(ends[0])).max(0.5);
    let longest = inks
        .iter()
        .map(|ink| columns.iter().filter(|own| own.ink == *ink).count());
    let longest = longest.max().unwrap_or(0);
    made(|workbook| {
        let sheet = workbook.add_worksheet().set_name(SHEET)?;
        let mut points = PointChart::new(sheet, Across::Values, longest);
        for ink in &inks {
            let own = columns.iter().filter(|own| own.ink == *ink);
            let heads: Vec<Point> = own.map(|own| own.head).collect();
            let mut down = ChartErrorBars::new();
            down.set_type(ChartErrorBarsType::Percentage(100.0))
                .set_direction(ChartErrorBarsDirection::Minus)
                .set_end_cap(false)
                .set_format(ChartFormat::new().set_line(&line(palette::ink(*ink), bar)));
            points
                .series("", &heads)?
                .set_format(ChartFormat::new().set_no_line())
                .set_y_error_bars(&down);
        }
        for guide in &chart.guides {
            points.guide(guide, [0.0, up[1]])?;
        }
        for label in guides(chart, field) {
            points.label(&label)?;
        }
        let mut native = points.chart;
        let scale = Scale {
            format: "0 %".to_owned(),
            ends: Some(up),
            step: None,
        };
        finish(&mut native, Orientation::Up, &scale, plot);
        native
            .y_axis()
            .set_label_position(ChartAxisLabelPosition::None)
            .set_major_gridlines(false);
        across(&mut native, &below);
        sheet.insert_chart(1, 8, &native)?;
        Ok(())
    })
}

/// The words at the lines from bottom to top, below the columns and side by side.
fn guides(chart: &LineChart, field: LabelPosition) -> Vec<Label> {
    let widths = chart.guides.iter().map(|guide| wide(&guide.label));
    let widest = widths.fold(0.0, f64::max);
    let wanted: Vec<f64> = chart.guides.iter().map(|guide| field.x(guide.at)).collect();
    let ends = [widest / 2.0, field.plot.width - widest / 2.0];
    let middles = apart(&wanted, widest + BETWEEN, ends);
    let [bottom, top] = field.up;
    let height = field.plot.height * (1.0 + bottom / (top - bottom) / 2.0);
    let words = chart.guides.iter().zip(middles);
    words
        .map(|(guide, middle)| {
            let left = middle - wide(&guide.label) / 2.0;
            field.label([left, height], &guide.label, palette::ink(guide.ink))
        })
        .collect()
}

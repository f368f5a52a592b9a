//! Curves over months, scales or amounts, as charts that can be edited.

use crate::export::ExportError;
use crate::present::charts::{Axis, Curve, LineChart, LineStyle, PointMark, Tone};

use super::axes::{Scale, year};
use super::chart::{NativeChart, Orientation, Plot, SHEET, across, finish, made};
use super::labels::{LabelPosition, ends, labels, wide};
use super::points::{Across, PointChart};
use super::slide::SlideFrame;

/// Between the words along the side and the curves, points.
const BESIDE: f64 = 8.0;
/// Around words at the end of a curve, points.
const AROUND: f64 = 12.0;

/// The curves of a chart with what stands out on it. Areas have no place among curves; their edges may be curves.
pub(super) fn curves(
    chart: &LineChart,
    along: Across,
    frame: SlideFrame,
) -> Result<NativeChart, ExportError> {
    let up = Scale::of(&chart.up);
    let widest = chart.up.ticks.iter().map(|tick| wide(&tick.words));
    let plot = Plot::beside(frame, widest.fold(0.0, f64::max) + BESIDE);
    // What is written at the ends of curves over time stands beside them, in room that the axis makes for it.
    let right = match along {
        Across::Months(_) => ends(chart),
        Across::Values => Vec::new(),
    };
    let widest = right.iter().map(|(words, ..)| wide(words) + AROUND);
    let room = widest.fold(0.0, f64::max) / plot.width;
    let below = scale(&chart.across, along, room);
    let field = LabelPosition {
        plot,
        across: in_chart(&chart.across, along, &below),
        up: up.ends.unwrap_or([chart.up.from, chart.up.to]),
    };
    let words = labels(chart, &right, field);
    made(|workbook| {
        let sheet = workbook.add_worksheet().set_name(SHEET)?;
        let mut points = PointChart::new(sheet, along, longest(chart));
        for guide in &chart.guides {
            points.guide(guide, field.up)?;
        }
        for curve in &chart.curves {
            points.curve(curve)?;
        }
        // Rings without words are one series.
        let is_bare = |mark: &&PointMark| mark.label.is_empty();
        let bare: Vec<&PointMark> = chart.marks.iter().filter(is_bare).collect();
        points.marks(&bare)?;
        for mark in chart.marks.iter().filter(|mark| !is_bare(mark)) {
            points.marks(&[mark])?;
        }
        for label in &words {
            points.label(label)?;
        }
        let mut native = points.chart;
        finish(&mut native, Orientation::Up, &up, plot);
        across(&mut native, &below);
        sheet.insert_chart(1, 8, &native)?;
        Ok(())
    })
}

/// The scale of the lower axis, with so much of it as room for words at its end.
fn scale(axis: &Axis, along: Across, room: f64) -> Scale {
    match along {
        Across::Months(start) => {
            let scale = Scale::of_years(axis, start);
            if room > 0.0 {
                scale.with_room(room)
            } else {
                scale
            }
        }
        Across::Values => Scale::of(axis),
    }
}

/// The ends of a scale as the chart counts: a scale of years in months.
fn in_chart(axis: &Axis, along: Across, scale: &Scale) -> [f64; 2] {
    let ends = scale.ends.unwrap_or([axis.from, axis.to]);
    match along {
        Across::Months(start) => ends.map(|own| 12.0 * (own - year(start, 0.0))),
        Across::Values => ends,
    }
}

/// The edges of the areas of a chart as thin curves, from where they are pale to where they are full.
pub(super) fn with_edges(chart: &LineChart) -> LineChart {
    let mut own = chart.clone();
    let edges = chart.areas.iter().flat_map(|area| {
        let style = match area.tone {
            Tone::Faint => LineStyle::Dashed,
            Tone::Full | Tone::Strong | Tone::Hatched => LineStyle::Thin,
        };
        [&area.upper, &area.lower].map(|points| Curve {
            points: points.clone(),
            ink: area.ink,
            style,
            label: String::new(),
            column: None,
        })
    });
    own.curves = edges.chain(own.curves).collect();
    own
}

/// The most points of a series.
fn longest(chart: &LineChart) -> usize {
    let curves = chart.curves.iter().map(|curve| curve.points.len());
    curves.fold(chart.marks.len(), usize::max)
}

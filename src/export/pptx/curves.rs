//! Curves over months, scales or amounts, and columns, as charts that can be edited.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartFormat, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartSeries, ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

use super::axes::{Scale, year};
use super::chart::{NativeChart, SHEET, Standing, across, finish, font, line, made, without_names};
use crate::domain::Month;
use crate::export::ExportError;
use crate::export::charts::{
    Area, Curve, Guide, Ink, LineChart, LineStyle, Mark, MarkShape, Point, Side, Tone,
};
use crate::export::palette;

/// Columns are of two kinds at most: losses and gains.
const MOST_INKS: usize = 2;

/// What the lower axis of a chart counts.
#[derive(Clone, Copy)]
pub(super) enum Across {
    /// Months from a first one, which are written as years.
    Months(Month),
    /// What its words say.
    Values,
}

/// The curves of a chart with what stands out on it. Areas have no place among curves; their edges may be curves.
pub(super) fn curves(chart: &LineChart, along: Across) -> Result<NativeChart, ExportError> {
    made(|workbook| {
        let sheet = workbook.add_worksheet().set_name(SHEET)?;
        let mut plot = Plot {
            sheet,
            chart: Chart::new(ChartType::ScatterStraight),
            column: 0,
            along,
            points: longest(chart),
        };
        let count = plot.points;
        let right_end = RightEnd::of(chart, along);
        for guide in &chart.guides {
            plot.guide(guide, chart)?;
        }
        for curve in &chart.curves {
            let (width, dash) = match curve.style {
                LineStyle::Solid => (2.5, ChartLineDashType::Solid),
                LineStyle::Thin => (1.0, ChartLineDashType::Solid),
                LineStyle::Dashed => (1.75, ChartLineDashType::Dash),
            };
            let colour = palette::ink(curve.ink);
            let series = plot.series(&curve.label, &curve.points)?;
            series
                .set_marker(ChartMarker::new().set_none())
                .set_format(ChartFormat::new().set_line(line(colour, width).set_dash_type(dash)));
            let last = curve.points.len().saturating_sub(1);
            let at = curve.points.last().map_or(f64::NAN, |point| point.x);
            let side = right_end.side(at, Side::Above);
            label(series, [last, count], &curve.label, side, colour);
        }
        // Rings without words are one series.
        let is_bare = |mark: &&Mark| mark.label.is_empty();
        let bare: Vec<&Mark> = chart.marks.iter().filter(is_bare).collect();
        plot.marks(&bare, &right_end)?;
        for mark in chart.marks.iter().filter(|mark| !is_bare(mark)) {
            plot.marks(&[mark], &right_end)?;
        }
        let mut native = plot.chart;
        finish(&mut native, Standing::Up, &Scale::of(&chart.up));
        let below = match along {
            Across::Months(start) => {
                let scale = Scale::of_years(&chart.across, start);
                if right_end.has_words {
                    scale.with_room()
                } else {
                    scale
                }
            }
            Across::Values => Scale::of(&chart.across),
        };
        across(&mut native, &below);
        sheet.insert_chart(1, 8, &native)?;
        Ok(())
    })
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

/// Columns side by side, as the areas of a chart stand beside each other, in their own colours.
pub(super) fn columns(chart: &LineChart) -> Result<NativeChart, ExportError> {
    let columns: Vec<Column> = chart.areas.iter().filter_map(Column::of).collect();
    let mut inks: Vec<Ink> = chart.areas.iter().map(|area| area.ink).collect();
    inks.dedup();
    inks.truncate(MOST_INKS);
    made(|workbook| {
        let sheet = workbook.add_worksheet().set_name(SHEET)?;
        let last = columns.len() as u32;
        for (row, own) in columns.iter().enumerate() {
            let row = row as u32 + 1;
            sheet.write_number(row, 0, own.middle)?;
            let place = inks.iter().position(|ink| *ink == own.ink).unwrap_or(0);
            sheet.write_number(row, place as u16 + 1, own.height)?;
        }
        let mut native = Chart::new(ChartType::ColumnStacked);
        for (place, ink) in inks.iter().enumerate() {
            let column = place as u16 + 1;
            let mut fill = ChartSolidFill::new();
            fill.set_color(Color::RGB(palette::ink(*ink)));
            native
                .add_series()
                .set_categories((SHEET, 1, 0, last, 0))
                .set_values((SHEET, 1, column, last, column))
                .set_gap(8)
                .set_overlap(100)
                .set_format(ChartFormat::new().set_solid_fill(&fill));
        }
        let scale = Scale {
            format: "0 %".to_owned(),
            ends: None,
            step: None,
        };
        finish(&mut native, Standing::Up, &scale);
        native
            .x_axis()
            .set_num_format(&Scale::of(&chart.across).format);
        without_names(&mut native);
        sheet.insert_chart(1, 8, &native)?;
        Ok(())
    })
}

/// A column of a chart.
struct Column {
    middle: f64,
    height: f64,
    ink: Ink,
}

impl Column {
    fn of(area: &Area) -> Option<Self> {
        let (left, right) = (area.upper.first()?, area.upper.last()?);
        Some(Self {
            middle: (left.x + right.x) / 2.0,
            height: left.y,
            ink: area.ink,
        })
    }
}

struct Plot<'a> {
    sheet: &'a mut Worksheet,
    chart: Chart,
    column: u16,
    along: Across,
    /// How many points every series has: the last one stands for those that it does not have, as some programs take what
    /// is missing for 0.
    points: usize,
}

/// Where curves over time end. What is written there stands beside it, in room that the axis makes for it: above it, words
/// would run over the curve, as programs break them where they like.
struct RightEnd {
    at: f64,
    has_words: bool,
}

impl RightEnd {
    fn of(chart: &LineChart, along: Across) -> Self {
        let ends = chart.curves.iter().filter_map(|curve| curve.points.last());
        let at = match along {
            Across::Months(_) => ends.map(|point| point.x).fold(f64::NEG_INFINITY, f64::max),
            Across::Values => f64::NAN,
        };
        let of_curves = chart.curves.iter().filter_map(|curve| {
            let last = curve.points.last()?;
            (!curve.label.is_empty()).then_some(last.x)
        });
        let of_marks = chart.marks.iter().filter(|mark| !mark.label.is_empty());
        let mut words = of_curves.chain(of_marks.map(|mark| mark.at.x));
        Self {
            at,
            has_words: words.any(|x| x == at),
        }
    }

    /// At which side of a point its words stand.
    fn side(&self, x: f64, otherwise: Side) -> Side {
        if x == self.at { Side::Right } else { otherwise }
    }
}

/// The most points of a curve.
fn longest(chart: &LineChart) -> usize {
    let curves = chart.curves.iter().map(|curve| curve.points.len());
    curves.fold(chart.marks.len().max(3), usize::max)
}

impl Plot<'_> {
    /// A series of points; its numbers stand in the next two columns.
    fn series(&mut self, name: &str, points: &[Point]) -> Result<&mut ChartSeries, XlsxError> {
        let (left, right) = (self.column, self.column + 1);
        self.column += 2;
        self.sheet.write_string(0, right, name)?;
        let last = points.last().copied();
        let all = points.iter().copied().chain(last.into_iter().cycle());
        for (row, point) in all.take(self.points).enumerate() {
            let row = row as u32 + 1;
            let x = match self.along {
                Across::Months(start) => year(start, point.x),
                Across::Values => point.x,
            };
            self.sheet.write_number(row, left, x)?;
            self.sheet.write_number(row, right, point.y)?;
        }
        let last = self.points as u32;
        Ok(self
            .chart
            .add_series()
            .set_name((SHEET, 0, right))
            .set_categories((SHEET, 1, left, last, left))
            .set_values((SHEET, 1, right, last, right)))
    }

    /// A line from bottom to top, with its words at the side that has more room, a little above its foot.
    fn guide(&mut self, guide: &Guide, chart: &LineChart) -> Result<(), XlsxError> {
        let (from, to) = (chart.up.from, chart.up.to);
        let heights = [from, from + 0.12 * (to - from), to];
        let points = heights.map(|y| Point { x: guide.at, y });
        let middle = f64::midpoint(chart.across.from, chart.across.to);
        let side = if guide.at > middle {
            Side::Left
        } else {
            Side::Right
        };
        let colour = palette::ink(guide.ink);
        let count = self.points;
        let series = self.series(&guide.label, &points)?;
        let mut dashed = line(colour, 1.0);
        dashed.set_dash_type(ChartLineDashType::Dash);
        series
            .set_marker(ChartMarker::new().set_none())
            .set_format(ChartFormat::new().set_line(&dashed));
        label(series, [1, count], &guide.label, side, colour);
        Ok(())
    }

    /// Marks of one kind.
    fn marks(&mut self, marks: &[&Mark], right_end: &RightEnd) -> Result<(), XlsxError> {
        let Some(first) = marks.first() else {
            return Ok(());
        };
        let points: Vec<Point> = marks.iter().map(|mark| mark.at).collect();
        let colour = palette::ink(first.ink);
        let count = self.points;
        let series = self.series(&first.label, &points)?;
        series
            .set_marker(&marker(first.shape, colour))
            .set_format(ChartFormat::new().set_no_line());
        let side = right_end.side(first.at.x, first.side);
        label(series, [0, count], &first.label, side, colour);
        Ok(())
    }
}

fn marker(shape: MarkShape, colour: u32) -> ChartMarker {
    let filled = |colour: u32| {
        let mut fill = ChartSolidFill::new();
        fill.set_color(Color::RGB(colour));
        fill
    };
    let plain = || {
        let mut format = ChartFormat::new();
        format.set_solid_fill(&filled(colour)).set_no_line();
        format
    };
    let mut marker = ChartMarker::new();
    match shape {
        MarkShape::Words => marker.set_none(),
        MarkShape::Dot => marker
            .set_type(ChartMarkerType::Circle)
            .set_size(9)
            .set_format(&mut plain()),
        MarkShape::Ring | MarkShape::FaintRing => {
            let mut format = ChartFormat::new();
            format
                .set_solid_fill(&filled(0xFF_FF_FF))
                .set_line(&line(colour, 1.25));
            marker
                .set_type(ChartMarkerType::Circle)
                .set_size(6)
                .set_format(&mut format)
        }
        MarkShape::Triangle => marker
            .set_type(ChartMarkerType::Triangle)
            .set_size(10)
            .set_format(&mut plain()),
    };
    marker
}

/// Words at one point of a series.
fn label(series: &mut ChartSeries, [at, points]: [usize; 2], words: &str, side: Side, colour: u32) {
    if words.is_empty() {
        return;
    }
    let position = match side {
        Side::Above => ChartDataLabelPosition::Above,
        Side::Below => ChartDataLabelPosition::Below,
        Side::Left => ChartDataLabelPosition::Left,
        Side::Right => ChartDataLabelPosition::Right,
    };
    let mut own = ChartDataLabel::new();
    own.set_value(words)
        .set_position(position)
        .set_font(&font(colour));
    let mut hidden = ChartDataLabel::new();
    hidden.set_hidden();
    let mut labels = vec![hidden.to_custom(); points];
    labels[at] = own.to_custom();
    let mut all = ChartDataLabel::new();
    all.show_value()
        .set_position(position)
        .set_font(&font(colour));
    series.set_data_label(&all).set_custom_data_labels(&labels);
}

//! Series of points on a chart that can be edited, with their numbers on its sheet.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartFormat, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartSeries, ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

use crate::domain::Month;
use crate::export::workbook_parts::{cell_text, chart_words};
use crate::present::charts::{Curve, GuideLine, LineStyle, MarkShape, Point, PointMark};
use crate::present::palette;

use super::axes::year;
use super::chart::{SHEET, font, line};
use super::labels::Label;

/// What the lower axis of a chart counts.
#[derive(Clone, Copy)]
pub(super) enum Across {
    /// Months from a first one, which are written as years.
    Months(Month),
    /// What its words say.
    Values,
}

/// A chart while its series are written.
pub(super) struct PointChart<'a> {
    sheet: &'a mut Worksheet,
    pub(super) chart: Chart,
    column: u16,
    along: Across,
    /// How many points every series has: the last one stands for those that it does not have, as some programs take what
    /// is missing for 0.
    count: usize,
}

impl<'a> PointChart<'a> {
    /// A chart without series, each of which will have so many points.
    pub(super) fn new(sheet: &'a mut Worksheet, along: Across, count: usize) -> Self {
        Self {
            sheet,
            chart: Chart::new(ChartType::ScatterStraight),
            column: 0,
            along,
            count: count.max(2),
        }
    }

    /// A series of points; its numbers stand in the next two columns.
    pub(super) fn series(
        &mut self,
        name: &str,
        points: &[Point],
    ) -> Result<&mut ChartSeries, XlsxError> {
        let (left, right) = (self.column, self.column + 1);
        self.column += 2;
        self.sheet.write_string(0, right, cell_text(name))?;
        let last = points.last().copied();
        let all = points.iter().copied().chain(last.into_iter().cycle());
        for (row, point) in all.take(self.count).enumerate() {
            let row = row as u32 + 1;
            let x = match self.along {
                Across::Months(start) => year(start, point.x),
                Across::Values => point.x,
            };
            self.sheet.write_number(row, left, x)?;
            self.sheet.write_number(row, right, point.y)?;
        }
        let last = self.count as u32;
        let series = self
            .chart
            .add_series()
            .set_categories((SHEET, 1, left, last, left))
            .set_values((SHEET, 1, right, last, right));
        // An empty cell is no name.
        if !name.is_empty() {
            series.set_name((SHEET, 0, right));
        }
        Ok(series.set_marker(ChartMarker::new().set_none()))
    }

    /// A curve.
    pub(super) fn curve(&mut self, curve: &Curve) -> Result<(), XlsxError> {
        let (width, dash) = match curve.style {
            LineStyle::Solid => (2.5, ChartLineDashType::Solid),
            LineStyle::Thin => (1.0, ChartLineDashType::Solid),
            LineStyle::Dashed => (1.75, ChartLineDashType::Dash),
        };
        let mut own = line(palette::ink(curve.ink), width);
        own.set_dash_type(dash);
        self.series(&curve.label, &curve.points)?
            .set_format(ChartFormat::new().set_line(&own));
        Ok(())
    }

    /// A line between two heights.
    pub(super) fn guide(&mut self, guide: &GuideLine, heights: [f64; 2]) -> Result<(), XlsxError> {
        let points = heights.map(|y| Point { x: guide.at, y });
        let mut dashed = line(palette::ink(guide.ink), 1.0);
        dashed.set_dash_type(ChartLineDashType::Dash);
        self.series(&guide.label, &points)?
            .set_format(ChartFormat::new().set_line(&dashed));
        Ok(())
    }

    /// Marks of one kind; those that are words only have no series.
    pub(super) fn marks(&mut self, marks: &[&PointMark]) -> Result<(), XlsxError> {
        let Some(first) = marks.first().filter(|mark| mark.shape != MarkShape::Words) else {
            return Ok(());
        };
        let points: Vec<Point> = marks.iter().map(|mark| mark.at).collect();
        self.series(&first.label, &points)?
            .set_marker(&marker(first.shape, palette::ink(first.ink)))
            .set_format(ChartFormat::new().set_no_line());
        Ok(())
    }

    /// Words to the right of an invisible point.
    pub(super) fn label(&mut self, label: &Label) -> Result<(), XlsxError> {
        let count = self.count;
        let font = font(label.colour);
        let mut own = ChartDataLabel::new();
        // Blanks at which no line can break, for programs that break them all the same.
        own.set_value(chart_words(&label.words.replace(' ', "\u{a0}")).as_str())
            .set_position(ChartDataLabelPosition::Right)
            .set_font(&font);
        let mut hidden = ChartDataLabel::new();
        hidden.set_hidden();
        let mut labels = vec![hidden.to_custom(); count];
        labels[0] = own.to_custom();
        let mut all = ChartDataLabel::new();
        all.show_value()
            .set_position(ChartDataLabelPosition::Right)
            .set_font(&font);
        self.series(&label.words, &[label.at])?
            .set_format(ChartFormat::new().set_no_line())
            .set_data_label(&all)
            .set_custom_data_labels(&labels);
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

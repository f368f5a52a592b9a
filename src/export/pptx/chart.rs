//! Charts that can be edited: each comes from a workbook of its own, which goes along so that its numbers can be changed.

use std::io::{Cursor, Read};

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisLabelPosition, ChartAxisTickType, ChartFont, ChartFormat,
    ChartLayout, ChartLine, Color, DocProperties, ExcelDateTime, Workbook, XlsxError,
};

use crate::export::ExportError;
use crate::export::workbook_parts::mended;
use crate::present::palette;

use super::axes::Scale;
use super::slide::SlideFrame;

/// The sheet of the numbers.
pub(super) const SHEET: &str = "Data";
/// Size of the words in a chart, points.
pub(super) const WORDS: f64 = 10.0;
/// Room for the words along the bottom of a chart, for half a word at its right end, and above its highest line; points.
const FOOT: f64 = 24.0;
const RIGHT: f64 = 18.0;
const TOP: f64 = 8.0;

/// A chart with its numbers.
pub(super) struct NativeChart {
    /// The chart, as a part of a presentation.
    pub(super) xml: String,
    /// The workbook with its numbers.
    pub(super) workbook: Vec<u8>,
}

/// Where a chart runs within its frame, in points: beside and above what is written along its axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Plot {
    frame: [f64; 2],
    /// From the left edge of the frame.
    left: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Plot {
    /// The place beside words along the left side that are so wide, in points.
    pub(super) fn beside(frame: SlideFrame, words: f64) -> Self {
        let frame = [frame.width, frame.height].map(|inches| inches * 72.0);
        Self {
            frame,
            left: words,
            width: (frame[0] - words - RIGHT).max(1.0),
            height: (frame[1] - FOOT - TOP).max(1.0),
        }
    }

    /// Makes a chart run there, whatever program shows it.
    fn fix(self, chart: &mut Chart) {
        let [width, height] = self.frame;
        let layout = ChartLayout::new()
            .set_offset(self.left / width, TOP / height)
            .set_dimensions(self.width / width, self.height / height);
        chart.plot_area().set_layout(&layout);
    }
}

/// The words of a chart.
pub(super) fn font(colour: u32) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name("Arial")
        .set_size(WORDS)
        .set_color(Color::RGB(colour))
        // Some programs turn what they think has no room.
        .set_rotation(0);
    font
}

/// A line of a colour, so many points wide.
pub(super) fn line(colour: u32, width: f64) -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(Color::RGB(colour)).set_width(width);
    line
}

/// Which way values run.
#[derive(Clone, Copy)]
pub(super) enum Orientation {
    /// From the bottom up.
    Up,
    /// From left to right.
    Across,
}

/// Gives a chart its axes: values on lines that stand back, names without lines.
pub(super) fn finish(chart: &mut Chart, standing: Orientation, scale: &Scale, plot: Plot) {
    plot.fix(chart);
    chart.title().set_hidden();
    chart.legend().set_hidden();
    let values = match standing {
        Orientation::Up => chart.y_axis(),
        Orientation::Across => chart.x_axis(),
    };
    values
        .set_num_format(&scale.format)
        .set_font(&font(palette::SECONDARY))
        .set_format(ChartFormat::new().set_no_line())
        .set_major_tick_type(ChartAxisTickType::None)
        .set_minor_tick_type(ChartAxisTickType::None)
        .set_major_gridlines(true)
        .set_major_gridlines_line(&line(palette::GRID, 0.75));
    if let Some([from, to]) = scale.ends {
        values.set_min(from).set_max(to);
    }
    if let Some(step) = scale.step {
        values.set_major_unit(step);
    }
    let names = match standing {
        Orientation::Up => chart.x_axis(),
        Orientation::Across => chart.y_axis(),
    };
    names
        .set_font(&font(palette::SECONDARY))
        .set_format(ChartFormat::new().set_line(&line(palette::AXIS, 0.75)))
        .set_major_gridlines(false)
        .set_major_tick_type(ChartAxisTickType::None)
        .set_minor_tick_type(ChartAxisTickType::None)
        .set_label_position(ChartAxisLabelPosition::Low);
}

/// Makes the lower axis one of values.
pub(super) fn across(chart: &mut Chart, scale: &Scale) {
    let axis = chart.x_axis();
    axis.set_num_format(&scale.format)
        .set_crossing(ChartAxisCrossing::Automatic);
    if let Some([from, to]) = scale.ends {
        axis.set_min(from).set_max(to);
    }
    if let Some(step) = scale.step {
        axis.set_major_unit(step);
    }
}

/// Makes a workbook with one chart, and takes the chart out of it.
pub(super) fn made(
    fill: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>,
) -> Result<NativeChart, ExportError> {
    let failed = |error: &dyn std::fmt::Display| ExportError::Failed(error.to_string());
    let bytes = || -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
        fill(&mut workbook)?;
        workbook.save_to_buffer()
    };
    let written = bytes().map_err(|error| failed(&error))?;
    // Its cells are numbers that the writer knows.
    let workbook = mended(&written, &|_, _| None)?;
    let mut archive =
        zip::ZipArchive::new(Cursor::new(&workbook)).map_err(|error| failed(&error))?;
    let mut part = archive
        .by_name("xl/charts/chart1.xml")
        .map_err(|error| failed(&error))?;
    let mut xml = String::new();
    part.read_to_string(&mut xml)
        .map_err(|error| failed(&error))?;
    drop(part);
    Ok(NativeChart {
        xml: with_numbers(&xml),
        workbook,
    })
}

/// The chart with a link to the workbook beside it, instead of how to print it from the workbook.
fn with_numbers(xml: &str) -> String {
    let end = xml
        .find("<c:printSettings>")
        .or_else(|| xml.rfind("</c:chartSpace>"))
        .unwrap_or(xml.len());
    let mut parts = xml[..end].split("<c:dLbls>");
    let mut own = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (labels, rest) = part.split_once("</c:dLbls>").unwrap_or((part, ""));
        own.push_str(&format!("<c:dLbls>{}</c:dLbls>{rest}", in_a_line(labels)));
    }
    // A program that is told nothing rounds the corners of curves, and puts the mark of a series before each of its labels.
    let curves = own
        .replace(
            "</c:yVal></c:ser>",
            "</c:yVal><c:smooth val=\"0\"/></c:ser>",
        )
        .replace(
            "<c:showVal val=\"1\"/>",
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>\
             <c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>",
        );
    format!(
        "{curves}<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>"
    )
}

/// The words at the points of a chart, each in one line: a program that is told nothing breaks them where it likes.
fn in_a_line(labels: &str) -> String {
    const BODY: &str = "<a:bodyPr rot=\"0\" vert=\"horz\" wrap=\"none\" anchor=\"ctr\"/>";
    labels
        .replace("<a:bodyPr/>", BODY)
        .replace("<a:bodyPr rot=\"0\" vert=\"horz\"/>", BODY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_at_points_stay_in_one_line_and_those_along_an_axis_may_break() {
        let axis = "<c:valAx><a:bodyPr rot=\"0\" vert=\"horz\"/></c:valAx>";
        let xml = format!(
            "<c:chartSpace><c:dLbls><a:bodyPr/></c:dLbls>{axis}<c:dLbls><a:bodyPr rot=\"0\" vert=\"horz\"/></c:dLbls></c:chartSpace>"
        );
        let made = with_numbers(&xml);
        assert_eq!(made.matches("wrap=\"none\"").count(), 2, "{made}");
        assert!(made.contains(axis), "{made}");
    }

    #[test]
    fn a_chart_points_to_its_numbers_and_no_longer_to_a_printer() {
        let xml =
            "<c:chartSpace><c:chart/><c:printSettings><c:x/></c:printSettings></c:chartSpace>";
        assert_eq!(
            with_numbers(xml),
            "<c:chartSpace><c:chart/><c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>"
        );
    }
}

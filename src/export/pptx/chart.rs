//! Charts that can be edited: each comes from a workbook of its own, which goes along so that its numbers can be changed.

use std::io::{Cursor, Read};

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisLabelPosition, ChartAxisTickType, ChartFont, ChartFormat,
    ChartLine, Color, DocProperties, ExcelDateTime, Workbook, XlsxError,
};

use super::axes::Scale;
use crate::export::ExportError;
use crate::export::palette;

/// The sheet of the numbers.
pub(super) const SHEET: &str = "Data";
/// Size of the words in a chart, points.
const WORDS: f64 = 10.0;

/// A chart with its numbers.
pub(super) struct NativeChart {
    /// The chart, as a part of a presentation.
    pub(super) xml: String,
    /// The workbook with its numbers.
    pub(super) workbook: Vec<u8>,
}

/// The words of a chart.
pub(super) fn font(colour: u32) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name("Arial")
        .set_size(WORDS)
        .set_color(Color::RGB(colour));
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
pub(super) enum Standing {
    /// From the bottom up.
    Up,
    /// From left to right.
    Across,
}

/// Gives a chart its axes: values on lines that stand back, names without lines.
pub(super) fn finish(chart: &mut Chart, standing: Standing, scale: &Scale) {
    chart.legend().set_hidden();
    let values = match standing {
        Standing::Up => chart.y_axis(),
        Standing::Across => chart.x_axis(),
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
        Standing::Up => chart.x_axis(),
        Standing::Across => chart.y_axis(),
    };
    names
        .set_font(&font(palette::SECONDARY))
        .set_format(ChartFormat::new().set_line(&line(palette::AXIS, 0.75)))
        .set_major_gridlines(false)
        .set_major_tick_type(ChartAxisTickType::None)
        .set_minor_tick_type(ChartAxisTickType::None)
        .set_label_position(ChartAxisLabelPosition::Low);
}

/// Takes the words below the columns of a chart away: their labels say what there is to say.
pub(super) fn without_names(chart: &mut Chart) {
    chart
        .x_axis()
        .set_label_position(ChartAxisLabelPosition::None);
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
    let workbook = bytes().map_err(|error| failed(&error))?;
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
    // A program that is told nothing rounds the corners of curves, and puts the mark of a series before each of its labels.
    let curves = xml[..end]
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

#[cfg(test)]
mod tests {
    use super::*;

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

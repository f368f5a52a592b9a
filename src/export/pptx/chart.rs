//! Charts that can be edited: each comes from a workbook of its own, which goes along so that its numbers can be changed.

use std::io::{Cursor, Read};

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartPoint,
    ChartSolidFill, ChartType, Color, DocProperties, ExcelDateTime, Workbook, XlsxError,
};

use crate::export::ExportError;
use crate::export::charts::{BarChart, BarKind};
use crate::export::palette;

/// The sheet of the numbers.
const SHEET: &str = "Data";

/// A chart with its numbers.
pub(super) struct NativeChart {
    /// The chart, as a part of a presentation.
    pub(super) xml: String,
    /// The workbook with its numbers.
    pub(super) workbook: Vec<u8>,
}

/// Curves over months: a name, a colour, whether it is dashed, and a value for each month.
pub(super) struct Curve {
    pub(super) name: String,
    pub(super) colour: u32,
    pub(super) dash: ChartLineDashType,
    pub(super) values: Vec<f64>,
}

/// Curves over named places.
pub(super) fn lines(places: &[String], curves: &[Curve]) -> Result<NativeChart, ExportError> {
    made(|workbook| {
        let sheet = workbook.add_worksheet().set_name(SHEET)?;
        for (row, place) in places.iter().enumerate() {
            sheet.write_string(row as u32 + 1, 0, place)?;
        }
        let mut chart = Chart::new(ChartType::Line);
        let last = places.len() as u32;
        for (column, curve) in curves.iter().enumerate() {
            let column = column as u16 + 1;
            sheet.write_string(0, column, &curve.name)?;
            for (row, value) in curve.values.iter().enumerate() {
                sheet.write_number(row as u32 + 1, column, *value)?;
            }
            let mut line = ChartLine::new();
            line.set_color(Color::RGB(curve.colour))
                .set_width(2.5)
                .set_dash_type(curve.dash);
            chart
                .add_series()
                .set_name((SHEET, 0, column))
                .set_categories((SHEET, 1, 0, last, 0))
                .set_values((SHEET, 1, column, last, column))
                .set_format(ChartFormat::new().set_line(&line));
        }
        chart
            .legend()
            .set_position(ChartLegendPosition::Bottom)
            .set_font(&font());
        chart
            .x_axis()
            .set_label_interval((places.len() / 6).max(1) as u16);
        finish(&mut chart);
        sheet.insert_chart(1, 5, &chart)?;
        Ok(())
    })
}

/// Bars that lead from one to the next.
pub(super) fn steps(bars: &BarChart) -> Result<NativeChart, ExportError> {
    made(|workbook| {
        let sheet = workbook.add_worksheet().set_name(SHEET)?;
        let last = bars.bars.len() as u32;
        for (row, bar) in bars.bars.iter().enumerate() {
            let row = row as u32 + 1;
            sheet.write_string(row, 0, &bar.name)?;
            let (low, high) = (bar.from.min(bar.to), bar.from.max(bar.to));
            let (under, above) = (low.max(0.0), high.min(0.0));
            let parts = [under, high.max(0.0) - under, above, low.min(0.0) - above];
            for (column, value) in parts.into_iter().enumerate() {
                sheet.write_number(row, column as u16 + 1, value)?;
            }
        }
        let points: Vec<ChartPoint> = bars
            .bars
            .iter()
            .map(|bar| {
                let colour = match bar.kind {
                    BarKind::Total => palette::PLAN,
                    BarKind::Part | BarKind::Nothing if bar.to < bar.from => palette::COST,
                    BarKind::Part | BarKind::Nothing => palette::GAIN,
                };
                let mut fill = ChartSolidFill::new();
                fill.set_color(Color::RGB(colour));
                ChartPoint::new().set_format(ChartFormat::new().set_solid_fill(&fill))
            })
            .collect();
        let mut chart = Chart::new(ChartType::BarStacked);
        for column in 1..=4 {
            let series = chart
                .add_series()
                .set_categories((SHEET, 1, 0, last, 0))
                .set_values((SHEET, 1, column, last, column))
                .set_gap(45);
            if column % 2 == 0 {
                series.set_points(&points);
            } else {
                series.set_format(ChartFormat::new().set_no_fill().set_no_line());
            }
        }
        chart.legend().set_hidden();
        chart.x_axis().set_reverse();
        finish(&mut chart);
        sheet.insert_chart(1, 6, &chart)?;
        Ok(())
    })
}

fn font() -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name("Arial")
        .set_size(11)
        .set_color(Color::RGB(palette::SECONDARY));
    font
}

fn finish(chart: &mut Chart) {
    let mut rule = ChartLine::new();
    rule.set_color(Color::RGB(palette::GRID)).set_width(0.75);
    chart
        .y_axis()
        .set_num_format("#,##0")
        .set_font(&font())
        .set_major_gridlines_line(&rule);
    chart
        .x_axis()
        .set_font(&font())
        .set_label_position(rust_xlsxwriter::ChartAxisLabelPosition::Low);
}

/// Makes a workbook with one chart, and takes the chart out of it.
fn made(
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
    format!(
        "{}<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        &xml[..end]
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

//! Bars from one amount to another, as charts that can be edited.

use rust_xlsxwriter::{Chart, ChartFormat, ChartPoint, ChartSolidFill, ChartType, Color};

use super::axes::Scale;
use super::chart::{NativeChart, SHEET, Standing, finish, font, made};
use crate::export::ExportError;
use crate::export::charts::{Bar, BarChart, BarKind};
use crate::export::palette;

/// The most letters of a name beside its bar.
const LONGEST_NAME: usize = 40;

/// Bars between two amounts each, with what they come to beside their names. `scale` says how amounts are written.
pub(super) fn bars(own: &BarChart, scale: &Scale) -> Result<NativeChart, ExportError> {
    made(|workbook| {
        let sheet = workbook.add_worksheet().set_name(SHEET)?;
        let last = own.bars.len() as u32;
        // Bars are drawn from the bottom up, and read from the top down.
        for (row, bar) in own.bars.iter().rev().enumerate() {
            let row = row as u32 + 1;
            sheet.write_string(row, 0, named(bar))?;
            let (low, high) = (bar.from.min(bar.to), bar.from.max(bar.to));
            let (under, above) = (low.max(0.0), high.min(0.0));
            let parts = [under, high.max(0.0) - under, above, low.min(0.0) - above];
            for (column, value) in parts.into_iter().enumerate() {
                sheet.write_number(row, column as u16 + 1, value)?;
            }
        }
        let points: Vec<ChartPoint> = own.bars.iter().rev().map(coloured).collect();
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
        finish(&mut chart, Standing::Across, scale);
        chart.y_axis().set_font(&font(palette::TEXT));
        sheet.insert_chart(1, 6, &chart)?;
        Ok(())
    })
}

fn named(bar: &Bar) -> String {
    let name = match bar.name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", bar.name[..end].trim_end()),
        None => bar.name.clone(),
    };
    format!("{name}   {}", bar.shown)
}

fn coloured(bar: &Bar) -> ChartPoint {
    let colour = match bar.kind {
        BarKind::Total | BarKind::Part => palette::ink(bar.ink),
        BarKind::Nothing => palette::DO_NOTHING,
    };
    let mut fill = ChartSolidFill::new();
    fill.set_color(Color::RGB(colour));
    ChartPoint::new().set_format(ChartFormat::new().set_solid_fill(&fill))
}

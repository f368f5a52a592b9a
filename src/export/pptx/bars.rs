//! Bars from one amount to another, as charts that can be edited.

use rust_xlsxwriter::{Chart, ChartFormat, ChartPoint, ChartSolidFill, ChartType, Color};

use crate::export::ExportError;
use crate::export::workbook_parts::cell_text;
use crate::present::charts::{Bar, BarChart, BarKind};
use crate::present::drawing::FontWeight;
use crate::present::palette;

use super::axes::Scale;
use super::chart::{NativeChart, Orientation, Plot, SHEET, WORDS, finish, font, made};
use super::slide::SlideFrame;
use super::typeface::{cut, width};

/// The most of the width that names and amounts take.
const MOST_OF_NAMES: f64 = 0.48;
/// Between a name with its amount and the bars, points.
const BESIDE: f64 = 10.0;
/// Room for an amount along the bottom, points.
const AMOUNT: f64 = 62.0;

/// Bars between two amounts each, with what they come to beside their names. `scale` says how amounts are written.
pub(super) fn bars(
    own: &BarChart,
    scale: &Scale,
    frame: SlideFrame,
) -> Result<NativeChart, ExportError> {
    let most = MOST_OF_NAMES * frame.width - BESIDE / 72.0;
    let names = named(&own.bars, most);
    let lines = names.iter().flat_map(|name| name.split('\n'));
    let wide = |line: &str| 72.0 * width(line, WORDS, FontWeight::Regular);
    let widest = lines.map(wide).fold(0.0, f64::max);
    let plot = Plot::beside(frame, widest + BESIDE);
    let scale = &scale.clone().with_steps((plot.width / AMOUNT) as usize);
    made(|workbook| {
        let sheet = workbook.add_worksheet().set_name(SHEET)?;
        let last = own.bars.len() as u32;
        // Bars are drawn from the bottom up, and read from the top down.
        for (row, (bar, name)) in own.bars.iter().zip(&names).rev().enumerate() {
            let row = row as u32 + 1;
            sheet.write_string(row, 0, cell_text(name))?;
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
        finish(&mut chart, Orientation::Across, scale, plot);
        chart.y_axis().set_font(&font(palette::TEXT));
        sheet.insert_chart(1, 6, &chart)?;
        Ok(())
    })
}

/// The names of bars with their amounts, no wider than so many inches: beside one another where that fits them all, and
/// below one another otherwise.
fn named(bars: &[Bar], most: f64) -> Vec<String> {
    // In one line, whatever program shows it.
    let kept = |words: &str| words.replace(' ', "\u{a0}");
    let beside = |bar: &Bar| kept(format!("{}   {}", bar.name, bar.shown).trim_end());
    let fits = |bar: &Bar| width(&beside(bar), WORDS, FontWeight::Regular) <= most;
    if bars.iter().all(fits) {
        return bars.iter().map(beside).collect();
    }
    let below = |bar: &Bar| {
        let name = cut(&bar.name, WORDS, FontWeight::Regular, most, 1);
        kept(format!("{name}\n{}", bar.shown).trim_end())
    };
    bars.iter().map(below).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::charts::Ink;

    fn bar(name: &str) -> Bar {
        Bar {
            name: name.to_owned(),
            remark: String::new(),
            help: String::new(),
            from: 0.0,
            to: 1.0,
            ink: Ink::Plan,
            kind: BarKind::Part,
            shown: "+€ 2.50 m".to_owned(),
            exact: String::new(),
            ask: None,
        }
    }

    #[test]
    fn amounts_stand_beside_their_names_where_all_have_room_and_below_them_otherwise() {
        let bars = [
            bar("Spend more"),
            bar("Honest delivery promise and live tracking"),
        ];
        let beside = "Spend\u{a0}more\u{a0}\u{a0}\u{a0}+€\u{a0}2.50\u{a0}m";
        assert_eq!(named(&bars, 9.0)[0], beside);
        let below = named(&bars, 2.0);
        assert_eq!(below[0], "Spend\u{a0}more\n+€\u{a0}2.50\u{a0}m");
        assert!(below[1].ends_with("…\n+€\u{a0}2.50\u{a0}m"), "{below:?}");
        for line in below.iter().flat_map(|name| name.split('\n')) {
            assert!(width(line, WORDS, FontWeight::Regular) <= 2.0, "{line}");
        }
    }
}

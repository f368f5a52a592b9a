//! The sheet of charts: cash, where the money comes from, and what is delivered against what customers expect.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartAxisTickType, ChartFont, ChartFormat, ChartLegendPosition,
    ChartLine, ChartLineDashType, ChartPoint, ChartSolidFill, ChartType, Color,
};

use super::context::Context;
use super::money::CashRows;
use super::page::{FIRST_MONTH, LABEL, MonthRow, Printed, Sheet};
use super::result::BridgeTable;
use super::style::{COST, CellStyle, GAIN, INK, NOTHING, PAST, PLAN, QUIET, RULE, Style, TYPEFACE};
use super::sweet_spot::SweetSpotCells;
use crate::export::workbook_parts::{chart_words, cut, plain};

/// Width and height of a chart in pixels.
const SIZE: (u32, u32) = (620, 330);
/// Columns and rows that a chart takes, with air.
const CELLS: (u16, u32) = (10, 18);
/// The longest text that stands for a chart where it cannot be seen.
const LONGEST_ALTERNATIVE: usize = 250;
/// Most drivers that get a chart.
const MOST_DRIVERS: usize = 8;

/// What the charts show.
pub(super) struct ChartSources<'a> {
    pub(super) money: &'a CashRows,
    pub(super) money_sheet: &'a str,
    pub(super) bridges: &'a [BridgeTable; 2],
    pub(super) result_sheet: &'a str,
    pub(super) sweet_spot: &'a SweetSpotCells,
    pub(super) sweet_spot_sheet: &'a str,
}

/// Writes the sheet.
pub(super) fn write(page: &mut Sheet, context: &Context<'_>, shown: &ChartSources<'_>) {
    let texts = context.texts;
    // No chart is cut in two at the end of a page.
    page.printed = Printed::UprightPage;
    page.text(
        0,
        LABEL,
        texts.get("workbook-charts"),
        Style::of(CellStyle::Title),
    );
    page.text(
        1,
        LABEL,
        texts.get("workbook-charts-lead"),
        Style::of(CellStyle::Subtitle),
    );
    let mut charts = vec![cash(context, shown.money, shown.money_sheet)];
    charts.extend(
        shown
            .bridges
            .iter()
            .filter(|bridge| bridge.rows.1 > bridge.rows.0)
            .map(|bridge| waterfall(bridge, shown.result_sheet)),
    );
    let mut lifted: Vec<usize> = (0..context.case.drivers.len())
        .filter(|driver| context.result.drivers[*driver].is_lifted)
        .collect();
    let past = |driver: &usize| context.result.drivers[*driver].overshoot_share;
    lifted.sort_by(|a, b| past(b).total_cmp(&past(a)));
    for driver in lifted.into_iter().take(MOST_DRIVERS) {
        charts.push(delivered_and_expected(context, shown, driver));
    }
    for (place, chart) in charts.into_iter().enumerate() {
        let row = 3 + CELLS.1 * (place / 2) as u32;
        let column = CELLS.0 * (place % 2) as u16;
        page.charts.push((row, column, chart));
    }
}

/// Cumulative cash with the plan, and when nothing is done.
pub(super) fn cash(context: &Context<'_>, money: &CashRows, sheet: &str) -> Chart {
    let texts = context.texts;
    let mut chart = chart(ChartType::Line, &texts.get("workbook-chart-cash"));
    add_line(
        &mut chart,
        sheet,
        &money.cumulative,
        &texts.get("quantity-world-with"),
        (PLAN, ChartLineDashType::Solid),
    );
    let nothing = texts.get("workbook-chart-inaction");
    add_line(
        &mut chart,
        sheet,
        &money.cumulative_inaction,
        &nothing,
        (NOTHING, ChartLineDashType::Dash),
    );
    finish(&mut chart, context.months, "#,##0");
    chart
}

fn delivered_and_expected(context: &Context<'_>, shown: &ChartSources<'_>, driver: usize) -> Chart {
    let figures = &shown.sweet_spot.drivers[driver];
    let sheet = shown.sweet_spot_sheet;
    let mut chart = chart(ChartType::Line, &context.case.drivers[driver].name);
    let texts = context.texts;
    for (line, name, look) in [
        (
            &figures.delivered,
            texts.get("quantity-driver-shown-delivered"),
            (PLAN, ChartLineDashType::Solid),
        ),
        (
            &figures.expected,
            texts.get("workbook-chart-expected-with"),
            (PAST, ChartLineDashType::RoundDot),
        ),
        (
            &figures.expected_without,
            texts.get("quantity-driver-shown-expected-without"),
            (NOTHING, ChartLineDashType::Dash),
        ),
    ] {
        add_line(&mut chart, sheet, line, &name, look);
    }
    finish(&mut chart, context.months, "0.0");
    let result = &context.result.drivers[driver];
    let marks = result
        .delivered
        .iter()
        .chain(&result.expected)
        .chain(&result.expected_without);
    let lowest = marks.copied().fold(10.0_f64, f64::min);
    chart
        .y_axis()
        .set_min((lowest - 1.0).floor().max(0.0))
        .set_max(10.0);
    chart
}

fn waterfall(bridge: &BridgeTable, sheet: &str) -> Chart {
    let (first, last) = bridge.rows;
    let mut chart = chart(ChartType::BarStacked, &bridge.title);
    let colours: Vec<u32> = bridge
        .gains
        .iter()
        .map(|gain| if *gain { PLAN } else { COST })
        .chain([GAIN])
        .collect();
    for (column, is_bar) in [(2, false), (3, true), (4, false), (5, true)] {
        let series = chart
            .add_series()
            .set_categories((sheet, first, 0, last, 0))
            .set_values((sheet, first, column, last, column))
            .set_gap(50);
        if is_bar {
            let points: Vec<ChartPoint> = colours
                .iter()
                .map(|colour| {
                    let mut fill = ChartSolidFill::new();
                    fill.set_color(Color::RGB(*colour));
                    ChartPoint::new().set_format(ChartFormat::new().set_solid_fill(&fill))
                })
                .collect();
            series.set_points(&points);
        } else {
            series.set_format(ChartFormat::new().set_no_fill().set_no_line());
        }
    }
    let font = font();
    chart.legend().set_hidden();
    // The first step stands at the top; along a bar runs what the program calls the axis across.
    chart.y_axis().set_reverse();
    let mut rule = ChartLine::new();
    rule.set_color(Color::RGB(RULE)).set_width(0.75);
    chart
        .x_axis()
        .set_num_format("#,##0")
        .set_font(&font)
        .set_major_gridlines_line(&rule);
    chart
        .y_axis()
        .set_font(&font)
        .set_major_gridlines(false)
        .set_major_tick_type(ChartAxisTickType::None)
        .set_label_position(ChartAxisLabelPosition::Low);
    chart
}

fn chart(kind: ChartType, title: &str) -> Chart {
    let mut chart = Chart::new(kind);
    let mut large = font();
    large.set_size(13).set_bold().set_color(Color::RGB(INK));
    chart
        .title()
        .set_name(chart_words(title).as_str())
        .set_font(&large);
    chart.set_width(SIZE.0).set_height(SIZE.1);
    // Read by those who cannot see it.
    chart.set_alt_text(cut(&plain(title), LONGEST_ALTERNATIVE));
    let mut rule = ChartLine::new();
    rule.set_color(Color::RGB(RULE)).set_width(0.75);
    chart.y_axis().set_major_gridlines_line(&rule);
    chart
}

fn font() -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(TYPEFACE)
        .set_size(9)
        .set_color(Color::RGB(QUIET));
    font
}

fn add_line(
    chart: &mut Chart,
    sheet: &str,
    line: &MonthRow,
    name: &str,
    (colour, dash): (u32, ChartLineDashType),
) {
    let last = FIRST_MONTH + line.values.len() as u16 - 1;
    let mut drawn = ChartLine::new();
    drawn
        .set_color(Color::RGB(colour))
        .set_width(2.25)
        .set_dash_type(dash);
    chart
        .add_series()
        .set_name(chart_words(name).as_str())
        .set_categories((sheet, 3, FIRST_MONTH, 3, last))
        .set_values((sheet, line.row, FIRST_MONTH, line.row, last))
        .set_format(ChartFormat::new().set_line(&drawn));
}

fn finish(chart: &mut Chart, months: usize, numbers: &str) {
    let font = font();
    chart
        .legend()
        .set_position(ChartLegendPosition::Bottom)
        .set_font(&font);
    chart.y_axis().set_num_format(numbers).set_font(&font);
    chart
        .x_axis()
        .set_font(&font)
        .set_label_interval((months / 6).max(1) as u16)
        .set_major_tick_type(ChartAxisTickType::None)
        .set_label_position(ChartAxisLabelPosition::Low);
}

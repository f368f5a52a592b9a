//! When options are built and work: the figures behind the time bars, and where drivers stand: those behind the gauges.

use super::{ChartTable, GaugeMarks};
use crate::domain::{BusinessCase, Timing};
use crate::engine::CaseResult;
use crate::text::{CaseText, NO_NUMBER};

/// The months of every option.
pub fn timing_table(text: &CaseText<'_>, case: &BusinessCase) -> ChartTable {
    let heads = [
        "timing-option",
        "timing-in-plan",
        "timing-start",
        "timing-live",
        "timing-full",
        "timing-stops",
    ];
    let rows = case.options.iter().map(|option| {
        let included = if option.included {
            "timing-yes"
        } else {
            "timing-no"
        };
        let mut row = vec![option.name.clone(), text.get(included)];
        let timing = Timing::of(option);
        let month = |moment: Option<f64>| match moment {
            Some(moment) => text.month(moment.max(0.0) as usize),
            None => NO_NUMBER.to_owned(),
        };
        let timing = timing.as_ref();
        row.push(month(timing.map(|timing| timing.start)));
        row.push(month(timing.map(|timing| timing.live)));
        row.push(month(timing.map(Timing::full)));
        row.push(month(timing.and_then(|timing| timing.end)));
        row
    });
    ChartTable {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: rows.collect(),
        ..ChartTable::default()
    }
}

/// Where every driver stands today, with the plan at its highest and at the end, against what is expected today.
pub fn gauge_table(text: &CaseText<'_>, case: &BusinessCase, result: &CaseResult) -> ChartTable {
    let heads = [
        "gauge-driver",
        "gauge-expected-from",
        "gauge-expected-to",
        "gauge-today",
        "gauge-plan",
        "gauge-end",
        "gauge-zone",
    ];
    let mark = |value: f64| text.texts.number(value, 2);
    let drivers = case.drivers.iter().zip(&result.drivers);
    let rows = drivers.map(|(named, driver)| {
        let marks = GaugeMarks::of(driver);
        vec![
            named.name.clone(),
            mark(marks.expected),
            mark(marks.expected + marks.tolerance),
            mark(marks.today),
            mark(marks.plan),
            mark(marks.end),
            text.texts.kind(driver.peak_zone),
        ]
    });
    ChartTable {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: rows.collect(),
        ..ChartTable::default()
    }
}

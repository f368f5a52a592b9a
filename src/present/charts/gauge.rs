//! The gauge: falls short, sweet spot and overshoot as one bar, with today, the plan and the end on it.
//!
//! The bar runs over report marks. Its zones stand where expectations stand today; each mark stands as far from the zones
//! as its gap is, so that it lies in the zone that it is in, also after expectations have risen.

use crate::engine::DriverResult;
use crate::text::Texts;

/// The report marks that a gauge runs over. One scale for all gauges of a case, so that they can be compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GaugeScale {
    low: f64,
    high: f64,
}

impl GaugeScale {
    /// The best mark there is.
    const HIGH: f64 = 10.0;
    /// Where the scale begins when nothing lies below: hardly any score does.
    const LOW: f64 = 4.0;

    /// The scale for these drivers: from 4 or, where a mark lies lower, from a whole mark below it; to 10.
    pub fn of(drivers: &[DriverResult]) -> Self {
        let lowest = drivers
            .iter()
            .map(GaugeMarks::of)
            .flat_map(|marks| [marks.today, marks.plan, marks.end, marks.expected])
            .fold(Self::LOW + 0.5, f64::min);
        Self {
            low: (lowest - 0.5).floor().clamp(0.0, Self::LOW),
            high: Self::HIGH,
        }
    }

    /// Where a mark stands, as a share of the width of the bar; within 0..=1.
    pub fn share(self, mark: f64) -> f64 {
        (mark.clamp(self.low, self.high) - self.low) / (self.high - self.low)
    }

    /// The marks at both ends.
    pub fn ends(self) -> (f64, f64) {
        (self.low, self.high)
    }
}

/// Where the zones and the marks of a driver stand, as report marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GaugeMarks {
    /// Where the sweet spot begins.
    pub expected: f64,
    /// How wide it is.
    pub tolerance: f64,
    /// Today.
    pub today: f64,
    /// The plan, at the highest gap.
    pub plan: f64,
    /// The plan in the last month, when expectations have risen.
    pub end: f64,
    /// Whether customers were asked what they expect.
    pub is_known: bool,
    /// Whether the plan lifts it.
    pub is_lifted: bool,
}

impl GaugeMarks {
    /// Those of a driver.
    pub fn of(driver: &DriverResult) -> Self {
        let expected = driver.expected_without.first().copied().unwrap_or(0.0);
        Self {
            expected,
            tolerance: driver.tolerance,
            today: expected + driver.gap_today,
            plan: expected + driver.peak_gap,
            end: expected + driver.last_gap,
            is_known: driver.expectation_is_known,
            is_lifted: driver.is_lifted,
        }
    }

    /// Whether the end is far enough from the plan to be told apart.
    pub fn end_differs(&self) -> bool {
        (self.end - self.plan).abs() > 0.05
    }
}

/// Where a driver stands, as a sentence.
pub fn gauge_summary(texts: &Texts, name: &str, driver: &DriverResult) -> String {
    let marks = GaugeMarks::of(driver);
    let mark = |value: f64| texts.number(value, 1);
    let today = driver.zone(driver.gap_today);
    let name = ("driver", name.into());
    if !marks.is_known {
        let arguments = [name, ("today", mark(marks.today).into())];
        return texts.with("gauge-unknown", &arguments);
    }
    let mut arguments = vec![
        name,
        ("today", mark(marks.today).into()),
        ("from", mark(marks.expected).into()),
        ("to", mark(marks.expected + marks.tolerance).into()),
        ("today-zone", texts.kind(today).into()),
    ];
    if !marks.is_lifted {
        return texts.with("gauge-as-it-is", &arguments);
    }
    arguments.extend([
        ("plan", mark(marks.plan).into()),
        ("plan-zone", texts.kind(driver.peak_zone).into()),
        ("end", mark(marks.end).into()),
        ("end-zone", texts.kind(driver.last_zone).into()),
    ]);
    texts.with("gauge-lifted", &arguments)
}

/// The gap today and, where the plan changes it, at its highest.
pub fn gap_words(texts: &Texts, driver: &DriverResult) -> String {
    if !driver.expectation_is_known {
        return texts.get("gap-unknown");
    }
    let today = texts.number_change(driver.gap_today, 1);
    if !driver.is_lifted {
        return texts.with("gap-today", &[("today", today.into())]);
    }
    let plan = texts.number_change(driver.peak_gap, 1);
    texts.with(
        "gap-from-to",
        &[("today", today.into()), ("plan", plan.into())],
    )
}

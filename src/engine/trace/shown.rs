//! Figures that pictures show and that go into no money: the journey, the pillars, what frictions cost today, the course of
//! the NPS, what the benefit rests on, and the causal chain.

use std::collections::BTreeMap;

use crate::domain::{Evidence, FieldPath, Kano, Measurement, Pillar, Plan};
use crate::engine::figure::{
    CaseFigure, ChainFigure, CurveFigure, DriverFigure, EvidenceFigure, TouchpointFigure,
};
use crate::engine::model::experience::{Journey, ValueCurve};
use crate::engine::model::frictions::losses_today;
use crate::engine::quantity::{ChainPlace, Quantity};
use crate::engine::results::chain;
use crate::engine::results::journey;
use crate::engine::results::journey::{experience_gap, shortfall};
use crate::engine::results::overshoot::DriverStudy;
use crate::engine::results::result::{CaseResult, evidence_shares};

use super::super::checks::trend::{margin_of, nps_margin, nps_series, nps_trend};
use super::super::number::Number as _;
use super::searched::{Recorder, Search};
use super::tape::{NodeId, Tape};
use super::traced::Traced;

/// Months in a year, for trends that are found per month.
const MONTHS: f64 = 12.0;

/// Records all of them. `journey` is that of the traced plan, `drivers` says how its drivers fare, and `result` is that of
/// the plain plan.
pub(super) fn record<'t>(
    tape: &'t Tape,
    plain: &Plan,
    plan: &Plan<Traced<'t>>,
    journey: &Journey<Traced<'t>>,
    drivers: &[DriverStudy<'_, Traced<'t>>],
    result: &CaseResult,
) {
    record_scores(plan);
    record_shortfalls(plan, drivers);
    record_journey(plain, plan, journey, drivers, result);
    losses_today(plan);
    record_measurements(tape, plan);
    record_evidence(tape, plan, result);
    record_chain(tape, plain, plan, result);
}

/// Records the value of one gap.
pub(super) fn record_gap_value(tape: &Tape, plan: &Plan, kind: Kano, gap: f64) {
    let plan = plan.with_numbers(|path, value| Traced::input(tape, path, value));
    let named = |figure| Quantity::Curve { figure, kind };
    let gap = Traced::recorded_constant(tape, gap).named(named(CurveFigure::Gap));
    let mut value = [Traced::ZERO];
    ValueCurve::new(&plan.response, plan.response.kano(kind)).fill(&[gap], &mut value);
    name(value[0], named(CurveFigure::Value));
}

/// What drivers deliver against what customers expect, the brand promises and management believes.
fn record_scores(plan: &Plan<Traced<'_>>) {
    for (position, driver) in plan.drivers.iter().enumerate() {
        for (other, figure) in [
            (driver.expected, DriverFigure::GapExpected),
            (driver.promised, DriverFigure::GapPromised),
            (driver.believed, DriverFigure::GapBelieved),
        ] {
            if let Some(other) = other {
                let driver_figure = Quantity::Driver {
                    figure,
                    driver: position,
                };
                name(driver.delivered - other, driver_figure);
            }
        }
    }
    if let Some(gap) = experience_gap(plan) {
        let believed = gap.believed.named(Quantity::Case(CaseFigure::Believed));
        let figure = CaseFigure::DeliveredWhereBelieved;
        let delivered = gap.delivered.named(Quantity::Case(figure));
        let gap = believed - delivered;
        name(gap, Quantity::Case(CaseFigure::ExperienceGap));
    }
}

/// How far pillars and touchpoints fall short today.
fn record_shortfalls(plan: &Plan<Traced<'_>>, drivers: &[DriverStudy<'_, Traced<'_>>]) {
    let gap = |driver: usize| drivers[driver].gap_today;
    for pillar in Pillar::ALL {
        if let Some(shortfall) = shortfall(plan, gap, |driver| driver.pillar == pillar) {
            name(shortfall, Quantity::PillarShortfall(pillar));
        }
    }
    for touchpoint in 0..plan.touchpoints.len() {
        if let Some(shortfall) = shortfall(plan, gap, |driver| driver.touchpoint == touchpoint) {
            let figure = TouchpointFigure::Shortfall;
            name(shortfall, Quantity::Touchpoint { figure, touchpoint });
        }
    }
}

/// What each touchpoint is worth today, and when the journey is at its best with the plan.
fn record_journey<'t>(
    plain: &Plan,
    plan: &Plan<Traced<'t>>,
    parts: &Journey<Traced<'t>>,
    drivers: &[DriverStudy<'_, Traced<'t>>],
    result: &CaseResult,
) {
    let curve = journey::curve(plain, result);
    let today = journey::values(plan, parts, |driver| drivers[driver].gap_today);
    let best = journey::values(plan, parts, |driver| drivers[driver].gaps[curve.plan_month]);
    for (moment, (today, best)) in parts.in_order().iter().zip(today.into_iter().zip(best)) {
        for (value, figure) in [
            (today, TouchpointFigure::ShownToday),
            (best, TouchpointFigure::ShownPlan),
        ] {
            let touchpoint = moment.touchpoint;
            name(value, Quantity::Touchpoint { figure, touchpoint });
        }
    }
}

/// The margins of the NPS measurements and their trend.
fn record_measurements<'t>(tape: &'t Tape, plan: &Plan<Traced<'t>>) {
    let measurements = &plan.measurements;
    let position = |wanted: &Measurement| {
        let mut all = measurements.iter();
        all.position(|measurement| std::ptr::eq(measurement, wanted))
    };
    let input = |position: usize, field, value| {
        let path = FieldPath::root().field("measurements");
        Traced::input(tape, path.item(position, "").field(field), value)
    };
    let mut values = Vec::new();
    for measurement in nps_series(measurements) {
        let Some(position) = position(measurement) else {
            continue;
        };
        values.push(input(position, "value", measurement.value).on(tape));
        let counts = [
            ("responses", measurement.responses),
            ("promoters", measurement.promoters),
            ("detractors", measurement.detractors),
        ];
        if nps_margin(measurement).is_some() {
            let counts =
                counts.map(|(field, count)| input(position, field, count.unwrap_or(0) as f64));
            name(margin_of(counts), Quantity::MeasurementMargin(position));
        }
    }
    if let Some(trend) = nps_trend(measurements) {
        let recorder = Recorder::on(tape);
        for (figure, value) in [
            (CaseFigure::NpsTrend, trend.slope * MONTHS),
            (CaseFigure::NpsTrendChance, trend.p_value),
        ] {
            recorder.found(Quantity::Case(figure), Search::Trend, value, &values);
        }
    }
}

/// What each grade of evidence carries: the benefit that is lost without the effects that rest on it.
fn record_evidence<'t>(tape: &'t Tape, plan: &Plan<Traced<'t>>, result: &CaseResult) {
    let recorder = Recorder::on(tape);
    let named = |grade, figure| Quantity::Evidence { figure, grade };
    let places = [0, 1, 2, 3, 4];
    let carried = places.map(|place| {
        let grade = Evidence::ALL[place];
        let effects = plan.effects.iter();
        let own: Vec<NodeId> = effects
            .filter(|effect| effect.named_evidence == grade)
            .map(|effect| effect.size.on(tape))
            .collect();
        let quantity = named(grade, EvidenceFigure::Carried);
        let value = result.by_evidence[place];
        recorder.found(quantity, Search::WithoutGrade, value, &own)
    });
    for (grade, share) in evidence_shares(&carried) {
        if !share.is_made_of_constants() {
            name(share, named(grade, EvidenceFigure::Share));
        }
    }
}

/// The flows of the causal chain, and what they come to by option and by what is changed.
fn record_chain<'t>(tape: &'t Tape, plain: &Plan, plan: &Plan<Traced<'t>>, result: &CaseResult) {
    let recorder = Recorder::on(tape);
    let mut by_option: BTreeMap<usize, Vec<Traced<'t>>> = BTreeMap::new();
    let mut by_target: BTreeMap<ChainPlace, Vec<Traced<'t>>> = BTreeMap::new();
    for (option, target, value) in chain::flows(plain, result) {
        let effects = &plan.effects[plan.options[option].effects.clone()];
        let own: Vec<NodeId> = effects
            .iter()
            .filter(|effect| ChainPlace::of(effect) == target)
            .map(|effect| effect.size.on(tape))
            .collect();
        let quantity = Quantity::Chain {
            figure: ChainFigure::Flow,
            option: Some(option),
            target: Some(target),
        };
        let flow = recorder.found(quantity, Search::SharedOut, value, &own);
        by_option.entry(option).or_default().push(flow);
        by_target.entry(target).or_default().push(flow);
    }
    for (option, flows) in by_option {
        let from_option = Quantity::Chain {
            figure: ChainFigure::FromOption,
            option: Some(option),
            target: None,
        };
        name(Traced::sum(flows.into_iter()), from_option);
    }
    let mut remembered = Vec::new();
    for (target, flows) in by_target {
        let through = Traced::sum(flows.into_iter()).named(Quantity::Chain {
            figure: ChainFigure::ThroughTarget,
            option: None,
            target: Some(target),
        });
        if matches!(target, ChainPlace::Driver(_)) {
            remembered.push(through);
        }
    }
    if !remembered.is_empty() {
        let all = Traced::sum(remembered.into_iter());
        name(all, Quantity::Case(CaseFigure::Remembered));
    }
}

/// Names a number that nothing further is made of.
fn name(number: Traced<'_>, quantity: Quantity) {
    let _named = number.named(quantity);
}

//! Where delivered passes expected: zones, and the share of a lift that goes too far (section 6 of the model).

use crate::domain::Plan;

use super::projection::Projector;
use super::result::{DriverResult, Zone};
use super::rows::add_scaled;
use super::scenario::Scenario;

/// How every driver fares under a scenario, in the order of the plan.
pub(super) fn drivers(
    projector: &mut Projector<'_>,
    plan: &Plan,
    scenario: &Scenario,
) -> Vec<DriverResult> {
    projector.project(scenario);
    let weights = segment_weights(plan);
    (0..plan.drivers.len())
        .map(|driver| DriverStudy::new(projector, plan, driver, &weights).result())
        .collect()
}

/// How one driver fares under a scenario.
pub(super) fn driver(
    projector: &mut Projector<'_>,
    plan: &Plan,
    driver: usize,
    scenario: &Scenario,
) -> DriverResult {
    projector.project(scenario);
    let weights = segment_weights(plan);
    DriverStudy::new(projector, plan, driver, &weights).result()
}

/// The share of a driver's lift that would go past the sweet spot if customers expected another score today.
pub(super) fn share_if_expected(
    projector: &mut Projector<'_>,
    plan: &Plan,
    driver: usize,
    delivered: &[f64],
    expected: f64,
) -> f64 {
    let weights = segment_weights(plan);
    let mut surplus = vec![0.0; plan.months];
    for (segment, weight) in weights.iter().enumerate() {
        let group = projector.group_of(segment);
        let norm = projector.norm_from(group, driver, expected);
        add_surplus(
            &mut surplus,
            *weight,
            &plan.drivers[driver],
            delivered,
            norm,
        );
    }
    overshoot_share(
        projector.discount(),
        plan.drivers[driver].delivered,
        delivered,
        &surplus,
    )
}

/// What each segment weighs in an average over segments: its revenue at the start, or its customers where nobody spends.
fn segment_weights(plan: &Plan) -> Vec<f64> {
    let revenue: f64 = plan
        .segments
        .iter()
        .map(|segment| segment.customers * segment.annual_spend)
        .sum();
    let customers: f64 = plan.segments.iter().map(|segment| segment.customers).sum();
    plan.segments
        .iter()
        .map(|segment| {
            if revenue > 0.0 {
                segment.customers * segment.annual_spend / revenue
            } else {
                segment.customers / customers
            }
        })
        .collect()
}

/// The part of a lift that goes past the sweet spot of one segment, 0..=1 per month, added with the segment's weight.
fn add_surplus(
    surplus: &mut [f64],
    weight: f64,
    driver: &crate::domain::DriverPlan,
    delivered: &[f64],
    norm_without: &[f64],
) {
    for ((surplus, x), e) in surplus.iter_mut().zip(delivered).zip(norm_without) {
        let lift = x - driver.delivered;
        if lift > 0.0 {
            *surplus += weight * ((x - (e + driver.tolerance)) / lift).clamp(0.0, 1.0);
        }
    }
}

/// Discounted share of the lift that goes past the sweet spot: ō = Σ d·l·o / Σ d·l.
fn overshoot_share(discount: &[f64], start: f64, delivered: &[f64], surplus: &[f64]) -> f64 {
    let (mut past, mut all) = (0.0, 0.0);
    for ((d, x), o) in discount.iter().zip(delivered).zip(surplus) {
        let lift = (x - start).max(0.0);
        past += d * lift * o;
        all += d * lift;
    }
    if all > 0.0 { past / all } else { 0.0 }
}

/// One driver with its expectations averaged over the segments.
struct DriverStudy<'a> {
    plan: &'a crate::domain::DriverPlan,
    delivered: Vec<f64>,
    expected: Vec<f64>,
    expected_without: Vec<f64>,
    overshoot_share: f64,
}

impl<'a> DriverStudy<'a> {
    fn new(projector: &mut Projector<'_>, plan: &'a Plan, driver: usize, weights: &[f64]) -> Self {
        let driver_plan = &plan.drivers[driver];
        let mut study = Self {
            plan: driver_plan,
            delivered: vec![0.0; plan.months],
            expected: vec![0.0; plan.months],
            expected_without: vec![0.0; plan.months],
            overshoot_share: 0.0,
        };
        let mut surplus = vec![0.0; plan.months];
        for (segment, weight) in weights.iter().enumerate() {
            let group = projector.group_of(segment);
            let path = projector.follow_driver(group, driver);
            study.delivered.copy_from_slice(&path.delivered);
            add_scaled(&mut study.expected, *weight, &path.expected);
            let norm = projector.norm_without(group, driver);
            add_scaled(&mut study.expected_without, *weight, norm);
            add_surplus(&mut surplus, *weight, driver_plan, &study.delivered, norm);
        }
        if driver_plan.expected.is_some() {
            study.overshoot_share = overshoot_share(
                projector.discount(),
                driver_plan.delivered,
                &study.delivered,
                &surplus,
            );
        }
        study
    }

    fn result(self) -> DriverResult {
        let gaps: Vec<f64> = self
            .delivered
            .iter()
            .zip(&self.expected)
            .map(|(x, expected)| x - expected)
            .collect();
        let mut peak_month = 0;
        for (month, gap) in gaps.iter().enumerate() {
            if *gap > gaps[peak_month] {
                peak_month = month;
            }
        }
        let last = gaps.len() - 1;
        let start = self.plan.delivered;
        let mut result = DriverResult {
            id: self.plan.id.clone(),
            expectation_is_known: self.plan.expected.is_some(),
            tolerance: self.plan.tolerance,
            first_gap: gaps[0],
            peak_gap: gaps[peak_month],
            peak_month,
            last_gap: gaps[last],
            first_zone: Zone::Unknown,
            peak_zone: Zone::Unknown,
            last_zone: Zone::Unknown,
            overshoot_months: 0,
            worn_off_month: None,
            overshoot_share: self.overshoot_share,
            is_lifted: self.delivered.iter().any(|x| *x > start),
            gap_today: start - self.expected_without[0],
            last_gap_without: start - self.expected_without[last],
            delivered: self.delivered,
            expected: self.expected,
            expected_without: self.expected_without,
        };
        result.first_zone = result.zone(result.first_gap);
        result.peak_zone = result.zone(result.peak_gap);
        result.last_zone = result.zone(result.last_gap);
        let overshoots = |month: &usize| {
            result.zone(gaps[*month]) == Zone::Overshoot && result.delivered[*month] > start
        };
        let months: Vec<usize> = (0..gaps.len()).filter(overshoots).collect();
        result.overshoot_months = months.len();
        result.worn_off_month = months
            .last()
            .map(|month| month + 1)
            .filter(|month| *month < gaps.len());
        result
    }
}

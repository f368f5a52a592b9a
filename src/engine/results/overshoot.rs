//! Where delivered passes expected: zones, and the share of a lift that goes too far (section 6 of the model).

use crate::domain::{DriverPlan, Plan};
use crate::engine::figure::{DriverFigure, DriverShownFigure};
use crate::engine::model::projection::Projector;
use crate::engine::model::rows::add_scaled;
use crate::engine::model::scenario::Scenario;
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::Quantity;

use super::result::{DriverResult, Zone};

/// How every driver fares under a scenario, in the order of the plan.
pub(in crate::engine) fn drivers(
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
pub(in crate::engine) fn driver(
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
pub(in crate::engine) fn share_if_expected(
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
            (
                plan.drivers[driver].delivered,
                plan.tolerance(&plan.drivers[driver]),
            ),
            delivered,
            norm,
        );
    }
    overshoot_share(
        projector.discount(),
        (driver, plan.drivers[driver].delivered),
        delivered,
        &surplus,
    )
}

/// What each segment weighs in an average over segments: its revenue at the start, or its customers where there is no revenue.
pub(in crate::engine) fn segment_weights<N: Number>(plan: &Plan<N>) -> Vec<N> {
    let segments = || plan.segments.iter();
    let revenue = N::sum(segments().map(|segment| segment.customers * segment.annual_spend));
    let customers = N::sum(segments().map(|segment| segment.customers));
    segments()
        .map(|segment| {
            N::select_less(
                N::ZERO,
                revenue,
                || segment.customers * segment.annual_spend / revenue,
                || segment.customers / customers,
            )
        })
        .collect()
}

/// The part of a lift that goes past the sweet spot of one segment, 0..=1 per month, added with the segment's weight.
fn add_surplus<N: Number>(
    surplus: &mut [N],
    weight: N,
    (start, tolerance): (N, N),
    delivered: &[N],
    norm_without: &[N],
) {
    for ((surplus, x), e) in surplus.iter_mut().zip(delivered).zip(norm_without) {
        let lift = *x - start;
        let past = || ((*x - (*e + tolerance)) / lift).within(N::ZERO, N::ONE);
        *surplus += N::select_less(N::ZERO, lift, || weight * past(), || N::ZERO);
    }
}

/// Discounted share of the lift of a driver that goes past the sweet spot: ō = Σ d·l·o / Σ d·l.
fn overshoot_share<N: Number>(
    discount: &[N],
    (driver, start): (usize, N),
    delivered: &[N],
    surplus: &[N],
) -> N {
    let named = |number: N, figure| number.named(Quantity::Driver { figure, driver });
    let (mut past, mut all) = (N::ZERO, N::ZERO);
    for ((d, x), o) in discount.iter().zip(delivered).zip(surplus) {
        let lift = (*x - start).at_least(N::ZERO);
        past += *d * lift * *o;
        all += *d * lift;
    }
    let past = named(past, DriverFigure::DiscountedLiftPast);
    let all = named(all, DriverFigure::DiscountedLift);
    let share = N::select_less(N::ZERO, all, || past / all, || N::ZERO);
    named(share, DriverFigure::OvershootShare)
}

/// One driver with its expectations averaged over the segments.
pub(in crate::engine) struct DriverStudy<'a, N = f64> {
    plan: &'a DriverPlan<N>,
    tolerance: N,
    position: usize,
    /// Delivered less expected in month 0 of the do-nothing world.
    pub(in crate::engine) gap_today: N,
    delivered: Vec<N>,
    expected: Vec<N>,
    expected_without: Vec<N>,
    /// Delivered less expected, by month.
    pub(in crate::engine) gaps: Vec<N>,
    /// The share of the lift past the sweet spot.
    pub(in crate::engine) overshoot_share: N,
}

impl<'a, N: Number> DriverStudy<'a, N> {
    pub(in crate::engine) fn new(
        projector: &mut Projector<'_, N>,
        plan: &'a Plan<N>,
        driver: usize,
        weights: &[N],
    ) -> Self {
        let driver_plan = &plan.drivers[driver];
        let zeros = || vec![N::ZERO; plan.months];
        let mut study = Self {
            plan: driver_plan,
            tolerance: plan.tolerance(driver_plan),
            position: driver,
            gap_today: N::ZERO,
            delivered: zeros(),
            expected: zeros(),
            expected_without: zeros(),
            gaps: Vec::new(),
            overshoot_share: N::ZERO,
        };
        let mut surplus = zeros();
        for (segment, weight) in weights.iter().enumerate() {
            let group = projector.group_of(segment);
            let path = projector.follow_driver(group, driver);
            study.delivered.copy_from_slice(&path.delivered);
            add_scaled(&mut study.expected, *weight, &path.expected);
            let norm = projector.norm_without(group, driver);
            add_scaled(&mut study.expected_without, *weight, norm);
            let start = (driver_plan.delivered, study.tolerance);
            add_surplus(&mut surplus, *weight, start, &study.delivered, norm);
        }
        let months = study.delivered.iter().zip(&study.expected);
        study.gaps = months.map(|(x, expected)| *x - *expected).collect();
        study.name(driver, &mut surplus);
        let figure = DriverFigure::GapToday;
        let gap_today = driver_plan.delivered - study.expected_without[0];
        study.gap_today = gap_today.named(Quantity::Driver { figure, driver });
        if driver_plan.expected.is_some() {
            study.overshoot_share = overshoot_share(
                projector.discount(),
                (driver, driver_plan.delivered),
                &study.delivered,
                &surplus,
            );
        }
        study
    }

    fn name(&mut self, driver: usize, surplus: &mut [N]) {
        for (row, figure) in [
            (self.delivered.as_mut_slice(), DriverShownFigure::Delivered),
            (&mut self.expected, DriverShownFigure::Expected),
            (
                &mut self.expected_without,
                DriverShownFigure::ExpectedWithout,
            ),
            (&mut self.gaps, DriverShownFigure::Gap),
            (surplus, DriverShownFigure::Surplus),
        ] {
            name_row(row, |month| Quantity::DriverShown {
                figure,
                driver,
                month,
            });
        }
    }
}

impl DriverStudy<'_> {
    fn result(self) -> DriverResult {
        let gaps = self.gaps;
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
            position: self.position,
            expectation_is_known: self.plan.expected.is_some(),
            tolerance: self.tolerance,
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
            gap_today: self.gap_today,
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

//! The journey as a picture: what each touchpoint is worth to customers, what stands out in memory, how far the pillars fall
//! short, and what management believes against what customers say.
//!
//! Nothing here goes into the money. The values are those of section 3 of the model for the gaps that are shown: averaged
//! over the segments, and with every effect there as planned.

use crate::domain::{DriverPlan, Pillar, Plan};
use crate::engine::model::experience::{Journey, ValueCurve};
use crate::engine::number::Number;

use super::result::{CaseResult, DriverResult};

/// What the touchpoints are worth to customers, today and with the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct JourneyCurve {
    /// The touchpoints that count, in the order of the journey.
    pub moments: Vec<JourneyTouchpoint>,
    /// What stands out today.
    pub today: StandoutTouchpoints,
    /// What stands out with the plan.
    pub plan: StandoutTouchpoints,
    /// The month in which the journey is at its best with the plan; 0 where nothing is planned.
    pub plan_month: usize,
}

/// A touchpoint that counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JourneyTouchpoint {
    /// Position of the touchpoint in the case.
    pub touchpoint: usize,
    /// Its value V in month 0 of the do-nothing world, in index points: 0 is just as expected.
    pub today: f64,
    /// Its value in [`JourneyCurve::plan_month`] with the included options.
    pub plan: f64,
    /// How much of it stays in memory as a moment of its own: ρ, 0..=1.
    pub salience: f64,
}

/// What customers remember of a journey besides its average, as positions among its moments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StandoutTouchpoints {
    /// The best moment: the highest ρV above 0; none where no moment exceeds expectations.
    pub best: Option<usize>,
    /// The worst moment: the lowest ρV below 0; none where no moment falls short.
    pub worst: Option<usize>,
}

impl JourneyCurve {
    /// The moment that the journey ends with; none where no touchpoint counts.
    pub fn end(&self) -> Option<usize> {
        self.moments.len().checked_sub(1)
    }
}

/// The curve of a plan. `result` has to be the result of this plan.
pub fn curve(plan: &Plan, result: &CaseResult) -> JourneyCurve {
    let journey = Journey::new(plan);
    let drivers = &result.drivers;
    let today = values(plan, &journey, |driver| drivers[driver].gap_today);
    let in_month = |month: usize| {
        values(plan, &journey, |driver| {
            gap(&drivers[driver], month).unwrap_or(drivers[driver].gap_today)
        })
    };
    let average = |values: &[f64]| -> f64 {
        let moments = journey.in_order().iter();
        moments.zip(values).map(|(m, value)| m.share * value).sum()
    };
    let is_lifted = result.drivers.iter().any(|driver| driver.is_lifted);
    let mut best = (0, in_month(0));
    if is_lifted {
        for month in 1..plan.months {
            let values = in_month(month);
            if average(&values) > average(&best.1) {
                best = (month, values);
            }
        }
    } else {
        best.1.clone_from(&today);
    }
    let (plan_month, with_plan) = best;
    let moments: Vec<JourneyTouchpoint> = journey
        .in_order()
        .iter()
        .zip(today.iter().zip(&with_plan))
        .map(|(moment, (today, plan))| JourneyTouchpoint {
            touchpoint: moment.touchpoint,
            today: *today,
            plan: *plan,
            salience: moment.salience,
        })
        .collect();
    JourneyCurve {
        today: standing_out(&moments, |moment| moment.today),
        plan: standing_out(&moments, |moment| moment.plan),
        moments,
        plan_month,
    }
}

/// The gap of a driver in a month with the options.
fn gap(driver: &DriverResult, month: usize) -> Option<f64> {
    let delivered = driver.delivered.get(month)?;
    let expected = driver.expected.get(month)?;
    Some(delivered - expected)
}

/// The value V of every moment for these gaps of its drivers: the importance-weighted mean of v(gap).
pub(in crate::engine) fn values<N: Number>(
    plan: &Plan<N>,
    journey: &Journey<N>,
    gap: impl Fn(usize) -> N,
) -> Vec<N> {
    let mut values = vec![N::ZERO; journey.moments()];
    let drivers = plan.drivers.iter().zip(&journey.places).enumerate();
    for (position, (driver, place)) in drivers {
        let Some(place) = place else { continue };
        let mut value = [N::ZERO];
        let curve = ValueCurve::new(&plan.response, plan.response.kano(driver.kano));
        curve.fill(&[gap(position)], &mut value);
        values[place.moment] += place.share * value[0];
    }
    values
}

fn standing_out(
    moments: &[JourneyTouchpoint],
    value: impl Fn(&JourneyTouchpoint) -> f64,
) -> StandoutTouchpoints {
    let remembered = |position: &usize| moments[*position].salience * value(&moments[*position]);
    let by_value = |one: &usize, other: &usize| remembered(one).total_cmp(&remembered(other));
    StandoutTouchpoints {
        best: (0..moments.len())
            .max_by(by_value)
            .filter(|position| remembered(position) > 0.0),
        worst: (0..moments.len())
            .min_by(by_value)
            .filter(|position| remembered(position) < 0.0),
    }
}

/// How far each pillar falls short today: the importance-weighted mean of −gap in month 0 of the do-nothing world, in points
/// (section 9). Below 0 it exceeds what is expected. None where none of its drivers has importance.
pub fn pillar_shortfalls(plan: &Plan, result: &CaseResult) -> [(Pillar, Option<f64>); 6] {
    let gap = |driver: usize| result.drivers[driver].gap_today;
    Pillar::ALL.map(|pillar| {
        let shortfall = shortfall(plan, gap, |driver| driver.pillar == pillar);
        (pillar, shortfall)
    })
}

/// The shortfall of the drivers for which `belongs` holds: the importance-weighted mean of −gap in month 0 of the
/// do-nothing world, in points; none when they have no importance together.
///
/// A driver without a measured expectation counts with a gap of 0, as in section 3 of the model.
pub(in crate::engine) fn shortfall<N: Number>(
    plan: &Plan<N>,
    gap_today: impl Fn(usize) -> N,
    belongs: impl Fn(&DriverPlan<N>) -> bool,
) -> Option<N> {
    let mean = weighted_mean_of(plan, |position| {
        belongs(&plan.drivers[position]).then(|| -gap_today(position))
    });
    mean.map(|(mean, _)| mean)
}

/// The mean of a score over the drivers that have it, weighted by importance; none where these have no importance.
pub fn weighted_mean<N: Number>(
    plan: &Plan<N>,
    score: impl Fn(&DriverPlan<N>) -> Option<N>,
) -> Option<N> {
    weighted_mean_of(plan, |position| score(&plan.drivers[position])).map(|(mean, _)| mean)
}

/// The mean of a number over the drivers that have it, by position, weighted by importance; with how many these are.
fn weighted_mean_of<N: Number>(
    plan: &Plan<N>,
    number: impl Fn(usize) -> Option<N>,
) -> Option<(N, usize)> {
    let (mut sum, mut importance, mut count) = (N::ZERO, N::ZERO, 0);
    for (position, driver) in plan.drivers.iter().enumerate() {
        if let Some(number) = number(position) {
            sum += driver.importance * number;
            importance += driver.importance;
            count += 1;
        }
    }
    (importance.value() > 0.0).then(|| (sum / importance, count))
}

/// What management believes against what customers say, over the same drivers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExperienceGap<N = f64> {
    /// The mean mark that management believes customers give.
    pub believed: N,
    /// The mean mark that they do give.
    pub delivered: N,
    /// The number of drivers about which management said something.
    pub drivers: usize,
}

/// The experience gap: both means weighted by importance, over the drivers for which management's belief is filled in. None
/// where it is filled in nowhere, or only where there is no importance.
pub fn experience_gap<N: Number>(plan: &Plan<N>) -> Option<ExperienceGap<N>> {
    let (believed, drivers) = weighted_mean_of(plan, |position| plan.drivers[position].believed)?;
    let delivered = |driver: &DriverPlan<N>| driver.believed.map(|_| driver.delivered);
    Some(ExperienceGap {
        believed,
        delivered: weighted_mean(plan, delivered)?,
        drivers,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BusinessCase, Estimate};
    use crate::engine::evaluate;

    fn webshop() -> BusinessCase {
        let text = include_str!("../../../sample_projects/webshop.rox");
        crate::store::read_case(text.as_bytes()).unwrap()
    }

    fn computed(case: &BusinessCase) -> (Plan, CaseResult) {
        let plan = Plan::resolve(case).unwrap();
        let result = evaluate(&plan);
        (plan, result)
    }

    #[test]
    fn a_journey_that_is_just_as_expected_is_worth_nothing_anywhere() {
        let mut case = webshop();
        for driver in &mut case.drivers {
            driver.expected = Some(Estimate::certain(driver.delivered.likely));
        }
        for segment in &mut case.segments {
            segment.expectation_offset = 0.0;
        }
        let (plan, result) = computed(&case);
        let curve = curve(&plan, &result);
        assert!(curve.moments.iter().all(|moment| moment.today == 0.0));
        assert_eq!(curve.today, StandoutTouchpoints::default());
    }

    #[test]
    fn without_options_the_plan_is_as_today() {
        let mut case = webshop();
        for option in &mut case.options {
            option.included = false;
        }
        let (plan, result) = computed(&case);
        let curve = curve(&plan, &result);
        assert!(
            curve
                .moments
                .iter()
                .all(|moment| moment.today == moment.plan)
        );
        assert_eq!((curve.plan_month, curve.plan), (0, curve.today));
    }

    #[test]
    fn the_plan_of_the_sample_lifts_the_journey_and_stands_out_where_it_is_furthest_from_what_is_expected()
     {
        let (plan, result) = computed(&webshop());
        let curve = curve(&plan, &result);
        let sum =
            |value: fn(&JourneyTouchpoint) -> f64| curve.moments.iter().map(value).sum::<f64>();
        assert!(sum(|moment| moment.plan) > sum(|moment| moment.today));
        let worst = curve
            .today
            .worst
            .map(|position| curve.moments[position])
            .unwrap();
        assert!(
            curve
                .moments
                .iter()
                .all(|moment| moment.salience * moment.today >= worst.salience * worst.today)
        );
        assert_eq!(curve.end(), Some(curve.moments.len() - 1));
    }

    #[test]
    fn a_shortfall_of_one_point_counts_with_the_aversion_to_loss() {
        let mut case = webshop();
        case.segments
            .iter_mut()
            .for_each(|s| s.expectation_offset = 0.0);
        for driver in &mut case.drivers {
            driver.kano = crate::domain::Kano::Performance;
            driver.expected = Some(Estimate::certain(driver.delivered.likely + 1.0));
        }
        let (plan, result) = computed(&case);
        let loss = plan.response.loss_aversion;
        for moment in curve(&plan, &result).moments {
            assert!((moment.today + loss).abs() < 1e-9, "{moment:?}");
        }
    }

    #[test]
    fn a_pillar_without_drivers_has_no_shortfall_and_one_that_exceeds_has_a_negative_one() {
        let mut case = webshop();
        case.segments
            .iter_mut()
            .for_each(|s| s.expectation_offset = 0.0);
        case.drivers.iter_mut().for_each(|driver| {
            driver.pillar = Pillar::Empathy;
            driver.expected = Some(Estimate::certain(driver.delivered.likely - 1.0));
        });
        let (plan, result) = computed(&case);
        for (pillar, gap) in pillar_shortfalls(&plan, &result) {
            match pillar {
                Pillar::Empathy => assert!((gap.unwrap() + 1.0).abs() < 1e-9),
                _ => assert_eq!(gap, None),
            }
        }
    }

    #[test]
    fn the_experience_gap_compares_the_same_drivers_and_weighs_them() {
        let mut case = webshop();
        case.drivers
            .iter_mut()
            .for_each(|driver| driver.believed = None);
        case.drivers[0].importance = 3.0;
        case.drivers[0].believed = Some(9.0);
        case.drivers[0].delivered = Estimate::certain(6.0);
        case.drivers[1].importance = 1.0;
        case.drivers[1].believed = Some(5.0);
        case.drivers[1].delivered = Estimate::certain(8.0);
        let (plan, _) = computed(&case);
        let gap = experience_gap(&plan).unwrap();
        assert_eq!((gap.believed, gap.delivered, gap.drivers), (8.0, 6.5, 2));
    }

    #[test]
    fn without_beliefs_or_without_importance_there_is_no_experience_gap() {
        let mut case = webshop();
        case.drivers
            .iter_mut()
            .for_each(|driver| driver.believed = None);
        assert_eq!(experience_gap(&computed(&case).0), None);
        case.drivers[0].believed = Some(7.0);
        case.drivers[0].importance = 0.0;
        assert_eq!(experience_gap(&computed(&case).0), None);
    }
}

//! What recurring failures do: the extra hazard of leaving and the contacts they cause (section 4 of the model).

use crate::domain::{FrictionPlan, Plan, SegmentPlan};
use crate::engine::figure::{CaseFigure, FrictionFigure};
use crate::engine::number::Number;
use crate::engine::quantity::Quantity;

/// Hazard H and contacts K of frictions, per customer in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FrictionRates<N = f64> {
    /// Extra hazard of leaving.
    pub hazard: N,
    /// Contacts caused.
    pub contacts: N,
}

/// How a friction is changed in a month.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct FrictionChange<N = f64> {
    /// Multiple of the incidents that is left.
    pub(in crate::engine) incidents: N,
    /// Added to the share that is resolved.
    pub(in crate::engine) resolution: N,
    /// Added to the share that is complained about.
    pub(in crate::engine) complaints: N,
}

impl<N: Number> FrictionChange<N> {
    pub(in crate::engine) const NONE: Self = Self {
        incidents: N::ONE,
        resolution: N::ZERO,
        complaints: N::ZERO,
    };
}

/// What a friction is like as things are today.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct FrictionToday<N = f64> {
    pub(in crate::engine) incidents_per_year: N,
    pub(in crate::engine) complaint_share: N,
    pub(in crate::engine) resolution_share: N,
    pub(in crate::engine) leave_if_silent: N,
    pub(in crate::engine) leave_if_unresolved: N,
    pub(in crate::engine) leave_if_resolved: N,
    pub(in crate::engine) contacts_per_incident: N,
}

impl<N: Number> From<&FrictionPlan<N>> for FrictionToday<N> {
    fn from(plan: &FrictionPlan<N>) -> Self {
        Self {
            incidents_per_year: plan.incidents_per_year,
            complaint_share: plan.complaint_share,
            resolution_share: plan.resolution_share,
            leave_if_silent: plan.leave_if_silent,
            leave_if_unresolved: plan.leave_if_unresolved,
            leave_if_resolved: plan.leave_if_resolved,
            contacts_per_incident: plan.contacts_per_incident,
        }
    }
}

/// What one friction does after a change. Pairs of repeats make the hazard grow with the square of the incidents.
#[inline(always)]
pub(in crate::engine) fn friction_rates<N: Number>(
    friction: FrictionToday<N>,
    repeat: N,
    change: FrictionChange<N>,
) -> FrictionRates<N> {
    let incidents = friction.incidents_per_year * change.incidents;
    let complaining = (friction.complaint_share + change.complaints).within(N::ZERO, N::ONE);
    let resolved = (friction.resolution_share + change.resolution).within(N::ZERO, N::ONE);
    let leave_after_complaint =
        (N::ONE - resolved) * friction.leave_if_unresolved + resolved * friction.leave_if_resolved;
    let leave =
        (N::ONE - complaining) * friction.leave_if_silent + complaining * leave_after_complaint;
    FrictionRates {
        hazard: incidents * (N::ONE + repeat * incidents) * leave,
        contacts: incidents * friction.contacts_per_incident,
    }
}

/// What one friction does as things are today.
pub fn load_today<N: Number>(friction: &FrictionPlan<N>, repeat: N) -> FrictionRates<N> {
    friction_rates(friction.into(), repeat, FrictionChange::NONE)
}

/// What all frictions together do as things are today.
pub fn total_load_today<N: Number>(frictions: &[FrictionPlan<N>], repeat: N) -> FrictionRates<N> {
    FrictionRates::total(
        frictions
            .iter()
            .map(|friction| load_today(friction, repeat)),
    )
}

impl<N: Number> FrictionRates<N> {
    /// Rates of several frictions together.
    pub(in crate::engine) fn total(rates: impl Iterator<Item = Self>) -> Self {
        let nothing = Self {
            hazard: N::ZERO,
            contacts: N::ZERO,
        };
        rates.fold(nothing, |sum, own| Self {
            hazard: sum.hazard + own.hazard,
            contacts: sum.contacts + own.contacts,
        })
    }
}

/// The hazard of leaving that a yearly churn stands for: h₀ = −ln(1 − churn).
pub fn churn_hazard<N: Number>(annual_churn: N) -> N {
    -(N::ONE - annual_churn).ln()
}

/// How much of a segment's churn and contacts frictions can explain: factors that hold them within what is observed, 1
/// where they fit.
pub(in crate::engine) fn fit<N: Number>(
    segment: &SegmentPlan<N>,
    today: FrictionRates<N>,
) -> FrictionRates<N> {
    FrictionRates {
        hazard: held_within(churn_hazard(segment.annual_churn), today.hazard),
        contacts: held_within(segment.contacts_per_year, today.contacts),
    }
}

/// The factor that holds what frictions explain within what is observed; 1 where it fits.
#[inline(always)]
pub(in crate::engine) fn held_within<N: Number>(observed: N, explained: N) -> N {
    N::select_less(observed, explained, || observed / explained, || N::ONE)
}

/// What is left of incidents when a share of them is removed.
#[inline(always)]
pub(in crate::engine) fn incidents_left<N: Number>(left: N, removed: N) -> N {
    left * (N::ONE - removed.within(N::ZERO, N::ONE))
}

/// What is observed that no friction explains.
#[inline(always)]
pub(in crate::engine) fn unexplained<N: Number>(observed: N, explained: N) -> N {
    (observed - explained).at_least(N::ZERO)
}

/// What frictions cost as things are today, in a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrictionLosses<N = f64> {
    /// One for every friction, in the order of the case.
    pub frictions: Vec<FrictionLoss<N>>,
    /// Part of all customers who leave in a year that leaves because of frictions, 0..=1; none when no customer leaves.
    pub share_of_churn: Option<N>,
}

/// What one friction costs as things are today, in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FrictionLoss<N = f64> {
    /// Customers who leave because of it.
    pub customers: N,
    /// What these customers contribute in a year: spend times margin, less what their contacts cost.
    pub contribution: N,
}

/// What frictions cost as things are today.
///
/// Of the customers of a segment, the share `annual_churn` leaves in a year. Reasons to leave compete: each has its hazard,
/// and each is why a leaver left in proportion to its part of the whole hazard h₀ (the cause-specific incidence of
/// constant hazards). So friction i loses `customers · annual_churn · H_i·fit/h₀` customers of a segment, with `H_i` its
/// hazard of today and `fit` what holds all frictions within the churn observed (section 4 of the model). These add up:
/// over all frictions to at most the churn. New customers and their churn within the year stay out.
pub fn losses_today<N: Number>(plan: &Plan<N>) -> FrictionLosses<N> {
    let repeat = plan.response.friction_repeat;
    let rates_of_each: Vec<FrictionRates<N>> = plan
        .frictions
        .iter()
        .map(|friction| load_today(friction, repeat))
        .collect();
    let today = total_load_today(&plan.frictions, repeat);
    let nothing = FrictionLoss {
        customers: N::ZERO,
        contribution: N::ZERO,
    };
    let mut frictions = vec![nothing; rates_of_each.len()];
    let mut leaving = N::ZERO;
    for segment in &plan.segments {
        let observed = churn_hazard(segment.annual_churn);
        if observed.value() <= 0.0 {
            continue;
        }
        let leavers = segment.customers * segment.annual_churn;
        let fit = fit(segment, today).hazard;
        let contribution = segment.annual_spend * segment.contribution_margin
            - segment.contacts_per_year * segment.cost_per_contact;
        leaving += leavers;
        for (loss, rates) in frictions.iter_mut().zip(&rates_of_each) {
            let lost = leavers * rates.hazard * fit / observed;
            loss.customers += lost;
            loss.contribution += lost * contribution;
        }
    }
    for (friction, loss) in frictions.iter_mut().enumerate() {
        let named = |number: N, figure| number.named(Quantity::FrictionToday { figure, friction });
        loss.customers = named(loss.customers, FrictionFigure::CustomersLost);
        loss.contribution = named(loss.contribution, FrictionFigure::ContributionLost);
    }
    let lost = N::sum(frictions.iter().map(|loss| loss.customers));
    let share_of_churn = (leaving.value() > 0.0).then(|| {
        let share = (lost / leaving).at_most(N::ONE);
        share.named(Quantity::Case(CaseFigure::FrictionShareOfChurn))
    });
    FrictionLosses {
        frictions,
        share_of_churn,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases;

    /// One segment of 1,000 customers, 20 % churn, € 100 spend at 40 % margin, 1 contact of € 10.
    fn plan(incidents: [f64; 2]) -> Plan {
        let mut plan = Plan::resolve(&sample_cases::complete()).unwrap();
        plan.response.friction_repeat = 0.0;
        let segment = &mut plan.segments[0];
        segment.customers = 1_000.0;
        segment.annual_churn = 0.2;
        segment.annual_spend = 100.0;
        segment.contribution_margin = 0.4;
        segment.contacts_per_year = 1.0;
        segment.cost_per_contact = 10.0;
        plan.segments.truncate(1);
        plan.frictions = incidents
            .map(|incidents_per_year| FrictionPlan {
                incidents_per_year,
                complaint_share: 0.5,
                resolution_share: 0.5,
                leave_if_silent: 0.10,
                leave_if_unresolved: 0.20,
                leave_if_resolved: 0.04,
                contacts_per_incident: 0.0,
                ..plan.frictions[0].clone()
            })
            .to_vec();
        plan
    }

    fn close(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
    }

    #[test]
    fn leavers_are_shared_over_reasons_by_their_hazard() {
        // An incident makes 0.5·0.10 + 0.5·(0.5·0.20 + 0.5·0.04) = 0.11 of the customers leave; 0.5 of them a year: 0.055.
        // h₀ = −ln 0.8 = 0.2231435513; of 200 leavers 200 · 0.055/0.2231435513 = 49.295621295; each is worth 40 − 10.
        let losses = losses_today(&plan([0.5, 0.25]));
        close(losses.frictions[0].customers, 49.295_621_294_97);
        close(losses.frictions[0].contribution, 30.0 * 49.295_621_294_97);
        close(losses.frictions[1].customers, 49.295_621_294_97 / 2.0);
        close(
            losses.share_of_churn.unwrap(),
            1.5 * 49.295_621_294_97 / 200.0,
        );
    }

    #[test]
    fn frictions_cannot_drive_away_more_customers_than_leave() {
        let losses = losses_today(&plan([9.0, 1.0]));
        close(losses.frictions[0].customers, 180.0);
        close(losses.frictions[1].customers, 20.0);
        close(losses.share_of_churn.unwrap(), 1.0);
    }

    #[test]
    fn where_no_customer_leaves_none_is_lost_and_there_is_no_share() {
        let mut plan = plan([0.5, 0.25]);
        plan.segments[0].annual_churn = 0.0;
        let losses = losses_today(&plan);
        assert_eq!(losses.frictions[0], FrictionLoss::default());
        assert_eq!(losses.share_of_churn, None);
    }
}

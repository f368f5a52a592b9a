//! What no scenario changes: prepared once for a plan, the do-nothing world included.

use crate::domain::{Plan, Target};
use crate::engine::figure::{
    CaseFigure, DriverMonthFigure, FrictionFigure, MomentFigure, MonthFigure, SegmentFigure,
    SegmentMonthFigure,
};
use crate::engine::model::customers::{Account, Behaviour, Changed, Differences, SegmentRates};
use crate::engine::model::experience::{
    Drift, GapPath, Journey, Start, ValueCurve, lag, lag_share,
};
use crate::engine::model::finance::{discount_factors, growth_factors};
use crate::engine::model::frictions::{FrictionRates, load_today};
use crate::engine::model::options::Schedules;
use crate::engine::model::rows::{Rows, add_scaled};
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::{DriverLevel, EffectsThere, Quantity, SegmentWorld};

/// A plan as projections take it.
#[derive(Clone, Debug)]
pub(super) struct ProjectionPlan<'a, N = f64> {
    pub(super) plan: &'a Plan<N>,
    pub(super) discount: Vec<N>,
    pub(super) inflation: Vec<N>,
    pub(super) schedules: Schedules<N>,
    pub(super) groups: Vec<ExpectationGroup<N>>,
    pub(super) segments: Vec<PreparedSegment<N>>,
    pub(super) drift: Drift<N>,
    pub(super) lag_share: N,
    pub(super) journey: Journey<N>,
    /// How each driver's gap is valued.
    pub(super) curves: Vec<ValueCurve<N>>,
    /// Lift and Expectation effects per driver, the surest first.
    pub(super) driver_effects: Vec<Vec<usize>>,
    /// Effects per friction, the surest first.
    pub(super) friction_effects: Vec<Vec<usize>>,
    pub(super) saving_effects: Vec<usize>,
    /// What each friction does as things are today.
    pub(super) friction_rates_today: Vec<FrictionRates<N>>,
    /// What all frictions together do as things are today.
    load_today: FrictionRates<N>,
}

/// Customers who expect the same: segments with one expectation offset share an experience.
#[derive(Clone, Debug)]
pub(super) struct ExpectationGroup<N = f64> {
    /// Points that they expect above average.
    pub(super) offset: N,
    pub(super) starts: Vec<Start<N>>,
    /// Expectation per driver when nothing is done.
    pub(super) norms_without: Rows<N>,
    /// Value of the gap per driver when nothing is done.
    pub(super) values_without: Rows<N>,
    /// Value per moment of the journey when nothing is done.
    pub(super) moments_without: Rows<N>,
    /// Index of today, and of today before the purchase.
    pub(super) start: IndexStart<N>,
    pub(super) without: DifferenceRows<N>,
}

/// The indices M₀ and B₀ of today.
#[derive(Clone, Copy, Debug)]
pub(super) struct IndexStart<N = f64> {
    pub(super) experience: N,
    pub(super) before: N,
}

/// The differences D, D^c and `D_B` of one world.
#[derive(Clone, Debug)]
pub(super) struct DifferenceRows<N = f64> {
    pub(super) experience: Vec<N>,
    pub(super) counted_once: Vec<N>,
    pub(super) before: Vec<N>,
}

impl<N: Number> DifferenceRows<N> {
    fn new(months: usize) -> Self {
        Self {
            experience: vec![N::ZERO; months],
            counted_once: vec![N::ZERO; months],
            before: vec![N::ZERO; months],
        }
    }

    pub(super) fn as_differences(&self) -> Differences<'_, N> {
        Differences {
            experience: &self.experience,
            counted_once: &self.counted_once,
            before: &self.before,
        }
    }
}

/// One segment as no scenario changes it.
#[derive(Clone, Debug)]
pub(super) struct PreparedSegment<N = f64> {
    pub(super) group: usize,
    pub(super) rates: SegmentRates<N>,
    pub(super) without: Behaviour<N>,
    pub(super) account_without: Account<N>,
}

impl<'a, N: Number> ProjectionPlan<'a, N> {
    pub(super) fn new(plan: &'a Plan<N>) -> Self {
        let months = plan.months;
        let mut inflation = growth_factors(plan.finance.cost_inflation, months);
        let mut discount = discount_factors(plan.finance.discount_rate, months);
        for (row, figure) in [
            (&mut inflation, MonthFigure::Inflation),
            (&mut discount, MonthFigure::Discount),
        ] {
            name_row(row, |month| Quantity::Month { figure, month });
        }
        let friction_rates_today = friction_rates_today(plan);
        let FrictionRates { hazard, contacts } =
            FrictionRates::total(friction_rates_today.iter().copied());
        let load_today = FrictionRates {
            hazard: hazard.named(Quantity::Case(CaseFigure::FrictionHazardToday)),
            contacts: contacts.named(Quantity::Case(CaseFigure::FrictionContactsToday)),
        };
        let mut world = Self {
            plan,
            schedules: Schedules::new(&plan.options, &plan.finance, &inflation, &discount),
            drift: Drift::new(&plan.response),
            lag_share: lag_share(plan.response.lag_months)
                .named(Quantity::Case(CaseFigure::LagShare)),
            curves: plan
                .drivers
                .iter()
                .map(|driver| ValueCurve::new(&plan.response, plan.response.kano(driver.kano)))
                .collect(),
            driver_effects: effects_by_target(plan, plan.drivers.len(), Target::driver),
            friction_effects: effects_by_target(plan, plan.frictions.len(), Target::friction),
            saving_effects: (0..plan.effects.len())
                .filter(|effect| plan.effects[*effect].target == Target::Saving)
                .collect(),
            friction_rates_today,
            load_today,
            groups: Vec::new(),
            segments: Vec::new(),
            discount,
            inflation,
            journey: Journey::new(plan),
        };
        for segment in 0..plan.segments.len() {
            world.prepare_segment(segment);
        }
        world
    }

    fn prepare_segment(&mut self, position: usize) {
        let (plan, months) = (self.plan, self.plan.months);
        let segment = &plan.segments[position];
        let offset = segment.expectation_offset;
        let known = self
            .groups
            .iter()
            .position(|group| group.offset.is_one_with(offset));
        let group = known.unwrap_or_else(|| {
            self.groups
                .push(self.group(offset, SegmentWorld::without(position)));
            self.groups.len() - 1
        });
        let today = self.load_today;
        let owner = SegmentWorld::without(position);
        let rates = SegmentRates::new(segment, &plan.finance, &self.inflation, today, owner);
        let mut without = Behaviour::new(months);
        without.respond(
            &plan.response,
            self.groups[group].without.as_differences(),
            (&vec![today.hazard; months], &vec![today.contacts; months]),
            rates.fit,
            Changed::ALL,
        );
        without.name(owner);
        let mut account_without = Account::new(months);
        account_without.run(&rates, without.all());
        account_without.name(owner);
        self.segments.push(PreparedSegment {
            group,
            rates,
            without,
            account_without,
        });
    }

    /// The do-nothing world of customers who expect `offset` points more than average.
    fn group(&self, offset: N, owner: SegmentWorld) -> ExpectationGroup<N> {
        let (plan, months) = (self.plan, self.plan.months);
        let drivers = plan.drivers.iter();
        let starts: Vec<Start<N>> = drivers
            .map(|driver| Start::new(driver.delivered, driver.expected, offset))
            .collect();
        let mut norms_without = Rows::zeros(plan.drivers.len(), months);
        let mut values_without = Rows::zeros(plan.drivers.len(), months);
        let mut moments_without = Rows::zeros(self.journey.moments(), months);
        let mut path = GapPath::new(months);
        for (driver, start) in starts.iter().enumerate() {
            let level = DriverLevel {
                driver,
                segment: owner.segment,
                effects: EffectsThere::Surest(0),
            };
            path.follow_untouched(*start, self.drift);
            path.name(level);
            norms_without.row_mut(driver).copy_from_slice(&path.norm);
            let values = values_without.row_mut(driver);
            self.curves[driver].fill(&path.gap, values);
            name_row(values, |month| {
                level.in_month(DriverMonthFigure::Value, month)
            });
            if let Some(place) = self.journey.places[driver] {
                let moment = moments_without.row_mut(place.moment);
                add_scaled(moment, place.share, values_without.row(driver));
            }
        }
        for (position, moment) in self.journey.in_order().iter().enumerate() {
            name_row(moments_without.row_mut(position), |month| {
                owner.moment(MomentFigure::Value, moment.touchpoint, month)
            });
        }
        let (start, without) = self.differences(&moments_without, owner);
        ExpectationGroup {
            offset,
            starts,
            norms_without,
            values_without,
            moments_without,
            start,
            without,
        }
    }

    /// The indices of today and the differences from them, from the value of every moment when nothing is done.
    fn differences(
        &self,
        moments: &Rows<N>,
        owner: SegmentWorld,
    ) -> (IndexStart<N>, DifferenceRows<N>) {
        use SegmentMonthFigure as Figure;
        let months = self.plan.months;
        let mut without = DifferenceRows::new(months);
        let mut index = vec![N::ZERO; months];
        let lagged = |index: &mut [N], difference: &mut [N], today, figures: [Figure; 3]| {
            name_row(index, |month| owner.in_month(figures[0], month));
            let segment = owner.segment;
            let figure = today;
            let start = index[0].named(Quantity::Segment { figure, segment });
            let name = |month| owner.in_month(figures[1], month);
            lag(index, start, self.lag_share, difference, name);
            name_row(difference, |month| owner.in_month(figures[2], month));
            start
        };
        self.journey.remember(moments, &mut index, |part, month| {
            owner.index_part(MomentFigure::Value, part, month)
        });
        let figures = [Figure::Index, Figure::Remembered, Figure::Difference];
        let today = SegmentFigure::IndexToday;
        let experience = lagged(&mut index, &mut without.experience, today, figures);
        without.counted_once.copy_from_slice(&without.experience);
        self.journey.remember_before(moments, &mut index);
        let figures = [
            Figure::IndexBefore,
            Figure::RememberedBefore,
            Figure::DifferenceBefore,
        ];
        let today = SegmentFigure::IndexBeforeToday;
        let before = lagged(&mut index, &mut without.before, today, figures);
        (IndexStart { experience, before }, without)
    }
}

/// What each friction does as things are today.
fn friction_rates_today<N: Number>(plan: &Plan<N>) -> Vec<FrictionRates<N>> {
    let frictions = plan.frictions.iter().enumerate();
    frictions
        .map(|(friction, friction_plan)| {
            let named =
                |number: N, figure| number.named(Quantity::FrictionToday { figure, friction });
            let FrictionRates { hazard, contacts } =
                load_today(friction_plan, plan.response.friction_repeat);
            FrictionRates {
                hazard: named(hazard, FrictionFigure::Hazard),
                contacts: named(contacts, FrictionFigure::Contacts),
            }
        })
        .collect()
}

/// Positions of the effects on each target, the surest first.
fn effects_by_target<N: Number>(
    plan: &Plan<N>,
    targets: usize,
    target: impl Fn(Target) -> Option<usize>,
) -> Vec<Vec<usize>> {
    let mut by_target = vec![Vec::new(); targets];
    for (position, effect) in plan.effects.iter().enumerate() {
        if let Some(target) = target(effect.target) {
            by_target[target].push(position);
        }
    }
    for effects in &mut by_target {
        effects.sort_by(|a, b| {
            let weight = |effect: &usize| plan.effects[*effect].weight.value();
            weight(b).total_cmp(&weight(a))
        });
    }
    by_target
}

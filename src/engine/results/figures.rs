//! The figures of a plan that follow from one projection (section 5 of the model).

use crate::domain::Plan;
use crate::engine::figure::{
    CaseFigure, MonthFigure, SegmentFigure, WorldFigure, WorldYearFigure, YearFigure,
};
use crate::engine::model::customers::{Account, Behaviour};
use crate::engine::model::finance::{cumulative, peak_funding, yearly};
use crate::engine::model::options::cost_factor;
use crate::engine::model::projection::{Projector, SegmentWorlds, Totals};
use crate::engine::model::rows::add_scaled;
use crate::engine::model::scenario::Scenario;
use crate::engine::number::{Number, name_row};
use crate::engine::quantity::{Period, Quantity, SegmentWorld, World};

use super::customer_years::CustomerMonths;
use super::result::{BothWorlds, CustomerYear, HorizonResult, Monthly, YearResult};

/// What follows from one projection of a plan.
pub(in crate::engine) struct Figures<N = f64> {
    pub(in crate::engine) totals: Totals<N>,
    pub(in crate::engine) npv: N,
    /// None without cost.
    pub(in crate::engine) rox: Option<N>,
    /// None without cost.
    pub(in crate::engine) roi: Option<N>,
    /// None without cost.
    pub(in crate::engine) benefit_cost_ratio: Option<N>,
    pub(in crate::engine) peak_funding: N,
    pub(in crate::engine) cost_of_inaction: N,
    pub(in crate::engine) yearly: Vec<YearResult<N>>,
    pub(in crate::engine) customer_years: Vec<CustomerYear<N>>,
    pub(in crate::engine) horizon: HorizonResult<N>,
    pub(in crate::engine) monthly: Monthly<N>,
    pub(in crate::engine) discounted_cumulative_net: Vec<N>,
    /// Customers of each segment after the last month, without any option and with them.
    pub(in crate::engine) customers_end: Vec<(N, N)>,
}

impl<N: Number> Figures<N> {
    /// Projects a scenario of a plan and reads its figures.
    pub(in crate::engine) fn of(
        projector: &mut Projector<'_, N>,
        plan: &Plan<N>,
        planned: &Scenario<N>,
    ) -> Self {
        let case = Quantity::Case;
        let totals = projector.project(planned);
        let benefit = totals.benefit().named(case(CaseFigure::PvBenefit));
        let npv = (benefit - totals.cost).named(case(CaseFigure::Npv));
        let monthly = monthly(projector, plan, planned);
        let benefit_cost_ratio = (totals.cost.value() != 0.0).then(|| {
            let ratio = benefit / totals.cost;
            ratio.named(case(CaseFigure::BenefitCostRatio))
        });
        let rox = (totals.cost.value() != 0.0).then(|| {
            let ratio = totals.experience / totals.cost - N::ONE;
            ratio.named(case(CaseFigure::Rox))
        });
        let roi = benefit_cost_ratio.map(|ratio| (ratio - N::ONE).named(case(CaseFigure::Roi)));
        let discount = projector.discount();
        let discounted: Vec<N> = discount
            .iter()
            .zip(&monthly.net)
            .map(|(d, net)| *d * *net)
            .collect();
        let mut discounted_cumulative_net = cumulative(&discounted);
        name_month(
            &mut discounted_cumulative_net,
            MonthFigure::DiscountedCumulativeNet,
        );
        let customers_end = customers_end(projector);
        let all_at_end = (
            N::sum(customers_end.iter().map(|end| end.0)),
            N::sum(customers_end.iter().map(|end| end.1)),
        );
        let customers = CustomerMonths::new(&monthly, all_at_end);
        let (customer_years, customer_horizon) =
            (customers.years(), customers.over(Period::Horizon));
        let yearly = years(discount, &monthly);
        for (money, customers) in yearly.iter().zip(&customer_years) {
            name_left(
                money.direct,
                money.cost,
                &customers.worlds,
                Period::Year(money.year),
            );
        }
        Self {
            totals,
            npv,
            rox,
            roi,
            benefit_cost_ratio,
            peak_funding: peak_funding(&monthly.cumulative_net)
                .named(case(CaseFigure::PeakFunding)),
            cost_of_inaction: cost_of_inaction(discount, &monthly)
                .named(case(CaseFigure::CostOfInaction)),
            yearly,
            horizon: horizon(&monthly, customer_horizon),
            customer_years,
            monthly,
            discounted_cumulative_net,
            customers_end,
        }
    }
}

/// Customers of each segment after the last month, without any option and with those of the scenario projected last.
fn customers_end<N: Number>(projector: &Projector<'_, N>) -> Vec<(N, N)> {
    let segments = projector.segments().enumerate();
    segments
        .map(|(segment, worlds)| {
            let end = |figure, account: &Account<N>| {
                let end = Quantity::Segment { figure, segment };
                account.customers_end.named(end)
            };
            (
                end(SegmentFigure::CustomersEndWithout, worlds.account_without),
                end(SegmentFigure::CustomersEndWith, worlds.account_with),
            )
        })
        .collect()
}

/// The money of the scenario that was projected last, month by month.
fn monthly<N: Number>(
    projector: &Projector<'_, N>,
    plan: &Plan<N>,
    planned: &Scenario<N>,
) -> Monthly<N> {
    let zeros = || vec![N::ZERO; plan.months];
    let mut monthly = Monthly {
        direct: projector.direct().to_vec(),
        cost: zeros(),
        contribution_with: zeros(),
        contribution_without: zeros(),
        revenue_with: zeros(),
        revenue_without: zeros(),
        customers_with: zeros(),
        customers_without: zeros(),
        customers_lost_with: zeros(),
        customers_lost_without: zeros(),
        experience: zeros(),
        net: Vec::new(),
        cumulative_net: Vec::new(),
        cumulative_inaction: Vec::new(),
    };
    for (option, scale) in planned.scales.iter().enumerate() {
        let factor = cost_factor(&plan.options[option], *scale);
        add_scaled(
            &mut monthly.cost,
            factor,
            projector.schedules().cost.row(option),
        );
    }
    let mut still = zeros();
    for (position, segment) in projector.segments().enumerate() {
        add_segment(&mut monthly, segment);
        let owner = SegmentWorld::standing_still(position);
        let standing_still = contribution_if_expectations_stood_still(segment, owner);
        add_scaled(&mut still, N::ONE, &standing_still);
    }
    name(&mut monthly);
    name_row(&mut still, |month| Quantity::World {
        figure: WorldFigure::Contribution,
        world: World::StandingStill,
        month,
    });
    let benefits = monthly.experience.iter().zip(&monthly.direct);
    monthly.net = benefits
        .zip(&monthly.cost)
        .map(|((experience, direct), cost)| *experience + *direct - *cost)
        .collect();
    name_month(&mut monthly.net, MonthFigure::Net);
    monthly.cumulative_net = cumulative(&monthly.net);
    name_month(&mut monthly.cumulative_net, MonthFigure::CumulativeNet);
    let months = monthly.contribution_without.iter().zip(&still);
    let inaction: Vec<N> = months.map(|(today, still)| *today - *still).collect();
    monthly.cumulative_inaction = cumulative(&inaction);
    name_month(
        &mut monthly.cumulative_inaction,
        MonthFigure::CumulativeInaction,
    );
    monthly
}

fn add_segment<N: Number>(monthly: &mut Monthly<N>, segment: SegmentWorlds<'_, N>) {
    let SegmentWorlds {
        rates,
        without,
        with,
        account_without,
        account_with,
    } = segment;
    add_scaled(
        &mut monthly.contribution_with,
        N::ONE,
        &account_with.contribution,
    );
    add_scaled(
        &mut monthly.contribution_without,
        N::ONE,
        &account_without.contribution,
    );
    add_scaled(&mut monthly.customers_with, N::ONE, &account_with.customers);
    add_scaled(
        &mut monthly.customers_without,
        N::ONE,
        &account_without.customers,
    );
    account_with.add_lost(&mut monthly.customers_lost_with);
    account_without.add_lost(&mut monthly.customers_lost_without);
    account_with.add_revenue(rates, with.all(), &mut monthly.revenue_with);
    account_without.add_revenue(rates, without.all(), &mut monthly.revenue_without);
    add_scaled(&mut monthly.experience, N::ONE, &account_with.contribution);
    add_scaled(
        &mut monthly.experience,
        -N::ONE,
        &account_without.contribution,
    );
}

fn name<N: Number>(monthly: &mut Monthly<N>) {
    name_month(&mut monthly.cost, MonthFigure::Cost);
    name_month(&mut monthly.experience, MonthFigure::Experience);
    for (row, figure, world) in [
        (
            &mut monthly.contribution_with,
            WorldFigure::Contribution,
            World::With,
        ),
        (
            &mut monthly.contribution_without,
            WorldFigure::Contribution,
            World::Without,
        ),
        (
            &mut monthly.customers_with,
            WorldFigure::Customers,
            World::With,
        ),
        (
            &mut monthly.customers_without,
            WorldFigure::Customers,
            World::Without,
        ),
        (&mut monthly.revenue_with, WorldFigure::Revenue, World::With),
        (
            &mut monthly.revenue_without,
            WorldFigure::Revenue,
            World::Without,
        ),
    ] {
        name_row(row, |month| Quantity::World {
            figure,
            world,
            month,
        });
    }
}

fn name_month<N: Number>(row: &mut [N], figure: MonthFigure) {
    name_row(row, |month| Quantity::Month { figure, month });
}

/// The contribution of a segment when every difference stays 0 and frictions are as today.
fn contribution_if_expectations_stood_still<N: Number>(
    segment: SegmentWorlds<'_, N>,
    owner: SegmentWorld,
) -> Vec<N> {
    let SegmentWorlds { rates, without, .. } = segment;
    let months = without.spend.len();
    let mut still = Behaviour::new(months);
    for row in [
        &mut still.retention,
        &mut still.spend,
        &mut still.referral,
        &mut still.conversion,
        &mut still.contact,
    ] {
        row.fill(N::ONE);
    }
    still
        .friction_hazard
        .copy_from_slice(&without.friction_hazard);
    still
        .friction_contacts
        .copy_from_slice(&without.friction_contacts);
    let mut account = Account::new(months);
    account.run(rates, still.all());
    account.name(owner);
    account.contribution
}

fn cost_of_inaction<N: Number>(discount: &[N], monthly: &Monthly<N>) -> N {
    let mut before = N::ZERO;
    let months = monthly.cumulative_inaction.iter().map(|total| {
        let month = *total - before;
        before = *total;
        month
    });
    N::ZERO - N::sum(discount.iter().zip(months).map(|(d, month)| *d * month))
}

fn years<N: Number>(discount: &[N], monthly: &Monthly<N>) -> Vec<YearResult<N>> {
    let months = monthly.experience.iter().zip(&monthly.direct);
    let mut benefit: Vec<N> = months
        .map(|(experience, direct)| *experience + *direct)
        .collect();
    name_month(&mut benefit, MonthFigure::Benefit);
    let mut years = yearly(&benefit, &monthly.direct, &monthly.cost, discount);
    if N::IS_TRACED {
        for result in &mut years {
            let period = Period::Year(result.year);
            for (number, figure) in [
                (&mut result.benefit, YearFigure::Benefit),
                (&mut result.direct, YearFigure::Direct),
                (&mut result.cost, YearFigure::Cost),
                (&mut result.net, YearFigure::Net),
                (&mut result.npv_to_date, YearFigure::NpvToDate),
            ] {
                *number = number.named(Quantity::Year { figure, period });
            }
        }
    }
    years
}

fn horizon<N: Number>(monthly: &Monthly<N>, customers: BothWorlds<N>) -> HorizonResult<N> {
    let sum = |row: &[N], figure| {
        let period = Period::Horizon;
        N::sum(row.iter().copied()).named(Quantity::Year { figure, period })
    };
    let direct = sum(&monthly.direct, YearFigure::Direct);
    let cost = sum(&monthly.cost, YearFigure::Cost);
    name_left(direct, cost, &customers, Period::Horizon);
    HorizonResult {
        direct,
        cost,
        net: sum(&monthly.net, YearFigure::Net),
        customers,
    }
}

/// Names what is left of what customers contribute when savings are added and costs are paid.
fn name_left<N: Number>(direct: N, cost: N, customers: &BothWorlds<N>, period: Period) {
    if !N::IS_TRACED {
        return;
    }
    let named = |number: N, world| {
        let figure = WorldYearFigure::Left;
        number.named(Quantity::WorldYear {
            figure,
            world,
            period,
        })
    };
    let (with, without) = (&customers.with_options, &customers.without);
    named(with.contribution + direct - cost, World::With);
    named(without.contribution, World::Without);
}

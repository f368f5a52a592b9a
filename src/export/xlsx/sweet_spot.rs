//! The sheet of the sweet spot: where delivered passes expected, and the money that buys it (section 6 of the model).

use crate::domain::Target;
use crate::engine::figure::{DriverFigure, DriverShownFigure, OptionFigure};

use super::context::Context;
use super::experience::DriverSheetRows;
use super::inputs::InputCells;
use super::money::Time;
use super::options::OptionFigureCells;
use super::page::{CellValue, MonthRow, Sheet, column};
use super::style::CellStyle;
use super::term::{Term, sum};

/// What the sheet says of drivers and options.
pub(super) struct SweetSpotCells {
    pub(super) drivers: Vec<DriverFigures>,
    pub(super) options: Vec<OptionFigures>,
}

/// A driver, its expectations averaged over the segments.
pub(super) struct DriverFigures {
    pub(super) delivered: MonthRow,
    pub(super) expected: MonthRow,
    pub(super) expected_without: MonthRow,
    pub(super) first_gap: CellValue,
    pub(super) peak_gap: CellValue,
    pub(super) last_gap: CellValue,
    /// Share of its lift past the sweet spot.
    pub(super) overshoot_share: CellValue,
}

/// An option.
pub(super) struct OptionFigures {
    pub(super) pv_cost: CellValue,
    pub(super) total_cost: CellValue,
    pub(super) overshoot_share: CellValue,
    pub(super) unknown_share: CellValue,
    pub(super) overshoot_cost: CellValue,
}

/// Writes the sheet.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    options: &OptionFigureCells,
    experience: &[DriverSheetRows],
    time: &Time,
) -> SweetSpotCells {
    page.timeline(context, "workbook-sweet-spot", "workbook-sweet-spot-lead");
    let weights = weights(page, context, inputs);
    let drivers: Vec<DriverFigures> = experience
        .iter()
        .enumerate()
        .map(|(position, driver)| {
            page.heading(&context.case.drivers[position].name, CellStyle::Part);
            let study = SweetSpotSheet {
                context,
                inputs,
                weights: &weights,
                time,
                position,
                driver,
            };
            study.write(page)
        })
        .collect();
    page.heading(context.texts.get("register-options"), CellStyle::Heading);
    let options = (0..context.plan.options.len())
        .map(|option| self::option(page, context, inputs, options, &drivers, time, option))
        .collect();
    SweetSpotCells { drivers, options }
}

/// What each segment weighs: its revenue at the start, or its customers where there is no revenue.
fn weights(page: &mut Sheet, context: &Context<'_>, inputs: &InputCells) -> Vec<CellValue> {
    let texts = context.texts;
    let revenue_of = |segment: usize| {
        let cells = &inputs.segments[segment];
        cells.customers.term() * cells.annual_spend.term()
    };
    let all = || 0..inputs.segments.len();
    let revenue = page.fixed(
        &texts.get("workbook-revenue-at-start"),
        "",
        sum(all().map(revenue_of)),
        CellStyle::Money,
    );
    let customers = page.fixed(
        &texts.get("workbook-customers-at-start"),
        "",
        sum(all().map(|segment| inputs.segments[segment].customers.term())),
        CellStyle::People,
    );
    all()
        .map(|segment| {
            let name = &context.case.segments[segment].name;
            let label = format!("{} · {name}", texts.get("workbook-segment-weight"));
            let own = inputs.segments[segment].customers.term();
            let weight = revenue
                .term()
                .is_above(0.0)
                .choose(revenue_of(segment) / revenue.term(), own / customers.term());
            page.fixed(&label, "", weight, CellStyle::Share)
        })
        .collect()
}

struct SweetSpotSheet<'a> {
    context: &'a Context<'a>,
    inputs: &'a InputCells,
    weights: &'a [CellValue],
    time: &'a Time,
    position: usize,
    driver: &'a DriverSheetRows,
}

impl SweetSpotSheet<'_> {
    fn write(&self, page: &mut Sheet) -> DriverFigures {
        let cells = &self.inputs.drivers[self.position];
        let start = cells.numbers.delivered.term();
        let segments = &self.driver.segments;
        let average = |of: &dyn Fn(usize) -> Term| {
            sum(self
                .weights
                .iter()
                .enumerate()
                .map(|(segment, weight)| weight.term() * of(segment)))
        };
        let tolerance = page.fixed(
            &self.context.texts.get("workbook-tolerance"),
            "z",
            cells.tolerance.or(cells.general_tolerance.term()),
            CellStyle::Score,
        );
        let delivered = self.line(
            page,
            DriverShownFigure::Delivered,
            "x",
            CellStyle::Score,
            |month| {
                let delivered = self.driver.delivered.as_ref();
                delivered.map_or_else(|| start.clone(), |line| line.at(month))
            },
        );
        let expected_without = self.line(
            page,
            DriverShownFigure::ExpectedWithout,
            "e",
            CellStyle::Score,
            |month| average(&|segment| segments[segment].norm_without.at(month)),
        );
        let expected = self.line(
            page,
            DriverShownFigure::Expected,
            "\u{ea}",
            CellStyle::Score,
            |month| {
                average(&|segment| {
                    let with = segments[segment].held_against.as_ref();
                    with.unwrap_or(&segments[segment].norm_without).at(month)
                })
            },
        );
        let gap = self.line(
            page,
            DriverShownFigure::Gap,
            "g",
            CellStyle::Score,
            |month| delivered.at(month) - expected.at(month),
        );
        let texts = self.context.texts;
        let months = self.context.months;
        let mut fixed =
            |key: &str, term: Term| page.fixed(&texts.get(key), "g", term, CellStyle::Score);
        let first_gap = fixed("workbook-first-gap", gap.at(0));
        let peak_gap = fixed("workbook-peak-gap", gap.all().highest());
        let last_gap = fixed("workbook-last-gap", gap.at(months - 1));
        let overshoot_share = self.overshoot_share(page, &delivered, &tolerance);
        DriverFigures {
            delivered,
            expected,
            expected_without,
            first_gap,
            peak_gap,
            last_gap,
            overshoot_share,
        }
    }

    /// ō: the discounted share of the lift that goes past the sweet spot.
    fn overshoot_share(
        &self,
        page: &mut Sheet,
        delivered: &MonthRow,
        tolerance: &CellValue,
    ) -> CellValue {
        let texts = self.context.texts;
        let name = self.context.name(DriverFigure::OvershootShare.key());
        if self.driver.delivered.is_none() {
            return page.fixed(&name, "\u{14d}", 0.0.into(), CellStyle::Share);
        }
        let cells = &self.inputs.drivers[self.position];
        let months = self.context.months;
        let line = page.line(&texts.get("workbook-lift"), "l", CellStyle::Score);
        let lift = page.months(line, months, |month| {
            (delivered.at(month) - cells.numbers.delivered.term()).at_least(0.0)
        });
        let surplus =
            self.line(
                page,
                DriverShownFigure::Surplus,
                "o",
                CellStyle::Share,
                |month| {
                    let lifted = lift.at(month);
                    let past = sum(self.weights.iter().zip(&self.driver.segments).map(
                        |(weight, segment)| {
                            let limit = segment.norm_without.at(month) + tolerance.term();
                            weight.term()
                                * ((delivered.at(month) - limit) / &lifted).clamped(0.0, 1.0)
                        },
                    ));
                    lifted.is_above(0.0).choose(past, 0.0)
                },
            );
        let discount = self.time.discount.all();
        let name_of = |figure: DriverFigure| self.context.name(figure.key());
        let past = page.fixed(
            &name_of(DriverFigure::DiscountedLiftPast),
            "\u{3a3}d\u{b7}l\u{b7}o",
            discount.times_both(&lift.all(), &surplus.all()),
            CellStyle::Index,
        );
        let all = page.fixed(
            &name_of(DriverFigure::DiscountedLift),
            "\u{3a3}d\u{b7}l",
            discount.times(&lift.all()),
            CellStyle::Index,
        );
        let is_known = cells.expected.is_given();
        let share = is_known
            .and(&all.term().is_above(0.0))
            .choose(past.term() / all.term(), 0.0);
        page.fixed(&name, "\u{14d}", share, CellStyle::Share)
    }

    fn line(
        &self,
        page: &mut Sheet,
        figure: DriverShownFigure,
        symbol: &str,
        look: CellStyle,
        formula: impl Fn(usize) -> Term,
    ) -> MonthRow {
        let line = page.line(&self.context.name(figure.key()), symbol, look);
        page.months(line, self.context.months, formula)
    }
}

fn option(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    options: &OptionFigureCells,
    drivers: &[DriverFigures],
    time: &Time,
    option: usize,
) -> OptionFigures {
    let texts = context.texts;
    let plan = context.plan;
    page.heading(&context.case.options[option].name, CellStyle::Part);
    let lifts: Vec<(usize, usize)> = plan.options[option]
        .effects
        .clone()
        .filter_map(|effect| match plan.effects[effect].target {
            Target::Lift(driver) => Some((effect, driver)),
            Target::Expectation(_)
            | Target::Incidents(_)
            | Target::Resolution(_)
            | Target::Complaints(_)
            | Target::Saving => None,
        })
        .collect();
    let weights: Vec<CellValue> = lifts
        .iter()
        .map(|(effect, driver)| {
            let name = &context.case.drivers[*driver].name;
            let label = format!("{} · {name}", texts.get("workbook-lift-weight"));
            let reach = &inputs.touchpoints[plan.drivers[*driver].touchpoint].reach;
            let size = inputs.effects[*effect].size.term().at_least(0.0);
            let weight = inputs.drivers[*driver].numbers.importance.term() * reach.term() * size;
            page.fixed(&label, "\u{3c9}", weight, CellStyle::Index)
        })
        .collect();
    let scale = options.scale[option].term();
    let share_of = |page: &mut Sheet, label: &str, symbol: &str, part: &dyn Fn(usize) -> Term| {
        let share = if weights.is_empty() {
            Term::from(0.0)
        } else {
            let total = column(&weights).sum();
            let parts = weights.iter().zip(&lifts);
            let past = sum(parts.map(|(weight, (_, driver))| weight.term() * part(*driver)));
            total
                .is_above(0.0)
                .and(&scale.is_above(0.0))
                .choose(past / &total, 0.0)
        };
        page.fixed(label, symbol, share, CellStyle::Share)
    };
    let name = |figure: OptionFigure| context.name(figure.key());
    let label = name(OptionFigure::OvershootShare);
    let overshoot_share = share_of(page, &label, "\u{14d}", &|driver| {
        drivers[driver].overshoot_share.term()
    });
    let label = texts.get("workbook-unknown-share");
    let unknown_share = share_of(page, &label, "", &|driver| {
        inputs.drivers[driver].expected.is_given().choose(0.0, 1.0)
    });
    let cost = options.cost[option].all();
    let pv_cost = page.fixed(
        &name(OptionFigure::PvCost),
        "PV",
        time.discount.all().times(&cost),
        CellStyle::Money,
    );
    let total_cost = page.fixed(
        &texts.get("workbook-total-cost"),
        "\u{3a3}",
        cost.sum(),
        CellStyle::Money,
    );
    let fixed = inputs.options[option].numbers.fixed_share.term();
    let variable = (1.0 - &fixed) * &scale;
    let shrinks = &variable / (&fixed + &variable);
    let past = overshoot_share.term() * pv_cost.term() * shrinks;
    let overshoot_cost = page.fixed(
        &name(OptionFigure::OvershootCost),
        "",
        scale.is_above(0.0).choose(past, 0.0),
        CellStyle::Money,
    );
    OptionFigures {
        pv_cost,
        total_cost,
        overshoot_share,
        unknown_share,
        overshoot_cost,
    }
}

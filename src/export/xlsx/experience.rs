//! The sheet of experience: for every driver what is delivered, what customers of each segment expect, the gap and what it
//! is worth to them (section 3 of the model).
//!
//! An effect is there or not. The effects on a driver are taken in by how sure they are: at level 1 those as sure as the
//! surest, at the last level all of them. The levels follow the weights that stand on the sheet of options, so that other
//! evidence puts them in another order by itself.

use crate::domain::{Stage, Target};
use crate::engine::figure::{CaseFigure, DriverMonthFigure};

use super::context::Context;
use super::inputs::{DriverCells, InputCells};
use super::options::{OptionFigureCells, TargetEffects};
use super::page::{CellValue, MonthRow, Sheet};
use super::style::CellStyle;
use super::term::Term;

/// The highest mark.
const TOP: f64 = 10.0;

/// Numbers that hold for every driver.
pub(super) struct ExpectationCells {
    /// How much expectations rise in a month.
    per_month: CellValue,
    /// The part of a surplus that becomes the norm in a month.
    adaptation: CellValue,
    /// The curve of value above the expectation: 1 saturating, 2 linear, 3 convex.
    curve: CellValue,
}

/// A driver.
pub(super) struct DriverSheetRows {
    /// The chance that none of its effects is there.
    pub(super) none_there: Option<CellValue>,
    levels: Vec<EffectLevel>,
    pub(super) segments: Vec<SegmentDriver>,
    /// What is delivered when all effects are there; without effects, what is delivered today.
    pub(super) delivered: Option<MonthRow>,
}

/// The effects on a driver that are at least as sure as a threshold.
struct EffectLevel {
    /// The chance that exactly these are there.
    chance: CellValue,
    delivered: MonthRow,
    /// What promises add to the expectation; none where no effect touches it.
    promised: Option<MonthRow>,
}

/// A driver as customers of one segment take it.
pub(super) struct SegmentDriver {
    /// What they expect when nothing is done.
    pub(super) norm_without: MonthRow,
    /// What the gap is worth to them when nothing is done.
    pub(super) value_without: MonthRow,
    /// What it is worth with the effects of each level.
    values: Vec<MonthRow>,
    /// The same to prospects, where promises make a difference to them.
    values_before: Vec<Option<MonthRow>>,
    /// What they hold the last level against: their expectation with what was promised.
    pub(super) held_against: Option<MonthRow>,
}

impl DriverSheetRows {
    /// v̄ in a month: the value with every set of effects, times the chance that just these are there.
    pub(super) fn expected_value(&self, segment: usize, month: usize) -> Term {
        let of_segment = &self.segments[segment];
        self.weighed(segment, month, |level| &of_segment.values[level])
    }

    /// The same to prospects, to whom promising less is no gain.
    pub(super) fn value_to_prospects(&self, segment: usize, month: usize) -> Term {
        let of_segment = &self.segments[segment];
        self.weighed(segment, month, |level| {
            let before = of_segment.values_before[level].as_ref();
            before.unwrap_or(&of_segment.values[level])
        })
    }

    fn weighed<'a>(
        &self,
        segment: usize,
        month: usize,
        value: impl Fn(usize) -> &'a MonthRow,
    ) -> Term {
        let without = self.segments[segment].value_without.at(month);
        let Some(none_there) = &self.none_there else {
            return without;
        };
        let levels = self.levels.iter().enumerate();
        levels.fold(none_there.term() * without, |sum, (level, there)| {
            sum + there.chance.term() * value(level).at(month)
        })
    }
}

/// Writes the sheet.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    options: &OptionFigureCells,
) -> Vec<DriverSheetRows> {
    page.timeline(context, "workbook-experience", "workbook-experience-lead");
    let drift = drift(page, context, inputs);
    let mut drivers = Vec::new();
    for driver in 0..context.plan.drivers.len() {
        drivers.push(self::driver(page, context, inputs, options, &drift, driver));
    }
    drivers
}

fn drift(page: &mut Sheet, context: &Context<'_>, inputs: &InputCells) -> ExpectationCells {
    let response = &inputs.response;
    let kept = (1.0 - response.expectation_adaptation.term()).powf(&(Term::from(1.0) / 12.0));
    ExpectationCells {
        per_month: page.fixed(
            &context.name(CaseFigure::DriftPerMonth.key()),
            "drift/12",
            response.expectation_drift.term() / 12.0,
            CellStyle::Rate,
        ),
        adaptation: page.fixed(
            &context.name(CaseFigure::AdaptationPerMonth.key()),
            "k",
            1.0 - kept,
            CellStyle::Rate,
        ),
        curve: page.fixed(
            &context.texts.get("workbook-curve-number"),
            "C",
            inputs.curve.clone(),
            CellStyle::Count,
        ),
    }
}

fn driver(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    options: &OptionFigureCells,
    drift: &ExpectationCells,
    driver: usize,
) -> DriverSheetRows {
    page.heading(&context.case.drivers[driver].name, CellStyle::Heading);
    let cells = &inputs.drivers[driver];
    let curve = ValueCurveCells::new(page, context, inputs, cells, drift);
    let group = options.effects.on(|target| target.driver() == Some(driver));
    let lifts = options.effects.on(|target| target == Target::Lift(driver));
    let promises = options
        .effects
        .on(|target| target == Target::Expectation(driver));
    let (none_there, levels) = levels(page, context, cells, [&group, &lifts, &promises]);
    let touchpoint = context.plan.drivers[driver].touchpoint;
    let is_before = context.plan.touchpoints[touchpoint].stage == Stage::Before;
    let first_row = page.row;
    let segments = (0..context.plan.segments.len())
        .map(|segment| {
            let start = cells
                .expected
                .or_start(cells, inputs.segments[segment].expectation_offset.term());
            let study = DriverInSegment {
                context,
                drift,
                curve: &curve,
                delivered: cells.numbers.delivered.term(),
                name: &context.case.segments[segment].name,
                is_before,
            };
            study.write(page, start, &levels)
        })
        .collect();
    if page.row > first_row + 1 {
        page.folds.push((first_row, page.row - 1));
    }
    DriverSheetRows {
        none_there,
        delivered: levels.last().map(|level| level.delivered.clone()),
        levels,
        segments,
    }
}

impl super::input_sheet::Given {
    /// What customers of a segment expect today; what is delivered where they were not asked.
    fn or_start(&self, cells: &DriverCells, offset: Term) -> Term {
        let expected = (self.term() + offset).clamped(0.0, TOP);
        self.is_given()
            .choose(expected, cells.numbers.delivered.term())
    }
}

/// What a driver delivers at each level, with the chance of it.
fn levels(
    page: &mut Sheet,
    context: &Context<'_>,
    cells: &DriverCells,
    [group, lifts, promises]: [&TargetEffects; 3],
) -> (Option<CellValue>, Vec<EffectLevel>) {
    let texts = context.texts;
    if group.count() == 0 {
        return (None, Vec::new());
    }
    let none_there = group.none_there(page, texts);
    let mut levels = Vec::new();
    for rank in 1..=group.count() {
        let of_level = |key: &str| {
            let rank = context.texts.number(rank as f64, 0);
            texts.with(key, &[("level", rank.into())])
        };
        let threshold = page.fixed(
            &of_level("workbook-level-threshold"),
            "w",
            group.weight(rank),
            CellStyle::Share,
        );
        let chance = page.fixed(
            &of_level("workbook-level-chance"),
            "\u{0394}w",
            threshold.term() - group.weight(rank + 1),
            CellStyle::Share,
        );
        let promised = (promises.count() > 0).then(|| {
            let line = page.line(&of_level("workbook-level-promised"), "S", CellStyle::Score);
            page.months(line, context.months, |month| {
                let promised = promises.planned_from(&threshold.term(), month);
                promised.unwrap_or_else(|| 0.0.into())
            })
        });
        let line = page.line(&of_level("workbook-level-delivered"), "x", CellStyle::Score);
        let delivered = page.months(line, context.months, |month| {
            match lifts.planned_from(&threshold.term(), month) {
                Some(lift) => (cells.numbers.delivered.term() + lift).clamped(0.0, TOP),
                None => cells.numbers.delivered.term(),
            }
        });
        levels.push(EffectLevel {
            chance,
            delivered,
            promised,
        });
    }
    (Some(none_there), levels)
}

/// What a gap is worth, for one driver.
struct ValueCurveCells {
    loss: CellValue,
    gain: CellValue,
    number: CellValue,
    cap: Term,
}

impl ValueCurveCells {
    fn new(
        page: &mut Sheet,
        context: &Context<'_>,
        inputs: &InputCells,
        cells: &DriverCells,
        drift: &ExpectationCells,
    ) -> Self {
        let texts = context.texts;
        let response = &inputs.response;
        Self {
            loss: page.fixed(
                &texts.get("workbook-loss-slope"),
                "loss",
                response.loss_aversion.term() * &cells.loss,
                CellStyle::Index,
            ),
            gain: page.fixed(
                &texts.get("workbook-gain-weight"),
                "gain",
                cells.gain.clone(),
                CellStyle::Index,
            ),
            number: drift.curve.clone(),
            cap: response.delight_cap.term(),
        }
    }

    /// v(g)
    fn value(&self, gap: &Term) -> Term {
        let cap = &self.cap;
        let saturating = cap.is_above(0.0).choose(cap * gap / (cap + gap), 0.0);
        let convex = gap * (1.0 + gap / 2.0);
        let curve = self.number.term();
        let surplus = curve
            .equals(1.0)
            .choose(saturating, curve.equals(2.0).choose(gap, convex));
        gap.is_below(0.0)
            .choose(self.loss.term() * gap, self.gain.term() * surplus)
    }
}

/// A driver in one segment.
struct DriverInSegment<'a> {
    context: &'a Context<'a>,
    drift: &'a ExpectationCells,
    curve: &'a ValueCurveCells,
    delivered: Term,
    name: &'a str,
    is_before: bool,
}

impl DriverInSegment<'_> {
    fn write(&self, page: &mut Sheet, start: Term, levels: &[EffectLevel]) -> SegmentDriver {
        let texts = self.context.texts;
        let without = texts.get("quantity-world-without");
        let whose = format!("{} · {without}", self.name);
        let (norm, gap) = self.follow(
            page,
            &whose,
            ExpectationStart::Formula(start),
            |_| self.delivered.clone(),
            None,
        );
        let value_without = self.value(page, &whose, &gap.1);
        let mut driver = SegmentDriver {
            value_without,
            values: Vec::new(),
            values_before: Vec::new(),
            held_against: None,
            norm_without: norm,
        };
        let start = gap.0;
        for (number, level) in levels.iter().enumerate() {
            let number = texts.number(number as f64 + 1.0, 0);
            let whose = texts.with(
                "workbook-segment-level",
                &[("segment", self.name.into()), ("level", number.into())],
            );
            let delivered = |month: usize| level.delivered.at(month);
            let promised = level.promised.as_ref();
            let start = ExpectationStart::Cell(start.clone());
            let (norm, (_, gap, held)) =
                self.follow_level(page, &whose, start, delivered, promised);
            driver.values.push(self.value(page, &whose, &gap));
            let before = (self.is_before && promised.is_some()).then(|| {
                let name = DriverMonthFigure::ValueBefore.key();
                let line = page.line(
                    &self.context.name_of(name, &whose),
                    "v(g)",
                    CellStyle::Index,
                );
                page.months(line, self.context.months, |month| {
                    self.curve.value(&(delivered(month) - norm.at(month)))
                })
            });
            driver.values_before.push(before);
            driver.held_against = Some(held.unwrap_or(norm));
        }
        driver
    }

    fn value(&self, page: &mut Sheet, whose: &str, gap: &MonthRow) -> MonthRow {
        let name = self.context.name_of(DriverMonthFigure::Value.key(), whose);
        let line = page.line(&name, "v(g)", CellStyle::Index);
        page.months(line, self.context.months, |month| {
            self.curve.value(&gap.at(month))
        })
    }

    fn follow(
        &self,
        page: &mut Sheet,
        whose: &str,
        start: ExpectationStart,
        delivered: impl Fn(usize) -> Term,
        promised: Option<&MonthRow>,
    ) -> (MonthRow, (CellValue, MonthRow)) {
        let (norm, (start, gap, _)) = self.follow_level(page, whose, start, delivered, promised);
        (norm, (start, gap))
    }

    /// e, ê and g month by month: each month's expectation follows from the gap of the month before.
    fn follow_level(
        &self,
        page: &mut Sheet,
        whose: &str,
        start: ExpectationStart,
        delivered: impl Fn(usize) -> Term,
        promised: Option<&MonthRow>,
    ) -> (MonthRow, (CellValue, MonthRow, Option<MonthRow>)) {
        let name = |figure: DriverMonthFigure| self.context.name_of(figure.key(), whose);
        let mut norm = page.line(&name(DriverMonthFigure::Norm), "e", CellStyle::Score);
        let start = match start {
            ExpectationStart::Formula(term) => page.beside(&norm, term, CellStyle::Score),
            ExpectationStart::Cell(cell) => page.beside(&norm, cell.term(), CellStyle::Score),
        };
        let mut held = promised.map(|_| {
            page.line(
                &name(DriverMonthFigure::Expected),
                "\u{ea}",
                CellStyle::Score,
            )
        });
        let mut gap = page.line(&name(DriverMonthFigure::Gap), "g", CellStyle::Score);
        for month in 0..self.context.months {
            let next = match month.checked_sub(1) {
                None => start.term(),
                Some(before) => {
                    let used_to = self.drift.adaptation.term() * gap.at(before).at_least(0.0);
                    (norm.at(before) + self.drift.per_month.term() + used_to).at_most(TOP)
                }
            };
            page.next(&mut norm, next);
            let mut against = norm.at(month);
            if let (Some(held), Some(promised)) = (&mut held, promised) {
                page.next(
                    held,
                    held_against(&against, &promised.at(month), &delivered(month)),
                );
                against = held.at(month);
            }
            page.next(&mut gap, delivered(month) - against);
        }
        (norm, (start, gap, held))
    }
}

/// Where an expectation begins.
enum ExpectationStart {
    /// It is worked out here.
    Formula(Term),
    /// It stands there.
    Cell(CellValue),
}

/// ê: promising less can close a shortfall, it cannot make a surprise.
fn held_against(norm: &Term, promised: &Term, delivered: &Term) -> Term {
    let shifted = (norm + promised).clamped(0.0, TOP);
    let less = shifted.at_least(norm.at_most(delivered));
    promised.is_below(0.0).choose(less, shifted)
}

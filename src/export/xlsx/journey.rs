//! The sheet of the journey: what the touchpoints are worth to customers, what they remember of it, and how far behaviour
//! has followed (section 3 of the model).

use crate::domain::Stage;
use crate::engine::figure::{
    CaseFigure, DriverFigure, IndexPart, MomentFigure, SegmentMonthFigure, TouchpointFigure,
};

use super::context::Context;
use super::experience::DriverSheetRows;
use super::inputs::InputCells;
use super::page::{CellValue, MonthRow, Sheet, column, down};
use super::style::CellStyle;
use super::term::{Cells, Term, sum};

/// What customers of one segment respond to, in both worlds.
pub(super) struct ResponseRows {
    pub(super) without: DifferenceCells,
    pub(super) with: DifferenceCells,
}

/// How far remembered experience is from that of today.
#[derive(Clone)]
pub(super) struct DifferenceCells {
    /// D
    pub(super) experience: MonthRow,
    /// Dᶜ, with mended failures counted once.
    pub(super) counted_once: MonthRow,
    /// `D_B`, of what prospects meet; none where nothing comes before the purchase.
    pub(super) before: Option<MonthRow>,
}

/// The touchpoints and what they weigh.
struct TouchpointWeights {
    /// Touchpoints with drivers, in journey order.
    touchpoints: Vec<TouchpointRows>,
    /// The part of a month's difference that behaviour follows.
    lag_share: CellValue,
}

struct TouchpointRows {
    position: usize,
    drivers: Vec<usize>,
    /// What each of its drivers counts for.
    shares: Vec<CellValue>,
    share: CellValue,
    share_before: Option<CellValue>,
    salience: CellValue,
}

/// Writes the sheet: one response for each segment.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    drivers: &[DriverSheetRows],
) -> Vec<ResponseRows> {
    page.timeline(context, "workbook-journey", "workbook-journey-lead");
    let weights = weights(page, context, inputs);
    let segments = context.case.segments.iter().enumerate();
    segments
        .map(|(segment, item)| {
            let mut journey = JourneySheet {
                context,
                inputs,
                weights: &weights,
                drivers,
                segment,
                name: &item.name,
            };
            journey.write(page)
        })
        .collect()
}

fn weights(page: &mut Sheet, context: &Context<'_>, inputs: &InputCells) -> TouchpointWeights {
    let texts = context.texts;
    let lag = inputs.response.lag_months.term();
    let followed = 1.0 - (-3.0 / lag.clone()).exp();
    let lag_share = page.fixed(
        &context.name(CaseFigure::LagShare.key()),
        "\u{3b1}",
        lag.is_above(0.0).choose(followed, 1.0),
        CellStyle::Index,
    );
    page.heading(texts.get("workbook-what-counts"), CellStyle::Heading);
    let plan = context.plan;
    let drivers_of = |touchpoint: usize| -> Vec<usize> {
        let drivers = 0..plan.drivers.len();
        drivers
            .filter(|driver| plan.drivers[*driver].touchpoint == touchpoint)
            .collect()
    };
    let positions: Vec<(usize, Vec<usize>)> = (0..plan.touchpoints.len())
        .map(|position| (position, drivers_of(position)))
        .filter(|(_, drivers)| !drivers.is_empty())
        .collect();
    // The weights stand below each other, so that they can be summed.
    let weight_cells: Vec<CellValue> = positions
        .iter()
        .map(|(position, drivers)| {
            let importance = importance(inputs, drivers);
            let name = &context.case.touchpoints[*position].name;
            let label = format!("{} · {name}", texts.get("workbook-weight"));
            page.fixed(
                &label,
                "W",
                inputs.touchpoints[*position].reach.term() * importance,
                CellStyle::Index,
            )
        })
        .collect();
    let before: Vec<Term> = positions
        .iter()
        .zip(&weight_cells)
        .filter(|((position, _), _)| plan.touchpoints[*position].stage == Stage::Before)
        .map(|(_, cell)| cell.term())
        .collect();
    let mut total_before = None;
    if !before.is_empty() {
        let label = texts.get("workbook-weight-before");
        total_before = Some(page.fixed(&label, "\u{3a3}W", sum(before), CellStyle::Index));
    }
    let mut touchpoints = Vec::new();
    for ((position, drivers), weight) in positions.into_iter().zip(&weight_cells) {
        let all = column(&weight_cells);
        let is_before = plan.touchpoints[position].stage == Stage::Before;
        let before = total_before.as_ref().filter(|_| is_before);
        touchpoints.push(touchpoint(
            page,
            context,
            inputs,
            (position, drivers),
            weight,
            &all,
            before,
        ));
    }
    TouchpointWeights {
        touchpoints,
        lag_share,
    }
}

fn importance(inputs: &InputCells, drivers: &[usize]) -> Term {
    sum(drivers
        .iter()
        .map(|driver| inputs.drivers[*driver].numbers.importance.term()))
}

fn touchpoint(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    (position, drivers): (usize, Vec<usize>),
    weight: &CellValue,
    all: &Cells,
    before: Option<&CellValue>,
) -> TouchpointRows {
    page.heading(&context.case.touchpoints[position].name, CellStyle::Part);
    let weight_term = weight.term();
    let part_of = |total: &Term| weight_term.is_above(0.0).choose(&weight_term / total, 0.0);
    let share = page.fixed(
        &context.name(TouchpointFigure::Share.key()),
        "W/\u{3a3}W",
        part_of(&all.sum()),
        CellStyle::Share,
    );
    let share_before = before.map(|total| {
        let name = context.name(TouchpointFigure::ShareBefore.key());
        page.fixed(
            &name,
            "W/\u{3a3}W",
            part_of(&total.term()),
            CellStyle::Share,
        )
    });
    let salience = page.fixed(
        &context.name(TouchpointFigure::Salience.key()),
        "\u{3c1}",
        part_of(&all.highest()).at_most(inputs.touchpoints[position].reach.term()),
        CellStyle::Share,
    );
    let total = importance(inputs, &drivers);
    let shares = drivers
        .iter()
        .map(|driver| {
            let name = &context.case.drivers[*driver].name;
            let own = inputs.drivers[*driver].numbers.importance.term();
            page.fixed(
                &context.name_of(DriverFigure::Share.key(), name),
                "",
                own.is_above(0.0).choose(&own / &total, 0.0),
                CellStyle::Share,
            )
        })
        .collect();
    TouchpointRows {
        position,
        drivers,
        shares,
        share,
        share_before,
        salience,
    }
}

/// The journey of one segment.
struct JourneySheet<'a> {
    context: &'a Context<'a>,
    inputs: &'a InputCells,
    weights: &'a TouchpointWeights,
    drivers: &'a [DriverSheetRows],
    segment: usize,
    name: &'a str,
}

/// Which values of the drivers count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counting {
    Without,
    With,
    CountedOnce,
    BeforeWithout,
    BeforeWith,
}

impl JourneySheet<'_> {
    fn write(&mut self, page: &mut Sheet) -> ResponseRows {
        page.heading(self.name, CellStyle::Heading);
        let texts = self.context.texts;
        let has_before = self
            .weights
            .touchpoints
            .iter()
            .any(|moment| moment.share_before.is_some());
        let names_friction = self
            .context
            .plan
            .drivers
            .iter()
            .any(|driver| driver.friction.is_some());

        page.heading(
            format!("{} · {}", self.name, texts.get("quantity-world-without")),
            CellStyle::Part,
        );
        let index = self.index(page, Counting::Without);
        let today = page.fixed(
            &self.context.name("segment-index-today"),
            "M\u{2080}",
            index.at(0),
            CellStyle::Index,
        );
        let experience = self.followed(
            page,
            &index,
            &today,
            SegmentMonthFigure::Remembered,
            SegmentMonthFigure::Difference,
        );
        let mut today_before = None;
        let before = has_before.then(|| {
            let index = self.index_before(page, Counting::BeforeWithout);
            let name = self.context.name("segment-index-before-today");
            let today = page.fixed(&name, "B\u{2080}", index.at(0), CellStyle::Index);
            let line = self.followed(
                page,
                &index,
                &today,
                SegmentMonthFigure::RememberedBefore,
                SegmentMonthFigure::DifferenceBefore,
            );
            today_before = Some(today);
            line
        });
        let without = DifferenceCells {
            counted_once: experience.clone(),
            experience,
            before,
        };

        page.heading(
            format!("{} · {}", self.name, texts.get("quantity-world-with")),
            CellStyle::Part,
        );
        let index = self.index(page, Counting::With);
        let experience = self.followed(
            page,
            &index,
            &today,
            SegmentMonthFigure::Remembered,
            SegmentMonthFigure::Difference,
        );
        let counted_once = if names_friction {
            let index = self.index(page, Counting::CountedOnce);
            self.followed(
                page,
                &index,
                &today,
                SegmentMonthFigure::RememberedCountedOnce,
                SegmentMonthFigure::DifferenceCountedOnce,
            )
        } else {
            experience.clone()
        };
        let before = today_before.map(|today| {
            let index = self.index_before(page, Counting::BeforeWith);
            self.followed(
                page,
                &index,
                &today,
                SegmentMonthFigure::RememberedBefore,
                SegmentMonthFigure::DifferenceBefore,
            )
        });
        ResponseRows {
            without,
            with: DifferenceCells {
                experience,
                counted_once,
                before,
            },
        }
    }

    /// R and D: behaviour follows experience with a lag.
    fn followed(
        &self,
        page: &mut Sheet,
        index: &MonthRow,
        today: &CellValue,
        remembered: SegmentMonthFigure,
        difference: SegmentMonthFigure,
    ) -> MonthRow {
        let months = self.context.months;
        let mut line = page.line(&self.context.name(remembered.key()), "R", CellStyle::Index);
        for month in 0..months {
            let before = match month.checked_sub(1) {
                None => today.term(),
                Some(before) => line.at(before),
            };
            let next = &before + self.weights.lag_share.term() * (index.at(month) - &before);
            page.next(&mut line, next);
        }
        let name = self.context.name(difference.key());
        let total = page.total(&name, "D", CellStyle::Index);
        page.months(total, months, |month| line.at(month) - today.term())
    }

    /// M: what customers remember.
    fn index(&self, page: &mut Sheet, counting: Counting) -> MonthRow {
        let months = self.context.months;
        let figure = match counting {
            Counting::CountedOnce => MomentFigure::CountedOnce,
            Counting::Without | Counting::With | Counting::BeforeWithout | Counting::BeforeWith => {
                MomentFigure::Value
            }
        };
        let moments = &self.weights.touchpoints;
        let first_row = page.row;
        let values = self.values(page, counting, figure, moments);
        let vivid: Vec<MonthRow> = moments
            .iter()
            .zip(&values)
            .map(|(moment, value)| {
                let name = &self.context.case.touchpoints[moment.position].name;
                let label = format!("{} · {name}", self.context.texts.get("workbook-vivid"));
                let line = page.line(&label, "\u{3c1}V", CellStyle::Index);
                page.months(line, months, |month| {
                    moment.salience.term() * value.at(month)
                })
            })
            .collect();
        let shares: Vec<&CellValue> = moments.iter().map(|moment| &moment.share).collect();
        let line = page.line(
            &self.context.name(IndexPart::Average.key()),
            "A",
            CellStyle::Index,
        );
        let average = page.months(line, months, |month| weighed(&shares, &values, month));
        let mut end = average.clone();
        for (moment, vivid) in moments.iter().zip(&vivid) {
            let name = &self.context.case.touchpoints[moment.position].name;
            let label = self
                .context
                .texts
                .with("workbook-memory-after", &[("touchpoint", name.into())]);
            let line = page.line(&label, "L", CellStyle::Index);
            end = page.months(line, months, |month| {
                vivid.at(month) + (1.0 - moment.salience.term()) * end.at(month)
            });
        }
        let line = page.line(
            &self.context.texts.get("workbook-best-and-worst"),
            "P",
            CellStyle::Index,
        );
        let peak = page.months(line, months, |month| {
            if vivid.is_empty() {
                return 0.0.into();
            }
            let vivid = down(&vivid, month);
            vivid.highest().at_least(0.0) + vivid.lowest().at_most(0.0)
        });
        if page.row > first_row + 1 {
            page.folds.push((first_row, page.row - 1));
        }
        let (key, symbol) = match counting {
            Counting::CountedOnce => (SegmentMonthFigure::IndexCountedOnce, "M\u{1d9c}"),
            Counting::Without | Counting::With | Counting::BeforeWithout | Counting::BeforeWith => {
                (SegmentMonthFigure::Index, "M")
            }
        };
        let response = &self.inputs.response;
        let index = page.total(&self.context.name(key.key()), symbol, CellStyle::Index);
        page.months(index, months, |month| {
            response.memory.average.term() * average.at(month)
                + response.memory.peak.term() * peak.at(month)
                + response.memory.end.term() * end.at(month)
        })
    }

    /// B: what prospects meet.
    fn index_before(&self, page: &mut Sheet, counting: Counting) -> MonthRow {
        let is_before = |moment: &&TouchpointRows| moment.share_before.is_some();
        let moments: Vec<&TouchpointRows> =
            self.weights.touchpoints.iter().filter(is_before).collect();
        let values = self.values(
            page,
            counting,
            MomentFigure::Before,
            moments.iter().copied(),
        );
        let shares: Vec<&CellValue> = moments
            .iter()
            .filter_map(|moment| moment.share_before.as_ref())
            .collect();
        let name = self.context.name(SegmentMonthFigure::IndexBefore.key());
        let index = page.total(&name, "B", CellStyle::Index);
        page.months(index, self.context.months, |month| {
            weighed(&shares, &values, month)
        })
    }

    /// V: what each touchpoint is worth to customers, from what its drivers are.
    fn values<'t>(
        &self,
        page: &mut Sheet,
        counting: Counting,
        figure: MomentFigure,
        moments: impl IntoIterator<Item = &'t TouchpointRows>,
    ) -> Vec<MonthRow> {
        let mut all = Vec::new();
        for moment in moments {
            let drivers: Vec<MonthRow> = moment
                .drivers
                .iter()
                .map(|driver| self.driver_value(page, counting, *driver))
                .collect();
            let shares: Vec<&CellValue> = moment.shares.iter().collect();
            let name = &self.context.case.touchpoints[moment.position].name;
            let line = page.line(
                &self.context.name_of(figure.key(), name),
                "V",
                CellStyle::Index,
            );
            all.push(page.months(line, self.context.months, |month| {
                weighed(&shares, &drivers, month)
            }));
        }
        all
    }

    /// v̄ of a driver, as it counts here.
    fn driver_value(&self, page: &mut Sheet, counting: Counting, driver: usize) -> MonthRow {
        let item = &self.drivers[driver];
        let segment = self.segment;
        let without = &item.segments[segment].value_without;
        let name = &self.context.case.drivers[driver].name;
        let label = format!("{} · {name}", self.context.texts.get("workbook-value"));
        let line = page.line(&label, "v\u{304}", CellStyle::Index);
        let mirrors_friction = self.context.plan.drivers[driver].friction.is_some();
        page.months(line, self.context.months, |month| match counting {
            Counting::Without | Counting::BeforeWithout => without.at(month),
            Counting::CountedOnce if mirrors_friction && item.none_there.is_some() => item
                .expected_value(segment, month)
                .at_most(without.at(month)),
            Counting::With | Counting::CountedOnce => item.expected_value(segment, month),
            Counting::BeforeWith => item.value_to_prospects(segment, month),
        })
    }
}

/// The sum of lines, each times its share; 0 for none.
fn weighed(shares: &[&CellValue], lines: &[MonthRow], month: usize) -> Term {
    sum(shares
        .iter()
        .zip(lines)
        .map(|(share, line)| share.term() * line.at(month)))
}

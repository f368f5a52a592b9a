//! What each budget would buy: the worth of the best set of options against its spend.

use super::axis::money_axis;
use super::{
    Axis, ChartTable, Curve, GuideLine, Ink, LineChart, LineStyle, MarkShape, MarkSide, Point,
    PointMark, Tick, round_steps,
};
use crate::engine::portfolio::{OptionSet, Portfolio};
use crate::text::{CaseText, NO_NUMBER};

/// A budget so many times the most that is worth spending stands off the chart.
const FAR_OFF: f64 = 1.5;
/// Steps that are marked, so that they can be pointed at.
const MARKED: usize = 24;

/// The worth of the best set for every spend, with the best one within the limits, the plan, the budget, and the set at
/// position `selected` of the frontier.
pub fn frontier_chart(text: &CaseText<'_>, portfolio: &Portfolio, selected: usize) -> LineChart {
    let sets = &portfolio.frontier;
    let planned = &portfolio.planned;
    let most = sets.last().map_or(0.0, |set| set.spend).max(planned.spend);
    let budget = portfolio.question.limits.budget;
    let budget = budget.filter(|budget| *budget <= FAR_OFF * most);
    let to = 1.06 * most.max(budget.unwrap_or(0.0)).max(1.0);
    let low = planned.npv.min(0.0);
    let high = sets.last().map_or(0.0, |set| set.npv).max(planned.npv);
    let air = 0.2 * (high - low).max(1.0);
    LineChart {
        summary: summary(text, portfolio),
        across: across(text, to),
        up: money_axis(text, low - air, high + air),
        areas: Vec::new(),
        curves: vec![steps(sets, to)],
        guides: budget
            .map(|budget| GuideLine {
                at: budget,
                ink: Ink::Secondary,
                label: text.get("frontier-chart-budget"),
            })
            .into_iter()
            .collect(),
        ranges: Vec::new(),
        marks: marks(text, portfolio, selected),
        table: frontier_table(text, portfolio, &(0..sets.len()).collect::<Vec<_>>()),
        places: sets.iter().map(|set| set.spend).collect(),
    }
}

/// Sets of the frontier, by their position, as a table.
pub fn frontier_table(
    text: &CaseText<'_>,
    portfolio: &Portfolio,
    positions: &[usize],
) -> ChartTable {
    let heads = [
        "portfolio-spend",
        "portfolio-npv",
        "portfolio-rox",
        "portfolio-chance",
        "portfolio-set",
    ];
    let row = |position: &usize| {
        let set = &portfolio.frontier[*position];
        let options = set
            .multiples
            .iter()
            .filter(|multiple| **multiple > 0.0)
            .count();
        vec![
            text.money_whole(set.spend),
            text.money_whole(set.npv),
            rox_words(text, set),
            chance_words(text, portfolio, set),
            text.texts.number(options as f64, 0),
        ]
    };
    ChartTable {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: positions.iter().map(row).collect(),
        ..ChartTable::default()
    }
}

/// The ROX of a set, in words.
pub fn rox_words(text: &CaseText<'_>, set: &OptionSet) -> String {
    let words = |rox| text.texts.percent_change(rox, 0);
    set.rox.map_or_else(|| NO_NUMBER.to_owned(), words)
}

/// The chance of a loss of a set of a portfolio, in words.
pub fn chance_words(text: &CaseText<'_>, portfolio: &Portfolio, set: &OptionSet) -> String {
    if portfolio.simulated.is_none() {
        return text.get("portfolio-chance-awaited");
    }
    // Doing nothing surely loses nothing.
    let is_sure = set.multiples.iter().all(|multiple| *multiple == 0.0);
    let words = |chance| {
        if is_sure {
            text.texts.percent(chance, 0)
        } else {
            text.texts.chance(chance)
        }
    };
    set.chance_of_loss
        .map_or_else(|| NO_NUMBER.to_owned(), words)
}

fn across(text: &CaseText<'_>, to: f64) -> Axis {
    let steps = round_steps(0.0, to, 5);
    let words = text.texts.money_steps(&steps, text.currency);
    let ticks = steps.into_iter().zip(words);
    Axis {
        name: text.get("frontier-chart-across"),
        from: 0.0,
        to,
        ticks: ticks.map(|(at, words)| Tick { at, words }).collect(),
    }
}

/// Between two sets the smaller one is still the best.
fn steps(sets: &[OptionSet], to: f64) -> Curve {
    let mut points: Vec<Point> = Vec::new();
    for set in sets {
        if let Some(last) = points.last().copied() {
            points.push(Point {
                x: set.spend,
                y: last.y,
            });
        }
        points.push(Point {
            x: set.spend,
            y: set.npv,
        });
    }
    if let Some(last) = points.last().copied() {
        points.push(Point { x: to, y: last.y });
    }
    Curve {
        points,
        ink: Ink::Plan,
        style: LineStyle::Solid,
        label: String::new(),
        column: None,
    }
}

fn marks(text: &CaseText<'_>, portfolio: &Portfolio, selected: usize) -> Vec<PointMark> {
    let mark = |set: &OptionSet, shape, ink, label, side| PointMark {
        at: Point {
            x: set.spend,
            y: set.npv,
        },
        shape,
        ink,
        label,
        side,
    };
    let sets = &portfolio.frontier;
    let chosen = portfolio.chosen();
    let is_plan = chosen.multiples == portfolio.planned.multiples;
    let mut marks: Vec<PointMark> = portfolio
        .listed(MARKED)
        .into_iter()
        .map(|position| {
            mark(
                &sets[position],
                MarkShape::Ring,
                Ink::Plan,
                String::new(),
                MarkSide::Above,
            )
        })
        .collect();
    if selected != portfolio.chosen {
        let label = text.with(
            "frontier-chart-selected",
            &[("npv", text.money(sets[selected].npv).into())],
        );
        marks.push(mark(
            &sets[selected],
            MarkShape::Dot,
            Ink::Plan,
            label,
            MarkSide::Below,
        ));
    }
    let key = if is_plan {
        "frontier-chart-plan-is-best"
    } else {
        "frontier-chart-best"
    };
    let label = text.with(key, &[("npv", text.money(chosen.npv).into())]);
    marks.push(mark(
        chosen,
        MarkShape::Dot,
        Ink::SweetSpot,
        label,
        MarkSide::Above,
    ));
    if !is_plan {
        let planned = &portfolio.planned;
        let label = text.with(
            "frontier-chart-plan",
            &[("npv", text.money(planned.npv).into())],
        );
        marks.push(mark(
            planned,
            MarkShape::Triangle,
            Ink::Text,
            label,
            MarkSide::Below,
        ));
    }
    marks
}

fn summary(text: &CaseText<'_>, portfolio: &Portfolio) -> String {
    let (chosen, planned) = (portfolio.chosen(), &portfolio.planned);
    text.with(
        "frontier-chart-summary",
        &[
            ("steps", portfolio.frontier.len().into()),
            ("npv", text.money(chosen.npv).into()),
            ("spend", text.money(chosen.spend).into()),
            ("plan", text.money(planned.npv).into()),
            ("planned", text.money(planned.spend).into()),
        ],
    )
}

//! The sheet of options: what each does over time, what it costs, and how sure its effects are (section 2 of the model).

use crate::domain::Target;
use crate::engine::figure::{OptionFigure, OptionMonthFigure};
use crate::text::Texts;

use super::context::Context;
use super::input_sheet::effect_words;
use super::inputs::{InputCells, OptionCells};
use super::money::Time;
use super::page::{CellValue, MonthRow, Sheet};
use super::style::CellStyle;
use super::term::{Cells, Term};

/// A month that no horizon reaches: the end of an option that does not stop.
const NEVER: f64 = 1e6;

/// Where the figures of the options stand.
pub(super) struct OptionFigureCells {
    /// The scale at which each option takes part; 0 where it does not.
    pub(super) scale: Vec<CellValue>,
    /// What each option costs.
    pub(super) cost: Vec<MonthRow>,
    pub(super) effects: EffectRows,
}

/// The effects, those on one target together.
pub(super) struct EffectRows {
    /// Their positions in the plan, in the order of the sheet.
    order: Vec<usize>,
    targets: Vec<Target>,
    weights: Vec<CellValue>,
    planned: Vec<MonthRow>,
}

/// Effects that stand below each other.
pub(super) struct TargetEffects {
    weights: Vec<CellValue>,
    planned: Vec<MonthRow>,
}

impl EffectRows {
    /// The effects for which `belongs` holds; they must stand together.
    pub(super) fn on(&self, belongs: impl Fn(Target) -> bool) -> TargetEffects {
        let chosen = |place: &usize| belongs(self.targets[*place]);
        let places: Vec<usize> = (0..self.order.len()).filter(chosen).collect();
        TargetEffects {
            weights: places
                .iter()
                .map(|place| self.weights[*place].clone())
                .collect(),
            planned: places
                .iter()
                .map(|place| self.planned[*place].clone())
                .collect(),
        }
    }
}

impl TargetEffects {
    pub(super) fn count(&self) -> usize {
        self.weights.len()
    }

    /// How sure they are.
    fn weights(&self) -> Cells {
        super::page::column(&self.weights)
    }

    /// How sure the effect of a rank is, the surest first; 0 beyond the last.
    pub(super) fn weight(&self, rank: usize) -> Term {
        if rank <= self.count() {
            self.weights().ranked(rank)
        } else {
            0.0.into()
        }
    }

    /// The cell with the chance that none of them is there.
    pub(super) fn none_there(&self, page: &mut Sheet, texts: &Texts) -> CellValue {
        page.fixed(
            &texts.get("workbook-none-there"),
            "1 \u{2212} w\u{2081}",
            1.0 - self.weight(1),
            CellStyle::Share,
        )
    }

    /// What they plan in a month.
    pub(super) fn planned(&self, month: usize) -> Cells {
        super::page::down(&self.planned, month)
    }

    /// Each with how sure it is and what it plans.
    pub(super) fn each(&self) -> impl Iterator<Item = (&CellValue, &MonthRow)> {
        self.weights.iter().zip(&self.planned)
    }

    /// What those plan in a month that are at least as sure as a threshold; nothing for none.
    pub(super) fn planned_from(&self, threshold: &Term, month: usize) -> Option<Term> {
        (self.count() > 0).then(|| self.planned(month).sum_where(&self.weights(), threshold))
    }
}

/// Writes the sheet.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    time: &Time,
) -> OptionFigureCells {
    let texts = context.texts;
    let t = page.timeline(context, "workbook-options", "workbook-options-lead");
    let mut options = (Vec::new(), Vec::new(), Vec::new());
    for (option, cells) in context.case.options.iter().zip(&inputs.options) {
        page.heading(&option.name, CellStyle::Part);
        let live = page.fixed(
            &texts.get("workbook-live"),
            "live",
            cells.numbers.start_month.term()
                + cells.numbers.build_months.term()
                + cells.numbers.delay_months.term(),
            CellStyle::Months,
        );
        let scale = page.fixed(
            &texts.get("workbook-scale-in-use"),
            "scale",
            cells
                .included
                .term()
                .equals(1.0)
                .choose(cells.numbers.scale.term(), 0.0),
            CellStyle::Share,
        );
        let end = page.fixed(
            &texts.get("workbook-end"),
            "end",
            cells
                .run
                .is_given()
                .choose(live.term() + cells.run.term(), NEVER),
            CellStyle::Months,
        );
        let activity = activity(page, context, cells, &t, [&live, &end]);
        let cost = cost(
            page,
            context,
            inputs,
            cells,
            time,
            (&t, [&live, &end], &scale),
        );
        options.0.push(scale);
        options.1.push(activity);
        options.2.push(cost);
    }
    let (scale, activity, cost) = options;
    let effects = effects(page, context, inputs, &scale, &activity);
    OptionFigureCells {
        scale,
        cost,
        effects,
    }
}

/// a(t): nothing before it is live, then climbing, then holding, then fading.
fn activity(
    page: &mut Sheet,
    context: &Context<'_>,
    cells: &OptionCells,
    t: &MonthRow,
    [live, end]: [&CellValue; 2],
) -> MonthRow {
    let running = |moment: &Term| {
        let climb = ((moment - live.term()) / cells.numbers.ramp_months.term()).at_most(1.0);
        let climbing = cells
            .numbers
            .ramp_months
            .term()
            .is_above(0.0)
            .choose(climb, 1.0);
        moment.is_below(live.term()).choose(0.0, climbing)
    };
    let name = context.name(OptionMonthFigure::Activity.key());
    let line = page.line(&name, "a", CellStyle::Share);
    let at_end = page.beside(&line, running(&end.term()), CellStyle::Share);
    page.months(line, context.months, |month| {
        let moment = t.at(month) + 0.5;
        let half_life = cells.numbers.fade_half_life_months.term();
        let fade = Term::from(0.5).powf(&((&moment - end.term()) / &half_life));
        let faded = half_life.is_above(0.0).choose(at_end.term() * fade, 0.0);
        moment.is_below(end.term()).choose(running(&moment), faded)
    })
}

/// What it costs: building, then running, with contingency and uplift, at the scale in use.
fn cost(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    cells: &OptionCells,
    time: &Time,
    (t, [live, end], scale): (&MonthRow, [&CellValue; 2], &CellValue),
) -> MonthRow {
    let months = context.months;
    let texts = context.texts;
    let fixed = cells.numbers.fixed_share.term();
    let whole = &fixed + (1.0 - &fixed) * scale.term();
    let added = (1.0 + inputs.finance.numbers.contingency.term())
        * (1.0 + cells.numbers.cost_uplift.term());
    let factor = page.fixed(
        &texts.get("workbook-cost-factor"),
        "",
        scale.term().is_above(0.0).choose(whole * added, 0.0),
        CellStyle::Factor,
    );
    let building = page.line(&texts.get("workbook-cost-once"), "", CellStyle::Money);
    let build = page.beside(
        &building,
        cells.numbers.build_months.term().at_least(1.0),
        CellStyle::Months,
    );
    let building = page.months(building, months, |month| {
        let (now, start) = (t.at(month), cells.numbers.start_month.term());
        let is_on = now.reaches(&start).and(&now.is_below(start + build.term()));
        is_on.choose(cells.numbers.one_off_cost.term() / build.term(), 0.0)
    });
    let running = page.line(&texts.get("workbook-cost-running"), "", CellStyle::Money);
    let running = page.months(running, months, |month| {
        let until = (t.at(month) + 1.0).at_most(end.term());
        let part = (until - t.at(month).at_least(live.term())).at_least(0.0);
        cells.numbers.annual_cost.term() / 12.0 * part * time.inflation.at(month)
    });
    let name = context.name(OptionFigure::PvCost.key());
    let cost = page.total(&name, "cost", CellStyle::Money);
    page.months(cost, months, |month| {
        (building.at(month) + running.at(month)) * factor.term()
    })
}

fn effects(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    scale: &[CellValue],
    activity: &[MonthRow],
) -> EffectRows {
    let plan = context.plan;
    let mut order: Vec<usize> = (0..plan.effects.len()).collect();
    order.sort_by_key(|effect| rank(plan.effects[*effect].target));
    page.heading(context.texts.get("workbook-effects"), CellStyle::Heading);
    let lead = context.texts.get("workbook-effects-lead");
    page.text(page.row, 0, lead, super::style::Style::of(CellStyle::Aside));
    page.row += 1;
    let mut effects = EffectRows {
        targets: order
            .iter()
            .map(|effect| plan.effects[*effect].target)
            .collect(),
        weights: Vec::new(),
        planned: Vec::new(),
        order,
    };
    for &effect in &effects.order {
        let option = plan.effects[effect].option;
        let case_option = &context.case.options[option];
        let number = effect - plan.options[option].effects.start;
        let words = effect_words(
            context.texts,
            context.case,
            &case_option.effects[number].impact,
        );
        let label = format!("{} · {words}", case_option.name);
        let line = page.line(&label, "planned", CellStyle::Index);
        let weight = page.beside(
            &line,
            weight(inputs, plan.effects[effect].target, effect, option),
            CellStyle::Share,
        );
        let size = inputs.effects[effect].size.term();
        let planned = page.months(line, context.months, |month| {
            &size * scale[option].term() * activity[option].at(month)
        });
        effects.weights.push(weight);
        effects.planned.push(planned);
    }
    effects
}

/// w: how sure it is that an effect is there; 1 for one that does not help.
fn weight(inputs: &InputCells, target: Target, effect: usize, option: usize) -> Term {
    let cells = &inputs.effects[effect];
    let size = cells.size.term();
    let confidence = inputs
        .finance
        .risk_adjust
        .term()
        .equals(1.0)
        .choose(&cells.confidence, 1.0);
    let sure = confidence * inputs.options[option].numbers.success_probability.term();
    match target {
        Target::Lift(_) | Target::Incidents(_) | Target::Resolution(_) | Target::Saving => {
            size.is_above(0.0).choose(sure, 1.0)
        }
        Target::Expectation(_) => size.is_below(0.0).choose(sure, 1.0),
        Target::Complaints(_) => sure,
    }
}

/// The place of an effect on the sheet: those on one driver or friction together, of one kind together.
fn rank(target: Target) -> (usize, usize, usize) {
    match target {
        Target::Lift(driver) => (0, driver, 0),
        Target::Expectation(driver) => (0, driver, 1),
        Target::Incidents(friction) => (1, friction, 0),
        Target::Resolution(friction) => (1, friction, 1),
        Target::Complaints(friction) => (1, friction, 2),
        Target::Saving => (2, 0, 0),
    }
}

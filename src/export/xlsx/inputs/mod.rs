//! The sheet of inputs: every number that may be changed, under a name, with its unit, its range and what it rests on.

mod items;
mod response;

use crate::domain::{
    BusinessCase, DriverPlan, FieldPath, FinancePlan, FrictionPlan, OptionPlan, Plan, ResponsePlan,
    SegmentPlan, TouchpointPlan,
};

use super::input_sheet::{Given, InputSheet};
use super::page::CellValue;
use super::term::Term;

/// Where every input stands. Lists are in the order of the plan.
pub(super) struct InputCells {
    pub(super) finance: FinanceCells,
    pub(super) response: ResponsePlan<CellValue>,
    /// The form of the gain curve: 1 saturating, 2 linear, 3 convex.
    pub(super) curve: Term,
    pub(super) segments: Vec<SegmentPlan<CellValue>>,
    pub(super) touchpoints: Vec<TouchpointPlan<CellValue>>,
    pub(super) drivers: Vec<DriverCells>,
    pub(super) frictions: Vec<FrictionPlan<CellValue>>,
    pub(super) options: Vec<OptionCells>,
    pub(super) effects: Vec<EffectCells>,
}

pub(super) struct FinanceCells {
    pub(super) numbers: FinancePlan<CellValue>,
    pub(super) risk_adjust: CellValue,
}

pub(super) struct DriverCells {
    /// Its numbers but for those that may be left out.
    pub(super) numbers: DriverPlan<CellValue>,
    pub(super) expected: Given,
    pub(super) tolerance: Given,
    /// Weight of a shortfall of its kind.
    pub(super) loss: Term,
    /// Weight of a surplus of its kind.
    pub(super) gain: Term,
    /// The tolerance of the response, for a driver without one of its own.
    pub(super) general_tolerance: CellValue,
}

pub(super) struct OptionCells {
    pub(super) included: CellValue,
    /// Its numbers but for the months that it runs.
    pub(super) numbers: OptionPlan<CellValue>,
    pub(super) run: Given,
}

pub(super) struct EffectCells {
    pub(super) size: CellValue,
    /// Confidence in its grade of evidence.
    pub(super) confidence: Term,
}

/// Writes the two sheets of inputs: those of the case, and how customers respond.
pub(super) fn write(
    sheet: &mut InputSheet<'_>,
    response_sheet: &mut InputSheet<'_>,
    case: &BusinessCase,
    plan: &Plan,
) -> InputCells {
    let (response, curve, kinds, grades) = response::response(response_sheet, plan);
    let finance = finance(sheet, plan);
    let mut options = Vec::new();
    let mut effects = Vec::new();
    sheet.block("register-options");
    for (option, numbers) in case.options.iter().zip(&plan.options) {
        options.push(items::option(sheet, option, numbers));
        for number in 0..option.effects.len() {
            effects.push(items::effect(sheet, case, option, number, &grades));
        }
    }
    let segments = items::segments(sheet, case, plan);
    let frictions = items::frictions(sheet, case, plan);
    let (touchpoints, drivers) = items::journey(sheet, case, plan, &kinds, &response.tolerance);
    InputCells {
        finance,
        response,
        curve,
        segments,
        touchpoints,
        drivers,
        frictions,
        options,
        effects,
    }
}

fn finance(sheet: &mut InputSheet<'_>, plan: &Plan) -> FinanceCells {
    sheet.block("register-finance");
    let mut finance = plan.finance.clone();
    // The workbook computes money, and none depends on them.
    finance.budget = None;
    let at = FieldPath::root().field("finance");
    FinanceCells {
        numbers: finance.with(&at, &mut |path, input, value| {
            if input.moves_money {
                sheet.number(&path.to_string(), input, value)
            } else {
                CellValue::from(value)
            }
        }),
        risk_adjust: sheet.yes_or_no(
            "finance.risk_adjust",
            "workbook-risk-adjust",
            finance.risk_adjust,
        ),
    }
}

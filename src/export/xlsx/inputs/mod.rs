//! The sheet of inputs: every number that may be changed, under a name, with its unit, its range and what it rests on.

mod items;
mod response;

use crate::domain::{BusinessCase, Plan, inputs};

use super::input_sheet::{Given, InputSheet};
use super::page::Cell;
use super::term::Term;

/// Where every input stands. Lists are in the order of the plan.
pub(super) struct InputCells {
    pub(super) finance: FinanceCells,
    pub(super) response: ResponseCells,
    pub(super) segments: Vec<SegmentCells>,
    /// Share of customers who meet a touchpoint.
    pub(super) reach: Vec<Cell>,
    pub(super) drivers: Vec<DriverCells>,
    pub(super) frictions: Vec<FrictionCells>,
    pub(super) options: Vec<OptionCells>,
    pub(super) effects: Vec<EffectCells>,
}

pub(super) struct FinanceCells {
    pub(super) discount_rate: Cell,
    pub(super) contingency: Cell,
    pub(super) spend_growth: Cell,
    pub(super) cost_inflation: Cell,
    pub(super) risk_adjust: Cell,
}

pub(super) struct ResponseCells {
    pub(super) loss_aversion: Cell,
    pub(super) delight_cap: Cell,
    /// 1 saturating, 2 linear, 3 convex.
    pub(super) curve: Term,
    pub(super) average: Cell,
    pub(super) peak: Cell,
    pub(super) end: Cell,
    pub(super) drift: Cell,
    pub(super) adaptation: Cell,
    pub(super) lag_months: Cell,
    pub(super) retention: Cell,
    pub(super) spend: Cell,
    pub(super) price: Cell,
    pub(super) referral: Cell,
    pub(super) conversion: Cell,
    pub(super) contact: Cell,
    pub(super) friction_repeat: Cell,
    pub(super) overshoot_alert: Cell,
}

pub(super) struct SegmentCells {
    pub(super) customers: Cell,
    pub(super) churn: Cell,
    pub(super) spend: Cell,
    pub(super) margin: Cell,
    pub(super) arrivals: Cell,
    pub(super) referrals: Cell,
    pub(super) prospects: Cell,
    pub(super) conversion: Cell,
    pub(super) contacts: Cell,
    pub(super) cost_per_contact: Cell,
    pub(super) offset: Cell,
}

pub(super) struct DriverCells {
    pub(super) importance: Cell,
    pub(super) delivered: Cell,
    pub(super) expected: Given,
    pub(super) tolerance: Given,
    /// Weight of a shortfall of its kind.
    pub(super) loss: Term,
    /// Weight of a surplus of its kind.
    pub(super) gain: Term,
    /// The tolerance of the response, for a driver without one of its own.
    pub(super) general_tolerance: Cell,
}

pub(super) struct FrictionCells {
    pub(super) incidents: Cell,
    pub(super) complaints: Cell,
    pub(super) resolution: Cell,
    pub(super) silent: Cell,
    pub(super) unresolved: Cell,
    pub(super) resolved: Cell,
    pub(super) contacts: Cell,
}

pub(super) struct OptionCells {
    pub(super) included: Cell,
    pub(super) scale: Cell,
    pub(super) start: Cell,
    pub(super) build: Cell,
    pub(super) ramp: Cell,
    pub(super) run: Given,
    pub(super) half_life: Cell,
    pub(super) delay: Cell,
    pub(super) one_off: Cell,
    pub(super) annual: Cell,
    pub(super) fixed_share: Cell,
    pub(super) uplift: Cell,
    pub(super) success: Cell,
}

pub(super) struct EffectCells {
    pub(super) size: Cell,
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
    let (response, kinds, grades, tolerance) = response::response(response_sheet, plan);
    let finance = finance(sheet, plan);
    let mut options = Vec::new();
    let mut effects = Vec::new();
    sheet.block("register-options");
    for option in &case.options {
        options.push(items::option(sheet, option));
        for number in 0..option.effects.len() {
            effects.push(items::effect(sheet, case, option, number, &grades));
        }
    }
    let segments = items::segments(sheet, case);
    let frictions = items::frictions(sheet, case);
    let (reach, drivers) = items::journey(sheet, case, &kinds, &tolerance);
    InputCells {
        finance,
        response,
        segments,
        reach,
        drivers,
        frictions,
        options,
        effects,
    }
}

fn finance(sheet: &mut InputSheet<'_>, plan: &Plan) -> FinanceCells {
    let finance = &plan.finance;
    sheet.block("register-finance");
    let mut number =
        |field: &str, input, value| sheet.number(&format!("finance.{field}"), input, value);
    let discount_rate = number(
        "discount_rate",
        &inputs::DISCOUNT_RATE,
        finance.discount_rate,
    );
    let contingency = number("contingency", &inputs::CONTINGENCY, finance.contingency);
    let spend_growth = number("spend_growth", &inputs::SPEND_GROWTH, finance.spend_growth);
    let cost_inflation = number(
        "cost_inflation",
        &inputs::COST_INFLATION,
        finance.cost_inflation,
    );
    FinanceCells {
        discount_rate,
        contingency,
        spend_growth,
        cost_inflation,
        risk_adjust: sheet.yes_or_no(
            "finance.risk_adjust",
            "workbook-risk-adjust",
            finance.risk_adjust,
        ),
    }
}

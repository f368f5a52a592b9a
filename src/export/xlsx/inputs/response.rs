//! How customers respond: the numbers of the model with the kinds of drivers and the grades of evidence.

use crate::domain::{Evidence, GainCurve, Kano, KanoWeights, Plan, inputs};

use super::ResponseCells;
use crate::export::xlsx::input_sheet::InputSheet;
use crate::export::xlsx::page::Cell;
use crate::export::xlsx::term::Cells;

/// The kinds of drivers, as the cells that say what one is are compared with them.
pub(super) struct Kinds {
    pub(super) names: Cells,
    pub(super) losses: Cells,
    pub(super) gains: Cells,
}

/// The grades of evidence with the confidence in each.
pub(super) struct Grades {
    pub(super) names: Cells,
    pub(super) confidence: Cells,
}

pub(super) fn response(
    sheet: &mut InputSheet<'_>,
    plan: &Plan,
) -> (ResponseCells, Kinds, Grades, Cell) {
    let texts = sheet.texts;
    let response = &plan.response;
    let curves = [GainCurve::Saturating, GainCurve::Linear, GainCurve::Convex];
    sheet.block("workbook-block-value");
    let mut number =
        |field: &str, input, value| sheet.number(&format!("response.{field}"), input, value);
    let tolerance = number("tolerance", &inputs::TOLERANCE, response.tolerance);
    let loss_aversion = number(
        "loss_aversion",
        &inputs::LOSS_AVERSION,
        response.loss_aversion,
    );
    let delight_cap = number("delight_cap", &inputs::DELIGHT_CAP, response.delight_cap);
    let drift = number(
        "expectation_drift",
        &inputs::EXPECTATION_DRIFT,
        response.expectation_drift,
    );
    let adaptation = number(
        "expectation_adaptation",
        &inputs::EXPECTATION_ADAPTATION,
        response.expectation_adaptation,
    );
    let lag_months = number("lag_months", &inputs::LAG_MONTHS, response.lag_months);
    let average = number(
        "memory.average",
        &inputs::MEMORY_AVERAGE,
        response.memory.average,
    );
    let peak = number("memory.peak", &inputs::MEMORY_PEAK, response.memory.peak);
    let end = number("memory.end", &inputs::MEMORY_END, response.memory.end);
    let overshoot_alert = number(
        "overshoot_alert",
        &inputs::OVERSHOOT_ALERT,
        response.overshoot_alert,
    );
    let curve = sheet.one_of(
        "response.gain_curve",
        &texts.get("workbook-gain-curve"),
        &curves.map(|curve| texts.kind(curve)),
        curves
            .iter()
            .position(|curve| *curve == response.gain_curve),
    );

    sheet.block("workbook-block-behaviour");
    let mut number =
        |field: &str, input, value| sheet.number(&format!("response.{field}"), input, value);
    let retention = number("retention", &inputs::RETENTION, response.retention);
    let spend = number("spend", &inputs::SPEND, response.spend);
    let price = number("price", &inputs::PRICE, response.price);
    let referral = number("referral", &inputs::REFERRAL, response.referral);
    let conversion = number("conversion", &inputs::CONVERSION, response.conversion);
    let contact = number("contact", &inputs::CONTACT, response.contact);
    let friction_repeat = number(
        "friction_repeat",
        &inputs::FRICTION_REPEAT,
        response.friction_repeat,
    );

    let kinds = kinds(sheet, plan);
    let grades = grades(sheet, plan);
    let response = ResponseCells {
        loss_aversion,
        delight_cap,
        curve,
        average,
        peak,
        end,
        drift,
        adaptation,
        lag_months,
        retention,
        spend,
        price,
        referral,
        conversion,
        contact,
        friction_repeat,
        overshoot_alert,
    };
    (response, kinds, grades, tolerance)
}

fn kinds(sheet: &mut InputSheet<'_>, plan: &Plan) -> Kinds {
    let KanoWeights {
        basic,
        performance,
        attractive,
    } = plan.response.kano;
    sheet.block("workbook-block-kano-loss");
    let losses = [
        ("basic", &inputs::KANO_BASIC_LOSS, Kano::Basic, basic.loss),
        (
            "performance",
            &inputs::KANO_PERFORMANCE_LOSS,
            Kano::Performance,
            performance.loss,
        ),
        (
            "attractive",
            &inputs::KANO_ATTRACTIVE_LOSS,
            Kano::Attractive,
            attractive.loss,
        ),
    ]
    .map(|(name, input, kind, value)| {
        sheet.named(
            &sheet.texts.kind(kind),
            &format!("response.kano.{name}.loss"),
            input,
            value,
        )
    });
    let names = sheet.labels_of_last(losses.len());
    let losses = sheet.values_of(&losses);
    sheet.block("workbook-block-kano-gain");
    let gains = [
        ("basic", &inputs::KANO_BASIC_GAIN, Kano::Basic, basic.gain),
        (
            "performance",
            &inputs::KANO_PERFORMANCE_GAIN,
            Kano::Performance,
            performance.gain,
        ),
        (
            "attractive",
            &inputs::KANO_ATTRACTIVE_GAIN,
            Kano::Attractive,
            attractive.gain,
        ),
    ]
    .map(|(name, input, kind, value)| {
        sheet.named(
            &sheet.texts.kind(kind),
            &format!("response.kano.{name}.gain"),
            input,
            value,
        )
    });
    Kinds {
        names,
        losses,
        gains: sheet.values_of(&gains),
    }
}

fn grades(sheet: &mut InputSheet<'_>, plan: &Plan) -> Grades {
    sheet.block("workbook-block-confidence");
    let inputs = [
        ("own_experiment", &inputs::CONFIDENCE_OWN_EXPERIMENT),
        ("own_trend", &inputs::CONFIDENCE_OWN_TREND),
        ("own_survey", &inputs::CONFIDENCE_OWN_SURVEY),
        ("published_study", &inputs::CONFIDENCE_PUBLISHED_STUDY),
        ("judgement", &inputs::CONFIDENCE_JUDGEMENT),
    ];
    let cells: Vec<Cell> = inputs
        .into_iter()
        .zip(Evidence::ALL)
        .map(|((name, input), grade)| {
            let path = format!("response.confidence.{name}");
            let value = plan.response.confidence(grade);
            sheet.named(&sheet.texts.kind(grade), &path, input, value)
        })
        .collect();
    Grades {
        names: sheet.labels_of_last(cells.len()),
        confidence: sheet.values_of(&cells),
    }
}

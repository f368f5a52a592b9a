//! The options, segments, frictions and drivers of the case, each with its numbers.

use crate::domain::{
    BusinessCase, Driver, DriverPlan, Evidence, FieldPath, FrictionPlan, InvestmentOption, Kano,
    OptionPlan, Plan, SegmentPlan, TouchpointPlan, inputs,
};

use super::response::{Grades, Kinds};
use super::{DriverCells, EffectCells, OptionCells};
use crate::export::xlsx::input_sheet::InputSheet;
use crate::export::xlsx::page::CellValue;

pub(super) fn option(
    sheet: &mut InputSheet<'_>,
    option: &InvestmentOption,
    plan: &OptionPlan,
) -> OptionCells {
    sheet.part(&option.name);
    let path = |field: &str| format!("options[{}].{field}", option.id);
    let included = sheet.yes_or_no(&path("included"), "workbook-included", option.included);
    let mut numbers = plan.clone();
    // It has a row also where it is left out.
    let run = numbers.run_months.take();
    let at = FieldPath::root().field("options").item(0, &option.id);
    OptionCells {
        included,
        numbers: numbers.with(&at, &mut |path, input, value| {
            sheet.number(&path.to_string(), input, value)
        }),
        run: sheet.number_or_none(&path("run_months"), &inputs::RUN_MONTHS, run),
    }
}

pub(super) fn effect(
    sheet: &mut InputSheet<'_>,
    case: &BusinessCase,
    option: &InvestmentOption,
    number: usize,
    grades: &Grades,
) -> EffectCells {
    let effect = &option.effects[number];
    let path = format!("options[{}].effects[{}].size", option.id, number + 1);
    let label = sheet.effect_words(case, &effect.impact);
    let size = sheet.named(
        &label,
        &path,
        effect.impact.size_input(),
        effect.size.likely,
    );
    let words = Evidence::ALL.map(|grade| sheet.texts.kind(grade));
    let place = Evidence::ALL
        .iter()
        .position(|grade| *grade == effect.size.evidence());
    let place = sheet.grade_of_last(&grades.names, &words, place);
    EffectCells {
        size,
        confidence: grades.confidence.at(&place),
    }
}

pub(super) fn segments(
    sheet: &mut InputSheet<'_>,
    case: &BusinessCase,
    plan: &Plan,
) -> Vec<SegmentPlan<CellValue>> {
    sheet.block("register-customers");
    let segments = case.segments.iter().zip(&plan.segments);
    let list = FieldPath::root().field("segments");
    segments
        .map(|(segment, numbers)| {
            sheet.part(&segment.name);
            numbers.with(&list.item(0, &segment.id), &mut |path, input, value| {
                sheet.number(&path.to_string(), input, value)
            })
        })
        .collect()
}

pub(super) fn frictions(
    sheet: &mut InputSheet<'_>,
    case: &BusinessCase,
    plan: &Plan,
) -> Vec<FrictionPlan<CellValue>> {
    let frictions = case.frictions.iter().zip(&plan.frictions);
    let list = FieldPath::root().field("frictions");
    frictions
        .map(|(friction, numbers)| {
            sheet.part(&friction.name);
            numbers.with(&list.item(0, &friction.id), &mut |path, input, value| {
                sheet.number(&path.to_string(), input, value)
            })
        })
        .collect()
}

pub(super) fn journey(
    sheet: &mut InputSheet<'_>,
    case: &BusinessCase,
    plan: &Plan,
    kinds: &Kinds,
    tolerance: &CellValue,
) -> (Vec<TouchpointPlan<CellValue>>, Vec<DriverCells>) {
    sheet.block("register-journey");
    let touchpoints = case.touchpoints.iter().zip(&plan.touchpoints);
    let list = FieldPath::root().field("touchpoints");
    let touchpoints = touchpoints
        .map(|(touchpoint, numbers)| {
            sheet.part(&touchpoint.name);
            numbers.with(&list.item(0, &touchpoint.id), &mut |path, input, value| {
                sheet.number(&path.to_string(), input, value)
            })
        })
        .collect();
    let drivers = case.drivers.iter().zip(&plan.drivers);
    let drivers = drivers
        .map(|(driver, numbers)| self::driver(sheet, driver, numbers, kinds, tolerance))
        .collect();
    (touchpoints, drivers)
}

fn driver(
    sheet: &mut InputSheet<'_>,
    driver: &Driver,
    plan: &DriverPlan,
    kinds: &Kinds,
    tolerance: &CellValue,
) -> DriverCells {
    sheet.part(&driver.name);
    let path = |field: &str| format!("drivers[{}].{field}", driver.id);
    let all = [Kano::Basic, Kano::Performance, Kano::Attractive];
    let kind = sheet.one_in(
        &path("kano"),
        &sheet.texts.get("workbook-kano"),
        &kinds.names,
        &all.map(|kind| sheet.texts.kind(kind)),
        all.iter().position(|kind| *kind == driver.kano),
    );
    let mut numbers = plan.clone();
    // They have a row also where they are left out.
    let (expected, own_tolerance) = (numbers.expected.take(), numbers.tolerance.take());
    let at = FieldPath::root().field("drivers").item(0, &driver.id);
    DriverCells {
        loss: kinds.losses.at(&kind),
        gain: kinds.gains.at(&kind),
        numbers: numbers.with(&at, &mut |path, input, value| {
            if input.moves_money {
                sheet.number(&path.to_string(), input, value)
            } else {
                CellValue::from(value)
            }
        }),
        expected: sheet.number_or_none(&path("expected"), &inputs::EXPECTED, expected),
        tolerance: sheet.number_or_none(
            &path("tolerance"),
            &inputs::DRIVER_TOLERANCE,
            own_tolerance,
        ),
        general_tolerance: tolerance.clone(),
    }
}

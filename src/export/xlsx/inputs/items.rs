//! The options, segments, frictions and drivers of the case, each with its numbers.

use crate::domain::inputs::{self, Input};
use crate::domain::{
    BusinessCase, Driver, Estimate, Evidence, Friction, Impact, InvestmentOption, Kano, Segment,
};

use super::response::{Grades, Kinds};
use super::{DriverCells, EffectCells, FrictionCells, OptionCells, SegmentCells};
use crate::export::xlsx::input_sheet::InputSheet;
use crate::export::xlsx::page::Cell;

pub(super) fn option(sheet: &mut InputSheet<'_>, option: &InvestmentOption) -> OptionCells {
    sheet.part(&option.name);
    let path = |field: &str| format!("options[{}].{field}", option.id);
    let included = sheet.yes_or_no(&path("included"), "workbook-included", option.included);
    let mut number = |field: &str, input, value| sheet.number(&path(field), input, value);
    let scale = number("scale", &inputs::SCALE, option.scale);
    let start = number(
        "start_month",
        &inputs::START_MONTH,
        f64::from(option.start_month),
    );
    let build = number(
        "build_months",
        &inputs::BUILD_MONTHS,
        f64::from(option.build_months),
    );
    let ramp = number("ramp_months", &inputs::RAMP_MONTHS, option.ramp_months);
    let delay = number(
        "delay_months",
        &inputs::DELAY_MONTHS,
        option.delay_months.likely,
    );
    let half_life = number(
        "fade_half_life_months",
        &inputs::FADE_HALF_LIFE_MONTHS,
        option.fade_half_life_months,
    );
    let one_off = number(
        "one_off_cost",
        &inputs::ONE_OFF_COST,
        option.one_off_cost.likely,
    );
    let annual = number(
        "annual_cost",
        &inputs::ANNUAL_COST,
        option.annual_cost.likely,
    );
    let fixed_share = number("fixed_share", &inputs::FIXED_SHARE, option.fixed_share);
    let uplift = number("cost_uplift", &inputs::COST_UPLIFT, option.cost_uplift);
    let success = number(
        "success_probability",
        &inputs::SUCCESS_PROBABILITY,
        option.success_probability,
    );
    OptionCells {
        included,
        scale,
        start,
        build,
        ramp,
        delay,
        run: sheet.number_or_none(&path("run_months"), &inputs::RUN_MONTHS, option.run_months),
        half_life,
        one_off,
        annual,
        fixed_share,
        uplift,
        success,
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
        effect_input(&effect.impact),
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

/// What is known about the size of an effect.
fn effect_input(impact: &Impact) -> &'static Input {
    match impact {
        Impact::Lift(_) => &inputs::EFFECT_LIFT,
        Impact::Expectation(_) => &inputs::EFFECT_EXPECTATION,
        Impact::Incidents(_) => &inputs::EFFECT_INCIDENTS,
        Impact::Resolution(_) => &inputs::EFFECT_RESOLUTION,
        Impact::Complaints(_) => &inputs::EFFECT_COMPLAINTS,
        Impact::Saving => &inputs::EFFECT_SAVING,
    }
}

pub(super) fn segments(sheet: &mut InputSheet<'_>, case: &BusinessCase) -> Vec<SegmentCells> {
    sheet.block("register-customers");
    case.segments
        .iter()
        .map(|segment| self::segment(sheet, segment))
        .collect()
}

fn segment(sheet: &mut InputSheet<'_>, segment: &Segment) -> SegmentCells {
    sheet.part(&segment.name);
    let mut number = |field: &str, input, value| {
        sheet.number(&format!("segments[{}].{field}", segment.id), input, value)
    };
    let likely = |estimate: &Estimate| estimate.likely;
    SegmentCells {
        customers: number("customers", &inputs::CUSTOMERS, segment.customers),
        churn: number(
            "annual_churn",
            &inputs::ANNUAL_CHURN,
            likely(&segment.annual_churn),
        ),
        spend: number(
            "annual_spend",
            &inputs::ANNUAL_SPEND,
            likely(&segment.annual_spend),
        ),
        margin: number(
            "contribution_margin",
            &inputs::CONTRIBUTION_MARGIN,
            likely(&segment.contribution_margin),
        ),
        arrivals: number(
            "new_customers_per_year",
            &inputs::NEW_CUSTOMERS_PER_YEAR,
            segment.new_customers_per_year,
        ),
        referrals: number(
            "referrals_per_year",
            &inputs::REFERRALS_PER_YEAR,
            segment.referrals_per_year,
        ),
        prospects: number(
            "prospects_per_year",
            &inputs::PROSPECTS_PER_YEAR,
            segment.prospects_per_year,
        ),
        conversion: number(
            "conversion_rate",
            &inputs::CONVERSION_RATE,
            segment.conversion_rate,
        ),
        contacts: number(
            "contacts_per_year",
            &inputs::CONTACTS_PER_YEAR,
            segment.contacts_per_year,
        ),
        cost_per_contact: number(
            "cost_per_contact",
            &inputs::COST_PER_CONTACT,
            segment.cost_per_contact,
        ),
        offset: number(
            "expectation_offset",
            &inputs::EXPECTATION_OFFSET,
            segment.expectation_offset,
        ),
    }
}

pub(super) fn frictions(sheet: &mut InputSheet<'_>, case: &BusinessCase) -> Vec<FrictionCells> {
    let mut cells = Vec::new();
    for friction in &case.frictions {
        sheet.part(&friction.name);
        cells.push(self::friction(sheet, friction));
    }
    cells
}

fn friction(sheet: &mut InputSheet<'_>, friction: &Friction) -> FrictionCells {
    let mut number = |field: &str, input, value| {
        sheet.number(&format!("frictions[{}].{field}", friction.id), input, value)
    };
    FrictionCells {
        incidents: number(
            "incidents_per_year",
            &inputs::INCIDENTS_PER_YEAR,
            friction.incidents_per_year.likely,
        ),
        complaints: number(
            "complaint_share",
            &inputs::COMPLAINT_SHARE,
            friction.complaint_share,
        ),
        resolution: number(
            "resolution_share",
            &inputs::RESOLUTION_SHARE,
            friction.resolution_share,
        ),
        silent: number(
            "leave_if_silent",
            &inputs::LEAVE_IF_SILENT,
            friction.leave_if_silent.likely,
        ),
        unresolved: number(
            "leave_if_unresolved",
            &inputs::LEAVE_IF_UNRESOLVED,
            friction.leave_if_unresolved.likely,
        ),
        resolved: number(
            "leave_if_resolved",
            &inputs::LEAVE_IF_RESOLVED,
            friction.leave_if_resolved.likely,
        ),
        contacts: number(
            "contacts_per_incident",
            &inputs::CONTACTS_PER_INCIDENT,
            friction.contacts_per_incident,
        ),
    }
}

pub(super) fn journey(
    sheet: &mut InputSheet<'_>,
    case: &BusinessCase,
    kinds: &Kinds,
    tolerance: &Cell,
) -> (Vec<Cell>, Vec<DriverCells>) {
    sheet.block("register-journey");
    let reach = case
        .touchpoints
        .iter()
        .map(|touchpoint| {
            sheet.part(&touchpoint.name);
            let path = format!("touchpoints[{}].reach", touchpoint.id);
            sheet.number(&path, &inputs::REACH, touchpoint.reach)
        })
        .collect();
    let drivers = case
        .drivers
        .iter()
        .map(|driver| self::driver(sheet, driver, kinds, tolerance))
        .collect();
    (reach, drivers)
}

fn driver(
    sheet: &mut InputSheet<'_>,
    driver: &Driver,
    kinds: &Kinds,
    tolerance: &Cell,
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
    let expected = driver.expected.as_ref().map(|expected| expected.likely);
    DriverCells {
        loss: kinds.losses.at(&kind),
        gain: kinds.gains.at(&kind),
        importance: sheet.number(&path("importance"), &inputs::IMPORTANCE, driver.importance),
        delivered: sheet.number(
            &path("delivered"),
            &inputs::DELIVERED,
            driver.delivered.likely,
        ),
        expected: sheet.number_or_none(&path("expected"), &inputs::EXPECTED, expected),
        tolerance: sheet.number_or_none(
            &path("tolerance"),
            &inputs::DRIVER_TOLERANCE,
            driver.tolerance,
        ),
        general_tolerance: tolerance.clone(),
    }
}

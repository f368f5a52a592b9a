//! The sheet of inputs: every number that may be changed, under a name, with its unit, its range and what it rests on.

use crate::domain::inputs::{self, Input};
use crate::domain::{
    BusinessCase, Driver, Estimate, Evidence, Friction, GainCurve, Impact, InvestmentOption, Kano,
    Plan, Segment,
};

use super::input_sheet::{Given, InputSheet};
use super::page::Cell;
use super::term::{Cells, Term};

/// Where every input stands. Lists are in the order of the plan.
pub(super) struct Inputs {
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

/// The kinds of drivers, as the cells that say what one is are compared with them.
struct Kinds {
    names: Cells,
    losses: Cells,
    gains: Cells,
}

/// The grades of evidence with the confidence in each.
struct Grades {
    names: Cells,
    confidence: Cells,
}

/// Writes the two sheets of inputs: those of the case, and how customers respond.
pub(super) fn write(
    sheet: &mut InputSheet<'_>,
    response_sheet: &mut InputSheet<'_>,
    case: &BusinessCase,
    plan: &Plan,
) -> Inputs {
    let (response, kinds, grades, tolerance) = response(response_sheet, plan);
    let finance = finance(sheet, plan);
    let mut options = Vec::new();
    let mut effects = Vec::new();
    sheet.block("register-options");
    for option in &case.options {
        options.push(self::option(sheet, option));
        for number in 0..option.effects.len() {
            effects.push(effect(sheet, case, option, number, &grades));
        }
    }
    let segments = segments(sheet, case);
    let frictions = frictions(sheet, case);
    let (reach, drivers) = journey(sheet, case, &kinds, &tolerance);
    Inputs {
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

fn response(sheet: &mut InputSheet<'_>, plan: &Plan) -> (ResponseCells, Kinds, Grades, Cell) {
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
    let [basic, performance, attractive] = plan.response.kano;
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

fn option(sheet: &mut InputSheet<'_>, option: &InvestmentOption) -> OptionCells {
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

fn effect(
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

fn segments(sheet: &mut InputSheet<'_>, case: &BusinessCase) -> Vec<SegmentCells> {
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

fn frictions(sheet: &mut InputSheet<'_>, case: &BusinessCase) -> Vec<FrictionCells> {
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

fn journey(
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

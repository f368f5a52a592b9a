//! A case as large as they come: 40 options, 60 drivers, several segments, five years. Made by rule, so it is always the
//! same.

use rox_case::domain::{
    Basis, BusinessCase, Category, Driver, Effect, Estimate, Evidence, Finance, Friction, Impact,
    InvestmentOption, Kano, Month, Pillar, Response, Segment, Stage, Touchpoint, Voice,
};

const SEGMENTS: usize = 4;
const TOUCHPOINTS: usize = 15;
const DRIVERS: usize = 60;
const FRICTIONS: usize = 8;
const OPTIONS: usize = 40;

/// The case.
pub(crate) fn large_case() -> BusinessCase {
    BusinessCase {
        format: 1,
        title: "A whole company".to_owned(),
        currency: "EUR".to_owned(),
        start: Month::new(2027, 1).expect("a month"),
        horizon_years: 5,
        finance: Finance {
            discount_rate: 0.08,
            contingency: 0.1,
            spend_growth: 0.01,
            cost_inflation: 0.025,
            budget: Some(15e6),
            ..Finance::default()
        },
        // One parameter off its default, so that the checks compare with the defaults.
        response: Response {
            loss_aversion: Some(Estimate::certain(2.5)),
            ..Response::default()
        },
        segments: (0..SEGMENTS).map(segment).collect(),
        touchpoints: (0..TOUCHPOINTS).map(touchpoint).collect(),
        drivers: (0..DRIVERS).map(driver).collect(),
        frictions: (0..FRICTIONS).map(friction).collect(),
        options: (0..OPTIONS).map(option).collect(),
        ..BusinessCase::default()
    }
}

/// A number between `low` and `high`: those of one `stream` are spread evenly, in an order that looks like chance.
fn spread(stream: usize, index: usize, low: f64, high: f64) -> f64 {
    let golden = 0.618_033_988_749_894_9;
    let fraction = ((stream + 1) as f64 * 0.377 + index as f64 * golden).fract();
    // Two decimals below the size of the range, as people type them.
    let step = (high - low) / 100.0;
    low + (fraction * 100.0).floor() * step
}

fn estimate(likely: f64, width: f64, evidence: Evidence) -> Estimate {
    let (low, high) = (likely * (1.0 - width), likely * (1.0 + width));
    Estimate {
        low: Some(low.min(high)),
        likely,
        high: Some(low.max(high)),
        basis: Some(Basis {
            evidence,
            source: Some("Own figures".to_owned()),
            owner: None,
            as_of: None,
        }),
    }
}

fn segment(index: usize) -> Segment {
    let mut segment = Segment {
        id: format!("segment{index}"),
        name: format!("Segment {index}"),
        customers: spread(0, index, 20e3, 400e3),
        annual_churn: estimate(spread(1, index, 0.08, 0.25), 0.1, Evidence::OwnTrend),
        annual_spend: estimate(spread(2, index, 200.0, 900.0), 0.05, Evidence::OwnTrend),
        contribution_margin: estimate(spread(3, index, 0.2, 0.4), 0.1, Evidence::OwnTrend),
        new_customers_per_year: spread(4, index, 2e3, 40e3),
        referrals_per_year: 0.02,
        prospects_per_year: spread(5, index, 10e3, 100e3),
        conversion_rate: 0.05,
        contacts_per_year: 2.0,
        cost_per_contact: 6.0,
        ..Segment::default()
    };
    segment.expectation_offset = [0.0, 0.3, -0.2, 0.5][index % 4];
    segment
}

fn touchpoint(index: usize) -> Touchpoint {
    let mut touchpoint = Touchpoint {
        id: format!("touchpoint{index}"),
        name: format!("Touchpoint {index}"),
        stage: match index {
            0..4 => Stage::Before,
            4..10 => Stage::During,
            _ => Stage::After,
        },
        ..Touchpoint::default()
    };
    touchpoint.reach = spread(6, index, 0.3, 1.0);
    touchpoint
}

fn driver(index: usize) -> Driver {
    let delivered = spread(7, index, 5.5, 8.0);
    Driver {
        id: format!("driver{index}"),
        name: format!("Driver {index}"),
        touchpoint: format!("touchpoint{}", index * TOUCHPOINTS / DRIVERS),
        pillar: Pillar::ALL[index % Pillar::ALL.len()],
        voice: [
            Voice::Customer,
            Voice::Employee,
            Voice::Product,
            Voice::Brand,
        ][index % 4],
        kano: [Kano::Basic, Kano::Performance, Kano::Attractive][index % 3],
        importance: spread(8, index, 1.0, 5.0),
        delivered: estimate(delivered, 0.03, Evidence::OwnSurvey),
        expected: (index % 11 != 10).then(|| {
            estimate(
                delivered + spread(9, index, -0.4, 1.4),
                0.03,
                Evidence::OwnSurvey,
            )
        }),
        friction: (index % 9 == 4).then(|| format!("friction{}", index % FRICTIONS)),
        ..Driver::default()
    }
}

fn friction(index: usize) -> Friction {
    let leave =
        |stream, low, high| estimate(spread(stream, index, low, high), 0.3, Evidence::OwnTrend);
    let mut friction = Friction {
        id: format!("friction{index}"),
        name: format!("Friction {index}"),
        touchpoint: format!("touchpoint{}", 2 * index % TOUCHPOINTS),
        incidents_per_year: estimate(spread(10, index, 0.05, 0.4), 0.2, Evidence::OwnTrend),
        complaint_share: spread(11, index, 0.05, 0.6),
        resolution_share: spread(12, index, 0.3, 0.8),
        leave_if_silent: leave(13, 0.01, 0.04),
        leave_if_unresolved: leave(14, 0.03, 0.07),
        leave_if_resolved: leave(15, 0.0, 0.015),
        ..Friction::default()
    };
    friction.contacts_per_incident = 0.5;
    friction
}

fn option(index: usize) -> InvestmentOption {
    InvestmentOption {
        id: format!("option{index}"),
        name: format!("Option {index}"),
        category: Category::ALL[index % Category::ALL.len()],
        start_month: (index % 10) as u32,
        build_months: (2 + index % 7) as u32,
        ramp_months: spread(16, index, 1.0, 8.0),
        run_months: (index % 8 == 3).then_some(24.0),
        delay_months: estimate(1.0, 0.5, Evidence::OwnTrend),
        one_off_cost: estimate(spread(17, index, 20e3, 250e3), 0.2, Evidence::Judgement),
        annual_cost: estimate(spread(18, index, 5e3, 55e3), 0.2, Evidence::Judgement),
        fixed_share: spread(19, index, 0.1, 0.7),
        cost_uplift: 0.1,
        success_probability: 0.9,
        effects: effects(index),
        ..InvestmentOption::default()
    }
}

/// Two lifts for every option; every fourth also changes an expectation, a failure, or saves money.
fn effects(option: usize) -> Vec<Effect> {
    let driver = |place: usize| format!("driver{}", (option * 7 + place * 23) % DRIVERS);
    let friction = || format!("friction{}", option % FRICTIONS);
    let size = |stream, low, high| {
        let grade = Evidence::ALL[(option + stream) % Evidence::ALL.len()];
        estimate(spread(stream, option, low, high), 0.3, grade)
    };
    let mut effects = vec![
        Effect {
            impact: Impact::Lift(driver(0)),
            size: size(20, 0.3, 1.5),
        },
        Effect {
            impact: Impact::Lift(driver(1)),
            size: size(21, 0.2, 0.9),
        },
    ];
    let more = match option % 8 {
        0 => Some((Impact::Expectation(driver(0)), size(22, -0.5, -0.1))),
        1 | 5 => Some((Impact::Incidents(friction()), size(23, 0.1, 0.4))),
        2 => Some((Impact::Resolution(friction()), size(24, 0.1, 0.3))),
        3 => Some((Impact::Saving, size(25, 20e3, 200e3))),
        4 => Some((Impact::Expectation(driver(1)), size(26, 0.1, 0.4))),
        6 => Some((Impact::Complaints(friction()), size(27, 0.1, 0.3))),
        _ => None,
    };
    effects.extend(more.map(|(impact, size)| Effect { impact, size }));
    effects
}

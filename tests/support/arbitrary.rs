//! Arbitrary cases that are valid and plausible: small enough to compute often, wide enough to reach every corner.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rox_case::domain::{
    Basis, BusinessCase, Category, Driver, Effect, Estimate, Evidence, Finance, Friction,
    GainCurve, Impact, InvestmentOption, Kano, Month, Pillar, Response, Segment, Stage, Touchpoint,
};

/// A valid case with one to three segments, touchpoints and options, up to five drivers and two frictions.
pub(crate) fn case() -> impl Strategy<Value = BusinessCase> {
    (
        1..=3_usize,
        1..=3_usize,
        1..=5_usize,
        0..=2_usize,
        0..=4_usize,
    )
        .prop_flat_map(|(segments, touchpoints, drivers, frictions, options)| {
            (
                (1..=4_u32, finance(), response()),
                (0..segments).map(segment).collect::<Vec<_>>(),
                (0..touchpoints).map(touchpoint).collect::<Vec<_>>(),
                (0..drivers)
                    .map(move |index| driver(index, touchpoints, frictions))
                    .collect::<Vec<_>>(),
                (0..frictions)
                    .map(move |index| friction(index, touchpoints))
                    .collect::<Vec<_>>(),
                (0..options)
                    .map(move |index| investment(index, drivers, frictions))
                    .collect::<Vec<_>>(),
            )
                .prop_map(
                    |(
                        (horizon_years, finance, response),
                        segments,
                        touchpoints,
                        drivers,
                        frictions,
                        options,
                    )| {
                        BusinessCase {
                            format: 1,
                            title: "Arbitrary".to_owned(),
                            currency: "EUR".to_owned(),
                            start: Month::new(2027, 1).unwrap(),
                            horizon_years,
                            finance,
                            response,
                            segments,
                            touchpoints,
                            drivers,
                            frictions,
                            options,
                            ..BusinessCase::default()
                        }
                    },
                )
        })
}

fn finance() -> impl Strategy<Value = Finance> {
    (0.0..0.2, 0.0..0.3, -0.05..0.05, 0.0..0.05, any::<bool>()).prop_map(
        |(discount_rate, contingency, spend_growth, cost_inflation, risk_adjust)| Finance {
            discount_rate,
            contingency,
            spend_growth,
            cost_inflation,
            risk_adjust,
            ..Finance::default()
        },
    )
}

fn response() -> impl Strategy<Value = Response> {
    let curve = select(vec![
        GainCurve::Saturating,
        GainCurve::Linear,
        GainCurve::Convex,
    ]);
    (
        option::of(curve),
        option::of(0.0..1.0),
        option::of(0.0..0.3),
        option::of(0.0..0.9),
        option::of(0.0..0.02),
    )
        .prop_map(
            |(gain_curve, tolerance, drift, adaptation, price)| Response {
                gain_curve,
                tolerance,
                expectation_drift: drift.map(Estimate::certain),
                expectation_adaptation: adaptation.map(Estimate::certain),
                price: price.map(Estimate::certain),
                ..Response::default()
            },
        )
}

fn estimate(range: std::ops::Range<f64>) -> impl Strategy<Value = Estimate> {
    (range, select(Evidence::ALL.to_vec())).prop_map(|(likely, evidence)| Estimate {
        basis: Some(Basis {
            evidence,
            source: None,
            owner: None,
            as_of: None,
        }),
        ..Estimate::certain(likely)
    })
}

fn segment(index: usize) -> impl Strategy<Value = Segment> {
    (
        (
            100.0..1e5,
            estimate(0.02..0.6),
            estimate(20.0..2e3),
            estimate(0.15..0.6),
        ),
        (
            0.0..1e4,
            0.0..0.1,
            0.0..1e5,
            0.0..0.1,
            0.0..3.0,
            0.0..2.0,
            -1.0..1.0,
        ),
    )
        .prop_map(
            move |((customers, annual_churn, annual_spend, contribution_margin), rest)| {
                let (
                    new,
                    referrals,
                    prospects,
                    conversion_rate,
                    contacts,
                    cost_per_contact,
                    expectation_offset,
                ) = rest;
                let mut segment = Segment {
                    id: format!("segment{index}"),
                    name: format!("Segment {index}"),
                    customers,
                    annual_churn,
                    annual_spend,
                    contribution_margin,
                    new_customers_per_year: new,
                    referrals_per_year: referrals,
                    prospects_per_year: prospects,
                    conversion_rate,
                    contacts_per_year: contacts,
                    cost_per_contact: cost_per_contact * 0.1,
                    ..Segment::default()
                };
                segment.expectation_offset = expectation_offset;
                segment
            },
        )
}

fn touchpoint(index: usize) -> impl Strategy<Value = Touchpoint> {
    (
        select(vec![Stage::Before, Stage::During, Stage::After]),
        0.1..1.0,
    )
        .prop_map(move |(stage, reach)| {
            let mut touchpoint = Touchpoint {
                id: format!("touchpoint{index}"),
                name: format!("Touchpoint {index}"),
                stage,
                ..Touchpoint::default()
            };
            touchpoint.reach = reach;
            touchpoint
        })
}

fn driver(index: usize, touchpoints: usize, frictions: usize) -> impl Strategy<Value = Driver> {
    (
        (
            0..touchpoints,
            select(Pillar::ALL.to_vec()),
            select(vec![Kano::Basic, Kano::Performance, Kano::Attractive]),
        ),
        (0.0..5.0, estimate(3.0..9.0), option::of(estimate(4.0..9.5))),
        option::of(0..frictions.max(1)),
    )
        .prop_map(
            move |((touchpoint, pillar, kano), (importance, delivered, expected), mirrors)| {
                Driver {
                    id: format!("driver{index}"),
                    name: format!("Driver {index}"),
                    touchpoint: format!("touchpoint{touchpoint}"),
                    pillar,
                    kano,
                    importance,
                    delivered,
                    expected,
                    friction: mirrors
                        .filter(|_| frictions > 0)
                        .map(|friction| format!("friction{friction}")),
                    ..Driver::default()
                }
            },
        )
}

fn friction(index: usize, touchpoints: usize) -> impl Strategy<Value = Friction> {
    (
        (0..touchpoints, estimate(0.0..2.0), 0.0..1.0, 0.0..1.0),
        (
            estimate(0.0..0.05),
            estimate(0.0..0.08),
            estimate(0.0..0.02),
            0.0..1.0,
        ),
    )
        .prop_map(
            move |((touchpoint, incidents_per_year, complaint_share, resolution_share), leave)| {
                let mut friction = Friction {
                    id: format!("friction{index}"),
                    name: format!("Friction {index}"),
                    touchpoint: format!("touchpoint{touchpoint}"),
                    incidents_per_year,
                    complaint_share,
                    resolution_share,
                    leave_if_silent: leave.0,
                    leave_if_unresolved: leave.1,
                    leave_if_resolved: leave.2,
                    ..Friction::default()
                };
                friction.contacts_per_incident = leave.3;
                friction
            },
        )
}

fn investment(
    index: usize,
    drivers: usize,
    frictions: usize,
) -> impl Strategy<Value = InvestmentOption> {
    (
        (
            select(Category::ALL.to_vec()),
            any::<bool>(),
            0.1..2.0,
            0.2..1.0,
        ),
        (
            0..12_u32,
            0..8_u32,
            0.0..6.0,
            option::of(3.0..30.0),
            0.0..9.0,
            estimate(0.0..4.0),
        ),
        (estimate(0.0..5e5), estimate(0.0..2e5), 0.0..1.0, 0.0..0.3),
        vec(effect(drivers, frictions), 0..4),
    )
        .prop_map(move |(what, timing, cost, effects)| {
            let (category, is_left_out, scale, success_probability) = what;
            let (
                start_month,
                build_months,
                ramp_months,
                run_months,
                fade_half_life_months,
                delay_months,
            ) = timing;
            let (one_off_cost, annual_cost, fixed_share, cost_uplift) = cost;
            InvestmentOption {
                id: format!("option{index}"),
                name: format!("Option {index}"),
                category,
                included: index == 0 || !is_left_out,
                scale,
                start_month,
                build_months,
                ramp_months,
                run_months,
                fade_half_life_months,
                delay_months,
                one_off_cost,
                annual_cost,
                fixed_share,
                cost_uplift,
                success_probability,
                effects,
                ..InvestmentOption::default()
            }
        })
}

fn effect(drivers: usize, frictions: usize) -> impl Strategy<Value = Effect> {
    (
        0..6_usize,
        0..drivers,
        0..frictions.max(1),
        -1.0..1.0,
        select(Evidence::ALL.to_vec()),
    )
        .prop_map(move |(kind, driver, friction, size, evidence)| {
            let driver = format!("driver{driver}");
            let friction = format!("friction{friction}");
            let (impact, likely) = match kind {
                2 if frictions > 0 => (Impact::Incidents(friction), size),
                3 if frictions > 0 => (Impact::Resolution(friction), size),
                4 if frictions > 0 => (Impact::Complaints(friction), size),
                0 | 2 | 3 | 4 => (Impact::Lift(driver), 3.0 * size),
                1 => (Impact::Expectation(driver), 2.0 * size),
                _ => (Impact::Saving, 1e5 * size),
            };
            let basis = Some(Basis {
                evidence,
                source: None,
                owner: None,
                as_of: None,
            });
            Effect {
                impact,
                size: Estimate {
                    basis,
                    ..Estimate::certain(likely)
                },
            }
        })
}

//! Cases of every possible content, sensible or not: any text, any finite number, any length of list.

use proptest::collection::vec;
use proptest::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
use proptest::option::of;
use proptest::prelude::*;
use rox_case::domain::{
    Basis, BusinessCase, CaseScenario, Category, Confidence, Driver, Effect, Estimate, Evidence,
    FORMAT, Finance, Friction, GainCurve, Impact, InvestmentOption, Kano, KanoPair, KanoWeights,
    Measurement, Memory, Metric, Month, Override, Pillar, Response, Segment, Stage, Touchpoint,
    Voice, inputs,
};

/// Any finite number: ordinary ones, those of every size, and the ends of the scale.
pub(crate) fn number() -> BoxedStrategy<f64> {
    prop_oneof![
        4 => -1000.0..1000.0,
        4 => NORMAL | SUBNORMAL | ZERO | POSITIVE | NEGATIVE,
        1 => proptest::sample::select(vec![
            0.0, -0.0, 1.0, 0.1, 1e16, 1e300, f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324, 6.0, 1e-7,
        ]),
    ]
    .prop_filter("finite", |number: &f64| number.is_finite()).boxed()
}

/// Any text: quotes, backslashes, line ends, control characters, emoji, brackets, and what looks like the format itself.
pub(crate) fn text() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "[a-z]{0,8}",
        3 => any::<String>(),
        2 => "[\"\\\\'\n\r\t\0(){}\\[\\],:#/*é🙂\u{7f}\u{85}\u{301}\u{202e}\u{feff}]{0,12}",
        1 => proptest::sample::select(vec![
            "Some(1)", "r#\"", "\"#", "*/", "// x", "<<<<<<< HEAD\n=======\n", "\\u{41}", "1e5", "None",
        ])
        .prop_map(str::to_owned),
    ].boxed()
}

fn month() -> BoxedStrategy<Month> {
    (1_u16..=9999, 1_u8..=12)
        .prop_map(|(year, month)| Month::new(year, month).unwrap())
        .boxed()
}

fn evidence() -> BoxedStrategy<Evidence> {
    proptest::sample::select(Evidence::ALL.to_vec()).boxed()
}

fn basis() -> BoxedStrategy<Basis> {
    (evidence(), of(text()), of(text()), of(month()))
        .prop_map(|(evidence, source, owner, as_of)| Basis {
            evidence,
            source,
            owner,
            as_of,
        })
        .boxed()
}

fn estimate() -> BoxedStrategy<Estimate> {
    (of(number()), number(), of(number()), of(basis()))
        .prop_map(|(low, likely, high, basis)| Estimate {
            low,
            likely,
            high,
            basis,
        })
        .boxed()
}

fn finance() -> BoxedStrategy<Finance> {
    (
        number(),
        number(),
        number(),
        number(),
        of(number()),
        any::<bool>(),
        prop_oneof![Just(inputs::LOSS_ALERT.default_value()), number()],
    )
        .prop_map(
            |(
                discount_rate,
                contingency,
                spend_growth,
                cost_inflation,
                budget,
                risk_adjust,
                loss_alert,
            )| Finance {
                discount_rate,
                contingency,
                spend_growth,
                cost_inflation,
                budget,
                risk_adjust,
                loss_alert,
            },
        )
        .boxed()
}

fn pair() -> BoxedStrategy<KanoPair> {
    (of(number()), of(number()))
        .prop_map(|(loss, gain)| KanoPair { loss, gain })
        .boxed()
}

fn response() -> BoxedStrategy<Response> {
    let curve = proptest::sample::select(vec![
        GainCurve::Saturating,
        GainCurve::Linear,
        GainCurve::Convex,
    ]);
    let weights =
        (pair(), pair(), pair()).prop_map(|(basic, performance, attractive)| KanoWeights {
            basic,
            performance,
            attractive,
        });
    let memory = (of(number()), of(number()), of(number()))
        .prop_map(|(average, peak, end)| Memory { average, peak, end });
    let confidence = proptest::array::uniform5(of(number())).prop_map(
        |[
            own_experiment,
            own_trend,
            own_survey,
            published_study,
            judgement,
        ]| Confidence {
            own_experiment,
            own_trend,
            own_survey,
            published_study,
            judgement,
        },
    );
    (
        proptest::array::uniform3(of(number())),
        proptest::array::uniform11(of(estimate())),
        (of(curve), weights, memory, confidence),
    )
        .prop_map(
            |(numbers, estimates, (gain_curve, kano, memory, confidence))| {
                let [tolerance, friction_repeat, overshoot_alert] = numbers;
                let [
                    loss_aversion,
                    delight_cap,
                    expectation_drift,
                    expectation_adaptation,
                    lag_months,
                    retention,
                    spend,
                    price,
                    referral,
                    conversion,
                    contact,
                ] = estimates;
                Response {
                    tolerance,
                    loss_aversion,
                    delight_cap,
                    gain_curve,
                    kano,
                    memory,
                    expectation_drift,
                    expectation_adaptation,
                    lag_months,
                    retention,
                    spend,
                    price,
                    referral,
                    conversion,
                    contact,
                    friction_repeat,
                    confidence,
                    overshoot_alert,
                    spread: None,
                }
            },
        )
        .boxed()
}

fn segment() -> BoxedStrategy<Segment> {
    (
        text(),
        text(),
        proptest::array::uniform8(number()),
        proptest::array::uniform3(estimate()),
    )
        .prop_map(|(id, name, numbers, estimates)| {
            let [annual_churn, annual_spend, contribution_margin] = estimates;
            Segment {
                id,
                name,
                customers: numbers[0],
                annual_churn,
                annual_spend,
                contribution_margin,
                new_customers_per_year: numbers[1],
                referrals_per_year: numbers[2],
                prospects_per_year: numbers[3],
                conversion_rate: numbers[4],
                contacts_per_year: numbers[5],
                cost_per_contact: numbers[6],
                expectation_offset: numbers[7],
            }
        })
        .boxed()
}

fn touchpoint() -> BoxedStrategy<Touchpoint> {
    let stage = proptest::sample::select(vec![Stage::Before, Stage::During, Stage::After]);
    (text(), text(), stage, number())
        .prop_map(|(id, name, stage, reach)| Touchpoint {
            id,
            name,
            stage,
            reach,
        })
        .boxed()
}

fn driver() -> BoxedStrategy<Driver> {
    let voice = proptest::sample::select(vec![
        Voice::Customer,
        Voice::Employee,
        Voice::Product,
        Voice::Brand,
    ]);
    let kano = proptest::sample::select(vec![Kano::Basic, Kano::Performance, Kano::Attractive]);
    (
        (text(), text(), text(), of(text())),
        proptest::sample::select(Pillar::ALL.to_vec()),
        (voice, kano, number(), estimate(), of(estimate())),
        proptest::array::uniform3(of(number())),
    )
        .prop_map(
            |((id, name, touchpoint, friction), pillar, scores, optional)| {
                let (voice, kano, importance, delivered, expected) = scores;
                let [promised, believed, tolerance] = optional;
                Driver {
                    id,
                    name,
                    touchpoint,
                    pillar,
                    voice,
                    kano,
                    importance,
                    delivered,
                    expected,
                    promised,
                    believed,
                    tolerance,
                    friction,
                }
            },
        )
        .boxed()
}

fn friction() -> BoxedStrategy<Friction> {
    (
        proptest::array::uniform3(text()),
        proptest::array::uniform4(estimate()),
        proptest::array::uniform3(number()),
    )
        .prop_map(|([id, name, touchpoint], estimates, numbers)| {
            let [
                incidents_per_year,
                leave_if_silent,
                leave_if_unresolved,
                leave_if_resolved,
            ] = estimates;
            let [complaint_share, resolution_share, contacts_per_incident] = numbers;
            Friction {
                id,
                name,
                touchpoint,
                incidents_per_year,
                complaint_share,
                resolution_share,
                leave_if_silent,
                leave_if_unresolved,
                leave_if_resolved,
                contacts_per_incident,
            }
        })
        .boxed()
}

fn effect() -> BoxedStrategy<Effect> {
    let impact = prop_oneof![
        text().prop_map(Impact::Lift),
        text().prop_map(Impact::Expectation),
        text().prop_map(Impact::Incidents),
        text().prop_map(Impact::Resolution),
        text().prop_map(Impact::Complaints),
        Just(Impact::Saving),
    ];
    (impact, estimate())
        .prop_map(|(impact, size)| Effect { impact, size })
        .boxed()
}

fn option() -> BoxedStrategy<InvestmentOption> {
    (
        (text(), text(), of(text()), of(text())),
        proptest::sample::select(Category::ALL.to_vec()),
        (any::<bool>(), any::<u32>(), any::<u32>(), of(number())),
        proptest::array::uniform6(number()),
        proptest::array::uniform3(estimate()),
        (vec(effect(), 0..3), vec(text(), 0..3), vec(text(), 0..2)),
    )
        .prop_map(|(texts, category, timing, numbers, estimates, lists)| {
            let (id, name, description, owner) = texts;
            let (included, start_month, build_months, run_months) = timing;
            let [delay_months, one_off_cost, annual_cost] = estimates;
            let (effects, requires, excludes) = lists;
            InvestmentOption {
                id,
                name,
                description,
                owner,
                category,
                included,
                scale: numbers[0],
                start_month,
                build_months,
                ramp_months: numbers[1],
                run_months,
                fade_half_life_months: numbers[2],
                delay_months,
                one_off_cost,
                annual_cost,
                fixed_share: numbers[3],
                cost_uplift: numbers[4],
                success_probability: numbers[5],
                effects,
                requires,
                excludes,
            }
        })
        .boxed()
}

fn scenario() -> BoxedStrategy<CaseScenario> {
    let entry = (text(), number()).prop_map(|(path, value)| Override { path, value });
    (text(), text(), of(text()), vec(entry, 0..3))
        .prop_map(|(id, name, description, overrides)| CaseScenario {
            id,
            name,
            description,
            overrides,
        })
        .boxed()
}

fn measurement() -> BoxedStrategy<Measurement> {
    let metric = prop_oneof![
        Just(Metric::Nps),
        Just(Metric::Csat),
        Just(Metric::Ces),
        text().prop_map(Metric::Other),
    ];
    let count = || of(any::<u64>());
    (month(), metric, number(), count(), count(), count())
        .prop_map(
            |(month, metric, value, responses, promoters, detractors)| Measurement {
                month,
                metric,
                value,
                responses,
                promoters,
                detractors,
            },
        )
        .boxed()
}

/// Any case at all, of the format that this program writes.
pub(crate) fn case() -> BoxedStrategy<BusinessCase> {
    (
        (text(), of(text()), of(text()), of(text()), text()),
        (month(), any::<u32>(), finance(), response()),
        (
            vec(segment(), 0..3),
            vec(touchpoint(), 0..3),
            vec(driver(), 0..3),
            vec(friction(), 0..3),
            vec(option(), 0..3),
            vec(measurement(), 0..3),
            vec(scenario(), 0..3),
        ),
    )
        .prop_map(
            |(texts, (start, horizon_years, finance, response), lists)| {
                let (title, organisation, author, summary, currency) = texts;
                let (segments, touchpoints, drivers, frictions, options, measurements, scenarios) =
                    lists;
                BusinessCase {
                    format: FORMAT,
                    title,
                    organisation,
                    author,
                    summary,
                    currency,
                    start,
                    horizon_years,
                    finance,
                    response,
                    segments,
                    touchpoints,
                    drivers,
                    frictions,
                    options,
                    measurements,
                    scenarios,
                }
            },
        )
        .boxed()
}

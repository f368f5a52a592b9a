//! Cases of every possible content, sensible or not: any text, any finite number, any length of list.

use proptest::collection::vec;
use proptest::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
use proptest::option::of;
use proptest::prelude::*;
use rox_case::domain::{
    Basis, BusinessCase, CaseScenario, Category, Driver, Effect, Estimate, Evidence, FORMAT,
    Friction, GainCurve, Impact, InvestmentOption, Kano, Measurement, Metric, Month, NumberAt,
    Override, Pillar, Segment, Stage, Touchpoint, Voice, number_at, number_paths,
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

/// What may become of a number: whether it is set, and to what, by the kind of number.
type Setting = (bool, f64, u32, Estimate);

fn setting() -> BoxedStrategy<Setting> {
    let is_set = proptest::bool::weighted(0.75);
    (is_set, number(), any::<u32>(), estimate()).boxed()
}

/// Sets the numbers of a case, those of the table of inputs in turn; the others stay as in a new item.
fn set_numbers(case: &mut BusinessCase, settings: Vec<Setting>) {
    let paths = number_paths(case).into_iter();
    for (path, (is_set, number, whole, estimate)) in paths.zip(settings.into_iter().cycle()) {
        let Some(at) = number_at(case, &path).filter(|_| is_set) else {
            continue;
        };
        match at {
            NumberAt::Number(own) => *own = number,
            NumberAt::OptionalNumber(own) => *own = Some(number),
            NumberAt::Whole(own) => *own = whole,
            NumberAt::Estimate(own) => *own = estimate,
            NumberAt::OptionalEstimate(own, _) => *own = Some(estimate),
        }
    }
}

fn segment() -> BoxedStrategy<Segment> {
    (text(), text())
        .prop_map(|(id, name)| Segment {
            id,
            name,
            ..Segment::default()
        })
        .boxed()
}

fn touchpoint() -> BoxedStrategy<Touchpoint> {
    let stage = proptest::sample::select(vec![Stage::Before, Stage::During, Stage::After]);
    (text(), text(), stage)
        .prop_map(|(id, name, stage)| Touchpoint {
            id,
            name,
            stage,
            ..Touchpoint::default()
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
        (voice, kano),
    )
        .prop_map(
            |((id, name, touchpoint, friction), pillar, (voice, kano))| Driver {
                id,
                name,
                touchpoint,
                pillar,
                voice,
                kano,
                friction,
                ..Driver::default()
            },
        )
        .boxed()
}

fn friction() -> BoxedStrategy<Friction> {
    proptest::array::uniform3(text())
        .prop_map(|[id, name, touchpoint]| Friction {
            id,
            name,
            touchpoint,
            ..Friction::default()
        })
        .boxed()
}

fn effect() -> BoxedStrategy<Effect> {
    prop_oneof![
        text().prop_map(Impact::Lift),
        text().prop_map(Impact::Expectation),
        text().prop_map(Impact::Incidents),
        text().prop_map(Impact::Resolution),
        text().prop_map(Impact::Complaints),
        Just(Impact::Saving),
    ]
    .prop_map(|impact| Effect {
        impact,
        ..Effect::default()
    })
    .boxed()
}

fn option() -> BoxedStrategy<InvestmentOption> {
    (
        (text(), text(), of(text()), of(text())),
        proptest::sample::select(Category::ALL.to_vec()),
        any::<bool>(),
        (vec(effect(), 0..3), vec(text(), 0..3), vec(text(), 0..2)),
    )
        .prop_map(|(texts, category, included, lists)| {
            let (id, name, description, owner) = texts;
            let (effects, requires, excludes) = lists;
            InvestmentOption {
                id,
                name,
                description,
                owner,
                category,
                included,
                effects,
                requires,
                excludes,
                ..InvestmentOption::default()
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
    let curve = proptest::sample::select(vec![
        GainCurve::Saturating,
        GainCurve::Linear,
        GainCurve::Convex,
    ]);
    (
        (text(), of(text()), of(text()), of(text()), text()),
        (month(), any::<bool>(), of(curve), vec(setting(), 128)),
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
            |(texts, (start, risk_adjust, gain_curve, settings), lists)| {
                let (title, organisation, author, summary, currency) = texts;
                let (segments, touchpoints, drivers, frictions, options, measurements, scenarios) =
                    lists;
                let mut case = BusinessCase {
                    format: FORMAT,
                    title,
                    organisation,
                    author,
                    summary,
                    currency,
                    start,
                    segments,
                    touchpoints,
                    drivers,
                    frictions,
                    options,
                    measurements,
                    scenarios,
                    ..BusinessCase::default()
                };
                case.finance.risk_adjust = risk_adjust;
                case.response.gain_curve = gain_curve;
                set_numbers(&mut case, settings);
                case
            },
        )
        .boxed()
}

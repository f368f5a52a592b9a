//! How fast the best set of options is found.
//!
//! Every combination of 20 options, with the whole frontier, is to take under 2 s on two processors; so are 12 options in
//! halves. The chance of a loss of each set that is shown comes after that, from as many trials as the chance of the plan.

use rox_case::engine::batch::CancelToken;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use rox_case::domain::{BusinessCase, Plan};
use rox_case::engine::portfolio::{
    PortfolioLimits, PortfolioSettings, ScaleChoices, judge, optimise,
};
use rox_case::engine::simulation::SimulationSettings;

#[path = "../tests/support/large_case.rs"]
mod large_case;

use large_case::large_case;

/// The large case with so many options, segments and years.
fn case(options: usize, segments: usize, years: u32) -> BusinessCase {
    let mut case = large_case();
    case.options.truncate(options);
    case.segments.truncate(segments);
    case.horizon_years = years;
    case
}

fn portfolio(criterion: &mut Criterion) {
    let whole = |segments, years| (case(20, segments, years), ScaleChoices::Whole);
    for (name, (case, scales)) in [
        ("20 options, 2 segments, 3 years", whole(2, 3)),
        ("20 options, 4 segments, 5 years", whole(4, 5)),
        (
            "12 options in halves, 2 segments, 3 years",
            (case(12, 2, 3), ScaleChoices::Halves),
        ),
        ("40 options, searched", (large_case(), ScaleChoices::Whole)),
    ] {
        let plan = Plan::resolve(&case).expect("the case is valid");
        let question = PortfolioSettings {
            scales,
            limits: PortfolioLimits::default(),
        };
        let token = CancelToken::default();
        let mut group = criterion.benchmark_group("portfolio");
        group.sample_size(10);
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                optimise(black_box(&plan), &question, &token).map(|found| found.frontier.len())
            });
        });
        let found = optimise(&plan, &question, &token).expect("nothing cancels it");
        let settings = SimulationSettings::default();
        group.bench_function(format!("{name}: chances of a loss"), |bencher| {
            bencher.iter(|| judge(&case, &plan, black_box(&found), settings, &token));
        });
        group.finish();
    }
}

criterion_group!(benches, portfolio);
criterion_main!(benches);

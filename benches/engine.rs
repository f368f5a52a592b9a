//! How fast the engine is, on the golden webshop and on a case as large as they come.
//!
//! A full refresh, checks included, is to stay under 16 ms for the webshop and under 50 ms for 40 options and 60 drivers, on
//! two processors.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use rox_case::domain::{BusinessCase, Plan};
use rox_case::engine::evaluate;
use rox_case::engine::model::projection::Projector;
use rox_case::engine::model::scenario::Scenario;
use rox_case::engine::results::chain::chain;

#[path = "../tests/support/large_case.rs"]
mod large_case;

use large_case::large_case;

fn golden(name: &str) -> BusinessCase {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    let text = std::fs::read_to_string(path).expect("the golden case is there");
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&text)
        .expect("the golden case can be read")
}

fn engine(criterion: &mut Criterion) {
    measure(criterion, "webshop", &golden("webshop.rox"));
    measure(criterion, "40 options", &large_case());
}

fn measure(criterion: &mut Criterion, name: &str, case: &BusinessCase) {
    let plan = Plan::resolve(case).expect("the case is valid");
    let planned = Scenario::planned(&plan);
    let nothing = Scenario::nothing(&plan);
    let fewer = planned.with_scale(0, 0.5);
    let mut group = criterion.benchmark_group(name);
    group.sample_size(20);

    let mut projector = Projector::new(&plan);
    group.bench_function("turn all options on and off", |bencher| {
        bencher.iter(|| {
            projector.project(black_box(&nothing));
            projector.project(black_box(&planned)).npv()
        });
    });
    group.bench_function("turn one option down and up", |bencher| {
        bencher.iter(|| {
            projector.project(black_box(&fewer));
            projector.project(black_box(&planned)).npv()
        });
    });
    group.bench_function("prepare the do-nothing world", |bencher| {
        bencher.iter(|| Projector::new(black_box(&plan)));
    });
    group.bench_function("validate and resolve", |bencher| {
        bencher.iter(|| Plan::resolve(black_box(case)).map(|plan| plan.months));
    });
    group.bench_function("refresh: resolve and evaluate", |bencher| {
        bencher.iter(|| Plan::resolve(black_box(case)).map(|plan| evaluate(&plan).npv));
    });
    let result = evaluate(&plan);
    group.bench_function("the chain from options to euros", |bencher| {
        bencher.iter(|| chain(black_box(&plan), &result).npv);
    });
    group.finish();
}

criterion_group!(benches, engine);
criterion_main!(benches);

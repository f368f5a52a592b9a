//! How fast the engine is on the golden webshop: one projection, and the full deterministic result.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use rox_case::domain::{BusinessCase, Plan};
use rox_case::engine::chain::chain;
use rox_case::engine::evaluate;
use rox_case::engine::projection::Projector;
use rox_case::engine::scenario::Scenario;

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
    let case = golden("webshop.rox");
    let plan = Plan::resolve(&case).expect("the golden case is valid");

    let planned = Scenario::planned(&plan);
    let mut projector = Projector::new(&plan);
    criterion.bench_function("webshop: one projection", |bencher| {
        bencher.iter(|| projector.project(black_box(&planned)).npv());
    });
    criterion.bench_function("webshop: prepare the do-nothing world", |bencher| {
        bencher.iter(|| Projector::new(black_box(&plan)));
    });
    criterion.bench_function("webshop: validate and resolve", |bencher| {
        bencher.iter(|| Plan::resolve(black_box(&case)).map(|plan| plan.months));
    });
    criterion.bench_function("webshop: full deterministic result", |bencher| {
        bencher.iter(|| evaluate(black_box(&plan)).npv);
    });
    let result = evaluate(&plan);
    criterion.bench_function("webshop: the chain from options to euros", |bencher| {
        bencher.iter(|| chain(black_box(&plan), &result).npv);
    });
}

criterion_group!(benches, engine);
criterion_main!(benches);

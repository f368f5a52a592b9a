//! How long the workbook of a case takes, on the golden webshop: it is to be under 300 ms.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use rox_case::domain::Plan;
use rox_case::engine::evaluate;
use rox_case::export::{Format, Material, Progress, Sections, render};
use rox_case::store;
use rox_case::text::{Language, Texts};

fn workbook(criterion: &mut Criterion) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/webshop.rox");
    let bytes = std::fs::read(path).expect("the golden case is there");
    let case = store::read_case(&bytes).expect("the golden case can be read");
    let plan = Plan::resolve(&case).expect("the golden case is valid");
    let result = evaluate(&plan);
    let material = Material {
        case: &case,
        plan: &plan,
        result: &result,
        texts: Texts::of(Language::English),
        date: "2027-01-01".parse().expect("a day"),
        sections: &Sections::all(),
    };
    let mut group = criterion.benchmark_group("webshop");
    group.sample_size(20);
    group.bench_function("workbook", |bencher| {
        bencher.iter(|| {
            render(Format::Xlsx, black_box(&material), &Progress::UNSEEN)
                .expect("the workbook can be made")
                .len()
        });
    });
    group.finish();
}

criterion_group!(benches, workbook);
criterion_main!(benches);

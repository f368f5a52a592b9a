//! How long the workbook of a case takes, with ten thousand trials, on the golden webshop: it is to be under 300 ms.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use rox_case::domain::{BusinessCase, Plan};
use rox_case::engine::batch::CancelToken;
use rox_case::engine::evaluate;
use rox_case::engine::simulation::SimulationSettings;
use rox_case::export::{Format, render};
use rox_case::present::{Analysis, ExportInput, Sections};
use rox_case::store;
use rox_case::text::{Language, Texts};

fn workbook(criterion: &mut Criterion) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/webshop.rox");
    let bytes = std::fs::read(path).expect("the golden case is there");
    let case = store::read_case(&bytes).expect("the golden case can be read");
    let plan = Plan::resolve(&case).expect("the golden case is valid");
    let date = "2027-01-01".parse().expect("a day");
    let settings = SimulationSettings::default();
    let made = |case: &BusinessCase| {
        let result = evaluate(&plan);
        let analysis = Analysis::of(case, &plan, &result, settings, &CancelToken::default());
        let input = ExportInput {
            case,
            plan: &plan,
            analysis: &analysis.expect("nothing cancels it"),
            texts: Texts::of(Language::English),
            date,
            sections: &Sections::all(),
        };
        let bytes = render(Format::Xlsx, &input, &CancelToken::default());
        bytes.expect("the workbook can be made").len()
    };
    let mut group = criterion.benchmark_group("webshop");
    group.sample_size(20);
    group.bench_function("workbook", |bencher| {
        bencher.iter(|| made(black_box(&case)));
    });
    group.finish();
}

criterion_group!(benches, workbook);
criterion_main!(benches);

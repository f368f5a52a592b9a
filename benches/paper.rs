//! How long the paper for the board takes once the program is warm, with ten thousand trials and the best set of options:
//! setting it, and with the PDF.

use criterion::{Criterion, criterion_group, criterion_main};
use rox_case::domain::{Date, Plan};
use rox_case::engine::batch::CancelToken;
use rox_case::engine::evaluate;
use rox_case::engine::simulation::SimulationSettings;
use rox_case::export::pdf::Paper;
use rox_case::export::{Format, render};
use rox_case::present::{Analysis, ExportInput, Sections};
use rox_case::store::{SAMPLES, read_case};
use rox_case::text::{Language, Texts};

fn paper(criterion: &mut Criterion) {
    let sample = SAMPLES.iter().find(|sample| sample.name == "webshop");
    let case = read_case(sample.expect("the sample is there").text.as_bytes());
    let mut case = case.expect("the sample can be read");
    let date: Date = "2026-11-21".parse().expect("a day");
    let sections = Sections::all();
    let mut group = criterion.benchmark_group("paper");
    group.sample_size(20);
    let mut round: u32 = 0;
    let mut on_another_case = |work: &dyn Fn(&ExportInput<'_>)| {
        // What was set before is remembered, so every round has another title and other figures.
        round += 1;
        case.title = format!("Webshop, round {round}");
        case.finance.discount_rate = 0.08 + f64::from(round % 97) * 1e-4;
        let plan = Plan::resolve(&case).expect("the sample is valid");
        let result = evaluate(&plan);
        let settings = SimulationSettings::default();
        let analysis = Analysis::of(&case, &plan, &result, settings, &CancelToken::default());
        let analysis = analysis.expect("nothing cancels it");
        work(&ExportInput {
            case: &case,
            plan: &plan,
            analysis: &analysis,
            texts: Texts::of(Language::Dutch),
            date,
            sections: &sections,
        });
    };
    group.bench_function("set", |bencher| {
        bencher.iter(|| {
            on_another_case(&|input| {
                let paper = Paper::of(input, &CancelToken::default()).expect("it can be set");
                assert!(paper.page_count() > 1);
            });
        });
    });
    group.bench_function("set and written", |bencher| {
        bencher.iter(|| {
            on_another_case(&|input| {
                let bytes = render(Format::Pdf, input, &CancelToken::default());
                assert!(bytes.expect("it can be written").len() > 10_000);
            });
        });
    });
    group.finish();
}

criterion_group!(benches, paper);
criterion_main!(benches);

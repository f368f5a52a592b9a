//! How fast and how exact the simulation is, on the golden webshop with all its uncertain numbers over five years.
//!
//! Ten thousand trials are to come within a frame of 16.7 ms on two processors, a million within 1.7 s, and the mean of ten
//! thousand is to be ten times as exact as that of plain random draws: it says so when it begins.

use rox_case::engine::batch::CancelToken;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use rox_case::domain::{BusinessCase, Plan};
use rox_case::engine::evaluate;
use rox_case::engine::simulation::{SimulationSettings, simulate, simulate_scales};

fn webshop() -> BusinessCase {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/webshop.rox");
    let text = std::fs::read_to_string(path).expect("the golden case is there");
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&text)
        .expect("the golden case can be read")
}

fn simulation(criterion: &mut Criterion) {
    let case = webshop();
    let plan = Plan::resolve(&case).expect("the case is valid");
    let result = evaluate(&plan);
    let token = CancelToken::default();
    let planned: Vec<f64> = plan.options.iter().map(|option| option.scale).collect();
    let analysis = |trials, seed| {
        let settings = SimulationSettings { trials, seed };
        let scales = std::slice::from_ref(&planned);
        simulate_scales(&case, &plan, settings, scales, &token).expect("nothing cancels it")[0]
    };
    let precise = analysis(1_000_000, 1).npv.mean;
    let errors: Vec<f64> = (2..42)
        .map(|seed| analysis(10_000, seed).npv.mean - precise)
        .collect();
    let squares: f64 = errors.iter().map(|error| error * error).sum();
    let error = (squares / errors.len() as f64).sqrt();
    let plain = analysis(10_000, 2)
        .npv
        .standard_deviation
        .unwrap_or_default()
        / 100.0;
    println!("error of the mean of 10,000 trials: {error:.0}, plain draws {plain:.0}");
    println!("which is {:.1} times as exact", plain / error);

    let mut group = criterion.benchmark_group("simulation of the webshop");
    group.sample_size(20);
    for trials in [1_000, 10_000] {
        group.bench_function(format!("{trials} trials"), |bencher| {
            bencher.iter(|| analysis(black_box(trials), 1).chance_of_loss);
        });
    }
    group.bench_function("10000 trials with all that is found", |bencher| {
        let settings = SimulationSettings::default();
        bencher.iter(|| simulate(&case, &plan, &result, black_box(settings), &token, |_| {}));
    });
    group.sample_size(10);
    group.measurement_time(Duration::from_secs(20));
    group.bench_function("1000000 trials", |bencher| {
        bencher.iter(|| analysis(black_box(1_000_000), 1).chance_of_loss);
    });
    group.finish();
}

criterion_group!(benches, simulation);
criterion_main!(benches);

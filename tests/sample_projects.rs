//! The cases that come with the program: each is sound, and each shows what its summary says.

mod evidence;
mod lessons;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use rox_case::domain::{BusinessCase, Category, Impact, InvestmentOption, Plan};
use rox_case::engine::checks::{CheckCode, Subject};
use rox_case::engine::{CaseResult, Verdict, evaluate};
use rox_case::store::{self, SAMPLES, Sample, read_case};
use rox_case::text::Language;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_projects"))
}

fn read(sample: &Sample) -> BusinessCase {
    read_case(sample.text.as_bytes()).unwrap()
}

fn compute(case: &BusinessCase) -> CaseResult {
    evaluate(&Plan::resolve(case).unwrap())
}

/// Every sample with its name.
fn cases() -> impl Iterator<Item = (&'static str, BusinessCase)> {
    SAMPLES.iter().map(|sample| (sample.name, read(sample)))
}

fn case(name: &str) -> BusinessCase {
    read(Sample::named(name).unwrap())
}

// The files

#[test]
fn every_file_of_the_folder_comes_with_the_program() {
    let in_folder: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let embedded: BTreeSet<String> = SAMPLES.iter().map(|s| s.file.to_owned()).collect();
    assert_eq!(in_folder, embedded);
}

#[test]
fn opening_a_sample_and_saving_it_leaves_every_byte_as_it_was() {
    let elsewhere = tempfile::tempdir().unwrap();
    for sample in SAMPLES {
        let opened = store::open(&folder().join(sample.file)).unwrap();
        let copy = elsewhere.path().join(sample.file);
        store::save(&copy, &opened.case).unwrap();
        assert_eq!(
            fs::read_to_string(copy).unwrap(),
            sample.text,
            "{}",
            sample.name
        );
    }
}

#[test]
fn every_sample_can_be_computed_as_it_is() {
    for sample in SAMPLES {
        let opened = store::open(&folder().join(sample.file)).unwrap();
        assert_eq!(opened.problems, [], "{}", sample.name);
    }
}

#[test]
fn two_samples_or_more_are_in_dutch_and_two_or_more_in_english() {
    for language in Language::ALL {
        let samples = SAMPLES.iter().filter(|s| s.language == language).count();
        assert!(samples >= 2, "{samples} in {}", language.own_name());
    }
}

#[test]
fn a_sample_is_in_the_language_that_it_is_said_to_be_in() {
    for sample in SAMPLES {
        let summary = read(sample).summary.unwrap();
        let count = |words: &[&str]| {
            let is_one = |word: &&str| words.contains(&word.to_lowercase().as_str());
            summary
                .split(|c: char| !c.is_alphabetic())
                .filter(is_one)
                .count()
        };
        let english = count(&["the", "and", "of", "is", "with"]);
        let dutch = count(&["de", "het", "een", "en", "van", "dan"]);
        let likelier = if dutch > english {
            Language::Dutch
        } else {
            Language::English
        };
        assert_eq!(likelier, sample.language, "{}", sample.name);
    }
}

#[test]
fn every_sample_says_its_lesson_in_two_or_three_sentences() {
    for (name, case) in cases() {
        let summary = case.summary.unwrap();
        let sentences = summary.split_inclusive(". ").count();
        assert!(
            (2..=3).contains(&sentences),
            "{name} has {sentences} sentences"
        );
        assert!(summary.ends_with('.'), "{name}");
    }
}

// What they show together

#[test]
fn every_verdict_appears_and_no_option_starts_too_late() {
    let shown: BTreeSet<&str> = cases()
        .flat_map(|(_, case)| compute(&case).options)
        .map(|option| option.verdict.name())
        .collect();
    let all = [
        Verdict::CannotJudge,
        Verdict::Overshoot,
        Verdict::AboveExpectation,
        Verdict::Uneconomic,
        Verdict::Balanced,
    ];
    assert_eq!(shown, all.map(Verdict::name).into());
}

#[test]
fn every_kind_of_impact_and_every_category_takes_part() {
    let options: Vec<_> = cases().flat_map(|(_, case)| case.options).collect();
    let included = || options.iter().filter(|option| option.included);
    let impacts: BTreeSet<&str> = included()
        .flat_map(|option| &option.effects)
        .map(|effect| match effect.impact {
            Impact::Lift(_) => "Lift",
            Impact::Expectation(_) => "Expectation",
            Impact::Incidents(_) => "Incidents",
            Impact::Resolution(_) => "Resolution",
            Impact::Complaints(_) => "Complaints",
            Impact::Saving => "Saving",
        })
        .collect();
    assert_eq!(impacts.len(), 6, "{impacts:?}");
    let categories: BTreeSet<_> = included().map(|option| option.category).collect();
    assert_eq!(categories, Category::ALL.into());
}

#[test]
fn every_way_to_time_price_and_tie_an_option_is_used() {
    let options: Vec<_> = cases().flat_map(|(_, case)| case.options).collect();
    let any = |has: fn(&InvestmentOption) -> bool| options.iter().any(has);
    assert!(any(|o| !o.requires.is_empty()), "requires");
    assert!(any(|o| !o.excludes.is_empty()), "excludes");
    assert!(any(|o| o.included && o.run_months.is_some()), "run_months");
    assert!(any(|o| o.included && o.delay_months.likely > 0.0), "delay");
    assert!(
        any(|o| o.included && o.success_probability < 1.0),
        "success"
    );
    assert!(any(|o| o.included && o.fixed_share > 0.0), "fixed_share");
    assert!(any(|o| o.included && o.cost_uplift > 0.0), "cost_uplift");
}

#[test]
fn every_sample_counts_with_contingency_inflation_and_a_budget() {
    for (name, case) in cases() {
        let finance = &case.finance;
        assert!(finance.contingency > 0.0, "{name}");
        assert!(finance.cost_inflation > 0.0, "{name}");
        assert!(finance.budget.is_some(), "{name}");
    }
}

#[test]
fn every_sample_triggers_the_checks_that_belong_to_its_lesson() {
    use CheckCode::{F4, F6, F7, F10, F11, F12, F16, M1, M3, M4, M6, M7, M9};
    let option = |id: &str| Subject::Option(id.to_owned());
    let driver = |id: &str| Subject::Driver(id.to_owned());
    let friction = |id: &str| Subject::Friction(id.to_owned());
    let expected = [
        ("webshop", M1, option("gift")),
        ("webshop", M3, driver("unboxing")),
        ("webshop", M4, option("gift")),
        ("webshop", F10, Subject::Finance("budget")),
        ("hotel", M4, option("concierge")),
        ("hotel", F6, driver("pictures")),
        ("hotel", F16, option("photos")),
        ("telecom", M9, friction("storing")),
        ("telecom", F4, option("rekening")),
        ("fashion", M4, option("verbouwing")),
        ("fashion", M6, friction("misgreep")),
        ("fashion", M7, option("verbouwing")),
        ("fashion", F10, Subject::Finance("budget")),
        ("garden", M7, option("entrance")),
        ("garden", F12, option("season")),
        ("service", M4, option("named")),
        ("service", F7, driver("known")),
        ("insurer", M4, option("sameday")),
        ("insurer", F11, driver("message")),
    ];
    for (name, code, subject) in expected {
        let findings = compute(&case(name)).findings;
        let is_said = findings
            .iter()
            .any(|finding| finding.code == code && finding.subjects.contains(&subject));
        assert!(is_said, "{name}: {} about {subject:?}", code.name());
    }
}

#[test]
fn no_sample_has_a_weakness_that_teaches_nothing() {
    use CheckCode::{F1, F2, F5, F8, F9, F14, F17, F18, F19, F20, F21, F28, M2};
    let avoidable = [F1, F2, F5, F8, F9, F14, F17, F18, F19, F20, F21, F28, M2];
    for (name, case) in cases() {
        for finding in compute(&case).findings {
            assert!(!avoidable.contains(&finding.code), "{name}: {finding:?}");
        }
    }
}

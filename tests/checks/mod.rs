//! Every check fires on a case built for it and stays silent on one that differs from it in one thing.
//!
//! The cases start from one that no check has anything to say about, and run through the whole engine.

mod fixtures;
mod horizon;
mod measurements;
mod misunderstandings;
mod money;
mod parameters;
mod properties;
mod scores;
mod shares;

use rox_case::engine::batch::CancelToken;

use rox_case::domain::{
    BusinessCase, Driver, Effect, Estimate, Friction, Impact, InvestmentOption, Plan,
};
use rox_case::engine::simulation::SimulationSettings;
use rox_case::engine::{CaseResult, evaluate, judge};

use rox_case::engine::finding::{CheckCode, Fact, Finding, Subject};

use crate::support::asked::assert_can_be_asked;
use crate::support::golden;

/// The case that no check has anything to say about.
fn calm() -> BusinessCase {
    rox_case::store::read_case(include_bytes!("calm.rox")).unwrap()
}

fn result(case: &BusinessCase) -> CaseResult {
    evaluate(&Plan::resolve(case).unwrap())
}

/// The same, with what a simulation says of it.
fn simulated(case: &BusinessCase) -> CaseResult {
    let plan = Plan::resolve(case).unwrap();
    let (settings, token) = (SimulationSettings::default(), CancelToken::default());
    let judged = judge(case, &plan, &evaluate(&plan), settings, &token);
    judged.unwrap().result
}

/// What a check finds in the calm case after a change. What it says can be asked why.
fn findings(code: CheckCode, change: impl FnOnce(&mut BusinessCase)) -> Vec<Finding> {
    let mut case = calm();
    change(&mut case);
    let mut findings = result(&case).findings;
    findings.retain(|finding| finding.code == code);
    for finding in &findings {
        assert_can_be_asked(&case, finding);
    }
    findings
}

/// The one thing that a check finds in the calm case after a change.
#[track_caller]
fn finding(code: CheckCode, change: impl FnOnce(&mut BusinessCase)) -> Finding {
    let mut findings = findings(code, change);
    assert_eq!(findings.len(), 1, "one finding of {code:?}: {findings:?}");
    findings.remove(0)
}

/// Asserts that a check finds nothing in the calm case after a change.
#[track_caller]
fn silent(code: CheckCode, change: impl FnOnce(&mut BusinessCase)) {
    let findings = findings(code, change);
    assert!(findings.is_empty(), "{findings:?}");
}

#[track_caller]
fn assert_share(fact: Option<Fact>, expected: f64) {
    let Some(Fact::Share(share)) = fact else {
        panic!("no share but {fact:?}");
    };
    assert!((share - expected).abs() < 1e-9, "{share} is not {expected}");
}

#[track_caller]
fn assert_points(fact: Option<Fact>, expected: f64) {
    let Some(Fact::Points(points)) = fact else {
        panic!("no points but {fact:?}");
    };
    assert!(
        (points - expected).abs() < 1e-9,
        "{points} is not {expected}"
    );
}

#[track_caller]
fn assert_money(fact: Option<Fact>, expected: f64) {
    let Some(Fact::Money(money)) = fact else {
        panic!("no money but {fact:?}");
    };
    assert!((money - expected).abs() < 1e-6, "{money} is not {expected}");
}

fn option_subject(id: &str) -> Subject {
    Subject::Option(id.to_owned())
}

fn driver_subject(id: &str) -> Subject {
    Subject::Driver(id.to_owned())
}

fn friction_subject(id: &str) -> Subject {
    Subject::Friction(id.to_owned())
}

fn segment_subject(id: &str) -> Subject {
    Subject::Segment(id.to_owned())
}

fn option<'a>(case: &'a mut BusinessCase, id: &str) -> &'a mut InvestmentOption {
    let found = case.options.iter_mut().find(|option| option.id == id);
    found.unwrap()
}

fn driver<'a>(case: &'a mut BusinessCase, id: &str) -> &'a mut Driver {
    let found = case.drivers.iter_mut().find(|driver| driver.id == id);
    found.unwrap()
}

fn friction<'a>(case: &'a mut BusinessCase, id: &str) -> &'a mut Friction {
    let found = case.frictions.iter_mut().find(|friction| friction.id == id);
    found.unwrap()
}

/// An effect of this size on evidence as good as it gets.
fn effect(impact: Impact, size: f64) -> Effect {
    let mut size = Estimate::certain(size);
    size.basis = Some(rox_case::domain::Basis {
        evidence: rox_case::domain::Evidence::OwnExperiment,
        source: Some("Experiment".to_owned()),
        owner: None,
        as_of: None,
    });
    Effect { impact, size }
}

fn lift(driver: &str, size: f64) -> Effect {
    effect(Impact::Lift(driver.to_owned()), size)
}

#[test]
fn a_calm_case_raises_nothing() {
    assert_eq!(result(&calm()).findings, []);
}

//! What the samples rest on: sources, owners, months and measurements, and numbers that can be believed.

use rox_case::domain::inputs::Input;
use rox_case::domain::{BusinessCase, CaseVisitor, Estimate, FieldPath, Metric, Plan, visit_case};
use rox_case::engine::model::frictions::{churn_hazard, total_load_today};

use super::{cases, compute};

/// Collects the estimates that break a rule.
struct Offenders<R> {
    is_offence: R,
    found: Vec<String>,
}

impl<R: Fn(&Estimate) -> bool> Offenders<R> {
    fn of(case: &BusinessCase, is_offence: R) -> Vec<String> {
        let mut offenders = Self {
            is_offence,
            found: Vec::new(),
        };
        visit_case(case, &mut offenders);
        offenders.found
    }
}

impl<R: Fn(&Estimate) -> bool> CaseVisitor for Offenders<R> {
    fn number(&mut self, _: FieldPath, _: &'static Input, _: f64) {}

    fn estimate(&mut self, path: FieldPath, _: &'static Input, value: &Estimate) {
        if (self.is_offence)(value) {
            self.found.push(path.to_string());
        }
    }
}

fn is_blank(text: Option<&String>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

#[test]
fn every_estimate_with_own_evidence_names_its_source() {
    for (name, case) in cases() {
        let nameless = Offenders::of(&case, |estimate| {
            let basis = estimate.basis.as_ref();
            basis.is_some_and(|b| b.evidence.is_own() && is_blank(b.source.as_ref()))
        });
        assert_eq!(nameless, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_uncertain_estimate_says_what_it_rests_on_who_answers_for_it_and_since_when() {
    for (name, case) in cases() {
        let bare = Offenders::of(&case, |estimate| {
            let is_complete = estimate.basis.as_ref().is_some_and(|basis| {
                !is_blank(basis.source.as_ref())
                    && !is_blank(basis.owner.as_ref())
                    && basis.as_of.is_some()
            });
            estimate.is_uncertain() && !is_complete
        });
        assert_eq!(bare, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn nothing_rests_on_what_was_found_after_the_case_begins() {
    for (name, case) in cases() {
        let start = case.start;
        let from_the_future = Offenders::of(&case, |estimate| {
            let as_of = estimate.basis.as_ref().and_then(|basis| basis.as_of);
            as_of.is_some_and(|month| month >= start)
        });
        assert_eq!(from_the_future, Vec::<String>::new(), "{name}");
        assert!(case.measurements.iter().all(|m| m.month < start), "{name}");
    }
}

#[test]
fn every_nps_agrees_with_its_counts_to_the_point() {
    for (name, case) in cases() {
        let scores = case.measurements.iter().filter(|m| m.metric == Metric::Nps);
        for score in scores {
            let count = |count: Option<u64>| count.unwrap() as f64;
            let margin = count(score.promoters) - count(score.detractors);
            let computed = 100.0 * margin / count(score.responses);
            assert!(
                (computed - score.value).abs() <= 0.5,
                "{name}: {} for {computed}",
                score.value
            );
        }
    }
}

#[test]
fn every_sample_measures_more_than_the_nps() {
    for (name, case) in cases() {
        let metrics: Vec<_> = case.measurements.iter().map(|m| &m.metric).collect();
        assert!(metrics.contains(&&Metric::Nps), "{name}");
        assert!(
            metrics
                .iter()
                .any(|m| matches!(m, Metric::Csat | Metric::Ces)),
            "{name}"
        );
    }
}

#[test]
fn frictions_explain_less_than_half_of_the_churn_and_contacts_of_every_segment() {
    for (name, case) in cases() {
        let plan = Plan::resolve(&case).unwrap();
        let today = total_load_today(&plan.frictions, plan.response.friction_repeat);
        for segment in &plan.segments {
            let id = &segment.id;
            assert!(
                today.hazard < churn_hazard(segment.annual_churn) / 2.0,
                "{name} {id}"
            );
            assert!(
                today.contacts < segment.contacts_per_year / 2.0,
                "{name} {id}"
            );
        }
    }
}

#[test]
fn every_sample_has_a_plausible_return_and_pays_back_within_its_horizon() {
    for (name, case) in cases() {
        let result = compute(&case);
        let rox = result.rox.unwrap();
        assert!((-0.5..=2.5).contains(&rox), "{name}: {rox}");
        assert!(result.payback_months.is_some(), "{name}");
    }
}

#[test]
fn every_sample_leaves_an_alternative_out() {
    for (name, case) in cases() {
        assert!(case.options.iter().any(|o| !o.included), "{name}");
    }
}

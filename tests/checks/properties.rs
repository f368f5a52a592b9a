//! What holds for the findings of every case.

use proptest::prelude::*;
use rox_case::domain::inputs;
use rox_case::engine::finding::Severity;

use super::*;
use crate::support::arbitrary;

fn exists(case: &BusinessCase, subject: &Subject) -> bool {
    match subject {
        Subject::Case | Subject::Measurements => true,
        Subject::Finance(field) => {
            let key = format!("finance.{field}");
            inputs::ALL.iter().any(|input| input.key == key)
        }
        Subject::Response(key) => {
            *key == "response.gain_curve" || inputs::ALL.iter().any(|input| input.key == *key)
        }
        Subject::Segment(id) => case.segments.iter().any(|item| item.id == *id),
        Subject::Touchpoint(id) => case.touchpoints.iter().any(|item| item.id == *id),
        Subject::Driver(id) => case.drivers.iter().any(|item| item.id == *id),
        Subject::Friction(id) => case.frictions.iter().any(|item| item.id == *id),
        Subject::Option(id) => case.options.iter().any(|item| item.id == *id),
    }
}

fn is_finite(fact: Fact) -> bool {
    match fact {
        Fact::Money(value) | Fact::Share(value) | Fact::Points(value) | Fact::Number(value) => {
            value.is_finite()
        }
        Fact::Count(_) | Fact::Month(_) => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn findings_are_ordered_and_lead_to_something_in_the_case(case in arbitrary::case()) {
        let findings = result(&case).findings;
        prop_assert!(findings.is_sorted_by_key(|finding| finding.code));
        for finding in &findings {
            prop_assert!(!finding.subjects.is_empty(), "{:?}", finding);
            prop_assert!(finding.subjects.iter().all(|subject| exists(&case, subject)), "{:?}", finding);
            prop_assert!(finding.facts.iter().all(|(_, fact)| is_finite(*fact)), "{:?}", finding);
        }
    }

    #[test]
    fn only_money_past_the_sweet_spot_is_grave(case in arbitrary::case()) {
        let result = result(&case);
        let grave = result.findings.iter().filter(|finding| finding.severity == Severity::Overshoot).count();
        let past = result.options.iter().filter(|option| option.verdict == rox_case::engine::Verdict::Overshoot).count();
        prop_assert_eq!(grave, past);
    }

    #[test]
    fn a_finding_does_not_depend_on_options_that_are_left_out(case in arbitrary::case()) {
        let mut absent = case.clone();
        absent.options.retain(|option| option.included);
        let ids: Vec<_> = absent.options.iter().map(|option| option.id.clone()).collect();
        for option in &mut absent.options {
            option.requires.retain(|id| ids.contains(id));
            option.excludes.retain(|id| ids.contains(id));
        }
        let without_f21 = |case: &BusinessCase| {
            let mut findings = result(case).findings;
            findings.retain(|finding| finding.code != CheckCode::F21);
            findings
        };
        prop_assert_eq!(without_f21(&case), without_f21(&absent));
    }
}

//! The register of assumptions: every number that the result depends on, and what it rests on.
//!
//! Measured scores are not in it, as they happened; whether an option is part of the plan is a decision and no assumption.

use super::inputs::{Input, Source};
use super::scenarios::{ChangeableKind, changeable};
use super::{Basis, BusinessCase, Estimate, FieldPath};

/// One line of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// Where it stands in the case.
    pub path: FieldPath,
    /// What is known about it.
    pub input: &'static Input,
    /// Its value, with its range where it has one.
    pub value: Estimate,
    /// What it rests on.
    pub rests_on: RestsOn,
}

/// What a number rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum RestsOn {
    /// It was not entered: the default of the program holds, which comes from there.
    Default(Source),
    /// What was entered beside it.
    Basis(Basis),
    /// Somebody's judgement: it could have a basis, but none was entered.
    Judgement,
    /// The word of the person who entered it: a number of this kind takes no basis.
    Entry,
}

/// Every assumption of a case, in the order of the file. A parameter of the response is in it whether it is set or not.
pub fn register(case: &BusinessCase) -> Vec<Assumption> {
    changeable(case)
        .into_iter()
        .filter_map(|number| {
            let path = number.label_path();
            let (input, value, entered) = match number.kind {
                ChangeableKind::Number(input) | ChangeableKind::Whole(input) => {
                    (input, Estimate::certain(number.planned), RestsOn::Entry)
                }
                ChangeableKind::Estimate(input, estimate) => {
                    let basis = estimate.basis.clone();
                    let entered = basis.map_or(RestsOn::Judgement, RestsOn::Basis);
                    (input, estimate, entered)
                }
                ChangeableKind::Included => return None,
            };
            // Leaving out a number that claims nothing is an entry too.
            let rests_on = if number.is_default && input.source != Source::User {
                RestsOn::Default(input.source)
            } else {
                entered
            };
            Some(Assumption {
                path,
                input,
                value,
                rests_on,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases::{bare, complete};
    use crate::domain::{Evidence, inputs};

    fn line(case: &BusinessCase, path: &str) -> Assumption {
        let mut lines = register(case).into_iter();
        lines.find(|line| line.path.to_string() == path).unwrap()
    }

    #[test]
    fn an_estimate_rests_on_its_basis_or_on_judgement() {
        let mut case = complete();
        let path = "segments[consumers].annual_churn";
        let RestsOn::Basis(basis) = line(&case, path).rests_on else {
            panic!("the churn has a basis");
        };
        assert_eq!(basis.evidence, Evidence::OwnSurvey);
        case.segments[0].annual_churn.basis = None;
        let churn = line(&case, path);
        assert_eq!(churn.rests_on, RestsOn::Judgement);
        assert_eq!(churn.value, case.segments[0].annual_churn);
    }

    #[test]
    fn a_parameter_that_was_not_set_rests_on_where_its_default_comes_from() {
        let retention = line(&bare(), "response.retention");
        assert_eq!(retention.input, &inputs::RETENTION);
        assert_eq!(retention.value, inputs::RETENTION.default_estimate());
        let source = inputs::RETENTION.source;
        assert_eq!(retention.rests_on, RestsOn::Default(source));
        assert!(matches!(
            line(&complete(), "response.retention").rests_on,
            RestsOn::Basis(_)
        ));
    }

    #[test]
    fn a_number_without_range_is_the_word_of_its_author() {
        let rate = line(&bare(), "finance.discount_rate");
        assert_eq!(rate.value, Estimate::certain(0.09));
        assert_eq!(rate.rests_on, RestsOn::Entry);
    }

    #[test]
    fn every_effect_of_every_option_is_in_it_and_no_decision_or_measurement() {
        let case = complete();
        let paths: Vec<String> = register(&case)
            .iter()
            .map(|line| line.path.to_string())
            .collect();
        for option in &case.options {
            for place in 1..=option.effects.len() {
                let path = format!("options[{}].effects[{place}].size", option.id);
                assert!(paths.contains(&path), "{path}");
            }
        }
        let decided = |path: &String| path.ends_with("included") || path.starts_with("measure");
        assert!(!paths.iter().any(decided));
    }
}

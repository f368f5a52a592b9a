//! Another currency: the same amounts in other units of money.

use super::inputs::{Input, Unit};
use super::number_at::{NumberAt, number_at};
use super::scenarios;
use super::visit::{CaseVisitor, visit_case};
use super::{BusinessCase, Estimate, FieldPath};

/// Significant digits of a converted amount: enough for any, and without the rounding of the arithmetic.
const DIGITS: usize = 12;

/// Multiplies every amount of money in a case by a rate: costs, spend, savings, the budget, the ends of their ranges, and what
/// scenarios put in their place.
pub fn convert(case: &mut BusinessCase, rate: f64) {
    let before = case.clone();
    let mut amounts = MoneyFields::default();
    visit_case(&before, &mut amounts);
    for path in amounts.paths {
        match number_at(case, &path) {
            Some(NumberAt::Number(amount)) => *amount = converted(*amount, rate),
            Some(NumberAt::OptionalNumber(amount)) => {
                *amount = amount.map(|amount| converted(amount, rate));
            }
            Some(NumberAt::Estimate(estimate)) => convert_estimate(estimate, rate),
            Some(NumberAt::OptionalEstimate(estimate, _)) => {
                if let Some(estimate) = estimate {
                    convert_estimate(estimate, rate);
                }
            }
            // What is counted is no money.
            Some(NumberAt::Whole(_)) | None => {}
        }
    }
    for scenario in &mut case.scenarios {
        for own in &mut scenario.overrides {
            let number = scenarios::find(&before, &own.path);
            if number.is_some_and(|number| number.input().is_some_and(is_money)) {
                own.value = converted(own.value, rate);
            }
        }
    }
}

fn convert_estimate(estimate: &mut Estimate, rate: f64) {
    estimate.likely = converted(estimate.likely, rate);
    estimate.low = estimate.low.map(|low| converted(low, rate));
    estimate.high = estimate.high.map(|high| converted(high, rate));
}

fn converted(amount: f64, rate: f64) -> f64 {
    let amount = amount * rate;
    // What is not finite reads back as it is.
    format!("{amount:.*e}", DIGITS - 1)
        .parse()
        .unwrap_or(amount)
}

fn is_money(input: &'static Input) -> bool {
    match input.unit {
        Unit::Money | Unit::MoneyPerYear => true,
        Unit::Share
        | Unit::SharePerYear
        | Unit::Score
        | Unit::Points
        | Unit::PointsPerYear
        | Unit::PerPoint
        | Unit::People
        | Unit::PeoplePerYear
        | Unit::TimesPerYear
        | Unit::Times
        | Unit::Months
        | Unit::MonthNumber
        | Unit::Years
        | Unit::Factor
        | Unit::Weight
        | Unit::Measured => false,
    }
}

/// Where the amounts of money of a case stand.
#[derive(Default)]
struct MoneyFields {
    paths: Vec<FieldPath>,
}

impl CaseVisitor for MoneyFields {
    fn number(&mut self, path: FieldPath, input: &'static Input, _: f64) {
        if is_money(input) {
            self.paths.push(path);
        }
    }

    fn estimate(&mut self, path: FieldPath, input: &'static Input, _: &Estimate) {
        if is_money(input) {
            self.paths.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases::complete;
    use crate::domain::scenarios::changeable;
    use crate::domain::{CaseScenario, Override};

    /// Every number of a case with its unit; of an estimate the likely value and the ends.
    #[derive(Default)]
    struct CaseNumbers(Vec<(FieldPath, &'static Input, Vec<f64>)>);

    impl CaseVisitor for CaseNumbers {
        fn number(&mut self, path: FieldPath, input: &'static Input, value: f64) {
            self.0.push((path, input, vec![value]));
        }

        fn estimate(&mut self, path: FieldPath, input: &'static Input, value: &Estimate) {
            let values = [Some(value.likely), value.low, value.high];
            self.0
                .push((path, input, values.into_iter().flatten().collect()));
        }
    }

    fn numbers(case: &BusinessCase) -> Vec<(FieldPath, &'static Input, Vec<f64>)> {
        let mut numbers = CaseNumbers::default();
        visit_case(case, &mut numbers);
        numbers.0
    }

    #[test]
    fn every_amount_is_converted_and_nothing_else() {
        let before = complete();
        let mut after = before.clone();
        convert(&mut after, 2.0);
        let mut converted = 0;
        for ((path, input, old), (_, _, new)) in numbers(&before).into_iter().zip(numbers(&after)) {
            let rate = if is_money(input) { 2.0 } else { 1.0 };
            let expected: Vec<f64> = old.iter().map(|value| value * rate).collect();
            assert_eq!(new, expected, "{path}");
            converted += usize::from(rate == 2.0);
        }
        assert!(converted >= 5, "{converted}");
        convert(&mut after, 0.5);
        assert_eq!(after, before);
    }

    #[test]
    fn what_scenarios_put_in_the_place_of_an_amount_is_converted_too() {
        let mut case = complete();
        let numbers = changeable(&case);
        let overrides = numbers.iter().map(|number| Override {
            path: number.path.to_string(),
            value: number.planned,
        });
        case.scenarios = vec![CaseScenario {
            id: "all".to_owned(),
            name: "All".to_owned(),
            description: None,
            overrides: overrides.collect(),
        }];
        convert(&mut case, 3.0);
        let own = &case.scenarios[0].overrides;
        for (number, own) in numbers.iter().zip(own) {
            let is_money = number.input().is_some_and(is_money);
            let expected = number.planned * if is_money { 3.0 } else { 1.0 };
            assert!(
                (own.value - expected).abs() <= 1e-9 * expected.abs(),
                "{}",
                own.path
            );
        }
    }

    #[test]
    fn a_converted_amount_has_no_rounding_of_the_arithmetic() {
        // In floats 210 · 1.1 is 231.00000000000003.
        assert_eq!(converted(210.0, 1.1), 231.0);
        assert_eq!(converted(-0.1, 3.0), -0.3);
    }
}

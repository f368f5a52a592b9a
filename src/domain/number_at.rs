//! The number of a case at a path, to be changed where it stands.

use super::inputs::Input;
use super::parameters::{self, Setting};
use super::{BusinessCase, Driver, Estimate, FieldPath, Friction, InvestmentOption, Segment, Step};

/// A number of a case where it stands. One that is not there, because nobody entered it, can be entered.
#[derive(Debug)]
pub enum NumberAt<'a> {
    /// One that is certain by nature.
    Number(&'a mut f64),
    /// One that is certain by nature and may be left out.
    OptionalNumber(&'a mut Option<f64>),
    /// One that counts something, without decimals.
    Whole(&'a mut u32),
    /// One that may have a range.
    Estimate(&'a mut Estimate),
    /// One that may have a range and may be left out, with what is known about it where it has a default.
    OptionalEstimate(&'a mut Option<Estimate>, Option<&'static Input>),
}

/// What a number was, to make it that again.
#[derive(Clone, Debug)]
pub struct Kept(Holding);

#[derive(Clone, Debug)]
enum Holding {
    Number(f64),
    OptionalNumber(Option<f64>),
    Whole(u32),
    Estimate(Estimate),
    OptionalEstimate(Option<Estimate>),
}

impl NumberAt<'_> {
    /// Sets it; of an estimate, the likely value, and a range is stretched where it would leave that out. Of a number that
    /// counts something the decimals are dropped.
    pub fn set(self, value: f64) {
        match self {
            Self::Number(number) => *number = value,
            Self::OptionalNumber(number) => *number = Some(value),
            Self::Whole(number) => *number = value as u32,
            Self::Estimate(estimate) => stretch(estimate, value),
            Self::OptionalEstimate(estimate, input) => {
                let default = || input.map_or_else(Estimate::default, Input::default_estimate);
                stretch(estimate.get_or_insert_with(default), value);
            }
        }
    }

    /// What it is now.
    pub fn keep(&self) -> Kept {
        Kept(match self {
            Self::Number(number) => Holding::Number(**number),
            Self::OptionalNumber(number) => Holding::OptionalNumber(**number),
            Self::Whole(number) => Holding::Whole(**number),
            Self::Estimate(estimate) => Holding::Estimate((**estimate).clone()),
            Self::OptionalEstimate(estimate, _) => Holding::OptionalEstimate((**estimate).clone()),
        })
    }

    /// Makes it what it was. What was kept of a number of another kind changes nothing.
    pub fn restore(self, kept: Kept) {
        match (self, kept.0) {
            (Self::Number(number), Holding::Number(was)) => *number = was,
            (Self::OptionalNumber(number), Holding::OptionalNumber(was)) => *number = was,
            (Self::Whole(number), Holding::Whole(was)) => *number = was,
            (Self::Estimate(estimate), Holding::Estimate(was)) => *estimate = was,
            (Self::OptionalEstimate(estimate, _), Holding::OptionalEstimate(was)) => {
                *estimate = was;
            }
            (_, _) => {}
        }
    }
}

fn stretch(estimate: &mut Estimate, likely: f64) {
    estimate.likely = likely;
    estimate.low = estimate.low.map(|low| low.min(likely));
    estimate.high = estimate.high.map(|high| high.max(likely));
}

/// The number at a path, without the word that tells the likely value of an estimate from the ends of its range. An item is
/// found by its place, and has to have the id that the path says. Measured scores are not there: they happened.
pub fn number_at<'a>(case: &'a mut BusinessCase, path: &FieldPath) -> Option<NumberAt<'a>> {
    match path.steps() {
        [Step::Field("horizon_years")] => Some(NumberAt::Whole(&mut case.horizon_years)),
        [Step::Field("finance"), Step::Field(field)] => {
            let finance = &mut case.finance;
            Some(match *field {
                "discount_rate" => NumberAt::Number(&mut finance.discount_rate),
                "contingency" => NumberAt::Number(&mut finance.contingency),
                "spend_growth" => NumberAt::Number(&mut finance.spend_growth),
                "cost_inflation" => NumberAt::Number(&mut finance.cost_inflation),
                "budget" => NumberAt::OptionalNumber(&mut finance.budget),
                "loss_alert" => NumberAt::Number(&mut finance.loss_alert),
                _ => return None,
            })
        }
        [Step::Field("response"), ..] => {
            let mut all = parameters::ALL.iter();
            let parameter = all.find(|parameter| parameter.path() == *path)?;
            Some(match parameter.setting(&mut case.response) {
                Setting::Number(number) => NumberAt::OptionalNumber(number),
                Setting::Estimate(estimate) => {
                    NumberAt::OptionalEstimate(estimate, Some(parameter.input))
                }
            })
        }
        [Step::Field(list), Step::Item { index, id }, rest @ ..] => match (*list, rest) {
            ("segments", [Step::Field(field)]) => {
                let segment = case.segments.get_mut(*index).filter(|own| own.id == *id)?;
                of_segment(segment, field)
            }
            ("touchpoints", [Step::Field("reach")]) => {
                let touchpoints = &mut case.touchpoints;
                let touchpoint = touchpoints.get_mut(*index).filter(|own| own.id == *id)?;
                Some(NumberAt::Number(&mut touchpoint.reach))
            }
            ("drivers", [Step::Field(field)]) => {
                let driver = case.drivers.get_mut(*index).filter(|own| own.id == *id)?;
                of_driver(driver, field)
            }
            ("frictions", [Step::Field(field)]) => {
                let friction = case.frictions.get_mut(*index).filter(|own| own.id == *id)?;
                of_friction(friction, field)
            }
            ("options", rest) => {
                let option = case.options.get_mut(*index).filter(|own| own.id == *id)?;
                of_option(option, rest)
            }
            _ => None,
        },
        _ => None,
    }
}

fn of_segment<'a>(segment: &'a mut Segment, field: &str) -> Option<NumberAt<'a>> {
    Some(match field {
        "customers" => NumberAt::Number(&mut segment.customers),
        "annual_churn" => NumberAt::Estimate(&mut segment.annual_churn),
        "annual_spend" => NumberAt::Estimate(&mut segment.annual_spend),
        "contribution_margin" => NumberAt::Estimate(&mut segment.contribution_margin),
        "new_customers_per_year" => NumberAt::Number(&mut segment.new_customers_per_year),
        "referrals_per_year" => NumberAt::Number(&mut segment.referrals_per_year),
        "prospects_per_year" => NumberAt::Number(&mut segment.prospects_per_year),
        "conversion_rate" => NumberAt::Number(&mut segment.conversion_rate),
        "contacts_per_year" => NumberAt::Number(&mut segment.contacts_per_year),
        "cost_per_contact" => NumberAt::Number(&mut segment.cost_per_contact),
        "expectation_offset" => NumberAt::Number(&mut segment.expectation_offset),
        _ => return None,
    })
}

fn of_driver<'a>(driver: &'a mut Driver, field: &str) -> Option<NumberAt<'a>> {
    Some(match field {
        "importance" => NumberAt::Number(&mut driver.importance),
        "delivered" => NumberAt::Estimate(&mut driver.delivered),
        "expected" => NumberAt::OptionalEstimate(&mut driver.expected, None),
        "promised" => NumberAt::OptionalNumber(&mut driver.promised),
        "believed" => NumberAt::OptionalNumber(&mut driver.believed),
        "tolerance" => NumberAt::OptionalNumber(&mut driver.tolerance),
        _ => return None,
    })
}

fn of_friction<'a>(friction: &'a mut Friction, field: &str) -> Option<NumberAt<'a>> {
    Some(match field {
        "incidents_per_year" => NumberAt::Estimate(&mut friction.incidents_per_year),
        "complaint_share" => NumberAt::Number(&mut friction.complaint_share),
        "resolution_share" => NumberAt::Number(&mut friction.resolution_share),
        "leave_if_silent" => NumberAt::Estimate(&mut friction.leave_if_silent),
        "leave_if_unresolved" => NumberAt::Estimate(&mut friction.leave_if_unresolved),
        "leave_if_resolved" => NumberAt::Estimate(&mut friction.leave_if_resolved),
        "contacts_per_incident" => NumberAt::Number(&mut friction.contacts_per_incident),
        _ => return None,
    })
}

fn of_option<'a>(option: &'a mut InvestmentOption, rest: &[Step]) -> Option<NumberAt<'a>> {
    let field = match rest {
        [Step::Field(field)] => *field,
        [
            Step::Field("effects"),
            Step::Item { index, .. },
            Step::Field("size"),
        ] => {
            let effect = option.effects.get_mut(*index)?;
            return Some(NumberAt::Estimate(&mut effect.size));
        }
        _ => return None,
    };
    Some(match field {
        "scale" => NumberAt::Number(&mut option.scale),
        "start_month" => NumberAt::Whole(&mut option.start_month),
        "build_months" => NumberAt::Whole(&mut option.build_months),
        "ramp_months" => NumberAt::Number(&mut option.ramp_months),
        "run_months" => NumberAt::OptionalNumber(&mut option.run_months),
        "fade_half_life_months" => NumberAt::Number(&mut option.fade_half_life_months),
        "delay_months" => NumberAt::Estimate(&mut option.delay_months),
        "one_off_cost" => NumberAt::Estimate(&mut option.one_off_cost),
        "annual_cost" => NumberAt::Estimate(&mut option.annual_cost),
        "fixed_share" => NumberAt::Number(&mut option.fixed_share),
        "cost_uplift" => NumberAt::Number(&mut option.cost_uplift),
        "success_probability" => NumberAt::Number(&mut option.success_probability),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases::{bare, complete};
    use crate::domain::scenarios::{ChangeableKind, apply, changeable};
    use crate::domain::{CaseScenario, Override};

    #[test]
    fn a_number_that_is_set_where_it_stands_is_what_a_scenario_makes_of_it_and_goes_back() {
        for case in [bare(), complete()] {
            for number in changeable(&case) {
                if number.kind == ChangeableKind::Included {
                    continue;
                }
                let path = number.label_path();
                let value = match &number.kind {
                    ChangeableKind::Whole(_) => number.planned + 1.0,
                    _ => number.planned * 0.875,
                };
                let scenario = CaseScenario {
                    id: String::new(),
                    name: String::new(),
                    description: None,
                    overrides: vec![Override {
                        path: number.path.to_string(),
                        value,
                    }],
                };
                let mut changed = case.clone();
                let kept = number_at(&mut changed, &path).unwrap().keep();
                number_at(&mut changed, &path).unwrap().set(value);
                assert_eq!(changed, apply(&case, &scenario).unwrap(), "{path}");
                number_at(&mut changed, &path).unwrap().restore(kept);
                assert_eq!(changed, case, "{path}");
            }
        }
    }

    #[test]
    fn a_path_to_something_else_leads_to_no_number() {
        let mut case = complete();
        let options = FieldPath::root().field("options");
        let first = options.item(0, &case.options[0].id.clone());
        for path in [
            FieldPath::root().field("title"),
            first.clone(),
            first.field("included"),
            options.item(0, "another").field("scale"),
            FieldPath::root().field("finance").field("risk_adjust"),
        ] {
            assert!(number_at(&mut case, &path).is_none(), "{path}");
        }
    }
}

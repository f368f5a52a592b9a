//! Scenarios of a case: made from the ends of its ranges, and all of them side by side.

use crate::domain::scenarios::{self, Uncertain};
use crate::domain::{BusinessCase, CaseScenario, Override, Plan, Problem, validation};
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario as Selection;
use crate::engine::{CaseResult, Verdict, evaluate};
use crate::text::Texts;

use crate::engine::batch::CancelToken;

/// What a new scenario begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioStart {
    /// Nothing: the user chooses what is other.
    Own,
    /// Every uncertain number at the end of its range that costs net present value.
    WorseEnds,
    /// Every uncertain number at the end of its range that brings net present value.
    BetterEnds,
}

impl ScenarioStart {
    /// Key of the name that such a scenario gets.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Own => "new-scenario",
            Self::WorseEnds => "scenario-pessimistic",
            Self::BetterEnds => "scenario-optimistic",
        }
    }

    /// Its name, with a number where the case already has a scenario of that name.
    pub(super) fn free_name(self, case: &BusinessCase, texts: &Texts) -> String {
        let name = texts.get(self.name_key());
        let is_taken = |name: &str| case.scenarios.iter().any(|own| own.name == name);
        let numbered = (2..).map(|number| format!("{name} {number}"));
        std::iter::once(name.clone())
            .chain(numbered)
            .find(|name| !is_taken(name))
            .unwrap_or(name)
    }

    /// The overrides that it begins with; none for a case that cannot be computed.
    ///
    /// Each number is tried at both ends by itself, all others as planned. An end that moves the net present value the other
    /// way, or not at all, is not taken.
    pub fn overrides(self, case: &BusinessCase) -> Vec<Override> {
        let better = match self {
            Self::Own => return Vec::new(),
            Self::WorseEnds => false,
            Self::BetterEnds => true,
        };
        let Some(planned) = npv(case) else {
            return Vec::new();
        };
        let gain = |number: &Uncertain, value: f64| {
            let change = npv_with(case, number, value).unwrap_or(planned) - planned;
            if better { change } else { -change }
        };
        scenarios::uncertain(case)
            .iter()
            .filter_map(|number| {
                let ends = [number.low, number.high].map(|value| (value, gain(number, value)));
                let (value, gain) = if ends[1].1 > ends[0].1 {
                    ends[1]
                } else {
                    ends[0]
                };
                (gain > 0.0).then(|| override_of(number, value))
            })
            .collect()
    }
}

fn override_of(number: &Uncertain, value: f64) -> Override {
    Override {
        path: number.path.to_string(),
        value,
    }
}

fn npv_with(case: &BusinessCase, number: &Uncertain, value: f64) -> Option<f64> {
    let alone = CaseScenario {
        id: String::new(),
        name: String::new(),
        description: None,
        overrides: vec![override_of(number, value)],
    };
    npv(&scenarios::apply(case, &alone).ok()?)
}

/// Net present value of a case as it stands; none where it cannot be computed.
fn npv(case: &BusinessCase) -> Option<f64> {
    let plan = Plan::resolve(case).ok()?;
    let selection = Selection::planned(&plan);
    Some(Projector::new(&plan).project(&selection).npv())
}

/// The figures of a case in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// Net present value.
    pub npv: f64,
    /// Return on experience; none without cost.
    pub rox: Option<f64>,
    /// Present value of the cost.
    pub pv_cost: f64,
    /// Months until it pays back; none if it never does.
    pub payback_months: Option<f64>,
    /// The gravest verdict on an option; none without options.
    pub worst: Option<Verdict>,
}

impl Headline {
    /// The headline of a result.
    pub fn of(result: &CaseResult) -> Self {
        let verdicts = result.options.iter().map(|option| option.verdict);
        Self {
            npv: result.npv,
            rox: result.rox,
            pv_cost: result.pv_cost,
            payback_months: result.payback_months,
            worst: verdicts.max_by_key(|verdict| gravity(*verdict)),
        }
    }

    /// The headline of a case.
    ///
    /// # Errors
    /// Every problem of a case that cannot be computed.
    pub fn of_case(case: &BusinessCase) -> Result<Self, Vec<Problem>> {
        let result = evaluate(&Plan::resolve(case)?);
        if !result.is_finite() {
            return Err(vec![validation::too_large_together(case)]);
        }
        Ok(Self::of(&result))
    }
}

/// How much a verdict speaks against an option.
fn gravity(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Balanced => 0,
        Verdict::CannotJudge => 1,
        Verdict::StartsAfterEnd => 2,
        Verdict::AboveExpectation => 3,
        Verdict::Uneconomic => 4,
        Verdict::Overshoot => 5,
    }
}

/// The plan and its scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBySide {
    /// The plan, or what keeps it from being computed.
    pub plan: Result<Headline, Vec<Problem>>,
    /// The scenarios in the order of the case, by their ids.
    pub scenarios: Vec<(String, Result<Headline, Vec<Problem>>)>,
}

/// Computes the plan and every scenario. Broken off when cancelled: what is missing then is left out.
pub fn side_by_side(case: &BusinessCase, token: &CancelToken) -> SideBySide {
    SideBySide {
        plan: Headline::of_case(case),
        scenarios: case
            .scenarios
            .iter()
            .take_while(|_| !token.is_cancelled())
            .map(|scenario| {
                let applied = scenarios::apply(case, scenario);
                let headline = applied.and_then(|applied| Headline::of_case(&applied));
                (scenario.id.clone(), headline)
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample_cases::complete;

    fn npv_of(beginning: ScenarioStart) -> f64 {
        let case = complete();
        let scenario = CaseScenario {
            id: "ends".to_owned(),
            name: String::new(),
            description: None,
            overrides: beginning.overrides(&case),
        };
        npv(&scenarios::apply(&case, &scenario).unwrap()).unwrap()
    }

    #[test]
    fn the_worse_ends_cost_and_the_better_ends_bring() {
        let planned = npv_of(ScenarioStart::Own);
        assert_eq!(Some(planned), npv(&complete()));
        assert!(npv_of(ScenarioStart::WorseEnds) < planned);
        assert!(npv_of(ScenarioStart::BetterEnds) > planned);
    }

    #[test]
    fn each_number_takes_the_end_that_moves_the_value_its_way() {
        let case = complete();
        let planned = npv(&case).unwrap();
        for (beginning, sign) in [
            (ScenarioStart::WorseEnds, -1.0),
            (ScenarioStart::BetterEnds, 1.0),
        ] {
            let overrides = beginning.overrides(&case);
            assert!(overrides.len() > 10);
            for entry in overrides {
                let alone = CaseScenario {
                    overrides: vec![entry.clone()],
                    ..case.scenarios[0].clone()
                };
                let changed = npv(&scenarios::apply(&case, &alone).unwrap()).unwrap();
                assert!((changed - planned) * sign > 0.0, "{}", entry.path);
            }
        }
        // More churn costs, more spend brings: the ends are not simply low or high.
        let worse = ScenarioStart::WorseEnds.overrides(&case);
        let value = |path: &str| worse.iter().find(|entry| entry.path == path).unwrap().value;
        let consumers = &case.segments[0];
        assert_eq!(
            Some(value("options[repair].one_off_cost.likely")),
            case.options[1].one_off_cost.high
        );
        assert_eq!(
            Some(value("segments[consumers].contribution_margin.likely")),
            consumers.contribution_margin.low
        );
    }

    #[test]
    fn a_case_that_cannot_be_computed_has_no_ends() {
        let mut case = complete();
        case.segments.clear();
        assert_eq!(ScenarioStart::WorseEnds.overrides(&case), []);
    }

    #[test]
    fn side_by_side_every_scenario_is_what_the_engine_says_about_its_case() {
        let mut case = complete();
        case.scenarios[1].overrides[0].value = 0.5;
        let shown = side_by_side(&case, &CancelToken::default());
        assert_eq!(shown.plan, Headline::of_case(&case));
        for (own, (id, headline)) in case.scenarios.iter().zip(&shown.scenarios) {
            assert_eq!(own.id, *id);
            let applied = scenarios::apply(&case, own).unwrap();
            assert_eq!(*headline, Headline::of_case(&applied));
            assert_ne!(*headline, shown.plan);
        }
    }

    #[test]
    fn the_gravest_verdict_is_that_of_an_option_past_its_sweet_spot() {
        let gravest = Verdict::ALL.into_iter().max_by_key(|v| gravity(*v));
        assert_eq!(gravest, Some(Verdict::Overshoot));
    }
}

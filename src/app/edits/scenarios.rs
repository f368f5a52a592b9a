//! Adding scenarios, and changing what they change.

use super::items;
use crate::app::Document;
use crate::app::scenarios::ScenarioStart;
use crate::domain::scenarios::{MOST_OVERRIDES, MOST_SCENARIOS, find};
use crate::domain::{CaseScenario, ItemKind, Override};
use crate::text::Texts;

impl Document {
    /// Whether the case may have another scenario.
    pub fn can_add_scenario(&self) -> bool {
        self.case.scenarios.len() < MOST_SCENARIOS
    }

    /// Adds a scenario and returns its id; nothing when the case has as many as it may.
    pub fn add_scenario(&mut self, beginning: ScenarioStart, texts: &Texts) -> Option<String> {
        if !self.can_add_scenario() {
            return None;
        }
        let name = beginning.free_name(&self.case, texts);
        let overrides = beginning.overrides(&self.case);
        self.edit(|case| {
            let id = items::add(case, ItemKind::Scenario, &name);
            if let Some(added) = scenario(&mut case.scenarios, &id) {
                added.overrides = overrides;
                added.overrides.truncate(MOST_OVERRIDES);
            }
            Some(id)
        })
    }

    /// Has a scenario change a number, beginning with the value that the plan has. One that it changes already stays.
    pub fn add_override(&mut self, scenario_id: &str, path: &str) {
        let Some(number) = find(&self.case, path) else {
            return;
        };
        self.edit(|case| {
            if let Some(scenario) = scenario(&mut case.scenarios, scenario_id)
                && scenario.overrides.len() < MOST_OVERRIDES
                && scenario.overrides.iter().all(|entry| entry.path != path)
            {
                scenario.overrides.push(Override {
                    path: path.to_owned(),
                    value: number.planned,
                });
            }
        });
    }

    /// Has a scenario no longer change the number at a place in its list, from 0.
    pub fn remove_override(&mut self, scenario_id: &str, place: usize) {
        self.edit(|case| {
            if let Some(scenario) = scenario(&mut case.scenarios, scenario_id)
                && place < scenario.overrides.len()
            {
                scenario.overrides.remove(place);
            }
        });
    }
}

fn scenario<'a>(scenarios: &'a mut [CaseScenario], id: &str) -> Option<&'a mut CaseScenario> {
    scenarios.iter_mut().find(|scenario| scenario.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Gesture;
    use crate::domain::sample_cases::complete;
    use crate::text::Language;

    fn document() -> Document {
        Document::untitled(complete())
    }

    fn english() -> &'static Texts {
        Texts::of(Language::English)
    }

    #[test]
    fn a_scenario_is_added_in_one_step_under_a_name_of_its_own() {
        let mut document = document();
        let first = document.add_scenario(ScenarioStart::WorseEnds, english());
        let second = document.add_scenario(ScenarioStart::WorseEnds, english());
        assert_ne!(first, second);
        let names: Vec<_> = document
            .case
            .scenarios
            .iter()
            .map(|own| &own.name)
            .collect();
        assert_eq!(names[2..], ["Pessimistic", "Pessimistic 2"]);
        let _ = document.undo();
        let _ = document.undo();
        assert_eq!(document.case, complete());
    }

    #[test]
    fn no_more_scenarios_are_added_than_a_case_may_have() {
        let mut document = document();
        while document
            .add_scenario(ScenarioStart::Own, english())
            .is_some()
        {}
        assert_eq!(document.case.scenarios.len(), MOST_SCENARIOS);
        assert_eq!(document.computation().problems(), []);
    }

    #[test]
    fn a_number_is_added_once_with_the_value_of_the_plan_and_removed_by_place() {
        let mut document = document();
        document.add_override("lean", "finance.discount_rate");
        document.add_override("lean", "finance.discount_rate");
        document.add_override("lean", "finance.luck");
        let overrides = &document.case.scenarios[0].overrides;
        assert_eq!(overrides.len(), 4);
        assert_eq!(overrides[3].value, 0.08);
        document.remove_override("lean", 3);
        document.remove_override("lean", 9);
        assert_eq!(document.case, complete());
    }

    #[test]
    fn what_a_scenario_changes_goes_with_the_item_in_the_same_step() {
        let mut document = document();
        document.remove_option("track");
        let paths = |document: &Document| {
            let overrides = document.case.scenarios[0].overrides.iter();
            overrides
                .map(|entry| entry.path.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(paths(&document).len(), 2);
        assert_eq!(document.computation().problems(), []);
        assert_eq!(
            document.undo_label(english()).unwrap(),
            "Option ‘Track the parcel’ removed"
        );
        let _ = document.undo();
        assert_eq!(document.case, complete());
        let _ = document.redo();
        assert_eq!(paths(&document).len(), 2);
    }

    #[test]
    fn the_override_of_an_effect_follows_it_when_one_before_it_is_removed() {
        let mut document = document();
        document.remove_effect("gift", 0);
        let moved = &document.case.scenarios[0].overrides[1].path;
        assert_eq!(moved, "options[gift].effects[1].size.likely");
        let _ = document.undo();
        assert_eq!(document.case, complete());
        assert!(!document.settle(Gesture::None).changed());
    }

    #[test]
    fn a_scenario_that_is_shown_is_computed_and_the_plan_stays_as_it_is() {
        let mut document = document();
        let planned = document.computation().result().unwrap().npv;
        let revision = document.revision();
        document.show_scenario(Some("lean"));
        assert_eq!(document.shown_scenario().unwrap().name, "Lean year");
        assert_ne!(document.computation().result().unwrap().npv, planned);
        assert!(document.revision() > revision);
        assert_eq!(document.case, complete());
        assert!(!document.can_undo() && !document.unsaved());

        document.case.finance.discount_rate = 0.09;
        let _ = document.settle(Gesture::None);
        assert_eq!(
            document.computation().plan().unwrap().finance.discount_rate,
            0.09
        );

        document.show_scenario(None);
        let _ = document.undo();
        assert_eq!(document.computation().result().unwrap().npv, planned);
    }

    #[test]
    fn the_plan_is_shown_again_once_the_scenario_is_gone() {
        let mut document = document();
        let planned = document.computation().result().unwrap().npv;
        document.show_scenario(Some("lean"));
        let _ = document.remove_item(ItemKind::Scenario, "lean");
        assert!(document.shown_scenario().is_none());
        assert_eq!(document.computation().result().unwrap().npv, planned);
        let _ = document.undo();
        assert!(document.shown_scenario().is_none());
    }

    #[test]
    fn a_scenario_that_cannot_be_computed_leaves_the_last_result_and_says_why() {
        let mut document = document();
        document.show_scenario(Some("lean"));
        document.case.scenarios[0].overrides[0].value = 7.0;
        let _ = document.settle(Gesture::None);
        assert!(document.computation().is_stale());
        assert_eq!(document.computation().problems().len(), 1);
        assert!(document.shown().is_some());
    }
}

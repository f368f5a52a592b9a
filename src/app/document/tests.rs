use std::sync::OnceLock;

use super::*;
use crate::domain::difference::Value;
use crate::domain::sample_cases::{Dice, change_at_random, complete};
use crate::domain::{Estimate, ItemKind, Plan};
use crate::engine::CaseResult;

use super::super::history::HISTORY_LIMIT;

/// An engine that is done at once: the result of one case, with the customers of the plan as its net present value.
fn quick_engine(plan: &Plan) -> CaseResult {
    static RESULT: OnceLock<CaseResult> = OnceLock::new();
    let mut result = RESULT
        .get_or_init(|| engine::evaluate(&Plan::resolve(&complete()).unwrap()))
        .clone();
    result.npv = plan.segments.iter().map(|segment| segment.customers).sum();
    result
}

fn document() -> Document {
    let mut document = Document::start(complete(), quick_engine);
    document.saved = Some(Arc::clone(&document.computed));
    document
}

fn bits(case: &BusinessCase) -> Value {
    Value::of(case)
}

/// What the history should be, told without any of its cleverness.
struct Expected {
    states: Vec<BusinessCase>,
    at: usize,
    saved: BusinessCase,
}

impl Expected {
    fn changed_to(&mut self, case: &BusinessCase) {
        if bits(case) != bits(&self.states[self.at]) {
            self.states.truncate(self.at + 1);
            self.states.push(case.clone());
            if self.states.len() > HISTORY_LIMIT + 1 {
                self.states.remove(0);
            }
            self.at = self.states.len() - 1;
        }
    }

    fn holds_for(&self, document: &Document) {
        let now = &self.states[self.at];
        assert_eq!(bits(&document.case), bits(now));
        assert_eq!(document.can_undo(), self.at > 0);
        assert_eq!(document.can_redo(), self.at + 1 < self.states.len());
        assert_eq!(document.unsaved(), bits(&self.saved) != bits(now));
    }
}

#[test]
fn ten_thousand_edits_undos_redos_and_saves_leave_history_as_it_should_be() {
    let mut dice = Dice(2027);
    let mut document = document();
    let mut expected = Expected {
        states: vec![document.case.clone()],
        at: 0,
        saved: document.case.clone(),
    };
    for _ in 0..10_000 {
        match dice.below(12) {
            0..=3 => {
                change_at_random(&mut document.case, &mut dice);
                let _ = document.settle(Gesture::None);
                expected.changed_to(&document.case);
            }
            4 => {
                for _ in 0..3 {
                    change_at_random(&mut document.case, &mut dice);
                    let _ = document.settle(Gesture::Open);
                }
                let _ = document.settle(Gesture::None);
                expected.changed_to(&document.case);
            }
            5..=7 => {
                let _ = document.undo();
                expected.at = expected.at.saturating_sub(1);
            }
            8..=10 => {
                let _ = document.redo();
                expected.at = (expected.at + 1).min(expected.states.len() - 1);
            }
            _ => {
                let case = document.snapshot();
                document.mark_saved(PathBuf::from("case.rox"), case, Fingerprint::of(b""));
                expected.saved = document.case.clone();
            }
        }
        expected.holds_for(&document);
    }
    while document.can_undo() {
        let _ = document.undo();
    }
    assert_eq!(bits(&document.case), bits(&expected.states[0]));
    while document.can_redo() {
        let _ = document.redo();
    }
    let last = expected.states.last().unwrap();
    assert_eq!(bits(&document.case), bits(last));
}

#[test]
fn history_is_limited_and_keeps_the_newest_steps() {
    let mut document = document();
    for step in 0..HISTORY_LIMIT + 50 {
        document.edit(|case| case.segments[0].customers = step as f64);
    }
    let mut steps = 0;
    while document.can_undo() {
        let _ = document.undo();
        steps += 1;
    }
    assert_eq!(steps, HISTORY_LIMIT);
    assert_eq!(document.case.segments[0].customers, 49.0);
}

#[test]
fn a_drag_is_computed_as_it_goes_and_is_one_step() {
    let mut document = document();
    let first = document.revision();
    for scale in [0.8, 0.7, 0.6] {
        document.case.options[0].scale = scale;
        assert!(document.settle(Gesture::Open).changed());
        assert!(!document.can_undo());
    }
    assert_eq!(document.revision(), first + 3);
    assert!(!document.settle(Gesture::None).changed());
    let _ = document.undo();
    assert_eq!(document.case, complete());
    assert!(!document.can_undo());
}

#[test]
fn a_drag_that_ends_where_it_began_is_no_step() {
    let mut document = document();
    document.case.options[0].scale = 0.1;
    let _ = document.settle(Gesture::Open);
    document.case = complete();
    let _ = document.settle(Gesture::None);
    assert!(!document.can_undo());
    assert!(!document.unsaved());
}

#[test]
fn settling_an_untouched_document_changes_nothing() {
    let mut document = document();
    document.case.segments[0].customers = f64::NAN;
    let _ = document.settle(Gesture::None);
    let revision = document.revision();
    for _ in 0..3 {
        assert_eq!(document.settle(Gesture::None), Settled::Unchanged);
    }
    assert_eq!(document.revision(), revision);
    let _ = document.undo();
    assert!(
        !document.can_undo(),
        "a case that is not a number was taken for a change"
    );
}

#[test]
fn undo_takes_back_a_change_that_no_frame_has_settled_yet() {
    let mut document = document();
    document.case.title = "Half a word".to_owned();
    assert!(document.undo().changed());
    assert_eq!(document.case, complete());
    let _ = document.redo();
    assert_eq!(document.case.title, "Half a word");
}

#[test]
fn a_new_change_after_undo_forgets_what_was_undone() {
    let mut document = document();
    document.edit(|case| case.title = "One".to_owned());
    let _ = document.undo();
    document.edit(|case| case.title = "Two".to_owned());
    assert!(!document.can_redo());
}

#[test]
fn results_of_a_case_with_problems_are_the_last_ones_and_say_so() {
    let mut document = document();
    document.case.segments[0].customers = 5000.0;
    let _ = document.settle(Gesture::None);
    assert_eq!(document.computation().result().unwrap().npv, 5600.0);
    let revision = document.revision();

    document.case.segments[0].customers = -1.0;
    let _ = document.settle(Gesture::None);
    let computation = document.computation();
    assert!(computation.is_stale());
    assert_eq!(computation.problems().len(), 1);
    assert!(computation.current().is_none());
    let shown = computation.shown().unwrap();
    assert_eq!((shown.result.npv, shown.revision), (5600.0, revision));

    let _ = document.undo();
    assert!(!document.computation().is_stale());
    assert_eq!(document.computation().problems(), []);
}

#[test]
fn a_case_that_never_could_be_computed_has_problems_and_no_result() {
    let mut case = complete();
    case.segments.clear();
    let document = Document::start(case, quick_engine);
    assert!(document.shown().is_none());
    assert!(!document.computation().problems().is_empty());
}

#[test]
fn unsaved_means_that_the_case_differs_from_its_file() {
    let mut document = document();
    assert!(!document.unsaved());
    document.case.title = "Changed".to_owned();
    assert!(document.unsaved());
    let _ = document.undo();
    assert!(!document.unsaved(), "undoing back is clean again");

    let _ = document.redo();
    let saving = document.snapshot();
    document.edit(|case| case.title = "Changed while saving".to_owned());
    document.mark_saved(PathBuf::from("a.rox"), saving, Fingerprint::of(b""));
    assert!(
        document.unsaved(),
        "what came after the save is not in the file"
    );
    let _ = document.undo();
    assert!(!document.unsaved());
    assert!(document.can_undo(), "undo goes on across a save");
}

#[test]
fn a_restored_case_is_unsaved_and_an_opened_one_is_not() {
    assert!(Document::restored(complete(), None).unsaved());
    assert!(!Document::untitled(complete()).unsaved());
}

#[test]
fn a_save_replaces_only_what_the_user_knows_of() {
    let elsewhere = |name: &str, replacing| SaveTarget {
        path: PathBuf::from(name),
        replacing,
    };
    let mut document = document();
    assert_eq!(document.save_request(), None, "there is no file yet");
    let request = document.save_as_request(elsewhere("a.rox", Replacing::NotAsked));
    assert_eq!(request.precaution, Precaution::UnlessThere);
    let request = document.save_as_request(elsewhere("a.rox", Replacing::Agreed));
    assert_eq!(request.precaution, Precaution::Replace);

    let fingerprint = Fingerprint::of(b"what it holds");
    document.mark_saved(PathBuf::from("a.rox"), request.case, fingerprint);
    let unless_changed = Precaution::UnlessChanged(fingerprint);
    assert_eq!(document.save_request().unwrap().precaution, unless_changed);
    let request = document.save_as_request(elsewhere("a.rox", Replacing::NotAsked));
    assert_eq!(request.precaution, unless_changed);

    let mut restored = Document::restored(complete(), Some(PathBuf::from("a.rox")));
    let request = restored.save_request().unwrap();
    assert_eq!(request.precaution, Precaution::UnlessThere);
}

#[test]
fn a_command_is_one_step_of_its_own() {
    let mut document = document();
    document.case.title = "Typed just before".to_owned();
    document.remove_item(ItemKind::Driver, "quick").unwrap();
    let _ = document.undo();
    assert_eq!(document.case.drivers, complete().drivers);
    assert_eq!(document.case.title, "Typed just before");
    let _ = document.undo();
    assert_eq!(document.case, complete());
}

#[test]
fn the_engine_computes_an_opened_document() {
    let mut document = Document::untitled(complete());
    let before = document.computation().result().unwrap().npv;
    document.case.options[0].one_off_cost = Estimate::certain(0.0);
    let _ = document.settle(Gesture::None);
    let after = document.computation().result().unwrap().npv;
    assert!(after > before, "without its cost the case is worth more");
}

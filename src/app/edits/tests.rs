use super::super::{Document, Gesture};
use super::*;
use crate::domain::sample_cases::complete;
use crate::domain::{BusinessCase, Estimate, Impact, validation};
use crate::text::Language;

const KINDS: [ItemKind; 6] = [
    ItemKind::Segment,
    ItemKind::Touchpoint,
    ItemKind::Driver,
    ItemKind::Friction,
    ItemKind::Option,
    ItemKind::Scenario,
];

fn document() -> Document {
    Document::untitled(complete())
}

fn english() -> &'static Texts {
    Texts::of(Language::English)
}

fn assert_valid(case: &BusinessCase) {
    assert_eq!(validation::problems(case), []);
}

/// Ids and names of the items of a kind.
fn items(case: &BusinessCase, kind: ItemKind) -> Vec<(String, String)> {
    fn list<T>(items: &[T], of: impl Fn(&T) -> (&String, &String)) -> Vec<(String, String)> {
        let owned = |(id, name): (&String, &String)| (id.clone(), name.clone());
        items.iter().map(|item| owned(of(item))).collect()
    }
    match kind {
        ItemKind::Segment => list(&case.segments, |item| (&item.id, &item.name)),
        ItemKind::Touchpoint => list(&case.touchpoints, |item| (&item.id, &item.name)),
        ItemKind::Driver => list(&case.drivers, |item| (&item.id, &item.name)),
        ItemKind::Friction => list(&case.frictions, |item| (&item.id, &item.name)),
        ItemKind::Option => list(&case.options, |item| (&item.id, &item.name)),
        ItemKind::Scenario => list(&case.scenarios, |item| (&item.id, &item.name)),
    }
}

#[test]
fn scaling_an_option_takes_a_multiple_of_its_planned_scale() {
    let mut document = document();
    document.scale_option("gift", 0.5);
    assert_eq!(document.case.options[0].scale, 0.9 * 0.5);
    assert!(document.case.options[0].included);
}

#[test]
fn scaling_an_option_to_nothing_leaves_it_out_and_keeps_its_scale() {
    for multiple in [0.0, 0.0049] {
        let mut document = document();
        document.scale_option("gift", multiple);
        assert!(!document.case.options[0].included);
        assert_eq!(document.case.options[0].scale, 0.9);
    }
}

#[test]
fn scaling_several_options_is_one_step() {
    let mut document = document();
    document.scale_options([("gift", 0.5), ("repair", 0.0)]);
    assert!(!document.case.options[1].included);
    let _ = document.undo();
    assert_eq!(document.case, complete());
}

#[test]
fn an_added_item_has_an_id_of_its_own_and_keeps_the_case_valid() {
    let mut document = document();
    for kind in KINDS {
        let first = document.add_item(kind, english());
        let second = document.add_item(kind, english());
        assert_ne!(first, second);
        assert_valid(&document.case);
    }
}

#[test]
fn an_added_item_changes_no_result_until_it_is_filled_in() {
    let before = document().computation().result().unwrap().npv;
    for kind in KINDS {
        let mut document = document();
        let _ = document.add_item(kind, english());
        let after = document.computation().result().unwrap().npv;
        assert_eq!(after, before, "{kind:?}");
    }
}

#[test]
fn a_copy_stands_behind_its_original_under_a_name_that_says_so() {
    for kind in KINDS {
        let mut document = document();
        let (original, name) = items(&document.case, kind)[0].clone();
        let copy = document.duplicate_item(kind, &original, english()).unwrap();
        let items = items(&document.case, kind);
        assert_eq!(items[1], (copy, format!("{name} (copy)")));
        assert_valid(&document.case);
        assert_eq!(document.duplicate_item(kind, "nobody", english()), None);
    }
}

#[test]
fn a_removed_item_takes_along_what_means_nothing_without_it() {
    for kind in KINDS {
        for (id, _) in items(&complete(), kind) {
            let mut document = document();
            match document.remove_item(kind, &id) {
                Ok(()) => {
                    assert!(
                        items(&document.case, kind)
                            .iter()
                            .all(|(own, _)| *own != id)
                    );
                    assert_valid(&document.case);
                }
                Err(_) => assert_eq!(kind, ItemKind::Touchpoint),
            }
        }
    }
}

#[test]
fn a_removed_option_is_no_longer_required_or_excluded() {
    let mut document = document();
    document.remove_option("track");
    assert_eq!(document.case.options[0].requires, ["repair"]);
    assert!(document.case.options[1].excludes.is_empty());
}

#[test]
fn a_touchpoint_stays_while_something_stands_at_it() {
    let mut document = document();
    let used = document
        .remove_item(ItemKind::Touchpoint, "use")
        .unwrap_err();
    assert_eq!(used.drivers, ["helped"]);
    assert_eq!(used.frictions, ["breaks"]);
    assert_eq!(document.case, complete());
    assert!(!document.can_undo());

    let empty = document.add_item(ItemKind::Touchpoint, english());
    assert_eq!(document.remove_item(ItemKind::Touchpoint, &empty), Ok(()));
}

#[test]
fn an_item_moves_from_its_place_to_another() {
    let order = |from, to| {
        let mut document = document();
        document.move_option(from, to);
        let ids = document.case.options.iter().map(|option| option.id.clone());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(order(0, 2), ["repair", "track", "gift"]);
    assert_eq!(order(2, 0), ["track", "gift", "repair"]);
    assert_eq!(order(1, 1), ["gift", "repair", "track"]);
    assert_eq!(order(0, 3), ["gift", "repair", "track"]);
}

#[test]
fn effects_are_added_at_the_end_and_removed_by_place() {
    let mut document = document();
    let effect = Effect {
        impact: Impact::Saving,
        size: Estimate::certain(12.0),
    };
    document.add_effect("gift", effect.clone());
    assert_eq!(document.case.options[0].effects.last(), Some(&effect));
    document.remove_effect("gift", 6);
    assert_eq!(document.case, complete());
    document.remove_effect("gift", 60);
    assert!(!document.settle(Gesture::None).changed());
    assert_eq!(document.case, complete());
}

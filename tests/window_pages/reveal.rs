//! From a problem to its cell: the keyboard is there, and what is typed mends it.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rox_case::domain::BusinessCase;

use super::cells::{press, type_in};
use crate::support::golden;
use crate::support::window::{ENGLISH, Shown, document, go_to, harness, wait_until};

/// A window on the golden webshop after a change, in which the first problem is gone to.
fn gone_to(change: impl FnOnce(&mut BusinessCase)) -> Harness<'static, Shown> {
    let mut case = golden("webshop.rox");
    change(&mut case);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    std::fs::write(&path, rox_case::store::write_case(&case).unwrap()).unwrap();
    let mut harness = harness(ENGLISH, Some(path));
    wait_until(&mut harness, |window| window.document().is_some());
    harness.run();
    go_to(&mut harness, "page-checks");
    let go = harness
        .get_all_by_role_and_label(Role::Button, "Go there")
        .next();
    go.unwrap().click();
    harness.run();
    harness
}

/// Types over the cell that has the keyboard.
fn mend(harness: &mut Harness<'static, Shown>, typed: &str) {
    type_in(harness, typed);
    press(harness, Key::Enter);
    assert!(!document(harness).computation().is_stale());
}

#[test]
fn a_mark_that_cannot_be_is_gone_to_and_mended() {
    let mut harness = gone_to(|case| case.drivers[6].delivered.likely = 11.0);
    mend(&mut harness, "6.2");
    assert_eq!(document(&harness).case.drivers[6].delivered.likely, 6.2);
}

#[test]
fn a_high_value_that_is_hidden_is_shown_when_it_is_gone_to() {
    let mut harness = gone_to(|case| case.drivers[3].expected.as_mut().unwrap().high = Some(12.0));
    mend(&mut harness, "8.3");
    let expected = document(&harness).case.drivers[3].expected.as_ref();
    assert_eq!(expected.unwrap().high, Some(8.3));
}

#[test]
fn the_churn_of_a_segment_is_gone_to_and_mended() {
    let mut harness = gone_to(|case| {
        case.segments[1].annual_churn = rox_case::domain::Estimate::certain(1.2);
    });
    mend(&mut harness, "16%");
    assert_eq!(
        document(&harness).case.segments[1].annual_churn.likely,
        0.16
    );
}

#[test]
fn a_share_of_a_friction_below_the_fold_is_gone_to_and_mended() {
    let mut harness = gone_to(|case| {
        case.frictions.last_mut().unwrap().resolution_share = -0.5;
    });
    mend(&mut harness, "50%");
    let friction = document(&harness).case.frictions.last().unwrap();
    assert_eq!(friction.resolution_share, 0.5);
}

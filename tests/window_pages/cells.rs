//! What hands do in a grid, and what eyes see of it.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::window::Shown;

/// The cell with this name, which says its column, its row and what it holds.
pub(super) fn cell<'a>(
    harness: &'a Harness<'static, Shown>,
    label: &'a str,
) -> egui_kittest::Node<'a> {
    harness.get_by_role_and_label(Role::GridCell, label)
}

pub(super) fn click_cell(harness: &mut Harness<'static, Shown>, label: &str) {
    cell(harness, label).click();
    harness.run();
}

pub(super) fn press(harness: &mut Harness<'static, Shown>, key: Key) {
    harness.key_press(key);
    harness.run();
}

pub(super) fn press_with(harness: &mut Harness<'static, Shown>, held: Modifiers, key: Key) {
    harness.key_press_modifiers(held, key);
    harness.run();
}

pub(super) fn type_in(harness: &mut Harness<'static, Shown>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

pub(super) fn paste(harness: &mut Harness<'static, Shown>, block: &str) {
    harness.event(Event::Paste(block.to_owned()));
    harness.run();
}

pub(super) fn undo(harness: &mut Harness<'static, Shown>) {
    press_with(harness, Modifiers::COMMAND, Key::Z);
}

/// Whether a text on the page holds this.
pub(super) fn page_says(harness: &Harness<'static, Shown>, words: &str) -> bool {
    let holds = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    harness
        .query_all_by(|node| holds(node.label()) || holds(node.value()))
        .next()
        .is_some()
}

/// What is copied of the selected cells.
pub(super) fn copied(harness: &mut Harness<'static, Shown>) -> String {
    harness.event(Event::Copy);
    harness.step();
    let commands = &harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    copied.unwrap()
}

//! Every command that has keys, with its keys.

use egui::{Align, Layout, ScrollArea, Ui};

use super::{DialogAnswer, buttons_ui};
use crate::app::commands::{COMMANDS, Command, CommandSpec};
use crate::text::Texts;
use crate::ui::keys;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::label;

/// What stands around the list, in points.
const AROUND: f32 = 240.0;

/// Shows the list.
pub(super) fn contents_ui(ui: &mut Ui, texts: &Texts) -> Option<DialogAnswer> {
    label::page_title_ui(ui, &texts.get(Command::Help.spec().text_key));
    label::remark_ui(ui, &texts.get("help-lead"));
    ui.add_space(space::SMALL);
    let room = ui.ctx().content_rect().height() - AROUND;
    ScrollArea::vertical()
        .max_height(room)
        .show(ui, |ui| lists_ui(ui, texts));
    buttons_ui(ui, &[(&texts.get("help-close"), DialogAnswer::Cancel)])
}

/// Pages at the right, everything else at the left.
fn lists_ui(ui: &mut Ui, texts: &Texts) {
    let with_keys = COMMANDS.iter().filter(|spec| spec.shortcut().is_some());
    let (pages, others): (Vec<_>, Vec<_>) =
        with_keys.partition(|spec| matches!(spec.command, Command::GoTo(_)));
    let gap = 2.0 * space::WIDE;
    let width = (ui.available_width() - gap) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for list in [others, pages] {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 0.0;
                for spec in list {
                    line_ui(ui, texts, spec);
                }
            });
        }
    });
}

fn line_ui(ui: &mut Ui, texts: &Texts, spec: &CommandSpec) {
    let tokens = Tokens::of(ui);
    let keys: Vec<String> = spec
        .shortcuts
        .iter()
        .map(|shortcut| keys::name(texts, *shortcut))
        .collect();
    ui.allocate_ui_with_layout(
        egui::vec2(ui.available_width(), space::CONTROL),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            for keys in keys.iter().rev() {
                label::cut_ui(ui, keys, fonts::strong(), tokens.secondary);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let name = texts.get(spec.text_key);
                label::cut_ui(ui, &name, fonts::body(), tokens.text);
            });
        },
    );
}

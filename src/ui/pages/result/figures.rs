//! The headline figures, each with its plain words on hover and when it has the keyboard.

use egui::{CursorIcon, Sense, Stroke, Tooltip, Ui, WidgetInfo, accesskit::Role, pos2};

use crate::app::Document;
use crate::engine::CaseResult;
use crate::engine::quantity::Quantity;
use crate::present::figures::{Figure, headline_figures};
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::{card, label};

/// Shows the figures in two rows.
pub(super) fn figures_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    result: &CaseResult,
) {
    let figures = headline_figures(text, &document.case, result);
    card::card_ui(ui, |ui| {
        let per_row = figures.len().div_ceil(2);
        let width =
            ((ui.available_width() - (per_row - 1) as f32 * space::LARGE) / per_row as f32).floor();
        for (row, part) in figures.chunks(per_row).enumerate() {
            if row > 0 {
                ui.add_space(space::TIGHT);
                let line = Stroke::new(space::HAIRLINE, Tokens::of(ui).grid);
                let y = ui.cursor().top();
                let across = ui.max_rect().x_range();
                ui.painter()
                    .line_segment([pos2(across.min, y), pos2(across.max, y)], line);
                ui.add_space(space::MEDIUM);
            }
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::LARGE;
                for figure in part {
                    figure_ui(ui, text, figure, width);
                }
            });
        }
    });
}

fn figure_ui(ui: &mut Ui, text: &CaseText<'_>, figure: &Figure, width: f32) {
    let tokens = Tokens::of(ui);
    let ink = if figure.is_word {
        tokens.secondary
    } else {
        tokens.text
    };
    let help = text.get(&format!("{}-help", figure.key));
    let shown = ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        label::caption_ui(ui, &text.get(figure.key));
        label::figure_ui(ui, &figure.value, fonts::figure(), ink);
        label::caption_ui(ui, &figure.remark);
    });
    let id = ui.scope_id().with(figure.key);
    let rect = shown.response.rect;
    let response = ui.interact(rect, id, Sense::click());
    if response.clicked() {
        why::ask(ui.ctx(), Quantity::Case(figure.figure));
    }
    let name = text.get(figure.key);
    let arguments = [("head", name.into()), ("value", (&figure.value).into())];
    let spoken = text.with("chart-reading", &arguments);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_description(help.as_str()));
    focus_ring(ui, &response);
    if response.has_focus() {
        Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, rect).show(|ui| {
            ui.label(&help);
        });
    } else {
        response
            .on_hover_cursor(CursorIcon::Help)
            .on_hover_text(help);
    }
}

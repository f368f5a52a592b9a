//! The headline figures, each with its plain words on hover and when it has the keyboard.

use egui::{
    Color32, CursorIcon, RichText, Sense, Stroke, Tooltip, Ui, WidgetInfo, accesskit::Role, pos2,
};

use crate::app::Document;
use crate::engine::trace::{CaseFigure, Quantity};
use crate::engine::{CaseResult, Irr};
use crate::ui::case_text::CaseText;
use crate::ui::shell::answer::{payback_words, return_words};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::{card, label};

/// One figure.
struct Figure {
    key: &'static str,
    /// What it is, to be asked why.
    figure: CaseFigure,
    value: String,
    remark: String,
    /// Something that cannot be told has no figure but a word, which stands back.
    is_word: bool,
}

/// Shows the figures in two rows.
pub(super) fn figures_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    result: &CaseResult,
) {
    let figures = figures(text, document, result);
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
        value_ui(ui, &figure.value, ink);
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

fn value_ui(ui: &mut Ui, value: &str, ink: Color32) {
    let rich = RichText::new(value).font(fonts::figure()).color(ink);
    ui.add(egui::Label::new(rich).truncate());
}

fn figures(text: &CaseText<'_>, document: &Document, result: &CaseResult) -> Vec<Figure> {
    let years = document.case.horizon_years as usize;
    let percent = |share: f64| text.texts.percent_change(share, 0);
    vec![
        Figure {
            key: "figure-npv",
            figure: CaseFigure::Npv,
            value: text.money(result.npv),
            remark: text.with("figure-npv-remark", &[("years", years.into())]),
            is_word: false,
        },
        Figure {
            key: "figure-rox",
            figure: CaseFigure::Rox,
            value: return_words(text, result),
            remark: text.get("figure-rox-remark"),
            is_word: false,
        },
        Figure {
            key: "figure-roi",
            figure: CaseFigure::Roi,
            value: result.roi.map_or_else(|| "–".to_owned(), percent),
            remark: text.get("figure-roi-remark"),
            is_word: false,
        },
        irr(text, result),
        payback(text, result),
        Figure {
            key: "figure-funding",
            figure: CaseFigure::PeakFunding,
            value: text.money(result.peak_funding),
            remark: text.get("figure-funding-remark"),
            is_word: false,
        },
        Figure {
            key: "figure-inaction",
            figure: CaseFigure::CostOfInaction,
            value: text.money(result.cost_of_inaction),
            remark: text.get("figure-inaction-remark"),
            is_word: false,
        },
        break_even(text, result),
    ]
}

fn irr(text: &CaseText<'_>, result: &CaseResult) -> Figure {
    let (value, remark) = match result.irr {
        Irr::Rate(rate) => (text.texts.percent(rate, 0), text.get("figure-irr-remark")),
        Irr::NoRoot => (text.get("irr-no-root"), text.get("figure-irr-no-root")),
        Irr::SeveralRoots => (
            text.get("irr-several-roots"),
            text.get("figure-irr-several-roots"),
        ),
    };
    Figure {
        key: "figure-irr",
        figure: CaseFigure::Irr,
        value,
        remark,
        is_word: result.irr.rate().is_none(),
    }
}

fn payback(text: &CaseText<'_>, result: &CaseResult) -> Figure {
    let remark = match result.payback_months {
        Some(months) => {
            let month = (months.ceil() as usize).to_string();
            text.with("month-number", &[("month", month.into())])
        }
        None => text.get("figure-payback-none"),
    };
    Figure {
        key: "figure-payback",
        figure: CaseFigure::PaybackMonths,
        value: payback_words(text, result),
        remark,
        is_word: result.payback_months.is_none(),
    }
}

fn break_even(text: &CaseText<'_>, result: &CaseResult) -> Figure {
    match result.break_even_lift {
        Some(factor) => Figure {
            key: "figure-break-even",
            figure: CaseFigure::BreakEvenLift,
            value: text.texts.percent(factor, 0),
            remark: text.get("figure-break-even-remark"),
            is_word: false,
        },
        None => Figure {
            key: "figure-break-even",
            figure: CaseFigure::BreakEvenLift,
            value: text.get("figure-break-even-none"),
            remark: text.get("figure-break-even-none-remark"),
            is_word: true,
        },
    }
}

//! What the plan earns and costs: by what customers do, or by option.

use egui::{Id, Ui};

use crate::domain::BusinessCase;
use crate::engine::CaseResult;
use crate::present::charts::{waterfall_by_behaviour, waterfall_by_option};
use crate::text::CaseText;
use crate::ui::plots::bar_chart::bar_chart_ui;
use crate::ui::theme::space;
use crate::ui::widgets::card;
use crate::ui::widgets::switch::switch_ui;

/// What the bars stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BarMeaning {
    Behaviour,
    Option,
}

/// Shows the picture and the switch above it.
pub(super) fn waterfall_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
) {
    card::title_ui(
        ui,
        &text.get("result-waterfall"),
        &text.get("result-waterfall-remark"),
    );
    let memory = Id::unique("bars of the result");
    let kept = ui.data(|data| data.get_temp::<BarMeaning>(memory));
    let by = kept.unwrap_or(BarMeaning::Behaviour);
    let parts = [
        (BarMeaning::Behaviour, text.get("waterfall-by-behaviour")),
        (BarMeaning::Option, text.get("waterfall-by-option")),
    ];
    if let Some(chosen) = switch_ui(ui, &text.get("waterfall-by"), by, &parts) {
        ui.data_mut(|data| data.insert_temp(memory, chosen));
    }
    ui.add_space(space::TIGHT);
    let chart = match by {
        BarMeaning::Behaviour => waterfall_by_behaviour(text, result),
        BarMeaning::Option => waterfall_by_option(text, case, result),
    };
    bar_chart_ui(ui, text.texts, &chart);
}

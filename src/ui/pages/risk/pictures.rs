//! The cards of the page, each around a picture or a table.

use egui::Ui;

use crate::app::Document;
use crate::domain::BusinessCase;
use crate::engine::Verdict;
use crate::engine::results::sensitivity::TornadoBar;
use crate::engine::simulation::SimulationResult;
use crate::present::charts::{
    fan_chart, histogram_chart, mass_chart, overshoot_chart, rest_share_words, share_chart,
    spread_table, switching_table, tornado_chart, worth_table,
};
use crate::present::why::{Simulated, WhyQuestion, told};
use crate::text::CaseText;
use crate::ui::plots::bar_chart::bar_chart_ui;
use crate::ui::plots::line_chart::line_chart_ui;
use crate::ui::theme::space;
use crate::ui::why;
use crate::ui::widgets::list::Picking;
use crate::ui::widgets::list::table::{self, TableColumn, copy_button_ui, table_ui};
use crate::ui::widgets::{card, label};

use super::said_ui;

const PICTURE_HEIGHT: f32 = 230.0;
/// The least that a picture takes below another.
const LEAST_HEIGHT: f32 = 150.0;

/// How the net present value spreads.
pub(super) fn spread_ui(ui: &mut Ui, text: &CaseText<'_>, found: &SimulationResult) {
    let title = text.get("risk-spread");
    card::title_ui(ui, &title, &text.get("risk-spread-remark"));
    let masses = mass_chart(text, found);
    let mut height = PICTURE_HEIGHT;
    if !masses.bars.is_empty() {
        let bars = bar_chart_ui(ui, text.texts, &masses);
        let share = [("share", rest_share_words(text, found).into())];
        height = (height - bars.rect.height()).max(LEAST_HEIGHT);
        if !found.histogram.shares.is_empty() {
            label::caption_ui(ui, &text.with("risk-rest-remark", &share));
        }
    }
    if !found.histogram.shares.is_empty() {
        line_chart_ui(ui, text.texts, &histogram_chart(text, found), height);
    }
    ui.add_space(space::TIGHT);
    let worst = text.money(found.expected_shortfall);
    let worst = text.sentence("risk-worst-tenth", &[("shortfall", worst.into())]);
    let written = label::caption_ui(ui, &worst).rect;
    said_ui(ui, text, written, &worst);
}

/// Mean and percentiles of the net present value and of the return on experience.
pub(super) fn figures_ui(ui: &mut Ui, text: &CaseText<'_>, found: &SimulationResult) {
    let table = spread_table(text, found);
    table::title_ui(
        ui,
        text.texts,
        &text.get("risk-figures-title"),
        &text.get("risk-figures-remark"),
        || &table,
    );
    let mut columns = vec![TableColumn::words(22.0)];
    columns.resize(table.heads.len(), TableColumn::figures(11.0));
    ui.scope(|ui| table_ui(ui, &columns, &table, Picking::Nothing));
}

/// How cash may run, and when it comes back.
pub(super) fn cash_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    found: &SimulationResult,
) {
    let title = text.get("risk-cash");
    card::title_ui(ui, &title, &text.get("risk-cash-remark"));
    if let Some(result) = document.computation().result() {
        let chart = fan_chart(text, found, result);
        line_chart_ui(ui, text.texts, &chart, PICTURE_HEIGHT);
    }
    ui.add_space(space::TIGHT);
    let payback = &found.payback;
    let words = match payback.p50 {
        _ if !found.has_cost() => text.sentence("cash-summary-nothing-spent", &[]),
        Some(half) => text.sentence(
            "risk-payback-words",
            &[
                ("half", text.texts.duration(half).into()),
                ("never", text.texts.chance(payback.never).into()),
            ],
        ),
        None => text.sentence("risk-payback-words-never", &[]),
    };
    let written = label::caption_ui(ui, &words).rect;
    said_ui(ui, text, written, &words);
    label::caption_ui(ui, &text.get("risk-cash-legend"));
}

/// What to find out first, and what the trials say of the warnings.
pub(super) fn worth_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    found: &SimulationResult,
) {
    card::title_ui(ui, &text.get("risk-worth-title"), "");
    let all = [("information", text.money(found.evpi).into())];
    let all = text.sentence("risk-worth-all", &all);
    let Some(study) = &found.study else {
        label::remark_ui(ui, &all);
        return;
    };
    let table = worth_table(text, case, study);
    match table.rows.first().map(Vec::as_slice) {
        Some([name, money]) => {
            let arguments = [("name", name.into()), ("money", money.into())];
            let lead = text.with("risk-worth-lead", &arguments);
            let written = label::strong_ui(ui, &lead).rect;
            if let Some(asked) = table.ask(0, 1) {
                let told = [(asked.clone(), money.clone())];
                why::offer_each(ui, text.texts, written, "worth lead", &told);
            }
        }
        Some(_) | None => {
            label::strong_ui(ui, &text.get("risk-worth-nothing"));
        }
    }
    let written = label::remark_ui(ui, &all).rect;
    said_ui(ui, text, written, &all);
    if table.rows.len() > 1 {
        ui.add_space(space::TIGHT);
        let columns = [TableColumn::words(2.4), TableColumn::figures(1.0)];
        ui.scope(|ui| table_ui(ui, &columns, &table, Picking::Nothing));
        copy_button_ui(ui, text.texts, || &table);
    }
    for (place, own) in study.verdicts.iter().enumerate() {
        let key = match own.verdict {
            Verdict::Overshoot => "risk-verdict-holds",
            Verdict::AboveExpectation
            | Verdict::Uneconomic
            | Verdict::Balanced
            | Verdict::CannotJudge
            | Verdict::StartsAfterEnd => "risk-verdict-softens",
        };
        let mut options = case.options.iter();
        let name = options.find(|option| option.id == own.option);
        let name = name.map_or(&own.option, |option| &option.name);
        let share = text.texts.chance(own.share_at_least_as_good);
        let arguments = [("option", name.into()), ("share", share.into())];
        let words = text.sentence(key, &arguments);
        let written = label::body_ui(ui, &words).rect;
        let asked = WhyQuestion::simulated(Simulated::AtLeastAsGood(place));
        let told = told::said_in(&words, |name, _| (name == "share").then(|| asked.clone()));
        why::offer_each(ui, text.texts, written, &words, &told);
    }
}

/// What each range does by itself.
pub(super) fn tornado_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    bars: &[TornadoBar],
) {
    let title = text.get("risk-tornado-title");
    card::title_ui(ui, &title, &text.get("risk-tornado-remark"));
    let chart = tornado_chart(text, case, bars);
    if chart.bars.is_empty() {
        label::remark_ui(ui, &chart.summary);
    } else {
        bar_chart_ui(ui, text.texts, &chart);
    }
}

/// What explains the spread.
pub(super) fn shares_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    found: &SimulationResult,
) {
    let title = text.get("risk-share-title");
    card::title_ui(ui, &title, &text.get("risk-share-remark"));
    let Some(study) = &found.study else {
        label::remark_ui(ui, &text.get("risk-first"));
        return;
    };
    let chart = share_chart(text, case, study);
    if chart.bars.is_empty() {
        label::remark_ui(ui, &chart.summary);
    } else {
        bar_chart_ui(ui, text.texts, &chart);
    }
}

/// Where the net present value is 0.
pub(super) fn switching_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    bars: &[TornadoBar],
) {
    let title = text.get("risk-switching-title");
    let remark = text.get("risk-switching-remark");
    let table = switching_table(text, case, bars);
    if table.rows.is_empty() {
        card::title_ui(ui, &title, &remark);
        label::remark_ui(ui, &text.get("risk-tornado-nothing"));
        return;
    }
    let columns = [
        TableColumn::words(3.2),
        TableColumn::figures(1.0),
        TableColumn::figures(1.0),
    ];
    table::title_ui(ui, text.texts, &title, &remark, || &table);
    ui.scope(|ui| table_ui(ui, &columns, &table, Picking::Nothing));
}

/// How likely each driver is to be past the sweet spot.
pub(super) fn overshoot_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    found: &SimulationResult,
) {
    let title = text.get("risk-overshoot-title");
    card::title_ui(ui, &title, &text.get("risk-overshoot-remark"));
    let chart = overshoot_chart(text, case, found);
    if chart.bars.is_empty() {
        label::remark_ui(ui, &text.get("risk-overshoot-none"));
    } else {
        bar_chart_ui(ui, text.texts, &chart);
    }
}

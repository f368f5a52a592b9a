//! What frictions cost today, and where the NPS goes.

use egui::Ui;

use crate::app::CaseComputation;
use crate::domain::BusinessCase;
use crate::engine::checks::trend::{NpsCourse, nps_course};
use crate::engine::figure::CaseFigure;
use crate::engine::model::frictions::losses_today;
use crate::engine::quantity::Quantity;
use crate::present::charts::{course_words, friction_chart, nps_chart};
use crate::text::CaseText;
use crate::ui::plots::bar_chart::bar_chart_ui;
use crate::ui::plots::line_chart::line_chart_ui;
use crate::ui::theme::space;
use crate::ui::why;
use crate::ui::widgets::{card, label};

/// Below this width the cards stand below one another.
const TWO_COLUMNS: f32 = 700.0;
const HEIGHT: f32 = 190.0;

/// Shows both cards.
pub(super) fn insight_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    computed: Option<&CaseComputation>,
) {
    if ui.available_width() < TWO_COLUMNS {
        card::card_ui(ui, |ui| losses_ui(ui, text, case, computed));
        ui.add_space(space::SMALL);
        card::card_ui(ui, |ui| course_ui(ui, text, case));
    } else {
        card::pair_ui(
            ui,
            "customers today",
            0.5,
            |ui| losses_ui(ui, text, case, computed),
            |ui| course_ui(ui, text, case),
        );
    }
}

fn losses_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    computed: Option<&CaseComputation>,
) {
    card::title_ui(ui, &text.get("losses-title"), &text.get("losses-unit"));
    let plan = computed.map(|computed| computed.plan.as_ref());
    let Some(plan) = plan.filter(|plan| !plan.frictions.is_empty()) else {
        label::strong_ui(ui, &text.get("losses-empty"));
        label::remark_ui(ui, &text.get("losses-empty-next"));
        return;
    };
    let losses = losses_today(plan);
    let named: Vec<_> = plan
        .frictions
        .iter()
        .zip(&losses.frictions)
        .map(|(friction, loss)| {
            let named = case.frictions.iter().find(|f| f.id == friction.id);
            let name = named.map_or_else(|| friction.id.clone(), |friction| friction.name.clone());
            (name, *loss)
        })
        .collect();
    bar_chart_ui(ui, text.texts, &friction_chart(text, &named));
    let words = match losses.share_of_churn {
        Some(share) => {
            let share = text.texts.percent(share, 0);
            text.with("losses-share", &[("share", share.into())])
        }
        None => text.get("losses-nobody-leaves"),
    };
    let written = label::strong_ui(ui, &words).rect;
    if losses.share_of_churn.is_some() {
        let share = Quantity::Case(CaseFigure::FrictionShareOfChurn);
        why::offer(ui, text.texts, written, "losses", share, &words);
    }
    label::caption_ui(ui, &text.get("losses-how"));
}

fn course_ui(ui: &mut Ui, text: &CaseText<'_>, case: &BusinessCase) {
    card::title_ui(ui, &text.get("nps-title"), &text.get("nps-unit"));
    let measurements = &case.measurements;
    let Some(chart) = nps_chart(text, measurements) else {
        label::strong_ui(ui, &text.get("nps-empty"));
        label::remark_ui(ui, &text.get("nps-empty-next"));
        return;
    };
    let course = nps_course(measurements);
    line_chart_ui(ui, text.texts, &chart, HEIGHT);
    let sentence = course_words(text, course);
    let written = label::strong_ui(ui, &sentence).rect;
    let trend = match course {
        NpsCourse::TooFew { .. } => {
            label::caption_ui(ui, &text.get("nps-too-few-next"));
            return;
        }
        NpsCourse::NoTrend(trend) | NpsCourse::Moving(trend) => trend,
    };
    let chance = text.texts.percent(trend.p_value, 0);
    let words = text.with("nps-how", &[("chance", (&chance).into())]);
    let remark = label::caption_ui(ui, &words).rect;
    for (rect, figure, shown) in [
        (written, CaseFigure::NpsTrend, &sentence),
        (remark, CaseFigure::NpsTrendChance, &chance),
    ] {
        why::offer(ui, text.texts, rect, "nps", Quantity::Case(figure), shown);
    }
}

//! One option: what more or less of it is worth, when its surprise wears off, and what its money would do elsewhere.

use egui::{RichText, Ui};

use crate::app::commands::Command;
use crate::app::{CaseComputation, Document, Page};
use crate::domain::{BusinessCase, ItemKind};
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::engine::results::scaling::{Elsewhere, Scaling};
use crate::engine::{CaseResult, DriverResult, OptionResult, Verdict};
use crate::present::charts::{ChartTable, ratchet_chart, scale_chart};
use crate::present::why::{InCase, WhyQuestion, of_finding, told};
use crate::text::warnings::{self, LEAVES_OUT, driver_name, option_name};
use crate::text::{CaseText, Sentence};
use crate::ui::plots::line_chart::line_chart_ui;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::list::Picking;
use crate::ui::widgets::list::table::{TableColumn, table_ui};
use crate::ui::widgets::{card, chip, label};

use super::list::scale_of;

const HEIGHT: f32 = 252.0;
const ELSEWHERE: [TableColumn; 4] = [
    TableColumn::words(41.0),
    TableColumn::figures(24.0),
    TableColumn::figures(16.0),
    TableColumn::figures(19.0),
];
/// Most other options that are named.
const MOST_ELSEWHERE: usize = 6;

/// Shows everything about the option.
pub(super) fn detail_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    computed: &CaseComputation,
    option: &OptionResult,
    requests: &mut Requests,
) {
    let Some(scaling) = document.scaling(&option.id) else {
        return;
    };
    let case = &document.case;
    let result = computed.result.as_ref();
    card::card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        ui.horizontal(|ui| {
            let name = option_name(case, &option.id);
            ui.label(RichText::new(name).font(fonts::card_title()));
            chip::verdict_ui(ui, text.texts, option.verdict);
        });
        let words = sentence(text, computed, option);
        let written = label::body_ui(ui, &words).rect;
        let told = match result.starts_after_end(&option.id) {
            Some(finding) => of_finding(text, case, &computed.plan, result, finding, &words),
            None => told::of_option(case, &option.id, &words),
        };
        why::offer_each(ui, text.texts, written, "sweet spot option", &told);
        ui.add_space(space::TIGHT);
        ui.horizontal(|ui| actions_ui(ui, text, case, option, requests));
        shared_ui(ui, text, case, computed, option, requests);
    });
    ui.add_space(space::SMALL);
    let driver = scaling.main_driver.map(|driver| &result.drivers[driver]);
    card::pair_ui(
        ui,
        "scale and time",
        0.5,
        |ui| {
            let (title, remark) = ("sweet-spot-scale", "sweet-spot-scale-remark");
            card::title_ui(ui, &text.get(title), &text.get(remark));
            let position = case.options.iter().position(|own| own.id == option.id);
            let place = (position.unwrap_or(0), scale_of(case, &option.id));
            let chart = scale_chart(text, &scaling, option, place);
            line_chart_ui(ui, text.texts, &chart, HEIGHT);
        },
        |ui| time_ui(ui, text, case, driver),
    );
    ui.add_space(space::SMALL);
    card::pair_ui(
        ui,
        "stopping and elsewhere",
        0.35,
        |ui| stopping_ui(ui, text, case, result, &option.id, &scaling, driver),
        |ui| elsewhere_ui(ui, text, case, option, &scaling, requests),
    );
}

/// What to think of the option, in words and money.
fn sentence(text: &CaseText<'_>, computed: &CaseComputation, option: &OptionResult) -> Sentence {
    if let Some(warning) = computed.result.warning(&option.id) {
        return warnings::sentence(text, warning);
    }
    if let Some(finding) = computed.result.starts_after_end(&option.id) {
        return text.texts.finding(finding, &computed.case).found;
    }
    let key = match option.verdict {
        Verdict::Balanced => "sweet-spot-balanced",
        Verdict::CannotJudge => "sweet-spot-cannot-judge",
        Verdict::Uneconomic => "sweet-spot-uneconomic",
        Verdict::StartsAfterEnd => "verdict-starts-after-end-help",
        Verdict::Overshoot | Verdict::AboveExpectation => "sweet-spot-overshoots",
    };
    text.sentence(
        key,
        &[
            ("cost", text.money(option.overshoot_cost).into()),
            ("gain", text.money(option.sweet_spot_gain).into()),
            (
                "unknown",
                text.texts.percent(option.unknown_share, 0).into(),
            ),
        ],
    )
}

fn actions_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    option: &OptionResult,
    requests: &mut Requests,
) {
    let multiple = option.sweet_spot_scale;
    if multiple < 1.0 && option.is_live() {
        let words = if multiple < LEAVES_OUT {
            text.get("way-out-leave-out")
        } else {
            let scale = text.texts.percent(multiple * scale_of(case, &option.id), 0);
            text.with("way-out-scale-back", &[("scale", scale.into())])
        };
        // What pays for now need not be scaled back.
        let button = match option.verdict {
            Verdict::AboveExpectation | Verdict::StartsAfterEnd => Button::secondary(&words),
            Verdict::Overshoot | Verdict::Uneconomic | Verdict::Balanced | Verdict::CannotJudge => {
                Button::primary(&words)
            }
        };
        if button.ui(ui).clicked() {
            requests.ask(UserRequest::ScaleBack(vec![(option.id.clone(), multiple)]));
        }
    }
    if Button::secondary(&text.get("checks-go-option"))
        .ui(ui)
        .clicked()
    {
        requests.ask(UserRequest::ShowOption(option.id.clone()));
    }
    if Button::secondary(&text.get("answer-why")).ui(ui).clicked() {
        requests.ask(UserRequest::ShowWhy(option.id.clone()));
    }
}

/// Where others lift the driver too, which of them should shrink is a question of the whole set.
fn shared_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    computed: &CaseComputation,
    option: &OptionResult,
    requests: &mut Requests,
) {
    let warning = computed.result.warning(&option.id);
    let Some(words) = warning.and_then(|warning| warnings::shared(text, case, warning)) else {
        return;
    };
    ui.add_space(space::TIGHT);
    label::body_ui(ui, &words);
    if Button::secondary(&text.get("warning-shared-portfolio"))
        .ui(ui)
        .clicked()
    {
        requests.command(Command::GoTo(Page::Portfolio));
    }
}

fn time_ui(ui: &mut Ui, text: &CaseText<'_>, case: &BusinessCase, driver: Option<&DriverResult>) {
    let Some(driver) = driver else {
        card::title_ui(ui, &text.get("sweet-spot-time"), "");
        label::remark_ui(ui, &text.get("sweet-spot-no-lift"));
        return;
    };
    let name = driver_name(case, &driver.id);
    card::title_ui(ui, &name, &text.get("sweet-spot-time-remark"));
    line_chart_ui(ui, text.texts, &ratchet_chart(text, driver), HEIGHT);
}

/// When the surprise wears off and what stopping then comes to.
fn stopping_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
    option: &str,
    scaling: &Scaling,
    driver: Option<&DriverResult>,
) {
    card::title_ui(ui, &text.get("sweet-spot-stopping"), "");
    if let Some(driver) = driver {
        let words = worn_off(text, case, driver);
        let written = label::body_ui(ui, &words).rect;
        let told = told::of_surprise(case, result, &driver.id, &words);
        why::offer_each(ui, text.texts, written, "worn off", &told);
    }
    let Some(stopping) = scaling.stopping else {
        label::remark_ui(ui, &text.get("sweet-spot-ends-anyway"));
        return;
    };
    let key = if stopping.npv_change < 0.0 {
        "sweet-spot-stopping-costs"
    } else {
        "sweet-spot-stopping-pays"
    };
    let words = text.sentence(
        key,
        &[
            ("month", text.month(stopping.month).into()),
            ("saves", text.money(stopping.saves).into()),
            ("change", text.money(stopping.npv_change.abs()).into()),
        ],
    );
    let written = label::body_ui(ui, &words).rect;
    if let Some(path) = case.path_of(ItemKind::Option, option) {
        let stopped = InCase::With(path.field("run_months"), stopping.run_months);
        let told = told::said_in(&words, |name, _| {
            let figure = match name {
                "saves" => CaseFigure::PvCost,
                "change" => CaseFigure::Npv,
                _ => return None,
            };
            Some(WhyQuestion::in_case(
                Quantity::Case(figure),
                stopped.clone(),
            ))
        });
        why::offer_each(ui, text.texts, written, "stopping", &told);
    }
    label::caption_ui(ui, &text.get("sweet-spot-stopping-remark"));
}

fn worn_off(text: &CaseText<'_>, case: &BusinessCase, driver: &DriverResult) -> Sentence {
    let name = || driver_name(case, &driver.id);
    match driver.worn_off_month {
        Some(month) => text.sentence(
            "warning-worn-off",
            &[
                ("driver", name().into()),
                ("month", text.month(month).into()),
            ],
        ),
        None if driver.overshoot_months > 0 => {
            text.sentence("warning-lasts", &[("driver", name().into())])
        }
        None => text.sentence("sweet-spot-no-surprise", &[("driver", name().into())]),
    }
}

/// What the money that scaling back saves would do in the other options.
fn elsewhere_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    option: &OptionResult,
    scaling: &Scaling,
    requests: &mut Requests,
) {
    let remark = text.get("sweet-spot-elsewhere-remark");
    card::title_ui(ui, &text.get("sweet-spot-elsewhere"), &remark);
    if scaling.elsewhere.is_empty() {
        label::remark_ui(ui, &text.get("sweet-spot-elsewhere-none"));
        return;
    }
    let shown = &scaling.elsewhere[..scaling.elsewhere.len().min(MOST_ELSEWHERE)];
    let heads = [
        "sweet-spot-elsewhere-option",
        "sweet-spot-elsewhere-scale",
        "sweet-spot-elsewhere-spent",
        "sweet-spot-elsewhere-adds",
    ];
    let table = ChartTable {
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: shown.iter().map(|other| row(text, case, other)).collect(),
        asks: shown
            .iter()
            .map(|other| asks(case, option, other))
            .collect(),
        ..ChartTable::default()
    };
    if let Some(place) = table_ui(ui, &ELSEWHERE, &table, Picking::Opens) {
        requests.ask(UserRequest::ShowOption(shown[place].option.clone()));
    }
}

/// What the case is worth with less of the option and more of the other one, to be asked why.
fn asks(case: &BusinessCase, option: &OptionResult, other: &Elsewhere) -> Vec<Option<WhyQuestion>> {
    let multiples = case.options.iter().map(|own| {
        if own.id == option.id {
            option.sweet_spot_scale
        } else if own.id == other.option {
            other.to_scale / own.scale
        } else {
            f64::from(u8::from(own.included))
        }
    });
    let set = InCase::Set(multiples.collect());
    let npv = WhyQuestion::in_case(Quantity::Case(CaseFigure::Npv), set);
    vec![None, None, None, Some(npv)]
}

fn row(text: &CaseText<'_>, case: &BusinessCase, other: &Elsewhere) -> Vec<String> {
    let percent = |scale: f64| text.texts.percent(scale, 0);
    let scales = text.with(
        "sweet-spot-elsewhere-from-to",
        &[
            ("from", percent(other.from_scale).into()),
            ("to", percent(other.to_scale).into()),
        ],
    );
    vec![
        option_name(case, &other.option),
        scales,
        text.money(other.spent),
        text.money_change(other.npv_change),
    ]
}

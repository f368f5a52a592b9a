//! The answer, the same on every page: what the case returns, when it pays back, what is wrong with it most, and what it
//! rests on.

use egui::{Sense, Ui, Vec2};

use crate::app::commands::Command;
use crate::app::{CaseComputation, Document, Page};
use crate::domain::BusinessCase;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::engine::{CaseResult, OvershootWarning, Verdict};
use crate::present::figures::{payback_words, return_words};
use crate::present::why::told;
use crate::text::CaseText;
use crate::text::verdict;
use crate::text::warnings::{self, WayOut};
use crate::ui::plots::sparkline::sparkline_ui;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::evidence_bar::evidence_bar_ui;
use crate::ui::widgets::notice::notice_ui;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{judgement, label};

/// What tells the numbers here from the same ones on a page.
const WHY: &str = "answer";

/// Shows the answer as a column.
pub(crate) fn answer_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    attention: usize,
    requests: &mut Requests,
) {
    ui.set_min_width(ui.available_width());
    if attention > 0 {
        attention_ui(ui, text, attention, requests);
    }
    let Some(result) = document.computation().result() else {
        label::remark_ui(ui, &text.get("answer-none"));
        return;
    };
    if let Some(scenario) = document.shown_scenario() {
        let name = ("name", scenario.name.as_str().into());
        label::strong_ui(ui, &text.with("answer-scenario", &[name]));
        ui.add_space(space::TIGHT);
    }
    if document.computation().is_stale() {
        ui.set_opacity(0.55);
    }
    if let Some(computed) = document.shown() {
        ask_ui(ui, text, &document.case, computed);
    }
    return_ui(ui, text, result);
    ui.add_space(space::MEDIUM);
    figures_ui(ui, text, result);
    ui.add_space(space::TIGHT);
    sparkline_ui(ui, text, result, 92.0);
    ui.add_space(space::SMALL);
    if let Some(warning) = result.warnings.first() {
        warning_ui(ui, text, document, result, warning, requests);
        ui.add_space(space::SMALL);
    }
    label::caption_ui(ui, &text.get("answer-rests-on"))
        .on_hover_text(text.get("answer-rests-on-help"));
    evidence_bar_ui(ui, text, result);
}

/// What to do, with what that rests on.
fn ask_ui(ui: &mut Ui, text: &CaseText<'_>, case: &BusinessCase, computed: &CaseComputation) {
    let words = verdict::words(text, case, &computed.result);
    ui.spacing_mut().item_spacing.y = 2.0;
    label::strong_ui(ui, &words.title).on_hover_text(&*words.reason);
    judgement::basis_ui(ui, text, computed);
    ui.spacing_mut().item_spacing.y = space::SMALL;
    ui.add_space(space::SMALL);
}

/// How much room the name of a scenario has in the strip, in points.
const STRIP_SCENARIO: f32 = 110.0;

/// Shows the answer as a strip.
pub(crate) fn answer_strip_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    attention: usize,
    requests: &mut Requests,
) {
    let Some(result) = document.computation().result() else {
        label::remark_ui(ui, &text.get("answer-none"));
        return;
    };
    ui.spacing_mut().item_spacing.x = space::WIDE;
    let figures = [
        (
            "figure-rox-short",
            CaseFigure::Rox,
            return_words(text, result),
        ),
        ("figure-npv", CaseFigure::Npv, text.money(result.npv)),
        (
            "figure-payback",
            CaseFigure::PaybackMonths,
            payback_words(text, result),
        ),
    ];
    let decision = result.ask.decision();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(space::SMALL);
        label::caption_ui(ui, &text.get("answer-ask"));
        label::strong_ui(ui, &text.texts.kind(decision))
    })
    .inner
    .on_hover_text(verdict::words(text, &document.case, result).in_one());
    if let Some(scenario) = document.shown_scenario() {
        ui.vertical(|ui| {
            ui.set_max_width(STRIP_SCENARIO);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(space::SMALL);
            label::caption_ui(ui, &text.get("item-scenario"));
            let ink = Tokens::of(ui).accent;
            label::cut_ui(ui, &scenario.name, fonts::strong(), ink);
        });
    }
    for (key, figure, value) in figures {
        let shown = ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(space::SMALL);
            label::caption_ui(ui, &text.get(key));
            label::strong_ui(ui, &value).rect
        });
        let help = text.get(&format!("{key}-help"));
        let quantity = Quantity::Case(figure);
        why::offer(ui, text.texts, shown.inner, WHY, quantity, &value).on_hover_text(help);
    }
    ui.spacing_mut().item_spacing.x = space::SMALL;
    if attention > 0 {
        let words = text.with("answer-attention", &[("count", attention.into())]);
        let button = Button::secondary(&words);
        ui.add_space((ui.available_width() - button.width(ui)).max(0.0));
        if button.ui(ui).clicked() {
            requests.command(Command::GoTo(Page::Checks));
        }
    } else if let Some(warning) = result.warnings.first() {
        let words = warnings::title(text, &document.case, warning);
        let ink = Tokens::of(ui).verdict(warning.verdict).ink;
        let room = ui.available_width() - ways_out_width(ui, text, document, warning);
        if room < 0.0 {
            return short_warning_ui(ui, text, warning, requests);
        }
        let title = label::cut_galley(ui, &words, fonts::strong(), room);
        ui.add_space((room - title.size().x).max(0.0));
        ui.visuals_mut().override_text_color = Some(ink);
        ui.label(title);
        ui.visuals_mut().override_text_color = None;
        ways_out_ui(ui, text, document, warning, requests);
    }
}

/// Where there is hardly any room: that something overshoots, and the way to it.
fn short_warning_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    warning: &OvershootWarning,
    requests: &mut Requests,
) {
    let words = text.texts.kind(warning.verdict);
    let button = Button::secondary(&words)
        .with_sign(Sign::of_verdict(warning.verdict))
        .at_most(ui.available_width());
    ui.add_space((ui.available_width() - button.width(ui)).max(0.0));
    if button.ui(ui).clicked() {
        requests.ask(UserRequest::ShowWhy(warning.option.clone()));
    }
}

/// What keeps the case from being computed, or was typed and not taken.
fn attention_ui(ui: &mut Ui, text: &CaseText<'_>, attention: usize, requests: &mut Requests) {
    let words = text.with("answer-attention", &[("count", attention.into())]);
    notice_ui(ui, Verdict::AboveExpectation, |ui| {
        label::strong_ui(ui, &words);
        label::body_ui(ui, &text.get("answer-attention-remark"));
        if Button::secondary(&text.get("answer-show")).ui(ui).clicked() {
            requests.command(Command::GoTo(Page::Checks));
        }
    });
    ui.add_space(space::SMALL);
}

fn return_ui(ui: &mut Ui, text: &CaseText<'_>, result: &CaseResult) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let help = text.get("figure-rox-help");
    label::caption_ui(ui, &text.get("figure-rox")).on_hover_text(&help);
    let shown = return_words(text, result);
    let ink = Tokens::of(ui).text;
    let headline = label::figure_ui(ui, &shown, fonts::headline(), ink).rect;
    let rox = Quantity::Case(CaseFigure::Rox);
    why::offer(ui, text.texts, headline, WHY, rox, &shown).on_hover_text(&help);
    let words = match result.rox {
        Some(_) => text.sentence(
            "answer-gained-for-spent",
            &[
                ("gained", text.money(result.pv_experience).into()),
                ("spent", text.money(result.pv_cost).into()),
            ],
        ),
        None => text.sentence("answer-nothing-spent", &[]),
    };
    let remark = label::remark_ui(ui, &words).rect;
    why::offer_each(ui, text.texts, remark, WHY, &told::of_return(&words));
    ui.spacing_mut().item_spacing.y = space::SMALL;
}

fn figures_ui(ui: &mut Ui, text: &CaseText<'_>, result: &CaseResult) {
    let half = (ui.available_width() - space::SMALL) / 2.0;
    ui.horizontal_top(|ui| {
        let npv = text.money(result.npv);
        figure_ui(ui, half, text, ("figure-npv", CaseFigure::Npv), &npv);
        let payback = payback_words(text, result);
        let figure = ("figure-payback", CaseFigure::PaybackMonths);
        figure_ui(ui, half, text, figure, &payback);
    });
}

fn figure_ui(
    ui: &mut Ui,
    width: f32,
    text: &CaseText<'_>,
    (key, figure): (&str, CaseFigure),
    value: &str,
) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        label::caption_ui(ui, &text.get(key));
        let mut font = fonts::card_title();
        font.size = 18.0;
        let ink = Tokens::of(ui).text;
        let rect = label::figure_ui(ui, value, font, ink).rect;
        let help = text.get(&format!("{key}-help"));
        why::offer(ui, text.texts, rect, WHY, Quantity::Case(figure), value).on_hover_text(help);
    });
}

/// The worst warning with its ways out.
fn warning_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    result: &CaseResult,
    warning: &OvershootWarning,
    requests: &mut Requests,
) {
    let tokens = Tokens::of(ui);
    notice_ui(ui, warning.verdict, |ui| {
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(10.0, 17.0), Sense::hover());
            let ink = tokens.verdict(warning.verdict).ink;
            Sign::of_verdict(warning.verdict).paint(ui.painter(), rect.center(), 10.0, ink);
            label::strong_ui(ui, &warnings::title(text, &document.case, warning));
        });
        warning_sentence_ui(ui, text, document, warning, WHY);
        ui.add_space(space::TIGHT);
        ui.horizontal(|ui| ways_out_ui(ui, text, document, warning, requests));
        if result.warnings.len() > 1 {
            let more = text.with(
                "answer-more",
                &[("count", (result.warnings.len() - 1).into())],
            );
            label::caption_ui(ui, &more);
        }
    });
}

/// What goes past the sweet spot, in money; its numbers can be asked why. `place` tells them from the same ones elsewhere.
pub(crate) fn warning_sentence_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    warning: &OvershootWarning,
    place: &str,
) {
    let words = warnings::sentence(text, warning);
    let written = label::body_ui(ui, &words).rect;
    let told = told::of_option(&document.case, &warning.option, &words);
    let salt = format!("{place} {}", warning.option);
    why::offer_each(ui, text.texts, written, &salt, &told);
}

/// What can be done about a warning, and where it is explained.
pub(crate) fn ways_out_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    warning: &OvershootWarning,
    requests: &mut Requests,
) {
    if let Some(way_out) = WayOut::of(&document.case, warning) {
        let words = way_out.words(text);
        // What pays for now need not be scaled back.
        let button = match warning.verdict {
            Verdict::AboveExpectation => Button::secondary(&words),
            Verdict::Overshoot
            | Verdict::Uneconomic
            | Verdict::Balanced
            | Verdict::CannotJudge
            | Verdict::StartsAfterEnd => Button::primary(&words),
        };
        if button.ui(ui).clicked() {
            requests.ask(UserRequest::ScaleBack(vec![(
                warning.option.clone(),
                way_out.multiple,
            )]));
        }
    }
    if Button::secondary(&text.get("answer-why")).ui(ui).clicked() {
        requests.ask(UserRequest::ShowWhy(warning.option.clone()));
    }
}

/// How wide the ways out are, with the space before them.
fn ways_out_width(
    ui: &Ui,
    text: &CaseText<'_>,
    document: &Document,
    warning: &OvershootWarning,
) -> f32 {
    let why = text.get("answer-why");
    let way_out = WayOut::of(&document.case, warning).map(|way_out| way_out.words(text));
    let first = way_out.map_or(0.0, |words| {
        Button::primary(&words).width(ui) + space::SMALL
    });
    first + Button::secondary(&why).width(ui) + space::SMALL
}

//! What the case rests on: the benefit by grade of evidence, what to measure first, and the register of all assumptions.

mod copied;
mod effect_bar;
mod filters;
mod register;
mod row;
mod selected;
mod state;

pub(crate) use state::EvidenceState;

use egui::{RichText, Sense, Ui, Vec2};

use crate::app::assumptions::{AssumptionEntry, EvidenceBasis};
use crate::app::background::JobState;
use crate::app::commands::Command;
use crate::app::{Document, Page};
use crate::domain::Evidence;
use crate::engine::figure::EvidenceFigure;
use crate::engine::quantity::Quantity;
use crate::engine::results::sensitivity::{Effect, Ends};
use crate::engine::{CaseResult, evidence_shares};
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::evidence_bar::wide_evidence_bar_ui;
use crate::ui::widgets::{basis, card, label};

/// Shows the page.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    state: &mut EvidenceState,
    requests: &mut Requests,
) {
    headline_ui(ui, text, document);
    ui.add_space(space::TIGHT);
    first_ui(ui, text, document, state, requests);
    ui.add_space(space::SMALL);
    card::card_ui(ui, |ui| {
        register::register_ui(ui, text, document, state, requests);
    });
    ui.add_space(space::SMALL);
    selected::selected_ui(ui, text, document, state, requests);
}

/// What the benefit rests on: the largest share as a sentence, and all of them as a bar.
fn headline_ui(ui: &mut Ui, text: &CaseText<'_>, document: &Document) {
    let Some(result) = document.computation().result() else {
        label::page_title_ui(ui, &text.get("register-title"));
        label::remark_ui(ui, &text.get("answer-none"));
        return;
    };
    label::page_title_ui(ui, &headline(text, result));
    label::remark_ui(ui, &text.get("register-lead"));
    ui.add_space(space::TIGHT);
    ui.scope(|ui| {
        if document.computation().is_stale() {
            ui.set_opacity(0.55);
        }
        card::card_ui(ui, |ui| {
            wide_evidence_bar_ui(ui, text.texts, &result.by_evidence);
            shares_ui(ui, text, result);
        });
    });
}

fn headline(text: &CaseText<'_>, result: &CaseResult) -> String {
    let shares = evidence_shares(&result.by_evidence);
    // The stronger grade of two that carry the same.
    let largest = shares
        .into_iter()
        .rev()
        .max_by(|one, other| one.1.total_cmp(&other.1));
    let Some((grade, share)) = largest.filter(|(_, share)| *share > 0.0) else {
        return text.get("evidence-nothing");
    };
    let key = match grade {
        Evidence::OwnExperiment => "register-rests-on-own-experiment",
        Evidence::OwnTrend => "register-rests-on-own-trend",
        Evidence::OwnSurvey => "register-rests-on-own-survey",
        Evidence::PublishedStudy => "register-rests-on-published-study",
        Evidence::Judgement => "register-rests-on-judgement",
    };
    text.with(key, &[("share", text.texts.percent(share, 0).into())])
}

/// Every grade that carries something: its square, its share, its name.
fn shares_ui(ui: &mut Ui, text: &CaseText<'_>, result: &CaseResult) {
    ui.add_space(space::TIGHT);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, space::TIGHT);
        ui.spacing_mut().interact_size.y = 20.0;
        for (grade, share) in evidence_shares(&result.by_evidence) {
            if share < 0.005 {
                continue;
            }
            let (square, _) = ui.allocate_exact_size(Vec2::splat(11.0), Sense::hover());
            basis::paint_grade(ui, square, grade);
            let share = text.texts.percent(share, 0);
            let written = ui.label(RichText::new(&share).font(fonts::strong())).rect;
            let figure = EvidenceFigure::Share;
            let quantity = Quantity::Evidence { figure, grade };
            why::offer(ui, text.texts, written, "evidence", quantity, &share);
            let word = RichText::new(text.texts.kind(grade)).font(fonts::body());
            ui.label(word).on_hover_text(text.texts.kind_help(grade));
            ui.add_space(space::MEDIUM);
        }
    });
}

/// What to measure first.
fn first_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    state: &EvidenceState,
    requests: &mut Requests,
) {
    card::card_ui(ui, |ui| {
        if state.job.has_failed() {
            let words = text.get("page-checks");
            let sentence = text.get("register-not-computed");
            if sentence_ui(ui, &sentence, &words) {
                requests.command(Command::GoTo(Page::Checks));
            }
            return;
        }
        match state.heaviest(document) {
            Some(line) => {
                let words = text.get("register-show-field");
                if sentence_ui(ui, &first_words(text, state, line), &words) {
                    requests.ask(UserRequest::ShowField(line.assumption.path.clone()));
                }
            }
            None => {
                let key = match state.job {
                    JobState::Stale => "register-under-way",
                    JobState::Partial
                    | JobState::Complete
                    | JobState::Cancelled
                    | JobState::Impossible
                    | JobState::BrokenOff => "register-nothing-heavy",
                };
                label::body_ui(ui, &text.get(key));
            }
        }
    });
}

/// Shows a sentence with a button at the right; says whether that was pressed.
fn sentence_ui(ui: &mut Ui, sentence: &str, button: &str) -> bool {
    let button = Button::primary(button);
    let room = ui.available_width() - button.width(ui) - space::LARGE;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.add_space(space::TIGHT);
            label::strong_ui(ui, sentence);
        });
        button.ui(ui).clicked()
    })
    .inner
}

fn first_words(text: &CaseText<'_>, state: &EvidenceState, line: &AssumptionEntry) -> String {
    let effect = state.sensitivity.effect(&line.assumption.path);
    let size = effect.map_or(0.0, Effect::size);
    let is_tenth = effect.is_some_and(|effect| effect.ends == Ends::Tenth);
    let key = match line.footing {
        EvidenceBasis::Entered => "register-first-entered",
        EvidenceBasis::Grade(_) | EvidenceBasis::Assumed if is_tenth => "register-first-tenth",
        EvidenceBasis::Grade(_) | EvidenceBasis::Assumed => "register-first",
    };
    let footing = line.footing.words(text.texts).to_lowercase();
    text.with(
        key,
        &[
            ("name", (&line.name).into()),
            ("footing", footing.into()),
            ("amount", text.money(size).into()),
        ],
    )
}

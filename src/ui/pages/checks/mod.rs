//! What the checks found, the gravest first, each with its reason and its way out; and the inputs that need attention.

use egui::{RichText, Ui};

use crate::app::Document;
use crate::domain::{BusinessCase, FieldPath, ItemKind, Problem};
use crate::engine::checks::{Finding, Severity, Subject};
use crate::ui::case_text::CaseText;
use crate::ui::request::{Request, Requests};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::entries::BadEntry;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, chip, label};

/// The severities, the gravest first.
const GRAVEST_FIRST: [Severity; 3] = [Severity::Overshoot, Severity::Caution, Severity::Note];

/// Shows the page. `about` is the option whose finding was asked for: it is scrolled to.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    entries: &[BadEntry],
    about: Option<&str>,
    requests: &mut Requests,
) {
    label::page_title_ui(ui, &text.get("page-checks"));
    label::remark_ui(ui, &text.get("checks-lead"));
    ui.add_space(space::TIGHT);
    attention_ui(ui, text, document, entries, requests);
    let Some(result) = document.computation().result() else {
        return;
    };
    if result.findings.is_empty() {
        card::card_ui(ui, |ui| {
            label::strong_ui(ui, &text.get("checks-none"));
            label::remark_ui(ui, &text.get("checks-none-remark"));
        });
    }
    for severity in GRAVEST_FIRST {
        let found: Vec<&Finding> = result
            .findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .collect();
        if found.is_empty() {
            continue;
        }
        ui.add_space(space::SMALL);
        ui.horizontal(|ui| {
            chip::severity_ui(ui, text.texts, severity);
            let count = text.with("checks-count", &[("count", found.len().into())]);
            label::caption_ui(ui, &count);
        });
        for finding in found {
            finding_ui(ui, text, document, finding, about, requests);
        }
    }
}

/// What keeps the case from being computed, and what was typed and could not be taken.
fn attention_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    entries: &[BadEntry],
    requests: &mut Requests,
) {
    let problems = document.computation().problems();
    let count = problems.len() + entries.len();
    if count == 0 {
        return;
    }
    card::card_ui(ui, |ui| {
        let title = text.with("answer-attention", &[("count", count.into())]);
        card::title_ui(ui, &title, "");
        label::remark_ui(ui, &text.get("checks-attention-lead"));
        for problem in problems {
            problem_ui(ui, text, document, problem, requests);
        }
        for entry in entries {
            let field = text.texts.path_in(&entry.path, &document.case);
            let words = text.with(
                "checks-entry",
                &[
                    ("field", field.into()),
                    ("typed", entry.typed.as_str().into()),
                    ("reason", entry.reason.as_str().into()),
                ],
            );
            line_ui(ui, text, &words, &entry.path, requests);
        }
    });
}

fn problem_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    problem: &Problem,
    requests: &mut Requests,
) {
    let words = text.texts.problem_in(problem, &document.case);
    line_ui(ui, text, &words, &problem.path, requests);
}

/// One thing that needs attention, with the way to its field.
fn line_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    words: &str,
    path: &FieldPath,
    requests: &mut Requests,
) {
    ui.separator();
    let go = text.get("checks-go");
    let button = Button::secondary(&go).with_sign(Sign::ChevronRight);
    if beside_ui(ui, words, button) {
        requests.ask(Request::ShowField(path.clone()));
    }
}

fn finding_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    finding: &Finding,
    about: Option<&str>,
    requests: &mut Requests,
) {
    let words = text.texts.finding(finding, &document.case);
    let option = option_of(finding);
    let tokens = Tokens::of(ui);
    let shown = card::frame(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        ui.horizontal_top(|ui| {
            ui.label(
                RichText::new(finding.code.name())
                    .font(fonts::secondary_strong())
                    .color(tokens.secondary),
            );
            label::strong_ui(ui, &words.title);
        });
        label::body_ui(ui, &words.found);
        label::remark_ui(ui, &words.why);
        ui.add_space(space::TIGHT);
        way_out_ui(
            ui,
            text,
            &words.way_out,
            way_to(finding, &document.case),
            requests,
        );
    });
    if about.is_some() && option == about {
        shown.response.scroll_to_me(Some(egui::Align::Center));
    }
}

/// What to do about a finding, with the way to what it is about.
fn way_out_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    words: &str,
    subject: Option<(FieldPath, &'static str)>,
    requests: &mut Requests,
) {
    let Some((path, go)) = subject else {
        label::body_ui(ui, words);
        return;
    };
    let go = text.get(go);
    let button = Button::secondary(&go).with_sign(Sign::ChevronRight);
    if beside_ui(ui, words, button) {
        requests.ask(Request::ShowField(path));
    }
}

/// Words with a button at their right; says whether it was pressed.
fn beside_ui(ui: &mut Ui, words: &str, button: Button<'_>) -> bool {
    let room = ui.available_width() - button.width(ui) - space::LARGE;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        ui.allocate_ui(egui::vec2(room, 0.0), |ui| {
            ui.set_min_width(room);
            label::body_ui(ui, words);
        });
        button.ui(ui).clicked()
    })
    .inner
}

/// The option that a finding is about, if it is about one.
fn option_of(finding: &Finding) -> Option<&str> {
    finding.subjects.iter().find_map(|subject| match subject {
        Subject::Option(id) => Some(id.as_str()),
        Subject::Case
        | Subject::Finance(_)
        | Subject::Response(_)
        | Subject::Segment(_)
        | Subject::Touchpoint(_)
        | Subject::Driver(_)
        | Subject::Friction(_)
        | Subject::Measurements => None,
    })
}

/// Where to act on a finding: the first thing that it is about and that has a field, with the words for going there.
fn way_to(finding: &Finding, case: &BusinessCase) -> Option<(FieldPath, &'static str)> {
    finding.subjects.iter().find_map(|subject| {
        let root = FieldPath::root();
        Some(match subject {
            Subject::Case => return None,
            Subject::Finance(field) => (root.field("finance").field(field), "checks-go"),
            Subject::Response(field) => (FieldPath::dotted(field), "checks-go"),
            Subject::Measurements => (root.field("measurements"), "checks-go-measurements"),
            Subject::Segment(id) => (case.path_of(ItemKind::Segment, id)?, "checks-go-segment"),
            Subject::Touchpoint(id) => (
                case.path_of(ItemKind::Touchpoint, id)?,
                "checks-go-touchpoint",
            ),
            Subject::Driver(id) => (case.path_of(ItemKind::Driver, id)?, "checks-go-driver"),
            Subject::Friction(id) => (case.path_of(ItemKind::Friction, id)?, "checks-go-friction"),
            Subject::Option(id) => (case.path_of(ItemKind::Option, id)?, "checks-go-option"),
        })
    })
}

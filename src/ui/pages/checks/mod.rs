//! What the checks found, the gravest first, each with its reason and its way out; and the inputs that need attention.

mod findings;

use egui::{Id, Rect, Ui};

use crate::app::Document;
use crate::domain::{FieldPath, Problem, RefusedEntry};
use crate::engine::finding::{CheckCode, Finding, Severity};
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::switch::switch_ui;
use crate::ui::widgets::{card, label};
use findings::Findings;

/// The severities, the gravest first.
const GRAVEST_FIRST: [Severity; 3] = [Severity::Overshoot, Severity::Caution, Severity::Note];

/// Which checks are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ShownChecks {
    All,
    Misunderstandings,
    Finance,
}

impl ShownChecks {
    fn has(self, code: CheckCode) -> bool {
        match self {
            Self::All => true,
            Self::Misunderstandings => code.is_misunderstanding(),
            Self::Finance => !code.is_misunderstanding(),
        }
    }
}

/// Shows the page. `about` is the option whose finding was asked for: it is scrolled to.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    entries: &[RefusedEntry],
    about: Option<&str>,
    requests: &mut Requests,
) {
    label::page_title_ui(ui, &text.get("page-checks"));
    label::remark_ui(ui, &text.get("checks-lead"));
    ui.add_space(space::TIGHT);
    attention_ui(ui, text, document, entries, requests);
    let Some(computed) = document.shown() else {
        return;
    };
    let result = &computed.result;
    let shown = shown_ui(ui, text, &result.findings);
    let found: Vec<&Finding> = result
        .findings
        .iter()
        .filter(|finding| shown.has(finding.code))
        .collect();
    if found.is_empty() {
        card::card_ui(ui, |ui| {
            label::strong_ui(ui, &text.get("checks-none"));
            label::remark_ui(ui, &text.get("checks-none-remark"));
        });
    }
    let list = Findings {
        text,
        case: &document.case,
        computed,
        about,
    };
    for severity in GRAVEST_FIRST {
        let mut of_severity = found.clone();
        of_severity.retain(|finding| finding.severity == severity);
        list.severity_ui(ui, severity, &of_severity, requests);
    }
    in_order_ui(ui, text, &result.findings, shown);
}

/// The choice of the checks that are shown.
fn shown_ui(ui: &mut Ui, text: &CaseText<'_>, findings: &[Finding]) -> ShownChecks {
    let memory = Id::unique("checks that are shown");
    let kept = ui.data(|data| data.get_temp::<ShownChecks>(memory));
    let mut shown = kept.unwrap_or(ShownChecks::All);
    let parts = [
        (ShownChecks::All, "checks-all"),
        (ShownChecks::Misunderstandings, "checks-misunderstandings"),
        (ShownChecks::Finance, "checks-finance"),
    ]
    .map(|(shown, key)| {
        let findings = findings.iter().filter(|finding| shown.has(finding.code));
        (shown, text.with(key, &[("count", findings.count().into())]))
    });
    if let Some(chosen) = switch_ui(ui, &text.get("checks-shown"), shown, &parts) {
        ui.data_mut(|data| data.insert_temp(memory, chosen));
        shown = chosen;
    }
    shown
}

/// The checks that found nothing, so that a reader sees what was looked at.
fn in_order_ui(ui: &mut Ui, text: &CaseText<'_>, findings: &[Finding], shown: ShownChecks) {
    let has_found = |code: CheckCode| findings.iter().any(|finding| finding.code == code);
    let mut codes = CheckCode::ALL.to_vec();
    codes.retain(|code| shown.has(*code) && !has_found(*code));
    if codes.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    card::card_ui(ui, |ui| {
        let remark = text.with("checks-in-order-remark", &[("count", codes.len().into())]);
        card::title_ui(ui, &text.get("checks-in-order"), &remark);
        let half = codes.len().div_ceil(2);
        ui.columns(2, |columns| {
            for (column, part) in columns.iter_mut().zip(codes.chunks(half)) {
                column.spacing_mut().item_spacing.y = space::TIGHT;
                for code in part {
                    let arguments = [
                        ("code", code.name().into()),
                        ("title", text.texts.check_title(*code).into()),
                    ];
                    let words = text.with("checks-in-order-line", &arguments);
                    let ink = Tokens::of(column).secondary;
                    label::cut_ui(column, &words, fonts::body(), ink);
                }
            }
        });
    });
}

/// What keeps the case from being computed, and what was typed and could not be taken.
fn attention_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    entries: &[RefusedEntry],
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
            let words = text.texts.refused("checks-entry", entry, &document.case);
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
    if beside_ui(ui, words, button).is_pressed {
        requests.ask(UserRequest::ShowField(path.clone()));
    }
}

/// Words with a button at their right.
struct Beside {
    /// Where the words stand.
    words: Rect,
    /// Whether the button was pressed.
    is_pressed: bool,
}

fn beside_ui(ui: &mut Ui, words: &str, button: Button<'_>) -> Beside {
    let room = ui.available_width() - button.width(ui) - space::LARGE;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        let words = ui
            .allocate_ui(egui::vec2(room, 0.0), |ui| {
                ui.set_min_width(room);
                label::body_ui(ui, words).rect
            })
            .inner;
        Beside {
            words,
            is_pressed: button.ui(ui).clicked(),
        }
    })
    .inner
}

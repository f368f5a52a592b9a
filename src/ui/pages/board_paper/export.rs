//! The files that the case can be exported as, how far one is, and what came of it.

use std::time::Duration;

use egui::{Align, Layout, ProgressBar, Ui, Vec2};

use crate::app::background::paper_job::ExportOutcome;
use crate::export::{Format, is_made};
use crate::text::{Language, Texts};
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, label};

/// How often it is looked how far a file is.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// Shows the buttons for files in the language `written`; returns whether the file that is being made is to be given up.
pub(super) fn export_ui(
    ui: &mut Ui,
    (texts, written): (&Texts, Language),
    progress: Option<f64>,
    outcome: Option<&ExportOutcome>,
    requests: &mut Requests,
) -> bool {
    card::title_ui(ui, &texts.get("board-paper-export"), "");
    let formats = Format::ALL.into_iter().filter(|format| is_made(*format));
    for format in formats {
        let words = texts.get(format.text_key());
        ui.horizontal_wrapped(|ui| {
            let button = match format {
                Format::Pdf => Button::primary(&words),
                Format::Xlsx
                | Format::Pptx
                | Format::SpreadsheetCsv
                | Format::Csv
                | Format::Markdown
                | Format::Json => Button::secondary(&words),
            };
            if button.available(progress.is_none()).ui(ui).clicked() {
                requests.ask(UserRequest::Export(format));
            }
            label::caption_ui(ui, &format.help(texts, Texts::of(written)));
        });
    }
    ui.add_space(space::TIGHT);
    match (progress, outcome) {
        (Some(share), _) => return progress_ui(ui, texts, share),
        (None, Some(outcome)) => outcome_ui(ui, texts, outcome),
        (None, None) => {
            label::caption_ui(ui, &texts.get("board-paper-nothing-leaves"));
        }
    }
    false
}

fn progress_ui(ui: &mut Ui, texts: &Texts, share: f64) -> bool {
    let row = Vec2::new(ui.available_width(), space::CONTROL);
    let mut stop = false;
    ui.ctx().request_repaint_after(LOOK_AGAIN);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let words = texts.get("board-paper-stop");
        stop = Button::secondary(&words).ui(ui).clicked();
        let tokens = Tokens::of(ui);
        let words = texts.with(
            "board-paper-making",
            &[("share", texts.percent(share, 0).into())],
        );
        let bar = ProgressBar::new(share as f32)
            .fill(tokens.accent)
            .desired_height(space::SMALL);
        let shown = ui.add(bar);
        shown.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::ProgressIndicator, true, &words)
        });
    });
    stop
}

fn outcome_ui(ui: &mut Ui, texts: &Texts, outcome: &ExportOutcome) {
    match outcome {
        ExportOutcome::Written(path) => {
            let path = ("file", path.display().to_string().into());
            label::body_ui(ui, &texts.with("board-paper-written", &[path]));
        }
        ExportOutcome::InTheWay(..) => {
            label::caption_ui(ui, &texts.get("board-paper-nothing-leaves"));
        }
        ExportOutcome::Failed(sentence) => {
            label::strong_ui(ui, sentence);
        }
    }
}

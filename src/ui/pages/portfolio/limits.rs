//! What may be spent and risked, and how far the search is.

use egui::Ui;

use crate::app::Document;
use crate::app::background::JobState;
use crate::app::background::portfolio_job::PortfolioJob;
use crate::domain::FieldPath;
use crate::domain::inputs::{self, Input};
use crate::engine::portfolio::ScaleChoices;
use crate::engine::simulation::SimulationSettings;
use crate::text::CaseText;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::captioned::captioned_ui;
use crate::ui::widgets::fields::{FieldOf, ItemFields, message_ui};
use crate::ui::widgets::number_field::NumberInput;
use crate::ui::widgets::number_text::{Digits, NumberText};
use crate::ui::widgets::{choice, label};

/// Shows the limits and how far the search is.
pub(super) fn limits_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    job: &mut PortfolioJob,
    settings: SimulationSettings,
) {
    let width = ((ui.available_width() - 3.0 * space::SMALL) / 4.0).floor();
    let problems = document.computation().problems().to_vec();
    let none = text.texts.input_left_out(&inputs::BUDGET);
    ui.horizontal_top(|ui| {
        let path = FieldPath::root().field("finance");
        let fields = ItemFields {
            text: *text,
            path: &path,
            problems: &problems,
        };
        let budget = FieldOf::from(&inputs::BUDGET);
        fields.optional_ui(ui, budget, &mut document.case.finance.budget, &none, width);
        let own = |field, input| Own {
            text,
            field,
            input,
            width,
            hint: &none,
        };
        own("budget_per_year", &inputs::BUDGET).ui(ui, &mut job.budget_per_year);
        own("chance_of_loss", &inputs::COMPLAINT_SHARE).ui(ui, &mut job.chance_of_loss);
        captioned_ui(ui, width, &text.get("portfolio-scales"), |ui, name| {
            let choices = [
                (ScaleChoices::Whole, text.get("portfolio-scales-whole")),
                (ScaleChoices::Halves, text.get("portfolio-scales-halves")),
            ];
            let current = Some(job.scales);
            if let Some(scales) = choice::choice_ui(ui, "scales", name, width, current, &choices) {
                job.scales = scales;
            }
        });
    });
    ui.add_space(space::TIGHT);
    // After what was typed: so that what is shown next is known to be out of date in this very frame.
    job.update(document, settings);
    progress_ui(ui, text, job);
}

/// A limit that is not part of the case.
struct Own<'a> {
    text: &'a CaseText<'a>,
    field: &'static str,
    input: &'static Input,
    width: f32,
    hint: &'a str,
}

impl Own<'_> {
    fn ui(self, ui: &mut Ui, value: &mut Option<f64>) {
        let path = FieldPath::root().field("portfolio").field(self.field);
        let name = self.text.texts.field(&path);
        captioned_ui(ui, self.width, &name, |ui, name| {
            let number = NumberText {
                input: self.input,
                case: *self.text,
                digits: Digits::Any,
            };
            let entry = NumberInput::new(number, path)
                .named(name)
                .width(self.width)
                .hint(self.hint)
                .optional_ui(ui, *value);
            if let Some(new) = entry.entered {
                *value = new;
            }
            if let Some(message) = entry.message {
                message_ui(ui, &message);
            }
        });
    }
}

/// How far the search is, in a line that is always there so that nothing jumps.
fn progress_ui(ui: &mut Ui, text: &CaseText<'_>, job: &mut PortfolioJob) {
    ui.horizontal(|ui| {
        ui.set_min_height(space::CONTROL);
        match job.state() {
            JobState::Stale => {
                let share = text.texts.percent(job.progress(), 0);
                label::remark_ui(
                    ui,
                    &text.with("portfolio-looking", &[("share", share.into())]),
                );
                if Button::secondary(&text.get("portfolio-give-up"))
                    .ui(ui)
                    .clicked()
                {
                    job.cancel();
                }
                ui.ctx()
                    .request_repaint_after(std::time::Duration::from_millis(100));
            }
            JobState::Partial => {
                label::remark_ui(ui, &text.get("portfolio-judging"));
                if Button::secondary(&text.get("portfolio-give-up"))
                    .ui(ui)
                    .clicked()
                {
                    job.cancel();
                }
            }
            JobState::Cancelled => {
                label::remark_ui(ui, &text.get("portfolio-given-up"));
                if Button::secondary(&text.get("portfolio-look-again"))
                    .ui(ui)
                    .clicked()
                {
                    job.resume();
                }
            }
            JobState::Complete | JobState::Impossible | JobState::BrokenOff => {
                label::remark_ui(ui, &text.get("portfolio-limits-remark"));
            }
        }
    });
}

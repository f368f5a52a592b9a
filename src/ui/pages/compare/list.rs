//! The plan and its scenarios, one below the other.

use std::sync::Arc;

use egui::{Rect, Ui};

use crate::app::Document;
use crate::app::background::comparison_job::ComparisonJob;
use crate::app::scenarios::{Beginning, Headline};
use crate::domain::{BusinessCase, Problem};
use crate::present::why::{Asked, InCase, What};
use crate::text::CaseText;
use crate::ui::request::{Request, Requests};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, chip, label};

use super::headlines::{Figure, figure_words, quantity};
use super::table::{Columns, RowKind};

/// The figures that have a column of words; the verdict has one of its own.
const FIGURES: [Figure; 3] = [Figure::Npv, Figure::Rox, Figure::Payback];
/// How wide the columns behind the name are, in points.
const WIDTHS: [f32; 5] = [84.0, 64.0, 96.0, 136.0, 76.0];

/// One line of the list.
struct Line<'a> {
    /// None for the plan.
    id: Option<&'a str>,
    name: &'a str,
    headline: Option<&'a Result<Headline, Vec<Problem>>>,
}

/// Shows the card.
pub(super) fn scenarios_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    job: &mut ComparisonJob,
    requests: &mut Requests,
) {
    card::card_ui(ui, |ui| {
        let title = text.get("compare-scenarios");
        card::title_ui(ui, &title, "");
        if document.case.scenarios.is_empty() {
            label::remark_ui(ui, &text.get("compare-scenarios-none"));
        } else {
            label::remark_ui(ui, &text.get("compare-scenarios-remark"));
            ui.add_space(space::TIGHT);
            lines_ui(ui, text, document, job, requests);
        }
        ui.add_space(space::SMALL);
        add_ui(ui, text, document, requests);
    });
}

fn lines_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    job: &mut ComparisonJob,
    requests: &mut Requests,
) {
    let columns = Columns::of(ui, &WIDTHS);
    let planned = text.get("compare-plan");
    let mut chosen = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let names = FIGURES.map(|figure| text.get(figure.text_key()));
        let [npv, rox, payback] = names;
        let verdict = text.get(Figure::Verdict.text_key());
        let head = [String::new(), npv, rox, payback, verdict, String::new()];
        columns.words_ui(ui, &head, RowKind::Head);
        let shown = job.shown().map(|compared| &compared.side_by_side);
        let plan = Line {
            id: None,
            name: &planned,
            headline: shown.map(|shown| &shown.plan),
        };
        let scenarios = document.case.scenarios.iter().map(|scenario| Line {
            id: Some(&scenario.id),
            name: &scenario.name,
            headline: shown.and_then(|shown| {
                let mut own = shown.scenarios.iter();
                own.find(|(id, _)| *id == scenario.id)
                    .map(|(_, headline)| headline)
            }),
        });
        for line in std::iter::once(plan).chain(scenarios) {
            ui.push_id(line.id, |ui| {
                let is_shown = document.shown_scenario().map(|own| own.id.as_str()) == line.id;
                let is_edited = line.id.is_some() && job.edited.as_deref() == line.id;
                let row = Row {
                    text,
                    line: &line,
                    plan: document.settled_case(),
                    is_shown,
                    is_edited,
                };
                if row.ui(ui, &columns, job.is_current(), requests) {
                    chosen = line.id.map(str::to_owned);
                }
            });
        }
    });
    label::caption_ui(ui, &text.get("compare-without-simulation"));
    if chosen.is_some() {
        job.edited = chosen;
        job.search = None;
    }
}

struct Row<'a> {
    text: &'a CaseText<'a>,
    line: &'a Line<'a>,
    /// The case without a scenario.
    plan: &'a Arc<BusinessCase>,
    is_shown: bool,
    is_edited: bool,
}

impl Row<'_> {
    /// Shows the row; says whether the name was clicked.
    fn ui(
        &self,
        ui: &mut Ui,
        columns: &Columns,
        is_current: bool,
        requests: &mut Requests,
    ) -> bool {
        let mut chosen = false;
        columns.widgets_ui(ui, |ui, place| match place {
            0 => chosen = self.name_ui(ui, columns.first()),
            5 => self.show_ui(ui, requests),
            place => {
                if !is_current {
                    ui.set_opacity(0.55);
                }
                self.figure_ui(ui, place - 1);
            }
        });
        chosen
    }

    /// Lets a figure be asked why, in the case that its line is about.
    fn offer_why(&self, ui: &Ui, figure: Figure, written: Rect, words: &str) {
        let Some(quantity) = quantity(figure) else {
            return;
        };
        let case = || match self.line.id {
            None => InCase::Other(Arc::clone(self.plan), self.line.name.to_owned()),
            Some(id) => InCase::Scenario(id.to_owned()),
        };
        let asked = || Asked {
            what: What::Quantity(quantity),
            case: case(),
        };
        let salt = self.line.id.unwrap_or_default();
        why::offer_in(ui, self.text.texts, written, salt, words, asked);
    }

    fn name_ui(&self, ui: &mut Ui, width: f32) -> bool {
        let Some(_) = self.line.id else {
            let ink = Tokens::of(ui).text;
            label::cut_ui(ui, self.line.name, fonts::strong(), ink);
            return false;
        };
        let name = unnamed(self.text, self.line.name);
        let arguments = [("name", name.as_str().into())];
        let spoken = self.text.with("compare-edit", &arguments);
        let button = Button::quiet(&name).with_name(&spoken).at_most(width);
        let button = if self.is_edited {
            button.with_sign(Sign::ChevronRight)
        } else {
            button
        };
        button.ui(ui).clicked()
    }

    fn figure_ui(&self, ui: &mut Ui, place: usize) {
        let tokens = Tokens::of(ui);
        match (self.line.headline, FIGURES.get(place)) {
            (None, _) => {
                label::cut_ui(ui, "…", fonts::body(), tokens.secondary);
            }
            (Some(Ok(headline)), Some(figure)) => {
                let words = figure_words(self.text, *figure, headline);
                let written = label::cut_ui(ui, &words, fonts::body(), tokens.text).rect;
                self.offer_why(ui, *figure, written, &words);
            }
            (Some(Ok(headline)), None) => match headline.worst {
                Some(worst) => {
                    chip::verdict_ui(ui, self.text.texts, worst);
                }
                None => {
                    label::cut_ui(ui, "–", fonts::body(), tokens.secondary);
                }
            },
            (Some(Err(problems)), None) => {
                let words = self.text.get("compare-not-computed");
                let why: Vec<String> = problems
                    .iter()
                    .take(3)
                    .map(|problem| self.text.texts.problem(problem))
                    .collect();
                label::cut_ui(ui, &words, fonts::body(), tokens.error)
                    .on_hover_text(why.join("\n"));
            }
            (Some(Err(_)), Some(_)) => {
                label::cut_ui(ui, "–", fonts::body(), tokens.secondary);
            }
        }
    }

    /// What brings its results to every page.
    fn show_ui(&self, ui: &mut Ui, requests: &mut Requests) {
        if self.is_shown {
            let ink = Tokens::of(ui).accent;
            label::cut_ui(ui, &self.text.get("compare-is-shown"), fonts::strong(), ink)
                .on_hover_text(self.text.get("compare-is-shown-help"));
            return;
        }
        let name = unnamed(self.text, self.line.name);
        let spoken = self
            .text
            .with("compare-show-results", &[("name", name.into())]);
        let words = self.text.get("compare-show");
        let button = Button::secondary(&words).with_name(&spoken);
        if button.ui(ui).clicked() {
            requests.ask(Request::ShowScenario(self.line.id.map(str::to_owned)));
        }
    }
}

/// The name of a scenario; a word for one whose name is empty.
pub(super) fn unnamed(text: &CaseText<'_>, name: &str) -> String {
    if name.trim().is_empty() {
        text.get("compare-unnamed")
    } else {
        name.to_owned()
    }
}

fn add_ui(ui: &mut Ui, text: &CaseText<'_>, document: &Document, requests: &mut Requests) {
    let is_possible = document.can_add_scenario();
    let is_computable = !document.computation().is_stale();
    ui.horizontal_wrapped(|ui| {
        for (beginning, key) in [
            (Beginning::Own, "compare-add-own"),
            (Beginning::WorseEnds, "compare-add-worse"),
            (Beginning::BetterEnds, "compare-add-better"),
        ] {
            let words = text.get(key);
            let help = text.get(&format!("{key}-help"));
            let available = is_possible && (beginning == Beginning::Own || is_computable);
            let button = Button::secondary(&words)
                .with_sign(Sign::Plus)
                .available(available);
            if button.ui(ui).on_hover_text(help).clicked() {
                requests.ask(Request::AddScenario(beginning));
            }
        }
    });
}

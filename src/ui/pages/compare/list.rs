//! The plan and its scenarios, one below the other.

use std::sync::Arc;

use egui::{Color32, Ui};

use crate::app::Document;
use crate::app::background::comparison_job::ComparisonJob;
use crate::app::scenarios::{Headline, ScenarioStart};
use crate::domain::{BusinessCase, Problem};
use crate::present::why::{InCase, WhyQuestion};
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::list::{List, ListCell, ListColumn, ListResponse, ListRows, Width};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, chip, label};

use super::headlines::{HeadlineFigure, figure_words, quantity};

/// The figures that have a column of words; the verdict has one of its own.
const FIGURES: [HeadlineFigure; 3] = [
    HeadlineFigure::Npv,
    HeadlineFigure::Rox,
    HeadlineFigure::Payback,
];
/// How wide their columns are, in points.
const WIDTHS: [f32; 3] = [84.0, 64.0, 96.0];
/// The most problems of a scenario that are told on hover.
const MOST_PROBLEMS: usize = 3;

/// One line of the list.
struct DifferenceLine<'a> {
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
    let planned = text.get("compare-plan");
    let shown = job.shown().map(|compared| &compared.side_by_side);
    let plan = DifferenceLine {
        id: None,
        name: &planned,
        headline: shown.map(|shown| &shown.plan),
    };
    let scenarios = document
        .case
        .scenarios
        .iter()
        .map(|scenario| DifferenceLine {
            id: Some(&scenario.id),
            name: &scenario.name,
            headline: shown.and_then(|shown| {
                let mut own = shown.scenarios.iter();
                own.find(|(id, _)| *id == scenario.id)
                    .map(|(_, headline)| headline)
            }),
        });
    let lines: Vec<DifferenceLine<'_>> = std::iter::once(plan).chain(scenarios).collect();
    let edited = job.edited.as_deref();
    let selected = lines
        .iter()
        .position(|line| line.id.is_some() && line.id == edited);
    let (columns, name) = (columns(text), text.get("compare-scenarios"));
    let mut rows = DifferenceLines {
        text,
        lines: &lines,
        plan: document.settled_case(),
        shown: document.shown_scenario().map(|own| own.id.as_str()),
        is_current: job.is_current(),
        requests,
    };
    let list = List::new("scenarios", &name, &columns).selecting(selected);
    let picked = list.ui(ui, &mut rows);
    label::caption_ui(ui, &text.get("compare-without-simulation"));
    if let Some(ListResponse::Select(row) | ListResponse::Open(row)) = picked
        && let Some(id) = lines[row].id.map(str::to_owned)
    {
        job.edited = Some(id);
        job.search = None;
    }
}

/// The columns; their order is that of [`ListRows::cell_ui`].
fn columns(text: &CaseText<'_>) -> Vec<ListColumn> {
    let head = |column: ListColumn, key: &str| column.head(text.get(key), String::new());
    let name = ListColumn::words(Width::Share(1.0, 120.0));
    let figures = FIGURES.iter().zip(WIDTHS);
    let figures = figures.map(|(figure, width)| {
        let column = ListColumn::figures(Width::Points(width));
        head(column, figure.text_key()).or_below(Width::Share(1.0, 0.0))
    });
    let verdict = ListColumn::words(Width::Points(136.0));
    let shown = ListColumn::figures(Width::Points(76.0));
    let last = [head(verdict, HeadlineFigure::Verdict.text_key()), shown];
    std::iter::once(name).chain(figures).chain(last).collect()
}

struct DifferenceLines<'a> {
    text: &'a CaseText<'a>,
    lines: &'a [DifferenceLine<'a>],
    /// The case without a scenario.
    plan: &'a Arc<BusinessCase>,
    /// The scenario whose results every page shows; none for the plan.
    shown: Option<&'a str>,
    is_current: bool,
    requests: &'a mut Requests,
}

impl ListRows for DifferenceLines<'_> {
    fn count(&self) -> usize {
        self.lines.len()
    }

    fn name(&self, row: usize) -> String {
        unnamed(self.text, self.lines[row].name)
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>) {
        let line = &self.lines[cell.row];
        match cell.column {
            0 => {
                let font = if cell.is_selected || line.id.is_none() {
                    fonts::strong()
                } else {
                    fonts::body()
                };
                let name = unnamed(self.text, line.name);
                cell.rows(ui, &name, (font, Tokens::of(ui).text), 2);
            }
            5 => self.show_ui(ui, cell),
            column => self.figure_ui(ui, cell, FIGURES.get(column - 1).copied()),
        }
    }
}

impl DifferenceLines<'_> {
    /// A figure of a line; its gravest verdict for none.
    fn figure_ui(&self, ui: &mut Ui, cell: &ListCell<'_>, figure: Option<HeadlineFigure>) {
        let tokens = Tokens::of(ui);
        let strength = if self.is_current { 1.0 } else { 0.55 };
        let ink = |ink: Color32| ink.gamma_multiply(strength);
        let line = &self.lines[cell.row];
        match (line.headline, figure) {
            (None, _) => cell.words(ui, "…", tokens.secondary),
            (Some(Ok(headline)), Some(figure)) => {
                let words = figure_words(self.text, figure, headline);
                self.offer_why(ui, cell, figure, &words);
                cell.words(ui, &words, ink(tokens.text));
            }
            (Some(Ok(headline)), None) => match headline.worst {
                Some(worst) => cell.inside(ui, |ui| {
                    ui.set_opacity(strength);
                    chip::verdict_ui(ui, self.text.texts, worst);
                }),
                None => cell.words(ui, "–", ink(tokens.secondary)),
            },
            (Some(Err(problems)), None) => {
                let words = self.text.get("compare-not-computed");
                let problems = problems.iter().take(MOST_PROBLEMS);
                let why: Vec<String> = problems
                    .map(|problem| self.text.texts.problem(problem))
                    .collect();
                cell.inside(ui, |ui| {
                    label::cut_ui(ui, &words, fonts::body(), tokens.error)
                        .on_hover_text(why.join("\n"));
                });
            }
            (Some(Err(_)), Some(_)) => cell.words(ui, "–", tokens.secondary),
        }
    }

    /// Lets a figure be asked why, in the case that its line is about.
    fn offer_why(&self, ui: &Ui, cell: &ListCell<'_>, figure: HeadlineFigure, words: &str) {
        let Some(quantity) = quantity(figure) else {
            return;
        };
        let line = &self.lines[cell.row];
        let case = match line.id {
            None => InCase::Other(Arc::clone(self.plan), line.name.to_owned()),
            Some(id) => InCase::Scenario(id.to_owned()),
        };
        let asked = WhyQuestion::in_case(quantity, case);
        let salt = line.id.unwrap_or_default();
        cell.offer(ui, self.text.texts, salt, &asked, words);
    }

    /// The button that brings the results of a line to every page.
    fn show_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>) {
        let line = &self.lines[cell.row];
        let text = self.text;
        cell.inside(ui, |ui| {
            if self.shown == line.id {
                let ink = Tokens::of(ui).accent;
                label::cut_ui(ui, &text.get("compare-is-shown"), fonts::strong(), ink)
                    .on_hover_text(text.get("compare-is-shown-help"));
                return;
            }
            let name = unnamed(text, line.name);
            let spoken = text.with("compare-show-results", &[("name", name.into())]);
            let words = text.get("compare-show");
            let button = Button::secondary(&words).with_name(&spoken);
            if button.ui(ui).clicked() {
                let id = line.id.map(str::to_owned);
                self.requests.ask(UserRequest::ShowScenario(id));
            }
        });
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
            (ScenarioStart::Own, "compare-add-own"),
            (ScenarioStart::WorseEnds, "compare-add-worse"),
            (ScenarioStart::BetterEnds, "compare-add-better"),
        ] {
            let words = text.get(key);
            let help = text.get(&format!("{key}-help"));
            let available = is_possible && (beginning == ScenarioStart::Own || is_computable);
            let button = Button::secondary(&words)
                .with_sign(Sign::Plus)
                .available(available);
            if button.ui(ui).on_hover_text(help).clicked() {
                requests.ask(UserRequest::AddScenario(beginning));
            }
        }
    });
}

//! The options as a whole: what they bring, or when they run, with the way between this list and the details by keyboard.

use egui::{Context, Id, Key, Modifiers, Ui};

use crate::app::{CaseComputation, Document};
use crate::domain::BusinessCase;
use crate::present::charts::timing_table;
use crate::present::drawing::{gauge_legend, time_legend};
use crate::text::CaseText;
use crate::ui::plots::time_bars::{TimeBarsResponse, bar_id, time_bars_ui};
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::grid::Grid;
use crate::ui::widgets::list::List;
use crate::ui::widgets::list::table::copy_button_ui;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, label, legend};

use super::option_grid;
use super::table::{self, open};

/// Room for the button that copies the months.
const COPY: f32 = space::ROW + space::SMALL;
/// Below this width what the signs mean stands on a line of its own.
const NARROW: f32 = 640.0;

/// The longest horizon that is drawn.
const MOST_YEARS: u32 = 50;

/// How the options are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum OptionsView {
    /// What each costs, how far it goes, and what to think of it.
    #[default]
    List,
    /// When each is built and runs.
    Time,
    /// Every number in a grid.
    Table,
}

impl OptionsView {
    /// All views, from the left.
    pub(super) const ALL: [Self; 3] = [Self::List, Self::Time, Self::Table];

    /// Key of its name.
    pub(super) fn text_key(self) -> &'static str {
        match self {
            Self::List => "options-view-list",
            Self::Time => "options-view-time",
            Self::Table => "options-view-table",
        }
    }

    fn memory() -> Id {
        Id::unique("view of the options")
    }

    /// The one that was chosen last.
    pub(super) fn current(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::memory()))
            .unwrap_or_default()
    }

    /// Remembers that it was chosen.
    pub(super) fn keep(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::memory(), self));
    }

    /// What has the keyboard for an option in this view.
    fn keyboard_of(self, option: &str) -> Id {
        match self {
            Self::List => List::id(table::SALT),
            Self::Time => bar_id(option),
            Self::Table => Grid::id(option_grid::SALT),
        }
    }
}

/// Shows the card with all options; the one at `selected` is marked.
pub(super) fn list_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    view: OptionsView,
    computed: Option<&CaseComputation>,
    selected: usize,
    requests: &mut Requests,
) {
    go_back_and_forth(ui, document, view, selected, requests);
    card::frame(ui)
        .inner_margin(egui::Margin::same(space::SMALL as i8))
        .show(ui, |ui| {
            match view {
                OptionsView::List => {
                    table::table_ui(ui, text, document, computed, selected, requests);
                }
                OptionsView::Time => time_ui(ui, text, document, selected, requests),
                OptionsView::Table => grid_ui(ui, text, document, selected, requests),
            }
            ui.add_space(space::TIGHT);
            foot_ui(ui, text, view, requests, &document.case);
        });
}

fn time_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    selected: usize,
    requests: &mut Requests,
) {
    let case = &mut document.case;
    // A horizon that cannot be is flagged where it is typed; here it must not make endless work.
    let years = case.horizon_years.clamp(1, MOST_YEARS);
    let months = 12 * years as usize;
    match time_bars_ui(ui, text, &case.options, months, selected) {
        Some(TimeBarsResponse::Show(place)) => {
            requests.ask(UserRequest::ShowOption(case.options[place].id.clone()));
        }
        Some(TimeBarsResponse::Open(place)) => open(case, place, requests),
        Some(TimeBarsResponse::Start(place, month)) => case.options[place].start_month = month,
        None => {}
    }
}

/// The grid. While it has the keyboard, the details are those of the row of its cursor.
fn grid_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    selected: usize,
    requests: &mut Requests,
) {
    let problems = document.computation().problems().to_vec();
    let case = &mut document.case;
    let row = option_grid::option_grid_ui(ui, text, case, &problems);
    let has_keyboard = ui.memory(|memory| memory.has_focus(Grid::id(option_grid::SALT)));
    if let Some(option) = case.options.get(row)
        && has_keyboard
        && row != selected
    {
        requests.ask(UserRequest::ShowOption(option.id.clone()));
    }
}

/// The way to add an option, and what the signs mean.
fn foot_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    view: OptionsView,
    requests: &mut Requests,
    case: &BusinessCase,
) {
    let legend: Option<&dyn Fn(&mut Ui)> = match view {
        OptionsView::List => Some(&|ui| legend::legend_ui(ui, &gauge_legend(text.texts))),
        OptionsView::Time => Some(&|ui| legend::legend_ui(ui, &time_legend(text.texts))),
        // A grid has buttons of its own below it.
        OptionsView::Table => None,
    };
    if let Some(legend_ui) = legend {
        let add_ui = |ui: &mut Ui, requests: &mut Requests| {
            let add = text.get("options-add");
            if Button::quiet(&add).with_sign(Sign::Plus).ui(ui).clicked() {
                requests.ask(UserRequest::AddOption);
            }
        };
        if ui.available_width() < NARROW {
            legend_ui(ui);
            add_ui(ui, requests);
        } else {
            ui.horizontal(|ui| {
                add_ui(ui, requests);
                ui.add_space(space::LARGE);
                legend_ui(ui);
            });
        }
    }
    let how = match view {
        OptionsView::List => text.get("options-keys-remark"),
        OptionsView::Time => text.get("time-bars-how"),
        OptionsView::Table => text.get("options-table-how"),
    };
    // As high as its letters, not as what could be clicked.
    let height = ui.spacing().interact_size.y;
    ui.spacing_mut().interact_size.y = 16.0;
    ui.horizontal(|ui| {
        ui.add_space(space::MEDIUM);
        let copy = if view == OptionsView::Time { COPY } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width() - copy);
            label::caption_ui(ui, &how);
        });
        if view == OptionsView::Time {
            copy_button_ui(ui, text.texts, || timing_table(text, case));
        }
    });
    ui.spacing_mut().interact_size.y = height;
}

/// F6 goes with the keyboard from the list to the details of the option that is selected, and back.
fn go_back_and_forth(
    ui: &Ui,
    document: &Document,
    view: OptionsView,
    selected: usize,
    requests: &mut Requests,
) {
    if !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F6)) {
        return;
    }
    let options = &document.case.options;
    let focused = ui.memory(egui::Memory::focused);
    let is_in_list = options
        .iter()
        .any(|option| focused == Some(view.keyboard_of(&option.id)));
    if is_in_list {
        open(&document.case, selected, requests);
    } else {
        let row = view.keyboard_of(&options[selected].id);
        ui.memory_mut(|memory| memory.request_focus(row));
    }
}

//! The register as a list: only the lines in sight are laid out, heads sort, arrows go from line to line.

use egui::{Align, Layout, Ui};

use super::copied;
use super::filters::filters_ui;
use super::row::{HEIGHT, RegisterRows};
use super::state::EvidenceState;
use crate::app::Document;
use crate::app::assumptions::{SortBy, SortOrder};
use crate::app::background::JobState;
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::list::{List, ListColumn, ListResponse, Sorted, Width};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, label};

/// So many lines are in sight at once.
const MOST_ROWS: f32 = 9.0;

/// A column: its share of the width, and the keys of its heads with what each sorts by.
type SharedColumn = (f32, &'static [(SortBy, &'static str)]);

/// The columns of the register.
const COLUMNS: [SharedColumn; 6] = [
    (0.265, &[(SortBy::Name, "register-head-name")]),
    (0.135, &[(SortBy::Value, "register-head-value")]),
    (
        0.15,
        &[
            (SortBy::Footing, "register-head-footing"),
            (SortBy::AsOf, "register-head-as-of"),
        ],
    ),
    (
        0.13,
        &[
            (SortBy::Source, "register-head-source"),
            (SortBy::Owner, "register-head-owner"),
        ],
    ),
    (0.205, &[(SortBy::Effect, "register-head-effect")]),
    (0.115, &[(SortBy::Switching, "register-head-switching")]),
];

/// Shows the register.
pub(super) fn register_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &Document,
    state: &mut EvidenceState,
    requests: &mut Requests,
) {
    title_ui(ui, text, state);
    filters_ui(ui, text, state);
    if document.shown_scenario().is_some() {
        label::caption_ui(ui, &text.get("register-of-the-plan"));
    }
    ui.add_space(space::TIGHT);
    let (columns, name) = (columns(text, state), text.get("register-title"));
    let list = List::new("register", &name, &columns)
        .height(HEIGHT)
        .most_rows(MOST_ROWS)
        .selecting(state.selected_place());
    let picked = list.ui(ui, &mut RegisterRows::of(text, state));
    let path = |row| state.line(row).map(|line| line.assumption.path.clone());
    match picked {
        Some(ListResponse::Select(row)) => state.selected = path(row),
        Some(ListResponse::Open(row)) => {
            if let Some(path) = path(row) {
                state.selected = Some(path.clone());
                requests.ask(UserRequest::ShowField(path));
            }
        }
        Some(ListResponse::Sort(column, which)) => state.view.sort_by(COLUMNS[column].1[which].0),
        None => {}
    }
    if state.count() == 0 {
        ui.add_space(space::SMALL);
        label::remark_ui(ui, &text.get("register-nothing-found"));
        return;
    }
    ui.add_space(space::TIGHT);
    label::caption_ui(ui, &text.get("register-legend"));
}

fn columns(text: &CaseText<'_>, state: &EvidenceState) -> Vec<ListColumn> {
    let last = COLUMNS.len() - 1;
    let column = |(place, (share, heads)): (usize, &SharedColumn)| {
        let width = Width::Share(*share, 0.0);
        let column = if place == last {
            ListColumn::figures(width)
        } else {
            ListColumn::words(width)
        };
        heads.iter().fold(column, |column, (sort, key)| {
            let words = text.get(key);
            let spoken = text.with("register-sort-by", &[("column", (&words).into())]);
            let sorted = match state.view.order {
                _ if state.view.sort != *sort => Sorted::Otherwise,
                SortOrder::Natural => Sorted::Down,
                SortOrder::Reversed => Sorted::Up,
            };
            column.sorting_head(words, text.get(&format!("{key}-help")), spoken, sorted)
        })
    };
    COLUMNS.iter().enumerate().map(column).collect()
}

fn title_ui(ui: &mut Ui, text: &CaseText<'_>, state: &mut EvidenceState) {
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let copy = text.get("table-copy");
        if Button::sign_only(Sign::Copy, &copy).ui(ui).clicked() {
            let table = copied::table(text, state);
            ui.ctx().copy_text(table.as_tabbed_text());
        }
        let words = text.get("register-weak-and-heavy");
        let is_default =
            state.view.sort == SortBy::Weight && state.view.order == SortOrder::Natural;
        let button = Button::quiet(&words).available(!is_default);
        if button.ui(ui).clicked() {
            (state.view.sort, state.view.order) = (SortBy::Weight, SortOrder::Natural);
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            let number = |count: usize| text.texts.number(count as f64, 0);
            let arguments = [
                ("shown", number(state.count()).into()),
                ("all", number(state.lines().len()).into()),
            ];
            let remark = match state.job {
                JobState::Stale => text.with("register-count-stale", &arguments),
                JobState::Partial => text.with("register-count-effects", &arguments),
                JobState::Complete
                | JobState::Cancelled
                | JobState::Impossible
                | JobState::BrokenOff => text.with("register-count", &arguments),
            };
            card::title_ui(ui, &text.get("register-title"), &remark);
        });
    });
}

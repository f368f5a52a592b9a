//! The register as a table: only the lines in sight are laid out, heads sort, arrows go from line to line.

use egui::{
    Align, CornerRadius, CursorIcon, EventFilter, Id, Key, Layout, Rect, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::copied;
use super::filters::filters_ui;
use super::row::{COLUMNS, HEIGHT, Row, column};
use super::state::EvidenceState;
use crate::app::Document;
use crate::app::assumptions::{Line, Order, SortBy};
use crate::app::background::JobState;
use crate::text::CaseText;
use crate::ui::keys::{self, Beyond};
use crate::ui::request::{Request, Requests};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::button::{Button, focus_ring};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, label};

/// So many lines are in sight at once.
const MOST_ROWS: usize = 9;
const HEAD: f32 = 2.0 * HEAD_LINE + 2.0 * space::TIGHT;
const HEAD_LINE: f32 = 18.0;
/// Room at both sides of a line, inside its ground.
const SIDE: f32 = space::SMALL;

/// What stands above each column, and what it sorts by.
const HEADS: [&[(SortBy, &str)]; COLUMNS] = [
    &[(SortBy::Name, "register-head-name")],
    &[(SortBy::Value, "register-head-value")],
    &[
        (SortBy::Footing, "register-head-footing"),
        (SortBy::AsOf, "register-head-as-of"),
    ],
    &[
        (SortBy::Source, "register-head-source"),
        (SortBy::Owner, "register-head-owner"),
    ],
    &[(SortBy::Effect, "register-head-effect")],
    &[(SortBy::Switching, "register-head-switching")],
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
    heads_ui(ui, text, state);
    if state.count() == 0 {
        ui.add_space(space::SMALL);
        label::remark_ui(ui, &text.get("register-nothing-found"));
        return;
    }
    rows_ui(ui, text, state, requests);
    ui.add_space(space::TIGHT);
    label::caption_ui(ui, &text.get("register-legend"));
}

fn title_ui(ui: &mut Ui, text: &CaseText<'_>, state: &mut EvidenceState) {
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let copy = text.get("table-copy");
        if Button::sign_only(Sign::Copy, &copy).ui(ui).clicked() {
            let table = copied::table(text, state);
            ui.ctx().copy_text(table.as_tabbed_text());
        }
        let words = text.get("register-weak-and-heavy");
        let is_default = state.view.sort == SortBy::Weight && state.view.order == Order::Natural;
        let button = Button::quiet(&words).available(!is_default);
        if button.ui(ui).clicked() {
            (state.view.sort, state.view.order) = (SortBy::Weight, Order::Natural);
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

fn heads_ui(ui: &mut Ui, text: &CaseText<'_>, state: &mut EvidenceState) {
    let size = vec2(ui.available_width(), HEAD);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let line = rect.shrink2(vec2(SIDE, 0.0));
    for (place, heads) in HEADS.into_iter().enumerate() {
        let area = column(line, place);
        let side = if place == COLUMNS - 1 {
            Align::Max
        } else {
            Align::Min
        };
        let layout = Layout::top_down(side);
        let builder = UiBuilder::new()
            .id_salt(place)
            .max_rect(area)
            .layout(layout);
        let mut inside = ui.new_child(builder);
        inside.spacing_mut().item_spacing.y = 0.0;
        // As the cells below: one above the other, and those that stand alone above.
        inside.add_space(space::TIGHT);
        for (sort, key) in heads {
            head_ui(&mut inside, text, state, *sort, key);
        }
    }
    let below = Stroke::new(space::HAIRLINE, Tokens::of(ui).axis);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, below);
}

fn head_ui(ui: &mut Ui, text: &CaseText<'_>, state: &mut EvidenceState, sort: SortBy, key: &str) {
    const CHEVRON: f32 = 8.0;
    let tokens = Tokens::of(ui);
    let is_current = state.view.sort == sort;
    let ink = if is_current {
        tokens.accent
    } else {
        tokens.secondary
    };
    let words = text.get(key);
    let chevron = if is_current { CHEVRON + 3.0 } else { 0.0 };
    let room = ui.available_width() - chevron;
    let galley = label::cut_galley(ui, &words, fonts::secondary_strong(), room);
    let size = vec2(galley.size().x + chevron, HEAD_LINE);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = text.with("register-sort-by", &[("column", (&words).into())]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_current, &spoken));
    let ink = if response.hovered() {
        tokens.accent
    } else {
        ink
    };
    let place = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, ink);
    if is_current {
        let center = pos2(rect.right() - CHEVRON / 2.0, rect.center().y);
        let sign = match state.view.order {
            Order::Natural => Sign::ChevronDown,
            Order::Reversed => Sign::ChevronRight,
        };
        sign.paint(ui.painter(), center, CHEVRON, ink);
    }
    focus_ring(ui, &response);
    if response.clicked() {
        state.view.sort_by(sort);
    }
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(text.get(&format!("{key}-help")));
}

/// What has the keyboard for all lines.
fn list_id() -> Id {
    Id::unique("register of assumptions")
}

fn row_id(place: usize) -> Id {
    list_id().with(place)
}

fn rows_ui(ui: &mut Ui, text: &CaseText<'_>, state: &mut EvidenceState, requests: &mut Requests) {
    let count = state.count();
    let height = count.min(MOST_ROWS) as f32 * HEIGHT;
    let followed = walk(ui, state, height, requests);
    let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let mut inside = ui.new_child(UiBuilder::new().id_salt(list_id()).max_rect(room));
    inside.spacing_mut().item_spacing = Vec2::ZERO;
    let mut area = ScrollArea::vertical()
        .id_salt(list_id())
        .auto_shrink([false, false])
        .max_height(height)
        .min_scrolled_height(height);
    if let Some(offset) = followed {
        area = area.vertical_scroll_offset(offset);
    }
    let mut touched = None;
    let row = Row {
        text,
        sensitivity: &state.sensitivity,
        job: state.job,
        largest: state.sensitivity.largest(),
    };
    let current = state
        .selected_line()
        .map(|line| line.assumption.path.clone());
    let shown = area.show_rows(&mut inside, HEIGHT, count, |ui, places| {
        for place in places {
            let Some(line) = state.line(place) else {
                continue;
            };
            let mark = if current.as_ref() == Some(&line.assumption.path) {
                Mark::Selected
            } else {
                Mark::None
            };
            let touch = row_ui(ui, &row, line, row_id(place), mark);
            touched = touch.map(|touch| (place, touch)).or(touched);
        }
    });
    state.offset = shown.state.clamped_offset().y;
    let list = ui.interact(room, list_id(), Sense::focusable_noninteractive());
    let name = text.get("register-title");
    list.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &name));
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: false,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(list_id(), filter));
    let selected = state.selected_place();
    ui.ctx().accesskit_node_builder(list_id(), |node| {
        node.set_row_count(count);
        if let Some(place) = selected {
            node.set_active_descendant(row_id(place).accesskit_id());
        }
    });
    focus_ring(ui, &list);
    if let Some((place, touch)) = touched {
        let path = state.line(place).map(|line| line.assumption.path.clone());
        state.selected = path.clone();
        list.request_focus();
        ui.ctx().request_repaint();
        if let (Touch::Open, Some(path)) = (touch, path) {
            requests.ask(Request::ShowField(path));
        }
    }
}

/// What was done to a line.
#[derive(Clone, Copy, Debug)]
enum Touch {
    Select,
    Open,
}

/// Whether a line is the selected one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Selected,
    None,
}

fn row_ui(ui: &mut Ui, row: &Row<'_>, line: &Line, id: Id, mark: Mark) -> Option<Touch> {
    let tokens = Tokens::of(ui);
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id, Sense::CLICK);
    let is_selected = mark == Mark::Selected;
    response
        .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_selected, &line.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(row.sentences(line).join(" "));
    });
    let ground = if is_selected {
        Some(tokens.selected)
    } else if response.hovered() {
        Some(tokens.hover)
    } else {
        None
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, ground);
    }
    if is_selected && ui.memory(|memory| memory.has_focus(list_id())) {
        let ring = Stroke::new(space::FOCUS_RING, tokens.accent);
        let radius = CornerRadius::same(2);
        ui.painter()
            .rect_stroke(rect.shrink(1.0), radius, ring, StrokeKind::Inside);
    }
    let below = Stroke::new(space::HAIRLINE, tokens.grid);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, below);
    let inner = rect.shrink2(vec2(SIDE, 0.0));
    row.paint(ui, inner, line);
    asked_ui(ui, row, line, inner, id);
    let touch = if response.double_clicked() {
        Some(Touch::Open)
    } else if response.clicked() {
        Some(Touch::Select)
    } else {
        None
    };
    response.on_hover_ui(|ui| {
        label::strong_ui(ui, &line.name);
        for sentence in row.sentences(line) {
            label::body_ui(ui, &sentence);
        }
    });
    touch
}

/// Lets the pointer ask the figures of a line why; who has no pointer asks below the list.
fn asked_ui(ui: &Ui, row: &Row<'_>, line: &Line, rect: Rect, id: Id) {
    for (place, asked) in row.asks(line) {
        let response = ui.interact(
            column(rect, place),
            id.with(("column", place)),
            Sense::CLICK,
        );
        let spoken = format!("{}: {}", row.text.get("register-ask"), line.name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        if response.clicked() {
            why::ask_for(ui.ctx(), asked);
        }
        response
            .on_hover_cursor(CursorIcon::Help)
            .on_hover_ui(|ui| {
                for sentence in row.sentences(line) {
                    label::body_ui(ui, &sentence);
                }
            });
    }
}

/// Does what keys ask for while the list has the keyboard; returns where to scroll to so that the selected line is in sight.
fn walk(ui: &Ui, state: &mut EvidenceState, height: f32, requests: &mut Requests) -> Option<f32> {
    if !ui.memory(|memory| memory.has_focus(list_id())) {
        return None;
    }
    let last = state.count().checked_sub(1)?;
    let mut place = state.selected_place().unwrap_or(0);
    let page = MOST_ROWS - 1;
    let (mut has_moved, mut shown) = (false, None);
    keys::hear(ui, |key| {
        if key == Key::Enter {
            shown = Some(place);
            return true;
        }
        let led = keys::led(key, Some(place), last, page, Beyond::Nothing);
        has_moved |= led.is_some();
        place = led.unwrap_or(place);
        led.is_some()
    });
    let shown = shown.and_then(|place| state.line(place));
    if let Some(path) = shown.map(|line| line.assumption.path.clone()) {
        requests.ask(Request::ShowField(path));
    }
    if !has_moved {
        return None;
    }
    state.selected = state.line(place).map(|line| line.assumption.path.clone());
    let top = place as f32 * HEIGHT;
    let (least, most) = (top + HEIGHT - height, top);
    Some(state.offset.clamp(least.min(most).max(0.0), most))
}

#[cfg(test)]
mod tests {
    use egui::Rect;

    use super::*;

    #[test]
    fn columns_stand_beside_one_another_and_fill_the_line() {
        let line = Rect::from_min_size(pos2(10.0, 0.0), vec2(700.0, HEIGHT));
        let columns: Vec<Rect> = (0..COLUMNS).map(|place| column(line, place)).collect();
        assert!(
            columns
                .windows(2)
                .all(|pair| pair[0].right() < pair[1].left())
        );
        assert_eq!(columns[0].left(), line.left());
        assert!((columns[COLUMNS - 1].right() - line.right()).abs() < 0.1);
    }
}

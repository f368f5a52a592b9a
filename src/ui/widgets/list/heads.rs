//! The heads of columns: their names, and the sorting by them.

use egui::{
    Align, Align2, CursorIcon, Layout, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use super::ListResponse;
use super::columns::{ListColumn, Places};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::label;
use crate::ui::widgets::sign::Sign;

const LINE: f32 = 18.0;
const CHEVRON: f32 = 8.0;

/// How a list is sorted by a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sorted {
    /// By another one.
    Otherwise,
    /// As it begins.
    Down,
    /// The other way round.
    Up,
}

/// A head of a column.
#[derive(Clone, Debug)]
pub(super) struct ColumnHead {
    pub(super) words: String,
    /// Shown on hover, where there is any.
    pub(super) help: String,
    /// What a screen reader says of sorting by it, and how the list is sorted by it; none where it does not sort.
    pub(super) sorts: Option<(String, Sorted)>,
}

/// Shows the heads of the columns that stand on the first line; says by which one to sort. Nothing where there are none.
pub(super) fn heads_ui(
    ui: &mut Ui,
    columns: &[ListColumn],
    places: &Places,
) -> Option<ListResponse> {
    let lines = columns.iter().map(|column| column.heads.len()).max()?;
    if lines == 0 {
        return None;
    }
    let height = lines as f32 * LINE + 2.0 * space::TIGHT;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let mut sorted = None;
    for (place, column) in columns.iter().enumerate() {
        if places.is_below(place) {
            continue;
        }
        let area = places.area(place, rect, height);
        let area = Rect::from_x_y_ranges(area.x_range(), rect.y_range());
        // One above the other, and those that stand alone above.
        let builder = UiBuilder::new()
            .id_salt(("head", place))
            .max_rect(area)
            .layout(Layout::top_down(column.align));
        let mut inside = ui.new_child(builder);
        inside.add_space(space::TIGHT);
        for (which, head) in column.heads.iter().enumerate() {
            if head.ui(&mut inside, column.align) {
                sorted = Some(ListResponse::Sort(place, which));
            }
        }
    }
    let below = Stroke::new(space::HAIRLINE, Tokens::of(ui).axis);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, below);
    sorted
}

impl ColumnHead {
    /// Shows it; says whether to sort by it.
    fn ui(&self, ui: &mut Ui, align: Align) -> bool {
        let tokens = Tokens::of(ui);
        let sign = match &self.sorts {
            Some((_, Sorted::Down)) => Some(Sign::ChevronDown),
            Some((_, Sorted::Up)) => Some(Sign::ChevronRight),
            Some((_, Sorted::Otherwise)) | None => None,
        };
        let chevron = sign.map_or(0.0, |_| CHEVRON + 3.0);
        let room = ui.available_width() - chevron;
        let galley = label::cut_galley(ui, &self.words, fonts::secondary_strong(), room);
        let (width, sense) = match &self.sorts {
            Some(_) => (galley.size().x + chevron, Sense::click()),
            None => (ui.available_width(), Sense::hover()),
        };
        let (rect, response) = ui.allocate_exact_size(vec2(width, LINE), sense);
        let (role, spoken) = match &self.sorts {
            Some((spoken, _)) => (Role::Button, spoken),
            None => (Role::ColumnHeader, &self.words),
        };
        response.widget_info(|| WidgetInfo::selected(role, true, sign.is_some(), spoken));
        let is_hot = sign.is_some() || (self.sorts.is_some() && response.hovered());
        let ink = if is_hot {
            tokens.accent
        } else {
            tokens.secondary
        };
        let words = rect.with_max_x(rect.right() - chevron);
        let place = Align2([align, Align::Center]).align_size_within_rect(galley.size(), words);
        ui.painter().galley(place.min, galley, ink);
        if let Some(sign) = sign {
            let center = pos2(rect.right() - CHEVRON / 2.0, rect.center().y);
            sign.paint(ui.painter(), center, CHEVRON, ink);
        }
        focus_ring(ui, &response);
        let is_clicked = response.clicked();
        let response = match &self.sorts {
            Some(_) => response.on_hover_cursor(CursorIcon::PointingHand),
            None => response,
        };
        if !self.help.is_empty() {
            response.on_hover_text(&self.help);
        }
        is_clicked
    }
}

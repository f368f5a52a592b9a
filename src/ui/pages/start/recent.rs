//! The cases that were open last.

use std::path::Path;

use egui::{
    CornerRadius, CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
    accesskit::Role, pos2,
};

use crate::app::Preferences;
use crate::store::{Moment, RecentFile};
use crate::text::Texts;
use crate::ui::request::{Request, Requests};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::{Button, focus_ring};
use crate::ui::widgets::label;
use crate::ui::widgets::passed::when;

/// Height of a row: a title and its folder.
const ROW: f32 = 48.0;

/// The narrowest that a column of rows gets.
const COLUMN: f32 = 420.0;

/// Shows the list; nothing while there is none.
pub(super) fn recent_ui(
    ui: &mut Ui,
    texts: &Texts,
    preferences: &Preferences,
    requests: &mut Requests,
) {
    let recent = &preferences.settings().recent;
    if recent.is_empty() {
        return;
    }
    let title = texts.get("recent-title");
    label::cut_ui(ui, &title, fonts::card_title(), Tokens::of(ui).text);
    ui.add_space(space::TIGHT);
    let now = Moment::now();
    let whole = ui.available_width();
    let columns = if whole >= 2.0 * COLUMN { 2 } else { 1 };
    let gaps = space::LARGE * (columns - 1) as f32;
    let width = ((whole - gaps) / columns as f32).floor();
    for row in recent.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::LARGE;
            for file in row {
                let row = Row {
                    texts,
                    file,
                    now,
                    is_missing: preferences.is_missing(&file.path),
                };
                row.ui(ui, Vec2::new(width, ROW), requests);
            }
        });
    }
    ui.add_space(space::LARGE);
}

/// A recent file.
struct Row<'a> {
    texts: &'a Texts,
    file: &'a RecentFile,
    now: Moment,
    is_missing: bool,
}

impl Row<'_> {
    fn ui(&self, ui: &mut Ui, size: Vec2, requests: &mut Requests) {
        if self.is_missing {
            self.missing_ui(ui, size, requests);
        } else if self.there_ui(ui, size).clicked() {
            requests.ask(Request::OpenFile(self.file.path.clone()));
        }
    }

    /// A row that opens its file.
    fn there_ui(&self, ui: &mut Ui, size: Vec2) -> Response {
        let tokens = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let when = when(self.texts, self.now, self.file.opened);
        let name = self.texts.with(
            "recent-name",
            &[
                ("title", self.title().into()),
                ("folder", folder(&self.file.path).into()),
                ("when", when.as_str().into()),
            ],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let (fill, edge) = if response.hovered() {
            (tokens.hover, tokens.accent)
        } else {
            (tokens.surface, tokens.border)
        };
        ui.painter().rect(
            rect,
            CornerRadius::same(space::CARD_RADIUS),
            fill,
            Stroke::new(space::HAIRLINE, edge),
            StrokeKind::Inside,
        );
        focus_ring(ui, &response);
        let right = rect.right() - space::MEDIUM;
        let when = label::line_galley(ui, &when, fonts::secondary(), tokens.secondary);
        let left = right - when.size().x;
        let top = rect.center().y - when.size().y / 2.0;
        ui.painter().galley(pos2(left, top), when, tokens.secondary);
        self.words(ui, rect.left_top(), left - space::MEDIUM, tokens.text);
        let path = self.file.path.display().to_string();
        response
            .on_hover_cursor(CursorIcon::PointingHand)
            .on_hover_text(path)
    }

    /// A row whose file is gone: it says so, and can be taken away.
    fn missing_ui(&self, ui: &mut Ui, size: Vec2, requests: &mut Requests) {
        let tokens = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let name = self.texts.with(
            "recent-name-missing",
            &[
                ("title", self.title().into()),
                ("folder", folder(&self.file.path).into()),
            ],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        ui.painter().rect_stroke(
            rect,
            CornerRadius::same(space::CARD_RADIUS),
            Stroke::new(space::HAIRLINE, tokens.border),
            StrokeKind::Inside,
        );
        let inside = UiBuilder::new()
            .max_rect(rect.shrink2(Vec2::new(space::SMALL, 0.0)))
            .layout(egui::Layout::right_to_left(egui::Align::Center));
        let mut inside = ui.new_child(inside);
        let remove = self.texts.get("recent-remove");
        let spoken = self
            .texts
            .with("recent-remove-name", &[("title", self.title().into())]);
        let button = Button::quiet(&remove).with_name(&spoken).ui(&mut inside);
        if button.clicked() {
            requests.ask(Request::ForgetFile(self.file.path.clone()));
        }
        let missing = self.texts.get("recent-missing");
        let missing = label::line_galley(ui, &missing, fonts::secondary(), tokens.error);
        let left = button.rect.left() - space::SMALL - missing.size().x;
        let top = rect.center().y - missing.size().y / 2.0;
        ui.painter().galley(pos2(left, top), missing, tokens.error);
        self.words(ui, rect.left_top(), left - space::MEDIUM, tokens.secondary);
    }

    /// The title above its folder, cut off at `right`.
    fn words(&self, ui: &Ui, corner: egui::Pos2, right: f32, ink: egui::Color32) {
        let left = corner.x + space::MEDIUM;
        let room = right - left;
        let title = label::cut_galley(ui, self.title(), fonts::strong(), room);
        ui.painter().galley(pos2(left, corner.y + 7.0), title, ink);
        let folder = folder(&self.file.path);
        let folder = label::cut_galley(ui, &folder, fonts::secondary(), room);
        let secondary = Tokens::of(ui).secondary;
        ui.painter()
            .galley(pos2(left, corner.y + 26.0), folder, secondary);
    }

    /// The title of the case, or the name of the file where it has none.
    fn title(&self) -> &str {
        let name = || self.file.path.file_stem().and_then(|name| name.to_str());
        match self.file.title.trim() {
            "" => name().unwrap_or_default(),
            title => title,
        }
    }
}

/// The folder of a file, for reading.
fn folder(path: &Path) -> String {
    path.parent().unwrap_or(path).display().to_string()
}

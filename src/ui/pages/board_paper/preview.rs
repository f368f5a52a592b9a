//! The pages as they will be printed.

use egui::{
    Color32, CornerRadius, Image, Rect, Sense, Stroke, StrokeKind, TextureHandle, Ui, Vec2,
    WidgetInfo, accesskit::Role, pos2,
};

use crate::app::background::paper_job::PreviewJob;
use crate::text::Texts;
use crate::ui::theme::{Tokens, space};
use crate::ui::widgets::{card, label};

/// Pages are shown no wider, in points: then their smallest words are as large as on paper.
const WIDEST: f32 = 760.0;
/// Pages that are being made anew stand back.
const STALE: f32 = 0.55;

/// Shows the pages, one below the other.
pub(super) fn preview_ui(ui: &mut Ui, texts: &Texts, job: &PreviewJob, pages: &[TextureHandle]) {
    if let Some(error) = job.failure() {
        card::card_ui(ui, |ui| {
            label::body_ui(ui, &error.sentence(texts));
        });
        return;
    }
    if pages.is_empty() {
        label::remark_ui(ui, &texts.get("board-paper-being-made"));
        return;
    }
    let strength = if job.is_working() { STALE } else { 1.0 };
    let count = pages.len();
    for (place, page) in pages.iter().enumerate() {
        let number = (place + 1).to_string();
        let words = texts.with(
            "board-paper-page",
            &[("page", number.into()), ("pages", count.to_string().into())],
        );
        page_ui(ui, page, &words, strength);
        label::caption_ui(ui, &words);
        ui.add_space(space::MEDIUM);
    }
}

fn page_ui(ui: &mut Ui, page: &TextureHandle, words: &str, strength: f32) {
    let size = page.size_vec2();
    let width = ui.available_width().min(WIDEST).floor();
    let height = (width * size.y / size.x).round();
    let desired = Vec2::new(ui.available_width(), height);
    let (room, _) = ui.allocate_exact_size(desired, Sense::hover());
    let left = (room.center().x - width / 2.0).round();
    let rect = Rect::from_min_size(pos2(left, room.top()), Vec2::new(width, height));
    let response = ui.interact(rect, ui.scope_id().with(words), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    if ui.is_rect_visible(rect) {
        let tokens = Tokens::of(ui);
        // Paper is white in the dark too.
        ui.painter()
            .rect_filled(rect, CornerRadius::ZERO, Color32::WHITE);
        Image::new(page)
            .tint(Color32::WHITE.gamma_multiply(strength))
            .paint_at(ui, rect);
        let edge = Stroke::new(space::HAIRLINE, tokens.border);
        ui.painter()
            .rect_stroke(rect, CornerRadius::ZERO, edge, StrokeKind::Outside);
    }
}

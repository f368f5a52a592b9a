//! Taking a chart along: as a table, or as a picture of what is on screen.
//!
//! A picture is taken of the window once the menu is closed, and cut to the chart. Until it is there the chart stands alone:
//! without its button, the ring of the keyboard, or what the pointer asks it.

use std::sync::{Arc, OnceLock};

use egui::{
    Align, ColorImage, Context, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response,
    Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::present::charts::ChartTable;
use crate::text::Texts;
use crate::ui::theme::{Tokens, space};
use crate::ui::widgets::button::{Button, focus_ring};
use crate::ui::widgets::said;
use crate::ui::widgets::sign::Sign;

/// The button beside a chart; it stands mostly in the margin of the card.
const BUTTON: Vec2 = vec2(20.0, 24.0);
/// How far it reaches past the chart.
const OUTSIDE: f32 = 14.0;
/// How far the ring of the keyboard stands off the chart.
const RING: f32 = 5.0;
/// After so many frames without a picture there will be none.
const PATIENCE: u32 = 180;
/// So many frames a chart may take to come into view.
const COMING: u32 = 60;
/// Around the chart, so that nothing at its edge is cut.
const MARGIN: f32 = 4.0;

/// Where the button of a chart stands, at its right edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Corner {
    /// At its top.
    Inside,
    /// Above it, where its figures reach the edge.
    Above,
}

/// How a chart is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChartView {
    /// It answers the pointer and the keyboard.
    Usual,
    /// A picture of it is being taken.
    Alone,
}

/// A picture that was asked for.
#[derive(Clone, Debug)]
struct PictureRequest {
    chart: Id,
    frames: u32,
    stage: CopyStage,
}

#[derive(Clone, Debug)]
enum CopyStage {
    /// The chart has to be in view first, and the menu closed.
    Coming,
    /// The chart stood there in this frame.
    Shown(Rect),
    /// The window was asked.
    Asked(Rect, Arc<OnceLock<Arc<ColorImage>>>),
}

fn memory() -> Id {
    Id::unique("picture of a chart")
}

/// A place for a chart, which can have the keyboard; `summary` is what it shows in words.
pub(super) fn place_ui(ui: &mut Ui, size: Vec2, summary: &str) -> (Rect, Response, ChartView) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, summary));
    let wanted = ui.data(|data| data.get_temp::<PictureRequest>(memory()));
    let Some(mut wanted) = wanted.filter(|wanted| wanted.chart == response.id) else {
        return (rect, response, ChartView::Usual);
    };
    if matches!(wanted.stage, CopyStage::Coming) && !Popup::is_any_open(ui.ctx()) {
        let picture = rect.expand(MARGIN);
        if ui.clip_rect().contains_rect(picture) {
            wanted.stage = CopyStage::Shown(picture);
            ui.data_mut(|data| data.insert_temp(memory(), wanted));
        } else {
            ui.scroll_to_rect(picture, Some(Align::Center));
        }
    }
    (rect, response, ChartView::Alone)
}

/// Shows the ring of the keyboard, the button and the menu of a chart; `table` has its figures.
pub(super) fn copying_ui(
    ui: &Ui,
    texts: &Texts,
    chart: &Response,
    table: &dyn Fn() -> ChartTable,
    corner: Corner,
) {
    focus_ring(ui, &chart.clone().with_new_rect(chart.rect.expand(RING)));
    let button = button_ui(ui, texts, chart, corner);
    let menu = Popup::default_response_id(&button);
    if chart.has_focus() && asks_for_menu(ui.ctx()) {
        Popup::open_id(ui.ctx(), menu);
    }
    let was_open = Popup::is_any_open(ui.ctx());
    let items = |ui: &mut Ui| items_ui(ui, texts, chart, table);
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(items);
    Popup::context_menu(chart)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(items);
    let is_folded = was_open && !Popup::is_any_open(ui.ctx());
    let has_keyboard = chart.has_focus() || button.has_focus();
    if is_folded && !has_keyboard && ui.data(|data| data.get_temp::<Id>(walked())) == Some(chart.id)
    {
        chart.request_focus();
    }
}

/// The chart in whose menu the keyboard was last.
fn walked() -> Id {
    Id::unique("menu of a chart")
}

/// The keys for the menu of what has the keyboard.
fn asks_for_menu(ctx: &Context) -> bool {
    ctx.input_mut(|input| {
        input.consume_key(Modifiers::SHIFT, Key::F10)
            || input.consume_key(Modifiers::NONE, Key::Menu)
    })
}

/// The button is always there for the keyboard; it is painted while it may be wanted.
fn button_ui(ui: &Ui, texts: &Texts, chart: &Response, corner: Corner) -> Response {
    let top = match corner {
        Corner::Inside => chart.rect.top() - 2.0,
        Corner::Above => chart.rect.top() - BUTTON.y,
    };
    let left = chart.rect.right() + OUTSIDE - BUTTON.x;
    let rect = Rect::from_min_size(pos2(left, top), BUTTON);
    let button = ui.interact(rect, chart.id.with("copy"), Sense::click());
    let name = texts.get("chart-copy");
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&button));
    let is_near = ui.rect_contains_pointer(chart.rect.union(rect));
    if is_near || is_open || button.has_focus() || chart.has_focus() {
        let tokens = Tokens::of(ui);
        let (fill, ink) = if button.hovered() || is_open {
            (tokens.hover, tokens.text)
        } else {
            (tokens.surface, tokens.secondary)
        };
        let radius = egui::CornerRadius::same(space::CONTROL_RADIUS);
        ui.painter().rect_filled(rect, radius, fill);
        Sign::Copy.paint(ui.painter(), rect.center(), 13.0, ink);
        focus_ring(ui, &button);
    }
    button
        .on_hover_text(name)
        .on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn items_ui(ui: &mut Ui, texts: &Texts, chart: &Response, table: &dyn Fn() -> ChartTable) {
    let picture = texts.get("chart-copy-picture");
    let first = Button::quiet(&picture).ui(ui);
    let words = texts.get("chart-copy-table");
    let second = Button::quiet(&words).ui(ui);
    if first.clicked() {
        let wanted = PictureRequest {
            chart: chart.id,
            frames: 0,
            stage: CopyStage::Coming,
        };
        ui.data_mut(|data| data.insert_temp(memory(), wanted));
        ui.close();
    }
    if second.clicked() {
        ui.ctx().copy_text(table().as_tabbed_text());
        said::say(ui.ctx(), texts.get("chart-copied-table"));
        ui.close();
    }
    let has_keyboard = first.has_focus() || second.has_focus();
    if has_keyboard {
        ui.data_mut(|data| data.insert_temp(walked(), chart.id));
    } else if ui.input(|input| input.key_pressed(Key::ArrowDown)) {
        first.request_focus();
    }
}

/// What goes on with a picture between frames: called once at the end of each.
pub(crate) fn pass(ctx: &Context, texts: &Texts) {
    if ctx.will_discard() {
        return;
    }
    let Some(mut wanted) = ctx.data(|data| data.get_temp::<PictureRequest>(memory())) else {
        return;
    };
    wanted.frames += 1;
    let outcome = match &wanted.stage {
        CopyStage::Coming if wanted.frames > COMING => Some("chart-too-large"),
        CopyStage::Coming => None,
        CopyStage::Shown(rect) => {
            let slot = Arc::new(OnceLock::new());
            let filled = slot.clone();
            let waker = ctx.clone();
            ctx.request_screenshot(move |image| {
                // A second picture would be of another moment: the first one counts.
                drop(filled.set(image));
                waker.request_repaint();
            });
            wanted.stage = CopyStage::Asked(*rect, slot);
            None
        }
        CopyStage::Asked(rect, slot) => match slot.get() {
            Some(image) => Some(copy(ctx, image, *rect)),
            None if wanted.frames > PATIENCE => Some("chart-not-copied"),
            None => None,
        },
    };
    match outcome {
        Some(key) => {
            ctx.data_mut(|data| data.remove::<PictureRequest>(memory()));
            said::say(ctx, texts.get(key));
        }
        None => {
            ctx.data_mut(|data| data.insert_temp(memory(), wanted));
        }
    }
    ctx.request_repaint();
}

/// Cuts the chart out of a picture of the window and copies it; returns what to say.
fn copy(ctx: &Context, image: &ColorImage, rect: Rect) -> &'static str {
    let points = ctx.content_rect().width().max(1.0);
    let scale = image.width() as f32 / points;
    let whole = Rect::from_min_size(
        egui::Pos2::ZERO,
        vec2(image.width() as f32, image.height() as f32) / scale,
    );
    let cut = rect.intersect(whole);
    if !cut.is_positive() {
        return "chart-not-copied";
    }
    ctx.copy_image(image.region(&cut, Some(scale)));
    "chart-copied-picture"
}

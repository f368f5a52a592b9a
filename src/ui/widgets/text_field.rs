//! Fields for names, sources and other words.

use egui::{Context, CornerRadius, Frame, Id, Margin, Response, Stroke, TextEdit, Ui, vec2};

use super::incoming;
use crate::domain::FieldPath;
use crate::text::Texts;
use crate::ui::reveal;
use crate::ui::theme::{Tokens, fonts, space};

/// The most characters of a name or a source.
const CHARACTERS: usize = 200;
/// The most characters of a text of a few lines.
const LONG: usize = 2_000;

/// A field for a text that has to be there; `name` is its accessible name.
pub(crate) fn text_field_ui(
    ui: &mut Ui,
    path: &FieldPath,
    name: &str,
    value: &mut String,
    width: f32,
) -> Response {
    let response = words_ui(ui, Id::unique("text").with(path), name, "", value, width);
    reveal::arrive(&response, path);
    response
}

/// A field for a text that may be left out. `hint` stands in it while it is empty.
pub(crate) fn optional_text_field_ui(
    ui: &mut Ui,
    path: &FieldPath,
    name: &str,
    hint: &str,
    value: &mut Option<String>,
    width: f32,
) -> Response {
    let mut typed = value.clone().unwrap_or_default();
    let before = typed.clone();
    let id = Id::unique("text").with(path);
    let response = words_ui(ui, id, name, hint, &mut typed, width);
    reveal::arrive(&response, path);
    // Only what was typed changes the case: an empty text from a file stays what it is.
    if typed != before {
        *value = (!typed.is_empty()).then_some(typed);
    }
    response
}

/// A field of a few lines for a text that may be left out.
pub(crate) fn optional_long_text_field_ui(
    ui: &mut Ui,
    path: &FieldPath,
    name: &str,
    value: &mut Option<String>,
    width: f32,
) -> Response {
    let mut typed = value.clone().unwrap_or_default();
    let before = typed.clone();
    let id = Id::unique("text").with(path);
    let edge = edge(ui, id);
    let frame = frame(ui, edge).inner_margin(Margin::symmetric(8, 6) - Margin::from(edge.width));
    let response = TextEdit::multiline(&mut typed)
        .id(id)
        .frame(frame)
        .font(fonts::body())
        .text_color(Tokens::of(ui).text)
        .desired_width(width)
        .desired_rows(2)
        .char_limit(LONG)
        .show(ui)
        .response
        .response
        .accessible_name(name);
    reveal::arrive(&response, path);
    if response.changed() {
        typing::note(ui.ctx());
    }
    if typed != before {
        *value = (!typed.is_empty()).then_some(typed);
    }
    response
}

/// A field for a text that belongs to no case, as the path of a file.
pub(crate) fn free_text_field_ui(
    ui: &mut Ui,
    salt: &str,
    name: &str,
    value: &mut String,
    width: f32,
) -> Response {
    hinted_text_field_ui(ui, salt, name, "", value, width)
}

/// The same, with what stands in it while it is empty.
pub(crate) fn hinted_text_field_ui(
    ui: &mut Ui,
    salt: &str,
    name: &str,
    hint: &str,
    value: &mut String,
    width: f32,
) -> Response {
    let id = Id::unique("free text").with(salt);
    words_ui(ui, id, name, hint, value, width)
}

/// The same for a number, which is understood elsewhere.
pub(crate) fn number_text_field_ui(
    ui: &mut Ui,
    texts: &Texts,
    name: &str,
    value: &mut String,
    width: f32,
) -> Response {
    let id = Id::unique("free text").with(name);
    if ui.memory(|memory| memory.has_focus(id)) {
        incoming::number(ui, texts);
    }
    field_ui(ui, id, name, "", value, width)
}

fn words_ui(
    ui: &mut Ui,
    id: Id,
    name: &str,
    hint: &str,
    value: &mut String,
    width: f32,
) -> Response {
    if ui.memory(|memory| memory.has_focus(id)) {
        incoming::words(ui);
    }
    field_ui(ui, id, name, hint, value, width)
}

fn field_ui(
    ui: &mut Ui,
    id: Id,
    name: &str,
    hint: &str,
    value: &mut String,
    width: f32,
) -> Response {
    let edge = edge(ui, id);
    let frame = frame(ui, edge).inner_margin(Margin::symmetric(8, 0) - Margin::from(edge.width));
    let response = TextEdit::singleline(value)
        .id(id)
        .frame(frame)
        .font(fonts::body())
        .text_color(Tokens::of(ui).text)
        .hint_text(hint)
        .desired_width(width)
        .min_size(vec2(width, space::CONTROL))
        .align(egui::Align2::LEFT_CENTER)
        .char_limit(CHARACTERS)
        .show(ui)
        .response
        .response
        .accessible_name(name);
    if response.changed() {
        typing::note(ui.ctx());
    }
    response
}

fn edge(ui: &Ui, id: Id) -> Stroke {
    let tokens = Tokens::of(ui);
    let focused = ui.memory(|memory| memory.has_focus(id));
    let hovered = ui.ctx().read_response(id).is_some_and(|r| r.hovered());
    match (focused, hovered) {
        (true, _) => Stroke::new(space::FOCUS_RING, tokens.accent),
        (false, true) => Stroke::new(space::HAIRLINE, tokens.accent),
        (false, false) => Stroke::new(space::HAIRLINE, tokens.control_border),
    }
}

/// The frame of a field. Its margin is to shrink as the edge grows, so that nothing moves.
fn frame(ui: &Ui, edge: Stroke) -> Frame {
    Frame::new()
        .fill(Tokens::of(ui).field)
        .stroke(edge)
        .corner_radius(CornerRadius::same(space::CONTROL_RADIUS))
}

/// Whether words are being typed: a pause ends an undo step.
pub(crate) mod typing {
    use super::{Context, Id};

    /// Stillness after which what was typed is a step of its own, in seconds.
    const PAUSE: f64 = 1.0;

    fn memory() -> Id {
        Id::unique("words were typed at")
    }

    pub(super) fn note(ctx: &Context) {
        let now = ctx.input(|input| input.time);
        ctx.data_mut(|data| data.insert_temp(memory(), now));
    }

    /// Whether words are being typed now. Asks for another frame when the pause will be over.
    pub(crate) fn is_going_on(ctx: &Context) -> bool {
        let Some(last) = ctx.data(|data| data.get_temp::<f64>(memory())) else {
            return false;
        };
        let left = last + PAUSE - ctx.input(|input| input.time);
        let going_on = ctx.text_edit_focused() && left > 0.0;
        if going_on {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
        going_on
    }
}

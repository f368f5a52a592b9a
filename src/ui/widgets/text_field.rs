//! Fields for names, sources and other words.

use egui::{
    Context, CornerRadius, Frame, Id, Margin, Response, Stroke, StrokeKind, TextEdit, Ui,
    accesskit, vec2,
};

use super::entries;
use super::incoming;
use crate::domain::{FieldPath, RefusedEntry};
use crate::text::Texts;
use crate::ui::reveal;
use crate::ui::theme::{Tokens, fonts, space};

/// The most characters of a name or a source.
const CHARACTERS: usize = 200;
/// The most characters of a text of a few lines.
const LONG: usize = 2_000;
/// The most characters of a path.
const PATH: usize = 4_096;

/// The most characters that stand in a field of a case at all: far more than it may hold, so that a text that is too long is
/// refused and not cut.
const ROOM: usize = 20_000;

/// A field for a text that has to be there; `name` is its accessible name.
pub(crate) fn text_field_ui(
    ui: &mut Ui,
    texts: &Texts,
    path: &FieldPath,
    name: &str,
    value: &mut String,
    width: f32,
) -> Response {
    let mut standing = Standing::of(ui, path, value);
    let id = Id::unique("text").with(path);
    let response = words_ui(ui, id, name, "", &mut standing.typed, (width, ROOM));
    if let Some(typed) = standing.entered(ui, texts, path, &response, CHARACTERS) {
        *value = typed;
    }
    response
}

/// A field for a text that may be left out. `hint` stands in it while it is empty.
pub(crate) fn optional_text_field_ui(
    ui: &mut Ui,
    texts: &Texts,
    path: &FieldPath,
    name: &str,
    hint: &str,
    value: &mut Option<String>,
    width: f32,
) -> Response {
    let mut standing = Standing::of(ui, path, value.as_deref().unwrap_or_default());
    let id = Id::unique("text").with(path);
    let response = words_ui(ui, id, name, hint, &mut standing.typed, (width, ROOM));
    // Only what was typed changes the case: an empty text from a file stays what it is.
    if let Some(typed) = standing.entered(ui, texts, path, &response, CHARACTERS) {
        *value = (!typed.is_empty()).then_some(typed);
    }
    response
}

/// A field of a few lines for a text that may be left out.
pub(crate) fn optional_long_text_field_ui(
    ui: &mut Ui,
    texts: &Texts,
    path: &FieldPath,
    name: &str,
    value: &mut Option<String>,
    width: f32,
) -> Response {
    let mut standing = Standing::of(ui, path, value.as_deref().unwrap_or_default());
    let id = Id::unique("text").with(path);
    let edge = edge(ui, id);
    let frame = frame(ui, edge).inner_margin(Margin::symmetric(8, 6) - Margin::from(edge.width));
    let response = TextEdit::multiline(&mut standing.typed)
        .id(id)
        .frame(frame)
        .font(fonts::body())
        .text_color(Tokens::of(ui).text)
        .desired_width(width)
        .desired_rows(2)
        .char_limit(ROOM)
        .show(ui)
        .response
        .response
        .accessible_name(name);
    if response.changed() {
        typing::note(ui.ctx());
    }
    if let Some(typed) = standing.entered(ui, texts, path, &response, LONG) {
        *value = (!typed.is_empty()).then_some(typed);
    }
    response
}

/// What stands in a field of the case: its value, or a text that is too long for it.
struct Standing {
    typed: String,
    /// What stood there before this frame.
    before: String,
    /// How long the value is, in characters.
    held: usize,
}

impl Standing {
    fn of(ui: &Ui, path: &FieldPath, value: &str) -> Self {
        let refused = entries::about(ui.ctx(), path, "text", || value.to_owned());
        let typed = refused.map_or_else(|| value.to_owned(), |refused| refused.typed);
        Self {
            before: typed.clone(),
            typed,
            held: value.chars().count(),
        }
    }

    /// The new value, where something was typed that fits. What is too long is refused, stands in the field, and says so; a
    /// text from a file that is too long may be made shorter step by step.
    fn entered(
        self,
        ui: &Ui,
        texts: &Texts,
        path: &FieldPath,
        response: &Response,
        most: usize,
    ) -> Option<String> {
        reveal::arrive(response, path);
        let is_new = self.typed != self.before;
        let count = self.typed.chars().count();
        let fits = count <= most.max(self.held);
        if is_new && fits {
            entries::forget(ui.ctx(), path);
        } else if is_new {
            let count = texts.number(count as f64, 0);
            let most = texts.number(most as f64, 0);
            let counts = [("count", count.into()), ("most", most.into())];
            let refused = RefusedEntry {
                path: path.clone(),
                typed: self.typed.clone(),
                reason: texts.with("entry-too-long", &counts),
            };
            entries::keep(ui.ctx(), refused);
        }
        if let Some(refused) = entries::of(ui.ctx(), path) {
            say_ui(ui, response, &refused.reason);
        }
        (is_new && fits).then_some(self.typed)
    }
}

/// Says beside a field what is wrong with what stands in it.
fn say_ui(ui: &Ui, response: &Response, reason: &str) {
    let error = Tokens::of(ui).error;
    let stroke = Stroke::new(space::FOCUS_RING, error);
    let corner = CornerRadius::same(space::CONTROL_RADIUS);
    ui.painter()
        .rect_stroke(response.rect, corner, stroke, StrokeKind::Inside);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_invalid(accesskit::Invalid::True);
        node.set_description(reason);
    });
    if response.has_focus() {
        response.show_tooltip_text(reason);
    } else {
        response.clone().on_hover_text(reason);
    }
}

/// A field for the path of a file, which may be as long as systems permit.
pub(crate) fn path_field_ui(
    ui: &mut Ui,
    salt: &str,
    name: &str,
    value: &mut String,
    width: f32,
) -> Response {
    let id = Id::unique("free text").with(salt);
    field_ui(ui, id, name, "", value, (width, PATH))
}

/// A field for a text that belongs to no case. `hint` stands in it while it is empty.
pub(crate) fn hinted_text_field_ui(
    ui: &mut Ui,
    salt: &str,
    name: &str,
    hint: &str,
    value: &mut String,
    width: f32,
) -> Response {
    let id = Id::unique("free text").with(salt);
    words_ui(ui, id, name, hint, value, (width, CHARACTERS))
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
    field_ui(ui, id, name, "", value, (width, CHARACTERS))
}

fn words_ui(
    ui: &mut Ui,
    id: Id,
    name: &str,
    hint: &str,
    value: &mut String,
    size: (f32, usize),
) -> Response {
    if ui.memory(|memory| memory.has_focus(id)) {
        incoming::words(ui);
    }
    field_ui(ui, id, name, hint, value, size)
}

fn field_ui(
    ui: &mut Ui,
    id: Id,
    name: &str,
    hint: &str,
    value: &mut String,
    (width, most): (f32, usize),
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
        .char_limit(most)
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

//! The field that stands in a cell while it is typed in.

use egui::{
    Align, Align2, CornerRadius, EventFilter, Frame, Key, Margin, Stroke, TextEdit, Ui, UiBuilder,
};

use super::cells::{Canvas, spoken};
use super::keys::{self, GridAction};
use super::rows::{Alignment, CellKind, GridRows};
use super::state::{Arrows, CellEdit, EditBy, EditStage};
use super::work::GridFrame;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::incoming;

/// The most characters that stand in a cell while it is typed in: far more than it may hold, so that a text that is too long
/// is refused and not cut.
const CHARACTERS: usize = 20_000;

/// Keys that are the field's own while it has the keyboard.
const OWN_KEYS: EventFilter = EventFilter {
    tab: true,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};

impl Canvas<'_> {
    /// Shows the field, and ends the edit when a key or another widget does.
    pub(super) fn editor_ui<R: GridRows>(&self, ui: &mut Ui, work: &mut GridFrame<'_, R>) {
        let id = work.editor();
        let Some(CellEdit {
            place,
            by:
                EditBy::Typing {
                    mut typed,
                    arrows,
                    stage,
                    ..
                },
            ..
        }) = work.state.edit.clone()
        else {
            return;
        };
        if place.row >= work.rows.count() {
            work.state.edit = None;
            return;
        }
        match work.rows.columns()[place.column].kind {
            CellKind::Number => incoming::number(ui, work.text.texts),
            CellKind::Typed | CellKind::Choice | CellKind::Computed => incoming::words(ui),
        }
        if stage == EditStage::Begins {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let name = spoken(work, place, &work.rows.shown(place));
        let alignment = work.rows.columns()[place.column].alignment;
        self.field_ui(
            ui,
            id,
            self.rect(place),
            self.clip(place),
            alignment,
            &mut typed,
            &name,
        );
        if let Some(CellEdit {
            by: EditBy::Typing {
                typed: kept, stage, ..
            },
            ..
        }) = &mut work.state.edit
        {
            *kept = typed;
            *stage = EditStage::GoesOn;
        }
        let has_keyboard = ui.memory(|memory| memory.has_focus(id));
        match ending(ui, arrows, self.measure.page()) {
            Some(action) if stage == EditStage::GoesOn => work.leave(ui, &action),
            _ if !has_keyboard => work.commit(ui),
            _ => {}
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a field needs to know where it stands, what it holds and what it is called"
    )]
    fn field_ui(
        &self,
        ui: &mut Ui,
        id: egui::Id,
        rect: egui::Rect,
        clip: egui::Rect,
        alignment: Alignment,
        typed: &mut String,
        name: &str,
    ) {
        let tokens = Tokens::of(ui);
        let mut inside = ui.new_child(UiBuilder::new().id_salt("editor").max_rect(rect));
        inside.set_clip_rect(clip.intersect(ui.clip_rect()));
        let edge = space::FOCUS_RING;
        let frame = Frame::new()
            .fill(tokens.field)
            .stroke(Stroke::new(edge, tokens.accent))
            .corner_radius(CornerRadius::same(2))
            .inner_margin(Margin::symmetric(8, 0) - Margin::from(edge));
        let align = match alignment {
            Alignment::Left => Align::Min,
            Alignment::Right => Align::Max,
        };
        TextEdit::singleline(typed)
            .id(id)
            .frame(frame)
            .font(fonts::body())
            .text_color(tokens.text)
            .desired_width(rect.width())
            .min_size(rect.size())
            .align(Align2([align, Align::Center]))
            .char_limit(CHARACTERS)
            .event_filter(OWN_KEYS)
            .show(&mut inside)
            .response
            .response
            .accessible_name(name);
    }
}

/// What ends the edit in this frame, by the keys that were pressed.
fn ending(ui: &Ui, arrows: Arrows, page: usize) -> Option<GridAction> {
    let mut keys = vec![Key::Enter, Key::Tab, Key::Escape];
    if arrows == Arrows::Leave {
        keys.extend([
            Key::ArrowUp,
            Key::ArrowDown,
            Key::ArrowLeft,
            Key::ArrowRight,
        ]);
    }
    ui.input(|input| {
        keys.into_iter()
            .find(|key| input.key_pressed(*key))
            .and_then(|key| keys::key_action(key, input.modifiers, page))
    })
}

//! What a grid says and asks, at the cell of the cursor, where the eye is.

use egui::{Align2, Area, Color32, Frame, Id, Key, Order, Rect, RichText, Stroke, Ui, vec2};

use super::edits::PasteMeaning;
use super::rows::GridRows;
use super::state::{EditStage, PasteQuestion};
use super::work::{GridFrame, question};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::fields::message_ui;

/// Width of what is said, in points.
const WIDTH: f32 = 420.0;
/// Room that it needs below the cell; with less it stands above.
const ROOM: f32 = 150.0;
/// Between it and the cell.
const GAP: f32 = 4.0;
/// A question may miss this many passes before it is forgotten.
const PASSES_AWAY: u64 = 3;

/// Says why the last change was refused, or asks what is meant. `cursor` is the cell of the cursor, and `grid` what is seen
/// of the grid, both on screen.
pub(super) fn said_ui<R: GridRows>(ui: &Ui, work: &mut GridFrame<'_, R>, cursor: Rect, grid: Rect) {
    // The cursor may be out of sight: then its nearest place within the grid is meant.
    let seen = grid.intersect(ui.clip_rect());
    let seen = if seen.is_positive() {
        seen
    } else {
        ui.clip_rect()
    };
    let top = seen.clamp(cursor.left_top());
    let anchor = Rect::from_min_max(top, seen.clamp(cursor.right_bottom()).max(top));
    if let Some(asked) = work.state.asked.clone() {
        ask_ui(ui, work, &asked, anchor);
    } else if let Some(message) = &work.state.message {
        told_ui(ui, work.id, anchor, message);
    }
}

/// Says something below a cell. The pointer passes through it.
pub(super) fn told_ui(ui: &Ui, id: Id, cell: Rect, message: &str) {
    let area = Area::new(id.with("message")).interactable(false);
    let color = Tokens::of(ui).error;
    beside_ui(ui, area, cell, color, |ui| message_ui(ui, message));
}

/// Shows something below a cell, or above it where there is too little room.
fn beside_ui<T>(
    ui: &Ui,
    area: Area,
    cell: Rect,
    edge: Color32,
    contents: impl FnOnce(&mut Ui) -> T,
) -> T {
    let screen = ui.ctx().content_rect();
    let (place, pivot) = if cell.bottom() + ROOM > screen.bottom() {
        (cell.left_top() - vec2(0.0, GAP), Align2::LEFT_BOTTOM)
    } else {
        (cell.left_bottom() + vec2(0.0, GAP), Align2::LEFT_TOP)
    };
    area.order(Order::Foreground)
        .pivot(pivot)
        .fixed_pos(place)
        .constrain_to(screen)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style())
                .stroke(Stroke::new(space::HAIRLINE, edge))
                .show(ui, |ui| {
                    ui.set_max_width(WIDTH);
                    contents(ui)
                })
                .inner
        })
        .inner
}

fn ask_ui<R: GridRows>(ui: &Ui, work: &mut GridFrame<'_, R>, asked: &PasteQuestion, anchor: Rect) {
    let pass = ui.ctx().cumulative_pass_nr();
    if asked.pass + PASSES_AWAY < pass || ui.input(|input| input.key_pressed(Key::Escape)) {
        work.answer(ui, None);
        return;
    }
    let text = work.text;
    let words = question(text, &asked.doubt);
    let [first, second] = &asked.doubt.readings;
    let cancel = text.get("grid-do-not-paste");
    let area = Area::new(work.id.with("question"));
    let answer = beside_ui(ui, area, anchor, Tokens::of(ui).accent, |ui| {
        let color = Tokens::of(ui).text;
        let words = RichText::new(words).font(fonts::body()).color(color);
        ui.add(egui::Label::new(words).wrap());
        ui.add_space(space::TIGHT);
        ui.horizontal(|ui| {
            let mut answer = None;
            for (reading, words) in PasteMeaning::BOTH.into_iter().zip([first, second]) {
                let button = Button::secondary(words).ui(ui);
                if reading == PasteMeaning::First && asked.stage == EditStage::Begins {
                    button.request_focus();
                }
                if button.clicked() {
                    answer = Some(Some(reading));
                }
            }
            if Button::quiet(&cancel).ui(ui).clicked() {
                answer = Some(None);
            }
            answer
        })
        .inner
    });
    match answer {
        Some(answer) => work.answer(ui, answer),
        None => {
            if let Some(asked) = &mut work.state.asked {
                asked.stage = EditStage::GoesOn;
                asked.pass = pass;
            }
        }
    }
}

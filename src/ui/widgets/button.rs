//! Buttons: one that asks to be pressed, one that offers itself, one that stays quiet.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, CursorIcon, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, accesskit::Role, vec2,
};

use super::sign::Sign;
use crate::ui::theme::{Tokens, fonts, space};

/// How much a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ButtonWeight {
    Primary,
    Secondary,
    Quiet,
}

/// A button with a text, a sign or both.
#[must_use = "a button has to be shown"]
pub(crate) struct Button<'a> {
    text: &'a str,
    sign: Option<Sign>,
    weight: ButtonWeight,
    name: Option<&'a str>,
    enabled: bool,
    max_width: f32,
}

impl<'a> Button<'a> {
    /// The one thing to do here.
    pub(crate) fn primary(text: &'a str) -> Self {
        Self::new(text, ButtonWeight::Primary)
    }

    /// One of several things to do.
    pub(crate) fn secondary(text: &'a str) -> Self {
        Self::new(text, ButtonWeight::Secondary)
    }

    /// Something that may be done, without a frame.
    pub(crate) fn quiet(text: &'a str) -> Self {
        Self::new(text, ButtonWeight::Quiet)
    }

    /// Only a sign; `name` says what it does, to screen readers and on hover.
    pub(crate) fn sign_only(sign: Sign, name: &'a str) -> Self {
        Self {
            sign: Some(sign),
            name: Some(name),
            ..Self::new("", ButtonWeight::Quiet)
        }
    }

    fn new(text: &'a str, weight: ButtonWeight) -> Self {
        Self {
            text,
            sign: None,
            weight,
            name: None,
            enabled: true,
            max_width: f32::INFINITY,
        }
    }

    /// With a sign before the text.
    pub(crate) fn with_sign(mut self, sign: Sign) -> Self {
        self.sign = Some(sign);
        self
    }

    /// Says more about what it does than its text.
    pub(crate) fn with_name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Can it be pressed now?
    pub(crate) fn available(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Cuts a long text off at this width.
    pub(crate) fn at_most(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }

    /// How wide it is.
    pub(crate) fn width(&self, ui: &Ui) -> f32 {
        self.measure(ui).width
    }

    fn measure(&self, ui: &Ui) -> ButtonMeasure {
        let font = match self.weight {
            ButtonWeight::Primary => fonts::strong(),
            ButtonWeight::Secondary | ButtonWeight::Quiet => fonts::body(),
        };
        let padding = if self.text.is_empty() { 6.0 } else { 10.0 };
        let sign_width = match (self.sign, self.text.is_empty()) {
            (None, _) => 0.0,
            (Some(_), true) => SIGN,
            (Some(_), false) => SIGN + 6.0,
        };
        let room = self.max_width - 2.0 * padding - sign_width;
        let galley = super::label::cut_galley(ui, self.text, font, room);
        let width = (galley.size().x + 2.0 * padding + sign_width).max(space::CONTROL);
        ButtonMeasure {
            width,
            padding,
            sign_width,
            galley,
        }
    }

    /// Shows it.
    pub(crate) fn ui(self, ui: &mut Ui) -> Response {
        let tokens = Tokens::of(ui);
        let ButtonMeasure {
            width,
            padding,
            sign_width,
            galley,
        } = self.measure(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(width, space::CONTROL), self.sense());
        let name = self.name.unwrap_or(self.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.enabled, name));
        if ui.is_rect_visible(rect) {
            let look = self.look(tokens, &response);
            let painter = ui.painter();
            painter.rect(
                rect,
                CornerRadius::same(space::CONTROL_RADIUS),
                look.fill,
                Stroke::new(space::HAIRLINE, look.edge),
                StrokeKind::Inside,
            );
            focus_ring(ui, &response);
            let mut left = rect.left() + padding;
            if let Some(sign) = self.sign {
                let center = egui::pos2(left + SIGN / 2.0, rect.center().y);
                sign.paint(painter, center, SIGN, look.ink);
                left += sign_width;
            }
            let top = rect.center().y - galley.size().y / 2.0;
            painter.galley(egui::pos2(left, top), galley, look.ink);
        }
        match self.name {
            Some(name) if self.enabled => response
                .on_hover_cursor(CursorIcon::PointingHand)
                .on_hover_text(name),
            Some(_) => response,
            None => response.on_hover_cursor(CursorIcon::PointingHand),
        }
    }

    fn sense(&self) -> Sense {
        if self.enabled {
            Sense::click()
        } else {
            Sense::hover()
        }
    }

    fn look(&self, tokens: &Tokens, response: &Response) -> ButtonLook {
        let over = response.hovered() && self.enabled;
        let pressed = response.is_pointer_button_down_on();
        let mut look = match self.weight {
            ButtonWeight::Primary => ButtonLook {
                fill: if over {
                    tokens.accent_hover
                } else {
                    tokens.accent
                },
                edge: Color32::TRANSPARENT,
                ink: tokens.on_accent,
            },
            ButtonWeight::Secondary => ButtonLook {
                fill: if over { tokens.hover } else { tokens.surface },
                edge: if over {
                    tokens.accent
                } else {
                    tokens.control_border
                },
                ink: tokens.text,
            },
            ButtonWeight::Quiet => ButtonLook {
                fill: if over {
                    tokens.hover
                } else {
                    Color32::TRANSPARENT
                },
                edge: Color32::TRANSPARENT,
                ink: tokens.text,
            },
        };
        if pressed && self.weight != ButtonWeight::Primary {
            look.fill = tokens.selected;
        }
        if !self.enabled {
            look.ink = tokens.secondary.gamma_multiply(0.6);
            look.edge = tokens.border;
            match self.weight {
                // On the accent its text could not be read.
                ButtonWeight::Primary => look.fill = tokens.surface,
                ButtonWeight::Secondary => {}
                ButtonWeight::Quiet => look.edge = Color32::TRANSPARENT,
            }
        }
        look
    }
}

const SIGN: f32 = 14.0;

/// A button before it is shown.
struct ButtonMeasure {
    width: f32,
    padding: f32,
    sign_width: f32,
    galley: Arc<Galley>,
}

struct ButtonLook {
    fill: Color32,
    edge: Color32,
    ink: Color32,
}

/// The ring around what has the keyboard.
pub(crate) fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        focus_ring_at(ui, response.rect);
    }
}

/// The ring of the keyboard around a part of a widget.
pub(crate) fn focus_ring_at(ui: &Ui, rect: Rect) {
    ui.painter().rect_stroke(
        rect.expand2(Vec2::splat(1.0)),
        CornerRadius::same(space::CONTROL_RADIUS + 1),
        Stroke::new(space::FOCUS_RING, Tokens::of(ui).accent),
        StrokeKind::Outside,
    );
}

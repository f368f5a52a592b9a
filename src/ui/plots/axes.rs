//! From values along the bottom to places on screen.

use egui::Rect;

/// An area of the screen with values along its bottom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axes {
    /// Where they run.
    pub(super) area: Rect,
    /// Values at the left and the right edge.
    pub(super) x: (f64, f64),
}

impl Axes {
    /// The place of a value along the bottom.
    pub(super) fn across(&self, x: f64) -> f32 {
        let share = (x - self.x.0) / (self.x.1 - self.x.0).max(f64::MIN_POSITIVE);
        self.area.left() + share as f32 * self.area.width()
    }
}

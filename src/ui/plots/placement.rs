//! Where words stand in a chart: at what they name, and never over one another.

use egui::{Rect, Vec2, vec2};

/// How many lines words may stand away from what they name.
const FURTHEST: i32 = 6;

/// The steps in which a free place is looked for, in points.
const ACROSS: f32 = 6.0;
const DOWN: f32 = 3.0;

/// Words that have a place.
#[derive(Debug, Default)]
pub(super) struct Placed {
    taken: Vec<Rect>,
}

impl Placed {
    /// Keeps a place free of words.
    pub(super) fn keep_free(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// The place of words that would best stand at `wanted`: inside `bounds`, and shifted by whole lines to the nearest
    /// place that is free. Where none is free they stand where they are wanted.
    pub(super) fn place(&mut self, wanted: Rect, bounds: Rect) -> Rect {
        let wanted = inside(wanted, bounds);
        let line = wanted.height();
        let shifts = std::iter::once(0).chain((1..=FURTHEST).flat_map(|lines| [lines, -lines]));
        let rect = shifts
            .map(|lines| wanted.translate(vec2(0.0, lines as f32 * line)))
            .filter(|rect| bounds.y_range().contains(rect.top() + 0.5))
            .filter(|rect| bounds.y_range().contains(rect.bottom() - 0.5))
            .find(|rect| self.is_free(*rect))
            .unwrap_or(wanted);
        self.taken.push(rect);
        rect
    }

    /// The free place inside `bounds` that is nearest to where words would best stand. None where there is none.
    pub(super) fn place_free(&mut self, wanted: Rect, bounds: Rect) -> Option<Rect> {
        let wanted = inside(wanted, bounds);
        let nearest = if self.is_free(wanted) {
            Some(wanted)
        } else {
            let steps = |room: f32, step: f32| {
                let count = (room / step).ceil() as i32;
                (-count..=count).map(move |place| place as f32 * step)
            };
            let across = || steps(bounds.width(), ACROSS);
            steps(bounds.height(), DOWN)
                .flat_map(|down| across().map(move |across| vec2(across, down)))
                .map(|shift| (shift, wanted.translate(shift)))
                .filter(|(_, rect)| bounds.contains_rect(*rect) && self.is_free(*rect))
                .min_by(|(one, _), (other, _)| one.length_sq().total_cmp(&other.length_sq()))
                .map(|(_, rect)| rect)
        };
        self.taken.extend(nearest);
        nearest
    }

    fn is_free(&self, rect: Rect) -> bool {
        // Words that only touch can still be told apart.
        let rect = rect.shrink2(Vec2::splat(0.5));
        self.taken.iter().all(|taken| !taken.intersects(rect))
    }
}

/// The same rectangle moved inside the bounds; what is wider than them begins at their left.
fn inside(rect: Rect, bounds: Rect) -> Rect {
    let left = (rect.left().min(bounds.right() - rect.width())).max(bounds.left());
    let top = (rect.top().min(bounds.bottom() - rect.height())).max(bounds.top());
    rect.translate(vec2(left - rect.left(), top - rect.top()))
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    const BOUNDS: Rect = Rect {
        min: pos2(0.0, 0.0),
        max: pos2(200.0, 100.0),
    };

    fn words(left: f32, top: f32) -> Rect {
        Rect::from_min_size(pos2(left, top), vec2(60.0, 14.0))
    }

    #[test]
    fn words_that_meet_are_shifted_by_a_line() {
        let mut placed = Placed::default();
        assert_eq!(placed.place(words(20.0, 40.0), BOUNDS), words(20.0, 40.0));
        assert_eq!(placed.place(words(30.0, 44.0), BOUNDS), words(30.0, 58.0));
        assert_eq!(placed.place(words(40.0, 40.0), BOUNDS), words(40.0, 26.0));
        assert_eq!(placed.place(words(120.0, 40.0), BOUNDS), words(120.0, 40.0));
    }

    #[test]
    fn words_stay_inside() {
        let mut placed = Placed::default();
        assert_eq!(placed.place(words(180.0, 95.0), BOUNDS), words(140.0, 86.0));
        // Below there is no room, so the next words stand above.
        assert_eq!(placed.place(words(170.0, 90.0), BOUNDS), words(140.0, 72.0));
    }

    #[test]
    fn words_that_must_be_free_go_to_the_nearest_place_or_nowhere() {
        let mut placed = Placed::default();
        placed.keep_free(words(20.0, 40.0));
        let found = placed.place_free(words(20.0, 40.0), BOUNDS).unwrap();
        assert!(!found.shrink(0.5).intersects(words(20.0, 40.0)));
        assert!((found.center() - words(20.0, 40.0).center()).length() < 20.0);
        placed.keep_free(BOUNDS);
        assert_eq!(placed.place_free(words(20.0, 40.0), BOUNDS), None);
    }

    #[test]
    fn words_for_which_there_is_no_room_stand_where_they_are_wanted() {
        let mut placed = Placed::default();
        placed.keep_free(BOUNDS);
        assert_eq!(placed.place(words(20.0, 40.0), BOUNDS), words(20.0, 40.0));
    }
}

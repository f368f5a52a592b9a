//! Where words stand in a picture: at what they name, and never over one another.

/// How many lines words may stand away from what they name.
const FURTHEST: i32 = 6;

/// A rectangle, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Room {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    fn lower(self, by: f64) -> Self {
        Self {
            top: self.top + by,
            bottom: self.bottom + by,
            ..self
        }
    }

    /// The same inside the bounds; what is wider than them begins at their left.
    fn inside(self, bounds: &Self) -> Self {
        let left = self.left.min(bounds.right - self.width()).max(bounds.left);
        let top = self.top.min(bounds.bottom - self.height()).max(bounds.top);
        Self {
            left,
            top,
            right: left + self.width(),
            bottom: top + self.height(),
        }
    }

    fn touches(&self, other: &Self) -> bool {
        // Words that only touch can still be told apart.
        const SLACK: f64 = 0.4;
        self.left + SLACK < other.right
            && other.left + SLACK < self.right
            && self.top + SLACK < other.bottom
            && other.top + SLACK < self.bottom
    }
}

/// Words that have a place.
#[derive(Debug, Default)]
pub(super) struct Placed {
    taken: Vec<Room>,
}

impl Placed {
    /// Keeps a place free of words.
    pub(super) fn keep_free(&mut self, room: Room) {
        self.taken.push(room);
    }

    /// The place of words that would best stand at `wanted`: inside `bounds`, and shifted by whole lines to the nearest
    /// place that is free. Where none is free they stand where they are wanted.
    pub(super) fn place(&mut self, wanted: Room, bounds: &Room) -> Room {
        let wanted = wanted.inside(bounds);
        let shifts = std::iter::once(0).chain((1..=FURTHEST).flat_map(|lines| [lines, -lines]));
        let room = shifts
            .map(|lines| wanted.lower(f64::from(lines) * wanted.height()))
            .filter(|room| room.top + 0.5 >= bounds.top && room.bottom - 0.5 <= bounds.bottom)
            .find(|room| !self.taken.iter().any(|taken| taken.touches(room)))
            .unwrap_or(wanted);
        self.taken.push(room);
        room
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Room = Room {
        left: 0.0,
        top: 0.0,
        right: 200.0,
        bottom: 100.0,
    };

    fn at(left: f64, top: f64) -> Room {
        Room {
            left,
            top,
            right: left + 40.0,
            bottom: top + 10.0,
        }
    }

    #[test]
    fn words_that_want_the_same_place_stand_below_one_another() {
        let mut placed = Placed::default();
        assert_eq!(placed.place(at(50.0, 50.0), &BOUNDS), at(50.0, 50.0));
        assert_eq!(placed.place(at(50.0, 50.0), &BOUNDS), at(50.0, 60.0));
        assert_eq!(placed.place(at(60.0, 52.0), &BOUNDS), at(60.0, 72.0));
    }

    #[test]
    fn words_stay_inside() {
        let mut placed = Placed::default();
        let room = placed.place(at(190.0, 95.0), &BOUNDS);
        assert_eq!(room, at(160.0, 90.0));
    }
}

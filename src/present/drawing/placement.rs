//! Where words stand in a picture: at what they name, and never over one another.

use super::Place;

/// How many lines words may stand away from what they name.
const FURTHEST: i32 = 6;
/// The steps in which a free place is looked for, in points.
const ACROSS: f64 = 4.0;
const DOWN: f64 = 2.0;

/// A rectangle, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bounds {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Bounds {
    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// A square around a place.
    pub(super) fn around([x, y]: Place, half: f64) -> Self {
        Self {
            left: x - half,
            top: y - half,
            right: x + half,
            bottom: y + half,
        }
    }

    fn moved(self, [right, down]: Place) -> Self {
        Self {
            left: self.left + right,
            top: self.top + down,
            right: self.right + right,
            bottom: self.bottom + down,
        }
    }

    /// The place inside that is nearest to another.
    pub(super) fn nearest(&self, [x, y]: Place) -> Place {
        [
            x.clamp(self.left, self.right),
            y.clamp(self.top, self.bottom),
        ]
    }

    pub(super) fn contains(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
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

    pub(super) fn touches(&self, other: &Self) -> bool {
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
pub(crate) struct Placed {
    taken: Vec<Bounds>,
}

impl Placed {
    /// Keeps a place free of words.
    pub(crate) fn keep_free(&mut self, room: Bounds) {
        self.taken.push(room);
    }

    /// The place of words that would best stand at `wanted`: inside `bounds`, and shifted by whole lines to the nearest
    /// place that is free. Where none is free they stand where they are wanted.
    pub(crate) fn place(&mut self, wanted: Bounds, bounds: &Bounds) -> Bounds {
        let wanted = wanted.inside(bounds);
        let shifts = std::iter::once(0).chain((1..=FURTHEST).flat_map(|lines| [lines, -lines]));
        let room = shifts
            .map(|lines| wanted.moved([0.0, f64::from(lines) * wanted.height()]))
            .filter(|room| room.top + 0.5 >= bounds.top && room.bottom - 0.5 <= bounds.bottom)
            .find(|room| self.is_free(room))
            .unwrap_or(wanted);
        self.taken.push(room);
        room
    }

    /// The free place inside `bounds` that is nearest to where words would best stand. None where there is none.
    pub(super) fn place_free(&mut self, wanted: Bounds, bounds: &Bounds) -> Option<Bounds> {
        let wanted = wanted.inside(bounds);
        let steps = |room: f64, step: f64| {
            let count = (room / step).ceil() as i32;
            (-count..=count).map(move |place| f64::from(place) * step)
        };
        let across = || steps(bounds.width(), ACROSS);
        let shifts = steps(bounds.height(), DOWN)
            .flat_map(|down| across().map(move |across| [across, down]));
        let distance = |[across, down]: &Place| across.hypot(*down);
        let nearest = if self.is_free(&wanted) {
            Some(wanted)
        } else {
            shifts
                .map(|shift| (distance(&shift), wanted.moved(shift)))
                .filter(|(_, room)| bounds.contains(room) && self.is_free(room))
                .min_by(|(one, _), (other, _)| one.total_cmp(other))
                .map(|(_, room)| room)
        };
        self.taken.extend(nearest);
        nearest
    }

    fn is_free(&self, room: &Bounds) -> bool {
        !self.taken.iter().any(|taken| taken.touches(room))
    }
}

/// Places as near as can be to where they are wanted, so far apart, between two ends, and in the same order. Where all have
/// no room they begin at the first end.
pub(crate) fn apart(wanted: &[f64], gap: f64, [first, last]: [f64; 2]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|one, other| wanted[*one].total_cmp(&wanted[*other]));
    // Neighbours that are too close stand together around the middle of where they are wanted.
    let mut groups: Vec<(f64, usize)> = Vec::new();
    for (place, own) in order.iter().enumerate() {
        let mut group = (wanted[*own] - gap * place as f64, 1);
        while let Some((middle, count)) = groups.last().copied().filter(|last| last.0 > group.0) {
            groups.pop();
            let all = count + group.1;
            let sum = middle * count as f64 + group.0 * group.1 as f64;
            group = (sum / all as f64, all);
        }
        groups.push(group);
    }
    let highest = (last - gap * wanted.len().saturating_sub(1) as f64).max(first);
    let middles = groups
        .into_iter()
        .flat_map(|(middle, count)| std::iter::repeat_n(middle.clamp(first, highest), count));
    let mut places = vec![0.0; wanted.len()];
    for ((place, own), middle) in order.into_iter().enumerate().zip(middles) {
        places[own] = middle + gap * place as f64;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds {
        left: 0.0,
        top: 0.0,
        right: 200.0,
        bottom: 100.0,
    };

    fn at(left: f64, top: f64) -> Bounds {
        Bounds {
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
    fn places_are_so_far_apart_and_keep_their_order() {
        let ends = [0.0, 100.0];
        assert_eq!(apart(&[80.0, 20.0], 10.0, ends), [80.0, 20.0]);
        assert_eq!(apart(&[52.0, 50.0, 48.0], 10.0, ends), [60.0, 50.0, 40.0]);
        assert_eq!(apart(&[99.0, 98.0], 10.0, ends), [100.0, 90.0]);
        assert_eq!(apart(&[1.0, 1.0, 1.0], 10.0, ends), [0.0, 10.0, 20.0]);
        assert!(apart(&[], 10.0, ends).is_empty());
    }

    #[test]
    fn words_that_must_be_free_go_to_the_nearest_place_or_nowhere() {
        let mut placed = Placed::default();
        let wanted = at(20.0, 40.0);
        placed.keep_free(wanted);
        let found = placed.place_free(wanted, &BOUNDS).unwrap();
        assert!(!found.touches(&wanted), "{found:?}");
        assert!((found.top - wanted.top).abs() < 12.0, "{found:?}");
        placed.keep_free(BOUNDS);
        assert_eq!(placed.place_free(wanted, &BOUNDS), None);
        assert_eq!(placed.place(wanted, &BOUNDS), wanted);
    }

    #[test]
    fn words_stay_inside() {
        let mut placed = Placed::default();
        let room = placed.place(at(190.0, 95.0), &BOUNDS);
        assert_eq!(room, at(160.0, 90.0));
    }
}

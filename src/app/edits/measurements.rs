//! Adding, copying, removing and moving measured scores, which have no id: they are meant by their place, from 0.

use crate::domain::{BusinessCase, Measurement};

/// Adds an NPS without a score yet, in the month of the last measurement or the first month of the case.
pub fn add(case: &mut BusinessCase) {
    let last = case.measurements.last();
    let month = last.map_or(case.start, |last| last.month);
    case.measurements.push(Measurement {
        month,
        ..Measurement::default()
    });
}

/// Puts a copy of a measurement behind it.
pub fn duplicate(case: &mut BusinessCase, place: usize) {
    if let Some(measurement) = case.measurements.get(place) {
        case.measurements.insert(place + 1, measurement.clone());
    }
}

/// Removes a measurement.
pub fn remove(case: &mut BusinessCase, place: usize) {
    if place < case.measurements.len() {
        case.measurements.remove(place);
    }
}

/// Moves a measurement to another place. Places that do not exist change nothing.
pub fn shift(case: &mut BusinessCase, from: usize, to: usize) {
    let count = case.measurements.len();
    if from < count && to < count {
        let measurement = case.measurements.remove(from);
        case.measurements.insert(to, measurement);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::difference::is_same;
    use crate::domain::sample_cases;

    #[test]
    fn a_measurement_that_is_added_and_removed_leaves_no_trace() {
        let before = sample_cases::complete();
        let mut case = before.clone();
        add(&mut case);
        assert_eq!(case.measurements.len(), before.measurements.len() + 1);
        remove(&mut case, before.measurements.len());
        assert!(is_same(&case, &before));
        remove(&mut case, 99);
        assert!(is_same(&case, &before));
    }

    #[test]
    fn a_copy_that_is_moved_to_the_front_leaves_the_others_in_their_order() {
        let before = sample_cases::complete();
        let mut case = before.clone();
        duplicate(&mut case, 0);
        add(&mut case);
        let last = case.measurements.len() - 1;
        shift(&mut case, last, 0);
        assert_eq!(case.measurements[1], case.measurements[2]);
        assert_eq!(case.measurements[1], before.measurements[0]);
        assert_eq!(case.measurements[0].value, 0.0);
    }
}

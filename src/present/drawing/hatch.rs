//! Slanted lines: what is assumed.

use super::Place;

/// The pieces of slanted lines, `step` points apart, that run between an upper and a lower edge. The edges go from left to
/// right over the same places and are straight in between. All lines lie on one grid, so that they meet where areas do.
pub(super) fn hatch(edges: &[(Place, Place)], step: f64) -> Vec<Vec<Place>> {
    let sums = || {
        edges
            .iter()
            .flat_map(|(upper, lower)| [upper, lower])
            .map(|[x, y]| x + y)
    };
    let highest = edges.iter().map(|(upper, _)| upper[1]);
    let highest = highest.fold(f64::MAX, f64::min);
    let lowest = edges.iter().map(|(_, lower)| lower[1]);
    let lowest = lowest.fold(f64::MIN, f64::max);
    let low = sums().fold(f64::MAX, f64::min);
    let high = sums().fold(f64::MIN, f64::max);
    let mut lines = Vec::new();
    let first = (low / step).ceil();
    let count = ((high / step).floor() - first).max(-1.0) as i64 + 1;
    for line in 0..count {
        let sum = (first + line as f64) * step;
        let mut run: Option<[Place; 2]> = None;
        // Only between these does it run as high as the edges.
        let from = edges.partition_point(|(upper, _)| upper[0] < sum - lowest);
        let to = edges.partition_point(|(upper, _)| upper[0] <= sum - highest);
        let near = &edges[from.saturating_sub(1)..(to + 1).min(edges.len())];
        for pair in near.windows(2) {
            let Some([from, to]) = piece(sum, pair[0], pair[1]) else {
                continue;
            };
            run = match run {
                Some([start, end]) if (end[0] - from[0]).abs() < 0.05 => Some([start, to]),
                Some([start, end]) => {
                    lines.push(vec![start, end]);
                    Some([from, to])
                }
                None => Some([from, to]),
            };
        }
        if let Some([start, end]) = run {
            lines.push(vec![start, end]);
        }
    }
    lines
}

/// The part of the line x + y = sum between two upright cuts, inside both edges.
fn piece(sum: f64, left: (Place, Place), right: (Place, Place)) -> Option<[Place; 2]> {
    let (from, to) = (left.0[0], right.0[0]);
    if to <= from {
        return None;
    }
    // Above zero where the line is below the upper edge, and where it is above the lower one.
    let below = |cut: (Place, Place)| (sum - cut.0[0]) - cut.0[1];
    let above = |cut: (Place, Place)| cut.1[1] - (sum - cut.1[0]);
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for [one, other] in [[below(left), below(right)], [above(left), above(right)]] {
        match (one >= 0.0, other >= 0.0) {
            (true, true) => {}
            (false, false) => return None,
            (false, true) => start = start.max(one / (one - other)),
            (true, false) => end = end.min(one / (one - other)),
        }
    }
    let at = |share: f64| {
        let x = from + share * (to - from);
        [x, sum - x]
    };
    (start < end).then(|| [at(start), at(end)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_run_inside_the_area_from_edge_to_edge() {
        let square = [([0.0, 0.0], [0.0, 10.0]), ([10.0, 0.0], [10.0, 10.0])];
        let lines = hatch(&square, 5.0);
        let all: Vec<Place> = lines.iter().flatten().copied().collect();
        assert!(
            all.iter().all(
                |[x, y]| (-1e-9..=10.0 + 1e-9).contains(x) && (-1e-9..=10.0 + 1e-9).contains(y)
            )
        );
        assert!(lines.contains(&vec![[0.0, 10.0], [10.0, 0.0]]));
        assert_eq!(lines.len(), 3, "{lines:?}");
    }

    #[test]
    fn an_area_without_height_has_no_lines() {
        let flat = [([0.0, 3.0], [0.0, 3.0]), ([10.0, 3.0], [10.0, 3.0])];
        assert!(hatch(&flat, 4.0).len() <= 3);
        assert!(hatch(&[], 4.0).is_empty());
    }
}

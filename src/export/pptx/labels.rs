//! Where the words of a chart stand: in one line, inside the chart, and none over another.

use crate::present::charts::{LineChart, MarkShape, MarkSide, Point, PointMark};
use crate::present::drawing::{Bounds, FontWeight, Placed, apart};
use crate::present::palette;

use super::chart::{Plot, WORDS};
use super::typeface::width;

/// Height of words, points.
const HEIGHT: f64 = 1.3 * WORDS;
/// Between a point and its words, points.
const AWAY: f64 = 6.0;
/// What a program leaves between a point and the words to the right of it, points.
const INSET: f64 = 4.0;
/// How far above the foot of a line from bottom to top its words stand, as a share of it.
const ABOVE_FOOT: f64 = 0.1;

/// Words to the right of a point.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) at: Point,
    pub(super) words: String,
    pub(super) colour: u32,
}

/// Where values stand on a chart.
#[derive(Clone, Copy)]
pub(super) struct LabelPosition {
    pub(super) plot: Plot,
    /// The ends of the lower axis.
    pub(super) across: [f64; 2],
    /// The ends of the axis at the side.
    pub(super) up: [f64; 2],
}

impl LabelPosition {
    /// The words whose left end and middle are at a place, in points from the upper left.
    pub(super) fn label(&self, [x, y]: [f64; 2], words: &str, colour: u32) -> Label {
        let ([left, right], [bottom, top]) = (self.across, self.up);
        Label {
            at: Point {
                x: left + (x - INSET) / self.plot.width * (right - left),
                y: top - y / self.plot.height * (top - bottom),
            },
            words: words.to_owned(),
            colour,
        }
    }

    pub(super) fn x(&self, value: f64) -> f64 {
        let [left, right] = self.across;
        (value - left) / (right - left).max(f64::MIN_POSITIVE) * self.plot.width
    }

    fn y(&self, value: f64) -> f64 {
        let [bottom, top] = self.up;
        (top - value) / (top - bottom).max(f64::MIN_POSITIVE) * self.plot.height
    }

    fn bounds(&self) -> Bounds {
        Bounds {
            left: INSET + 1.0,
            top: HEIGHT / 2.0,
            right: self.plot.width,
            bottom: self.plot.height,
        }
    }
}

/// How wide words are, in points.
pub(super) fn wide(words: &str) -> f64 {
    72.0 * width(words, WORDS, FontWeight::Regular)
}

/// Words at the end of a curve over time: what they say, their colour and the point.
type CurveEnd<'a> = (&'a str, u32, Point);

/// What is written at the right end of a chart over time.
pub(super) fn ends(chart: &LineChart) -> Vec<CurveEnd<'_>> {
    let last = last(chart);
    let curves = chart.curves.iter().filter_map(|curve| {
        let end = *curve.points.last()?;
        Some((curve.label.as_str(), palette::ink(curve.ink), end))
    });
    let marks = chart.marks.iter();
    let marks = marks.map(|mark| (mark.label.as_str(), palette::ink(mark.ink), mark.at));
    let all = curves.chain(marks);
    all.filter(|(words, _, at)| !words.is_empty() && at.x >= last)
        .collect()
}

fn last(chart: &LineChart) -> f64 {
    let ends = chart.curves.iter().filter_map(|curve| curve.points.last());
    ends.map(|point| point.x).fold(f64::NEG_INFINITY, f64::max)
}

/// The words of a chart at their places. Those of `ends` stand beside the curves, in the order of these.
pub(super) fn labels(chart: &LineChart, ends: &[CurveEnd<'_>], field: LabelPosition) -> Vec<Label> {
    let mut placed = Placed::default();
    let mut labels = Vec::new();
    for mark in &chart.marks {
        if mark.shape != MarkShape::Words {
            placed.keep_free(around(&field, mark.at, AWAY - 1.0));
        }
    }
    let wanted: Vec<f64> = ends.iter().map(|(_, _, at)| field.y(at.y)).collect();
    let heights = apart(&wanted, HEIGHT, [0.0, field.plot.height]);
    for ((words, colour, at), y) in ends.iter().zip(heights) {
        labels.push(field.label([field.x(at.x) + AWAY, y], words, *colour));
    }
    let mut write = |wanted: Bounds, words: &str, colour: u32| {
        let room = placed.place(wanted, &field.bounds());
        let middle = f64::midpoint(room.top, room.bottom);
        labels.push(field.label([room.left, middle], words, colour));
    };
    for guide in chart.guides.iter().filter(|guide| !guide.label.is_empty()) {
        let (x, wide) = (field.x(guide.at), wide(&guide.label));
        // At the side that has more room.
        let left = if x > field.plot.width / 2.0 {
            x - AWAY - wide
        } else {
            x + AWAY
        };
        let middle = (1.0 - ABOVE_FOOT) * field.plot.height;
        write(
            room([left, middle], wide),
            &guide.label,
            palette::ink(guide.ink),
        );
    }
    for mark in chart.marks.iter().filter(|mark| !mark.label.is_empty()) {
        if !ends
            .iter()
            .any(|(words, _, at)| *words == mark.label && *at == mark.at)
        {
            let colour = palette::ink(mark.ink);
            let wanted = clear(&field, chart, beside(&field, mark));
            write(wanted, &mark.label, colour);
        }
    }
    for curve in chart.curves.iter().filter(|curve| !curve.label.is_empty()) {
        let Some(at) = curve.points.last() else {
            continue;
        };
        if !ends
            .iter()
            .any(|(words, _, end)| *words == curve.label && end == at)
        {
            let (x, wide) = (field.x(at.x), wide(&curve.label));
            let wanted = room([x - wide, field.y(at.y) - HEIGHT], wide);
            write(wanted, &curve.label, palette::ink(curve.ink));
        }
    }
    labels
}

/// The room of words whose left end and middle are at a place.
fn room([left, middle]: [f64; 2], wide: f64) -> Bounds {
    Bounds {
        left,
        top: middle - HEIGHT / 2.0,
        right: left + wide,
        bottom: middle + HEIGHT / 2.0,
    }
}

/// The room of words moved to the side of a line from bottom to top that would cross them.
fn clear(field: &LabelPosition, chart: &LineChart, wanted: Bounds) -> Bounds {
    let (left, right) = (wanted.left, wanted.right);
    let lines = chart.guides.iter().map(|guide| field.x(guide.at));
    let Some(x) = lines.into_iter().find(|x| (left..right).contains(x)) else {
        return wanted;
    };
    let wide = wanted.width();
    let left = if x - left < right - x && x + AWAY + wide <= field.plot.width || x < wide + AWAY {
        x + AWAY
    } else {
        x - AWAY - wide
    };
    Bounds {
        left,
        right: left + wide,
        ..wanted
    }
}

fn around(field: &LabelPosition, at: Point, radius: f64) -> Bounds {
    let (x, y) = (field.x(at.x), field.y(at.y));
    Bounds {
        left: x - radius,
        top: y - radius,
        right: x + radius,
        bottom: y + radius,
    }
}

/// Where the words of a mark would best stand.
fn beside(field: &LabelPosition, mark: &PointMark) -> Bounds {
    let (x, y, wide) = (field.x(mark.at.x), field.y(mark.at.y), wide(&mark.label));
    let away = AWAY + HEIGHT / 2.0;
    let place = match mark.side {
        MarkSide::Above => [x - wide / 2.0, y - away],
        MarkSide::Below => [x - wide / 2.0, y + away],
        // Curves that rise leave room there.
        MarkSide::Left => [x - wide - AWAY, y - away + 2.0],
        MarkSide::Right => [x + AWAY, y],
    };
    room(place, wide)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::pptx::slide::SlideFrame;
    use crate::present::charts::{Curve, GuideLine, Ink, LineStyle};

    fn field() -> LabelPosition {
        let frame = SlideFrame {
            x: 0.0,
            y: 0.0,
            width: 6.0,
            height: 3.0,
        };
        LabelPosition {
            plot: Plot::beside(frame, 40.0),
            across: [0.0, 100.0],
            up: [-10.0, 10.0],
        }
    }

    fn mark(x: f64, y: f64, label: &str, side: MarkSide) -> PointMark {
        PointMark {
            at: Point { x, y },
            shape: MarkShape::Dot,
            ink: Ink::Plan,
            label: label.to_owned(),
            side,
        }
    }

    fn chart(marks: Vec<PointMark>) -> LineChart {
        let ends = [0.0, 60.0].map(|x| Point { x, y: -5.0 });
        LineChart {
            curves: vec![Curve {
                points: ends.to_vec(),
                ink: Ink::Plan,
                style: LineStyle::Solid,
                label: String::new(),
                column: None,
            }],
            marks,
            ..LineChart::default()
        }
    }

    fn rooms(labels: &[Label], field: &LabelPosition) -> Vec<Bounds> {
        let of = |label: &Label| {
            let left = field.x(label.at.x) + INSET;
            room([left, field.y(label.at.y)], wide(&label.words))
        };
        labels.iter().map(of).collect()
    }

    #[test]
    fn words_at_one_point_stand_below_one_another_and_beside_the_end() {
        let marks = vec![
            mark(60.0, -5.0, "our plan −€ 61 m", MarkSide::Left),
            mark(60.0, -5.0, "deepest −€ 61 m", MarkSide::Below),
        ];
        let chart = chart(marks);
        let found = ends(&chart);
        assert_eq!(found.len(), 2);
        let labels = labels(&chart, &found, field());
        let rooms = rooms(&labels, &field());
        assert!(rooms[0].bottom <= rooms[1].top + 0.1, "{rooms:?}");
        assert!(
            rooms.iter().all(|own| own.left > field().x(60.0)),
            "{rooms:?}"
        );
    }

    #[test]
    fn no_line_runs_through_words() {
        let mut chart = chart(vec![mark(55.0, 5.0, "best € 3.99 m", MarkSide::Above)]);
        chart.guides = vec![GuideLine {
            at: 57.0,
            ink: Ink::Secondary,
            label: String::new(),
        }];
        let rooms = rooms(&labels(&chart, &[], field()), &field());
        let line = field().x(57.0);
        assert!(rooms[0].right < line || rooms[0].left > line, "{rooms:?}");
    }

    #[test]
    fn words_at_the_edge_stay_inside_the_chart() {
        let marks = vec![mark(0.0, 10.0, "sweet spot 0 %, € 3.99 m", MarkSide::Above)];
        let chart = chart(marks);
        let labels = labels(&chart, &[], field());
        let rooms = rooms(&labels, &field());
        assert!(rooms[0].left >= 0.0 && rooms[0].top >= 0.0, "{rooms:?}");
        // A point outside the axes is not shown, and its words neither.
        assert!(
            labels[0].at.x >= 0.0 && labels[0].at.y <= 10.0,
            "{labels:?}"
        );
    }
}

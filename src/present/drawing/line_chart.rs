//! Drawing a line chart: the same look for every one.

use crate::present::charts::{
    CurveArea, ErrorRange, Ink, LineChart, LineStyle, MarkShape, MarkSide, Point, PointMark, Tick,
    Tone,
};
use crate::present::palette::Color;

use super::hatch::hatch;
use super::placement::{Bounds, Placed, apart};
use super::words::{Anchor, Face, FontWeight, Letters};
use super::{Dashes, Drawing, HAIRLINE, Place, Shape};

/// Size of the words, points.
const WORDS: f64 = 7.5;
/// Height of the words along the bottom.
const FOOT: f64 = 14.0;
/// What the name of the bottom axis adds to it.
const NAME: f64 = 11.0;
/// Between the edge and what has no words beside or below it.
const EDGE: f64 = 4.0;
/// The least room between two words along the bottom.
const BETWEEN: f64 = 9.0;
/// How strong a faint area is.
const FAINT: f64 = 0.45;
/// Distance between the lines of a hatched area, points.
const HATCH: f64 = 4.5;
/// Half the width of the ends of a range.
const RANGE_END: f64 = 2.5;
/// Radius of marks.
const MARK: f64 = 3.0;

/// Draws a chart at a size, in points.
pub fn line_chart(letters: &dyn Letters, chart: &LineChart, width: f64, height: f64) -> Drawing {
    let mut picture = LinePicture::new(letters, chart, width, height);
    for area in &chart.areas {
        picture.area(area);
    }
    picture.side();
    picture.bottom();
    picture.guides();
    picture.curves();
    for range in &chart.ranges {
        picture.range(range);
    }
    for mark in &chart.marks {
        picture.mark(mark);
    }
    picture.direct_words();
    picture.drawing
}

/// Where the curves of a chart of a size run, in points.
#[derive(Clone, Debug)]
pub struct LineFrame {
    pub(crate) area: Bounds,
    /// What is at its left and its right edge.
    x: [f64; 2],
    /// What is at its lower and its upper edge.
    y: [f64; 2],
}

impl LineFrame {
    /// The frame of a chart: beside the words along its side and above those along its bottom.
    pub fn new(letters: &dyn Letters, chart: &LineChart, width: f64, height: f64) -> Self {
        let LineChart { across, up, .. } = chart;
        let foot = match (across.ticks.is_empty(), across.name.is_empty()) {
            (true, true) => EDGE,
            (_, true) => FOOT,
            (_, false) => FOOT + NAME,
        };
        let widest = widest(letters, &up.ticks);
        let area = Bounds {
            left: if widest > 0.0 { widest + 6.0 } else { EDGE },
            top: EDGE,
            right: width - EDGE,
            bottom: height - foot,
        };
        Self::over(area, [across.from, across.to], [up.from, up.to])
    }

    /// The frame of values across and up over an area.
    pub(super) fn over(area: Bounds, x: [f64; 2], y: [f64; 2]) -> Self {
        Self { area, x, y }
    }

    /// The place of a value along the bottom.
    pub fn across(&self, value: f64) -> f64 {
        self.area.left + share(self.x, value) * self.area.width()
    }

    /// The place of a value along the side.
    pub fn up(&self, value: f64) -> f64 {
        self.area.bottom - share(self.y, value) * self.area.height()
    }

    /// The place of a point.
    pub fn at(&self, point: &Point) -> Place {
        [self.across(point.x), self.up(point.y)]
    }

    /// The value along the bottom at a place.
    pub fn value_across(&self, x: f64) -> f64 {
        let [from, to] = self.x;
        let share = (x - self.area.left) / self.area.width().max(1.0);
        from + share.clamp(0.0, 1.0) * (to - from)
    }
}

struct LinePicture<'a> {
    letters: &'a dyn Letters,
    chart: &'a LineChart,
    drawing: Drawing,
    frame: LineFrame,
    placed: Placed,
}

fn face(color: Color) -> Face {
    Face::new(WORDS, FontWeight::Regular, color)
}

impl<'a> LinePicture<'a> {
    fn new(letters: &'a dyn Letters, chart: &'a LineChart, width: f64, height: f64) -> Self {
        Self {
            letters,
            chart,
            drawing: Drawing::new(&chart.summary, width, height),
            frame: LineFrame::new(letters, chart, width, height),
            placed: Placed::default(),
        }
    }

    fn area(&mut self, area: &CurveArea) {
        let edges: Vec<(Place, Place)> = area
            .upper
            .iter()
            .zip(&area.lower)
            .map(|(upper, lower)| (self.frame.at(upper), self.frame.at(lower)))
            .collect();
        let opacity = match area.tone {
            Tone::Full | Tone::Strong => 1.0,
            Tone::Faint => FAINT,
            Tone::Hatched => {
                self.drawing.shapes.push(Shape::Lines {
                    lines: hatch(&edges, HATCH),
                    color: Color::Line(area.ink),
                    opacity: 0.45,
                    width: HAIRLINE,
                    dashes: Dashes::None,
                });
                return;
            }
        };
        let color = match area.tone {
            Tone::Strong => Color::Line(area.ink),
            Tone::Full | Tone::Faint | Tone::Hatched => Color::Ground(area.ink),
        };
        self.drawing.band(edges, color, opacity);
    }

    fn side(&mut self) {
        let Bounds { left, right, .. } = self.frame.area;
        for tick in &self.chart.up.ticks {
            let y = self.frame.up(tick.at);
            let color = if tick.at == 0.0 {
                Color::Axis
            } else {
                Color::Grid
            };
            let line = vec![[left, y], [right, y]];
            self.drawing.line(line, color, HAIRLINE);
            let face = face(Color::Words(Ink::Secondary));
            let place = [left - 6.0, y + face.drop()];
            self.drawing
                .words(self.letters, place, Anchor::Right, face, &tick.words);
        }
    }

    /// The words along the bottom: every second, third … where all have no room.
    fn bottom(&mut self) {
        let (chart, foot) = (self.chart, self.frame.area.bottom);
        let face = face(Color::Words(Ink::Secondary));
        let room = widest(self.letters, &chart.across.ticks) + BETWEEN;
        let apart = match chart.across.ticks.as_slice() {
            [first, second, ..] => self.frame.across(second.at) - self.frame.across(first.at),
            _ => room,
        };
        let every = (room / apart.max(1.0)).ceil().max(1.0) as usize;
        for tick in chart.across.ticks.iter().step_by(every) {
            let x = self.frame.across(tick.at);
            let mark = vec![[x, foot], [x, foot + 2.5]];
            self.drawing.line(mark, Color::Axis, HAIRLINE);
            let half = face.width(self.letters, &tick.words) / 2.0;
            let middle = x.clamp(half.min(x), (self.drawing.width - half).max(half));
            let place = [middle, foot + 4.0 + WORDS];
            self.drawing
                .words(self.letters, place, Anchor::Middle, face, &tick.words);
        }
        if !chart.across.name.is_empty() {
            let middle = f64::midpoint(self.frame.area.left, self.frame.area.right);
            let place = [middle, self.drawing.height - 2.0];
            self.drawing.words(
                self.letters,
                place,
                Anchor::Middle,
                face,
                &chart.across.name,
            );
        }
    }

    fn guides(&mut self) {
        for guide in &self.chart.guides {
            let x = self.frame.across(guide.at);
            let line = vec![[x, self.frame.area.top], [x, self.frame.area.bottom]];
            self.drawing.dashed(line, Color::Line(guide.ink), 1.0);
        }
    }

    fn curves(&mut self) {
        for curve in &self.chart.curves {
            let points: Vec<Place> = curve
                .points
                .iter()
                .map(|point| self.frame.at(point))
                .collect();
            let color = Color::Line(curve.ink);
            match curve.style {
                LineStyle::Solid => self.drawing.line(points, color, 1.75),
                LineStyle::Thin => self.drawing.line(points, color, 0.75),
                LineStyle::Dashed => self.drawing.dashed(points, color, 1.25),
            }
        }
    }

    fn range(&mut self, range: &ErrorRange) {
        let x = self.frame.across(range.at);
        let (top, bottom) = (self.frame.up(range.to), self.frame.up(range.from));
        let end = |y: f64| vec![[x - RANGE_END, y], [x + RANGE_END, y]];
        let lines = vec![vec![[x, top], [x, bottom]], end(top), end(bottom)];
        self.drawing.lines(lines, Color::Line(range.ink), 1.0);
    }

    fn mark(&mut self, mark: &PointMark) {
        let place = self.frame.at(&mark.at);
        let color = Color::Line(mark.ink);
        match mark.shape {
            MarkShape::Dot => self.drawing.circle(place, MARK, color, Color::Paper, 1.0),
            MarkShape::Ring => self.drawing.circle(place, MARK, Color::Paper, color, 1.5),
            MarkShape::FaintRing => self.drawing.circle(place, MARK, Color::Paper, color, 0.75),
            MarkShape::Triangle => {
                let points = [[0.0, 0.0], [-3.8, -6.8], [3.8, -6.8]];
                let points = points.map(|[x, y]| [place[0] + x, place[1] + y]);
                self.drawing.area(points.to_vec(), color);
            }
            MarkShape::Words => return,
        }
        self.placed.keep_free(Bounds {
            left: place[0] - MARK,
            top: place[1] - MARK,
            right: place[0] + MARK,
            bottom: place[1] + MARK,
        });
    }

    /// The words at guides, curves and marks, none over another.
    fn direct_words(&mut self) {
        let chart = self.chart;
        for guide in &chart.guides {
            let place = [self.frame.across(guide.at), self.frame.area.bottom - 2.0];
            self.direct(
                place,
                [0.5, 1.0],
                &guide.label,
                guide.ink,
                FontWeight::Regular,
            );
        }
        let heights = self.heights();
        for (mark, y) in chart.marks.iter().zip(heights) {
            let ([right, down], align) = beside(mark);
            let x = self.frame.across(mark.at.x);
            let weight = match mark.shape {
                MarkShape::Triangle => FontWeight::Strong,
                MarkShape::Dot | MarkShape::Ring | MarkShape::FaintRing | MarkShape::Words => {
                    FontWeight::Regular
                }
            };
            self.direct([x + right, y + down], align, &mark.label, mark.ink, weight);
        }
        for curve in &chart.curves {
            if let Some(last) = curve.points.last() {
                let [x, y] = self.frame.at(last);
                let place = [x, y - 3.0];
                self.direct(
                    place,
                    [1.0, 1.0],
                    &curve.label,
                    curve.ink,
                    FontWeight::Regular,
                );
            }
        }
    }

    /// How high the words of each mark stand: those before the ends of curves in the order of these, so that none is taken
    /// for another.
    fn heights(&self) -> Vec<f64> {
        let marks = &self.chart.marks;
        let mut heights: Vec<f64> = marks.iter().map(|mark| self.frame.up(mark.at.y)).collect();
        let last = marks.iter().map(|mark| mark.at.x);
        let last = last.fold(f64::NEG_INFINITY, f64::max);
        let is_end = |place: &usize| {
            let mark = &marks[*place];
            mark.shape == MarkShape::Words && mark.side == MarkSide::Left && mark.at.x >= last
        };
        let ends: Vec<usize> = (0..marks.len()).filter(is_end).collect();
        let wanted: Vec<f64> = ends.iter().map(|place| heights[*place]).collect();
        let bounds = [self.frame.area.top + 2.0 * WORDS, self.frame.area.bottom];
        if wanted.len() > 1 {
            for (place, height) in ends.into_iter().zip(apart(&wanted, 1.35 * WORDS, bounds)) {
                heights[place] = height;
            }
        }
        heights
    }

    /// Writes words on ground of their own, so that they can be read across curves. `align` says which share of them is to
    /// the left of and above the place.
    fn direct(
        &mut self,
        [x, y]: Place,
        [left, above]: [f64; 2],
        words: &str,
        ink: Ink,
        weight: FontWeight,
    ) {
        if words.is_empty() {
            return;
        }
        let face = Face::new(WORDS, weight, Color::Words(ink));
        let (width, height) = (face.width(self.letters, words), 1.25 * WORDS);
        let wanted = Bounds {
            left: x - left * width,
            top: y - above * height,
            right: x + (1.0 - left) * width,
            bottom: y + (1.0 - above) * height,
        };
        let bounds = Bounds {
            right: self.drawing.width,
            ..self.frame.area
        };
        let room = self.placed.place(wanted, &bounds);
        self.drawing.label(self.letters, room, face, words);
    }
}

fn share([from, to]: [f64; 2], value: f64) -> f64 {
    let span = to - from;
    if span > 0.0 {
        (value - from) / span
    } else {
        0.5
    }
}

fn widest(letters: &dyn Letters, ticks: &[Tick]) -> f64 {
    let width = |tick: &Tick| face(Color::Paper).width(letters, &tick.words);
    ticks.iter().map(width).fold(0.0, f64::max)
}

/// How far from a mark its words stand, and which share of them is to the left of and above that.
fn beside(mark: &PointMark) -> (Place, [f64; 2]) {
    let away = match mark.shape {
        MarkShape::Words => 2.5,
        MarkShape::Dot | MarkShape::Ring | MarkShape::FaintRing | MarkShape::Triangle => 5.5,
    };
    match mark.side {
        // A triangle stands above its point.
        MarkSide::Above if mark.shape == MarkShape::Triangle => ([0.0, -8.5], [0.5, 1.0]),
        MarkSide::Above => ([0.0, -away], [0.5, 1.0]),
        MarkSide::Below => ([0.0, away], [0.5, 0.0]),
        MarkSide::Left => ([-away, -away / 2.0], [1.0, 1.0]),
        MarkSide::Right => ([away, 0.0], [0.0, 0.5]),
    }
}

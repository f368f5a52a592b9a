//! Drawing a line chart: the same look for every one.

use crate::present::charts::{
    Area, Axis, Ink, LineChart, LineStyle, Mark, MarkShape, Point, Range, Side, Tick, Tone,
};
use crate::present::palette;

use super::hatch::hatch;
use super::placement::{Placed, Room, apart};
use super::words::{Anchor, Face, Letters, Weight};
use super::{Dashes, Drawing, HAIRLINE, PAPER, Place, Shape};

/// Size of the words, points.
const WORDS: f64 = 7.5;
/// Height of the words along the bottom.
const FOOT: f64 = 14.0;
/// What the name of the bottom axis adds to it.
const NAME: f64 = 11.0;
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
    let mut picture = Picture::new(letters, chart, width, height);
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

struct Picture<'a> {
    letters: &'a dyn Letters,
    chart: &'a LineChart,
    drawing: Drawing,
    /// Where the curves run.
    area: Room,
    placed: Placed,
}

fn face(color: u32) -> Face {
    Face::new(WORDS, Weight::Regular, color)
}

impl<'a> Picture<'a> {
    fn new(letters: &'a dyn Letters, chart: &'a LineChart, width: f64, height: f64) -> Self {
        let widest = widest(letters, &chart.up.ticks);
        let foot = if chart.across.name.is_empty() {
            FOOT
        } else {
            FOOT + NAME
        };
        Self {
            letters,
            chart,
            drawing: Drawing::new(&chart.summary, width, height),
            area: Room {
                left: widest + 6.0,
                top: 4.0,
                right: width - 4.0,
                bottom: height - foot,
            },
            placed: Placed::default(),
        }
    }

    fn across(&self, value: f64) -> f64 {
        self.area.left + share(&self.chart.across, value) * self.area.width()
    }

    fn up(&self, value: f64) -> f64 {
        self.area.bottom - share(&self.chart.up, value) * self.area.height()
    }

    fn at(&self, point: &Point) -> Place {
        [self.across(point.x), self.up(point.y)]
    }

    fn area(&mut self, area: &Area) {
        let edges: Vec<(Place, Place)> = area
            .upper
            .iter()
            .zip(&area.lower)
            .map(|(upper, lower)| (self.at(upper), self.at(lower)))
            .collect();
        let opacity = match area.tone {
            Tone::Full | Tone::Strong => 1.0,
            Tone::Faint => FAINT,
            Tone::Hatched => {
                self.drawing.shapes.push(Shape::Lines {
                    lines: hatch(&edges, HATCH),
                    color: palette::ink(area.ink),
                    opacity: 0.45,
                    width: HAIRLINE,
                    dashes: Dashes::None,
                });
                return;
            }
        };
        let (upper, lower): (Vec<Place>, Vec<Place>) = edges.into_iter().unzip();
        self.drawing.shapes.push(Shape::Area {
            points: upper.into_iter().chain(lower.into_iter().rev()).collect(),
            color: match area.tone {
                Tone::Strong => palette::ink(area.ink),
                Tone::Full | Tone::Faint | Tone::Hatched => ground(area.ink),
            },
            opacity,
        });
    }

    fn side(&mut self) {
        let Room { left, right, .. } = self.area;
        for tick in &self.chart.up.ticks {
            let y = self.up(tick.at);
            let color = if tick.at == 0.0 {
                palette::AXIS
            } else {
                palette::BORDER
            };
            let line = vec![[left, y], [right, y]];
            self.drawing.line(line, color, HAIRLINE);
            let face = face(palette::SECONDARY);
            let place = [left - 6.0, y + face.drop()];
            self.drawing
                .words(self.letters, place, Anchor::Right, face, &tick.words);
        }
    }

    /// The words along the bottom: every second, third … where all have no room.
    fn bottom(&mut self) {
        let (chart, foot) = (self.chart, self.area.bottom);
        let face = face(palette::SECONDARY);
        let room = widest(self.letters, &chart.across.ticks) + BETWEEN;
        let apart = match chart.across.ticks.as_slice() {
            [first, second, ..] => self.across(second.at) - self.across(first.at),
            _ => room,
        };
        let every = (room / apart.max(1.0)).ceil().max(1.0) as usize;
        for tick in chart.across.ticks.iter().step_by(every) {
            let x = self.across(tick.at);
            let mark = vec![[x, foot], [x, foot + 2.5]];
            self.drawing.line(mark, palette::AXIS, HAIRLINE);
            let half = face.width(self.letters, &tick.words) / 2.0;
            let middle = x.clamp(half.min(x), (self.drawing.width - half).max(half));
            let place = [middle, foot + 4.0 + WORDS];
            self.drawing
                .words(self.letters, place, Anchor::Middle, face, &tick.words);
        }
        if !chart.across.name.is_empty() {
            let middle = f64::midpoint(self.area.left, self.area.right);
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
            let x = self.across(guide.at);
            let line = vec![[x, self.area.top], [x, self.area.bottom]];
            self.drawing.dashed(line, palette::ink(guide.ink), 1.0);
        }
    }

    fn curves(&mut self) {
        for curve in &self.chart.curves {
            let points: Vec<Place> = curve.points.iter().map(|point| self.at(point)).collect();
            let color = palette::ink(curve.ink);
            match curve.style {
                LineStyle::Solid => self.drawing.line(points, color, 1.75),
                LineStyle::Thin => self.drawing.line(points, color, 0.75),
                LineStyle::Dashed => self.drawing.dashed(points, color, 1.25),
            }
        }
    }

    fn range(&mut self, range: &Range) {
        let x = self.across(range.at);
        let (top, bottom) = (self.up(range.to), self.up(range.from));
        let end = |y: f64| vec![[x - RANGE_END, y], [x + RANGE_END, y]];
        let lines = vec![vec![[x, top], [x, bottom]], end(top), end(bottom)];
        self.drawing.lines(lines, palette::ink(range.ink), 1.0);
    }

    fn mark(&mut self, mark: &Mark) {
        let place = self.at(&mark.at);
        let color = palette::ink(mark.ink);
        match mark.shape {
            MarkShape::Dot => self.drawing.circle(place, MARK, color, PAPER, 1.0),
            MarkShape::Ring => self.drawing.circle(place, MARK, PAPER, color, 1.5),
            MarkShape::FaintRing => self.drawing.circle(place, MARK, PAPER, color, 0.75),
            MarkShape::Triangle => {
                let points = [[0.0, 0.0], [-3.8, -6.8], [3.8, -6.8]];
                let points = points.map(|[x, y]| [place[0] + x, place[1] + y]);
                self.drawing.area(points.to_vec(), color);
            }
            MarkShape::Words => return,
        }
        self.placed.keep_free(Room {
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
            let place = [self.across(guide.at), self.area.bottom - 2.0];
            self.direct(place, [0.5, 1.0], &guide.label, guide.ink, Weight::Regular);
        }
        let heights = self.heights();
        for (mark, y) in chart.marks.iter().zip(heights) {
            let ([right, down], align) = beside(mark);
            let x = self.across(mark.at.x);
            let weight = match mark.shape {
                MarkShape::Triangle => Weight::Strong,
                MarkShape::Dot | MarkShape::Ring | MarkShape::FaintRing | MarkShape::Words => {
                    Weight::Regular
                }
            };
            self.direct([x + right, y + down], align, &mark.label, mark.ink, weight);
        }
        for curve in &chart.curves {
            if let Some(last) = curve.points.last() {
                let [x, y] = self.at(last);
                let place = [x, y - 3.0];
                self.direct(place, [1.0, 1.0], &curve.label, curve.ink, Weight::Regular);
            }
        }
    }

    /// How high the words of each mark stand: those before the ends of curves in the order of these, so that none is taken
    /// for another.
    fn heights(&self) -> Vec<f64> {
        let marks = &self.chart.marks;
        let mut heights: Vec<f64> = marks.iter().map(|mark| self.up(mark.at.y)).collect();
        let last = marks.iter().map(|mark| mark.at.x);
        let last = last.fold(f64::NEG_INFINITY, f64::max);
        let is_end = |place: &usize| {
            let mark = &marks[*place];
            mark.shape == MarkShape::Words && mark.side == Side::Left && mark.at.x >= last
        };
        let ends: Vec<usize> = (0..marks.len()).filter(is_end).collect();
        let wanted: Vec<f64> = ends.iter().map(|place| heights[*place]).collect();
        let bounds = [self.area.top + 2.0 * WORDS, self.area.bottom];
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
        weight: Weight,
    ) {
        if words.is_empty() {
            return;
        }
        let face = Face::new(WORDS, weight, written(ink));
        let (width, height) = (face.width(self.letters, words), 1.25 * WORDS);
        let wanted = Room {
            left: x - left * width,
            top: y - above * height,
            right: x + (1.0 - left) * width,
            bottom: y + (1.0 - above) * height,
        };
        let bounds = Room {
            right: self.drawing.width,
            ..self.area
        };
        let room = self.placed.place(wanted, &bounds);
        let [from, to] = [room.left - 1.5, room.right + 1.5];
        self.drawing.shapes.push(Shape::Area {
            points: vec![
                [from, room.top],
                [to, room.top],
                [to, room.bottom],
                [from, room.bottom],
            ],
            color: PAPER,
            opacity: 0.86,
        });
        let foot = f64::midpoint(room.top, room.bottom) + face.drop();
        self.drawing
            .words(self.letters, [room.left, foot], Anchor::Left, face, words);
    }
}

fn share(axis: &Axis, value: f64) -> f64 {
    let span = axis.to - axis.from;
    if span > 0.0 {
        (value - axis.from) / span
    } else {
        0.5
    }
}

fn widest(letters: &dyn Letters, ticks: &[Tick]) -> f64 {
    let width = |tick: &Tick| face(0).width(letters, &tick.words);
    ticks.iter().map(width).fold(0.0, f64::max)
}

/// The colour of areas.
fn ground(ink: Ink) -> u32 {
    match ink {
        Ink::Plan => 0xE6_F0F9,
        Ink::DoNothing | Ink::Text | Ink::Secondary | Ink::Gain | Ink::Cost | Ink::Saving => {
            palette::PAGE
        }
        Ink::FallsShort => palette::FALLS_SHORT.fill,
        Ink::SweetSpot => palette::SWEET_SPOT.fill,
        Ink::Overshoot => palette::OVERSHOOT.fill,
    }
}

/// The colour of words: legible where the line need not be.
fn written(ink: Ink) -> u32 {
    match ink {
        Ink::DoNothing => palette::SECONDARY,
        Ink::Overshoot => palette::PAST_SWEET_SPOT.ink,
        Ink::FallsShort => palette::BELOW_EXPECTATION.ink,
        Ink::Text
        | Ink::Plan
        | Ink::Secondary
        | Ink::SweetSpot
        | Ink::Gain
        | Ink::Cost
        | Ink::Saving => palette::ink(ink),
    }
}

/// How far from a mark its words stand, and which share of them is to the left of and above that.
fn beside(mark: &Mark) -> (Place, [f64; 2]) {
    let away = match mark.shape {
        MarkShape::Words => 2.5,
        MarkShape::Dot | MarkShape::Ring | MarkShape::FaintRing | MarkShape::Triangle => 5.5,
    };
    match mark.side {
        // A triangle stands above its point.
        Side::Above if mark.shape == MarkShape::Triangle => ([0.0, -8.5], [0.5, 1.0]),
        Side::Above => ([0.0, -away], [0.5, 1.0]),
        Side::Below => ([0.0, away], [0.5, 0.0]),
        Side::Left => ([-away, -away / 2.0], [1.0, 1.0]),
        Side::Right => ([away, 0.0], [0.0, 0.5]),
    }
}

//! Drawing when an option is built and runs: building is hatched, working as high as it is active, the delay a thin line
//! with whiskers.

use crate::domain::{InvestmentOption, Timing};
use crate::engine::{activity, is_live_within};
use crate::present::charts::{Ink, years};
use crate::present::palette::Color;
use crate::text::{CaseText, Texts};

use super::hatch::hatch;
use super::legend::LegendEntry;
use super::placement::Bounds;
use super::words::{Anchor, Face, FontWeight, Letters};
use super::{Dashes, Drawing, HAIRLINE, Place, Shape};

/// Height of the row of an option, points.
pub const TIME_ROW: f64 = 20.0;
/// Height of its bar.
const BAR: f64 = 8.75;
/// Distance between the lines of the hatching.
const HATCH: f64 = 3.2;
/// How strong the hatching is.
const HATCHED: f64 = 0.55;
/// How strong an option is that is left out.
const LEFT_OUT: f64 = 0.35;
/// Width of the line of a delay.
const DELAY: f64 = 0.9;
/// Height of the months below the bars.
const AXIS: f64 = 16.0;
/// Size of the words there.
const WORDS: f64 = 7.5;
/// Room that a year takes there.
const YEAR: f64 = 35.0;
/// Pieces that a curve is drawn in.
const PIECES: usize = 24;

/// The months of a case over a width, in points.
#[derive(Clone, Copy, Debug)]
pub struct TimeFrame {
    /// Its width.
    pub width: f64,
    /// How many months it runs over.
    pub months: f64,
}

impl TimeFrame {
    /// The place of a moment, kept within the months of the case.
    pub fn across(&self, moment: f64) -> f64 {
        moment.clamp(0.0, self.months) / self.months * self.width
    }

    /// A bar between two moments.
    pub(crate) fn bar(&self, from: f64, to: f64) -> Bounds {
        let middle = TIME_ROW / 2.0;
        Bounds {
            left: self.across(from),
            top: middle - BAR / 2.0,
            right: self.across(to),
            bottom: middle + BAR / 2.0,
        }
    }

    /// When less than a twentieth of the effect is left, or the case ends.
    pub fn faded(&self, timing: &Timing) -> f64 {
        const HALF_LIVES: f64 = 4.3;
        timing
            .end
            .map_or(self.months, |end| end + HALF_LIVES * timing.fade_half_life)
    }

    /// Whether an option goes live after the case.
    pub fn starts_after_end(&self, timing: &Timing) -> bool {
        // The months of the case, which are whole.
        !is_live_within(timing, self.months as usize)
    }
}

/// Draws the bar of an option with these moments.
pub fn time_bar(frame: &TimeFrame, option: &InvestmentOption, timing: &Timing) -> Drawing {
    let mut drawing = Drawing::new("", frame.width, TIME_ROW);
    let (ink, strength) = if option.included {
        (Color::Line(Ink::Plan), 1.0)
    } else {
        (Color::Line(Ink::DoNothing), LEFT_OUT)
    };
    if frame.starts_after_end(timing) {
        let (tip, y) = (frame.width, TIME_ROW / 2.0);
        let arrow = vec![[tip, y], [tip - 5.0, y - 3.1], [tip - 5.0, y + 3.1]];
        drawing.area(arrow, ink);
    }
    if timing.start >= frame.months {
        return drawing;
    }
    let building = frame.bar(timing.start, timing.built.max(timing.start));
    if building.width() > 0.3 {
        built(&mut drawing, &building, ink);
    }
    running(&mut drawing, frame, timing, ink, strength);
    delay(&mut drawing, frame, timing);
    drawing
}

/// Draws the months below the bars: a short tick at every quarter, the years at theirs, every other one where there would
/// be too many.
pub fn time_axis(letters: &dyn Letters, text: &CaseText<'_>, frame: &TimeFrame) -> Drawing {
    let mut drawing = Drawing::new("", frame.width, AXIS);
    let months = frame.months as usize;
    let first = usize::from(text.start.month_of_year()) - 1;
    let quarters = (0..=months).filter(|month| (first + month).is_multiple_of(3));
    let tick = |x: f64, length: f64| vec![[x, 0.0], [x, length]];
    let mut lines = vec![vec![[0.0, 0.0], [frame.width, 0.0]]];
    lines.extend(quarters.map(|month| tick(frame.across(month as f64), 1.9)));
    let years = years(text.start, months);
    let most = (frame.width / YEAR) as usize;
    let step = years.len().div_ceil(most.max(1)).max(1);
    let face = Face::new(WORDS, FontWeight::Regular, Color::Words(Ink::Secondary));
    for year in years.into_iter().step_by(step) {
        let x = frame.across(year.at);
        lines.push(tick(x, 2.5));
        let half = face.width(letters, &year.words) / 2.0;
        let middle = x.clamp(half, (frame.width - half).max(half));
        let foot = [middle, 4.0 + WORDS];
        drawing.words(letters, foot, Anchor::Middle, face, &year.words);
    }
    drawing.lines(lines, Color::Axis, HAIRLINE);
    drawing
}

/// What the parts of a bar mean.
pub fn time_legend(texts: &Texts) -> Vec<LegendEntry> {
    let sign = Bounds {
        left: 0.0,
        top: 1.9,
        right: 11.5,
        bottom: 8.1,
    };
    let (low, high) = ([sign.left, sign.top], [sign.right, sign.bottom]);
    let plan = Color::Line(Ink::Plan);
    let entry = |key: &str, draw: &dyn Fn(&mut Drawing)| {
        let mut entry = LegendEntry::new(sign.right, texts.get(key));
        draw(&mut entry.sign);
        entry
    };
    vec![
        entry("time-legend-built", &|drawing| built(drawing, &sign, plan)),
        entry("time-legend-delay", &|drawing| {
            whiskers(drawing, [sign.left, sign.right / 2.0, sign.right], 5.0);
        }),
        entry("time-legend-rising", &|drawing| {
            drawing.area(
                vec![[sign.left, sign.bottom], [sign.right, sign.top], high],
                plan,
            );
        }),
        entry("time-legend-full", &|drawing| {
            drawing.rectangle(low, high, plan);
        }),
        entry("time-legend-left-out", &|drawing| {
            let ink = Color::Line(Ink::DoNothing);
            let edges = [sign.left, sign.right].map(|x| ([x, sign.top], [x, sign.bottom]));
            drawing.band(edges.to_vec(), ink, LEFT_OUT);
            drawing.line(vec![low, [sign.right, sign.top]], ink, HAIRLINE);
        }),
    ]
}

/// Building: outlined and hatched.
fn built(drawing: &mut Drawing, room: &Bounds, color: Color) {
    let Bounds {
        left,
        top,
        right,
        bottom,
    } = *room;
    drawing.shapes.push(Shape::Lines {
        lines: hatch(&[left, right].map(|x| ([x, top], [x, bottom])), HATCH),
        color,
        opacity: HATCHED,
        width: DELAY,
        dashes: Dashes::None,
    });
    drawing.outline([left, top], [right, bottom], color, HAIRLINE);
}

/// Working: the area under the activity, from live to the end of the case.
fn running(drawing: &mut Drawing, frame: &TimeFrame, timing: &Timing, ink: Color, strength: f64) {
    let last = frame.months;
    let end = timing.end.unwrap_or(f64::INFINITY);
    let mut moments: Vec<f64> = vec![timing.live, timing.full(), end, last];
    let faded = frame.faded(timing).min(last);
    if end < faded {
        let piece = |n| end + (faded - end) * n as f64 / PIECES as f64;
        moments.extend((0..=PIECES).map(piece));
    }
    moments.retain(|moment| (timing.live..=last).contains(moment));
    moments.sort_by(f64::total_cmp);
    moments.dedup();
    let Bounds { top, bottom, .. } = frame.bar(timing.live, last);
    let edge = |moment: f64, activity: f64| {
        let x = frame.across(moment);
        ([x, bottom - activity * (bottom - top)], [x, bottom])
    };
    let mut edges: Vec<(Place, Place)> = Vec::new();
    let mut tops: Vec<Vec<Place>> = Vec::new();
    for pair in moments.windows(2) {
        // Just before the end of a piece, so that a stop at once is steep.
        let (from, to) = (pair[0], pair[1]);
        let nearly = from + (to - from) * (1.0 - 1e-9);
        let left = edge(from, activity(timing, from));
        let right = edge(to, activity(timing, nearly));
        if [left, right]
            .iter()
            .any(|(top, bottom)| bottom[1] - top[1] > 0.2)
        {
            tops.push(vec![left.0, right.0]);
        }
        edges.extend([left, right]);
    }
    drawing.band(edges, ink, strength);
    drawing.lines(tops, ink, HAIRLINE);
}

/// The likely delay as a thin line from built to live, and how early or late it may get as whiskers.
fn delay(drawing: &mut Drawing, frame: &TimeFrame, timing: &Timing) {
    let live = frame.across(timing.live);
    if timing.live > timing.built {
        let middle = TIME_ROW / 2.0;
        let line = vec![[frame.across(timing.built), middle], [live, middle]];
        drawing.line(line, Color::Line(Ink::Text), DELAY);
    }
    if let Some((early, late)) = timing.live_range {
        let [early, late] = [early, late].map(|moment| frame.across(moment));
        let below = TIME_ROW / 2.0 + BAR / 2.0 + 2.5;
        whiskers(drawing, [early, live, late], below);
    }
}

/// A line between two ends, with a dot at what is likely.
fn whiskers(drawing: &mut Drawing, [early, likely, late]: [f64; 3], y: f64) {
    let ink = Color::Line(Ink::Text);
    let end = |x: f64| vec![[x, y - 1.6], [x, y + 1.6]];
    let lines = vec![vec![[early, y], [late, y]], end(early), end(late)];
    drawing.lines(lines, ink, DELAY);
    drawing.circle([likely, y], 1.25, ink, ink, 0.0);
}

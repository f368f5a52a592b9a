//! Drawing the journey as a curve: what each touchpoint is worth to customers, today and with the plan, and which moments
//! stand out.

use crate::domain::BusinessCase;
use crate::engine::results::journey::{JourneyCurve, JourneyTouchpoint, StandoutTouchpoints};
use crate::present::charts::{Ink, Point, journey_summary, standing_words, touchpoint_name};
use crate::present::palette::Color;
use crate::text::CaseText;

use super::legend::{LegendEntry, SIGN};
use super::line_chart::LineFrame;
use super::placement::{Bounds, Placed};
use super::words::{Anchor, Face, FontWeight, Letters};
use super::{Drawing, HAIRLINE, Place, Shape};

/// Height of the picture, points.
pub const JOURNEY_HEIGHT: f64 = 119.0;
/// Size of the words.
const WORDS: f64 = 7.5;
/// Room at the left for what the heights mean.
const SIDE: f64 = 72.5;
/// Room below the curve for the names of the touchpoints.
const NAMES: f64 = 14.0;
/// Radius of the ring around a moment that stands out.
const HALO: f64 = 6.25;
/// What that ring takes, with its line.
const RING: f64 = 6.9;
/// What a mark takes to each side.
const MARK: f64 = 4.1;
/// Words further than this from their moment are led to it by a line.
const FAR: f64 = RING + 3.75;
/// Least height, points, between what is written at the left and the zero line.
const APART: f64 = 15.0;
/// The least that both axes cover, so that a curve close to what is expected looks close to it.
const LEAST: f64 = 0.5;

/// Where the curve runs in a picture of a width, in points: moments across, and what they are worth up.
pub fn journey_frame(curve: &JourneyCurve, width: f64) -> LineFrame {
    let values = curve.moments.iter().flat_map(|m| [m.today, m.plan]);
    let low = values.clone().fold(-LEAST, f64::min);
    let high = values.fold(LEAST, f64::max);
    let air = (high - low) * 0.16;
    let area = Bounds {
        left: SIDE,
        top: 0.0,
        right: width,
        bottom: JOURNEY_HEIGHT - NAMES,
    };
    let last = curve.moments.len() as f64;
    LineFrame::over(area, [-0.5, last - 0.5], [low - air, high + air])
}

/// Draws the curve at a width, in points.
pub fn journey_curve(
    letters: &dyn Letters,
    text: &CaseText<'_>,
    case: &BusinessCase,
    curve: &JourneyCurve,
    width: f64,
) -> Drawing {
    let frame = journey_frame(curve, width);
    let summary = journey_summary(text, case, curve);
    let mut picture = JourneyPicture {
        letters,
        text,
        curve,
        today: places(curve, &frame, |moment| moment.today),
        plan: places(curve, &frame, |moment| moment.plan),
        drawing: Drawing::new(&summary, width, JOURNEY_HEIGHT),
        frame,
    };
    picture.ground();
    picture.curves();
    picture.names(case);
    picture.standing_out();
    picture.drawing
}

/// What the marks of the curve mean.
pub fn journey_legend(text: &CaseText<'_>, curve: &JourneyCurve) -> Vec<LegendEntry> {
    let (width, middle) = (14.0, SIGN / 2.0);
    let line = vec![[0.0, middle], [width, middle]];
    let center = [width / 2.0, middle];
    let mut today = LegendEntry::new(width, text.get("journey-curve-today"));
    let ink = Color::Line(Ink::DoNothing);
    today.sign.dashed(line.clone(), ink, TODAY);
    today_mark(&mut today.sign, center);
    let month = text.month(curve.plan_month);
    let words = text.with("journey-curve-plan", &[("month", month.into())]);
    let mut plan = LegendEntry::new(width, words);
    plan.sign.line(line, Color::Line(Ink::Plan), PLAN);
    plan_mark(&mut plan.sign, center);
    let mut halo = LegendEntry::new(width, text.get("journey-curve-halo"));
    let ink = Color::Line(Ink::Secondary);
    halo.sign.circle(center, 4.0, Color::Paper, ink, 1.1);
    vec![today, plan, halo]
}

/// Width of the curve of today.
const TODAY: f64 = 1.5;
/// Width of the curve of the plan.
const PLAN: f64 = 1.8;

struct JourneyPicture<'a> {
    letters: &'a dyn Letters,
    text: &'a CaseText<'a>,
    curve: &'a JourneyCurve,
    frame: LineFrame,
    today: Vec<Place>,
    plan: Vec<Place>,
    drawing: Drawing,
}

fn places(
    curve: &JourneyCurve,
    frame: &LineFrame,
    value: impl Fn(&JourneyTouchpoint) -> f64,
) -> Vec<Place> {
    let place = |(position, moment): (usize, &JourneyTouchpoint)| {
        frame.at(&Point {
            x: position as f64,
            y: value(moment),
        })
    };
    curve.moments.iter().enumerate().map(place).collect()
}

fn stands_out(what: StandoutTouchpoints) -> impl Iterator<Item = usize> {
    what.best.into_iter().chain(what.worst)
}

fn today_mark(drawing: &mut Drawing, place: Place) {
    drawing.circle(place, 2.5, Color::Paper, Color::Line(Ink::Text), 1.25);
}

fn plan_mark(drawing: &mut Drawing, [x, y]: Place) {
    drawing.plan_mark([x, y + 2.8], 5.6, Ink::Plan);
}

impl JourneyPicture<'_> {
    /// What the heights mean: short of what is expected, as expected, above it.
    fn ground(&mut self) {
        let Bounds {
            left,
            top,
            right,
            bottom,
        } = self.frame.area;
        let zero = self.frame.up(0.0);
        self.drawing.shapes.push(Shape::Area {
            points: vec![[left, zero], [right, zero], [right, bottom], [left, bottom]],
            color: Color::Ground(Ink::FallsShort),
            opacity: 0.35,
        });
        let line = vec![[left, zero], [right, zero]];
        self.drawing.line(line, Color::Axis, HAIRLINE);
        let face = Face::new(WORDS, FontWeight::Regular, Color::Words(Ink::Secondary));
        let half = 0.6 * WORDS;
        // Each word keeps clear of the one on the line.
        let words = [
            (zero - top > APART, top + half + 1.0, "journey-curve-above"),
            (true, zero, "journey-curve-zero"),
            (
                bottom - zero > APART,
                bottom - half - 1.0,
                "journey-curve-below",
            ),
        ];
        for (_, middle, key) in words.into_iter().filter(|(has_room, ..)| *has_room) {
            let foot = [0.0, middle + face.drop()];
            let words = self.text.get(key);
            self.drawing
                .words(self.letters, foot, Anchor::Left, face, &words);
        }
    }

    fn curves(&mut self) {
        let inks = [Ink::DoNothing, Ink::Plan];
        for (ink, (out, places)) in inks.into_iter().zip([
            (self.curve.today, &self.today),
            (self.curve.plan, &self.plan),
        ]) {
            for position in stands_out(out) {
                let (fill, edge) = (Color::Ground(ink), Color::Line(ink));
                self.drawing.circle(places[position], HALO, fill, edge, 1.1);
            }
        }
        let [today, plan] = inks.map(Color::Line);
        self.drawing.dashed(self.today.clone(), today, TODAY);
        self.drawing.line(self.plan.clone(), plan, PLAN);
        for place in &self.today {
            today_mark(&mut self.drawing, *place);
        }
        for place in &self.plan {
            plan_mark(&mut self.drawing, *place);
        }
    }

    /// Names the touchpoints below the curve.
    fn names(&mut self, case: &BusinessCase) {
        let face = Face::new(WORDS, FontWeight::Regular, Color::Words(Ink::Text));
        let slot = self.frame.area.width() / self.curve.moments.len() as f64;
        for (place, moment) in self.today.iter().zip(&self.curve.moments) {
            let name = face.cut(self.letters, touchpoint_name(case, moment), slot - 5.0);
            let foot = [place[0], self.frame.area.bottom + 3.0 + WORDS];
            self.drawing
                .words(self.letters, foot, Anchor::Middle, face, &name);
        }
    }

    /// Says at the curve which moment is the best, the worst and the end.
    fn standing_out(&mut self) {
        let face = Face::new(WORDS, FontWeight::Strong, Color::Words(Ink::Text));
        let mut placed = Placed::default();
        for taken in self.taken() {
            placed.keep_free(taken);
        }
        for position in 0..self.curve.moments.len() {
            let words = standing_words(self.text, self.curve, position);
            if words.is_empty() {
                continue;
            }
            let size = [face.width(self.letters, &words) + 2.5, 1.4 * WORDS];
            let (mark, wanted) = self.wanted(position, size);
            // Where there is no place for the words, the ring at the moment and its tooltip say the same.
            let Some(room) = placed.place_free(wanted, &self.frame.area) else {
                continue;
            };
            let near = room.nearest(mark);
            if (near[0] - mark[0]).hypot(near[1] - mark[1]) > FAR {
                self.drawing.line(vec![mark, near], Color::Axis, HAIRLINE);
            }
            self.drawing.label(self.letters, room, face, &words);
        }
    }

    /// What words at the curve may not stand on: the marks of every moment, and the rings around those that stand out.
    fn taken(&self) -> Vec<Bounds> {
        let rings = stands_out(self.curve.today).map(|position| self.today[position]);
        let plan_rings = stands_out(self.curve.plan).map(|position| self.plan[position]);
        let rings = rings
            .chain(plan_rings)
            .map(|place| Bounds::around(place, RING));
        let marks = self.today.iter().chain(&self.plan);
        let marks = marks.map(|place| Bounds::around(*place, MARK));
        marks.chain(rings).collect()
    }

    /// The moment that words are about, and where they would best stand: above it, or below the worst.
    fn wanted(&self, position: usize, [width, height]: [f64; 2]) -> (Place, Bounds) {
        let [x, today] = self.today[position];
        let [_, plan] = self.plan[position];
        let here = Some(position);
        let is_worst = self.curve.plan.worst == here || self.curve.today.worst == here;
        let (mark, top) = if is_worst {
            let lowest = today.max(plan);
            (lowest, lowest + RING + 0.6)
        } else {
            let highest = today.min(plan);
            (highest, highest - RING - 0.6 - height)
        };
        let room = Bounds {
            left: x - width / 2.0,
            top,
            right: x + width / 2.0,
            bottom: top + height,
        };
        ([x, mark], room)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::words::tests::Even;
    use super::*;
    use crate::text::{Language, Texts};

    fn curve(values: &[(f64, f64)]) -> JourneyCurve {
        let moments: Vec<JourneyTouchpoint> = values
            .iter()
            .enumerate()
            .map(|(touchpoint, (today, plan))| JourneyTouchpoint {
                touchpoint,
                today: *today,
                plan: *plan,
                salience: 0.1,
            })
            .collect();
        let best = |value: fn(&JourneyTouchpoint) -> f64| {
            let best = |one: &usize, other: &usize| {
                value(&moments[*one]).total_cmp(&value(&moments[*other]))
            };
            StandoutTouchpoints {
                best: (0..moments.len()).max_by(best),
                worst: (0..moments.len()).min_by(best),
            }
        };
        JourneyCurve {
            today: best(|moment| moment.today),
            plan: best(|moment| moment.plan),
            plan_month: 3,
            moments,
        }
    }

    proptest! {
        #[test]
        fn words_at_the_journey_lie_neither_over_marks_nor_over_each_other(
            values in prop::collection::vec((-4.0..4.0_f64, -4.0..4.0_f64), 1..16),
            width in 260.0..940.0_f64,
            words in 37.0..144.0_f64,
        ) {
            let curve = curve(&values);
            let frame = journey_frame(&curve, width);
            let text = CaseText {
                texts: Texts::of(Language::English),
                currency: "EUR",
                start: crate::domain::Month::new(2027, 1).unwrap(),
            };
            let picture = JourneyPicture {
                letters: &Even,
                text: &text,
                curve: &curve,
                today: places(&curve, &frame, |moment| moment.today),
                plan: places(&curve, &frame, |moment| moment.plan),
                drawing: Drawing::default(),
                frame,
            };
            let mut placed = Placed::default();
            let mut taken = picture.taken();
            for room in &taken {
                placed.keep_free(*room);
            }
            for position in 0..curve.moments.len() {
                let (_, wanted) = picture.wanted(position, [words, 10.6]);
                let Some(room) = placed.place_free(wanted, &picture.frame.area) else {
                    continue;
                };
                prop_assert!(picture.frame.area.contains(&room));
                prop_assert!(taken.iter().all(|other| !other.touches(&room)));
                taken.push(room);
            }
        }
    }
}

//! How much the net present value depends on each assumption: its effect (one bar of a tornado) and its switching value
//! (section 7 of the model).
//!
//! **Effect.** An estimate with a range is tried at its lowest and at its highest value, everything else as likely. A number
//! without a range is tried a tenth of itself lower and higher, one that is counted in whole at least one lower and higher;
//! an end that the number does not permit gives way to the last one that it does. That is a convention and no range that
//! anybody believes in, so it is marked as such ([`Ends::Tenth`]).
//!
//! **Switching value.** The value nearest to the likely one at which the net present value is 0, everything else as likely.
//! It is looked for within the permitted range of the number, from the likely value outwards on both sides in steps that
//! double: eight of them to an end of the range, else up to a thousand times the first step, which is half the width of the
//! range or an eighth of the number. The first step on which the net present value changes its sign is halved until the
//! value is found. Two changes of sign within one step are overlooked, and so is one at a jump past 0. Of a number that is
//! counted in whole it is the first value at which the sign has changed.

use std::thread;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::domain::inputs::{Bound, Range};
use crate::domain::register::{Assumption, register};
use crate::domain::{BusinessCase, Estimate, FieldPath, NumberAt, Plan, number_at};
use crate::engine::batch::{CancelToken, parallel};
use crate::engine::model::projection::Projector;
use crate::engine::model::scenario::Scenario;

/// What an assumption does to the net present value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// Between which ends it was tried.
    pub ends: Ends,
    /// At its lower end.
    pub low: End,
    /// At its higher end.
    pub high: End,
}

/// Between which ends a number is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// Those of its range.
    Range,
    /// A tenth of itself lower and higher, as it has no range.
    Tenth,
}

/// One end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// The value that was tried.
    pub value: f64,
    /// How much the net present value changes, in money; none where the case cannot be computed with that value.
    pub change: Option<f64>,
}

impl Serialize for Effect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_struct("Effect", 4)?;
        parts.serialize_field("low", &self.low.value)?;
        parts.serialize_field("npv_change_at_low", &self.low.change)?;
        parts.serialize_field("high", &self.high.value)?;
        parts.serialize_field("npv_change_at_high", &self.high.change)?;
        parts.end()
    }
}

impl Effect {
    /// The largest change at either end, in money, without its sign; 0 where there is none.
    pub fn size(&self) -> f64 {
        let change = |end: End| end.change.unwrap_or(0.0).abs();
        change(self.low).max(change(self.high))
    }
}

/// Most threads that look at assumptions at the same time.
const MOST_THREADS: usize = 4;
/// So many assumptions are worth a thread of their own.
const PER_THREAD: usize = 12;

/// The effect of each assumption of a case, in their order. None for a case that cannot be computed, or when the caller no longer wants
/// the answer any more.
pub fn effects(
    case: &BusinessCase,
    assumptions: &[Assumption],
    token: &CancelToken,
) -> Option<Vec<Effect>> {
    let probe = Probe::new(case)?;
    each(&probe, assumptions, token, Probe::effect)
}

/// The switching value of each assumption of a case, in their order; the inner none is for one that has none.
pub fn switching_values(
    case: &BusinessCase,
    assumptions: &[Assumption],
    token: &CancelToken,
) -> Option<Vec<Option<f64>>> {
    let probe = Probe::new(case)?;
    each(&probe, assumptions, token, Probe::switching_value)
}

/// One bar of a tornado: an estimate with a range on which money hangs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TornadoBar {
    /// The estimate.
    #[serde(rename = "path", serialize_with = "path")]
    pub assumption: Assumption,
    /// What the ends of its range do.
    #[serde(flatten)]
    pub effect: Effect,
    /// The value at which the net present value is 0; none where there is none.
    pub switching_value: Option<f64>,
}

fn path<S: Serializer>(assumption: &Assumption, serializer: S) -> Result<S::Ok, S::Error> {
    assumption.path.serialize(serializer)
}

/// Every estimate of a case with a range on which money hangs, the widest bar first. None for a case that cannot be
/// computed, or when cancelled.
pub fn tornado(case: &BusinessCase, token: &CancelToken) -> Option<Vec<TornadoBar>> {
    let mut uncertain = register(case);
    uncertain.retain(|assumption| assumption.value.is_uncertain());
    let found = effects(case, &uncertain, token)?;
    let (assumptions, found): (Vec<Assumption>, Vec<Effect>) = uncertain
        .into_iter()
        .zip(found)
        .filter(|(_, effect)| effect.size() > 0.0)
        .unzip();
    let switching = switching_values(case, &assumptions, token)?;
    let of_each = assumptions.into_iter().zip(found).zip(switching);
    let mut bars: Vec<TornadoBar> = of_each
        .map(|((assumption, effect), switching_value)| TornadoBar {
            assumption,
            effect,
            switching_value,
        })
        .collect();
    bars.sort_by(|a, b| b.effect.size().total_cmp(&a.effect.size()));
    Some(bars)
}

fn each<T: Send>(
    probe: &Probe,
    assumptions: &[Assumption],
    token: &CancelToken,
    ask: impl Fn(&mut Probe, &Assumption) -> T + Sync,
) -> Option<Vec<T>> {
    let available = thread::available_parallelism().map_or(1, usize::from);
    let threads = available
        .min(MOST_THREADS)
        .min(assumptions.len().div_ceil(PER_THREAD))
        .max(1);
    let answer = |probe: &mut Probe, place: usize| {
        (!token.is_cancelled()).then(|| ask(probe, &assumptions[place]))
    };
    let found = parallel::answers_on(threads, assumptions.len(), || probe.clone(), answer);
    found.into_iter().collect()
}

/// A case whose numbers are changed one at a time.
#[derive(Clone, Debug)]
struct Probe {
    case: BusinessCase,
    /// Net present value as planned.
    planned: f64,
    /// What counts as much money here: the largest of the net present value and a millionth of what flows.
    scale: f64,
}

impl Probe {
    fn new(case: &BusinessCase) -> Option<Self> {
        let plan = Plan::resolve(case).ok()?;
        let totals = Projector::new(&plan).project(&Scenario::planned(&plan));
        let flows = totals.benefit().abs() + totals.cost;
        Some(Self {
            case: case.clone(),
            planned: totals.npv(),
            scale: totals.npv().abs().max(1e-6 * flows),
        })
    }

    /// Whether no money can depend on an assumption: its number is only looked at, or its option is left out.
    fn is_idle(&self, assumption: &Assumption) -> bool {
        let is_left_out = assumption.path.item_of("options").is_some_and(|id| {
            let mut options = self.case.options.iter();
            options.any(|option| option.id == id && !option.included)
        });
        is_left_out || !assumption.input.moves_money
    }

    fn is_whole(&mut self, path: &FieldPath) -> bool {
        matches!(number_at(&mut self.case, path), Some(NumberAt::Whole(_)))
    }

    /// Net present value with another value of one number; none where that cannot be computed.
    fn npv_with(&mut self, assumption: &Assumption, value: f64) -> Option<f64> {
        if !value.is_finite() || !assumption.input.range.contains(value) {
            return None;
        }
        let number = number_at(&mut self.case, &assumption.path)?;
        let kept = number.keep();
        number.set(value);
        let npv = Plan::resolve_again(&self.case).map(|plan| {
            let planned = Scenario::planned(&plan);
            Projector::new(&plan).project(&planned).npv()
        });
        number_at(&mut self.case, &assumption.path)?.restore(kept);
        npv.filter(|npv| npv.is_finite())
    }

    fn effect(&mut self, assumption: &Assumption) -> Effect {
        let is_whole = self.is_whole(&assumption.path);
        let (ends, values) = ends(&assumption.value, &assumption.input.range, is_whole);
        let is_idle = self.is_idle(assumption);
        let [low, high] = values.map(|value| {
            let npv = if is_idle || value == assumption.value.likely {
                Some(self.planned)
            } else {
                self.npv_with(assumption, value)
            };
            let change = npv.map(|npv| npv - self.planned);
            End { value, change }
        });
        Effect { ends, low, high }
    }

    fn switching_value(&mut self, assumption: &Assumption) -> Option<f64> {
        let likely = assumption.value.likely;
        if self.planned == 0.0 {
            return Some(likely);
        }
        if self.is_idle(assumption) {
            return None;
        }
        let is_whole = self.is_whole(&assumption.path);
        let [down, up] = outwards(&assumption.value, &assumption.input.range, is_whole);
        let mut sides = [(down, likely, true), (up, likely, true)];
        let steps = sides.iter().map(|side| side.0.len()).max().unwrap_or(0);
        for step in 0..steps {
            let mut found: Option<f64> = None;
            for (points, last, is_open) in &mut sides {
                let Some(&point) = points.get(step).filter(|_| *is_open) else {
                    continue;
                };
                let Some(npv) = self.npv_with(assumption, point) else {
                    *is_open = false;
                    continue;
                };
                let inner = std::mem::replace(last, point);
                if !self.has_turned(npv) {
                    continue;
                }
                let value = if is_whole {
                    self.first_whole(assumption, inner, point)
                } else {
                    self.root(assumption, inner, (point, npv))
                };
                let distance = |value: &f64| (value - likely).abs();
                found = found
                    .into_iter()
                    .chain(value)
                    .min_by(|one, other| distance(one).total_cmp(&distance(other)));
            }
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// Whether a net present value is on the other side of 0 than the planned one.
    fn has_turned(&self, npv: f64) -> bool {
        npv == 0.0 || (npv > 0.0) != (self.planned > 0.0)
    }

    /// The value between two at which the net present value is 0: by halving, and between the halvings along the line
    /// through both ends.
    fn root(&mut self, assumption: &Assumption, inner: f64, outer: (f64, f64)) -> Option<f64> {
        const MOST_ROUNDS: usize = 200;
        let (mut near, mut far) = ((inner, self.npv_with(assumption, inner)?), outer);
        let mut best = far;
        for round in 0..MOST_ROUNDS {
            let middle = near.0 + (far.0 - near.0) / 2.0;
            let along = near.0 - near.1 * (far.0 - near.0) / (far.1 - near.1);
            let is_between = (along - near.0) * (along - far.0) < 0.0;
            let at = if round % 3 == 2 || !is_between {
                middle
            } else {
                along
            };
            if at == near.0 || at == far.0 {
                break;
            }
            let npv = self.npv_with(assumption, at)?;
            if npv.abs() < best.1.abs() {
                best = (at, npv);
            }
            if npv.abs() <= 1e-10 * self.scale {
                break;
            }
            if self.has_turned(npv) {
                far = (at, npv);
            } else {
                near = (at, npv);
            }
        }
        (best.1.abs() <= 1e-7 * self.scale).then_some(best.0)
    }

    /// The whole number nearest to `inner` at which the sign has changed.
    fn first_whole(&mut self, assumption: &Assumption, inner: f64, outer: f64) -> Option<f64> {
        let (mut near, mut far) = (inner, outer);
        while (far - near).abs() > 1.0 {
            let middle = (near + (far - near) / 2.0).round();
            let npv = self.npv_with(assumption, middle)?;
            if self.has_turned(npv) {
                far = middle;
            } else {
                near = middle;
            }
        }
        Some(far)
    }
}

/// Between which values a number is tried.
fn ends(value: &Estimate, range: &Range, is_whole: bool) -> (Ends, [f64; 2]) {
    if let (true, Some(low), Some(high)) = (value.is_uncertain(), value.low, value.high) {
        return (Ends::Range, [low, high]);
    }
    let likely = value.likely;
    let mut tenth = 0.1 * likely.abs();
    if is_whole {
        tenth = tenth.round().max(1.0);
    }
    let tried = [likely - tenth, likely + tenth];
    (Ends::Tenth, tried.map(|tried| within(range, likely, tried)))
}

/// A value, or where the range does not permit it the last one that it does on the way there.
fn within(range: &Range, likely: f64, value: f64) -> f64 {
    if range.contains(value) {
        return value;
    }
    let bound = if value < likely {
        range.low
    } else {
        range.high
    };
    match bound {
        Bound::Included(end) => end,
        Bound::Excluded(end) => likely + 0.9 * (end - likely),
        Bound::Open => likely,
    }
}

/// Where a switching value is looked for: the points below the likely value and those above it, from there outwards.
fn outwards(value: &Estimate, range: &Range, is_whole: bool) -> [Vec<f64>; 2] {
    const SHARES: [f64; 8] = [
        1.0 / 64.0,
        1.0 / 32.0,
        1.0 / 16.0,
        1.0 / 8.0,
        1.0 / 4.0,
        1.0 / 2.0,
        3.0 / 4.0,
        1.0,
    ];
    const DOUBLINGS: i32 = 10;
    let likely = value.likely;
    let half_width = value
        .low
        .zip(value.high)
        .map(|(low, high)| (high - low) / 2.0);
    let first = half_width.unwrap_or(0.0).max(likely.abs() / 8.0);
    let first = if first > 0.0 { first } else { 1.0 };
    let to_end = |end: f64, last: f64| SHARES.map(|share| likely + share * last * (end - likely));
    [(range.low, -1.0), (range.high, 1.0)].map(|(bound, side)| {
        let mut points = match bound {
            Bound::Included(end) => to_end(end, 1.0).to_vec(),
            // As near to an end that is not permitted itself as makes sense.
            Bound::Excluded(end) => to_end(end, 0.999).to_vec(),
            Bound::Open => (0..=DOUBLINGS)
                .map(|step| likely + side * first * 2_f64.powi(step))
                .collect(),
        };
        if is_whole {
            for point in &mut points {
                *point = point.round();
            }
        }
        points.dedup();
        points.retain(|point| *point != likely);
        points
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::inputs;
    use crate::domain::sample_cases::complete;

    fn line(case: &BusinessCase, path: &str) -> Assumption {
        let mut lines = register(case).into_iter();
        lines.find(|line| line.path.to_string() == path).unwrap()
    }

    #[test]
    fn a_number_without_a_range_is_tried_a_tenth_lower_and_higher_as_far_as_it_may() {
        let ends = |value: f64, range: &Range, is_whole| {
            let (ends, values) = ends(&Estimate::certain(value), range, is_whole);
            assert_eq!(ends, Ends::Tenth);
            values
        };
        assert_eq!(ends(20.0, &Range::ANY, false), [18.0, 22.0]);
        assert_eq!(ends(-20.0, &Range::ANY, false), [-22.0, -18.0]);
        assert_eq!(ends(1.0, &Range::SHARE, false), [0.9, 1.0]);
        assert_eq!(ends(0.0, &Range::NOT_NEGATIVE, true), [0.0, 1.0]);
        assert_eq!(ends(3.0, &Range::between(1.0, 10.0), true), [2.0, 4.0]);
        let below_one = &inputs::ANNUAL_CHURN.range;
        assert_eq!(ends(0.5, below_one, false), [0.45, 0.55]);
        let high = ends(0.95, below_one, false)[1];
        assert!(0.95 < high && high < 1.0);
    }

    #[test]
    fn the_search_stays_within_the_permitted_range_and_goes_outwards() {
        let value = Estimate::range(0.2, 0.3, 0.4);
        let [down, up] = outwards(&value, &inputs::ANNUAL_CHURN.range, false);
        assert!(down.is_sorted_by(|one, next| one > next) && up.is_sorted());
        assert_eq!(down.last(), Some(&0.0));
        assert!(
            up.iter()
                .all(|point| inputs::ANNUAL_CHURN.range.contains(*point))
        );
        let [down, up] = outwards(&Estimate::certain(0.0), &Range::NOT_NEGATIVE, true);
        assert_eq!(down, [0.0_f64; 0]);
        assert_eq!((up[0], up[1]), (1.0, 2.0));
    }

    #[test]
    fn what_belongs_to_an_option_that_is_left_out_moves_nothing() {
        let mut case = complete();
        case.options[1].included = false;
        let path = format!("options[{}].one_off_cost", case.options[1].id);
        let line = line(&case, &path);
        let found = effects(&case, std::slice::from_ref(&line), &CancelToken::default()).unwrap();
        assert_eq!(found[0].size(), 0.0);
        let found = switching_values(&case, &[line], &CancelToken::default()).unwrap();
        assert_eq!(found, [None]);
    }

    #[test]
    fn one_part_of_memory_cannot_be_another_alone() {
        let case = complete();
        let line = line(&case, "response.memory.peak");
        let found = effects(&case, &[line], &CancelToken::default()).unwrap();
        assert_eq!(found[0].low.change, None);
        assert_eq!(found[0].size(), 0.0);
    }

    #[test]
    fn a_case_that_cannot_be_computed_has_no_effects() {
        let mut case = complete();
        case.segments.clear();
        assert_eq!(
            effects(&case, &register(&case), &CancelToken::default()),
            None
        );
    }
}

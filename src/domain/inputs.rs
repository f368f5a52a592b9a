//! The table of inputs: every number that a case holds, with its unit, permitted range, default and where that default
//! comes from.
//!
//! It feeds validation, the fields on screen, help texts, the register of assumptions and exports. Each entry is declared with
//! the field that holds the number (`record`). Labels are texts of the catalogue, found by [`Input::text_key`].

use std::sync::LazyLock;

use super::record::Record;
use super::{
    BusinessCase, Driver, Estimate, Finance, Friction, InvestmentOption, Response, Segment,
    Touchpoint,
};

pub use super::case::numbers::*;
pub use super::driver::numbers::*;
pub use super::finance::numbers::*;
pub use super::friction::numbers::*;
pub use super::option::numbers::*;
pub use super::response::numbers::*;
pub use super::segment::numbers::*;
pub use super::touchpoint::numbers::*;

/// What is known about one number of a case.
#[derive(Debug, PartialEq)]
pub struct Input {
    /// Its stable name: the thing it belongs to and the field, as in the file.
    pub key: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// Which values make sense.
    pub range: Range,
    /// The value it takes when the user leaves it out or starts anew.
    pub default: Option<Default>,
    /// Where the default comes from.
    pub source: Source,
    /// Whether a number of a file that has its default is left out of the file.
    pub is_left_out_at_default: bool,
    /// The first version of the file format that has it.
    pub since: u32,
    /// Whether money can depend on it. Some numbers are only looked at, by checks and in pictures.
    pub moves_money: bool,
    /// Whether it is a choice of the case owner, and no assumption about the world.
    pub is_chosen: bool,
}

impl Input {
    /// An input without default, on which money depends.
    pub const fn new(key: &'static str, unit: Unit, range: Range) -> Self {
        Self {
            key,
            unit,
            range,
            default: None,
            source: Source::User,
            is_left_out_at_default: false,
            since: 1,
            moves_money: true,
            is_chosen: false,
        }
    }

    /// The default for a new case, or where the number is left out.
    pub(super) const fn or(self, value: f64) -> Self {
        Self {
            default: Some(Default::Number(value)),
            ..self
        }
    }

    /// The same, with its range.
    pub(super) const fn or_range(self, low: f64, likely: f64, high: f64) -> Self {
        Self {
            default: Some(Default::Range { low, likely, high }),
            ..self
        }
    }

    /// The default, at which the number is left out of the file.
    pub(super) const fn left_out_at(self, value: f64) -> Self {
        Self {
            is_left_out_at_default: true,
            ..self.or(value)
        }
    }

    /// The default was published: see [`Source::Published`].
    pub(super) const fn published(self, citation: &'static str) -> Self {
        Self {
            source: Source::Published(citation),
            ..self
        }
    }

    /// The size of the default is our judgement: see [`Source::SizeAssumed`].
    pub(super) const fn size_assumed(self, citation: &'static str) -> Self {
        Self {
            source: Source::SizeAssumed(citation),
            ..self
        }
    }

    /// The default is our judgement: see [`Source::Assumed`].
    pub(super) const fn assumed(self, leaning_on: &'static str) -> Self {
        Self {
            source: Source::Assumed(leaning_on),
            ..self
        }
    }

    /// It came with this version of the file format.
    pub(super) const fn since(self, format: u32) -> Self {
        Self {
            since: format,
            ..self
        }
    }

    /// No money depends on it.
    pub(super) const fn beside_the_money(self) -> Self {
        Self {
            moves_money: false,
            ..self
        }
    }

    /// A choice of the case owner.
    pub(super) const fn chosen(self) -> Self {
        Self {
            is_chosen: true,
            ..self
        }
    }

    /// The name of its field in the file.
    pub fn field(&self) -> &'static str {
        self.key.rsplit('.').next().unwrap_or(self.key)
    }

    /// Key of the label in the text catalogue; the help text has the same key with `-help`.
    pub fn text_key(&self) -> String {
        format!("input-{}", self.key.replace(['.', '_'], "-"))
    }

    /// The default as an estimate; certain where no range is known, zero where there is no default.
    pub fn default_estimate(&self) -> Estimate {
        match self.default {
            Some(Default::Range { low, likely, high }) => Estimate::range(low, likely, high),
            Some(Default::Number(value)) => Estimate::certain(value),
            None => Estimate::certain(0.0),
        }
    }

    /// The default's likely value, zero where there is no default.
    pub fn default_value(&self) -> f64 {
        self.default_estimate().likely
    }
}

/// A default value, with its range where one is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Default {
    /// A number without a range.
    Number(f64),
    /// A number between two others.
    Range {
        /// Lowest plausible value.
        low: f64,
        /// The value taken.
        likely: f64,
        /// Highest plausible value.
        high: f64,
    },
}

/// Where a default comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// There is no default to defend: the user gives the number, or leaving it out means none.
    User,
    /// It was published; the text is the citation.
    Published(&'static str),
    /// The direction was published, the size is our own judgement.
    SizeAssumed(&'static str),
    /// Our own judgement, with what it leans on.
    Assumed(&'static str),
}

impl Source {
    /// Whether the value itself is our own judgement, which is then marked wherever it is shown.
    pub fn is_assumed(self) -> bool {
        matches!(self, Self::SizeAssumed(_) | Self::Assumed(_))
    }

    /// The citation or what the judgement leans on; empty where there is neither.
    pub fn citation(self) -> &'static str {
        match self {
            Self::User => "",
            Self::Published(text) | Self::SizeAssumed(text) | Self::Assumed(text) => text,
        }
    }
}

/// What a number is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money of the case's currency, once.
    Money,
    /// Money of the case's currency in a year.
    MoneyPerYear,
    /// A share of a whole, shown as a percentage.
    Share,
    /// A share in a year, shown as a percentage.
    SharePerYear,
    /// A report mark from 0 to 10.
    Score,
    /// A difference between report marks.
    Points,
    /// A change of report marks in a year.
    PointsPerYear,
    /// Relative change per point of the experience index.
    PerPoint,
    /// People.
    People,
    /// People in a year.
    PeoplePerYear,
    /// Times in a year for one customer.
    TimesPerYear,
    /// Times.
    Times,
    /// A number of months.
    Months,
    /// The number of a month, counted from the start of the case.
    MonthNumber,
    /// A number of years.
    Years,
    /// A plain multiple.
    Factor,
    /// A weight without unit.
    Weight,
    /// A measured score in a unit of its own.
    Measured,
}

/// The values that make sense for an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lower end.
    pub low: Bound,
    /// The upper end.
    pub high: Bound,
}

/// One end of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// The value itself is allowed.
    Included(f64),
    /// Only values inside it are allowed.
    Excluded(f64),
    /// There is no end.
    Open,
}

impl Range {
    /// Every finite number.
    pub const ANY: Self = Self {
        low: Bound::Open,
        high: Bound::Open,
    };
    /// Zero and up.
    pub const NOT_NEGATIVE: Self = Self {
        low: Bound::Included(0.0),
        high: Bound::Open,
    };
    /// From 0 to 1, both included.
    pub const SHARE: Self = Self::between(0.0, 1.0);
    /// Above −1: a rate of growth.
    pub const ABOVE_MINUS_ONE: Self = Self {
        low: Bound::Excluded(-1.0),
        high: Bound::Open,
    };
    /// From 0 to below 1.
    pub const BELOW_ONE: Self = Self {
        low: Bound::Included(0.0),
        high: Bound::Excluded(1.0),
    };
    /// Up to 1, and below 0 too.
    pub const UP_TO_ONE: Self = Self {
        low: Bound::Open,
        high: Bound::Included(1.0),
    };
    /// A report mark.
    pub const SCORE: Self = Self::between(0.0, 10.0);

    /// From `low` to `high`, both included.
    pub const fn between(low: f64, high: f64) -> Self {
        Self {
            low: Bound::Included(low),
            high: Bound::Included(high),
        }
    }

    /// Whether `value` lies in the range; a value that is not a number does not.
    pub fn contains(&self, value: f64) -> bool {
        let above = match self.low {
            Bound::Included(low) => value >= low,
            Bound::Excluded(low) => value > low,
            Bound::Open => !value.is_nan(),
        };
        let below = match self.high {
            Bound::Included(high) => value <= high,
            Bound::Excluded(high) => value < high,
            Bound::Open => !value.is_nan(),
        };
        above && below
    }
}

/// Every input, in the order of the file.
pub static ALL: LazyLock<Vec<&'static Input>> = LazyLock::new(|| {
    [
        BusinessCase::INPUTS,
        Finance::INPUTS,
        Response::INPUTS,
        Segment::INPUTS,
        Touchpoint::INPUTS,
        Driver::INPUTS,
        Friction::INPUTS,
        InvestmentOption::INPUTS,
        OF_EFFECTS,
        OF_MEASUREMENTS,
    ]
    .concat()
});

/// The input with a key.
pub fn find(key: &str) -> Option<&'static Input> {
    ALL.iter().copied().find(|input| input.key == key)
}

/// All but some of these inputs, in their order.
pub fn without<'a>(
    inputs: &'a [&'static Input],
    left_out: &'a [&'static Input],
) -> impl Iterator<Item = &'static Input> + 'a {
    let others = inputs.iter().copied();
    others.filter(|input| !left_out.contains(input))
}

static OF_EFFECTS: &[&Input] = &[
    &EFFECT_LIFT,
    &EFFECT_EXPECTATION,
    &EFFECT_INCIDENTS,
    &EFFECT_RESOLUTION,
    &EFFECT_COMPLAINTS,
    &EFFECT_SAVING,
];
static OF_MEASUREMENTS: &[&Input] = &[&MEASUREMENT_NPS, &MEASUREMENT_VALUE];

/// Points added to a delivered score.
pub static EFFECT_LIFT: Input = Input::new("effect.lift", Unit::Points, Range::ANY);
/// Points added to an expectation.
pub static EFFECT_EXPECTATION: Input = Input::new("effect.expectation", Unit::Points, Range::ANY);
/// Share of incidents removed.
pub static EFFECT_INCIDENTS: Input = Input::new("effect.incidents", Unit::Share, Range::ANY);
/// Share of complaints resolved on top.
pub static EFFECT_RESOLUTION: Input = Input::new("effect.resolution", Unit::Share, Range::ANY);
/// Share of incidents complained about on top.
pub static EFFECT_COMPLAINTS: Input = Input::new("effect.complaints", Unit::Share, Range::ANY);
/// Money saved in a year.
pub static EFFECT_SAVING: Input = Input::new("effect.saving", Unit::MoneyPerYear, Range::ANY);

/// A net promoter score.
pub static MEASUREMENT_NPS: Input = Input::new(
    "measurement.nps",
    Unit::Measured,
    Range::between(-100.0, 100.0),
);
/// Another measured score.
pub static MEASUREMENT_VALUE: Input = Input::new("measurement.value", Unit::Measured, Range::ANY);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn keys_are_unique() {
        let keys: BTreeSet<_> = ALL.iter().map(|input| input.key).collect();
        assert_eq!(keys.len(), ALL.len());
    }

    #[test]
    fn every_default_lies_in_its_permitted_range_and_in_order() {
        for input in ALL.iter() {
            let Estimate {
                low, likely, high, ..
            } = input.default_estimate();
            if input.default.is_some() {
                assert!(input.range.contains(likely), "{}", input.key);
            }
            if let (Some(low), Some(high)) = (low, high) {
                assert!(low <= likely && likely <= high, "{}", input.key);
                assert!(
                    input.range.contains(low) && input.range.contains(high),
                    "{}",
                    input.key
                );
            }
        }
    }

    #[test]
    fn a_range_knows_its_ends() {
        let churn = &ANNUAL_CHURN.range;
        assert!(churn.contains(0.0) && churn.contains(0.999_999));
        assert!(!churn.contains(1.0) && !churn.contains(-0.1) && !churn.contains(f64::NAN));
        assert!(!Range::ANY.contains(f64::NAN));
        assert!(!DISCOUNT_RATE.range.contains(-1.0));
    }
}

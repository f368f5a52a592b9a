//! What the fields of items hold, by their type: words, figures, estimates, ids of other items.

use crate::domain::Estimate;
use crate::ui::widgets::grid::Filling;
use crate::ui::widgets::number_text::Digits;

/// Text.
pub(crate) trait Words {
    /// Whether there has to be some.
    const FILLING: Filling;
    /// The text; empty where there is none.
    fn words(&self) -> &str;
    /// Takes a text, which is empty only where that is permitted.
    fn take(&mut self, words: String);
}

impl Words for String {
    const FILLING: Filling = Filling::Required;
    fn words(&self) -> &str {
        self
    }
    fn take(&mut self, words: String) {
        *self = words;
    }
}

impl Words for Option<String> {
    const FILLING: Filling = Filling::Optional;
    fn words(&self) -> &str {
        self.as_deref().unwrap_or_default()
    }
    fn take(&mut self, words: String) {
        *self = Some(words).filter(|words| !words.is_empty());
    }
}

/// A number.
pub(crate) trait Figure {
    /// Whether there has to be one.
    const FILLING: Filling;
    /// Which numbers make sense.
    const DIGITS: Digits;
    /// The number.
    fn figure(&self) -> Option<f64>;
    /// Takes a number, which is none only where that is permitted and whole where it has to be.
    fn take(&mut self, value: Option<f64>);
}

impl Figure for f64 {
    const FILLING: Filling = Filling::Required;
    const DIGITS: Digits = Digits::Any;
    fn figure(&self) -> Option<f64> {
        Some(*self)
    }
    fn take(&mut self, value: Option<f64>) {
        *self = value.unwrap_or(*self);
    }
}

impl Figure for Option<f64> {
    const FILLING: Filling = Filling::Optional;
    const DIGITS: Digits = Digits::Any;
    fn figure(&self) -> Option<f64> {
        *self
    }
    fn take(&mut self, value: Option<f64>) {
        *self = value;
    }
}

impl Figure for u32 {
    const FILLING: Filling = Filling::Required;
    const DIGITS: Digits = Digits::Whole;
    fn figure(&self) -> Option<f64> {
        Some(f64::from(*self))
    }
    fn take(&mut self, value: Option<f64>) {
        *self = value.map_or(*self, |value| value as u32);
    }
}

impl Figure for Option<u64> {
    const FILLING: Filling = Filling::Optional;
    const DIGITS: Digits = Digits::Count;
    fn figure(&self) -> Option<f64> {
        // Counts are far below 2^53.
        self.map(|count| count as f64)
    }
    fn take(&mut self, value: Option<f64>) {
        *self = value.map(|value| value as u64);
    }
}

/// Which value of an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// The likely one.
    Likely,
    /// The lowest.
    Low,
    /// The highest.
    High,
}

impl Bound {
    /// Its name in the file.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Likely => "likely",
            Self::Low => "low",
            Self::High => "high",
        }
    }

    /// It, of an estimate.
    pub(crate) fn of(self, estimate: &Estimate) -> Option<f64> {
        match self {
            Self::Likely => Some(estimate.likely),
            Self::Low => estimate.low,
            Self::High => estimate.high,
        }
    }

    /// Sets it. A likely value that is none changes nothing.
    fn set(self, estimate: &mut Estimate, value: Option<f64>) {
        match self {
            Self::Likely => estimate.likely = value.unwrap_or(estimate.likely),
            Self::Low => estimate.low = value,
            Self::High => estimate.high = value,
        }
    }
}

/// There is no likely value yet that a low or high one could go with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LikelyFirst;

/// An estimate, which may be left out.
pub(crate) trait Estimated {
    /// Whether there has to be one.
    const FILLING: Filling;
    /// The estimate.
    fn estimate(&self) -> Option<&Estimate>;
    /// Takes one of its values, which is none only where that is permitted.
    ///
    /// # Errors
    /// A low or high value needs a likely one.
    fn take(&mut self, bound: Bound, value: Option<f64>) -> Result<(), LikelyFirst>;
}

impl Estimated for Estimate {
    const FILLING: Filling = Filling::Required;
    fn estimate(&self) -> Option<&Estimate> {
        Some(self)
    }
    fn take(&mut self, bound: Bound, value: Option<f64>) -> Result<(), LikelyFirst> {
        bound.set(self, value);
        Ok(())
    }
}

impl Estimated for Option<Estimate> {
    const FILLING: Filling = Filling::Optional;
    fn estimate(&self) -> Option<&Estimate> {
        self.as_ref()
    }
    fn take(&mut self, bound: Bound, value: Option<f64>) -> Result<(), LikelyFirst> {
        match (self.as_mut(), bound, value) {
            (_, Bound::Likely, None) => *self = None,
            (None, Bound::Likely, Some(likely)) => *self = Some(Estimate::certain(likely)),
            (Some(estimate), bound, value) => bound.set(estimate, value),
            (None, Bound::Low | Bound::High, None) => {}
            (None, Bound::Low | Bound::High, Some(_)) => return Err(LikelyFirst),
        }
        Ok(())
    }
}

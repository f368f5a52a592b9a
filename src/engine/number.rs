//! The numbers that the maths is done in.

/// A number of the model.
pub(super) trait Number: Copy {
    /// The number, or `floor` where that is higher.
    #[must_use]
    fn at_least(self, floor: Self) -> Self;
    /// The number, or `ceiling` where that is lower.
    #[must_use]
    fn at_most(self, ceiling: Self) -> Self;
    /// The number, held between two others.
    #[must_use]
    fn within(self, low: Self, high: Self) -> Self {
        self.at_least(low).at_most(high)
    }
}

/// Written as a choice of one of two values, which processors do in one step; [`f64::max`] also asks for numbers that are
/// none, which a valid plan does not lead to.
impl Number for f64 {
    fn at_least(self, floor: Self) -> Self {
        if self > floor { self } else { floor }
    }

    fn at_most(self, ceiling: Self) -> Self {
        if self < ceiling { self } else { ceiling }
    }
}

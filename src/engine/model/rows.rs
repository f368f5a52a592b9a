//! Series over the months, kept side by side in one block of memory.

use crate::engine::number::Number;

/// A fixed number of rows with one value per month each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::engine) struct Rows<N = f64> {
    months: usize,
    values: Vec<N>,
}

impl<N: Number> Rows<N> {
    /// Rows of zeros.
    pub(in crate::engine) fn zeros(rows: usize, months: usize) -> Self {
        Self {
            months,
            values: vec![N::ZERO; rows * months],
        }
    }

    pub(in crate::engine) fn row(&self, row: usize) -> &[N] {
        &self.values[row * self.months..(row + 1) * self.months]
    }

    pub(in crate::engine) fn row_mut(&mut self, row: usize) -> &mut [N] {
        &mut self.values[row * self.months..(row + 1) * self.months]
    }

    /// Writes the sum of all rows.
    pub(in crate::engine) fn add_up(&self, sum: &mut [N]) {
        sum.fill(N::ZERO);
        for row in self.values.chunks_exact(self.months) {
            for (sum, value) in sum.iter_mut().zip(row) {
                *sum += *value;
            }
        }
    }
}

/// Adds a multiple of values to a row.
pub(in crate::engine) fn add_scaled<N: Number>(row: &mut [N], scale: N, values: &[N]) {
    for (row, value) in row.iter_mut().zip(values) {
        *row += scale * *value;
    }
}

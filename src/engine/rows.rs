//! Series over the months, kept side by side in one block of memory.

/// A fixed number of rows with one value per month each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rows {
    months: usize,
    values: Vec<f64>,
}

impl Rows {
    /// Rows of zeros.
    pub(super) fn zeros(rows: usize, months: usize) -> Self {
        Self {
            months,
            values: vec![0.0; rows * months],
        }
    }

    pub(super) fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.months..(row + 1) * self.months]
    }

    pub(super) fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.values[row * self.months..(row + 1) * self.months]
    }

    /// Writes the sum of all rows.
    pub(super) fn add_up(&self, sum: &mut [f64]) {
        sum.fill(0.0);
        for row in self.values.chunks_exact(self.months) {
            for (sum, value) in sum.iter_mut().zip(row) {
                *sum += value;
            }
        }
    }
}

/// Adds a multiple of values to a row.
pub(super) fn add_scaled(row: &mut [f64], scale: f64, values: &[f64]) {
    for (row, value) in row.iter_mut().zip(values) {
        *row += scale * value;
    }
}

//! Counting in another currency.

use crate::app::Document;
use crate::domain::currency::convert;

/// What becomes of the amounts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AmountsEdit {
    /// They stay as they are, and mean another amount of money.
    Kept,
    /// They are multiplied by this rate, above 0.
    Converted(f64),
}

impl Document {
    /// Makes the case count in another currency, by its ISO 4217 code, as one undo step.
    pub fn change_currency(&mut self, code: &str, amounts: AmountsEdit) {
        self.edit(|case| {
            code.clone_into(&mut case.currency);
            match amounts {
                AmountsEdit::Kept => {}
                AmountsEdit::Converted(rate) => convert(case, rate),
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::difference::is_same;
    use crate::domain::sample_cases;
    use crate::text::{Language, Texts};

    #[test]
    fn another_currency_with_its_amounts_is_one_step_with_a_name() {
        let case = sample_cases::complete();
        let mut document = Document::untitled(case.clone());
        document.change_currency("USD", AmountsEdit::Converted(1.25));
        assert_eq!(document.case.currency, "USD");
        let budget = case.finance.budget.map(|budget| budget * 1.25);
        assert_eq!(document.case.finance.budget, budget);
        let name = document.undo_label(Texts::of(Language::English)).unwrap();
        assert!(name.contains("→") && name.contains("converted"), "{name}");
        let _ = document.undo();
        assert!(is_same(&document.case, &case));
        assert!(!document.can_undo());
    }

    #[test]
    fn amounts_that_are_kept_are_not_touched() {
        let case = sample_cases::complete();
        let mut document = Document::untitled(case.clone());
        document.change_currency("USD", AmountsEdit::Kept);
        document.case.currency.clone_from(&case.currency);
        assert!(is_same(&document.case, &case));
    }
}

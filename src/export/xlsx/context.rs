//! What all sheets are made of.

use crate::domain::{BusinessCase, Plan};
use crate::engine::CaseResult;
use crate::present::{Analysis, ExportInput};
use crate::text::{CaseText, Texts};

/// The case, its result, and the words for it.
#[derive(Clone, Copy)]
pub(super) struct Context<'m> {
    pub(super) case: &'m BusinessCase,
    pub(super) plan: &'m Plan,
    pub(super) result: &'m CaseResult,
    pub(super) analysis: &'m Analysis,
    pub(super) texts: &'static Texts,
    pub(super) case_text: CaseText<'m>,
    pub(super) months: usize,
}

impl<'m> Context<'m> {
    pub(super) fn of(input: &ExportInput<'m>) -> Self {
        Self {
            case: input.case,
            plan: input.plan,
            result: input.result(),
            analysis: input.analysis,
            texts: input.texts,
            case_text: input.case_text(),
            months: input.plan.months,
        }
    }

    /// What a figure of the model is called.
    pub(super) fn name(&self, key: &str) -> String {
        self.texts.get(&format!("quantity-{key}"))
    }

    /// What a figure is called, and whose it is.
    pub(super) fn name_of(&self, key: &str, whose: &str) -> String {
        format!("{} · {whose}", self.name(key))
    }
}

//! What all sheets are made of.

use crate::domain::{BusinessCase, Plan};
use crate::engine::CaseResult;
use crate::present::{Material, Outlook};
use crate::text::{CaseText, Texts};

/// The case, its result, and the words for it.
#[derive(Clone, Copy)]
pub(super) struct Context<'m> {
    pub(super) case: &'m BusinessCase,
    pub(super) plan: &'m Plan,
    pub(super) result: &'m CaseResult,
    pub(super) outlook: &'m Outlook,
    pub(super) texts: &'static Texts,
    pub(super) case_text: CaseText<'m>,
    pub(super) months: usize,
}

impl<'m> Context<'m> {
    pub(super) fn of(material: &Material<'m>) -> Self {
        Self {
            case: material.case,
            plan: material.plan,
            result: material.result(),
            outlook: material.outlook,
            texts: material.texts,
            case_text: material.case_text(),
            months: material.plan.months,
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

//! What more or less of each option does, computed when it is asked for and kept until the result changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::engine::CaseResult;
use crate::engine::results::scaling::{Scaling, scaling};

use super::computation::Computed;

/// What is known of the options of one result.
#[derive(Clone, Debug, Default)]
pub(super) struct Scalings {
    result: Option<Arc<CaseResult>>,
    known: BTreeMap<usize, Option<Arc<Scaling>>>,
}

impl Scalings {
    /// What more or less of the option at a position does; nothing where the plan leaves it out.
    pub(super) fn of(&mut self, computed: &Computed, position: usize) -> Option<Arc<Scaling>> {
        let known = self.result.as_ref();
        if known.is_none_or(|result| !Arc::ptr_eq(result, &computed.result)) {
            *self = Self {
                result: Some(Arc::clone(&computed.result)),
                known: BTreeMap::new(),
            };
        }
        let compute = || scaling(&computed.plan, &computed.result, position).map(Arc::new);
        self.known.entry(position).or_insert_with(compute).clone()
    }
}

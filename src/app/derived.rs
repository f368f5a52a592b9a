//! What follows from the results that are shown, worked out when it is asked for and kept until they change.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::engine::CaseResult;
use crate::engine::results::chain::{Chain, chain};
use crate::engine::results::scaling::{Scaling, scaling};
use crate::engine::trace::{Trace, trace};

use super::computation::CaseComputation;

/// What follows from one result, as far as it was asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Derived {
    result: Option<Arc<CaseResult>>,
    chain: Option<Arc<Chain>>,
    trace: Option<Option<Arc<Trace>>>,
    scalings: BTreeMap<usize, Option<Arc<Scaling>>>,
}

impl Derived {
    /// The way of the money through the plan.
    pub(super) fn chain(&mut self, computed: &CaseComputation) -> Arc<Chain> {
        let make = || Arc::new(chain(&computed.plan, &computed.result));
        Arc::clone(self.of(computed).chain.get_or_insert_with(make))
    }

    /// The trace of a computation; None where the case has more numbers than a trace holds.
    pub(super) fn trace(&mut self, computed: &CaseComputation) -> Option<Arc<Trace>> {
        let make = || trace(&computed.plan, &computed.result).ok().map(Arc::new);
        self.of(computed).trace.get_or_insert_with(make).clone()
    }

    /// The effect of more or less of the option at a position; None where the plan leaves it out.
    pub(super) fn scaling(
        &mut self,
        computed: &CaseComputation,
        position: usize,
    ) -> Option<Arc<Scaling>> {
        let make = || scaling(&computed.plan, &computed.result, position).map(Arc::new);
        let scalings = &mut self.of(computed).scalings;
        scalings.entry(position).or_insert_with(make).clone()
    }

    /// The same, without what followed from another result.
    fn of(&mut self, computed: &CaseComputation) -> &mut Self {
        let known = self.result.as_ref();
        if known.is_none_or(|result| !Arc::ptr_eq(result, &computed.result)) {
            *self = Self {
                result: Some(Arc::clone(&computed.result)),
                ..Self::default()
            };
        }
        self
    }
}

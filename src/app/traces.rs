//! The trace of the results that are shown, made when it is asked for and kept until they change.

use std::sync::Arc;

use crate::engine::CaseResult;
use crate::engine::trace::{Trace, trace};

use super::computation::Computed;

/// What is known of one result.
#[derive(Clone, Debug, Default)]
pub(super) struct Traces {
    known: Option<(Arc<CaseResult>, Option<Arc<Trace>>)>,
}

impl Traces {
    /// The trace of a computation; nothing where the case has more numbers than a trace holds.
    pub(super) fn of(&mut self, computed: &Computed) -> Option<Arc<Trace>> {
        if let Some((result, known)) = &self.known
            && Arc::ptr_eq(result, &computed.result)
        {
            return known.clone();
        }
        let made = trace(&computed.plan, &computed.result).ok().map(Arc::new);
        self.known = Some((Arc::clone(&computed.result), made.clone()));
        made
    }
}

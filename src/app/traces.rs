//! The trace of the results that are shown, made when it is asked for and kept until the case changes.

use std::sync::Arc;

use crate::engine::trace::{Trace, trace};

use super::computation::Computed;

/// What is known of one revision.
#[derive(Clone, Debug, Default)]
pub(super) struct Traces {
    known: Option<(u64, Option<Arc<Trace>>)>,
}

impl Traces {
    /// The trace of a computation; nothing where the case has more numbers than a trace holds.
    pub(super) fn of(&mut self, computed: &Computed) -> Option<Arc<Trace>> {
        if let Some((revision, known)) = &self.known
            && *revision == computed.revision
        {
            return known.clone();
        }
        let made = trace(&computed.plan, &computed.result).ok().map(Arc::new);
        self.known = Some((computed.revision, made.clone()));
        made
    }
}

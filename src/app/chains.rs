//! How the money runs through the plan, computed when it is asked for and kept until the case changes.

use std::sync::Arc;

use crate::engine::chain::{Chain, chain};

use super::computation::Computed;

/// The chain of one revision.
#[derive(Clone, Debug, Default)]
pub(super) struct Chains {
    known: Option<(u64, Arc<Chain>)>,
}

impl Chains {
    /// The chain of a plan and its result.
    pub(super) fn of(&mut self, computed: &Computed) -> Arc<Chain> {
        match &self.known {
            Some((revision, chain)) if *revision == computed.revision => Arc::clone(chain),
            Some(_) | None => {
                let chain = Arc::new(chain(&computed.plan, &computed.result));
                self.known = Some((computed.revision, Arc::clone(&chain)));
                chain
            }
        }
    }
}

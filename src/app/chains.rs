//! How the money runs through the plan, computed when it is asked for and kept until the result changes.

use std::sync::Arc;

use crate::engine::CaseResult;
use crate::engine::results::chain::{Chain, chain};

use super::computation::Computed;

/// The chain of one result.
#[derive(Clone, Debug, Default)]
pub(super) struct Chains {
    known: Option<(Arc<CaseResult>, Arc<Chain>)>,
}

impl Chains {
    /// The chain of a plan and its result.
    pub(super) fn of(&mut self, computed: &Computed) -> Arc<Chain> {
        match &self.known {
            Some((result, chain)) if Arc::ptr_eq(result, &computed.result) => Arc::clone(chain),
            Some(_) | None => {
                let chain = Arc::new(chain(&computed.plan, &computed.result));
                self.known = Some((Arc::clone(&computed.result), Arc::clone(&chain)));
                chain
            }
        }
    }
}

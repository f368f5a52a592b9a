//! What the engine says about a document, as long as its case can be computed.

use std::sync::Arc;

use crate::domain::{BusinessCase, Plan, Problem, validation};
use crate::engine::CaseResult;

/// How a plan is computed.
pub(super) type Engine = fn(&Plan) -> CaseResult;

/// A plan and what follows from it.
#[derive(Clone, Debug)]
pub struct Computed {
    /// The case as the engine took it.
    pub plan: Arc<Plan>,
    /// What follows from it at likely values.
    pub result: Arc<CaseResult>,
    /// The revision of the document that this belongs to.
    pub revision: u64,
}

/// The computation of the case as it is, or why there is none.
#[derive(Clone, Debug)]
pub enum Computation {
    /// It belongs to the case as it is.
    Current(Computed),
    /// The case has problems and cannot be computed.
    Stale {
        /// Every problem of the case, in the order of the file.
        problems: Vec<Problem>,
        /// The last one that could be computed; to be shown as such.
        last: Option<Computed>,
    },
}

impl Computation {
    /// Computes a case; `last` is kept for when that is not possible.
    pub(super) fn of(
        case: &BusinessCase,
        revision: u64,
        last: Option<Computed>,
        engine: Engine,
    ) -> Self {
        let plan = match Plan::resolve(case) {
            Ok(plan) => plan,
            Err(problems) => return Self::Stale { problems, last },
        };
        let result = engine(&plan);
        if !result.is_finite() {
            let problems = vec![validation::too_large_together(case)];
            return Self::Stale { problems, last };
        }
        Self::Current(Computed {
            result: Arc::new(result),
            plan: Arc::new(plan),
            revision,
        })
    }

    /// The plan and result to show: of the case as it is, or the last there was.
    pub fn shown(&self) -> Option<&Computed> {
        match self {
            Self::Current(computed) => Some(computed),
            Self::Stale { last, .. } => last.as_ref(),
        }
    }

    /// The plan and result of the case as it is.
    pub fn current(&self) -> Option<&Computed> {
        match self {
            Self::Current(computed) => Some(computed),
            Self::Stale { .. } => None,
        }
    }

    /// The result to show: of the case as it is, or the last there was.
    pub fn result(&self) -> Option<&CaseResult> {
        self.shown().map(|computed| computed.result.as_ref())
    }

    /// The plan to show: of the case as it is, or the last there was.
    pub fn plan(&self) -> Option<&Plan> {
        self.shown().map(|computed| computed.plan.as_ref())
    }

    /// Whether what is shown belongs to an earlier state of the case.
    pub fn is_stale(&self) -> bool {
        matches!(self, Self::Stale { .. })
    }

    /// What keeps the case from being computed.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Current(_) => &[],
            Self::Stale { problems, .. } => problems,
        }
    }
}

//! What the engine says about a document, as long as its case can be computed.

use std::sync::Arc;

use crate::domain::{BusinessCase, Plan, Problem, validation};
use crate::engine::simulation::{SimulatedVerdict, SimulationSettings};
use crate::engine::{CaseResult, asks_for_simulation};

/// How a plan is computed.
pub(super) type Engine = fn(&Plan) -> CaseResult;

/// A plan and what follows from it.
#[derive(Clone, Debug)]
pub struct CaseComputation {
    /// The case that was computed: that of the document, or what the scenario that is shown makes of it.
    pub case: Arc<BusinessCase>,
    /// That case as the engine took it.
    pub plan: Arc<Plan>,
    /// What follows from it: figures at likely values, and verdicts and the decision as `judgement` says.
    pub result: Arc<CaseResult>,
    /// Whether a simulation had its say in the verdicts and the decision.
    pub judgement: Judgement,
    /// The revision of the document that this belongs to.
    pub revision: u64,
    /// The same before a simulation had its say.
    at_likely: Arc<CaseResult>,
}

/// Two are equal where they are of the same case and the same evaluation of it in memory, whatever a simulation says.
impl PartialEq for CaseComputation {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.case, &other.case) && Arc::ptr_eq(&self.at_likely, &other.at_likely)
    }
}

/// Whether a simulation had its say in the verdicts and the decision: section 6 of the model.
#[derive(Clone, Debug, PartialEq)]
pub enum Judgement {
    /// No option is part of the plan, so that there is nothing to ask a simulation.
    NotNeeded,
    /// It has not run yet: the verdicts are those at likely values, and there is no decision.
    Awaited,
    /// It has.
    Simulated {
        /// How it was simulated.
        settings: SimulationSettings,
        /// What they say of every option that is past the sweet spot at likely values.
        verdicts: Vec<SimulatedVerdict>,
    },
}

impl CaseComputation {
    fn new(case: &Arc<BusinessCase>, plan: Plan, result: CaseResult, revision: u64) -> Self {
        let result = Arc::new(result);
        Self {
            case: Arc::clone(case),
            plan: Arc::new(plan),
            judgement: if asks_for_simulation(&result) {
                Judgement::Awaited
            } else {
                Judgement::NotNeeded
            },
            at_likely: Arc::clone(&result),
            result,
            revision,
        }
    }

    /// What follows from the plan before a simulation had its say in the verdicts.
    pub fn at_likely(&self) -> &Arc<CaseResult> {
        &self.at_likely
    }

    /// Takes what a simulation says of the verdicts. A result that it leaves as it is stays the same in memory.
    pub(super) fn take_judgement(&mut self, result: CaseResult, judgement: Judgement) {
        if *self.result != result {
            self.result = Arc::new(result);
        }
        self.judgement = judgement;
    }
}

/// The computation of the case as it is, or why there is none.
#[derive(Clone, Debug)]
pub enum Computation {
    /// It belongs to the case as it is.
    Current(CaseComputation),
    /// The case has problems and cannot be computed.
    Stale {
        /// Every problem of the case, in the order of the file.
        problems: Vec<Problem>,
        /// The last one that could be computed; to be shown as such.
        last: Option<CaseComputation>,
    },
}

impl Computation {
    /// Computes a case; `last` is kept for when that is not possible.
    pub(super) fn of(
        case: &Arc<BusinessCase>,
        revision: u64,
        last: Option<CaseComputation>,
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
        Self::Current(CaseComputation::new(case, plan, result, revision))
    }

    /// The plan and result to show: of the case as it is, or the last there was.
    pub fn shown(&self) -> Option<&CaseComputation> {
        match self {
            Self::Current(computed) => Some(computed),
            Self::Stale { last, .. } => last.as_ref(),
        }
    }

    /// The plan and result of the case as it is.
    pub fn current(&self) -> Option<&CaseComputation> {
        match self {
            Self::Current(computed) => Some(computed),
            Self::Stale { .. } => None,
        }
    }

    /// The same, to add what is found in the background.
    pub(super) fn current_mut(&mut self) -> Option<&mut CaseComputation> {
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

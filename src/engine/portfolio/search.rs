//! What is looked at: every combination, or where there are too many, the ones that seem best.

use crate::domain::Plan;

use super::super::projection::Projector;
use super::answer::{Certainty, Question, Watch};
use super::choices::Choices;
use super::walk;

/// The multiples of the sets that no other one beats, the one with the least spend first; nothing when nobody wants to know
/// any more.
pub(super) fn search(
    plan: &Plan,
    projector: &Projector<'_>,
    question: &Question,
    watch: &Watch<'_>,
    threads: usize,
) -> Option<(Vec<Vec<f64>>, Certainty)> {
    let multiples = question.scales.multiples();
    let choices = Choices::new(plan, projector, |_| multiples.to_vec());
    let sets = every_set(plan, projector, &choices, question, watch, threads)?;
    Some((sets, Certainty::Exact))
}

/// Looks at every combination of choices.
fn every_set(
    plan: &Plan,
    projector: &Projector<'_>,
    choices: &Choices,
    question: &Question,
    watch: &Watch<'_>,
    threads: usize,
) -> Option<Vec<Vec<f64>>> {
    let per_year = question.limits.budget_per_year;
    let found = walk::frontier(plan, projector, choices, per_year, watch, threads)?;
    let sets = found.sets().iter();
    let multiples = |code| {
        let levels = walk::levels_of_code(choices, code);
        let options = choices.options.iter().zip(levels);
        options
            .map(|(option, level)| option.levels[level].multiple)
            .collect()
    };
    Some(sets.map(|set| multiples(set.rank.code())).collect())
}

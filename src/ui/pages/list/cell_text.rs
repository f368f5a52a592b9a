//! How the cells of a list are written and read.

use crate::domain::inputs::Unit;
use crate::domain::{FieldPath, Problem};
use crate::text::CaseText;
use crate::ui::widgets::entries::NotTaken;
use crate::ui::widgets::grid::{Filling, tabbed};
use crate::ui::widgets::number_text::NumberText;

/// The most characters of a name.
const CHARACTERS: usize = 200;

/// A number for reading. Marks have a decimal, so that they stand below each other.
pub(super) fn shown(number: &NumberText<'_>, value: f64) -> String {
    let is_mark = matches!(number.input.unit, Unit::Score | Unit::Points);
    if is_mark && value.is_finite() && value.fract() == 0.0 {
        return number.case.texts.number(value, 1);
    }
    number.shown(value)
}

/// A number; none where the text is empty and that is permitted.
pub(super) fn parse(
    number: &NumberText<'_>,
    filling: Filling,
    typed: &str,
) -> Result<Option<f64>, NotTaken> {
    match (typed.trim(), filling) {
        ("", Filling::Optional) => Ok(None),
        (typed, _) => number.parse(typed).map(Some),
    }
}

/// A name.
pub(super) fn parse_name(text: &CaseText<'_>, typed: &str) -> Result<String, String> {
    let name = tabbed::joined(typed, " ");
    if name.trim().is_empty() {
        return Err(text.get("list-name-needed"));
    }
    parse_words(text, &name)
}

/// A text on one line without space around it, of at most what a cell may hold.
pub(super) fn parse_words(text: &CaseText<'_>, typed: &str) -> Result<String, String> {
    let line = tabbed::joined(typed, " ");
    let words = line.trim();
    let count = words.chars().count();
    if count <= CHARACTERS {
        return Ok(words.to_owned());
    }
    let counts = [count, CHARACTERS].map(|count| text.texts.number(count as f64, 0));
    let [count, most] = counts;
    Err(text.with(
        "entry-too-long",
        &[("count", count.into()), ("most", most.into())],
    ))
}

/// Which of the choices is meant.
pub(super) fn parse_choice(
    text: &CaseText<'_>,
    choices: &[String],
    typed: &str,
) -> Result<usize, String> {
    let wanted = tabbed::joined(typed, " ").trim().to_lowercase();
    let mut found = choices
        .iter()
        .enumerate()
        .filter(|(_, choice)| choice.trim().to_lowercase() == wanted);
    match (found.next(), found.next()) {
        (Some((place, _)), None) => Ok(place),
        (Some(_), Some(_)) => Err(text.get("list-choice-twice")),
        (None, _) => {
            let known = choices.join(", ");
            Err(text.with("list-choice-unknown", &[("choices", known.into())]))
        }
    }
}

/// What is wrong with the field at a path, or with the range it belongs to, as a sentence.
pub(super) fn problem(
    text: &CaseText<'_>,
    problems: &[Problem],
    paths: &[FieldPath],
) -> Option<String> {
    problems
        .iter()
        .find(|problem| paths.contains(&problem.path))
        .map(|problem| text.texts.problem_here(problem))
}

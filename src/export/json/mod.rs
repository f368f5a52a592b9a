//! Answers and files for other programs: keys are the names of the model, numbers are exact, what does not exist is `null`.
//!
//! This is a stable interface, written from the results themselves: their types say what is written, and a list in the tests
//! pins every key. What `calc --json` answers is an object whose `format` is [`ANSWER_FORMAT`]. What to do is its
//! `ask`: `CannotJudge`, `Stop`, `TryFirst`, `GoWithLess` or `Go`, with a stable code as its `ask_reason` and what it rests on
//! as its `ask_figures`. Where no simulation has run, its figures are `null`. A file that is exported is an object with
//!
//! - `format`: [`FILE_FORMAT`]. It goes up when a key is gone or changes its meaning; keys may be added without that.
//! - `program`, `date` (`YYYY-MM-DD`): what made it, and the day that it is dated.
//! - `result`: the object that `calc --json` answers, with the verdicts that the trials bear out.
//! - `simulation`: the object that `simulate --json` answers, without `tornado`: what each number does stands in the register.
//! - `portfolio`: the object that `optimise --json` answers for the budget of the case; `null` without options. Only the plan
//!   and the best set have a chance of a loss, from the draws of `simulation`.
//! - `register`: every assumption in the order of the case, each with `path` (where it stands in the file), `input` (its key
//!   in the table of inputs), `name` (in the language of the file, for people), `value`, `low`, `high`, `evidence` (a grade of
//!   the model, `Assumed` for a default whose size is an assumption of the program, `Entered` for a number that takes no
//!   evidence), `source`, `owner`, `as_of` (`YYYY-MM`), and `effect`: what NPV changes by when it alone is at the lower and
//!   the higher end that was tried, those of its range or a tenth to either side.

mod answers;
mod layout;

use serde::Serialize;

use super::ExportError;
use crate::engine::batch::CancelToken;
use crate::engine::results::sensitivity::Effect;
use crate::present::register::{AssumptionEntry, lines};
use crate::present::{ExportInput, PROGRAM_VERSION};
use answers::{CaseAnswer, PortfolioFile, SimulationAnswer};
use layout::NumberLayout;

pub use answers::{ANSWER_FORMAT, case_result, findings, portfolio, simulation};

/// The version of a file that is exported: goes up when a key is gone or changes its meaning.
pub const FILE_FORMAT: u32 = 2;

/// Writes a value with two blanks for each level, as people read it too.
pub fn pretty(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let mut writer = serde_json::Serializer::with_formatter(&mut bytes, NumberLayout::default());
    // The answers below have text keys and plain numbers only, which cannot fail.
    match value.serialize(&mut writer) {
        Ok(()) => String::from_utf8(bytes).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// The bytes of a file with the result and the register.
///
/// # Errors
/// When it was stopped.
pub(super) fn render(input: &ExportInput<'_>, token: &CancelToken) -> Result<Vec<u8>, ExportError> {
    let lines = lines(input.case, input.texts);
    token.reached(0.5)?;
    let mut text = pretty(&ResultFile::of(input, &lines));
    text.push('\n');
    Ok(text.into_bytes())
}

/// Everything that an exported file has.
#[derive(Serialize)]
pub(super) struct ResultFile<'a> {
    format: u32,
    program: String,
    date: String,
    result: CaseAnswer<'a>,
    simulation: SimulationAnswer<'a>,
    portfolio: Option<PortfolioFile<'a>>,
    register: Vec<RegisterLine<'a>>,
}

/// A line of the register with its number and what that does.
#[derive(Serialize)]
struct RegisterLine<'a> {
    path: String,
    input: &'static str,
    name: &'a str,
    value: f64,
    low: Option<f64>,
    high: Option<f64>,
    #[serde(flatten)]
    line: &'a AssumptionEntry,
    effect: &'a Effect,
}

impl<'a> ResultFile<'a> {
    /// The file about a case with the lines of its register.
    pub(super) fn of(input: &ExportInput<'a>, lines: &'a [AssumptionEntry]) -> Self {
        let analysis = input.analysis;
        let portfolio = analysis.portfolio.as_ref();
        let effects = lines.iter().zip(&analysis.effects);
        Self {
            format: FILE_FORMAT,
            program: format!("ROX Case {PROGRAM_VERSION}"),
            date: input.date.to_string(),
            result: CaseAnswer::of(input.case, input.result(), None),
            simulation: SimulationAnswer::of(input.case, &analysis.simulation),
            portfolio: portfolio.map(|own| PortfolioFile::of(input.case, own)),
            register: effects
                .map(|(line, effect)| RegisterLine::of(line, effect))
                .collect(),
        }
    }
}

impl<'a> RegisterLine<'a> {
    fn of(line: &'a AssumptionEntry, effect: &'a Effect) -> Self {
        let value = &line.assumption.value;
        Self {
            path: line.assumption.path.to_string(),
            input: line.assumption.input.key,
            name: &line.name,
            value: value.likely,
            low: value.low,
            high: value.high,
            line,
            effect,
        }
    }
}

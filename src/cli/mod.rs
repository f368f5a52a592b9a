//! The program without a window: one file for each command.
//!
//! Answers go to standard output, and nothing else does. What went wrong goes to standard error as a sentence. The exit
//! status is 0 when all is well, 1 when `check` finds money past the sweet spot, and 2 when there is no answer.

mod arguments;
mod calc;
mod check;
mod compare;
mod console;
mod export;
mod file_dialogs;
mod new;
mod optimise;
mod simulate;
mod source;
mod table;
mod verdict;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::domain::{BusinessCase, Plan, validation};
use crate::engine::batch::CancelToken;
use crate::engine::simulation::SimulationSettings;
use crate::engine::{self, CaseResult, Verdict};
use crate::store::OpenedCase;
use crate::text::Texts;

use arguments::{CommandArguments, Parsed, parse};
use source::CaseSource;

/// How many problems of a case are listed.
const MOST_PROBLEMS: usize = 100;

/// Runs the program with its arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let (texts, parsed) = parse(arguments);
    let answer = match parsed {
        Parsed::Command(command) => answer(command, texts),
        Parsed::Help(text) => Ok(CommandOutput::fine(text)),
        Parsed::Refused { sentence } => Err(CommandError::of(sentence)),
    };
    match answer {
        Ok(CommandOutput { text, exit }) => match console::print(&text) {
            Ok(()) => exit.into(),
            Err(error) => {
                let reason = ("reason", error.to_string().into());
                console::complain(&texts.with("console-not-written", &[reason]));
                Exit::NoAnswer.into()
            }
        },
        Err(refusal) => {
            console::complain(&refusal.lines.join("\n"));
            Exit::NoAnswer.into()
        }
    }
}

fn answer(command: CommandArguments, texts: &'static Texts) -> Result<CommandOutput, CommandError> {
    match command {
        CommandArguments::Window { file, language } => {
            window::open(file.as_deref(), language, texts)
        }
        CommandArguments::Calc {
            source,
            scenario,
            format,
        } => calc::calc(&source, scenario.as_deref(), format, texts),
        CommandArguments::Check { source, format } => check::check(&source, format, texts),
        CommandArguments::Compare {
            first,
            second,
            format,
        } => compare::compare(&first, &second, format, texts),
        CommandArguments::Optimise {
            source,
            question,
            settings,
            format,
        } => optimise::optimise(&source, question, settings, format, texts),
        CommandArguments::Simulate {
            source,
            scenario,
            settings,
            format,
        } => simulate::simulate(&source, scenario.as_deref(), settings, format, texts),
        CommandArguments::Export {
            source,
            to,
            date,
            table,
            settings,
        } => export::export(&source, &to, (date.as_deref(), table), settings, texts),
        CommandArguments::New { template, path } => {
            new::new(template.as_deref(), path.as_deref(), texts)
        }
    }
}

/// What a command has to say.
#[derive(Debug)]
struct CommandOutput {
    text: String,
    exit: Exit,
}

impl CommandOutput {
    fn fine(text: String) -> Self {
        Self {
            text,
            exit: Exit::Fine,
        }
    }
}

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    Fine,
    Overshoot,
    NoAnswer,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Fine => Self::SUCCESS,
            Exit::Overshoot => Self::from(1),
            Exit::NoAnswer => Self::from(2),
        }
    }
}

/// Why there is no answer: a sentence, and the places to look at where there are any, a line each.
#[derive(Debug)]
struct CommandError {
    lines: Vec<String>,
}

impl CommandError {
    fn of(sentence: String) -> Self {
        Self {
            lines: vec![sentence],
        }
    }
}

/// Whether a person or a program reads the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Text,
    Json,
}

/// Opens a case and computes it, with what a simulation says of it.
fn compute(source: &CaseSource, texts: &Texts) -> Result<(BusinessCase, CaseResult), CommandError> {
    let opened = source.open(texts)?;
    let plan = plan(source, &opened, texts)?;
    let result = judged(&opened.case, &plan, texts)?;
    Ok((opened.case, result))
}

/// What follows from the plan of a case, with what a simulation says of it.
fn judged(case: &BusinessCase, plan: &Plan, texts: &Texts) -> Result<CaseResult, CommandError> {
    let result = evaluate(case, plan, texts)?;
    let settings = affordable(plan, &result);
    if settings != SimulationSettings::default() {
        let trials = ("trials", texts.trials(settings.trials).into());
        console::complain(&texts.with("console-fewer-trials", &[trials]));
    }
    let judged = engine::judge(case, plan, &result, settings, &CancelToken::default());
    // Nothing cancels it.
    Ok(judged.map_or(result, |judged| judged.result))
}

/// Steps of a simulation that an answer may take: some ten seconds of one processor.
const MOST_STEPS: f64 = 4e9;
/// Steps where the usual trials would take more.
const FEWER_STEPS: f64 = 5e8;
/// The fewest trials of the largest case.
const FEWEST_TRIALS: usize = 20;

/// The usual trials, or fewer for a case so large that its answer would not come within seconds.
fn affordable(plan: &Plan, result: &CaseResult) -> SimulationSettings {
    let usual = SimulationSettings::default();
    let parts = plan.drivers.len() * plan.segments.len() + plan.effects.len() + plan.options.len();
    // The plan, the recommended plan, and each option whose overshoot is put to the trials.
    let options = result.options.iter();
    let put_to_trials = options.filter(|option| option.verdict == Verdict::Overshoot);
    let plans = 2 + put_to_trials.count();
    let per_trial = (plan.years() * 12 * parts * plans) as f64;
    if per_trial * usual.trials as f64 <= MOST_STEPS {
        return usual;
    }
    let trials = (FEWER_STEPS / per_trial) as usize;
    SimulationSettings {
        trials: trials.clamp(FEWEST_TRIALS, usual.trials),
        ..usual
    }
}

/// What follows from the plan of a case, unless its numbers are too large together.
fn evaluate(case: &BusinessCase, plan: &Plan, texts: &Texts) -> Result<CaseResult, CommandError> {
    let result = engine::evaluate(plan);
    if result.is_finite() {
        return Ok(result);
    }
    let problem = validation::too_large_together(case);
    Err(CommandError::of(texts.problem_in(&problem, case)))
}

/// The plan of a case, or what keeps it from being computed, each with its line.
fn plan(source: &CaseSource, opened: &OpenedCase, texts: &Texts) -> Result<Plan, CommandError> {
    Plan::resolve(&opened.case).map_err(|_| {
        let file = ("file", source.name(texts).into());
        let [count, number] = texts.counted(opened.problems.len());
        let mut lines = vec![texts.with("console-not-computable", &[file, count, number])];
        let (listed, more) = opened
            .problems
            .split_at(opened.problems.len().min(MOST_PROBLEMS));
        lines.extend(
            listed
                .iter()
                .map(|problem| problem.sentence(texts, &opened.case)),
        );
        if !more.is_empty() {
            lines.push(texts.with("console-more-problems", &texts.counted(more.len())));
        }
        CommandError { lines }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{self, SAMPLES};

    #[test]
    fn only_a_case_beyond_what_people_make_is_answered_from_fewer_trials() {
        for sample in SAMPLES {
            let case = store::read_case(sample.text.as_bytes()).unwrap();
            let plan = Plan::resolve(&case).unwrap();
            let result = engine::evaluate(&plan);
            assert_eq!(affordable(&plan, &result), SimulationSettings::default());
            let mut large = case.clone();
            let effect = case.options[0].effects[0].clone();
            large.options[0].effects.extend(vec![effect; 10_000]);
            let settings = affordable(&Plan::resolve(&large).unwrap(), &result);
            assert!(
                (FEWEST_TRIALS..2_000).contains(&settings.trials),
                "{settings:?}"
            );
        }
    }
}

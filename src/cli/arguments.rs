//! The arguments of the program, and what to say about wrong ones, in the language of the user.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::engine::portfolio::{Limits, Question, Scales};
use crate::engine::simulation::SimulationSettings;
use crate::export::Format as ExportFormat;
use crate::text::{Language, Texts};

use super::{Format, Source};

/// What the arguments ask for.
#[derive(Debug)]
pub(super) enum Parsed {
    /// A command.
    Command(Command),
    /// Help or the version, ready to be shown.
    Help(String),
    /// Something that cannot be meant, and what to say about it.
    Refused { sentence: String },
}

/// A command with its arguments.
#[derive(Debug, PartialEq)]
pub(super) enum Command {
    Window {
        file: Option<PathBuf>,
        /// The language for this run, where one was asked for.
        language: Option<Language>,
    },
    Calc {
        source: Source,
        /// The scenario to compute instead of the plan, by its name or id.
        scenario: Option<String>,
        format: Format,
    },
    Check {
        source: Source,
        format: Format,
    },
    Compare {
        first: Source,
        second: Source,
        format: Format,
    },
    Optimise {
        source: Source,
        /// The scales to look at; its budget is none where the case's own is meant.
        question: Question,
        /// How the chances of a loss are simulated.
        settings: SimulationSettings,
        format: Format,
    },
    Simulate {
        source: Source,
        /// The scenario to simulate instead of the plan, by its name or id.
        scenario: Option<String>,
        settings: SimulationSettings,
        format: Format,
    },
    Export {
        source: Source,
        /// The file to make; its extension says what.
        to: PathBuf,
        /// The day that stands on it, where one was asked for.
        date: Option<String>,
        /// The kind of table, where one was asked for.
        table: Option<ExportFormat>,
        settings: SimulationSettings,
    },
    New {
        template: Option<String>,
        path: Option<PathBuf>,
    },
}

/// The grammar. What it says about itself is filled in from the catalogue.
#[derive(Debug, Parser)]
#[command(
    name = "rox-case",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
struct Grammar {
    file: Option<PathBuf>,
    #[arg(long, global = true, value_parser = ["en", "nl"], hide_possible_values = true)]
    language: Option<String>,
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    command: Option<GrammarCommand>,
}

#[derive(Debug, Subcommand)]
enum GrammarCommand {
    Calc {
        file: PathBuf,
        #[arg(long)]
        scenario: Option<String>,
        #[arg(long)]
        json: bool,
    },
    Check {
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Compare {
        first: PathBuf,
        second: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Optimise {
        file: PathBuf,
        #[arg(long, value_parser = amount)]
        budget: Option<f64>,
        #[arg(long, value_parser = amount)]
        budget_per_year: Option<f64>,
        #[arg(long, value_parser = share)]
        max_loss_probability: Option<f64>,
        #[arg(long, value_parser = ["whole", "halves"], hide_possible_values = true)]
        scales: Option<String>,
        #[command(flatten)]
        draws: Draws,
        #[arg(long)]
        json: bool,
    },
    Simulate {
        file: PathBuf,
        #[arg(long)]
        scenario: Option<String>,
        #[command(flatten)]
        draws: Draws,
        #[arg(long)]
        json: bool,
    },
    Export {
        file: PathBuf,
        #[arg(long)]
        to: PathBuf,
        #[arg(long)]
        date: Option<String>,
        #[arg(long, value_parser = ["programs", "spreadsheet"], hide_possible_values = true)]
        csv: Option<String>,
        #[command(flatten)]
        draws: Draws,
    },
    New {
        #[arg(long)]
        template: Option<String>,
        path: Option<PathBuf>,
    },
}

/// An amount of money, as programs write numbers.
fn amount(text: &str) -> Result<f64, &'static str> {
    let number: f64 = text.parse().map_err(|_| "no number")?;
    let is_amount = number.is_finite() && number >= 0.0;
    is_amount.then_some(number).ok_or("no amount")
}

/// A share between 0 and 1, as programs write numbers.
fn share(text: &str) -> Result<f64, &'static str> {
    amount(text).and_then(|share| (share <= 1.0).then_some(share).ok_or("no share"))
}

/// Reads the arguments: the texts to answer with, and what is asked.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> (&'static Texts, Parsed) {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let texts = Texts::of(language(&arguments));
    let matches = described(Grammar::command(), texts).try_get_matches_from(arguments);
    let parsed = match matches.and_then(|matches| Grammar::from_arg_matches(&matches)) {
        // A command takes its file behind its name. The grammar cannot say so itself: it would then refuse the language there too.
        Ok(grammar) if grammar.file.is_some() && grammar.command.is_some() => Parsed::Refused {
            sentence: texts.get("console-unclear-arguments"),
        },
        Ok(grammar) => match command(grammar) {
            Command::Compare { first, second, .. }
                if [&first, &second] == [&Source::StandardInput; 2] =>
            {
                Parsed::Refused {
                    sentence: texts.get("console-input-once"),
                }
            }
            Command::Window {
                file: Some(file), ..
            } if Source::from(file.clone()) == Source::StandardInput => Parsed::Refused {
                sentence: texts.get("console-input-needs-command"),
            },
            command => Parsed::Command(command),
        },
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Parsed::Help(error.to_string().trim_end().to_owned())
            }
            _ => Parsed::Refused {
                sentence: sentence(&error, texts),
            },
        },
    };
    (texts, parsed)
}

/// The language is needed before the arguments are understood, for what is said about them is in it.
fn language(arguments: &[OsString]) -> Language {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let after_flag = words
        .windows(2)
        .filter(|pair| pair[0] == "--language")
        .map(|pair| pair[1]);
    let in_flag = words
        .iter()
        .filter_map(|word| word.strip_prefix("--language="));
    after_flag
        .chain(in_flag)
        .find_map(Language::from_code)
        .unwrap_or_else(Language::from_system)
}

fn command(grammar: Grammar) -> Command {
    let format = |json| if json { Format::Json } else { Format::Text };
    match grammar.command {
        None => Command::Window {
            file: grammar.file,
            language: grammar.language.as_deref().and_then(Language::from_code),
        },
        Some(GrammarCommand::Calc {
            file,
            scenario,
            json,
        }) => Command::Calc {
            source: file.into(),
            scenario,
            format: format(json),
        },
        Some(GrammarCommand::Check { file, json }) => Command::Check {
            source: file.into(),
            format: format(json),
        },
        Some(GrammarCommand::Compare {
            first,
            second,
            json,
        }) => Command::Compare {
            first: first.into(),
            second: second.into(),
            format: format(json),
        },
        Some(GrammarCommand::Optimise {
            file,
            budget,
            budget_per_year,
            max_loss_probability,
            scales,
            draws,
            json,
        }) => Command::Optimise {
            source: file.into(),
            question: Question {
                scales: match scales.as_deref() {
                    Some("halves") => Scales::Halves,
                    _ => Scales::Whole,
                },
                limits: Limits {
                    budget,
                    budget_per_year,
                    chance_of_loss: max_loss_probability,
                },
            },
            settings: draws.settings(),
            format: format(json),
        },
        Some(GrammarCommand::Simulate {
            file,
            scenario,
            draws,
            json,
        }) => Command::Simulate {
            source: file.into(),
            scenario,
            settings: draws.settings(),
            format: format(json),
        },
        Some(GrammarCommand::Export {
            file,
            to,
            date,
            csv,
            draws,
        }) => Command::Export {
            source: file.into(),
            to,
            date,
            table: csv.map(|csv| match csv.as_str() {
                "spreadsheet" => ExportFormat::SpreadsheetCsv,
                _ => ExportFormat::Csv,
            }),
            settings: draws.settings(),
        },
        Some(GrammarCommand::New { template, path }) => Command::New { template, path },
    }
}

/// How a case is to be simulated, where that was said.
#[derive(Args, Debug)]
struct Draws {
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=SimulationSettings::MOST_TRIALS as u64))]
    trials: Option<u64>,
    #[arg(long)]
    seed: Option<u64>,
}

impl Draws {
    fn settings(&self) -> SimulationSettings {
        let default = SimulationSettings::default();
        SimulationSettings {
            trials: self.trials.map_or(default.trials, |trials| trials as usize),
            seed: self.seed.unwrap_or(default.seed),
        }
    }
}

/// Fills in what the help says.
fn described(grammar: clap::Command, texts: &Texts) -> clap::Command {
    let name = grammar.get_name().to_owned();
    let page = if name == "rox-case" { "window" } else { &name };
    let usage = texts.get("console-help-usage");
    grammar
        .about(texts.get(&format!("console-help-{page}")))
        .override_usage(texts.get(&format!("console-usage-{page}")))
        .help_template(format!("{{about}}\n\n{usage}\n  {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(texts.get("console-help-commands"))
        .mut_args(|argument| describe_argument(argument, texts))
        .mut_subcommands(|command| described(command, texts))
}

fn describe_argument(argument: Arg, texts: &Texts) -> Arg {
    let name = argument.get_id().as_str().replace('_', "-");
    let heading = if argument.is_positional() {
        "console-help-arguments"
    } else {
        "console-help-options"
    };
    let shown = texts.get(&format!("console-value-{name}"));
    argument
        .help(texts.get(&format!("console-help-argument-{name}")))
        .help_heading(texts.get(heading))
        .value_name(shown)
}

/// What is wrong with the arguments, and where help is.
fn sentence(error: &Error, texts: &Texts) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        Some(_) | None => String::new(),
    };
    let about = context(ContextKind::InvalidArg);
    let is_count = ["--trials", "--seed"]
        .iter()
        .any(|count| about.starts_with(count));
    let argument = ("argument", about.into());
    let value = ("value", context(ContextKind::InvalidValue).into());
    match error.kind() {
        ErrorKind::UnknownArgument => texts.with("console-unknown-argument", &[argument]),
        ErrorKind::InvalidValue => texts.with(
            "console-invalid-value",
            &[
                argument,
                value,
                ("choices", context(ContextKind::ValidValue).into()),
            ],
        ),
        // Trials and seeds are counted, the rest are amounts.
        ErrorKind::ValueValidation if is_count => {
            texts.with("console-invalid-number", &[argument, value])
        }
        ErrorKind::ValueValidation => texts.with("console-not-an-amount", &[argument, value]),
        ErrorKind::MissingRequiredArgument => texts.with("console-missing-argument", &[argument]),
        _ => texts.get("console-unclear-arguments"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &str) -> (&'static Texts, Parsed) {
        parse(words.split(' ').map(OsString::from))
    }

    fn understood(words: &str) -> Command {
        match parsed(words) {
            (_, Parsed::Command(command)) => command,
            (_, other) => panic!("{words}: {other:?}"),
        }
    }

    #[test]
    fn the_grammar_is_sound() {
        for language in Language::ALL {
            described(Grammar::command(), Texts::of(language)).debug_assert();
        }
    }

    #[test]
    fn a_file_alone_opens_the_window() {
        assert_eq!(
            understood("rox-case plan.rox"),
            Command::Window {
                file: Some("plan.rox".into()),
                language: None,
            }
        );
        assert_eq!(
            understood("rox-case --language nl"),
            Command::Window {
                file: None,
                language: Some(Language::Dutch),
            }
        );
    }

    #[test]
    fn the_language_may_stand_anywhere() {
        for words in [
            "rox-case --language nl calc plan.rox",
            "rox-case calc plan.rox --language=nl",
        ] {
            let (texts, _) = parsed(words);
            assert_eq!(texts.language(), Language::Dutch);
            let command = understood(words);
            assert!(matches!(command, Command::Calc { .. }), "{command:?}");
        }
    }

    #[test]
    fn a_dash_stands_for_standard_input_which_can_be_read_once() {
        assert_eq!(
            understood("rox-case check -"),
            Command::Check {
                source: Source::StandardInput,
                format: Format::Text,
            }
        );
        assert_eq!(
            understood("rox-case compare ./- -"),
            Command::Compare {
                first: Source::File("./-".into()),
                second: Source::StandardInput,
                format: Format::Text,
            }
        );
        for words in ["rox-case compare - -", "rox-case -"] {
            let (_, parsed) = parsed(words);
            assert!(matches!(parsed, Parsed::Refused { .. }), "{parsed:?}");
        }
    }

    #[test]
    fn a_file_in_front_of_a_command_is_refused() {
        let (_, parsed) = parsed("rox-case plan.rox calc other.rox");
        assert!(matches!(parsed, Parsed::Refused { .. }), "{parsed:?}");
    }

    #[test]
    fn trials_and_seed_are_whole_numbers_or_refused() {
        assert_eq!(
            understood("rox-case simulate plan.rox --trials 500 --seed 7"),
            Command::Simulate {
                source: Source::File("plan.rox".into()),
                scenario: None,
                settings: SimulationSettings {
                    trials: 500,
                    seed: 7,
                },
                format: Format::Text,
            }
        );
        for words in [
            "--trials 0",
            "--trials 1e3",
            "--trials 99999999999",
            "--seed -1",
        ] {
            let (_, parsed) = parsed(&format!("rox-case simulate plan.rox {words}"));
            assert!(matches!(parsed, Parsed::Refused { .. }), "{words}");
        }
    }

    #[test]
    fn help_is_complete_in_every_language() {
        for language in Language::ALL {
            for command in [
                "",
                "calc ",
                "check ",
                "compare ",
                "optimise ",
                "simulate ",
                "export ",
                "new ",
            ] {
                let words = format!("rox-case {command}--language {} --help", language.code());
                let (_, Parsed::Help(help)) = parsed(&words) else {
                    panic!("{words}");
                };
                assert!(!help.contains("console-"), "{help}");
                assert!(!help.contains("[default"), "{help}");
            }
        }
    }
}

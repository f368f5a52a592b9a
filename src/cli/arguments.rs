//! The arguments of the program, and what to say about wrong ones, in the language of the user.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::domain::inputs::{self, Input, Range, Unit};
use crate::engine::portfolio::{PortfolioLimits, PortfolioSettings, ScaleChoices};
use crate::engine::simulation::SimulationSettings;
use crate::export::Format as ExportFormat;
use crate::text::{Language, NumberError, Texts};

use super::{CaseSource, Format};

/// What the arguments ask for.
#[derive(Debug)]
pub(super) enum Parsed {
    /// A command.
    Command(CommandArguments),
    /// Help or the version, ready to be shown.
    Help(String),
    /// Something that cannot be meant, and what to say about it.
    Refused { sentence: String },
}

/// A command with its arguments.
#[derive(Debug, PartialEq)]
pub(super) enum CommandArguments {
    Window {
        file: Option<PathBuf>,
        /// The language for this run, where one was asked for.
        language: Option<Language>,
    },
    Calc {
        source: CaseSource,
        /// The scenario to compute instead of the plan, by its name or id.
        scenario: Option<String>,
        format: Format,
    },
    Check {
        source: CaseSource,
        format: Format,
    },
    Compare {
        first: CaseSource,
        second: CaseSource,
        format: Format,
    },
    Optimise {
        source: CaseSource,
        /// The scales to look at; its budget is none where the case's own is meant.
        question: PortfolioSettings,
        /// How the chances of a loss are simulated.
        settings: SimulationSettings,
        format: Format,
    },
    Simulate {
        source: CaseSource,
        /// The scenario to simulate instead of the plan, by its name or id.
        scenario: Option<String>,
        settings: SimulationSettings,
        format: Format,
    },
    Export {
        source: CaseSource,
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
        #[arg(long, allow_hyphen_values = true)]
        budget: Option<String>,
        #[arg(long, allow_hyphen_values = true)]
        budget_per_year: Option<String>,
        #[arg(long, allow_hyphen_values = true)]
        max_loss_probability: Option<String>,
        #[arg(long, value_parser = ["whole", "halves"], hide_possible_values = true)]
        scales: Option<String>,
        #[command(flatten)]
        draws: DrawSettings,
        #[arg(long)]
        json: bool,
    },
    Simulate {
        file: PathBuf,
        #[arg(long)]
        scenario: Option<String>,
        #[command(flatten)]
        draws: DrawSettings,
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
        draws: DrawSettings,
    },
    New {
        #[arg(long)]
        template: Option<String>,
        path: Option<PathBuf>,
    },
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
        Ok(grammar) => match command(grammar, texts) {
            Ok(CommandArguments::Compare { first, second, .. })
                if [&first, &second] == [&CaseSource::StandardInput; 2] =>
            {
                Parsed::Refused {
                    sentence: texts.get("console-input-once"),
                }
            }
            Ok(CommandArguments::Window {
                file: Some(file), ..
            }) if CaseSource::from(file.clone()) == CaseSource::StandardInput => Parsed::Refused {
                sentence: texts.get("console-input-needs-command"),
            },
            Ok(command) => Parsed::Command(command),
            Err(sentence) => Parsed::Refused { sentence },
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

/// The command that is meant, or a sentence about a number that is not understood.
fn command(grammar: Grammar, texts: &Texts) -> Result<CommandArguments, String> {
    let format = |json| if json { Format::Json } else { Format::Text };
    let amount = |argument, typed: Option<String>| {
        let number = NumberArgument {
            argument,
            input: &inputs::BUDGET,
            otherwise: "console-not-an-amount",
        };
        number.read(texts, typed.as_deref())
    };
    let share = |argument, typed: Option<String>| {
        let says_percent = typed.as_ref().is_some_and(|typed| typed.contains('%'));
        let number = NumberArgument {
            argument,
            input: if says_percent { &PERCENTAGE } else { &SHARE },
            otherwise: "console-not-a-share",
        };
        number.read(texts, typed.as_deref())
    };
    Ok(match grammar.command {
        None => CommandArguments::Window {
            file: grammar.file,
            language: grammar.language.as_deref().and_then(Language::from_code),
        },
        Some(GrammarCommand::Calc {
            file,
            scenario,
            json,
        }) => CommandArguments::Calc {
            source: file.into(),
            scenario,
            format: format(json),
        },
        Some(GrammarCommand::Check { file, json }) => CommandArguments::Check {
            source: file.into(),
            format: format(json),
        },
        Some(GrammarCommand::Compare {
            first,
            second,
            json,
        }) => CommandArguments::Compare {
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
        }) => CommandArguments::Optimise {
            source: file.into(),
            question: PortfolioSettings {
                scales: match scales.as_deref() {
                    Some("halves") => ScaleChoices::Halves,
                    _ => ScaleChoices::Whole,
                },
                limits: PortfolioLimits {
                    budget: amount("--budget", budget)?,
                    budget_per_year: amount("--budget-per-year", budget_per_year)?,
                    chance_of_loss: share("--max-loss-probability", max_loss_probability)?,
                },
            },
            settings: draws.settings(texts)?,
            format: format(json),
        },
        Some(GrammarCommand::Simulate {
            file,
            scenario,
            draws,
            json,
        }) => CommandArguments::Simulate {
            source: file.into(),
            scenario,
            settings: draws.settings(texts)?,
            format: format(json),
        },
        Some(GrammarCommand::Export {
            file,
            to,
            date,
            csv,
            draws,
        }) => CommandArguments::Export {
            source: file.into(),
            to,
            date,
            table: csv.map(|csv| match csv.as_str() {
                "spreadsheet" => ExportFormat::SpreadsheetCsv,
                _ => ExportFormat::Csv,
            }),
            settings: draws.settings(texts)?,
        },
        Some(GrammarCommand::New { template, path }) => CommandArguments::New { template, path },
    })
}

/// How a case is to be simulated, where that was said.
#[derive(Args, Debug)]
struct DrawSettings {
    #[arg(long, allow_hyphen_values = true)]
    trials: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    seed: Option<String>,
}

impl DrawSettings {
    fn settings(&self, texts: &Texts) -> Result<SimulationSettings, String> {
        let default = SimulationSettings::default();
        let count = |argument, input, typed: &Option<String>| {
            let number = NumberArgument {
                argument,
                input,
                otherwise: "console-invalid-number",
            };
            number.count(texts, typed.as_deref())
        };
        let trials = count("--trials", &TRIALS, &self.trials)?;
        let seed = count("--seed", &SEED, &self.seed)?;
        Ok(SimulationSettings {
            trials: trials.map_or(default.trials, |trials| trials as usize),
            seed: seed.unwrap_or(default.seed),
        })
    }
}

/// A share from 0 to 1.
static SHARE: Input = Input::new("console.share", Unit::Factor, Range::SHARE);
/// The same as a percentage.
static PERCENTAGE: Input = Input::new("console.percentage", Unit::Share, Range::SHARE);
/// How many trials are drawn.
static TRIALS: Input = Input::new(
    "console.trials",
    Unit::People,
    Range::between(1.0, SimulationSettings::MOST_TRIALS as f64),
);
/// Where the draws begin. Up to here every whole number is one.
static SEED: Input = Input::new(
    "console.seed",
    Unit::People,
    Range::between(0.0, 9_007_199_254_740_992.0),
);

/// A number that an argument gives. It is read as in the window, or as programs write it.
struct NumberArgument {
    /// The argument.
    argument: &'static str,
    /// What it is a number of.
    input: &'static Input,
    /// The text that says what belongs there.
    otherwise: &'static str,
}

impl NumberArgument {
    fn read(&self, texts: &Texts, typed: Option<&str>) -> Result<Option<f64>, String> {
        let Some(typed) = typed else {
            return Ok(None);
        };
        match texts.parse_argument(typed, self.input) {
            Ok(value) if self.input.range.contains(value) => Ok(Some(value)),
            Ok(_) => Err(self.refusal(texts, typed, None)),
            Err(error) => Err(self.refusal(texts, typed, Some(error))),
        }
    }

    fn count(&self, texts: &Texts, typed: Option<&str>) -> Result<Option<u64>, String> {
        // A seed may be larger than what an amount holds exactly.
        if let Some(Ok(count)) = typed.map(str::parse::<u64>)
            && (self.input.range.contains(count as f64) || self.input.key == SEED.key)
        {
            return Ok(Some(count));
        }
        match self.read(texts, typed)? {
            Some(value) if value.fract() != 0.0 => {
                Err(self.refusal(texts, typed.unwrap_or_default(), None))
            }
            value => Ok(value.map(|value| value as u64)),
        }
    }

    /// What is wrong with what was given, in a sentence.
    fn refusal(&self, texts: &Texts, typed: &str, error: Option<NumberError>) -> String {
        let argument = ("argument", self.argument.into());
        let value = ("value", typed.into());
        if let Some(NumberError::DecimalSeparator { meant } | NumberError::Apostrophe { meant }) =
            &error
        {
            let meant = ("meant", meant.into());
            return texts.with("console-another-separator", &[argument, value, meant]);
        }
        match error.and_then(NumberError::readings) {
            Some([own, other]) => {
                let (own, other) = (("own", own.into()), ("other", other.into()));
                texts.with("console-two-readings", &[argument, value, own, other])
            }
            None => texts.with(self.otherwise, &[argument, value]),
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
    let argument = ("argument", context(ContextKind::InvalidArg).into());
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

    fn understood(words: &str) -> CommandArguments {
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
            CommandArguments::Window {
                file: Some("plan.rox".into()),
                language: None,
            }
        );
        assert_eq!(
            understood("rox-case --language nl"),
            CommandArguments::Window {
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
            assert!(
                matches!(command, CommandArguments::Calc { .. }),
                "{command:?}"
            );
        }
    }

    #[test]
    fn a_dash_stands_for_standard_input_which_can_be_read_once() {
        assert_eq!(
            understood("rox-case check -"),
            CommandArguments::Check {
                source: CaseSource::StandardInput,
                format: Format::Text,
            }
        );
        assert_eq!(
            understood("rox-case compare ./- -"),
            CommandArguments::Compare {
                first: CaseSource::File("./-".into()),
                second: CaseSource::StandardInput,
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
            CommandArguments::Simulate {
                source: CaseSource::File("plan.rox".into()),
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
            "--trials 2.5",
            "--trials 99999999999",
            "--seed -1",
            "--seed 0.5",
        ] {
            let (_, parsed) = parsed(&format!("rox-case simulate plan.rox {words}"));
            assert!(matches!(parsed, Parsed::Refused { .. }), "{words}");
        }
    }

    #[test]
    fn a_seed_may_be_any_whole_number_that_programs_have() {
        let most = u64::MAX.to_string();
        let command = understood(&format!("rox-case simulate plan.rox --seed {most}"));
        let CommandArguments::Simulate { settings, .. } = command else {
            panic!("{command:?}");
        };
        assert_eq!(settings.seed, u64::MAX);
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

//! `rox-case export`: exports a case to a file.

use std::path::Path;

use crate::domain::{BusinessCase, Date, Plan};
use crate::engine::CaseResult;
use crate::engine::batch::CancelToken;
use crate::engine::simulation::SimulationSettings;
use crate::export::{ExportError, Format, render};
use crate::present::{Analysis, ExportInput, Sections};
use crate::store::{self, WallTime};
use crate::text::Texts;

use super::{CaseSource, CommandError, CommandOutput, evaluate, plan};

/// What reproducible builds set to the moment that files are to be dated by, in seconds since 1970.
const DATE_FROM_OUTSIDE: &str = "SOURCE_DATE_EPOCH";

/// Makes a file of a case, in the format that its extension stands for. Replaces what was there, whole or not at all.
pub(super) fn export(
    source: &CaseSource,
    to: &Path,
    (date, table): (Option<&str>, Option<Format>),
    settings: SimulationSettings,
    texts: &'static Texts,
) -> Result<CommandOutput, CommandError> {
    let named = || ("file", to.display().to_string().into());
    let Some(format) = Format::of_path(to) else {
        let known = ("known", Format::extensions(Format::ALL).into());
        return Err(CommandError::of(
            texts.with("console-unknown-format", &[named(), known]),
        ));
    };
    if table.is_some_and(|table| table.extension() != format.extension()) {
        return Err(CommandError::of(texts.with("console-no-table", &[named()])));
    }
    let format = table.unwrap_or(format);
    let date = dated(date, texts)?;
    let opened = source.open(texts)?;
    let plan: Plan = plan(source, &opened, texts)?;
    let result = evaluate(&opened.case, &plan, texts)?;
    let found = (&plan, &result);
    let bytes = bytes(&opened.case, found, format, settings, date, texts).map_err(|error| {
        log::info!("{error}");
        CommandError::of(error.sentence(texts))
    })?;
    store::write_file(to, &bytes).map_err(|error| CommandError::of(error.sentence(texts)))?;
    let made = texts.with("console-exported", &[named()]);
    let signs = format.dialect(texts);
    let signs = signs.map(|dialect| texts.with("console-exported-table", &dialect.arguments()));
    Ok(CommandOutput::fine(match signs {
        Some(signs) => format!("{made} {signs}"),
        None => made,
    }))
}

fn bytes(
    case: &BusinessCase,
    (plan, result): (&Plan, &CaseResult),
    format: Format,
    settings: SimulationSettings,
    date: Date,
    texts: &'static Texts,
) -> Result<Vec<u8>, ExportError> {
    let analysis = Analysis::of(case, plan, result, settings, &CancelToken::default())?;
    let input = ExportInput {
        case,
        plan,
        analysis: &analysis,
        texts,
        date,
        sections: &Sections::all(),
    };
    render(format, &input, &CancelToken::default())
}

/// The day that was asked for, that which the surroundings set, or today.
fn dated(date: Option<&str>, texts: &Texts) -> Result<Date, CommandError> {
    if let Some(date) = date {
        return date.parse().map_err(|_| {
            let date = ("date", date.into());
            CommandError::of(texts.with("console-not-a-date", &[date]))
        });
    }
    let Some(seconds) = std::env::var_os(DATE_FROM_OUTSIDE) else {
        return Ok(WallTime::now().date());
    };
    let seconds = seconds.to_string_lossy().into_owned();
    match seconds.parse() {
        // The same on every machine: that is what it is set for.
        Ok(seconds) => Ok(WallTime(seconds).date_in_greenwich()),
        Err(_) => {
            let [name, value] = [
                ("name", DATE_FROM_OUTSIDE.into()),
                ("value", seconds.into()),
            ];
            Err(CommandError::of(
                texts.with("console-not-a-moment", &[name, value]),
            ))
        }
    }
}

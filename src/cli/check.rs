//! `rox-case check`: what is weak in a case, why, and the way out.

use std::cmp::Reverse;

use crate::engine::finding::{Finding, Severity};
use crate::export::json;
use crate::text::{FindingText, Texts};

use super::table::wrap;
use super::{CaseSource, CommandError, CommandOutput, Exit, Format, compute};

const INDENT: &str = "    ";

/// Checks a case. The exit status tells whether money goes past the sweet spot.
pub(super) fn check(
    source: &CaseSource,
    format: Format,
    texts: &Texts,
) -> Result<CommandOutput, CommandError> {
    let (case, result) = compute(source, texts)?;
    let mut findings: Vec<(&Finding, FindingText)> = result
        .findings
        .iter()
        .map(|finding| (finding, texts.finding(finding, &case)))
        .collect();
    let text = match format {
        Format::Json => json::findings(&findings),
        Format::Text => {
            // The gravest first; among equals the order of the codes.
            findings.sort_by_key(|(finding, _)| Reverse(finding.severity));
            page(&findings, texts)
        }
    };
    let overshoots = findings
        .iter()
        .any(|(finding, _)| finding.severity == Severity::Overshoot);
    let exit = if overshoots {
        Exit::Overshoot
    } else {
        Exit::Fine
    };
    Ok(CommandOutput { text, exit })
}

fn page(findings: &[(&Finding, FindingText)], texts: &Texts) -> String {
    if findings.is_empty() {
        return texts.get("console-nothing-found");
    }
    findings
        .iter()
        .map(|(finding, text)| entry(finding, text, texts))
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn entry(finding: &Finding, text: &FindingText, texts: &Texts) -> String {
    let heading = texts.with(
        "console-finding",
        &[
            ("code", finding.code.name().into()),
            ("severity", texts.kind(finding.severity).into()),
            ("title", (&text.title).into()),
        ],
    );
    let why = texts.with("console-finding-why", &[("why", (&text.why).into())]);
    let way_out = texts.with(
        "console-finding-way-out",
        &[("way_out", (&text.way_out).into())],
    );
    let mut entry = wrap(&heading, "");
    for paragraph in [&*text.found, &why, &way_out] {
        entry.push_str(&wrap(paragraph, INDENT));
    }
    entry.trim_end().to_owned()
}

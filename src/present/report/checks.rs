//! What can go wrong: how much may disappoint before it no longer pays, what the result depends on most, and what the checks
//! found.

use serde::Serialize;

use crate::engine::finding::{CheckCode, Severity};
use crate::present::{ExportInput, Section};

use super::{Chapter, ReportBlock, ReportPicture, ReportTable, Titled, most, tornado};

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingLine {
    /// How grave it is.
    pub severity: Severity,
    /// What that is called.
    pub severity_name: String,
    /// What it is about.
    pub title: String,
    /// What was found.
    pub found: String,
    /// What to do about it.
    pub way_out: String,
}

pub(super) fn chapter(input: &ExportInput<'_>, most_lines: usize) -> Chapter {
    let text = &input.case_text();
    let mut blocks = Vec::new();
    if let Some(chart) = tornado::chart(input) {
        blocks.push(ReportBlock::Pictures(vec![Titled {
            title: text.get("paper-tornado"),
            remark: text.get("paper-tornado-remark"),
            content: ReportPicture::Bars(chart),
        }]));
    }
    blocks.push(findings(input, most_lines));
    let lead = match input.result().break_even_lift {
        _ if input.result().live_options().next().is_none() => String::new(),
        Some(factor) => text.with(
            "paper-risks-lead",
            &[("share", text.texts.percent(factor, 0).into())],
        ),
        None => text.get("paper-risks-lead-none"),
    };
    Chapter {
        section: Section::Risks,
        title: text.get("paper-risks"),
        lead,
        blocks,
    }
}

fn findings(input: &ExportInput<'_>, most_lines: usize) -> ReportBlock {
    let text = &input.case_text();
    let mut findings: Vec<_> = input.result().findings.iter().collect();
    // What is not counted matters to all that is, so among equally grave findings it is never the one left out.
    findings.sort_by_key(|finding| {
        let is_counted = finding.code != CheckCode::F28;
        (std::cmp::Reverse(finding.severity), is_counted)
    });
    let count = findings.len();
    let lines = findings.into_iter().map(|finding| {
        let words = text.texts.finding(finding, input.case);
        FindingLine {
            severity: finding.severity,
            severity_name: text.texts.kind(finding.severity),
            title: words.title,
            found: words.found.into(),
            way_out: words.way_out,
        }
    });
    let (lines, more) = most(lines.collect(), most_lines, |count| {
        text.with("paper-more-findings", &[("count", count.into())])
    });
    let remark = text.with("paper-checks-remark", &[("count", count.into())]);
    ReportBlock::Findings(Titled {
        title: text.get("paper-checks"),
        remark,
        content: ReportTable {
            heads: Vec::new(),
            lines,
            more,
        },
    })
}

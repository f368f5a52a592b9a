//! What can go wrong: how much may disappoint before it no longer pays, what the result hangs on most, and what the checks
//! found.

use super::{Block, Chapter, Lines, Picture, Titled, heavy, most};
use crate::engine::checks::{CheckCode, Severity};
use crate::export::{Material, Section};

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
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

pub(super) fn chapter(material: &Material<'_>, most_lines: usize) -> Chapter {
    let text = &material.case_text();
    let mut blocks = Vec::new();
    if let Some(chart) = heavy::chart(material) {
        blocks.push(Block::Pictures(vec![Titled {
            title: text.get("paper-heavy"),
            remark: text.get("paper-heavy-remark"),
            content: Picture::Bars(chart),
        }]));
    }
    blocks.push(findings(material, most_lines));
    let lead = match material.result().break_even_lift {
        _ if material.result().live_options().next().is_none() => String::new(),
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

fn findings(material: &Material<'_>, most_lines: usize) -> Block {
    let text = &material.case_text();
    let mut findings: Vec<_> = material.result().findings.iter().collect();
    // What is not counted matters to all that is, so among equally grave findings it is never the one left out.
    findings.sort_by_key(|finding| {
        let is_counted = finding.code != CheckCode::F28;
        (std::cmp::Reverse(finding.severity), is_counted)
    });
    let count = findings.len();
    let lines = findings.into_iter().map(|finding| {
        let words = text.texts.finding(finding, material.case);
        FindingLine {
            severity: finding.severity,
            severity_name: text.texts.kind(finding.severity),
            title: words.title,
            found: words.found,
            way_out: words.way_out,
        }
    });
    let (lines, more) = most(lines.collect(), most_lines, |count| {
        text.with("paper-more-findings", &[("count", count.into())])
    });
    let remark = text.with("paper-checks-remark", &[("count", count.into())]);
    Block::Findings(Titled {
        title: text.get("paper-checks"),
        remark,
        content: Lines {
            heads: Vec::new(),
            lines,
            more,
        },
    })
}

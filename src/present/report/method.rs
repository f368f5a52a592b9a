//! How it is computed, in a few sentences.

use crate::present::{ExportInput, PROGRAM_VERSION, Section};

use super::{Chapter, ReportBlock, ReportTable, Titled};

pub(super) fn chapter(input: &ExportInput<'_>) -> Chapter {
    let text = &input.case_text();
    let finance = &input.case.finance;
    let points = [
        ("paper-method-difference-head", "paper-method-difference"),
        ("paper-method-gap-head", "paper-method-gap"),
        ("paper-method-behaviour-head", "paper-method-behaviour"),
        ("paper-method-evidence-head", "paper-method-evidence"),
        ("paper-method-overshoot-head", "paper-method-overshoot"),
    ];
    let mut notes: Vec<(String, String)> = points
        .into_iter()
        .map(|(head, words)| (text.get(head), text.get(words)))
        .collect();
    let money = text.with(
        "paper-method-money",
        &[
            ("rate", text.texts.percent(finance.discount_rate, 1).into()),
            ("years", (input.case.horizon_years as usize).into()),
            ("currency", (&input.case.currency).into()),
        ],
    );
    notes.insert(1, (text.get("paper-method-money-head"), money));
    let made = text.with(
        "paper-method-made",
        &[
            ("version", PROGRAM_VERSION.into()),
            ("date", text.texts.date(input.date).into()),
            ("draws", input.analysis.draws(input.texts).into()),
        ],
    );
    notes.push((text.get("paper-method-made-head"), made));
    Chapter {
        section: Section::Method,
        title: text.get("paper-method"),
        lead: String::new(),
        blocks: vec![ReportBlock::Notes(Titled {
            title: String::new(),
            remark: String::new(),
            content: ReportTable {
                heads: Vec::new(),
                lines: notes,
                more: String::new(),
            },
        })],
    }
}

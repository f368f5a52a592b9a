//! The register for a spreadsheet: the lines in sight in their order, every number as exact as it is.

use crate::app::assumptions::AssumptionEntry;
use crate::engine::results::sensitivity::Effect;
use crate::present::charts::ChartTable;
use crate::text::CaseText;

use super::state::EvidenceState;

const HEADS: [&str; 14] = [
    "register-head-name",
    "register-head-value",
    "heading-lowest",
    "heading-highest",
    "register-head-unit",
    "register-head-footing",
    "register-head-source",
    "register-head-owner",
    "register-head-as-of",
    "register-head-tried-low",
    "register-head-change-low",
    "register-head-tried-high",
    "register-head-change-high",
    "register-head-switching",
];

/// The table.
pub(super) fn table(text: &CaseText<'_>, state: &EvidenceState) -> ChartTable {
    let lines = (0..state.count()).filter_map(|place| state.line(place));
    ChartTable {
        heads: HEADS.map(|key| text.get(key)).to_vec(),
        rows: lines.map(|line| cells(text, state, line)).collect(),
        ..ChartTable::default()
    }
}

fn cells(text: &CaseText<'_>, state: &EvidenceState, line: &AssumptionEntry) -> Vec<String> {
    let texts = text.texts;
    let exact = |value: Option<f64>| value.map_or_else(String::new, |v| texts.number_exact(v));
    let cents = |amount: Option<f64>| exact(amount.map(|a| (a * 100.0).round() / 100.0));
    let assumption = &line.assumption;
    let sensitivity = &state.sensitivity;
    let effect = sensitivity.effect(&assumption.path);
    let of = |part: fn(&Effect) -> Option<f64>| effect.and_then(part);
    vec![
        on_one_line(&line.name),
        exact(Some(assumption.value.likely)),
        exact(assumption.value.low),
        exact(assumption.value.high),
        texts.unit(assumption.input.unit, text.currency),
        line.footing.words(texts),
        on_one_line(&line.source),
        on_one_line(&line.owner),
        line.as_of
            .map_or_else(String::new, |month| texts.month(month)),
        exact(of(|effect| Some(effect.low.value))),
        cents(of(|effect| effect.low.change)),
        exact(of(|effect| Some(effect.high.value))),
        cents(of(|effect| effect.high.change)),
        exact(sensitivity.switching(&assumption.path).flatten()),
    ]
}

/// A text without what would part cells or rows.
fn on_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

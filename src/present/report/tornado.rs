//! What the net present value depends on most: one bar for each of the heaviest assumptions.

use crate::domain::ResponsePlan;
use crate::engine::results::sensitivity::{Effect, Ends};
use crate::present::ExportInput;
use crate::present::charts::{Arrangement, Bar, BarChart, BarKind, Ink};
use crate::present::register::{AssumptionEntry, lines};

/// So many assumptions have a bar.
const BARS: usize = 6;

/// The lines of the register that move the net present value, the heaviest and weakest first, with what they do.
pub(super) fn weighed<'a>(
    lines: &'a [AssumptionEntry],
    effects: &'a [Effect],
    response: &ResponsePlan,
) -> Vec<(&'a AssumptionEntry, &'a Effect)> {
    let mut weighed: Vec<(&AssumptionEntry, &Effect)> = lines.iter().zip(effects).collect();
    let weight =
        |(line, effect): &(&AssumptionEntry, &Effect)| line.weight(effect.size(), response);
    weighed.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
    weighed
}

/// The bars; none where no assumption moves anything.
pub(super) fn chart(input: &ExportInput<'_>) -> Option<BarChart> {
    let text = &input.case_text();
    let lines = lines(input.case, input.texts);
    let mut weighed: Vec<(&AssumptionEntry, &Effect)> =
        lines.iter().zip(&input.analysis.effects).collect();
    weighed.retain(|(line, effect)| effect.size() > 0.0 && !line.assumption.input.is_chosen);
    weighed.sort_by(|(_, one), (_, other)| other.size().total_cmp(&one.size()));
    weighed.truncate(BARS);
    if weighed.is_empty() {
        return None;
    }
    let bars: Vec<Bar> = weighed
        .into_iter()
        .map(|(line, effect)| {
            let changes = [effect.low, effect.high].map(|end| end.change.unwrap_or(0.0));
            let [from, to] = [
                changes[0].min(changes[1]).min(0.0),
                changes[0].max(changes[1]).max(0.0),
            ];
            let tried = match effect.ends {
                Ends::Range => text.with(
                    "register-range",
                    &[effect.low, effect.high]
                        .map(|end| end.value)
                        .map(|value| text.input_value(value, line.assumption.input.unit))
                        .into_iter()
                        .zip(["low", "high"])
                        .map(|(words, name)| (name, words.into()))
                        .collect::<Vec<_>>(),
                ),
                Ends::Tenth => text.get("register-tenth"),
            };
            let shown = text.with(
                "paper-tornado-bar",
                &[
                    ("from", text.money_change(from).into()),
                    ("to", text.money_change(to).into()),
                ],
            );
            Bar {
                name: text
                    .texts
                    .number_name_first(&line.assumption.path, input.case),
                remark: tried,
                help: String::new(),
                from,
                to,
                ink: Ink::Plan,
                kind: BarKind::Part,
                exact: shown.clone(),
                shown,
                ask: None,
            }
        })
        .collect();
    let summary: Vec<String> = bars
        .iter()
        .map(|bar| {
            let arguments = [
                ("name", (&bar.name).into()),
                ("amount", (&bar.shown).into()),
            ];
            text.with("waterfall-bar", &arguments)
        })
        .collect();
    let heads = vec![
        text.get("register-head-name"),
        text.get("register-head-effect"),
    ];
    let mut chart = BarChart::new(Arrangement::Below, bars, heads);
    chart.summary = summary.join("; ");
    Some(chart)
}

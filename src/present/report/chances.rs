//! What the case may come to: how its worth and its cash spread, what finding out first is worth, and how likely it is that
//! an option goes past the sweet spot.

use crate::engine::simulation::{SimulationResult, Study};
use crate::present::charts::{
    fan_chart, histogram_chart, mass_chart, overshoot_chart, rest_share_words, worth_table,
};
use crate::present::{ExportInput, Section};
use crate::text::{CaseText, NO_NUMBER};

use super::{Chapter, KeyFigure, ReportBlock, ReportPicture, ShortTable, Titled};

/// The most questions that are worth a pilot with a line of their own.
const MOST_QUESTIONS: usize = 4;
/// Less than this rounds to no chance at all.
const LEAST_CHANCE: f64 = 0.005;
/// The most drivers with a bar.
const MOST_DRIVERS: usize = 6;

pub(super) fn chapter(input: &ExportInput<'_>) -> Chapter {
    let text = &input.case_text();
    let found = &input.analysis.simulation;
    if !input.analysis.is_uncertain() {
        return Chapter {
            section: Section::Chances,
            title: text.get("paper-chances"),
            lead: text.get("risk-share-nothing"),
            blocks: Vec::new(),
        };
    }
    let mut lead = input.analysis.in_words(text);
    let study = found.study.as_ref();
    if let Some(difference) = study.and_then(|study| study.difference.as_ref()) {
        lead = format!("{lead} {}", text.texts.mean_differs(difference, input.case));
    }
    let mut blocks = pictures(input, text, found);
    blocks.extend([
        ReportBlock::Facts(facts(text, found)),
        ReportBlock::Beside(Box::new([
            questions(input, text, study, found.evpi),
            overshoot(input, text, found),
        ])),
        ReportBlock::Remark(how(text, found)),
    ]);
    Chapter {
        section: Section::Chances,
        title: text.get("paper-chances"),
        lead,
        blocks,
    }
}

/// How worth and cash spread. Amounts that many trials come to stand first, then how the rest spreads.
fn pictures(
    input: &ExportInput<'_>,
    text: &CaseText<'_>,
    found: &SimulationResult,
) -> Vec<ReportBlock> {
    let spread = ["risk-spread", "risk-spread-remark"];
    let histogram = ReportPicture::Lines(histogram_chart(text, found));
    let cash = titled(
        text,
        ["risk-cash", "risk-cash-remark"],
        ReportPicture::Lines(fan_chart(text, found, input.result())),
    );
    if found.histogram.masses.is_empty() {
        return vec![ReportBlock::Pictures(vec![
            titled(text, spread, histogram),
            cash,
        ])];
    }
    let masses = titled(text, spread, ReportPicture::Bars(mass_chart(text, found)));
    if found.histogram.shares.is_empty() {
        return vec![ReportBlock::Pictures(vec![masses, cash])];
    }
    let share = [("share", rest_share_words(text, found).into())];
    let rest = Titled {
        title: text.get("risk-rest"),
        remark: text.with("risk-rest-remark", &share),
        content: histogram,
    };
    vec![
        ReportBlock::Pictures(vec![masses]),
        ReportBlock::Pictures(vec![rest, cash]),
    ]
}

fn titled<T>(text: &CaseText<'_>, [title, remark]: [&str; 2], content: T) -> Titled<T> {
    Titled {
        title: text.get(title),
        remark: text.get(remark),
        content,
    }
}

fn facts(text: &CaseText<'_>, found: &SimulationResult) -> Vec<KeyFigure> {
    let percent = |share: f64| text.texts.chance(share);
    let fact = |name: &str, value: String, remark: &str| KeyFigure {
        name: text.get(name),
        value,
        remark: text.get(remark),
    };
    let payback = match found.payback.p50 {
        _ if !found.has_cost() => NO_NUMBER.to_owned(),
        Some(months) => text.texts.duration(months),
        None => text.get("payback-never"),
    };
    vec![
        fact(
            "paper-chance-loss",
            percent(found.chance_of_loss),
            "paper-chance-loss-remark",
        ),
        fact(
            "paper-chance-low",
            text.money(found.npv.p5),
            "paper-chance-low-remark",
        ),
        fact(
            "paper-chance-middle",
            text.money(found.npv.p50),
            "paper-chance-middle-remark",
        ),
        fact(
            "paper-chance-high",
            text.money(found.npv.p95),
            "paper-chance-high-remark",
        ),
        fact(
            "paper-chance-worst",
            text.money(found.expected_shortfall),
            "paper-chance-worst-remark",
        ),
        fact(
            "paper-chance-mean",
            text.money(found.npv.mean),
            "paper-chance-mean-remark",
        ),
        fact(
            "paper-chance-payback",
            payback,
            "paper-chance-payback-remark",
        ),
        fact(
            "paper-chance-never",
            percent(found.payback.never),
            "paper-chance-never-remark",
        ),
    ]
}

/// What to find out first, and what that is worth at most.
fn questions(
    input: &ExportInput<'_>,
    text: &CaseText<'_>,
    study: Option<&Study>,
    everything: f64,
) -> ReportBlock {
    let mut table = study.map_or_else(Default::default, |study| {
        worth_table(text, input.case, study)
    });
    let lead = match table.rows.first().map(Vec::as_slice) {
        Some([name, money]) => {
            let arguments = [("name", name.into()), ("money", money.into())];
            text.with("risk-worth-lead", &arguments)
        }
        Some(_) | None => text.get("risk-worth-nothing"),
    };
    if table.rows.len() > 1 {
        table.rows.truncate(MOST_QUESTIONS);
    } else {
        table.rows.clear();
    }
    let everything = [("information", text.money(everything).into())];
    ReportBlock::Short(Titled {
        title: text.get("risk-worth-title"),
        remark: String::new(),
        content: ShortTable {
            lead,
            table,
            note: text.with("risk-worth-all", &everything),
        },
    })
}

/// How likely each driver is to be past the sweet spot; those that hardly can be are left out.
fn overshoot(
    input: &ExportInput<'_>,
    text: &CaseText<'_>,
    found: &SimulationResult,
) -> ReportBlock {
    let mut chart = overshoot_chart(text, input.case, found);
    chart.bars.retain(|bar| bar.to >= LEAST_CHANCE);
    chart.bars.sort_by(|one, other| other.to.total_cmp(&one.to));
    chart.bars.truncate(MOST_DRIVERS);
    let title = text.get("risk-overshoot-title");
    if chart.bars.is_empty() {
        return ReportBlock::Short(Titled {
            title,
            remark: String::new(),
            content: ShortTable {
                lead: text.get("risk-overshoot-nothing"),
                table: Default::default(),
                note: String::new(),
            },
        });
    }
    ReportBlock::Pictures(vec![Titled {
        title,
        remark: text.get("risk-overshoot-remark"),
        content: ReportPicture::Bars(chart),
    }])
}

/// How it was simulated, how exact that is, and what the shades of the cash mean.
fn how(text: &CaseText<'_>, found: &SimulationResult) -> String {
    let how = text.texts.how_simulated(found, text.currency);
    let legend = text.get("risk-cash-legend");
    format!("{how} {legend}")
}

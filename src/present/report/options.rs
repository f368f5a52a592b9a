//! The sweet spot: every option with the money past it, the worst warning in pictures, and the drivers on their gauges.

use serde::Serialize;

use crate::engine::results::scaling::scaling;
use crate::engine::{OptionResult, Verdict};
use crate::present::charts::{ratchet_chart, scale_chart};
use crate::present::{ExportInput, Section};
use crate::text::warnings::option_name;
use crate::text::{CaseText, NO_NUMBER};

use super::{
    Chapter, Gauge, ReportBlock, ReportLength, ReportPicture, ReportTable, Titled, decision, most,
};

/// Warnings that have a place on the first page; the others follow in this chapter.
pub const WARNINGS_IN_FRONT: usize = 2;

/// What there is to say about an option.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionLine {
    /// Its name.
    pub name: String,
    /// The verdict on it.
    pub verdict: Verdict,
    /// What that is called.
    pub verdict_name: String,
    /// Cost, what it adds, the share of its lift past the sweet spot, the money that buys that, and its best scale.
    pub figures: [String; 5],
}

/// The chapter; the warnings stand in it also where the rest was left out.
pub(super) fn chapter(input: &ExportInput<'_>, room: ReportLength) -> Option<Chapter> {
    let text = &input.case_text();
    let has_value = input.sections.has(Section::Value);
    let mut blocks = Vec::new();
    blocks.extend(further_warnings(input, text));
    if has_value && !input.result().options.is_empty() {
        blocks.extend(pictures(input, text));
        blocks.push(options(input, text, room.options));
    }
    if has_value && !input.result().drivers.is_empty() {
        blocks.push(gauges(input, text, room.drivers));
    }
    (!blocks.is_empty()).then(|| Chapter {
        section: Section::Value,
        title: text.get("paper-sweet-spot"),
        lead: text.get("paper-sweet-spot-lead"),
        blocks,
    })
}

fn further_warnings(input: &ExportInput<'_>, text: &CaseText<'_>) -> Option<ReportBlock> {
    let mut warnings = decision::decision(input).warnings;
    (warnings.len() > WARNINGS_IN_FRONT).then(|| {
        ReportBlock::Warnings(Titled {
            title: text.get("paper-further-warnings"),
            remark: String::new(),
            content: warnings.split_off(WARNINGS_IN_FRONT),
        })
    })
}

/// What more or less of the option with the worst warning is worth, and when its surprise becomes the norm.
fn pictures(input: &ExportInput<'_>, text: &CaseText<'_>) -> Option<ReportBlock> {
    let result = input.result();
    let worst = result.warnings.first()?;
    let option = result.option(&worst.option)?;
    let mut planned = input.plan.options.iter();
    let place = planned.position(|planned| planned.id == option.id)?;
    let scale = input.plan.options[place].scale;
    let scaling = scaling(input.plan, result, place)?;
    let mut pictures = vec![Titled {
        title: text.with(
            "paper-scale-title",
            &[("option", option_name(input.case, &option.id).into())],
        ),
        remark: String::new(),
        content: ReportPicture::Lines(scale_chart(text, &scaling, option, (place, scale))),
    }];
    if let Some(driver) = result.driver(&worst.driver) {
        let name = decision::gauge(text, input.case, driver).name;
        pictures.push(Titled {
            title: text.with("paper-ratchet-title", &[("driver", name.into())]),
            remark: String::new(),
            content: ReportPicture::Lines(ratchet_chart(text, driver)),
        });
    }
    Some(ReportBlock::Pictures(pictures))
}

fn options(input: &ExportInput<'_>, text: &CaseText<'_>, most_lines: usize) -> ReportBlock {
    let mut options: Vec<&OptionResult> = input.result().options.iter().collect();
    // The money past the sweet spot first, then what earns most.
    options.sort_by(|one, other| {
        let past = |option: &OptionResult| input.result().warning(&option.id).is_some();
        let order = past(other).cmp(&past(one));
        order.then(other.marginal.total_cmp(&one.marginal))
    });
    let warned = input.result().warnings.len();
    let lines = options.into_iter().map(|option| line(input, text, option));
    let (lines, more) = most(lines.collect(), most_lines.max(warned), |count| {
        text.with("paper-more-options", &[("count", count.into())])
    });
    let heads = [
        "options-column-name",
        "alternatives-cost",
        "options-column-adds",
        "paper-column-share",
        "paper-column-past",
        "paper-column-best",
        "options-column-verdict",
    ];
    ReportBlock::Options(Titled {
        title: text.get("paper-options"),
        remark: text.get("paper-options-remark"),
        content: ReportTable {
            heads: heads.map(|key| text.get(key)).to_vec(),
            lines,
            more,
        },
    })
}

fn line(input: &ExportInput<'_>, text: &CaseText<'_>, option: &OptionResult) -> OptionLine {
    let mut planned = input.case.options.iter();
    let scale = planned
        .find(|planned| planned.id == option.id)
        .map_or(1.0, |planned| planned.scale);
    let best = option.sweet_spot_scale * scale;
    let judged = |figure: String| {
        if option.is_live() {
            figure
        } else {
            NO_NUMBER.to_owned()
        }
    };
    OptionLine {
        name: option_name(input.case, &option.id),
        verdict: option.verdict,
        verdict_name: text.texts.kind(option.verdict),
        figures: [
            text.money(option.pv_cost),
            text.money_change(option.marginal),
            judged(text.texts.percent(option.overshoot_share, 0)),
            judged(text.money(option.overshoot_cost)),
            judged(text.texts.percent(best, 0)),
        ],
    }
}

fn gauges(input: &ExportInput<'_>, text: &CaseText<'_>, most_lines: usize) -> ReportBlock {
    let mut drivers: Vec<usize> = (0..input.result().drivers.len()).collect();
    // What the plan lifts matters most, then what weighs most with customers; shown in the order of the journey.
    let importance = |place: &usize| input.case.drivers[*place].importance;
    drivers.sort_by(|one, other| {
        let lifted = |place: &usize| input.result().drivers[*place].is_lifted;
        let order = lifted(other).cmp(&lifted(one));
        order.then(importance(other).total_cmp(&importance(one)))
    });
    let (mut drivers, more) = most(drivers, most_lines, |count| {
        text.with("paper-more-drivers", &[("count", count.into())])
    });
    drivers.sort_unstable();
    let lines: Vec<Gauge> = drivers
        .into_iter()
        .map(|place| decision::gauge(text, input.case, &input.result().drivers[place]))
        .collect();
    ReportBlock::Gauges(Titled {
        title: text.get("result-drivers"),
        remark: text.get("result-drivers-remark"),
        content: ReportTable {
            heads: Vec::new(),
            lines,
            more,
        },
    })
}

//! The report as data for the template: texts fit to be printed, drawings with their places, colours with their meaning.

use serde::Serialize;
use serde_json::{Value, json};

use crate::domain::{Date, Evidence};
use crate::engine::finding::Severity;
use crate::engine::{Verdict, Zone};
use crate::present::charts::{GaugeScale, LineChart};
use crate::present::drawing::{
    Drawing, PartStyle, Share, bar_chart, evidence_parts, flow_chart, flow_legend, gauge,
    gauge_legend, legend, line_chart, severity_sign, share_bar, share_key, verdict_sign, zone_sign,
};
use crate::present::palette::{self, Chip, Color};
use crate::present::register::EvidenceBasis;
use crate::present::report::{
    DecisionPage, EvidenceBar, Gauge, Report, ReportBlock, ReportPicture, WARNINGS_IN_FRONT,
    WarningText,
};
use crate::text::Texts;

use super::fonts::{FAMILY, PaperFonts};
use super::printable::{NO_GLYPH, printable};
use super::shapes::{color, drawing};

/// Between the margins, points.
const WIDTH: f64 = 483.0;
/// Between two columns, points.
const GUTTER: f64 = 19.0;
/// Width of one of two columns.
const HALF: f64 = (WIDTH - GUTTER) / 2.0;
/// The chart of the first page.
const CASH: [f64; 2] = [244.0, 146.0];
/// Height of a chart beside another.
const BESIDE: f64 = 138.0;
/// Width of a gauge in a list.
const GAUGE: f64 = 190.0;
/// Width of a gauge at a warning.
const WARNING_GAUGE: f64 = 128.0;
/// Size of a sign.
const SIGN: f64 = 7.0;
/// Height of the bar of evidence.
const EVIDENCE: f64 = 8.0;

/// Everything that the template gets: the report as it is, fit to be printed, with its drawings. `air` is how much of the usual
/// space stands between the parts of the paper, 0..=1.
///
/// # Errors
/// When the report cannot be written down, which is a fault of ours.
pub(super) fn content(report: &Report, date: Date, air: f64) -> Result<Value, serde_json::Error> {
    let writer = Writer {
        texts: Texts::of(report.language),
        scale: scale(report),
    };
    let month = date.month();
    let mut content = serde_json::to_value(report)?;
    make_printable(&mut content);
    let title = &report.imprint.title;
    content["imprint"]["running"] = printable(&running(title)).into();
    // A long title is set smaller, so that the first page keeps its room.
    content["imprint"]["title_size"] = title_size(title).into();
    writer.decision(&report.decision, &mut content["decision"]);
    for (chapter, own) in report.chapters.iter().zip(items(&mut content["chapters"])) {
        writer.blocks(&chapter.blocks, &mut own["blocks"], WIDTH);
    }
    content["language"] = report.language.code().into();
    content["font"] = FAMILY.into();
    content["width"] = WIDTH.into();
    content["gutter"] = GUTTER.into();
    content["cash_width"] = CASH[0].into();
    content["air"] = air.into();
    content["day"] = json!([month.year(), month.month_of_year(), date.day()]);
    content["colors"] = colors();
    content["signs"] = signs();
    content["words"] = json!({
        "figures": writer.texts.get("paper-figures"),
        "warnings": writer.texts.get("paper-warnings"),
        "no_warnings": writer.texts.get("paper-warnings-none"),
        "more_warnings": writer.more_warnings(report.decision.warnings.len()),
    });
    // No reader has to guess what a box stands for.
    let note = if content.to_string().contains(NO_GLYPH) {
        writer.texts.get("paper-no-glyph")
    } else {
        String::new()
    };
    content["words"]["no_glyph"] = note.into();
    Ok(content)
}

/// Makes all texts fit to be printed.
fn make_printable(value: &mut Value) {
    match value {
        Value::String(text) => *text = printable(text),
        Value::Array(all) => all.iter_mut().for_each(make_printable),
        Value::Object(all) => all.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The items of a list that is to be added to.
fn items(list: &mut Value) -> impl Iterator<Item = &mut Value> {
    list.as_array_mut().into_iter().flatten()
}

/// One scale for all gauges of the paper, so that they can be compared.
fn scale(report: &Report) -> GaugeScale {
    let of_warnings = report
        .decision
        .warnings
        .iter()
        .filter_map(|w| w.gauge.as_ref());
    let blocks = report.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let of_lists = blocks.filter_map(|block| match block {
        ReportBlock::Gauges(gauges) => Some(&gauges.content.lines),
        _ => None,
    });
    let all = of_warnings.chain(of_lists.flatten());
    let drivers: Vec<_> = all.map(|gauge| gauge.driver.clone()).collect();
    GaugeScale::of(&drivers)
}

fn colors() -> Value {
    let named = [
        ("text", palette::TEXT),
        ("secondary", palette::SECONDARY),
        ("plan", palette::PLAN),
        ("page", palette::PAGE),
        ("border", palette::BORDER),
        ("axis", palette::AXIS),
    ];
    let named = named.map(|(name, own)| (name.to_owned(), Value::from(color(own, 1.0))));
    Value::Object(named.into_iter().collect())
}

/// The signs and colours of verdicts, zones, severities and footings, by their names.
fn signs() -> Value {
    let verdict = |own| {
        let ground = match own {
            Verdict::Overshoot => palette::WARNING,
            Verdict::AboveExpectation
            | Verdict::CannotJudge
            | Verdict::StartsAfterEnd
            | Verdict::Uneconomic
            | Verdict::Balanced => palette::REMARK,
        };
        let mut sign = chip(palette::verdict(own), &verdict_sign(own, SIGN));
        sign["ground"] = color(ground.fill, 1.0).into();
        sign["edge"] = color(ground.line, 1.0).into();
        sign
    };
    let zone = |own| chip(palette::zone(own), &zone_sign(own, SIGN));
    let severity = |own| json!({ "sign": drawing(&severity_sign(own, SIGN)) });
    let footing = |own| json!({ "sign": drawing(&share_key(&footing_share(own), SIGN)) });
    json!({
        "verdicts": by_name(Verdict::ALL, verdict),
        "zones": by_name(Zone::ALL, zone),
        "severities": by_name(Severity::ALL, severity),
        "footings": by_name(EvidenceBasis::ALL, footing),
    })
}

fn by_name<T: Copy + Serialize, const N: usize>(all: [T; N], value: impl Fn(T) -> Value) -> Value {
    let named = all.into_iter().filter_map(|own| {
        let name = json!(own).as_str().map(str::to_owned);
        name.map(|name| (name, value(own)))
    });
    Value::Object(named.collect())
}

fn chip(chip: Chip, sign: &Drawing) -> Value {
    json!({
        "fill": color(chip.fill, 1.0),
        "ink": color(chip.ink, 1.0),
        "sign": drawing(sign),
    })
}

/// What an assumption rests on, as a small square: the weaker, the paler, and hatched where there is no evidence.
fn footing_share(footing: EvidenceBasis) -> Share {
    match footing {
        EvidenceBasis::Assumed => Share::of_grade(Evidence::Judgement),
        EvidenceBasis::Grade(grade) => Share::of_grade(grade),
        EvidenceBasis::Entered => Share {
            color: Color::UnknownGround,
            look: PartStyle::Plain,
            ..Share::of_grade(Evidence::Judgement)
        },
    }
}

/// The title as it stands on one line above every page but the first.
fn running(title: &str) -> String {
    const LONGEST: usize = 60;
    match title.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", title[..end].trim_end()),
        None => title.to_owned(),
    }
}

fn title_size(title: &str) -> f64 {
    match title.chars().count() {
        0..=44 => 25.0,
        45..=90 => 20.0,
        91..=180 => 14.0,
        _ => 10.0,
    }
}

fn letters() -> &'static PaperFonts {
    PaperFonts::get()
}

struct Writer {
    texts: &'static Texts,
    scale: GaugeScale,
}

impl Writer {
    fn more_warnings(&self, count: usize) -> String {
        let rest = count.saturating_sub(WARNINGS_IN_FRONT);
        if rest == 0 {
            return String::new();
        }
        self.texts
            .with("paper-more-warnings", &[("count", rest.into())])
    }

    fn decision(&self, decision: &DecisionPage, own: &mut Value) {
        for (figure, own) in decision.figures.iter().zip(items(&mut own["figures"])) {
            own["name"] = self.texts.get(figure.key).into();
        }
        own["cash"]["drawing"] = drawing(&lines(&decision.cash.content, CASH));
        if let Some(warnings) = own["warnings"].as_array_mut() {
            warnings.truncate(WARNINGS_IN_FRONT);
        }
        self.warnings(&decision.warnings, &mut own["warnings"]);
        self.evidence(&decision.evidence, &mut own["evidence"]);
    }

    fn warnings(&self, warnings: &[WarningText], own: &mut Value) {
        for (warning, own) in warnings.iter().zip(items(own)) {
            if let Some(gauge) = &warning.gauge {
                own["gauge"]["drawing"] = self.gauge(gauge, WARNING_GAUGE);
            }
        }
    }

    fn gauge(&self, own: &Gauge, width: f64) -> Value {
        drawing(&gauge(&own.driver, self.scale, &own.summary, width))
    }

    fn evidence(&self, bar: &EvidenceBar, own: &mut Value) {
        let shares = evidence_parts(self.texts, &bar.shares);
        let key = |share: &Share| json!({ "words": share.words, "sign": drawing(&share_key(share, SIGN)) });
        own["keys"] = shares.iter().map(key).collect();
        let picture =
            (!shares.is_empty()).then(|| drawing(&share_bar(&bar.words, &shares, WIDTH, EVIDENCE)));
        own["drawing"] = picture.into();
    }

    /// Adds the drawings of blocks at a width, points.
    fn blocks(&self, blocks: &[ReportBlock], own: &mut Value, width: f64) {
        for (block, own) in blocks.iter().zip(items(own)) {
            match block {
                ReportBlock::Pictures(pictures) => {
                    let width = if pictures.len() > 1 { HALF } else { width };
                    for (picture, own) in pictures.iter().zip(items(&mut own["content"])) {
                        self.picture(&picture.content, own, width);
                    }
                }
                ReportBlock::Warnings(all) => {
                    self.warnings(&all.content, &mut own["content"]["content"]);
                }
                ReportBlock::Gauges(all) => {
                    let lines = items(&mut own["content"]["content"]["lines"]);
                    for (gauge, own) in all.content.lines.iter().zip(lines) {
                        own["drawing"] = self.gauge(gauge, GAUGE);
                    }
                    own["legend"] = drawing(&legend(letters(), gauge_legend(self.texts)));
                }
                ReportBlock::Beside(parts) => self.blocks(&parts[..], &mut own["content"], HALF),
                ReportBlock::Table(_)
                | ReportBlock::Options(_)
                | ReportBlock::Findings(_)
                | ReportBlock::Assumptions(_)
                | ReportBlock::Notes(_)
                | ReportBlock::Facts(_)
                | ReportBlock::Short(_)
                | ReportBlock::Remark(_) => {}
            }
        }
    }

    fn picture(&self, picture: &ReportPicture, own: &mut Value, width: f64) {
        let (picture, legend) = match picture {
            ReportPicture::Lines(chart) => (lines(chart, [width, BESIDE]), None),
            ReportPicture::Bars(chart) => (bar_chart(letters(), chart, width), None),
            ReportPicture::Flow(chart) => (
                flow_chart(letters(), chart, width),
                Some(legend(letters(), flow_legend(self.texts, chart))),
            ),
        };
        own["drawing"] = drawing(&picture);
        own["legend"] = legend.as_ref().map(drawing).into();
    }
}

fn lines(chart: &LineChart, [width, height]: [f64; 2]) -> Drawing {
    line_chart(letters(), chart, width, height)
}

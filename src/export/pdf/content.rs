//! The report as data for the template: texts fit to be printed, drawings with their places, colours with their meaning.

use serde_json::{Value, json};

use crate::domain::Date;
use crate::engine::Verdict;
use crate::present::charts::{GaugeScale, LineChart};
use crate::present::drawing::{
    Drawing, Share, bar_chart, evidence_parts, flow_chart, flow_legend, gauge, gauge_legend,
    legend, line_chart, share_bar, share_key, verdict_sign, zone_sign,
};
use crate::present::figures::Figure;
use crate::present::palette;
use crate::present::palette::Chip;
use crate::present::report::{
    Block, Chapter, EvidenceBar, Gauge, Imprint, Picture, Report, WARNINGS_IN_FRONT, Warning,
};
use crate::text::Texts;

use super::fonts::{FAMILY, PaperFonts};
use super::parts::{
    alternatives, assumption, fact, figure_table, finding, many, option, short_table, titled,
};
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
pub(super) const SIGN: f64 = 7.0;
/// Height of the bar of evidence.
const EVIDENCE: f64 = 8.0;

/// Everything that the template gets. `air` is how much of the usual space stands between the parts of the paper, 0..=1.
pub(super) fn content(report: &Report, date: Date, air: f64) -> Value {
    let writer = Writer {
        texts: Texts::of(report.language),
        scale: scale(report),
    };
    let month = date.month();
    let mut content = json!({
        "language": report.language.code(),
        "font": FAMILY,
        "width": WIDTH,
        "gutter": GUTTER,
        "cash-width": CASH[0],
        "air": air,
        "day": [month.year(), month.month_of_year(), date.day()],
        "colors": colors(),
        "imprint": imprint(&report.imprint),
        "words": {
            "figures": writer.texts.get("paper-figures"),
            "warnings": writer.texts.get("paper-warnings"),
            "no-warnings": writer.texts.get("paper-warnings-none"),
            "more-warnings": writer.more_warnings(report.decision.warnings.len()),
        },
        "decision": writer.decision(report),
        "chapters": report.chapters.iter().map(|chapter| writer.chapter(chapter)).collect::<Value>(),
    });
    // Nobody has to guess what a box stands for.
    let note = if content.to_string().contains(NO_GLYPH) {
        writer.texts.get("paper-no-glyph")
    } else {
        String::new()
    };
    content["words"]["no-glyph"] = note.into();
    content
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
        Block::Gauges(gauges) => Some(&gauges.content.lines),
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

fn imprint(imprint: &Imprint) -> Value {
    json!({
        "kind": imprint.kind,
        "title": printable(&imprint.title),
        "running": printable(&running(&imprint.title)),
        // A long title is set smaller, so that the first page keeps its room.
        "title-size": title_size(&imprint.title),
        "whose": printable(&imprint.whose),
        "author": printable(&imprint.author),
        "date": imprint.date,
        "program": imprint.program,
        "draws": imprint.draws,
    })
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

pub(super) fn chip(chip: Chip) -> Value {
    json!({ "fill": color(chip.fill, 1.0), "ink": color(chip.ink, 1.0) })
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

    fn decision(&self, report: &Report) -> Value {
        let decision = &report.decision;
        let front = decision.warnings.iter().take(WARNINGS_IN_FRONT);
        json!({
            "ask": printable(&decision.ask),
            "verdict": printable(&decision.verdict),
            "reason": printable(&decision.reason),
            "chance": printable(&decision.chance),
            "figures": decision.figures.iter().map(|own| self.figure(own)).collect::<Value>(),
            "cash": titled(&decision.cash, |chart| drawing(&lines(chart, CASH))),
            "alternatives": decision.alternatives.as_ref().map(alternatives),
            "warnings": front.map(|warning| self.warning(warning)).collect::<Value>(),
            "evidence": self.evidence(&decision.evidence),
        })
    }

    fn figure(&self, figure: &Figure) -> Value {
        json!({
            "name": self.texts.get(figure.key),
            "value": figure.value,
            "remark": figure.remark,
            "is-word": figure.is_word,
        })
    }

    fn warning(&self, warning: &Warning) -> Value {
        let ground = match warning.verdict {
            Verdict::Overshoot => palette::WARNING,
            Verdict::AboveExpectation
            | Verdict::CannotJudge
            | Verdict::StartsAfterEnd
            | Verdict::Uneconomic
            | Verdict::Balanced => palette::REMARK,
        };
        let remarks: Vec<String> = warning.remarks.iter().map(|own| printable(own)).collect();
        json!({
            "fill": color(ground.fill, 1.0),
            "line": color(ground.line, 1.0),
            "sign": drawing(&verdict_sign(warning.verdict, SIGN)),
            "title": printable(&warning.title),
            "sentence": printable(&warning.sentence),
            "remarks": remarks.join(" "),
            "way-out": printable(&warning.way_out),
            "gauge": warning.gauge.as_ref().map(|own| self.gauge(own, WARNING_GAUGE)),
        })
    }

    fn gauge(&self, own: &Gauge, width: f64) -> Value {
        json!({
            "name": printable(&own.name),
            "gap": own.gap,
            "zone": own.zone_name,
            "chip": chip(palette::zone(own.zone)),
            "sign": drawing(&zone_sign(own.zone, SIGN)),
            "drawing": drawing(&gauge(&own.driver, self.scale, &own.summary, width)),
        })
    }

    fn evidence(&self, bar: &EvidenceBar) -> Value {
        let shares = evidence_parts(self.texts, &bar.shares);
        let key = |share: &Share| json!({ "words": share.words, "sign": drawing(&share_key(share, SIGN)) });
        let picture =
            (!shares.is_empty()).then(|| drawing(&share_bar(&bar.words, &shares, WIDTH, EVIDENCE)));
        json!({
            "title": bar.title,
            "words": bar.words,
            "keys": shares.iter().map(key).collect::<Value>(),
            "drawing": picture,
        })
    }

    fn chapter(&self, chapter: &Chapter) -> Value {
        json!({
            "title": chapter.title,
            "lead": printable(&chapter.lead),
            "blocks": chapter.blocks.iter().map(|block| self.block(block, WIDTH)).collect::<Value>(),
        })
    }

    /// A block at a width, points.
    fn block(&self, block: &Block, width: f64) -> Value {
        let (kind, mut value) = match block {
            Block::Pictures(pictures) => {
                let width = if pictures.len() > 1 { HALF } else { width };
                let pictures = pictures
                    .iter()
                    .map(|own| titled(own, |picture| self.picture(picture, width)));
                (
                    "pictures",
                    json!({ "pictures": pictures.collect::<Value>() }),
                )
            }
            Block::Table(own) => ("table", titled(own, figure_table)),
            Block::Warnings(own) => {
                let warnings =
                    |all: &Vec<Warning>| all.iter().map(|warning| self.warning(warning)).collect();
                ("warnings", titled(own, warnings))
            }
            Block::Options(own) => ("options", titled(own, |all| many(all, option))),
            Block::Gauges(own) => {
                let mut value = titled(own, |all| many(all, |line| self.gauge(line, GAUGE)));
                value["legend"] = drawing(&legend(letters(), gauge_legend(self.texts)));
                ("gauges", value)
            }
            Block::Findings(own) => ("findings", titled(own, |all| many(all, finding))),
            Block::Assumptions(own) => ("assumptions", titled(own, |all| many(all, assumption))),
            Block::Notes(own) => {
                let note =
                    |(head, words): &(String, String)| json!([printable(head), printable(words)]);
                ("notes", titled(own, |all| many(all, note)))
            }
            Block::Facts(facts) => {
                let facts = facts.iter().map(fact).collect::<Value>();
                ("facts", json!({ "facts": facts }))
            }
            Block::Short(own) => ("short", titled(own, short_table)),
            Block::Beside(parts) => {
                let parts = parts.iter().map(|part| self.block(part, HALF));
                ("beside", json!({ "parts": parts.collect::<Value>() }))
            }
            Block::Remark(words) => ("remark", json!({ "words": printable(words) })),
        };
        value["kind"] = kind.into();
        value
    }

    fn picture(&self, picture: &Picture, width: f64) -> Value {
        let (own, legend) = match picture {
            Picture::Lines(chart) => (lines(chart, [width, BESIDE]), None),
            Picture::Bars(chart) => (bar_chart(letters(), chart, width), None),
            Picture::Flow(chart) => (
                flow_chart(letters(), chart, width),
                Some(legend(letters(), flow_legend(self.texts, chart))),
            ),
        };
        json!({
            "drawing": drawing(&own),
            "legend": legend.as_ref().map(drawing),
        })
    }
}

fn lines(chart: &LineChart, [width, height]: [f64; 2]) -> Drawing {
    line_chart(letters(), chart, width, height)
}

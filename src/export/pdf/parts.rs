//! The lines and tables of the report as data for the template.

use serde_json::{Value, json};

use crate::domain::Evidence;
use crate::present::charts::Table;
use crate::present::drawing::{Look, Share, severity_sign, share_key, verdict_sign};
use crate::present::palette::{self, Color};
use crate::present::register::Footing;
use crate::present::report::{
    Alternatives, AssumptionLine, EvidenceStatus, Fact, FigureTable, FindingLine, Lines,
    OptionLine, ShortTable, Titled,
};

use super::content::{SIGN, chip};
use super::printable::printable;
use super::shapes::drawing;

pub(super) fn titled<T>(own: &Titled<T>, content: impl Fn(&T) -> Value) -> Value {
    json!({
        "title": printable(&own.title),
        "remark": printable(&own.remark),
        "content": content(&own.content),
    })
}

pub(super) fn many<T>(lines: &Lines<T>, line: impl Fn(&T) -> Value) -> Value {
    json!({
        "heads": lines.heads,
        "lines": lines.lines.iter().map(line).collect::<Value>(),
        "more": lines.more,
    })
}

fn rows(rows: &[Vec<String>]) -> Value {
    let cells = |row: &Vec<String>| row.iter().map(|cell| printable(cell)).collect::<Value>();
    rows.iter().map(cells).collect()
}

pub(super) fn alternatives(own: &Alternatives) -> Value {
    json!({
        "title": own.title,
        "heads": own.table.heads,
        "rows": rows(&own.table.rows),
        "notes": own.notes,
    })
}

pub(super) fn figure_table(own: &FigureTable) -> Value {
    let Table {
        heads,
        rows: all,
        totals,
        asks: _,
    } = &own.table;
    let mut all = all.clone();
    if !totals.is_empty() {
        all.push(totals.clone());
    }
    json!({
        "heads": heads,
        "rows": rows(&all),
        "words": own.words,
        "group": own.group,
    })
}

pub(super) fn fact(own: &Fact) -> Value {
    json!({
        "name": own.name,
        "value": own.value,
        "remark": own.remark,
        "is-word": false,
    })
}

pub(super) fn short_table(own: &ShortTable) -> Value {
    json!({
        "lead": printable(&own.lead),
        "heads": own.table.heads,
        "rows": rows(&own.table.rows),
        "note": printable(&own.note),
    })
}

pub(super) fn option(line: &OptionLine) -> Value {
    json!({
        "name": printable(&line.name),
        "figures": line.figures,
        "verdict": line.verdict_name,
        "chip": chip(palette::verdict(line.verdict)),
        "sign": drawing(&verdict_sign(line.verdict, SIGN)),
    })
}

pub(super) fn finding(line: &FindingLine) -> Value {
    json!({
        "sign": drawing(&severity_sign(line.severity, SIGN)),
        "severity": line.severity_name,
        "title": printable(&line.title),
        "found": printable(&line.found),
        "way-out": printable(&line.way_out),
    })
}

pub(super) fn assumption(line: &AssumptionLine) -> Value {
    json!({
        "title": printable(&line.title),
        "place": printable(&line.place),
        "value": line.value,
        "range": line.range,
        "footing": line.footing_name,
        "is-assumed": line.standing == EvidenceStatus::Assumed,
        "key": drawing(&share_key(&footing_key(line.footing), SIGN)),
        "as-of": line.as_of,
        "source": printable(&line.source),
        "effect": line.effect,
    })
}

/// What an assumption rests on, as a small square: the weaker, the paler, and hatched where there is no evidence.
fn footing_key(footing: Footing) -> Share {
    let (own, look) = match footing {
        Footing::Assumed | Footing::Grade(Evidence::Judgement) => {
            (Color::UnknownGround, Look::Hatched)
        }
        Footing::Grade(grade) => (Color::Evidence(grade), Look::Plain),
        Footing::Entered => (Color::UnknownGround, Look::Plain),
    };
    Share {
        words: String::new(),
        share: 1.0,
        color: own,
        look,
    }
}

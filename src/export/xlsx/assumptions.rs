//! The sheet of assumptions: one line for each, so that it can be sorted and filtered; the value is that of the inputs.

use std::collections::BTreeMap;

use crate::domain::register::register;

use super::context::Context;
use super::input_words::{Rests, look_of};
use super::page::{CachedValue, CellContent, CellValue, Sheet};
use super::style::{CellStyle, Style};

const PLACE: u16 = 0;
const NAME: u16 = 1;
const VALUE: u16 = 2;
const UNIT: u16 = 3;
const LOW: u16 = 4;
const HIGH: u16 = 5;
const GRADE: u16 = 6;
const SOURCE: u16 = 7;
const OWNER: u16 = 8;
const AS_OF: u16 = 9;
/// The row of the heads.
const HEADS: u32 = 3;

/// Writes the sheet. `named` gives the cell of an input by its path in the case.
pub(super) fn write(page: &mut Sheet, context: &Context<'_>, named: &BTreeMap<String, CellValue>) {
    let texts = context.texts;
    page.widths = vec![
        (PLACE, 30.0),
        (NAME, 46.0),
        (VALUE, 14.0),
        (UNIT, 18.0),
        (LOW, 11.0),
        (HIGH, 11.0),
        (GRADE, 24.0),
        (SOURCE, 60.0),
        (OWNER, 22.0),
        (AS_OF, 12.0),
    ];
    page.text(
        0,
        PLACE,
        texts.get("register-title"),
        Style::of(CellStyle::Title),
    );
    page.text(
        1,
        PLACE,
        texts.get("workbook-assumptions-lead"),
        Style::of(CellStyle::Subtitle),
    );
    for (column, key, look) in [
        (PLACE, "workbook-head-place", CellStyle::Head),
        (NAME, "register-head-name", CellStyle::Head),
        (VALUE, "register-head-value", CellStyle::HeadRight),
        (UNIT, "workbook-head-unit", CellStyle::Head),
        (LOW, "workbook-head-low", CellStyle::HeadRight),
        (HIGH, "workbook-head-high", CellStyle::HeadRight),
        (GRADE, "register-head-footing", CellStyle::Head),
        (SOURCE, "workbook-head-source", CellStyle::Head),
        (OWNER, "workbook-head-owner", CellStyle::Head),
        (AS_OF, "register-head-as-of", CellStyle::Head),
    ] {
        page.text(HEADS, column, texts.get(key), Style::of(look));
    }
    page.freeze = (HEADS + 1, 2);
    page.row = HEADS + 1;
    for line in register(context.case) {
        let row = page.row;
        page.row += 1;
        let quiet = Style::of(CellStyle::Quiet);
        let look = look_of(line.input.unit, line.value.likely);
        let path = line.path.to_string();
        page.text(row, PLACE, place(context, &path), quiet);
        page.text(
            row,
            NAME,
            texts.input_label(line.input),
            Style::of(CellStyle::Label),
        );
        match named.get(&path) {
            Some(cell) => {
                let content = CellContent::Either {
                    formula: cell.text.clone(),
                    shown: CachedValue::Number(line.value.likely),
                };
                page.put(row, VALUE, content, Style::of(look));
            }
            None => drop(page.number(row, VALUE, line.value.likely, Style::of(look))),
        }
        page.text(
            row,
            UNIT,
            texts.unit(line.input.unit, &context.case.currency),
            quiet,
        );
        for (column, bound) in [(LOW, line.value.low), (HIGH, line.value.high)] {
            if let Some(bound) = bound {
                page.number(row, column, bound, Style::of(look));
            }
        }
        let rests = Rests::of(&line, texts);
        for (column, words) in [
            (GRADE, rests.grade),
            (SOURCE, rests.source),
            (OWNER, rests.owner),
            (AS_OF, rests.as_of),
        ] {
            page.text(row, column, words, quiet);
        }
    }
    page.filter = Some((HEADS, PLACE, page.row - 1, AS_OF));
}

/// What the input of a path belongs to.
fn place(context: &Context<'_>, path: &str) -> String {
    let case = context.case;
    let id = |prefix: &str| path.strip_prefix(prefix)?.split(']').next();
    let segment =
        id("segments[").and_then(|id| Some(&case.segments.iter().find(|item| item.id == id)?.name));
    let touchpoint = id("touchpoints[")
        .and_then(|id| Some(&case.touchpoints.iter().find(|item| item.id == id)?.name));
    let driver =
        id("drivers[").and_then(|id| Some(&case.drivers.iter().find(|item| item.id == id)?.name));
    let friction = id("frictions[")
        .and_then(|id| Some(&case.frictions.iter().find(|item| item.id == id)?.name));
    let option =
        id("options[").and_then(|id| Some(&case.options.iter().find(|item| item.id == id)?.name));
    let item = segment.or(touchpoint).or(driver).or(friction).or(option);
    match item {
        Some(name) => name.clone(),
        None if path.starts_with("response") => context.texts.get("register-response"),
        None => context.texts.get("register-finance"),
    }
}

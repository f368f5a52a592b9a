//! The cover: what this is, of which day and version, what it comes to, and how to read it.

use crate::domain::Date;
use crate::engine::figure::CaseFigure;
use crate::export::workbook_parts::cut;
use crate::present::PROGRAM_VERSION;
use crate::text::verdict;

use super::context::Context;
use super::money::{CashRows, FigureCell};
use super::page::{CachedValue, CellContent, CellValue, Printed, Sheet};
use super::result::Results;
use super::style::{CellStyle, Role, Style};

const MARGIN: u16 = 0;
const LABEL: u16 = 1;
const VALUE: u16 = 2;
/// The last column of words.
const LAST: u16 = 3;
/// How many letters stand on a line of the wide columns.
const LETTERS_IN_A_LINE: usize = 100;

/// Writes the sheet. `sheets` are the names of all sheets with the key of what each is for.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    date: Date,
    (money, results, irr, check): (&CashRows, &Results, &FigureCell, &CellValue),
    sheets: &[(String, &str)],
) {
    let (texts, case) = (context.texts, context.case);
    page.printed = Printed::OnePage;
    page.widths = vec![(MARGIN, 3.0), (LABEL, 36.0), (VALUE, 24.0), (LAST, 80.0)];
    page.text(1, LABEL, cut(&case.title, 250), Style::of(CellStyle::Title));
    page.heights.push((1, 30.0));
    page.text(
        2,
        LABEL,
        texts.get("workbook-cover-kind"),
        Style::of(CellStyle::Subtitle),
    );
    page.row = 4;
    let mut about = |key: &str, words: Option<String>| {
        if let Some(words) = words.filter(|words| !words.trim().is_empty()) {
            let words = cut(&words, 1_000);
            page.text(page.row, LABEL, texts.get(key), Style::of(CellStyle::Aside));
            let lines = words.chars().count().div_ceil(LETTERS_IN_A_LINE).max(1);
            if lines > 1 {
                page.heights.push((page.row, 14.0 * lines as f64));
            }
            page.merges.push((page.row, VALUE, LAST));
            page.text(page.row, VALUE, words, Style::of(CellStyle::Words));
            page.row += 1;
        }
    };
    about("workbook-cover-organisation", case.organisation.clone());
    about("workbook-cover-author", case.author.clone());
    about("workbook-cover-date", Some(texts.date(date)));
    let months = context.case_text.month(0);
    let last = context.case_text.month(context.months - 1);
    about("workbook-cover-horizon", Some(format!("{months} – {last}")));
    about("workbook-cover-currency", Some(case.currency.clone()));
    let version = ("version", PROGRAM_VERSION.into());
    about(
        "workbook-cover-version",
        Some(texts.with("workbook-cover-program", &[version])),
    );
    let ask = verdict::words(&context.case_text, case, &context.analysis.judged).in_one();
    about("workbook-cover-ask", Some(ask));
    let chance = context.analysis.in_words(&context.case_text);
    let draws = context.analysis.draws(texts);
    let chance = [("chance", chance.into()), ("draws", draws.into())];
    about(
        "workbook-cover-chance",
        context
            .analysis
            .is_uncertain()
            .then(|| texts.with("workbook-cover-chance-words", &chance)),
    );
    about("workbook-cover-summary", case.summary.clone());
    headline(page, context, money, results, irr);
    page.row += 1;
    page.text(
        page.row,
        LABEL,
        texts.get("workbook-check"),
        Style::of(CellStyle::Quiet),
    );
    let content = CellContent::Either {
        formula: check.text.clone(),
        shown: CachedValue::Text(texts.get(if check.value == 0.0 {
            "workbook-check-equal"
        } else {
            "workbook-check-differs"
        })),
    };
    page.put(page.row, VALUE, content, Style::of(CellStyle::Part));
    page.row += 1;
    how_to_read(page, context, sheets);
}

fn headline(
    page: &mut Sheet,
    context: &Context<'_>,
    money: &CashRows,
    results: &Results,
    irr: &FigureCell,
) {
    page.row += 1;
    page.text(
        page.row,
        LABEL,
        context.texts.get("workbook-headline"),
        Style::of(CellStyle::Heading),
    );
    page.row += 1;
    let number = |cell: &CellValue| FigureCell {
        text: cell.text.clone(),
        shown: CachedValue::Number(cell.value),
    };
    for (figure, answer, look) in [
        (
            CaseFigure::Rox,
            results.rox.clone(),
            CellStyle::HeadlineShare,
        ),
        (CaseFigure::Npv, number(&money.npv), CellStyle::Headline),
        (
            CaseFigure::PvCost,
            number(&money.pv_cost),
            CellStyle::Headline,
        ),
        (CaseFigure::Irr, irr.clone(), CellStyle::HeadlineShare),
        (
            CaseFigure::PaybackMonths,
            money.payback.clone(),
            CellStyle::HeadlineMonths,
        ),
        (
            CaseFigure::PeakFunding,
            number(&money.peak_funding),
            CellStyle::Headline,
        ),
    ] {
        page.text(
            page.row,
            LABEL,
            context.name(figure.key()),
            Style::of(CellStyle::Label),
        );
        let content = CellContent::Either {
            formula: answer.text,
            shown: answer.shown,
        };
        page.put(page.row, VALUE, content, Style::of(look));
        let unit = match look {
            CellStyle::HeadlineMonths => context.texts.get("unit-months"),
            CellStyle::Headline => context.case.currency.clone(),
            _ => String::new(),
        };
        page.text(page.row, VALUE + 1, unit, Style::of(CellStyle::Quiet));
        page.heights.push((page.row, 21.0));
        page.row += 1;
    }
}

fn how_to_read(page: &mut Sheet, context: &Context<'_>, sheets: &[(String, &str)]) {
    let texts = context.texts;
    page.row += 1;
    page.text(
        page.row,
        LABEL,
        texts.get("workbook-how-to-read"),
        Style::of(CellStyle::Heading),
    );
    page.row += 1;
    for (sample, key) in [
        (
            Style::new(CellStyle::General, Role::Input),
            ("workbook-legend-input", "workbook-legend-input-why"),
        ),
        (
            Style::of(CellStyle::General),
            ("workbook-legend-formula", "workbook-legend-formula-why"),
        ),
        (
            Style::new(CellStyle::General, Role::Stated),
            ("workbook-legend-stated", "workbook-legend-stated-why"),
        ),
    ] {
        page.text(page.row, VALUE, texts.get("workbook-legend-sample"), sample);
        page.text(
            page.row,
            LABEL,
            texts.get(key.0),
            Style::of(CellStyle::Label),
        );
        page.text(
            page.row,
            LAST,
            texts.get(key.1),
            Style::of(CellStyle::Quiet),
        );
        page.row += 1;
    }
    for key in [
        "workbook-read-trace",
        "workbook-read-levels",
        "workbook-read-limits",
        "workbook-read-printing",
    ] {
        page.merges.push((page.row, LABEL, LAST));
        page.text(page.row, LABEL, texts.get(key), Style::of(CellStyle::Words));
        page.row += 1;
    }
    page.row += 1;
    page.text(
        page.row,
        LABEL,
        texts.get("workbook-sheets"),
        Style::of(CellStyle::Heading),
    );
    page.row += 1;
    for (name, key) in sheets.iter().skip(1) {
        let content = CellContent::Hyperlink {
            to: format!("internal:'{name}'!A1"),
            words: name.clone(),
        };
        page.put(page.row, LABEL, content, Style::of(CellStyle::Hyperlink));
        page.text(page.row, VALUE, texts.get(key), Style::of(CellStyle::Label));
        page.row += 1;
    }
}

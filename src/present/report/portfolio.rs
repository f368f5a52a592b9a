//! The best set of options within the budget: what it is worth beside the plan, what each budget would buy, and why the
//! others lost.

use crate::engine::portfolio::{OptionSet, Portfolio};
use crate::present::charts::{ChartTable, chance_words, frontier_chart, rox_words};
use crate::present::{ExportInput, Section};
use crate::text::CaseText;
use crate::text::warnings::option_name;

use super::{Chapter, ReportBlock, ReportPicture, ReportTable, ShortTable, Titled, most};

/// The most options that are named as taken in, or as left out.
const MOST_NAMES: usize = 6;

/// The chapter; none for a case without options.
pub(super) fn chapter(input: &ExportInput<'_>, most_lines: usize) -> Option<Chapter> {
    let text = &input.case_text();
    let portfolio = input.analysis.portfolio.as_ref()?;
    let (texts, case) = (text.texts, input.case);
    let mut sentences = vec![
        texts.portfolio_headline(portfolio, case).into(),
        texts.portfolio_against_plan(portfolio, case).into(),
    ];
    sentences.extend(changes(input, text, portfolio));
    sentences.push(texts.portfolio_certainty(portfolio, case));
    let mut blocks = vec![ReportBlock::Beside(Box::new([
        ReportBlock::Pictures(vec![Titled {
            title: text.get("portfolio-frontier"),
            remark: String::new(),
            content: ReportPicture::Lines(frontier_chart(text, portfolio, portfolio.chosen)),
        }]),
        figures(text, portfolio),
    ]))];
    blocks.extend(lost(input, text, portfolio, most_lines));
    Some(Chapter {
        section: Section::Portfolio,
        title: text.get("paper-portfolio"),
        lead: sentences.join(" "),
        blocks,
    })
}

/// What the best set takes in and leaves out of the plan.
fn changes(input: &ExportInput<'_>, text: &CaseText<'_>, portfolio: &Portfolio) -> Vec<String> {
    let (chosen, planned) = (portfolio.chosen(), &portfolio.planned);
    let sets = planned.multiples.iter().zip(&chosen.multiples);
    let sentence = |key: &str, is_changed: fn(f64, f64) -> bool| {
        let changed = input.case.options.iter().zip(sets.clone());
        let names: Vec<String> = changed
            .filter(|(_, (before, after))| is_changed(**before, **after))
            .map(|(option, _)| {
                let name = option_name(input.case, &option.id);
                text.with("portfolio-quoted", &[("name", name.into())])
            })
            .collect();
        let (names, more) = most(names, MOST_NAMES, |count| {
            text.with("paper-portfolio-more", &[("count", count.into())])
        });
        let options = format!("{}{more}", names.join(", "));
        (!names.is_empty()).then(|| text.with(key, &[("options", options.into())]))
    };
    let taken_in = sentence("paper-portfolio-in", |before, after| after > before);
    let left_out = sentence("paper-portfolio-out", |before, after| after < before);
    taken_in.into_iter().chain(left_out).collect()
}

/// The figures of the best set beside those of the plan.
fn figures(text: &CaseText<'_>, portfolio: &Portfolio) -> ReportBlock {
    let sets = [&portfolio.planned, portfolio.chosen()];
    let row = |key: &str, cell: &dyn Fn(&OptionSet) -> String| {
        let cells = sets.into_iter().map(cell);
        std::iter::once(text.get(key)).chain(cells).collect()
    };
    let count = |set: &OptionSet| {
        let options = set.multiples.iter().filter(|multiple| **multiple > 0.0);
        text.texts.number(options.count() as f64, 0)
    };
    let heads = ["portfolio-figure", "portfolio-in-plan", "portfolio-in-best"];
    let mut rows = vec![
        row("portfolio-worth", &|set| text.money(set.npv)),
        row("frontier-chart-across", &|set| text.money(set.spend)),
        row("portfolio-rox", &|set| rox_words(text, set)),
        row("portfolio-loss", &|set| chance_words(text, portfolio, set)),
        row("portfolio-set", &count),
    ];
    if let Some(budget) = portfolio.question.limits.budget {
        let budget = text.money(budget);
        rows.push(vec![
            text.get("paper-portfolio-budget"),
            budget.clone(),
            budget,
        ]);
    }
    ReportBlock::Short(Titled {
        title: text.get("portfolio-best-set"),
        remark: String::new(),
        content: ShortTable {
            lead: String::new(),
            table: ChartTable {
                heads: heads.map(|key| text.get(key)).to_vec(),
                rows,
                ..ChartTable::default()
            },
            note: text.get("paper-portfolio-note"),
        },
    })
}

fn lost(
    input: &ExportInput<'_>,
    text: &CaseText<'_>,
    portfolio: &Portfolio,
    most_lines: usize,
) -> Option<ReportBlock> {
    let reasons = portfolio.lost.iter().map(|lost| {
        let option = &input.case.options[lost.option];
        let name = option_name(input.case, &option.id);
        (name, text.texts.lost(lost, input.case))
    });
    let (lines, more) = most(reasons.collect::<Vec<_>>(), most_lines, |count| {
        text.with("paper-more-lost", &[("count", count.into())])
    });
    (!lines.is_empty()).then(|| {
        ReportBlock::Notes(Titled {
            title: text.get("portfolio-lost"),
            remark: text.get("portfolio-lost-remark"),
            content: ReportTable {
                heads: Vec::new(),
                lines,
                more,
            },
        })
    })
}

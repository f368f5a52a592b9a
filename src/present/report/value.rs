//! Where the money comes from: the chain from options to euros, and what it earns by behaviour and by option.

use crate::engine::results::chain::chain;
use crate::present::charts::flow::chain_chart;
use crate::present::charts::{waterfall_by_behaviour, waterfall_by_option};
use crate::present::{ExportInput, Section};

use super::{Chapter, ReportBlock, ReportPicture, Titled};

/// Up to so many options each has a bar of its own; more are read better in their table.
const MOST_OPTIONS: usize = 10;

pub(super) fn chapter(input: &ExportInput<'_>) -> Chapter {
    let text = &input.case_text();
    let (case, result) = (input.case, input.result());
    let mut blocks = Vec::new();
    if result.options.is_empty() {
        blocks.push(ReportBlock::Remark(text.get("paper-nothing-planned")));
        return Chapter {
            section: Section::Value,
            title: text.get("chain-title"),
            lead: String::new(),
            blocks,
        };
    }
    let chain = chain(input.plan, result);
    blocks.push(ReportBlock::Pictures(vec![Titled {
        title: String::new(),
        remark: String::new(),
        content: ReportPicture::Flow(chain_chart(text, case, &chain)),
    }]));
    let mut bars = vec![Titled {
        title: text.get("waterfall-by-behaviour"),
        remark: text.get("chain-title-remark"),
        content: ReportPicture::Bars(waterfall_by_behaviour(text, result)),
    }];
    if result.options.len() <= MOST_OPTIONS {
        bars.push(Titled {
            title: text.get("waterfall-by-option"),
            remark: text.get("chain-title-remark"),
            content: ReportPicture::Bars(waterfall_by_option(text, case, result)),
        });
    }
    blocks.push(ReportBlock::Pictures(bars));
    let key = if chain.npv < 0.0 {
        "paper-value-lead-short"
    } else {
        "paper-value-lead"
    };
    let lead = text.with(
        key,
        &[
            ("gained", text.money(chain.benefit).into()),
            ("spent", text.money(chain.cost).into()),
            ("npv", text.money(chain.npv.abs()).into()),
        ],
    );
    Chapter {
        section: Section::Value,
        title: text.get("chain-title"),
        lead,
        blocks,
    }
}

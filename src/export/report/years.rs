//! The years in both worlds: money, and customers.

use super::{Block, Chapter, FigureTable, Titled};
use crate::export::charts::{YearsView, years_table};
use crate::export::{Material, Section};

/// A year has a row with the plan, one when nothing is done, and the difference.
const ROWS_A_YEAR: usize = 3;

pub(super) fn chapter(material: &Material<'_>) -> Chapter {
    let text = &material.case_text();
    let views = [
        (YearsView::Money, "years-view-money", "years-money-remark"),
        (
            YearsView::Customers,
            "years-view-customers",
            "years-customers-remark",
        ),
    ];
    let tables = views.map(|(view, title, remark)| {
        Block::Table(Titled {
            title: text.get(title),
            remark: text.get(remark),
            content: FigureTable {
                table: years_table(text, material.result(), view),
                words: 2,
                group: ROWS_A_YEAR,
            },
        })
    });
    Chapter {
        section: Section::Years,
        title: text.get("result-years"),
        lead: String::new(),
        blocks: tables.into(),
    }
}

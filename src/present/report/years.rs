//! The years in both worlds: money, and customers.

use crate::present::charts::{ChartTable, YearsView, named_once, years_table};
use crate::present::{ExportInput, Section};

use super::{Chapter, FigureTable, ReportBlock, Titled};

/// A year has a row with the plan, one when nothing is done, and the difference.
const ROWS_A_YEAR: usize = 3;

/// The chapter; of more years than `in_both_worlds` only the difference has room, and both worlds for all years together.
pub(super) fn chapter(input: &ExportInput<'_>, in_both_worlds: usize) -> Chapter {
    let text = &input.case_text();
    let views = [
        (YearsView::Money, "years-view-money", "years-money-remark"),
        (
            YearsView::Customers,
            "years-view-customers",
            "years-customers-remark",
        ),
    ];
    let is_short = input.case.horizon_years as usize > in_both_worlds;
    let tables = views.map(|(view, title, remark)| {
        let table = years_table(text, input.result(), view);
        let remark = text.get(remark);
        let titled = |table, remark, group| {
            ReportBlock::Table(Titled {
                title: text.get(title),
                remark,
                content: FigureTable {
                    table,
                    words: 2,
                    group,
                },
            })
        };
        if is_short {
            let short = text.get("paper-years-difference");
            titled(differences(table), format!("{short} {remark}"), 1)
        } else {
            titled(table, remark, ROWS_A_YEAR)
        }
    });
    Chapter {
        section: Section::Years,
        title: text.get("result-years"),
        lead: String::new(),
        blocks: tables.into(),
    }
}

/// The table with what the plan changes in each year, and both worlds for all years together.
fn differences(own: ChartTable) -> ChartTable {
    let in_full = own.rows.len().saturating_sub(ROWS_A_YEAR - 1);
    let is_kept = |place: &usize| *place >= in_full || place % ROWS_A_YEAR == ROWS_A_YEAR - 1;
    let places: Vec<usize> = (0..own.rows.len()).filter(is_kept).collect();
    named_once(ChartTable {
        rows: places
            .iter()
            .map(|place| own.rows[*place].clone())
            .collect(),
        asks: Vec::new(),
        ..own
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_years_the_differences_stay_and_all_years_in_both_worlds() {
        let row = |year: usize, world: &str| vec![format!("year {year}"), world.to_owned()];
        let mut rows: Vec<Vec<String>> = (1..=6)
            .flat_map(|year| ["with", "without", "difference"].map(|world| row(year, world)))
            .collect();
        let totals = rows.pop().unwrap();
        let kept = differences(ChartTable {
            rows,
            totals: totals.clone(),
            ..ChartTable::default()
        });
        let worlds: Vec<&str> = kept.rows.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(&worlds[..5], ["difference"; 5]);
        assert_eq!(&worlds[5..], ["with", "without"]);
        assert_eq!(kept.totals[1], totals[1]);
        assert_eq!(
            (kept.rows[5][0].as_str(), kept.totals[0].as_str()),
            ("year 6", "")
        );
    }
}

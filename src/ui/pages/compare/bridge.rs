//! The way from one net present value to another: as a picture, and as a table that can be taken to a spreadsheet.

use std::sync::Arc;

use egui::Ui;

use crate::app::compare::{BridgeStep, CasePair};
use crate::app::labels::{describe, describe_step};
use crate::domain::BusinessCase;
use crate::engine::figure::CaseFigure;
use crate::engine::quantity::Quantity;
use crate::present::charts::{BridgeBar, ChartTable, bridge_chart};
use crate::present::why::{InCase, WhyQuestion};
use crate::text::{CaseText, NO_NUMBER};
use crate::ui::plots::bar_chart::bar_chart_ui;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::list::Picking;
use crate::ui::widgets::list::table::{TableColumn, explained_table_ui};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, label};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::words(52.0),
    TableColumn::figures(16.0),
    TableColumn::figures(16.0),
    TableColumn::figures(16.0),
];

/// So many steps have a bar of their own, those worth most; the others share one.
const MOST_BARS: usize = 12;
/// So many steps stand in the table on screen; the copy has all.
const MOST_ROWS: usize = 150;
/// So many differences of one step are named on hover.
const MOST_JOINED: usize = 20;
/// So many things that only one of the cases has are named.
const MOST_STRUCTURAL: usize = 8;
/// Amounts nearer to zero than this count as none, in money.
const CENT: f64 = 0.005;

/// Shows picture and table.
pub(super) fn bridge_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    comparison: &CasePair,
    cases: &[Arc<BusinessCase>; 2],
    names: [&str; 2],
) {
    let bridge = Bridge {
        text,
        comparison,
        cases,
        names,
    };
    bridge.structural_ui(ui);
    card::title_ui(ui, &text.get("compare-bridge"), &text.get("compare-order"));
    bar_chart_ui(ui, text.texts, &bridge_chart(text, &bridge.bars()));
    ui.add_space(space::MEDIUM);
    bridge.table_ui(ui);
    bridge.interaction_ui(ui);
    ui.add_space(space::SMALL);
    let copy = text.get("compare-copy-table");
    let button = Button::secondary(&copy).with_sign(Sign::Copy);
    if button
        .ui(ui)
        .on_hover_text(text.get("compare-copy-table-help"))
        .clicked()
    {
        ui.ctx().copy_text(bridge.tab_separated());
    }
}

struct Bridge<'a> {
    text: &'a CaseText<'a>,
    comparison: &'a CasePair,
    cases: &'a [Arc<BusinessCase>; 2],
    names: [&'a str; 2],
}

impl Bridge<'_> {
    /// What a step changes: the difference itself, or the first of those that come together.
    fn label(&self, step: &BridgeStep) -> String {
        let [before, after] = self.cases;
        let texts = self.text.texts;
        match step.differences.as_slice() {
            [first, _, ..] => {
                let first = describe(first, before, after, texts);
                let more = step.differences.len() - 1;
                let arguments = [("first", first.into()), ("count", more.into())];
                self.text.with("compare-joined", &arguments)
            }
            differences => describe_step(differences, before, after, texts),
        }
    }

    /// What only one of the cases has.
    fn structural_ui(&self, ui: &mut Ui) {
        let [before, after] = self.cases;
        let texts = self.text.texts;
        let all: Vec<_> = self.comparison.structural().collect();
        if all.is_empty() {
            return;
        }
        let mut words: Vec<String> = all
            .iter()
            .take(MOST_STRUCTURAL)
            .map(|difference| describe(difference, before, after, texts))
            .collect();
        if all.len() > MOST_STRUCTURAL {
            let more = all.len() - MOST_STRUCTURAL;
            words.push(self.text.with("compare-more", &[("count", more.into())]));
        }
        label::strong_ui(ui, &self.text.get("compare-structural"));
        label::body_ui(ui, &words.join(" · "));
        ui.add_space(space::MEDIUM);
    }

    fn bars(&self) -> Vec<BridgeBar> {
        let steps = self.comparison.steps.iter();
        let worth: Vec<&BridgeStep> = steps
            .filter(|step| step.npv_change().abs() >= CENT)
            .collect();
        let mut sizes: Vec<f64> = worth.iter().map(|step| step.npv_change().abs()).collect();
        sizes.sort_by(|one, other| other.total_cmp(one));
        let least = match sizes.get(MOST_BARS) {
            Some(_) => sizes[MOST_BARS - 1],
            None => 0.0,
        };
        let mut bars = vec![BridgeBar::end(
            self.names[0].to_owned(),
            self.comparison.npv_a,
            self.end_asked(0),
        )];
        let (mut count, mut rest) = (0, 0.0);
        for step in worth {
            if step.npv_change().abs() >= least {
                let (label, asked) = (self.label(step), self.asked(step));
                bars.push(BridgeBar::step(label, step.npv_change(), asked));
            } else {
                count += 1;
                rest += step.npv_change();
            }
        }
        if count > 0 {
            let words = self.text.with("compare-others", &[("count", count.into())]);
            bars.push(BridgeBar::step(words, rest, None));
        }
        bars.push(BridgeBar::end(
            self.names[1].to_owned(),
            self.comparison.npv_b,
            self.end_asked(1),
        ));
        bars
    }

    /// The net present value at one of the ends, to be asked why.
    fn end_asked(&self, which: usize) -> WhyQuestion {
        let case = Arc::clone(&self.cases[which]);
        let other = InCase::Other(case, self.names[which].to_owned());
        WhyQuestion::in_case(Quantity::Case(CaseFigure::Npv), other)
    }

    /// The net present value that a step leads to, to be asked why.
    fn asked(&self, step: &BridgeStep) -> Option<WhyQuestion> {
        let after = Arc::clone(step.after.as_ref()?);
        let step = InCase::Step(after, self.label(step));
        Some(WhyQuestion::in_case(Quantity::Case(CaseFigure::Npv), step))
    }

    fn table_ui(&self, ui: &mut Ui) {
        let text = self.text;
        let steps = &self.comparison.steps[..self.comparison.steps.len().min(MOST_ROWS)];
        let whole = |amount| text.texts.money_whole_change(amount, text.currency);
        let change = |amount: Option<f64>| amount.map_or_else(|| NO_NUMBER.to_owned(), whole);
        let mut reached = self.comparison.npv_a;
        let rows = steps.iter().map(|step| {
            reached += step.npv_change();
            vec![
                self.label(step),
                change(step.npv_change),
                change(step.npv_alone),
                text.money_whole(reached),
            ]
        });
        let start = self.end_row(0, text.money_whole(self.comparison.npv_a));
        let end = self.end_row(1, text.money_whole(self.comparison.npv_b));
        let asks = steps.iter().map(|step| self.asked(step));
        let asks = std::iter::once(None).chain(asks);
        let table = ChartTable {
            heads: self.head().into(),
            rows: std::iter::once(start.into()).chain(rows).collect(),
            totals: end.into(),
            asks: asks.map(|asked| vec![None, None, None, asked]).collect(),
        };
        let joined = |row: usize| match row.checked_sub(1) {
            Some(step) => self.joined(&steps[step]),
            None => Vec::new(),
        };
        explained_table_ui(ui, &COLUMNS, &table, Picking::Nothing, &joined);
        if self.comparison.steps.len() > MOST_ROWS {
            let more = self.comparison.steps.len() - MOST_ROWS;
            label::caption_ui(
                ui,
                &text.with("compare-more-rows", &[("count", more.into())]),
            );
        }
    }

    /// The differences that come together in a step; nothing for a step of one.
    fn joined(&self, step: &BridgeStep) -> Vec<String> {
        if step.differences.len() < 2 {
            return Vec::new();
        }
        let [before, after] = self.cases;
        let mut words = vec![self.text.get("compare-joined-help")];
        let named = step.differences.iter().take(MOST_JOINED);
        words.extend(named.map(|one| describe(one, before, after, self.text.texts)));
        if step.differences.len() > MOST_JOINED {
            let more = step.differences.len() - MOST_JOINED;
            words.push(self.text.with("compare-more", &[("count", more.into())]));
        }
        words
    }

    fn head(&self) -> [String; 4] {
        [
            "compare-change",
            "compare-step",
            "compare-alone",
            "compare-reached",
        ]
        .map(|key| self.text.get(key))
    }

    fn end_row(&self, which: usize, amount: String) -> [String; 4] {
        let name = ("name", self.names[which].into());
        [
            self.text.with("compare-npv-of", &[name]),
            String::new(),
            String::new(),
            amount,
        ]
    }

    /// How far the steps work on each other.
    fn interaction_ui(&self, ui: &mut Ui) {
        let text = self.text;
        let is_one = self.comparison.steps.len() < 2;
        let words = match self.comparison.interaction() {
            _ if is_one => return,
            Some(amount) if amount.abs() < 0.5 => text.get("compare-no-interaction"),
            Some(amount) => {
                let amount = text.texts.money_whole_change(amount, text.currency);
                text.with("compare-interaction", &[("amount", amount.into())])
            }
            None => text.get("compare-interaction-unknown"),
        };
        ui.add_space(space::TIGHT);
        label::caption_ui(ui, &words);
    }

    /// The whole table for a spreadsheet: columns parted by tabs, amounts to the cent as the language writes numbers.
    fn tab_separated(&self) -> String {
        let texts = self.text.texts;
        let amount = |amount: f64| texts.number_exact((amount * 100.0).round() / 100.0);
        let change = |change: Option<f64>| change.map_or_else(String::new, amount);
        let mut rows = vec![self.head()];
        rows.push(self.end_row(0, amount(self.comparison.npv_a)));
        let mut reached = self.comparison.npv_a;
        for step in &self.comparison.steps {
            reached += step.npv_change();
            rows.push([
                self.label(step),
                change(step.npv_change),
                change(step.npv_alone),
                amount(reached),
            ]);
        }
        rows.push(self.end_row(1, amount(self.comparison.npv_b)));
        let line = |row: &[String; 4]| row.each_ref().map(|cell| one_line(cell)).join("\t");
        let lines: Vec<String> = rows.iter().map(line).collect();
        lines.join("\n") + "\n"
    }
}

/// A cell without anything that would end it.
fn one_line(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r'], " ")
}

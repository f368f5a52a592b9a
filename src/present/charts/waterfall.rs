//! What a plan earns and costs, and the way from one net present value to another: bars that begin where the one before
//! ends.

use crate::domain::BusinessCase;
use crate::engine::CaseResult;
use crate::engine::figure::{BehaviourFigure, CaseFigure, OptionFigure};
use crate::engine::quantity::Quantity;
use crate::present::why::WhyQuestion;
use crate::text::CaseText;

use super::Ink;
use super::bar::{Arrangement, Bar, BarChart, BarKind};

/// What the customers' behaviour brings, the most first, then savings, the investment and what is left.
pub fn waterfall_by_behaviour(text: &CaseText<'_>, result: &CaseResult) -> BarChart {
    let mut earned: Vec<(&str, f64)> = result
        .by_behaviour
        .entries()
        .into_iter()
        .filter(|(_, amount)| *amount != 0.0)
        .collect();
    earned.sort_by(|one, other| other.1.total_cmp(&one.1));
    let mut steps = WaterfallSteps::new(text);
    for (name, amount) in earned {
        let help = text.texts.behaviour_help(name);
        steps.step(
            text.get(&format!("waterfall-{name}")),
            help,
            Ink::Plan,
            amount,
            BehaviourFigure::named(name)
                .map(|figure| WhyQuestion::shown(Quantity::ByBehaviour(figure))),
        );
    }
    if result.pv_direct != 0.0 {
        let help = text.get("waterfall-saving-help");
        let name = text.get("waterfall-saving");
        let ask = Some(WhyQuestion::shown(Quantity::Case(CaseFigure::PvDirect)));
        steps.step(name, help, Ink::Saving, result.pv_direct, ask);
    }
    let help = text.get("waterfall-investment-help");
    let name = text.get("waterfall-investment");
    let ask = Some(WhyQuestion::shown(Quantity::Case(CaseFigure::PvCost)));
    steps.step(name, help, Ink::Cost, -result.pv_cost, ask);
    steps.npv(result);
    steps.chart()
}

/// What each option adds, its cost taken off, the most first, and what they come to.
pub fn waterfall_by_option(
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
) -> BarChart {
    let mut options: Vec<_> = result.options.iter().collect();
    options.sort_by(|one, other| other.shapley.total_cmp(&one.shapley));
    let mut steps = WaterfallSteps::new(text);
    for option in options {
        let known = case.options.iter().position(|known| known.id == option.id);
        let name = known.map_or(&option.id, |known| &case.options[known].name);
        let ask = known.map(|option| {
            WhyQuestion::shown(Quantity::Option {
                figure: OptionFigure::Shapley,
                option,
            })
        });
        let arguments = [("cost", text.money_whole(option.pv_cost).into())];
        let help = text.with("waterfall-option-help", &arguments);
        steps.step(name.clone(), help, Ink::Plan, option.shapley, ask);
    }
    steps.npv(result);
    steps.chart()
}

/// One bar of the way from one net present value to another.
#[derive(Clone, Debug, PartialEq)]
pub struct BridgeBar {
    name: String,
    amount: f64,
    kind: BarKind,
    ask: Option<WhyQuestion>,
}

impl BridgeBar {
    /// A net present value at one of the ends, and what it is, to be asked why.
    pub fn end(name: String, npv: f64, ask: WhyQuestion) -> Self {
        Self {
            name,
            amount: npv,
            kind: BarKind::Total,
            ask: Some(ask),
        }
    }

    /// A step, with what it adds; `ask` is the net present value that it leads to, where it is one step.
    pub fn step(name: String, change: f64, ask: Option<WhyQuestion>) -> Self {
        Self {
            name,
            amount: change,
            kind: BarKind::Part,
            ask,
        }
    }
}

/// The way from one net present value to another.
pub fn bridge_chart(text: &CaseText<'_>, bridge: &[BridgeBar]) -> BarChart {
    let mut steps = WaterfallSteps::new(text);
    for bar in bridge {
        let (name, ask) = (bar.name.clone(), bar.ask.clone());
        match bar.kind {
            BarKind::Total => {
                steps.total(name, String::new(), bar.amount, text.money(bar.amount), ask);
            }
            BarKind::Part | BarKind::Nothing => {
                steps.step(name, String::new(), Ink::Plan, bar.amount, ask);
            }
        }
    }
    steps.chart()
}

/// Bars, each from where the one before ended.
struct WaterfallSteps<'a> {
    text: &'a CaseText<'a>,
    at: f64,
    bars: Vec<Bar>,
}

impl<'a> WaterfallSteps<'a> {
    fn new(text: &'a CaseText<'a>) -> Self {
        Self {
            text,
            at: 0.0,
            bars: Vec::new(),
        }
    }

    /// A step; what goes down has the colour of cost, whatever it is.
    fn step(
        &mut self,
        name: String,
        help: String,
        ink: Ink,
        amount: f64,
        ask: Option<WhyQuestion>,
    ) {
        let from = self.at;
        self.at += amount;
        self.bars.push(Bar {
            name,
            remark: String::new(),
            help,
            from,
            to: self.at,
            ink: if amount < 0.0 { Ink::Cost } else { ink },
            kind: BarKind::Part,
            shown: self.text.money_change(amount),
            exact: self.text.money_whole(amount),
            ask,
        });
    }

    /// What it has come to, from nothing.
    fn total(
        &mut self,
        name: String,
        help: String,
        amount: f64,
        shown: String,
        ask: Option<WhyQuestion>,
    ) {
        self.at = amount;
        self.bars.push(Bar {
            name,
            remark: String::new(),
            help,
            from: 0.0,
            to: amount,
            ink: if amount < 0.0 { Ink::Cost } else { Ink::Gain },
            kind: BarKind::Total,
            shown,
            exact: self.text.money_whole(amount),
            ask,
        });
    }

    fn npv(&mut self, result: &CaseResult) {
        let (name, help) = (
            self.text.get("figure-npv"),
            self.text.get("figure-npv-help"),
        );
        let shown = self.text.money_change(result.npv);
        let ask = Some(WhyQuestion::shown(Quantity::Case(CaseFigure::Npv)));
        self.total(name, help, result.npv, shown, ask);
    }

    fn chart(self) -> BarChart {
        let text = self.text;
        let heads = ["chart-part", "chart-amount"].map(|key| text.get(key));
        let words = |bar: &Bar| {
            let arguments = [
                ("name", bar.name.as_str().into()),
                ("amount", bar.shown.as_str().into()),
            ];
            text.with("waterfall-bar", &arguments)
        };
        let summary: Vec<String> = self.bars.iter().map(words).collect();
        BarChart {
            summary: summary.join("; "),
            ..BarChart::new(Arrangement::Steps, self.bars, heads.to_vec())
        }
    }
}

//! Every number can be asked why: it was made of others, down to inputs, and comes out again when it is made anew.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rox_case::domain::inputs::Input;
use rox_case::domain::{
    BusinessCase, CaseVisitor, Estimate, FieldPath, Plan, Step, visit_case,
};
use rox_case::engine::projection::Projector;
use rox_case::engine::scenario::Scenario;
use rox_case::engine::trace::{
    CaseFigure, DriverMonthFigure, Formula, MonthFigure, NodeId, OptionFigure, Quantity,
    SegmentFigure, SegmentMonthFigure, Trace, World, YearFigure, trace,
};
use rox_case::engine::{CaseResult, evaluate};
use rox_case::store::{SAMPLES, read_case};

use crate::support::{arbitrary, golden, large_case};

/// A case with its result and its trace.
struct Traced {
    result: CaseResult,
    trace: Trace,
}

fn traced(case: &BusinessCase) -> Traced {
    let plan = Plan::resolve(case).unwrap();
    let result = evaluate(&plan);
    let trace = trace(&plan, &result).unwrap();
    Traced { result, trace }
}

/// The samples and the golden cases, each with its name.
fn cases() -> Vec<(String, BusinessCase)> {
    let samples = SAMPLES
        .iter()
        .map(|sample| (sample.name.to_owned(), read_case(sample.text.as_bytes()).unwrap()));
    let golden = ["tiny", "hotel", "webshop", "corners"]
        .map(|name| (format!("golden {name}"), golden(&format!("{name}.rox"))));
    samples.chain(golden).collect()
}

impl Traced {
    fn value(&self, quantity: Quantity) -> Option<f64> {
        let node = self.trace.node(quantity)?;
        Some(self.trace.value(node))
    }

    fn case(&self, figure: CaseFigure) -> Option<f64> {
        self.value(Quantity::Case(figure))
    }

    /// Every input that a number was made of, however far down.
    fn inputs_of(&self, quantity: Quantity) -> BTreeSet<String> {
        let mut ahead = vec![self.trace.node(quantity).unwrap()];
        let mut seen = BTreeSet::new();
        let mut inputs = BTreeSet::new();
        while let Some(node) = ahead.pop() {
            if seen.insert(node) {
                inputs.extend(self.trace.input(node).map(ToString::to_string));
                ahead.extend(self.trace.children(node));
            }
        }
        inputs
    }
}

/// Asserts that what a trace says is what the result says, to the bit.
fn assert_agrees(name: &str, traced: &Traced) {
    let Traced { result, trace } = traced;
    let figures = [
        (CaseFigure::Npv, Some(result.npv)),
        (CaseFigure::PvExperience, Some(result.pv_experience)),
        (CaseFigure::PvDirect, Some(result.pv_direct)),
        (CaseFigure::PvCost, Some(result.pv_cost)),
        (CaseFigure::Rox, result.rox),
        (CaseFigure::Roi, result.roi),
        (CaseFigure::BenefitCostRatio, result.benefit_cost_ratio),
        (CaseFigure::Irr, result.irr.rate()),
        (CaseFigure::PaybackMonths, result.payback_months),
        (
            CaseFigure::DiscountedPaybackMonths,
            result.discounted_payback_months,
        ),
        (CaseFigure::PeakFunding, Some(result.peak_funding)),
        (CaseFigure::CostOfInaction, Some(result.cost_of_inaction)),
        (CaseFigure::BreakEvenLift, result.break_even_lift),
    ];
    for (figure, expected) in figures {
        assert_eq!(traced.case(figure), expected, "{name} {figure:?}");
    }
    for year in &result.yearly {
        for (figure, expected) in [
            (YearFigure::Benefit, year.benefit),
            (YearFigure::Cost, year.cost),
            (YearFigure::Net, year.net),
            (YearFigure::NpvToDate, year.npv_to_date),
        ] {
            let year = year.year;
            let value = traced.value(Quantity::Year { figure, year });
            assert_eq!(value, Some(expected), "{name} {figure:?} of year {year}");
        }
    }
    for (month, net) in result.monthly.net.iter().enumerate() {
        let figure = MonthFigure::Net;
        let value = traced.value(Quantity::Month { figure, month });
        assert_eq!(value, Some(*net), "{name} {month}");
    }
    for (segment, end) in result.customers_end.iter().enumerate() {
        for (figure, expected) in [
            (SegmentFigure::CustomersEndWith, end.with_options),
            (SegmentFigure::CustomersEndWithout, end.without),
        ] {
            let value = traced.value(Quantity::Segment { figure, segment });
            assert_eq!(value, Some(expected), "{name} {segment}");
        }
    }
    assert!(trace.len() < 200_000, "{name} has {} numbers", trace.len());
}

/// Asserts that every number comes out again from what it was made of, and every formula too.
fn assert_recomputes(name: &str, trace: &Trace) {
    for node in trace.nodes() {
        let is_found = matches!(trace.formula_of_search(node), Some(()));
        match trace.recompute(node) {
            Some(value) => assert_eq!(value, trace.value(node), "{name} {node:?}"),
            None => assert!(is_found, "{name} {:?}", trace.quantity(node)),
        }
    }
}

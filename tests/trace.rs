//! Every number can be asked why: it was made of others, down to inputs, and comes out again when it is made anew.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rox_case::domain::inputs::{self, Input};
use rox_case::domain::{BusinessCase, CaseVisitor, Estimate, FieldPath, Plan, visit_case};
use rox_case::engine::figure::{
    BehaviourFigure, CaseFigure, DriverFigure, DriverMonthFigure, DriverShownFigure, MonthFigure,
    OptionFigure, SegmentFigure, SegmentMonthFigure, YearFigure,
};
use rox_case::engine::model::projection::Projector;
use rox_case::engine::model::scenario::Scenario;
use rox_case::engine::quantity::{EffectsThere, Period, Quantity, World};
use rox_case::engine::results::sweet_spot;
use rox_case::engine::trace;
use rox_case::engine::trace::{Formula, NodeId, Search, Trace};
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
    let trace = trace::trace(&plan, &result).unwrap();
    Traced { result, trace }
}

/// The samples and the golden cases, each with its name.
fn cases() -> Vec<(String, BusinessCase)> {
    let samples = SAMPLES.iter().map(|sample| {
        (
            sample.name.to_owned(),
            read_case(sample.text.as_bytes()).unwrap(),
        )
    });
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
    for (figure, expected) in [
        (BehaviourFigure::Retention, result.by_behaviour.retention),
        (BehaviourFigure::Friction, result.by_behaviour.friction),
    ] {
        let value = traced.value(Quantity::ByBehaviour(figure));
        assert_eq!(value, Some(expected), "{name} {figure:?}");
    }
    for year in &result.yearly {
        for (figure, expected) in [
            (YearFigure::Benefit, year.benefit),
            (YearFigure::Direct, year.direct),
            (YearFigure::Cost, year.cost),
            (YearFigure::Net, year.net),
            (YearFigure::NpvToDate, year.npv_to_date),
        ] {
            let period = Period::Year(year.year);
            // Without options the cost is 0 for all cases, and has no name.
            let value = traced
                .value(Quantity::Year { figure, period })
                .unwrap_or(0.0);
            assert_eq!(value, expected, "{name} {figure:?} {period:?}");
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
        let is_found = || matches!(trace.formula(node), Some(Formula::Found(..)));
        match trace.recompute(node) {
            Some(value) => assert_eq!(value, trace.value(node), "{name} {node:?}"),
            None => assert!(is_found(), "{name} {:?}", trace.quantity(node)),
        }
    }
    for (quantity, node) in trace.quantities() {
        let Some(value) = trace.formula(node).and_then(|formula| formula.value(trace)) else {
            continue;
        };
        assert_eq!(value, trace.value(node), "{name} {quantity:?}");
    }
}

#[test]
fn every_number_of_the_samples_is_the_one_that_is_shown() {
    for (name, case) in cases() {
        assert_agrees(&name, &traced(&case));
    }
}

#[test]
fn every_number_of_the_samples_comes_out_again_from_what_it_was_made_of() {
    for (name, case) in cases() {
        assert_recomputes(&name, &traced(&case).trace);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_number_of_any_case_is_the_one_that_is_shown_and_comes_out_again(case in arbitrary::case()) {
        let traced = traced(&case);
        assert_agrees("arbitrary", &traced);
        assert_recomputes("arbitrary", &traced.trace);
    }
}

#[test]
fn a_name_belongs_to_one_number() {
    for (name, case) in cases() {
        let trace = traced(&case).trace;
        let names: Vec<Quantity> = trace.quantities().map(|(quantity, _)| quantity).collect();
        for pair in names.windows(2) {
            assert_ne!(pair[0], pair[1], "{name}");
        }
    }
}

/// Paths of the numbers of a case that money depends on. The horizon is the length of every series, and what was measured is
/// only compared.
#[derive(Default)]
struct Paths(Vec<FieldPath>);

impl CaseVisitor for Paths {
    fn number(&mut self, path: FieldPath, input: &'static Input, _: f64) {
        let is_measured = input.key.starts_with("measurement.");
        if input.moves_money && !is_measured && *input != inputs::HORIZON_YEARS {
            self.0.push(path);
        }
    }

    fn estimate(&mut self, path: FieldPath, input: &'static Input, estimate: &Estimate) {
        self.number(path, input, estimate.likely);
    }
}

#[test]
fn every_number_of_a_case_is_an_input_but_for_those_that_nothing_is_computed_from() {
    for (name, case) in cases() {
        let trace = traced(&case).trace;
        let mut paths = Paths::default();
        visit_case(&case, &mut paths);
        for path in &paths.0 {
            assert!(trace.input_node(path).is_some(), "{name}: {path}");
        }
    }
}

#[test]
fn every_input_that_moves_the_net_present_value_is_among_its_reasons() {
    for (name, case) in cases() {
        let plan = Plan::resolve(&case).unwrap();
        let traced = traced(&case);
        let reasons = traced.inputs_of(Quantity::Case(CaseFigure::Npv));
        let mut paths = Vec::new();
        let same = plan.with_numbers(|path, value| {
            paths.push(path);
            value
        });
        assert_eq!(npv(&same), traced.result.npv);
        for moved in paths {
            let other = plan.with_numbers(|path, value| match value {
                _ if path != moved => value,
                0.0 => 1e-3,
                value => value * 1.001,
            });
            if npv(&other) != traced.result.npv {
                assert!(reasons.contains(&moved.to_string()), "{name}: {moved}");
            }
        }
    }
}

fn npv(plan: &Plan) -> f64 {
    Projector::new(plan).project(&Scenario::planned(plan)).npv()
}

#[test]
fn the_net_present_value_is_asked_down_to_a_customers_mark() {
    let Traced { trace, .. } = traced(&golden("webshop.rox"));
    let step = |from: NodeId, to: Quantity| -> NodeId {
        let next = trace.node(to).unwrap();
        assert!(trace.children(from).contains(&next), "{to:?} is no reason");
        assert!(trace.parents(next).contains(&from), "{to:?} is not used");
        next
    };
    let (segment, month, world) = (0, 40, World::With);
    let of_segment = |figure| Quantity::SegmentMonth {
        figure,
        segment,
        world,
        month,
    };
    let mut node = trace.node(Quantity::Case(CaseFigure::Npv)).unwrap();
    for next in [
        Quantity::Case(CaseFigure::PvBenefit),
        Quantity::Case(CaseFigure::PvExperience),
        Quantity::Segment {
            figure: SegmentFigure::PvExperience,
            segment,
        },
        of_segment(SegmentMonthFigure::Contribution),
        of_segment(SegmentMonthFigure::SpendFactor),
        of_segment(SegmentMonthFigure::Difference),
        of_segment(SegmentMonthFigure::Remembered),
        of_segment(SegmentMonthFigure::Index),
    ] {
        node = step(node, next);
    }
    let inputs = traced(&golden("webshop.rox")).inputs_of(of_segment(SegmentMonthFigure::Index));
    assert!(inputs.iter().any(|input| input.ends_with("].delivered")));
    assert!(!inputs.iter().any(|input| input.starts_with("finance.")));
}

#[test]
fn a_formula_says_what_was_computed() {
    let Traced { trace, .. } = traced(&golden("tiny.rox"));
    let node = |figure| trace.node(Quantity::Case(figure)).unwrap();
    let number = |figure| Formula::Number(node(figure));
    // ROX = PV(experience)/PV(cost) − 1
    let ratio = Formula::Quotient(
        Box::new(number(CaseFigure::PvExperience)),
        Box::new(number(CaseFigure::PvCost)),
    );
    let rox = Formula::Difference(Box::new(ratio), Box::new(Formula::Constant(1.0)));
    assert_eq!(trace.formula(node(CaseFigure::Rox)), Some(rox));
    // g = x − ê
    let gap = |figure| Quantity::DriverMonth {
        figure,
        driver: 0,
        segment: 0,
        effects: EffectsThere::Surest(1),
        month: 3,
    };
    let part = |figure| Box::new(Formula::Number(trace.node(gap(figure)).unwrap()));
    let expected = Formula::Difference(
        part(DriverMonthFigure::Delivered),
        part(DriverMonthFigure::Expected),
    );
    let gap = trace.node(gap(DriverMonthFigure::Gap)).unwrap();
    assert_eq!(trace.formula(gap), Some(expected));
}

#[test]
fn what_is_searched_for_is_found_again() {
    let case = golden("webshop.rox");
    let plan = Plan::resolve(&case).unwrap();
    let traced = traced(&case);
    let planned = Scenario::planned(&plan);
    for (option, option_plan) in plan.options.iter().enumerate() {
        let value = |figure| traced.value(Quantity::Option { figure, option });
        let Some(result) = traced.result.option(&option_plan.id) else {
            assert_eq!(value(OptionFigure::Shapley), None, "{}", option_plan.id);
            continue;
        };
        let mut projector = Projector::new(&plan);
        let found = sweet_spot::find(&mut projector, &planned, option, traced.result.npv);
        assert_eq!(value(OptionFigure::SweetSpotScale), Some(found.scale));
        assert_eq!(value(OptionFigure::SweetSpotGain), Some(found.gain));
        assert_eq!(value(OptionFigure::Shapley), Some(result.shapley));
        assert_eq!(value(OptionFigure::Alone), Some(result.alone));
        assert_eq!(value(OptionFigure::Marginal), Some(result.marginal));
        assert_eq!(
            value(OptionFigure::OvershootShare),
            Some(result.overshoot_share)
        );
        assert_eq!(
            value(OptionFigure::OvershootCost),
            Some(result.overshoot_cost)
        );
        assert_eq!(value(OptionFigure::PvCost), Some(result.pv_cost));
    }
    for (figure, search) in [
        (CaseFigure::Irr, Search::Irr),
        (CaseFigure::PaybackMonths, Search::Payback),
    ] {
        let node = traced.trace.node(Quantity::Case(figure)).unwrap();
        let formula = traced.trace.formula(node);
        assert!(matches!(formula, Some(Formula::Found(found, _)) if found == search));
        assert_eq!(traced.trace.recompute(node), Some(traced.trace.value(node)));
    }
}

#[test]
fn the_shown_gaps_of_a_driver_are_traced() {
    let traced = traced(&golden("webshop.rox"));
    for (driver, result) in traced.result.drivers.iter().enumerate() {
        let gap = |month| {
            traced.value(Quantity::DriverShown {
                figure: DriverShownFigure::Gap,
                driver,
                month,
            })
        };
        assert_eq!(gap(0), Some(result.first_gap), "{}", result.id);
        assert_eq!(
            gap(result.peak_month),
            Some(result.peak_gap),
            "{}",
            result.id
        );
        let figure = DriverFigure::OvershootShare;
        if let Some(share) = traced.value(Quantity::Driver { figure, driver }) {
            assert_eq!(share, result.overshoot_share, "{}", result.id);
        }
    }
}

#[test]
fn a_case_without_options_has_its_totals_all_the_same() {
    let mut case = golden("tiny.rox");
    case.options.clear();
    let traced = traced(&case);
    assert_eq!(traced.case(CaseFigure::Npv), Some(0.0));
    assert_eq!(traced.case(CaseFigure::PvCost), Some(0.0));
    assert_eq!(traced.case(CaseFigure::Rox), None);
}

#[test]
fn a_large_case_fits_in_a_trace() {
    let traced = traced(&large_case::large_case());
    assert_eq!(traced.case(CaseFigure::Npv), Some(traced.result.npv));
    assert!(
        traced.trace.len() < trace::MOST_NODES / 2,
        "{}",
        traced.trace.len()
    );
}

#[test]
fn a_key_explains_one_figure() {
    let keys: Vec<&str> = CaseFigure::ALL
        .iter()
        .map(|figure| figure.key())
        .chain(YearFigure::ALL.iter().map(|figure| figure.key()))
        .chain(MonthFigure::ALL.iter().map(|figure| figure.key()))
        .chain(SegmentFigure::ALL.iter().map(|figure| figure.key()))
        .chain(SegmentMonthFigure::ALL.iter().map(|figure| figure.key()))
        .chain(DriverFigure::ALL.iter().map(|figure| figure.key()))
        .chain(DriverMonthFigure::ALL.iter().map(|figure| figure.key()))
        .chain(DriverShownFigure::ALL.iter().map(|figure| figure.key()))
        .chain(OptionFigure::ALL.iter().map(|figure| figure.key()))
        .collect();
    let different: BTreeSet<&&str> = keys.iter().collect();
    assert_eq!(different.len(), keys.len());
    assert_eq!(Quantity::Case(CaseFigure::Npv).key(), "case-npv");
}

//! Changes of inputs, made in the case and in the cells of its workbook alike.

use rox_case::domain::{BusinessCase, Estimate, Evidence, GainCurve, Kano};
use rox_case::text::{Language, Texts};

/// A change of one input.
pub(super) struct Change {
    /// What it is, for messages.
    pub(super) what: &'static str,
    /// The name of the cell.
    pub(super) name: String,
    /// The column, where it is not the value that changes.
    pub(super) column: Option<char>,
    /// What is typed there.
    pub(super) typed: String,
    /// The same in the case.
    pub(super) apply: Box<dyn Fn(&mut BusinessCase)>,
}

/// The column of grades of evidence.
const GRADE: char = 'F';

fn change(
    what: &'static str,
    name: impl Into<String>,
    typed: impl std::fmt::Display,
    apply: impl Fn(&mut BusinessCase) + 'static,
) -> Change {
    Change {
        what,
        name: name.into(),
        column: None,
        typed: format!("{typed}"),
        apply: Box::new(apply),
    }
}

fn likely(estimate: &mut Estimate, value: f64) {
    *estimate = Estimate {
        low: None,
        high: None,
        likely: value,
        basis: estimate.basis.clone(),
    };
}

fn option_name(case: &BusinessCase, option: usize, field: &str) -> String {
    format!("options_{}_{field}", case.options[option].id)
}

/// Changes of every kind of input that a case has.
pub(super) fn of(case: &BusinessCase) -> Vec<Change> {
    let mut all = general();
    all.extend(of_segments(case));
    all.extend(of_drivers(case));
    all.extend(of_options(case));
    all.extend(of_evidence(case));
    all.extend(of_frictions(case));
    all
}

fn general() -> Vec<Change> {
    let words = |curve| Texts::of(Language::English).kind(curve);
    vec![
        change("discount rate", "finance_discount_rate", 0.035, |case| {
            case.finance.discount_rate = 0.035;
        }),
        change("contingency", "finance_contingency", 0.25, |case| {
            case.finance.contingency = 0.25;
        }),
        change("growth of spend", "finance_spend_growth", 0.04, |case| {
            case.finance.spend_growth = 0.04;
        }),
        change("growth of costs", "finance_cost_inflation", 0.03, |case| {
            case.finance.cost_inflation = 0.03;
        }),
        change("no risk adjustment", "finance_risk_adjust", 0, |case| {
            case.finance.risk_adjust = false;
        }),
        change("no lag", "response_lag_months", 0, |case| {
            case.response.lag_months = Some(Estimate::certain(0.0));
        }),
        change("drift", "response_expectation_drift", 0.5, |case| {
            case.response.expectation_drift = Some(Estimate::certain(0.5));
        }),
        change(
            "adaptation",
            "response_expectation_adaptation",
            0.9,
            |case| {
                case.response.expectation_adaptation = Some(Estimate::certain(0.9));
            },
        ),
        change("no delight", "response_delight_cap", 0, |case| {
            case.response.delight_cap = Some(Estimate::certain(0.0));
        }),
        change(
            "straight gains",
            "response_gain_curve",
            words(GainCurve::Linear),
            |case| {
                case.response.gain_curve = Some(GainCurve::Linear);
            },
        ),
        change(
            "steep gains",
            "response_gain_curve",
            words(GainCurve::Convex),
            |case| {
                case.response.gain_curve = Some(GainCurve::Convex);
            },
        ),
        change("price", "response_price", 0.02, |case| {
            case.response.price = Some(Estimate::certain(0.02));
        }),
        change("general tolerance", "response_tolerance", 0.1, |case| {
            case.response.tolerance = Some(0.1);
        }),
        change("repeats", "response_friction_repeat", 0.8, |case| {
            case.response.friction_repeat = Some(0.8);
        }),
        change(
            "loss of a basic driver",
            "response_kano_basic_loss",
            1.7,
            |case| {
                case.response.kano.basic.loss = Some(1.7);
            },
        ),
        change(
            "confidence that turns the order",
            "response_confidence_judgement",
            0.97,
            |case| {
                case.response.confidence.judgement = Some(0.97);
            },
        ),
    ]
}

fn of_segments(case: &BusinessCase) -> Vec<Change> {
    let name = |field: &str| format!("segments_{}_{field}", case.segments[0].id);
    vec![
        change("churn", name("annual_churn"), 0.41, |case| {
            likely(&mut case.segments[0].annual_churn, 0.41);
        }),
        change("customers", name("customers"), 12345, |case| {
            case.segments[0].customers = 12345.0;
        }),
        change("no spend", name("annual_spend"), 0, |case| {
            likely(&mut case.segments[0].annual_spend, 0.0);
        }),
        change("offset", name("expectation_offset"), 0.7, |case| {
            case.segments[0].expectation_offset = 0.7;
        }),
        change(
            "contacts below what frictions cause",
            name("contacts_per_year"),
            0.01,
            |case| {
                case.segments[0].contacts_per_year = 0.01;
            },
        ),
    ]
}

fn of_drivers(case: &BusinessCase) -> Vec<Change> {
    let mut all = Vec::new();
    for (place, driver) in case.drivers.iter().enumerate().take(4) {
        let name = |field: &str| format!("drivers_{}_{field}", driver.id);
        all.push(change("delivered", name("delivered"), 8.25, move |case| {
            likely(&mut case.drivers[place].delivered, 8.25);
        }));
        all.push(change("expected", name("expected"), 6.5, move |case| {
            case.drivers[place].expected = Some(Estimate::certain(6.5));
        }));
        all.push(change(
            "own tolerance",
            name("tolerance"),
            0.05,
            move |case| {
                case.drivers[place].tolerance = Some(0.05);
            },
        ));
    }
    let name = format!("drivers_{}_importance", case.drivers[0].id);
    all.push(change("no importance", name, 0, |case| {
        case.drivers[0].importance = 0.0;
    }));
    let word = Texts::of(Language::English).kind(Kano::Attractive);
    let name = format!("drivers_{}_kano", case.drivers[0].id);
    all.push(change("kind of driver", name, word, |case| {
        case.drivers[0].kano = Kano::Attractive;
    }));
    let name = format!("touchpoints_{}_reach", case.touchpoints[0].id);
    all.push(change("reach", name, 0.35, |case| {
        case.touchpoints[0].reach = 0.35;
    }));
    all
}

fn of_options(case: &BusinessCase) -> Vec<Change> {
    let mut all = Vec::new();
    for option in 0..case.options.len().min(3) {
        let included = !case.options[option].included;
        let name = |field| option_name(case, option, field);
        all.push(change(
            "in or out",
            name("included"),
            u8::from(included),
            move |case| {
                case.options[option].included = included;
            },
        ));
        all.push(change("scale", name("scale"), 0.4, move |case| {
            case.options[option].scale = 0.4;
        }));
        all.push(change("scale nothing", name("scale"), 0, move |case| {
            case.options[option].scale = 0.0;
        }));
        all.push(change("stops", name("run_months"), 7.5, move |case| {
            case.options[option].run_months = Some(7.5);
        }));
        all.push(change("delay", name("delay_months"), 2.75, move |case| {
            likely(&mut case.options[option].delay_months, 2.75);
        }));
        all.push(change("ramp", name("ramp_months"), 9.5, move |case| {
            case.options[option].ramp_months = 9.5;
        }));
        all.push(change(
            "built at once",
            name("build_months"),
            0,
            move |case| {
                case.options[option].build_months = 0;
            },
        ));
        all.push(change(
            "fixed share",
            name("fixed_share"),
            0.6,
            move |case| {
                case.options[option].fixed_share = 0.6;
            },
        ));
        all.push(change(
            "success",
            name("success_probability"),
            0.55,
            move |case| {
                case.options[option].success_probability = 0.55;
            },
        ));
        all.push(change(
            "one-off cost",
            name("one_off_cost"),
            987_654.5,
            move |case| {
                likely(&mut case.options[option].one_off_cost, 987_654.5);
            },
        ));
    }
    all
}

fn of_evidence(case: &BusinessCase) -> Vec<Change> {
    let mut all = Vec::new();
    for (option, item) in case.options.iter().enumerate().take(4) {
        for effect in 0..item.effects.len().min(2) {
            let name = format!("options_{}_effects_{}_size", item.id, effect + 1);
            let opposite = -item.effects[effect].size.likely;
            all.push(change(
                "the other way",
                name.clone(),
                opposite,
                move |case| {
                    likely(&mut case.options[option].effects[effect].size, opposite);
                },
            ));
            for grade in [Evidence::OwnExperiment, Evidence::Judgement] {
                let typed = Texts::of(Language::English).kind(grade);
                let apply = move |case: &mut BusinessCase| {
                    let size = &mut case.options[option].effects[effect].size;
                    let basis = size.basis.get_or_insert(rox_case::domain::Basis {
                        evidence: grade,
                        source: None,
                        owner: None,
                        as_of: None,
                    });
                    basis.evidence = grade;
                };
                let mut change = change("evidence", name.clone(), typed, apply);
                change.column = Some(GRADE);
                all.push(change);
            }
        }
    }
    all
}

fn of_frictions(case: &BusinessCase) -> Vec<Change> {
    let Some(friction) = case.frictions.first() else {
        return Vec::new();
    };
    let name = |field: &str| format!("frictions_{}_{field}", friction.id);
    vec![
        change(
            "more failures than churn allows",
            name("incidents_per_year"),
            9.5,
            |case| {
                likely(&mut case.frictions[0].incidents_per_year, 9.5);
            },
        ),
        change("complaints", name("complaint_share"), 0.95, |case| {
            case.frictions[0].complaint_share = 0.95;
        }),
        change("leave if silent", name("leave_if_silent"), 0.2, |case| {
            likely(&mut case.frictions[0].leave_if_silent, 0.2);
        }),
    ]
}

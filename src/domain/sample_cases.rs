//! Cases for tests: one with every field set, one with hardly any, and any of them changed at random.

use super::difference::Value;
use super::*;

/// A valid case in which every field of every type is set to something else than its default.
///
/// Numbers that are not named here are set by [`set_every_number`].
pub(crate) fn complete() -> BusinessCase {
    let mut case = BusinessCase {
        format: FORMAT,
        title: "Every field".to_owned(),
        organisation: Some("Example".to_owned()),
        author: Some("Somebody".to_owned()),
        summary: Some("A case with every field set.".to_owned()),
        currency: "EUR".to_owned(),
        start: "2027-03".parse().unwrap(),
        horizon_years: 2,
        finance: Finance {
            discount_rate: 0.08,
            contingency: 0.1,
            spend_growth: 0.02,
            cost_inflation: 0.03,
            budget: Some(750_000.0),
            loss_alert: 0.25,
            ..Finance::default()
        },
        response: complete_response(),
        segments: vec![
            segment("consumers", "Consumers", 9000.0),
            segment("business", "Business", 600.0),
        ],
        touchpoints: vec![
            touchpoint("find", "Find", Stage::Before),
            touchpoint("buy", "Buy", Stage::During),
            touchpoint("use", "Use", Stage::After),
        ],
        drivers: vec![
            driver("true", "What we say is true", "find"),
            driver("quick", "Quick", "buy"),
            driver("helped", "Helped", "use"),
        ],
        frictions: vec![
            friction("breaks", "It breaks", "use"),
            friction("lost", "It gets lost", "buy"),
        ],
        options: vec![
            option("gift", "Gift in every parcel"),
            option("repair", "Repair at home"),
            option("track", "Track the parcel"),
        ],
        measurements: vec![measurement("2026-06", 12.0), measurement("2026-12", 15.5)],
        scenarios: vec![scenario("lean", "Lean year"), scenario("rich", "Rich year")],
    };
    case.finance.risk_adjust = false;
    set_every_number(&mut case);
    case
}

/// Sets every number that is left out, or as in a new item, to another that is permitted.
fn set_every_number(case: &mut BusinessCase) {
    let mut numbers = Vec::new();
    case.visit(&FieldPath::root(), &mut |path, input, number| {
        let is_new = match number {
            NumberIn::OptionalNumber(value) => value.is_none(),
            NumberIn::OptionalEstimate(value) => value.is_none(),
            NumberIn::Number(_) | NumberIn::Whole(_) | NumberIn::Estimate(_) => {
                number.likely() == Some(input.default_value())
            }
        };
        if is_new {
            numbers.push((path, input));
        }
    });
    for (path, input) in numbers {
        let default = input.default_value();
        let mut values = [0.2, -0.2, 0.1, 1.0].map(|step| default + step).into_iter();
        let value = values.find(|value| input.range.contains(*value));
        if let (Some(number), Some(value)) = (number_at(case, &path), value) {
            number.set(value);
        }
    }
}

/// A valid case in which everything that can be left out is left out.
pub(crate) fn bare() -> BusinessCase {
    let complete = complete();
    BusinessCase {
        organisation: None,
        author: None,
        summary: None,
        finance: Finance::default(),
        response: Response::default(),
        drivers: complete
            .drivers
            .iter()
            .map(|driver| Driver {
                id: driver.id.clone(),
                name: driver.name.clone(),
                touchpoint: driver.touchpoint.clone(),
                pillar: driver.pillar,
                voice: driver.voice,
                kano: driver.kano,
                importance: driver.importance,
                delivered: Estimate::certain(6.0),
                ..Driver::default()
            })
            .collect(),
        frictions: Vec::new(),
        options: Vec::new(),
        measurements: Vec::new(),
        scenarios: Vec::new(),
        ..complete
    }
}

fn uncertain(low: f64, likely: f64, high: f64) -> Estimate {
    Estimate {
        low: Some(low),
        likely,
        high: Some(high),
        basis: Some(Basis {
            evidence: Evidence::OwnSurvey,
            source: Some("Survey".to_owned()),
            owner: Some("Research".to_owned()),
            as_of: Some("2026-11".parse().unwrap()),
        }),
    }
}

fn complete_response() -> Response {
    let pair = |loss, gain| KanoPair {
        loss: Some(loss),
        gain: Some(gain),
    };
    Response {
        tolerance: Some(0.5),
        loss_aversion: Some(uncertain(1.2, 1.9, 2.5)),
        delight_cap: Some(uncertain(0.3, 0.9, 1.9)),
        gain_curve: Some(GainCurve::Linear),
        kano: KanoWeights {
            basic: pair(1.1, 0.1),
            performance: pair(0.9, 0.8),
            attractive: pair(0.2, 1.2),
        },
        memory: Memory {
            average: Some(0.4),
            peak: Some(0.35),
            end: Some(0.25),
        },
        expectation_drift: Some(uncertain(0.0, 0.12, 0.3)),
        expectation_adaptation: Some(uncertain(0.1, 0.25, 0.5)),
        lag_months: Some(uncertain(2.0, 6.0, 12.0)),
        retention: Some(uncertain(0.02, 0.06, 0.1)),
        spend: Some(uncertain(0.0, 0.02, 0.03)),
        price: Some(uncertain(0.0, 0.001, 0.002)),
        referral: Some(uncertain(0.0, 0.04, 0.1)),
        conversion: Some(uncertain(0.0, 0.03, 0.05)),
        contact: Some(uncertain(0.0, 0.01, 0.05)),
        friction_repeat: Some(0.2),
        confidence: Confidence {
            own_experiment: Some(0.9),
            own_trend: Some(0.8),
            own_survey: Some(0.6),
            published_study: Some(0.4),
            judgement: Some(0.2),
        },
        overshoot_alert: Some(0.15),
        ..Response::default()
    }
}

fn segment(id: &str, name: &str, customers: f64) -> Segment {
    Segment {
        id: id.to_owned(),
        name: name.to_owned(),
        customers,
        annual_churn: uncertain(0.28, 0.32, 0.36),
        annual_spend: uncertain(180.0, 210.0, 240.0),
        contribution_margin: uncertain(0.3, 0.34, 0.4),
        new_customers_per_year: 900.0,
        referrals_per_year: 0.03,
        prospects_per_year: 8000.0,
        conversion_rate: 0.05,
        contacts_per_year: 1.5,
        cost_per_contact: 6.5,
        ..Segment::default()
    }
}

fn touchpoint(id: &str, name: &str, stage: Stage) -> Touchpoint {
    Touchpoint {
        id: id.to_owned(),
        name: name.to_owned(),
        stage,
        ..Touchpoint::default()
    }
}

fn driver(id: &str, name: &str, touchpoint: &str) -> Driver {
    let mut driver = Driver {
        id: id.to_owned(),
        name: name.to_owned(),
        touchpoint: touchpoint.to_owned(),
        pillar: Pillar::Resolution,
        voice: Voice::Employee,
        kano: Kano::Basic,
        importance: 2.0,
        delivered: uncertain(6.0, 6.5, 7.0),
        expected: Some(uncertain(7.0, 7.4, 8.0)),
        promised: Some(8.0),
        believed: Some(7.5),
        tolerance: Some(0.4),
        ..Driver::default()
    };
    driver.friction = Some("breaks".to_owned());
    driver
}

fn friction(id: &str, name: &str, touchpoint: &str) -> Friction {
    Friction {
        id: id.to_owned(),
        name: name.to_owned(),
        touchpoint: touchpoint.to_owned(),
        incidents_per_year: uncertain(0.1, 0.2, 0.3),
        resolution_share: 0.6,
        leave_if_silent: uncertain(0.03, 0.05, 0.08),
        leave_if_unresolved: uncertain(0.05, 0.09, 0.15),
        leave_if_resolved: uncertain(0.0, 0.01, 0.02),
        contacts_per_incident: 1.2,
        ..Friction::default()
    }
}

fn option(id: &str, name: &str) -> InvestmentOption {
    let effect = |impact, size| Effect {
        impact,
        size: uncertain(size / 2.0, size, size * 2.0),
    };
    let mut option = InvestmentOption {
        id: id.to_owned(),
        name: name.to_owned(),
        owner: Some("Operations".to_owned()),
        category: Category::Technology,
        included: id != "track",
        scale: 0.9,
        start_month: 2,
        build_months: 4,
        ramp_months: 3.0,
        run_months: Some(18.0),
        fade_half_life_months: 5.0,
        delay_months: uncertain(0.0, 1.0, 4.0),
        one_off_cost: uncertain(20_000.0, 25_000.0, 40_000.0),
        annual_cost: uncertain(8_000.0, 9_000.0, 12_000.0),
        fixed_share: 0.3,
        cost_uplift: 0.15,
        success_probability: 0.9,
        effects: vec![
            effect(Impact::Lift("quick".to_owned()), 0.8),
            effect(Impact::Expectation("true".to_owned()), 0.2),
            effect(Impact::Incidents("breaks".to_owned()), 0.3),
            effect(Impact::Resolution("breaks".to_owned()), 0.1),
            effect(Impact::Complaints("lost".to_owned()), 0.05),
            effect(Impact::Saving, 3_000.0),
        ],
        requires: if id == "gift" {
            vec!["track".to_owned(), "repair".to_owned()]
        } else {
            Vec::new()
        },
        excludes: if id == "repair" {
            vec!["track".to_owned()]
        } else {
            Vec::new()
        },
        ..InvestmentOption::default()
    };
    option.description = Some("What it consists of".to_owned());
    option
}

fn scenario(id: &str, name: &str) -> CaseScenario {
    let value_at = |path: &str, value| Override {
        path: path.to_owned(),
        value,
    };
    CaseScenario {
        id: id.to_owned(),
        name: name.to_owned(),
        description: Some("Another year.".to_owned()),
        overrides: vec![
            value_at("segments[consumers].annual_churn.likely", 0.3),
            value_at("options[gift].effects[2].size.likely", 0.25),
            value_at("options[track].included", 1.0),
        ],
    }
}

fn measurement(month: &str, value: f64) -> Measurement {
    Measurement {
        month: month.parse().unwrap(),
        metric: Metric::Other("Ease".to_owned()),
        value,
        responses: Some(400),
        promoters: Some(120),
        detractors: Some(80),
    }
}

/// Numbers at random that are the same in every run (`SplitMix64`).
#[derive(Debug)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number from 0 up to but without `sides`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }

    fn pick<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

/// Changes one thing somewhere in the case: a value, a field, an item or an order. The case may be invalid afterwards.
pub(crate) fn change_at_random(case: &mut BusinessCase, dice: &mut Dice) {
    let donor = Value::of(&complete());
    loop {
        let mut tree = Value::of(case);
        let place = dice.below(count(&tree));
        change(node(&mut tree, &mut { place }).unwrap(), &donor, dice);
        // Not every text is a month and not every field may be missing.
        if let Ok(changed) = tree.read() {
            *case = changed;
            return;
        }
    }
}

/// How many values a tree holds, itself included.
pub(crate) fn count(tree: &Value) -> usize {
    1 + match tree {
        Value::List(items) => items.iter().map(count).sum(),
        Value::Record { fields, .. } => fields.iter().map(|(_, value)| count(value)).sum(),
        Value::Choice { of: Some(of), .. } => count(of),
        _ => 0,
    }
}

/// A value of a tree by its number, counted from the outside in and in the order of the file.
pub(crate) fn node<'a>(tree: &'a mut Value, number: &mut usize) -> Option<&'a mut Value> {
    if *number == 0 {
        return Some(tree);
    }
    *number -= 1;
    match tree {
        Value::List(items) => items.iter_mut().find_map(|item| node(item, number)),
        Value::Record { fields, .. } => {
            fields.iter_mut().find_map(|(_, value)| node(value, number))
        }
        Value::Choice { of: Some(of), .. } => node(of, number),
        _ => None,
    }
}

fn change(value: &mut Value, donor: &Value, dice: &mut Dice) {
    match value {
        Value::Flag(flag) => *flag = !*flag,
        Value::Whole(whole) => *whole = dice.pick(&[0, 1, 2, 7, 60]),
        Value::Number(number) => {
            *number = dice.pick(&[
                0.0,
                1.0,
                0.1 + 0.2,
                1.0 / 3.0,
                -2.5,
                1e300,
                f64::NAN,
                5e-324,
            ]);
        }
        Value::Text(text) => {
            *text = dice
                .pick(&[
                    "",
                    "gift",
                    "breaks",
                    "quick",
                    "use",
                    "2031-07",
                    "Ünïcode “…”",
                ])
                .to_owned();
        }
        Value::Choice { name, .. } => {
            *name = dice.pick(&["Lift", "Incidents", "Basic", "During", "Reward", "OwnTrend"]);
        }
        Value::List(items) => change_list(items, dice),
        Value::Record { name, fields } => {
            if dice.below(2) == 0 && !fields.is_empty() {
                fields.remove(dice.below(fields.len()));
            } else if let Some((field, value)) = donated(donor, name, dice) {
                fields.retain(|(own, _)| *own != field);
                fields.push((field, value));
            }
        }
    }
}

fn change_list(items: &mut Vec<Value>, dice: &mut Dice) {
    let length = items.len();
    match dice.below(5) {
        _ if length == 0 => {}
        0 => {
            items.remove(dice.below(length));
        }
        1 => items.swap(dice.below(length), dice.below(length)),
        2 => items.rotate_left(1),
        3 => items.reverse(),
        _ => {
            let mut copy = items[dice.below(length)].clone();
            if let Value::Record { fields, .. } = &mut copy
                && let Some((_, id)) = fields.iter_mut().find(|(name, _)| *name == "id")
                && dice.below(4) > 0
            {
                *id = Value::Text(format!("new-{}", dice.below(1000)));
            }
            items.insert(dice.below(length + 1), copy);
        }
    }
}

/// A field that a record of this name has in the donor.
fn donated(donor: &Value, name: &str, dice: &mut Dice) -> Option<(&'static str, Value)> {
    let (own, inner): (_, Vec<&Value>) = match donor {
        Value::Record { name: own, fields } => {
            (Some(own), fields.iter().map(|(_, value)| value).collect())
        }
        Value::List(items) => (None, items.iter().collect()),
        _ => (None, Vec::new()),
    };
    match donor {
        Value::Record { fields, .. } if own.is_some_and(|own| *own == name) => {
            Some(dice.pick(fields))
        }
        _ => inner
            .into_iter()
            .find_map(|inner| donated(inner, name, dice)),
    }
}

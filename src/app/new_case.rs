//! A first case out of eight questions.
//!
//! Every question comes with an answer that may stand, and with where that answer comes from. What is answered is kept as it
//! was typed until it is understood, so nothing that was typed is lost. The case that comes of it can be computed.

use std::collections::BTreeMap;

use crate::domain::inputs::{self, Input, Unit};
use crate::domain::{
    Basis, BusinessCase, Driver, Effect, Estimate, Evidence, FORMAT, FieldPath, Impact,
    InvestmentOption, Month, Problem, ProblemKind, Segment, Touchpoint, validation,
};
use crate::text::Texts;

/// One of the questions, each on a screen of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuideQuestion {
    /// What the case is called, and in which currency it counts.
    Name,
    /// When it starts and how long it counts.
    Time,
    /// How many customers there are.
    Customers,
    /// How many of them leave.
    Churn,
    /// What they spend.
    Spend,
    /// What is left of it.
    Margin,
    /// The moment that matters, and where it stands.
    Moment,
    /// What could be done about it.
    Option,
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuideField {
    /// Title of the case.
    Title,
    /// ISO 4217 code of the currency.
    Currency,
    /// The first month.
    Start,
    /// Years that count.
    Horizon,
    /// Customers at the start.
    Customers,
    /// Share that leaves in a year.
    Churn,
    /// Spend of a customer in a year.
    Spend,
    /// Share of the spend that is left.
    Margin,
    /// Name of the moment that matters.
    Moment,
    /// The mark that customers give it.
    Delivered,
    /// The mark that they expected; may be left open.
    Expected,
    /// Name of the option.
    Option,
    /// What it costs once.
    Once,
    /// What it costs in a year.
    Yearly,
    /// By how many points it lifts the moment.
    Lift,
}

impl GuideQuestion {
    /// Every question, in the order in which they are asked.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Time,
        Self::Customers,
        Self::Churn,
        Self::Spend,
        Self::Margin,
        Self::Moment,
        Self::Option,
    ];

    /// What is answered.
    pub fn fields(self) -> &'static [GuideField] {
        match self {
            Self::Name => &[GuideField::Title, GuideField::Currency],
            Self::Time => &[GuideField::Start, GuideField::Horizon],
            Self::Customers => &[GuideField::Customers],
            Self::Churn => &[GuideField::Churn],
            Self::Spend => &[GuideField::Spend],
            Self::Margin => &[GuideField::Margin],
            Self::Moment => &[
                GuideField::Moment,
                GuideField::Delivered,
                GuideField::Expected,
            ],
            Self::Option => &[
                GuideField::Option,
                GuideField::Once,
                GuideField::Yearly,
                GuideField::Lift,
            ],
        }
    }

    /// Key of the question in the text catalogue; why it is asked has the same key with `-help`.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Name => "new-case-name",
            Self::Time => "new-case-time",
            Self::Customers => "new-case-customers",
            Self::Churn => "new-case-churn",
            Self::Spend => "new-case-spend",
            Self::Margin => "new-case-margin",
            Self::Moment => "new-case-moment",
            Self::Option => "new-case-option",
        }
    }
}

/// What a field takes.
enum FieldKind {
    /// Words that have to be there.
    Words,
    /// The code of a currency.
    Currency,
    /// A month.
    Month,
    /// A whole number.
    Whole(&'static Input),
    /// A number.
    Number(&'static Input),
    /// A number, or nothing.
    Optional(&'static Input),
}

impl GuideField {
    fn kind(self) -> FieldKind {
        match self {
            Self::Title | Self::Moment | Self::Option => FieldKind::Words,
            Self::Currency => FieldKind::Currency,
            Self::Start => FieldKind::Month,
            Self::Horizon => FieldKind::Whole(&inputs::HORIZON_YEARS),
            Self::Customers => FieldKind::Number(&inputs::CUSTOMERS),
            Self::Churn => FieldKind::Number(&inputs::ANNUAL_CHURN),
            Self::Spend => FieldKind::Number(&inputs::ANNUAL_SPEND),
            Self::Margin => FieldKind::Number(&inputs::CONTRIBUTION_MARGIN),
            Self::Delivered => FieldKind::Number(&inputs::DELIVERED),
            Self::Expected => FieldKind::Optional(&inputs::EXPECTED),
            Self::Once => FieldKind::Number(&inputs::ONE_OFF_COST),
            Self::Yearly => FieldKind::Number(&inputs::ANNUAL_COST),
            Self::Lift => FieldKind::Number(&inputs::EFFECT_LIFT),
        }
    }

    /// The number that it asks for, if it asks for one.
    pub fn input(self) -> Option<&'static Input> {
        match self.kind() {
            FieldKind::Words | FieldKind::Currency | FieldKind::Month => None,
            FieldKind::Whole(input) | FieldKind::Number(input) | FieldKind::Optional(input) => {
                Some(input)
            }
        }
    }

    /// What it is called.
    pub fn label(self, texts: &Texts) -> String {
        let key = match self {
            Self::Title => "new-case-field-title",
            Self::Currency => "new-case-field-currency",
            Self::Start => "new-case-field-start",
            Self::Moment => "new-case-field-moment",
            Self::Delivered => "new-case-field-delivered",
            Self::Expected => "new-case-field-expected",
            Self::Option => "new-case-field-option",
            Self::Lift => "new-case-field-lift",
            Self::Horizon
            | Self::Customers
            | Self::Churn
            | Self::Spend
            | Self::Margin
            | Self::Once
            | Self::Yearly => {
                return self
                    .input()
                    .map_or_else(String::new, |input| texts.input_label(input));
            }
        };
        texts.get(key)
    }
}

/// The answers so far, as they were typed.
#[derive(Clone, Debug)]
pub struct NewCase {
    texts: &'static Texts,
    suggested: BTreeMap<GuideField, String>,
    answers: BTreeMap<GuideField, String>,
}

/// The suggestions that are numbers: the example of a middling shop, not a benchmark.
const SUGGESTED: [(GuideField, f64); 9] = [
    (GuideField::Customers, 50_000.0),
    (GuideField::Churn, 0.2),
    (GuideField::Spend, 400.0),
    (GuideField::Margin, 0.4),
    (GuideField::Delivered, 6.4),
    (GuideField::Expected, 7.2),
    (GuideField::Once, 40_000.0),
    (GuideField::Yearly, 15_000.0),
    (GuideField::Lift, 0.6),
];

/// How many months the suggested option takes to build, and then to its full effect.
const BUILD_MONTHS: u32 = 3;

/// A case without anything in it, for who wants to enter all of it.
pub fn empty(title: String, start: Month) -> BusinessCase {
    BusinessCase {
        format: FORMAT,
        title,
        currency: "EUR".to_owned(),
        start,
        ..BusinessCase::default()
    }
}

impl NewCase {
    /// Every question with an answer that may stand. The case starts in the month after `this_month`.
    pub fn suggested(texts: &'static Texts, this_month: Month) -> Self {
        let horizon = &inputs::HORIZON_YEARS;
        let mut suggested = BTreeMap::from([
            (GuideField::Title, texts.get("new-case-title-suggested")),
            (GuideField::Currency, "EUR".to_owned()),
            (GuideField::Start, texts.month(this_month.plus(1))),
            (
                GuideField::Horizon,
                texts.entry(horizon.default_value(), horizon.unit),
            ),
            (GuideField::Moment, texts.get("new-case-moment-suggested")),
            (GuideField::Option, texts.get("new-case-option-suggested")),
        ]);
        for (field, value) in SUGGESTED {
            if let Some(input) = field.input() {
                suggested.insert(field, written(texts, value, input));
            }
        }
        Self {
            texts,
            answers: suggested.clone(),
            suggested,
        }
    }

    /// What was typed, or the suggestion while nothing was.
    pub fn answer(&self, field: GuideField) -> &str {
        self.answers.get(&field).map_or("", String::as_str)
    }

    /// Takes what was typed.
    pub fn set_answer(&mut self, field: GuideField, typed: String) {
        self.answers.insert(field, typed);
    }

    /// The currency to count in, for showing amounts while it is not settled yet.
    pub fn currency(&self) -> String {
        self.answer(GuideField::Currency).trim().to_uppercase()
    }

    /// Where the answer comes from, while it is the suggestion; nothing once the user typed another, or where there is
    /// nothing to defend.
    pub fn source(&self, field: GuideField) -> Option<String> {
        if !self.is_suggestion(field) {
            return None;
        }
        match field {
            GuideField::Horizon => self.texts.input_source(&inputs::HORIZON_YEARS),
            GuideField::Customers | GuideField::Spend | GuideField::Margin | GuideField::Churn => {
                Some(self.texts.get("new-case-source-records"))
            }
            GuideField::Delivered | GuideField::Expected => {
                Some(self.texts.get("new-case-source-survey"))
            }
            GuideField::Once | GuideField::Yearly => Some(self.texts.get("new-case-source-quote")),
            GuideField::Lift => Some(self.texts.get("new-case-source-lift")),
            GuideField::Title
            | GuideField::Currency
            | GuideField::Start
            | GuideField::Moment
            | GuideField::Option => None,
        }
    }

    fn is_suggestion(&self, field: GuideField) -> bool {
        self.answers.get(&field) == self.suggested.get(&field)
    }

    /// Why an answer cannot be taken, as a sentence.
    pub fn problem(&self, field: GuideField) -> Option<String> {
        let typed = self.answer(field);
        match field.kind() {
            FieldKind::Words => typed
                .trim()
                .is_empty()
                .then(|| self.texts.get("new-case-name-missing")),
            FieldKind::Currency => {
                let code = self.currency();
                let known = validation::is_currency(&code);
                (!known).then(|| {
                    self.texts
                        .problem_here(&problem(ProblemKind::UnknownCurrency { code }))
                })
            }
            FieldKind::Month => self
                .texts
                .parse_month(typed)
                .err()
                .map(|error| self.texts.number_error(&error)),
            FieldKind::Whole(input) => match self.number(field, input) {
                Ok(value) if value.fract() != 0.0 => Some(self.texts.get("new-case-whole-number")),
                Ok(_) => None,
                Err(reason) => Some(reason),
            },
            FieldKind::Optional(_) if typed.trim().is_empty() => None,
            FieldKind::Number(input) | FieldKind::Optional(input) => {
                self.number(field, input).err()
            }
        }
    }

    /// Whether everything that a question asks is understood.
    pub fn is_answered(&self, question: GuideQuestion) -> bool {
        question
            .fields()
            .iter()
            .all(|field| self.problem(*field).is_none())
    }

    fn number(&self, field: GuideField, input: &'static Input) -> Result<f64, String> {
        let value = self
            .texts
            .parse_entry(self.answer(field), input)
            .map_err(|error| self.texts.number_error(&error))?;
        if input.range.contains(value) {
            Ok(value)
        } else {
            let kind = ProblemKind::OutOfRange { value, input };
            Err(self.texts.problem_here(&problem(kind)))
        }
    }

    /// The case that the answers make.
    ///
    /// # Errors
    /// The first question that is not answered.
    pub fn case(&self) -> Result<BusinessCase, GuideQuestion> {
        let open = |question: &GuideQuestion| !self.is_answered(*question);
        if let Some(question) = GuideQuestion::ALL.into_iter().find(open) {
            return Err(question);
        }
        let start = self
            .texts
            .parse_month(self.answer(GuideField::Start))
            .map_err(|_| GuideQuestion::Time)?;
        Ok(BusinessCase {
            currency: self.currency(),
            // Its range is 1 to 10, and it is whole.
            horizon_years: self.value(GuideField::Horizon) as u32,
            segments: vec![self.segment()],
            touchpoints: vec![Touchpoint {
                id: MOMENT.to_owned(),
                name: self.words(GuideField::Moment),
                ..Touchpoint::default()
            }],
            drivers: vec![self.driver()],
            options: vec![self.option()],
            ..empty(self.words(GuideField::Title), start)
        })
    }

    fn segment(&self) -> Segment {
        Segment {
            id: "customers".to_owned(),
            name: self.texts.get("new-case-segment"),
            customers: self.value(GuideField::Customers),
            annual_churn: self.estimate(GuideField::Churn),
            annual_spend: self.estimate(GuideField::Spend),
            contribution_margin: self.estimate(GuideField::Margin),
            ..Segment::default()
        }
    }

    fn driver(&self) -> Driver {
        let asked = !self.answer(GuideField::Expected).trim().is_empty();
        Driver {
            id: MOMENT.to_owned(),
            name: self.words(GuideField::Moment),
            touchpoint: MOMENT.to_owned(),
            importance: 1.0,
            delivered: self.estimate(GuideField::Delivered),
            expected: asked.then(|| self.estimate(GuideField::Expected)),
            ..Driver::default()
        }
    }

    fn option(&self) -> InvestmentOption {
        InvestmentOption {
            id: "option".to_owned(),
            name: self.words(GuideField::Option),
            build_months: BUILD_MONTHS,
            ramp_months: f64::from(BUILD_MONTHS),
            one_off_cost: self.estimate(GuideField::Once),
            annual_cost: self.estimate(GuideField::Yearly),
            effects: vec![Effect {
                impact: Impact::Lift(MOMENT.to_owned()),
                size: self.estimate(GuideField::Lift),
            }],
            ..InvestmentOption::default()
        }
    }

    fn words(&self, field: GuideField) -> String {
        self.answer(field).trim().to_owned()
    }

    /// The number of an answer that is understood.
    fn value(&self, field: GuideField) -> f64 {
        field
            .input()
            .and_then(|input| self.number(field, input).ok())
            .unwrap_or_default()
    }

    /// The same as an estimate. A suggestion that stands says so in its source, for the reader who asks where it comes from.
    fn estimate(&self, field: GuideField) -> Estimate {
        let basis = self.is_suggestion(field).then(|| Basis {
            evidence: Evidence::Judgement,
            source: Some(self.texts.get("new-case-basis")),
            owner: None,
            as_of: None,
        });
        Estimate {
            basis,
            ..Estimate::certain(self.value(field))
        }
    }
}

/// A suggestion as a person would type it: an amount with its thousands apart.
fn written(texts: &Texts, value: f64, input: &Input) -> String {
    match input.unit {
        Unit::Share | Unit::SharePerYear => texts.entry(value, input.unit),
        _ => texts.number_exact_grouped(value),
    }
}

/// Id of the moment that matters, as a touchpoint and as a driver.
const MOMENT: &str = "moment";

fn problem(kind: ProblemKind) -> Problem {
    Problem {
        path: FieldPath::root(),
        kind,
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::batch::CancelToken;

    use super::*;
    use crate::domain::Plan;
    use crate::engine::simulation::SimulationSettings;
    use crate::engine::{self, Decision};
    use crate::text::Language;

    fn new_case(language: Language) -> NewCase {
        NewCase::suggested(Texts::of(language), Month::new(2026, 12).unwrap())
    }

    #[test]
    fn the_suggestions_alone_make_a_case_that_can_be_computed_and_judged() {
        for language in Language::ALL {
            let case = new_case(language).case().unwrap();
            let plan = Plan::resolve(&case).unwrap();
            let result = engine::evaluate(&plan);
            assert!(
                result.npv.is_finite() && result.npv != 0.0,
                "{}",
                result.npv
            );
            assert!(result.rox.is_some_and(|rox| (0.0..1.0).contains(&rox)));
            assert_eq!(case.start.to_string(), "2027-01");
            assert_eq!(case.horizon_years, 3);
        }
    }

    #[test]
    fn a_case_that_rests_on_suggestions_and_judgement_is_not_told_to_go() {
        for language in Language::ALL {
            let case = new_case(language).case().unwrap();
            let plan = Plan::resolve(&case).unwrap();
            let result = engine::evaluate(&plan);
            assert!(result.npv > 0.0, "it pays at likely values");
            assert_eq!(result.ask.decision(), Decision::Awaited);
            let token = CancelToken::default();
            let settings = SimulationSettings::default();
            let judged = engine::judge(&case, &plan, &result, settings, &token).unwrap();
            let ask = judged.result.ask;
            assert_eq!(ask.decision(), Decision::TryFirst);
            assert!(ask.chances.unwrap().recommended.chance_of_loss > 0.6);
            assert!(ask.measure_first.is_some());
        }
    }

    #[test]
    fn every_number_that_was_suggested_shows_where_it_comes_from_until_another_is_typed() {
        let mut new_case = new_case(Language::Dutch);
        for field in GuideQuestion::ALL
            .iter()
            .flat_map(|question| question.fields())
        {
            assert_eq!(
                new_case.source(*field).is_some(),
                field.input().is_some(),
                "{field:?}"
            );
        }
        new_case.set_answer(GuideField::Churn, "31".to_owned());
        assert_eq!(new_case.source(GuideField::Churn), None);
        let case = new_case.case().unwrap();
        let [segment] = case.segments.as_slice() else {
            panic!("one group of customers");
        };
        assert_eq!(segment.annual_churn, Estimate::certain(0.31));
        assert!(segment.annual_spend.basis.is_some(), "still a suggestion");
    }

    #[test]
    fn answers_are_understood_in_the_language_they_are_typed_in() {
        for (language, spend) in [
            (Language::Dutch, "1.250,50"),
            (Language::English, "1,250.50"),
        ] {
            let mut new_case = new_case(language);
            new_case.set_answer(GuideField::Spend, spend.to_owned());
            let case = new_case.case().unwrap();
            assert_eq!(case.segments[0].annual_spend.likely, 1250.5);
        }
    }

    #[test]
    fn an_answer_that_cannot_be_taken_says_why_and_holds_its_question_back() {
        for (field, typed, question) in [
            (GuideField::Title, "  ", GuideQuestion::Name),
            (GuideField::Currency, "euros", GuideQuestion::Name),
            (GuideField::Start, "soon", GuideQuestion::Time),
            (GuideField::Horizon, "2.5", GuideQuestion::Time),
            (GuideField::Horizon, "11", GuideQuestion::Time),
            (GuideField::Customers, "", GuideQuestion::Customers),
            (GuideField::Churn, "100", GuideQuestion::Churn),
            (GuideField::Spend, "5,3", GuideQuestion::Spend),
            (GuideField::Margin, "140", GuideQuestion::Margin),
            (GuideField::Expected, "12", GuideQuestion::Moment),
            (GuideField::Lift, "much", GuideQuestion::Option),
        ] {
            let mut new_case = new_case(Language::English);
            new_case.set_answer(field, typed.to_owned());
            let reason = new_case.problem(field).expect(typed);
            assert!(reason.contains(' '), "{reason} is a sentence");
            assert_eq!(new_case.case(), Err(question), "{field:?}");
        }
    }

    #[test]
    fn an_expectation_that_was_not_measured_stays_unknown() {
        let mut new_case = new_case(Language::English);
        new_case.set_answer(GuideField::Expected, " ".to_owned());
        assert_eq!(new_case.case().unwrap().drivers[0].expected, None);
    }

    #[test]
    fn every_question_is_asked_once_and_every_answer_belongs_to_one() {
        let mut fields: Vec<GuideField> = GuideQuestion::ALL
            .iter()
            .flat_map(|question| question.fields().iter().copied())
            .collect();
        let asked = fields.len();
        fields.sort();
        fields.dedup();
        assert_eq!(fields.len(), asked);
        let suggested = new_case(Language::English).suggested;
        assert_eq!(suggested.into_keys().collect::<Vec<_>>(), fields);
    }
}

//! The table of inputs: every number that a case holds, with its unit, permitted range, default and where that default
//! comes from.
//!
//! One definition feeds validation, the fields on screen, help texts, the register of assumptions and exports. Labels are
//! texts of the catalogue, found by [`Input::text_key`].

use super::{Estimate, Finance};

/// What is known about one number of a case.
#[derive(Debug, PartialEq)]
pub struct Input {
    /// Its stable name: the thing it belongs to and the field, as in the file.
    pub key: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// Which values make sense.
    pub range: Range,
    /// The value it takes when the user leaves it out or starts anew.
    pub default: Option<Default>,
    /// Where the default comes from.
    pub source: Source,
}

impl Input {
    /// Key of the label in the text catalogue; the help text has the same key with `-help`.
    pub fn text_key(&self) -> String {
        format!("input-{}", self.key.replace(['.', '_'], "-"))
    }

    /// The default as an estimate; certain where no range is known, zero where there is no default.
    pub fn default_estimate(&self) -> Estimate {
        match self.default {
            Some(Default::Range { low, likely, high }) => Estimate::range(low, likely, high),
            Some(Default::Number(value)) => Estimate::certain(value),
            None => Estimate::certain(0.0),
        }
    }

    /// The default's likely value, zero where there is no default.
    pub fn default_value(&self) -> f64 {
        self.default_estimate().likely
    }
}

/// A default value, with its range where one is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Default {
    /// A number without a range.
    Number(f64),
    /// A number between two others.
    Range {
        /// Lowest plausible value.
        low: f64,
        /// The value taken.
        likely: f64,
        /// Highest plausible value.
        high: f64,
    },
}

/// Where a default comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// There is no default to defend: the user gives the number, or leaving it out means none.
    User,
    /// It was published; the text is the citation.
    Published(&'static str),
    /// The direction was published, the size is our own judgement.
    SizeAssumed(&'static str),
    /// Our own judgement, with what it leans on.
    Assumed(&'static str),
}

impl Source {
    /// Whether the value itself is our own judgement, which is then marked wherever it is shown.
    pub fn is_assumed(self) -> bool {
        matches!(self, Self::SizeAssumed(_) | Self::Assumed(_))
    }

    /// The citation or what the judgement leans on; empty where there is neither.
    pub fn citation(self) -> &'static str {
        match self {
            Self::User => "",
            Self::Published(text) | Self::SizeAssumed(text) | Self::Assumed(text) => text,
        }
    }
}

/// What a number is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money of the case's currency, once.
    Money,
    /// Money of the case's currency in a year.
    MoneyPerYear,
    /// A share of a whole, shown as a percentage.
    Share,
    /// A share in a year, shown as a percentage.
    SharePerYear,
    /// A report mark from 0 to 10.
    Score,
    /// A difference between report marks.
    Points,
    /// A change of report marks in a year.
    PointsPerYear,
    /// Relative change per point of the experience index.
    PerPoint,
    /// People.
    People,
    /// People in a year.
    PeoplePerYear,
    /// Times in a year for one customer.
    TimesPerYear,
    /// Times.
    Times,
    /// A number of months.
    Months,
    /// The number of a month, counted from the start of the case.
    MonthNumber,
    /// A number of years.
    Years,
    /// A plain multiple.
    Factor,
    /// A weight without unit.
    Weight,
    /// A measured score in a unit of its own.
    Measured,
}

/// The values that make sense for an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lower end.
    pub low: Bound,
    /// The upper end.
    pub high: Bound,
}

/// One end of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// The value itself is allowed.
    Included(f64),
    /// Only values inside it are allowed.
    Excluded(f64),
    /// There is no end.
    Open,
}

impl Range {
    /// Every finite number.
    pub const ANY: Self = Self {
        low: Bound::Open,
        high: Bound::Open,
    };
    /// Zero and up.
    pub const NOT_NEGATIVE: Self = Self {
        low: Bound::Included(0.0),
        high: Bound::Open,
    };
    /// From 0 to 1, both included.
    pub const SHARE: Self = Self::between(0.0, 1.0);
    /// A report mark.
    pub const SCORE: Self = Self::between(0.0, 10.0);

    /// From `low` to `high`, both included.
    pub const fn between(low: f64, high: f64) -> Self {
        Self {
            low: Bound::Included(low),
            high: Bound::Included(high),
        }
    }

    /// Whether `value` lies in the range; a value that is not a number does not.
    pub fn contains(&self, value: f64) -> bool {
        let above = match self.low {
            Bound::Included(low) => value >= low,
            Bound::Excluded(low) => value > low,
            Bound::Open => !value.is_nan(),
        };
        let below = match self.high {
            Bound::Included(high) => value <= high,
            Bound::Excluded(high) => value < high,
            Bound::Open => !value.is_nan(),
        };
        above && below
    }
}

/// An input that the user gives, without default.
const fn given(key: &'static str, unit: Unit, range: Range) -> Input {
    Input {
        key,
        unit,
        range,
        default: None,
        source: Source::User,
    }
}

/// An input that is `value` when left out, which claims nothing.
const fn neutral(key: &'static str, unit: Unit, range: Range, value: f64) -> Input {
    Input {
        key,
        unit,
        range,
        default: Some(Default::Number(value)),
        source: Source::User,
    }
}

/// A parameter of the response with a default but no known range.
const fn parameter(
    key: &'static str,
    unit: Unit,
    range: Range,
    value: f64,
    source: Source,
) -> Input {
    Input {
        key,
        unit,
        range,
        default: Some(Default::Number(value)),
        source,
    }
}

/// A parameter of the response with a default range: low, likely, high.
const fn ranged(
    key: &'static str,
    unit: Unit,
    range: Range,
    default: [f64; 3],
    source: Source,
) -> Input {
    let [low, likely, high] = default;
    Input {
        key,
        unit,
        range,
        default: Some(Default::Range { low, likely, high }),
        source,
    }
}

macro_rules! inputs {
    ($($(#[$doc:meta])* $name:ident = $input:expr;)*) => {
        $($(#[$doc])* pub static $name: Input = $input;)*

        /// Every input, in the order of the file.
        pub static ALL: &[&Input] = &[$(&$name),*];
    };
}

const KANO: &str = "Kano 1984";
const MEMORY: &str =
    "Alaybek et al. 2022: peak-end r ≈ .58, about as good as the average; split assumed";
const CONFIDENCE: &str = "cf. Forrester TEI risk adjustment";

inputs! {
    /// Years that count.
    HORIZON_YEARS = parameter("case.horizon_years", Unit::Years, Range::between(1.0, 10.0), 3.0, Source::Published("Forrester TEI: three years"));
    /// Yearly discount rate.
    DISCOUNT_RATE = parameter("finance.discount_rate", Unit::SharePerYear, Range { low: Bound::Excluded(-1.0), high: Bound::Open }, 0.09, Source::Published("typical company cost of capital 7–12 %"));
    /// Share added to every cost.
    CONTINGENCY = neutral("finance.contingency", Unit::Share, Range::NOT_NEGATIVE, 0.0);
    /// Yearly growth of spend.
    SPEND_GROWTH = neutral("finance.spend_growth", Unit::SharePerYear, Range { low: Bound::Excluded(-1.0), high: Bound::Open }, 0.0);
    /// Yearly growth of costs.
    COST_INFLATION = neutral("finance.cost_inflation", Unit::SharePerYear, Range { low: Bound::Excluded(-1.0), high: Bound::Open }, 0.0);
    /// Budget over the horizon.
    BUDGET = given("finance.budget", Unit::Money, Range::NOT_NEGATIVE);
    /// Chance of losing money that is accepted.
    LOSS_ALERT = parameter("finance.loss_alert", Unit::Share, Range::SHARE, Finance::DEFAULT_LOSS_ALERT, Source::Assumed(""));

    /// Width of the sweet spot above the expectation.
    TOLERANCE = parameter("response.tolerance", Unit::Points, Range::NOT_NEGATIVE, 0.6, Source::SizeAssumed("zone of tolerance, Zeithaml, Berry & Parasuraman 1993"));
    /// How much heavier a shortfall weighs than an equal surplus.
    LOSS_AVERSION = ranged("response.loss_aversion", Unit::Factor, Range::NOT_NEGATIVE, [1.3, 2.0, 2.4], Source::Published("Walasek et al. 2024 1.31; Brown et al. 2024 meta-analysis 1.955 [1.82–2.10]; Malshe et al. 2020 2.39"));
    /// The value that delight approaches and never reaches.
    DELIGHT_CAP = ranged("response.delight_cap", Unit::Points, Range::NOT_NEGATIVE, [0.2, 0.8, 2.0], Source::SizeAssumed("Dixon, Freeman & Toman 2010, Matzler et al. 2005, KPMG CX Journey Economics"));
    /// Weight of a shortfall of a basic driver.
    KANO_BASIC_LOSS = parameter("response.kano.basic.loss", Unit::Weight, Range::NOT_NEGATIVE, 1.0, Source::SizeAssumed(KANO));
    /// Weight of a surplus of a basic driver.
    KANO_BASIC_GAIN = parameter("response.kano.basic.gain", Unit::Weight, Range::NOT_NEGATIVE, 0.0, Source::SizeAssumed(KANO));
    /// Weight of a shortfall of a performance driver.
    KANO_PERFORMANCE_LOSS = parameter("response.kano.performance.loss", Unit::Weight, Range::NOT_NEGATIVE, 1.0, Source::SizeAssumed(KANO));
    /// Weight of a surplus of a performance driver.
    KANO_PERFORMANCE_GAIN = parameter("response.kano.performance.gain", Unit::Weight, Range::NOT_NEGATIVE, 1.0, Source::SizeAssumed(KANO));
    /// Weight of a shortfall of an attractive driver.
    KANO_ATTRACTIVE_LOSS = parameter("response.kano.attractive.loss", Unit::Weight, Range::NOT_NEGATIVE, 0.3, Source::SizeAssumed(KANO));
    /// Weight of a surplus of an attractive driver.
    KANO_ATTRACTIVE_GAIN = parameter("response.kano.attractive.gain", Unit::Weight, Range::NOT_NEGATIVE, 1.0, Source::SizeAssumed(KANO));
    /// Part of the memory that is the average of the journey.
    MEMORY_AVERAGE = parameter("response.memory.average", Unit::Share, Range::SHARE, 0.5, Source::SizeAssumed(MEMORY));
    /// Part of the memory that is its best and worst moment.
    MEMORY_PEAK = parameter("response.memory.peak", Unit::Share, Range::SHARE, 0.25, Source::SizeAssumed(MEMORY));
    /// Part of the memory that is how it ended.
    MEMORY_END = parameter("response.memory.end", Unit::Share, Range::SHARE, 0.25, Source::SizeAssumed(MEMORY));
    /// How fast expectations rise by themselves.
    EXPECTATION_DRIFT = ranged("response.expectation_drift", Unit::PointsPerYear, Range::NOT_NEGATIVE, [0.0, 0.1, 0.3], Source::Assumed("Salesforce 2018: 67 % say their standard is higher than ever"));
    /// Share of a surplus that has become the norm after a year.
    EXPECTATION_ADAPTATION = ranged("response.expectation_adaptation", Unit::SharePerYear, Range::SHARE, [0.1, 0.3, 0.6], Source::SizeAssumed("Rust & Oliver 2000"));
    /// Months until behaviour has followed experience for 95 %.
    LAG_MONTHS = ranged("response.lag_months", Unit::Months, Range::NOT_NEGATIVE, [3.0, 9.0, 18.0], Source::Published("Matzler et al. 2005: strongest after three quarters"));
    /// How much lower churn is per point of the index.
    RETENTION = ranged("response.retention", Unit::PerPoint, Range::NOT_NEGATIVE, [0.025, 0.05, 0.10], Source::Published("derived from 0.04/0.08/0.16 logit per mark at 80 % retention, losses counted double"));
    /// How much higher spend is per point of the index.
    SPEND = ranged("response.spend", Unit::PerPoint, Range::NOT_NEGATIVE, [0.0, 0.01, 0.03], Source::Assumed("cautious"));
    /// How much higher a price customers pay per point of the index.
    PRICE = parameter("response.price", Unit::PerPoint, Range::NOT_NEGATIVE, 0.0, Source::Published("off unless turned on: willingness to pay is flat in the middle (Homburg et al. 2005); PwC 2018's \"up to 16 %\" is stated, not paid"));
    /// How many more referrals there are per point of the index.
    REFERRAL = ranged("response.referral", Unit::PerPoint, Range::NOT_NEGATIVE, [0.0, 0.05, 0.10], Source::Assumed(""));
    /// How many more prospects buy per point of the pre-purchase index.
    CONVERSION = ranged("response.conversion", Unit::PerPoint, Range::NOT_NEGATIVE, [0.0, 0.02, 0.05], Source::Assumed(""));
    /// How many fewer contacts there are per point of the index.
    CONTACT = ranged("response.contact", Unit::PerPoint, Range::NOT_NEGATIVE, [0.0, 0.02, 0.05], Source::Assumed(""));
    /// How much worse a repeated failure is.
    FRICTION_REPEAT = parameter("response.friction_repeat", Unit::Factor, Range::NOT_NEGATIVE, 0.15, Source::SizeAssumed("Maxham & Netemeyer 2002"));
    /// Chance that an effect from an experiment of one's own is there.
    CONFIDENCE_OWN_EXPERIMENT = parameter("response.confidence.own_experiment", Unit::Share, Range::SHARE, 0.95, Source::Assumed(CONFIDENCE));
    /// Chance that an effect from a trend of one's own is there.
    CONFIDENCE_OWN_TREND = parameter("response.confidence.own_trend", Unit::Share, Range::SHARE, 0.85, Source::Assumed(CONFIDENCE));
    /// Chance that an effect from a survey of one's own is there.
    CONFIDENCE_OWN_SURVEY = parameter("response.confidence.own_survey", Unit::Share, Range::SHARE, 0.65, Source::Assumed(CONFIDENCE));
    /// Chance that an effect from a published study is there.
    CONFIDENCE_PUBLISHED_STUDY = parameter("response.confidence.published_study", Unit::Share, Range::SHARE, 0.50, Source::Assumed(CONFIDENCE));
    /// Chance that an effect that somebody thinks of is there.
    CONFIDENCE_JUDGEMENT = parameter("response.confidence.judgement", Unit::Share, Range::SHARE, 0.30, Source::Assumed(CONFIDENCE));
    /// Overshoot share from which an option is said to overshoot.
    OVERSHOOT_ALERT = parameter("response.overshoot_alert", Unit::Share, Range::SHARE, 0.10, Source::Assumed(""));

    /// Customers at the start.
    CUSTOMERS = given("segment.customers", Unit::People, Range::NOT_NEGATIVE);
    /// Share of customers who leave in a year.
    ANNUAL_CHURN = given("segment.annual_churn", Unit::SharePerYear, Range { low: Bound::Included(0.0), high: Bound::Excluded(1.0) });
    /// Spend per customer in a year.
    ANNUAL_SPEND = given("segment.annual_spend", Unit::MoneyPerYear, Range::NOT_NEGATIVE);
    /// Contribution margin.
    CONTRIBUTION_MARGIN = given("segment.contribution_margin", Unit::Share, Range { low: Bound::Open, high: Bound::Included(1.0) });
    /// New customers in a year.
    NEW_CUSTOMERS_PER_YEAR = neutral("segment.new_customers_per_year", Unit::PeoplePerYear, Range::NOT_NEGATIVE, 0.0);
    /// Referrals per customer in a year.
    REFERRALS_PER_YEAR = neutral("segment.referrals_per_year", Unit::TimesPerYear, Range::NOT_NEGATIVE, 0.0);
    /// Prospects in a year.
    PROSPECTS_PER_YEAR = neutral("segment.prospects_per_year", Unit::PeoplePerYear, Range::NOT_NEGATIVE, 0.0);
    /// Share of prospects who buy.
    CONVERSION_RATE = neutral("segment.conversion_rate", Unit::Share, Range::SHARE, 0.0);
    /// Contacts per customer in a year.
    CONTACTS_PER_YEAR = neutral("segment.contacts_per_year", Unit::TimesPerYear, Range::NOT_NEGATIVE, 0.0);
    /// Cost of a contact.
    COST_PER_CONTACT = neutral("segment.cost_per_contact", Unit::Money, Range::NOT_NEGATIVE, 0.0);
    /// Expectation above average.
    EXPECTATION_OFFSET = neutral("segment.expectation_offset", Unit::Points, Range::ANY, 0.0);

    /// Share of customers who meet a touchpoint.
    REACH = neutral("touchpoint.reach", Unit::Share, Range::SHARE, 1.0);

    /// Weight of a driver.
    IMPORTANCE = given("driver.importance", Unit::Weight, Range::NOT_NEGATIVE);
    /// Delivered score.
    DELIVERED = given("driver.delivered", Unit::Score, Range::SCORE);
    /// Expected score.
    EXPECTED = given("driver.expected", Unit::Score, Range::SCORE);
    /// Promised score.
    PROMISED = given("driver.promised", Unit::Score, Range::SCORE);
    /// Believed score.
    BELIEVED = given("driver.believed", Unit::Score, Range::SCORE);
    /// A driver's own tolerance.
    DRIVER_TOLERANCE = given("driver.tolerance", Unit::Points, Range::NOT_NEGATIVE);

    /// Incidents per customer in a year.
    INCIDENTS_PER_YEAR = given("friction.incidents_per_year", Unit::TimesPerYear, Range::NOT_NEGATIVE);
    /// Share of incidents that is complained about.
    COMPLAINT_SHARE = given("friction.complaint_share", Unit::Share, Range::SHARE);
    /// Share of complaints that is resolved.
    RESOLUTION_SHARE = given("friction.resolution_share", Unit::Share, Range::SHARE);
    /// Extra chance to leave after silence.
    LEAVE_IF_SILENT = given("friction.leave_if_silent", Unit::Share, Range::SHARE);
    /// Extra chance to leave after an unresolved complaint.
    LEAVE_IF_UNRESOLVED = given("friction.leave_if_unresolved", Unit::Share, Range::SHARE);
    /// Extra chance to leave after a resolved complaint.
    LEAVE_IF_RESOLVED = given("friction.leave_if_resolved", Unit::Share, Range::SHARE);
    /// Contacts per incident.
    CONTACTS_PER_INCIDENT = neutral("friction.contacts_per_incident", Unit::Times, Range::NOT_NEGATIVE, 0.0);

    /// Scale of an option.
    SCALE = neutral("option.scale", Unit::Share, Range::between(0.0, 2.0), 1.0);
    /// Month in which work starts.
    START_MONTH = given("option.start_month", Unit::MonthNumber, Range::NOT_NEGATIVE);
    /// Months of building.
    BUILD_MONTHS = given("option.build_months", Unit::Months, Range::NOT_NEGATIVE);
    /// Months from live to full effect.
    RAMP_MONTHS = neutral("option.ramp_months", Unit::Months, Range::NOT_NEGATIVE, 0.0);
    /// Months that an option runs.
    RUN_MONTHS = given("option.run_months", Unit::Months, Range::NOT_NEGATIVE);
    /// Months in which half of the effect fades.
    FADE_HALF_LIFE_MONTHS = neutral("option.fade_half_life_months", Unit::Months, Range::NOT_NEGATIVE, 6.0);
    /// Months of delay.
    DELAY_MONTHS = neutral("option.delay_months", Unit::Months, Range::NOT_NEGATIVE, 0.0);
    /// Cost once.
    ONE_OFF_COST = given("option.one_off_cost", Unit::Money, Range::NOT_NEGATIVE);
    /// Cost per year.
    ANNUAL_COST = given("option.annual_cost", Unit::MoneyPerYear, Range::NOT_NEGATIVE);
    /// Part of the cost that does not shrink.
    FIXED_SHARE = neutral("option.fixed_share", Unit::Share, Range::SHARE, 0.0);
    /// Optimism bias.
    COST_UPLIFT = neutral("option.cost_uplift", Unit::Share, Range::NOT_NEGATIVE, 0.0);
    /// Chance to deliver.
    SUCCESS_PROBABILITY = neutral("option.success_probability", Unit::Share, Range::SHARE, 1.0);

    /// Points added to a delivered score.
    EFFECT_LIFT = given("effect.lift", Unit::Points, Range::ANY);
    /// Points added to an expectation.
    EFFECT_EXPECTATION = given("effect.expectation", Unit::Points, Range::ANY);
    /// Share of incidents removed.
    EFFECT_INCIDENTS = given("effect.incidents", Unit::Share, Range::ANY);
    /// Share of complaints resolved on top.
    EFFECT_RESOLUTION = given("effect.resolution", Unit::Share, Range::ANY);
    /// Share of incidents complained about on top.
    EFFECT_COMPLAINTS = given("effect.complaints", Unit::Share, Range::ANY);
    /// Money saved in a year.
    EFFECT_SAVING = given("effect.saving", Unit::MoneyPerYear, Range::ANY);

    /// A net promoter score.
    MEASUREMENT_NPS = given("measurement.nps", Unit::Measured, Range::between(-100.0, 100.0));
    /// Another measured score.
    MEASUREMENT_VALUE = given("measurement.value", Unit::Measured, Range::ANY);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn keys_are_unique() {
        let keys: BTreeSet<_> = ALL.iter().map(|input| input.key).collect();
        assert_eq!(keys.len(), ALL.len());
    }

    #[test]
    fn every_default_lies_in_its_permitted_range_and_in_order() {
        for input in ALL {
            let Estimate {
                low, likely, high, ..
            } = input.default_estimate();
            if input.default.is_some() {
                assert!(input.range.contains(likely), "{}", input.key);
            }
            if let (Some(low), Some(high)) = (low, high) {
                assert!(low <= likely && likely <= high, "{}", input.key);
                assert!(
                    input.range.contains(low) && input.range.contains(high),
                    "{}",
                    input.key
                );
            }
        }
    }

    #[test]
    fn a_range_knows_its_ends() {
        let churn = &ANNUAL_CHURN.range;
        assert!(churn.contains(0.0) && churn.contains(0.999_999));
        assert!(!churn.contains(1.0) && !churn.contains(-0.1) && !churn.contains(f64::NAN));
        assert!(!Range::ANY.contains(f64::NAN));
        assert!(!DISCOUNT_RATE.range.contains(-1.0));
    }
}

//! The numbers of an evaluation by name: what they are called, how they are made in words, their symbol, their figures.

use crate::domain::BusinessCase;
use crate::engine::quantity::{ChainPlace, EffectsThere, Period, Quantity, World};

use super::{CaseText, Texts};

/// How the values of a quantity are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum QuantityFormat {
    /// Money of the case's currency.
    Money,
    /// A share of a whole.
    Share,
    /// A multiple.
    Factor,
    /// A number of months.
    Months,
    /// A difference between report marks.
    Points,
    /// A report mark.
    Score,
    /// A point of the experience index.
    Index,
    /// People.
    People,
    /// A yearly rate per customer.
    Rate,
}

/// The key of every quantity, how its values are written, and its symbol in the model.
const QUANTITIES: &[(&str, QuantityFormat, &str)] = &[
    ("case-npv", QuantityFormat::Money, "NPV"),
    (
        "case-pv-experience",
        QuantityFormat::Money,
        "PV(experience)",
    ),
    ("case-pv-direct", QuantityFormat::Money, "PV(direct)"),
    ("case-pv-benefit", QuantityFormat::Money, "PV(benefit)"),
    ("case-pv-cost", QuantityFormat::Money, "PV(cost)"),
    ("case-rox", QuantityFormat::Share, "ROX"),
    ("case-roi", QuantityFormat::Share, "ROI"),
    ("case-benefit-cost-ratio", QuantityFormat::Factor, "BCR"),
    ("case-irr", QuantityFormat::Share, "IRR"),
    ("case-payback-months", QuantityFormat::Months, "payback"),
    (
        "case-discounted-payback-months",
        QuantityFormat::Months,
        "payback(d)",
    ),
    ("case-peak-funding", QuantityFormat::Money, "peak"),
    ("case-cost-of-inaction", QuantityFormat::Money, "inaction"),
    ("case-break-even-lift", QuantityFormat::Share, "f"),
    ("case-drift-per-month", QuantityFormat::Points, "drift/12"),
    ("case-adaptation-per-month", QuantityFormat::Share, "k"),
    ("case-lag-share", QuantityFormat::Share, "α"),
    ("case-friction-hazard-today", QuantityFormat::Rate, "H₀"),
    ("case-friction-contacts-today", QuantityFormat::Rate, "K₀"),
    (
        "case-friction-share-of-churn",
        QuantityFormat::Share,
        "lost/leavers",
    ),
    ("case-remembered", QuantityFormat::Money, "Σ flows"),
    ("case-believed", QuantityFormat::Score, "believed"),
    (
        "case-delivered-where-believed",
        QuantityFormat::Score,
        "delivered",
    ),
    (
        "case-experience-gap",
        QuantityFormat::Points,
        "believed − delivered",
    ),
    ("case-nps-trend", QuantityFormat::Points, "Theil–Sen"),
    ("case-nps-trend-chance", QuantityFormat::Share, "p"),
    ("behaviour-retention", QuantityFormat::Money, "retention"),
    ("behaviour-spend", QuantityFormat::Money, "spend"),
    ("behaviour-price", QuantityFormat::Money, "price"),
    ("behaviour-referral", QuantityFormat::Money, "referral"),
    ("behaviour-conversion", QuantityFormat::Money, "conversion"),
    ("behaviour-contact", QuantityFormat::Money, "contact"),
    ("behaviour-friction", QuantityFormat::Money, "friction"),
    ("year-experience", QuantityFormat::Money, "experience"),
    ("year-direct", QuantityFormat::Money, "direct"),
    ("year-benefit", QuantityFormat::Money, "benefit"),
    ("year-cost", QuantityFormat::Money, "cost"),
    ("year-net", QuantityFormat::Money, "net"),
    ("year-npv-to-date", QuantityFormat::Money, "NPV to date"),
    ("year-more-customers-start", QuantityFormat::People, "ΔN"),
    ("year-more-customers-lost", QuantityFormat::People, "Δlost"),
    ("year-more-churn", QuantityFormat::Share, "Δchurn"),
    ("year-more-customers-end", QuantityFormat::People, "ΔN(end)"),
    ("year-more-revenue", QuantityFormat::Money, "Δrevenue"),
    ("world-year-customers-start", QuantityFormat::People, "N"),
    ("world-year-customers-lost", QuantityFormat::People, "lost"),
    ("world-year-churn", QuantityFormat::Share, "churn"),
    ("world-year-customers-end", QuantityFormat::People, "N(end)"),
    ("world-year-revenue", QuantityFormat::Money, "revenue"),
    ("world-year-contribution", QuantityFormat::Money, "C"),
    ("world-year-left", QuantityFormat::Money, "left"),
    ("month-discount", QuantityFormat::Factor, "d"),
    ("month-inflation", QuantityFormat::Factor, "growth"),
    ("month-experience", QuantityFormat::Money, "experience"),
    ("month-direct", QuantityFormat::Money, "direct"),
    ("month-benefit", QuantityFormat::Money, "benefit"),
    ("month-cost", QuantityFormat::Money, "cost"),
    ("month-net", QuantityFormat::Money, "net"),
    ("month-cumulative-net", QuantityFormat::Money, "Σnet"),
    (
        "month-discounted-cumulative-net",
        QuantityFormat::Money,
        "Σd·net",
    ),
    (
        "month-cumulative-inaction",
        QuantityFormat::Money,
        "Σinaction",
    ),
    ("month-friction-hazard", QuantityFormat::Rate, "H"),
    ("month-friction-contacts", QuantityFormat::Rate, "K"),
    ("world-contribution", QuantityFormat::Money, "C"),
    ("world-revenue", QuantityFormat::Money, "revenue"),
    ("world-customers", QuantityFormat::People, "N"),
    (
        "segment-pv-experience",
        QuantityFormat::Money,
        "PV(experience)",
    ),
    (
        "segment-customers-end-without",
        QuantityFormat::People,
        "N(T)",
    ),
    ("segment-customers-end-with", QuantityFormat::People, "N(T)"),
    ("segment-base-hazard", QuantityFormat::Rate, "h₀ − H₀"),
    ("segment-base-contacts", QuantityFormat::Rate, "k₀ − K₀"),
    ("segment-hazard-fit", QuantityFormat::Factor, "h₀/H₀"),
    ("segment-contacts-fit", QuantityFormat::Factor, "k₀/K₀"),
    ("segment-index-today", QuantityFormat::Index, "M₀"),
    ("segment-index-before-today", QuantityFormat::Index, "B₀"),
    ("segment-month-contribution", QuantityFormat::Money, "C"),
    ("segment-month-customers", QuantityFormat::People, "N"),
    ("segment-month-survival", QuantityFormat::Share, "S"),
    ("segment-month-base-spend", QuantityFormat::Money, "s/12"),
    (
        "segment-month-contact-cost",
        QuantityFormat::Money,
        "cost/12",
    ),
    (
        "segment-month-retention-factor",
        QuantityFormat::Factor,
        "exp(−retention·D)",
    ),
    (
        "segment-month-spend-factor",
        QuantityFormat::Factor,
        "exp(spend·D)",
    ),
    ("segment-month-price-premium", QuantityFormat::Share, "π"),
    (
        "segment-month-referral-factor",
        QuantityFormat::Factor,
        "exp(referral·D)",
    ),
    (
        "segment-month-conversion-factor",
        QuantityFormat::Factor,
        "exp(conversion·D)",
    ),
    (
        "segment-month-contact-factor",
        QuantityFormat::Factor,
        "exp(−contact·D)",
    ),
    ("segment-month-friction-hazard", QuantityFormat::Rate, "H"),
    ("segment-month-friction-contacts", QuantityFormat::Rate, "K"),
    ("segment-month-index", QuantityFormat::Index, "M"),
    (
        "segment-month-index-counted-once",
        QuantityFormat::Index,
        "Mᶜ",
    ),
    ("segment-month-index-before", QuantityFormat::Index, "B"),
    ("segment-month-remembered", QuantityFormat::Index, "R"),
    (
        "segment-month-remembered-counted-once",
        QuantityFormat::Index,
        "Rᶜ",
    ),
    (
        "segment-month-remembered-before",
        QuantityFormat::Index,
        "R(B)",
    ),
    ("segment-month-difference", QuantityFormat::Index, "D"),
    (
        "segment-month-difference-counted-once",
        QuantityFormat::Index,
        "Dᶜ",
    ),
    (
        "segment-month-difference-before",
        QuantityFormat::Index,
        "D(B)",
    ),
    ("index-part-average", QuantityFormat::Index, "A"),
    ("index-part-best", QuantityFormat::Index, "max"),
    ("index-part-worst", QuantityFormat::Index, "min"),
    ("index-part-end", QuantityFormat::Index, "L"),
    ("touchpoint-share", QuantityFormat::Share, "W/ΣW"),
    ("touchpoint-share-before", QuantityFormat::Share, "W/ΣW"),
    ("touchpoint-salience", QuantityFormat::Share, "ρ"),
    ("touchpoint-shortfall", QuantityFormat::Points, "−g₀"),
    ("touchpoint-shown-today", QuantityFormat::Index, "V"),
    ("touchpoint-shown-plan", QuantityFormat::Index, "V"),
    ("moment-value", QuantityFormat::Index, "V"),
    ("moment-counted-once", QuantityFormat::Index, "V"),
    ("moment-before", QuantityFormat::Index, "V"),
    ("driver-share", QuantityFormat::Share, "share"),
    ("driver-gap-today", QuantityFormat::Points, "g₀"),
    (
        "driver-gap-expected",
        QuantityFormat::Points,
        "x − expected",
    ),
    (
        "driver-gap-promised",
        QuantityFormat::Points,
        "x − promised",
    ),
    (
        "driver-gap-believed",
        QuantityFormat::Points,
        "x − believed",
    ),
    ("driver-discounted-lift", QuantityFormat::Points, "Σ d·l"),
    (
        "driver-discounted-lift-past",
        QuantityFormat::Points,
        "Σ d·l·o",
    ),
    ("driver-overshoot-share", QuantityFormat::Share, "ō"),
    ("driver-shown-delivered", QuantityFormat::Score, "x"),
    ("driver-shown-expected", QuantityFormat::Score, "ê"),
    ("driver-shown-expected-without", QuantityFormat::Score, "e"),
    ("driver-shown-gap", QuantityFormat::Points, "g"),
    ("driver-shown-surplus", QuantityFormat::Share, "o"),
    ("driver-month-delivered", QuantityFormat::Score, "x"),
    ("driver-month-norm", QuantityFormat::Score, "e"),
    ("driver-month-expected", QuantityFormat::Score, "ê"),
    ("driver-month-gap", QuantityFormat::Points, "g"),
    ("driver-month-value", QuantityFormat::Index, "v(g)"),
    ("driver-month-gap-before", QuantityFormat::Points, "g"),
    ("driver-month-value-before", QuantityFormat::Index, "v(g)"),
    ("value-change", QuantityFormat::Index, "v̄ − v(g₀)"),
    ("friction-hazard", QuantityFormat::Rate, "H"),
    ("friction-contacts", QuantityFormat::Rate, "K"),
    ("friction-incidents-left", QuantityFormat::Share, "left"),
    ("friction-resolved-more", QuantityFormat::Share, "Δr"),
    ("friction-complained-more", QuantityFormat::Share, "Δc"),
    ("friction-customers-lost", QuantityFormat::People, "lost"),
    ("friction-contribution-lost", QuantityFormat::Money, "lost"),
    (
        "option-pv-cost-at-scale-one",
        QuantityFormat::Money,
        "PV(cost)",
    ),
    ("option-pv-cost", QuantityFormat::Money, "PV(cost)"),
    (
        "option-one-off-within",
        QuantityFormat::Money,
        "once(t < T)",
    ),
    (
        "option-one-off-behind",
        QuantityFormat::Money,
        "once(t ≥ T)",
    ),
    ("option-alone", QuantityFormat::Money, "alone"),
    ("option-marginal", QuantityFormat::Money, "marginal"),
    ("option-shapley", QuantityFormat::Money, "share"),
    ("option-overshoot-share", QuantityFormat::Share, "ō"),
    ("option-overshoot-cost", QuantityFormat::Money, "ō·cost"),
    ("option-sweet-spot-scale", QuantityFormat::Share, "scale*"),
    ("option-sweet-spot-gain", QuantityFormat::Money, "gain"),
    ("option-sweet-spot-saves", QuantityFormat::Money, "saved"),
    ("option-month-activity", QuantityFormat::Share, "a"),
    (
        "option-month-cost-at-scale-one",
        QuantityFormat::Money,
        "cost",
    ),
    ("effect-weight", QuantityFormat::Share, "w"),
    ("effect-planned", QuantityFormat::Factor, "planned"),
    ("pillar-shortfall", QuantityFormat::Points, "−g₀"),
    ("evidence-carried", QuantityFormat::Money, "lost"),
    ("evidence-share", QuantityFormat::Share, "share"),
    ("measurement-margin", QuantityFormat::Points, "margin"),
    ("chain-flow", QuantityFormat::Money, "flow"),
    ("chain-from-option", QuantityFormat::Money, "Σ flows"),
    ("chain-through-target", QuantityFormat::Money, "Σ flows"),
    ("curve-gap", QuantityFormat::Points, "g"),
    ("curve-value", QuantityFormat::Index, "v(g)"),
];

/// How the values of a quantity are written, and its symbol. Tests find what is not in the table.
fn kind_and_symbol(quantity: Quantity) -> (QuantityFormat, &'static str) {
    let key = quantity.key();
    let mut quantities = QUANTITIES.iter();
    quantities
        .find(|(known, ..)| *known == key)
        .map_or((QuantityFormat::Factor, "?"), |(_, kind, symbol)| {
            (*kind, symbol)
        })
}

impl Texts {
    /// What a quantity is called.
    pub fn quantity_name(&self, quantity: Quantity) -> String {
        self.get(&format!("quantity-{}", quantity.key()))
    }

    /// How it is made, in a sentence.
    pub fn quantity_words(&self, quantity: Quantity) -> String {
        self.get(&format!("quantity-{}-why", quantity.key()))
    }

    /// Its symbol in the formulas of the model, the same in every language.
    pub fn quantity_symbol(&self, quantity: Quantity) -> &'static str {
        kind_and_symbol(quantity).1
    }
}

impl CaseText<'_> {
    /// The value of a quantity, with its unit.
    pub fn quantity_value(&self, quantity: Quantity, value: f64) -> String {
        let texts = self.texts;
        match kind_and_symbol(quantity).0 {
            QuantityFormat::Money => self.money_whole(value),
            QuantityFormat::Share => texts.percent(value, 2),
            QuantityFormat::Factor => texts.number(value, 4),
            QuantityFormat::Months => texts.duration(value),
            QuantityFormat::Points => self.with(
                "quantity-in-points",
                &[("value", texts.number(value, 2).into())],
            ),
            QuantityFormat::Score => texts.number(value, 2),
            QuantityFormat::Index => texts.number(value, 3),
            QuantityFormat::People => texts.number(value, 0),
            QuantityFormat::Rate => self.with(
                "quantity-per-year",
                &[("value", texts.number(value, 4).into())],
            ),
        }
    }

    /// Whose quantity it is, in which world and when, parted by dots; empty for one of the whole case.
    pub fn quantity_about(&self, quantity: Quantity, case: &BusinessCase) -> String {
        let mut about = Vec::new();
        let mut say = |words: Option<String>| about.extend(words);
        let segment = |place: usize| case.segments.get(place).map(|item| item.name.clone());
        let driver = |place: usize| case.drivers.get(place).map(|item| item.name.clone());
        let touchpoint = |place: usize| case.touchpoints.get(place).map(|item| item.name.clone());
        let friction = |place: usize| case.frictions.get(place).map(|item| item.name.clone());
        let option = |place: usize| case.options.get(place).map(|item| item.name.clone());
        let when = |month: usize| Some(self.month(month));
        match quantity {
            Quantity::Case(_) | Quantity::ByBehaviour(_) => {}
            Quantity::Year { period, .. } => say(Some(self.period(period))),
            Quantity::WorldYear { world, period, .. } => {
                say(Some(self.world(world)));
                say(Some(self.period(period)));
            }
            Quantity::Month { month, .. } => say(when(month)),
            Quantity::World { world, month, .. } => {
                say(Some(self.world(world)));
                say(when(month));
            }
            Quantity::Segment { segment: place, .. } => say(segment(place)),
            Quantity::SegmentMonth {
                segment: place,
                world,
                month,
                ..
            }
            | Quantity::IndexPart {
                segment: place,
                world,
                month,
                ..
            } => {
                say(segment(place));
                say(Some(self.world(world)));
                say(when(month));
            }
            Quantity::Touchpoint {
                touchpoint: place, ..
            } => say(touchpoint(place)),
            Quantity::Moment {
                touchpoint: place,
                segment: whose,
                world,
                month,
                ..
            } => {
                say(touchpoint(place));
                say(segment(whose));
                say(Some(self.world(world)));
                say(when(month));
            }
            Quantity::Driver { driver: place, .. } => say(driver(place)),
            Quantity::DriverMonth {
                driver: place,
                segment: whose,
                effects,
                month,
                ..
            } => {
                say(driver(place));
                say(segment(whose));
                say(Some(self.effects_there(effects)));
                say(when(month));
            }
            Quantity::DriverShown {
                driver: place,
                month,
                ..
            } => {
                say(driver(place));
                say(when(month));
            }
            Quantity::ValueChange {
                driver: place,
                segment: whose,
                month,
                ..
            } => {
                say(driver(place));
                say(segment(whose));
                say(when(month));
            }
            Quantity::FrictionToday {
                friction: place, ..
            } => say(friction(place)),
            Quantity::Friction {
                friction: place,
                month,
                ..
            } => {
                say(friction(place));
                say(when(month));
            }
            Quantity::Option { option: place, .. } => say(option(place)),
            Quantity::OptionMonth {
                option: place,
                month,
                ..
            } => {
                say(option(place));
                say(when(month));
            }
            Quantity::Effect { effect, .. } => say(self.effect(effect, case)),
            Quantity::PillarShortfall(pillar) => say(Some(self.texts.kind(pillar))),
            Quantity::Evidence { grade, .. } => say(Some(self.texts.kind(grade))),
            Quantity::MeasurementMargin(place) => {
                let measurement = case.measurements.get(place);
                say(measurement.map(|measurement| self.texts.month(measurement.month)));
            }
            Quantity::Chain {
                option: place,
                target,
                ..
            } => {
                say(place.and_then(option));
                say(target.and_then(|target| match target {
                    ChainPlace::Driver(place) => driver(place),
                    ChainPlace::Friction(place) => friction(place),
                    ChainPlace::Saving => Some(self.get("quantity-chain-saving")),
                }));
            }
            Quantity::Curve { kind, .. } => say(Some(self.texts.kind(kind))),
        }
        about.join(" · ")
    }

    fn period(&self, period: Period) -> String {
        match period {
            Period::Year(year) => {
                self.with("quantity-year", &[("number", year.to_string().into())])
            }
            Period::Horizon => self.get("quantity-horizon"),
        }
    }

    fn world(&self, world: World) -> String {
        self.get(match world {
            World::Without => "quantity-world-without",
            World::With => "quantity-world-with",
            World::StandingStill => "quantity-world-still",
        })
    }

    fn effects_there(&self, effects: EffectsThere) -> String {
        match effects {
            EffectsThere::Surest(0) => self.get("quantity-effects-none"),
            EffectsThere::Surest(count) => {
                self.with("quantity-effects-surest", &[("count", count.into())])
            }
            EffectsThere::All => self.get("quantity-effects-all"),
        }
    }

    /// The option of an effect, by the position of the effect among those of all options.
    fn effect(&self, effect: usize, case: &BusinessCase) -> Option<String> {
        let mut before = 0;
        for option in &case.options {
            if effect < before + option.effects.len() {
                let number = (effect - before + 1).to_string();
                let arguments = [
                    ("number", number.into()),
                    ("option", option.name.as_str().into()),
                ];
                return Some(self.with("quantity-effect", &arguments));
            }
            before += option.effects.len();
        }
        None
    }
}

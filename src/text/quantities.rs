//! The numbers of an evaluation by name: what they are called, how they are made in words, their symbol, their figures.

use super::{CaseText, Texts};
use crate::domain::BusinessCase;
use crate::engine::trace::{ChainPlace, EffectsThere, Period, Quantity, World};

/// How the values of a quantity are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
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
const QUANTITIES: &[(&str, Kind, &str)] = &[
    ("case-npv", Kind::Money, "NPV"),
    ("case-pv-experience", Kind::Money, "PV(experience)"),
    ("case-pv-direct", Kind::Money, "PV(direct)"),
    ("case-pv-benefit", Kind::Money, "PV(benefit)"),
    ("case-pv-cost", Kind::Money, "PV(cost)"),
    ("case-rox", Kind::Share, "ROX"),
    ("case-roi", Kind::Share, "ROI"),
    ("case-benefit-cost-ratio", Kind::Factor, "BCR"),
    ("case-irr", Kind::Share, "IRR"),
    ("case-payback-months", Kind::Months, "payback"),
    ("case-discounted-payback-months", Kind::Months, "payback(d)"),
    ("case-peak-funding", Kind::Money, "peak"),
    ("case-cost-of-inaction", Kind::Money, "inaction"),
    ("case-break-even-lift", Kind::Share, "f"),
    ("case-drift-per-month", Kind::Points, "drift/12"),
    ("case-adaptation-per-month", Kind::Share, "k"),
    ("case-lag-share", Kind::Share, "α"),
    ("case-friction-hazard-today", Kind::Rate, "H₀"),
    ("case-friction-contacts-today", Kind::Rate, "K₀"),
    ("case-friction-share-of-churn", Kind::Share, "lost/leavers"),
    ("case-remembered", Kind::Money, "Σ flows"),
    ("case-believed", Kind::Score, "believed"),
    ("case-delivered-where-believed", Kind::Score, "delivered"),
    ("case-experience-gap", Kind::Points, "believed − delivered"),
    ("case-nps-trend", Kind::Points, "Theil–Sen"),
    ("case-nps-trend-chance", Kind::Share, "p"),
    ("behaviour-retention", Kind::Money, "retention"),
    ("behaviour-spend", Kind::Money, "spend"),
    ("behaviour-price", Kind::Money, "price"),
    ("behaviour-referral", Kind::Money, "referral"),
    ("behaviour-conversion", Kind::Money, "conversion"),
    ("behaviour-contact", Kind::Money, "contact"),
    ("behaviour-friction", Kind::Money, "friction"),
    ("year-experience", Kind::Money, "experience"),
    ("year-direct", Kind::Money, "direct"),
    ("year-benefit", Kind::Money, "benefit"),
    ("year-cost", Kind::Money, "cost"),
    ("year-net", Kind::Money, "net"),
    ("year-npv-to-date", Kind::Money, "NPV to date"),
    ("year-more-customers-start", Kind::People, "ΔN"),
    ("year-more-customers-lost", Kind::People, "Δlost"),
    ("year-more-churn", Kind::Share, "Δchurn"),
    ("year-more-customers-end", Kind::People, "ΔN(end)"),
    ("year-more-revenue", Kind::Money, "Δrevenue"),
    ("world-year-customers-start", Kind::People, "N"),
    ("world-year-customers-lost", Kind::People, "lost"),
    ("world-year-churn", Kind::Share, "churn"),
    ("world-year-customers-end", Kind::People, "N(end)"),
    ("world-year-revenue", Kind::Money, "revenue"),
    ("world-year-contribution", Kind::Money, "C"),
    ("world-year-left", Kind::Money, "left"),
    ("month-discount", Kind::Factor, "d"),
    ("month-inflation", Kind::Factor, "growth"),
    ("month-experience", Kind::Money, "experience"),
    ("month-direct", Kind::Money, "direct"),
    ("month-benefit", Kind::Money, "benefit"),
    ("month-cost", Kind::Money, "cost"),
    ("month-net", Kind::Money, "net"),
    ("month-cumulative-net", Kind::Money, "Σnet"),
    ("month-discounted-cumulative-net", Kind::Money, "Σd·net"),
    ("month-cumulative-inaction", Kind::Money, "Σinaction"),
    ("month-friction-hazard", Kind::Rate, "H"),
    ("month-friction-contacts", Kind::Rate, "K"),
    ("world-contribution", Kind::Money, "C"),
    ("world-revenue", Kind::Money, "revenue"),
    ("world-customers", Kind::People, "N"),
    ("segment-pv-experience", Kind::Money, "PV(experience)"),
    ("segment-customers-end-without", Kind::People, "N(T)"),
    ("segment-customers-end-with", Kind::People, "N(T)"),
    ("segment-base-hazard", Kind::Rate, "h₀ − H₀"),
    ("segment-base-contacts", Kind::Rate, "k₀ − K₀"),
    ("segment-hazard-fit", Kind::Factor, "h₀/H₀"),
    ("segment-contacts-fit", Kind::Factor, "k₀/K₀"),
    ("segment-index-today", Kind::Index, "M₀"),
    ("segment-index-before-today", Kind::Index, "B₀"),
    ("segment-month-contribution", Kind::Money, "C"),
    ("segment-month-customers", Kind::People, "N"),
    ("segment-month-survival", Kind::Share, "S"),
    ("segment-month-base-spend", Kind::Money, "s/12"),
    ("segment-month-contact-cost", Kind::Money, "cost/12"),
    (
        "segment-month-retention-factor",
        Kind::Factor,
        "exp(−retention·D)",
    ),
    ("segment-month-spend-factor", Kind::Factor, "exp(spend·D)"),
    ("segment-month-price-premium", Kind::Share, "π"),
    (
        "segment-month-referral-factor",
        Kind::Factor,
        "exp(referral·D)",
    ),
    (
        "segment-month-conversion-factor",
        Kind::Factor,
        "exp(conversion·D)",
    ),
    (
        "segment-month-contact-factor",
        Kind::Factor,
        "exp(−contact·D)",
    ),
    ("segment-month-friction-hazard", Kind::Rate, "H"),
    ("segment-month-friction-contacts", Kind::Rate, "K"),
    ("segment-month-index", Kind::Index, "M"),
    ("segment-month-index-counted-once", Kind::Index, "Mᶜ"),
    ("segment-month-index-before", Kind::Index, "B"),
    ("segment-month-remembered", Kind::Index, "R"),
    ("segment-month-remembered-counted-once", Kind::Index, "Rᶜ"),
    ("segment-month-remembered-before", Kind::Index, "R(B)"),
    ("segment-month-difference", Kind::Index, "D"),
    ("segment-month-difference-counted-once", Kind::Index, "Dᶜ"),
    ("segment-month-difference-before", Kind::Index, "D(B)"),
    ("index-part-average", Kind::Index, "A"),
    ("index-part-best", Kind::Index, "max"),
    ("index-part-worst", Kind::Index, "min"),
    ("index-part-end", Kind::Index, "L"),
    ("touchpoint-share", Kind::Share, "W/ΣW"),
    ("touchpoint-share-before", Kind::Share, "W/ΣW"),
    ("touchpoint-salience", Kind::Share, "ρ"),
    ("touchpoint-shortfall", Kind::Points, "−g₀"),
    ("touchpoint-shown-today", Kind::Index, "V"),
    ("touchpoint-shown-plan", Kind::Index, "V"),
    ("moment-value", Kind::Index, "V"),
    ("moment-counted-once", Kind::Index, "V"),
    ("moment-before", Kind::Index, "V"),
    ("driver-share", Kind::Share, "share"),
    ("driver-gap-today", Kind::Points, "g₀"),
    ("driver-gap-expected", Kind::Points, "x − expected"),
    ("driver-gap-promised", Kind::Points, "x − promised"),
    ("driver-gap-believed", Kind::Points, "x − believed"),
    ("driver-discounted-lift", Kind::Points, "Σ d·l"),
    ("driver-discounted-lift-past", Kind::Points, "Σ d·l·o"),
    ("driver-overshoot-share", Kind::Share, "ō"),
    ("driver-shown-delivered", Kind::Score, "x"),
    ("driver-shown-expected", Kind::Score, "ê"),
    ("driver-shown-expected-without", Kind::Score, "e"),
    ("driver-shown-gap", Kind::Points, "g"),
    ("driver-shown-surplus", Kind::Share, "o"),
    ("driver-month-delivered", Kind::Score, "x"),
    ("driver-month-norm", Kind::Score, "e"),
    ("driver-month-expected", Kind::Score, "ê"),
    ("driver-month-gap", Kind::Points, "g"),
    ("driver-month-value", Kind::Index, "v(g)"),
    ("driver-month-gap-before", Kind::Points, "g"),
    ("driver-month-value-before", Kind::Index, "v(g)"),
    ("value-change", Kind::Index, "v̄ − v(g₀)"),
    ("friction-hazard", Kind::Rate, "H"),
    ("friction-contacts", Kind::Rate, "K"),
    ("friction-incidents-left", Kind::Share, "left"),
    ("friction-resolved-more", Kind::Share, "Δr"),
    ("friction-complained-more", Kind::Share, "Δc"),
    ("friction-customers-lost", Kind::People, "lost"),
    ("friction-contribution-lost", Kind::Money, "lost"),
    ("option-pv-cost-at-scale-one", Kind::Money, "PV(cost)"),
    ("option-pv-cost", Kind::Money, "PV(cost)"),
    ("option-one-off-within", Kind::Money, "once(t < T)"),
    ("option-one-off-behind", Kind::Money, "once(t ≥ T)"),
    ("option-alone", Kind::Money, "alone"),
    ("option-marginal", Kind::Money, "marginal"),
    ("option-shapley", Kind::Money, "share"),
    ("option-overshoot-share", Kind::Share, "ō"),
    ("option-overshoot-cost", Kind::Money, "ō·cost"),
    ("option-sweet-spot-scale", Kind::Share, "scale*"),
    ("option-sweet-spot-gain", Kind::Money, "gain"),
    ("option-sweet-spot-saves", Kind::Money, "saved"),
    ("option-month-activity", Kind::Share, "a"),
    ("option-month-cost-at-scale-one", Kind::Money, "cost"),
    ("effect-weight", Kind::Share, "w"),
    ("effect-planned", Kind::Factor, "planned"),
    ("pillar-shortfall", Kind::Points, "−g₀"),
    ("evidence-carried", Kind::Money, "lost"),
    ("evidence-share", Kind::Share, "share"),
    ("measurement-margin", Kind::Points, "margin"),
    ("chain-flow", Kind::Money, "flow"),
    ("chain-from-option", Kind::Money, "Σ flows"),
    ("chain-through-target", Kind::Money, "Σ flows"),
    ("curve-gap", Kind::Points, "g"),
    ("curve-value", Kind::Index, "v(g)"),
];

/// How the values of a quantity are written, and its symbol. Tests find what is not in the table.
fn kind_and_symbol(quantity: Quantity) -> (Kind, &'static str) {
    let key = quantity.key();
    let mut quantities = QUANTITIES.iter();
    quantities
        .find(|(known, ..)| *known == key)
        .map_or((Kind::Factor, "?"), |(_, kind, symbol)| (*kind, symbol))
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
            Kind::Money => self.money_whole(value),
            Kind::Share => texts.percent(value, 2),
            Kind::Factor => texts.number(value, 4),
            Kind::Months => texts.duration(value),
            Kind::Points => self.with(
                "quantity-in-points",
                &[("value", texts.number(value, 2).into())],
            ),
            Kind::Score => texts.number(value, 2),
            Kind::Index => texts.number(value, 3),
            Kind::People => texts.number(value, 0),
            Kind::Rate => self.with(
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

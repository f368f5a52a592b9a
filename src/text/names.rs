//! What the numbers of a case and what is uncertain in it are called.

use crate::domain::inputs::Unit;
use crate::domain::{BusinessCase, FieldPath, Impact, Step};
use crate::engine::simulation::{Factor, MeanDifference, SimulationResult};

use super::{Arg, Sentence, Texts};

/// A reason is named when it makes this part of the whole.
const LEAST_PART: f64 = 0.2;

impl Texts {
    /// What the number at a path is called, with where it stands; of an effect, with what it changes.
    pub fn number_name(&self, path: &FieldPath, case: &BusinessCase) -> String {
        let name = self.path_in(path, case);
        match effect_target(path, case) {
            Some(target) => self.with(
                "register-name-of-effect",
                &[("name", name.into()), ("target", target.into())],
            ),
            None => name,
        }
    }

    /// A number of trials, as "10,000 trials".
    pub fn trials(&self, trials: usize) -> String {
        self.with("trials-counted", &self.counted(trials))
    }

    /// The same where it is not plain what kind of trials they are, as "10,000 simulated trials".
    pub fn simulated_trials(&self, trials: usize) -> String {
        self.with("trials-simulated", &self.counted(trials))
    }

    /// A number of things, to choose between singular and plural and to be shown.
    pub fn counted<'a>(&self, count: usize) -> [(&'static str, Arg<'a>); 2] {
        [
            ("count", count.into()),
            ("number", self.number(count as f64, 0).into()),
        ]
    }

    /// From how many trials figures come, and where their draws began.
    pub fn draws(&self, found: &SimulationResult) -> String {
        let arguments = [
            ("trials", self.trials(found.trials).into()),
            ("seed", found.settings.seed.to_string().into()),
        ];
        self.with("paper-draws", &arguments)
    }

    /// The same in sentences, with how exact the mean is.
    pub fn how_simulated(&self, found: &SimulationResult, currency: &str) -> Sentence {
        let draws = ("draws", self.draws(found).into());
        match found.npv.standard_error {
            Some(error) => {
                let error = self.money_headline(error, currency);
                self.sentence("risk-how", &[draws, ("error", error.into())])
            }
            None => self.sentence("risk-how-once", &[draws]),
        }
    }

    /// The chance of a loss and what may be expected.
    pub fn chances_in_words(&self, found: &SimulationResult, currency: &str) -> Sentence {
        let money = |amount| Arg::from(self.money_headline(amount, currency));
        let arguments = [
            ("chance", self.chance(found.chance_of_loss).into()),
            ("low", money(found.npv.p5)),
            ("high", money(found.npv.p95)),
        ];
        self.sentence("risk-in-words", &arguments)
    }

    /// Why the mean of the net present value is another than the headline.
    pub fn mean_differs(&self, own: &MeanDifference, case: &BusinessCase) -> String {
        let money = |amount| self.money_headline(f64::abs(amount), &case.currency);
        let key = if own.difference < 0.0 {
            "risk-mean-below"
        } else {
            "risk-mean-above"
        };
        let mut sentences = vec![self.with(key, &[("money", money(own.difference).into())])];
        // What the ranges do has the same sign, or they are not the reason.
        let from_ranges = own.from_lopsided_ranges / own.difference;
        let names = own
            .most_lopsided
            .iter()
            .filter(|(_, change)| change * own.difference > 0.0);
        let names: Vec<String> = names
            .map(|(path, _)| self.number_name(path, case))
            .collect();
        if from_ranges > LEAST_PART && !names.is_empty() {
            sentences.push(self.with(
                "risk-mean-ranges",
                &[
                    ("money", money(own.from_lopsided_ranges).into()),
                    ("names", names.join(", ").into()),
                ],
            ));
        }
        if from_ranges < 1.0 - LEAST_PART {
            sentences.push(self.get("risk-mean-bends"));
        }
        sentences.join(" ")
    }

    /// A number with its unit, rounded to three digits, as a sentence mentions it.
    pub fn quantity_rounded(&self, value: f64, unit: Unit, currency: &str) -> String {
        let digits = 2 - value.abs().max(f64::MIN_POSITIVE).log10().floor() as i32;
        let step = 10_f64.powi(digits.clamp(-15, 15));
        self.quantity((value * step).round() / step, unit, currency)
    }

    /// What the number at a path is called, the number itself first, then where it stands: for narrow places.
    pub fn number_name_first(&self, path: &FieldPath, case: &BusinessCase) -> String {
        let [Step::Field(_), Step::Item { index, .. }, rest @ ..] = path.steps() else {
            return self.field(path);
        };
        if let [Step::Field("effects"), Step::Item { index: place, .. }, ..] = rest
            && let Some(option) = case.options.get(*index)
            && let Some(effect) = option.effects.get(*place)
        {
            let mut parts = vec![self.kind(&effect.impact)];
            parts.extend(effect_target(path, case).map(str::to_owned));
            parts.push(option.name.clone());
            return parts.join(" · ");
        }
        // The path of the item itself, without its list.
        let mut item = path.parent();
        while item.steps().len() > 2 {
            item = item.parent();
        }
        let name = item_name(&item, case).unwrap_or_default();
        let parts = [self.field(path), name.to_owned()];
        parts.join(" · ")
    }

    /// What something uncertain is called: a number, or the question whether something works.
    pub fn factor_name(&self, factor: &Factor, case: &BusinessCase) -> String {
        let named = |key: &str, name: Option<&String>, id: &str| {
            let name = name.map_or(id, String::as_str).to_owned();
            self.with(key, &[("name", name.into())])
        };
        let option = |id: &str| {
            let mut options = case.options.iter();
            options.find(|own| own.id == id).map(|own| &own.name)
        };
        match factor {
            Factor::Estimate(path) => self.number_name_first(path, case),
            Factor::WorksAtDriver(id) => {
                let mut drivers = case.drivers.iter();
                let name = drivers.find(|own| own.id == *id).map(|own| &own.name);
                named("factor-works", name, id)
            }
            Factor::WorksAtFriction(id) => {
                let mut frictions = case.frictions.iter();
                let name = frictions.find(|own| own.id == *id).map(|own| &own.name);
                named("factor-works-against", name, id)
            }
            Factor::SavingWorks(id) => named("factor-saving", option(id), id),
            Factor::Delivers(id) => named("factor-delivers", option(id), id),
        }
    }
}

/// What the item of a list that a path leads to is called.
fn item_name<'a>(path: &FieldPath, case: &'a BusinessCase) -> Option<&'a str> {
    let [Step::Field(list), Step::Item { index, .. }] = path.steps() else {
        return None;
    };
    let name = match *list {
        "segments" => &case.segments.get(*index)?.name,
        "touchpoints" => &case.touchpoints.get(*index)?.name,
        "drivers" => &case.drivers.get(*index)?.name,
        "frictions" => &case.frictions.get(*index)?.name,
        "options" => &case.options.get(*index)?.name,
        _ => return None,
    };
    Some(name)
}

/// The driver or friction that the effect at a path changes.
pub fn effect_target<'a>(path: &FieldPath, case: &'a BusinessCase) -> Option<&'a str> {
    let [
        Step::Field("options"),
        Step::Item { index, .. },
        Step::Field("effects"),
        Step::Item { index: place, .. },
        ..,
    ] = path.steps()
    else {
        return None;
    };
    let effect = case.options.get(*index)?.effects.get(*place)?;
    let name = match &effect.impact {
        Impact::Lift(id) | Impact::Expectation(id) => {
            let mut drivers = case.drivers.iter();
            &drivers.find(|driver| driver.id == *id)?.name
        }
        Impact::Incidents(id) | Impact::Resolution(id) | Impact::Complaints(id) => {
            let mut frictions = case.frictions.iter();
            &frictions.find(|friction| friction.id == *id)?.name
        }
        Impact::Saving => return None,
    };
    Some(name)
}

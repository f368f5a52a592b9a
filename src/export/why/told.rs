//! The numbers of the sentences on screen: what each of them is, to be asked why.
//!
//! A sentence says some of the numbers that it could say. Which of them it says is read from the sentence itself.

use crate::domain::{BusinessCase, FieldPath, ItemKind};
use crate::engine::journey::ExperienceGap;
use crate::engine::portfolio::Portfolio;
use crate::engine::simulation::SimulationResult;
use crate::engine::trace::{
    CaseFigure, DriverFigure, DriverShownFigure, EvidenceFigure, OptionFigure, Period, Quantity,
    YearFigure,
};
use crate::engine::{CaseResult, Chances, FlippingAssumption, OvershootWarning, evidence_shares};
use crate::text::{CaseText, verdict};

use super::{Asked, Composed, ComposedKind, InCase, Part, Simulated, Spread, SpreadFigure};

/// A number as a sentence says it.
pub type Told = (Asked, String);

/// Those of the numbers that a sentence says, in the order in which it does.
pub fn said_in(sentence: &str, numbers: impl IntoIterator<Item = Told>) -> Vec<Told> {
    let mut said: Vec<(usize, Told)> = Vec::new();
    for (asked, shown) in numbers {
        let place = sentence.find(&shown).filter(|_| !shown.is_empty());
        if let Some(place) = place
            && !said.iter().any(|(_, (other, _))| *other == asked)
        {
            said.push((place, (asked, shown)));
        }
    }
    said.sort_by_key(|(place, _)| *place);
    said.into_iter().map(|(_, told)| told).collect()
}

/// The numbers of the whole case.
pub fn of_case(text: &CaseText<'_>, result: &CaseResult) -> Vec<Told> {
    let benefit = result.pv_experience + result.pv_direct;
    [
        (CaseFigure::Npv, result.npv),
        (CaseFigure::Npv, -result.npv),
        (CaseFigure::PvBenefit, benefit),
        (CaseFigure::PvExperience, result.pv_experience),
        (CaseFigure::PvCost, result.pv_cost),
        (CaseFigure::CostOfInaction, result.cost_of_inaction),
    ]
    .into_iter()
    .map(|(figure, value)| (Asked::shown(Quantity::Case(figure)), text.money(value)))
    .collect()
}

/// The numbers of the ask: those of the case, of the smaller plan that is recommended, and what the trials say.
pub fn of_verdict(text: &CaseText<'_>, result: &CaseResult, loss_alert: f64) -> Vec<Told> {
    let mut told = of_case(text, result);
    if let Some(minimum) = &result.minimum {
        let npv = Asked::minimum(Quantity::Case(CaseFigure::Npv));
        told.push((npv.clone(), text.money(minimum.npv)));
        told.push((npv, text.money(minimum.npv - result.npv)));
    }
    if let Some(chances) = &result.ask.chances {
        told.extend(of_chances(text, chances, loss_alert));
    }
    told
}

/// What the trials say of the recommended plan, and the chance of a loss that is accepted.
fn of_chances(text: &CaseText<'_>, chances: &Chances, loss_alert: f64) -> [Told; 5] {
    let composed = |kind, shown: String| {
        let parts = vec![Part::Quantity(Quantity::Case(CaseFigure::Npv))];
        let asked = Asked::composed(Composed::of(kind, shown.clone(), parts));
        (asked, shown)
    };
    let [chance, accepted] = verdict::chance_words(text, chances, loss_alert);
    let setting = Composed::of(ComposedKind::Setting, accepted.clone(), Vec::new());
    let setting = setting.at(FieldPath::dotted("finance.loss_alert"));
    let mean = chances.recommended.mean_npv;
    [
        composed(ComposedKind::ChanceOfLoss, chance),
        composed(
            ComposedKind::ChanceOfLoss,
            text.texts.chance(chances.plan.chance_of_loss),
        ),
        (Asked::composed(setting), accepted),
        composed(ComposedKind::MeanNpv, text.money(mean)),
        composed(ComposedKind::MeanNpv, text.money(-mean)),
    ]
}

/// The numbers of an option.
pub fn of_option(
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
    id: &str,
) -> Vec<Told> {
    let place = case.options.iter().position(|option| option.id == id);
    let (Some(option), Some(found)) = (place, result.option(id)) else {
        return Vec::new();
    };
    let asked = |figure| Asked::shown(Quantity::Option { figure, option });
    let mut told = vec![
        (
            asked(OptionFigure::OvershootCost),
            text.money(found.overshoot_cost),
        ),
        (
            asked(OptionFigure::OvershootShare),
            text.texts.percent(found.overshoot_share, 0),
        ),
        (
            asked(OptionFigure::SweetSpotGain),
            text.money(found.sweet_spot_gain),
        ),
        (
            asked(OptionFigure::Marginal),
            text.money_change(found.marginal),
        ),
    ];
    if let Some(warning) = result.warning(id) {
        let saves = asked(OptionFigure::SweetSpotSaves);
        told.push((saves, text.money(warning.saves)));
        told.extend(of_surprise(text, case, result, &warning.driver));
    }
    told
}

/// The month from which the surprise of a driver has worn off.
pub fn of_surprise(
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
    id: &str,
) -> Option<Told> {
    let driver = case.place_of(ItemKind::Driver, id)?;
    let month = result.drivers.get(driver)?.worn_off_month?;
    let tolerance = match case.drivers[driver].tolerance {
        Some(_) => case.path_at(ItemKind::Driver, driver)?.field("tolerance"),
        None => FieldPath::dotted("response.tolerance"),
    };
    let shown = text.month(month);
    let mut parts = Part::around(DriverShownFigure::Gap, driver, month);
    parts.push(Part::Input(tolerance));
    let worn_off = Composed::of(ComposedKind::WornOff, shown.clone(), parts);
    let name = case.drivers[driver].name.as_str();
    Some((Asked::composed(worn_off.about(name)), shown))
}

/// The numbers of the remarks about a warning: when the surprise wears off, and what would take the warning away.
pub fn of_warning(
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
    warning: &OvershootWarning,
) -> Vec<Told> {
    let flips = warning.flips_at.as_ref().and_then(|flips| {
        let FlippingAssumption::Expected { driver, at_least } = flips else {
            return None;
        };
        let place = case.place_of(ItemKind::Driver, driver)?;
        let expected = case.path_at(ItemKind::Driver, place)?.field("expected");
        let share = Quantity::Driver {
            figure: DriverFigure::OvershootShare,
            driver: place,
        };
        let parts = vec![Part::Quantity(share), Part::Input(expected.clone())];
        let shown = text.texts.number(*at_least, 1);
        let flips = Composed::of(ComposedKind::FlipsAt, shown.clone(), parts).at(expected);
        let name = case.drivers[place].name.as_str();
        Some((Asked::composed(flips.about(name)), shown))
    });
    let surprise = of_surprise(text, case, result, &warning.driver);
    surprise.into_iter().chain(flips).collect()
}

/// The shares of the benefit that rest on each grade of evidence.
pub fn of_evidence(text: &CaseText<'_>, result: &CaseResult) -> Vec<Told> {
    evidence_shares(&result.by_evidence)
        .into_iter()
        .map(|(grade, share)| {
            let figure = EvidenceFigure::Share;
            let asked = Asked::shown(Quantity::Evidence { figure, grade });
            (asked, text.texts.percent(share, 0))
        })
        .collect()
}

/// What management believes and what customers say.
pub fn of_experience_gap(text: &CaseText<'_>, gap: ExperienceGap) -> Vec<Told> {
    let mark = |value: f64| text.texts.number(value, 1);
    let tenths = |value: f64| (value * 10.0).round() / 10.0;
    let distance = (tenths(gap.believed) - tenths(gap.delivered)).abs();
    [
        (CaseFigure::Believed, gap.believed),
        (CaseFigure::DeliveredWhereBelieved, gap.delivered),
        (CaseFigure::ExperienceGap, distance),
    ]
    .into_iter()
    .map(|(figure, value)| (Asked::shown(Quantity::Case(figure)), mark(value)))
    .collect()
}

/// The numbers of the sentence about what rising expectations alone cost.
pub fn of_inaction(text: &CaseText<'_>, result: &CaseResult, drift: f64) -> Vec<Told> {
    let path = FieldPath::root().field("response");
    let rise = Asked::input(path.field("expectation_drift"));
    let cost = Asked::shown(Quantity::Case(CaseFigure::CostOfInaction));
    vec![
        (cost, text.money(result.cost_of_inaction)),
        (rise, text.texts.number(drift, 2)),
    ]
}

/// The numbers that many trials make.
pub fn of_trials(text: &CaseText<'_>, found: &SimulationResult) -> Vec<Told> {
    let npv = |figure: SpreadFigure| {
        let of = Spread::Npv;
        let asked = Asked::simulated(Simulated::Spread { of, figure });
        figure
            .of(&found.npv)
            .map(|value| (asked, text.money(value)))
    };
    let chance = |simulated, value: f64| {
        let asked = Asked::simulated(simulated);
        (asked, text.texts.chance(value))
    };
    let mut told = vec![chance(Simulated::ChanceOfLoss, found.chance_of_loss)];
    let spread = [
        SpreadFigure::P5,
        SpreadFigure::P95,
        SpreadFigure::StandardError,
    ];
    told.extend(spread.into_iter().filter_map(npv));
    told.extend([
        (
            Asked::simulated(Simulated::ExpectedShortfall),
            text.money(found.expected_shortfall),
        ),
        (
            Asked::simulated(Simulated::PerfectInformation),
            text.money(found.evpi),
        ),
        chance(Simulated::NeverPaysBack, found.payback.never),
    ]);
    if let Some(half) = found.payback.p50 {
        let asked = Asked::simulated(Simulated::MiddlePayback);
        told.push((asked, text.texts.duration(half)));
    }
    let study = found.study.iter();
    let verdicts = study.flat_map(|study| study.verdicts.iter().enumerate());
    told.extend(
        verdicts.map(|(place, own)| {
            chance(Simulated::AtLeastAsGood(place), own.share_at_least_as_good)
        }),
    );
    told
}

/// What the best set of options and the plan come to.
pub fn of_portfolio(text: &CaseText<'_>, portfolio: &Portfolio) -> Vec<Told> {
    let sets = [portfolio.chosen(), &portfolio.planned];
    let spend = Quantity::Year {
        figure: YearFigure::Cost,
        period: Period::Horizon,
    };
    sets.into_iter()
        .flat_map(|set| {
            let in_set = |quantity| {
                let multiples = set.multiples.as_slice().into();
                Asked::in_case(quantity, InCase::Set(multiples))
            };
            [
                (in_set(Quantity::Case(CaseFigure::Npv)), text.money(set.npv)),
                (in_set(spend), text.money(set.spend)),
            ]
        })
        .collect()
}

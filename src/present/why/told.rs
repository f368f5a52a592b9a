//! The numbers of the sentences on screen: what each of them is, to be asked why.
//!
//! A sentence knows the names of the values that it was filled with; here each name gets the number that it stands for.

use crate::domain::{BusinessCase, Evidence, FieldPath, ItemKind};
use crate::engine::figure::{
    CaseFigure, DriverFigure, DriverShownFigure, EvidenceFigure, OptionFigure, YearFigure,
};
use crate::engine::portfolio::Portfolio;
use crate::engine::quantity::{Period, Quantity};
use crate::engine::{CaseResult, FlippingAssumption, MinimumBasis, OvershootWarning};
use crate::present::figures::evidence_in_sight;
use crate::text::{Sentence, Texts};

use super::{
    Component, Composed, ComposedKind, InCase, Simulated, SpreadFigure, SpreadSubject, WhyQuestion,
};

/// A number as a sentence says it.
pub type WordedNumber = (WhyQuestion, String);

/// The numbers of a sentence, in its order. `asked` says what the value with a name is, given how it is written.
pub fn said_in(
    sentence: &Sentence,
    asked: impl Fn(&str, &str) -> Option<WhyQuestion>,
) -> Vec<WordedNumber> {
    let mut said: Vec<WordedNumber> = Vec::new();
    for (name, shown) in sentence.values() {
        if let Some(asked) = asked(name, shown)
            && said.iter().all(|(other, _)| *other != asked)
        {
            said.push((asked, shown.to_owned()));
        }
    }
    said
}

const NPV: Quantity = Quantity::Case(CaseFigure::Npv);

fn figure(figure: CaseFigure) -> WhyQuestion {
    WhyQuestion::shown(Quantity::Case(figure))
}

/// What was gained for what was spent.
pub fn of_return(sentence: &Sentence) -> Vec<WordedNumber> {
    said_in(sentence, |name, _| {
        Some(figure(match name {
            "gained" => CaseFigure::PvExperience,
            "spent" => CaseFigure::PvCost,
            _ => return None,
        }))
    })
}

/// The numbers of the ask: those of the case, of the smaller plan that is recommended, and what the trials say.
pub fn of_verdict(result: &CaseResult, sentence: &Sentence) -> Vec<WordedNumber> {
    let minimum = result.minimum.as_ref();
    let recommended = minimum.filter(|minimum| minimum.basis == MinimumBasis::Recommended);
    let of_trials = |kind, shown: &str| {
        WhyQuestion::composed(Composed::of(
            kind,
            shown.to_owned(),
            vec![Component::Quantity(NPV)],
        ))
    };
    said_in(sentence, |name, shown| {
        Some(match name {
            "npv" | "shortfall" => figure(CaseFigure::Npv),
            "better" if result.ask.scale_back.is_empty() => figure(CaseFigure::Npv),
            "better" | "gain" => recommended.map(|_| WhyQuestion::minimum(NPV))?,
            "gained" => figure(CaseFigure::PvBenefit),
            "spent" => figure(CaseFigure::PvCost),
            "chance" | "planned" => of_trials(ComposedKind::ChanceOfLoss, shown),
            "mean" | "lost" => of_trials(ComposedKind::MeanNpv, shown),
            "accepted" => {
                let setting = Composed::of(ComposedKind::Setting, shown.to_owned(), Vec::new());
                WhyQuestion::composed(setting.at(FieldPath::dotted("finance.loss_alert")))
            }
            _ => return None,
        })
    })
}

/// The numbers of a sentence about an option that goes past the sweet spot, or would do better smaller.
pub fn of_option(case: &BusinessCase, id: &str, sentence: &Sentence) -> Vec<WordedNumber> {
    let option = case.place_of(ItemKind::Option, id);
    said_in(sentence, |name, _| {
        let figure = match name {
            "cost" => OptionFigure::OvershootCost,
            "share" => OptionFigure::OvershootShare,
            "gain" | "gains" => OptionFigure::SweetSpotGain,
            "saves" => OptionFigure::SweetSpotSaves,
            _ => return None,
        };
        let option = option?;
        Some(WhyQuestion::shown(Quantity::Option { figure, option }))
    })
}

/// The month from which the surprise of a driver has worn off.
pub fn of_surprise(
    case: &BusinessCase,
    result: &CaseResult,
    id: &str,
    sentence: &Sentence,
) -> Vec<WordedNumber> {
    said_in(sentence, |name, shown| match name {
        "month" => worn_off(case, result, id, shown),
        _ => None,
    })
}

fn worn_off(
    case: &BusinessCase,
    result: &CaseResult,
    id: &str,
    shown: &str,
) -> Option<WhyQuestion> {
    let driver = case.place_of(ItemKind::Driver, id)?;
    let month = result.drivers.get(driver)?.worn_off_month?;
    let tolerance = match case.drivers[driver].tolerance {
        Some(_) => case.path_at(ItemKind::Driver, driver)?.field("tolerance"),
        None => FieldPath::dotted("response.tolerance"),
    };
    let mut parts = Component::around(DriverShownFigure::Gap, driver, month);
    parts.push(Component::Input(tolerance));
    let worn_off = Composed::of(ComposedKind::WornOff, shown.to_owned(), parts);
    let name = case.drivers[driver].name.as_str();
    Some(WhyQuestion::composed(worn_off.about(name)))
}

/// The numbers of a remark about a warning: when the surprise wears off, or what would take the warning away.
pub fn of_warning(
    case: &BusinessCase,
    result: &CaseResult,
    warning: &OvershootWarning,
    remark: &Sentence,
) -> Vec<WordedNumber> {
    said_in(remark, |name, shown| match name {
        "month" => worn_off(case, result, &warning.driver, shown),
        "mark" => flips_at(case, warning, shown),
        _ => None,
    })
}

fn flips_at(case: &BusinessCase, warning: &OvershootWarning, shown: &str) -> Option<WhyQuestion> {
    let Some(FlippingAssumption::Expected { driver, .. }) = &warning.flips_at else {
        return None;
    };
    let driver = case.place_of(ItemKind::Driver, driver)?;
    let expected = case.path_at(ItemKind::Driver, driver)?.field("expected");
    let figure = DriverFigure::OvershootShare;
    let share = Quantity::Driver { figure, driver };
    let parts = vec![
        Component::Quantity(share),
        Component::Input(expected.clone()),
    ];
    let flips = Composed::of(ComposedKind::FlipsAt, shown.to_owned(), parts).at(expected);
    let name = case.drivers[driver].name.as_str();
    Some(WhyQuestion::composed(flips.about(name)))
}

/// The shares of the benefit that rest on each grade of evidence, as [`evidence_words`] lists them.
///
/// [`evidence_words`]: crate::present::figures::evidence_words
pub fn of_evidence(texts: &Texts, shares: &[(Evidence, f64)]) -> Vec<WordedNumber> {
    evidence_in_sight(shares)
        .map(|(grade, share)| {
            let figure = EvidenceFigure::Share;
            let asked = WhyQuestion::shown(Quantity::Evidence { figure, grade });
            (asked, texts.percent(share, 0))
        })
        .collect()
}

/// What management believes and what customers say.
pub fn of_experience_gap(sentence: &Sentence) -> Vec<WordedNumber> {
    said_in(sentence, |name, _| {
        Some(figure(match name {
            "believed" => CaseFigure::Believed,
            "delivered" => CaseFigure::DeliveredWhereBelieved,
            "distance" => CaseFigure::ExperienceGap,
            _ => return None,
        }))
    })
}

/// The numbers of the sentence about what rising expectations alone cost.
pub fn of_inaction(sentence: &Sentence) -> Vec<WordedNumber> {
    said_in(sentence, |name, _| match name {
        "amount" => Some(figure(CaseFigure::CostOfInaction)),
        "points" => Some(WhyQuestion::input(FieldPath::dotted(
            "response.expectation_drift",
        ))),
        _ => None,
    })
}

/// The numbers that many trials make.
pub fn of_trials(sentence: &Sentence) -> Vec<WordedNumber> {
    let npv = |figure| Simulated::Spread {
        of: SpreadSubject::Npv,
        figure,
    };
    said_in(sentence, |name, _| {
        Some(WhyQuestion::simulated(match name {
            "chance" => Simulated::ChanceOfLoss,
            "low" => npv(SpreadFigure::P5),
            "high" => npv(SpreadFigure::P95),
            "error" => npv(SpreadFigure::StandardError),
            "shortfall" => Simulated::ExpectedShortfall,
            "information" => Simulated::PerfectInformation,
            "never" => Simulated::NeverPaysBack,
            "half" => Simulated::MiddlePayback,
            _ => return None,
        }))
    })
}

/// What the best set of options and the plan come to.
pub fn of_portfolio(portfolio: &Portfolio, sentence: &Sentence) -> Vec<WordedNumber> {
    let spend = Quantity::Year {
        figure: YearFigure::Cost,
        period: Period::Horizon,
    };
    said_in(sentence, |name, _| {
        let (set, quantity) = match name {
            "npv" => (portfolio.chosen(), NPV),
            "spend" => (portfolio.chosen(), spend),
            "planned-npv" => (&portfolio.planned, NPV),
            "planned" => (&portfolio.planned, spend),
            _ => return None,
        };
        let multiples = set.multiples.as_slice().into();
        Some(WhyQuestion::in_case(quantity, InCase::Set(multiples)))
    })
}

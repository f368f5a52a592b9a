//! The words of a warning about an option past the sweet spot, and the way out that goes with it.

use crate::domain::{BusinessCase, GainCurve};
use crate::engine::{FlippingAssumption, OvershootWarning, Verdict};

use super::{CaseText, Sentence};

/// What to do about a warning with one click.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WayOut {
    /// The multiple of the option's scale to go back to.
    pub multiple: f64,
    /// The scale that this comes to.
    pub scale: f64,
}

/// Below this multiple an option is left out rather than made that small.
pub const LEAVES_OUT: f64 = 0.005;

/// Other options with the same driver that are named one by one; of more, the rest is counted.
const MOST_NAMED: usize = 3;

impl WayOut {
    /// The way out of a warning; none where the plan has the best scale already.
    pub fn of(case: &BusinessCase, warning: &OvershootWarning) -> Option<Self> {
        let option = case.options.iter().find(|o| o.id == warning.option)?;
        let multiple = warning.sweet_spot_scale;
        (multiple < 1.0).then_some(Self {
            multiple,
            scale: multiple * option.scale,
        })
    }

    /// What the button says.
    pub fn words(self, text: &CaseText<'_>) -> String {
        if self.multiple < LEAVES_OUT {
            text.get("way-out-leave-out")
        } else {
            let scale = text.texts.percent(self.scale, 0);
            text.with("way-out-scale-back", &[("scale", scale.into())])
        }
    }
}

/// The name of an option.
pub fn option_name(case: &BusinessCase, id: &str) -> String {
    case.options
        .iter()
        .find(|option| option.id == id)
        .map_or_else(|| id.to_owned(), |option| option.name.clone())
}

/// The name of a driver.
pub fn driver_name(case: &BusinessCase, id: &str) -> String {
    case.drivers
        .iter()
        .find(|driver| driver.id == id)
        .map_or_else(|| id.to_owned(), |driver| driver.name.clone())
}

/// What it is about.
pub fn title(text: &CaseText<'_>, case: &BusinessCase, warning: &OvershootWarning) -> String {
    let key = match warning.verdict {
        Verdict::Overshoot => "warning-over-invested",
        Verdict::AboveExpectation
        | Verdict::CannotJudge
        | Verdict::StartsAfterEnd
        | Verdict::Uneconomic
        | Verdict::Balanced => "warning-above-expectation",
    };
    let name = option_name(case, &warning.option);
    text.with(key, &[("option", name.into())])
}

/// What it comes to, in money.
pub fn sentence(text: &CaseText<'_>, warning: &OvershootWarning) -> Sentence {
    let key = if warning.gains <= 0.0 {
        "warning-sentence-pays"
    } else if warning.sweet_spot_scale < LEAVES_OUT {
        "warning-sentence-without"
    } else {
        "warning-sentence-with-less"
    };
    text.sentence(
        key,
        &[
            ("cost", text.money(warning.overshoot_cost).into()),
            ("gains", text.money(warning.gains).into()),
            ("saves", text.money(warning.saves).into()),
            (
                "share",
                text.texts.percent(warning.overshoot_share, 0).into(),
            ),
        ],
    )
}

/// When the surprise wears off, what it shares with other options, and what would take the warning away.
pub fn remarks(
    text: &CaseText<'_>,
    case: &BusinessCase,
    warning: &OvershootWarning,
) -> Vec<Sentence> {
    let driver = || driver_name(case, &warning.driver);
    let mut remarks = Vec::new();
    match warning.worn_off_month {
        Some(month) => remarks.push(text.sentence(
            "warning-worn-off",
            &[
                ("driver", driver().into()),
                ("month", text.month(month).into()),
            ],
        )),
        None if warning.overshoot_months > 0 => {
            remarks.push(text.sentence("warning-lasts", &[("driver", driver().into())]));
        }
        None => {}
    }
    remarks.extend(shared(text, case, warning));
    if let Some(flips) = &warning.flips_at {
        remarks.push(flips_words(text, case, flips));
    }
    remarks
}

/// That others lift the driver too, and that one of them should shrink; nothing where none does.
pub fn shared(
    text: &CaseText<'_>,
    case: &BusinessCase,
    warning: &OvershootWarning,
) -> Option<Sentence> {
    let shared = &warning.shared_with;
    let shown = match shared.len() {
        0 => return None,
        // Counting one alone says no less than naming it.
        few if few <= MOST_NAMED + 1 => few,
        _ => MOST_NAMED,
    };
    let names = shared[..shown].iter().map(|id| option_name(case, id));
    let names: Vec<String> = names.collect();
    let more = text.texts.number((shared.len() - shown) as f64, 0);
    let key = if shown < shared.len() {
        "warning-shared-many"
    } else {
        "warning-shared"
    };
    let arguments = [
        ("driver", driver_name(case, &warning.driver).into()),
        ("options", names.join(", ").into()),
        ("count", shown.into()),
        ("more", more.into()),
    ];
    Some(text.sentence(key, &arguments))
}

fn flips_words(text: &CaseText<'_>, case: &BusinessCase, flips: &FlippingAssumption) -> Sentence {
    match flips {
        FlippingAssumption::Expected { driver, at_least } => text.sentence(
            "warning-flips-expected",
            &[
                ("driver", driver_name(case, driver).into()),
                ("mark", text.texts.number(*at_least, 1).into()),
            ],
        ),
        FlippingAssumption::GainCurve(GainCurve::Linear) => text.get("warning-flips-linear").into(),
        FlippingAssumption::GainCurve(GainCurve::Convex) => text.get("warning-flips-convex").into(),
        FlippingAssumption::GainCurve(GainCurve::Saturating) => {
            text.get("warning-flips-saturating").into()
        }
    }
}

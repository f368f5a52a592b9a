//! What to say about the options of a case: the warnings as sentences.

use crate::domain::{BusinessCase, Month};
use crate::engine::{FlippingAssumption, OvershootWarning, Verdict};
use crate::text::{Arg, Texts};

/// A warning about an option past the sweet spot: the money, the way back, when the surprise wears off, and what would
/// take the warning away.
pub(super) fn warning(case: &BusinessCase, warning: &OvershootWarning, texts: &Texts) -> String {
    let money = |amount| Arg::from(texts.money_headline(amount, &case.currency));
    let driver = |id: &str| Arg::from(driver_name(case, id).to_owned());
    let mut sentences = vec![texts.with(
        "console-warning",
        &[
            ("sign", sign(warning.verdict).into()),
            ("option", option_name(case, &warning.option).into()),
            ("money", money(warning.overshoot_cost)),
        ],
    )];
    if warning.gains > 0.0 {
        let key = if warning.sweet_spot_scale == 0.0 {
            "console-warning-leave-out"
        } else {
            "console-warning-way-back"
        };
        let scale = texts.percent(warning.sweet_spot_scale, 0);
        sentences.push(texts.with(
            key,
            &[
                ("scale", scale.into()),
                ("saves", money(warning.saves)),
                ("gains", money(warning.gains)),
            ],
        ));
    }
    if let Some(month) = warning.worn_off_month {
        let month = month_after(case, month, texts);
        sentences.push(texts.with("console-warning-worn-off", &[("month", month.into())]));
    }
    match &warning.flips_at {
        Some(FlippingAssumption::Expected {
            driver: id,
            at_least,
        }) => sentences.push(texts.with(
            "console-warning-flips-expected",
            &[
                ("driver", driver(id)),
                ("score", texts.number(*at_least, 1).into()),
            ],
        )),
        Some(FlippingAssumption::GainCurve(curve)) => sentences.push(texts.with(
            "console-warning-flips-curve",
            &[("curve", texts.kind(*curve).into())],
        )),
        None => {}
    }
    if !warning.shared_with.is_empty() {
        let others: Vec<&str> = warning
            .shared_with
            .iter()
            .map(|id| option_name(case, id))
            .collect();
        sentences.push(texts.with(
            "console-warning-shared",
            &[
                ("driver", driver(&warning.driver)),
                ("others", others.join(", ").into()),
            ],
        ));
    }
    sentences.join(" ")
}

/// The sign that stands for a verdict, beside its word.
pub(super) fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Balanced => "●",
        Verdict::AboveExpectation => "◆",
        Verdict::Overshoot => "▲",
        Verdict::Uneconomic => "■",
        Verdict::CannotJudge => "?",
        Verdict::StartsAfterEnd => "→",
    }
}

/// What an option is called; its id where it has no name.
pub(super) fn option_name<'a>(case: &'a BusinessCase, id: &'a str) -> &'a str {
    let names = case.options.iter().map(|option| (&option.id, &option.name));
    named(names, id)
}

fn driver_name<'a>(case: &'a BusinessCase, id: &'a str) -> &'a str {
    let names = case.drivers.iter().map(|driver| (&driver.id, &driver.name));
    named(names, id)
}

fn named<'a>(mut names: impl Iterator<Item = (&'a String, &'a String)>, id: &'a str) -> &'a str {
    names
        .find(|(known, name)| *known == id && !name.trim().is_empty())
        .map_or(id, |(_, name)| name)
}

fn month_after(case: &BusinessCase, months: usize, texts: &Texts) -> String {
    let month: Month = case.start.plus(months);
    texts.month(month)
}

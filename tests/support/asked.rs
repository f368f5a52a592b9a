//! Whether the numbers that are shown can be asked why, and are what they are asked for.

use rox_case::app::Document;
use rox_case::app::traced_number::TracedNumber;
use rox_case::domain::{BusinessCase, Estimate, Pillar, Plan};
use rox_case::engine::evaluate;
use rox_case::engine::finding::{CheckCode, Finding};
use rox_case::engine::quantity::Quantity;
use rox_case::present::why::{
    Component, Composed, ComposedKind, WhyQuestion, WhySubject, explain_composed, of_finding,
};
use rox_case::text::{CaseText, Language, Texts};

/// The English texts of a case.
pub(crate) fn english(case: &BusinessCase) -> CaseText<'_> {
    CaseText {
        texts: Texts::of(Language::English),
        currency: &case.currency,
        start: case.start,
    }
}

/// Without signs, as money that is spent is shown below zero, and differences with their sign.
pub(crate) fn digits(words: &str) -> String {
    words.trim_start_matches(['+', '−']).replace(['+', '−'], "")
}

/// What a value may look like on screen.
pub(crate) fn looks(text: &CaseText<'_>, value: f64) -> Vec<String> {
    let texts = text.texts;
    let mut looks = vec![
        text.money_whole(value),
        text.money(value),
        texts.duration(value),
    ];
    for places in 0..=3 {
        looks.push(texts.number(value, places));
        looks.push(texts.percent(value, places));
        looks.push(format!("{} points", texts.number(100.0 * value, places)));
    }
    looks.iter().map(|look| digits(look)).collect()
}

/// Every number of the sentence of a finding can be asked, and is the one that the sentence says.
#[track_caller]
pub(crate) fn assert_can_be_asked(case: &BusinessCase, finding: &Finding) {
    let text = english(case);
    let plan = Plan::resolve(case).unwrap();
    let result = evaluate(&plan);
    let found = text.texts.finding(finding, case).found;
    let told = of_finding(&text, case, &plan, &result, finding, &found);
    assert_nothing_else(finding.code, &found, &told);
    let mut document = Document::untitled(case.clone());
    for (asked, shown) in told {
        match &asked.what {
            WhySubject::Composed(composed) => {
                assert_eq!(composed.shown, shown);
                assert_composed(&document.traced_number(&asked).unwrap(), composed);
            }
            _ => assert_found(&mut document, &text, &asked, &shown),
        }
    }
}

/// Besides its numbers and names, a sentence has no digit.
#[track_caller]
fn assert_nothing_else(code: CheckCode, found: &str, told: &[(WhyQuestion, String)]) {
    let mut rest: String = found
        .split('‘')
        .enumerate()
        .map(|(place, part)| match place {
            0 => part,
            _ => part.split_once('’').map_or("", |(_, after)| after),
        })
        .collect();
    let mut written: Vec<&String> = told.iter().map(|(_, shown)| shown).collect();
    written.sort_by_key(|shown| std::cmp::Reverse(shown.len()));
    for shown in written {
        rest = rest.replacen(shown, "", 1);
    }
    if code == CheckCode::F8 {
        // The top of the scale.
        rest = rest.replacen("10", "", 1);
    }
    assert!(
        !rest.contains(|letter: char| letter.is_ascii_digit()),
        "{code:?}: cannot be asked: {rest} of: {found}"
    );
}

#[track_caller]
fn assert_found(document: &mut Document, text: &CaseText<'_>, asked: &WhyQuestion, shown: &str) {
    let found = document.traced_number(asked);
    let Ok(found) = found else {
        panic!("{:?} ({shown}): {:?}", asked.what, found.err());
    };
    let value = found.trace.value(found.node);
    let looks = looks(text, value);
    let plain = digits(shown).replace('\u{a0}', " ");
    // An input is shown with its unit.
    let is_shown = looks
        .iter()
        .map(|look| look.replace('\u{a0}', " "))
        .any(|look| look == plain || plain.starts_with(&format!("{look} ")));
    let what = &asked.what;
    assert!(is_shown, "{what:?}: {value} shown as {shown}: {looks:?}");
}

/// What it is made of comes to what is shown.
#[track_caller]
fn assert_composed(found: &TracedNumber, composed: &Composed) {
    let text = english(&found.case);
    let explanation = explain_composed(&text, &found.case, &found.trace, composed);
    assert!(!explanation.words.is_empty());
    assert_eq!(explanation.number.value, composed.shown);
    let values: Vec<f64> = explanation
        .parts
        .iter()
        .map(|part| found.trace.value(part.node.unwrap()))
        .collect();
    assert_eq!(values.len(), composed.parts.len(), "{composed:?}");
    if let Some(value) = value_of(&found.case, composed, &values) {
        let looks = looks(&text, value);
        let shown = digits(&composed.shown);
        assert!(looks.contains(&shown), "{composed:?}: {value}: {looks:?}");
    }
}

/// What the parts of a composed number come to; none where it is a setting, a month, or comes from trials.
fn value_of(case: &BusinessCase, composed: &Composed, values: &[f64]) -> Option<f64> {
    use ComposedKind as Kind;
    Some(match composed.kind {
        Kind::Together => values.iter().sum(),
        Kind::OwnScores | Kind::OtherMeasures | Kind::NpsMeasures => values.len() as f64,
        Kind::NpsDifference => values[1] - values[0],
        Kind::NpsJointMargin => values[0].hypot(values[1]),
        Kind::PersonalShare => {
            let lifts = values.chunks(3).map(|own| own.iter().product::<f64>());
            let all: f64 = lifts.clone().sum();
            let ofs = composed.parts.chunks(3).zip(lifts);
            let personal = ofs.filter(|(parts, _)| is_personal(case, &parts[1]));
            personal.map(|(_, lift)| lift).sum::<f64>() / all
        }
        Kind::JudgedShare | Kind::LoweredShare => {
            let mut without = case.clone();
            for part in &composed.parts[1..] {
                let Component::Quantity(Quantity::Effect { effect, .. }) = part else {
                    panic!("{part:?} is no effect");
                };
                let mut effects = without.options.iter_mut().flat_map(|own| &mut own.effects);
                effects.nth(*effect).unwrap().size = Estimate::certain(0.0);
            }
            let left = evaluate(&Plan::resolve(&without).unwrap());
            1.0 - (left.pv_experience + left.pv_direct) / values[0]
        }
        Kind::BehaviourShare | Kind::ExplainedContacts | Kind::RevenueFactor => {
            values[0] / values[1]
        }
        Kind::OptionShare => values[0] / values.iter().sum::<f64>(),
        // Where no customer leaves, frictions that drive customers away explain all of it.
        Kind::ExplainedChurn if values[1] == 0.0 => 1.0,
        Kind::ExplainedChurn => values[0] / -f64::ln_1p(-values[1]),
        Kind::CustomersFactor => {
            let (start, ends) = values.split_last()?;
            ends.iter().sum::<f64>() / start
        }
        Kind::WornOff
        | Kind::FlipsAt
        | Kind::AtTheTop
        | Kind::Stops
        | Kind::GoesLive
        | Kind::ChanceOfLoss
        | Kind::MeanNpv
        | Kind::Setting
        | Kind::ByDefault => return None,
    })
}

fn is_personal(case: &BusinessCase, importance: &Component) -> bool {
    let Component::Input(path) = importance else {
        return false;
    };
    let id = path.item_of("drivers").unwrap();
    let mut drivers = case.drivers.iter();
    drivers.any(|driver| driver.id == id && driver.pillar == Pillar::Personalisation)
}

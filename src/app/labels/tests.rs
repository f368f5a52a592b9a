use super::*;
use crate::app::Document;
use crate::domain::difference::differences;
use crate::domain::sample_cases::{Dice, bare, change_at_random, complete};
use crate::domain::{Category, Estimate, Evidence, Impact};
use crate::text::Language;

/// The undo labels of a change, in English and in Dutch, with ordinary spaces.
fn labels(change: impl FnOnce(&mut BusinessCase)) -> [String; 2] {
    labels_from(&complete(), change)
}

fn labels_from(before: &BusinessCase, change: impl FnOnce(&mut BusinessCase)) -> [String; 2] {
    let mut after = before.clone();
    change(&mut after);
    let found = differences(before, &after);
    [Language::English, Language::Dutch].map(|language| {
        describe_step(&found, before, &after, Texts::of(language)).replace('\u{a0}', " ")
    })
}

#[test]
fn a_number_is_shown_before_and_after_in_its_unit_and_language() {
    let churn = labels(|case| case.segments[0].annual_churn.likely = 0.305);
    assert_eq!(
        churn,
        [
            "Churn per year of Consumers 32 % → 30.5 %",
            "Verloop per jaar van Consumers 32 % → 30,5 %",
        ]
    );
    let [cost, _] = labels(|case| case.options[0].annual_cost.likely = 12_500.5);
    assert_eq!(
        cost,
        "Cost per year of Gift in every parcel € 9,000 → € 12,500.50"
    );
    let [months, _] = labels(|case| case.options[0].build_months = 1);
    assert_eq!(
        months,
        "Time to build of Gift in every parcel 4 months → 1 month"
    );
    let [score, _] = labels(|case| case.drivers[0].promised = None);
    assert_eq!(score, "Promised of What we say is true 8 → none");
}

#[test]
fn a_value_that_was_left_out_is_shown_as_what_it_stood_for() {
    let [label, _] = labels_from(&bare(), |case| case.response.tolerance = Some(0.8));
    assert_eq!(label, "Width of the sweet spot 0.6 points → 0.8 points");
}

#[test]
fn two_amounts_that_differ_look_different() {
    let [label, _] = labels(|case| case.segments[0].cost_per_contact = 6.5004);
    assert_eq!(label, "Cost of a contact of Consumers 6.5 → 6.5004");
}

#[test]
fn a_range_or_its_evidence_is_named_when_only_that_changes() {
    let [range, _] = labels(|case| case.segments[0].annual_churn.high = Some(0.4));
    assert_eq!(
        range,
        "Churn per year of Consumers: range 28 % to 36 % → 28 % to 40 %"
    );
    let [basis, _] = labels(|case| {
        let basis = case.segments[0].annual_churn.basis.as_mut().unwrap();
        basis.evidence = Evidence::OwnTrend;
    });
    assert_eq!(basis, "Churn per year of Consumers: other evidence");
    let [certain, _] = labels(|case| case.segments[0].annual_churn = Estimate::certain(0.32));
    assert_eq!(
        certain,
        "Churn per year of Consumers: range 28 % to 36 % → none"
    );
}

#[test]
fn items_that_come_and_go_are_named() {
    let added = |change: fn(&mut Document)| {
        let mut document = Document::untitled(complete());
        change(&mut document);
        document.undo_label(Texts::of(Language::English)).unwrap()
    };
    let removed = added(|document| document.remove_option("gift"));
    assert_eq!(removed, "Option ‘Gift in every parcel’ removed");
    let with_mentions = added(|document| document.remove_option("track"));
    assert_eq!(with_mentions, "Option ‘Track the parcel’ removed");
    let with_effects = added(|document| {
        document.remove_item(ItemKind::Friction, "breaks").unwrap();
    });
    assert_eq!(with_effects, "Friction ‘It breaks’ removed");
    let copied = added(|document| {
        document.duplicate_option("gift", Texts::of(Language::English));
    });
    assert_eq!(copied, "Option ‘Gift in every parcel (copy)’ added");
    let effect = added(|document| document.remove_effect("gift", 2));
    assert_eq!(effect, "Effect of ‘Gift in every parcel’ removed");
    let moved = added(|document| document.move_option(0, 2));
    assert_eq!(moved, "Options in another order");
    let left_out = added(|document| document.scale_option("gift", 0.0));
    assert_eq!(
        left_out,
        "Option ‘Gift in every parcel’ left out of the plan"
    );
}

#[test]
fn what_happens_to_a_scenario_is_named() {
    let [value, dutch] = labels(|case| case.scenarios[0].overrides[0].value = 0.35);
    assert_eq!(
        value,
        "Segments, Consumers: churn per year in ‘Lean year’ 30 % → 35 %"
    );
    assert_eq!(
        dutch,
        "Segmenten, Consumers: verloop per jaar in ‘Lean year’ 30 % → 35 %"
    );
    let [removed, _] = labels(|case| {
        case.scenarios[0].overrides.remove(1);
    });
    assert_eq!(
        removed,
        "Scenario ‘Lean year’ no longer changes Options, Gift in every parcel, effect 2: size of the effect"
    );
    let [added, _] = labels(|case| {
        let path = "finance.discount_rate".to_owned();
        let added = crate::domain::Override { path, value: 0.1 };
        case.scenarios[1].overrides.push(added);
    });
    assert_eq!(
        added,
        "Scenario ‘Rich year’ now changes Finance: discount rate"
    );
    let [gone, dutch] = labels(|case| {
        case.scenarios.remove(0);
    });
    assert_eq!(gone, "Scenario ‘Lean year’ removed");
    assert_eq!(dutch, "Scenario ‘Lean year’ verwijderd");
    let [name, _] = labels(|case| case.scenarios[0].name = "Dry year".to_owned());
    assert_eq!(name, "Name ‘Lean year’ → ‘Dry year’");
    let mut document = Document::untitled(complete());
    document.remove_effect("gift", 0);
    assert_eq!(
        document.undo_label(Texts::of(Language::English)).unwrap(),
        "Effect of ‘Gift in every parcel’ removed"
    );
}

#[test]
fn words_are_shown_when_they_are_short() {
    let [name, _] = labels(|case| case.options[0].name = "Card".to_owned());
    assert_eq!(name, "Name ‘Gift in every parcel’ → ‘Card’");
    let [summary, _] = labels(|case| case.summary = Some("Much longer ".repeat(20)));
    assert_eq!(summary, "Summary changed");
    let [kind, dutch] = labels(|case| case.options[0].category = Category::Reward);
    assert_eq!(
        kind,
        "Kind of investment of Gift in every parcel Technology → Reward"
    );
    assert_ne!(kind, dutch);
    let [place, _] = labels(|case| case.drivers[0].touchpoint = "use".to_owned());
    assert_eq!(place, "Touchpoint of What we say is true Find → Use");
    let [impact, _] = labels(|case| case.options[0].effects[0].impact = Impact::Saving);
    assert_eq!(impact, "Effect of Gift in every parcel changed");
}

#[test]
fn several_changes_are_counted() {
    let counted = labels(|case| {
        case.title = "Another".to_owned();
        case.segments[0].customers = 1.0;
    });
    assert_eq!(counted, ["2 changes", "2 wijzigingen"]);
}

#[test]
fn every_difference_has_words_in_every_language() {
    let mut dice = Dice(5);
    for round in 0..400 {
        let before = if round % 2 == 0 { complete() } else { bare() };
        let mut after = before.clone();
        for _ in 0..1 + dice.below(4) {
            change_at_random(&mut after, &mut dice);
        }
        for difference in &differences(&before, &after) {
            for language in Language::ALL {
                let label = describe(difference, &before, &after, Texts::of(language));
                let bare_key = label.contains("difference-") || label.contains("field-");
                assert!(
                    !bare_key && !label.contains('{'),
                    "{label} for {difference:?}"
                );
            }
        }
    }
}

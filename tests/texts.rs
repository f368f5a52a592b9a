//! The catalogue is complete in every language, and every text in it is used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rox_case::domain::inputs::{self, Bound, Input, Range, Source, Unit};
use rox_case::domain::{
    BusinessCase, Category, Evidence, FieldPath, GainCurve, Impact, ItemKind, Kano, Metric, Pillar,
    Plan, Problem, ProblemKind, Stage, Voice,
};
use rox_case::engine::finding::{CheckCode, Fact, Finding, Severity, Subject};
use rox_case::engine::{ByBehaviour, Decision, Irr, Verdict, Zone, evaluate};
use rox_case::text::{AREAS, Kind, Language, NumberError, Texts};

/// Beginnings of keys that the source puts together in a way that cannot be seen from a literal such as `"unit-{}"`.
const COMPOSED: [&str; 1] = ["difference-"];

/// Every message of an area in a language: its key and the variables that it mentions.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut current = None;
    for line in source.lines() {
        let begins_message = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if begins_message {
            let (key, _) = line.split_once('=').expect("a message has a value");
            current = Some(key.trim().to_owned());
        } else if line.starts_with('#') {
            current = None;
        }
        let Some(key) = &current else { continue };
        let variables: &mut BTreeSet<String> = messages.entry(key.clone()).or_default();
        for part in line.split('$').skip(1) {
            let end = part
                .find(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c))
                .unwrap_or(part.len());
            variables.insert(part[..end].to_owned());
        }
    }
    messages
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn every_language() -> [&'static Texts; 2] {
    Language::ALL.map(Texts::of)
}

/// A text that is there, filled in and fit to be shown.
fn assert_is_sound(text: &str, what: &str) {
    assert!(!text.trim().is_empty(), "{what} is empty");
    assert!(!text.contains(['{', '}', '$']), "{what}: {text}");
}

fn case() -> BusinessCase {
    let text = std::fs::read_to_string("tests/golden/webshop.rox").unwrap();
    ron::from_str(&text).unwrap()
}

#[test]
fn every_text_exists_in_every_language_with_the_same_variables() {
    for area in AREAS {
        let english = messages(area.source(Language::English));
        let dutch = messages(area.source(Language::Dutch));
        assert_eq!(english, dutch, "area {}", area.name);
    }
}

#[test]
fn no_key_stands_in_two_places() {
    let mut seen = BTreeSet::new();
    for area in AREAS {
        let source = area.source(Language::English);
        let keys = source
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|line| line.split_once('='));
        for (key, _) in keys {
            assert!(seen.insert(key.trim()), "{key} is there twice");
        }
    }
}

#[test]
fn every_text_is_read_as_a_message() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        for area in AREAS {
            for key in messages(area.source(language)).keys() {
                assert!(texts.has(key), "{}: {key}", language.code());
            }
        }
    }
}

#[test]
fn keys_are_in_kebab_case() {
    for area in AREAS {
        for key in messages(area.source(Language::English)).keys() {
            let is_kebab = key
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            assert!(is_kebab, "{key}");
        }
    }
}

#[test]
fn no_text_shouts() {
    for area in AREAS {
        for language in Language::ALL {
            for line in area.source(language).lines() {
                assert!(!line.contains('!'), "{}: {line}", area.name);
            }
        }
    }
}

/// Nouns that are counted, in the plural.
const PLURALS: [(Language, &[&str]); 2] = [
    (
        Language::English,
        &[
            "trials",
            "months",
            "years",
            "points",
            "options",
            "sets",
            "steps",
            "rows",
            "columns",
            "numbers",
            "values",
            "scenarios",
            "customers",
            "drivers",
            "frictions",
            "warnings",
            "findings",
            "checks",
            "changes",
            "files",
            "inputs",
            "measurements",
            "effects",
            "times",
            "things",
            "days",
            "hours",
            "cells",
            "assumptions",
            "notes",
            "cautions",
            "are",
            "of them are",
        ],
    ),
    (
        Language::Dutch,
        &[
            "trekkingen",
            "maanden",
            "punten",
            "opties",
            "sets",
            "stappen",
            "rijen",
            "kolommen",
            "getallen",
            "waarden",
            "scenario’s",
            "klanten",
            "drivers",
            "fricties",
            "waarschuwingen",
            "bevindingen",
            "controles",
            "wijzigingen",
            "bestanden",
            "invoervelden",
            "metingen",
            "effecten",
            "dingen",
            "dagen",
            "cellen",
            "aannames",
            "opmerkingen",
            "zijn",
            "daarvan zijn",
        ],
    ),
];

/// Texts that never count one, and why.
const NEVER_ONE: [(&str, &str); 24] = [
    ("alternatives-inaction", "has decimals"),
    ("check-f13-found", "two measurements at least"),
    ("check-f20-found", "has decimals"),
    ("check-m3-found", "has decimals"),
    ("check-m6-found", "has decimals"),
    ("driver-card-lift", "has decimals"),
    ("gap-from-to", "has decimals"),
    ("gap-today", "has decimals"),
    ("nps-falling", "has decimals"),
    ("nps-rising", "has decimals"),
    ("quantity-in-points", "has decimals"),
    ("years-points", "has decimals"),
    ("export-not-made-here", "a kind of file"),
    ("files-save-too-many-values", "a limit"),
    ("files-too-many-values", "a limit"),
    ("grid-too-long", "a limit"),
    ("problem-too-many-overrides", "a limit"),
    ("problem-too-many-scenarios", "a limit"),
    ("grid-too-wide", "more columns than there are"),
    ("alternatives-minimum-less", "several options"),
    ("paper-change-several", "several options"),
    ("portfolio-searched", "more options than can be tried"),
    ("verdict-go-with-less-several", "several options"),
    ("verdict-only-with-less-several", "several options"),
];

#[test]
fn one_thing_is_never_said_in_the_plural() {
    for (language, plurals) in PLURALS {
        let texts = Texts::of(language);
        for area in AREAS {
            for (key, variables) in messages(area.source(language)) {
                let is_never_one = |(never, _): &(&str, &str)| key.starts_with(never);
                if NEVER_ONE.iter().any(is_never_one) {
                    continue;
                }
                let arguments: Vec<_> = variables
                    .iter()
                    .map(|name| (name.as_str(), 1_usize.into()))
                    .collect();
                let text = texts.with(&key, &arguments).replace('\u{a0}', " ");
                for plural in plurals {
                    let wrong = format!("1 {plural}");
                    let is_there = text.match_indices(&wrong).any(|(at, _)| {
                        let before = text[..at].chars().next_back();
                        let after = text[at + wrong.len()..].chars().next();
                        !before.is_some_and(|c| c.is_alphanumeric() || c == ',')
                            && !after.is_some_and(char::is_alphanumeric)
                    });
                    assert!(!is_there, "{} {key}: {text}", language.code());
                }
            }
        }
    }
}

#[test]
fn many_things_that_need_attention_are_not_said_in_the_singular() {
    let said = |count: usize| {
        let count = [("count", count.into())];
        Texts::of(Language::Dutch).with("answer-attention", &count)
    };
    assert_eq!(said(1), "1 invoerveld vraagt aandacht");
    assert_eq!(said(4), "4 invoervelden vragen aandacht");
}

#[test]
fn every_area_file_is_in_the_table_of_areas() {
    for language in Language::ALL {
        let folder = Path::new("assets/texts").join(language.code());
        let files: BTreeSet<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let areas: BTreeSet<_> = AREAS
            .iter()
            .map(|area| format!("{}.ftl", area.name))
            .collect();
        assert_eq!(files, areas);
    }
}

/// A text is used when its key stands in the source, when its key without `-help` does (the explanation of a kind), or when
/// the source puts keys together that begin as this one does: `format!("unit-{}", …)` uses every `unit-…`.
#[test]
fn every_text_is_used() {
    let code: String = sources(Path::new("src"))
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let is_literal = |key: &str| code.contains(&format!("\"{key}\""));
    let is_composed = |key: &str| {
        let mut beginnings = key.match_indices('-').map(|(at, _)| &key[..=at]);
        beginnings.any(|beginning| {
            COMPOSED.contains(&beginning) || code.contains(&format!("\"{beginning}{{"))
        })
    };
    for area in AREAS {
        for key in messages(area.source(Language::English)).keys() {
            let is_help = key.strip_suffix("-help").is_some_and(is_literal);
            assert!(
                is_literal(key) || is_help || is_composed(key),
                "nothing uses {key} of {}",
                area.name
            );
        }
    }
}

#[test]
fn no_text_is_about_a_check_a_problem_or_a_refusal_that_does_not_exist() {
    let checks = CheckCode::ALL.iter().flat_map(|code| {
        let key = format!("check-{}", code.name().to_lowercase());
        ["title-", "found-", "why-", "way-out-"].map(|part| format!("{key}-{part}"))
    });
    let problems = every_problem();
    let problems = problems
        .iter()
        .map(|kind| format!("problem-{}-", kind.code()));
    let refusals = NumberError::CODES.map(|code| format!("number-error-{code}-"));
    let known: Vec<String> = checks.chain(problems).chain(refusals).collect();
    let others = [
        "check-what-",
        "check-margin-",
        "check-name-",
        "problem-at-",
        "check-f19-driver-",
    ];
    for area in AREAS {
        for key in messages(area.source(Language::English)).keys() {
            let is_about_one = ["check-", "problem-", "number-error-"]
                .iter()
                .any(|beginning| key.starts_with(beginning));
            let begins = |beginning: &str| format!("{key}-").starts_with(beginning);
            let is_known = known.iter().any(|one| begins(one)) || others.into_iter().any(begins);
            assert!(!is_about_one || is_known, "{key}");
        }
    }
}

#[test]
fn every_input_has_a_label_help_and_the_source_of_its_default() {
    for texts in every_language() {
        for input in inputs::ALL.iter() {
            assert!(texts.has(&input.text_key()), "{}", input.key);
            assert_is_sound(&texts.input_label(input), input.key);
            assert!(
                texts.has(&format!("{}-help", input.text_key())),
                "{}",
                input.key
            );
            assert_is_sound(&texts.input_help(input), input.key);
            let has_default_to_defend = input.source != Source::User;
            assert_eq!(
                texts.has(&format!("{}-source", input.text_key())),
                has_default_to_defend,
                "{}",
                input.key
            );
            assert_eq!(texts.input_source(input).is_some(), has_default_to_defend);
        }
    }
}

#[test]
fn no_text_is_about_an_input_that_does_not_exist() {
    let known: BTreeSet<_> = inputs::ALL
        .iter()
        .flat_map(|input| {
            ["", "-help", "-source", "-short", "-none"]
                .map(|part| format!("{}{part}", input.text_key()))
        })
        .collect();
    for area in AREAS {
        for key in messages(area.source(Language::English)).keys() {
            assert!(!key.starts_with("input-") || known.contains(key), "{key}");
        }
    }
}

#[test]
fn every_unit_has_a_word_and_goes_with_a_number() {
    for texts in every_language() {
        for input in inputs::ALL.iter() {
            assert!(!texts.unit(input.unit, "EUR").is_empty(), "{}", input.key);
            for value in [0.0, 1.0, 2.5] {
                assert_is_sound(&texts.quantity(value, input.unit, "EUR"), input.key);
            }
        }
    }
    let english = Texts::of(Language::English);
    assert_eq!(english.unit(Unit::MoneyPerYear, "EUR"), "€ per year");
    assert_eq!(english.quantity(1.0, Unit::Months, "EUR"), "1\u{a0}month");
    assert_eq!(english.quantity(3.0, Unit::Months, "EUR"), "3\u{a0}months");
    assert_eq!(english.quantity(0.325, Unit::Share, "EUR"), "32.5\u{a0}%");
    assert_eq!(english.quantity(6.5, Unit::Money, "EUR"), "€\u{a0}6.50");
    let dutch = Texts::of(Language::Dutch);
    assert_eq!(
        dutch.quantity(1210.0, Unit::MoneyPerYear, "EUR"),
        "€\u{a0}1.210 per jaar"
    );
}

#[test]
fn what_a_field_shows_reads_back_in_its_unit() {
    for texts in every_language() {
        for input in inputs::ALL.iter() {
            for value in [0.07, -1.5, 424.125, 1_250_000.0, 0.1 + 0.2] {
                let text = texts.entry(value, input.unit);
                assert_eq!(texts.parse_entry(&text, input), Ok(value), "{}", input.key);
            }
        }
    }
}

fn assert_has_word_and_help(kind: impl Kind) {
    for texts in every_language() {
        let key = kind.text_key();
        assert!(texts.has(key), "{key}");
        assert!(texts.has(&format!("{key}-help")), "{key}-help");
        assert_is_sound(&texts.kind(kind), key);
        assert_is_sound(&texts.kind_help(kind), key);
    }
}

#[test]
fn every_kind_has_a_word_and_an_explanation() {
    Verdict::ALL.into_iter().for_each(assert_has_word_and_help);
    Evidence::ALL.into_iter().for_each(assert_has_word_and_help);
    Category::ALL.into_iter().for_each(assert_has_word_and_help);
    Pillar::ALL.into_iter().for_each(assert_has_word_and_help);
    [
        Zone::Unknown,
        Zone::FallsShort,
        Zone::SweetSpot,
        Zone::Overshoot,
    ]
    .into_iter()
    .for_each(assert_has_word_and_help);
    [Severity::Note, Severity::Caution, Severity::Overshoot]
        .into_iter()
        .for_each(assert_has_word_and_help);
    [
        Source::User,
        Source::Published(""),
        Source::SizeAssumed(""),
        Source::Assumed(""),
    ]
    .into_iter()
    .for_each(assert_has_word_and_help);
    [
        Voice::Customer,
        Voice::Employee,
        Voice::Product,
        Voice::Brand,
    ]
    .into_iter()
    .for_each(assert_has_word_and_help);
    [Kano::Basic, Kano::Performance, Kano::Attractive]
        .into_iter()
        .for_each(assert_has_word_and_help);
    [Stage::Before, Stage::During, Stage::After]
        .into_iter()
        .for_each(assert_has_word_and_help);
    [GainCurve::Saturating, GainCurve::Linear, GainCurve::Convex]
        .into_iter()
        .for_each(assert_has_word_and_help);
    [
        ItemKind::Segment,
        ItemKind::Touchpoint,
        ItemKind::Driver,
        ItemKind::Friction,
        ItemKind::Option,
        ItemKind::Scenario,
    ]
    .into_iter()
    .for_each(assert_has_word_and_help);
    [
        Irr::Rate(0.1),
        Irr::NoRoot,
        Irr::AboveRange,
        Irr::SeveralRoots,
    ]
    .into_iter()
    .for_each(assert_has_word_and_help);
    let id = String::new;
    for impact in [
        Impact::Lift(id()),
        Impact::Expectation(id()),
        Impact::Incidents(id()),
        Impact::Resolution(id()),
        Impact::Complaints(id()),
        Impact::Saving,
    ] {
        assert_has_word_and_help(&impact);
    }
    for metric in [Metric::Nps, Metric::Csat, Metric::Ces, Metric::Other(id())] {
        assert_has_word_and_help(&metric);
    }
    Decision::ALL.into_iter().for_each(assert_has_word_and_help);
}

#[test]
fn every_behaviour_has_a_word_and_an_explanation() {
    for texts in every_language() {
        for (name, _) in ByBehaviour::default().entries() {
            assert!(texts.has(&format!("behaviour-{name}")), "{name}");
            assert!(texts.has(&format!("behaviour-{name}-help")), "{name}");
            assert_is_sound(&texts.behaviour(name), name);
            assert_is_sound(&texts.behaviour_help(name), name);
        }
    }
}

#[test]
fn a_score_with_a_name_of_its_own_keeps_it() {
    let score = Metric::Other("Trust index".to_owned());
    assert_eq!(Texts::of(Language::Dutch).metric(&score), "Trust index");
    assert_eq!(
        Texts::of(Language::Dutch).metric(&Metric::Other(String::new())),
        "Andere score"
    );
}

fn every_problem() -> Vec<ProblemKind> {
    let id = || "gift".to_owned();
    vec![
        ProblemKind::NotFinite,
        ProblemKind::OutOfRange {
            value: -0.05,
            input: &inputs::ANNUAL_CHURN,
        },
        ProblemKind::HalfRange,
        ProblemKind::RangeOutOfOrder,
        ProblemKind::EmptyId,
        ProblemKind::DuplicateId {
            id: id(),
            kind: ItemKind::Option,
        },
        ProblemKind::UnknownId {
            id: id(),
            kind: ItemKind::Touchpoint,
        },
        ProblemKind::RequiresCycle {
            options: vec![id(), "promise".to_owned()],
        },
        ProblemKind::NoCustomers,
        ProblemKind::MemorySum { sum: 1.1 },
        ProblemKind::UnknownCurrency {
            code: "EURO".to_owned(),
        },
        ProblemKind::UnknownOverride { path: id() },
        ProblemKind::RepeatedOverride { path: id() },
        ProblemKind::NotWhole { value: 1.5 },
        ProblemKind::NotYesOrNo { value: 0.5 },
        ProblemKind::TooManyItems { most: 200 },
        ProblemKind::TooManyScenarios { most: 20 },
        ProblemKind::TooManyOverrides { most: 500 },
        ProblemKind::TooLargeTogether,
        ProblemKind::UnknownFormat { format: 3 },
    ]
}

fn annual_cost_high() -> FieldPath {
    FieldPath::root()
        .field("options")
        .item(2, "gift")
        .field("annual_cost")
        .field("high")
}

#[test]
fn every_problem_has_a_sentence() {
    for texts in every_language() {
        for kind in every_problem() {
            let key = format!("problem-{}", kind.code());
            assert!(texts.has(&key), "{key}");
            let problem = Problem {
                path: annual_cost_high(),
                kind,
            };
            assert_is_sound(&texts.problem(&problem), &key);
            assert_is_sound(&texts.problem_in(&problem, &case()), &key);
            assert_is_sound(&texts.problem_here(&problem), &key);
        }
    }
}

#[test]
fn a_problem_says_where_what_and_what_now() {
    let problem = Problem {
        path: FieldPath::root()
            .field("segments")
            .item(0, "consumers")
            .field("annual_churn")
            .field("likely"),
        kind: ProblemKind::OutOfRange {
            value: 1.2,
            input: &inputs::ANNUAL_CHURN,
        },
    };
    assert_eq!(
        Texts::of(Language::English).problem_in(&problem, &case()),
        "Segments, Consumers: churn per year, likely – 120\u{a0}% is outside what makes sense here. \
         Enter a value from 0\u{a0}% up to, but not including, 100\u{a0}%."
    );
    assert_eq!(
        Texts::of(Language::Dutch).problem_here(&problem),
        "120\u{a0}% valt buiten wat hier kan. Vul een waarde in vanaf 0\u{a0}% en lager dan 100\u{a0}%."
    );
}

#[test]
fn a_problem_names_the_kind_of_thing_that_is_missing() {
    for kind in [
        ItemKind::Segment,
        ItemKind::Touchpoint,
        ItemKind::Driver,
        ItemKind::Friction,
        ItemKind::Option,
        ItemKind::Scenario,
    ] {
        for texts in every_language() {
            let problem = Problem {
                path: FieldPath::root(),
                kind: ProblemKind::UnknownId {
                    id: "x".to_owned(),
                    kind,
                },
            };
            let word = texts.kind(kind).to_lowercase();
            let sentence = texts.problem_here(&problem);
            assert!(sentence.contains(&word), "{sentence} lacks {word}");
        }
    }
}

#[test]
fn a_path_is_readable_in_both_languages() {
    let english = Texts::of(Language::English);
    let dutch = Texts::of(Language::Dutch);
    let root = FieldPath::root();
    assert_eq!(
        english.path(&annual_cost_high()),
        "Options, gift: cost per year, high"
    );
    assert_eq!(
        dutch.path_in(&annual_cost_high(), &case()),
        "Opties, Gift in every parcel: kosten per jaar, hoog"
    );
    assert_eq!(english.field(&annual_cost_high()), "Cost per year, high");
    let size = root
        .field("options")
        .item(0, "promise")
        .field("effects")
        .item(1, "")
        .field("size");
    assert_eq!(
        english.path(&size),
        "Options, promise, effect 2: size of the effect"
    );
    let weight = root
        .field("response")
        .field("kano")
        .field("basic")
        .field("loss");
    assert_eq!(
        english.path(&weight),
        "How customers respond: basic: weight of too little"
    );
    let nps = root.field("measurements").item(2, "").field("value");
    assert_eq!(dutch.path(&nps), "Metingen, nr. 3: score");
    let requirement = root
        .field("options")
        .item(0, "promise")
        .field("requires")
        .item(0, "");
    assert_eq!(english.path(&requirement), "Options, promise: requires");
    assert_eq!(english.path(&root.field("currency")), "Currency");
    assert_eq!(english.path(&root.field("horizon_years")), "Horizon");
    assert_eq!(english.path(&root.field("segments")), "Segments");
    assert_eq!(english.path(&root), "The case");
}

#[test]
fn every_field_of_the_file_has_a_label() {
    let fields = "format title organisation author summary currency start horizon_years finance response segments \
                  touchpoints drivers frictions options measurements risk_adjust gain_curve kano memory confidence id name stage reach touchpoint \
                  pillar voice importance friction description owner category included effects impact size requires \
                  excludes month metric value responses promoters detractors basis evidence source as_of";
    for texts in every_language() {
        for field in fields.split_whitespace() {
            let is_input = inputs::ALL
                .iter()
                .any(|input| input.key.ends_with(&format!(".{field}")));
            let key = format!("field-{}", field.replace('_', "-"));
            assert!(is_input || texts.has(&key), "{field}");
        }
    }
}

#[test]
fn every_combination_of_bounds_has_a_request() {
    let bounds = [Bound::Included(2.0), Bound::Excluded(2.0), Bound::Open];
    for texts in every_language() {
        let mut requests = BTreeSet::new();
        for low in bounds {
            for high in bounds {
                let input = Input::new("", Unit::Points, Range { low, high });
                let request = texts.range(&input);
                assert_is_sound(&request, "a range");
                requests.insert(request);
            }
        }
        assert_eq!(requests.len(), bounds.len() * bounds.len());
    }
}

#[test]
fn every_refusal_has_a_sentence_that_shows_what_was_probably_meant() {
    for texts in every_language() {
        for code in NumberError::CODES {
            assert!(texts.has(&format!("number-error-{code}")), "{code}");
        }
    }
    let read = |language, text| {
        let texts = Texts::of(language);
        let error = texts.parse_number(text).unwrap_err();
        texts.number_error(&error)
    };
    assert_eq!(
        read(Language::Dutch, "5.3"),
        "Dit kan twee dingen betekenen. In het Nederlands staat er een komma voor de decimalen. Is 5,3 bedoeld?"
    );
    assert_eq!(
        read(Language::English, "5,3"),
        "This could mean two things. In English a point comes before the decimals. Did you mean 5.3?"
    );
    let count = |language| {
        let texts = Texts::of(language);
        let error = texts.parse_entry("424,000", &inputs::CUSTOMERS);
        error.map_err(|error| texts.number_error(&error))
    };
    let asked = "Dit kan twee dingen betekenen: 424 of 424.000. Typ wat bedoeld is.";
    assert_eq!(count(Language::Dutch), Err(asked.to_owned()));
    assert_eq!(count(Language::English), Ok(424_000.0));
}

#[test]
fn a_missing_text_shows_its_key() {
    assert_eq!(
        Texts::of(Language::English).get("no-such-text"),
        "no-such-text"
    );
}

#[test]
fn every_check_has_four_texts() {
    for texts in every_language() {
        for code in CheckCode::ALL {
            let key = format!("check-{}", code.name().to_lowercase());
            assert!(texts.has(&format!("{key}-title")), "{key}");
            assert!(texts.has(&format!("{key}-why")), "{key}");
            assert!(texts.has(&format!("{key}-way-out")), "{key}");
        }
    }
}

/// Findings as the checks make them, at least one for every code and for every way of finding it.
fn every_finding() -> Vec<Finding> {
    let driver = |id: &str| Subject::Driver(id.to_owned());
    let option = |id: &str| Subject::Option(id.to_owned());
    let friction = || Subject::Friction("late".to_owned());
    let segment = || Subject::Segment("consumers".to_owned());
    let finding = |code, subjects: Vec<Subject>, facts: Vec<(&'static str, Fact)>| Finding {
        code,
        severity: Severity::Caution,
        subjects,
        facts,
    };
    let behind_the_horizon = |costs: &[&'static str]| {
        let month = ("month", Fact::Month(54));
        let costs = costs.iter().map(|cost| (*cost, Fact::Money(60_000.0)));
        let facts = std::iter::once(month).chain(costs);
        finding(CheckCode::F28, vec![option("gift")], facts.collect())
    };
    let npv = ("npv_at_defaults", Fact::Money(1e6));
    vec![
        finding(CheckCode::M1, vec![option("gift")], vec![]),
        finding(
            CheckCode::M2,
            vec![Subject::Measurements],
            vec![("drivers", Fact::Count(1)), ("measures", Fact::Count(0))],
        ),
        finding(
            CheckCode::M3,
            vec![driver("unboxing"), driver("ontime")],
            vec![("gap", Fact::Points(-0.6))],
        ),
        finding(
            CheckCode::M4,
            vec![option("gift")],
            vec![
                ("money", Fact::Money(1_234_567.0)),
                ("share", Fact::Share(0.85)),
            ],
        ),
        finding(CheckCode::M5, vec![Subject::Case], vec![]),
        finding(
            CheckCode::M5,
            vec![Subject::Touchpoint("find".to_owned()), segment()],
            vec![],
        ),
        finding(
            CheckCode::M6,
            vec![friction()],
            vec![("share", Fact::Share(0.05)), ("gap", Fact::Points(1.25))],
        ),
        finding(
            CheckCode::M7,
            vec![option("gift")],
            vec![
                ("share", Fact::Share(0.4)),
                ("pillar-time-and-effort", Fact::Points(1.1)),
            ],
        ),
        finding(
            CheckCode::M8,
            vec![friction()],
            vec![("hazard", Fact::Share(0.0285))],
        ),
        finding(
            CheckCode::M9,
            vec![friction()],
            vec![("share", Fact::Share(0.45))],
        ),
        finding(
            CheckCode::F1,
            vec![option("gift")],
            vec![("share", Fact::Share(0.6))],
        ),
        finding(
            CheckCode::F2,
            vec![Subject::Case],
            vec![("months", Fact::Count(36))],
        ),
        finding(
            CheckCode::F3,
            vec![Subject::Response("response.referral")],
            vec![("share", Fact::Share(0.12))],
        ),
        finding(
            CheckCode::F4,
            vec![option("promise")],
            vec![("share", Fact::Share(0.8))],
        ),
        finding(
            CheckCode::F4,
            vec![Subject::Response("response.retention")],
            vec![("retention", Fact::Share(0.7))],
        ),
        finding(
            CheckCode::F5,
            vec![Subject::Response("response.price")],
            vec![("value", Fact::Number(0.02))],
        ),
        finding(
            CheckCode::F6,
            vec![driver("ontime")],
            vec![
                ("promised", Fact::Points(9.0)),
                ("delivered", Fact::Points(6.4)),
            ],
        ),
        finding(
            CheckCode::F7,
            vec![driver("ontime")],
            vec![
                ("believed", Fact::Points(7.8)),
                ("delivered", Fact::Points(6.4)),
            ],
        ),
        finding(
            CheckCode::F8,
            vec![driver("ontime")],
            vec![("month", Fact::Month(6))],
        ),
        finding(CheckCode::F9, vec![Subject::Finance("contingency")], vec![]),
        finding(
            CheckCode::F10,
            vec![Subject::Finance("budget")],
            vec![("cost", Fact::Money(4e6)), ("budget", Fact::Money(3e6))],
        ),
        finding(CheckCode::F11, vec![driver("search")], vec![]),
        finding(
            CheckCode::F11,
            vec![driver("search")],
            vec![("asked", Fact::Count(1))],
        ),
        finding(
            CheckCode::F12,
            vec![option("gift")],
            vec![
                ("month", Fact::Month(18)),
                ("npv", Fact::Money(-5e5)),
                ("npv_without_stop", Fact::Money(2e6)),
            ],
        ),
        finding(
            CheckCode::F13,
            vec![Subject::Measurements],
            vec![("count", Fact::Count(1))],
        ),
        finding(
            CheckCode::F13,
            vec![Subject::Measurements],
            vec![
                ("count", Fact::Count(5)),
                ("difference", Fact::Number(-1.0)),
                ("margin", Fact::Number(10.83)),
            ],
        ),
        finding(
            CheckCode::F13,
            vec![Subject::Measurements],
            vec![
                ("count", Fact::Count(5)),
                ("difference", Fact::Number(-1.0)),
            ],
        ),
        finding(CheckCode::F14, vec![Subject::Case], vec![]),
        finding(CheckCode::F15, vec![driver("wait"), friction()], vec![]),
        finding(
            CheckCode::F16,
            vec![option("promise")],
            vec![("share", Fact::Share(0.3))],
        ),
        finding(
            CheckCode::F17,
            vec![segment()],
            vec![("churn", Fact::Share(1.2))],
        ),
        finding(
            CheckCode::F17,
            vec![segment()],
            vec![("contacts", Fact::Share(0.7))],
        ),
        finding(
            CheckCode::F18,
            vec![driver("wait"), option("callback")],
            vec![("share", Fact::Share(0.2))],
        ),
        finding(
            CheckCode::F27,
            vec![Subject::Case],
            vec![
                ("npv", Fact::Money(12e3)),
                ("share", Fact::Share(0.7)),
                ("alert", Fact::Share(0.33)),
            ],
        ),
        finding(
            CheckCode::F19,
            vec![Subject::Response("response.retention"), option("gift")],
            vec![
                ("value", Fact::Number(0.2)),
                ("low", Fact::Number(0.025)),
                ("high", Fact::Number(0.1)),
                npv,
            ],
        ),
        finding(
            CheckCode::F19,
            vec![Subject::Response("response.overshoot_alert")],
            vec![
                ("value", Fact::Number(0.2)),
                ("low", Fact::Number(0.1)),
                ("high", Fact::Number(0.1)),
                npv,
            ],
        ),
        finding(
            CheckCode::F19,
            vec![Subject::Response("response.gain_curve")],
            vec![npv],
        ),
        finding(
            CheckCode::F19,
            vec![Subject::Finance("discount_rate")],
            vec![
                ("value", Fact::Number(0.03)),
                ("low", Fact::Number(0.04)),
                npv,
            ],
        ),
        finding(
            CheckCode::F19,
            vec![driver("wait"), option("gift"), option("callback")],
            vec![
                ("value", Fact::Number(1.0)),
                ("low", Fact::Number(0.6)),
                ("high", Fact::Number(0.6)),
                npv,
            ],
        ),
        finding(
            CheckCode::F20,
            vec![segment()],
            vec![("customers", Fact::Number(1.83))],
        ),
        finding(
            CheckCode::F20,
            vec![segment()],
            vec![("revenue", Fact::Number(0.5))],
        ),
        finding(
            CheckCode::F21,
            vec![option("gift"), option("callback")],
            vec![("requires", Fact::Count(1))],
        ),
        finding(
            CheckCode::F21,
            vec![option("gift"), option("callback")],
            vec![("excludes", Fact::Count(1))],
        ),
        behind_the_horizon(&[]),
        behind_the_horizon(&["behind"]),
        behind_the_horizon(&["within", "behind"]),
        behind_the_horizon(&["within"]),
    ]
}

#[test]
fn every_finding_is_said_in_full_in_both_languages() {
    let found: BTreeSet<_> = every_finding().iter().map(|finding| finding.code).collect();
    assert_eq!(found.len(), CheckCode::ALL.len());
    for texts in every_language() {
        for finding in every_finding() {
            let text = texts.finding(&finding, &case());
            for part in [text.title, text.found.into(), text.why, text.way_out] {
                assert_is_sound(&part, finding.code.name());
                assert!(!part.contains("–,"), "{part}");
                assert!(!part.starts_with("check-"), "{part}");
            }
        }
    }
}

fn found(language: Language, code: CheckCode, nth: usize) -> String {
    let finding = every_finding()
        .into_iter()
        .filter(|finding| finding.code == code)
        .nth(nth)
        .unwrap();
    let text = Texts::of(language).finding(&finding, &case()).found;
    text.replace('\u{a0}', " ")
}

#[test]
fn a_finding_names_things_as_the_case_does_and_counts_in_its_currency() {
    assert_eq!(
        found(Language::English, CheckCode::M4, 0),
        "85 % of the lift of ‘Gift in every parcel’ goes past what customers expect. That part costs € 1.23 m."
    );
    assert_eq!(
        found(Language::Dutch, CheckCode::F12, 0),
        "‘Gift in every parcel’ stopt in juli 2028. Met die stop is de case −€ 500 k waard, zonder stop € 2,00 mln."
    );
}

#[test]
fn a_shortfall_is_said_without_its_sign() {
    assert_eq!(
        found(Language::English, CheckCode::M3, 0),
        "‘Unboxing is a treat’ is lifted, while ‘On time as promised’ still falls 0.6 points short at the end. \
         Customers take that one for granted."
    );
}

#[test]
fn a_count_chooses_between_one_and_many() {
    assert_eq!(
        found(Language::English, CheckCode::M2, 0),
        "There is no measurement of anything but the NPS. One driver has a score from your own data with its source."
    );
    assert_eq!(
        found(Language::Dutch, CheckCode::F2, 0),
        "Binnen 36 maanden is het uitgegeven geld niet blijvend terugverdiend."
    );
}

#[test]
fn one_source_is_a_behaviour_or_an_option() {
    assert_eq!(
        found(Language::English, CheckCode::F4, 0),
        "80 % of the benefit comes from one source: ‘Honest delivery promise and live tracking’."
    );
    assert_eq!(
        found(Language::Dutch, CheckCode::F4, 1),
        "70 % van de opbrengst komt uit één bron: ‘Klanten blijven langer’."
    );
}

#[test]
fn the_trend_says_what_is_too_few_and_what_is_unknown() {
    assert_eq!(
        found(Language::English, CheckCode::F13, 0),
        "There is one NPS measurement. That is too few for a trend."
    );
    assert_eq!(
        found(Language::English, CheckCode::F13, 1),
        "Between the first and the last of 5 NPS measurements lies 1 point, and the margin of error is 10.8."
    );
    assert_eq!(
        found(Language::Dutch, CheckCode::F13, 2),
        "Tussen de eerste en de laatste van 5 NPS-metingen zit 1 punt, en de foutmarge is onbekend."
    );
}

#[test]
fn a_value_off_its_default_is_said_in_its_own_unit() {
    let said = |nth| found(Language::English, CheckCode::F19, nth);
    assert_eq!(
        said(0),
        "‘Effect on staying’ is 0.2 per point, outside the default range from 0.025 to 0.1. \
         At the defaults the case is worth € 1.00 m. The verdict on ‘Gift in every parcel’ is then another."
    );
    assert_eq!(
        said(1),
        "‘Warn from’ is 20 %, and the default is 10 %. At the defaults the case is worth € 1.00 m."
    );
    assert_eq!(
        said(2),
        "‘Value above expectation’ is set to ‘Levels off’, and the default is ‘Levels off’. At the defaults the case is \
         worth € 1.00 m."
    );
    assert_eq!(
        said(3),
        "The discount rate is 3 % per year, below 4 %. At the usual 9 % and the other defaults the case \
          is worth € 1.00 m."
    );
    assert_eq!(
        found(Language::Dutch, CheckCode::F19, 4),
        "‘Short wait for help: eigen breedte van de sweet spot’ is 1 punt, en standaard is 0,6. Met de \
         standaardwaarden is de case € 1,00 mln waard. De oordelen over ‘Gift in every parcel’, ‘Call-back and \
         first-time-right help’ vallen dan anders uit."
    );
}

#[test]
fn a_runaway_world_says_what_runs_away() {
    assert_eq!(
        found(Language::English, CheckCode::F20, 0),
        "Without any option the number of customers ends at 1.83 times where it began."
    );
    assert_eq!(
        found(Language::Dutch, CheckCode::F20, 1),
        "Zonder opties komt de omzet uit op 0,50 keer het begin."
    );
}

#[test]
fn the_texts_can_be_used_on_every_thread() {
    let here = Texts::of(Language::Dutch).money_whole(1234.0, "EUR");
    let there = std::thread::spawn(|| Texts::of(Language::Dutch).money_whole(1234.0, "EUR"));
    assert_eq!(there.join().unwrap(), here);
}

#[test]
fn every_finding_in_the_golden_cases_is_said_in_full() {
    for name in ["tiny", "webshop", "hotel", "corners"] {
        let text = std::fs::read_to_string(format!("tests/golden/{name}.rox")).unwrap();
        let case: BusinessCase = ron::from_str(&text).unwrap();
        let result = evaluate(&Plan::resolve(&case).unwrap());
        assert!(!result.findings.is_empty(), "{name}");
        for texts in every_language() {
            for finding in &result.findings {
                let said = texts.finding(finding, &case);
                for part in [said.title, said.found.into(), said.why, said.way_out] {
                    assert_is_sound(&part, &format!("{name} {}", finding.code.name()));
                }
            }
        }
    }
}

//! What is read and what is refused, in both languages.

use proptest::prelude::*;

use super::parts::MOST_CHARACTERS;
use super::separators::GROUPING_SPACES;
use super::*;
use crate::domain::inputs;
use crate::text::Language;

fn read(language: Language, text: &str) -> Result<f64, NumberError> {
    Texts::of(language).parse_number(text)
}

fn accepts(language: Language, cases: &[(&str, f64)]) {
    for (text, value) in cases {
        assert_eq!(read(language, text), Ok(*value), "{language:?} {text:?}");
    }
}

fn refuses(language: Language, texts: &[&str]) {
    for text in texts {
        let answer = read(language, text);
        assert!(answer.is_err(), "{language:?} {text:?} became {answer:?}");
    }
}

fn meant(text: &str) -> NumberError {
    NumberError::DecimalSeparator { meant: text.into() }
}

#[test]
fn a_decimal_comma_is_dutch_and_a_decimal_point_is_english() {
    accepts(
        Language::Dutch,
        &[("5,3", 5.3), (",5", 0.5), ("0,25", 0.25)],
    );
    accepts(
        Language::English,
        &[("5.3", 5.3), (".5", 0.5), ("0.25", 0.25)],
    );
    assert_eq!(read(Language::Dutch, "5.3"), Err(meant("5,3")));
    assert_eq!(read(Language::English, "5,3"), Err(meant("5.3")));
}

#[test]
fn groups_of_three_are_read_in_their_own_language_only() {
    accepts(
        Language::Dutch,
        &[
            ("1.250,50", 1250.5),
            ("1.250", 1250.0),
            ("12.345.678", 12_345_678.0),
        ],
    );
    accepts(
        Language::English,
        &[
            ("1,250.50", 1250.5),
            ("1,250", 1250.0),
            ("12,345,678", 12_345_678.0),
        ],
    );
    assert_eq!(read(Language::Dutch, "1,250.50"), Err(meant("1.250,50")));
    assert_eq!(read(Language::English, "1.250,50"), Err(meant("1,250.50")));
    assert_eq!(
        read(Language::English, "1.250.000"),
        Err(meant("1,250,000"))
    );
}

#[test]
fn a_leading_zero_is_no_group() {
    assert_eq!(read(Language::Dutch, "0.125"), Err(meant("0,125")));
    assert_eq!(read(Language::English, "0,125"), Err(meant("0.125")));
    refuses(Language::Dutch, &["012.345", "000.000"]);
}

#[test]
fn digits_that_are_not_grouped_by_three_are_refused() {
    for text in [
        "1.2.3",
        "1.25.000",
        "1,2,3",
        "1234.567.890",
        "1.234,",
        "1..250",
    ] {
        for language in Language::ALL {
            assert_eq!(
                read(language, text),
                Err(NumberError::Grouping),
                "{language:?} {text:?}"
            );
        }
    }
}

#[test]
fn spaces_group_in_both_languages() {
    for space in GROUPING_SPACES {
        let text = format!("1{space}234{space}567");
        for language in Language::ALL {
            assert_eq!(read(language, &text), Ok(1_234_567.0), "{text:?}");
        }
        assert_eq!(
            read(Language::Dutch, &format!("1{space}234,50")),
            Ok(1234.5)
        );
        assert_eq!(
            read(Language::English, &format!("1{space}234,50")),
            Err(meant(&format!("1{space}234.50")))
        );
    }
    refuses(
        Language::Dutch,
        &[
            "1 2",
            "1  234",
            "1 234\u{a0}567",
            "1 234.567",
            "1\t234",
            "1\n234",
        ],
    );
}

#[test]
fn apostrophes_are_refused_with_what_was_probably_meant() {
    for text in ["1'234.50", "1’234.50"] {
        assert_eq!(
            read(Language::English, text),
            Err(NumberError::Apostrophe {
                meant: "1234.50".into()
            })
        );
        assert_eq!(
            read(Language::Dutch, text),
            Err(NumberError::Apostrophe {
                meant: "1234,50".into()
            })
        );
    }
}

#[test]
fn both_minus_signs_are_read() {
    for language in Language::ALL {
        accepts(
            language,
            &[("−5", -5.0), ("-5", -5.0), ("- 5", -5.0), ("+5", 5.0)],
        );
        refuses(language, &["--5", "-−5", "–5", "-"]);
    }
}

#[test]
fn negative_amounts_are_read_as_accounts_write_them() {
    for language in Language::ALL {
        accepts(
            language,
            &[
                ("(500)", -500.0),
                ("( 500 )", -500.0),
                ("€ (500)", -500.0),
                ("€\u{a0}(500)\u{a0}", -500.0),
                ("(€ 500)", -500.0),
                ("(500) €", -500.0),
                ("(500 EUR)", -500.0),
                ("(5k)", -5000.0),
                ("500-", -500.0),
                ("500−", -500.0),
                ("500 -", -500.0),
                ("€ 500-", -500.0),
                ("500- €", -500.0),
                ("500 €-", -500.0),
                ("- € 5", -5.0),
                ("€ -5", -5.0),
            ],
        );
        refuses(
            language,
            &[
                "-(500)",
                "(-500)",
                "(500)-",
                "-500-",
                "€ -500-",
                "(500",
                "500)",
                "()",
                "(€)",
                "((500))",
                "500--",
                "500+",
                "5-6",
                "(5)(6)",
            ],
        );
        let texts = Texts::of(language);
        for text in ["(7 %)", "(7)%", "7%-", "7-%"] {
            assert_eq!(texts.parse_percent(text), Ok(-0.07), "{text:?}");
        }
    }
    accepts(
        Language::Dutch,
        &[
            ("1.250-", -1250.0),
            ("€ (1.250,00)", -1250.0),
            ("€ 1.250,00-", -1250.0),
        ],
    );
    accepts(
        Language::English,
        &[
            ("1,250-", -1250.0),
            ("€ (1,250.00)", -1250.0),
            ("$ 1,250.00-", -1250.0),
        ],
    );
}

#[test]
fn a_dash_with_a_currency_is_no_amount_and_behind_the_decimal_sign_no_cents() {
    for language in Language::ALL {
        let zeros = [
            "€ -",
            "€ −",
            "€ –",
            "€ —",
            "- €",
            "€-",
            "EUR -",
            "-   €",
            " €\u{a0}\u{a0}-   ",
            "- EUR",
        ];
        for text in zeros {
            let zero = read(language, text).map(f64::to_bits);
            assert_eq!(zero, Ok(0.0_f64.to_bits()), "{language:?} {text:?}");
        }
        refuses(
            language,
            &["-", "–", "+ €", "€ (-)", "€ - %", "(€ -)", "€ --"],
        );
        assert!(Texts::of(language).parse_percent("€ -").is_err());
    }
    accepts(
        Language::Dutch,
        &[
            ("€ 1.250,-", 1250.0),
            ("€ 5,--", 5.0),
            ("5,–", 5.0),
            ("- € 5,-", -5.0),
        ],
    );
    accepts(Language::English, &[("$ 1,250.-", 1250.0)]);
    refuses(Language::Dutch, &["5.-", ",-", "5,---", "5,-%"]);
}

#[test]
fn three_digits_behind_a_separator_are_asked_about_where_their_meaning_is_unlikely() {
    let asks = |language, text: &str, input: &Input, readings: [&str; 2]| {
        let texts = Texts::of(language);
        let answer = texts.parse_entry(text, input);
        let readings = readings.map(str::to_owned);
        let wanted = Err(NumberError::TwoReadings { readings });
        assert_eq!(answer, wanted, "{language:?} {text:?} {}", input.key);
    };
    let (dutch, english) = (Language::Dutch, Language::English);
    for input in [
        &inputs::CUSTOMERS,
        &inputs::NEW_CUSTOMERS_PER_YEAR,
        &inputs::ANNUAL_COST,
        &inputs::BUDGET,
        &inputs::RUN_MONTHS,
    ] {
        asks(dutch, "424,000", input, ["424", "424.000"]);
        asks(english, "424.000", input, ["424", "424,000"]);
        asks(dutch, "6,125", input, ["6,1250", "6.125"]);
        asks(dutch, "€ 424,000", input, ["424", "424.000"]);
        for (language, text, value) in [
            (dutch, "424.000", 424_000.0),
            (english, "424,000", 424_000.0),
            (dutch, "424,00", 424.0),
            (dutch, "424,0000", 424.0),
            (dutch, "0,125", 0.125),
            (dutch, "1424,125", 1424.125),
            (dutch, "4,125 mln", 4_125_000.0),
            (dutch, "424 000", 424_000.0),
        ] {
            let read = Texts::of(language).parse_entry(text, input);
            assert_eq!(read, Ok(value), "{language:?} {text:?} {}", input.key);
        }
    }
    // A lift of six thousand points is as unlikely as six customers and an eighth.
    asks(dutch, "6.125", &inputs::EFFECT_LIFT, ["6125", "6,125"]);
    asks(english, "6,125", &inputs::EFFECT_LIFT, ["6125", "6.125"]);
    asks(dutch, "12.500 %", &inputs::CONTINGENCY, ["12500", "12,5"]);
    asks(
        dutch,
        "424,000",
        &inputs::CONTACTS_PER_YEAR,
        ["424", "424000"],
    );
    let texts = Texts::of(dutch);
    assert_eq!(texts.parse_entry("6,125", &inputs::EFFECT_LIFT), Ok(6.125));
    assert_eq!(
        texts.parse_entry("1,125", &inputs::CONTACTS_PER_YEAR),
        Ok(1.125)
    );
    assert_eq!(texts.parse_entry("12,500", &inputs::CONTINGENCY), Ok(0.125));
}

#[test]
fn of_two_meanings_only_those_count_that_the_input_permits() {
    let texts = Texts::of(Language::Dutch);
    assert_eq!(texts.parse_entry("6,125", &inputs::DELIVERED), Ok(6.125));
    assert_eq!(
        texts.parse_entry("6.125", &inputs::DELIVERED),
        Err(meant("6,125"))
    );
    assert_eq!(
        texts.parse_entry("12.500", &inputs::FIXED_SHARE),
        Err(meant("12,5"))
    );
    assert_eq!(texts.parse_entry("3,000", &inputs::HORIZON_YEARS), Ok(3.0));
}

#[test]
fn an_argument_is_read_as_in_the_window_or_as_programs_write_numbers() {
    for (language, cases) in [
        (
            Language::Dutch,
            [
                ("750.000", 750_000.0),
                ("750000", 750_000.0),
                ("750000.5", 750_000.5),
                ("750000,5", 750_000.5),
                ("0.125", 0.125),
                ("1e12", 1e12),
                ("1.5e6", 1.5e6),
                ("€ 1,5 mln", 1.5e6),
            ],
        ),
        (
            Language::English,
            [
                ("750,000", 750_000.0),
                ("750000", 750_000.0),
                ("750000.5", 750_000.5),
                ("750,000.5", 750_000.5),
                ("0.125", 0.125),
                ("1e12", 1e12),
                ("1.5e6", 1.5e6),
                ("€ 1.5 mln", 1.5e6),
            ],
        ),
    ] {
        let texts = Texts::of(language);
        for (text, value) in cases {
            let read = texts.parse_argument(text, &inputs::BUDGET);
            assert_eq!(read, Ok(value), "{language:?} {text:?}");
        }
        for text in ["nan", "inf", "-inf", "", "750.000,5.1", "7 50", "5 apples"] {
            let read = texts.parse_argument(text, &inputs::BUDGET);
            assert!(read.is_err(), "{language:?} {text:?} became {read:?}");
        }
    }
    let english = Texts::of(Language::English);
    assert_eq!(
        english.parse_argument("750.000", &inputs::BUDGET),
        Err(NumberError::TwoReadings {
            readings: ["750".into(), "750,000".into()]
        })
    );
}

#[test]
fn a_zero_has_no_sign() {
    for language in Language::ALL {
        let zero = read(language, "−0").map(f64::to_bits);
        assert_eq!(zero, Ok(0.0_f64.to_bits()));
    }
}

#[test]
fn a_currency_is_read_over_on_either_side() {
    for language in Language::ALL {
        accepts(
            language,
            &[
                ("€ 5", 5.0),
                ("€5", 5.0),
                ("5 €", 5.0),
                ("$ 5", 5.0),
                ("¥5", 5.0),
                ("5 ₹", 5.0),
                ("EUR 5", 5.0),
                ("5 CHF", 5.0),
                ("−€\u{a0}5", -5.0),
                ("€ -5", -5.0),
            ],
        );
        refuses(language, &["€ 5 €", "€€5", "€", "EUR", "5 eur", "ABC 5"]);
    }
}

#[test]
fn thousands_and_millions_may_be_shortened() {
    for language in Language::ALL {
        accepts(
            language,
            &[
                ("5k", 5000.0),
                ("5 K", 5000.0),
                ("2m", 2e6),
                ("2 M", 2e6),
                ("2 mln", 2e6),
                ("€ 620 k", 620_000.0),
                ("620 k€", 620_000.0),
            ],
        );
        refuses(language, &["5kk", "5 km", "k", "mln", "5 mio"]);
    }
    accepts(
        Language::Dutch,
        &[
            ("1,5 mln", 1.5e6),
            ("1,5M", 1.5e6),
            ("€ 4,58 mln", 4.58e6),
            ("2 miljoen", 2e6),
            ("3 mld", 3e9),
            ("0,07k", 70.0),
        ],
    );
    accepts(
        Language::English,
        &[
            ("1.5 mln", 1.5e6),
            ("1.5M", 1.5e6),
            ("2 million", 2e6),
            ("3 bn", 3e9),
        ],
    );
    assert_eq!(read(Language::English, "1,5M"), Err(meant("1.5M")));
}

#[test]
fn a_power_of_ten_is_read() {
    for language in Language::ALL {
        accepts(
            language,
            &[
                ("1e3", 1000.0),
                ("1E+3", 1000.0),
                ("5e−3", 0.005),
                ("5e-3", 0.005),
            ],
        );
        refuses(language, &["1e", "e5", "1e5e5", "1e1.5", "1e99999"]);
    }
    accepts(Language::Dutch, &[("1,5e3", 1500.0)]);
    refuses(Language::English, &["1,000e3"]);
}

#[test]
fn what_is_not_a_finite_number_is_refused() {
    for language in Language::ALL {
        refuses(
            language,
            &[
                "nan", "NaN", "inf", "-inf", "infinity", "∞", "0x10", "1_000", "½", "５", "٣",
                "five", "5 6", "5/6", "=5", "1e5x",
            ],
        );
        assert_eq!(read(language, "1e999"), Err(NumberError::TooLarge));
        assert_eq!(read(language, "-1e999"), Err(NumberError::TooLarge));
        assert_eq!(read(language, "1e-999"), Err(NumberError::TooSmall));
        assert_eq!(read(language, ""), Err(NumberError::Empty));
        assert_eq!(read(language, " \u{a0}\t"), Err(NumberError::Empty));
        assert_eq!(
            read(language, &"1".repeat(MOST_CHARACTERS + 1)),
            Err(NumberError::TooLong)
        );
    }
}

#[test]
fn a_percentage_in_another_field_is_refused() {
    for language in Language::ALL {
        assert_eq!(read(language, "12%"), Err(NumberError::Percentage));
    }
}

#[test]
fn a_percentage_means_hundredths_with_its_sign_or_without() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        for (text, share) in [
            ("12", 0.12),
            ("12 %", 0.12),
            ("12%", 0.12),
            ("12\u{a0}%", 0.12),
            ("-7%", -0.07),
            ("0", 0.0),
        ] {
            assert_eq!(texts.parse_percent(text), Ok(share), "{text:?}");
        }
        for text in ["12 %%", "%", "%12", "5k %", "5k", "12 ‰", "nan %"] {
            assert!(texts.parse_percent(text).is_err(), "{text:?}");
        }
        assert_eq!(texts.parse_percent("€ 12"), Err(NumberError::Money));
    }
    let english = Texts::of(Language::English);
    assert_eq!(english.parse_percent("0.12"), Ok(0.0012));
    assert_eq!(english.parse_percent("12,5"), Err(meant("12.5")));
    assert_eq!(
        Texts::of(Language::Dutch).parse_percent("12.5 %"),
        Err(meant("12,5 %"))
    );
}

#[test]
fn a_word_behind_a_number_is_named() {
    assert_eq!(
        read(Language::English, "5 months"),
        Err(NumberError::UnknownWord {
            word: "months".into()
        })
    );
}

#[test]
fn a_long_entry_is_repeated_in_short() {
    let Err(NumberError::NotANumber { text }) = read(Language::English, &"x".repeat(50)) else {
        panic!("letters were read as a number");
    };
    assert_eq!(text, format!("{}…", "x".repeat(MOST_REPEATED)));
}

proptest! {
    #[test]
    fn what_was_probably_meant_can_be_typed(text in "[0-9., ']{1,12}") {
        for language in Language::ALL {
            let Err(NumberError::DecimalSeparator { meant } | NumberError::Apostrophe { meant }) = read(language, &text) else {
                continue;
            };
            prop_assert!(read(language, &meant).is_ok(), "{:?} for {:?}", meant, text);
        }
    }

    #[test]
    fn what_is_asked_about_can_be_answered_by_typing_either_meaning(text in "[0-9]{1,3}[.,][0-9]{3}") {
        for (language, input) in Language::ALL.iter().flat_map(|&l| inputs::ALL.iter().map(move |input| (l, input))) {
            let texts = Texts::of(language);
            let Err(NumberError::TwoReadings { readings }) = texts.parse_entry(&text, input) else {
                continue;
            };
            let [own, other] = readings.map(|reading| texts.parse_entry(&reading, input));
            prop_assert!(own.is_ok() && other.is_ok() && own != other, "{} {}", text, input.key);
        }
    }

    #[test]
    fn no_entry_is_read_as_different_numbers_in_two_languages_unless_it_groups(text in "[0-9]{1,4}[.,][0-9]{1,6}") {
        let read: Vec<_> = Language::ALL.iter().filter_map(|&l| read(l, &text).ok()).collect();
        let decimals = text.split(['.', ',']).nth(1).map_or(0, str::len);
        prop_assert!(read.len() < 2 || decimals == 3, "{:?}", read);
    }

    #[test]
    fn no_text_makes_reading_panic(text in any::<String>()) {
        for language in Language::ALL {
            let texts = Texts::of(language);
            for answer in [texts.parse_number(&text), texts.parse_percent(&text)] {
                if let Err(error) = answer {
                    prop_assert!(!texts.number_error(&error).is_empty());
                }
            }
            let _ = texts.parse_month(&text);
        }
    }

    #[test]
    fn no_text_of_the_characters_of_numbers_makes_reading_panic(text in "[-+−€$%()0-9eE.,'’ \u{a0}kKmM]{0,20}") {
        for language in Language::ALL {
            let texts = Texts::of(language);
            for answer in [texts.parse_number(&text), texts.parse_percent(&text)] {
                prop_assert!(answer.is_err() || answer.is_ok_and(f64::is_finite));
            }
            let _ = texts.parse_month(&text);
        }
    }
}

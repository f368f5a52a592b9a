//! Numbers and percentages as they are shown.
//!
//! Rounding works on the shortest decimal digits that stand for a number, half away from zero, so that 2.675 becomes 2.68
//! as on paper. A number that rounds to zero has no sign. The minus sign is U+2212. What is not a finite number is shown
//! as [`NO_NUMBER`].

use fixed_decimal::{Decimal, FloatPrecision, Sign, UnsignedDecimal, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_locale_core::locale;

use super::{Language, NO_NUMBER, Texts};

/// The sign of a negative number.
pub(super) const MINUS: &str = "−";

/// Power of ten from which a number is written with an exponent: a float no longer holds the digits that grouping would
/// suggest.
const FIRST_POWER_WITH_EXPONENT: i16 = 15;
/// Power of ten below which the exact text of a number has an exponent.
const LAST_POWER_WITHOUT_EXPONENT: i32 = -7;
/// More decimals than any number here is shown with.
const MOST_DECIMALS: usize = 15;

/// Which numbers carry a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signs {
    /// Negative ones.
    Negative,
    /// Negative and positive ones, as a change does.
    Both,
}

/// A chance up to this would round to none.
const HARDLY: f64 = 0.005;
/// The most decimals of a chance that is told apart from another.
const MOST_CHANCE_DECIMALS: usize = 4;

impl Texts {
    /// A share as a percentage, as "32.5 %".
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        self.percentage(share, decimals, Signs::Negative)
    }

    /// A share as a percentage with its sign, as "+33 %".
    pub fn percent_change(&self, share: f64, decimals: usize) -> String {
        self.percentage(share, decimals, Signs::Both)
    }

    /// A chance, or how often something happens in trials, as a whole percentage. What a simulation hardly ever or nearly
    /// always finds is not called impossible or sure: "under 1 %", "over 99 %".
    pub fn chance(&self, share: f64) -> String {
        if share <= HARDLY {
            self.with("chance-under", &[("least", self.percent(0.01, 0).into())])
        } else if share >= 1.0 - HARDLY {
            self.with("chance-over", &[("most", self.percent(0.99, 0).into())])
        } else {
            self.percent(share, 0)
        }
    }

    /// Two chances that are held against each other: in whole percentages unless these are the same and the chances are not.
    pub fn chances_apart(&self, [one, other]: [f64; 2]) -> [String; 2] {
        let written = |decimals| [one, other].map(|share| self.percent(share, decimals));
        let [a, b] = [one, other].map(|share| self.chance(share));
        if a != b || one == other {
            return [a, b];
        }
        let apart = (1..=MOST_CHANCE_DECIMALS).map(written);
        apart
            .into_iter()
            .find(|[a, b]| a != b)
            .unwrap_or_else(|| written(MOST_CHANCE_DECIMALS))
    }

    /// A number with grouped thousands.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        self.figure(value, 0, decimals, Signs::Negative)
    }

    /// A number with its sign, as "+2.6".
    pub fn number_change(&self, value: f64, decimals: usize) -> String {
        self.figure(value, 0, decimals, Signs::Both)
    }

    /// The shortest text that [`Texts::parse_number`] reads back as the same number, bit for bit; a zero has no sign. Not
    /// grouped.
    pub fn number_exact(&self, value: f64) -> String {
        self.exact(value, 0)
    }

    /// The same with grouped thousands; it too reads back as the same number.
    pub fn number_exact_grouped(&self, value: f64) -> String {
        let text = self.exact(value.abs(), 0);
        let (whole, rest) = match text.find(self.decimal_separator()) {
            Some(at) => text.split_at(at),
            None => (text.as_str(), ""),
        };
        match UnsignedDecimal::try_from_str(whole) {
            Ok(whole) => {
                let sign = if value < 0.0 { MINUS } else { "" };
                let whole = grouped(self.language, whole);
                format!("{sign}{whole}{rest}")
            }
            // With an exponent, or not a number at all: there is nothing to group.
            Err(_) => self.exact(value, 0),
        }
    }

    /// The shortest percentage, without its sign, that [`Texts::parse_percent`] reads back as the same share, bit for
    /// bit: "32.5" for 0.325.
    pub fn percent_exact(&self, share: f64) -> String {
        self.exact(share, 2)
    }

    /// What separates the whole from the decimals.
    pub fn decimal_separator(&self) -> char {
        match self.language {
            Language::English => '.',
            Language::Dutch => ',',
        }
    }

    /// What groups the thousands.
    pub fn group_separator(&self) -> char {
        match self.language {
            Language::English => ',',
            Language::Dutch => '.',
        }
    }

    fn percentage(&self, share: f64, decimals: usize, signs: Signs) -> String {
        let number = self.figure(share, 2, decimals, signs);
        if share.is_finite() {
            self.with("percentage", &[("number", number.into())])
        } else {
            number
        }
    }

    /// A number times ten to the power of `shift`, rounded to `decimals`.
    fn figure(&self, value: f64, shift: i16, decimals: usize, signs: Signs) -> String {
        let Some(mut digits) = digits(value) else {
            return NO_NUMBER.to_owned();
        };
        digits.multiply_pow10(shift);
        // Shifting a share of 0.33 leaves 033.
        digits.trim_start();
        let text = self.rounded(&mut digits, decimals);
        format!("{}{text}", sign(value, &digits, signs))
    }

    /// Rounds the digits of a number without sign and writes them.
    pub(super) fn rounded(&self, digits: &mut UnsignedDecimal, decimals: usize) -> String {
        if digits.nonzero_magnitude_start() >= FIRST_POWER_WITH_EXPONENT {
            return self.with_exponent(digits);
        }
        // The cast holds: the number of decimals is capped far below.
        let last = -(decimals.min(MOST_DECIMALS) as i16);
        round(digits, last);
        digits.pad_end(last);
        grouped(self.language, digits.clone())
    }

    /// Three digits and the power of ten.
    fn with_exponent(&self, digits: &UnsignedDecimal) -> String {
        let mut digits = digits.clone();
        let rounded_at = digits.nonzero_magnitude_start() - 2;
        round(&mut digits, rounded_at);
        let power = digits.nonzero_magnitude_start();
        digits.multiply_pow10(-power);
        digits.pad_end(-2);
        format!("{}e{power}", grouped(self.language, digits))
    }

    /// The shortest text of a number times ten to the power of `shift`.
    fn exact(&self, value: f64, shift: i32) -> String {
        if !value.is_finite() {
            return NO_NUMBER.to_owned();
        }
        let sign = if value < 0.0 { MINUS } else { "" };
        let scientific = format!("{:e}", value.abs());
        let (mantissa, power) = scientific.split_once('e').unwrap_or((&scientific, "0"));
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let power = match power.parse::<i32>() {
            Ok(power) if value != 0.0 => power + shift,
            _ => 0,
        };
        format!("{sign}{}", self.spelled(&digits, power))
    }

    /// Digits of which the first stands for ten to the power of `power`.
    fn spelled(&self, digits: &str, power: i32) -> String {
        let separator = self.decimal_separator();
        let with_separator = |whole: &str, decimals: &str| {
            if decimals.is_empty() {
                whole.to_owned()
            } else {
                format!("{whole}{separator}{decimals}")
            }
        };
        if !(LAST_POWER_WITHOUT_EXPONENT..i32::from(FIRST_POWER_WITH_EXPONENT)).contains(&power) {
            let sign = if power < 0 { MINUS } else { "" };
            let (whole, decimals) = digits.split_at(1);
            let mantissa = with_separator(whole, decimals);
            return format!("{mantissa}e{sign}{}", power.unsigned_abs());
        }
        let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
        if power < 0 {
            return with_separator("0", &format!("{}{digits}", zeros(-power - 1)));
        }
        let length = usize::try_from(power + 1).unwrap_or(1);
        if digits.len() <= length {
            format!("{digits}{:0<1$}", "", length - digits.len())
        } else {
            let (whole, decimals) = digits.split_at(length);
            with_separator(whole, decimals)
        }
    }
}

/// The digits of a number without its sign; nothing for what is not finite.
pub(super) fn digits(value: f64) -> Option<UnsignedDecimal> {
    if !value.is_finite() {
        return None;
    }
    UnsignedDecimal::try_from_f64(value.abs(), FloatPrecision::RoundTrip).ok()
}

/// Rounds at a power of ten, half away from zero.
pub(super) fn round(digits: &mut UnsignedDecimal, power: i16) {
    digits.round_with_mode(power, UnsignedRoundingMode::HalfExpand);
}

/// The sign of a number that was rounded to `digits`.
pub(super) fn sign(value: f64, digits: &UnsignedDecimal, signs: Signs) -> &'static str {
    if digits.is_zero() {
        ""
    } else if value.is_sign_negative() {
        MINUS
    } else {
        match signs {
            Signs::Negative => "",
            Signs::Both => "+",
        }
    }
}

/// Digits with the separators of a language.
pub(super) fn grouped(language: Language, digits: UnsignedDecimal) -> String {
    thread_local! {
        // A formatter cannot be shared between threads.
        static ENGLISH: DecimalFormatter = formatter(Language::English);
        static DUTCH: DecimalFormatter = formatter(Language::Dutch);
    }
    let decimal = Decimal::new(Sign::None, digits);
    let write = |formatter: &DecimalFormatter| formatter.format(&decimal).to_string();
    match language {
        Language::English => ENGLISH.with(write),
        Language::Dutch => DUTCH.with(write),
    }
}

fn formatter(language: Language) -> DecimalFormatter {
    let locale = match language {
        Language::English => locale!("en"),
        Language::Dutch => locale!("nl"),
    };
    DecimalFormatter::try_new(
        locale.into(),
        icu_decimal::options::DecimalFormatterOptions::default(),
    )
    .expect("the separators of both languages are compiled in")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn english() -> &'static Texts {
        Texts::of(Language::English)
    }

    fn dutch() -> &'static Texts {
        Texts::of(Language::Dutch)
    }

    #[test]
    fn what_a_simulation_hardly_ever_or_nearly_always_finds_is_neither_impossible_nor_sure() {
        for (share, in_english, in_dutch) in [
            (0.0, "under 1\u{a0}%", "minder dan 1\u{a0}%"),
            (0.0049, "under 1\u{a0}%", "minder dan 1\u{a0}%"),
            (0.005, "under 1\u{a0}%", "minder dan 1\u{a0}%"),
            (0.0051, "1\u{a0}%", "1\u{a0}%"),
            (0.5, "50\u{a0}%", "50\u{a0}%"),
            (0.9949, "99\u{a0}%", "99\u{a0}%"),
            (0.995, "over 99\u{a0}%", "meer dan 99\u{a0}%"),
            (1.0, "over 99\u{a0}%", "meer dan 99\u{a0}%"),
        ] {
            assert_eq!(english().chance(share), in_english);
            assert_eq!(dutch().chance(share), in_dutch);
        }
    }

    #[test]
    fn thousands_are_grouped_as_the_language_does() {
        assert_eq!(english().number(1_234_567.891, 2), "1,234,567.89");
        assert_eq!(dutch().number(1_234_567.891, 2), "1.234.567,89");
        assert_eq!(english().number(1_234.0, 0), "1,234");
        assert_eq!(dutch().number(1_234.0, 0), "1.234");
        assert_eq!(english().number(999.0, 1), "999.0");
    }

    #[test]
    fn the_separators_for_reading_are_those_of_writing() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            let written = texts.number(1_234.5, 1);
            let (group, decimal) = (texts.group_separator(), texts.decimal_separator());
            assert_eq!(written, format!("1{group}234{decimal}5"));
        }
    }

    #[test]
    fn rounding_goes_half_away_from_zero_on_the_digits_that_are_shown() {
        assert_eq!(english().number(2.675, 2), "2.68");
        assert_eq!(english().number(0.5, 0), "1");
        assert_eq!(english().number(-0.5, 0), "−1");
        assert_eq!(english().number(9.96, 1), "10.0");
    }

    #[test]
    fn a_number_that_rounds_to_zero_has_no_sign() {
        for value in [0.0, -0.0, -0.04, 0.04, -1e-300] {
            assert_eq!(english().number(value, 1), "0.0", "{value}");
            assert_eq!(english().number_change(value, 1), "0.0", "{value}");
            assert_eq!(
                english().percent_change(value / 100.0, 1),
                "0.0\u{a0}%",
                "{value}"
            );
        }
    }

    #[test]
    fn a_change_has_a_sign() {
        assert_eq!(english().number_change(2.6, 1), "+2.6");
        assert_eq!(dutch().number_change(-2.6, 1), "−2,6");
        assert_eq!(english().percent_change(0.33, 0), "+33\u{a0}%");
        assert_eq!(dutch().percent_change(-0.051, 1), "−5,1\u{a0}%");
    }

    #[test]
    fn a_percentage_has_a_no_break_space() {
        assert_eq!(english().percent(0.325, 0), "33\u{a0}%");
        assert_eq!(english().percent(0.325, 1), "32.5\u{a0}%");
        assert_eq!(dutch().percent(12.345, 1), "1.234,5\u{a0}%");
        // 0.07 · 100 is 7.000000000000001 in floats.
        assert_eq!(english().percent(0.07, 15), "7.000000000000000\u{a0}%");
    }

    #[test]
    fn what_is_not_finite_is_a_dash() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(english().number(value, 1), "–");
            assert_eq!(english().number_change(value, 1), "–");
            assert_eq!(english().number_exact(value), "–");
            assert_eq!(english().number_exact_grouped(value), "–");
            assert_eq!(english().percent(value, 1), "–");
            assert_eq!(english().percent_exact(value), "–");
        }
    }

    #[test]
    fn huge_and_tiny_numbers_stay_short() {
        assert_eq!(english().number(1.8e300, 0), "1.80e300");
        assert_eq!(dutch().number(-9.999e20, 2), "−1,00e21");
        assert_eq!(
            english().number(999_999_999_999_999.0, 0),
            "999,999,999,999,999"
        );
        assert_eq!(english().number(f64::MAX, 3), "1.80e308");
        assert_eq!(english().number(f64::MIN_POSITIVE, 2), "0.00");
    }

    #[test]
    fn the_exact_text_is_the_shortest_and_not_grouped() {
        assert_eq!(english().number_exact(1_737_068.0), "1737068");
        assert_eq!(dutch().number_exact(1250.5), "1250,5");
        assert_eq!(dutch().number_exact(-0.1), "−0,1");
        assert_eq!(english().number_exact(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(english().number_exact(1e21), "1e21");
        assert_eq!(dutch().number_exact(1.5e-9), "1,5e−9");
        assert_eq!(english().number_exact_grouped(1_737_068.25), "1,737,068.25");
        assert_eq!(dutch().number_exact_grouped(-1250.5), "−1.250,5");
        assert_eq!(dutch().number_exact_grouped(-1.5e-9), "−1,5e−9");
        assert_eq!(english().percent_exact(0.07), "7");
        assert_eq!(dutch().percent_exact(-0.325), "−32,5");
        assert_eq!(english().percent_exact(0.0), "0");
    }

    proptest! {
        #[test]
        fn the_exact_text_reads_back_as_the_same_number(value in any_finite()) {
            for language in Language::ALL {
                let texts = Texts::of(language);
                for text in [texts.number_exact(value), texts.number_exact_grouped(value)] {
                    let read = texts.parse_number(&text).map(f64::to_bits);
                    prop_assert_eq!(read, Ok(without_sign_of_zero(value).to_bits()), "{}", text);
                }
            }
        }

        #[test]
        fn the_exact_percentage_reads_back_as_the_same_share(share in any_finite()) {
            for language in Language::ALL {
                let texts = Texts::of(language);
                let text = texts.percent_exact(share);
                let read = texts.parse_percent(&text).map(f64::to_bits);
                prop_assert_eq!(read, Ok(without_sign_of_zero(share).to_bits()), "{}", text);
            }
        }

        #[test]
        fn a_shown_number_never_says_minus_zero_or_not_a_number(value in any_shown(), decimals in 0_usize..4) {
            for language in Language::ALL {
                for text in every_text(Texts::of(language), value, decimals) {
                    let lower = text.to_lowercase();
                    prop_assert!(!lower.contains("nan") && !lower.contains("inf"), "{}", text);
                    let is_signed = text.starts_with(['−', '-', '+']);
                    let is_zero = !text.contains(|c: char| ('1'..='9').contains(&c));
                    prop_assert!(!(is_signed && is_zero), "{}", text);
                }
            }
        }
    }

    #[test]
    fn what_was_typed_as_minus_zero_is_zero() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            for typed in ["-0", "−0", "-0e5"] {
                let read = texts.parse_number(typed).map(f64::to_bits);
                assert_eq!(read, Ok(0), "{typed}");
                let read = texts.parse_percent(typed).map(f64::to_bits);
                assert_eq!(read, Ok(0), "{typed}");
            }
        }
    }

    /// Every way to write a number.
    fn every_text(texts: &Texts, value: f64, decimals: usize) -> Vec<String> {
        let mut written = vec![
            texts.number(value, decimals),
            texts.number_change(value, decimals),
            texts.number_exact(value),
            texts.number_exact_grouped(value),
            texts.percent(value, decimals),
            texts.percent_change(value, decimals),
            texts.percent_exact(value),
            texts.money(value, decimals, "EUR"),
            texts.money_headline(value, "EUR"),
            texts.money_change(value, "EUR"),
            texts.money_whole(value, "EUR"),
            texts.money_whole_change(value, "EUR"),
            texts.duration(value),
        ];
        for step in [0.1, 1.0, 250_000.0] {
            written.extend(texts.money_steps(&[value, value + step], "EUR"));
        }
        for input in crate::domain::inputs::ALL.iter() {
            written.push(texts.quantity(value, input.unit, "EUR"));
            written.push(texts.quantity_rounded(value, input.unit, "EUR"));
            written.push(texts.entry(value, input.unit));
        }
        written
    }

    /// Numbers of every size, with many close to zero.
    fn any_shown() -> impl Strategy<Value = f64> {
        prop_oneof![
            any::<f64>(),
            any_finite(),
            (-0.01..0.01_f64),
            (-1e-15..1e-15_f64)
        ]
    }

    fn without_sign_of_zero(value: f64) -> f64 {
        value + 0.0
    }

    /// Finite numbers of every size, with many of the size that people type.
    fn any_finite() -> impl Strategy<Value = f64> {
        prop_oneof![
            any::<f64>().prop_filter("finite", |value| value.is_finite()),
            (-1e7..1e7_f64),
            (-1_000_000_000_i64..1_000_000_000).prop_map(|cents| cents as f64 / 100.0),
            Just(0.0),
            Just(-0.0),
            Just(f64::MAX),
            Just(f64::MIN_POSITIVE),
            Just(5e-324),
        ]
    }
}

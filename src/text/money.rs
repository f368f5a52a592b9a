//! Amounts of money as they are shown: sign, symbol, number, magnitude.

use iso_currency::Currency;

use super::numbers::{self, Signs};
use super::{NO_NUMBER, Texts};

/// How many digits a headline shows.
const HEADLINE_DIGITS: i16 = 3;
/// Amounts below this power of ten are shown in cents.
const FIRST_POWER_WITHOUT_CENTS: i16 = 2;

/// The most decimals of an amount at the side of a chart.
const MOST_STEP_DECIMALS: u8 = 4;

/// What an amount in a headline is counted in.
struct Magnitude {
    /// The power of ten from which it is used.
    from: i16,
    /// The power of ten that it stands for.
    power: i16,
    /// The text that it is written with.
    key: &'static str,
}

/// The largest first. Four digits are still written out: € 1,230 reads better than € 1.23 k.
const MAGNITUDES: [Magnitude; 4] = [
    Magnitude {
        from: 9,
        power: 9,
        key: "money-billions",
    },
    Magnitude {
        from: 6,
        power: 6,
        key: "money-millions",
    },
    Magnitude {
        from: 4,
        power: 3,
        key: "money-thousands",
    },
    PLAIN,
];

const PLAIN: Magnitude = Magnitude {
    from: i16::MIN,
    power: 0,
    key: "money-plain",
};

impl Texts {
    /// An amount rounded to three digits, as "€ 4.58 m"; below a hundred in cents, where there are any.
    pub fn money_headline(&self, amount: f64, currency: &str) -> String {
        self.headline(amount, currency, Signs::Negative)
    }

    /// An amount rounded to three digits, with its sign, as "+€ 2.50 m".
    pub fn money_change(&self, amount: f64, currency: &str) -> String {
        self.headline(amount, currency, Signs::Both)
    }

    /// An amount in whole units, as "€ 1,737,068".
    pub fn money_whole(&self, amount: f64, currency: &str) -> String {
        self.money(amount, 0, currency)
    }

    /// An amount in whole units with its sign, as "+€ 1,737,068": for tables whose rows add up.
    pub fn money_whole_change(&self, amount: f64, currency: &str) -> String {
        self.decimal_amount(amount, 0, currency, Signs::Both)
    }

    /// An amount with a number of decimals, as "€ 6.50".
    pub fn money(&self, amount: f64, decimals: usize, currency: &str) -> String {
        self.decimal_amount(amount, decimals, currency, Signs::Negative)
    }

    fn decimal_amount(&self, amount: f64, decimals: usize, currency: &str, signs: Signs) -> String {
        let Some(mut digits) = numbers::digits(amount) else {
            return NO_NUMBER.to_owned();
        };
        let number = self.rounded(&mut digits, decimals);
        let sign = numbers::sign(amount, &digits, signs);
        self.amount(&PLAIN, sign, currency, number)
    }

    /// Amounts at equal steps for the side of a chart, as "€ 0", "€ 2 m": all in the magnitude of the largest, with as many
    /// decimals as the step needs.
    pub fn money_steps(&self, amounts: &[f64], currency: &str) -> Vec<String> {
        let largest = amounts.iter().fold(0.0_f64, |most, at| most.max(at.abs()));
        let magnitude = MAGNITUDES
            .iter()
            .find(|magnitude| largest >= 10_f64.powi(magnitude.from.max(0).into()))
            .unwrap_or(&PLAIN);
        let unit = 10_f64.powi(magnitude.power.into());
        let step = match amounts {
            [first, second, ..] => (second - first).abs() / unit,
            _ => largest / unit,
        };
        let decimals = (0..MOST_STEP_DECIMALS)
            .find(|decimals| {
                let scaled = step * 10_f64.powi(i32::from(*decimals));
                (scaled - scaled.round()).abs() < 1e-6 * scaled.max(1.0)
            })
            .unwrap_or(MOST_STEP_DECIMALS);
        amounts
            .iter()
            .map(|amount| {
                let Some(mut digits) = numbers::digits(amount / unit) else {
                    return NO_NUMBER.to_owned();
                };
                let number = self.rounded(&mut digits, decimals.into());
                if digits.is_zero() {
                    return self.amount(&PLAIN, "", currency, self.number(0.0, 0));
                }
                let sign = numbers::sign(*amount, &digits, Signs::Negative);
                self.amount(magnitude, sign, currency, number)
            })
            .collect()
    }

    /// The symbol of a currency, by its ISO 4217 code: €, £ or $; otherwise the code, because other symbols stand for
    /// several currencies.
    pub fn currency_symbol(&self, code: &str) -> String {
        match Currency::from_code(code) {
            Some(currency @ (Currency::EUR | Currency::GBP | Currency::USD)) => {
                currency.symbol().symbol
            }
            Some(_) | None => code.to_owned(),
        }
    }

    fn headline(&self, amount: f64, currency: &str, signs: Signs) -> String {
        let Some(mut digits) = numbers::digits(amount) else {
            return NO_NUMBER.to_owned();
        };
        let first = digits.nonzero_magnitude_start();
        if first < FIRST_POWER_WITHOUT_CENTS {
            numbers::round(&mut digits, -2);
        } else {
            numbers::round(&mut digits, first + 1 - HEADLINE_DIGITS);
        }
        // Rounding may have carried into the next magnitude: look again.
        let first = digits.nonzero_magnitude_start();
        let sign = numbers::sign(amount, &digits, signs);
        let magnitude = MAGNITUDES
            .iter()
            .find(|magnitude| first >= magnitude.from)
            .unwrap_or(&PLAIN);
        digits.multiply_pow10(-magnitude.power);
        let has_cents = first < FIRST_POWER_WITHOUT_CENTS && digits.nonzero_magnitude_end() < 0;
        let decimals = if has_cents {
            2
        } else if magnitude.power == 0 {
            0
        } else {
            usize::try_from(HEADLINE_DIGITS - 1 - (first - magnitude.power)).unwrap_or(0)
        };
        let number = self.rounded(&mut digits, decimals);
        self.amount(magnitude, sign, currency, number)
    }

    fn amount(&self, magnitude: &Magnitude, sign: &str, currency: &str, number: String) -> String {
        let currency = self.currency_symbol(currency);
        self.with(
            magnitude.key,
            &[
                ("sign", sign.into()),
                ("currency", currency.into()),
                ("number", number.into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Language;

    fn english(amount: f64) -> String {
        spaced(&Texts::of(Language::English).money_headline(amount, "EUR"))
    }

    fn dutch(amount: f64) -> String {
        spaced(&Texts::of(Language::Dutch).money_headline(amount, "EUR"))
    }

    /// Shows no-break spaces as underscores.
    fn spaced(text: &str) -> String {
        text.replace('\u{a0}', "_")
    }

    #[test]
    fn a_headline_has_three_digits_and_a_magnitude() {
        assert_eq!(english(4_580_123.0), "€_4.58_m");
        assert_eq!(dutch(4_580_123.0), "€_4,58_mln");
        assert_eq!(english(620_400.0), "€_620_k");
        assert_eq!(dutch(620_400.0), "€_620_k");
        assert_eq!(english(62_345.0), "€_62.3_k");
        assert_eq!(english(950.0), "€_950");
        assert_eq!(english(2_345_678_901.0), "€_2.35_bn");
        assert_eq!(dutch(2_345_678_901.0), "€_2,35_mld");
    }

    #[test]
    fn four_digits_are_written_out() {
        assert_eq!(english(1_234.0), "€_1,230");
        assert_eq!(dutch(9_994.0), "€_9.990");
    }

    #[test]
    fn rounding_carries_into_the_next_magnitude() {
        assert_eq!(english(999_600.0), "€_1.00_m");
        assert_eq!(english(999_499.0), "€_999_k");
        assert_eq!(english(9_996.0), "€_10.0_k");
        assert_eq!(english(999_999_999.0), "€_1.00_bn");
        assert_eq!(english(999.6), "€_1,000");
        assert_eq!(english(99.996), "€_100");
    }

    #[test]
    fn small_amounts_are_in_cents_and_tiny_ones_are_zero() {
        assert_eq!(english(6.5), "€_6.50");
        assert_eq!(dutch(65.371), "€_65,37");
        assert_eq!(english(12.0), "€_12");
        assert_eq!(english(0.0), "€_0");
        assert_eq!(english(-0.0), "€_0");
        assert_eq!(english(-0.004), "€_0");
        assert_eq!(english(1e-300), "€_0");
    }

    #[test]
    fn huge_amounts_stay_short() {
        assert_eq!(english(4.58e12), "€_4,580_bn");
        assert_eq!(english(f64::MAX), "€_1.80e299_bn");
    }

    #[test]
    fn amounts_at_the_side_of_a_chart_have_the_decimals_that_their_step_needs() {
        let steps = |language, amounts: &[f64]| {
            let words = Texts::of(language).money_steps(amounts, "EUR");
            words.iter().map(|words| spaced(words)).collect::<Vec<_>>()
        };
        let millions = [-2e6, 0.0, 2e6, 4e6];
        let expected = ["−€_2_m", "€_0", "€_2_m", "€_4_m"];
        assert_eq!(steps(Language::English, &millions), expected);
        let halves = [0.0, 500_000.0, 1_000_000.0, 1_500_000.0];
        let expected = ["€_0", "€_0,5_mln", "€_1,0_mln", "€_1,5_mln"];
        assert_eq!(steps(Language::Dutch, &halves), expected);
        let thousands = [-50_000.0, 0.0, 50_000.0];
        let expected = ["−€_50_k", "€_0", "€_50_k"];
        assert_eq!(steps(Language::English, &thousands), expected);
        let small = [0.0, 0.2, 0.4, 0.6000000000000001];
        let expected = ["€_0", "€_0.2", "€_0.4", "€_0.6"];
        assert_eq!(steps(Language::English, &small), expected);
        let computed = [-0.1, -0.1 + 0.30000000000000004 - 0.2, 0.1];
        let expected = ["−€_0.1", "€_0", "€_0.1"];
        assert_eq!(steps(Language::English, &computed), expected);
        assert!(steps(Language::English, &[]).is_empty());
    }

    #[test]
    fn the_sign_stands_in_front() {
        let texts = Texts::of(Language::English);
        assert_eq!(english(-2_240_000.0), "−€_2.24_m");
        assert_eq!(spaced(&texts.money_change(2_500_000.0, "EUR")), "+€_2.50_m");
        assert_eq!(
            spaced(&texts.money_change(-2_240_000.0, "EUR")),
            "−€_2.24_m"
        );
        assert_eq!(spaced(&texts.money_change(0.0, "EUR")), "€_0");
        assert_eq!(
            spaced(&texts.money_whole(-1_737_068.4, "EUR")),
            "−€_1,737,068"
        );
        assert_eq!(spaced(&texts.money_whole(-0.4, "EUR")), "€_0");
    }

    #[test]
    fn a_currency_has_its_symbol_only_where_that_means_one_currency() {
        let texts = Texts::of(Language::English);
        for (code, symbol) in [
            ("EUR", "€"),
            ("GBP", "£"),
            ("USD", "$"),
            ("CHF", "CHF"),
            ("CAD", "CAD"),
            ("zzz", "zzz"),
        ] {
            assert_eq!(texts.currency_symbol(code), symbol);
        }
        assert_eq!(spaced(&texts.money_whole(5.0, "CHF")), "CHF_5");
    }

    #[test]
    fn what_is_not_an_amount_is_a_dash() {
        let texts = Texts::of(Language::Dutch);
        for amount in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(texts.money_headline(amount, "EUR"), "–");
            assert_eq!(texts.money_change(amount, "EUR"), "–");
            assert_eq!(texts.money_whole(amount, "EUR"), "–");
        }
    }

    proptest! {
        #[test]
        fn a_headline_reads_back_within_half_a_percent(amount in -1e13..1e13_f64) {
            for language in Language::ALL {
                let texts = Texts::of(language);
                let text = texts.money_headline(amount, "EUR");
                let read = texts.parse_number(&text).unwrap();
                prop_assert!((read - amount).abs() <= amount.abs() * 0.005 + 0.005, "{} from {}", text, amount);
            }
        }
    }
}

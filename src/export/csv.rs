//! Results and register as one table: a row for each figure, numbers in full. For other programs it has commas and decimal
//! points wherever it is read; for a spreadsheet, which reads a table as its language writes numbers, what that language has.
//!
//! The first row names the columns. `part` says what a row is about (`case`, `year`, `behaviour`, `evidence`, `option`,
//! `driver`, `warning`, `simulation`, `factor`, `portfolio`, `assumption`), `item` which one, `figure` which number of it, by the names of the model. Text that a
//! spreadsheet would take for a formula begins with an apostrophe.

use crate::domain::Evidence;
use crate::engine::batch::CancelToken;
use crate::engine::{CaseResult, Irr};
use crate::present::register::{Line, lines};
use crate::present::{Analysis, ExportInput, PROGRAM_VERSION};
use crate::text::{Arg, Texts};

use super::ExportError;
use super::json::{evidence_name, factor_name, footing_name, reason_name};
use super::workbook_parts::plain;

const COLUMNS: [&str; 11] = [
    "part", "item", "name", "figure", "value", "low", "high", "evidence", "source", "owner",
    "as_of",
];

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between two cells.
    pub separator: char,
    /// Between whole numbers and their decimals.
    pub decimal: char,
    /// What stands in front of everything.
    mark: &'static str,
}

impl Dialect {
    /// The one that programs read in any language.
    pub const PROGRAMS: Self = Self {
        separator: ',',
        decimal: '.',
        mark: "",
    };

    /// The one that a spreadsheet in a language opens right by itself.
    pub fn of_spreadsheet(texts: &Texts) -> Self {
        let decimal = texts.decimal_separator();
        Self {
            separator: if decimal == ',' { ';' } else { ',' },
            decimal,
            // Without it a spreadsheet takes letters with accents for others.
            mark: "\u{feff}",
        }
    }

    /// Its signs, for texts that name them.
    pub fn arguments(self) -> [(&'static str, Arg<'static>); 2] {
        [
            ("separator", self.separator.to_string().into()),
            ("decimal", self.decimal.to_string().into()),
        ]
    }
}

/// The bytes of the table.
///
/// # Errors
/// When it was stopped.
pub(super) fn render(
    input: &ExportInput<'_>,
    dialect: Dialect,
    token: &CancelToken,
) -> Result<Vec<u8>, ExportError> {
    let mut table = Table {
        dialect,
        text: dialect.mark.to_owned(),
    };
    table.row(&COLUMNS.map(str::to_owned));
    table.about(input);
    table.results(input.result());
    token.reached(0.5)?;
    table.items(input);
    table.simulation(input.analysis);
    table.portfolio(input);
    for line in lines(input.case, input.texts) {
        table.assumption(&line);
    }
    Ok(table.text.into_bytes())
}

/// Text as it may stand in a cell: nothing that a spreadsheet takes for a formula, and no control characters.
pub(super) fn defused(text: &str) -> String {
    let plain = plain(text);
    let begins_formula = text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '−', '＝', '＋', '－', '＠',
    ]);
    if begins_formula || plain.trim_start().starts_with(['=', '+', '-', '@']) {
        format!("'{plain}")
    } else {
        plain
    }
}

struct Table {
    dialect: Dialect,
    text: String,
}

impl Table {
    fn row(&mut self, cells: &[String]) {
        let separator = self.dialect.separator;
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell, separator)).collect();
        self.text.push_str(&cells.join(&separator.to_string()));
        // As the standard for such tables has it (RFC 4180).
        self.text.push_str("\r\n");
    }

    fn words(&mut self, part: &str, item: &str, name: &str, figure: &str, words: &str) {
        let cells = [
            part,
            &defused(item),
            &defused(name),
            figure,
            &defused(words),
        ];
        self.padded(cells.map(str::to_owned).to_vec());
    }

    fn number(&mut self, part: &str, item: &str, name: &str, figure: &str, value: Option<f64>) {
        let value = self.dialect.number(value);
        let cells = [part, &defused(item), &defused(name), figure, &value];
        self.padded(cells.map(str::to_owned).to_vec());
    }

    fn padded(&mut self, mut cells: Vec<String>) {
        cells.resize(COLUMNS.len(), String::new());
        self.row(&cells);
    }

    fn about(&mut self, input: &ExportInput<'_>) {
        let case = input.case;
        for (figure, words) in [
            ("title", case.title.clone()),
            ("currency", case.currency.clone()),
            ("start", case.start.to_string()),
            ("date", input.date.to_string()),
            ("program", format!("ROX Case {PROGRAM_VERSION}")),
        ] {
            self.words("case", "", "", figure, &words);
        }
        let years = f64::from(case.horizon_years);
        self.number("case", "", "", "horizon_years", Some(years));
    }

    fn results(&mut self, result: &CaseResult) {
        let irr = match result.irr {
            Irr::Rate(rate) => Some(rate),
            Irr::NoRoot | Irr::AboveRange | Irr::SeveralRoots => None,
        };
        let ask = &result.ask;
        for (figure, code) in [
            ("ask", ask.decision().name()),
            ("ask_reason", ask.reason.name()),
        ] {
            self.words("case", "", "", figure, code.unwrap_or_default());
        }
        for (figure, value) in [
            ("npv", Some(result.npv)),
            ("pv_cost", Some(result.pv_cost)),
            ("pv_experience", Some(result.pv_experience)),
            ("pv_direct", Some(result.pv_direct)),
            ("rox", result.rox),
            ("roi", result.roi),
            ("benefit_cost_ratio", result.benefit_cost_ratio),
            ("irr", irr),
            ("payback_months", result.payback_months),
            (
                "discounted_payback_months",
                result.discounted_payback_months,
            ),
            ("peak_funding", Some(result.peak_funding)),
            ("cost_of_inaction", Some(result.cost_of_inaction)),
            ("break_even_lift", result.break_even_lift),
        ] {
            self.number("case", "", "", figure, value);
        }
        for year in &result.yearly {
            let item = year.year.to_string();
            for (figure, value) in [
                ("benefit", year.benefit),
                ("cost", year.cost),
                ("net", year.net),
                ("npv_to_date", year.npv_to_date),
            ] {
                self.number("year", &item, "", figure, Some(value));
            }
        }
        for (name, value) in result.by_behaviour.entries() {
            self.number("behaviour", name, "", "pv", Some(value));
        }
        for (grade, value) in Evidence::ALL.into_iter().zip(result.by_evidence) {
            self.number("evidence", evidence_name(grade), "", "pv", Some(value));
        }
    }

    fn items(&mut self, input: &ExportInput<'_>) {
        let (case, result) = (input.case, input.result());
        for option in &result.options {
            let mut all = case.options.iter();
            let name = all
                .find(|own| own.id == option.id)
                .map_or("", |own| &own.name);
            let (figure, verdict) = match option.verdict.or_reason() {
                Ok(verdict) => ("verdict", verdict),
                Err(reason) => ("verdict_reason", reason),
            };
            self.words("option", &option.id, name, figure, verdict);
            for (figure, value) in [
                ("pv_cost", option.pv_cost),
                ("total_cost", option.total_cost),
                ("one_off_behind", option.one_off_behind),
                ("alone", option.alone),
                ("marginal", option.marginal),
                ("shapley", option.shapley),
                ("overshoot_share", option.overshoot_share),
                ("unknown_share", option.unknown_share),
                ("overshoot_cost", option.overshoot_cost),
                ("sweet_spot_scale", option.sweet_spot_scale),
                ("sweet_spot_gain", option.sweet_spot_gain),
            ] {
                self.number("option", &option.id, name, figure, Some(value));
            }
        }
        for (driver, own) in result.drivers.iter().zip(&case.drivers) {
            for (figure, value) in [
                ("gap_today", driver.gap_today),
                ("peak_gap", driver.peak_gap),
                ("last_gap", driver.last_gap),
                ("overshoot_share", driver.overshoot_share),
            ] {
                self.number("driver", &driver.id, &own.name, figure, Some(value));
            }
        }
        for warning in &result.warnings {
            let verdict = warning.verdict.name();
            self.words("warning", &warning.option, "", "verdict", verdict);
            for (figure, value) in [
                ("overshoot_cost", warning.overshoot_cost),
                ("sweet_spot_scale", warning.sweet_spot_scale),
                ("saves", warning.saves),
                ("gains", warning.gains),
            ] {
                self.number("warning", &warning.option, "", figure, Some(value));
            }
        }
    }

    /// What the trials say, with how many there were and where they began.
    fn simulation(&mut self, analysis: &Analysis) {
        let found = &analysis.simulation;
        for (figure, value) in [
            ("trials", Some(found.trials as f64)),
            ("chance_of_loss", Some(found.chance_of_loss)),
            ("chance_of_loss_error", found.chance_of_loss_error),
            ("npv_mean", Some(found.npv.mean)),
            ("npv_standard_error", found.npv.standard_error),
            ("npv_p5", Some(found.npv.p5)),
            ("npv_p10", Some(found.npv.p10)),
            ("npv_p50", Some(found.npv.p50)),
            ("npv_p90", Some(found.npv.p90)),
            ("npv_p95", Some(found.npv.p95)),
            ("expected_shortfall", Some(found.expected_shortfall)),
            ("payback_months_p50", found.payback.p50),
            ("payback_never", Some(found.payback.never)),
            ("evpi", Some(found.evpi)),
        ] {
            self.number("simulation", "", "", figure, value);
        }
        // In full: a seed may have more digits than a number of a table keeps.
        let seed = found.settings.seed.to_string();
        self.words("simulation", "", "", "seed", &seed);
        for (place, mass) in found.histogram.masses.iter().enumerate() {
            let (item, kind) = (format!("mass_{}", place + 1), mass.kind.name());
            for (figure, value) in [("share", mass.share), ("npv_mean", mass.amount)] {
                self.number("simulation", &item, kind, figure, Some(value));
            }
        }
        for driver in &found.overshoot {
            let chance = Some(driver.chance);
            self.number("simulation", &driver.driver, "", "overshoot_chance", chance);
        }
        let study = found.study.iter();
        for own in study.flat_map(|study| &study.factors) {
            let (kind, of) = factor_name(&own.factor);
            for (figure, value) in [
                ("share_of_variance", own.share_of_variance),
                ("evppi", own.evppi),
            ] {
                self.number("factor", &of, kind, figure, Some(value));
            }
        }
    }

    /// The best set of options within the budget beside the plan.
    fn portfolio(&mut self, input: &ExportInput<'_>) {
        let Some(portfolio) = &input.analysis.portfolio else {
            return;
        };
        for (item, set) in [("plan", &portfolio.planned), ("best", portfolio.chosen())] {
            for (figure, value) in [
                ("npv", Some(set.npv)),
                ("spend", Some(set.spend)),
                ("chance_of_loss", set.chance_of_loss),
            ] {
                self.number("portfolio", item, "", figure, value);
            }
        }
        let chosen = portfolio.chosen().multiples.iter();
        for (option, multiple) in input.case.options.iter().zip(chosen) {
            let scale = Some(option.scale * multiple);
            self.number("portfolio", &option.id, &option.name, "best_scale", scale);
        }
        for lost in &portfolio.lost {
            let option = &input.case.options[lost.option];
            let reason = reason_name(&lost.reason);
            self.words("portfolio", &option.id, &option.name, "lost", reason);
        }
    }

    fn assumption(&mut self, line: &Line) {
        let value = &line.assumption.value;
        let [likely, low, high] =
            [Some(value.likely), value.low, value.high].map(|own| self.dialect.number(own));
        self.row(&[
            "assumption".to_owned(),
            defused(&line.assumption.path.to_string()),
            defused(&line.name),
            line.assumption.input.key.to_owned(),
            likely,
            low,
            high,
            footing_name(line.footing).to_owned(),
            defused(&line.source),
            defused(&line.owner),
            line.as_of
                .map_or_else(String::new, |month| month.to_string()),
        ]);
    }
}

impl Dialect {
    /// A number in full; empty where there is none.
    fn number(self, value: Option<f64>) -> String {
        value
            .filter(|value| value.is_finite())
            // A zero has no sign.
            .map(|value| {
                (value + 0.0)
                    .to_string()
                    .replace('.', &self.decimal.to_string())
            })
            .unwrap_or_default()
    }
}

fn quoted(cell: &str, separator: char) -> String {
    if cell.contains([separator, '"', '\r', '\n', ';', '\'']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for text in [
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1",
        ] {
            assert!(defused(text).starts_with('\''), "{text:?}");
            assert!(!defused(text).contains(['\t', '\r']), "{text:?}");
        }
        assert_eq!(defused("Gift in every parcel"), "Gift in every parcel");
    }

    #[test]
    fn separators_and_quotes_stay_inside_their_cell() {
        assert_eq!(quoted("one, \"two\"", ','), "\"one, \"\"two\"\"\"");
        assert_eq!(quoted("plain", ','), "plain");
        assert_eq!(quoted("1,5", ';'), "1,5");
    }

    #[test]
    fn numbers_are_in_full_and_what_is_none_is_empty() {
        let number = |value| Dialect::PROGRAMS.number(Some(value));
        assert_eq!(number(1737068.25), "1737068.25");
        assert_eq!(number(f64::NAN), "");
        assert_eq!(number(-0.0), "0");
    }

    #[test]
    fn a_spreadsheet_gets_separators_that_its_decimals_are_not() {
        for (language, separator, number) in [
            (Language::English, ',', "-0.25"),
            (Language::Dutch, ';', "-0,25"),
        ] {
            let dialect = Dialect::of_spreadsheet(Texts::of(language));
            assert_eq!(dialect.separator, separator);
            assert_eq!(dialect.number(Some(-0.25)), number);
        }
    }
}

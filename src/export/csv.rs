//! Results and register as one table: a row for each figure, numbers in full, as the file for programs has them. For other
//! programs it has commas and decimal points wherever it is read; for a spreadsheet, which reads a table as its language writes
//! numbers, what that language has.
//!
//! The first row names the columns. `part` says what a row is about (`case`, `year`, `behaviour`, `evidence`, `option`,
//! `driver`, `warning`, `simulation`, `factor`, `portfolio`, `assumption`), `item` which one, `figure` which number of it, by
//! the names of the model. Text that a spreadsheet would take for a formula begins with an apostrophe.

use serde_json::Value;

use crate::domain::Evidence;
use crate::engine::batch::CancelToken;
use crate::present::ExportInput;
use crate::present::register::lines;
use crate::text::{Arg, Texts};

use super::ExportError;
use super::json::ResultFile;
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
    let lines = lines(input.case, input.texts);
    token.reached(0.5)?;
    let file = serde_json::to_value(ResultFile::of(input, &lines));
    let file = file.map_err(|error| ExportError::Failed(error.to_string()))?;
    let mut table = Table {
        dialect,
        text: dialect.mark.to_owned(),
    };
    table.row(&COLUMNS.map(str::to_owned));
    table.case(input, &file);
    table.items(input, &file["result"]);
    table.simulation(input, &file["simulation"]);
    table.portfolio(input, &file["portfolio"]);
    for line in parts(&file["register"]) {
        table.assumption(line);
    }
    Ok(table.text.into_bytes())
}

fn parts(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
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

    fn figure(&mut self, part: &str, item: &str, name: &str, figure: &str, value: &Value) {
        let value = self.cell(value);
        let mut cells = [part, &defused(item), &defused(name), figure, &value]
            .map(str::to_owned)
            .to_vec();
        cells.resize(COLUMNS.len(), String::new());
        self.row(&cells);
    }

    /// A row for each of the figures, which are named as in the file; those of a part of it, after that part.
    fn figures<const N: usize>(
        &mut self,
        [part, item, name]: [&str; 3],
        of: &Value,
        figures: [&str; N],
    ) {
        for path in figures {
            let value = of.pointer(&format!("/{path}")).unwrap_or(&Value::Null);
            self.figure(part, item, name, &path.replace('/', "_"), value);
        }
    }

    /// A value as it stands in a cell; empty where there is none.
    fn cell(&self, value: &Value) -> String {
        match value {
            Value::String(text) => defused(text),
            // A seed may have more digits than a number with decimals keeps.
            Value::Number(number) if number.is_u64() => number.to_string(),
            _ => self.dialect.number(value.as_f64()),
        }
    }

    fn case(&mut self, input: &ExportInput<'_>, file: &Value) {
        let case = ["case", "", ""];
        let result = &file["result"];
        self.figures(case, result, ["title", "currency", "start"]);
        self.figures(case, file, ["date", "program"]);
        let headline = [
            "horizon_years",
            "ask",
            "ask_reason",
            "npv",
            "pv_cost",
            "pv_experience",
            "pv_direct",
            "rox",
            "roi",
            "benefit_cost_ratio",
            "irr",
            "payback_months",
            "discounted_payback_months",
            "peak_funding",
            "cost_of_inaction",
            "break_even_lift",
        ];
        self.figures(case, result, headline);
        for year in parts(&result["yearly"]) {
            let about = ["year", &self.cell(&year["year"]), ""];
            self.figures(about, year, ["benefit", "cost", "net", "npv_to_date"]);
        }
        for (name, _) in input.result().by_behaviour.entries() {
            let value = &result["by_behaviour"][name];
            self.figure("behaviour", name, "", "pv", value);
        }
        for grade in Evidence::ALL {
            let name = self.cell(&serde_json::json!(grade));
            let value = &result["by_evidence"][&name];
            self.figure("evidence", &name, "", "pv", value);
        }
    }

    fn items(&mut self, input: &ExportInput<'_>, result: &Value) {
        for option in &input.result().options {
            let mut all = input.case.options.iter();
            let name = all.find(|own| own.id == option.id);
            let about = ["option", &option.id, name.map_or("", |own| &own.name)];
            let own = &result["options"][&option.id];
            let verdict = if own["verdict"].is_null() {
                "verdict_reason"
            } else {
                "verdict"
            };
            let figures = [
                verdict,
                "pv_cost",
                "total_cost",
                "one_off_behind",
                "alone",
                "marginal",
                "shapley",
                "overshoot_share",
                "unknown_share",
                "overshoot_cost",
                "sweet_spot_scale",
                "sweet_spot_gain",
            ];
            self.figures(about, own, figures);
        }
        for (driver, own) in input.result().drivers.iter().zip(&input.case.drivers) {
            let about @ [part, id, name] = ["driver", &driver.id, &own.name];
            self.figure(part, id, name, "gap_today", &driver.gap_today.into());
            let figures = ["peak_gap", "last_gap", "overshoot_share"];
            self.figures(about, &result["drivers"][id], figures);
        }
        for warning in parts(&result["warnings"]) {
            let about = [
                "warning",
                warning["option"].as_str().unwrap_or_default(),
                "",
            ];
            let figures = [
                "verdict",
                "overshoot_cost",
                "sweet_spot_scale",
                "saves",
                "gains",
            ];
            self.figures(about, warning, figures);
        }
    }

    /// What the trials say, with how many there were and where they began.
    fn simulation(&mut self, input: &ExportInput<'_>, found: &Value) {
        let about @ [part, item, name] = ["simulation", "", ""];
        let spread = [
            "trials",
            "chance_of_loss",
            "chance_of_loss_error",
            "npv/mean",
            "npv/standard_error",
            "npv/p5",
            "npv/p10",
            "npv/p50",
            "npv/p90",
            "npv/p95",
            "expected_shortfall",
            "payback_months/p50",
        ];
        self.figures(about, found, spread);
        let never = &found["payback_months"]["never"];
        self.figure(part, item, name, "payback_never", never);
        self.figures(about, found, ["evpi", "seed"]);
        for (place, mass) in parts(&found["histogram"]["masses"]).enumerate() {
            let (item, kind) = (format!("mass_{}", place + 1), self.cell(&mass["kind"]));
            self.figure(part, &item, &kind, "share", &mass["share"]);
            self.figure(part, &item, &kind, "npv_mean", &mass["amount"]);
        }
        for driver in &input.case.drivers {
            if let Some(own) = found["overshoot"].get(&driver.id) {
                self.figure(part, &driver.id, "", "overshoot_chance", &own["chance"]);
            }
        }
        for factor in parts(&found["factors"]) {
            let [of, kind] = ["of", "kind"].map(|key| factor[key].as_str().unwrap_or_default());
            self.figures(["factor", of, kind], factor, ["share_of_variance", "evppi"]);
        }
    }

    /// The best set of options within the budget beside the plan.
    fn portfolio(&mut self, input: &ExportInput<'_>, file: &Value) {
        let Some(portfolio) = &input.analysis.portfolio else {
            return;
        };
        for (item, set) in [("plan", &file["plan"]), ("best", &file["chosen"])] {
            let figures = ["npv", "spend", "chance_of_loss"];
            self.figures(["portfolio", item, ""], set, figures);
        }
        let chosen = portfolio.chosen().multiples.iter();
        for (option, multiple) in input.case.options.iter().zip(chosen) {
            let scale = (option.scale * multiple).into();
            self.figure("portfolio", &option.id, &option.name, "best_scale", &scale);
        }
        for lost in &portfolio.lost {
            let option = &input.case.options[lost.option];
            let reason = &file["lost"][&option.id]["reason"];
            self.figure("portfolio", &option.id, &option.name, "lost", reason);
        }
    }

    fn assumption(&mut self, line: &Value) {
        let columns = [
            "path", "name", "input", "value", "low", "high", "evidence", "source", "owner", "as_of",
        ];
        let cells = columns.into_iter().map(|column| self.cell(&line[column]));
        let cells: Vec<String> = std::iter::once("assumption".to_owned())
            .chain(cells)
            .collect();
        self.row(&cells);
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

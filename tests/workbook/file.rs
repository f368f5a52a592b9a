//! Reads a workbook as plainly as it was written: parts, names, and cells with their formulas and values.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

/// Relative agreement asked of figures.
const AGREEMENT: f64 = 1e-9;
/// Absolute agreement asked of figures near nothing, which are the small rest of large sums of money.
const AGREEMENT_OF_RESTS: f64 = 1e-6;

/// The place of the sheet that compares.
const CHECK: usize = 13;
/// The place of the register, which repeats inputs without using them.
const REGISTER: usize = 14;

/// A workbook.
pub(super) struct Workbook {
    pub(super) parts: BTreeMap<String, String>,
    /// Sheet and cell of every name.
    pub(super) names: BTreeMap<String, (String, String)>,
    /// Names of the sheets, in their order.
    pub(super) sheets: Vec<String>,
    texts: Vec<String>,
}

/// A figure that is compared.
#[derive(Debug)]
pub(super) struct Compared {
    pub(super) name: String,
    pub(super) live: String,
    pub(super) stated: String,
}

impl Compared {
    pub(super) fn assert_equal(&self, case: &str) {
        let [live, stated] = [&self.live, &self.stated].map(|text| number(text));
        match (live, stated) {
            (Some(live), Some(stated)) => {
                let distance = (live - stated).abs();
                assert!(
                    distance <= (AGREEMENT * stated.abs()).max(AGREEMENT_OF_RESTS),
                    "{case}: {} is {live}, not {stated}",
                    self.name
                );
            }
            _ => assert_eq!(self.live, self.stated, "{case}: {}", self.name),
        }
    }
}

/// The number that a spreadsheet writes so; percentages are shares.
pub(super) fn number(text: &str) -> Option<f64> {
    match text.strip_suffix('%') {
        Some(percent) => percent
            .replace('−', "-")
            .parse::<f64>()
            .ok()
            .map(|share| share / 100.0),
        None => text.replace('−', "-").parse().ok(),
    }
}

impl Workbook {
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for place in 0..archive.len() {
            let mut file = archive.by_index(place).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            parts.insert(file.name().unwrap().into_owned(), text);
        }
        let workbook = &parts["xl/workbook.xml"];
        let sheets = workbook
            .split("<sheet name=\"")
            .skip(1)
            .map(|rest| unescaped(rest.split('"').next().unwrap()))
            .collect();
        let names = workbook
            .split("<definedName name=\"")
            .skip(1)
            .map(|rest| {
                let (name, rest) = rest.split_once('"').unwrap();
                let place = unescaped(between(rest, ">", "<"));
                let (sheet, cell) = place.split_once('!').unwrap();
                let cell = cell.replace('$', "");
                (name.to_owned(), (sheet.trim_matches('\'').to_owned(), cell))
            })
            .collect();
        let texts = parts["xl/sharedStrings.xml"]
            .split("<si>")
            .skip(1)
            .map(|item| {
                let inside = item.split("</t>").next().unwrap();
                unescaped(inside.rsplit_once('>').unwrap().1)
            })
            .collect();
        Self {
            parts,
            names,
            sheets,
            texts,
        }
    }

    /// The XML of a sheet by its place, from 1.
    fn sheet(&self, place: usize) -> &str {
        &self.parts[&format!("xl/worksheets/sheet{place}.xml")]
    }

    /// The rows of the sheet that compares, with the values that stand in the file.
    pub(super) fn check(&self) -> Vec<Compared> {
        let sheet = self.sheet(CHECK);
        let mut rows = Vec::new();
        for row in 7.. {
            let Some(name) = self.value(sheet, &format!("A{row}")) else {
                break;
            };
            rows.push(Compared {
                name,
                live: self.value(sheet, &format!("B{row}")).unwrap(),
                stated: self.value(sheet, &format!("C{row}")).unwrap(),
            });
        }
        rows
    }

    /// How many figures the workbook itself calls different.
    pub(super) fn differing(&self) -> String {
        self.value(self.sheet(CHECK), "B4").unwrap()
    }

    /// All formulas, without those of the register.
    pub(super) fn formulas_without_register(&self) -> String {
        (1..=self.sheets.len())
            .filter(|place| *place != REGISTER)
            .flat_map(|place| self.sheet(place).split("<f>").skip(1))
            .map(|rest| rest.split("</f>").next().unwrap())
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// All numbers that stand on a sheet, by its place from 1.
    pub(super) fn numbers_of(&self, place: usize) -> Vec<f64> {
        let cells = self.sheet(place).split("<v>").skip(1);
        let values = cells.map(|rest| rest.split("</v>").next().unwrap());
        values.filter_map(|value| value.parse().ok()).collect()
    }

    fn value(&self, sheet: &str, cell: &str) -> Option<String> {
        let (start, end) = cell_bounds(sheet, cell)?;
        let text = &sheet[start..end];
        if !text.contains("<v>") {
            return None;
        }
        let value = between(text, "<v>", "</v>");
        if text.contains("t=\"s\"") {
            return Some(self.texts[value.parse::<usize>().unwrap()].clone());
        }
        Some(unescaped(value))
    }

    /// The same workbook with another value in the cell that has a name, or beside it in another column.
    pub(super) fn with_value(&mut self, name: &str, column: Option<char>, value: &str) {
        let (sheet, cell) = self
            .names
            .get(name)
            .unwrap_or_else(|| panic!("no name {name}"))
            .clone();
        let cell = match column {
            Some(column) => format!("{column}{}", &cell[1..]),
            None => cell,
        };
        let place = self
            .sheets
            .iter()
            .position(|found| *found == sheet)
            .unwrap()
            + 1;
        let part = self
            .parts
            .get_mut(&format!("xl/worksheets/sheet{place}.xml"))
            .unwrap();
        let (start, end) = cell_bounds(part, &cell).unwrap();
        let style = between(&part[start..end], " s=\"", "\"").to_owned();
        let changed = match value.parse::<f64>() {
            Ok(_) => format!("<c r=\"{cell}\" s=\"{style}\"><v>{value}</v></c>"),
            Err(_) => {
                format!("<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t>{value}</t></is></c>")
            }
        };
        part.replace_range(start..end, &changed);
    }

    /// The file.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        for (name, text) in &self.parts {
            writer.start_file(name.as_str(), options).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }
}

/// Where a cell begins and ends in the XML of its sheet.
fn cell_bounds(sheet: &str, cell: &str) -> Option<(usize, usize)> {
    let start = sheet.find(&format!("<c r=\"{cell}\""))?;
    let tag = start + sheet[start..].find('>')?;
    if sheet[..tag].ends_with('/') {
        return Some((start, tag + 1));
    }
    Some((start, start + sheet[start..].find("</c>")? + "</c>".len()))
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let rest = text.split_once(from).unwrap().1;
    rest.split_once(to).unwrap().0
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

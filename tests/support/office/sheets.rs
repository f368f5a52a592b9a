//! Sheets: cells in their order, references into the tables of texts and looks, numbers that have room, and texts no longer
//! than an office takes them.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

/// The most letters of a name of a sheet, of a cell, and of what stands beside one.
const SHEET_NAME: usize = 31;
const CELL: usize = 32_767;
const MESSAGE: usize = 255;
const MESSAGE_TITLE: usize = 32;

fn named<'a>(document: &'a Document<'_>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    let nodes = document.descendants();
    nodes.filter(move |node| node.tag_name().name() == name)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The row and the column of a cell, from 1.
fn place(cell: &str) -> Option<(u32, u32)> {
    let digits = cell.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = cell.split_at(digits);
    let column = letters.bytes();
    let column = column.fold(0, |column, letter| {
        26 * column + u32::from(letter - b'A') + 1
    });
    Some((row.parse().ok()?, column))
}

/// Checks a sheet.
pub(super) fn check(document: &Document<'_>, told: &mut impl FnMut(String)) {
    let mut last = (0, 0);
    for cell in named(document, "c") {
        let name = cell.attribute("r").unwrap_or_default();
        match place(name) {
            Some(place) if place > last => last = place,
            _ => told(format!("the cell {name} stands too late")),
        }
        let number = cell.children().find(|node| node.tag_name().name() == "v");
        let number = number.and_then(|node| node.text()).unwrap_or_default();
        let is_number = number.is_empty() || number.parse().is_ok_and(f64::is_finite);
        if matches!(cell.attribute("t"), None | Some("n")) && !is_number {
            told(format!("{name} holds {number}"));
        }
    }
    for merged in ["mergeCell", "dataValidation", "hyperlink"] {
        let mut taken = BTreeSet::new();
        for node in named(document, merged) {
            let place = node.attribute("ref").or_else(|| node.attribute("sqref"));
            if !taken.insert(place.unwrap_or_default()) {
                told(format!("two of {merged} at {place:?}"));
            }
        }
    }
    for (name, most) in [
        ("prompt", MESSAGE),
        ("error", MESSAGE),
        ("promptTitle", MESSAGE_TITLE),
        ("errorTitle", MESSAGE_TITLE),
    ] {
        for node in named(document, "dataValidation") {
            if node.attribute(name).is_some_and(|text| units(text) > most) {
                told(format!("the {name} of a cell is too long"));
            }
        }
    }
    for name in ["formula1", "oddFooter", "oddHeader"] {
        for node in named(document, name) {
            if units(node.text().unwrap_or_default()) > MESSAGE {
                told(format!("{name} is too long"));
            }
        }
    }
}

/// Checks the names of sheets, and those that cells have.
pub(super) fn check_names(document: &Document<'_>, told: &mut impl FnMut(String)) {
    let mut taken = BTreeSet::new();
    for sheet in named(document, "sheet") {
        let name = sheet.attribute("name").unwrap_or_default();
        let is_one = !name.is_empty()
            && units(name) <= SHEET_NAME
            && !name.contains(['[', ']', ':', '*', '?', '/', '\\'])
            && !name.starts_with('\'')
            && taken.insert(name.to_lowercase());
        if !is_one {
            told(format!("{name} is no name of a sheet"));
        }
    }
    let mut taken = BTreeSet::new();
    for defined in named(document, "definedName") {
        let name = defined.attribute("name").unwrap_or_default();
        let sheet = defined.attribute("localSheetId").unwrap_or_default();
        let letters = name.strip_prefix("_xlnm.").unwrap_or(name);
        let is_one = letters
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
            && letters.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
            && units(name) <= MESSAGE
            && taken.insert((sheet, name.to_lowercase()));
        if !is_one {
            told(format!("{name} is no name of a cell"));
        }
    }
}

/// Checks the looks of cells.
pub(super) fn check_styles(document: &Document<'_>, told: &mut impl FnMut(String)) {
    for list in [
        "numFmts",
        "fonts",
        "fills",
        "borders",
        "cellXfs",
        "cellStyles",
    ] {
        for node in named(document, list) {
            let count = node.children().filter(Node::is_element).count();
            if node.attribute("count") != Some(count.to_string().as_str()) {
                told(format!("{list} are not as many as it says"));
            }
        }
    }
}

/// Checks what cells take from the tables of the workbook, and that their numbers have room.
pub(super) fn check_places(documents: &BTreeMap<&str, Document<'_>>, faults: &mut Vec<String>) {
    let Some(styles) = documents.get("xl/styles.xml") else {
        return;
    };
    let texts: Vec<usize> = documents
        .get("xl/sharedStrings.xml")
        .map_or(Vec::new(), |texts| {
            let items = named(texts, "si");
            let units = |item: Node<'_, '_>| {
                units(
                    &item
                        .descendants()
                        .filter_map(|node| node.text())
                        .collect::<String>(),
                )
            };
            items.map(units).collect()
        });
    if texts.iter().any(|units| *units > CELL) {
        faults.push("a text is longer than a cell".to_owned());
    }
    let formats = formats(styles);
    let sheets = documents.iter();
    for (name, sheet) in sheets.filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
        let widths = widths(sheet);
        for cell in named(sheet, "c") {
            let at = cell.attribute("r").unwrap_or_default();
            let value = cell.children().find(|node| node.tag_name().name() == "v");
            let value = value.and_then(|node| node.text()).unwrap_or_default();
            let style: usize = cell.attribute("s").unwrap_or("0").parse().unwrap();
            let Some(format) = formats.get(style) else {
                faults.push(format!("{name}: {at} looks like nothing"));
                continue;
            };
            match cell.attribute("t") {
                Some("s") if value.parse().is_ok_and(|text: usize| text < texts.len()) => {}
                Some("s") => faults.push(format!("{name}: {at} has no text")),
                None | Some("n") => {
                    let width = place(at).and_then(|(_, column)| widths.get(&column));
                    let letters = value.parse().map_or(0, |value: f64| format.letters(value));
                    if letters as f64 + 0.5 > width.copied().unwrap_or(8.43) {
                        faults.push(format!("{name}: {at} shows ### and not {value}"));
                    }
                }
                Some(_) => {}
            }
        }
    }
}

/// How a cell writes numbers.
struct NumberFormat {
    code: String,
    /// How much wider its digits are than usual ones.
    size: f64,
}

impl NumberFormat {
    /// How many usual digits a number takes; nothing where it is made to fit.
    fn letters(&self, value: f64) -> usize {
        let code = self.code.split(';').next().unwrap_or_default();
        if !code.contains('0') || code.contains('[') {
            return 0;
        }
        let percent = code.contains('%');
        let decimals = code.split_once('.').map_or(0, |(_, rest)| {
            rest.bytes().take_while(|letter| *letter == b'0').count()
        });
        let shown = if percent { 100.0 * value } else { value };
        let written = format!("{:.decimals$}", shown.abs());
        let whole = written.split('.').next().unwrap_or_default().len();
        let groups = if code.contains(',') {
            (whole - 1) / 3
        } else {
            0
        };
        let sign = usize::from(value < 0.0) + usize::from(percent);
        (self.size * (written.len() + groups + sign) as f64).ceil() as usize
    }
}

/// How the cells of each look write numbers.
fn formats(styles: &Document<'_>) -> Vec<NumberFormat> {
    let codes: BTreeMap<&str, &str> = named(styles, "numFmt")
        .filter_map(|node| Some((node.attribute("numFmtId")?, node.attribute("formatCode")?)))
        .collect();
    let sizes: Vec<f64> = named(styles, "font")
        .map(|font| {
            let mut parts = font.children();
            let size = parts.find(|part| part.tag_name().name() == "sz");
            let size = size.and_then(|size| size.attribute("val"));
            size.map_or(11.0, |size| size.parse().unwrap())
        })
        .collect();
    let built_in = |id: &str| match id {
        "1" => "0",
        "2" => "0.00",
        "3" => "#,##0",
        "4" => "#,##0.00",
        "9" => "0%",
        "10" => "0.00%",
        _ => "General",
    };
    let looks = named(styles, "cellXfs").flat_map(|list| list.children());
    let looks = looks.filter(Node::is_element);
    looks
        .map(|look| {
            let id = look.attribute("numFmtId").unwrap_or("0");
            let code = codes.get(id).copied().unwrap_or(built_in(id));
            let font: usize = look.attribute("fontId").unwrap_or("0").parse().unwrap();
            NumberFormat {
                code: code.to_owned(),
                // Widths of columns count digits of the usual size.
                size: (sizes[font] / 11.0).max(0.92),
            }
        })
        .collect()
}

/// The widths of the columns of a sheet, by their number from 1.
fn widths(sheet: &Document<'_>) -> BTreeMap<u32, f64> {
    let mut widths = BTreeMap::new();
    for column in named(sheet, "col") {
        let [from, to] = ["min", "max"].map(|end| column.attribute(end).unwrap().parse().unwrap());
        let width: f64 = column.attribute("width").unwrap().parse().unwrap();
        widths.extend((from..=to).map(|column: u32| (column, width)));
    }
    widths
}

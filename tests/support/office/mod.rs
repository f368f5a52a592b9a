//! What an office asks of a file before it opens it without repairs: every part is well formed, has a type and is reached,
//! every relation leads somewhere, elements stand in the order of the schema, ids are unique and charts hold their numbers.

mod charts;
mod orders;
mod sheets;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The end of the type of a relation, and the end of the type of the part that it leads to.
const TYPES: [(&str, &str); 17] = [
    ("/officeDocument", "main+xml"),
    ("/core-properties", "core-properties+xml"),
    ("/extended-properties", "extended-properties+xml"),
    ("/slide", "presentationml.slide+xml"),
    ("/slideLayout", "slideLayout+xml"),
    ("/slideMaster", "slideMaster+xml"),
    ("/notesSlide", "notesSlide+xml"),
    ("/notesMaster", "notesMaster+xml"),
    ("/theme", "theme+xml"),
    ("/chart", "drawingml.chart+xml"),
    ("/drawing", "drawing+xml"),
    ("/worksheet", "worksheet+xml"),
    ("/styles", "styles+xml"),
    ("/sharedStrings", "sharedStrings+xml"),
    ("/sheetMetadata", "sheetMetadata+xml"),
    ("/package", "spreadsheetml.sheet"),
    ("/custom-properties", "custom-properties+xml"),
];

/// The parts of a file, by their names.
type Parts = BTreeMap<String, Vec<u8>>;

/// A relation of a part.
struct Relation {
    id: String,
    target: String,
    kind: String,
}

/// What is wrong with a file; nothing where an office opens it as it is.
pub(crate) fn faults(file: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    let parts = read(file, &mut faults);
    let texts: BTreeMap<&str, &str> = parts
        .iter()
        .filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels"))
        .map(|(name, bytes)| (name.as_str(), std::str::from_utf8(bytes).unwrap()))
        .collect();
    let mut documents = BTreeMap::new();
    for (name, text) in &texts {
        match Document::parse(text) {
            Ok(document) => drop(documents.insert(*name, document)),
            Err(error) => faults.push(format!("{name} is no XML: {error}")),
        }
    }
    let types = types(&documents["[Content_Types].xml"]);
    for (name, document) in &documents {
        let mut told = |fault: String| faults.push(format!("{name}: {fault}"));
        orders::check(document.root_element(), &mut told);
        numbers(document, &mut told);
        shape_ids(document, &mut told);
        let root = document.root_element().tag_name();
        match root.name() {
            "chartSpace" => charts::check(document, &mut told),
            "worksheet" => sheets::check(document, &mut told),
            "workbook" => sheets::check_names(document, &mut told),
            "styleSheet" => sheets::check_styles(document, &mut told),
            "presentation" | "sldMaster" => slide_ids(document, &mut told),
            _ => {}
        }
    }
    sheets::check_places(&documents, &mut faults);
    let mut reached = BTreeSet::from(["[Content_Types].xml".to_owned()]);
    let mut open = vec![String::new()];
    while let Some(part) = open.pop() {
        let relations = relations_of(&part, &documents, &mut reached);
        used_relations(&part, &relations, &documents, &mut faults);
        for relation in relations {
            let path = path(&part, &relation.target);
            if !parts.contains_key(&path) {
                faults.push(format!("{part} leads to {path}, which is not there"));
                continue;
            }
            let of_kind = TYPES.iter().find(|(kind, _)| relation.kind.ends_with(kind));
            let own = type_of(&path, &types).unwrap_or_default();
            match of_kind {
                Some((_, kind)) if own.ends_with(kind) => {}
                _ => faults.push(format!("{path} is a {own} and not a {}", relation.kind)),
            }
            if reached.insert(path.clone()) {
                open.push(path);
            }
        }
    }
    for name in parts.keys() {
        if !reached.contains(name) {
            faults.push(format!("{name} is reached from nowhere"));
        }
        if name != "[Content_Types].xml" && type_of(name, &types).is_none() {
            faults.push(format!("{name} has no type"));
        }
    }
    for name in types.keys().filter_map(|name| name.strip_prefix('/')) {
        if !parts.contains_key(name) {
            faults.push(format!("{name} has a type and is not there"));
        }
    }
    for (name, bytes) in parts.iter().filter(|(name, _)| name.ends_with(".xlsx")) {
        let within = self::faults(bytes).into_iter();
        faults.extend(within.map(|fault| format!("{name}: {fault}")));
    }
    faults
}

fn read(file: &[u8], faults: &mut Vec<String>) -> Parts {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = Parts::new();
    let count = archive.len();
    for place in 0..count {
        let mut part = archive.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.insert(name, bytes);
    }
    if parts.len() != count {
        faults.push("two parts have one name".to_owned());
    }
    parts
}

/// The types of parts by `/name`, and of all with an extension by `.extension`.
fn types(document: &Document<'_>) -> BTreeMap<String, String> {
    let elements = document.root_element().children();
    let of = |element: Node<'_, '_>| {
        let kind = element.attribute("ContentType")?.to_owned();
        let name = match element.attribute("PartName") {
            Some(name) => name.to_owned(),
            None => format!(".{}", element.attribute("Extension")?),
        };
        Some((name, kind))
    };
    elements.filter_map(of).collect()
}

fn type_of<'t>(part: &str, types: &'t BTreeMap<String, String>) -> Option<&'t str> {
    let own = types.get(&format!("/{part}"));
    let extension = part.rsplit_once('.').map(|(_, extension)| extension)?;
    own.or_else(|| types.get(&format!(".{extension}")))
        .map(String::as_str)
}

/// The relations of a part; of the whole file where it has no name.
fn relations_of(
    part: &str,
    documents: &BTreeMap<&str, Document<'_>>,
    reached: &mut BTreeSet<String>,
) -> Vec<Relation> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let own = format!("{folder}/_rels/{file}.rels");
    let own = own.trim_start_matches('/');
    let Some(document) = documents.get(own) else {
        return Vec::new();
    };
    reached.insert(own.to_owned());
    let elements = document.root_element().children();
    let elements = elements.filter(Node::is_element);
    elements
        .map(|element| {
            let of = |name: &str| element.attribute(name).unwrap_or_default().to_owned();
            Relation {
                id: of("Id"),
                target: of("Target"),
                kind: of("Type"),
            }
        })
        // A place within the same workbook is no part.
        .filter(|relation| !relation.target.starts_with('#'))
        .collect()
}

/// Where a target of a part leads.
fn path(part: &str, target: &str) -> String {
    if let Some(target) = target.strip_prefix('/') {
        return target.to_owned();
    }
    let mut steps: Vec<&str> = part.split('/').collect();
    steps.pop();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Every relation that a part uses exists, and has its id alone.
fn used_relations(
    part: &str,
    relations: &[Relation],
    documents: &BTreeMap<&str, Document<'_>>,
    faults: &mut Vec<String>,
) {
    let ids: BTreeSet<&str> = relations.iter().map(|own| own.id.as_str()).collect();
    if ids.len() != relations.len() {
        faults.push(format!("{part} has two relations with one id"));
    }
    let Some(document) = documents.get(part) else {
        return;
    };
    for node in document.descendants() {
        for attribute in node.attributes() {
            let is_relation = attribute.namespace() == Some(RELATIONS);
            if is_relation && !ids.contains(attribute.value()) {
                let value = attribute.value();
                faults.push(format!("{part} uses {value}, which is no relation of it"));
            }
        }
    }
}

/// No number is none.
fn numbers(document: &Document<'_>, told: &mut impl FnMut(String)) {
    let is_none = |text: &str| matches!(text, "NaN" | "inf" | "-inf" | "NAN" | "INF" | "-INF");
    for node in document.descendants() {
        let of_attributes = node.attributes().map(|attribute| attribute.value());
        let mut all = of_attributes.chain(node.text());
        if node.is_element() && all.any(is_none) {
            told(format!("{:?} is no number", node.tag_name().name()));
        }
    }
}

/// The shapes of a part have ids of their own.
fn shape_ids(document: &Document<'_>, told: &mut impl FnMut(String)) {
    let mut taken = BTreeSet::new();
    let shapes = document.descendants();
    for shape in shapes.filter(|node| node.tag_name().name() == "cNvPr") {
        let id = shape.attribute("id").unwrap_or_default();
        if !id.parse::<u32>().is_ok_and(|id| id > 0) || !taken.insert(id) {
            told(format!("the id {id} of a shape is none or taken"));
        }
    }
}

/// Slides, masters and layouts have ids in the ranges that are theirs.
fn slide_ids(document: &Document<'_>, told: &mut impl FnMut(String)) {
    let mut taken = BTreeSet::new();
    for node in document.descendants() {
        let from: u64 = match node.tag_name().name() {
            "sldId" => 256,
            "sldMasterId" | "sldLayoutId" => 1 << 31,
            _ => continue,
        };
        let id = node.attribute("id").unwrap_or_default();
        if !id.parse().is_ok_and(|id: u64| id >= from) || !taken.insert(id) {
            told(format!("the id {id} of a slide is none or taken"));
        }
    }
}

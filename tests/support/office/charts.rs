//! Charts: their axes belong together, and their references hold what stands in the cells.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};

/// Checks a chart.
pub(super) fn check(document: &Document<'_>, told: &mut impl FnMut(String)) {
    let named = |name: &'static str| {
        let nodes = document.descendants();
        nodes.filter(move |node| node.tag_name().name() == name)
    };
    for reference in ["numRef", "strRef"].into_iter().flat_map(named) {
        cache(reference, told);
    }
    for name in ["idx", "order"] {
        let mut taken = BTreeSet::new();
        for series in named("ser") {
            let own = value(series, name).unwrap_or_default();
            if !taken.insert(own) {
                told(format!("two series have the {name} {own}"));
            }
        }
    }
    let axes: Vec<Node<'_, '_>> = ["valAx", "catAx"].into_iter().flat_map(named).collect();
    let ids: BTreeSet<&str> = axes
        .iter()
        .filter_map(|axis| value(*axis, "axId"))
        .collect();
    if ids.len() != axes.len() {
        told("two axes have one id".to_owned());
    }
    let crossed = axes.iter().filter_map(|axis| value(*axis, "crossAx"));
    let used = named("axId").filter_map(|id| id.attribute("val"));
    for id in crossed.chain(used) {
        if !ids.contains(id) {
            told(format!("there is no axis {id}"));
        }
    }
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let mut children = node.children();
    let child = children.find(|child| child.tag_name().name() == name)?;
    child.attribute("val")
}

/// A reference holds as many values as it announces.
fn cache(reference: Node<'_, '_>, told: &mut impl FnMut(String)) {
    let children = || reference.children().filter(Node::is_element);
    let formula = children().next().and_then(|node| node.text());
    let formula = formula.unwrap_or_default();
    let Some(cache) = children().nth(1) else {
        told(format!("{formula} has no values"));
        return;
    };
    let announced = value(cache, "ptCount").and_then(|count| count.parse::<usize>().ok());
    let points: Vec<Node<'_, '_>> = cache
        .children()
        .filter(|node| node.tag_name().name() == "pt")
        .collect();
    if announced != Some(points.len()) || points.is_empty() {
        told(format!(
            "{formula} announces {announced:?} of {}",
            points.len()
        ));
    }
    for (place, point) in points.iter().enumerate() {
        if point.attribute("idx") != Some(place.to_string().as_str()) {
            told(format!("{formula} skips {place}"));
        }
        let text = point.first_element_child().and_then(|own| own.text());
        let text = text.unwrap_or_default();
        let is_number = text.parse().is_ok_and(f64::is_finite);
        if cache.tag_name().name() == "numCache" && !is_number {
            told(format!("{formula} holds {text}"));
        }
    }
}

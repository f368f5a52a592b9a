//! Adding, copying, removing and moving the items of a case that have an id.
//!
//! [`Document`](crate::app::Document) makes an undo step of each of these. Where several belong together, as when a block of
//! rows is pasted, they are called on its working copy and become one step when it settles.

use std::collections::BTreeSet;

use thiserror::Error;

use crate::domain::{
    BusinessCase, CaseScenario, Driver, Friction, InvestmentOption, ItemKind, Segment, Touchpoint,
};

/// A touchpoint cannot be removed while drivers or frictions stand at it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the touchpoint is still used")]
pub struct StillUsed {
    /// Ids of the drivers there, in the order of the case.
    pub drivers: Vec<String>,
    /// Ids of the frictions there, in the order of the case.
    pub frictions: Vec<String>,
}

/// Key of the name that a new item gets.
pub fn new_name_key(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Segment => "new-segment",
        ItemKind::Touchpoint => "new-touchpoint",
        ItemKind::Driver => "new-driver",
        ItemKind::Friction => "new-friction",
        ItemKind::Option => "new-option",
        ItemKind::Scenario => "new-scenario",
    }
}

/// An item that has an id and a name.
trait EditableItem: Clone {
    fn id(&mut self) -> &mut String;
    fn name(&mut self) -> &mut String;
}

macro_rules! items {
    ($($type:ty),*) => {$(
        impl EditableItem for $type {
            fn id(&mut self) -> &mut String {
                &mut self.id
            }
            fn name(&mut self) -> &mut String {
                &mut self.name
            }
        }
    )*};
}

items!(
    Segment,
    Touchpoint,
    Driver,
    Friction,
    InvestmentOption,
    CaseScenario
);

/// Adds an item and returns its id.
pub fn add(case: &mut BusinessCase, kind: ItemKind, name: &str) -> String {
    let stem = match kind {
        ItemKind::Segment => "segment",
        ItemKind::Touchpoint => "touchpoint",
        ItemKind::Driver => "driver",
        ItemKind::Friction => "friction",
        ItemKind::Option => "option",
        ItemKind::Scenario => "scenario",
    };
    let id = free_id(case, kind, stem);
    let name = name.to_owned();
    // Whatever else is added stands at the first touchpoint until the user says where.
    let touchpoint = case
        .touchpoints
        .first()
        .map(|touchpoint| touchpoint.id.clone())
        .unwrap_or_default();
    match kind {
        ItemKind::Segment => case.segments.push(Segment {
            id: id.clone(),
            name,
            ..Segment::default()
        }),
        ItemKind::Touchpoint => case.touchpoints.push(Touchpoint {
            id: id.clone(),
            name,
            ..Touchpoint::default()
        }),
        // Without weight, and so without influence on any result, until the user has given one.
        ItemKind::Driver => case.drivers.push(Driver {
            id: id.clone(),
            name,
            touchpoint,
            ..Driver::default()
        }),
        ItemKind::Friction => case.frictions.push(Friction {
            id: id.clone(),
            name,
            touchpoint,
            ..Friction::default()
        }),
        ItemKind::Option => case.options.push(InvestmentOption {
            id: id.clone(),
            name,
            ..InvestmentOption::default()
        }),
        ItemKind::Scenario => case.scenarios.push(CaseScenario {
            id: id.clone(),
            name,
            description: None,
            overrides: Vec::new(),
        }),
    }
    id
}

/// Puts a copy behind an item and returns its id.
pub fn duplicate(
    case: &mut BusinessCase,
    kind: ItemKind,
    id: &str,
    copy_name: impl Fn(&str) -> String,
) -> Option<String> {
    let copy_id = free_id(case, kind, id);
    let copied = match kind {
        ItemKind::Segment => copy(&mut case.segments, id, &copy_id, copy_name),
        ItemKind::Touchpoint => copy(&mut case.touchpoints, id, &copy_id, copy_name),
        ItemKind::Driver => copy(&mut case.drivers, id, &copy_id, copy_name),
        ItemKind::Friction => copy(&mut case.frictions, id, &copy_id, copy_name),
        ItemKind::Option => copy(&mut case.options, id, &copy_id, copy_name),
        ItemKind::Scenario => copy(&mut case.scenarios, id, &copy_id, copy_name),
    };
    copied.map(|()| copy_id)
}

fn copy<T: EditableItem>(
    list: &mut Vec<T>,
    id: &str,
    copy_id: &str,
    copy_name: impl Fn(&str) -> String,
) -> Option<()> {
    let place = list.iter_mut().position(|item| item.id() == id)?;
    let mut item = list[place].clone();
    copy_id.clone_into(item.id());
    *item.name() = copy_name(item.name());
    list.insert(place + 1, item);
    Some(())
}

/// Removes an item and what means nothing without it.
pub fn remove(case: &mut BusinessCase, kind: ItemKind, id: &str) -> Result<(), StillUsed> {
    match kind {
        ItemKind::Segment => case.segments.retain(|segment| segment.id != id),
        ItemKind::Touchpoint => {
            let used = used_at(case, id);
            if !(used.drivers.is_empty() && used.frictions.is_empty()) {
                return Err(used);
            }
            case.touchpoints.retain(|touchpoint| touchpoint.id != id);
        }
        ItemKind::Driver => {
            case.drivers.retain(|driver| driver.id != id);
            for option in &mut case.options {
                option
                    .effects
                    .retain(|effect| effect.impact.driver() != Some(id));
            }
        }
        ItemKind::Friction => {
            case.frictions.retain(|friction| friction.id != id);
            for option in &mut case.options {
                option
                    .effects
                    .retain(|effect| effect.impact.friction() != Some(id));
            }
            for driver in &mut case.drivers {
                driver.friction.take_if(|friction| friction == id);
            }
        }
        ItemKind::Option => {
            case.options.retain(|option| option.id != id);
            for option in &mut case.options {
                option.requires.retain(|required| required != id);
                option.excludes.retain(|excluded| excluded != id);
            }
        }
        ItemKind::Scenario => case.scenarios.retain(|scenario| scenario.id != id),
    }
    Ok(())
}

/// What stands at a touchpoint.
fn used_at(case: &BusinessCase, touchpoint: &str) -> StillUsed {
    StillUsed {
        drivers: case
            .drivers
            .iter()
            .filter(|driver| driver.touchpoint == touchpoint)
            .map(|driver| driver.id.clone())
            .collect(),
        frictions: case
            .frictions
            .iter()
            .filter(|friction| friction.touchpoint == touchpoint)
            .map(|friction| friction.id.clone())
            .collect(),
    }
}

/// Moves an item to another place.
pub fn shift(case: &mut BusinessCase, kind: ItemKind, from: usize, to: usize) {
    fn shift<T>(list: &mut [T], from: usize, to: usize) {
        if from < list.len() && to < list.len() {
            if from < to {
                list[from..=to].rotate_left(1);
            } else {
                list[to..=from].rotate_right(1);
            }
        }
    }
    match kind {
        ItemKind::Segment => shift(&mut case.segments, from, to),
        ItemKind::Touchpoint => shift(&mut case.touchpoints, from, to),
        ItemKind::Driver => shift(&mut case.drivers, from, to),
        ItemKind::Friction => shift(&mut case.frictions, from, to),
        ItemKind::Option => shift(&mut case.options, from, to),
        ItemKind::Scenario => shift(&mut case.scenarios, from, to),
    }
}

/// An id that no item of the kind has: the stem with the lowest number from 1 that is free.
fn free_id(case: &BusinessCase, kind: ItemKind, stem: &str) -> String {
    let taken: BTreeSet<&str> = case.ids(kind).into_iter().collect();
    let mut number = 1;
    loop {
        let id = format!("{stem}-{number}");
        if !taken.contains(id.as_str()) {
            return id;
        }
        number += 1;
    }
}

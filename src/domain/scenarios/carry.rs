//! What becomes of overrides when the plan under them changes.

use std::collections::BTreeMap;

use super::numbers::ByPath;
use super::{BusinessCase, FieldPath};
use crate::domain::{Effect, Step};

/// Takes the overrides along when a case has changed from `before` to `after`.
///
/// Those whose number is gone go with it: that of a removed item or effect, of a number that is left out now, or of an effect
/// that changes something else now. Those of effects follow them to their new place in the option. Overrides that led
/// nowhere before stay, as problems to be mended.
pub fn carry_along(before: &BusinessCase, after: &mut BusinessCase) {
    if after.scenarios.is_empty() || before.scenarios.is_empty() {
        return;
    }
    let moved = Moved::between(before, after);
    let (old, new) = (ByPath::of(before), ByPath::of(after));
    for scenario in &mut after.scenarios {
        let Some(own) = before.scenarios.iter().find(|own| own.id == scenario.id) else {
            continue;
        };
        scenario.overrides.retain_mut(|entry| {
            let was_there = own.overrides.iter().any(|was| was.path == entry.path);
            let Some(number) = old.get(&entry.path).filter(|_| was_there) else {
                return true;
            };
            let Some(path) = moved.path(&number.path) else {
                return false;
            };
            entry.path = path.to_string();
            let now = new.get(&entry.path);
            now.is_some_and(|now| now.input().map(|i| i.key) == number.input().map(|i| i.key))
        });
    }
}

/// Where the effects of each option went: for each old place, the new one if there is one.
struct Moved<'a> {
    effects: BTreeMap<&'a str, Vec<Option<usize>>>,
}

impl<'a> Moved<'a> {
    fn between(before: &'a BusinessCase, after: &BusinessCase) -> Self {
        let mut effects = BTreeMap::new();
        for old in &before.options {
            let new = after.options.iter().find(|new| new.id == old.id);
            if let Some(new) = new
                && new.effects.len() != old.effects.len()
            {
                effects.insert(old.id.as_str(), places(&old.effects, &new.effects));
            }
        }
        Self { effects }
    }

    /// The path of a number after the move; nothing where it was that of an effect that is gone.
    fn path(&self, path: &FieldPath) -> Option<FieldPath> {
        let [
            Step::Field("options"),
            Step::Item { index, id },
            Step::Field("effects"),
            Step::Item { index: place, .. },
            ..,
        ] = path.steps()
        else {
            return Some(path.clone());
        };
        let Some(places) = self.effects.get(id.as_str()) else {
            return Some(path.clone());
        };
        let place = places.get(*place).copied().flatten()?;
        let effect = FieldPath::root()
            .field("options")
            .item(*index, id)
            .field("effects")
            .item(place, "");
        Some(effect.field("size").field("likely"))
    }
}

/// Where the items of a list went in one that is longer or shorter: what both begin and end with stays at its end, what is
/// between is found again where it is the same.
fn places(old: &[Effect], new: &[Effect]) -> Vec<Option<usize>> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - start;
    let end = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take(rest)
        .take_while(|(a, b)| a == b)
        .count();
    let mut next = start;
    (0..old.len())
        .map(|place| {
            if place < start {
                Some(place)
            } else if place >= old.len() - end {
                Some(place + new.len() - old.len())
            } else {
                let between = next..new.len() - end;
                let found = between.clone().find(|&at| new[at] == old[place]);
                next = found.map_or(next, |at| at + 1);
                found
            }
        })
        .collect()
}

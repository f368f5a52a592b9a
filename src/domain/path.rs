//! Where in a case something stands.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use serde::{Serialize, Serializer};

use super::{BusinessCase, ItemKind};

/// One step on the way from the case to a field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A field, by its name in the file.
    Field(&'static str),
    /// An item of a list. `id` is empty for items that have none (effects and measurements).
    Item {
        /// Place in the list, from 0.
        index: usize,
        /// The item's own id as typed.
        id: String,
    },
}

/// The most names of fields that are known from files alone; a case has far fewer fields.
const MOST_NAMES: usize = 1_000;

impl Step {
    /// A field by a name that was read from a file; none where no field can have this name.
    pub fn field_named(name: &str) -> Option<Self> {
        // Each name is kept once for as long as the program runs.
        static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
        let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = names.get(name) {
            return Some(Self::Field(known));
        }
        let can_be = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty() || name.len() > 60 || !name.chars().all(can_be) {
            return None;
        }
        if names.len() >= MOST_NAMES {
            return None;
        }
        let kept: &'static str = Box::leak(name.to_owned().into_boxed_str());
        names.insert(kept);
        Some(Self::Field(kept))
    }
}

/// The way from the case to one of its fields, as `options[gift].annual_cost.high`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath {
    steps: Vec<Step>,
}

impl FieldPath {
    /// The case itself.
    pub fn root() -> Self {
        Self::default()
    }

    /// The path of a field outside all lists, as `response.memory.peak`.
    pub fn dotted(fields: &'static str) -> Self {
        let fields = fields.split('.');
        fields.fold(Self::root(), |path, field| path.field(field))
    }

    /// The path of a field below this one.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Self {
        self.with(Step::Field(name))
    }

    /// The path of an item in the list at this path.
    #[must_use]
    pub fn item(&self, index: usize, id: &str) -> Self {
        self.with(Step::Item {
            index,
            id: id.to_owned(),
        })
    }

    /// The path without its last step; that of the case itself stays.
    #[must_use]
    pub fn parent(&self) -> Self {
        let mut steps = self.steps.clone();
        steps.pop();
        Self { steps }
    }

    /// The path of these steps, which were written down by their names.
    pub fn of_steps(steps: impl IntoIterator<Item = Step>) -> Self {
        let steps = steps.into_iter().collect();
        Self { steps }
    }

    /// Where the field stands in a case whose items may have changed places since; none where its item is gone.
    pub fn in_case(&self, case: &BusinessCase) -> Option<Self> {
        let [Step::Field(list), Step::Item { id, .. }, rest @ ..] = self.steps.as_slice() else {
            return Some(self.clone());
        };
        let Some(kind) = ItemKind::ALL.into_iter().find(|kind| kind.list() == *list) else {
            return Some(self.clone());
        };
        let mut moved = case.path_of(kind, id)?;
        moved.steps.extend_from_slice(rest);
        Some(moved)
    }

    /// The steps, from the case inwards.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The item of the top-level list named `list` that this path leads into: its id.
    pub fn item_of(&self, list: &str) -> Option<&str> {
        match self.steps.as_slice() {
            [Step::Field(name), Step::Item { id, .. }, ..] if *name == list => Some(id),
            _ => None,
        }
    }

    /// Whether another path begins with this one, or is the same.
    pub fn leads_into(&self, other: &Self) -> bool {
        other.steps.starts_with(&self.steps)
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.steps.clone();
        steps.push(step);
        Self { steps }
    }
}

impl Serialize for FieldPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.steps.iter().enumerate() {
            match step {
                Step::Field(name) if position == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Item { index, id } if id.is_empty() => write!(f, "[{}]", index + 1)?,
                Step::Item { id, .. } => write!(f, "[{id}]")?,
            }
        }
        Ok(())
    }
}

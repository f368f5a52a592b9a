//! Where in a case something stands.

use std::fmt;

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

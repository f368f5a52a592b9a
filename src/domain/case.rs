//! The case as it is typed and stored.
//!
//! The types follow the file format field by field and in its order. A field that is left out of the file is 0, empty or
//! the default named beside it; a field that holds that value is left out again when the case is written, so that a file
//! is the same text whenever it holds the same case.

use super::record::*;
use super::{
    CaseScenario, Driver, Finance, Friction, InvestmentOption, ItemKind, Measurement, Month,
    Response, Segment, Touchpoint,
};

record! {
    /// A return-on-experience business case.
    BusinessCase("case") {
        /// Version of the file format: the newest once a case was read, whichever its file has.
        format: u32;
        /// What the case is called.
        title: String;
        /// Whose case it is.
        organisation: Option<String> = None;
        /// Who made it.
        author: Option<String> = None;
        /// What it is about, in a few sentences.
        summary: Option<String> = None;
        /// ISO 4217 code of the currency of every amount.
        currency: String;
        /// The first month, month 0.
        start: Month;
        /// How many years count, 1..=10.
        horizon_years: u32
            => HORIZON_YEARS: Years in between(1.0, 10.0), or(3.0), published("Forrester TEI: three years"), chosen();
        /// Discounting, growth and budget.
        finance: Finance;
        /// How customers respond to experience; what is not set takes its default.
        response: Response = (Response::default());
        /// Groups of customers.
        segments: Vec<Segment>;
        /// The touchpoints of the customer journey, in its order.
        touchpoints: Vec<Touchpoint>;
        /// The sub-scores of the experience.
        drivers: Vec<Driver>;
        /// Failures that recur.
        frictions: Vec<Friction> = (Vec::new());
        /// What could be invested in.
        options: Vec<InvestmentOption>;
        /// Measured scores over time.
        measurements: Vec<Measurement> = (Vec::new());
        /// Other values for some of its numbers, under a name. Since format 2.
        scenarios: Vec<CaseScenario> = (Vec::new());
    }
}

impl BusinessCase {
    /// The position of the item of a kind with an id in its list.
    pub fn place_of(&self, kind: ItemKind, id: &str) -> Option<usize> {
        self.ids(kind).into_iter().position(|own| own == id)
    }

    /// Where the item of a kind with an id stands.
    pub fn path_of(&self, kind: ItemKind, id: &str) -> Option<FieldPath> {
        let index = self.place_of(kind, id)?;
        Some(FieldPath::root().field(kind.list()).item(index, id))
    }

    /// The path of the item at a position of its list.
    pub fn path_at(&self, kind: ItemKind, index: usize) -> Option<FieldPath> {
        let id = self.ids(kind).get(index).copied()?;
        Some(FieldPath::root().field(kind.list()).item(index, id))
    }

    /// The ids of a list, in its order.
    pub fn ids(&self, kind: ItemKind) -> Vec<&str> {
        self.items(kind).into_iter().map(|(id, _)| id).collect()
    }

    /// The name of the first item of a kind with an id.
    pub fn name_of(&self, kind: ItemKind, id: &str) -> Option<&str> {
        let mut items = self.items(kind).into_iter();
        items.find(|(own, _)| *own == id).map(|(_, name)| name)
    }

    /// Ids and names of a list, in its order.
    fn items(&self, kind: ItemKind) -> Vec<(&str, &str)> {
        macro_rules! items {
            ($list:ident) => {
                self.$list
                    .iter()
                    .map(|item| (&*item.id, &*item.name))
                    .collect()
            };
        }
        match kind {
            ItemKind::Segment => items!(segments),
            ItemKind::Touchpoint => items!(touchpoints),
            ItemKind::Driver => items!(drivers),
            ItemKind::Friction => items!(frictions),
            ItemKind::Option => items!(options),
            ItemKind::Scenario => items!(scenarios),
        }
    }
}

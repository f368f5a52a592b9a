//! The items of a list as rows of a grid.

use super::cell_text;
use super::content::ChoiceContent;
use super::field::ItemColumn;
use super::items::CaseList;
use crate::domain::{BusinessCase, Estimate, FieldPath, Problem};
use crate::text::CaseText;
use crate::ui::widgets::entries::NotTaken;
use crate::ui::widgets::grid::{CellKind, CellPlace, Filling, GridColumn, GridRows};
use crate::ui::widgets::number_text::BareShare;

/// An estimate of an item, and where it stands.
pub(super) struct EstimatePosition<'a> {
    /// What its column is called.
    pub(super) column: String,
    /// What its item is called.
    pub(super) row: String,
    /// Where it stands.
    pub(super) path: FieldPath,
    /// It.
    pub(super) estimate: &'a mut Estimate,
}

/// The items of a list as rows.
pub(crate) struct ListRows<'a, L: CaseList> {
    text: &'a CaseText<'a>,
    case: &'a mut BusinessCase,
    problems: &'a [Problem],
    list: L,
    fields: Vec<ItemColumn<L::Item>>,
    columns: Vec<GridColumn>,
    totals: Vec<Option<String>>,
}

impl<'a, L: CaseList> ListRows<'a, L>
where
    L::Item: 'static,
{
    /// The rows of a list, with these columns. The first is what a row is found by.
    pub(crate) fn new(
        text: &'a CaseText<'a>,
        case: &'a mut BusinessCase,
        problems: &'a [Problem],
        list: L,
        fields: Vec<ItemColumn<L::Item>>,
    ) -> Self {
        let columns = fields.iter().map(|field| field.column(text)).collect();
        Self {
            text,
            case,
            problems,
            list,
            fields,
            columns,
            totals: Vec::new(),
        }
    }

    /// With texts below the columns, by the name of their field in the file. Low and high values have none.
    pub(crate) fn totals(mut self, of: impl Fn(&str) -> Option<String>) -> Self {
        use super::values::EstimateBound::{High, Low};
        let total = |field: &ItemColumn<L::Item>| match field.content.bound() {
            Some(Low | High) => None,
            _ => of(field.content.field()),
        };
        self.totals = self.fields.iter().map(total).collect();
        self
    }

    /// The estimate that a cell shows a value of, with what it is called and where it stands.
    pub(super) fn estimate(&mut self, place: CellPlace) -> Option<EstimatePosition<'_>> {
        let content = &self.fields.get(place.column)?.content;
        let column = self.fields[place.column].name(self.text);
        let row = self.list.name(self.text, self.case, place.row);
        let item = self.list.path(self.case, place.row);
        let path = item.field(content.field());
        let item = self.list.items_mut(self.case).get_mut(place.row)?;
        let estimate = content.estimate(item)?;
        Some(EstimatePosition {
            column,
            row,
            path,
            estimate,
        })
    }

    fn item(&self, row: usize) -> &L::Item {
        &self.list.items(self.case)[row]
    }

    fn choices_of(&self, column: usize) -> Vec<ChoiceContent> {
        let content = &self.fields[column].content;
        content.choices(self.text, self.case).unwrap_or_default()
    }
}

impl<L: CaseList> GridRows for ListRows<'_, L>
where
    L::Item: 'static,
{
    type Saved = BusinessCase;

    fn columns(&self) -> &[GridColumn] {
        &self.columns
    }

    fn count(&self) -> usize {
        self.list.items(self.case).len()
    }

    fn path(&self, place: CellPlace) -> FieldPath {
        let content = &self.fields[place.column].content;
        let path = self.list.path(self.case, place.row).field(content.field());
        match content.bound() {
            Some(bound) => path.field(bound.field()),
            None => path,
        }
    }

    fn row_name(&self, row: usize) -> String {
        self.list.name(self.text, self.case, row)
    }

    fn shown(&self, place: CellPlace) -> String {
        let content = &self.fields[place.column].content;
        content.shown(self.text, self.case, self.item(place.row))
    }

    fn exact(&self, place: CellPlace) -> String {
        let content = &self.fields[place.column].content;
        content.exact(self.text, self.case, self.item(place.row))
    }

    fn copied(&self, place: CellPlace) -> String {
        let content = &self.fields[place.column].content;
        content.copied(self.text, self.case, self.item(place.row))
    }

    fn bare_share(&self, place: CellPlace, typed: &str) -> Option<BareShare> {
        let content = &self.fields[place.column].content;
        let number = content.number(self.text, self.item(place.row))?;
        number.bare_share(typed)
    }

    fn set(&mut self, place: CellPlace, typed: &str) -> Result<(), NotTaken> {
        let is_choice = self.columns[place.column].kind == CellKind::Choice;
        let is_optional = self.columns[place.column].filling == Filling::Optional;
        if is_choice && !(is_optional && typed.trim().is_empty()) {
            let names = self.choices(place.column);
            let choice = cell_text::parse_choice(self.text, &names, typed)?;
            self.choose(place, choice);
            return Ok(());
        }
        let text = self.text;
        let item = &mut self.list.items_mut(self.case)[place.row];
        self.fields[place.column].content.set(text, item, typed)
    }

    fn choices(&self, column: usize) -> Vec<String> {
        let choices = self.choices_of(column).into_iter();
        choices.map(|choice| choice.name).collect()
    }

    fn choose(&mut self, place: CellPlace, choice: usize) {
        let choices = self.choices_of(place.column);
        let Some(chosen) = choices.get(choice) else {
            return;
        };
        let item = &mut self.list.items_mut(self.case)[place.row];
        let content = &self.fields[place.column].content;
        content.choose(item, choice, chosen);
    }

    fn problem(&self, place: CellPlace) -> Option<String> {
        if self.problems.is_empty() {
            return None;
        }
        let mut paths = vec![self.path(place)];
        let content = &self.fields[place.column].content;
        if content.bound().is_some() {
            // A range out of order is a problem of all of it.
            let item = self.list.path(self.case, place.row);
            paths.push(item.field(content.field()));
        }
        cell_text::problem(self.text, self.problems, &paths)
    }

    fn total(&self, column: usize) -> Option<String> {
        self.totals.get(column).cloned().flatten()
    }

    fn add(&mut self) {
        self.list.add(self.text, self.case);
    }

    fn duplicate(&mut self, row: usize) {
        self.list.duplicate(self.text, self.case, row);
    }

    fn remove(&mut self, row: usize) -> Result<(), String> {
        self.list.remove(self.text, self.case, row)
    }

    fn shift(&mut self, from: usize, to: usize) {
        self.list.shift(self.case, from, to);
    }

    fn save(&self) -> BusinessCase {
        self.case.clone()
    }

    fn restore(&mut self, saved: BusinessCase) {
        *self.case = saved;
    }
}

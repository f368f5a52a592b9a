//! The options as rows of a grid: every number of theirs that is one value or an estimate.

use egui::Ui;

use crate::domain::{BusinessCase, Category, InvestmentOption, Problem, inputs};
use crate::text::CaseText;
use crate::ui::pages::list::{ChoiceContent, Content, ItemColumn, Items, ListRows, Ranges, at};
use crate::ui::widgets::grid::{Filling, Grid};

/// What tells this grid from others.
pub(super) const SALT: &str = "options";

/// Shows the grid; returns the row of its cursor.
pub(super) fn option_grid_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &mut BusinessCase,
    problems: &[Problem],
) -> usize {
    const ROWS: usize = 10;
    let mut rows = ListRows::new(
        text,
        case,
        problems,
        Items::<InvestmentOption>::ALL,
        columns(),
    );
    let (name, add) = (text.get("page-options"), text.get("options-add"));
    Grid::new(text, SALT, name, add)
        .most_rows(ROWS)
        .with_details()
        .ui(ui, &mut rows)
        .map_or(0, |cursor| cursor.row)
}

fn columns() -> Vec<ItemColumn<InvestmentOption>> {
    use InvestmentOption as Option;
    let mut columns = vec![
        ItemColumn::words(at!(Option, name), "options-column-name").width(210.0),
        ItemColumn::chosen("options-column-included", Filling::Required, Included).width(84.0),
        ItemColumn::one_of(
            at!(Option, category),
            "options-column-category",
            &Category::ALL,
        )
        .width(130.0),
        ItemColumn::words(at!(Option, owner), "options-column-owner").width(110.0),
    ];
    let first = [&inputs::SCALE, &inputs::ONE_OFF_COST, &inputs::ANNUAL_COST];
    columns.extend(ItemColumn::numbers(Ranges::Shown, &first, &[]));
    columns
}

/// Whether the plan has the option.
struct Included;

impl Included {
    fn key(is_included: bool) -> &'static str {
        if is_included { "list-yes" } else { "list-no" }
    }
}

impl Content<InvestmentOption> for Included {
    fn field(&self) -> &'static str {
        "included"
    }

    fn shown(&self, text: &CaseText<'_>, _: &BusinessCase, option: &InvestmentOption) -> String {
        text.get(Self::key(option.included))
    }

    fn choices(&self, text: &CaseText<'_>, _: &BusinessCase) -> Option<Vec<ChoiceContent>> {
        let choice = |is_included| ChoiceContent {
            id: String::new(),
            name: text.get(Self::key(is_included)),
        };
        Some([true, false].map(choice).into())
    }

    fn choose(&self, option: &mut InvestmentOption, place: usize, _: &ChoiceContent) {
        option.included = place == 0;
    }
}

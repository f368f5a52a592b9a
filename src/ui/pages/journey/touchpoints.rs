//! The touchpoints, in the order of the journey, as rows of a grid.

use crate::domain::{BusinessCase, Problem, Stage, Touchpoint};
use crate::text::CaseText;
use crate::ui::pages::list::{ItemColumn, Items, ListRows, Ranges, at};

/// The touchpoints of a case as rows.
pub(super) fn touchpoint_rows<'a>(
    text: &'a CaseText<'a>,
    case: &'a mut BusinessCase,
    problems: &'a [Problem],
) -> ListRows<'a, Items<Touchpoint>> {
    let stages = &[Stage::Before, Stage::During, Stage::After];
    let mut fields = vec![
        ItemColumn::words(at!(Touchpoint, name), "journey-touchpoint").width(120.0),
        ItemColumn::one_of(at!(Touchpoint, stage), "journey-stage", stages).width(146.0),
    ];
    fields.extend(ItemColumn::numbers(Ranges::Hidden, &[], &[]));
    ListRows::new(text, case, problems, Items::ALL, fields)
}

//! The drivers as rows of a grid.

use crate::domain::{BusinessCase, Driver, DriverPlan, Kano, Pillar, Plan, Problem, Voice};
use crate::engine::results::journey::weighted_mean;
use crate::text::CaseText;
use crate::ui::pages::list::{ChoiceContent, ItemColumn, Items, ListRows, Ranges, at};

const VOICES: &[Voice] = &[
    Voice::Customer,
    Voice::Employee,
    Voice::Product,
    Voice::Brand,
];
const KANO: &[Kano] = &[Kano::Basic, Kano::Performance, Kano::Attractive];

/// The drivers of a case as rows. The means below them are those of `plan`.
pub(super) fn driver_rows<'a>(
    text: &'a CaseText<'a>,
    case: &'a mut BusinessCase,
    problems: &'a [Problem],
    plan: Option<&Plan>,
    ranges: Ranges,
) -> ListRows<'a, Items<Driver>> {
    ListRows::new(text, case, problems, Items::ALL, fields(ranges))
        .totals(|field| total(text, plan, field))
}

/// The columns, those of marks early: they are what is filled in most.
fn fields(ranges: Ranges) -> Vec<ItemColumn<Driver>> {
    let mut fields = vec![
        ItemColumn::words(at!(Driver, name), "journey-driver").width(160.0),
        ItemColumn::reference(
            at!(Driver, touchpoint),
            "journey-touchpoint",
            ChoiceContent::touchpoints,
        ),
    ];
    fields.extend(ItemColumn::numbers(ranges, &[], &[]));
    fields.extend([
        ItemColumn::one_of(at!(Driver, pillar), "journey-pillar", &Pillar::ALL).width(152.0),
        ItemColumn::one_of(at!(Driver, voice), "journey-voice", VOICES).width(104.0),
        ItemColumn::one_of(at!(Driver, kano), "journey-kano", KANO).width(110.0),
        ItemColumn::reference(
            at!(Driver, friction),
            "journey-friction",
            ChoiceContent::frictions,
        )
        .width(150.0),
    ]);
    fields
}

/// What stands below a column: the weighted mean of its marks.
fn total(text: &CaseText<'_>, plan: Option<&Plan>, field: &str) -> Option<String> {
    let mark: fn(&DriverPlan) -> Option<f64> = match field {
        "name" => return Some(text.get("journey-mean")),
        "delivered" => |driver| Some(driver.delivered),
        "expected" => |driver| driver.expected,
        "promised" => |driver| driver.promised,
        "believed" => |driver| driver.believed,
        _ => return None,
    };
    let mean = weighted_mean(plan?, mark)?;
    Some(text.texts.number(mean, 1))
}

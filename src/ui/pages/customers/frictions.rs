//! The failures that recur as rows of a grid, with what they cost today.

use std::collections::BTreeMap;

use egui::Ui;

use crate::app::{CaseComputation, Document};
use crate::domain::{Friction, Problem, inputs};
use crate::engine::model::frictions::{FrictionLoss, losses_today};
use crate::text::CaseText;
use crate::ui::pages::list::{
    ChoiceContent, ItemColumn, Items, ListRows, Ranges, at, grid_with_basis_ui,
    title_with_ranges_ui,
};
use crate::ui::widgets::grid::Grid;
use crate::ui::widgets::label;

/// What frictions cost today, by their id.
type Losses = BTreeMap<String, FrictionLoss>;

/// Shows the frictions.
pub(super) fn frictions_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    problems: &[Problem],
    computed: Option<&CaseComputation>,
) {
    let title = text.get("customers-frictions");
    let ranges = title_with_ranges_ui(ui, text, "frictions", &title, "");
    label::remark_ui(ui, &text.get("customers-frictions-lead"));
    let losses = computed.map(losses).unwrap_or_default();
    let all = total(&losses);
    let total = |field: &str| match field {
        "name" => Some(text.get("friction-all")),
        "lost_customers" => Some(text.texts.number(all.customers, 0)),
        "lost_contribution" => Some(text.money_whole(all.contribution)),
        _ => None,
    };
    let total = |field: &str| total(field).filter(|_| !losses.is_empty());
    let fields = fields(ranges, losses.clone());
    let rows = ListRows::new(text, &mut document.case, problems, Items::ALL, fields);
    let mut rows = rows.totals(total);
    let grid = Grid::new(text, "frictions", title, text.get("customers-add-friction"));
    grid_with_basis_ui(ui, text, grid, &mut rows);
    label::caption_ui(ui, &text.get("customers-incidents-remark"));
}

fn losses(computed: &CaseComputation) -> Losses {
    let frictions = computed.plan.frictions.iter();
    let losses = losses_today(&computed.plan).frictions;
    frictions.map(|f| f.id.clone()).zip(losses).collect()
}

fn total(losses: &Losses) -> FrictionLoss {
    let none = FrictionLoss::default();
    losses.values().fold(none, |sum, loss| FrictionLoss {
        customers: sum.customers + loss.customers,
        contribution: sum.contribution + loss.contribution,
    })
}

fn fields(ranges: Ranges, losses: Losses) -> Vec<ItemColumn<Friction>> {
    let name = ItemColumn::words(at!(Friction, name), "friction-name").width(150.0);
    let touchpoint = at!(Friction, touchpoint);
    let touchpoint =
        ItemColumn::reference(touchpoint, "journey-touchpoint", ChoiceContent::touchpoints);
    let mut fields = vec![name, touchpoint];
    let last = [
        &inputs::COMPLAINT_SHARE,
        &inputs::RESOLUTION_SHARE,
        &inputs::CONTACTS_PER_INCIDENT,
    ];
    fields.extend(ItemColumn::numbers(ranges, &[], &last));
    let of = losses.clone();
    fields.extend([
        ItemColumn::computed(
            "lost_customers",
            "friction-customers",
            move |text, friction: &Friction| {
                let loss = of.get(&friction.id);
                loss.map_or_else(String::new, |loss| text.texts.number(loss.customers, 0))
            },
        ),
        ItemColumn::computed(
            "lost_contribution",
            "friction-money",
            move |text, friction: &Friction| {
                let loss = losses.get(&friction.id);
                loss.map_or_else(String::new, |loss| text.money_whole(loss.contribution))
            },
        ),
    ]);
    fields
}

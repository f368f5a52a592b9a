//! What could be invested in: the list, and everything about the one that is selected.

mod detail;
mod driver_card;
mod effect_grid;
mod effects;
mod impact;
mod list;
mod option_grid;
mod relations;
mod starts_after_end;
mod table;

use egui::{Align, Layout, Ui};

use list::OptionsView;

use crate::app::{CaseComputation, Document};
use crate::domain::{BusinessCase, FieldPath};
use crate::text::CaseText;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::fields::ItemFields;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::switch::switch_ui;
use crate::ui::widgets::{judgement, label};

/// Shows the page. `selected` is the id of the option whose details are shown.
pub(crate) fn page_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    selected: Option<&str>,
    requests: &mut Requests,
) {
    let is_empty = document.case.options.is_empty();
    let view = head_ui(ui, text, is_empty);
    label::remark_ui(ui, &text.get("options-lead"));
    ui.add_space(space::TIGHT);
    if is_empty {
        empty_ui(ui, text, requests);
        return;
    }
    let computed = document.shown().cloned();
    let position = position_of(&document.case, selected);
    list::list_ui(
        ui,
        text,
        document,
        view,
        computed.as_ref(),
        position,
        requests,
    );
    if let Some(computed) = &computed {
        judgement::judgement_ui(ui, text, &document.case, computed);
    }
    ui.add_space(space::SMALL);

    let problems = document.computation().problems().to_vec();
    let id = document.case.options[position].id.clone();
    let path = FieldPath::root().field("options").item(position, &id);
    let fields = ItemFields {
        text: *text,
        path: &path,
        problems: &problems,
    };
    let whole = ui.available_width();
    if whole < TWO_COLUMNS {
        detail::detail_ui(
            ui,
            &fields,
            &mut document.case.options,
            position,
            computed.as_ref(),
            requests,
        );
        ui.add_space(space::SMALL);
        right_ui(ui, &fields, document, position, computed.as_ref(), requests);
        return;
    }
    let left = ((whole - space::LARGE) * 0.46).round();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        ui.vertical(|ui| {
            ui.set_width(left);
            ui.spacing_mut().item_spacing.x = space::SMALL;
            detail::detail_ui(
                ui,
                &fields,
                &mut document.case.options,
                position,
                computed.as_ref(),
                requests,
            );
        });
        ui.vertical(|ui| {
            ui.set_width(whole - left - space::LARGE);
            ui.spacing_mut().item_spacing.x = space::SMALL;
            right_ui(ui, &fields, document, position, computed.as_ref(), requests);
        });
    });
}

/// The title, and at the right the switch between the views of the list.
fn head_ui(ui: &mut Ui, text: &CaseText<'_>, is_empty: bool) -> OptionsView {
    let mut view = OptionsView::current(ui.ctx());
    ui.horizontal(|ui| {
        label::page_title_ui(ui, &text.get("page-options"));
        if is_empty {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let parts = OptionsView::ALL.map(|view| (view, text.get(view.text_key())));
            let name = text.get("options-view");
            if let Some(chosen) = switch_ui(ui, &name, view, &parts) {
                view = chosen;
                view.keep(ui.ctx());
            }
        });
    });
    view
}

/// Below this width the details stand below one another.
const TWO_COLUMNS: f32 = 740.0;

/// What the option does: to the driver that it lifts most, and to everything that it changes.
fn right_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    document: &mut Document,
    position: usize,
    computed: Option<&CaseComputation>,
    requests: &mut Requests,
) {
    driver_card::driver_card_ui(ui, &fields.text, &document.case, position, computed);
    ui.add_space(space::SMALL);
    effects::effects_ui(ui, fields, &mut document.case, position, requests);
}

/// The place of the selected option; the first where none is selected or it is gone.
fn position_of(case: &BusinessCase, selected: Option<&str>) -> usize {
    selected
        .and_then(|id| case.options.iter().position(|option| option.id == id))
        .unwrap_or(0)
}

fn empty_ui(ui: &mut Ui, text: &CaseText<'_>, requests: &mut Requests) {
    crate::ui::widgets::card::card_ui(ui, |ui| {
        label::strong_ui(ui, &text.get("options-empty"));
        label::remark_ui(ui, &text.get("options-empty-next"));
        ui.add_space(space::TIGHT);
        let add = text.get("options-add");
        if Button::primary(&add).with_sign(Sign::Plus).ui(ui).clicked() {
            requests.ask(UserRequest::AddOption);
        }
    });
}

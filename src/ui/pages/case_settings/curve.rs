//! The curve of the value above expectation: the choice of it, and what it looks like for a kind of driver.

use egui::{Id, Ui};

use crate::app::{CaseComputation, Reset};
use crate::domain::{Driver, GainCurve, Kano, Response, ResponsePlan, inputs};
use crate::engine::DriverResult;
use crate::present::charts::{DriverPoints, value_chart};
use crate::ui::plots::line_chart::line_chart_ui;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::captioned::captioned_ui;
use crate::ui::widgets::fields::ItemFields;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{choice, label};

use super::parameter::state_ui;

/// Width of what can be chosen, beside the picture.
const CHOICES: f32 = 232.0;
const HEIGHT: f32 = 236.0;

const CURVES: [GainCurve; 3] = [GainCurve::Saturating, GainCurve::Linear, GainCurve::Convex];
const KINDS: [Kano; 3] = [Kano::Basic, Kano::Performance, Kano::Attractive];

/// Shows the choice of the curve and its picture.
pub(super) fn curve_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    drivers: &[Driver],
    response: &mut Response,
    computed: Option<&CaseComputation>,
    requests: &mut Requests,
) {
    let text = &fields.text;
    ui.add_space(space::TIGHT);
    ui.separator();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        let mut shown = (Kano::Performance, None);
        ui.vertical(|ui| {
            ui.set_width(CHOICES);
            ui.spacing_mut().item_spacing.x = space::SMALL;
            gain_curve_ui(ui, fields, response, requests);
            shown = what_is_shown_ui(ui, fields, drivers);
        });
        let (kind, driver) = shown;
        let plan = ResponsePlan::resolve(response);
        let points = driver.and_then(|driver| {
            let result = computed?.result.driver(&driver.id)?;
            Some(points(driver, result))
        });
        ui.vertical(|ui| {
            let chart = value_chart(text, &plan, kind, points.as_ref());
            line_chart_ui(ui, text.texts, &chart, HEIGHT)
        });
    });
}

fn points(driver: &Driver, result: &DriverResult) -> DriverPoints {
    DriverPoints {
        name: driver.name.clone(),
        today: result.gap_today,
        plan: result.is_lifted.then_some(result.peak_gap),
        end: result.last_gap,
        tolerance: result.tolerance,
    }
}

fn gain_curve_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    response: &mut Response,
    requests: &mut Requests,
) {
    let text = &fields.text;
    let path = fields.path.field("response").field("gain_curve");
    captioned_ui(ui, CHOICES, &text.texts.field(&path), |ui, name| {
        let choices = CURVES.map(|curve| (curve, text.texts.kind(curve)));
        let current = response.gain_curve.unwrap_or_default();
        let chosen = choice::choice_ui(ui, "gain curve", name, CHOICES, Some(current), &choices);
        if let Some(chosen) = chosen {
            // The default is left out of the case, as any other.
            response.gain_curve = (chosen != GainCurve::default()).then_some(chosen);
        }
        label::caption_ui(ui, &text.texts.kind_help(current));
    });
    ui.horizontal(|ui| {
        let is_set = response.gain_curve.is_some();
        // The curve goes with the weights of the kinds: direction published, size assumed.
        state_ui(ui, text, &inputs::KANO_PERFORMANCE_GAIN, is_set);
        if is_set {
            let name = text.texts.field(&path);
            let words = text.with("settings-reset", &[("parameter", name.into())]);
            if Button::sign_only(Sign::Undo, &words).ui(ui).clicked() {
                requests.ask(UserRequest::ResetResponse(Reset::GainCurve));
            }
        }
    });
}

/// Which kind and driver the picture is of: chosen here, of no consequence for the case.
fn what_is_shown_ui<'a>(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    drivers: &'a [Driver],
) -> (Kano, Option<&'a Driver>) {
    let text = &fields.text;
    let memory = Id::unique("response curve");
    let kept = ui.data(|data| data.get_temp::<Kano>(memory));
    let first = drivers.iter().find(|driver| driver.expected.is_some());
    let mut kind = kept.unwrap_or_else(|| first.map_or(Kano::Performance, |driver| driver.kano));
    captioned_ui(ui, CHOICES, &text.get("settings-curve-kind"), |ui, name| {
        let choices = KINDS.map(|kind| (kind, text.texts.kind(kind)));
        let chosen = choice::choice_ui(ui, "curve kind", name, CHOICES, Some(kind), &choices);
        if let Some(chosen) = chosen {
            kind = chosen;
            ui.data_mut(|data| data.insert_temp(memory, chosen));
        }
    });
    let of_kind: Vec<&Driver> = drivers
        .iter()
        .filter(|driver| driver.kano == kind && driver.expected.is_some())
        .collect();
    if of_kind.is_empty() {
        label::caption_ui(ui, &text.get("settings-curve-no-driver"));
        return (kind, None);
    }
    let memory = memory.with("driver");
    let kept = ui.data(|data| data.get_temp::<String>(memory));
    let mut place = of_kind
        .iter()
        .position(|driver| kept.as_ref() == Some(&driver.id))
        .unwrap_or(0);
    captioned_ui(
        ui,
        CHOICES,
        &text.get("settings-curve-driver"),
        |ui, name| {
            let choices: Vec<(usize, String)> = of_kind
                .iter()
                .enumerate()
                .map(|(place, driver)| (place, driver.name.clone()))
                .collect();
            let chosen =
                choice::choice_ui(ui, "curve driver", name, CHOICES, Some(place), &choices);
            if let Some(chosen) = chosen {
                place = chosen;
                ui.data_mut(|data| data.insert_temp(memory, of_kind[chosen].id.clone()));
            }
        },
    );
    (kind, Some(of_kind[place]))
}

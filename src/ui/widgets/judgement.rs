//! Whether a simulation had its say in the verdicts and the decision that are shown.

use egui::Ui;

use crate::app::{CaseComputation, Judgement};
use crate::domain::BusinessCase;
use crate::engine::Verdict;
use crate::engine::simulation::SimulationSettings;
use crate::text::CaseText;
use crate::text::warnings::option_name;
use crate::ui::widgets::label;

/// Says in a few words what the decision rests on; nothing where it needs no simulation.
pub(crate) fn basis_ui(ui: &mut Ui, text: &CaseText<'_>, computed: &CaseComputation) {
    match &computed.judgement {
        Judgement::NotNeeded => {}
        Judgement::Awaited => {
            label::caption_ui(ui, &text.get("verdict-basis-awaited"));
        }
        Judgement::Simulated { settings, .. } => {
            let arguments = [
                (
                    "trials",
                    text.texts.simulated_trials(settings.trials).into(),
                ),
                ("seed", settings.seed.to_string().into()),
            ];
            // The seed tells something only where the user chose it.
            let key = if *settings == SimulationSettings::default() {
                "verdict-basis-simulated"
            } else {
                "verdict-basis-simulated-with"
            };
            label::caption_ui(ui, &text.with(key, &arguments));
        }
    }
}

/// Says what the simulation makes of the warnings; nothing where they need none.
pub(crate) fn judgement_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    computed: &CaseComputation,
) {
    let (trials, verdicts) = match &computed.judgement {
        Judgement::NotNeeded => return,
        Judgement::Awaited => {
            if !computed.result.warnings.is_empty() {
                label::caption_ui(ui, &text.get("verdict-awaits"));
            }
            return;
        }
        Judgement::Simulated { settings, verdicts } => (settings.trials_of_study(), verdicts),
    };
    let stands = verdicts
        .iter()
        .filter(|own| own.verdict == Verdict::Overshoot);
    let stands = stands.count();
    if stands > 0 {
        let arguments = [
            ("count", stands.into()),
            ("trials", text.texts.simulated_trials(trials).into()),
        ];
        label::caption_ui(ui, &text.with("verdict-stands", &arguments));
    }
    for own in verdicts
        .iter()
        .filter(|own| own.verdict != Verdict::Overshoot)
    {
        let arguments = [
            ("option", option_name(case, &own.option).into()),
            (
                "share",
                text.texts.chance(own.share_at_least_as_good).into(),
            ),
        ];
        label::caption_ui(ui, &text.with("risk-verdict-softens", &arguments));
    }
}

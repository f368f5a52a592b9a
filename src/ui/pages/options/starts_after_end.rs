//! What it means for an option to go live after the case ends.

use egui::Ui;

use crate::app::CaseComputation;
use crate::engine::Verdict;
use crate::present::why::of_finding;
use crate::text::CaseText;
use crate::ui::why;
use crate::ui::widgets::label;
use crate::ui::widgets::notice::notice_ui as verdict_notice_ui;

/// Says how much of the option with this id is not counted, and what to do about it; nothing where it is live in time.
pub(super) fn notice_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    computed: &CaseComputation,
    option: &str,
) {
    let Some(finding) = computed.result.starts_after_end(option) else {
        return;
    };
    let words = text.texts.finding(finding, &computed.case);
    verdict_notice_ui(ui, Verdict::StartsAfterEnd, |ui| {
        let written = label::body_ui(ui, &words.found).rect;
        let told = of_finding(
            text,
            &computed.case,
            &computed.plan,
            &computed.result,
            finding,
            &words.found,
        );
        why::offer_each(ui, text.texts, written, "starts after end", &told);
        label::caption_ui(ui, &words.way_out);
    });
}

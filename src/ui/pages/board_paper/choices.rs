//! What goes into the paper: its language and its sections.

use egui::Ui;

use crate::app::background::paper_job::PaperChoice;
use crate::present::Section;
use crate::text::{Language, Texts};
use crate::ui::theme::space;
use crate::ui::widgets::checkbox::checkbox_ui;
use crate::ui::widgets::switch::switch_ui;
use crate::ui::widgets::{card, label};

/// Shows the choices.
pub(super) fn choices_ui(ui: &mut Ui, texts: &Texts, paper: &mut PaperChoice) {
    card::title_ui(ui, &texts.get("board-paper-contents"), "");
    let languages = Language::ALL.map(|language| (language, language.own_name().to_owned()));
    let name = texts.get("board-paper-language");
    if let Some(language) = switch_ui(ui, &name, paper.language, &languages) {
        paper.language = language;
    }
    ui.add_space(space::SMALL);
    ui.spacing_mut().item_spacing.y = 0.0;
    for section in Section::ALL {
        let name = texts.get(section.text_key());
        let mut chosen = paper.has(section);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let mut tick = checkbox_ui(ui, &mut chosen, &name);
            let words = label::body_ui(ui, &name).interact(egui::Sense::click());
            if words.clicked() {
                chosen = !chosen;
                tick.mark_changed();
            }
            if tick.changed() {
                paper.toggle(section);
            }
        });
    }
    ui.add_space(space::TIGHT);
    label::caption_ui(ui, &texts.get("board-paper-always"));
}

//! What the page remembers: its pages on the way to the screen, and what came of the last file.

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::app::Document;
use crate::app::background::Shared;
use crate::app::background::paper_job::{ExportOutcome, Pages, PaperInput, PreviewQuestion};
use crate::app::session::Session;
use crate::engine::simulation::SimulationSettings;
use crate::export::pdf::PagePicture;
use crate::store::WallTime;

/// What the page remembers.
#[derive(Default)]
pub(crate) struct BoardPaperState {
    /// The outcome of the last export.
    pub(crate) outcome: Option<ExportOutcome>,
    /// The pages of a preview, as the graphics have them.
    pub(super) pages: Vec<TextureHandle>,
    preview: Option<Shared<Pages>>,
}

impl std::fmt::Debug for BoardPaperState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BoardPaperState").finish_non_exhaustive()
    }
}

impl BoardPaperState {
    /// Brings the pages up to date.
    pub(crate) fn update(
        &mut self,
        ctx: &Context,
        document: &Document,
        session: &mut Session,
        simulation: SimulationSettings,
    ) {
        let (choice, known, today) = (&session.paper, &session.analysis, WallTime::now().date());
        let input = PaperInput::of(document, choice, today, simulation, known);
        session.previews.update(input.map(PreviewQuestion));
        let preview = session.previews.answer();
        if preview == self.preview.as_ref() {
            return;
        }
        self.preview = preview.cloned();
        let pages = preview.and_then(|pages| pages.as_ref().ok());
        let pages = pages.map_or(&[][..], Vec::as_slice).iter().enumerate();
        let texture = |(place, page)| {
            let name = format!("page {place}");
            ctx.load_texture(name, image(page), TextureOptions::LINEAR)
        };
        self.pages = pages.map(texture).collect();
    }
}

fn image(page: &PagePicture) -> ColorImage {
    ColorImage::from_rgba_premultiplied([page.width, page.height], &page.pixels)
}

//! What the page remembers: the paper, its pages on the way to the screen, and what came of the last file.

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::app::Document;
use crate::app::board_paper::{BoardPaper, ExportOutcome};
use crate::engine::simulation::SimulationSettings;
use crate::export::pdf::PagePicture;
use crate::store::Moment;
use crate::text::Language;
use crate::ui::desk::wake;

/// What the page remembers.
pub(crate) struct BoardPaperState {
    /// The paper and what is chosen for it.
    pub(crate) paper: BoardPaper,
    /// What came of the last file.
    pub(crate) outcome: Option<ExportOutcome>,
    /// The pages of a preview, as the graphics have them.
    pub(super) pages: Vec<TextureHandle>,
    version: u64,
}

impl std::fmt::Debug for BoardPaperState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BoardPaperState")
            .field("paper", &self.paper)
            .finish_non_exhaustive()
    }
}

impl BoardPaperState {
    /// Nothing made yet.
    pub(crate) fn new(ctx: &Context, language: Language) -> Self {
        Self {
            paper: BoardPaper::new(language, Moment::now().date(), || wake(ctx)),
            outcome: None,
            pages: Vec::new(),
            version: 0,
        }
    }

    /// Forgets everything that belongs to the case that was open.
    pub(crate) fn forget(&mut self) {
        self.paper.forget();
        self.outcome = None;
        self.pages.clear();
        self.version = 0;
    }

    /// Whether the pages are not those of the case as it is.
    pub(crate) fn is_waiting(&self) -> bool {
        self.paper.is_waiting() || self.pages.is_empty() && self.paper.failure().is_none()
    }

    /// Whether a file is being made.
    pub(crate) fn is_exporting(&self) -> bool {
        self.paper.export_progress().is_some()
    }

    /// Takes what came of a file and returns it.
    pub(crate) fn receive(&mut self) -> Option<ExportOutcome> {
        let came = self.paper.take_export_outcome()?;
        self.outcome = Some(came.clone());
        Some(came)
    }

    /// Brings the pages up to date.
    pub(super) fn update(
        &mut self,
        ctx: &Context,
        document: &Document,
        simulation: SimulationSettings,
    ) {
        let today = Moment::now().date();
        self.paper.update(document, today, simulation);
        let Some(preview) = self.paper.preview() else {
            return;
        };
        if preview.version == self.version {
            return;
        }
        self.version = preview.version;
        self.pages = preview
            .pages
            .iter()
            .enumerate()
            .map(|(place, page)| {
                let name = format!("page {place}");
                ctx.load_texture(name, image(page), TextureOptions::LINEAR)
            })
            .collect();
    }
}

fn image(page: &PagePicture) -> ColorImage {
    ColorImage::from_rgba_premultiplied([page.width, page.height], &page.pixels)
}

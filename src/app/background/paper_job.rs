//! The paper for the board in the background: its pages as pictures while the case changes, and exports.
//!
//! Pictures are made anew when the case, the language or the choice of sections changes. A file is written whole or not at
//! all, and only over a file that the user agreed to replace.

mod paper_input;

use std::path::PathBuf;

use super::{Job, JobQuestion, JobState};
use crate::app::dialogs::Replacing;
use crate::app::session::Session;
use crate::engine::batch::CancelToken;
use crate::export::pdf::{PagePicture, Paper};
use crate::export::{ExportError, Format, render};
use crate::present::{Section, Sections};
use crate::store::{self, SaveError, SaveFailure};
use crate::text::{Language, Texts};

pub use paper_input::{KnownAnalysis, PaperInput};

/// Pixels to the point in the pictures of pages: sharp on most screens when they fill the page of the window.
const PIXELS_PER_POINT: f64 = 1.75;

/// Language and sections of the paper, which stay when another case is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperChoice {
    /// The language of the paper.
    pub language: Language,
    sections: Sections,
}

impl PaperChoice {
    /// Every section, in a language.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            sections: Sections::all(),
        }
    }

    /// Whether a section is chosen.
    pub fn has(&self, section: Section) -> bool {
        self.sections.has(section)
    }

    /// Chooses a section or leaves it out.
    pub fn toggle(&mut self, section: Section) {
        let chosen = Section::ALL.into_iter().filter(|own| {
            let has = self.sections.has(*own);
            if *own == section { !has } else { has }
        });
        self.sections = Sections::of(chosen.collect::<Vec<_>>());
    }
}

/// A paper whose pages are asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewQuestion(pub PaperInput);

/// Pages as pictures, or why there are none.
pub type Pages = Result<Vec<PagePicture>, ExportError>;

impl JobQuestion for PreviewQuestion {
    type Answer = Pages;
    const NAME: &'static str = "preview";

    fn answer(&self, token: &CancelToken, _: &dyn Fn(Pages)) -> Option<Pages> {
        let pages = pictures(&self.0, token);
        if let Err(error) = &pages {
            log::error!("no preview of the paper: {error}");
        }
        Some(pages)
    }
}

/// Makes the pages of the paper as pictures.
pub type PreviewJob = Job<PreviewQuestion>;

impl PreviewJob {
    /// Why there are no pages; None where there are, or none were made yet.
    pub fn failure(&self) -> Option<ExportError> {
        match (self.state(), self.answer()) {
            (JobState::BrokenOff, _) => Some(ExportError::Failed(String::new())),
            (_, Some(pages)) => pages.as_ref().err().cloned(),
            (_, None) => None,
        }
    }
}

/// A file to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportQuestion {
    /// What it is made of.
    pub input: PaperInput,
    /// Its format.
    pub format: Format,
    /// Its path.
    pub path: PathBuf,
    /// Whether a file of that name may be replaced.
    pub replacing: Replacing,
}

/// Outcome of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportOutcome {
    /// The file is there.
    Written(PathBuf),
    /// There is a file of that name, which the user has not agreed to replace.
    InTheWay(Format, PathBuf),
    /// There is no file; why, in a sentence.
    Failed(String),
}

impl JobQuestion for ExportQuestion {
    type Answer = ExportOutcome;
    const NAME: &'static str = "export";

    fn answer(&self, token: &CancelToken, _: &dyn Fn(ExportOutcome)) -> Option<ExportOutcome> {
        let texts = Texts::of(self.input.choice.language);
        let made = self.input.with_input(token, |input| {
            let bytes = render(self.format, input, token)?;
            // From here on it takes no time: the file is not touched once it is cancelled.
            token.reached(0.95)?;
            Ok(bytes)
        });
        let bytes = match made {
            Ok(bytes) => bytes,
            Err(error) => {
                log::warn!("no file: {error}");
                return Some(ExportOutcome::Failed(error.sentence(texts)));
            }
        };
        let path = self.path.clone();
        let written = match self.replacing {
            Replacing::Agreed => store::write_file(&path, &bytes),
            Replacing::NotAsked => store::create_file(&path, &bytes),
        };
        Some(match written {
            Ok(()) => ExportOutcome::Written(path),
            Err(SaveError {
                reason: SaveFailure::AlreadyExists,
                ..
            }) => ExportOutcome::InTheWay(self.format, path),
            Err(error) => ExportOutcome::Failed(error.sentence(texts)),
        })
    }
}

/// Makes files.
pub type ExportJob = Job<ExportQuestion>;

impl Session {
    /// The outcome of an export, once.
    pub fn take_export_outcome(&mut self) -> Option<ExportOutcome> {
        let outcome = self.exports.take()?;
        Some(outcome.unwrap_or_else(|error| {
            let texts = Texts::of(self.paper.language);
            ExportOutcome::Failed(ExportError::Failed(error.0).sentence(texts))
        }))
    }
}

fn pictures(input: &PaperInput, token: &CancelToken) -> Pages {
    let paper = input.with_input(token, |input| Paper::of(input, token))?;
    let mut pictures = Vec::with_capacity(paper.page_count());
    for page in 0..paper.page_count() {
        token.reached(0.5 + 0.5 * page as f64 / paper.page_count() as f64)?;
        pictures.extend(paper.picture(page, PIXELS_PER_POINT));
    }
    Ok(pictures)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Document;
    use crate::domain::sample_cases::complete;
    use crate::engine::simulation::SimulationSettings;

    const FEW: SimulationSettings = SimulationSettings {
        trials: 500,
        seed: 1,
    };

    fn input(choice: &PaperChoice) -> PaperInput {
        let document = Document::untitled(complete());
        let day = "2026-11-21".parse().unwrap();
        PaperInput::of(&document, choice, day, FEW, &KnownAnalysis::default()).unwrap()
    }

    #[test]
    fn pages_are_other_ones_when_a_section_is_left_out() {
        let mut choice = PaperChoice::new(Language::English);
        let pages =
            |choice: &PaperChoice| pictures(&input(choice), &CancelToken::default()).unwrap();
        let first = pages(&choice);
        assert!(first.len() >= 2);
        choice.toggle(Section::Years);
        assert!(!choice.has(Section::Years));
        assert!(pages(&choice) != first);
    }

    #[test]
    fn a_file_is_made_and_one_in_the_way_stays_until_it_may_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("paper.pdf");
        std::fs::write(&path, "precious").unwrap();
        let export = |replacing, token: &CancelToken| {
            let question = ExportQuestion {
                input: input(&PaperChoice::new(Language::English)),
                format: Format::Pdf,
                path: path.clone(),
                replacing,
            };
            question.answer(token, &|_| ()).unwrap()
        };
        let in_the_way = ExportOutcome::InTheWay(Format::Pdf, path.clone());
        let token = CancelToken::default();
        assert_eq!(export(Replacing::NotAsked, &token), in_the_way);
        let late = CancelToken::cancelled_at(1.0);
        let stopped = export(Replacing::Agreed, &late);
        assert!(matches!(stopped, ExportOutcome::Failed(_)));
        assert_eq!(std::fs::read(&path).unwrap(), b"precious");
        let written = ExportOutcome::Written(path.clone());
        assert_eq!(export(Replacing::Agreed, &token), written);
        assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    }
}

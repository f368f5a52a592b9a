//! The paper for the board in the background: its pages as pictures while the case changes, and exports.
//!
//! Pictures are made anew when the case, the language or the choice of sections changes; the newest wins. A file is written
//! whole or not at all, and only over a file that somebody agreed to replace.

mod paper_input;

use std::path::{Path, PathBuf};

use crate::domain::Date;
use crate::engine::simulation::SimulationSettings;
use crate::export::pdf::{PagePicture, Paper};
use crate::export::{ExportError, Format, render};
use crate::present::{Section, Sections};
use crate::store::{self, SaveError, SaveFailure};
use crate::text::{Language, Texts};

use super::Document;
use super::dialogs::Replacing;
use super::jobs::{Mailbox, Wake};
use crate::engine::batch::CancelToken;
use paper_input::{Known, PaperInput};

/// The pages of the paper as pictures.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The pages.
    pub pages: Vec<PagePicture>,
    /// Goes up with every preview.
    pub version: u64,
}

/// What came of handing a file out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportOutcome {
    /// The file is there.
    Written(PathBuf),
    /// There is a file of that name, and nobody agreed to replace it.
    InTheWay(Format, PathBuf),
    /// There is no file; why, in a sentence.
    Failed(String),
}

/// The paper, what is chosen for it, and what has come of it.
#[derive(Debug)]
pub struct BoardPaper {
    previews: Option<Mailbox<Result<Vec<PagePicture>, ExportError>>>,
    files: Option<Mailbox<ExportOutcome>>,
    /// The language of the paper.
    pub language: Language,
    sections: Sections,
    date: Date,
    simulation: SimulationSettings,
    known: Known,
    asked: Option<PaperInput>,
    shown: Option<Preview>,
    failure: Option<ExportError>,
    requests: u64,
}

/// Pixels to the point in the pictures of pages: sharp on most screens when they fill the page of the window.
const PIXELS_PER_POINT: f64 = 1.75;

impl BoardPaper {
    /// Nothing made yet. `date` is the day that stands on the paper until [`BoardPaper::update`] tells another; `wake` makes
    /// what is told when something has come.
    pub fn new(language: Language, date: Date, wake: impl Fn() -> Wake) -> Self {
        let previews = Mailbox::open("preview", wake());
        let files = Mailbox::open("export", wake());
        if let Some(error) = previews.as_ref().err().or(files.as_ref().err()) {
            log::error!("the system gives no thread for the paper: {error}");
        }
        Self {
            previews: previews.ok(),
            files: files.ok(),
            language,
            sections: Sections::all(),
            date,
            simulation: SimulationSettings::default(),
            known: Known::default(),
            asked: None,
            shown: None,
            failure: None,
            requests: 0,
        }
    }

    /// Forgets everything that belongs to the case that was open. A file on its way is still written.
    pub fn forget(&mut self) {
        if let Some(previews) = &self.previews {
            previews.cancel();
        }
        self.known = Known::default();
        self.asked = None;
        self.shown = None;
        self.failure = None;
    }

    /// Whether a section is chosen.
    pub fn has(&self, section: Section) -> bool {
        self.sections.has(section)
    }

    /// Chooses a section or leaves it out.
    pub fn turn(&mut self, section: Section) {
        let chosen = Section::ALL.into_iter().filter(|own| {
            let has = self.sections.has(*own);
            if *own == section { !has } else { has }
        });
        self.sections = Sections::of(chosen.collect::<Vec<_>>());
    }

    /// Asks for pictures of the paper about the case as it is, where those that there are are of something else, and takes
    /// what has come. `simulation` says how many trials its chances come from, and where they begin.
    pub fn update(&mut self, document: &Document, date: Date, simulation: SimulationSettings) {
        self.date = date;
        self.simulation = simulation;
        self.receive();
        let Some(paper_input) = self.paper_input(document) else {
            return;
        };
        if self
            .asked
            .as_ref()
            .is_some_and(|asked| asked.is_as(&paper_input))
        {
            return;
        }
        let Some(previews) = &self.previews else {
            return;
        };
        self.requests += 1;
        self.asked = Some(paper_input.clone());
        previews.post(self.requests, move |ticket| pictures(&paper_input, ticket));
    }

    fn receive(&mut self) {
        let Some(answer) = self.previews.as_ref().and_then(Mailbox::take) else {
            return;
        };
        match answer.outcome {
            Ok(Ok(pages)) => {
                self.failure = None;
                self.shown = Some(Preview {
                    pages,
                    version: answer.revision,
                });
            }
            Ok(Err(error)) => self.fail(error),
            Err(broken) => self.fail(ExportError::Failed(broken.0)),
        }
    }

    fn fail(&mut self, error: ExportError) {
        log::error!("no preview of the paper: {error}");
        self.failure = Some(error);
        self.shown = None;
    }

    /// The pages, which may be of an earlier state of the case: see [`BoardPaper::is_waiting`].
    pub fn preview(&self) -> Option<&Preview> {
        self.shown.as_ref()
    }

    /// Why there are no pages.
    pub fn failure(&self) -> Option<&ExportError> {
        self.failure.as_ref()
    }

    /// Whether pages are being made.
    pub fn is_waiting(&self) -> bool {
        let previews = self.previews.as_ref();
        previews.is_some_and(|previews| previews.under_way().is_some())
    }

    /// Makes a file of the case as it is. Says whether it could be begun: not where the case cannot be computed.
    pub fn export(
        &mut self,
        document: &Document,
        format: Format,
        path: &Path,
        replacing: Replacing,
    ) -> bool {
        let (Some(paper_input), Some(files)) = (self.paper_input(document), &self.files) else {
            return false;
        };
        self.requests += 1;
        let path = path.to_owned();
        files.post(self.requests, move |ticket| {
            file(&paper_input, format, path, replacing, ticket)
        });
        true
    }

    /// How far the file is, from 0 to 1; none when none is being made.
    pub fn export_progress(&self) -> Option<f64> {
        self.files.as_ref()?.under_way().map(|(_, share)| share)
    }

    /// Gives the file up that is being made.
    pub fn cancel(&self) {
        if let Some(files) = &self.files {
            files.cancel();
        }
    }

    /// What came of a file, once.
    pub fn take_export_outcome(&mut self) -> Option<ExportOutcome> {
        let answer = self.files.as_ref()?.take()?;
        Some(answer.outcome.unwrap_or_else(|broken| {
            let error = ExportError::Failed(broken.0);
            log::error!("no file: {error}");
            ExportOutcome::Failed(error.sentence(Texts::of(self.language)))
        }))
    }

    fn paper_input(&self, document: &Document) -> Option<PaperInput> {
        let computed = document.computation().current()?;
        let scenario = document.shown_scenario();
        Some(PaperInput {
            computed: computed.clone(),
            scenario: scenario.map(|scenario| scenario.name.clone()),
            language: self.language,
            sections: self.sections.clone(),
            date: self.date,
            simulation: self.simulation,
            known: self.known.clone(),
        })
    }
}

fn pictures(
    paper_input: &PaperInput,
    ticket: &CancelToken,
) -> Result<Vec<PagePicture>, ExportError> {
    let paper = paper_input.with_material(ticket, |input| Paper::of(input, ticket))?;
    let mut pictures = Vec::with_capacity(paper.page_count());
    for page in 0..paper.page_count() {
        ticket.reached(0.5 + 0.5 * page as f64 / paper.page_count() as f64)?;
        pictures.extend(paper.picture(page, PIXELS_PER_POINT));
    }
    Ok(pictures)
}

fn file(
    paper_input: &PaperInput,
    format: Format,
    path: PathBuf,
    replacing: Replacing,
    ticket: &CancelToken,
) -> ExportOutcome {
    let texts = Texts::of(paper_input.language);
    let made = paper_input.with_material(ticket, |input| render(format, input, ticket));
    let bytes = match made {
        Ok(bytes) => bytes,
        Err(error) => {
            log::warn!("no file: {error}");
            return ExportOutcome::Failed(error.sentence(texts));
        }
    };
    // From here on it takes no time: who stops it now stops it before the file is touched, or not at all.
    if ticket.reached(0.95).is_err() {
        return ExportOutcome::Failed(ExportError::Cancelled.sentence(texts));
    }
    let written = match replacing {
        Replacing::Agreed => store::write_file(&path, &bytes),
        Replacing::NotAsked => store::create_file(&path, &bytes),
    };
    match written {
        Ok(()) => ExportOutcome::Written(path),
        Err(SaveError {
            reason: SaveFailure::AlreadyExists,
            ..
        }) => ExportOutcome::InTheWay(format, path),
        Err(error) => ExportOutcome::Failed(error.sentence(texts)),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::domain::sample_cases::complete;

    fn day() -> Date {
        "2026-11-21".parse().unwrap()
    }

    const FEW: SimulationSettings = SimulationSettings {
        trials: 500,
        seed: 1,
    };

    fn paper() -> BoardPaper {
        BoardPaper::new(Language::English, day(), || Box::new(|| {}))
    }

    fn wait<T>(mut ready: impl FnMut() -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(outcome) = ready() {
                return outcome;
            }
            assert!(begun.elapsed() < Duration::from_secs(120), "nothing came");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn pages_come_and_come_again_when_a_section_is_left_out() {
        let document = Document::untitled(complete());
        let mut paper = paper();
        paper.update(&document, day(), FEW);
        let first = wait(|| {
            paper.update(&document, day(), FEW);
            paper.preview().cloned()
        });
        assert!(first.pages.len() >= 2);
        paper.turn(Section::Years);
        assert!(!paper.has(Section::Years));
        let second = wait(|| {
            paper.update(&document, day(), FEW);
            let newer = |preview: &&Preview| preview.version > first.version;
            paper.preview().filter(newer).cloned()
        });
        assert!(second.pages != first.pages);
    }

    #[test]
    fn a_file_is_made_and_one_in_the_way_stays_until_it_may_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("paper.pdf");
        std::fs::write(&path, "precious").unwrap();
        let document = Document::untitled(complete());
        let mut paper = paper();
        let mut export = |replacing| {
            assert!(paper.export(&document, Format::Pdf, &path, replacing));
            wait(|| paper.take_export_outcome())
        };
        let in_the_way = ExportOutcome::InTheWay(Format::Pdf, path.clone());
        assert_eq!(export(Replacing::NotAsked), in_the_way);
        assert_eq!(std::fs::read(&path).unwrap(), b"precious");
        assert_eq!(
            export(Replacing::Agreed),
            ExportOutcome::Written(path.clone())
        );
        assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    }
}

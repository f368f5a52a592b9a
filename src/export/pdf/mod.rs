//! The paper for the board as PDF: the [`Report`] set by Typst, with nothing read from anywhere.
//!
//! The template is part of the program and knows no case. What the case says comes to it as data, so that no text in it can
//! ever be taken for markup. The file is tagged and holds its fonts; it validates as PDF/UA-1 and PDF/A-2a, or there is none.

mod content;
mod fonts;
mod printable;
mod shapes;
mod world;

use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::ExportError;
use crate::domain::Date;
use crate::engine::batch::CancelToken;
use crate::present::report::Report;
use crate::present::{ExportInput, PROGRAM_VERSION};
use world::PaperWorld;

/// A paper with more pages is set once more, with less space between its parts.
const MOST_PAGES: usize = 6;
/// So much of the usual space, until the pages are few enough.
const LESS_AIR: [f64; 2] = [0.75, 0.5];
/// How many compilations memory is kept for, so that a preview after a change is quick.
const KEPT_COMPILATIONS: usize = 4;

/// A paper that is set.
#[derive(Clone, Debug)]
pub struct Paper {
    document: PagedDocument,
    date: Date,
}

/// A page as a picture, in rows from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePicture {
    /// Its width, in pixels.
    pub width: usize,
    /// Its height, in pixels.
    pub height: usize,
    /// Red, green, blue and opacity of each pixel.
    pub pixels: Vec<u8>,
}

/// The bytes of the PDF.
///
/// # Errors
/// When it was stopped, or the paper cannot be set for a reason of ours.
pub(super) fn render(input: &ExportInput<'_>, token: &CancelToken) -> Result<Vec<u8>, ExportError> {
    let paper = Paper::of(input, token)?;
    token.reached(0.8)?;
    paper.bytes()
}

impl Paper {
    /// Sets the paper about a case.
    ///
    /// # Errors
    /// When it was stopped, or the paper cannot be set for a reason of ours.
    pub fn of(input: &ExportInput<'_>, token: &CancelToken) -> Result<Self, ExportError> {
        let report = Report::of(input);
        token.reached(0.6)?;
        let mut paper = Self::set(&report, input.date)?;
        for report in Report::shortened(input) {
            if paper.page_count() <= MOST_PAGES {
                break;
            }
            token.reached(0.7)?;
            paper = Self::set(&report, input.date)?;
        }
        Ok(paper)
    }

    /// Sets a paper that is dated on a day.
    ///
    /// # Errors
    /// When it cannot be set for a reason of ours.
    pub fn set(report: &Report, date: Date) -> Result<Self, ExportError> {
        let mut document = compiled(report, date, 1.0)?;
        for air in LESS_AIR {
            if document.pages().len() > MOST_PAGES {
                document = compiled(report, date, air)?;
            }
        }
        typst::comemo::evict(KEPT_COMPILATIONS);
        Ok(Self { document, date })
    }

    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// The bytes of the PDF, which validates as PDF/UA-1 and PDF/A-2a.
    ///
    /// # Errors
    /// When it does not validate, which is a fault of ours.
    pub fn bytes(&self) -> Result<Vec<u8>, ExportError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
        let standards =
            standards.map_err(|error| ExportError::Failed(error.message().to_string()))?;
        let month = self.date.month();
        let moment = Datetime::from_ymd_hms(
            i32::from(month.year()),
            month.month_of_year(),
            self.date.day(),
            0,
            0,
            0,
        );
        let options = PdfOptions {
            creator: Smart::Custom(Some(format!("ROX Case {PROGRAM_VERSION}"))),
            timestamp: moment.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| failed(&errors))
    }

    /// A page as a picture, `scale` pixels to the point; none where there is no such page.
    pub fn picture(&self, page: usize, scale: f64) -> Option<PagePicture> {
        let options = RenderOptions {
            pixel_per_pt: scale.into(),
            ..RenderOptions::default()
        };
        let picture = typst_render::render(self.document.pages().get(page)?, &options);
        Some(PagePicture {
            width: picture.width() as usize,
            height: picture.height() as usize,
            // A page is opaque, so its colours are what they are.
            pixels: picture.data().to_vec(),
        })
    }
}

fn compiled(report: &Report, date: Date, air: f64) -> Result<PagedDocument, ExportError> {
    let content = content::content(report, date, air);
    let content = content.map_err(|error| ExportError::Failed(error.to_string()))?;
    let world = PaperWorld::new(content.to_string().into_bytes());
    let compiled = typst::compile::<PagedDocument>(&world);
    for warning in &compiled.warnings {
        log::warn!("the paper: {}", warning.message);
    }
    compiled.output.map_err(|errors| failed(&errors))
}

fn failed(errors: &[typst::diag::SourceDiagnostic]) -> ExportError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    ExportError::Failed(messages.join("; "))
}

//! Slides for the board: the paper in five to seven slides, with charts and tables that can be edited, and with what to say
//! and the sources in the notes.
//!
//! Words and figures are those of the paper; a slide only chooses among them and gives them a place. Each says in its title
//! what to take from it. What warns of money past the sweet spot is always among them.

mod analysis;
mod axes;
mod bars;
mod chart;
mod columns;
mod curves;
mod drawn;
mod fitting;
mod front;
mod labels;
mod package;
mod points;
mod risks;
mod slide;
mod sweet_spot;
mod table;
mod typeface;
mod value;

use super::ExportError;
use crate::engine::batch::CancelToken;
use crate::present::charts::{ChartTable, LineChart, money_axis};
use crate::present::report::{Chapter, FigureTable, Report, ReportBlock, ReportPicture, Titled};
use crate::present::{ExportInput, Section, palette};
use crate::text::{CaseText, Texts};
use axes::Scale;
use chart::NativeChart;
use curves::curves;
use points::Across;
use slide::{MARGIN, SIZE, Slide, SlideFrame, TextRun};
use table::table;

/// The most slides; the years have one where there is room.
const MOST_SLIDES: usize = 7;
/// Where a title begins, in inches.
const TITLE_TOP: f64 = 0.82;
/// Size of a title, points.
const TITLE: f64 = 22.0;

/// Below the title.
const BODY: SlideFrame = SlideFrame {
    x: MARGIN,
    y: 1.75,
    width: SIZE.0 - 2.0 * MARGIN,
    height: SIZE.1 - 2.45,
};
/// Between two things side by side, in inches.
const GUTTER: f64 = 0.4;

/// The bytes of the slides of a case.
///
/// # Errors
/// When it was stopped, or the file cannot be made.
pub(super) fn render(input: &ExportInput<'_>, token: &CancelToken) -> Result<Vec<u8>, ExportError> {
    let report = Report::for_slides(input);
    token.reached(0.6)?;
    let mut deck = Deck {
        input,
        report: &report,
        texts: input.texts,
        text: input.case_text(),
        slides: Vec::new(),
        charts: Vec::new(),
    };
    deck.ask();
    deck.figures()?;
    deck.value()?;
    deck.sweet_spot()?;
    token.reached(0.8)?;
    deck.chances()?;
    deck.best_use()?;
    if deck.slides.len() + 1 < MOST_SLIDES {
        deck.years();
    }
    deck.risks()?;
    token.reached(0.9)?;
    deck.number();
    package::bytes(
        &deck.slides,
        &deck.charts,
        &report.imprint.title,
        input.date,
    )
}

struct Deck<'a> {
    input: &'a ExportInput<'a>,
    report: &'a Report,
    texts: &'static Texts,
    text: CaseText<'a>,
    slides: Vec<Slide>,
    charts: Vec<NativeChart>,
}

impl<'a> Deck<'a> {
    /// A slide about something, with what to take from it as its title.
    fn slide(&self, about: &str, title: &str) -> Slide {
        let mut slide = Slide::new(self.texts.language().code());
        slide.area(band(0.42, 0.02), palette::TEXT);
        let about = TextRun::new(about, 12.0).coloured(palette::PLAN);
        slide.words(band(0.52, 0.3), &[about.bold()]);
        let title = TextRun::new(title, TITLE).bold();
        slide.title(band(TITLE_TOP, 0.8), &title);
        slide
    }

    /// Which case, of which day, by which program and from which draws, and which slide it is: at the foot of every slide.
    fn number(&mut self) {
        let imprint = &self.report.imprint;
        let words = [
            &imprint.title,
            &imprint.date,
            &imprint.program,
            &imprint.draws,
        ];
        let words: Vec<&str> = words.into_iter().map(String::as_str).collect();
        let words = words.join(" · ");
        let count = self.slides.len();
        for (place, slide) in self.slides.iter_mut().enumerate() {
            let frame = SlideFrame {
                width: BODY.width - 0.8,
                ..band(SIZE.1 - 0.45, 0.25)
            };
            slide.line(frame, &TextRun::new(&words, 9.0).quiet());
            let right = SlideFrame {
                x: SIZE.0 - MARGIN - 0.7,
                width: 0.7,
                ..frame
            };
            let number = format!("{} / {count}", place + 1);
            slide.right(right, &TextRun::new(number, 9.0).quiet());
        }
    }

    /// Puts a chart that can be edited on a slide.
    fn place(&mut self, slide: &mut Slide, frame: SlideFrame, summary: &str, chart: NativeChart) {
        self.charts.push(chart);
        slide.chart(frame, summary, self.charts.len());
        slide.notes.push(summary.to_owned());
    }

    /// Puts the curves of a chart below their heading.
    fn curves(
        &mut self,
        slide: &mut Slide,
        frame: SlideFrame,
        own: &Titled<LineChart>,
        along: Across,
    ) -> Result<(), ExportError> {
        let below = heading(slide, frame, &own.title, &own.remark);
        let native = curves(&own.content, along, below)?;
        self.place(slide, below, &own.content.summary, native);
        Ok(())
    }

    /// How amounts between two ends are written beside a chart.
    fn money_scale(&self, from: f64, to: f64) -> Scale {
        Scale::of(&money_axis(&self.text, from, to))
    }

    /// Writes a short table, with how many of its rows have no room; returns how high it is.
    fn table(
        &self,
        slide: &mut Slide,
        frame: SlideFrame,
        title: &str,
        own: &ChartTable,
        size: f64,
    ) -> f64 {
        let content = FigureTable {
            table: own.clone(),
            words: 1,
            group: 1,
        };
        table(slide, frame, title, &content, size, &|rest| self.more(rest))
    }

    /// How many rows have no room; empty where all have.
    fn more(&self, rest: usize) -> String {
        if rest == 0 {
            return String::new();
        }
        self.texts
            .with("slides-more-rows", &[("count", rest.into())])
    }

    /// The chapters of a section.
    fn chapters(&self, section: Section) -> impl Iterator<Item = &'a Chapter> {
        let chapters = self.report.chapters.iter();
        chapters.filter(move |chapter| chapter.section == section)
    }

    /// The pictures of a section in their order, also those beside something else.
    fn pictures(&self, section: Section) -> Vec<&'a Titled<ReportPicture>> {
        let blocks = self.chapters(section).flat_map(|chapter| &chapter.blocks);
        let mut pictures = Vec::new();
        for block in blocks {
            match block {
                ReportBlock::Pictures(own) => pictures.extend(own),
                ReportBlock::Beside(parts) => {
                    for part in parts.iter() {
                        if let ReportBlock::Pictures(own) = part {
                            pictures.extend(own);
                        }
                    }
                }
                _ => {}
            }
        }
        pictures
    }
}

/// A frame over the whole width, from so far below the top of the slide and so high.
fn band(y: f64, height: f64) -> SlideFrame {
    SlideFrame { y, height, ..BODY }
}

/// Two frames side by side; the left one has a share of the width.
fn halves(frame: SlideFrame, share: f64) -> [SlideFrame; 2] {
    let left = (frame.width - GUTTER) * share;
    let right = SlideFrame {
        x: frame.x + left + GUTTER,
        width: frame.width - left - GUTTER,
        ..frame
    };
    [
        SlideFrame {
            width: left,
            ..frame
        },
        right,
    ]
}

/// The part of a frame from so far below its top on.
fn below(frame: SlideFrame, by: f64) -> SlideFrame {
    SlideFrame {
        y: frame.y + by,
        height: frame.height - by,
        ..frame
    }
}

/// Writes a heading into the top of a frame; returns what is left of it.
fn heading(slide: &mut Slide, frame: SlideFrame, title: &str, remark: &str) -> SlideFrame {
    let words = [
        TextRun::new(title, 14.0).bold(),
        TextRun::new(remark, 10.0).quiet(),
    ];
    let height = if remark.is_empty() { 0.34 } else { 0.55 };
    slide.words(SlideFrame { height, ..frame }, &words);
    below(frame, height)
}

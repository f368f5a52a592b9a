//! What the case may come to, and the best use of the money.

use crate::export::ExportError;
use crate::present::Section;
use crate::present::charts::{LineChart, finer_money_axis};
use crate::present::report::{Chapter, ReportBlock, ReportPicture, ShortTable, Titled};

use super::axes::Scale;
use super::bars::bars;
use super::columns::columns;
use super::curves::{curves, with_edges};
use super::front::facts_row;
use super::points::Across;
use super::{BODY, Deck, Slide, SlideFrame, TextRun, band, below, halves, heading};

/// Figures in a row.
const IN_A_ROW: usize = 8;
/// Most options that lost with their reason; the notes hold the rest.
const MOST_LOST: usize = 4;
/// Height of the bar of an amount that many trials come to, inches.
const MASS: f64 = 0.24;
/// Height of the scale below such bars.
const MASS_SCALE: f64 = 0.26;

impl Deck<'_> {
    pub(super) fn chances(&mut self) -> Result<(), ExportError> {
        let chapter = self.chapters(Section::Chances).next();
        let Some(chapter) = chapter.filter(|_| self.input.analysis.is_uncertain()) else {
            return Ok(());
        };
        let mut slide = self.slide(&chapter.title, &self.input.analysis.in_words(&self.text));
        let mut facts: Vec<[String; 3]> = Vec::new();
        let (mut short, mut remark) = (None, String::new());
        for block in &chapter.blocks {
            match block {
                ReportBlock::Facts(own) => facts.extend(own.iter().map(|fact| {
                    let [name, value] = [&fact.name, &fact.value].map(String::clone);
                    [name, value, fact.remark.clone()]
                })),
                ReportBlock::Beside(parts) => short = short_of(parts),
                ReportBlock::Remark(words) => remark.clone_from(words),
                _ => {}
            }
        }
        facts.truncate(IN_A_ROW);
        facts_row(&mut slide, band(BODY.y, 0.95), &facts, 17.0);
        let rest = below(BODY, 1.1);
        let charts = SlideFrame {
            height: 3.2,
            ..rest
        };
        let [left, right] = halves(charts, 0.5);
        let free = self.masses(&mut slide, left, chapter)?;
        let pictures = self.lines(Section::Chances);
        if let [spread, _] = pictures.as_slice() {
            let under = heading(&mut slide, free, &spread.title, &spread.remark);
            let across = &spread.content.across;
            let across = finer_money_axis(&self.text, across.from, across.to);
            let native = columns(&spread.content, &across, under)?;
            self.place(&mut slide, under, &spread.content.summary, native);
        }
        if let [.., cash] = pictures.as_slice() {
            let under = heading(&mut slide, right, &cash.title, &cash.remark);
            let along = Across::Months(self.input.case.start);
            let native = curves(&with_edges(&cash.content), along, under)?;
            self.place(&mut slide, under, &cash.content.summary, native);
        }
        let foot = below(rest, 3.28);
        if let Some(own) = short {
            let words = [
                TextRun::new(&own.title, 12.0).bold(),
                TextRun::new(&own.content.lead, 11.0),
                TextRun::new(&own.content.note, 10.0).quiet(),
            ];
            slide.words(foot, &words);
            let rows = own.content.table.rows.iter();
            slide.notes.extend(rows.map(|row| row.join(": ")));
        }
        slide.notes.push(chapter.lead.clone());
        slide.notes.push(remark);
        self.slides.push(slide);
        Ok(())
    }

    /// The amounts that many trials come to, at the top of a frame; returns what is left of it.
    fn masses(
        &mut self,
        slide: &mut Slide,
        frame: SlideFrame,
        chapter: &Chapter,
    ) -> Result<SlideFrame, ExportError> {
        let Some(ReportBlock::Pictures(pictures)) = chapter.blocks.first() else {
            return Ok(frame);
        };
        let Some(masses) = pictures.first() else {
            return Ok(frame);
        };
        let ReportPicture::Bars(chart) = &masses.content else {
            return Ok(frame);
        };
        let under = heading(slide, frame, &masses.title, &masses.remark);
        let height = MASS * chart.bars.len() as f64 + MASS_SCALE;
        let own = SlideFrame { height, ..under };
        let scale = Scale {
            format: "0 %".to_owned(),
            ends: Some([chart.from, chart.to]),
            step: Some(0.25),
        };
        let native = bars(chart, &scale, own)?;
        self.place(slide, own, &chart.summary, native);
        let rows = chart.table.rows.iter();
        slide.notes.extend(rows.map(|row| row.join(" · ")));
        Ok(below(under, height + 0.05))
    }

    pub(super) fn best_use(&mut self) -> Result<(), ExportError> {
        let portfolio = self.input.analysis.portfolio.as_ref();
        let Some((chapter, portfolio)) = self.chapters(Section::Portfolio).next().zip(portfolio)
        else {
            return Ok(());
        };
        let case = self.input.case;
        let title = self.texts.portfolio_headline(portfolio, case);
        let mut slide = self.slide(&chapter.title, &title);
        let [left, right] = halves(BODY, 0.5);
        if let Some(frontier) = self.lines(Section::Portfolio).first() {
            self.curves(&mut slide, left, frontier, Across::Values)?;
        }
        let mut free = right;
        for block in &chapter.blocks {
            match block {
                ReportBlock::Beside(parts) => {
                    let Some(own) = short_of(parts) else {
                        continue;
                    };
                    let under = heading(&mut slide, free, &own.title, "");
                    let height =
                        self.table(&mut slide, under, &own.title, &own.content.table, 11.0);
                    slide.notes.push(own.content.note.clone());
                    free = below(under, height + 0.2);
                }
                ReportBlock::Notes(own) => {
                    let under = heading(&mut slide, free, &own.title, "");
                    let lines = own.content.lines.iter().take(MOST_LOST);
                    let words: Vec<TextRun> = lines
                        .flat_map(|(name, reason)| {
                            [
                                TextRun::new(name, 11.0).bold().spaced(1.0),
                                TextRun::new(reason, 10.0).quiet().spaced(5.0),
                            ]
                        })
                        .collect();
                    let rest = portfolio.lost.len().saturating_sub(MOST_LOST);
                    let under = if rest > 0 {
                        let more = self
                            .texts
                            .with("paper-more-lost", &[("count", rest.into())]);
                        let foot = below(under, under.height - 0.2);
                        slide.line(foot, &TextRun::new(more, 10.0).quiet());
                        SlideFrame {
                            height: under.height - 0.3,
                            ..under
                        }
                    } else {
                        under
                    };
                    slide.words(under, &words);
                    let all = own.content.lines.iter();
                    let all = all.map(|(name, reason)| format!("{name}: {reason}"));
                    slide.notes.extend(all);
                }
                _ => {}
            }
        }
        slide.notes.insert(0, chapter.lead.clone());
        self.slides.push(slide);
        Ok(())
    }

    /// The pictures of a section that are curves.
    fn lines(&self, section: Section) -> Vec<Titled<LineChart>> {
        let pictures = self.pictures(section).into_iter();
        let lines = pictures.filter_map(|picture| match &picture.content {
            ReportPicture::Lines(chart) => Some(Titled {
                title: picture.title.clone(),
                remark: picture.remark.clone(),
                content: chart.clone(),
            }),
            ReportPicture::Bars(_) | ReportPicture::Flow(_) => None,
        });
        lines.collect()
    }
}

/// The short table among two parts.
fn short_of(parts: &[ReportBlock; 2]) -> Option<&Titled<ShortTable>> {
    parts.iter().find_map(|part| match part {
        ReportBlock::Short(own) => Some(own),
        _ => None,
    })
}

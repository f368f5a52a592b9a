//! Slides for the board: the paper in six or seven slides, with charts and tables that can be edited, and with what to say
//! and the sources in the notes.
//!
//! Words and figures are those of the paper; a slide only chooses among them and gives them a place. What warns of money
//! past the sweet spot is always among them.

mod chart;
mod package;
mod slide;

use rust_xlsxwriter::ChartLineDashType;

use super::charts::{BarChart, Table};
use super::report::{
    AssumptionLine, Block, Chapter, FigureTable, Picture, Report, Titled, Warning,
};
use super::{ExportError, Material, Progress, palette};
use crate::text::Texts;
use chart::{Curve, NativeChart};
use slide::{Frame, MARGIN, SIZE, Slide, SlideTable, Words};

/// Most warnings that have a place on a slide; the notes hold all.
const MOST_WARNINGS: usize = 3;
/// Height of a warning that has room, in inches.
const TALLEST_WARNING: f64 = 2.1;
/// Most lines of a table on a slide; the notes hold the rest.
const MOST_ROWS: usize = 10;
/// Most findings on a slide.
const MOST_FINDINGS: usize = 6;

/// Below the title.
const BODY: Frame = Frame {
    x: MARGIN,
    y: 1.5,
    width: SIZE.0 - 2.0 * MARGIN,
    height: SIZE.1 - 2.2,
};

/// The bytes of the slides of a case.
///
/// # Errors
/// When it was stopped, or the file cannot be made.
pub(super) fn render(
    material: &Material<'_>,
    progress: &Progress<'_>,
) -> Result<Vec<u8>, ExportError> {
    let report = Report::of(material);
    progress.reached(0.5)?;
    let mut deck = Deck {
        material,
        report: &report,
        texts: material.texts,
        slides: Vec::new(),
        charts: Vec::new(),
    };
    deck.ask();
    deck.figures();
    deck.cash()?;
    deck.value()?;
    deck.warnings();
    deck.tables();
    deck.risks();
    progress.reached(0.9)?;
    package::bytes(
        &deck.slides,
        &deck.charts,
        &report.imprint.title,
        material.date,
    )
}

struct Deck<'a> {
    material: &'a Material<'a>,
    report: &'a Report,
    texts: &'static Texts,
    slides: Vec<Slide>,
    charts: Vec<NativeChart>,
}

impl Deck<'_> {
    fn slide(&self, title: &str) -> Slide {
        let mut slide = Slide::new(self.texts.language().code(), title);
        self.imprint(&mut slide);
        slide
    }

    /// Which case, of which day and by which program: at the foot of every slide.
    fn imprint(&self, slide: &mut Slide) {
        let imprint = &self.report.imprint;
        let words = [
            &imprint.title,
            &imprint.whose,
            &imprint.date,
            &imprint.program,
        ];
        let words: Vec<&str> = words
            .into_iter()
            .map(String::as_str)
            .filter(|words| !words.is_empty())
            .collect();
        let frame = Frame {
            x: MARGIN,
            y: SIZE.1 - 0.5,
            width: SIZE.0 - 2.0 * MARGIN,
            height: 0.3,
        };
        slide.words(frame, &[Words::new(words.join(" · "), 10.0).quiet()]);
    }

    fn ask(&mut self) {
        let (imprint, decision) = (&self.report.imprint, &self.report.decision);
        let mut slide = Slide::bare(self.texts.language().code());
        self.imprint(&mut slide);
        slide.words(
            Frame {
                y: 0.9,
                height: 0.4,
                ..BODY
            },
            &[Words::new(&imprint.kind, 14.0)
                .coloured(palette::PLAN)
                .bold()],
        );
        slide.title(
            Frame {
                y: 1.3,
                height: 1.3,
                ..BODY
            },
            &Words::new(&imprint.title, 36.0).bold(),
        );
        slide.words(
            Frame {
                y: 3.0,
                height: 1.8,
                ..BODY
            },
            &[Words::new(&decision.ask, 22.0)],
        );
        slide.words(
            Frame {
                y: 5.0,
                height: 1.5,
                ..BODY
            },
            &[
                Words::new(&decision.verdict, 18.0).bold(),
                Words::new(&decision.reason, 16.0).quiet(),
            ],
        );
        slide.notes.push(decision.ask.clone());
        slide.notes.push(decision.reason.clone());
        slide.notes.extend(self.material.case.summary.clone());
        self.slides.push(slide);
    }

    fn figures(&mut self) {
        let decision = &self.report.decision;
        let mut slide = self.slide(&self.texts.get("slides-figures"));
        let (across, gap) = (4, 0.2);
        let width = (BODY.width - gap * (across as f64 - 1.0)) / across as f64;
        for (place, figure) in decision.figures.iter().take(2 * across).enumerate() {
            let frame = Frame {
                x: BODY.x + (place % across) as f64 * (width + gap),
                y: BODY.y + (place / across) as f64 * 1.45,
                width,
                height: 1.3,
            };
            let ground = palette::Ground {
                fill: palette::PAGE,
                line: palette::BORDER,
            };
            let words = [
                Words::new(self.texts.get(figure.key), 11.0).quiet(),
                Words::new(&figure.value, 24.0).bold(),
                Words::new(&figure.remark, 11.0).quiet(),
            ];
            slide.box_of(frame, Some(ground), &words);
            let name = self.texts.get(figure.key);
            let help = self.texts.get(&format!("{}-help", figure.key));
            slide
                .notes
                .push(format!("{name}: {}. {help}", figure.value));
        }
        if let Some(alternatives) = &decision.alternatives {
            let frame = Frame {
                y: 4.5,
                height: 2.3,
                ..BODY
            };
            let content = FigureTable {
                table: alternatives.table.clone(),
                words: 1,
                group: 1,
            };
            add_table(&mut slide, frame, &alternatives.title, &content, 12.0);
            slide.notes.extend(alternatives.notes.iter().cloned());
        }
        self.slides.push(slide);
    }

    fn cash(&mut self) -> Result<(), ExportError> {
        let monthly = &self.material.result().monthly;
        let text = self.material.case_text();
        let places: Vec<String> = (0..monthly.cumulative_net.len())
            .map(|month| text.month(month))
            .collect();
        let curve = |key: &str, colour, dash, values: &[f64]| Curve {
            name: self.texts.get(key),
            colour,
            dash,
            values: values.to_vec(),
        };
        let curves = [
            curve(
                "quantity-world-with",
                palette::PLAN,
                ChartLineDashType::Solid,
                &monthly.cumulative_net,
            ),
            curve(
                "workbook-chart-inaction",
                palette::DO_NOTHING,
                ChartLineDashType::Dash,
                &monthly.cumulative_inaction,
            ),
        ];
        let native = chart::lines(&places, &curves)?;
        let cash = &self.report.decision.cash;
        let mut slide = self.slide(&cash.title);
        let summary = cash.content.summary.clone();
        slide.words(
            Frame {
                y: 1.4,
                height: 0.6,
                ..BODY
            },
            &[Words::new(&summary, 14.0).quiet()],
        );
        self.charts.push(native);
        slide.chart(
            Frame {
                y: 2.1,
                height: 4.6,
                ..BODY
            },
            &summary,
            self.charts.len(),
        );
        slide.notes.push(summary);
        slide.notes.push(self.texts.get("console-inaction-note"));
        self.slides.push(slide);
        Ok(())
    }

    /// Where the money comes from: by what customers do, and by option.
    fn value(&mut self) -> Result<(), ExportError> {
        let bars: Vec<&Titled<Picture>> = blocks(self.report)
            .filter_map(|(_, block)| match block {
                Block::Pictures(pictures) => Some(pictures),
                _ => None,
            })
            .flatten()
            .filter(|picture| matches!(picture.content, Picture::Bars(_)))
            .take(2)
            .collect();
        if bars.is_empty() {
            return Ok(());
        }
        let mut slide = self.slide(&self.texts.get("slides-value"));
        let width = (BODY.width - 0.3) / bars.len() as f64;
        for (place, picture) in bars.iter().enumerate() {
            let Picture::Bars(bars) = &picture.content else {
                continue;
            };
            self.charts.push(chart::steps(bars)?);
            let x = BODY.x + place as f64 * (width + 0.3);
            let title = Frame {
                x,
                width,
                height: 0.5,
                ..BODY
            };
            slide.words(
                title,
                &[
                    Words::new(&picture.title, 15.0).bold(),
                    Words::new(&picture.remark, 11.0).quiet(),
                ],
            );
            let frame = Frame {
                x,
                y: BODY.y + 0.6,
                width,
                height: BODY.height - 0.7,
            };
            slide.chart(frame, &bars.summary, self.charts.len());
            slide
                .notes
                .push(format!("{}: {}", picture.title, figures_of(bars)));
        }
        self.slides.push(slide);
        Ok(())
    }

    /// Every warning about money past the sweet spot, or that there is none.
    fn warnings(&mut self) {
        let warnings = &self.report.decision.warnings;
        let mut slide = self.slide(&self.texts.get("slides-warnings"));
        if warnings.is_empty() {
            let words = Words::new(self.texts.get("slides-no-warnings"), 18.0);
            slide.words(
                Frame {
                    height: 1.0,
                    ..BODY
                },
                &[words],
            );
        }
        let count = warnings.len().clamp(1, MOST_WARNINGS) as f64;
        let height = ((BODY.height - 0.2 * (count - 1.0)) / count).min(TALLEST_WARNING);
        for (place, warning) in warnings.iter().enumerate() {
            slide.notes.push(spoken(warning));
            if place < MOST_WARNINGS {
                let y = BODY.y + place as f64 * (height + 0.2);
                let mut words = vec![
                    Words::new(&warning.title, 17.0).bold(),
                    Words::new(&warning.sentence, 15.0),
                    Words::new(&warning.way_out, 15.0).bold(),
                ];
                words.extend(
                    warning
                        .remarks
                        .iter()
                        .map(|remark| Words::new(remark, 12.0).quiet()),
                );
                slide.box_of(Frame { y, height, ..BODY }, Some(palette::WARNING), &words);
            }
        }
        self.slides.push(slide);
    }

    /// The years.
    fn tables(&mut self) {
        let tables: Vec<(&Chapter, &Titled<FigureTable>)> = blocks(self.report)
            .filter_map(|(chapter, block)| match block {
                Block::Table(table) if !table.content.table.rows.is_empty() => {
                    Some((chapter, table))
                }
                _ => None,
            })
            .collect();
        // The years are the last tables of figures in the paper, and money is the first of them.
        let last = tables.last().map(|(chapter, _)| chapter.title.clone());
        let of_years = |(chapter, _): &&(&Chapter, &Titled<FigureTable>)| {
            last.as_ref() == Some(&chapter.title)
        };
        let Some((chapter, table)) = tables.iter().find(of_years) else {
            return;
        };
        let mut slide = self.slide(&chapter.title);
        slide.words(
            Frame {
                y: 1.4,
                height: 0.5,
                ..BODY
            },
            &[Words::new(&chapter.lead, 13.0).quiet()],
        );
        let frame = Frame {
            y: 2.0,
            height: 4.6,
            ..BODY
        };
        let mut shown = table.content.clone();
        shown.table.rows.truncate(2 * MOST_ROWS);
        add_table(&mut slide, frame, &chapter.title, &shown, 11.0);
        slide.notes.push(chapter.lead.clone());
        self.slides.push(slide);
    }

    /// What can go wrong, and what the case rests on.
    fn risks(&mut self) {
        let decision = &self.report.decision;
        let mut slide = self.slide(&self.texts.get("slides-risks"));
        let mut words = Vec::new();
        let findings = blocks(self.report).filter_map(|(_, block)| match block {
            Block::Findings(findings) => Some(&findings.content.lines),
            _ => None,
        });
        for finding in findings.flatten() {
            if words.len() < 2 * MOST_FINDINGS {
                words.push(Words::new(&finding.title, 13.0).bold());
                words.push(Words::new(&finding.found, 11.0).quiet());
            }
            slide
                .notes
                .push(format!("{}: {}", finding.title, finding.found));
        }
        let half = (BODY.width - 0.4) / 2.0;
        slide.words(
            Frame {
                width: half,
                ..BODY
            },
            &words,
        );
        let right = Frame {
            x: BODY.x + half + 0.4,
            width: half,
            ..BODY
        };
        let rests = [
            Words::new(&decision.evidence.title, 15.0).bold(),
            Words::new(&decision.evidence.words, 13.0),
        ];
        slide.words(
            Frame {
                height: 1.1,
                ..right
            },
            &rests,
        );
        let lines: Vec<&AssumptionLine> = blocks(self.report)
            .filter_map(|(_, block)| match block {
                Block::Assumptions(lines) => Some(&lines.content.lines),
                _ => None,
            })
            .flatten()
            .collect();
        let rows: Vec<Vec<String>> = lines
            .iter()
            .take(MOST_ROWS)
            .map(|line| {
                vec![
                    format!("{} · {}", line.title, line.place),
                    line.value.clone(),
                    line.footing_name.clone(),
                ]
            })
            .collect();
        if !rows.is_empty() {
            let content = FigureTable {
                table: Table {
                    heads: [
                        "register-head-name",
                        "register-head-value",
                        "register-head-footing",
                    ]
                    .map(|key| self.texts.get(key))
                    .to_vec(),
                    rows,
                    ..Table::default()
                },
                words: 1,
                group: 1,
            };
            let frame = Frame {
                y: BODY.y + 1.2,
                height: BODY.height - 1.4,
                ..right
            };
            add_table(
                &mut slide,
                frame,
                &self.texts.get("register-title"),
                &content,
                10.0,
            );
        }
        slide.notes.extend(lines.iter().map(|line| sourced(line)));
        self.slides.push(slide);
    }
}

/// The parts of all chapters in their order.
fn blocks(report: &Report) -> impl Iterator<Item = (&Chapter, &Block)> {
    let chapters = report.chapters.iter();
    chapters.flat_map(|chapter| chapter.blocks.iter().map(move |block| (chapter, block)))
}

fn add_table(slide: &mut Slide, frame: Frame, summary: &str, content: &FigureTable, size: f64) {
    let mut rows = content.table.rows.clone();
    if !content.table.totals.is_empty() {
        rows.push(content.table.totals.clone());
    }
    let height = (0.34 * (rows.len() + 1) as f64).min(frame.height);
    let table = SlideTable {
        heads: &content.table.heads,
        rows: &rows,
        words: content.words,
        size,
        word_width: 1.8,
    };
    slide.table(Frame { height, ..frame }, summary, &table);
}

fn figures_of(bars: &BarChart) -> String {
    let figures: Vec<String> = bars
        .bars
        .iter()
        .map(|bar| format!("{}: {}", bar.name, bar.exact))
        .collect();
    figures.join("; ")
}

fn spoken(warning: &Warning) -> String {
    let mut words = vec![
        warning.title.clone(),
        warning.sentence.clone(),
        warning.way_out.clone(),
    ];
    words.extend(warning.remarks.iter().cloned());
    words.retain(|part| !part.is_empty());
    words.join(" ")
}

/// An assumption with where it comes from.
fn sourced(line: &AssumptionLine) -> String {
    let parts = [
        &line.title,
        &line.place,
        &line.value,
        &line.footing_name,
        &line.source,
        &line.as_of,
    ];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

//! The years, what can go wrong, and what the case rests on.

use crate::export::ExportError;
use crate::present::Section;
use crate::present::charts::named_once;
use crate::present::drawing::{evidence_parts, severity_sign, share_bar, share_key};
use crate::present::figures::payback_words;
use crate::present::report::{AssumptionLine, FigureTable, ReportBlock, ReportPicture};

use super::bars::bars;
use super::fitting::width;
use super::table::table;
use super::{BODY, Deck, SlideFrame, TextRun, below, halves, heading};

/// Most findings on a slide; the notes hold the rest.
const MOST_FINDINGS: usize = 4;
/// From a key to its words, in inches.
const KEY: f64 = 0.2;

impl Deck<'_> {
    /// The money of the years.
    pub(super) fn years(&mut self) {
        let Some(chapter) = self.chapters(Section::Years).next() else {
            return;
        };
        let money = chapter.blocks.iter().find_map(|block| match block {
            ReportBlock::Table(own) => Some(own),
            _ => None,
        });
        let Some(money) = money else {
            return;
        };
        let mut slide = self.slide(&chapter.title, &self.years_title());
        let content = FigureTable {
            table: named_once(money.content.table.clone()),
            ..money.content.clone()
        };
        let under = heading(&mut slide, BODY, &money.title, &money.remark);
        let more = |rest| self.more(rest);
        table(&mut slide, under, &money.title, &content, 11.0, &more);
        slide.notes.push(money.remark.clone());
        self.slides.push(slide);
    }

    /// What to take from the years: when the plan pays back, and what it is worth at their end.
    fn years_title(&self) -> String {
        let result = self.input.result();
        let arguments = [
            ("years", (self.input.case.horizon_years as usize).into()),
            ("npv", self.text.money(result.npv).into()),
            ("payback", payback_words(&self.text, result).into()),
        ];
        let key = match result.payback_months {
            _ if result.options.is_empty() => "slides-years-nothing",
            _ if !result.has_cost() => "slides-years-without-cost",
            Some(_) => "slides-years-payback",
            None => "slides-years-never",
        };
        self.text.with(key, &arguments)
    }

    /// What can go wrong, and what the case rests on.
    pub(super) fn risks(&mut self) -> Result<(), ExportError> {
        let decision = &self.report.decision;
        let chapter = self.chapters(Section::Risks).next();
        let lead = chapter.map(|chapter| chapter.lead.clone());
        let title = lead.filter(|lead| !lead.is_empty());
        let title = title.unwrap_or_else(|| decision.evidence.words.clone());
        let mut slide = self.slide(&self.texts.get("slides-risks"), &title);
        let [left, right] = halves(BODY, 0.52);
        let heavy = self.pictures(Section::Risks).into_iter().next();
        let has_chart = heavy.is_some();
        if let Some(picture) = heavy
            && let ReportPicture::Bars(chart) = &picture.content
        {
            let under = heading(&mut slide, left, &picture.title, &picture.remark);
            let scale = self.money_scale(chart.from, chart.to);
            let under = SlideFrame {
                height: under.height - 1.15,
                ..under
            };
            let native = bars(chart, &scale, under)?;
            self.place(&mut slide, under, &chart.summary, native);
        }
        self.evidence(&mut slide, below(left, left.height - 1.0));
        let findings = chapter.into_iter().flat_map(|chapter| &chapter.blocks);
        let findings = findings.filter_map(|block| match block {
            ReportBlock::Findings(own) => Some(own),
            _ => None,
        });
        for own in findings {
            let places = if has_chart {
                let under = heading(&mut slide, right, &own.title, &own.remark);
                rows(under, MOST_FINDINGS)
            } else {
                let under = heading(&mut slide, BODY, &own.title, &own.remark);
                let above = SlideFrame {
                    height: under.height - 1.15,
                    ..under
                };
                let columns = halves(above, 0.5).into_iter();
                columns.flat_map(|column| rows(column, 3)).collect()
            };
            for (place, finding) in own.content.lines.iter().enumerate() {
                slide
                    .notes
                    .push(format!("{}: {}", finding.title, finding.found));
                let Some(row) = places.get(place).copied() else {
                    continue;
                };
                let sign = SlideFrame {
                    y: row.y + 0.04,
                    width: 0.15,
                    ..row
                };
                slide.drawing(sign, &severity_sign(finding.severity, 10.0));
                let beside = SlideFrame {
                    x: row.x + 0.28,
                    width: row.width - 0.28,
                    height: row.height - 0.08,
                    ..row
                };
                slide.words(
                    beside,
                    &[
                        TextRun::new(&finding.title, 12.0).bold(),
                        TextRun::new(&finding.found, 10.0).spaced(2.0),
                        TextRun::new(&finding.way_out, 10.0).quiet(),
                    ],
                );
            }
        }
        let register = self.chapters(Section::Assumptions);
        let lines = register.flat_map(|chapter| &chapter.blocks);
        for block in lines {
            if let ReportBlock::Assumptions(own) = block {
                slide.notes.extend(own.content.lines.iter().map(sourced));
                slide.notes.push(own.content.more.clone());
            }
        }
        slide.notes.push(decision.evidence.words.clone());
        slide.notes.retain(|words| !words.is_empty());
        self.slides.push(slide);
        Ok(())
    }

    /// What the benefit rests on, as a bar.
    fn evidence(&self, slide: &mut super::Slide, frame: SlideFrame) {
        let own = &self.report.decision.evidence;
        let parts = evidence_parts(self.texts, &own.shares);
        let under = heading(slide, frame, &own.title, "");
        if parts.is_empty() {
            slide.words(under, &[TextRun::new(&own.words, 11.0)]);
            return;
        }
        slide.drawing(under, &share_bar(&own.words, &parts, 430.0, 10.0));
        let [mut x, mut y] = [under.x, under.y + 0.27];
        for part in &parts {
            let name = TextRun::new(&part.words, 9.5).quiet();
            let wide = width(&name) + 0.02;
            if x > under.x && x + KEY + wide > under.x + under.width {
                [x, y] = [under.x, y + 0.21];
            }
            let key = SlideFrame {
                x,
                y,
                width: 0.13,
                height: 0.13,
            };
            slide.drawing(key, &share_key(part, 9.0));
            let words = SlideFrame {
                x: x + KEY,
                y: y - 0.02,
                width: wide,
                height: 0.2,
            };
            slide.words(words, &[name]);
            x += KEY + wide + 0.13;
        }
    }
}

/// So many frames below each other.
fn rows(frame: SlideFrame, count: usize) -> Vec<SlideFrame> {
    let height = frame.height / count as f64;
    let row = |place: usize| SlideFrame {
        y: frame.y + height * place as f64,
        height,
        ..frame
    };
    (0..count).map(row).collect()
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

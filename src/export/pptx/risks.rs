//! The years, what can go wrong, and what the case rests on.

use super::bars::bars;
use super::{BODY, Deck, Frame, Words, below, halves, heading, table};
use crate::export::drawing::{evidence_parts, severity_sign, share_bar, share_key};
use crate::export::report::{AssumptionLine, Block, Picture};
use crate::export::{ExportError, Section};

/// Most findings on a slide; the notes hold the rest.
const MOST_FINDINGS: usize = 4;
/// Most letters of a finding on a slide.
const LONGEST_FINDING: usize = 150;

impl Deck<'_> {
    /// The money of the years.
    pub(super) fn years(&mut self) {
        let Some(chapter) = self.chapters(Section::Years).next() else {
            return;
        };
        let money = chapter.blocks.iter().find_map(|block| match block {
            Block::Table(own) => Some(own),
            _ => None,
        });
        let Some(money) = money else {
            return;
        };
        let mut slide = self.slide(&chapter.title, &money.title);
        let under = heading(&mut slide, BODY, "", &money.remark);
        table(&mut slide, under, &money.title, &money.content, 10.0);
        slide.notes.push(money.remark.clone());
        self.slides.push(slide);
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
        if let Some(picture) = heavy
            && let Picture::Bars(chart) = &picture.content
        {
            let under = heading(&mut slide, left, &picture.title, &picture.remark);
            let scale = self.money_scale(chart.from, chart.to);
            let native = bars(chart, &scale)?;
            let under = Frame {
                height: under.height - 1.1,
                ..under
            };
            self.place(&mut slide, under, &chart.summary, native);
        }
        self.evidence(&mut slide, below(left, left.height - 1.0));
        let findings = chapter.into_iter().flat_map(|chapter| &chapter.blocks);
        let findings = findings.filter_map(|block| match block {
            Block::Findings(own) => Some(own),
            _ => None,
        });
        for own in findings {
            let under = heading(&mut slide, right, &own.title, &own.remark);
            let height = under.height / MOST_FINDINGS as f64;
            for (place, finding) in own.content.lines.iter().enumerate() {
                slide
                    .notes
                    .push(format!("{}: {}", finding.title, finding.found));
                if place >= MOST_FINDINGS {
                    continue;
                }
                let row = Frame {
                    y: under.y + height * place as f64,
                    height,
                    ..under
                };
                let sign = Frame {
                    y: row.y + 0.04,
                    width: 0.15,
                    ..row
                };
                slide.drawing(sign, &severity_sign(finding.severity, 10.0));
                let beside = Frame {
                    x: row.x + 0.28,
                    width: row.width - 0.28,
                    ..row
                };
                slide.words(
                    beside,
                    &[
                        Words::new(&finding.title, 12.0).bold(),
                        Words::new(cut(&finding.found), 10.0),
                        Words::new(cut(&finding.way_out), 10.0).quiet(),
                    ],
                );
            }
        }
        let register = self.chapters(Section::Assumptions);
        let lines = register.flat_map(|chapter| &chapter.blocks);
        for block in lines {
            if let Block::Assumptions(own) = block {
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
    fn evidence(&self, slide: &mut super::Slide, frame: Frame) {
        let own = &self.report.decision.evidence;
        let parts = evidence_parts(self.texts, &own.shares);
        let under = heading(slide, frame, &own.title, "");
        if parts.is_empty() {
            slide.words(under, &[Words::new(&own.words, 11.0)]);
            return;
        }
        slide.drawing(under, &share_bar(&own.words, &parts, 430.0, 10.0));
        let width = under.width / parts.len().max(3) as f64;
        for (place, part) in parts.iter().enumerate() {
            let key = Frame {
                x: under.x + width * place as f64,
                y: under.y + 0.28,
                width: 0.13,
                height: 0.13,
            };
            slide.drawing(key, &share_key(part, 9.0));
            let words = Frame {
                x: key.x + 0.2,
                y: key.y - 0.03,
                width: width - 0.25,
                height: 0.25,
            };
            slide.words(words, &[Words::new(&part.words, 10.0).quiet()]);
        }
    }
}

fn cut(words: &str) -> String {
    match words.char_indices().nth(LONGEST_FINDING) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
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

//! The first slides: what is asked, and the plan in figures.

use super::curves::Across;
use super::{BODY, Deck, Frame, Slide, Words, below, halves, heading, table};
use crate::export::ExportError;
use crate::export::figures::Figure;
use crate::export::palette;
use crate::export::report::FigureTable;

/// Figures in a row.
const IN_A_ROW: usize = 4;

impl Deck<'_> {
    pub(super) fn ask(&mut self) {
        let (imprint, decision) = (&self.report.imprint, &self.report.decision);
        let mut slide = self.slide(&imprint.kind, &imprint.title);
        slide.words(
            Frame {
                y: 1.35,
                height: 0.35,
                ..BODY
            },
            &[Words::new(&imprint.whose, 13.0).quiet()],
        );
        let ground = Frame {
            y: 2.0,
            height: 2.85,
            ..BODY
        };
        slide.area(ground, palette::PAGE);
        let edge = Frame {
            width: 0.07,
            ..ground
        };
        slide.area(edge, palette::PLAN);
        let size = match decision.ask.chars().count() {
            0..=170 => 24.0,
            171..=260 => 20.0,
            _ => 16.0,
        };
        let inside = Frame {
            x: ground.x + 0.35,
            y: ground.y + 0.2,
            width: ground.width - 0.7,
            height: ground.height - 0.4,
        };
        let verdict = Words::new(&decision.verdict, 13.0);
        slide.words(inside, &[verdict.coloured(palette::PLAN).bold()]);
        slide.words(
            Frame {
                height: 1.35,
                ..below(inside, 0.38)
            },
            &[Words::new(&decision.ask, size).bold()],
        );
        slide.words(
            below(inside, 1.8),
            &[
                Words::new(&decision.reason, 13.0).quiet(),
                Words::new(&decision.chance, 13.0).quiet(),
            ],
        );
        let row = Frame {
            y: 5.3,
            height: 1.2,
            ..BODY
        };
        self.row(
            &mut slide,
            row,
            decision.figures.iter().take(IN_A_ROW),
            30.0,
        );
        let spoken = [&decision.ask, &decision.reason, &decision.chance];
        slide.notes.extend(spoken.into_iter().cloned());
        slide.notes.extend(self.material.case.summary.clone());
        slide.notes.retain(|words| !words.trim().is_empty());
        self.slides.push(slide);
    }

    pub(super) fn figures(&mut self) -> Result<(), ExportError> {
        let decision = &self.report.decision;
        let about = self.texts.get("slides-figures");
        let mut slide = self.slide(&about, &decision.reason);
        for (place, figures) in decision.figures.chunks(IN_A_ROW).enumerate() {
            let row = Frame {
                y: BODY.y + 1.05 * place as f64,
                height: 0.95,
                ..BODY
            };
            self.row(&mut slide, row, figures.iter(), 22.0);
        }
        let rest = below(BODY, 2.2);
        slide.area(
            Frame {
                y: rest.y - 0.1,
                height: 0.01,
                ..rest
            },
            palette::BORDER,
        );
        let [left, right] = match &decision.alternatives {
            Some(_) => halves(rest, 0.5),
            None => [rest, rest],
        };
        let along = Across::Months(self.material.case.start);
        self.curves(&mut slide, left, &decision.cash, along)?;
        if let Some(alternatives) = &decision.alternatives {
            let under = heading(&mut slide, right, &alternatives.title, "");
            let content = FigureTable {
                table: alternatives.table.clone(),
                words: 1,
                group: 1,
            };
            table(&mut slide, under, &alternatives.title, &content, 10.0);
            slide.notes.extend(alternatives.notes.iter().cloned());
        }
        for figure in &decision.figures {
            let name = self.texts.get(figure.key);
            let help = self.texts.get(&format!("{}-help", figure.key));
            slide
                .notes
                .push(format!("{name}: {}. {help}", figure.value));
        }
        self.slides.push(slide);
        Ok(())
    }

    /// Figures side by side.
    fn row<'f>(
        &self,
        slide: &mut Slide,
        frame: Frame,
        figures: impl Iterator<Item = &'f Figure>,
        size: f64,
    ) {
        let facts = figures.map(|figure| {
            let name = self.texts.get(figure.key);
            [name, figure.value.clone(), figure.remark.clone()]
        });
        let facts: Vec<[String; 3]> = facts.collect();
        facts_row(slide, frame, &facts, size);
    }
}

/// Figures side by side, each with its name above and a remark below.
pub(super) fn facts_row(slide: &mut Slide, frame: Frame, facts: &[[String; 3]], size: f64) {
    let width = frame.width / facts.len().max(IN_A_ROW) as f64;
    for (place, [name, value, remark]) in facts.iter().enumerate() {
        let own = Frame {
            x: frame.x + place as f64 * width,
            width: width - 0.15,
            ..frame
        };
        // A word in place of a figure has to fit.
        let size = if value.chars().count() > 12 {
            size * 0.6
        } else {
            size
        };
        slide.words(
            own,
            &[
                Words::new(name, 10.0).quiet(),
                Words::new(value, size).bold(),
                Words::new(remark, 10.0).quiet(),
            ],
        );
    }
}

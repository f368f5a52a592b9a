//! The first slides: what is asked, and the plan in figures.

use crate::export::ExportError;
use crate::present::figures::Figure;
use crate::present::palette;

use super::fitting::{fitted, height, width};
use super::points::Across;
use super::{BODY, Deck, Slide, SlideFrame, TITLE_TOP, TextRun, band, below, halves, heading};

/// Figures in a row.
const IN_A_ROW: usize = 4;

impl Deck<'_> {
    pub(super) fn ask(&mut self) {
        let (imprint, decision) = (&self.report.imprint, &self.report.decision);
        let mut slide = self.slide(&imprint.kind, &imprint.title);
        let whose = band(TITLE_TOP + slide.title_height + 0.07, 0.3);
        slide.line(whose, &TextRun::new(&imprint.whose, 13.0).quiet());
        let ground = band(2.1, 2.85);
        slide.area(ground, palette::PAGE);
        let edge = SlideFrame {
            width: 0.07,
            ..ground
        };
        slide.area(edge, palette::PLAN);
        let inside = SlideFrame {
            x: ground.x + 0.35,
            y: ground.y + 0.2,
            width: ground.width - 0.7,
            height: ground.height - 0.4,
        };
        let verdict = TextRun::new(&decision.verdict, 13.0).coloured(palette::PLAN);
        let words = [
            verdict.bold().spaced(9.0),
            TextRun::new(&decision.ask, 24.0).bold().spaced(14.0),
            TextRun::new(&decision.reason, 13.0).quiet(),
            TextRun::new(&decision.chance, 13.0).quiet(),
        ];
        let words: Vec<TextRun> = words
            .into_iter()
            .filter(|own| !own.text.is_empty())
            .collect();
        // In the middle of its ground, whatever there is to say.
        let free = inside.height - height(&fitted(&words, inside), inside.width);
        let middle = SlideFrame {
            y: inside.y + free.max(0.0) / 2.0,
            ..inside
        };
        slide.words(middle, &words);
        let figures = decision.figures.iter().take(IN_A_ROW);
        self.row(&mut slide, band(5.4, 1.2), figures, 30.0);
        let spoken = [&decision.ask, &decision.reason, &decision.chance];
        slide.notes.extend(spoken.into_iter().cloned());
        slide.notes.extend(self.input.case.summary.clone());
        slide.notes.retain(|words| !words.trim().is_empty());
        self.slides.push(slide);
    }

    pub(super) fn figures(&mut self) -> Result<(), ExportError> {
        let decision = &self.report.decision;
        let about = self.texts.get("slides-figures");
        let mut slide = self.slide(&about, &decision.reason);
        for (place, figures) in decision.figures.chunks(IN_A_ROW).enumerate() {
            let row = band(BODY.y + 1.05 * place as f64, 0.95);
            self.row(&mut slide, row, figures.iter(), 22.0);
        }
        let rest = below(BODY, 2.2);
        slide.area(band(rest.y - 0.1, 0.01), palette::BORDER);
        let [left, right] = match &decision.alternatives {
            Some(_) => halves(rest, 0.5),
            None => [rest, rest],
        };
        let along = Across::Months(self.input.case.start);
        self.curves(&mut slide, left, &decision.cash, along)?;
        if let Some(alternatives) = &decision.alternatives {
            let under = heading(&mut slide, right, &alternatives.title, "");
            let (title, table) = (&alternatives.title, &alternatives.table);
            self.table(&mut slide, under, title, table, 10.5);
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
        frame: SlideFrame,
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
pub(super) fn facts_row(slide: &mut Slide, frame: SlideFrame, facts: &[[String; 3]], size: f64) {
    let each = frame.width / facts.len().max(IN_A_ROW) as f64;
    for (place, [name, value, remark]) in facts.iter().enumerate() {
        let own = SlideFrame {
            x: frame.x + place as f64 * each,
            width: each - 0.15,
            ..frame
        };
        // A word in place of a figure has to fit.
        let value = TextRun::new(value, size).bold();
        let value = if width(&value) > own.width {
            TextRun {
                size: size * 0.6,
                ..value
            }
        } else {
            value
        };
        let [name, remark] = [name, remark].map(|words| TextRun::new(words, 10.0).quiet());
        slide.words(own, &[name, value, remark]);
    }
}

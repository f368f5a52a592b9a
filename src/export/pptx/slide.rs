//! A slide while it is made: titles, words, tables and charts, as the parts of a presentation write them.

use super::drawn;
use super::fitting::{AFTER, fitted, height, in_a_line};
use super::typeface::NAME as TYPEFACE;
use crate::export::workbook_parts::plain;
use crate::present::drawing::{Drawing, FontWeight};
use crate::present::palette;

/// English Metric Units in an inch: what presentations measure in.
const PER_INCH: f64 = 914_400.0;

/// Width and height of a slide in inches.
pub(super) const SIZE: (f64, f64) = (13.333, 7.5);
/// Space around what stands on a slide, in inches.
pub(super) const MARGIN: f64 = 0.6;

/// A place on a slide, in inches.
#[derive(Clone, Copy, Debug)]
pub(super) struct SlideFrame {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Words of one kind.
#[derive(Clone, Debug)]
pub(super) struct TextRun {
    pub(super) text: String,
    /// Points.
    pub(super) size: f64,
    pub(super) colour: u32,
    pub(super) weight: FontWeight,
    /// Space after it, points.
    pub(super) after: f64,
}

impl TextRun {
    pub(super) fn new(text: impl Into<String>, size: f64) -> Self {
        Self {
            text: text.into(),
            size,
            colour: palette::TEXT,
            weight: FontWeight::Regular,
            after: AFTER,
        }
    }

    /// The same with so many points of space after it.
    pub(super) fn spaced(self, after: f64) -> Self {
        Self { after, ..self }
    }

    pub(super) fn bold(self) -> Self {
        Self {
            weight: FontWeight::Strong,
            ..self
        }
    }

    pub(super) fn quiet(self) -> Self {
        self.coloured(palette::SECONDARY)
    }

    pub(super) fn coloured(self, colour: u32) -> Self {
        Self { colour, ..self }
    }

    /// The same, but no smaller than so many points.
    pub(super) fn at_least(self, size: f64) -> Self {
        Self {
            size: self.size.max(size),
            ..self
        }
    }

    /// A paragraph.
    pub(super) fn paragraph(&self, align: &str, language: &str) -> String {
        let size = (self.size * 100.0).round();
        let bold = u8::from(self.weight == FontWeight::Strong);
        let after = (self.after * 100.0).round();
        format!(
            "<a:p><a:pPr algn=\"{align}\"><a:spcAft><a:spcPts val=\"{after}\"/></a:spcAft></a:pPr><a:r>\
             <a:rPr lang=\"{language}\" sz=\"{size}\" b=\"{bold}\" dirty=\"0\">{}<a:latin typeface=\"{TYPEFACE}\"/>\
             <a:cs typeface=\"{TYPEFACE}\"/></a:rPr><a:t>{}</a:t></a:r></a:p>",
            fill(self.colour),
            escaped(&self.text)
        )
    }
}

/// A slide.
pub(super) struct Slide {
    pub(super) shapes: String,
    pub(super) notes: Vec<String>,
    /// Numbers of the charts on it, from 1.
    pub(super) charts: Vec<usize>,
    /// How high its title is, in inches.
    pub(super) title_height: f64,
    /// The code of the language of its words.
    pub(super) language: &'static str,
    next: usize,
}

impl Slide {
    /// A slide with nothing on it.
    pub(super) fn new(language: &'static str) -> Self {
        Self {
            shapes: String::new(),
            notes: Vec::new(),
            charts: Vec::new(),
            title_height: 0.0,
            language,
            next: 2,
        }
    }

    /// The title, by which the slide is known in the outline.
    pub(super) fn title(&mut self, frame: SlideFrame, words: &TextRun) {
        let words = fitted(std::slice::from_ref(words), frame);
        let text: String = self.paragraphs(&words);
        self.shape("<p:ph type=\"title\"/>", frame, &text);
        self.title_height = height(&words, frame.width);
    }

    /// Words in one line at the right end of a frame.
    pub(super) fn right(&mut self, frame: SlideFrame, words: &TextRun) {
        let words = in_a_line(words, frame.width);
        let text = words.paragraph("r", self.language);
        self.shape("", frame, &text);
    }

    /// Words in one line.
    pub(super) fn line(&mut self, frame: SlideFrame, words: &TextRun) {
        self.words(frame, &[in_a_line(words, frame.width)]);
    }

    /// Words below each other, as they fit the frame.
    pub(super) fn words(&mut self, frame: SlideFrame, words: &[TextRun]) {
        let words = words.iter().filter(|words| !words.text.trim().is_empty());
        let words: Vec<TextRun> = words.cloned().collect();
        if !words.is_empty() {
            let text = self.paragraphs(&fitted(&words, frame));
            self.shape("", frame, &text);
        }
    }

    fn paragraphs(&self, words: &[TextRun]) -> String {
        let paragraph = |words: &TextRun| words.paragraph("l", self.language);
        words.iter().map(paragraph).collect()
    }

    /// A plain area.
    pub(super) fn area(&mut self, frame: SlideFrame, colour: u32) {
        let id = self.id();
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{id}\" descr=\"\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>\
             <p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>",
            placed("a:xfrm", frame),
            fill(colour),
        ));
    }

    /// A drawing, of shapes that can be edited, as wide as the frame; its height follows.
    pub(super) fn drawing(&mut self, frame: SlideFrame, drawing: &Drawing) {
        let id = self.id();
        let mut shapes = String::new();
        for shape in &drawing.shapes {
            let id = self.id();
            shapes.push_str(&drawn::shape(shape, id, self.language));
        }
        let frame = SlideFrame {
            height: frame.width * drawing.height / drawing.width.max(1.0),
            ..frame
        };
        self.shapes
            .push_str(&drawn::group(drawing, id, frame, &shapes));
    }

    fn shape(&mut self, place: &str, frame: SlideFrame, text: &str) {
        let id = self.id();
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{id}\"/><p:cNvSpPr/><p:nvPr>{place}</p:nvPr></p:nvSpPr>\
             <p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>\
             <a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" \
             anchor=\"t\"><a:normAutofit/></a:bodyPr><a:lstStyle/>{text}</p:txBody></p:sp>",
            placed("a:xfrm", frame),
        ));
    }

    /// A chart that can be edited, by its number from 1.
    pub(super) fn chart(&mut self, frame: SlideFrame, summary: &str, number: usize) {
        self.charts.push(number);
        let relation = self.charts.len() + 2;
        let content = format!(
            "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
             <c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId{relation}\"/>\
             </a:graphicData>"
        );
        self.graphic(frame, summary, &content);
    }

    /// A table or a chart.
    pub(super) fn graphic(&mut self, frame: SlideFrame, summary: &str, content: &str) {
        let id = self.id();
        self.shapes.push_str(&format!(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"{id}\" descr=\"{}\"/>\
             <p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>{}<a:graphic>{content}</a:graphic>\
             </p:graphicFrame>",
            escaped(summary),
            placed("p:xfrm", frame),
        ));
    }

    fn id(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }
}

fn placed(tag: &str, frame: SlideFrame) -> String {
    format!(
        "<{tag}><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></{tag}>",
        emu(frame.x),
        emu(frame.y),
        emu(frame.width),
        emu(frame.height)
    )
}

pub(super) fn emu(inches: f64) -> i64 {
    (inches * PER_INCH).round() as i64
}

pub(super) fn fill(colour: u32) -> String {
    format!("<a:solidFill><a:srgbClr val=\"{colour:06X}\"/></a:solidFill>")
}

/// Text that stays text within XML.
pub(super) fn escaped(text: &str) -> String {
    plain(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_any_length_stay_within_their_frame() {
        let mut slide = Slide::new("en");
        let frame = SlideFrame {
            x: 1.0,
            y: 1.0,
            width: 3.0,
            height: 0.8,
        };
        slide.title(
            frame,
            &TextRun::new("a title that goes on ".repeat(30), 22.0).bold(),
        );
        assert!(slide.shapes.contains('…'));
        assert!(!slide.shapes.contains("sz=\"2200\""));
    }

    #[test]
    fn text_of_a_case_stays_text() {
        assert_eq!(
            escaped("a<b>&\"c\"\u{0}\n"),
            "a&lt;b&gt;&amp;&quot;c&quot; "
        );
    }
}

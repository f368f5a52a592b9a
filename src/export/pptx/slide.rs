//! A slide while it is made: titles, words, tables and charts, as the parts of a presentation write them.

use super::super::palette;
use super::drawn;
use crate::export::drawing::Drawing;

/// English Metric Units in an inch: what presentations measure in.
const PER_INCH: f64 = 914_400.0;
/// The typeface; one that every office has.
pub(super) const TYPEFACE: &str = "Arial";

/// Width and height of a slide in inches.
pub(super) const SIZE: (f64, f64) = (13.333, 7.5);
/// Space around what stands on a slide, in inches.
pub(super) const MARGIN: f64 = 0.6;

/// A place on a slide, in inches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Words of one kind.
#[derive(Clone, Debug)]
pub(super) struct Words {
    pub(super) text: String,
    /// Points.
    pub(super) size: f64,
    pub(super) colour: u32,
    pub(super) weight: Weight,
}

/// How heavy words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

impl Words {
    pub(super) fn new(text: impl Into<String>, size: f64) -> Self {
        Self {
            text: text.into(),
            size,
            colour: palette::TEXT,
            weight: Weight::Regular,
        }
    }

    pub(super) fn bold(self) -> Self {
        Self {
            weight: Weight::Bold,
            ..self
        }
    }

    pub(super) fn quiet(self) -> Self {
        self.coloured(palette::SECONDARY)
    }

    pub(super) fn coloured(self, colour: u32) -> Self {
        Self { colour, ..self }
    }

    fn paragraph(&self, align: &str, language: &str) -> String {
        let size = (self.size * 100.0).round();
        let bold = u8::from(self.weight == Weight::Bold);
        format!(
            "<a:p><a:pPr algn=\"{align}\"><a:spcAft><a:spcPts val=\"400\"/></a:spcAft></a:pPr><a:r>\
             <a:rPr lang=\"{language}\" sz=\"{size}\" b=\"{bold}\" dirty=\"0\">{}<a:latin typeface=\"{TYPEFACE}\"/>\
             <a:cs typeface=\"{TYPEFACE}\"/></a:rPr><a:t>{}</a:t></a:r></a:p>",
            fill(self.colour),
            escaped(&self.text)
        )
    }
}

/// A table on a slide.
pub(super) struct SlideTable<'a> {
    pub(super) heads: &'a [String],
    pub(super) rows: &'a [Vec<String>],
    /// How many columns from the left are words.
    pub(super) words: usize,
    /// Points.
    pub(super) size: f64,
    /// Width of the columns of words, as a multiple of that of the others.
    pub(super) word_width: f64,
}

/// A slide.
pub(super) struct Slide {
    pub(super) shapes: String,
    pub(super) notes: Vec<String>,
    /// Numbers of the charts on it, from 1.
    pub(super) charts: Vec<usize>,
    language: &'static str,
    next: usize,
}

impl Slide {
    /// A slide with nothing on it.
    pub(super) fn new(language: &'static str) -> Self {
        Self {
            shapes: String::new(),
            notes: Vec::new(),
            charts: Vec::new(),
            language,
            next: 2,
        }
    }

    /// The title, by which the slide is known in the outline.
    pub(super) fn title(&mut self, frame: Frame, words: &Words) {
        let text = words.paragraph("l", self.language);
        self.shape("<p:ph type=\"title\"/>", frame, &text);
    }

    /// Words at the right end of a frame.
    pub(super) fn right(&mut self, frame: Frame, words: &Words) {
        let text = words.paragraph("r", self.language);
        self.shape("", frame, &text);
    }

    /// Words below each other.
    pub(super) fn words(&mut self, frame: Frame, words: &[Words]) {
        let language = self.language;
        let text: String = words
            .iter()
            .filter(|words| !words.text.trim().is_empty())
            .map(|words| words.paragraph("l", language))
            .collect();
        if !text.is_empty() {
            self.shape("", frame, &text);
        }
    }

    /// A plain area.
    pub(super) fn area(&mut self, frame: Frame, colour: u32) {
        let id = self.id();
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{id}\" descr=\"\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>\
             <p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>",
            placed("a:xfrm", frame),
            fill(colour),
        ));
    }

    /// A drawing, of shapes that can be edited, as wide as the frame; its height follows.
    pub(super) fn drawing(&mut self, frame: Frame, drawing: &Drawing) {
        let id = self.id();
        let mut shapes = String::new();
        for shape in &drawing.shapes {
            let id = self.id();
            shapes.push_str(&drawn::shape(shape, id, self.language));
        }
        let frame = Frame {
            height: frame.width * drawing.height / drawing.width.max(1.0),
            ..frame
        };
        self.shapes
            .push_str(&drawn::group(drawing, id, frame, &shapes));
    }

    fn shape(&mut self, place: &str, frame: Frame, text: &str) {
        let id = self.id();
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{id}\"/><p:cNvSpPr/><p:nvPr>{place}</p:nvPr></p:nvSpPr>\
             <p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>\
             <a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" \
             anchor=\"t\"><a:normAutofit/></a:bodyPr><a:lstStyle/>{text}</p:txBody></p:sp>",
            placed("a:xfrm", frame),
        ));
    }

    /// A table that can be edited.
    pub(super) fn table(&mut self, frame: Frame, summary: &str, table: &SlideTable<'_>) {
        let columns = table.heads.len().max(1);
        let widths: Vec<f64> = (0..columns)
            .map(|column| {
                if column < table.words {
                    table.word_width
                } else {
                    1.0
                }
            })
            .collect();
        let whole: f64 = widths.iter().sum();
        let grid: String = widths
            .iter()
            .map(|width| format!("<a:gridCol w=\"{}\"/>", emu(frame.width * width / whole)))
            .collect();
        let height = frame.height / (table.rows.len() + 1) as f64;
        let mut rows = self.row(table, table.heads, Weight::Bold, height);
        for cells in table.rows {
            rows.push_str(&self.row(table, cells, Weight::Regular, height));
        }
        let content = format!(
            "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>\
             <a:tblPr firstRow=\"1\"/><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData>"
        );
        self.graphic(frame, summary, &content);
    }

    fn row(&self, table: &SlideTable<'_>, cells: &[String], weight: Weight, height: f64) -> String {
        let mut row = format!("<a:tr h=\"{}\">", emu(height));
        for column in 0..table.heads.len() {
            let text = cells.get(column).map_or("", String::as_str);
            let words = Words {
                weight,
                ..Words::new(text, table.size)
            };
            let align = if column < table.words { "l" } else { "r" };
            let rule = format!("<a:lnB w=\"6350\">{}</a:lnB>", fill(palette::BORDER));
            let ground = match weight {
                Weight::Bold => fill(palette::PAGE),
                Weight::Regular => "<a:noFill/>".to_owned(),
            };
            row.push_str(&format!(
                "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{}</a:txBody><a:tcPr marL=\"72000\" marR=\"72000\" \
                 marT=\"28800\" marB=\"14400\" anchor=\"ctr\"><a:lnL><a:noFill/></a:lnL><a:lnR><a:noFill/></a:lnR>\
                 <a:lnT><a:noFill/></a:lnT>{rule}{ground}</a:tcPr></a:tc>",
                words.paragraph(align, self.language).replace(" val=\"400\"", " val=\"0\"")
            ));
        }
        row.push_str("</a:tr>");
        row
    }

    /// A chart that can be edited, by its number from 1.
    pub(super) fn chart(&mut self, frame: Frame, summary: &str, number: usize) {
        self.charts.push(number);
        let relation = self.charts.len() + 2;
        let content = format!(
            "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
             <c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId{relation}\"/>\
             </a:graphicData>"
        );
        self.graphic(frame, summary, &content);
    }

    fn graphic(&mut self, frame: Frame, summary: &str, content: &str) {
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

fn placed(tag: &str, frame: Frame) -> String {
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
    let mut kept = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => kept.push_str("&amp;"),
            '<' => kept.push_str("&lt;"),
            '>' => kept.push_str("&gt;"),
            '"' => kept.push_str("&quot;"),
            '\n' | '\r' | '\t' => kept.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => kept.push(letter),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_a_case_stays_text() {
        assert_eq!(
            escaped("a<b>&\"c\"\u{0}\n"),
            "a&lt;b&gt;&amp;&quot;c&quot; "
        );
    }
}

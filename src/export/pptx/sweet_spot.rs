//! Money past the sweet spot: every warning with its picture, or that there is none.

use crate::engine::Verdict;
use crate::export::ExportError;
use crate::present::charts::{ChartTable, GaugeScale};
use crate::present::drawing::{gauge, zone_sign};
use crate::present::report::{
    FigureTable, Gauge, OptionLine, ReportBlock, ReportPicture, ReportTable, Titled, WarningText,
};
use crate::present::{Section, palette};

use super::points::Across;
use super::table::table;
use super::{BODY, Deck, Slide, SlideFrame, TextRun, below, halves, heading};

/// Most warnings that have a place on a slide; the notes hold all.
const MOST_WARNINGS: usize = 3;
/// Height of a warning that has room, in inches.
const TALLEST_WARNING: f64 = 2.0;
/// Height of a heading and of a row of a table, in inches.
const HEADING: f64 = 0.4;
const ROW: f64 = 0.32;
/// A table with fewer rows says little.
const LEAST_ROWS: usize = 3;
/// Most drivers on their gauges.
const MOST_GAUGES: usize = 9;
/// Width of a gauge where it is drawn, points: the larger it is shown, the larger its marks.
const GAUGE: f64 = 230.0;

impl Deck<'_> {
    pub(super) fn sweet_spot(&mut self) -> Result<(), ExportError> {
        let warnings = &self.report.decision.warnings;
        let title = match warnings.first() {
            Some(worst) => worst.sentence.clone(),
            None => self.texts.get("slides-no-warnings"),
        };
        let mut slide = self.slide(&self.texts.get("slides-warnings"), &title);
        slide.notes.extend(warnings.iter().map(spoken));
        let options = self.options_list().map(|list| &list.content);
        if let Some(ReportTable { heads, lines, .. }) = options {
            let adds = |line: &OptionLine| {
                let [_, adds, ..] = &line.figures;
                let head = heads.get(2).map_or("", String::as_str);
                format!("{}: {head} {adds}", line.name)
            };
            slide.notes.extend(lines.iter().map(adds));
        }
        let pictures = self.pictures(Section::Value).into_iter();
        let curves: Vec<(&Titled<ReportPicture>, _)> = pictures
            .filter_map(|picture| match &picture.content {
                ReportPicture::Lines(chart) => Some((picture, chart)),
                ReportPicture::Bars(_) | ReportPicture::Flow(_) => None,
            })
            .take(2)
            .collect();
        if warnings.is_empty() {
            self.gauges(&mut slide, BODY);
        } else if curves.is_empty() {
            let under = self.warnings(&mut slide, BODY);
            self.options(&mut slide, under);
        } else {
            let [left, right] = halves(BODY, 0.47);
            let under = self.warnings(&mut slide, left);
            self.options(&mut slide, under);
            let height = (right.height - 0.1) / curves.len() as f64;
            for (place, (picture, chart)) in curves.into_iter().enumerate() {
                let frame = SlideFrame {
                    y: right.y + place as f64 * (height + 0.1),
                    height,
                    ..right
                };
                // The first is about scales, the second about months.
                let along = if place == 0 {
                    Across::Values
                } else {
                    Across::Months(self.input.case.start)
                };
                let own = Titled {
                    title: picture.title.clone(),
                    remark: String::new(),
                    content: chart.clone(),
                };
                self.curves(&mut slide, frame, &own, along)?;
            }
        }
        if slide.notes.is_empty() {
            slide.notes.push(title);
        }
        self.slides.push(slide);
        Ok(())
    }

    /// The gravest warnings below each other; returns what is left below them.
    fn warnings(&self, slide: &mut Slide, frame: SlideFrame) -> SlideFrame {
        let warnings = &self.report.decision.warnings;
        let count = warnings.len().clamp(1, MOST_WARNINGS) as f64;
        let height = ((frame.height - 0.2 * (count - 1.0)) / count).min(TALLEST_WARNING);
        let scale = self.scale();
        for (place, warning) in warnings.iter().take(MOST_WARNINGS).enumerate() {
            let own = SlideFrame {
                y: frame.y + place as f64 * (height + 0.2),
                height,
                ..frame
            };
            let ground = match warning.verdict {
                Verdict::Overshoot => palette::WARNING,
                Verdict::AboveExpectation
                | Verdict::Uneconomic
                | Verdict::Balanced
                | Verdict::CannotJudge
                | Verdict::StartsAfterEnd => palette::REMARK,
            };
            slide.area(own, ground.fill);
            slide.area(SlideFrame { width: 0.06, ..own }, ground.line);
            let inside = SlideFrame {
                x: own.x + 0.25,
                y: own.y + 0.14,
                width: own.width - 0.45,
                height: height - 0.8,
            };
            // Where there are as many as can be, each is smaller.
            let [title, way_out] = if warnings.len() < MOST_WARNINGS {
                [15.0, 13.0]
            } else {
                [13.0, 11.0]
            };
            let mut words = vec![TextRun::new(&warning.title, title).bold()];
            // The worst one is the title of the slide.
            if place > 0 {
                words.push(TextRun::new(&warning.sentence, 11.0));
            }
            words.push(TextRun::new(&warning.way_out, way_out).bold());
            // Among others the notes have room for what there is to remark.
            if warnings.len() < MOST_WARNINGS {
                words.push(TextRun::new(warning.remarks.join(" "), 10.0).quiet());
            }
            slide.words(inside, &words);
            if let Some(own) = &warning.gauge {
                let foot = SlideFrame {
                    y: inside.y + inside.height,
                    height: 0.5,
                    ..inside
                };
                self.gauge(slide, foot, own, scale);
            }
        }
        if warnings.len() > MOST_WARNINGS {
            let rest = warnings.len() - MOST_WARNINGS;
            let words = self
                .texts
                .with("slides-more-warnings", &[("count", rest.into())]);
            let foot = SlideFrame {
                y: frame.y + frame.height + 0.02,
                height: 0.25,
                ..frame
            };
            slide.words(foot, &[TextRun::new(words, 10.0).quiet()]);
        }
        below(frame, count * (height + 0.2))
    }

    fn options_list(&self) -> Option<&Titled<ReportTable<OptionLine>>> {
        let mut blocks = self
            .chapters(Section::Value)
            .flat_map(|chapter| &chapter.blocks);
        blocks.find_map(|block| match block {
            ReportBlock::Options(own) => Some(own),
            _ => None,
        })
    }

    /// The options with the money past the sweet spot, where there is room.
    fn options(&self, slide: &mut Slide, frame: SlideFrame) {
        let Some(list) = self.options_list() else {
            return;
        };
        let room = ((frame.height - HEADING) / ROW) as usize;
        if room < LEAST_ROWS {
            return;
        }
        let Some([name, cost, adds, _, past, _, verdict]) = list.content.heads.first_chunk() else {
            return;
        };
        let all = self.input.result().options.len();
        let rows = list.content.lines.iter().map(|line| {
            let [cost, adds, _, past, _] = line.figures.clone();
            vec![
                line.name.clone(),
                cost,
                adds,
                past,
                line.verdict_name.clone(),
            ]
        });
        let content = FigureTable {
            table: ChartTable {
                heads: [name, cost, adds, past, verdict]
                    .map(String::clone)
                    .to_vec(),
                rows: rows.collect(),
                ..ChartTable::default()
            },
            words: 1,
            group: 1,
        };
        let under = heading(slide, frame, &list.title, "");
        let unlisted = all - list.content.lines.len();
        let more = |rest: usize| match rest + unlisted {
            0 => String::new(),
            rest => self
                .texts
                .with("paper-more-options", &[("count", rest.into())]),
        };
        table(slide, under, &list.title, &content, 10.0, &more);
    }

    /// A driver on its gauge: its name, the picture, the gap.
    fn gauge(&self, slide: &mut Slide, frame: SlideFrame, own: &Gauge, scale: GaugeScale) {
        let name = SlideFrame {
            height: 0.22,
            width: frame.width * 0.72,
            ..frame
        };
        slide.line(name, &TextRun::new(&own.name, 10.0));
        let gap = SlideFrame {
            x: frame.x + frame.width * 0.74,
            width: frame.width * 0.26,
            ..name
        };
        slide.right(gap, &TextRun::new(&own.gap, 10.0).quiet());
        slide.drawing(
            below(frame, 0.2),
            &gauge(&own.driver, scale, &own.summary, GAUGE),
        );
    }

    /// All drivers on their gauges, with their zones.
    fn gauges(&self, slide: &mut Slide, frame: SlideFrame) {
        let lists = self
            .chapters(Section::Value)
            .flat_map(|chapter| &chapter.blocks);
        let list = lists.into_iter().find_map(|block| match block {
            ReportBlock::Gauges(own) => Some(own),
            _ => None,
        });
        let Some(list) = list else {
            return;
        };
        let under = heading(slide, frame, &list.title, &list.remark);
        let scale = self.scale();
        for (place, own) in list.content.lines.iter().take(MOST_GAUGES).enumerate() {
            let row = SlideFrame {
                y: under.y + 0.46 * place as f64,
                height: 0.4,
                ..under
            };
            let name = SlideFrame {
                y: row.y + 0.06,
                width: 3.4,
                ..row
            };
            slide.line(name, &TextRun::new(&own.name, 12.0));
            let picture = SlideFrame {
                x: row.x + 3.6,
                width: 5.2,
                ..row
            };
            slide.drawing(picture, &gauge(&own.driver, scale, &own.summary, GAUGE));
            let sign = SlideFrame {
                x: row.x + 9.2,
                y: row.y + 0.11,
                width: 0.14,
                height: 0.14,
            };
            slide.drawing(sign, &zone_sign(own.zone, 10.0));
            let zone = SlideFrame {
                x: sign.x + 0.24,
                width: 2.6,
                ..name
            };
            let words = format!("{} · {}", own.zone_name, own.gap);
            let colour = palette::zone(own.zone).ink;
            slide.words(zone, &[TextRun::new(words, 11.0).coloured(colour).bold()]);
            slide.notes.push(own.summary.clone());
        }
        let shown = list.content.lines.len().min(MOST_GAUGES);
        let rest = self.input.result().drivers.len() - shown;
        if rest > 0 {
            let foot = SlideFrame {
                y: under.y + 0.46 * shown as f64 + 0.05,
                height: 0.25,
                ..under
            };
            let more = self
                .texts
                .with("paper-more-drivers", &[("count", rest.into())]);
            slide.words(foot, &[TextRun::new(more, 10.0).quiet()]);
        }
    }

    /// One scale for all gauges, so that they can be compared.
    fn scale(&self) -> GaugeScale {
        GaugeScale::of(&self.input.result().drivers)
    }
}

fn spoken(warning: &WarningText) -> String {
    let mut words = vec![
        warning.title.clone(),
        warning.sentence.clone(),
        warning.way_out.clone(),
    ];
    words.extend(warning.remarks.iter().cloned());
    words.retain(|part| !part.is_empty());
    words.join(" ")
}

//! Where the money comes from: by what customers do, and by option.

use crate::export::ExportError;
use crate::present::Section;
use crate::present::charts::BarChart;
use crate::present::report::{ReportPicture, Titled};

use super::bars::bars;
use super::{BODY, Deck, halves, heading};

impl Deck<'_> {
    pub(super) fn value(&mut self) -> Result<(), ExportError> {
        let pictures = self.pictures(Section::Value).into_iter();
        let own: Vec<(&Titled<ReportPicture>, &BarChart)> = pictures
            .filter_map(|picture| match &picture.content {
                ReportPicture::Bars(chart) => Some((picture, chart)),
                ReportPicture::Lines(_) | ReportPicture::Flow(_) => None,
            })
            .collect();
        if own.is_empty() {
            return Ok(());
        }
        let result = self.input.result();
        let arguments = [
            (
                "gained",
                self.text
                    .money(result.pv_experience + result.pv_direct)
                    .into(),
            ),
            ("spent", self.text.money(result.pv_cost).into()),
            ("npv", self.text.money(result.npv.abs()).into()),
        ];
        let key = if result.npv < 0.0 {
            "slides-value-short"
        } else {
            "slides-value-title"
        };
        let title = self.text.with(key, &arguments);
        let mut slide = self.slide(&self.texts.get("slides-value"), &title);
        let frames = match own.len() {
            1 => vec![BODY],
            _ => halves(BODY, 0.5).to_vec(),
        };
        for ((picture, chart), frame) in own.into_iter().zip(frames) {
            let under = heading(&mut slide, frame, &picture.title, &picture.remark);
            let scale = self.money_scale(chart.from, chart.to);
            let native = bars(chart, &scale, under)?;
            self.place(&mut slide, under, &chart.summary, native);
            slide
                .notes
                .push(format!("{}: {}", picture.title, figures_of(chart)));
        }
        self.slides.push(slide);
        Ok(())
    }
}

fn figures_of(chart: &BarChart) -> String {
    let figures: Vec<String> = chart
        .bars
        .iter()
        .map(|bar| format!("{}: {}", bar.name, bar.exact))
        .collect();
    figures.join("; ")
}

//! Drawing a bar chart: the same look for every one.

use crate::present::charts::{Arrangement, Bar, BarChart, BarKind, Ink};
use crate::present::palette::Color;

use super::words::{Anchor, Face, FontWeight, Letters};
use super::{Drawing, HAIRLINE};

/// Size of the words, points.
const WORDS: f64 = 7.5;
/// The most of the width that names beside their bars take.
const NAMES: f64 = 0.42;
/// How far below the top of its row the middle of a bar below its name stands.
const BELOW: f64 = 16.5;

/// Draws a chart at a width, in points; its height follows from its bars.
pub fn bar_chart(letters: &dyn Letters, chart: &BarChart, width: f64) -> Drawing {
    let height = bar_row(chart.arrangement) * chart.bars.len() as f64;
    let mut picture = BarPicture::new(letters, chart, width, height);
    let mut last = None;
    for (place, bar) in chart.bars.iter().enumerate() {
        last = Some(picture.bar(bar, place, last));
    }
    picture.drawing
}

/// Height of a bar with its name, points.
pub fn bar_row(arrangement: Arrangement) -> f64 {
    match arrangement {
        Arrangement::Steps => 14.5,
        Arrangement::Beside => 16.0,
        Arrangement::Below => 26.0,
    }
}

/// Thickness of a bar.
fn thickness(arrangement: Arrangement) -> f64 {
    match arrangement {
        Arrangement::Steps => 8.5,
        Arrangement::Beside => 8.0,
        Arrangement::Below => 7.0,
    }
}

struct BarPicture<'a> {
    letters: &'a dyn Letters,
    chart: &'a BarChart,
    drawing: Drawing,
    /// Where bars begin and end.
    area: [f64; 2],
    /// Room for a name beside its bar.
    names: f64,
}

fn face(bar: &Bar) -> Face {
    match bar.kind {
        BarKind::Total => Face::new(WORDS, FontWeight::Strong, Color::Words(Ink::Text)),
        BarKind::Part => Face::new(WORDS, FontWeight::Regular, Color::Words(Ink::Text)),
        BarKind::Nothing => Face::new(WORDS, FontWeight::Regular, Color::Words(Ink::Secondary)),
    }
}

impl<'a> BarPicture<'a> {
    fn new(letters: &'a dyn Letters, chart: &'a BarChart, width: f64, height: f64) -> Self {
        let strong = Face::new(WORDS, FontWeight::Strong, Color::Words(Ink::Text));
        let widest = |words: &dyn Fn(&'a Bar) -> &'a str| {
            let bars = chart.bars.iter();
            bars.map(|bar| strong.width(letters, words(bar)))
                .fold(0.0, f64::max)
        };
        let names = widest(&|bar| &bar.name).min(width * NAMES);
        let figures = widest(&|bar| &bar.shown);
        let left = match chart.arrangement {
            Arrangement::Steps | Arrangement::Beside => names + 8.0,
            Arrangement::Below => 0.0,
        };
        Self {
            letters,
            chart,
            drawing: Drawing::new(&chart.summary, width, height),
            area: [left, width - figures - 6.0],
            names,
        }
    }

    fn across(&self, value: f64) -> f64 {
        let [left, right] = self.area;
        let span = self.chart.to - self.chart.from;
        left + (value - self.chart.from) / span * (right - left)
    }

    /// Draws one bar; returns where it ends, for the thin line to the next.
    fn bar(&mut self, bar: &Bar, place: usize, last: Option<[f64; 2]>) -> [f64; 2] {
        let arrangement = self.chart.arrangement;
        let row = bar_row(arrangement);
        let top = row * place as f64;
        let middle = match arrangement {
            Arrangement::Steps | Arrangement::Beside => top + row / 2.0,
            Arrangement::Below => top + BELOW,
        };
        let (from, to) = (self.across(bar.from), self.across(bar.to));
        let (left, right) = (from.min(to), from.max(to).max(from.min(to) + 1.0));
        let half = thickness(arrangement) / 2.0;
        let width = self.drawing.width;
        if bar.kind == BarKind::Total {
            let line = vec![[0.0, top + 0.5], [width, top + 0.5]];
            self.drawing.line(line, Color::Border, HAIRLINE);
        }
        if let Some([x, y]) = last
            && arrangement == Arrangement::Steps
        {
            let line = vec![[x, y], [x, middle - half]];
            self.drawing.line(line, Color::Axis, HAIRLINE);
        }
        let zero = self.across(0.0);
        if arrangement != Arrangement::Below {
            let line = vec![[zero, top], [zero, top + row]];
            self.drawing.line(line, Color::Axis, HAIRLINE);
        }
        match bar.kind {
            BarKind::Part | BarKind::Total => {
                let color = Color::Line(bar.ink);
                let corners = ([left, middle - half], [right, middle + half]);
                self.drawing.rectangle(corners.0, corners.1, color);
            }
            BarKind::Nothing => {}
        }
        // Not through the words above, but over the bar, which may reach to both sides.
        if arrangement == Arrangement::Below && self.chart.from < 0.0 {
            let line = vec![[zero, middle - half - 2.0], [zero, middle + half + 2.0]];
            self.drawing.line(line, Color::Line(Ink::Text), 0.75);
        }
        match arrangement {
            Arrangement::Steps | Arrangement::Beside => self.words_beside(bar, middle),
            Arrangement::Below => self.words_above(bar, top, [right, middle]),
        }
        [to, middle + half]
    }

    fn words_beside(&mut self, bar: &Bar, middle: f64) {
        let (letters, face) = (self.letters, face(bar));
        let name = Face {
            color: Color::Words(Ink::Text),
            ..face
        };
        let words = name.cut(letters, &bar.name, self.names + 0.01);
        let foot = middle + face.drop();
        self.drawing
            .words(letters, [0.0, foot], Anchor::Left, name, &words);
        let end = [self.drawing.width, foot];
        self.drawing
            .words(letters, end, Anchor::Right, face, &bar.shown);
    }

    /// The name and what is opposite it above the bar, the figure at its end.
    fn words_above(&mut self, bar: &Bar, top: f64, [end, middle]: [f64; 2]) {
        let (letters, width) = (self.letters, self.drawing.width);
        let remark = Face::new(WORDS, FontWeight::Regular, Color::Words(Ink::Secondary));
        let name = Face::new(WORDS, FontWeight::Regular, Color::Words(Ink::Text));
        let figure = Face::new(WORDS, FontWeight::Strong, Color::Words(Ink::Text));
        let foot = top + WORDS + 1.0;
        let taken = self
            .drawing
            .words(letters, [width, foot], Anchor::Right, remark, &bar.remark);
        let words = name.cut(letters, &bar.name, width - taken - 6.0);
        self.drawing
            .words(letters, [0.0, foot], Anchor::Left, name, &words);
        let place = [end + 5.0, middle + figure.drop()];
        self.drawing
            .words(letters, place, Anchor::Left, figure, &bar.shown);
    }
}

//! Text as it stands on the page: its sizes and weights, cut off or wrapped.

use std::sync::Arc;

use egui::{
    Color32, FontId, Galley, Label, Response, RichText, Ui,
    text::{LayoutJob, TextFormat, TextWrapping},
};

use crate::ui::theme::{Tokens, fonts};

/// The title of a page.
pub(crate) fn page_title_ui(ui: &mut Ui, text: &str) -> Response {
    let rich = RichText::new(text).font(fonts::page_title());
    let response = ui.add(Label::new(rich).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(text);
    });
    response
}

/// Running text.
pub(crate) fn body_ui(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).font(fonts::body())).wrap())
}

/// Running text that stands out.
pub(crate) fn strong_ui(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).font(fonts::strong())).wrap())
}

/// Running text that stands back.
pub(crate) fn remark_ui(ui: &mut Ui, text: &str) -> Response {
    let color = Tokens::of(ui).secondary;
    ui.add(Label::new(RichText::new(text).font(fonts::body()).color(color)).wrap())
}

/// A caption or a remark in small letters.
pub(crate) fn caption_ui(ui: &mut Ui, text: &str) -> Response {
    let color = Tokens::of(ui).secondary;
    ui.add(Label::new(RichText::new(text).font(fonts::secondary()).color(color)).wrap())
}

/// Running text on at most so many lines, cut off with "…"; the whole is then shown on hover.
pub(crate) fn lines_ui(ui: &mut Ui, text: &str, most: usize) -> Response {
    let tokens = Tokens::of(ui);
    let galley = rows_galley(
        ui,
        text,
        (fonts::body(), tokens.text),
        ui.available_width(),
        most,
    );
    let is_cut = galley.elided;
    let response = ui.add(Label::new(galley));
    if is_cut {
        response.on_hover_text(text)
    } else {
        response
    }
}

/// Text in a font and colour of one's own, cut off with "…" where it does not fit; the whole is then shown on hover.
pub(crate) fn cut_ui(ui: &mut Ui, text: &str, font: FontId, color: Color32) -> Response {
    ui.add(Label::new(RichText::new(text).font(font).color(color)).truncate())
}

/// How much smaller a figure may be set so that it fits.
const SMALLEST_FIGURE: f32 = 0.6;

/// A figure that stands out: set smaller where there is less room than it needs, and on several lines where even that is too
/// little. It is never cut off: what is cut off first is its unit, and an amount without its millions is another amount.
pub(crate) fn figure_ui(ui: &mut Ui, text: &str, mut font: FontId, color: Color32) -> Response {
    let needed = line_galley(ui, text, font.clone(), color).size().x;
    let room = ui.available_width();
    if needed > room {
        // A little less than would just fit: letters are set on whole points.
        let share = (0.98 * room / needed).max(SMALLEST_FIGURE);
        font.size *= share;
    }
    ui.add(Label::new(RichText::new(text).font(font).color(color)).wrap())
}

/// Lays text out on one line, cut off with "…" at `width`.
pub(crate) fn cut_galley(ui: &Ui, text: &str, font: FontId, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(
        text.to_owned(),
        TextFormat::simple(font, Color32::PLACEHOLDER),
    );
    job.wrap = TextWrapping {
        max_width: width.max(0.0),
        max_rows: 1,
        break_anywhere: true,
        overflow_character: Some('…'),
    };
    ui.painter().layout_job(job)
}

/// The end of a text that fits in a width, behind "…" where something is cut off before it.
pub(crate) fn end_of(ui: &Ui, text: &str, font: &FontId, width: f32) -> String {
    let fits = |words: &str| {
        let galley = line_galley(ui, words, font.clone(), Color32::PLACEHOLDER);
        galley.size().x <= width
    };
    if fits(text) {
        return text.to_owned();
    }
    let from = |at: usize| format!("…{}", &text[at..]);
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    let first = starts.partition_point(|at| !fits(&from(*at)));
    from(starts.get(first).copied().unwrap_or(text.len()))
}

/// Lays text out on at most so many lines of a width, cut off with "…".
pub(crate) fn rows_galley(
    ui: &Ui,
    text: &str,
    (font, color): (FontId, Color32),
    width: f32,
    most: usize,
) -> Arc<Galley> {
    let format = TextFormat::simple(font, color);
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    job.wrap.max_rows = most;
    ui.painter().layout_job(job)
}

/// Lays text out on one line of its own width.
pub(crate) fn line_galley(ui: &Ui, text: &str, font: FontId, color: Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(text.to_owned(), font, color)
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;

    use super::*;

    #[test]
    fn a_figure_is_set_smaller_and_never_loses_its_unit() {
        let figures = [
            "€\u{a0}1,23\u{a0}mln",
            "+1.234\u{a0}%",
            "meer dan 1.000\u{a0}%",
        ];
        for room in [60.0, 90.0, 140.0, 400.0] {
            for figure in figures {
                let _ = Harness::builder()
                    .with_context_setup(crate::ui::prepare)
                    .build_ui(|ui| {
                        ui.set_max_width(room);
                        let ink = Tokens::of(ui).text;
                        let shown = figure_ui(ui, figure, fonts::figure(), ink).rect;
                        assert!(shown.width() <= room + 0.5, "{figure} in {room}: {shown}");
                        let usual = line_galley(ui, figure, fonts::figure(), ink).size();
                        if usual.x <= room {
                            assert!((shown.height() - usual.y).abs() < 0.5, "{figure}");
                        }
                    });
            }
        }
    }
}

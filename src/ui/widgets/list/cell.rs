//! One cell of a list, and the ways to fill it.

use egui::{Align, Align2, Color32, FontId, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::engine::quantity::Quantity;
use crate::present::why::WhyQuestion;
use crate::text::Texts;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::label;

/// Whether words had to be cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// All of them stand there.
    Whole,
    /// They end in "…".
    Cut,
}

impl Fit {
    fn of(is_elided: bool) -> Self {
        if is_elided { Self::Cut } else { Self::Whole }
    }
}

/// A cell that is being shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListCell<'a> {
    /// The place of its row.
    pub(crate) row: usize,
    /// The place of its column.
    pub(crate) column: usize,
    /// Where it stands.
    pub(crate) area: Rect,
    /// At which side its words stand.
    pub(crate) align: Align,
    /// The head of its column where that does not stand above it.
    pub(crate) head: Option<&'a str>,
    /// Whether its row is selected.
    pub(crate) is_selected: bool,
}

impl ListCell<'_> {
    /// Writes words on one line, after the head where that does not stand above.
    pub(crate) fn words(&self, ui: &Ui, words: &str, ink: Color32) {
        match self.head {
            None => {
                self.rows(ui, words, (fonts::body(), ink), 1);
            }
            Some(head) => {
                let words = format!("{head} {words}");
                let ink = Tokens::of(ui).secondary;
                self.rows(ui, &words, (fonts::secondary(), ink), 1);
            }
        }
    }

    /// Writes words on at most so many lines.
    pub(crate) fn rows(
        &self,
        ui: &Ui,
        words: &str,
        (font, ink): (FontId, Color32),
        most: usize,
    ) -> Fit {
        let width = self.area.width();
        let galley = match most {
            1 => label::cut_galley(ui, words, font, width),
            most => label::rows_galley(ui, words, (font, ink), width, most),
        };
        let fit = Fit::of(galley.elided);
        let align = Align2([self.align, Align::Center]);
        let place = align.align_size_within_rect(galley.size(), self.area);
        ui.painter().galley(place.min, galley, ink);
        fit
    }

    /// The name of a row, which stands out in the one that is selected.
    pub(crate) fn name(&self, ui: &Ui, words: &str, ink: Color32) -> Fit {
        let font = if self.is_selected {
            fonts::strong()
        } else {
            fonts::body()
        };
        self.rows(ui, words, (font, ink), 2)
    }

    /// Writes words, and smaller ones below them.
    pub(crate) fn two(&self, ui: &Ui, (upper, font, ink): (&str, FontId, Color32), lower: &str) {
        let width = self.area.width();
        let left = |size: f32| match self.align {
            Align::Max => self.area.right() - size,
            Align::Min | Align::Center => self.area.left(),
        };
        let galley = label::cut_galley(ui, upper, font, width);
        let place = pos2(left(galley.size().x), self.area.top() + 4.0);
        ui.painter().galley(place, galley, ink);
        let galley = label::cut_galley(ui, lower, fonts::secondary(), width);
        let bottom = self.area.bottom() - 6.0 - galley.size().y;
        let place = pos2(left(galley.size().x), bottom);
        ui.painter().galley(place, galley, Tokens::of(ui).secondary);
    }

    /// Lets the figure in the cell be asked why.
    pub(crate) fn offer(
        &self,
        ui: &Ui,
        texts: &Texts,
        list: &str,
        asked: &WhyQuestion,
        shown: &str,
    ) {
        let area = self.area.shrink2(vec2(0.0, space::TIGHT));
        why::offer_in(ui, texts, area, list, shown, || asked.clone());
    }

    /// Writes a figure of the results that are shown, which can be asked why.
    pub(crate) fn figure(
        &self,
        ui: &Ui,
        texts: &Texts,
        list: &str,
        quantity: Quantity,
        (shown, ink): (&str, Color32),
    ) {
        self.offer(ui, texts, list, &WhyQuestion::shown(quantity), shown);
        self.words(ui, shown, ink);
    }

    /// Shows a widget in the cell.
    pub(crate) fn inside<R>(&self, ui: &mut Ui, show: impl FnOnce(&mut Ui) -> R) -> R {
        let layout = match self.align {
            Align::Max => Layout::right_to_left(Align::Center),
            Align::Min | Align::Center => Layout::left_to_right(Align::Center),
        };
        let builder = UiBuilder::new()
            .id_salt(("cell", self.row, self.column))
            .max_rect(self.area)
            .layout(layout);
        let mut inside = ui.new_child(builder);
        inside.spacing_mut().item_spacing = Vec2::splat(space::TIGHT);
        show(&mut inside)
    }

    /// The same cell with something before it taken off.
    pub(crate) fn after(&self, taken: f32) -> Self {
        Self {
            area: self.area.with_min_x(self.area.left() + taken),
            ..*self
        }
    }
}

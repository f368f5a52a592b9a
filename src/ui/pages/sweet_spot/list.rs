//! The options of the plan: what each costs, how much of that is past the sweet spot, and what less of it is worth.

use egui::{Rect, Ui, Vec2, pos2};

use crate::domain::BusinessCase;
use crate::engine::figure::OptionFigure;
use crate::engine::quantity::Quantity;
use crate::engine::{CaseResult, OptionResult, Verdict};
use crate::present::charts::Ink;
use crate::present::drawing::{LegendEntry, PartStyle, Share, share_bar, share_key};
use crate::present::palette::Color;
use crate::text::warnings::{LEAVES_OUT, option_name};
use crate::text::{CaseText, NO_NUMBER};
use crate::ui::painter::Easel;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::legend::legend_ui;
use crate::ui::widgets::list::{List, ListCell, ListColumn, ListResponse, ListRows, Width};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, label};

const BAR: f32 = 14.0;
/// How much larger a bar is than on paper.
const SCALE: f32 = 1.6;
/// Room for an amount beside its bar.
const AMOUNT: f32 = 64.0;

/// The option that is shown: the one that is selected, or else the one that is warned about most, or else the first.
pub(super) fn shown<'a>(result: &'a CaseResult, selected: Option<&str>) -> &'a OptionResult {
    let warned = result.warnings.first();
    selected
        .and_then(|id| result.option(id))
        .or_else(|| warned.and_then(|warning| result.option(&warning.option)))
        .unwrap_or(&result.options[0])
}

/// Shows the list; the option that is shown in detail is selected.
pub(super) fn list_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    result: &CaseResult,
    shown: &OptionResult,
    requests: &mut Requests,
) {
    card::frame(ui)
        .inner_margin(egui::Margin::same(space::SMALL as i8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let costs = result.options.iter().map(|option| option.pv_cost);
            let mut rows = SweetSpotRows {
                text,
                case,
                options: &result.options,
                widest: costs.fold(0.0, f64::max),
            };
            let mut options = result.options.iter();
            let selected = options.position(|option| option.id == shown.id);
            let (columns, name) = (columns(text), text.get("page-options"));
            let list = List::new("sweet spot", &name, &columns).selecting(selected);
            match list.ui(ui, &mut rows) {
                Some(ListResponse::Select(row)) => {
                    let id = result.options[row].id.clone();
                    requests.ask(UserRequest::ShowSweetSpot(id));
                }
                Some(ListResponse::Open(row)) => {
                    requests.ask(UserRequest::ShowOption(result.options[row].id.clone()));
                }
                Some(ListResponse::Sort(..)) | None => {}
            }
            ui.add_space(space::SMALL);
            ui.horizontal(|ui| {
                ui.add_space(space::SMALL);
                legend_ui(ui, &legend(text));
            });
        });
}

/// The planned scale of an option.
pub(super) fn scale_of(case: &BusinessCase, id: &str) -> f64 {
    let mut options = case.options.iter();
    options
        .find(|option| option.id == id)
        .map_or(1.0, |option| option.scale)
}

/// The columns; their order is that of [`ListRows::cell_ui`].
fn columns(text: &CaseText<'_>) -> [ListColumn; 6] {
    let head = |column: ListColumn, key: &str| {
        column.head(text.get(key), text.get(&format!("{key}-help")))
    };
    [
        head(
            ListColumn::words(Width::Share(0.64, 130.0)),
            "sweet-spot-column-name",
        ),
        head(
            ListColumn::words(Width::Share(0.36, 110.0)),
            "sweet-spot-column-cost",
        )
        .or_below(Width::Share(1.0, 110.0)),
        head(
            ListColumn::figures(Width::Points(66.0)),
            "sweet-spot-column-past",
        )
        .or_below(Width::Points(112.0)),
        head(
            ListColumn::figures(Width::Points(74.0)),
            "sweet-spot-column-best",
        )
        .or_below(Width::Points(112.0)),
        head(
            ListColumn::figures(Width::Points(80.0)),
            "sweet-spot-column-gain",
        ),
        head(
            ListColumn::words(Width::Points(148.0)),
            "sweet-spot-column-verdict",
        ),
    ]
}

struct SweetSpotRows<'a> {
    text: &'a CaseText<'a>,
    case: &'a BusinessCase,
    options: &'a [OptionResult],
    /// The cost whose bar is as long as there is room.
    widest: f64,
}

impl ListRows for SweetSpotRows<'_> {
    fn count(&self) -> usize {
        self.options.len()
    }

    fn name(&self, row: usize) -> String {
        let option = &self.options[row];
        self.text.with(
            "sweet-spot-row",
            &[
                ("option", option_name(self.case, &option.id).into()),
                ("cost", self.text.money(option.pv_cost).into()),
                ("past", self.past(option).into()),
                ("best", self.best(option).into()),
                ("verdict", self.text.texts.kind(option.verdict).into()),
            ],
        )
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>) {
        let option = &self.options[cell.row];
        let ink = Tokens::of(ui).text;
        let (words, figure) = match cell.column {
            0 => {
                cell.name(ui, &option_name(self.case, &option.id), ink);
                return;
            }
            1 => return self.bar(ui, option, cell.area),
            2 => (self.past(option), OptionFigure::OvershootCost),
            3 => (self.best(option), OptionFigure::SweetSpotScale),
            4 => (self.gain(option), OptionFigure::SweetSpotGain),
            _ => return self.verdict(ui, option, cell),
        };
        if words == NO_NUMBER {
            cell.words(ui, &words, ink);
            return;
        }
        let mut options = self.case.options.iter();
        let place = options.position(|own| own.id == option.id).unwrap_or(0);
        let option = Quantity::Option {
            figure,
            option: place,
        };
        cell.figure(ui, self.text.texts, "sweet spot", option, (&words, ink));
    }
}

impl SweetSpotRows<'_> {
    fn past(&self, option: &OptionResult) -> String {
        if is_known(option) && option.overshoot_cost > 0.0 {
            self.text.money(option.overshoot_cost)
        } else {
            NO_NUMBER.to_owned()
        }
    }

    fn best(&self, option: &OptionResult) -> String {
        let best = option.sweet_spot_scale;
        if !option.is_live() {
            NO_NUMBER.to_owned()
        } else if best < LEAVES_OUT {
            self.text.get("sweet-spot-none-of-it")
        } else {
            let scale = scale_of(self.case, &option.id);
            self.text.texts.percent(best * scale, 0)
        }
    }

    fn gain(&self, option: &OptionResult) -> String {
        if option.is_live() && option.sweet_spot_gain > 0.0 {
            self.text.money_change(option.sweet_spot_gain)
        } else {
            NO_NUMBER.to_owned()
        }
    }

    /// The cost as a bar: what is past the sweet spot is hot, what cannot be judged is hatched.
    fn bar(&self, ui: &Ui, option: &OptionResult, area: Rect) {
        let tokens = Tokens::of(ui);
        let amount = self.text.money(option.pv_cost);
        let galley = label::cut_galley(ui, &amount, fonts::secondary(), area.width());
        let room = area.width() - AMOUNT;
        let share = |money: f64| (money / self.widest.max(f64::MIN_POSITIVE)) as f32;
        let top = area.center().y - BAR / 2.0;
        let width = (room * share(option.pv_cost)).max(2.0);
        let whole = Rect::from_min_size(pos2(area.left(), top), Vec2::new(width, BAR));
        let past = option.overshoot_cost / option.pv_cost.max(f64::MIN_POSITIVE);
        let parts = if is_known(option) {
            vec![
                part(1.0 - past, Color::Line(Ink::Plan), PartStyle::Plain),
                part(past, Color::Line(Ink::Overshoot), PartStyle::Plain),
            ]
        } else {
            vec![part(1.0, Color::UnknownGround, PartStyle::Hatched)]
        };
        let (painter, easel) = (ui.painter(), Easel::new(whole.min, SCALE));
        let [width, height] = easel.in_drawing(whole.max);
        easel.paint(painter, tokens, &share_bar("", &parts, width, height));
        let place = pos2(whole.right() + 6.0, area.center().y - galley.size().y / 2.0);
        painter.galley(place, galley, tokens.secondary);
    }

    fn verdict(&self, ui: &Ui, option: &OptionResult, cell: &ListCell<'_>) {
        let ink = Tokens::of(ui).verdict(option.verdict).ink;
        let center = pos2(cell.area.left() + 5.0, cell.area.center().y);
        Sign::of_verdict(option.verdict).paint(ui.painter(), center, 9.0, ink);
        let words = self.text.texts.kind(option.verdict);
        cell.after(16.0).rows(ui, &words, (fonts::strong(), ink), 2);
    }
}

fn is_known(option: &OptionResult) -> bool {
    match option.verdict {
        Verdict::CannotJudge | Verdict::StartsAfterEnd => false,
        Verdict::Overshoot
        | Verdict::AboveExpectation
        | Verdict::Uneconomic
        | Verdict::Balanced => true,
    }
}

fn part(share: f64, color: Color, look: PartStyle) -> Share {
    Share {
        words: String::new(),
        share,
        color,
        look,
    }
}

fn legend(text: &CaseText<'_>) -> [LegendEntry; 2] {
    let entries = [
        (Ink::Plan, "sweet-spot-legend-within"),
        (Ink::Overshoot, "sweet-spot-legend-past"),
    ];
    entries.map(|(ink, key)| LegendEntry {
        sign: share_key(&part(1.0, Color::Line(ink), PartStyle::Plain), 7.5),
        words: text.get(key),
    })
}

//! The list of options: what each costs, how far it goes, what it adds, and what to think of it.

use egui::Ui;

use super::driver_card::main_driver;

use crate::app::{CaseComputation, Document};
use crate::domain::{BusinessCase, FieldPath, InvestmentOption};
use crate::engine::figure::OptionFigure;
use crate::engine::quantity::Quantity;
use crate::engine::{CaseResult, OptionResult};
use crate::present::charts::GaugeScale;
use crate::present::why::WhyQuestion;
use crate::text::CaseText;
use crate::text::warnings::driver_name;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts};
use crate::ui::widgets::checkbox::checkbox_ui;
use crate::ui::widgets::gauge::{GaugeSize, gauge_ui};
use crate::ui::widgets::list::{List, ListCell, ListColumn, ListResponse, ListRows, Width};
use crate::ui::widgets::{chip, label};

/// What tells this list from others.
pub(super) const SALT: &str = "options";

const ROW: f32 = 40.0;

/// Shows the list; the option at `selected` is the one whose details are shown.
pub(super) fn table_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    document: &mut Document,
    computed: Option<&CaseComputation>,
    selected: usize,
    requests: &mut Requests,
) {
    let mut rows = OptionTableRows {
        text,
        case: &mut document.case,
        result: computed.map(|computed| computed.result.as_ref()),
    };
    let (columns, name) = (columns(text), text.get("page-options"));
    let list = List::new(SALT, &name, &columns).height(ROW);
    match list.selecting(Some(selected)).ui(ui, &mut rows) {
        Some(ListResponse::Select(row)) => {
            requests.ask(UserRequest::ShowOption(rows.case.options[row].id.clone()));
        }
        Some(ListResponse::Open(row)) => open(rows.case, row, requests),
        Some(ListResponse::Sort(..)) | None => {}
    }
}

/// Goes to the fields of an option with the keyboard.
pub(super) fn open(case: &BusinessCase, position: usize, requests: &mut Requests) {
    let id = &case.options[position].id;
    let path = FieldPath::root().field("options").item(position, id);
    requests.ask(UserRequest::ShowField(path.field("name")));
}

/// The columns; their order is that of [`ListRows::cell_ui`].
fn columns(text: &CaseText<'_>) -> [ListColumn; 8] {
    let head = |column: ListColumn, key: &str| {
        column.head(text.get(key), text.get(&format!("{key}-help")))
    };
    let below = Width::Share(1.0, 0.0);
    [
        ListColumn::words(Width::Points(18.0)),
        head(
            ListColumn::words(Width::Share(1.0, 150.0)),
            "options-column-name",
        ),
        head(
            ListColumn::figures(Width::Points(56.0)),
            "options-column-once",
        )
        .or_below(below),
        head(
            ListColumn::figures(Width::Points(58.0)),
            "options-column-annual",
        )
        .or_below(below),
        head(
            ListColumn::words(Width::Points(62.0)),
            "options-column-live",
        )
        .or_below(below),
        // Where there is more room, the gauge gets some of it and the name the rest.
        head(
            ListColumn::words(Width::Share(0.5, 104.0)),
            "options-column-gauge",
        )
        .or_below(Width::Share(1.2, 0.0)),
        head(
            ListColumn::figures(Width::Points(76.0)),
            "options-column-adds",
        ),
        head(
            ListColumn::words(Width::Points(128.0)),
            "options-column-verdict",
        ),
    ]
}

struct OptionTableRows<'a> {
    text: &'a CaseText<'a>,
    case: &'a mut BusinessCase,
    result: Option<&'a CaseResult>,
}

impl ListRows for OptionTableRows<'_> {
    fn count(&self) -> usize {
        self.case.options.len()
    }

    fn name(&self, row: usize) -> String {
        let option = &self.case.options[row];
        let name = ("option", option.name.as_str().into());
        let Some(result) = self.result_of(row) else {
            return self.text.with("options-row-left-out", &[name]);
        };
        let adds = ("adds", self.text.money_change(result.marginal).into());
        let verdict = ("verdict", self.text.texts.kind(result.verdict).into());
        match self.behind(result) {
            Some(behind) => {
                let behind = ("behind", behind.into());
                let arguments = [name, adds, verdict, behind];
                self.text.with("options-row-after-end", &arguments)
            }
            None => self.text.with("options-row", &[name, adds, verdict]),
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>) {
        let tokens = Tokens::of(ui);
        let option = &self.case.options[cell.row];
        let ink = if option.included {
            tokens.text
        } else {
            tokens.secondary
        };
        let text = self.text;
        match cell.column {
            0 => self.tick_ui(ui, cell),
            1 => {
                cell.name(ui, &option.name, ink);
            }
            2 => cell.words(ui, &text.money(option.one_off_cost.likely), ink),
            3 => cell.words(ui, &text.money(option.annual_cost.likely), ink),
            4 => cell.words(ui, &self.live(option), ink),
            5 => self.gauge_ui(ui, cell),
            6 => {
                if let Some(result) = self.result_of(cell.row) {
                    let adds = text.money_change(result.marginal);
                    let marginal = quantity(OptionFigure::Marginal, cell.row);
                    cell.figure(ui, text.texts, SALT, marginal, (&adds, ink));
                }
            }
            _ => self.verdict_ui(ui, cell),
        }
    }

    fn space(&mut self, row: usize) {
        let included = &mut self.case.options[row].included;
        *included = !*included;
    }
}

impl OptionTableRows<'_> {
    fn result_of(&self, row: usize) -> Option<&OptionResult> {
        self.result?.option(&self.case.options[row].id)
    }

    /// How much of its cost is not counted, because it falls after the case; none where all of it is.
    fn behind(&self, result: &OptionResult) -> Option<String> {
        let cost = self.text.money(result.one_off_behind);
        let arguments = [("cost", cost.into())];
        (result.one_off_behind > 0.0).then(|| self.text.with("options-row-behind", &arguments))
    }

    /// The month in which it goes live.
    fn live(&self, option: &InvestmentOption) -> String {
        let built = f64::from(option.start_month) + f64::from(option.build_months);
        self.text
            .month((built + option.delay_months.likely).max(0.0).round() as usize)
    }

    fn tick_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>) {
        let option = &mut self.case.options[cell.row];
        let arguments = [("option", option.name.as_str().into())];
        let name = self.text.with("options-in-plan", &arguments);
        cell.inside(ui, |ui| checkbox_ui(ui, &mut option.included, &name));
    }

    /// The gauge of the driver that it lifts most; of an option that is live too late, how much of its cost is not counted.
    fn gauge_ui(&self, ui: &mut Ui, cell: &ListCell<'_>) {
        let Some(result) = self.result else {
            return;
        };
        let option = &self.case.options[cell.row];
        let own = self.result_of(cell.row);
        if let Some((own, behind)) = own.and_then(|own| Some((own, self.behind(own)?))) {
            let asked = WhyQuestion::shown(quantity(OptionFigure::OneOffBehind, cell.row));
            let cost = self.text.money(own.one_off_behind);
            cell.offer(ui, self.text.texts, SALT, &asked, &cost);
            let ink = Tokens::of(ui).secondary;
            cell.rows(ui, &behind, (fonts::secondary(), ink), 2);
        } else if let Some(driver) = main_driver(self.case, result, option) {
            let scale = GaugeScale::of(&result.drivers);
            let name = driver_name(self.case, &driver.id);
            let (texts, width) = (self.text.texts, cell.area.width());
            cell.inside(ui, |ui| {
                gauge_ui(ui, texts, &name, driver, scale, GaugeSize::Row, width);
            });
        }
    }

    fn verdict_ui(&self, ui: &mut Ui, cell: &ListCell<'_>) {
        let own = self.result_of(cell.row);
        cell.inside(ui, |ui| match own {
            Some(own) => {
                chip::verdict_ui(ui, self.text.texts, own.verdict);
            }
            None if self.result.is_some() => {
                label::caption_ui(ui, &self.text.get("options-left-out"));
            }
            None => {}
        });
    }
}

fn quantity(figure: OptionFigure, option: usize) -> Quantity {
    Quantity::Option { figure, option }
}

//! What the plan earns, by what customers do, and what it costs: bars that step from nothing to the net present value.

use egui::{
    Align2, Color32, CornerRadius, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo,
    accesskit::Role, pos2,
};

use super::axes::Axes;
use crate::engine::CaseResult;
use crate::ui::case_text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};

const ROW: f32 = 26.0;
const BAR: f32 = 16.0;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
struct Bar {
    name: String,
    help: String,
    kind: BarKind,
    /// Where it starts and ends, in money.
    from: f64,
    to: f64,
    amount: f64,
    /// The amount in words.
    shown: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BarKind {
    Behaviour,
    Saving,
    Investment,
    Total,
}

/// One bar of the way from one net present value to another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BridgeBar {
    name: String,
    amount: f64,
    is_end: bool,
}

impl BridgeBar {
    /// A net present value at one of the ends.
    pub(crate) fn end(name: String, npv: f64) -> Self {
        Self {
            name,
            amount: npv,
            is_end: true,
        }
    }

    /// A step, with what it adds.
    pub(crate) fn step(name: String, change: f64) -> Self {
        Self {
            name,
            amount: change,
            is_end: false,
        }
    }
}

/// Shows the way from one net present value to another.
pub(crate) fn bridge_waterfall_ui(ui: &mut Ui, text: &CaseText<'_>, bridge: &[BridgeBar]) {
    let mut at = 0.0;
    let bar = |bar: &BridgeBar| {
        let from = if bar.is_end { 0.0 } else { at };
        at = from + bar.amount;
        let (kind, shown) = if bar.is_end {
            (BarKind::Total, text.money(bar.amount))
        } else {
            (BarKind::Behaviour, text.money_change(bar.amount))
        };
        Bar {
            name: bar.name.clone(),
            help: String::new(),
            kind,
            from,
            to: at,
            amount: bar.amount,
            shown,
        }
    };
    let bars: Vec<Bar> = bridge.iter().map(bar).collect();
    bars_ui(ui, text, &bars);
}

/// Shows the picture; each bar says on hover what it stands for.
pub(crate) fn waterfall_ui(ui: &mut Ui, text: &CaseText<'_>, result: &CaseResult) {
    bars_ui(ui, text, &bars(text, result));
}

fn bars_ui(ui: &mut Ui, text: &CaseText<'_>, bars: &[Bar]) {
    let widths = Widths::of(ui, bars);
    let width = ui.available_width();
    let low = bars
        .iter()
        .flat_map(|bar| [bar.from, bar.to])
        .fold(0.0, f64::min);
    let high = bars
        .iter()
        .flat_map(|bar| [bar.from, bar.to])
        .fold(1.0, f64::max);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut last: Option<Pos2> = None;
    for bar in bars {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, ROW), Sense::hover());
        let words = text.with(
            "waterfall-bar",
            &[
                ("name", bar.name.as_str().into()),
                ("amount", bar.shown.as_str().into()),
            ],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
        let axes = Axes {
            area: Rect::from_min_max(
                pos2(rect.left() + widths.names + space::MEDIUM, rect.top()),
                pos2(rect.right() - widths.amounts - space::SMALL, rect.bottom()),
            ),
            x: (low, high),
            y: (0.0, 1.0),
        };
        last = Some(paint(ui, bar, &axes, rect, last));
        tell(text, bar, response);
    }
}

fn tell(text: &CaseText<'_>, bar: &Bar, response: Response) {
    response.on_hover_ui(|ui| {
        ui.label(egui::RichText::new(&bar.name).font(fonts::strong()));
        ui.label(text.money_whole(bar.amount));
        if !bar.help.is_empty() {
            ui.label(&bar.help);
        }
    });
}

/// Paints one bar; returns where it ends, for the thin line to the next.
fn paint(ui: &Ui, bar: &Bar, axes: &Axes, rect: Rect, last: Option<Pos2>) -> Pos2 {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let middle = rect.center().y;
    let (from, to) = (axes.across(bar.from), axes.across(bar.to));
    let (left, right) = (from.min(to), from.max(to).max(from.min(to) + 1.5));
    let area = Rect::from_x_y_ranges(left..=right, middle - BAR / 2.0..=middle + BAR / 2.0);
    if bar.kind == BarKind::Total {
        let line = Stroke::new(space::HAIRLINE, tokens.border);
        painter.hline(rect.x_range(), rect.top() + 1.0, line);
    }
    if let Some(last) = last {
        let line = Stroke::new(space::HAIRLINE, tokens.axis);
        painter.vline(last.x, last.y..=area.top(), line);
    }
    let zero = Stroke::new(space::HAIRLINE, tokens.axis);
    painter.vline(axes.across(0.0), rect.y_range(), zero);
    painter.rect_filled(area, CornerRadius::same(1), color(tokens, bar));
    let is_total = bar.kind == BarKind::Total;
    let font = if is_total {
        fonts::strong()
    } else {
        fonts::body()
    };
    let names = axes.area.left() - space::MEDIUM - rect.left();
    let name = crate::ui::widgets::label::cut_galley(ui, &bar.name, font.clone(), names);
    painter.galley(
        pos2(rect.left(), middle - name.size().y / 2.0),
        name,
        tokens.text,
    );
    painter.text(
        pos2(rect.right(), middle),
        Align2::RIGHT_CENTER,
        &bar.shown,
        font,
        tokens.text,
    );
    pos2(to, area.bottom())
}

fn color(tokens: &Tokens, bar: &Bar) -> Color32 {
    match bar.kind {
        BarKind::Behaviour if bar.amount >= 0.0 => tokens.accent,
        BarKind::Saving if bar.amount >= 0.0 => tokens.saving,
        BarKind::Total if bar.amount >= 0.0 => tokens.gain,
        BarKind::Behaviour | BarKind::Saving | BarKind::Investment | BarKind::Total => tokens.cost,
    }
}

/// What the customers' behaviour brings, the most first, then savings, the investment and what is left.
fn bars(text: &CaseText<'_>, result: &CaseResult) -> Vec<Bar> {
    let mut earned: Vec<(&str, f64)> = result
        .by_behaviour
        .entries()
        .into_iter()
        .filter(|(_, amount)| *amount != 0.0)
        .collect();
    earned.sort_by(|one, other| other.1.total_cmp(&one.1));
    let mut at = 0.0;
    let mut step = |name: String, help: String, kind: BarKind, amount: f64| {
        let from = at;
        at += amount;
        Bar {
            name,
            help,
            kind,
            from,
            to: at,
            amount,
            shown: text.money_change(amount),
        }
    };
    let mut bars: Vec<Bar> = earned
        .into_iter()
        .map(|(name, amount)| {
            step(
                text.get(&format!("waterfall-{name}")),
                text.texts.behaviour_help(name),
                BarKind::Behaviour,
                amount,
            )
        })
        .collect();
    if result.pv_direct != 0.0 {
        bars.push(step(
            text.get("waterfall-saving"),
            text.get("waterfall-saving-help"),
            BarKind::Saving,
            result.pv_direct,
        ));
    }
    bars.push(step(
        text.get("waterfall-investment"),
        text.get("waterfall-investment-help"),
        BarKind::Investment,
        -result.pv_cost,
    ));
    bars.push(Bar {
        name: text.get("figure-npv"),
        help: text.get("figure-npv-help"),
        kind: BarKind::Total,
        from: 0.0,
        to: result.npv,
        amount: result.npv,
        shown: text.money_change(result.npv),
    });
    bars
}

/// How wide the columns of names and amounts are.
struct Widths {
    names: f32,
    amounts: f32,
}

impl Widths {
    fn of(ui: &Ui, bars: &[Bar]) -> Self {
        let width = |words: String| {
            ui.painter()
                .layout_no_wrap(words, fonts::strong(), Color32::PLACEHOLDER)
                .size()
                .x
        };
        let names = bars
            .iter()
            .map(|bar| width(bar.name.clone()))
            .fold(0.0, f32::max);
        let amounts = bars
            .iter()
            .map(|bar| width(bar.shown.clone()))
            .fold(0.0, f32::max);
        Self {
            names: names.min(ui.available_width() * 0.42),
            amounts,
        }
    }
}

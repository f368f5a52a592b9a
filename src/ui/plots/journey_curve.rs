//! The journey as a curve: what each touchpoint is worth to customers, today and with the plan, and which moments stand out.

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Painter, Pos2, Rect, Response, Sense, Shape, Stroke,
    Tooltip, Ui, Vec2, pos2, vec2,
};

use crate::domain::BusinessCase;
use crate::engine::Zone;
use crate::engine::figure::TouchpointFigure;
use crate::engine::quantity::Quantity;
use crate::engine::results::journey::{JourneyCurve, Moment, StandingOut};
use crate::present::charts::journey_table;
use crate::text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::why;
use crate::ui::widgets::label::{caption_ui, cut_galley};
use crate::ui::widgets::sign::plan_marker;

use super::asking::{Steps, is_asked, walked};
use super::axes::{Axes, dashed};
use super::copying::{ChartView, Corner, copying_ui, place_ui};
use super::placement::Placed;

const HEIGHT: f32 = 190.0;
/// Room at the left for what the heights mean.
const WORDS: f32 = 116.0;
/// Room below the curve for the names of the touchpoints.
const NAMES: f32 = 22.0;
/// Radius of the ring around a moment that stands out, with its line.
const RING: f32 = 11.0;
/// Radius of a mark, with its line.
const MARK: f32 = 6.5;
/// Words further than this from their moment are led to it by a line.
const FAR: f32 = RING + 6.0;
/// Air around words at the curve.
const WORDS_AROUND: Vec2 = vec2(2.0, 0.0);
/// The least that both axes cover, so that a curve close to what is expected looks close to it.
const LEAST: f64 = 0.5;

/// Shows the curve with its legend.
pub(crate) fn journey_curve_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    curve: &JourneyCurve,
) {
    if curve.moments.is_empty() {
        caption_ui(ui, &text.get("journey-curve-empty"));
        return;
    }
    let size = Vec2::new(ui.available_width(), HEIGHT);
    let (rect, response, standing) = place_ui(ui, size, &summary(text, case, curve));
    let axes = axes(rect, curve);
    paint_ground(ui, text, &axes, rect);
    paint_curves(ui, curve, &axes);
    paint_names(ui, text, case, curve, &axes);
    if standing == ChartView::Usual {
        let table = || journey_table(text, case, curve);
        copying_ui(ui, text.texts, &response, &table, Corner::Inside);
        tell(ui, text, case, curve, &axes, response);
    }
    legend_ui(ui, text, curve);
}

fn axes(rect: Rect, curve: &JourneyCurve) -> Axes {
    let values = curve.moments.iter().flat_map(|m| [m.today, m.plan]);
    let low = values.clone().fold(-LEAST, f64::min);
    let high = values.fold(LEAST, f64::max);
    let air = (high - low) * 0.16;
    let last = curve.moments.len() as f64;
    Axes {
        area: Rect::from_min_max(rect.min + vec2(WORDS, 0.0), rect.max - vec2(0.0, NAMES)),
        x: (-0.5, last - 0.5),
        y: (low - air, high + air),
    }
}

fn paint_ground(ui: &Ui, text: &CaseText<'_>, axes: &Axes, rect: Rect) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let zero = axes.up(0.0);
    let short = Rect::from_min_max(pos2(axes.area.left(), zero), axes.area.max);
    let fill = tokens.zone(Zone::FallsShort).fill.gamma_multiply(0.35);
    painter.rect_filled(short, CornerRadius::ZERO, fill);
    let line = Stroke::new(space::HAIRLINE, tokens.axis);
    painter.hline(axes.area.x_range(), zero, line);
    let write = |place: Pos2, align: Align2, key: &str| {
        painter.text(
            place,
            align,
            text.get(key),
            fonts::secondary(),
            tokens.secondary,
        );
    };
    let left = rect.left();
    let (top, bottom) = (axes.area.top() + 2.0, axes.area.bottom() - 2.0);
    // Each word keeps clear of the one on the line.
    if zero - top > 24.0 {
        write(pos2(left, top), Align2::LEFT_TOP, "journey-curve-above");
    }
    write(pos2(left, zero), Align2::LEFT_CENTER, "journey-curve-zero");
    if bottom - zero > 24.0 {
        write(
            pos2(left, bottom),
            Align2::LEFT_BOTTOM,
            "journey-curve-below",
        );
    }
}

fn points(curve: &JourneyCurve, axes: &Axes, value: impl Fn(&Moment) -> f64) -> Vec<Pos2> {
    let values: Vec<f64> = curve.moments.iter().map(value).collect();
    axes.curve(0.0, &values)
}

fn paint_curves(ui: &Ui, curve: &JourneyCurve, axes: &Axes) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let today = points(curve, axes, |moment| moment.today);
    let plan = points(curve, axes, |moment| moment.plan);
    painter.extend(dashed(&today, tokens.do_nothing, 2.0));
    painter.add(Shape::line(plan.clone(), Stroke::new(2.5, tokens.accent)));
    for (points, standing_out, color) in [
        (&today, curve.today, tokens.do_nothing),
        (&plan, curve.plan, tokens.accent),
    ] {
        for position in stands_out(standing_out) {
            halo(painter, points[position], color);
        }
    }
    for place in today {
        today_mark(painter, tokens, place);
    }
    for place in plan {
        plan_marker(painter, place + vec2(0.0, 4.5), 9.0, tokens.accent);
    }
}

fn stands_out(what: StandingOut) -> impl Iterator<Item = usize> {
    what.best.into_iter().chain(what.worst)
}

fn halo(painter: &Painter, place: Pos2, color: Color32) {
    painter.circle(
        place,
        10.0,
        color.gamma_multiply(0.18),
        Stroke::new(1.5, color),
    );
}

fn today_mark(painter: &Painter, tokens: &Tokens, place: Pos2) {
    let ring = Stroke::new(1.75, tokens.mark);
    painter.circle(place, 4.0, tokens.surface, ring);
}

/// Names the touchpoints below the curve, and says at the curve which moment is the best, the worst and the end.
fn paint_names(
    ui: &Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    curve: &JourneyCurve,
    axes: &Axes,
) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let slot = axes.area.width() / curve.moments.len() as f32;
    for (position, moment) in curve.moments.iter().enumerate() {
        let center = axes.across(position as f64);
        let name = cut_galley(ui, touchpoint(case, moment), fonts::secondary(), slot - 8.0);
        let left = center - name.size().x / 2.0;
        let top = axes.area.bottom() + 4.0;
        painter.galley(pos2(left, top), name, tokens.text);
    }
    let mut placed = Placed::default();
    for mark in marks(curve, axes) {
        placed.keep_free(mark);
    }
    for position in 0..curve.moments.len() {
        let words = standing_words(text, curve, position);
        if words.is_empty() {
            continue;
        }
        let galley = painter.layout_no_wrap(words, fonts::secondary_strong(), tokens.text);
        let (mark, wanted) = wanted(curve, axes, position, galley.size() + 2.0 * WORDS_AROUND);
        // Where there is no place for the words, the ring at the moment and its tooltip say the same.
        let Some(place) = placed.place_free(wanted, axes.area) else {
            continue;
        };
        let near = place.clamp(mark);
        if near.distance(mark) > FAR {
            let line = Stroke::new(space::HAIRLINE, tokens.axis);
            painter.line_segment([mark, near], line);
        }
        let ground = tokens.surface.gamma_multiply(0.86);
        painter.rect_filled(place, CornerRadius::same(2), ground);
        painter.galley(place.min + WORDS_AROUND, galley, tokens.text);
    }
}

/// What words at the curve may not stand on: the marks of every moment, and the rings around those that stand out.
fn marks(curve: &JourneyCurve, axes: &Axes) -> Vec<Rect> {
    let around =
        |place: Pos2, radius: f32| Rect::from_center_size(place, Vec2::splat(2.0 * radius));
    let today = points(curve, axes, |moment| moment.today);
    let plan = points(curve, axes, |moment| moment.plan);
    let rings = stands_out(curve.today).map(|position| around(today[position], RING));
    let plan_rings = stands_out(curve.plan).map(|position| around(plan[position], RING));
    let rings: Vec<Rect> = rings.chain(plan_rings).collect();
    let marks = today.iter().chain(&plan).map(|place| around(*place, MARK));
    marks.chain(rings).collect()
}

/// The moment that words are about, and where they would best stand: above it, or below the worst.
fn wanted(curve: &JourneyCurve, axes: &Axes, position: usize, size: Vec2) -> (Pos2, Rect) {
    let moment = &curve.moments[position];
    let (above, below) = (moment.today.max(moment.plan), moment.today.min(moment.plan));
    let is_worst = curve.plan.worst == Some(position) || curve.today.worst == Some(position);
    let x = axes.across(position as f64);
    if is_worst {
        let mark = pos2(x, axes.up(below));
        let place = mark + vec2(0.0, RING + 1.0);
        (mark, Align2::CENTER_TOP.anchor_size(place, size))
    } else {
        let mark = pos2(x, axes.up(above));
        let place = mark - vec2(0.0, RING + 1.0);
        (mark, Align2::CENTER_BOTTOM.anchor_size(place, size))
    }
}

/// What a moment is remembered as; empty where it does not stand out.
fn standing_words(text: &CaseText<'_>, curve: &JourneyCurve, position: usize) -> String {
    let here = Some(position);
    let mut words = Vec::new();
    let best = ["journey-best", "journey-best-today", "journey-best-plan"];
    let worst = ["journey-worst", "journey-worst-today", "journey-worst-plan"];
    for ([both, only_today, only_plan], today, plan) in [
        (best, curve.today.best, curve.plan.best),
        (worst, curve.today.worst, curve.plan.worst),
    ] {
        match (today == here, plan == here) {
            (true, true) => words.push(text.get(both)),
            (true, false) => words.push(text.get(only_today)),
            (false, true) => words.push(text.get(only_plan)),
            (false, false) => {}
        }
    }
    if curve.end() == here {
        words.push(text.get("journey-end"));
    }
    words.join(" · ")
}

fn touchpoint<'a>(case: &'a BusinessCase, moment: &Moment) -> &'a str {
    case.touchpoints
        .get(moment.touchpoint)
        .map_or("", |touchpoint| touchpoint.name.as_str())
}

/// A moment in words, with its values.
fn moment_words(text: &CaseText<'_>, case: &BusinessCase, moment: &Moment) -> String {
    text.with(
        "journey-curve-moment",
        &[
            ("touchpoint", touchpoint(case, moment).into()),
            ("today", text.texts.number_change(moment.today, 2).into()),
            ("plan", text.texts.number_change(moment.plan, 2).into()),
        ],
    )
}

fn summary(text: &CaseText<'_>, case: &BusinessCase, curve: &JourneyCurve) -> String {
    let moments: Vec<String> = curve
        .moments
        .iter()
        .enumerate()
        .map(|(position, moment)| {
            let words = moment_words(text, case, moment);
            let standing = standing_words(text, curve, position);
            if standing.is_empty() {
                return words;
            }
            let parts = [("moment", words.into()), ("standing", standing.into())];
            text.with("journey-curve-standing", &parts)
        })
        .collect();
    text.with(
        "journey-curve-summary",
        &[
            ("month", text.month(curve.plan_month).into()),
            ("moments", moments.join("; ").into()),
        ],
    )
}

/// The moment that is read: where the arrows led, or under the pointer; with which of its two values, today's before that
/// of the plan, and whether that is asked why.
fn reading(
    ui: &Ui,
    curve: &JourneyCurve,
    axes: &Axes,
    response: &Response,
) -> Option<(usize, TouchpointFigure, bool)> {
    const FIGURES: [TouchpointFigure; 2] =
        [TouchpointFigure::ShownToday, TouchpointFigure::ShownPlan];
    if let Some(position) = walked(ui, response, Steps::ACROSS, curve.moments.len()) {
        let figure = walked(ui, response, Steps::DOWN, FIGURES.len()).unwrap_or(1);
        return Some((position, FIGURES[figure], is_asked(ui)));
    }
    let at = response.hover_pos()?;
    let place = axes.value_across(at.x).round().max(0.0) as usize;
    let position = place.min(curve.moments.len() - 1);
    let moment = &curve.moments[position];
    let away = |value: f64| (axes.up(value) - at.y).abs();
    let is_today = away(moment.today) < away(moment.plan);
    let figure = FIGURES[usize::from(!is_today)];
    Some((position, figure, response.clicked()))
}

/// Tells about the moment that is read, and asks its value why where that was wanted.
fn tell(
    ui: &Ui,
    text: &CaseText<'_>,
    case: &BusinessCase,
    curve: &JourneyCurve,
    axes: &Axes,
    response: Response,
) {
    let Some((position, figure, is_asked)) = reading(ui, curve, axes, &response) else {
        return;
    };
    let moment = &curve.moments[position];
    let x = axes.across(position as f64);
    let tokens = Tokens::of(ui);
    let line = Stroke::new(space::HAIRLINE, tokens.axis);
    ui.painter().vline(x, axes.area.y_range(), line);
    let value = match figure {
        TouchpointFigure::ShownToday => moment.today,
        _ => moment.plan,
    };
    halo(ui.painter(), pos2(x, axes.up(value)), tokens.accent);
    if is_asked {
        let touchpoint = moment.touchpoint;
        why::ask(ui.ctx(), Quantity::Touchpoint { figure, touchpoint });
    }
    if egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let about = |ui: &mut Ui| {
        ui.label(egui::RichText::new(touchpoint(case, moment)).font(fonts::strong()));
        ui.label(moment_words(text, case, moment));
        let standing = standing_words(text, curve, position);
        if !standing.is_empty() {
            ui.label(standing);
        }
        let salience = text.texts.percent(moment.salience, 0);
        ui.label(text.with("journey-curve-salience", &[("share", salience.into())]));
    };
    if response.hovered() {
        response
            .on_hover_cursor(CursorIcon::Help)
            .on_hover_ui_at_pointer(about);
    } else {
        Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), response.id, response.rect)
            .show(about);
    }
}

fn legend_ui(ui: &mut Ui, text: &CaseText<'_>, curve: &JourneyCurve) {
    let tokens = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        let mut entry = |words: &str, paint: &dyn Fn(&Painter, Rect)| {
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 16.0), Sense::hover());
            paint(ui.painter(), rect);
            caption_ui(ui, words);
            ui.add_space(space::SMALL);
        };
        entry(&text.get("journey-curve-today"), &|painter, rect| {
            let ends = [rect.left_center(), rect.right_center()];
            painter.extend(dashed(&ends, tokens.do_nothing, 2.0));
            today_mark(painter, tokens, rect.center());
        });
        let month = text.month(curve.plan_month);
        let plan = text.with("journey-curve-plan", &[("month", month.into())]);
        entry(&plan, &|painter, rect| {
            let stroke = Stroke::new(2.5, tokens.accent);
            painter.hline(rect.x_range(), rect.center().y, stroke);
            plan_marker(painter, rect.center() + vec2(0.0, 4.5), 9.0, tokens.accent);
        });
        entry(&text.get("journey-curve-halo"), &|painter, rect| {
            let stroke = Stroke::new(1.5, tokens.secondary);
            painter.circle_stroke(rect.center(), 6.5, stroke);
        });
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn curve(values: &[(f64, f64)]) -> JourneyCurve {
        let moments: Vec<Moment> = values
            .iter()
            .enumerate()
            .map(|(touchpoint, (today, plan))| Moment {
                touchpoint,
                today: *today,
                plan: *plan,
                salience: 0.1,
            })
            .collect();
        let best = |value: fn(&Moment) -> f64| {
            let best = |one: &usize, other: &usize| {
                value(&moments[*one]).total_cmp(&value(&moments[*other]))
            };
            StandingOut {
                best: (0..moments.len()).max_by(best),
                worst: (0..moments.len()).min_by(best),
            }
        };
        JourneyCurve {
            today: best(|moment| moment.today),
            plan: best(|moment| moment.plan),
            plan_month: 3,
            moments,
        }
    }

    proptest! {
        #[test]
        fn words_at_the_journey_lie_neither_over_marks_nor_over_each_other(
            values in prop::collection::vec((-4.0..4.0_f64, -4.0..4.0_f64), 1..16),
            width in 420.0..1500.0_f32,
            words in 60.0..230.0_f32,
        ) {
            let curve = curve(&values);
            let rect = Rect::from_min_size(Pos2::ZERO, vec2(width, HEIGHT));
            let axes = axes(rect, &curve);
            let marks = marks(&curve, &axes);
            let mut placed = Placed::default();
            for mark in &marks {
                placed.keep_free(*mark);
            }
            let mut places: Vec<Rect> = Vec::new();
            for position in 0..curve.moments.len() {
                let (_, wanted) = wanted(&curve, &axes, position, vec2(words, 17.0));
                let Some(place) = placed.place_free(wanted, axes.area) else {
                    continue;
                };
                prop_assert!(axes.area.contains_rect(place));
                let inner = place.shrink(0.6);
                prop_assert!(marks.iter().chain(&places).all(|other| !other.intersects(inner)));
                places.push(place);
            }
        }
    }
}

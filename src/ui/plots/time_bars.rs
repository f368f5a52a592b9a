//! When each option is built, goes live, works and stops: one bar per option over the months of the case.
//!
//! A bar is moved by whole months: dragged with the mouse, or by the arrow keys while it has the keyboard.

use egui::{
    Color32, CornerRadius, CursorIcon, EventFilter, Id, Key, Painter, Rangef, Rect, Response,
    Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Action,
    accesskit::Role, pos2, vec2,
};

use super::axes::{Axes, paint_years};
use crate::domain::{InvestmentOption, Timing};
use crate::ui::case_text::CaseText;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::{hatch, label};

/// Height of the row of an option.
const ROW: f32 = 32.0;
/// Height of a bar.
const BAR: f32 = 14.0;
/// Room below the rows for months and years.
const AXIS: f32 = 26.0;
/// The narrowest that something to take hold of is.
const LEAST: f32 = 14.0;
/// Pieces that a curve is drawn in.
const PIECES: usize = 24;

/// What the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// To see an option, by its place.
    Show(usize),
    /// To go to its fields with the keyboard.
    Open(usize),
    /// An option to begin in another month.
    Start(usize, u32),
}

/// Shows the bars of all options. `selected` is the place of the one whose details are shown.
pub(crate) fn time_bars_ui(
    ui: &mut Ui,
    text: &CaseText<'_>,
    options: &[InvestmentOption],
    months: usize,
    selected: usize,
) -> Option<Asked> {
    let width = ui.available_width();
    let size = vec2(width, ROW * options.len() as f32 + AXIS);
    let (rect, whole) = ui.allocate_exact_size(size, Sense::hover());
    let words = text.with(
        "time-bars-summary",
        &[
            ("count", options.len().into()),
            ("from", text.month(0).into()),
            ("to", text.month(months.saturating_sub(1)).into()),
        ],
    );
    whole.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &words));
    let names = (width * 0.3).clamp(96.0, 220.0).round();
    let axes = Axes {
        area: Rect::from_min_max(
            pos2(rect.left() + names + space::SMALL, rect.top()),
            pos2(rect.right() - space::SMALL, rect.bottom() - AXIS),
        ),
        x: (0.0, months.max(1) as f64),
        y: (0.0, 1.0),
    };
    let mut asked = None;
    for (place, option) in options.iter().enumerate() {
        let top = rect.top() + ROW * place as f32;
        let area = Rect::from_min_size(pos2(rect.left(), top), vec2(width, ROW));
        let builder = UiBuilder::new()
            .id_salt(("time bar", &option.id))
            .max_rect(area);
        let row = Row {
            text,
            option,
            axes: &axes,
            area,
            look: Look::of(ui, option, place == selected),
        };
        let outcome = row.ui(&mut ui.new_child(builder));
        asked = asked.or(outcome.map(|outcome| match outcome {
            Outcome::Clicked => Asked::Show(place),
            Outcome::Entered => Asked::Open(place),
            Outcome::Start(month) => Asked::Start(place, month),
        }));
    }
    paint_months(ui, text, &axes);
    asked
}

/// What has the keyboard for the bar of an option.
pub(crate) fn bar_id(option: &str) -> Id {
    Id::unique("time bar").with(option)
}

/// Years below the bars with a line up through them, and a short tick at every quarter.
fn paint_months(ui: &Ui, text: &CaseText<'_>, axes: &Axes) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let bottom = axes.area.bottom();
    let line = Stroke::new(space::HAIRLINE, tokens.axis);
    painter.hline(axes.area.x_range(), bottom, line);
    let first = usize::from(text.start.month_of_year()) - 1;
    for month in 0..=axes.x.1 as usize {
        if (first + month) % 3 == 0 {
            let tick = Rangef::new(bottom, bottom + 3.0);
            painter.vline(axes.across(month as f64), tick, line);
        }
    }
    paint_years(painter, axes, text.start, tokens);
}

/// What came of a row.
enum Outcome {
    Clicked,
    Entered,
    Start(u32),
}

/// How a row is painted.
struct Look {
    is_selected: bool,
    /// The bar and its edge.
    ink: Color32,
    /// The name.
    text: Color32,
    tokens: &'static Tokens,
}

impl Look {
    fn of(ui: &Ui, option: &InvestmentOption, is_selected: bool) -> Self {
        let tokens = Tokens::of(ui);
        let (ink, text) = if option.included {
            (tokens.accent, tokens.text)
        } else {
            (tokens.do_nothing, tokens.secondary)
        };
        Self {
            is_selected,
            ink,
            text,
            tokens,
        }
    }
}

struct Row<'a> {
    text: &'a CaseText<'a>,
    option: &'a InvestmentOption,
    axes: &'a Axes,
    area: Rect,
    look: Look,
}

/// Where a drag began: the month then, and the place of the pointer.
#[derive(Clone, Copy, Debug)]
struct Held {
    start: u32,
    at: f32,
}

impl Row<'_> {
    fn ui(&self, ui: &mut Ui) -> Option<Outcome> {
        let tokens = self.look.tokens;
        let id = ui.scope_id();
        let row = ui.interact(self.area, id.with("row"), Sense::click());
        let fill = match (self.look.is_selected, row.hovered()) {
            (true, _) => tokens.selected,
            (false, true) => tokens.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter()
            .rect_filled(self.area, CornerRadius::same(4), fill);
        self.grid(ui.painter());
        self.name(ui);
        let timing = Timing::of(self.option);
        let spoken = self.spoken(timing.as_ref());
        let hold = self.hold(timing.as_ref());
        let bar = ui.interact(hold, bar_id(&self.option.id), Sense::click_and_drag());
        // The row is for the mouse; the keyboard and assistive technology have the bar.
        row.widget_info(|| WidgetInfo::labeled(Role::GenericContainer, true, ""));
        self.describe(ui, &bar, &spoken);
        let moved = self.dragged(ui, &bar).or_else(|| self.stepped(ui, &bar));
        if let Some(timing) = &timing {
            self.paint(&ui.painter_at(self.area), timing);
        }
        focus_ring(ui, &bar);
        let is_clicked = row.clicked() || bar.clicked();
        let is_entered = bar.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        bar.on_hover_cursor(CursorIcon::Grab)
            .on_hover_text_at_pointer(spoken);
        match (moved, is_entered) {
            (Some(month), _) => Some(Outcome::Start(month)),
            (None, true) => Some(Outcome::Entered),
            (None, false) => is_clicked.then_some(Outcome::Clicked),
        }
    }

    fn describe(&self, ui: &Ui, bar: &Response, spoken: &str) {
        let start = f64::from(self.option.start_month);
        bar.widget_info(|| WidgetInfo::slider(true, start, spoken));
        ui.ctx().accesskit_node_builder(bar.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(self.last());
            node.set_numeric_value_step(1.0);
            for action in [Action::Increment, Action::Decrement] {
                node.add_action(action);
            }
        });
    }

    /// The last month in which an option can be put to begin: that of the case, or where it stands beyond that.
    fn last(&self) -> f64 {
        (self.axes.x.1 - 1.0).max(f64::from(self.option.start_month))
    }

    fn within(&self, month: f64) -> Option<u32> {
        // Whole and within the case, so it fits.
        let month = month.round().clamp(0.0, self.last()) as u32;
        (month != self.option.start_month).then_some(month)
    }

    /// Where the pointer drags the bar, in whole months from where it took hold of it.
    fn dragged(&self, ui: &Ui, bar: &Response) -> Option<u32> {
        let memory: Id = bar.id.with("held");
        let at = bar.interact_pointer_pos()?.x;
        if bar.drag_started() {
            // The drag began where the button went down, a little before it counted as one.
            let pressed = ui.input(|input| input.pointer.press_origin());
            let held = Held {
                start: self.option.start_month,
                at: pressed.map_or(at, |pressed| pressed.x),
            };
            ui.data_mut(|data| data.insert_temp(memory, held));
        }
        if !bar.dragged() {
            return None;
        }
        let held = ui.data(|data| data.get_temp::<Held>(memory))?;
        let month_width = self.axes.area.width() / self.axes.x.1 as f32;
        let months = f64::from((at - held.at) / month_width.max(f32::MIN_POSITIVE));
        self.within(f64::from(held.start) + months)
    }

    /// Where the arrow keys or assistive technology step to.
    fn stepped(&self, ui: &Ui, bar: &Response) -> Option<u32> {
        let mut steps = 0.0;
        if bar.has_focus() {
            let filter = EventFilter {
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(bar.id, filter));
            steps += ui.input(|input| {
                let presses = |key| input.num_presses(key) as f64;
                presses(Key::ArrowRight) - presses(Key::ArrowLeft)
            });
        }
        steps += ui.input(|input| {
            let requests = |action| input.num_accesskit_action_requests(bar.id, action) as f64;
            requests(Action::Increment) - requests(Action::Decrement)
        });
        self.within(f64::from(self.option.start_month) + steps)
    }

    /// The years as lines through the row.
    fn grid(&self, painter: &Painter) {
        let stroke = Stroke::new(space::HAIRLINE, self.look.tokens.grid);
        let first = usize::from(self.text.start.month_of_year()) - 1;
        for month in 0..=self.axes.x.1 as usize {
            if (first + month).is_multiple_of(12) {
                painter.vline(self.axes.across(month as f64), self.area.y_range(), stroke);
            }
        }
    }

    fn name(&self, ui: &Ui) {
        let font = if self.look.is_selected {
            fonts::strong()
        } else {
            fonts::body()
        };
        let room = self.axes.area.left() - self.area.left() - 2.0 * space::SMALL;
        let galley = label::cut_galley(ui, &self.option.name, font, room);
        let top = self.area.center().y - galley.size().y / 2.0;
        let place = pos2(self.area.left() + space::SMALL, top);
        ui.painter().galley(place, galley, self.look.text);
    }

    /// A place along the row, kept within the months of the case.
    fn x(&self, moment: f64) -> f32 {
        self.axes.across(moment.clamp(0.0, self.axes.x.1))
    }

    fn bar(&self, from: f64, to: f64) -> Rect {
        let middle = self.area.center().y;
        Rect::from_x_y_ranges(
            self.x(from)..=self.x(to),
            middle - BAR / 2.0..=middle + BAR / 2.0,
        )
    }

    /// What can be taken hold of: from the start to where nothing is left of it.
    fn hold(&self, timing: Option<&Timing>) -> Rect {
        let start = f64::from(self.option.start_month);
        let end = timing.map_or(start, |timing| self.faded(timing));
        let mut hold = self.bar(start, end).expand2(Vec2::new(0.0, 4.0));
        if hold.width() < LEAST {
            let left = hold.left().min(self.axes.area.right() - LEAST);
            hold = Rect::from_min_size(pos2(left, hold.top()), vec2(LEAST, hold.height()));
        }
        hold
    }

    /// When less than a twentieth of the effect is left, or the case ends.
    fn faded(&self, timing: &Timing) -> f64 {
        const HALF_LIVES: f64 = 4.3;
        timing.end.map_or(self.axes.x.1, |end| {
            end + HALF_LIVES * timing.fade_half_life
        })
    }

    fn paint(&self, painter: &Painter, timing: &Timing) {
        let Look { ink, tokens, .. } = self.look;
        let edge = Stroke::new(space::HAIRLINE, ink);
        if timing.start >= self.axes.x.1 {
            self.paint_beyond(painter);
            return;
        }
        // Building: outlined and hatched.
        let building = self.bar(timing.start, timing.built.max(timing.start));
        if building.width() > 0.5 {
            hatch::paint(painter, building, ink.gamma_multiply(0.55));
            let radius = CornerRadius::same(2);
            painter.rect_stroke(building, radius, edge, StrokeKind::Inside);
        }
        // Working: as high as it is active.
        let ground = if self.option.included {
            ink
        } else {
            ink.gamma_multiply(0.35)
        };
        self.paint_activity(painter, timing, ground, edge);
        self.paint_delay(painter, timing, Stroke::new(1.25, tokens.mark));
    }

    /// The area under the activity, from live to the end of the case.
    fn paint_activity(&self, painter: &Painter, timing: &Timing, fill: Color32, edge: Stroke) {
        let last = self.axes.x.1;
        let mut moments: Vec<f64> = vec![timing.live, timing.full()];
        let end = timing.end.unwrap_or(f64::INFINITY);
        moments.push(end);
        let faded = self.faded(timing).min(last);
        if end < faded {
            let piece = |n| end + (faded - end) * n as f64 / PIECES as f64;
            moments.extend((0..=PIECES).map(piece));
        }
        moments.push(last);
        moments.retain(|moment| (timing.live..=last).contains(moment));
        moments.sort_by(f64::total_cmp);
        moments.dedup();
        let whole = self.bar(timing.live, last);
        let up = |activity: f64| whole.bottom() - activity as f32 * whole.height();
        for pair in moments.windows(2) {
            // Just before the end of a piece, so that a stop at once is steep.
            let (from, to) = (pair[0], pair[1]);
            let nearly = from + (to - from) * (1.0 - 1e-9);
            let heights = [timing.activity(from), timing.activity(nearly)].map(up);
            let (left, right) = (self.x(from), self.x(to));
            let corners = vec![
                pos2(left, whole.bottom()),
                pos2(left, heights[0]),
                pos2(right, heights[1]),
                pos2(right, whole.bottom()),
            ];
            let area = heights.iter().any(|y| whole.bottom() - y > 0.25) && right - left > 0.1;
            if area {
                painter.add(Shape::convex_polygon(corners, fill, Stroke::NONE));
                let top = [pos2(left, heights[0]), pos2(right, heights[1])];
                painter.line_segment(top, edge);
            }
        }
    }

    /// The likely delay as a thin line from built to live, and how early or late it may get as whiskers.
    fn paint_delay(&self, painter: &Painter, timing: &Timing, stroke: Stroke) {
        let middle = self.area.center().y;
        if timing.live > timing.built {
            let ends = [
                pos2(self.x(timing.built), middle),
                pos2(self.x(timing.live), middle),
            ];
            painter.line_segment(ends, stroke);
        }
        let Some((early, late)) = timing.live_range else {
            return;
        };
        let below = self.area.center().y + BAR / 2.0 + 4.0;
        let (early, late) = (self.x(early), self.x(late));
        painter.line_segment([pos2(early, below), pos2(late, below)], stroke);
        for x in [early, late] {
            painter.vline(x, below - 2.5..=below + 2.5, stroke);
        }
        painter.circle_filled(pos2(self.x(timing.live), below), 2.0, stroke.color);
    }

    /// An arrow at the edge for what begins after the case.
    fn paint_beyond(&self, painter: &Painter) {
        let tip = pos2(self.axes.area.right(), self.area.center().y);
        let points = vec![tip, tip + vec2(-8.0, -5.0), tip + vec2(-8.0, 5.0)];
        painter.add(Shape::convex_polygon(points, self.look.ink, Stroke::NONE));
    }

    /// The months of an option in words.
    fn spoken(&self, timing: Option<&Timing>) -> String {
        let text = self.text;
        let name = ("option", self.option.name.as_str().into());
        let Some(timing) = timing else {
            return text.with("time-bar-unclear", &[name]);
        };
        let month = |moment: f64| text.month(moment.clamp(0.0, MOST_MONTHS) as usize);
        let mut sentences = vec![text.with("time-bar-name", &[name])];
        if timing.built > timing.start {
            let arguments = [
                ("from", month(timing.start).into()),
                ("to", month(timing.built - 1.0).into()),
            ];
            sentences.push(text.with("time-bar-built", &arguments));
        }
        sentences.push(text.with("time-bar-live", &[("month", month(timing.live).into())]));
        if let Some((early, late)) = timing.live_range {
            let arguments = [("early", month(early).into()), ("late", month(late).into())];
            sentences.push(text.with("time-bar-live-range", &arguments));
        }
        if timing.ramp > 0.0 {
            let arguments = [("month", month(timing.full()).into())];
            sentences.push(text.with("time-bar-full", &arguments));
        }
        sentences.push(match timing.end {
            Some(end) => text.with("time-bar-stops", &[("month", month(end).into())]),
            None => text.get("time-bar-runs"),
        });
        if !self.option.included {
            sentences.push(text.get("time-bar-left-out"));
        }
        sentences.join(" ")
    }
}

/// No case has more months than this; what lies beyond is as far away.
const MOST_MONTHS: f64 = 100_000.0;

/// What the parts of a bar mean, as one line of small pictures with their words.
pub(crate) fn legend_ui(ui: &mut Ui, text: &CaseText<'_>) {
    let tokens = Tokens::of(ui);
    let ink = tokens.accent;
    let picture = |ui: &mut Ui, key: &str, paint: &dyn Fn(&Painter, Rect)| {
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 16.0), Sense::hover());
        paint(ui.painter(), rect.shrink2(vec2(2.0, 3.0)));
        label::caption_ui(ui, &text.get(key));
        ui.add_space(space::SMALL);
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        picture(ui, "time-legend-built", &|painter, rect| {
            hatch::paint(painter, rect, ink.gamma_multiply(0.55));
            let edge = Stroke::new(space::HAIRLINE, ink);
            painter.rect_stroke(rect, CornerRadius::same(2), edge, StrokeKind::Inside);
        });
        picture(ui, "time-legend-delay", &|painter, rect| {
            let stroke = Stroke::new(1.25, tokens.mark);
            let y = rect.center().y;
            painter.hline(rect.x_range(), y, stroke);
            for x in [rect.left(), rect.right()] {
                painter.vline(x, y - 2.5..=y + 2.5, stroke);
            }
            painter.circle_filled(rect.center(), 2.0, tokens.mark);
        });
        picture(ui, "time-legend-rising", &|painter, rect| {
            let points = vec![rect.left_bottom(), rect.right_top(), rect.right_bottom()];
            painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
        });
        picture(ui, "time-legend-full", &|painter, rect| {
            painter.rect_filled(rect, CornerRadius::ZERO, ink);
        });
        picture(ui, "time-legend-left-out", &|painter, rect| {
            let ink = tokens.do_nothing;
            painter.rect_filled(rect, CornerRadius::ZERO, ink.gamma_multiply(0.35));
            painter.hline(
                rect.x_range(),
                rect.top(),
                Stroke::new(space::HAIRLINE, ink),
            );
        });
    });
}

//! When each option is built, goes live, works and stops: one bar per option over the months of the case.
//!
//! A bar is moved by whole months: dragged with the mouse, or by the arrow keys while it has the keyboard.

use egui::{
    Color32, CornerRadius, CursorIcon, EventFilter, Id, Key, Painter, Rect, Response, Sense,
    Stroke, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Action, accesskit::Role, pos2, vec2,
};

use crate::domain::{InvestmentOption, Timing};
use crate::present::charts::years;
use crate::present::drawing::{TIME_ROW, TimeFrame, time_axis, time_bar};
use crate::text::CaseText;
use crate::ui::painter::{Easel, ScreenLetters};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::focus_ring;
use crate::ui::widgets::label;

/// Size of the years below the bars.
const WORDS: f32 = 12.0;
/// Height of the row of an option.
const ROW: f32 = 32.0;
/// How much larger a bar is than on paper.
const SCALE: f32 = ROW / TIME_ROW as f32;
/// Room below the rows for months and years.
const AXIS: f32 = 26.0;
/// The narrowest that something to take hold of is.
const LEAST: f32 = 14.0;

/// What the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TimeBarsResponse {
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
) -> Option<TimeBarsResponse> {
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
    let area = Rect::from_min_max(
        pos2(rect.left() + names + space::SMALL, rect.top()),
        pos2(rect.right() - space::SMALL, rect.bottom() - AXIS),
    );
    let frame = TimeFrame {
        width: f64::from(area.width() / SCALE),
        months: months.max(1) as f64,
    };
    let mut asked = None;
    for (place, option) in options.iter().enumerate() {
        let top = rect.top() + ROW * place as f32;
        let row = Rect::from_min_size(pos2(rect.left(), top), vec2(width, ROW));
        let builder = UiBuilder::new()
            .id_salt(("time bar", &option.id))
            .max_rect(row);
        let row = TimeBarRow {
            text,
            option,
            frame,
            easel: Easel::new(pos2(area.left(), top), SCALE),
            area: row,
            look: RowLook::of(ui, option, place == selected),
        };
        let outcome = row.ui(&mut ui.new_child(builder));
        asked = asked.or(outcome.map(|outcome| match outcome {
            RowResponse::Clicked => TimeBarsResponse::Show(place),
            RowResponse::Entered => TimeBarsResponse::Open(place),
            RowResponse::Start(month) => TimeBarsResponse::Start(place, month),
        }));
    }
    let axis = time_axis(&ScreenLetters::new(ui, WORDS), text, &frame);
    Easel::new(area.left_bottom(), SCALE).paint(ui.painter(), Tokens::of(ui), &axis);
    asked
}

/// What has the keyboard for the bar of an option.
pub(crate) fn bar_id(option: &str) -> Id {
    Id::unique("time bar").with(option)
}

/// What came of a row.
enum RowResponse {
    Clicked,
    Entered,
    Start(u32),
}

/// How a row is painted.
struct RowLook {
    is_selected: bool,
    /// The name.
    text: Color32,
    tokens: &'static Tokens,
}

impl RowLook {
    fn of(ui: &Ui, option: &InvestmentOption, is_selected: bool) -> Self {
        let tokens = Tokens::of(ui);
        let text = if option.included {
            tokens.text
        } else {
            tokens.secondary
        };
        Self {
            is_selected,
            text,
            tokens,
        }
    }
}

struct TimeBarRow<'a> {
    text: &'a CaseText<'a>,
    option: &'a InvestmentOption,
    frame: TimeFrame,
    /// Where its bar stands.
    easel: Easel,
    area: Rect,
    look: RowLook,
}

/// Where a drag began: the month then, and the place of the pointer.
#[derive(Clone, Copy, Debug)]
struct DragStart {
    start: u32,
    at: f32,
}

impl TimeBarRow<'_> {
    fn ui(&self, ui: &mut Ui) -> Option<RowResponse> {
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
            let bar = time_bar(&self.frame, self.option, timing);
            self.easel.paint(&ui.painter_at(self.area), tokens, &bar);
        }
        focus_ring(ui, &bar);
        let is_clicked = row.clicked() || bar.clicked();
        let is_entered = bar.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        bar.on_hover_cursor(CursorIcon::Grab)
            .on_hover_text_at_pointer(spoken);
        match (moved, is_entered) {
            (Some(month), _) => Some(RowResponse::Start(month)),
            (None, true) => Some(RowResponse::Entered),
            (None, false) => is_clicked.then_some(RowResponse::Clicked),
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
        (self.frame.months - 1.0).max(f64::from(self.option.start_month))
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
            let held = DragStart {
                start: self.option.start_month,
                at: pressed.map_or(at, |pressed| pressed.x),
            };
            ui.data_mut(|data| data.insert_temp(memory, held));
        }
        if !bar.dragged() {
            return None;
        }
        let held = ui.data(|data| data.get_temp::<DragStart>(memory))?;
        let month_width = (self.frame.width / self.frame.months) as f32 * SCALE;
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
        for year in years(self.text.start, self.frame.months as usize) {
            let place = self.easel.on_screen([self.frame.across(year.at), 0.0]);
            painter.vline(place.x, self.area.y_range(), stroke);
        }
    }

    fn name(&self, ui: &Ui) {
        let font = if self.look.is_selected {
            fonts::strong()
        } else {
            fonts::body()
        };
        let room = self.easel.on_screen([0.0, 0.0]).x - self.area.left() - 2.0 * space::SMALL;
        let galley = label::cut_galley(ui, &self.option.name, font, room);
        let top = self.area.center().y - galley.size().y / 2.0;
        let place = pos2(self.area.left() + space::SMALL, top);
        ui.painter().galley(place, galley, self.look.text);
    }

    /// What can be taken hold of: from the start to where nothing is left of it.
    fn hold(&self, timing: Option<&Timing>) -> Rect {
        let start = f64::from(self.option.start_month);
        let end = timing.map_or(start, |timing| self.frame.faded(timing));
        let bar = self.easel.rect(&self.frame.bar(start, end));
        let mut hold = bar.expand2(Vec2::new(0.0, 4.0));
        if hold.width() < LEAST {
            let left = hold.left().min(self.area.right() - space::SMALL - LEAST);
            hold = Rect::from_min_size(pos2(left, hold.top()), vec2(LEAST, hold.height()));
        }
        hold
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
        if self.frame.starts_after_end(timing) {
            sentences.push(text.get("time-bar-after-end"));
        }
        if !self.option.included {
            sentences.push(text.get("time-bar-left-out"));
        }
        sentences.join(" ")
    }
}

/// No case has more months than this; what lies beyond is as far away.
const MOST_MONTHS: f64 = 100_000.0;

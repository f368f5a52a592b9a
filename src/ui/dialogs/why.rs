//! Where a number comes from: its formula, what it is made of, and where it is used; each of them can be asked in turn.

use std::sync::Arc;

use egui::{
    Align, Align2, CornerRadius, CursorIcon, Frame, Key, Layout, Margin, Modifiers, Response,
    RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2,
};

use crate::app::traced_number::TracedNumber;
use crate::domain::BusinessCase;
use crate::domain::register::register;
use crate::engine::trace::{NodeId, Trace};
use crate::present::why::InCase;
use crate::present::why::{Explanation, WhyLine, explain};
use crate::text::{CaseText, Texts};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::{Button, focus_ring};
use crate::ui::widgets::label;
use crate::ui::widgets::sign::Sign;

use super::{DialogAnswer, first_focus};

/// What stands above and below the part that scrolls, in points.
const AROUND: f32 = 250.0;
/// The highest that this part grows.
const HIGHEST: f32 = 460.0;
const ROW: f32 = 30.0;

/// A number that was asked, and those on the way to it.
#[derive(Clone, Debug)]
pub(crate) struct Why {
    case: Arc<BusinessCase>,
    trace: Arc<Trace>,
    trail: Vec<Stop>,
    /// In which case, where that is not the one that is shown.
    elsewhere: InCase,
    explanation: Option<Explanation>,
}

/// A number on the way.
#[derive(Clone, Debug)]
enum Stop {
    /// One of a single evaluation.
    Traced(NodeId),
    /// One that was explained before it was asked, as many trials made it.
    Explained(Box<Explanation>),
}

impl Why {
    /// Asks a number that was found; `elsewhere` says in which case.
    pub(crate) fn new(found: TracedNumber, elsewhere: InCase) -> Self {
        Self {
            case: found.case,
            trace: found.trace,
            trail: vec![Stop::Traced(found.node)],
            elsewhere,
            explanation: None,
        }
    }

    /// Shows the explanation of a number that is not of a single evaluation; `around` is one that is.
    pub(crate) fn explained(explanation: Explanation, around: TracedNumber) -> Self {
        Self {
            trail: vec![Stop::Explained(Box::new(explanation))],
            ..Self::new(around, InCase::Shown)
        }
    }

    /// In which case the number stands, in words; nothing for the one that is shown.
    fn elsewhere(&self, texts: &'static Texts) -> Option<String> {
        let case = &self.case;
        match &self.elsewhere {
            // A gap is named among what its value is made of.
            InCase::Shown | InCase::AtGap(_) => None,
            InCase::Minimum => Some(texts.get("why-in-minimum")),
            InCase::With(path, value) => {
                let known = register(case)
                    .into_iter()
                    .find(|assumption| assumption.path == *path);
                let value = known.map_or_else(
                    || texts.number_exact(*value),
                    |assumption| texts.quantity(*value, assumption.input.unit, &case.currency),
                );
                let name = texts.path_in(path, case);
                let arguments = [("name", name.into()), ("value", value.into())];
                Some(texts.with("why-in-with", &arguments))
            }
            InCase::Set(_) => Some(texts.get("why-in-set")),
            InCase::Scaled(place, _) => {
                let option = case.options.get(*place)?;
                let scale = if option.included { option.scale } else { 0.0 };
                let arguments = [
                    ("option", option.name.as_str().into()),
                    ("scale", texts.percent(scale, 0).into()),
                ];
                Some(texts.with("why-in-scaled", &arguments))
            }
            InCase::Scenario(id) => {
                let scenario = case.scenarios.iter().find(|scenario| scenario.id == *id)?;
                let name = scenario.name.as_str();
                Some(texts.with("why-in-other", &[("name", name.into())]))
            }
            InCase::Step(_, name) => {
                Some(texts.with("why-in-step", &[("name", name.as_str().into())]))
            }
            InCase::Other(_, name) => {
                Some(texts.with("why-in-other", &[("name", name.as_str().into())]))
            }
        }
    }

    fn text(&self, texts: &'static Texts) -> CaseText<'_> {
        CaseText {
            texts,
            currency: &self.case.currency,
            start: self.case.start,
        }
    }

    fn go_to(&mut self, node: NodeId) {
        self.trail.push(Stop::Traced(node));
        self.explanation = None;
    }

    fn go_back(&mut self) {
        if self.trail.len() > 1 {
            self.trail.pop();
            self.explanation = None;
        }
    }

    fn explanation(&mut self, texts: &'static Texts) -> Explanation {
        let known = self.explanation.take();
        let explanation = known.unwrap_or_else(|| match self.trail.last() {
            Some(Stop::Traced(node)) => explain(&self.text(texts), &self.case, &self.trace, *node),
            Some(Stop::Explained(explanation)) => explanation.as_ref().clone(),
            None => unreachable!("the trail begins with the number that was asked"),
        });
        self.explanation = Some(explanation.clone());
        explanation
    }
}

/// Shows the number that was asked last.
pub(super) fn contents_ui(
    ui: &mut Ui,
    texts: &'static Texts,
    why: &mut Why,
) -> Option<DialogAnswer> {
    let explanation = why.explanation(texts);
    let mut answer = None;
    ui.spacing_mut().item_spacing.y = space::SMALL;
    head_ui(ui, texts, why, &explanation);
    let room = (ui.ctx().content_rect().height() - AROUND).min(HIGHEST);
    let depth = why.trail.len();
    let asked = ScrollArea::vertical()
        .id_salt(("why", depth))
        .max_height(room)
        .min_scrolled_height(room)
        .auto_shrink([false, false])
        .show(ui, |ui| made_ui(ui, texts, &explanation))
        .inner;
    if let Some(node) = asked {
        why.go_to(node);
        ui.ctx().request_discard("another number is asked");
    }
    ui.add_space(space::SMALL);
    let row = Vec2::new(ui.available_width(), space::CONTROL);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let close = Button::primary(&texts.get("why-close")).ui(ui);
        first_focus(ui, &close);
        if close.clicked() {
            answer = Some(DialogAnswer::Cancel);
        }
        let number = &explanation.number;
        let field = number.path.as_ref().map(|path| (path, "why-go"));
        let item = number.item.as_ref().map(|path| (path, "why-go-item"));
        if let Some((path, words)) = field.or(item) {
            let go = texts.get(words);
            if Button::secondary(&go).ui(ui).clicked() {
                answer = Some(DialogAnswer::ShowField(path.clone()));
            }
        }
    });
    answer
}

/// The number, and the way back to the one before it.
fn head_ui(ui: &mut Ui, texts: &'static Texts, why: &mut Why, explanation: &Explanation) {
    let number = &explanation.number;
    if let Some(words) = why.elsewhere(texts) {
        label::caption_ui(ui, &words);
    }
    let back = texts.get("why-back");
    ui.horizontal(|ui| {
        let can_go_back = why.trail.len() > 1;
        let button = Button::sign_only(Sign::ChevronLeft, &back).available(can_go_back);
        let by_key = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Backspace));
        if button.ui(ui).clicked() || (by_key && can_go_back) {
            why.go_back();
            ui.ctx().request_discard("the number before is asked");
        }
        let title = RichText::new(&number.name).font(fonts::page_title());
        ui.add(egui::Label::new(title).truncate());
    });
    if !number.about.is_empty() {
        label::remark_ui(ui, &number.about);
    }
    let ink = Tokens::of(ui).text;
    label::figure_ui(ui, &number.value, fonts::headline(), ink);
}

/// How the number is made, and where it is used; returns a number that was asked in turn.
fn made_ui(ui: &mut Ui, texts: &Texts, explanation: &Explanation) -> Option<NodeId> {
    label::body_ui(ui, &explanation.words);
    for line in &explanation.rests_on {
        label::remark_ui(ui, line);
    }
    if !explanation.symbols.is_empty() {
        let tokens = Tokens::of(ui);
        Frame::new()
            .fill(tokens.hover)
            .corner_radius(CornerRadius::same(space::CONTROL_RADIUS))
            .inner_margin(Margin::same(space::SMALL as i8))
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                label::body_ui(ui, &explanation.symbols);
            });
    }
    let parts = &explanation.parts;
    let made_of = list_ui(ui, texts, "why-parts", parts, explanation.more_parts);
    let uses = &explanation.uses;
    let used_in = list_ui(ui, texts, "why-used-in", uses, explanation.more_uses);
    made_of.or(used_in)
}

fn list_ui(
    ui: &mut Ui,
    texts: &Texts,
    title: &str,
    lines: &[WhyLine],
    more: usize,
) -> Option<NodeId> {
    if lines.is_empty() {
        return None;
    }
    ui.add_space(space::TIGHT);
    label::cut_ui(
        ui,
        &texts.get(title),
        fonts::secondary_strong(),
        Tokens::of(ui).secondary,
    );
    let spacing = ui.spacing().item_spacing.y;
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut asked = None;
    for (place, line) in lines.iter().enumerate() {
        if line_ui(ui, (title, place), line).clicked() {
            asked = line.node;
        }
    }
    ui.spacing_mut().item_spacing.y = spacing;
    if more > 0 {
        label::caption_ui(ui, &texts.with("why-more", &[("count", more.into())]));
    }
    asked
}

fn line_ui(ui: &mut Ui, salt: (&str, usize), line: &WhyLine) -> Response {
    let tokens = Tokens::of(ui);
    let desired = Vec2::new(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(desired, Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(salt), Sense::click());
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let spoken = [&line.name, &line.about, &line.value].map(String::as_str);
    let spoken = spoken.into_iter().filter(|words| !words.is_empty());
    let spoken: Vec<&str> = spoken.collect();
    let spoken = spoken.join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        let radius = CornerRadius::same(space::CONTROL_RADIUS);
        painter.rect_filled(rect, radius, tokens.hover);
    }
    let middle = rect.center().y;
    let right = pos2(rect.right() - space::SMALL, middle);
    let value = painter.text(
        right,
        Align2::RIGHT_CENTER,
        &line.value,
        fonts::body(),
        tokens.text,
    );
    let room = value.left() - rect.left() - 3.0 * space::SMALL;
    let name = label::cut_galley(ui, &line.name, fonts::body(), room);
    let left = rect.left() + space::SMALL;
    let place = pos2(left, middle - name.size().y / 2.0);
    let after = left + name.size().x + space::SMALL;
    let ink = if line.path.is_some() {
        tokens.accent
    } else {
        tokens.text
    };
    painter.galley(place, name, ink);
    let rest = value.left() - after - space::SMALL;
    if rest > 24.0 {
        let about = label::cut_galley(ui, &line.about, fonts::secondary(), rest);
        let place = pos2(after, middle - about.size().y / 2.0);
        painter.galley(place, about, tokens.secondary);
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

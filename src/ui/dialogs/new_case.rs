//! The questions of a new case, one at a time.

use egui::{
    Frame, Key, Margin, Response, ScrollArea, TextEdit, Ui,
    text::{CCursor, CCursorRange},
};

use super::{DialogAnswer, buttons_ui};
use crate::app::new_case::{GuideField, GuideQuestion, NewCase};
use crate::text::Texts;
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::choice::OnEnter;
use crate::ui::widgets::currency::currency_ui;
use crate::ui::widgets::fields::message_ui;
use crate::ui::widgets::label;
use crate::ui::widgets::text_field::{hinted_text_field_ui, number_text_field_ui};

/// Width of a field for a number, a month or a currency.
const NUMBER: f32 = 180.0;

/// Height of the part between title and buttons, so that nothing jumps from question to question.
const HEIGHT: f32 = 340.0;

/// What stands above and below that part, in points.
const AROUND: f32 = 190.0;

/// The answers, and how far the user is.
#[derive(Clone, Debug)]
pub(crate) struct NewCaseGuide {
    new_case: NewCase,
    place: usize,
    /// Whether the user wanted to go on: from then on it is said what is missing.
    tried: bool,
    /// The field that the keyboard goes to.
    to: Option<GuideField>,
}

/// What the buttons do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum GuideStep {
    Next,
    Back,
    Leave,
}

impl NewCaseGuide {
    /// The first question.
    pub(crate) fn new(new_case: NewCase) -> Self {
        let mut guide = Self {
            new_case,
            place: 0,
            tried: false,
            to: None,
        };
        guide.show(0);
        guide
    }

    fn question(&self) -> GuideQuestion {
        GuideQuestion::ALL[self.place.min(GuideQuestion::ALL.len() - 1)]
    }

    fn is_last(&self) -> bool {
        self.place + 1 >= GuideQuestion::ALL.len()
    }

    fn show(&mut self, place: usize) {
        self.place = place;
        self.tried = false;
        self.to = self.question().fields().first().copied();
    }

    /// Goes on to the next question, or to the case after the last. Where an answer cannot be taken the keyboard goes to
    /// the first such field.
    fn go_on(&mut self) -> Option<DialogAnswer> {
        let fields = self.question().fields();
        let open = |field: &&GuideField| self.new_case.problem(**field).is_some();
        if let Some(field) = fields.iter().find(open) {
            self.to = Some(*field);
            self.tried = true;
            return None;
        }
        if !self.is_last() {
            self.show(self.place + 1);
            return None;
        }
        match self.new_case.case() {
            Ok(case) => Some(DialogAnswer::Create(Box::new(case))),
            Err(question) => {
                let place = GuideQuestion::ALL.iter().position(|one| *one == question);
                self.show(place.unwrap_or_default());
                self.tried = true;
                None
            }
        }
    }
}

/// Shows the question; returns the case after the last one.
pub(super) fn contents_ui(
    ui: &mut Ui,
    texts: &Texts,
    guide: &mut NewCaseGuide,
) -> Option<DialogAnswer> {
    ui.spacing_mut().item_spacing.y = space::SMALL;
    let number = (guide.place + 1).to_string();
    let count = GuideQuestion::ALL.len().to_string();
    let progress = [("number", number.into()), ("count", count.into())];
    label::caption_ui(ui, &texts.with("new-case-progress", &progress));
    let room = ui.ctx().content_rect().height() - AROUND;
    let entered = ScrollArea::vertical()
        .max_height(HEIGHT.min(room))
        .min_scrolled_height(HEIGHT.min(room))
        .auto_shrink([false, false])
        .id_salt(guide.place)
        .show(ui, |ui| {
            // Room for the ring around what has the keyboard.
            Frame::new()
                .inner_margin(Margin::symmetric(2, 0))
                .show(ui, |ui| question_ui(ui, texts, guide))
                .inner
        })
        .inner;
    label::caption_ui(ui, &texts.get("new-case-keys"));
    match steps_ui(ui, texts, guide).or(entered)? {
        GuideStep::Next => {
            let answer = guide.go_on();
            ui.ctx().request_discard("another question is asked");
            answer
        }
        GuideStep::Back => {
            guide.show(guide.place.saturating_sub(1));
            ui.ctx().request_discard("another question is asked");
            None
        }
        GuideStep::Leave => Some(DialogAnswer::Cancel),
    }
}

fn question_ui(ui: &mut Ui, texts: &Texts, guide: &mut NewCaseGuide) -> Option<GuideStep> {
    let key = guide.question().text_key();
    label::page_title_ui(ui, &texts.get(key));
    label::remark_ui(ui, &texts.get(&format!("{key}-help")));
    ui.add_space(space::TIGHT);
    let mut entered = None;
    for field in guide.question().fields() {
        if field_ui(ui, texts, guide, *field) {
            entered = Some(GuideStep::Next);
        }
    }
    entered
}

/// Shows a field with its label, its unit, and where its answer comes from; says whether Enter was pressed in it.
fn field_ui(ui: &mut Ui, texts: &Texts, guide: &mut NewCaseGuide, field: GuideField) -> bool {
    let tokens = Tokens::of(ui);
    let name = field.label(texts);
    let mut typed = guide.new_case.answer(field).to_owned();
    let is_words = matches!(
        field,
        GuideField::Title | GuideField::Moment | GuideField::Option
    );
    let width = if is_words {
        ui.available_width()
    } else {
        NUMBER
    };
    let mut is_left = false;
    let response = ui
        .vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            label::cut_ui(ui, &name, fonts::secondary_strong(), tokens.text);
            let response = ui
                .horizontal(|ui| {
                    if field == GuideField::Currency {
                        let picked = currency_ui(ui, &name, width, &typed, OnEnter::GoOn);
                        is_left = picked.is_left;
                        if let Some(code) = picked.chosen {
                            guide.new_case.set_answer(field, code);
                        }
                        return picked.response;
                    }
                    let field_response = if field.input().is_some() {
                        number_text_field_ui(ui, texts, &name, &mut typed, width)
                    } else {
                        hinted_text_field_ui(ui, &name, &name, "", &mut typed, width)
                    };
                    if let Some(words) = beside(texts, guide, field) {
                        label::cut_ui(ui, &words, fonts::body(), tokens.secondary);
                    }
                    field_response
                })
                .inner;
            below_ui(ui, texts, guide, field, &response);
            response
        })
        .inner;
    if response.changed() && field != GuideField::Currency {
        guide.new_case.set_answer(field, typed);
    }
    if guide.to == Some(field) {
        guide.to = None;
        response.request_focus();
        response.scroll_to_me(None);
        select_all(ui, &response, guide.new_case.answer(field));
    } else if response.gained_focus() {
        response.scroll_to_me(None);
        select_all(ui, &response, guide.new_case.answer(field));
    }
    if field == GuideField::Currency {
        return is_left;
    }
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The unit of a field, or what may be typed in it.
fn beside(texts: &Texts, guide: &NewCaseGuide, field: GuideField) -> Option<String> {
    match field {
        GuideField::Title
        | GuideField::Moment
        | GuideField::Option
        | GuideField::Start
        | GuideField::Currency => None,
        GuideField::Expected => Some(texts.get("new-case-expected-hint")),
        GuideField::Horizon
        | GuideField::Customers
        | GuideField::Churn
        | GuideField::Spend
        | GuideField::Margin
        | GuideField::Delivered
        | GuideField::Once
        | GuideField::Yearly
        | GuideField::Lift => {
            let input = field.input()?;
            Some(texts.unit(input.unit, &guide.new_case.currency()))
        }
    }
}

/// What is wrong with an answer, or where the suggestion comes from.
fn below_ui(
    ui: &mut Ui,
    texts: &Texts,
    guide: &NewCaseGuide,
    field: GuideField,
    response: &Response,
) {
    let problem = guide.new_case.problem(field).filter(|_| guide.tried);
    if let Some(problem) = problem {
        message_ui(ui, &problem);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_invalid(egui::accesskit::Invalid::True);
            node.set_description(problem);
        });
    } else if let Some(source) = guide.new_case.source(field) {
        let words = texts.with("new-case-suggestion", &[("source", source.into())]);
        label::caption_ui(ui, &words);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_description(words));
    }
}

fn steps_ui(ui: &mut Ui, texts: &Texts, guide: &NewCaseGuide) -> Option<GuideStep> {
    let next = if guide.is_last() {
        texts.get("new-case-create")
    } else {
        texts.get("new-case-next")
    };
    let [back, cancel] = ["new-case-back", "new-case-cancel"].map(|key| texts.get(key));
    let mut buttons = vec![(next.as_str(), GuideStep::Next)];
    if guide.place > 0 {
        buttons.push((back.as_str(), GuideStep::Back));
    }
    buttons.push((cancel.as_str(), GuideStep::Leave));
    buttons_ui(ui, &buttons)
}

/// Marks the whole answer, so that typing replaces it.
fn select_all(ui: &Ui, response: &Response, answer: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), response.id).unwrap_or_default();
    let end = CCursor::new(answer.chars().count());
    let all = CCursorRange::two(CCursor::default(), end);
    state.cursor.set_char_range(Some(all));
    TextEdit::store_state(ui.ctx(), response.id, state);
}

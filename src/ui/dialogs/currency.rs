//! What becomes of the amounts when the case is to count in another currency.

use egui::{Key, Ui};

use super::{DialogAnswer, buttons_ui, first_focus};
use crate::app::AmountsEdit;
use crate::text::Texts;
use crate::ui::widgets::captioned::captioned_ui;
use crate::ui::widgets::fields::message_ui;
use crate::ui::widgets::label;
use crate::ui::widgets::text_field::hinted_text_field_ui;

/// Width of the field of the rate.
const RATE: f32 = 180.0;

/// Another currency for the case, and the rate as it was typed so far.
#[derive(Clone, Debug)]
pub(crate) struct CurrencyChange {
    from: String,
    to: String,
    typed: String,
    /// Why the rate cannot be taken, once that was tried.
    problem: Option<String>,
}

impl CurrencyChange {
    /// From one currency to another, by their ISO 4217 codes.
    pub(crate) fn new(from: String, to: String) -> Self {
        Self {
            from,
            to,
            typed: String::new(),
            problem: None,
        }
    }

    fn rate(&self, texts: &Texts) -> Result<f64, String> {
        let rate = texts.parse_number(&self.typed);
        let rate = rate.map_err(|error| texts.number_error(&error))?;
        if rate > 0.0 {
            Ok(rate)
        } else {
            Err(texts.get("currency-rate-above-zero"))
        }
    }
}

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CurrencyChoice {
    Convert,
    Keep,
    Leave,
}

/// Shows what becomes of the amounts; returns what is to become of them once that is chosen.
pub(super) fn contents_ui(
    ui: &mut Ui,
    texts: &Texts,
    change: &mut CurrencyChange,
) -> Option<DialogAnswer> {
    let (from, to) = (change.from.clone(), change.to.clone());
    let codes = [("from", from.as_str().into()), ("to", to.as_str().into())];
    label::page_title_ui(ui, &texts.with("currency-title", &codes));
    label::body_ui(ui, &texts.with("currency-not-converted", &codes));
    let caption = texts.with("currency-rate", &codes);
    let mut entered = false;
    captioned_ui(ui, RATE, &caption, |ui, name| {
        let field = hinted_text_field_ui(ui, "rate", name, "", &mut change.typed, RATE);
        if field.changed() {
            change.problem = None;
        }
        // Before the field gets the keyboard back: after that it has not lost it.
        entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        first_focus(ui, &field);
    });
    if let Some(problem) = &change.problem {
        message_ui(ui, problem);
    }
    let [convert, keep, cancel] =
        ["currency-convert", "currency-keep", "dialog-cancel"].map(|key| texts.get(key));
    let buttons = [
        (convert.as_str(), CurrencyChoice::Convert),
        (keep.as_str(), CurrencyChoice::Keep),
        (cancel.as_str(), CurrencyChoice::Leave),
    ];
    let pressed = buttons_ui(ui, &buttons);
    match pressed.or(entered.then_some(CurrencyChoice::Convert))? {
        CurrencyChoice::Convert => match change.rate(texts) {
            Ok(rate) => Some(DialogAnswer::ChangeCurrency(
                to,
                AmountsEdit::Converted(rate),
            )),
            Err(problem) => {
                change.problem = Some(problem);
                None
            }
        },
        CurrencyChoice::Keep => Some(DialogAnswer::ChangeCurrency(to, AmountsEdit::Kept)),
        CurrencyChoice::Leave => Some(DialogAnswer::Cancel),
    }
}

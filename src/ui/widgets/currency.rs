//! Choosing a currency.

use egui::Ui;

use super::choice::{self, ChoiceResponse, OnEnter};

/// The currencies to choose from; a case in another one keeps it.
const CURRENCIES: [&str; 16] = [
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD", "NZD", "JPY",
    "INR", "BRL", "ZAR",
];

/// Lets the user choose a currency by its ISO 4217 code; the one that is chosen now is among them.
pub(crate) fn currency_ui(
    ui: &mut Ui,
    name: &str,
    width: f32,
    current: &str,
    on_enter: OnEnter,
) -> ChoiceResponse<String> {
    let mut codes: Vec<&str> = CURRENCIES.to_vec();
    if !codes.contains(&current) {
        codes.push(current);
    }
    let choices: Vec<(usize, String)> = codes
        .iter()
        .enumerate()
        .map(|(place, code)| (place, (*code).to_owned()))
        .collect();
    let place = codes.iter().position(|code| *code == current);
    let picked = choice::list_ui(
        ui, "currency", name, width, current, place, &choices, on_enter,
    );
    ChoiceResponse {
        response: picked.response,
        chosen: picked.chosen.map(|place| codes[place].to_owned()),
        is_left: picked.is_left,
    }
}

//! Reading a chart with the keyboard: the arrows go from place to place, and what is there can be asked why.

use egui::{EventFilter, Key, Modifiers, Response, Ui};

use crate::ui::keys;

/// The keys that go from place to place.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlaceKeys {
    back: Key,
    on: Key,
    name: &'static str,
}

impl PlaceKeys {
    /// From left to right.
    pub(super) const ACROSS: Self = Self {
        back: Key::ArrowLeft,
        on: Key::ArrowRight,
        name: "place across",
    };
    /// From top to bottom.
    pub(super) const DOWN: Self = Self {
        back: Key::ArrowUp,
        on: Key::ArrowDown,
        name: "place down",
    };
}

/// The place, of so many, that the keyboard is at; none while the chart does not have it, or before an arrow was pressed.
pub(super) fn walked(ui: &Ui, chart: &Response, steps: PlaceKeys, count: usize) -> Option<usize> {
    let id = chart.id.with(steps.name);
    if !chart.has_focus() || count == 0 {
        ui.data_mut(|data| data.remove::<usize>(id));
        return None;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(chart.id, arrows));
    let last = count - 1;
    let kept = ui.data(|data| data.get_temp::<usize>(id));
    let mut place = kept.map(|place| place.min(last));
    let mut is_asked = false;
    keys::hear(ui, |key| {
        // What is asked is asked where the arrows had led by then.
        is_asked |= matches!(key, Key::Enter | Key::Space);
        if !is_asked && key == steps.on {
            place = Some(place.map_or(0, |place| (place + 1).min(last)));
        } else if !is_asked && key == steps.back {
            place = Some(place.map_or(last, |place| place.saturating_sub(1)));
        }
        key == steps.on || key == steps.back
    });
    if let Some(place) = place {
        ui.data_mut(|data| data.insert_temp(id, place));
    }
    place
}

/// Whether the place that the keyboard is at was asked why.
pub(super) fn is_asked(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Enter)
            || input.consume_key(Modifiers::NONE, Key::Space)
    })
}

//! The building blocks of the pages. Each takes what it shows as arguments and keeps no state but that of the keyboard.

pub(crate) mod basis;
pub(crate) mod button;
pub(crate) mod captioned;
pub(crate) mod card;
pub(crate) mod chip;
pub(crate) mod choice;
pub(crate) mod distribution;
pub(crate) mod entries;
pub(crate) mod estimate;
pub(crate) mod evidence_bar;
pub(crate) mod fields;
pub(crate) mod gauge;
pub(crate) mod grid;
pub(crate) mod hatch;
pub(crate) mod label;
pub(crate) mod month_field;
pub(crate) mod notice;
pub(crate) mod number_field;
pub(crate) mod number_text;
pub(crate) mod said;
pub(crate) mod scale_slider;
pub(crate) mod sign;
pub(crate) mod switch;
pub(crate) mod table;
pub(crate) mod text_field;
pub(crate) mod tick;

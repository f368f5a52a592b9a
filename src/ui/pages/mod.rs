//! The pages, one for each step of the work.

pub(crate) mod board_paper;
pub(crate) mod case_settings;
pub(crate) mod checks;
pub(crate) mod compare;
pub(crate) mod customers;
pub(crate) mod evidence;
pub(crate) mod journey;
mod list;
pub(crate) mod options;
pub(crate) mod result;
pub(crate) mod start;
pub(crate) mod sweet_spot;

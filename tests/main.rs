//! Tests of the whole program, in one binary.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod architecture;
mod asking;
mod assumptions;
mod chain;
mod charts;
mod checks;
mod command_line;
mod engine_properties;
mod golden_numbers;
mod handed_out;
mod numeric_entry;
mod paper;
mod portfolio;
mod project_files;
mod sample_projects;
mod scaling;
mod simulation;
mod slides;
mod support;
mod texts;
mod trace;
mod window_around;
mod window_board_paper;
mod window_chain;
mod window_charts;
mod window_compare;
mod window_evidence;
mod window_options;
mod window_pages;
mod window_portfolio;
mod window_risk;
mod window_settings;
mod window_sweet_spot;
mod window_why;
mod workbook;

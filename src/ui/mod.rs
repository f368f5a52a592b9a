//! The window: the only place that knows egui.
//!
//! - [`Window`] holds what is open and leads a frame; `request` is what widgets ask for.
//! - `shell` is the frame around the pages, `pages` are the steps of the work, `dialogs` the questions in between.
//! - `widgets` are the building blocks, `theme` is the one table of colours and measures.
//! - `painter` paints the drawings of [`crate::present`]; `plots` are the pictures that are pointed at and asked.
//!
//! Functions that show something end in `_ui`. Pages change the working copy of the document or ask for something; they
//! compute nothing.

mod desk;
mod dialogs;
mod keys;
mod pages;
mod painter;
mod plots;
mod request;
mod reveal;
mod run;
mod shell;
mod theme;
mod why;
mod widgets;
mod window;

pub use desk::AskingForFiles;
pub use run::{Renderer, WindowError, keep_work, prepare, run};
pub use window::Window;

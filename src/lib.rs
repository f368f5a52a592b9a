//! ROX Case builds a *return on experience* business case: which customer-experience investments to make, what they
//! cost, what customers then do, and what that is worth. It warns, in money, when an investment lifts an experience past
//! what customers expect.
//!
//! # Where things live
//!
//! Folders are layers, and imports run one way; a test guards it.
//!
//! | layer | what it holds | what it may import |
//! |---|---|---|
//! | [`domain`] | the case as typed, every number of it declared once (`record`), its problems, the valid plan, differences | nothing |
//! | [`engine`] | the maths, in rooms: `model` (sections 2 to 5 of the model), `batch`, `results`, `simulation`, `portfolio`, `checks`, `trace` | domain |
//! | [`text`] | languages, catalogues, numbers, money and months as people write them | the above |
//! | [`store`] | reading and writing case files (`ron`: one scan of a text); unsaved work, versions and settings in one envelope; the only door to the file system | the above |
//! | [`present`] | what screen and exports both show, without a medium: charts, drawings, explanations, the report | domain, engine, text |
//! | [`export`] | the files that leave: paper, workbook, slides, tables; what programs read is derived from results and report | the above but store |
//! | [`app`] | the open document with its history, commands, comparing cases; all work in the background by one kind of job, held by one session | the above |
//! | [`ui`] | the window; the only place that names egui | the above |
//! | [`cli`] | the same program without a window | the above |
//!
//! # How a number gets on screen
//!
//! A widget changes [`domain::BusinessCase`], the working copy of an [`app::document::Document`]. Once a frame the
//! document *settles*: the case resolves to a [`domain::Plan`] or to a list of [`domain::Problem`]s, and
//! [`engine::evaluate`] turns the plan into an [`engine::CaseResult`]. The same frame is painted again with it. What to do
//! about the case follows from chances, so [`engine::judge`] simulates the recommended plan in the background, and until it
//! has, nothing says go. The command line takes the same way without the widgets.
//!
//! # Invariants
//!
//! - The engine reads no clock, no file and no global. Equal plans have equal results, bit for bit, at any number of threads.
//! - What is told of a number is what was computed: [`engine::trace`] runs the same maths in numbers that remember.
//! - A plan is always valid: only [`domain::Plan::resolve`] makes one.
//! - Nothing changes a case but its user: what is out of range is shown and flagged, never clamped.
//! - The data layers know no language. Problems and findings are codes with facts; [`text`] makes sentences of them.
//! - A file is written whole or not at all, and equal cases are equal files. One of a newer format is never replaced.
//! - Nothing leaves the machine: no layer opens a connection.
//!
//! # Example
//!
//! ```
//! use rox_case::{domain::Plan, engine, store};
//!
//! let text = include_str!("../sample_projects/webshop.rox");
//! let case = store::read_case(text.as_bytes()).expect("the sample can be read");
//! let plan = Plan::resolve(&case).expect("the sample is valid");
//! let result = engine::evaluate(&plan);
//! let gift = result.option("gift").expect("the gift is part of the plan");
//! assert_eq!(gift.verdict, engine::Verdict::Overshoot);
//! ```

pub mod app;
pub mod cli;
pub mod domain;
pub mod engine;
pub mod export;
pub mod present;
pub mod store;
pub mod text;
pub mod ui;

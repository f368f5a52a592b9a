//! What the user asks for that is more than a new value: collected while the widgets are shown, done after them.
//!
//! So no widget sees the case change under it, and what is typed in a field is taken before anything is saved, undone or
//! left behind.

use std::path::PathBuf;

use crate::app::Reset;
use crate::app::commands::Command;
use crate::app::scenarios::ScenarioStart;
use crate::domain::{Effect, FieldPath};
use crate::engine::simulation::SimulationSettings;
use crate::export::Format;
use crate::present::why::WhyQuestion;

/// Something that the user asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum UserRequest {
    /// A command of the table.
    Do(Command),
    /// Open a sample by its name.
    OpenSample(&'static str),
    /// Open a file.
    OpenFile(PathBuf),
    /// Go on with work that was left behind, by its place in the list.
    Recover(usize),
    /// Go on with it, and compare it with its file.
    CompareRecovered(usize),
    /// Give up work that was left behind, by its place in the list.
    DiscardRecovered(usize),
    /// Take a file off the recent ones.
    ForgetFile(PathBuf),
    /// Close the window.
    Quit,
    /// Show an option on its page.
    ShowOption(String),
    /// Show how much of an option is enough.
    ShowSweetSpot(String),
    /// Show where a number comes from.
    Why(Box<WhyQuestion>),
    /// Show a field of the case, or the first one of an item, and give it the keyboard.
    ShowField(FieldPath),
    /// Show why: the checks, at the finding about this option if there is one.
    ShowWhy(String),
    /// Make options smaller: ids with the multiple of the scale that they have now.
    ScaleBack(Vec<(String, f64)>),
    /// Take a set of options into the plan: ids with the multiple of the scale that they have now, 0 to leave them out.
    TakeOptions(Vec<(String, f64)>),
    /// Add an option and show it.
    AddOption,
    /// Copy an option and show the copy.
    DuplicateOption(String),
    /// Remove an option.
    RemoveOption(String),
    /// Add an effect to an option.
    AddEffect(String, Effect),
    /// Remove an effect of an option by its place.
    RemoveEffect(String, usize),
    /// Ask what becomes of the amounts when the case counts in this currency.
    ChangeCurrency(String),
    /// Make a default of the response hold again.
    ResetResponse(Reset),
    /// Add a scenario and show its numbers.
    AddScenario(ScenarioStart),
    /// Copy a scenario and show the numbers of the copy.
    DuplicateScenario(String),
    /// Remove a scenario.
    RemoveScenario(String),
    /// Show the results of a scenario, or those of the plan again.
    ShowScenario(Option<String>),
    /// Simulate with other settings, and remember them.
    SimulateWith(SimulationSettings),
    /// Simulate no further.
    StopSimulating,
    /// Simulate once more what was stopped.
    SimulateAgain,
    /// Have a scenario change the number at a path.
    AddOverride(String, String),
    /// Have a scenario no longer change the number at a place in its list.
    RemoveOverride(String, usize),
    /// Ask for a file to compare with.
    CompareWithFile,
    /// Ask where to write the case as a file of this kind.
    Export(Format),
}

/// The requests of one frame, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Requests {
    waiting: Vec<UserRequest>,
}

impl Requests {
    /// Asks for something.
    pub(crate) fn ask(&mut self, request: UserRequest) {
        self.waiting.push(request);
    }

    /// Asks for a command.
    pub(crate) fn command(&mut self, command: Command) {
        self.ask(UserRequest::Do(command));
    }

    /// Whether nothing waits.
    pub(crate) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Takes everything that waits.
    pub(crate) fn take(&mut self) -> Vec<UserRequest> {
        std::mem::take(&mut self.waiting)
    }
}

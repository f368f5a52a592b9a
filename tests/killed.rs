//! A program that is killed at any moment of a session loses at most what was changed in the last two seconds.
//!
//! The session is a process of its own: a window without a screen, in which numbers are entered one after the other and now
//! and then saved. It tells each number once it stands in the case. It is killed at moments all over its course; then the
//! newest number that is found in the file or among unsaved work must be at least the last that was told two seconds before.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use rox_case::app::recovery::Recovery;
use rox_case::domain::BusinessCase;
use rox_case::store;
use rox_case::store::recovery::RecoveryFolder;

use crate::support::golden;
use crate::support::window::{
    ENGLISH, Kept, document, enter, go_to, keeping_all, settled, wait_until,
};

/// How often the session is killed.
const KILLS: u64 = 24;
/// How many sessions run at the same time.
const AT_ONCE: u64 = 2;
/// What may be lost.
const MOST_LOST: Duration = Duration::from_secs(2);
/// The longest that a session goes on after its first number.
const LONGEST: Duration = Duration::from_secs(5);
/// Names the folder to the process of the session.
const FOLDER: &str = "ROX_CASE_SESSION_FOLDER";
/// What the lines begin with that tell a number.
const TOLD: &str = "entered ";
/// Numbers begin above this, so that no other number of the case is taken for one of them.
const ABOVE: u32 = 7_000_000;

fn file_in(folder: &Path) -> PathBuf {
    folder.join("plan.rox")
}

fn recovery_in(folder: &Path) -> RecoveryFolder {
    RecoveryFolder::at(folder.join("recovery"))
}

#[test]
#[ignore = "it is the session that others kill"]
fn the_session() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let kept = Kept {
        recovery: Recovery::kept_in(recovery_in(&folder), Arc::new(|| {})),
        ..Kept::default()
    };
    let mut harness = keeping_all(ENGLISH, Some(file_in(&folder)), kept);
    wait_until(&mut harness, |window| window.document().is_some());
    settled(&mut harness);
    go_to(&mut harness, "page-options");
    for number in 1.. {
        enter(
            &mut harness,
            "Cost per year, likely",
            &(ABOVE + number).to_string(),
        );
        assert_eq!(number_in(&document(&harness).case), Some(number));
        println!("{TOLD}{number}");
        if number % 7 == 0 {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
            settled(&mut harness);
        }
    }
}

/// The number that was entered last in a case.
fn number_in(case: &BusinessCase) -> Option<u32> {
    let costs = case.options.iter().map(|option| option.annual_cost.likely);
    let entered = costs.filter(|cost| *cost > f64::from(ABOVE));
    entered.map(|cost| cost as u32 - ABOVE).max()
}

/// A session that runs.
struct Session {
    process: Child,
    /// The numbers, each with the moment at which it was told.
    told: Receiver<(u32, Instant)>,
}

impl Session {
    fn start(folder: &Path) -> Self {
        store::save(&file_in(folder), &golden("webshop.rox")).unwrap();
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["killed::the_session", "--exact", "--ignored", "--nocapture"])
            .env(FOLDER, folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                // The first line begins with what the test runner says.
                let number = line
                    .split(TOLD)
                    .nth(1)
                    .and_then(|it| it.trim().parse().ok());
                if let Some(number) = number
                    && tell.send((number, Instant::now())).is_err()
                {
                    return;
                }
            }
        });
        Self { process, told }
    }

    /// Kills the session; returns the number that must not be lost and the last that was told.
    fn kill_after(mut self, time: Duration) -> (u32, u32) {
        let first = self.told.recv_timeout(Duration::from_secs(120)).unwrap();
        thread::sleep(time);
        self.process.kill().unwrap();
        let killed = Instant::now();
        self.process.wait().unwrap();
        let told: Vec<(u32, Instant)> = std::iter::once(first).chain(self.told.iter()).collect();
        let is_old = |at: &Instant| killed.duration_since(*at) >= MOST_LOST;
        let old = told
            .iter()
            .filter(|(_, at)| is_old(at))
            .map(|it| it.0)
            .max();
        let newest = told.iter().map(|it| it.0).max();
        (old.unwrap_or(0), newest.unwrap_or(0))
    }
}

/// When a session is killed: multiples of the golden ratio leave no part of the time out, whatever their number.
fn moment(number: u64) -> Duration {
    const GOLDEN_RATIO: f64 = 1.618_033_988_749_895;
    LONGEST.mul_f64((number as f64 * GOLDEN_RATIO).fract())
}

/// Where the disk is the least of what is waited for: it is the program that is tested.
fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    tempfile::tempdir_in(memory).unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

#[test]
#[ignore = "it takes a minute; .ci/run has it"]
fn a_program_that_is_killed_at_any_moment_loses_at_most_two_seconds() {
    let kill = |number: u64| {
        let after = moment(number);
        let folder = folder();
        let (must_be_there, told) = Session::start(folder.path()).kill_after(after);
        let in_file = number_in(&store::open(&file_in(folder.path())).unwrap().case);
        let found = recovery_in(folder.path()).look();
        assert_eq!((found.damaged.len(), found.newer), (0, 0));
        let works = found
            .left_behind
            .iter()
            .filter_map(|it| number_in(&it.case));
        let there = works.chain(in_file).max().unwrap_or(0);
        assert!(
            there >= must_be_there,
            "killed after {after:?} of typing: {there} is left, but {must_be_there} was entered two seconds before"
        );
        (told, told.saturating_sub(there))
    };
    let outcomes: Vec<(u32, u32)> = thread::scope(|scope| {
        let kill = &kill;
        let runs = (0..AT_ONCE).map(|first| {
            scope.spawn(move || {
                let numbers = (first..KILLS).step_by(AT_ONCE as usize);
                numbers.map(kill).collect::<Vec<_>>()
            })
        });
        let runs: Vec<_> = runs.collect();
        runs.into_iter()
            .flat_map(|run| run.join().unwrap())
            .collect()
    });
    let entered: u32 = outcomes.iter().map(|it| it.0).sum();
    let worst = outcomes.iter().map(|it| it.1).max().unwrap_or(0);
    println!(
        "killed {KILLS} times in {entered} changes: nothing older than two seconds lost, at most the last {worst} changes"
    );
    assert!(
        entered > 10 * KILLS as u32,
        "the sessions did next to nothing"
    );
}

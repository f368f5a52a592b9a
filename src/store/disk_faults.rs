//! Tests that nothing is lost whatever fails: every operation of everything that writes, once and for ever, the power at
//! every moment in between, and the same again while what is found then is dealt with.
//!
//! `cargo test --lib disk_faults -- --nocapture` prints how often.

use std::path::{Path, PathBuf};

use super::claim::{Claim, Claims};
use super::disk::Disk;
use super::memory_disk::{Flaw, MemoryDisk, Trouble};
use super::recovery::{Found, RecoveryFolder, UnsavedWork, keep_work_on};
use super::save::{Mode, save_on, write_file_on};
use super::saved_versions::VersionFolder;
use super::settings::{Settings, SettingsFile, Theme};
use super::{SaveFailure, WallTime, read_case, write_case};
use crate::domain::BusinessCase;

const CASE: &str = "/cases/plan.rox";
const PAPER: &str = "/cases/paper.pdf";
const SETTINGS: &str = "/settings/settings.ron";
const RECOVERY: &str = "/recovery";
const WORK: &str = "/recovery/1-0.work";

/// What came of doing something on a disk.
#[derive(Clone, Copy, Debug, PartialEq)]
enum FaultOutcome {
    /// It says that it was done.
    Done,
    /// It says that it was not, or the program has ended.
    NotDone,
}

/// How often something was tried.
#[derive(Debug, Default)]
struct Tally {
    faults: usize,
    power_cuts: usize,
    disks: usize,
    second_faults: usize,
}

/// Something that writes, and what must hold of the disk after it.
struct FaultTrial<'a> {
    name: &'a str,
    before: MemoryDisk,
    act: &'a dyn Fn(&mut MemoryDisk) -> FaultOutcome,
    /// Panics where something was lost.
    check: &'a dyn Fn(&MemoryDisk, FaultOutcome, &str),
    /// What the program does with the disk that it finds at its next start.
    again: &'a dyn Fn(&mut MemoryDisk),
}

impl FaultTrial<'_> {
    /// Tries every trouble at every operation.
    fn everywhere(&self) -> Tally {
        let mut tally = Tally::default();
        let kinds: [fn(usize) -> Trouble; 3] =
            [Trouble::Refused, Trouble::DoneBadly, Trouble::ForEver];
        for kind in kinds {
            for at in 1.. {
                let mut disk = self.before.with(kind(at));
                let outcome = (self.act)(&mut disk);
                (self.check)(&disk, outcome, &format!("{}: {:?}", self.name, kind(at)));
                if !disk.has_had_trouble() {
                    break;
                }
                tally.faults += 1;
            }
        }
        for at in 1.. {
            let mut disk = self.before.with(Trouble::PowerCut(at));
            let outcome = (self.act)(&mut disk);
            let was_cut = disk.has_had_trouble();
            tally.power_cuts += 1;
            for found in disk.after_a_power_cut() {
                tally.disks += 1;
                let told = format!("{}: the power went before operation {at}", self.name);
                (self.check)(&found, outcome, &told);
                self.once_more(&found, outcome, &told, &mut tally);
            }
            if !was_cut {
                break;
            }
        }
        println!(
            "{}: {} faults, {} power cuts that leave {} disks, {} faults and cuts after them",
            self.name, tally.faults, tally.power_cuts, tally.disks, tally.second_faults
        );
        tally
    }

    /// What was found is dealt with, and that goes wrong too.
    fn once_more(&self, found: &MemoryDisk, outcome: FaultOutcome, told: &str, tally: &mut Tally) {
        let kinds: [fn(usize) -> Trouble; 3] =
            [Trouble::Refused, Trouble::ForEver, Trouble::PowerCut];
        for kind in kinds {
            for at in 1.. {
                let mut disk = found.with(kind(at));
                (self.again)(&mut disk);
                let told = format!("{told}, then {:?}", kind(at));
                tally.second_faults += 1;
                if let Trouble::PowerCut(_) = kind(at) {
                    for left in disk.after_a_power_cut() {
                        (self.check)(&left, outcome, &told);
                    }
                } else {
                    (self.check)(&disk, outcome, &told);
                }
                if !disk.has_had_trouble() {
                    break;
                }
            }
        }
    }
}

fn outcome<E>(result: &Result<(), E>) -> FaultOutcome {
    match result {
        Ok(()) => FaultOutcome::Done,
        Err(_) => FaultOutcome::NotDone,
    }
}

fn old_case() -> BusinessCase {
    read_case(include_bytes!("../../tests/golden/tiny.rox")).unwrap()
}

fn new_case() -> BusinessCase {
    BusinessCase {
        title: "Changed".to_owned(),
        ..old_case()
    }
}

fn texts() -> [Vec<u8>; 2] {
    [old_case(), new_case()].map(|case| write_case(&case).unwrap().into_bytes())
}

fn disk_with(files: &[(&str, &[u8])]) -> MemoryDisk {
    let disk = MemoryDisk::new();
    for (path, bytes) in files {
        disk.put(path, bytes);
    }
    disk
}

fn save_new(disk: &mut MemoryDisk) -> FaultOutcome {
    outcome(&save_on(disk, Path::new(CASE), &new_case(), Mode::Replace).map(drop))
}

/// Checks that a file holds the old or the new bytes, and the new ones once that was said.
fn old_or_new(
    path: &str,
    old: Option<&[u8]>,
    new: &[u8],
) -> impl Fn(&MemoryDisk, FaultOutcome, &str) {
    let (path, old, new) = (path.to_owned(), old.map(<[u8]>::to_vec), new.to_vec());
    move |disk, outcome, told| {
        let found = disk.bytes(&path);
        let is_new = found.as_ref() == Some(&new);
        assert!(is_new || found == old, "{told}: neither old nor new");
        assert!(
            is_new || outcome == FaultOutcome::NotDone,
            "{told}: not saved"
        );
    }
}

#[test]
fn a_case_file_is_the_old_or_the_new_one_whatever_fails() {
    let [old, new] = texts();
    let tally = FaultTrial {
        name: "case file",
        before: disk_with(&[(CASE, &old)]),
        act: &save_new,
        check: &old_or_new(CASE, Some(&old), &new),
        again: &|disk| {
            save_new(disk);
        },
    }
    .everywhere();
    assert_eq!(tally.faults, 3 * 11, "a save has eleven operations");
}

#[test]
fn a_new_case_file_is_there_whole_or_not_at_all() {
    let [_, new] = texts();
    let create = |disk: &mut MemoryDisk| {
        outcome(&save_on(disk, Path::new(CASE), &new_case(), Mode::Create).map(drop))
    };
    FaultTrial {
        name: "new case file",
        before: MemoryDisk::new(),
        act: &create,
        check: &old_or_new(CASE, None, &new),
        again: &|disk| {
            create(disk);
        },
    }
    .everywhere();
}

#[test]
fn an_exported_file_is_the_old_or_the_new_file_whatever_fails() {
    let write = |disk: &mut MemoryDisk| {
        outcome(&write_file_on(
            disk,
            Path::new(PAPER),
            b"new",
            Mode::Replace,
        ))
    };
    FaultTrial {
        name: "exported paper",
        before: disk_with(&[(PAPER, b"of last year")]),
        act: &write,
        check: &old_or_new(PAPER, Some(b"of last year"), b"new"),
        again: &|disk| {
            write(disk);
        },
    }
    .everywhere();
}

fn settings_of(theme: Theme) -> Settings {
    Settings {
        theme: Some(theme),
        ..Settings::default()
    }
}

fn settings_file() -> SettingsFile {
    SettingsFile::at(PathBuf::from(SETTINGS))
}

#[test]
fn settings_are_the_old_or_the_new_ones_whatever_fails() {
    let (old, new) = (settings_of(Theme::Light), settings_of(Theme::Dark));
    let mut before = MemoryDisk::new();
    let file = settings_file();
    file.save_on(&mut before, &old).unwrap();
    let save = |disk: &mut MemoryDisk| outcome(&file.save_on(disk, &new));
    FaultTrial {
        name: "settings",
        before,
        act: &save,
        check: &|disk, outcome, told| {
            let found = file.load_on(&mut disk.with(Trouble::Nothing));
            assert!(found == new || found == old, "{told}: {found:?}");
            assert!(found == new || outcome == FaultOutcome::NotDone, "{told}");
        },
        again: &|disk| {
            // A disk that cannot be read gives defaults; they replace nothing that can be read later.
            let _ = file.load_on(disk);
        },
    }
    .everywhere();
}

#[test]
fn settings_that_cannot_be_used_are_never_lost() {
    let broken = b"(format: 1, theme: Purple)";
    let file = settings_file();
    FaultTrial {
        name: "damaged settings",
        before: disk_with(&[(SETTINGS, broken)]),
        act: &|disk| {
            assert_eq!(file.load_on(disk), Settings::default());
            FaultOutcome::NotDone
        },
        check: &|disk, _, told| {
            let kept = disk
                .names()
                .iter()
                .any(|name| disk.bytes(name).unwrap() == broken);
            assert!(kept, "{told}: {:?}", disk.names());
        },
        again: &|disk| {
            let _ = file.load_on(disk);
        },
    }
    .everywhere();
}

fn recovery_folder() -> RecoveryFolder {
    RecoveryFolder::at(PathBuf::from(RECOVERY))
}

fn keep(disk: &mut MemoryDisk, case: &BusinessCase, kept: WallTime) -> FaultOutcome {
    let file = Some(Path::new(CASE));
    outcome(&keep_work_on(
        disk,
        Path::new(WORK),
        UnsavedWork::of(case, file),
        kept,
    ))
}

fn disk_with_work() -> MemoryDisk {
    let mut disk = MemoryDisk::new();
    assert_eq!(
        keep(&mut disk, &old_case(), WallTime(1)),
        FaultOutcome::Done
    );
    disk
}

/// The titles of the work that the next start finds.
fn titles_found(disk: &MemoryDisk) -> Vec<String> {
    let mut disk = disk.with(Trouble::Nothing);
    let Found {
        left_behind,
        damaged,
        newer: _,
    } = recovery_folder().look_on(&mut disk);
    assert!(damaged.is_empty(), "{damaged:?}");
    left_behind
        .into_iter()
        .map(|work| work.case.title)
        .collect()
}

/// A start of the program that finds work and goes on with it.
fn recover(disk: &mut MemoryDisk) {
    let found = recovery_folder().look_on(disk);
    for work in found.left_behind {
        let file = work.file.as_deref();
        let _ = keep_work_on(
            disk,
            work.slot.path(),
            UnsavedWork::of(&work.case, file),
            work.kept,
        );
    }
}

#[test]
fn unsaved_work_is_the_old_or_the_new_one_whatever_fails() {
    FaultTrial {
        name: "unsaved work",
        before: disk_with_work(),
        act: &|disk| keep(disk, &new_case(), WallTime(2)),
        check: &|disk, outcome, told| {
            let found = titles_found(disk);
            let is_new = found == ["Changed"];
            assert!(is_new || found == ["By hand"], "{told}: {found:?}");
            assert!(is_new || outcome == FaultOutcome::NotDone, "{told}");
        },
        again: &recover,
    }
    .everywhere();
}

#[test]
fn work_that_cannot_be_read_is_never_lost() {
    let broken = b"half of someth";
    FaultTrial {
        name: "damaged work",
        before: disk_with(&[(WORK, broken)]),
        act: &|disk| {
            recover(disk);
            FaultOutcome::NotDone
        },
        check: &|disk, _, told| {
            let kept = disk
                .names()
                .iter()
                .any(|name| disk.bytes(name).unwrap() == broken);
            assert!(kept, "{told}: {:?}", disk.names());
        },
        again: &recover,
    }
    .everywhere();
}

#[test]
fn work_that_breaks_off_anywhere_is_in_the_file_or_recoverable() {
    let [old, new] = texts();
    let before = disk_with_work();
    before.put(CASE, &old);
    // Outcome::Done says that the work was once on the disk: from then on it must not get lost.
    FaultTrial {
        name: "keeping, saving and forgetting",
        before,
        act: &|disk| {
            let kept = keep(disk, &new_case(), WallTime(2));
            if save_new(disk) == FaultOutcome::NotDone {
                return kept;
            }
            if let Some(work) = recovery_folder().look_on(disk).left_behind.first() {
                work.slot.forget_on(disk);
            }
            FaultOutcome::Done
        },
        check: &|disk, outcome, told| {
            let file = disk.bytes(CASE).unwrap();
            assert!(file == old || file == new, "{told}: the file is torn");
            let found = titles_found(disk);
            let is_safe = file == new || found.contains(&"Changed".to_owned());
            assert!(
                is_safe || outcome == FaultOutcome::NotDone,
                "{told}: {found:?}"
            );
        },
        again: &recover,
    }
    .everywhere();
}

/// A session of changes, some of which are saved; returns the number of the last that was said to be safe.
fn session(disk: &mut MemoryDisk) -> usize {
    let mut safe = 0;
    for number in 1..=9 {
        let case = BusinessCase {
            title: number.to_string(),
            ..old_case()
        };
        if keep(disk, &case, WallTime(number)) == FaultOutcome::Done {
            safe = number as usize;
        }
        if number % 3 == 0 && save_on(disk, Path::new(CASE), &case, Mode::Replace).is_ok() {
            safe = number as usize;
            // As the window does: the file has it now.
            let _ = disk.remove(Path::new(WORK));
        }
    }
    safe
}

#[test]
fn a_session_that_ends_before_any_operation_loses_nothing_that_was_kept() {
    let [old, _] = texts();
    let before = disk_with(&[(CASE, &old)]);
    let (mut ends, mut disks) = (0, 0);
    loop {
        ends += 1;
        let mut disk = before.with(Trouble::PowerCut(ends));
        let safe = session(&mut disk);
        for found in disk.after_a_power_cut() {
            disks += 1;
            let in_file = read_case(&found.bytes(CASE).unwrap()).unwrap().title;
            let titles = titles_found(&found).into_iter().chain([in_file]);
            let newest = titles.filter_map(|title| title.parse::<usize>().ok()).max();
            assert!(
                newest.unwrap_or(0) >= safe,
                "ended before operation {ends}: {newest:?} is left of {safe}"
            );
        }
        if !disk.has_had_trouble() {
            break;
        }
    }
    println!(
        "session of nine changes and three saves: {ends} ends that leave {disks} disks, 0 faults,"
    );
}

#[test]
fn versions_that_were_kept_stay_whatever_fails() {
    let folder = VersionFolder::at(PathBuf::from("/versions"));
    let file = Path::new(CASE);
    let mut before = MemoryDisk::new();
    for number in 1..=10 {
        let case = BusinessCase {
            title: number.to_string(),
            ..old_case()
        };
        folder
            .keep_on(&mut before, file, &case, WallTime(number))
            .unwrap();
    }
    let keep_new =
        |disk: &mut MemoryDisk| outcome(&folder.keep_on(disk, file, &new_case(), WallTime(11)));
    FaultTrial {
        name: "eleventh version",
        before,
        act: &keep_new,
        check: &|disk, outcome, told| {
            let versions = folder.versions_on(&mut disk.with(Trouble::Nothing), file);
            let mut titles: Vec<&str> = versions.iter().map(|it| it.case.title.as_str()).collect();
            // Where the newest could not be looked at, it is kept once more rather than not at all.
            titles.dedup();
            let old = ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"];
            let new = ["Changed", "10", "9", "8", "7", "6", "5", "4", "3", "2"];
            let is_new = titles == new || titles == new[..9];
            assert!(is_new || titles == old, "{told}: {titles:?}");
            assert!(is_new || outcome == FaultOutcome::NotDone, "{told}");
        },
        again: &|disk| {
            keep_new(disk);
        },
    }
    .everywhere();
}

#[test]
fn whichever_operation_fails_no_unfinished_file_stays_beside_the_case() {
    let [old, _] = texts();
    for kind in [Trouble::Refused, Trouble::DoneBadly] {
        for at in 1..=11 {
            let mut disk = disk_with(&[(CASE, &old)]).with(kind(at));
            save_new(&mut disk);
            assert_eq!(disk.names(), [CASE], "{:?}", kind(at));
        }
    }
}

#[test]
fn what_a_power_cut_left_beside_the_case_is_gone_after_the_next_save() {
    let [old, _] = texts();
    let mut left_something = 0;
    for at in 1..=11 {
        let mut disk = disk_with(&[(CASE, &old)]).with(Trouble::PowerCut(at));
        save_new(&mut disk);
        for found in disk.after_a_power_cut() {
            left_something += usize::from(found.names().len() > 1);
            let mut found = found.with(Trouble::Nothing);
            assert_eq!(save_new(&mut found), FaultOutcome::Done);
            assert_eq!(found.names(), [CASE]);
        }
    }
    assert!(left_something > 0, "the test has tested nothing");
}

#[test]
#[should_panic(expected = "neither old nor new")]
fn a_disk_that_only_claims_to_sync_is_found_out_by_these_tests() {
    let [old, new] = texts();
    let mut disk = disk_with(&[(CASE, &old)])
        .with(Trouble::Nothing)
        .with_flaw(Flaw::OnlyClaimsToSync);
    let outcome = save_new(&mut disk);
    for found in disk.after_a_power_cut() {
        old_or_new(CASE, Some(&old), &new)(&found, outcome, "no sync");
    }
}

#[test]
fn a_disk_that_gives_back_something_else_does_not_replace_the_old_file() {
    let disk = disk_with(&[(CASE, b"old")]);
    let mut disk = disk.with(Trouble::Nothing).with_flaw(Flaw::Garbles);
    let error = save_on(&mut disk, Path::new(CASE), &new_case(), Mode::Replace).unwrap_err();
    assert!(matches!(error.reason, SaveFailure::Garbled));
    assert_eq!(disk.bytes(CASE).unwrap(), b"old");
    assert_eq!(disk.names(), [CASE]);
}

#[test]
fn a_file_that_another_program_keeps_for_a_moment_is_saved_all_the_same() {
    let [old, new] = texts();
    let busy_for = |times| {
        let disk = disk_with(&[(CASE, &old)]);
        disk.with(Trouble::Nothing).with_flaw(Flaw::Busy(times))
    };
    let mut disk = busy_for(3);
    assert_eq!(save_new(&mut disk), FaultOutcome::Done);
    assert_eq!((disk.bytes(CASE).unwrap(), disk.pauses), (new, 3));

    let mut disk = busy_for(100);
    let error = save_on(&mut disk, Path::new(CASE), &new_case(), Mode::Replace).unwrap_err();
    assert!(matches!(error.reason, SaveFailure::InUse));
    assert_eq!(disk.bytes(CASE).unwrap(), old);
    assert_eq!(disk.names(), [CASE]);
}

#[test]
fn a_full_disk_is_called_a_full_disk_and_a_protected_file_a_protected_file() {
    let [old, _] = texts();
    let mut disk = disk_with(&[(CASE, &old)]).with(Trouble::DoneBadly(6));
    let error = save_on(&mut disk, Path::new(CASE), &new_case(), Mode::Replace).unwrap_err();
    assert!(matches!(error.reason, SaveFailure::DiskFull));

    let disk = disk_with(&[(CASE, &old)]);
    disk.protect(CASE);
    let mut disk = disk.with(Trouble::Nothing);
    let error = save_on(&mut disk, Path::new(CASE), &new_case(), Mode::Replace).unwrap_err();
    assert!(matches!(error.reason, SaveFailure::ReadOnly));
    assert_eq!(disk.bytes(CASE).unwrap(), old);
}

/// The file beside the case that tells that it is open.
const BESIDE: &str = "/cases/.~rox.plan.rox#";

fn claims() -> Claims {
    Claims::at(PathBuf::from("/open"))
}

/// A disk of a computer that knows its name.
fn disk_of_computer() -> MemoryDisk {
    disk_with(&[(CASE, b"a case"), ("/etc/machine-id", b"one\n")])
}

#[test]
fn a_lock_that_cannot_be_made_never_keeps_a_case_from_opening() {
    let before = disk_of_computer();
    let kinds: [fn(usize) -> Trouble; 3] = [Trouble::Refused, Trouble::DoneBadly, Trouble::ForEver];
    for kind in kinds {
        for at in 1.. {
            let mut disk = before.with(kind(at));
            let claim = claims().claim_on(&mut disk, Path::new(CASE));
            assert!(!matches!(claim, Claim::Elsewhere), "{:?}", kind(at));
            assert_eq!(disk.bytes(CASE).unwrap(), b"a case");
            drop(claim);
            let is_left = disk.names().iter().any(|name| name == BESIDE);
            // A disk that refuses everything does not let it be removed.
            assert!(
                !is_left || kind(at) == Trouble::ForEver(at),
                "{:?}",
                kind(at)
            );
            if !disk.has_had_trouble() {
                break;
            }
        }
    }
}

#[test]
fn the_lock_of_another_computer_counts_until_it_is_left_behind() {
    use std::time::Duration;

    for holds in [&b"rox-case lock 1 0badcafe\n"[..], b"", b"damaged \xff"] {
        let disk = disk_of_computer();
        disk.put(BESIDE, holds);
        for (minutes, is_open) in [(0, true), (9, true), (11, false), (100_000, false)] {
            disk.let_age(BESIDE, Duration::from_secs(60 * minutes));
            let mut disk = disk.with(Trouble::Nothing);
            let claim = claims().claim_on(&mut disk, Path::new(CASE));
            assert_eq!(matches!(claim, Claim::Elsewhere), is_open, "{minutes} min");
            assert_eq!(
                disk.bytes(BESIDE).unwrap() == holds,
                is_open,
                "{minutes} min"
            );
        }
    }
}

#[test]
fn the_lock_that_this_computer_left_behind_does_not_count() {
    let mut disk = disk_of_computer();
    let claim = claims().claim_on(&mut disk, Path::new(CASE));
    let ours = disk.bytes(BESIDE).unwrap();
    drop(claim);
    assert!(disk.bytes(BESIDE).is_none());
    disk.put(BESIDE, &ours);
    let claim = claims().claim_on(&mut disk, Path::new(CASE));
    assert!(matches!(claim, Claim::Ours(_)));
    assert!(matches!(
        claims().claim_on(&mut disk, Path::new(CASE)),
        Claim::Elsewhere
    ));
}

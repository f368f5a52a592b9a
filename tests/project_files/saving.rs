//! Saving and creating files: whole or not at all, where they belong, as they were allowed.

use std::fs;
use std::path::Path;

use rox_case::domain::FieldPath;
use rox_case::store::{self, SaveFailure, read_case, write_case};
use rox_case::text::{Language, Texts};

use super::{WEBSHOP, tiny};

fn english(error: &store::SaveError) -> String {
    error.sentence(Texts::of(Language::English))
}

#[test]
fn a_saved_case_opens_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    let case = read_case(WEBSHOP.as_bytes()).unwrap();
    let fingerprint = store::save(&path, &case).unwrap();
    let opened = store::open(&path).unwrap();
    assert_eq!(opened.case, case);
    assert_eq!(opened.fingerprint, fingerprint);
}

#[test]
fn a_file_that_somebody_else_changed_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    let fingerprint = store::save(&path, &tiny()).unwrap();
    assert!(!store::changed_since(&path, fingerprint));
    fs::write(&path, WEBSHOP).unwrap();
    assert!(store::changed_since(&path, fingerprint));
    fs::remove_file(&path).unwrap();
    assert!(store::changed_since(&path, fingerprint));
}

#[test]
fn creating_a_file_never_replaces_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    store::create(&path, &tiny()).unwrap();
    let error = store::create(&path, &tiny()).unwrap_err();
    assert_eq!(
        english(&error),
        "There is a file case.rox already; it was not changed. Choose another name."
    );
}

#[test]
fn a_missing_folder_and_a_folder_in_the_place_of_the_file_are_said() {
    let folder = tempfile::tempdir().unwrap();
    let error = store::save(&folder.path().join("none/case.rox"), &tiny()).unwrap_err();
    assert_eq!(
        english(&error),
        "case.rox was not saved, because its folder is not there, or not any more. Connect its disk, \
         make the folder, or choose another one."
    );
    let error = store::save(folder.path(), &tiny()).unwrap_err();
    assert!(matches!(error.reason, SaveFailure::NotAFile));
}

#[cfg(unix)]
#[test]
fn saving_keeps_the_permissions_of_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    store::save(&path, &tiny()).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    store::save(&path, &tiny()).unwrap();
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_only_be_read_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.rox");
    fs::write(&path, "old").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let error = store::save(&path, &tiny()).unwrap_err();
    assert!(matches!(error.reason, SaveFailure::ReadOnly));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
}

#[cfg(unix)]
#[test]
fn saving_through_a_link_changes_what_it_leads_to_and_keeps_the_link() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    let target = inner.join("case.rox");
    let link = folder.path().join("link.rox");
    symlink(Path::new("inner/case.rox"), &link).unwrap();
    for _ in 0..2 {
        // The first save makes the file that the link leads to, the second replaces it.
        store::save(&link, &tiny()).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(
            fs::read_to_string(&target).unwrap(),
            write_case(&tiny()).unwrap()
        );
    }
    assert_eq!(fs::read_dir(&inner).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_are_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("link.rox");
    std::os::unix::fs::symlink("link.rox", &link).unwrap();
    assert!(store::save(&link, &tiny()).is_err());
    assert!(store::open(&link).is_err());
}

#[test]
fn the_extension_is_added_once() {
    for (path, expected) in [
        ("plan", "plan.rox"),
        ("plan.rox", "plan.rox"),
        ("plan.ROX", "plan.ROX"),
        ("a.b/plan 2.1", "a.b/plan 2.1.rox"),
    ] {
        assert_eq!(store::with_extension(Path::new(path)), Path::new(expected));
    }
}

#[test]
fn every_save_error_has_a_sentence_in_every_language() {
    let failures = [
        SaveFailure::NotFinite(FieldPath::root().field("finance").field("budget")),
        SaveFailure::TooLarge { bytes: 20_000_001 },
        SaveFailure::Internal,
        SaveFailure::ReadOnly,
        SaveFailure::NotAllowed,
        SaveFailure::FolderMissing,
        SaveFailure::NotAFile,
        SaveFailure::AlreadyExists,
        SaveFailure::DiskFull,
        SaveFailure::Garbled,
        SaveFailure::NotConfirmed,
        SaveFailure::InUse,
        SaveFailure::TooManyValues,
        SaveFailure::Failed(std::io::Error::other("weather")),
    ];
    for reason in failures {
        let error = store::SaveError {
            path: "plan.rox".into(),
            reason,
        };
        for language in Language::ALL {
            let sentence = error.sentence(Texts::of(language));
            assert!(sentence.contains("plan.rox"), "{sentence}");
            assert!(sentence.ends_with('.'), "{sentence}");
        }
    }
}

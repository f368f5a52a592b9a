//! What is kept beside the files of cases, in the folder of the user: what they held before, and which of them are open.

use std::path::Path;

use crate::domain::BusinessCase;
use crate::store::saved_versions::{SavedVersion, VersionFolder};
use crate::store::{self, Claim, Claims, WallTime};

/// The folders, as far as there are any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Archive {
    versions: Option<VersionFolder>,
    claims: Option<Claims>,
}

/// Whether what a file holds now was kept as a version of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionKept {
    /// It was, or nothing is to be kept.
    Kept,
    /// It could not be; why is in the log.
    NotKept,
}

impl Archive {
    /// Keeps nothing.
    pub fn disabled() -> Self {
        Self::default()
    }

    /// Keeps what belongs to the files of this user.
    pub fn of_user() -> Self {
        Self {
            versions: VersionFolder::of_user(),
            claims: Claims::of_user(),
        }
    }

    /// Keeps everything in a folder of one's own choice.
    pub fn kept_in(folder: &Path) -> Self {
        Self {
            versions: Some(VersionFolder::at(folder.join("versions"))),
            claims: Some(Claims::at(folder.join("open"))),
        }
    }

    /// Claims a file, so that another window notices that it is open.
    pub fn claim(&self, file: &Path) -> Claim {
        let claims = self.claims.as_ref();
        claims.map_or(Claim::Unknown, |claims| claims.claim(file))
    }

    /// Keeps what a file holds before it is replaced, in case another program wrote it. What is no case is left to the code that
    /// agreed to replace it.
    pub fn keep_what_is_there(&self, file: &Path) -> VersionKept {
        if self.versions.is_none() {
            return VersionKept::Kept;
        }
        match store::open(file) {
            // Of a newer file only a part is known, and it is never replaced.
            Ok(opened) if opened.newer.is_some() => VersionKept::Kept,
            Ok(opened) => {
                let written = WallTime::of_last_change(file).unwrap_or_else(WallTime::now);
                self.keep(file, &opened.case, written)
            }
            Err(_) => VersionKept::Kept,
        }
    }

    /// Keeps what a file holds now.
    pub fn keep(&self, file: &Path, case: &BusinessCase, saved: WallTime) -> VersionKept {
        let Some(versions) = &self.versions else {
            return VersionKept::Kept;
        };
        match versions.keep(file, case, saved) {
            Ok(()) => VersionKept::Kept,
            Err(reason) => {
                log::warn!("a version of {} is not kept: {reason}", file.display());
                VersionKept::NotKept
            }
        }
    }

    /// What a file held, the newest first.
    pub fn versions(&self, file: &Path) -> Vec<SavedVersion> {
        let versions = self.versions.as_ref();
        versions.map_or_else(Vec::new, |versions| versions.versions(file))
    }
}

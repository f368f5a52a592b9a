//! Notices that a file is open in two windows: each takes a lock that stands for the file while the file is open.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::disk::{Disk, Lock, RealDisk};
use super::fingerprint::stable_name;

/// The folder in which the locks stand.
#[derive(Clone, Debug)]
pub struct Claims {
    folder: PathBuf,
}

/// What came of claiming a file.
#[derive(Debug)]
pub enum Claim {
    /// No other window has it open. It stays claimed as long as this lives.
    Ours(Lock),
    /// Another window has it open.
    Elsewhere,
    /// It cannot be told on this computer.
    Unknown,
}

impl Claims {
    /// The folder of this user, which need not exist; nothing where the system has no place for it.
    pub fn of_user() -> Option<Self> {
        let folders = ProjectDirs::from("", "", "rox-case")?;
        Some(Self::at(folders.data_local_dir().join("open")))
    }

    /// A folder of one's own choice.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Claims a file, whichever way a path leads to it.
    pub fn claim(&self, file: &Path) -> Claim {
        let lock = RealDisk.make_folder(&self.folder).and_then(|()| {
            let name = format!("{}.lock", stable_name(&RealDisk.target(file)?));
            RealDisk.lock(&self.folder.join(name))
        });
        match lock {
            Ok(Some(lock)) => Claim::Ours(lock),
            Ok(None) => Claim::Elsewhere,
            Err(error) => {
                log::info!("whether the file is open twice cannot be told: {error}");
                Claim::Unknown
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_file_is_claimed_by_one_window_at_a_time() {
        let folder = TempDir::new().unwrap();
        let claims = Claims::at(folder.path().join("open"));
        let file = folder.path().join("plan.rox");
        let claim = claims.claim(&file);
        assert!(matches!(claim, Claim::Ours(_)));
        assert!(matches!(claims.claim(&file), Claim::Elsewhere));
        let other = folder.path().join("other.rox");
        assert!(matches!(claims.claim(&other), Claim::Ours(_)));
        drop(claim);
        assert!(matches!(claims.claim(&file), Claim::Ours(_)));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_file_is_the_same_file() {
        let folder = TempDir::new().unwrap();
        let claims = Claims::at(folder.path().join("open"));
        let file = folder.path().join("plan.rox");
        let link = folder.path().join("link.rox");
        std::os::unix::fs::symlink("plan.rox", &link).unwrap();
        let _held = claims.claim(&file);
        assert!(matches!(claims.claim(&link), Claim::Elsewhere));
    }

    #[test]
    fn where_nothing_can_be_locked_it_is_not_known() {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("open");
        std::fs::write(&file, "").unwrap();
        assert!(matches!(
            Claims::at(file.clone()).claim(&file),
            Claim::Unknown
        ));
    }
}

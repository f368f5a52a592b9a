//! The folders of the user.

use std::path::PathBuf;

use directories::UserDirs;

/// The folder in which the user keeps documents, or the home folder; none where the system knows neither.
pub fn own_folder() -> Option<PathBuf> {
    let folders = UserDirs::new()?;
    let own = folders.document_dir().unwrap_or_else(|| folders.home_dir());
    Some(own.to_owned())
}

/// The home folder of the user; none where the system knows none.
pub fn home_folder() -> Option<PathBuf> {
    Some(UserDirs::new()?.home_dir().to_owned())
}

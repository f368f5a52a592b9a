//! Tells whether a file still holds what was read or written, and names what belongs to a file.

use std::fmt;
use std::path::{Path, absolute};

use serde::{Deserialize, Serialize};

/// Stands for the contents of a file: equal contents have equal fingerprints, in every version of this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Fingerprint {
    length: u64,
    hash: u128,
}

impl Fingerprint {
    /// The fingerprint of these contents.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            length: bytes.len() as u64,
            hash: stable_hash(bytes),
        }
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        format!("{}-{:032x}", fingerprint.length, fingerprint.hash)
    }
}

/// A text that is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoFingerprint;

impl fmt::Display for NoFingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is no fingerprint of a file")
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = NoFingerprint;

    fn try_from(text: String) -> Result<Self, NoFingerprint> {
        let (length, hash) = text.split_once('-').ok_or(NoFingerprint)?;
        Ok(Self {
            length: length.parse().map_err(|_| NoFingerprint)?,
            hash: u128::from_str_radix(hash, 16).map_err(|_| NoFingerprint)?,
        })
    }
}

/// A hash of bytes, the same in every version of this program: that of Fowler, Noll and Vo (FNV-1a) in 128 bits.
pub(super) fn stable_hash(bytes: &[u8]) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    bytes.iter().fold(BASIS, |hash, byte| {
        (hash ^ u128::from(*byte)).wrapping_mul(PRIME)
    })
}

/// A name that stands for a path wherever it is looked for again: the same in every version of this program.
pub(super) fn stable_name(path: &Path) -> String {
    let path = absolute(path).unwrap_or_else(|_| path.to_owned());
    format!("{:032x}", stable_hash(path.as_os_str().as_encoded_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_that_was_written_down_is_the_same_in_every_version_of_the_program() {
        let fingerprint = Fingerprint::of(b"(format: 1)");
        let text = String::from(fingerprint);
        assert_eq!(text, "11-eb893122a02e062aed2bedffb0093300");
        assert_eq!(Fingerprint::try_from(text), Ok(fingerprint));
        for text in ["", "11", "11-", "-ff", "x-ff", "11-xyz"] {
            assert_eq!(
                Fingerprint::try_from(text.to_owned()),
                Err(NoFingerprint),
                "{text}"
            );
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_name_of_a_path_is_the_same_in_every_version_of_the_program() {
        assert_eq!(
            stable_name(Path::new("/a/plan.rox")),
            "c76c12c7b20c9c2289e3ea3bb46147c6"
        );
        assert_ne!(
            stable_name(Path::new("/a/plan.rox")),
            stable_name(Path::new("/b/plan.rox"))
        );
    }
}

//! Tells whether a file still holds what was read or written, and names what belongs to a file.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, absolute};

/// Stands for the contents of a file: equal contents have equal fingerprints.
///
/// Compares within one run of the program; it is not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    length: usize,
    hash: u64,
}

impl Fingerprint {
    /// The fingerprint of these contents.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self {
            length: bytes.len(),
            hash: hasher.finish(),
        }
    }
}

/// A name that stands for a path wherever it is looked for again: the same in every version of this program.
pub(super) fn stable_name(path: &Path) -> String {
    // The hash of Fowler, Noll and Vo (FNV-1a) in 128 bits.
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let path = absolute(path).unwrap_or_else(|_| path.to_owned());
    let bytes = path.as_os_str().as_encoded_bytes();
    let hash = bytes.iter().fold(BASIS, |hash, byte| {
        (hash ^ u128::from(*byte)).wrapping_mul(PRIME)
    });
    format!("{hash:032x}")
}

#[cfg(test)]
mod tests {
    use super::*;

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

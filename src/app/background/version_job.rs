//! The earlier versions of the file that is open, read and computed in the background.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Job, JobQuestion};
use crate::app::archive::Archive;
use crate::app::labels::describe_step;
use crate::app::scenarios::Headline;
use crate::domain::BusinessCase;
use crate::domain::difference::{differences, is_same};
use crate::engine::batch::CancelToken;
use crate::store::WallTime;
use crate::text::Texts;

/// A version of the file, with what it was worth.
#[derive(Clone, Debug)]
pub struct EarlierVersion {
    /// The case.
    pub case: Arc<BusinessCase>,
    /// When it was saved.
    pub saved: WallTime,
    /// Its net present value, in its currency; none where it cannot be computed.
    pub npv: Option<f64>,
}

/// A file whose earlier versions are asked.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionQuestion {
    /// The archive that holds them.
    pub archive: Archive,
    /// The file.
    pub file: PathBuf,
}

/// Reads the versions of a file.
pub type VersionJob = Job<VersionQuestion>;

impl JobQuestion for VersionQuestion {
    type Answer = Vec<EarlierVersion>;
    const NAME: &'static str = "earlier versions";

    fn answer(&self, token: &CancelToken, _: &dyn Fn(Self::Answer)) -> Option<Self::Answer> {
        let versions = self.archive.versions(&self.file).into_iter();
        let versions = versions
            .take_while(|_| !token.is_cancelled())
            .map(|version| EarlierVersion {
                npv: Headline::of_case(&version.case).ok().map(|it| it.npv),
                case: Arc::new(version.case),
                saved: version.saved,
            });
        Some(versions.collect())
    }
}

impl EarlierVersion {
    /// What has changed since in the case as it is now, in a few words; none where nothing has.
    pub fn changes_since(&self, now: &BusinessCase, texts: &Texts) -> Option<String> {
        if is_same(&self.case, now) {
            return None;
        }
        let differences = differences(&self.case, now);
        Some(describe_step(&differences, &self.case, now, texts))
    }
}

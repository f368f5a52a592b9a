//! The earlier versions of the file that is open, read and computed in the background.

use std::path::PathBuf;
use std::sync::Arc;

use super::archive::Archive;
use super::jobs::{Mailbox, Wake};
use super::labels::describe_step;
use super::scenarios::Headline;
use crate::domain::BusinessCase;
use crate::domain::difference::{differences, is_same};
use crate::store::Moment;
use crate::text::Texts;

/// A version of the file, with what it was worth.
#[derive(Clone, Debug)]
pub struct EarlierVersion {
    /// The case.
    pub case: Arc<BusinessCase>,
    /// When it was saved.
    pub saved: Moment,
    /// Its net present value, in its currency; none where it cannot be computed.
    pub npv: Option<f64>,
}

/// What is looked for, and what was found.
#[derive(Debug, Default)]
pub struct EarlierVersions {
    mailbox: Option<Mailbox<Vec<EarlierVersion>>>,
    asked: u64,
    is_waiting: bool,
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

impl EarlierVersions {
    /// Looks for the versions of a file. `wake` is told when they are there.
    pub fn look(&mut self, archive: &Archive, file: PathBuf, wake: impl FnOnce() -> Wake) {
        if self.mailbox.is_none() {
            match Mailbox::open("earlier versions", wake()) {
                Ok(mailbox) => self.mailbox = Some(mailbox),
                Err(error) => log::error!("the system gives no thread for versions: {error}"),
            }
        }
        let Some(mailbox) = &self.mailbox else {
            return;
        };
        self.asked += 1;
        self.is_waiting = true;
        let archive = archive.clone();
        mailbox.post(self.asked, move |ticket| {
            let versions = archive.versions(&file).into_iter();
            versions
                .take_while(|_| !ticket.is_cancelled())
                .map(|version| EarlierVersion {
                    npv: Headline::of_case(&version.case).ok().map(|it| it.npv),
                    case: Arc::new(version.case),
                    saved: version.saved,
                })
                .collect()
        });
    }

    /// Takes what was found, once; nothing of what could not be read.
    pub fn take(&mut self) -> Option<Vec<EarlierVersion>> {
        let answer = self.mailbox.as_ref()?.take()?;
        self.is_waiting = false;
        Some(answer.outcome.unwrap_or_else(|broken_off| {
            log::error!("{broken_off}");
            Vec::new()
        }))
    }

    /// Whether versions are being looked for.
    pub fn is_waiting(&self) -> bool {
        self.is_waiting
    }
}

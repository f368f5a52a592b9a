//! `rox-case new`: a case of one's own, from a template.

use std::path::Path;

use crate::store::{self, SAMPLES, Sample};
use crate::text::Texts;

use super::{CommandError, CommandOutput};

/// Makes a case file from a template. Never replaces a file.
pub(super) fn new(
    template: Option<&str>,
    path: Option<&Path>,
    texts: &Texts,
) -> Result<CommandOutput, CommandError> {
    let names = SAMPLES
        .iter()
        .map(|sample| sample.name)
        .collect::<Vec<_>>()
        .join(", ");
    let names = ("names", names.into());
    let Some(template) = template else {
        return Err(CommandError::of(
            texts.with("console-which-template", &[names]),
        ));
    };
    let Some(sample) = Sample::named(template) else {
        let template = ("template", template.into());
        return Err(CommandError::of(
            texts.with("console-unknown-template", &[template, names]),
        ));
    };
    let Some(path) = path else {
        return Err(CommandError::of(texts.get("console-which-path")));
    };
    let case = store::read_case(sample.text.as_bytes())
        .map_err(|error| CommandError::of(error.sentence(texts)))?;
    let path = store::with_extension(path);
    store::create(&path, &case).map_err(|error| CommandError::of(error.sentence(texts)))?;
    let made = texts.with(
        "console-made",
        &[
            ("file", path.display().to_string().into()),
            ("template", template.into()),
        ],
    );
    Ok(CommandOutput::fine(made))
}

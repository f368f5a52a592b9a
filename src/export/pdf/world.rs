//! What Typst sees of the world: the template, the data, the fonts. No file, no network, no clock.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::PaperFonts;

const TEMPLATE: &str = include_str!("../../../assets/paper/paper.typ");

pub(super) struct PaperWorld {
    data: Bytes,
}

/// What every paper has.
struct Fixed {
    library: LazyHash<Library>,
    template: Source,
    data: FileId,
}

impl Fixed {
    fn get() -> &'static Self {
        static FIXED: OnceLock<Fixed> = OnceLock::new();
        FIXED.get_or_init(|| Self {
            library: LazyHash::new(Library::default()),
            template: Source::new(file("/paper.typ"), TEMPLATE.to_owned()),
            data: file("/paper.json"),
        })
    }
}

fn file(path: &'static str) -> FileId {
    match VirtualPath::new(path) {
        Ok(path) => RootedPath::new(VirtualRoot::Project, path).intern(),
        Err(_) => unreachable!("the path is one of ours"),
    }
}

impl PaperWorld {
    pub(super) fn new(data: Vec<u8>) -> Self {
        Self {
            data: Bytes::new(data),
        }
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &Fixed::get().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &PaperFonts::get().book
    }

    fn main(&self) -> FileId {
        Fixed::get().template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() {
            Ok(Fixed::get().template.clone())
        } else {
            Err(missing(id))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == Fixed::get().data {
            Ok(self.data.clone())
        } else {
            Err(missing(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        PaperFonts::get().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

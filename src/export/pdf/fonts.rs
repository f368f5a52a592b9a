//! The font of the paper, and how wide its letters are.

use std::sync::OnceLock;

use ttf_parser::Face;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::present::drawing::{FontWeight, Letters};

/// What the font is called.
pub(super) const FAMILY: &str = "Lato";

/// The font in its two weights.
pub(super) struct PaperFonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
    /// The same, for the widths of their letters: regular, then strong.
    faces: Vec<Face<'static>>,
}

impl PaperFonts {
    /// The fonts that are part of the program, read once.
    pub(super) fn get() -> &'static Self {
        static FONTS: OnceLock<PaperFonts> = OnceLock::new();
        FONTS.get_or_init(|| {
            let files: [&'static [u8]; 2] = [
                include_bytes!("../../../assets/fonts/Lato-Regular.ttf"),
                include_bytes!("../../../assets/fonts/Lato-Semibold.ttf"),
            ];
            let fonts: Vec<Font> = files
                .into_iter()
                .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
                .collect();
            let faces = files
                .into_iter()
                .filter_map(|bytes| Face::parse(bytes, 0).ok());
            Self {
                faces: faces.collect(),
                book: LazyHash::new(FontBook::from_fonts(&fonts)),
                fonts,
            }
        })
    }

    /// Whether both weights have a glyph for a letter.
    pub(super) fn has(&self, letter: char) -> bool {
        let has = |face: &Face<'_>| face.glyph_index(letter).is_some();
        !self.faces.is_empty() && self.faces.iter().all(has)
    }
}

impl Letters for PaperFonts {
    fn advance(&self, letter: char, weight: FontWeight) -> f64 {
        let place = match weight {
            FontWeight::Regular => 0,
            FontWeight::Strong => 1,
        };
        let advance = self.faces.get(place).and_then(|face| {
            let units = face.glyph_hor_advance(face.glyph_index(letter)?)?;
            Some(f64::from(units) / f64::from(face.units_per_em()))
        });
        advance.unwrap_or(0.6)
    }
}

//! The font: Lato in two weights, embedded, so that every machine shows the same. Its digits are tabular.
//!
//! Lato lacks many signs; those are painted by [`crate::ui::widgets::sign`] and never written as text.

use std::sync::Arc;

use crate::present::drawing::FontWeight;

use egui::{FontData, FontDefinitions, FontFamily, FontId, FontTweak};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Lato-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Lato-Semibold.ttf");
const SEMIBOLD_FAMILY: &str = "semibold";

/// Size of running text.
const BODY: f32 = 14.0;
/// Size of secondary text.
const SECONDARY: f32 = 12.0;
/// Size of a card's title.
const CARD_TITLE: f32 = 15.0;
/// Size of a page's title.
const PAGE_TITLE: f32 = 22.0;
/// Size of the one figure that matters most.
const HEADLINE: f32 = 26.0;

/// How far down the letters are moved, in sizes. The font keeps its line gap below the letters, which would make every
/// text stand high in its row.
const CENTRED: f32 = 0.13;

/// Running text.
pub(crate) fn body() -> FontId {
    FontId::new(BODY, FontFamily::Proportional)
}

/// Running text that stands out.
pub(crate) fn strong() -> FontId {
    FontId::new(BODY, semibold())
}

/// Captions, units and remarks.
pub(crate) fn secondary() -> FontId {
    FontId::new(SECONDARY, FontFamily::Proportional)
}

/// Captions that stand out.
pub(crate) fn secondary_strong() -> FontId {
    FontId::new(SECONDARY, semibold())
}

/// The title of a card.
pub(crate) fn card_title() -> FontId {
    FontId::new(CARD_TITLE, semibold())
}

/// The title of a page.
pub(crate) fn page_title() -> FontId {
    FontId::new(PAGE_TITLE, semibold())
}

/// A figure among other figures.
pub(crate) fn figure() -> FontId {
    FontId::new(PAGE_TITLE, FontFamily::Proportional)
}

/// The one figure that matters most.
pub(crate) fn headline() -> FontId {
    FontId::new(HEADLINE, semibold())
}

/// Words of a drawing.
pub(crate) fn drawn(size: f32, weight: FontWeight) -> FontId {
    let family = match weight {
        FontWeight::Regular => FontFamily::Proportional,
        FontWeight::Strong => semibold(),
    };
    FontId::new(size, family)
}

fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD_FAMILY.into())
}

/// Replaces every font of the context by ours.
pub(super) fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("lato", REGULAR), ("lato-semibold", SEMIBOLD)] {
        let data = FontData::from_static(bytes).tweak(FontTweak {
            y_offset_factor: CENTRED,
            ..FontTweak::default()
        });
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    for (family, name) in [
        (FontFamily::Proportional, "lato"),
        (FontFamily::Monospace, "lato"),
        (semibold(), "lato-semibold"),
    ] {
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    ctx.set_fonts(fonts);
}

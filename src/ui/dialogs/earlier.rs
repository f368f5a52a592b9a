//! The earlier versions of the file: when each was saved, what it was worth, and what has changed since.

use std::sync::Arc;

use egui::{Align, Layout, ScrollArea, Ui, Vec2};

use super::{DialogAnswer, buttons_ui};
use crate::app::background::version_job::EarlierVersion;
use crate::domain::BusinessCase;
use crate::store::WallTime;
use crate::text::Texts;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::label;
use crate::ui::widgets::passed::when;

/// What stands above and below the list, in points.
const AROUND: f32 = 280.0;

/// The list, once it is there.
#[derive(Clone, Debug)]
pub(crate) struct Earlier {
    /// The case as it is now.
    now: Arc<BusinessCase>,
    /// Its net present value; none where it cannot be computed.
    npv: Option<f64>,
    /// The name of its file.
    file: String,
    versions: Option<Arc<[EarlierVersion]>>,
}

impl Earlier {
    /// A list that is being looked for.
    pub(crate) fn awaited(now: Arc<BusinessCase>, npv: Option<f64>, file: String) -> Self {
        Self {
            now,
            npv,
            file,
            versions: None,
        }
    }

    /// Takes the versions that were found.
    pub(crate) fn show(&mut self, versions: Vec<EarlierVersion>) {
        self.versions = Some(versions.into());
    }
}

/// Shows the list.
pub(super) fn contents_ui(ui: &mut Ui, texts: &Texts, earlier: &Earlier) -> Option<DialogAnswer> {
    label::page_title_ui(ui, &texts.get("versions-title"));
    let file = [("file", earlier.file.as_str().into())];
    label::remark_ui(ui, &texts.with("versions-lead", &file));
    ui.add_space(space::SMALL);
    let mut answer = None;
    match earlier.versions.as_deref() {
        None => {
            label::remark_ui(ui, &texts.get("versions-under-way"));
        }
        Some([]) => {
            label::body_ui(ui, &texts.get("versions-none"));
        }
        Some(versions) => {
            let room = ui.ctx().content_rect().height() - AROUND;
            let scroll = ScrollArea::vertical().max_height(room);
            scroll.min_scrolled_height(room).show(ui, |ui| {
                let now = WallTime::now();
                for version in versions {
                    ui.separator();
                    answer = answer
                        .take()
                        .or(version_ui(ui, texts, earlier, version, now));
                }
            });
        }
    }
    let close = buttons_ui(ui, &[(&texts.get("versions-close"), DialogAnswer::Cancel)]);
    answer.or(close)
}

fn version_ui(
    ui: &mut Ui,
    texts: &Texts,
    earlier: &Earlier,
    version: &EarlierVersion,
    now: WallTime,
) -> Option<DialogAnswer> {
    let changes = version.changes_since(&earlier.now, texts);
    let arguments = [
        ("date", texts.date(version.saved.date()).into()),
        ("when", when(texts, now, version.saved).into()),
    ];
    let saved = texts.with("versions-saved", &arguments);
    let mut answer = None;
    let row = Vec2::new(ui.available_width(), 0.0);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Min), |ui| {
        if changes.is_some() {
            let of = |key: &str| texts.with(key, &[("version", saved.as_str().into())]);
            let restore = texts.get("versions-restore");
            let button = Button::secondary(&restore);
            if button
                .with_name(&of("versions-restore-name"))
                .ui(ui)
                .clicked()
            {
                answer = Some(DialogAnswer::Restore(Arc::clone(&version.case)));
            }
            let compare = texts.get("versions-compare");
            let button = Button::secondary(&compare);
            if button
                .with_name(&of("versions-compare-name"))
                .ui(ui)
                .clicked()
            {
                answer = Some(DialogAnswer::CompareWith(
                    Arc::clone(&version.case),
                    saved.clone(),
                ));
            }
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            label::strong_ui(ui, &saved);
            label::remark_ui(ui, &worth(texts, earlier, version));
            let changes = changes.map_or_else(
                || texts.get("versions-same"),
                |changes| texts.with("versions-since", &[("changes", changes.into())]),
            );
            label::remark_ui(ui, &changes);
        });
    });
    answer
}

/// What the version is worth, in words, and by how much that differs from now.
fn worth(texts: &Texts, earlier: &Earlier, version: &EarlierVersion) -> String {
    let Some(npv) = version.npv else {
        return texts.get("versions-no-worth");
    };
    let currency = &version.case.currency;
    let shown = ("npv", texts.money_headline(npv, currency).into());
    let is_same_money = *currency == earlier.now.currency;
    match earlier.npv.filter(|now| is_same_money && *now != npv) {
        None => texts.with("versions-worth", &[shown]),
        Some(now) => {
            let change = ("change", texts.money_change(npv - now, currency).into());
            texts.with("versions-worth-against-now", &[shown, change])
        }
    }
}

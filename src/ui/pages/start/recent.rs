//! The cases that were open last.

use egui::Ui;

use crate::app::Preferences;
use crate::store::{RecentFile, WallTime};
use crate::text::Texts;
use crate::ui::request::{Requests, UserRequest};
use crate::ui::theme::{Tokens, fonts, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::list::{List, ListCell, ListColumn, ListResponse, ListRows, Width};
use crate::ui::widgets::passed::when;
use crate::ui::widgets::{card, label};

/// Height of a row: a title above the place of its file.
const ROW: f32 = 48.0;
/// Width of when a file was open.
const STATE: f32 = 150.0;

/// Shows the list; nothing while there is none.
pub(super) fn recent_ui(
    ui: &mut Ui,
    texts: &Texts,
    preferences: &Preferences,
    requests: &mut Requests,
) {
    let recent = &preferences.settings().recent;
    if recent.is_empty() {
        return;
    }
    let title = texts.get("recent-title");
    label::cut_ui(ui, &title, fonts::card_title(), Tokens::of(ui).text);
    ui.add_space(space::TIGHT);
    let mut rows = RecentFiles {
        texts,
        files: recent,
        preferences,
        now: WallTime::now(),
        requests,
    };
    let mut columns = vec![
        ListColumn::words(Width::Share(1.0, 120.0)),
        ListColumn::figures(Width::Points(STATE)),
    ];
    if recent.iter().any(|file| preferences.is_missing(&file.path)) {
        let remove = Button::quiet(&texts.get("recent-remove")).width(ui);
        columns.push(ListColumn::figures(Width::Points(remove)));
    }
    let frame = card::frame(ui).inner_margin(egui::Margin::same(space::SMALL as i8));
    let picked = frame.show(ui, |ui| {
        List::new("recent", &title, &columns)
            .height(ROW)
            .opening()
            .ui(ui, &mut rows)
    });
    if let Some(ListResponse::Open(row)) = picked.inner
        && !preferences.is_missing(&recent[row].path)
    {
        requests.ask(UserRequest::OpenFile(recent[row].path.clone()));
    }
    ui.add_space(space::LARGE);
}

struct RecentFiles<'a> {
    texts: &'a Texts,
    files: &'a [RecentFile],
    preferences: &'a Preferences,
    now: WallTime,
    requests: &'a mut Requests,
}

impl ListRows for RecentFiles<'_> {
    fn count(&self) -> usize {
        self.files.len()
    }

    fn name(&self, row: usize) -> String {
        let file = &self.files[row];
        let title = ("title", title(file).into());
        let place = ("file", place(file).into());
        if self.preferences.is_missing(&file.path) {
            return self.texts.with("recent-name-missing", &[title, place]);
        }
        let when = ("when", when(self.texts, self.now, file.opened).into());
        self.texts.with("recent-name", &[title, place, when])
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &ListCell<'_>) {
        let file = &self.files[cell.row];
        let tokens = Tokens::of(ui);
        let is_missing = self.preferences.is_missing(&file.path);
        match (cell.column, is_missing) {
            (0, _) => {
                let ink = if is_missing {
                    tokens.secondary
                } else {
                    tokens.text
                };
                let place = label::end_of(ui, &place(file), &fonts::secondary(), cell.area.width());
                cell.two(ui, (title(file), fonts::strong(), ink), &place);
            }
            (1, false) => {
                let when = when(self.texts, self.now, file.opened);
                cell.words(ui, &when, tokens.secondary);
            }
            (1, true) => cell.words(ui, &self.texts.get("recent-missing"), tokens.error),
            (_, false) => {}
            (_, true) => {
                let remove = self.texts.get("recent-remove");
                let title = [("title", title(file).into())];
                let spoken = self.texts.with("recent-remove-name", &title);
                let button = Button::quiet(&remove).with_name(&spoken);
                if cell.inside(ui, |ui| button.ui(ui).clicked()) {
                    self.requests
                        .ask(UserRequest::ForgetFile(file.path.clone()));
                }
            }
        }
    }
}

/// The title of the case, or the name of the file where it has none.
fn title(file: &RecentFile) -> &str {
    let name = || file.path.file_stem().and_then(|name| name.to_str());
    match file.title.trim() {
        "" => name().unwrap_or_default(),
        title => title,
    }
}

/// Where the file is, by which cases of one title are told apart.
fn place(file: &RecentFile) -> String {
    file.path.display().to_string()
}
